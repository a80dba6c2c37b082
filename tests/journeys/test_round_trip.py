"""Out and back on a real window: highlight, export, edit elsewhere, import through the dialog, undo at once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from db.records import Annotation
from desktop.library import Library
from desktop.proposals.import_plan import ChangeKind
from desktop.settings import Settings
from desktop.ui.app import begin, make_window
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.exchange.import_dialog import ImportDialog
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.saving import saved

SALT = """# Salt

Salt was pay before it was *cheap*, and the word salary still says so.

Nobody has found the pay slips. What is certain is that roads were built for salt, and that it was taxed.

- It keeps meat.
- It melts **ice** on roads.

The sea has more of it than anybody wants.
"""


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    library = Library.open(tmp_path / "library.postil", origin="window")
    library.welcome.ensure_article()
    path = tmp_path / "salt.md"
    path.write_text(SALT, "utf-8")
    made = make_window(library, Settings())
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    begin(made, [str(path)])
    qtbot.waitUntil(lambda: made.reading.article is not None and made.reading.article.title == "Salt", timeout=60_000)
    yield made
    made.close()
    library.close()


def highlight(window: MainWindow, qtbot: QtBot, quote: str, key: Qt.Key, note: str = "") -> None:
    """Select words, press a theme's key, and type a note, as a reader does."""
    assert window.reading.content is not None
    window.view.setFocus()
    window.view.surface.selection.select(words(window.reading.content, quote))
    qtbot.keyClick(window.view, key)
    if note:
        qtbot.keyClick(window.view, Qt.Key.Key_N)
        field = QApplication.focusWidget()
        qtbot.keyClicks(field, note)
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def by_quote(window: MainWindow) -> dict[str, Annotation]:
    return {annotation.target.quote.exact: annotation for annotation in window.reading.annotations}


def export(window: MainWindow, path: Path, qtbot: QtBot) -> str:
    assert window.reading.article is not None
    dialog = ExportDialog(
        window.session,
        window.session.library.choosing.groups([window.reading.article.id]),
        window.settings,
        window.looks.appearance,
        window,
    )
    qtbot.addWidget(dialog)
    assert saved(dialog, partial(dialog.save_to, path), qtbot)
    return path.read_text("utf-8")


def import_from(window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ImportDialog:
    """Ask for an import by the menu's command, and wait for its preview."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.actions_by_id["import"].trigger()
    qtbot.waitUntil(lambda: window.controllers.importing.dialog is not None, timeout=30_000)
    assert window.controllers.importing.dialog is not None
    return window.controllers.importing.dialog


def test_a_file_that_nobody_touched_brings_nothing_and_asks_nothing(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    highlight(window, qtbot, "Salt was pay", Qt.Key.Key_1, "Compare")
    export(window, tmp_path / "out.md", qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "out.md"), ""))
    window.actions_by_id["import"].trigger()
    qtbot.waitUntil(lambda: "all that out.md holds" in window.toast.text(), timeout=30_000)
    assert window.controllers.importing.dialog is None


def test_what_another_editor_wrote_comes_back_and_goes_in_one_undo(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    highlight(window, qtbot, "Salt was pay", Qt.Key.Key_1, "Compare")
    highlight(window, qtbot, "roads were built for salt", Qt.Key.Key_2, "Which roads")
    highlight(window, qtbot, "It keeps meat", Qt.Key.Key_3)
    highlight(window, qtbot, "more of it than anybody wants", Qt.Key.Key_1, "Stays")
    before = by_quote(window)
    assert len(before) == 4
    version = window.reading.article.version_id

    # Another editor: a note, a theme's word, a new mark, a mark taken away with its footnote, and the prose.
    path = tmp_path / "out.md"
    text = export(window, path, qtbot)
    meat = before["It keeps meat"].id[-6:]
    edited = (
        text.replace("Which roads", "Via Salaria", 1)
        .replace("**Investment** — Compare", "**Talent** — Compare", 1)
        .replace("Nobody has found the pay slips.", "Nobody has ==ever found== the pay slips.", 1)
        .replace(f"==It keeps meat==[^h-{meat}]", "It keeps meat", 1)
    )
    lines = [line for line in edited.splitlines(keepends=True) if not line.startswith(f"[^h-{meat}]:")]
    path.write_text("".join(lines), "utf-8")

    dialog = import_from(window, path, qtbot, monkeypatch)
    assert dialog.title.text() == "Salt"
    kinds = sorted(change.kind for change in dialog.plan.changes)
    assert kinds == sorted([ChangeKind.SOURCE, ChangeKind.NEW, ChangeKind.NOTE, ChangeKind.THEMES, ChangeKind.DELETED])
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    importing = window.controllers.importing
    qtbot.waitUntil(lambda: importing.dialog is None and not importing.jobs.busy())

    talent = next(theme for theme in window.session.library.themes.all() if theme.name == "Talent")
    after = by_quote(window)
    assert after.keys() == {"Salt was pay", "roads were built for salt", "more of it than anybody wants", "ever found"}
    assert after["roads were built for salt"].note == "Via Salaria"
    assert after["Salt was pay"].theme_ids == (talent.id,)
    assert after["Salt was pay"].note == "Compare"
    assert after["more of it than anybody wants"].note == "Stays"
    assert "Nobody has ever found the pay slips" in window.reading.content.text
    assert (tmp_path / "salt.md").read_text("utf-8") == SALT
    for annotation in window.reading.annotations:
        assert annotation.anchor.start is not None and annotation.anchor.end is not None
        found = window.reading.content.text[annotation.anchor.start : annotation.anchor.end]
        assert found == annotation.target.quote.exact

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.reading.article.version_id == version
    assert {a.id: (a.note, a.theme_ids, a.target, a.anchor) for a in window.reading.annotations} == {
        a.id: (a.note, a.theme_ids, a.target, a.anchor) for a in before.values()
    }
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert by_quote(window).keys() == after.keys()


def test_what_is_not_wanted_stays_out(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    highlight(window, qtbot, "Salt was pay", Qt.Key.Key_1, "Compare")
    path = tmp_path / "out.md"
    text = export(window, path, qtbot)
    text = text.replace("— Compare", "— Contrast", 1).replace("has found", "has ==found==", 1)
    path.write_text(text, "utf-8")
    dialog = import_from(window, path, qtbot, monkeypatch)
    [index] = [i for i, change in enumerate(dialog.plan.changes) if change.kind is ChangeKind.NOTE]
    dialog.check(index, False)
    dialog.accept()
    importing = window.controllers.importing
    qtbot.waitUntil(lambda: importing.dialog is None and not importing.jobs.busy())
    after = by_quote(window)
    assert after["Salt was pay"].note == "Compare"
    assert "found" in after


def test_cancel_changes_nothing(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    highlight(window, qtbot, "Salt was pay", Qt.Key.Key_1, "Compare")
    path = tmp_path / "out.md"
    path.write_text(export(window, path, qtbot).replace("— Compare", "— Contrast", 1), "utf-8")
    history, writes = window.session.library.read.next_label("undo"), window.session.writes
    dialog = import_from(window, path, qtbot, monkeypatch)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    importing = window.controllers.importing
    qtbot.waitUntil(lambda: importing.dialog is None and not importing.jobs.busy())
    assert (window.session.library.read.next_label("undo"), window.session.writes) == (history, writes)


def test_an_export_again_merges_what_was_written_into_the_file(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    highlight(window, qtbot, "Salt was pay", Qt.Key.Key_1, "Compare")
    path = tmp_path / "out.md"
    text = export(window, path, qtbot)
    path.write_text(text.replace("# Salt\n", "# Salt\n\nMy own words.\n", 1), "utf-8")
    highlight(window, qtbot, "It keeps meat", Qt.Key.Key_2, "And fish")
    monkeypatch.setattr("desktop.ui.exchange.merge_dialog.MergeDialog.exec", lambda _: 1)
    merged = export(window, path, qtbot)
    assert "My own words.\n" in merged
    assert "==It keeps meat==" in merged
    assert "And fish" in merged
    assert "what you wrote stays" in window.toast.text()


def test_an_export_again_from_a_file_without_a_block_is_merged_by_memory(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    highlight(window, qtbot, "Salt was pay", Qt.Key.Key_1, "Compare")
    path = tmp_path / "out.md"
    text = export(window, path, qtbot)
    begins = text.index("<!-- annotations:1")
    path.write_text(text[:begins].replace("— Compare", "— Mine", 1), "utf-8")
    highlight(window, qtbot, "It keeps meat", Qt.Key.Key_2, "And fish")
    monkeypatch.setattr("desktop.ui.exchange.merge_dialog.MergeDialog.exec", lambda _: 1)
    merged = export(window, path, qtbot)
    assert "— Mine" in merged
    assert "And fish" in merged
