"""Whatever can be pressed is at least 24 pixels wide and high, also where what is painted is smaller."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.records import AnchorState
from desktop.article.content import Block, BlockKind, Content, Passage, Span, SpanKind
from desktop.ui.cards.header import review_width, strip_target
from desktop.ui.margin.margin import Margin
from desktop.ui.page.view import ArticleView
from desktop.ui.sidebar.sidebar import Sidebar
from desktop.ui.widgets.appearance import TARGET
from tests.ui.pages import THEMES, annotation, content_of, shown_view
from tests.ui.sidebar.hands import rect_of
from tests.ui.sidebar.samples import annotation as card

NEAR = 40  # pixels around a point that are looked at


def extent(hit: Callable[[QPointF], bool], middle: QPointF) -> tuple[int, int]:
    """Return how wide and how high the area around a point is in which something is hit."""
    assert hit(middle)
    ways = [QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)]
    reach = [next(n for n in range(1, NEAR) if n == NEAR - 1 or not hit(middle + way * n)) for way in ways]
    return reach[0] + reach[1] - 1, reach[2] + reach[3] - 1


def is_large(size: tuple[int, int]) -> bool:
    return min(size) >= TARGET


@pytest.fixture
def noted(qtbot: QtBot) -> ArticleView:
    """An article with footnote numbers, one at the end of its line."""
    text = "A river begins here1 and goes on to the sea12"
    spans = (Span(SpanKind.FOOTNOTE_REF, 19, 20, "1"), Span(SpanKind.FOOTNOTE_REF, 43, 45, "12"))
    blocks = (
        Block(BlockKind.PARAGRAPH, text, spans),
        Block(BlockKind.FOOTNOTE, "In a spring.", target="1"),
        Block(BlockKind.FOOTNOTE, "Which one?", target="12"),
    )
    view = shown_view(qtbot)
    view.set_content(Content(blocks))
    return view


@pytest.mark.parametrize("zoom", [50, 100, 200])
def test_a_footnote_number(noted: ArticleView, zoom: int) -> None:
    noted.set_type(zoom=zoom)
    for passage, label in ((Passage(19, 20), "1"), (Passage(43, 45), "12")):
        middle = noted.surface.page.viewport_rect(passage).center()
        assert is_large(extent(lambda at, label=label: noted.closer.footnotes.label_at(at.toPoint()) == label, middle))
    far = noted.surface.page.viewport_rect(Passage(4, 5)).center().toPoint()
    assert noted.closer.footnotes.label_at(far) is None


def test_a_click_beside_a_footnote_number_follows_it_and_the_pointer_says_so(noted: ArticleView, qtbot: QtBot) -> None:
    number = noted.surface.page.viewport_rect(Passage(19, 20))
    beside = QPoint(round(number.left()) - 5, round(number.center().y()))
    assert not noted.anchorAt(beside)
    QTest.mouseMove(noted.viewport(), beside + QPoint(120, 60))
    QTest.mouseMove(noted.viewport(), beside)
    assert noted.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(noted.leaving):
        QTest.mouseClick(noted.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert noted.surface.marks.flash.passage is not None
    QTest.mouseMove(noted.viewport(), beside + QPoint(120, 60))
    assert noted.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


@pytest.mark.parametrize("zoom", [50, 100])
def test_the_handles_of_a_highlight_even_of_one_letter(view: ArticleView, zoom: int) -> None:
    view.set_type(zoom=zoom)
    handles = view.surface.handles
    for start, end in ((10, 40), (10, 11)):
        view.set_annotations([annotation("a", view.content(), start, end)])
        view.set_current_annotation("a")
        fold = view.surface.page.fold()
        for is_start in (True, False):
            edge = fold.to_viewport(view.page_geometry().edge(start if is_start else end))
            knob = QPointF(edge.left(), edge.top() - 3 if is_start else edge.bottom() + 3)
            width, height = extent(lambda at, which=is_start: handles.at(at) is which, knob)
            assert width >= TARGET
            assert height >= (TARGET if zoom == 100 else 18)  # at half the size the two share the height of a line


def test_the_signs_of_notes_in_a_folded_margin(view: ArticleView, qtbot: QtBot) -> None:
    view.set_content(content_of(5))
    margin = Margin(view)
    margin.set_themes(THEMES)
    notes = [annotation(f"{at}", view.content(), at, at + 3, note="x") for at in (0, 5, 300)]
    view.set_annotations(notes)
    margin.set_annotations(notes)
    margin.set_folded(True)
    lane = margin.lane
    for identity, slot in lane.slots.items():
        middle = lane.glyph_rect(slot).center()
        assert is_large(extent(lambda at, identity=identity: lane.glyph_at(at) == identity, middle))


def test_what_is_pressed_on_the_headers_of_panes(sidebar: Sidebar) -> None:
    sidebar.set_annotations([card("a", 100, themes=["money"]), card("e", state=AnchorState.ORPHAN)])
    header = rect_of(sidebar, "money")
    strip = strip_target(header)
    assert strip.height() >= TARGET
    assert header.contains(strip)
    assert strip.top() - header.top() >= TARGET
    assert review_width() >= TARGET
