"""Plain text: which lines make a paragraph."""

from __future__ import annotations

import pytest

from desktop.article.content import BlockKind
from desktop.errors import ImportFailed
from desktop.importers.from_text import read, text_content

WRAPPED = """The river had been rising since Tuesday, and nobody in the village
had slept. The ferry was tied to the church gate, because the landing
was gone.

On the second day the post came by helicopter. It brought three
letters and a calendar.
"""
SENTENCE = (
    "The committee met in the long room above the library and talked about the price of bread until it was dark. "
)


def paragraphs(text: str) -> list[str]:
    return [block.text for block in text_content(text).blocks]


def test_lines_wrapped_by_hand_are_joined() -> None:
    found = paragraphs(WRAPPED)
    assert len(found) == 2
    assert found[0].startswith("The river had been rising since Tuesday, and nobody in the village had slept.")


@pytest.mark.parametrize("words", range(2, 9))
def test_long_lines_without_blank_lines_are_a_paragraph_each(words: int) -> None:
    lines = [(SENTENCE * (1 + (n * words) % 8)).strip() for n in range(30)]
    assert all(100 <= len(line) <= 900 for line in lines)
    assert paragraphs("\n".join(lines)) == lines


def test_short_and_long_paragraph_lines_are_told_from_wrapped_ones() -> None:
    lines = ["“No,” she said.", SENTENCE.strip(), "“Why?”", (SENTENCE * 3).strip(), "He left."]
    assert paragraphs("\n".join(lines)) == lines


def test_a_list_in_plain_text_keeps_its_lines() -> None:
    assert paragraphs("- milk\n- bread and\n  butter\n- tea") == ["- milk", "- bread and butter", "- tea"]
    assert paragraphs("Bring:\n* a tent\n* a lamp") == ["Bring:", "* a tent", "* a lamp"]


def test_a_line_that_begins_with_a_number_stays_in_its_paragraph() -> None:
    text = "It was the year of the long winter, and we left the city on the\n19. of March with two horses."
    assert len(paragraphs(text)) == 1


def test_short_sentences_on_lines_of_their_own_are_joined_where_blank_lines_part_paragraphs() -> None:
    assert paragraphs("One came.\nTwo left.\nThree slept.\n\nAnd so on.") == [
        "One came. Two left. Three slept.",
        "And so on.",
    ]


def test_chinese_and_japanese_lines_are_joined_without_a_space() -> None:
    assert paragraphs("吾輩は猫\nである。\n\n한국어\n문장") == ["吾輩は猫である。", "한국어 문장"]


def test_indented_first_lines_begin_paragraphs() -> None:
    text = "The first one ends here.\n    The second begins indented and\ngoes on."
    assert paragraphs(text) == ["The first one ends here.", "The second begins indented and goes on."]


def test_every_kind_of_line_end_is_understood() -> None:
    for end in ("\n", "\r\n", "\r"):
        content = read(end.join(["one", "two", "", "three"]).encode(), "a.txt").content
        assert [block.text for block in content.blocks] == ["one two", "three"]


def test_a_short_first_paragraph_is_the_title() -> None:
    content = text_content("The Winter of the Ferry\n\nIt began in March.")
    assert content.metadata.title == "The Winter of the Ferry"
    assert text_content("It began in March.\n\nThen it went on.").metadata.title == ""


def test_every_block_is_a_paragraph_and_nothing_is_marked() -> None:
    blocks = text_content("# not a *heading*\n\n<b>nor bold</b>").blocks
    assert {block.kind for block in blocks} == {BlockKind.PARAGRAPH}
    assert not any(block.spans for block in blocks)


def test_an_empty_file_is_refused_with_a_sentence() -> None:
    with pytest.raises(ImportFailed, match=r"^The file is empty\.$"):
        read(b" \r\n\t", "a.txt")
