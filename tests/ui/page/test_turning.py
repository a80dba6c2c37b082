"""Page by page no line is lost, parted or left behind a heading; line by line one line is read after the other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Cell, Content
from desktop.ui.page.typeset.leaves import BOTTOM, TOP, Band, bands_of, page_end
from desktop.ui.page.view import ArticleView
from tests.ui.pages import SENTENCE

heights = st.lists(st.tuples(st.integers(10, 60), st.integers(0, 20), st.booleans()), min_size=1, max_size=60)


@given(heights, st.integers(120, 400))
def test_every_band_stands_whole_on_one_page_and_no_heading_is_the_last_of_one(
    made: list[tuple[int, int, bool]], height: int
) -> None:
    bands, y = [], 20.0
    for tall, gap, heading in made:
        bands.append(Band(y, y + tall, heading))
        y += tall + gap
    begins, seen = bands[0].top, []
    while begins < bands[-1].bottom:
        end = page_end(bands, begins, height)
        assert begins < end <= begins + height
        page = [band for band in bands if band.top >= begins and band.bottom <= end]
        seen += page
        more = [band for band in bands if band.top >= end]
        if more and page and not all(band.heading for band in page):
            assert not page[-1].heading
        begins = more[0].top if more else y
    assert seen == bands


def test_cells_of_one_row_are_never_parted() -> None:
    row = [Band(0, 20, False), Band(20, 40, False), Band(0, 35, False), Band(44, 60, True)]
    assert bands_of(row) == [Band(0, 40, False), Band(44, 60, True)]
    assert page_end(bands_of([*row, Band(70, 90, False)]), 0, 65) == 44


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    blocks: list[Block] = []
    for number in range(12):
        blocks.append(Block(BlockKind.HEADING, f"Part {number}", level=2))
        blocks.append(Block(BlockKind.PARAGRAPH, SENTENCE * (1 + number % 4)))
        blocks += [Block(BlockKind.CELL, SENTENCE, cell=Cell(number, 0, at, False)) for at in (0, 1)]
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(620, 480)
    made.set_content(Content(tuple(blocks)))
    made.show()
    made.setFocus()
    return made


def pages_forth(view: ArticleView, qtbot: QtBot, key: Qt.Key) -> list[int]:
    values = [view.verticalScrollBar().value()]
    while True:
        qtbot.keyClick(view, key)
        if view.verticalScrollBar().value() == values[-1]:
            return values
        values.append(view.verticalScrollBar().value())


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Right])
def test_pages_follow_one_another_without_a_gap_and_lead_back(view: ArticleView, qtbot: QtBot, key: Qt.Key) -> None:
    view.set_type(mode="paged")
    values = pages_forth(view, qtbot, key)
    room = view.viewport().height() - TOP - BOTTOM
    assert len(values) > 4 and values[-1] > view.verticalScrollBar().maximum() - room
    gap = view.type_style().em(2)  # what is free between two pages stands on neither
    assert all(0 < b - a <= room + TOP + gap for a, b in pairwise(values))
    for _ in values:
        qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.verticalScrollBar().value() == 0


def test_what_is_not_whole_on_a_page_is_covered(view: ArticleView, qtbot: QtBot) -> None:
    view.set_type(mode="paged")
    qtbot.keyClick(view, Qt.Key.Key_Space)
    drawn, paper = view.viewport().grab().toImage(), view.palette().base().color()
    below = [drawn.pixelColor(x, drawn.height() - 3) for x in range(0, drawn.width(), 3)]
    above = [drawn.pixelColor(x, 3) for x in range(0, drawn.width(), 3)]
    assert set(map(str, (*below, *above))) == {str(paper)}


def test_the_wheel_turns_a_page_a_notch_and_with_a_caret_the_arrows_are_its_own(
    view: ArticleView, qtbot: QtBot
) -> None:
    view.set_type(mode="paged")
    none, at = Qt.MouseButton.NoButton, QPointF(40, 40)
    held, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(), QPoint(0, -120), none, held, phase, False)
    QApplication.sendEvent(view.viewport(), event)
    turned = view.verticalScrollBar().value()
    assert turned > view.viewport().height() / 2
    view.set_type(mode="scroll")
    view.set_place(0)
    qtbot.keyClick(view, Qt.Key.Key_Right)  # brings the caret
    view.set_type(mode="paged")
    before = view.verticalScrollBar().value()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.verticalScrollBar().value() == before


def test_line_by_line_every_line_has_its_turn(view: ArticleView, qtbot: QtBot) -> None:
    view.set_type(mode="line")
    values = pages_forth(view, qtbot, Qt.Key.Key_Space)
    assert len(values) > 60
    steps = [b - a for a, b in pairwise(values)]
    assert all(0 < step < 90 for step in steps)
    dimmed = view.viewport().grab().toImage()
    view.set_type(mode="scroll")
    assert view.viewport().grab().toImage() != dimmed
