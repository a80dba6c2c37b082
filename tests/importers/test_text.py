"""Plain text: which lines make a paragraph."""

from __future__ import annotations

import pytest

from desktop.article.content import BlockKind, Role, SpanKind
from desktop.errors import ImportFailed
from desktop.importers.from_text import read, text_content
from tests.importers.outline import outline

SENTENCE = (
    "The committee met in the long room above the library and talked about the price of bread until it was dark. "
)


def paragraphs(text: str) -> list[str]:
    return [block.text for block in text_content(text).blocks]


def test_headings_one_below_the_other_are_read_however_many_there_are() -> None:
    found = text_content("Title\n=====\n" * 5000 + "The end.\n").blocks
    assert [block.kind for block in found] == [BlockKind.HEADING] * 5000 + [BlockKind.PARAGRAPH]


@pytest.mark.parametrize("words", range(2, 9))
def test_long_lines_without_blank_lines_are_a_paragraph_each(words: int) -> None:
    lines = [(SENTENCE * (1 + (n * words) % 8)).strip() for n in range(30)]
    assert all(100 <= len(line) <= 900 for line in lines)
    assert paragraphs("\n".join(lines)) == lines


def test_short_and_long_paragraph_lines_are_told_from_wrapped_ones() -> None:
    lines = ["“No,” she said.", SENTENCE.strip(), "“Why?”", (SENTENCE * 3).strip(), "He left."]
    assert paragraphs("\n".join(lines)) == lines


def test_a_list_in_plain_text_is_one() -> None:
    assert outline(text_content("- milk\n- bread and\n  butter\n- tea")) == [
        "paragraph ul • 'milk'",
        "paragraph ul • 'bread and butter'",
        "paragraph ul • 'tea'",
    ]
    assert outline(text_content("Bring:\n1) a tent\n2) a lamp\n\n   With oil.\n\nThat is all.")) == [
        "paragraph 'Bring:'",
        "paragraph ol 1. 'a tent'",
        "paragraph ol 2. 'a lamp'",
        "paragraph ol 'With oil.'",
        "paragraph 'That is all.'",
    ]


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


def test_an_empty_file_is_refused_with_a_sentence() -> None:
    with pytest.raises(ImportFailed, match=r"^The file is empty\.$"):
        read(b" \r\n\t", "a.txt")


MEMO = """
Ferry Working Group                                            A. Rower
Request for Rowing: 12                                  Lower Ferry Inn
                                                               May 1999

                  The Signalling of Ferries at Night

Abstract

   This memo says how a ferry is called from the other bank when it is
   dark, and what the keeper of the lamp answers.

Table of Contents

   1.  Calling .................................................. 1
   1.1.  Signs .................................................. 2

1.  Calling

   A call is made with a lamp, which is swung three times from the one
   side to the other. The keeper of the lamp looks for it whenever the



Rower                         Informational                     [Page 1]
\f
RFR 12                       Ferries at Night                   May 1999


   bell has rung, and answers within the time that it takes to read a
   psalm.

1.1.  Signs

   call
      Three swings from side to side, which are repeated until there is
      an answer.

   answer = *swing SP "over"
   swing  = "left" / "right"

   +--------+        +-------+
   |  lamp  | -----> | ferry |
   +--------+        +-------+

   A keeper has to know

   o  who calls, and from where the call has come over the water in the
      dark;

   o  what it costs.



Rower                         Informational                     [Page 2]
\f
RFR 12                       Ferries at Night                   May 1999


Author's Address

   Anna Rower
   The Ferry Inn
   Lower Ferry

Rower                         Informational                     [Page 3]
"""


def test_a_memo_set_for_a_printer_is_read_as_it_was_meant() -> None:
    content = text_content(MEMO)
    assert [(heading.level, heading.text) for heading in content.headings] == [
        (1, "The Signalling of Ferries at Night"),
        (2, "Abstract"),
        (2, "Table of Contents"),
        (2, "1. Calling"),
        (3, "1.1. Signs"),
        (2, "Author's Address"),
    ]
    assert content.metadata.title == "The Signalling of Ferries at Night"
    assert "Page" not in content.text and "RFR" not in content.text, "running heads and feet are no words"
    shown = outline(content)
    assert "paragraph ul • '1. Calling'" in shown
    assert any("looks for it whenever the bell has rung, and answers" in line for line in shown)
    assert shown[shown.index("term 'call'") + 1].startswith("definition 'Three swings from side to side, which")
    code = [block.text for block in content.blocks if block.kind is BlockKind.CODE]
    assert code[1:] == [
        'answer = *swing SP "over"\nswing  = "left" / "right"\n\n'
        "+--------+        +-------+\n|  lamp  | -----> | ferry |\n+--------+        +-------+"
    ]
    assert "paragraph ul • 'who calls, and from where the call has come over the water in the dark;'" in shown
    assert shown[-1] == "paragraph 'Anna Rower\\nThe Ferry Inn\\nLower Ferry'"


BOOK = """THE KEEPER'S YEAR


CHAPTER I

THE LAMP

There was a lamp on the hill above the harbour for as long as anyone
could remember, and a keeper who lit it in the evening.

    The lamp is lit, the boats come in,
    The tide is on the stone,
    And she that waits upon the quay
    Shall wait no more alone.

So they sang, and the harbour master, who could not sing, beat time on
the rail.

* * * * *

Nobody slept that night.


CHAPTER II.

The second winter was the longer one, for it began in October and it
did not end before the lambs had come.

A list of boats
---------------

They were five.
"""


def test_a_book_has_its_chapters_and_its_verse() -> None:
    content = text_content(BOOK)
    assert [heading.text for heading in content.headings] == [
        "THE KEEPER'S YEAR",
        "CHAPTER I THE LAMP",
        "CHAPTER II.",
        "A list of boats",
    ]
    verse = [block.text for block in content.blocks if block.role is Role.VERSE]
    assert [text.count("\n") for text in verse] == [3] and verse[0].startswith("The lamp is lit, the boats come in,\n")
    assert BlockKind.RULE in {block.kind for block in content.blocks}
    assert "who could not sing, beat time on the rail." in content.text


def test_the_head_of_an_e_text_says_what_it_is() -> None:
    about = text_content(
        "The Project Gutenberg EBook of The Keeper, by A. Rower\n\nTitle: The Keeper's Year\n\n"
        "Author: Anna Rower\n\nLanguage: English\n\nCHAPTER I\n\nIt began."
    ).metadata
    assert (about.title, about.author, about.guessed) == ("The Keeper's Year", "Anna Rower", ())


def test_numbers_of_printed_pages_that_rise_are_pages_and_no_words() -> None:
    book = "\n\n".join(f"The keeper climbed [Pg {n}] the stairs once more, as he had {n} times." for n in range(3, 9))
    content = read(book.encode(), "a.txt").content
    assert content.text == text_content(book).text, "nothing moves"
    assert [(mark.label, content.text[mark.offset :][:6]) for mark in content.pages] == [
        (str(n), f"[Pg {n}]") for n in range(3, 9)
    ]
    assert [span.kind for block in content.blocks for span in block.spans] == [SpanKind.NUMBER] * 6


@pytest.mark.parametrize("numbers", [(3, 4, 5, 60, 7, 8), (1, 2, 3, 1, 2, 3), (10, 20, 30, 40, 50, 60), (1, 2, 3)])
def test_numbers_in_braces_that_do_not_count_pages_are_words(numbers: tuple[int, ...]) -> None:
    notes = "\n\n".join(f"The keeper climbed the stairs {{{n}}} once more, as he had before." for n in numbers)
    content = read(notes.encode(), "a.txt").content
    assert content.pages == () and not any(block.spans for block in content.blocks)


def test_an_entry_of_the_contents_leads_to_its_heading() -> None:
    parts = ("Of the tides", "Of the lamp", "Of the stairs")
    contents = "\n".join(f"   {n}. {part} ........ {n * 9}" for n, part in enumerate(parts, 1))
    text = "\n\n".join(f"{n}. {part}\n\n{SENTENCE * 3}" for n, part in enumerate(parts, 1))
    content = read(f"THE LIGHTHOUSE\n\nContents\n\n{contents}\n\n{text}\n".encode(), "a.txt").content
    links = [(block.text, span.target) for block in content.blocks for span in block.spans]
    places = {f"#{place.name}": content.text[place.offset :].split("\n")[0] for place in content.fragments}
    assert [text for text, _ in links] == [f"{n}. {part}" for n, part in enumerate(parts, 1)]
    assert [places[target] for _, target in links] == [text for text, _ in links]
