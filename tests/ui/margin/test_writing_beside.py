"""A note that is written covers no word of the article, and the line that it is about stays where it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.article.content import Passage
from desktop.ui.page import column
from desktop.ui.window.main_window import MainWindow

LONG = "# Weirs\n" + "\n".join(
    f"Weir {n} is low. Water goes over it, day after day, and no one counts." for n in range(99)
)


@pytest.fixture(autouse=True)
def nothing_slides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column, "motion_milliseconds", lambda: 0)


def write(window: MainWindow, at: int, qtbot: QtBot) -> tuple[float, float, QRect, QRect]:
    """Write a note on the words at a height in the view. Return the line's place before and now, editor and words."""
    view = window.view
    offset = view.surface.page.offset_at(QPoint(150, at).toPointF())
    view.surface.selection.select(Passage(offset, offset + 4))
    before = view.surface.page.viewport_rect(Passage(offset, offset + 4)).top()
    window.run_command("note")
    QCoreApplication.processEvents()
    editor = window.margin.editing.editor
    assert editor is not None
    qtbot.keyClicks(editor.focusProxy(), "Is this so?")
    QCoreApplication.processEvents()
    after = view.surface.page.viewport_rect(Passage(offset, offset + 4)).top()
    words = QRect(view.viewport().mapToGlobal(QPoint()), view.viewport().size())
    return before, after, QRect(editor.mapToGlobal(QPoint()), editor.size()), words


@pytest.mark.parametrize(("width", "folded"), [(760, True), (1280, False)])
@pytest.mark.parametrize("share", [0.3, 0.95])
def test_a_note_on_any_line_in_sight_covers_no_word(
    window: MainWindow, add: Callable[..., Article], qtbot: QtBot, width: int, folded: bool, share: float
) -> None:
    window.resize(width, 600)
    assert window.reading.open(add(LONG).id)
    QCoreApplication.processEvents()
    high = window.view.viewport().height()
    before, after, editor, words = write(window, round(share * high), qtbot)
    assert not editor.intersects(words)
    assert window.frameGeometry().contains(editor)
    if not folded or share < 0.5:
        assert after == before, "the line did not move under the reader's eye"
    else:
        assert 0 < after < words.height(), "no further than it has to"
        assert before - after < editor.height() + 40
    if folded:
        window.margin.editing.editor.finish()
        QCoreApplication.processEvents()
        assert window.view.viewport().height() == high


def test_page_by_page_a_note_at_the_foot_turns_no_further_than_it_has_to_and_its_end_moves_no_line(
    window: MainWindow, add: Callable[..., Article], qtbot: QtBot
) -> None:
    window.resize(760, 600)
    assert window.reading.open(add(LONG).id)
    window.run_command("mode_paged")
    qtbot.keyClick(window.view, Qt.Key.Key_PageDown)
    QCoreApplication.processEvents()
    began = window.view.verticalScrollBar().value()
    before, after, editor, words = write(window, round(0.9 * window.view.viewport().height()), qtbot)
    assert not editor.intersects(words) and 0 < after < words.height() and before - after < editor.height() + 60
    turned = window.view.verticalScrollBar().value()
    assert turned > began
    window.margin.editing.editor.finish()
    QCoreApplication.processEvents()
    assert window.view.verticalScrollBar().value() == turned
