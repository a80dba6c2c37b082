"""Code whose language is named is coloured quietly, without a change to the document."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.colours import contrast
from desktop.ui.page.typeset.code_colours import LONGEST, formats_of
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.appearance import APPEARANCES, HIGH_DARK, HIGH_LIGHT, LIGHT, Appearance
from desktop.ui.widgets.typography import mix

pytestmark = pytest.mark.usefixtures("qapp")
CODE = 'def flow(river):  # \U0001f680 on\n    return "sea" * 12\n'


@pytest.mark.parametrize("appearance", [*APPEARANCES.values(), HIGH_LIGHT, HIGH_DARK], ids=lambda a: a.id)
def test_its_colours_are_legible_on_the_tint_behind_code(appearance: Appearance) -> None:
    tint = mix(appearance.paper, appearance.ink, 0.06 if appearance.dark else 0.045).name()
    found = {one.format.foreground().color().name() for one in formats_of(CODE, "python", appearance)}
    assert len(found) >= 4
    for colour in found:
        assert contrast(colour, tint) >= 4.5, colour


def test_the_colours_lie_on_the_words_also_behind_a_letter_of_two_units() -> None:
    units = CODE.encode("utf-16-le")
    words = [
        units[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le")
        for one in formats_of(CODE, "python", LIGHT)
    ]
    assert {"def", "flow", "return", "12"} <= {word.strip() for word in words}


def test_an_unknown_language_is_left_as_it_is() -> None:
    assert formats_of(CODE, "no such language", LIGHT) == formats_of(CODE, "\x00", LIGHT) == []


def test_code_in_sight_is_coloured_and_the_page_stays_sound(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(600, 500)
    blocks = (
        Block(BlockKind.CODE, CODE, language="python"),
        Block(BlockKind.CODE, "x = 1\n" * LONGEST, language="python"),
        Block(BlockKind.CODE, CODE),
    )
    view.set_content(Content(blocks))
    view.show()
    layout = view.document().firstBlock().layout()
    qtbot.waitUntil(lambda: bool(layout.formats()))
    assert any(one.format.foreground().color() != QColor(LIGHT.ink) for one in layout.formats())
    assert view.stands_by(Passage(0, len(CODE)))
    assert not view.document().findBlockByNumber(1).layout().formats()
