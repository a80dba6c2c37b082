"""Exporting again to a file that is there: what is said, what is asked, what is written."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Annotation
from desktop.annotated.document import Exported
from desktop.annotated.merge.merged import Conflict, Merged
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.exchange.export_saving import KEEP_IT, OTHER_NAME, REPLACE_IT
from desktop.ui.exchange.exporting import MergeJob
from desktop.ui.exchange.merge_dialog import OURS, REPLACE, THEIRS, MergeDialog, headline
from desktop.ui.widgets.appearance import DARK
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.saving import saved

NOTE = Conflict("a", "quote", "note", "was", "ours now", "theirs now")
GONE = Conflict("b", "other", "deleted", "was", "", "removed from the file")
EMPTY = Exported("", 0, 0, 0)


@pytest.fixture
def salt(window: MainWindow, tmp_path: Path) -> Annotation:
    path = tmp_path / "salt.md"
    path.write_text("# Salt\n\nSalt was pay before it was cheap.\n\nIt keeps meat.\n", "utf-8")
    article = window.session.library.articles.add(path).article
    assert window.reading.open(article.id)
    made = window.session.annotate(article.id, words(window.reading.content, "Salt was pay"), note="Compare")
    assert made is not None
    return made


@pytest.fixture
def export(window: MainWindow, salt: Annotation, qtbot: QtBot) -> Callable[..., bool]:
    def export(path: Path, **choices: str) -> bool:
        article = window.reading.article
        assert article is not None
        dialog = ExportDialog(
            window.session,
            window.session.library.choosing.groups([article.id]),
            window.settings,
            window.appearance,
            window,
        )
        qtbot.addWidget(dialog)
        for key, value in choices.items():
            dialog.choices.choose(key, value)
        return saved(dialog, partial(dialog.save_to, path), qtbot)

    return export


def answer(monkeypatch: pytest.MonkeyPatch, code: int, settle: dict[str, str] | None = None) -> list[MergeDialog]:
    """Answer every merge with ``code``; the dialogs that were shown are kept."""
    shown: list[MergeDialog] = []

    def exec_(dialog: MergeDialog) -> int:
        shown.append(dialog)
        for key, choice in (settle or {}).items():
            dialog.settle(key, choice)
        return code

    monkeypatch.setattr(MergeDialog, "exec", exec_)
    return shown


def refuse(monkeypatch: pytest.MonkeyPatch, *, replace: bool) -> list[str]:
    asked: list[str] = []

    def ask(_: ExportDialog, question: str, words: str, other: Path | None = None) -> str:
        asked.append(f"{question} {words}")
        return REPLACE_IT if replace else KEEP_IT

    monkeypatch.setattr(ExportDialog, "ask", ask)
    return asked


def test_the_headline_counts_what_the_merge_brings() -> None:
    assert headline(Merged(EMPTY, unchanged=True)).endswith("Merging brings nothing new: it is left alone.")
    assert "3 new, 2 updated, 1 kept yours, 0 conflicts" in headline(Merged(EMPTY, 3, 2, 0, 1))
    assert headline(Merged(EMPTY, conflicts=(NOTE, GONE))).endswith("Choose for each of them.")
    assert headline(Merged(EMPTY, 1), 3).startswith("These are 3 files of an earlier export. Merging: 1 new")
    assert headline(Merged(EMPTY, kept=1, unchanged=True), 2).endswith(
        "nothing new, 1 kept yours: they are left alone."
    )


def test_conflicts_are_shown_side_by_side_and_settled(qtbot: QtBot) -> None:
    dialog = MergeDialog("salt.md", Merged(EMPTY, conflicts=(NOTE, GONE)), DARK)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.sides.left.toPlainText() == "ours now"
    assert dialog.sides.right.toPlainText() == "theirs now"
    assert dialog.choices() == {}
    assert dialog.theirs.isChecked()
    dialog.ours.click()
    assert dialog.choices() == {"a": OURS}
    assert dialog.tree.topLevelItem(0).text(1) == "the library’s"
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Down)
    assert dialog.sides.right.toPlainText() == "Removed from the file"
    assert dialog.theirs.isChecked() and not dialog.ours.isChecked()


def test_without_conflicts_there_is_one_sentence_and_one_key(qtbot: QtBot) -> None:
    dialog = MergeDialog("salt.md", Merged(EMPTY, 2), DARK)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.tree.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


@pytest.mark.parametrize(("choice", "kept"), [(OURS, "Mine in the library"), (THEIRS, "Mine in the file")])
def test_a_conflict_is_written_as_the_reader_chose(
    window: MainWindow,
    salt: Annotation,
    export: Callable[..., bool],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    choice: str,
    kept: str,
) -> None:
    path = tmp_path / "out.md"
    assert export(path)
    path.write_text(path.read_text("utf-8").replace("— Compare", "— Mine in the file", 1), "utf-8")
    window.session.set_note(salt.id, "Mine in the library")
    shown = answer(monkeypatch, 1, {salt.id: choice})
    assert export(path)
    assert len(shown) == 1
    visible = path.read_text("utf-8").partition("<!-- annotations")[0]
    assert f"— {kept}" in visible
    assert visible.count("Mine in") == 1


def test_leaving_the_merge_leaves_the_file(
    window: MainWindow, export: Callable[..., bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.md"
    assert export(path)
    path.write_text(path.read_text("utf-8").replace("— Compare", "— Mine", 1), "utf-8")
    theirs = path.read_bytes()
    answer(monkeypatch, 0)
    assert not export(path)
    assert path.read_bytes() == theirs


@pytest.mark.parametrize("replace", [True, False])
def test_replacing_an_edited_export_says_what_it_loses(
    export: Callable[..., bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    path = tmp_path / "out.md"
    assert export(path)
    path.write_text(path.read_text("utf-8").replace("— Compare", "— Mine", 1), "utf-8")
    answer(monkeypatch, REPLACE)
    asked = refuse(monkeypatch, replace=replace)
    assert export(path) is replace
    assert "1 change that this library does not have" in asked[0]
    assert ("— Mine" in path.read_text("utf-8")) is not replace


def test_a_file_of_somebody_else_is_asked_for_and_never_merged(
    export: Callable[..., bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "diary.md"
    path.write_text("Dear diary", "utf-8")
    shown, asked = answer(monkeypatch, 1), refuse(monkeypatch, replace=False)
    assert not export(path)
    assert path.read_text("utf-8") == "Dear diary"
    assert shown == []
    assert "loses what it holds" in asked[0]


def test_the_articles_own_file_is_named_as_such(window: MainWindow, salt: Annotation, tmp_path: Path) -> None:
    article = window.reading.article
    assert article is not None
    assert "your original" in window.session.library.saving.what_is_there(article, tmp_path / "salt.md")


def test_a_file_that_changes_while_the_merge_is_looked_at_is_left_alone(
    window: MainWindow, salt: Annotation, export: Callable[..., bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.md"
    assert export(path)
    window.session.set_note(salt.id, "New in the library")

    def exec_(_: MergeDialog) -> int:
        path.write_text("written meanwhile", "utf-8")
        return 1

    monkeypatch.setattr(MergeDialog, "exec", exec_)
    assert not export(path)
    assert path.read_text("utf-8") == "written meanwhile"


def test_a_file_for_each_theme_is_written_and_replaced_only_after_asking(
    window: MainWindow,
    salt: Annotation,
    export: Callable[..., bool],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article, themes = window.reading.article, window.session.library.themes.all()
    assert article is not None
    window.session.set_themes(salt.id, [themes[0].id, themes[1].id])
    dialog = ExportDialog(
        window.session, window.session.library.choosing.groups([article.id]), window.settings, window.appearance, window
    )
    qtbot.addWidget(dialog)
    dialog.choices.choose("files", "theme")
    (tmp_path / "out").mkdir()
    assert saved(dialog, partial(dialog.save_all_to, tmp_path / "out"), qtbot)
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(names) == 2
    assert all(theme.name in " ".join(names) for theme in themes[:2])
    path = tmp_path / "out" / names[0]
    path.write_text(path.read_text("utf-8").replace("— Compare", "— Mine", 1), "utf-8")
    shown = answer(monkeypatch, 0)
    assert not saved(dialog, partial(dialog.save_all_to, tmp_path / "out"), qtbot)
    assert "1 kept yours" in shown[0].summary.text()
    answer(monkeypatch, 1)
    assert not saved(dialog, partial(dialog.save_all_to, tmp_path / "out"), qtbot)
    assert "— Mine" in path.read_text("utf-8").partition("<!-- annotations")[0]
    path.write_text("Dear diary", "utf-8")
    asked = refuse(monkeypatch, replace=False)
    assert not saved(dialog, partial(dialog.save_all_to, tmp_path / "out"), qtbot)
    assert f"{names[0]} is there already." in asked[0]
    assert path.read_text("utf-8") == "Dear diary"


def test_another_name_is_offered_where_nothing_can_be_merged(
    export: Callable[..., bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "diary.md"
    path.write_text("Dear diary", "utf-8")
    (tmp_path / "diary 2.md").write_text("more", "utf-8")
    offered: list[Path | None] = []
    monkeypatch.setattr(ExportDialog, "ask", lambda _, q, w, other=None: offered.append(other) or OTHER_NAME)
    assert export(path)
    assert offered == [tmp_path / "diary 3.md"]
    assert path.read_text("utf-8") == "Dear diary"
    assert "Salt was pay" in (tmp_path / "diary 3.md").read_text("utf-8")


@pytest.mark.parametrize(
    "choices",
    [
        {"body": "list"},
        {"body": "list", "group": "theme", "machine_block": "none"},
        {"body": "paragraphs", "notes": "callouts"},
        {"notes": "inline", "machine_block": "sidecar"},
        {"notes": "callouts"},
    ],
    ids=lambda choices: " ".join(choices.values()),
)
def test_every_kind_of_file_is_merged_and_keeps_what_was_written_into_it(
    window: MainWindow,
    salt: Annotation,
    export: Callable[..., bool],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    choices: dict[str, str],
) -> None:
    path = tmp_path / "out.md"
    assert export(path, **choices)
    text = path.read_text("utf-8")
    at = text.index("# Salt\n") + len("# Salt\n")
    path.write_text(text[:at] + "\nMy own *words*.  \n" + text[at:], "utf-8")
    window.session.set_note(salt.id, "New in the library")
    shown = answer(monkeypatch, 1)
    assert export(path, **choices)
    assert "1 updated" in shown[0].summary.text()
    made = path.read_text("utf-8")
    assert "\nMy own *words*.  \n" in made
    assert "New in the library" in made.partition("<!-- annotations")[0]


def test_the_window_paints_while_a_merge_works(
    export: Callable[..., bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.md"
    assert export(path)
    threads: list[str] = []
    work = MergeJob.work
    monkeypatch.setattr(MergeJob, "work", lambda job: threads.append(threading.current_thread().name) or work(job))
    assert not export(path)
    assert threads == ["merging"]


@pytest.mark.parametrize("format_id", ["markdown", "html", "csv"])
def test_an_export_that_changes_nothing_asks_nothing_and_leaves_the_file_alone(
    window: MainWindow,
    export: Callable[..., bool],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    format_id: str,
) -> None:
    told: list[str] = []
    window.session.told.connect(told.append)
    shown, asked = answer(monkeypatch, 0), refuse(monkeypatch, replace=False)
    window.settings["export_format"] = format_id
    path = tmp_path / "out.file"
    assert export(path)
    before = path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino
    monkeypatch.setattr("desktop.library.exchange.now", lambda: "2031-01-01T08:00:00Z")
    assert not export(path)
    assert (shown, asked) == ([], []) and told[-1] == f"Left alone {path}: nothing new"
    assert before == (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
