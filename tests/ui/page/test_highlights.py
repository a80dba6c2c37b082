"""Which annotations lie where, and on which level they are drawn."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from db.records import Anchor, AnchorState, Annotation, Target, TextPositionSelector, TextQuoteSelector
from desktop.article.content import Block, BlockKind, Cell, Content, Passage
from desktop.ui.page.highlights import colours_of, fragments_in_sight
from desktop.ui.page.mark_index import MarkIndex
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import HIGH_DARK, HIGH_LIGHT, LIGHT, NO_THEME, Appearance
from tests.ui.pages import THEMES, annotation, content_of

_ranges = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=25)


def placed(number: int, start: int, end: int) -> Annotation:
    target = Target(TextQuoteSelector("x"), TextPositionSelector(start, end))
    return Annotation(f"{number:03}", "a", "v", target, Anchor(AnchorState.IN_PLACE, start, end))


@given(_ranges)
def test_no_two_that_overlap_share_a_level_and_the_first_is_a_fill(ranges: list[tuple[int, int]]) -> None:
    marks = MarkIndex([placed(n, a, a + b) for n, (a, b) in enumerate(ranges)]).marks
    for index, mark in enumerate(marks):
        before = [other for other in marks[:index] if other.passage.overlaps(mark.passage)]
        assert mark.level not in {other.level for other in before}
        if not before:
            assert mark.level == 0


def test_the_colour_is_the_first_themes_that_exists() -> None:
    content = content_of(1)
    assert colours_of(annotation("a", content, 0, 3, "t", "m"), THEMES) == THEMES["t"].colours
    assert colours_of(annotation("a", content, 0, 3, "lost", "m"), THEMES) == THEMES["m"].colours
    assert colours_of(annotation("a", content, 0, 3), THEMES) == NO_THEME
    gone = {"t": replace(THEMES["t"], deleted="2026-01-01T00:00:00.000Z")}
    assert colours_of(annotation("a", content, 0, 3, "t"), gone) == NO_THEME


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.set_themes(THEMES)
    made.set_content(content_of(6))
    made.show()
    qtbot.waitExposed(made)
    return made


def colours_in(view: ArticleView, rect: QRectF) -> set[str]:
    picture = view.viewport().grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(round(rect.left()), round(rect.right()))
        for y in range(round(rect.top()), round(rect.bottom()))
    }


def test_an_overlap_shows_the_first_as_a_fill_and_the_next_as_a_lane_below(view: ArticleView) -> None:
    content = view.content()
    view.set_annotations([annotation("a", content, 2, 40, "m"), annotation("b", content, 10, 30, "t")])
    rect = view.surface.page.viewport_rect(Passage(12, 28))
    below = QRectF(rect.left(), rect.bottom() + 1, rect.width(), 3)
    assert LIGHT.fill(THEMES["m"].colours).lower() in colours_in(view, rect)
    assert LIGHT.line(THEMES["t"].colours).lower() in colours_in(view, below)


def test_the_current_annotation_of_an_overlap_is_filled_in_its_own_colour(view: ArticleView) -> None:
    content = view.content()
    view.set_annotations([annotation("a", content, 2, 40, "m"), annotation("b", content, 10, 30, "t")])
    rect = view.surface.page.viewport_rect(Passage(12, 28))
    before = colours_in(view, rect)
    view.set_current_annotation("b")
    hues = {QColor(name).hslHue() for name in colours_in(view, rect) - before if QColor(name).hslSaturation() > 60}
    assert any(190 <= hue <= 230 for hue in hues)  # Talent's blue


def test_more_than_three_lanes_are_counted(view: ArticleView) -> None:
    content = view.content()
    view.set_annotations([annotation(str(n), content, 2, 40 + n, "m") for n in range(7)])
    view.grab()
    assert [mark.level for mark in view.surface.marks.index.marks] == list(range(7))


def test_a_passage_over_paragraphs_cells_and_code_has_a_piece_on_each(view: ArticleView) -> None:
    blocks = (
        Block(BlockKind.PARAGRAPH, "before the table"),
        *(Block(BlockKind.CELL, f"cell {n}", cell=Cell(0, n // 2, n % 2, n < 2)) for n in range(4)),
        Block(BlockKind.CODE, "first\nsecond"),
        Block(BlockKind.PARAGRAPH, "after"),
    )
    content = Content(blocks)
    view.set_content(content)
    view.set_annotations([annotation("a", content, 3, len(content.text) - 2, "m", note="n")])
    fragments = list(
        fragments_in_sight(view.page_geometry(), view.surface.page.in_sight(), Passage(3, len(content.text) - 2))
    )
    assert len(fragments) == 8
    assert [fragment.last for fragment in fragments] == [False] * 7 + [True]
    view.set_current_annotation("a")
    view.grab()


def test_right_to_left_text_is_marked_where_it_stands(view: ArticleView) -> None:
    text = "שלום world עולם"
    content = Content((Block(BlockKind.PARAGRAPH, text),))
    view.set_content(content)
    geometry, shown = view.page_geometry(), view.surface.page.in_sight()
    first = next(iter(fragments_in_sight(geometry, shown, Passage(0, 4))))
    last = next(iter(fragments_in_sight(geometry, shown, Passage(11, 15))))
    middle = next(iter(fragments_in_sight(geometry, shown, Passage(5, 10))))
    assert first.rect.left() >= middle.rect.right() - 1
    assert middle.rect.left() >= last.rect.right() - 1
    across = list(fragments_in_sight(geometry, shown, Passage(0, 7)))
    assert len(across) >= 2  # the end of the range is not beside its start


def test_a_match_is_seen_on_a_highlight_as_beside_it(view: ArticleView) -> None:
    content = view.content()
    view.set_annotations([annotation("a", content, 0, 40, "t")])
    spaces = [content.text.index(" ", at) for at in (4, 50)]  # on the highlight, and beside it
    matches = [Passage(at - 2, at + 3) for at in spaces]
    plain = view.viewport().grab().toImage()
    view.surface.marks.set_matches(matches, -1)
    marked = view.viewport().grab().toImage()

    def ground(space: int) -> tuple[QColor, QColor]:
        at = view.surface.page.viewport_rect(Passage(space, space + 1)).center().toPoint()
        return plain.pixelColor(at), marked.pixelColor(at)

    (fill, on), (paper, beside) = map(ground, spaces)
    assert fill != paper and on == beside != paper


def test_what_does_not_stand_under_a_theme_that_is_pointed_at_steps_back(view: ArticleView) -> None:
    content = view.content()
    view.set_annotations([annotation("a", content, 2, 20, "m"), annotation("b", content, 30, 50, "t")])
    before = view.viewport().grab().toImage()
    boxes = {
        name: view.surface.page.viewport_rect(Passage(*ends)).toRect()
        for name, ends in (("a", (2, 20)), ("b", (30, 50)))
    }
    view.surface.marks.isolate_those({"a"})
    apart = view.viewport().grab().toImage()
    assert apart.copy(boxes["a"]) == before.copy(boxes["a"])
    assert apart.copy(boxes["b"]) != before.copy(boxes["b"])
    view.surface.marks.isolate_those(None)
    assert view.viewport().grab().toImage() == before


@pytest.mark.parametrize("look", [LIGHT, HIGH_LIGHT, HIGH_DARK])
def test_in_high_contrast_alone_keys_tell_themes_whose_colours_look_alike(view: ArticleView, look: Appearance) -> None:
    view.set_appearance(look)
    view.set_annotations([annotation("a", view.content(), 10, 20, "m")])
    alike = THEMES["m"]
    variants = [alike, replace(alike, key=3), replace(alike, key=None), replace(alike, key=None, name="Quays")]
    pictures = []
    for theme in variants:
        view.set_themes({"m": theme})
        pictures.append(view.viewport().grab().toImage())
    assert all(a != b for a, b in combinations(pictures, 2)) is look.has_high_contrast
