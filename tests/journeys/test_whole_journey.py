"""The whole job on a real window: three files in, highlights by mouse and keyboard, a note, a move, undo, a restart,
an export that says what was gathered.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import AnchorState, Annotation
from desktop.library import Library
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.window.main_window import MainWindow
from tests.journeys.windows import drag_over, open_window, words
from tests.ui.saving import saved
from tests.ui.sidebar.hands import Drag, keys_of, rect_of

FILES = {
    "ice.txt": "Ice is water that stopped.\n\nIt floats, which is odd: most\nsolids sink in what they melt into.\n\n"
    "Ponds freeze from the top, and so fish live through the winter.\n",
    "salt.md": "---\ntitle: Salt\nauthor: A. Sailor\n---\n\n# Salt\n\nSalt was pay before it was *cheap*.\n\n"
    "- It keeps meat.\n- It melts **ice** on roads.\n\nThe sea has more than anybody wants.\n",
    "sand.html": "<html><head><title>Sand</title></head><body><nav>Home</nav><article><h1>Sand</h1>"
    "<p>Sand is rock that has <em>travelled</em>.</p><p>Glass is sand that was made to wait.</p>"
    "<script>alert(1)</script></article></body></html>",
}


def go_to(window: MainWindow, title: str) -> None:
    [article] = [a for a in window.session.library.read.articles() if a.title == title]
    assert window.reading.open(article.id)
    QApplication.processEvents()


def only(window: MainWindow) -> Annotation:
    [annotation] = window.reading.annotations
    return annotation


def move_card(window: MainWindow, annotation_id: str, onto: str) -> None:
    """Drop the card of an annotation onto the pane of a theme, as a drag does."""
    keys = keys_of(window.sidebar.model)
    [card] = [key for key in keys if key[1] == annotation_id]
    Drag(window.sidebar, [card]).drop(rect_of(window.sidebar, onto).center())


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = []
    for name, text in FILES.items():
        path = tmp_path / name
        path.write_text(text, "utf-8")
        made.append(path)
    return made


def test_the_whole_journey(tmp_path: Path, files: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "library.postil"
    library = Library.open(path, origin="window")
    library.welcome.ensure_article()
    window = open_window(library, qtbot, files)
    qtbot.waitUntil(lambda: {"ice", "Salt", "Sand"} <= {a.title for a in library.read.articles()}, timeout=60_000)
    qtbot.waitUntil(lambda: not window.session.importing())
    investment, talent, _ = library.themes.all()[:3]

    # A highlight across paragraphs and a list, by mouse.
    go_to(window, "Salt")
    across = words(window, "pay before it was cheap.\nIt keeps meat.\nIt melts ice")
    drag_over(window, across)
    assert window.view.surface.selection.passage() == across
    qtbot.keyClick(window.view, Qt.Key.Key_1)
    salt = only(window)
    assert (salt.anchor.start, salt.anchor.end) == across
    assert salt.theme_ids == (investment.id,)

    # A highlight across paragraphs, by keyboard alone: from the top, down, to the end of the line.
    go_to(window, "ice")
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(2):
        qtbot.keyClick(window.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window.view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    selected = window.view.surface.selection.passage()
    assert selected is not None and "\n" in window.reading.content.text[selected.start : selected.end]
    qtbot.keyClick(window.view, Qt.Key.Key_2)
    ice = only(window)
    assert (ice.anchor.start, ice.anchor.end) == selected
    assert ice.theme_ids == (talent.id,)

    # A note, typed into the margin.
    go_to(window, "Sand")
    drag_over(window, words(window, "Glass is sand"))
    qtbot.keyClick(window.view, Qt.Key.Key_N)
    field = QApplication.focusWidget()
    assert window.margin.isAncestorOf(field)
    qtbot.keyClicks(field, "Patience, **melted**")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    sand = only(window)
    assert sand.note == "Patience, **melted**"
    assert window.status.counts.text().endswith("saved")

    # Moved between panes, back by undo, and forth again.
    qtbot.keyClick(window.view, Qt.Key.Key_1)
    assert only(window).theme_ids == (investment.id,)
    move_card(window, sand.id, talent.id)
    assert only(window).theme_ids == (talent.id,)
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert only(window).theme_ids == (investment.id,)
    window.close()
    library.close()

    # A restart: all is there, undo too.
    library = Library.open(path, origin="window")
    window = open_window(library, qtbot, [])
    assert window.toolbar.title.whole == "Sand"
    assert [(a.id, a.note, a.theme_ids) for a in window.reading.annotations] == [
        (sand.id, "Patience, **melted**", (investment.id,))
    ]
    kept = {a.id: a for a in library.annotations.all()}
    assert {salt.id, ice.id, sand.id} <= kept.keys()
    assert all(kept[one.id].target == one.target for one in (salt, ice, sand))
    assert {a.anchor.state for a in kept.values()} == {AnchorState.IN_PLACE}
    qtbot.keyClick(window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert only(window).theme_ids == (talent.id,)

    # Out: the file says what was gathered, and its source is as it was.
    exported = export(window, tmp_path / "sand.md", qtbot)
    assert "==Glass is sand==" in exported
    assert "Patience, **melted**" in exported
    assert "Talent" in exported
    go_to(window, "Salt")
    exported = export(window, tmp_path / "salt.out.md", qtbot)
    assert "# Salt" in exported and "*cheap*" in exported
    assert "Investment" in exported
    assert (tmp_path / "salt.md").read_text("utf-8") == FILES["salt.md"]
    window.close()
    library.close()


def export(window: MainWindow, path: Path, qtbot: QtBot) -> str:
    """Export the open article through the dialog and return what was written."""
    assert window.reading.article is not None
    dialog = ExportDialog(
        window.session,
        window.session.library.choosing.groups([window.reading.article.id]),
        window.settings,
        window.looks.appearance,
        window,
    )
    qtbot.addWidget(dialog)
    assert dialog.summary.text().startswith("1 annotation: 1 marked")
    assert saved(dialog, partial(dialog.save_to, path), qtbot)
    written = path.read_text("utf-8")
    assert written == dialog.preview.toPlainText()
    return written


def test_a_draft_is_kept_before_the_editor_is_left(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "library.postil"
    library = Library.open(path, origin="window")
    library.welcome.ensure_article()
    window = open_window(library, qtbot, [])
    window.view.surface.selection.select(words(window, "Three things"))
    qtbot.keyClick(window.view, Qt.Key.Key_N)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "a draft")
    other = Library.open(path, read_only=True)
    qtbot.waitUntil(lambda: "a draft" in {a.note for a in other.annotations.all()})
    other.close()
    window.close()
    library.close()
