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
from desktop.anchoring.three_way import Clash
from desktop.ui.exchange import export_saving
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.exchange.export_saving import KEEP_IT, OTHER_NAME, REPLACE_IT
from desktop.ui.exchange.merge_dialog import Choice, Meeting, MergeDialog
from desktop.ui.widgets.appearance import DARK
from desktop.ui.window.main_window import MainWindow
from tests.ui.choices import choose
from tests.ui.conftest import words
from tests.ui.saving import saved

BROUGHT: list[Path] = []  # files whose edits were to come in first
CLASH = Clash("was\n", "ours now\n", "theirs now\n")
GONE = Clash("other\n", "changed\n", "")


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
            window.looks.appearance,
            window,
        )
        qtbot.addWidget(dialog)
        dialog.bring_in.connect(lambda path: BROUGHT.append(path))
        for key, value in choices.items():
            choose(dialog.choices, key, value)
        return saved(dialog, partial(dialog.save_to, path), qtbot)

    return export


def answer(monkeypatch: pytest.MonkeyPatch, choice: Choice | None) -> list[MergeDialog]:
    """Answer each question with a choice, None for none; the dialogs that were shown are kept."""
    shown: list[MergeDialog] = []

    def exec_(dialog: MergeDialog) -> int:
        shown.append(dialog)
        if choice is not None:
            dialog.choices[choice].setChecked(True)
        return int(choice is not None)

    monkeypatch.setattr(MergeDialog, "exec", exec_)
    return shown


def refuse(monkeypatch: pytest.MonkeyPatch, *, replace: bool) -> list[str]:
    asked: list[str] = []

    def ask(_: ExportDialog, question: str, words: str, other: Path | None = None) -> str:
        asked.append(f"{question} {words}")
        return REPLACE_IT if replace else KEEP_IT

    monkeypatch.setattr(ExportDialog, "ask", ask)
    return asked


def written_into(path: Path, old: str, new: str) -> bytes:
    """Let somebody write into a file, above its record; return what it holds then."""
    text, fence, record = path.read_text("utf-8").partition("<!-- annotations")
    assert old in text
    path.write_text(text.replace(old, new, 1) + fence + record, "utf-8")
    return path.read_bytes()


def test_both_sides_of_what_both_changed_are_shown(qtbot: QtBot) -> None:
    meeting = Meeting("salt.md", "Said.", (Choice.MERGE, Choice.KEEP, Choice.REPLACE), (CLASH, GONE), 1, "a & b.md")
    dialog = MergeDialog(meeting, DARK)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.sides.left.toPlainText().strip() == "ours now"
    assert dialog.sides.right.toPlainText().strip() == "theirs now"
    dialog.tree.setFocus()
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Down)
    assert dialog.sides.right.toPlainText() == "Nothing."
    assert dialog.choice() is Choice.MERGE
    dialog.choices[Choice.KEEP].setChecked(True)
    assert (dialog.choice(), "“a & b.md”" in dialog.foot.text()) == (Choice.KEEP, True)


def test_without_such_places_there_is_one_sentence_and_one_key(qtbot: QtBot) -> None:
    dialog = MergeDialog(Meeting("salt.md", "Said.", (Choice.BRING_IN, Choice.REPLACE)), DARK)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.tree.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.choice() is Choice.BRING_IN


def test_what_both_changed_is_kept_brought_in_or_replaced_as_the_reader_says(
    window: MainWindow, salt: Annotation, export: Callable[..., bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.md"
    assert export(path)
    theirs = written_into(path, "— Compare", "— Mine in the file")
    window.session.set_note(salt.id, "Mine in the library")
    [shown] = (answer(monkeypatch, None), export(path))[0]
    assert [*shown.choices] == [Choice.BRING_IN, Choice.KEEP, Choice.REPLACE]
    assert path.read_bytes() == theirs
    brought: list[Path] = []
    monkeypatch.setattr("tests.ui.exchange.test_merge_dialog.BROUGHT", brought)
    answer(monkeypatch, Choice.BRING_IN)
    assert not export(path)
    assert (brought, path.read_bytes()) == ([path], theirs)
    answer(monkeypatch, Choice.KEEP)
    assert export(path)
    assert (tmp_path / "out (before).md").read_bytes() == theirs
    assert "— Mine in the library" in path.read_text("utf-8")


def test_an_import_of_all_that_was_written_into_a_file_lets_it_be_exported_to_again(
    window: MainWindow,
    salt: Annotation,
    export: Callable[..., bool],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "out.md"
    assert export(path)
    written_into(path, "— Compare", "— Mine in the file")
    window.session.set_note(salt.id, "Mine in the library")
    window.controllers.importing.begin(path)
    qtbot.waitUntil(lambda: window.controllers.importing.dialog is not None, timeout=20_000)
    assert window.controllers.importing.dialog is not None
    for index in range(len(window.controllers.importing.dialog.plan.changes)):
        window.controllers.importing.dialog.check(index, True)
    window.controllers.importing.dialog.accept()
    qtbot.waitUntil(lambda: "file" in window.session.library.annotations.get(salt.id).note, timeout=20_000)
    shown = answer(monkeypatch, None)
    assert export(path)
    text = path.read_text("utf-8").partition("<!-- annotations")[0]
    assert (shown, text.count("in the file"), text.count("in the library")) == ([], 1, 1)


@pytest.mark.parametrize("replace", [True, False])
def test_replacing_an_edited_export_says_what_it_loses(
    window: MainWindow,
    salt: Annotation,
    export: Callable[..., bool],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    replace: bool,
) -> None:
    path = tmp_path / "out.md"
    assert export(path)
    written_into(path, "— Compare", "— Mine")
    window.session.set_note(salt.id, "New in the library")
    answer(monkeypatch, Choice.REPLACE)
    asked = refuse(monkeypatch, replace=replace)
    assert export(path) is replace
    assert "1 change that this library does not have" in asked[0]
    assert ("— Mine" in path.read_text("utf-8")) is not replace


def test_a_file_of_somebody_else_is_asked_for_and_never_merged(
    export: Callable[..., bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "diary.md"
    path.write_text("Dear diary", "utf-8")
    shown, asked = answer(monkeypatch, Choice.MERGE), refuse(monkeypatch, replace=False)
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
    written_into(path, "# Salt\n", "# Salt\n\nMine.\n")
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
        window.session,
        window.session.library.choosing.groups([article.id]),
        window.settings,
        window.looks.appearance,
        window,
    )
    qtbot.addWidget(dialog)
    choose(dialog.choices, "files", "theme")
    (tmp_path / "out").mkdir()
    assert saved(dialog, partial(dialog.save_all_to, tmp_path / "out"), qtbot)
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(names) == 2
    assert all(theme.name in " ".join(names) for theme in themes[:2])
    path = tmp_path / "out" / names[0]
    written_into(path, "# Salt\n", "# Salt\n\nMine.\n")
    window.session.set_note(salt.id, "New in the library")
    dialog.refresh()
    shown = answer(monkeypatch, None)
    assert not saved(dialog, partial(dialog.save_all_to, tmp_path / "out"), qtbot)
    assert [*shown[0].choices] == [Choice.MERGE, Choice.KEEP, Choice.REPLACE]
    answer(monkeypatch, Choice.MERGE)
    assert saved(dialog, partial(dialog.save_all_to, tmp_path / "out"), qtbot)
    text = path.read_text("utf-8").partition("<!-- annotations")[0]
    assert "Mine." in text and "New in the library" in text
    path.write_text("Dear diary", "utf-8")
    shown = answer(monkeypatch, None)
    assert not saved(dialog, partial(dialog.save_all_to, tmp_path / "out"), qtbot)
    assert "Nothing of the last export" in shown[0].summary.text()
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


def test_the_window_paints_while_a_merge_works(
    export: Callable[..., bool], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.md"
    assert export(path)
    threads: list[str] = []
    work = export_saving.merged
    monkeypatch.setattr(
        export_saving, "merged", lambda *given: threads.append(threading.current_thread().name) or work(*given)
    )
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
    shown, asked = answer(monkeypatch, None), refuse(monkeypatch, replace=False)
    window.settings["export_format"] = format_id
    path = tmp_path / "out.file"
    assert export(path)
    before = path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino
    monkeypatch.setattr("desktop.library.exchange.now", lambda: "2031-01-01T08:00:00Z")
    assert not export(path)
    assert (shown, asked) == ([], []) and told[-1] == f"Left alone {path}: nothing new"
    assert before == (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino)
