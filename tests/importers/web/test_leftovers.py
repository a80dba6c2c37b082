"""What is left of a page's machinery between the paragraphs goes; nothing that somebody wrote to be read does."""

# ruff: noqa: E501
from __future__ import annotations

import pytest

from desktop.article.content import Block, BlockKind, Span, SpanKind
from desktop.importers.web.leftovers import lines_above, without_leftovers

PROSE = "Every morning the harbour master counted the boats, and every morning one was there that he had not counted before."


def paragraph(text: str, *, linked: bool = False) -> Block:
    spans = (Span(SpanKind.LINK, 0, len(text), "http://a.b/"),) if linked else ()
    return Block(BlockKind.PARAGRAPH, text, spans)


def kept(*blocks: Block | str, title: str = "", author: str = "") -> list[str]:
    around = [
        paragraph(f"First. {PROSE}"),
        *(b if isinstance(b, Block) else paragraph(b) for b in blocks),
        paragraph(f"Last. {PROSE}"),
    ]
    return [block.text for block in without_leftovers(around, title, author)[1:-1]]


CONTROLS = [
    "Full Screen", "Autoplay", "Show Thumbnails", "Show Captions", "Buy Photo", "Wait 1 second to continue.", "Share",
    "Share on Facebook", "Share this on WhatsApp", "Advertisement", "1 of 12", "Skip ad", "Loading...", "Hide caption",
    "This slideshow requires JavaScript.", "Email Print", "Werbung", "Subscribe Now",
]  # fmt: skip


@pytest.mark.parametrize("text", [text for text in CONTROLS if text != "1 of 12"])
def test_a_block_of_nothing_but_the_words_of_controls_goes(text: str) -> None:
    assert kept(text) == []


WRITTEN = [
    "1 of 12", "Stop.", "“Close the gallery.”", "The story", "To be or not", "Read it again.", "12", "—", "* * *",
    "Share prices fell.", "He wanted to continue.", "Follow the money.", "Loading the boats took all day.", "More",
]  # fmt: skip


@pytest.mark.parametrize("text", [text for text in WRITTEN if text not in ("Stop.", "“Close the gallery.”")])
def test_a_short_line_that_somebody_wrote_stays(text: str) -> None:
    assert kept(text) == [text]


@pytest.mark.parametrize("kind", [BlockKind.CODE, BlockKind.CELL, BlockKind.TERM, BlockKind.DEFINITION])
def test_code_tables_and_terms_are_let_be(kind: BlockKind) -> None:
    assert kept(Block(kind, "share"), Block(kind, "share")) == ["share", "share"]


TEASERS = [
    "Related: Ten bridges you must see",
    "Read more about harbours",
    "SEE MORE: Harbours in pictures",
    "Leia também: Portos",
    "WHY THIS HARBOUR MATTERS",
]


@pytest.mark.parametrize("text", TEASERS)
def test_a_link_to_something_else_goes(text: str) -> None:
    assert kept(paragraph(text, linked=True)) == []


@pytest.mark.parametrize("text", TEASERS)
def test_the_same_words_that_are_no_link_stay(text: str) -> None:
    assert kept(text) == [text]


def test_an_announcement_goes_with_the_links_that_it_announces() -> None:
    links = [paragraph(f"Harbour number {n}", linked=True) for n in range(2)]
    assert kept(Block(BlockKind.HEADING, "You may also like", level=2), *links, "And on.") == ["And on."]
    assert kept(Block(BlockKind.HEADING, "Related work", level=2), "Others counted boats too.") == [
        "Related work",
        "Others counted boats too.",
    ]


def test_a_page_that_is_a_list_of_links_stays_one() -> None:
    links = [paragraph(f"A harbour with a rather long name, number {n}", linked=True) for n in range(9)]
    assert without_leftovers(links, "", "") == links


def test_what_is_said_twice_in_a_row_is_said_once() -> None:
    first, second = (
        "The boats in the harbour, at nine in the morning. Photo: A",
        "The harbour master, counting boats once more. Photo: B",
    )
    assert kept(first, first, second, second, first, first, second) == [first, second]
    assert kept(first, f"{first}, and more of what a narrow screen does not show", second) == [
        first,
        f"{first}, and more of what a narrow screen does not show",
        second,
    ]
    whole = " ".join([PROSE] * 3)
    assert kept(whole, whole) == [whole, whole], "a whole paragraph is the author's"
    assert kept("Row, row, row.", "Row, row, row.") == ["Row, row, row.", "Row, row, row."]
    assert kept(first, second, PROSE, first) == [first, second, PROSE, first]


def test_lines_above_the_first_paragraph_that_say_author_and_date_again_go() -> None:
    blocks = [
        Block(BlockKind.HEADING, "Boats", level=1),
        *map(
            paragraph,
            (
                "Boats",
                "By Ida Lindqvist",
                "Ida Lindqvist, harbour reporter",
                "Updated 5:27 am, March 5, 2024",
                "A tale of counting",
            ),
        ),
        paragraph(PROSE),
        paragraph("Ida Lindqvist was there in 2024."),
    ]
    assert lines_above(blocks)[1:4] == [
        "By Ida Lindqvist",
        "Ida Lindqvist, harbour reporter",
        "Updated 5:27 am, March 5, 2024",
    ]
    texts = [block.text for block in without_leftovers(blocks, "Boats", "Ida Lindqvist")]
    assert texts == ["Boats", "A tale of counting", PROSE, "Ida Lindqvist was there in 2024."]


@pytest.mark.parametrize("text", ["© 2024 Harbour Weekly", "Follow us on Mastodon.", "All rights reserved."])
def test_notices_at_the_end_go_and_stay_elsewhere(text: str) -> None:
    blocks = [paragraph(f"{n} {PROSE}") for n in range(6)]
    assert without_leftovers([*blocks, paragraph(text)], "", "") == blocks
    assert without_leftovers([blocks[0], paragraph(text), *blocks], "", "")[1].text == text
