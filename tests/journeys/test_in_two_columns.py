"""An article read in two columns on a real window: turned, marked from the one column into the other by mouse and by
keys, noted, found in, read to its end, and the same place again in one column.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.library import Library
from tests.journeys.windows import drag_over, open_window

PARAGRAPH = "The pilot of boat {n} counts the boats at noon and writes down those that came and those that did not. "


def test_reading_and_marking_in_two_columns(tmp_path: Path, qtbot: QtBot) -> None:
    source = tmp_path / "boats.md"
    source.write_text("# Boats\n\n" + "\n\n".join(PARAGRAPH.format(n=n) * 4 for n in range(40)), "utf-8")
    library = Library.open(tmp_path / "library.postil", origin="window")
    library.welcome.ensure_article()
    window = open_window(library, qtbot, [source])
    qtbot.waitUntil(lambda: (opened := window.reading.article) is not None and opened.title == "Boats", timeout=60_000)
    view, key, shift = window.view, Qt.Key, Qt.KeyboardModifier.ShiftModifier
    window.resize(1900, 900)
    for command in ("sidebar", "mode_paged", "two_columns"):
        window.actions_by_id[command].trigger()
    QApplication.processEvents()
    assert window.actions_by_id["two_columns"].isChecked()
    left, right = view.surface.page.fold().slices
    port = view.viewport()

    # By mouse, from the last line of the left column into the right one, and a theme by its key.
    text, geometry = view.content().text, view.page_geometry()
    parting = next(at for at in range(len(text)) if geometry.edge(at).center().y() > left.bottom)
    begin = text.rindex("counts", 0, parting)
    across = Passage(begin, text.index("writes", parting) + len("writes"))
    assert geometry.edge(across.start).center().y() < left.bottom < right.top + 1 < geometry.edge(across.end).bottom()
    drag_over(window, across)
    assert view.surface.selection.passage() == across
    qtbot.keyClick(window, key.Key_1)
    [made] = window.reading.annotations
    assert (made.anchor.start, made.anchor.end) == (across.start, across.end)

    # Its note stands at the left, where the passage begins.
    window.run_command("note")
    editor = window.margin.editing.editor
    assert editor is not None
    assert editor.mapTo(window, editor.rect().topRight()).x() < port.mapTo(window, port.rect().topLeft()).x()
    qtbot.keyClicks(editor.focusWidget() or editor, "noon")
    qtbot.keyClick(editor.focusWidget() or editor, key.Key_Escape)
    assert window.reading.annotations[0].note == "noon"

    # By keys: the page is turned, the caret selects on, a key marks.
    view.setFocus()
    qtbot.keyClick(view, key.Key_Space)
    assert view.surface.place.offset >= across.end and not view.is_at_end()
    place = view.surface.place.offset
    qtbot.keyClick(view, key.Key_Down, shift)
    chosen = view.surface.selection.passage()
    assert chosen is not None and chosen.start == place
    qtbot.keyClick(window, key.Key_2)
    assert len(window.reading.annotations) == 2

    # A word of the last page is gone to, and the end is reached by reading on.
    last = text.index("boat 39")
    view.reveal(Passage(last, last + 7))
    assert port.rect().contains(view.surface.page.viewport_rect(Passage(last, last + 7)).toRect())
    qtbot.keyClick(view, key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert view.surface.place.offset == 0
    for _ in range(40):
        if view.is_at_end():
            break
        qtbot.keyClick(view, key.Key_PageDown)
    assert view.is_at_end() and window.presenter.read_to() == len(text)
    article = window.reading.article
    assert article is not None and article.finished is not None

    # The place stays in one column, and scrolled.
    qtbot.keyClick(view, key.Key_PageUp)
    place = view.surface.place.offset
    window.resize(1000, 900)
    QApplication.processEvents()
    assert len(view.surface.page.fold().slices) == 1 and view.surface.place.offset == place
    window.actions_by_id["mode_scroll"].trigger()
    assert view.surface.place.offset == place
    window.close()
