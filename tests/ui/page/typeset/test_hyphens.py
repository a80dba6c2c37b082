"""Divided words: the lines are justified, the one text and all that speaks of its offsets stay what they are."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Metadata, Passage, Span, SpanKind
from desktop.ui.page.typeset.document import build
from desktop.ui.page.typeset.hyphens import Hyphens, guessed_language
from desktop.ui.page.view import ArticleView
from desktop.ui.widgets.typography import TypeStyle
from tests.ui.page.selecting import made_up

pytestmark = pytest.mark.usefixtures("qapp")
SAMPLE = (
    "The considerable representation of the river was the beginning of its own development and of that of the land."
)
GERMAN = "Die Beschreibung der Landschaft ist das Anfangsstück und die Voraussetzung von allem, was auf dem Fluss ist."


def divided(text: str, language: str = "en", *spans: Span) -> str:
    block = Block(BlockKind.PARAGRAPH, text, spans)
    places = Hyphens(Content((block,), Metadata(language=language))).breaks(block)
    return "-".join(text[a:b] for a, b in pairwise([0, *places, len(text)]))


def test_what_is_no_word_of_a_language_stays_whole() -> None:
    for whole in (
        "https://example.org/considerable",
        "representation@example.org",
        "UNESCOS",
        "McCarthys",
        "short",
        "",
    ):
        assert divided(whole) == whole
    assert divided("representation", "en", Span(SpanKind.CODE, 0, 14)) == "representation"


def test_a_text_without_a_language_tells_it_by_its_commonest_words() -> None:
    assert guessed_language(SAMPLE) == "en" and guessed_language(GERMAN) == "de"
    assert guessed_language("") == guessed_language("12 34") == guessed_language("lorem ipsum dolor sit amet") == ""
    assert divided(GERMAN, "") == divided(GERMAN, "de") != GERMAN


@pytest.mark.parametrize("seed", range(6))
def test_every_offset_and_every_word_is_found_as_without_divided_words(seed: int) -> None:
    random = Random(seed)
    made = made_up(random).blocks
    styled = Block(BlockKind.PARAGRAPH, SAMPLE + " \U0001f680 " + SAMPLE, (Span(SpanKind.EM, 4, 40),))
    content = Content((styled, *made, Block(BlockKind.FOOTNOTE, SAMPLE, target="1")), Metadata(language="en"))
    document = build(content, TypeStyle(justified=True))
    plain = build(content, TypeStyle())
    places, before = document.map, plain.map
    assert document.characterCount() > plain.characterCount()
    for offset in range(len(content.text) + 1):
        assert places.offset(places.position(offset)) == before.offset(before.position(offset)), offset
    for segment in places.segments:
        block = document.findBlock(segment.position)
        assert block.position() == segment.position
        assert block.text().replace("\u00ad", "") == plain.findBlock(before.position(segment.offset)).text()
        a = random.randint(0, segment.length)
        b = random.randint(a, segment.length)
        low, high = places.within(segment, segment.offset + a, segment.offset + b)
        units = block.text().encode("utf-16-le")[2 * low : 2 * high].decode("utf-16-le")
        assert units.replace("\u00ad", "") == plain.findBlock(before.position(segment.offset)).text()[a:b]


def test_what_is_selected_and_copied_has_no_hyphens_and_the_page_stands_by_it(qtbot: QtBot) -> None:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(360, 500)
    view.set_type(justified=True)
    view.set_content(Content((Block(BlockKind.PARAGRAPH, SAMPLE),), Metadata(language="en")))
    view.show()
    whole = Passage(0, len(SAMPLE))
    for passage in (whole, Passage(4, 12), Passage(SAMPLE.index("siderable"), SAMPLE.index("sentation"))):
        assert view.stands_by(passage)
        view.surface.selection.select(passage)
        assert view.surface.selection.passage() == passage
        assert view.createMimeDataFromSelection().text() == SAMPLE[passage.start : passage.end]
    layout = view.document().firstBlock().layout()
    ends = [layout.lineAt(n).naturalTextRect().right() for n in range(layout.lineCount() - 1)]
    assert len(ends) >= 3 and max(ends) - min(ends) < 2, "justified"
