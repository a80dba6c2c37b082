"""Lines of a PDF that are headings, and those that only look like some."""

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
    below_prose,
    pdf,
    read,
    texts,
    width,
)


def test_a_title_may_name_a_university_and_a_date_below_a_table_of_names_is_no_heading() -> None:
    sheet = Sheet()
    sheet.line(50, 50, "Bells at the University of the Harbour", 20)
    for row, words in enumerate(("Name Town", "Ada Tide", "Bo Sea")):
        for x, word in zip((50, 150), words.split(), strict=True):
            sheet.line(x, 110 + 14 * row, word)
        sheet.rule(48, 114 + 14 * row, 250, 114 + 14 * row)
    sheet.line(50, 180, "March 30th to April 1st, 1880", 13)
    Column([sheet], y=210).paragraph(HARBOUR)
    assert texts(read(pdf([sheet])), BlockKind.HEADING) == ["Bells at the University of the Harbour"]


def test_a_look_that_hardly_ever_heads_text_is_that_of_no_heading() -> None:
    sheet = Sheet()
    sheet.line(50, 50, "Bells of the Harbour", 20)
    column = Column([sheet], y=80)
    for text, year in ((HARBOUR, 1880), (BELL, 1881), (LEDGER, 1882)):
        column.paragraph(text)
        for line in ("Paid:", "by Ada Keeper,", "Kept:", "by the council,", "Rung:", "by the sea,"):
            sheet.line(50, column.y + 14, line, 9, "italic")
            column.y += 26 if line.endswith(",") else 11
        told = f"Reference: the keeper’s book of the bells and of the tides of {year}"
        sheet.line(50, column.y + 14, told, 9, "italic")
        column.y += 32
    column.paragraph(HARBOUR)
    assert texts(read(pdf([sheet])), BlockKind.HEADING) == ["Bells of the Harbour"]


def test_what_runs_up_a_page_is_no_heading_and_a_number_that_does_so_on_each_page_is_left_out() -> None:
    sheets = [Sheet(), Sheet()]
    for number, sheet in enumerate(sheets):
        Column([sheet]).paragraph((HARBOUR, BELL)[number])
        sheet.drawn.append(f"BT /sans 10 Tf 0 1 -1 0 400 290 Tm ({17 + number}) Tj ET")
    sheets[0].drawn.append("BT /bold 20 Tf 0 1 -1 0 30 100 Tm (arXiv: a stamp in the margin) Tj ET")
    content = read(pdf(sheets))
    assert texts(content) == [HARBOUR, "arXiv: a stamp in the margin", BELL]


def test_a_label_in_bold_a_raised_mark_and_a_number_of_two_parts_begin_a_block() -> None:
    sheet = Sheet()
    sheet.line(50, 60, "The keeper is paid by the year and has a house of his own at the")
    sheet.line(50, 72, "harbour, which he may not leave at night for any reason at all.")
    y = 84
    sheet.line(50, y, "Duties:", font="bold")
    sheet.line(50 + width("Duties: ", 11), y, "the bell is rung at dusk, when the ships come in from the sea.")
    for number, town in enumerate(
        ("Tide Press, Harbour Street, by the bell", "Council of the Harbour, by the ledgers"), 1
    ):
        sheet.line(50, 116 + 12 * number, str(number), 6)
        sheet.line(54, 120 + 12 * number, town)
    for number in (1, 2):
        sheet.line(50, 170 + 12 * number, f"1.{number}:")
        sheet.line(70, 170 + 12 * number, ("Ring the bell at dusk", "Write down each stroke")[number - 1])
    told = [text.split()[-1] for text in texts(read(pdf([sheet])))]
    assert told == ["all.", "sea.", "bell", "ledgers", "dusk", "stroke"]


def test_a_heading_at_the_top_of_pages_far_apart_is_no_running_head() -> None:
    sheets = [Sheet() for _ in range(9)]
    for number, sheet in enumerate(sheets):
        sheet.line(
            50, 50, f"Definition {number}" if number in (1, 7) else f"Of the {'abcdefghi'[number]} bell", font="bold"
        )
        Column([sheet], y=72).paragraph((HARBOUR, BELL, LEDGER)[number % 3])
    assert read(pdf(sheets)).text.count("Definition") == 2


def test_a_number_with_italics_or_capitals_makes_a_heading() -> None:
    column = Column([])
    column.paragraph(HARBOUR)
    sheet = column.sheets[0]
    sheet.line(50, column.y + 6, "A. What the Bell Says", font="italic")
    column.y += 24
    column.paragraph(BELL)
    sheet.line(150, column.y + 6, "IV. THE LEDGERS", 9)
    column.y += 24
    column.paragraph(LEDGER)
    content = read(pdf(column.sheets))
    assert texts(content, BlockKind.HEADING) == ["A. What the Bell Says", "IV. THE LEDGERS"]


def test_small_bold_numbered_and_centred_lines_apart_are_headings_and_bold_lines_of_a_sentence_and_labels_none() -> (
    None
):
    column, told = Column([]), []
    for number, year in ((1, "old"), (2, "new")):
        for x, gap, text, size, font in (
            (50, 24, f"Bells of the {year} tide", 8, "heavy"),
            (50, 14, f"2.{number}", 10, "sans"),
            (170, 20, f"Ropes of {year} hemp", 10, "sans"),
        ):
            column.paragraph((HARBOUR, BELL)[number - 1])
            sheet, _ = column.room(110)
            sheet.line(x, column.y + 6, text, size, font)
            if text.startswith("2."):
                sheet.line(80, column.y + 6, "Hemp")
            told.append(text + " Hemp" * text.startswith("2."))
            column.y += gap + 6
    column.paragraph(HARBOUR + " It is rung by whoever")
    sheet, x = column.room(90)
    sheet.line(x, column.y - 8, "Keeps the ledgers of the tide", font="bold")
    sheet.line(x, column.y + 4, "And of the bells, which fill a whole room by now.")
    sheet.line(x, column.y + 40, "TIME (hours)", 12)
    sheet.line(x, column.y + 60, "Figure 1: How the bell is rung")
    column.y += 90
    for heading in ("II. LEDGERS OF OLD", "III. LEDGERS ANEW"):  # close to the text above them, which has ended
        column.paragraph(LEDGER)
        sheet, _ = column.room(90)
        sheet.line(210 - width(heading, 10) / 2, column.y - 8, heading)
        told.append(heading)
        column.y += 12
    column.paragraph(BELL)
    assert texts(read(pdf(column.sheets)), BlockKind.HEADING) == told


def test_a_bold_beginning_that_takes_more_than_a_line_is_of_its_paragraph() -> None:
    sheet, y = below_prose()
    sheet.line(50, y, "What the keeper does, or whoever is called to ring the bell in", font="bold")
    sheet.line(50, y + 12, "the place of one.", font="bold")
    sheet.line(50 + width("the place of one.  ", 10.8), y + 12, "He writes each stroke into a ledger with blue")
    sheet.line(50, y + 24, "covers, which fill a room.")
    content = read(pdf([sheet]))
    assert not texts(content, BlockKind.HEADING)
    assert texts(content)[-1].startswith("What the keeper does") and texts(content)[-1].endswith("which fill a room.")


def test_lines_of_a_sentence_are_no_headings_though_some_are_larger_or_have_larger_latin_words() -> None:
    sheet = Sheet()
    for number, line in enumerate(RAGGED):
        sheet.line(50, 60 + 14 * number, line, 10 if number % 2 else 11)
    sheet.line(
        50, 60 + 14 * len(RAGGED) + 30, "A last line of the size of most of this text, which has letters enough."
    )
    sheet.drawn.append("BT /sans 11 Tf 1 0 0 1 50 300 Tm (Tides and ropes) Tj /named 10 Tf ( YYYY) Tj ET")
    content = read(pdf([sheet]))
    assert not content.headings and texts(content)[0] == " ".join(RAGGED[:3])


def test_authors_below_a_title_lines_of_a_list_and_what_a_larger_line_follows_are_no_headings() -> None:
    sheet = Sheet()
    sheet.line(50, 14, "TIDE", 22, font="bold")
    sheet.line(50, 60, "Ropes and Bells of the Old", 20)
    sheet.line(50, 96, "harbour by the sea", 20)
    for number, author in enumerate(("Ada Keeper", "Ben Tidewater")):
        sheet.line(50, 124 + 30 * number, author, 12)
        sheet.line(50, 136 + 30 * number, "Council of the Harbour, Ledger Street")
    sheet.line(50, 184, "March 3, 1880", 12)
    sheet.line(50, 200, "Abstract")
    column = Column([sheet], y=216)
    column.paragraph(HARBOUR)
    second = Sheet()
    column.sheets.append(second)
    second.line(50, 60, "What we say today", 24)
    for number in range(4):
        second.line(50, 90 + 24 * number, f"{number + 1}:00 The {'abcd'[number]} of the bell", 14)
    second.line(50, 200, "By the council", 12)
    column.at, column.y = 1, 240
    column.heading("Its ledgers", 16)
    column.paragraph(BELL + " " + LEDGER)
    content = read(pdf(column.sheets))
    title = "Ropes and Bells of the Old harbour by the sea"
    assert texts(content, BlockKind.HEADING) == [title, "Abstract", "What we say today", "Its ledgers"]
    assert next(block.level for block in content.blocks if block.text == title) == 1


def test_a_report_number_authors_with_marks_above_the_text_and_questions_in_bold_are_no_headings() -> None:
    column = Column([Sheet()], y=180)
    sheet = column.sheets[0]
    sheet.line(50, 60, "Ropes and bells", 20)
    sheet.line(50, 90, "March 1880")
    sheet.line(50, 130, "Report H-17", 20)
    for number, name in enumerate(("Ada Keeper", "Eve Rope")):
        sheet.line(50 + 120 * number, 160, name, 16, "bold")
        sheet.line(50 + 120 * number + 1.1 * width(name, 16), 154, str(number + 1), 8)
    column.paragraph(HARBOUR)
    column.heading("Bells", 16)
    column.paragraph(BELL)
    sheet, x = column.room(40)
    sheet.line(x, column.y, "Q: Who is to ring the bells?", font="bold")
    column.y += 20
    column.paragraph(LEDGER)
    assert texts(read(pdf(column.sheets)), BlockKind.HEADING) == ["Ropes and bells", "Bells"]


def test_lines_in_italics_or_with_space_alone_head_the_text_below_where_several_do_so() -> None:
    ways = (("italic", "(a) Ropes in dry air"), ("sans", "I. Keepers and their bells"))
    column = Column([])
    for number in range(2):
        for font, heading in ways:
            column.paragraph((HARBOUR, LEDGER)[number])
            sheet, x = column.room(60)
            sheet.line(x, column.y + 4, heading, font=font)
            column.y += 18
    column.paragraph(LEDGER)
    column.paragraph("It ends here.")
    sheet, x = column.room(90)
    sheet.line(x, column.y + 30, "Ropes in the rain", font="italic")
    column.y += 44
    column.paragraph(HARBOUR)
    assert texts(read(pdf(column.sheets)), BlockKind.HEADING) == [
        *([heading for _, heading in ways] * 2),
        "Ropes in the rain",
    ]


@pytest.mark.parametrize("number, lines", [("", ("{} and", "{}")), ("MAS247", ("{}", "{}:"))])
def test_lines_of_a_title_and_of_a_heading_far_apart_are_one_heading(number: str, lines: tuple[str, str]) -> None:
    sheet = Sheet()
    sheet.line(50, 20, number, 20)
    title = [
        line.format(words) for line, words in zip(lines, ("Bells of the Harbour", "Ledgers by the Sea"), strict=True)
    ]
    for x, y, line in zip((90 if number else 50, 90), (50, 83), title, strict=True):
        sheet.line(x, y, line, 19 if number else 20, "bold" if number else "sans")
    Column([sheet], y=130).paragraph(HARBOUR)
    sheet.line(50, 330, "III. THE BELLS THAT TELL THE SHIPS IN THE OLD", 12)
    sheet.line(50, 352, "HARBOUR WHAT THE TIDE WAS", 12)
    Column([sheet], y=390).paragraph(HARBOUR)
    assert texts(read(pdf([sheet])), BlockKind.HEADING) == [
        " ".join(title),
        "III. THE BELLS THAT TELL THE SHIPS IN THE OLD HARBOUR WHAT THE TIDE WAS",
    ]


def test_the_last_line_of_a_title_over_two_columns_is_of_it_though_it_fits_in_one() -> None:
    sheet = Sheet()
    sheet.line(50, 50, "What the tide told us of bells", 20)
    sheet.line(50, 73, "and of ropes", 20)
    column = Column([sheet], places=(50, 220), wide=150, top=100, y=100)
    for _ in range(3):
        column.paragraph(HARBOUR + " " + BELL + " " + LEDGER)
    assert texts(read(pdf([sheet])), BlockKind.HEADING) == ["What the tide told us of bells and of ropes"]


def test_a_title_may_ask_or_be_typed_below_a_university_and_a_date_a_row_of_items_and_large_text_are_no_headings() -> (
    None
):
    column = Column([Sheet()], y=230)
    sheet = column.sheets[0]
    sheet.line(50, 40, "University of the Harbour", 22)
    sheet.line(50, 90, "How are the ropes kept dry?", 20, "mono")
    sheet.line(50, 120, "20 March 1880 by A. Keeper", 13)
    for number, bell in enumerate(("Ring the small bell", "Ring the large bell", "Write it down"), 1):
        sheet.line(50, 130 + 20 * number, f"{number}. {bell}", font="bold")
    for _ in range(12):
        column.paragraph(HARBOUR + " " + LEDGER)
    column.heading("Of large letters", 18)
    for _ in range(3):
        sheet, x = column.room(130)
        for number, line in enumerate((*RAGGED, *RAGGED)):
            sheet.line(x, column.y + 16 * number, line, 13)
        column.y += 190
    sheet, x = column.room(60)
    sheet.line(x, column.y, "As has been said, it is", 13)
    sheet.line(x, column.y + 30, "a sea that nobody has crossed, as far as anybody knows of it.", 13)
    told = texts(read(pdf(column.sheets)), BlockKind.HEADING)
    assert told == ["How are the ropes kept dry?", "Of large letters"]


def test_a_number_that_goes_on_makes_a_heading_and_one_that_counts_on_from_the_line_above_an_item() -> None:
    column = Column([])
    for number, room, font in (("1. ", 20, "bold"), ("2.", 20, "bold"), ("2-1. ", 2, "sans")):
        column.paragraph(HARBOUR)
        sheet, x = column.room(80)
        plain = number * number.endswith(" ")  # is set as the text is
        sheet.line(x, column.y + room - 12, plain)
        sheet.line(x + width(plain, 10), column.y + room - 12, f"{number[len(plain) :]}Of the tide", font=font)
        column.y += room
    column.paragraph(BELL)
    sheet, x = column.room(140)
    for number, font in zip((2, 3, 4), ("sans", "bold", "sans"), strict=True):
        sheet.line(x, column.y + 20 * number, f"{number}. Ropes are kept dry", font=font)
    column.y += 110
    column.paragraph(LEDGER)
    column.paragraph(HARBOUR)
    sheet, x = column.room(40)
    for number, line in enumerate(("12", "Of bells")):  # of a chapter, whose name stands below it
        sheet.line(x, column.y + 30 * number, line, 14, "bold")
    column.y += 60
    column.paragraph(BELL)
    told = texts(read(pdf(column.sheets)), BlockKind.HEADING)
    assert told == ["1. Of the tide", "2.Of the tide", "2-1. Of the tide", "Of bells"]


def test_of_numbers_and_letters_that_count_on_all_or_none_are_headings() -> None:
    column = Column([])
    for number, room in ((1, 20), (2, 20), (3, 2)):
        column.paragraph(HARBOUR)
        sheet, x = column.room(80)
        sheet.line(x, column.y + room - 12, f"2.{number} Of the tide")
        column.y += room
    column.paragraph(BELL)
    sheet, x = column.room(140)
    for letter, font in zip("abcd", ("sans", "sans", "bold", "sans"), strict=True):
        sheet.line(x + 20, column.y + 10, f"{letter}. Ropes are dry", font=font)
        sheet.line(x + 40, column.y + 22, "They are kept where no wind and no rain may ever reach them.")
        column.y += 30
    assert texts(read(pdf(column.sheets)), BlockKind.HEADING) == [f"2.{number} Of the tide" for number in (1, 2, 3)]
