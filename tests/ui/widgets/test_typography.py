"""The typography: every colour of text is legible on everything that may lie behind it; sizes and widths hold."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from desktop.article.content import Block, BlockKind
from desktop.article.direction import is_right_to_left
from desktop.colours import THEME_COLOURS, contrast
from desktop.ui.page.typeset.formats import Formats
from desktop.ui.widgets.appearance import APPEARANCES, HIGH_DARK, HIGH_LIGHT, Appearance
from desktop.ui.widgets.typography import TypeStyle, link_ink, mix, small_ink

pytestmark = pytest.mark.usefixtures("qapp")


EVERY = (*APPEARANCES.values(), HIGH_LIGHT, HIGH_DARK)


@pytest.mark.parametrize("appearance", EVERY, ids=lambda a: a.id)
def test_ink_and_muted_ink_are_legible_on_every_ground_and_borders_are_seen(appearance: Appearance) -> None:
    a = appearance
    grounds = {"paper": a.paper, "chrome": a.chrome, "selection": a.selection}
    for pointed in (0.04, 0.06, 0.07):  # what lies under the pointer
        grounds[f"pointed {pointed}"] = mix(a.chrome, a.ink, pointed).name()
    for name, ground in grounds.items():
        assert contrast(a.ink, ground) >= 7 or (name == "selection" and contrast(a.ink, ground) >= 6), name
        assert contrast(a.muted, ground) >= 4.5, name
        assert contrast(a.link, ground) >= 4.5, name
    for ground in (a.paper, a.chrome):
        assert contrast(a.border, ground) >= 3


@pytest.mark.parametrize("appearance", [HIGH_LIGHT, HIGH_DARK], ids=lambda a: a.id)
def test_with_high_contrast_whatever_parts_or_marks_is_seen_too(appearance: Appearance) -> None:
    a = appearance
    for mark in (a.hairline, a.selection, *(a.line(colours) for _, colours in THEME_COLOURS)):
        assert contrast(mark, a.paper) >= 3 and contrast(mark, a.chrome) >= 3, mark
    assert contrast(a.ink, a.paper) == pytest.approx(21)


@pytest.mark.parametrize("appearance", EVERY, ids=lambda a: a.id)
def test_text_is_legible_on_paper_on_every_fill_on_tints_and_on_a_selection(appearance: Appearance) -> None:
    fills = [appearance.fill(colours) for _, colours in THEME_COLOURS]
    tint = mix(appearance.paper, appearance.ink, 0.075 if appearance.dark else 0.055).name()
    for behind in (appearance.paper, tint, appearance.selection, *fills):
        for text in (QColor(appearance.ink), small_ink(appearance), link_ink(appearance)):
            assert contrast(text.name(), behind) >= 4.5, (text.name(), behind)


def test_paragraphs_are_told_apart_by_space_or_by_their_first_line_never_by_both() -> None:
    text, item = Block(BlockKind.PARAGRAPH, "text"), Block(BlockKind.PARAGRAPH, "text", (), 0, ("ul",), "•", 1)
    heading = Block(BlockKind.HEADING, "A heading", level=2)
    space, indent = Formats(TypeStyle()), Formats(TypeStyle(indented=True))
    assert space.block(text, text).topMargin() and not space.block(text, text).textIndent()
    assert indent.block(text, text).textIndent() and not indent.block(text, text).topMargin()
    for block, previous in ((text, heading), (text, item), (item, text), (heading, text), (text, None)):
        assert not indent.block(block, previous).textIndent()
        assert indent.block(block, previous).topMargin() == space.block(block, previous).topMargin()


@pytest.mark.parametrize(
    ("text", "right_to_left"),
    [("", False), ("12. ", False), ("(שלום)", True), ("قالت", True), ("a שלום", False), ("中文", False)],
)
def test_the_direction_is_that_of_the_first_strong_character(text: str, right_to_left: bool) -> None:
    assert is_right_to_left(text) is right_to_left
