"""What stands behind and beside the text: markers, bars, tints, rules. In both writing directions."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Cell, Content, Span, SpanKind
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import APPEARANCES, LIGHT
from tests.ui.pages import colours_of

K = BlockKind
EVERY_KIND = Content(
    (
        Block(K.HEADING, "Heading", level=2),
        Block(
            K.PARAGRAPH,
            "With code here and a ref",
            (Span(SpanKind.CODE, 5, 9), Span(SpanKind.FOOTNOTE_REF, 21, 24, "1")),
        ),
        Block(K.PARAGRAPH, "bullet", containers=("ul",), marker="•", item=1),
        Block(K.PARAGRAPH, "nested", containers=("ul", "ul"), marker="•", item=2),
        Block(K.PARAGRAPH, "deeper", containers=("ul", "ul", "ul"), marker="•", item=3),
        Block(K.PARAGRAPH, "done", containers=("ul",), marker="☑", item=4),
        Block(K.PARAGRAPH, "open", containers=("ul",), marker="☐", item=5),
        Block(K.PARAGRAPH, "third", containers=("ol",), marker="3.", item=6),
        Block(K.PARAGRAPH, "quoted", containers=("quote",)),
        Block(K.PARAGRAPH, "quoted twice", containers=("quote", "quote")),
        Block(K.CODE, "x = 1\n\ty = 2", containers=("quote",)),
        Block(K.PARAGRAPH, "apart"),
        Block(K.PARAGRAPH, "another quote", containers=("quote",)),
        Block(K.RULE, ""),
        Block(K.TERM, "Term"),
        Block(K.DEFINITION, "Definition"),
        Block(K.PARAGRAPH, "פריט", containers=("ul",), marker="•", item=8),
        Block(K.PARAGRAPH, "משימה", containers=("ul",), marker="☑", item=9),
        Block(K.PARAGRAPH, "שלישי", containers=("ol",), marker="3.", item=10),
        Block(K.PARAGRAPH, "ציטוט", containers=("quote",)),
        Block(K.FOOTNOTE, "The note.", target="1"),
        Block(K.FOOTNOTE, "its second paragraph", target="1"),
        Block(K.FOOTNOTE, "הערה", target="2"),
    )
)


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(800, 1500)
    made.set_content(EVERY_KIND)
    made.show()
    qtbot.waitExposed(made)
    return made


def colours(view: ArticleView, index: int, left: float, right: float) -> set[str]:
    """Return the colours between two distances from the page's left edge, at the height of a block."""
    picture = view.viewport().grab().toImage()
    rect = view.surface.page.fold().to_viewport(view.page_geometry().segment_rect(index))
    return {
        picture.pixelColor(x, y).name()
        for x in range(round(left), round(right))
        for y in range(round(rect.top()), round(rect.bottom()) + 6)
    }


@pytest.mark.parametrize("appearance", APPEARANCES.values(), ids=lambda a: a.id)
@pytest.mark.parametrize("zoom", [60, 100, 220])
def test_every_kind_of_block_is_painted(view: ArticleView, appearance: Any, zoom: int) -> None:
    view.set_appearance(appearance)
    view.set_type(zoom=zoom)
    found = colours_of(view.viewport().grab().toImage(), 2, 3)
    assert appearance.paper.lower() in found
    assert len(found) > 10


def test_a_quote_has_a_bar_at_its_left_and_a_right_to_left_one_at_its_right(view: ArticleView) -> None:
    bar = QColor(LIGHT.hairline).name()
    width = view.viewport().width()
    at = {b.text: i for i, b in enumerate(EVERY_KIND.blocks)}
    assert bar in colours(view, at["quoted"], 20, 40)
    assert bar not in colours(view, at["quoted"], width - 40, width - 20)
    assert bar in colours(view, at["ציטוט"], width - 40, width - 20)
    assert bar not in colours(view, at["ציטוט"], 20, 40)


def test_a_marker_stands_before_its_item_and_never_in_the_text(view: ArticleView) -> None:
    at = {b.text: i for i, b in enumerate(EVERY_KIND.blocks)}
    width = view.viewport().width()
    for text in ("bullet", "done", "open", "third"):
        assert len(colours(view, at[text], 20, 48)) > 1
    assert len(colours(view, at["apart"], 8, 23)) == 1
    for text in ("פריט", "משימה", "שלישי"):
        assert len(colours(view, at[text], width - 48, width - 20)) > 1
    assert view.content().text.count("•") == 0


@pytest.mark.parametrize("first", ["\u200e", "\u200f"], ids=["from the left", "from the right"])
def test_a_table_in_a_quotation_stands_beside_one_bar_and_no_further_in_than_its_words(
    view: ArticleView, first: str
) -> None:
    cells = [
        Block(K.CELL, f"of {row} {column}", containers=("quote",), cell=Cell(0, row, column))
        for row in range(3)
        for column in range(2)
    ]
    view.set_content(Content((Block(K.PARAGRAPH, f"{first}quoted", containers=("quote",)), *cells)))
    picture, style = view.viewport().grab().toImage(), view.type_style()
    bar = QColor(style.appearance.hairline).rgb()
    top, low = (view.surface.page.viewport_rect(view.content().passage_of(index)) for index in (0, len(cells)))
    middle = round(low.center().y())
    found = [x for x in range(picture.width()) if picture.pixel(x, middle) == bar]
    assert 2 <= len(found) <= 3 and found[-1] - found[0] == len(found) - 1
    beside = found[1]
    assert all(picture.pixel(beside, y) == bar for y in range(round(top.top()), round(low.bottom())))
    inner = view.surface.page.viewport_rect(view.content().passage_of(1))
    away = inner.left() - beside if first == "\u200e" else beside - inner.right()
    assert away == pytest.approx(style.quote_indent + style.em(0.5), abs=5)
