"""Columns, blocks side by side and what stands beside a text, in the order of reading."""

from __future__ import annotations

import pytest

from desktop.article.content import BlockKind
from tests.importers.pdf.making import (
    BELL,
    HARBOUR,
    LEDGER,
    Column,
    Sheet,
    pdf,
    read,
    texts,
    width,
)


def test_columns_are_found_among_the_pieces_of_formulas_and_tables_that_hang_over_their_edge() -> None:
    column = Column([], (50, 220), 160, bottom=420)
    for paragraph in (HARBOUR, BELL, LEDGER) * 3:
        column.paragraph(paragraph)
        if column.at == 1 and column.y < 330:
            sheet = column.sheets[0]
            for piece in range(12):
                sheet.line(260 + 9 * piece, column.y + 4 + piece % 3 * 7, "abxyzt"[piece % 6], 7)
            for cell in range(4):  # of a table over the edge
                x, y = 213 + 83 * (cell % 2), column.y + 28 + 15 * (cell // 2)
                sheet.drawn.append(f"{x} {580 - y} 83 15 re S")
                sheet.line(x + 12, y + 11, f"Bell {cell}")
            column.y += 70
    told = [text for text in texts(read(pdf(column.sheets))) if len(text) > 40]
    assert [text[:30] for text in told] == [text[:30] for text in (HARBOUR, BELL, LEDGER) * 3]


def test_columns_at_another_place_than_those_above_them_are_read_one_after_the_other() -> None:
    sheet = Sheet()
    paragraphs = (LEDGER, BELL + HARBOUR, HARBOUR, LEDGER)
    for x, y, wide, text in zip((50, 150, 50, 230), (70, 73, 300, 307), (80, 220, 155, 140), paragraphs, strict=True):
        Column([sheet], (x,), wide, y=y).paragraph(text)
    assert texts(read(pdf([sheet]))) == list(paragraphs)


def test_authors_side_by_side_above_columns_are_read_one_by_one_before_these_and_are_no_headings() -> None:
    sheet = Sheet()
    sheet.line(110, 60, "The bell that nobody rings", 16, "bold")
    for x, name in ((90, "Anna Keeper"), (240, "Bert Warden of the Far Harbour")):
        for number, (line, size) in enumerate(
            ((name, 13), ("Room of Ledgers", 10), (f"{name[0]}@harbour.example", 10))
        ):
            sheet.line(x + 5 * number, 90 + 14 * number, line, size)
    text = f"{HARBOUR} {BELL}"
    for x in (40, 220):
        Column([sheet], (x,), 160, y=150 if x == 40 else 152).paragraph(text)
    content = read(pdf([sheet]))
    assert texts(content, BlockKind.HEADING) == ["The bell that nobody rings"]
    authors = " ".join(texts(content)[:-2])
    assert authors.index("Anna") < authors.index("A@") < authors.index("Bert") < authors.index("B@")
    assert texts(content)[-2:] == [text, text]


def test_two_addresses_side_by_side_are_read_one_after_the_other_whatever_else_their_lines_hold() -> None:
    sheet, addresses = (
        Sheet(),
        (
            ("Keeper of the light", "Room of all the ledgers", "Long Pier", "1 Harbour", "Coast"),
            ("The council of bells", "Old town hall of them", "7 Short Street", "Harbour", "Far Coast"),
        ),
    )
    for number, lines in enumerate(addresses):
        for at, line in enumerate(lines):
            sheet.line((380 - width(line, 10)) if number else 50, 70 + 5 * number + 12 * at, line)
    Column([sheet], y=170).paragraph(BELL)
    read_texts = texts(read(pdf([sheet])))
    assert read_texts[:5] == list(addresses[0]) and " ".join(read_texts[5:]) == " ".join((*addresses[1], BELL))
    for line in range(3):
        sheet.line(160, 70 + 12 * line, "Fog")
    text = read(pdf([sheet])).text
    assert text.rindex("Fog") < text.index("The council")


def test_a_figure_s_name_and_letters_in_the_margin_are_not_in_the_sentences_beside_them() -> None:
    sheet, text = Sheet(), f"{HARBOUR} {BELL} {HARBOUR}"
    for x, y, label in ((40, 88, "m"), (70, 88, "n"), (40, 112, "Figure 7.3")):
        sheet.line(x, y, label, 10)
    Column([sheet], (120,), 240).paragraph(text)
    content = read(pdf([sheet]))
    assert texts(content) == [text, "m n"] and texts(content, BlockKind.CAPTION) == ["Figure 7.3"]


def test_a_small_figure_beside_a_text_and_its_name_as_wide_as_a_column_are_not_in_its_sentences() -> None:
    sheet, text = Sheet(), f"{HARBOUR} {BELL}"
    Column([sheet], (50,), 180).paragraph(text)
    sheet.line(260, 77, "Figure 2. A bell at the harbour", 9)
    sheet.picture(260, 90, 120, 50)
    content = read(pdf([sheet]))
    assert texts(content) == [text] and texts(content, BlockKind.CAPTION) == ["Figure 2. A bell at the harbour"]


@pytest.mark.parametrize("names, named", [(("Figure 2:", "Figure 3:"), 2), (("(a)", "(b)"), 0)])
def test_captions_side_by_side_are_two(names: tuple[str, str], named: int) -> None:
    column = Column([])
    column.paragraph(HARBOUR)
    sheet, y = column.sheets[0], column.y + 40
    captions = [f"{names[0]} A bell at the", "long pier.", f"{names[1]} A rope."]
    for x, line, words in zip((50, 50, 240), (0, 12, 0), captions, strict=True):
        sheet.line(x, y + line, words)
    column.y += 90
    column.paragraph(BELL)
    content, told = read(pdf(column.sheets)), [" ".join(captions[:2]), captions[2]]
    assert content.text.split("\n")[1:3] == told and texts(content, BlockKind.CAPTION) == told[:named]


def test_notes_in_the_left_margin_that_end_at_the_text_are_apart_from_it() -> None:
    sheet, text = Sheet(), f"{HARBOUR} {BELL} {HARBOUR}"
    for number in range(12):
        note = f"Note {'i' * number}"
        sheet.line(104 - width(note, 8), 74 + 10 * number, note, 8)
    Column([sheet], (120,), 240).paragraph(text)
    assert texts(read(pdf([sheet])))[-1] == text
