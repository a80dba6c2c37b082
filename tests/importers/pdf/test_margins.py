"""What stands around the text of a page: running heads and feet, numbers of pages and lines."""

from __future__ import annotations

import pytest

from desktop.article.content import BlockKind
from tests.importers.pdf.making import (
    BELL,
    HARBOUR,
    LEDGER,
    RAGGED,
    Column,
    Sheet,
    pdf,
    read,
    texts,
)


def test_numbers_of_pages_are_left_out_where_they_are_large_and_heads_of_a_table_that_goes_on_stay() -> None:
    sheets = [Sheet() for _ in range(4)]
    for number, sheet in enumerate(sheets):
        column = Column([sheet], top=62, y=62)
        sheet.line(50, 50, "Year and number of strokes")
        column.paragraph((HARBOUR, BELL, LEDGER, BELL)[number])
        sheet.line(200, 560, f"{705 + number}", 15)
        sheet.line(50, 575, f"Bound by the council in lot {3 * number} of its books")
    text = read(pdf(sheets)).text
    assert "705" not in text and "Bound" not in text and text.count("Year and number of strokes") == 4
    sheets = [Sheet() for _ in range(4)]
    for number, sheet in enumerate(sheets):
        for x, words in ((50, "Night"), (150, "Strokes"), (280, "Counted by")):
            sheet.line(x, 50, words, 8)
            for row in range(9):
                sheet.line(x, 72 + 14 * row, f"{words} {'abcdefghi'[row] * (number + 1)}", 8)
        numeral = ("iii", "iv", "v", "vi")[number]
        sheet.line(50, 560, f"Contents of all books u {numeral}" if number % 2 else f"{numeral} u The keeper", 8)
        sheet.line(50, 30, "The bell that nobody rings", 14)
    text = read(pdf(sheets)).text
    assert "keeper" not in text and "Contents" not in text and text.count("The bell") == 1
    assert text.count("Counted by\n") == 4


def test_a_letter_keeps_its_first_head_and_a_slide_in_parts_what_these_share_but_no_foot_that_counts() -> None:
    sheets = [Sheet(), Sheet()]
    for number, sheet in enumerate(sheets):
        for line, words in enumerate(("The Keeper of the Bell", "Long Pier", "Harbour Town")):
            sheet.line(50, 30 + 12 * line, words)
        Column([sheet], y=120).paragraph((BELL, HARBOUR)[number])
        sheet.line(50, 560 + 8 * number, f"Copy for the council, page {number + 1} of 2")
    text = read(pdf(sheets)).text
    assert text.count("The Keeper of the Bell") == text.count("Long Pier") == 1 and "Copy for" not in text
    sheets = [Sheet(str(label)) for label in (1, *[2] * 7, 3, 4, 5, 6)]
    for number, sheet in enumerate(sheets):
        sheet.line(50, 60, "Of bells and ropes" if 0 < number < 4 else f"Of harbours {'abcdefghijkl'[number] * 3}")
        Column([sheet], y=200).paragraph(HARBOUR)
        sheet.line(50, 30, f"Chapter of {'tides' if number < 8 else 'nets'} {sheet.label} / 6", 6)
        sheet.line(50, 575, f"The Keeper of the Bell {number + 1} of 12", 14)
    text = read(pdf(sheets)).text
    assert text.count("Of bells") == 3 and "Keeper of" not in text and "Chapter of" not in text


def test_headings_that_stand_where_running_heads_do_or_count_as_pages_do_stay_where_they_are_large() -> None:
    heads = ("Chapter 1", "Of ropes", "Of the tide", *["Of ledgers (continued)"] * 2, *["Of nets"] * 4)
    sheets = [Sheet() for _ in heads]
    for number, (sheet, head) in enumerate(zip(sheets, heads, strict=True), 1):
        sheet.line(50, 50, head, 20 if number == 1 else 11 if head == "Of nets" else 12, "bold")
        sheet.line(380, 50, str(number) if number < 6 else "")
        Column([sheet], y=80).paragraph((HARBOUR, BELL)[number % 2])
        sheet.line(300, 575, f"{number}/9pages", 12)
    for x, y, words in ((50, 364, "Of ropes"), (50, 382, "And of"), (350, 400, "(4)"), (50, 412, "Four bells or more")):
        sheets[3].line(x, y, words)
    content = read(pdf(sheets))
    assert texts(content, BlockKind.HEADING) == list(heads)
    assert "(4)" in content.text and "bells or more" in content.text and "pages" not in content.text
    sheets = [Sheet() for _ in range(10)]
    for number, sheet in enumerate(sheets):
        Column([sheet], y=72).paragraph(HARBOUR[29 * number :])
        if number in (1, 3):
            sheet.line(50, 560, f"Article {5 + 4 * number}", font="bold")
        else:
            sheet.line(50, 30, "School of Bells" if number < 4 else "")  # a cover and a title page
    text = read(pdf(sheets)).text
    assert "Article 9" in text and "Article 17" in text and text.count("School") == 2


@pytest.mark.parametrize("x", [24, 390])
def test_numbers_of_lines_are_left_out_but_no_captions_nor_the_first_head_of_many_lines(x: float) -> None:
    sheets = [Sheet() for _ in range(4)]
    for page, sheet in enumerate(sheets):
        for number, line in enumerate(("Bell and Rope", "Long Pier", "Harbour", "Coast")):
            sheet.line(50, 20 + 10 * number, line, 8)
        if page % 2:
            sheet.line(50, 90, f"Figure {page}: A bell")
        for number, line in enumerate(RAGGED):
            sheet.line(x, 130 + 12 * number + 7 * page, str(5 * page + number + 1), 6)
            sheet.line(50, 130 + 12 * number + 7 * page, line)
        sheet.line(200, 560, str(page) if page else "")
    content = read(pdf(sheets))
    assert content.text.count(" ".join(RAGGED)) == 4 and content.text.count("Long Pier") == 1
    assert texts(content, BlockKind.CAPTION) == ["Figure 1: A bell", "Figure 3: A bell"]
    assert texts(content)[-1].endswith("talk.")
