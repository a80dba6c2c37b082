"""A reading stands over its word, in room that only its paragraph is given, and is no part of the text."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import LIGHT
from tests.ui.pages import shown_view

WORDS = "The ferry Ilmatar leaves at dusk, and the keeper of the light waits for it with tea. " * 4
READING = Span(SpanKind.RUBY, 10, 17, label="daughter")


def pixels_over(view: ArticleView, index: int) -> int:
    """Count the pixels that are not paper, over the first line of a block."""
    picture = view.viewport().grab().toImage()
    rect = view.surface.page.fold().to_viewport(view.page_geometry().segment_rect(index))
    high = view.surface.page.fold().to_viewport(view.page_geometry().edge(view.content().starts[index])).top()
    rows = range(round(rect.top()), round(high) + 2)
    paper = LIGHT.paper.lower()
    return sum(picture.pixelColor(x, y).name() != paper for y in rows for x in range(60, picture.width() - 60))


def test_a_reading_is_drawn_over_its_word_and_only_there_is_room_for_it(qtbot: QtBot) -> None:
    view = shown_view(qtbot)
    plain, read = Block(BlockKind.PARAGRAPH, WORDS), Block(BlockKind.PARAGRAPH, WORDS, (READING,))
    view.set_content(Content((plain, read, plain)))
    heights = [view.page_geometry().segment_rect(index).height() for index in range(3)]
    assert heights[1] > 1.2 * heights[0]
    assert abs(heights[2] - heights[0]) < 2
    assert pixels_over(view, 1) > 20 > pixels_over(view, 2)
    assert "daughter" not in view.content().text
