"""Displayed formulas of a PDF are pictures that stand in their sentence; signs and fractions in a line are words."""

from __future__ import annotations

import pytest

from desktop.article.content import BlockKind
from tests.importers.pdf.making import HARBOUR, Column, pdf, read_all, width


def test_a_displayed_formula_is_one_picture_in_its_sentence_and_signs_in_a_line_are_words() -> None:
    column = Column([])
    column.paragraph(f"{HARBOUR} Of n bells k ring at once, which makes")
    sheet = column.sheets[0]
    sheet.line(160, column.y + 2, "n", 10, "math")
    sheet.line(120, column.y + 8, "p =", 10, "math")
    sheet.line(145, column.y + 14, "k + 1 \x14", 10, "math")  # a piece of a large bracket, as TeX's fonts have it
    sheet.line(350, column.y + 8, "(3)")
    sheet.line(50, column.y + 34, "where p is what the keeper hears, and")
    sheet.line(224, column.y + 34, "p = 1", 10, "math")
    sheet.line(252, column.y + 34, "in a storm.")
    imported = read_all(pdf(column.sheets))
    text, formula, rest = imported.content.blocks
    assert text.text.endswith("which makes") and rest.text == "where p is what the keeper hears, and p = 1 in a storm."
    assert formula.kind is BlockKind.IMAGE and formula.target in imported.resources
    assert "(3)" in formula.spans[0].label and formula.spans[0].label.isprintable()


def test_a_formula_parted_by_wide_gaps_is_one_picture_even_from_the_edge_of_its_column() -> None:
    column = Column([])
    column.paragraph(f"{HARBOUR} What rings in a storm follows from both of")
    sheet = column.sheets[0]
    for y, parts in enumerate((("n + 1", "m", "k"), ("p =", "q = 0,", "r = 2 +"), ("k", "n", "m + 1"))):
        for x, part in zip((50, 130, 210), parts, strict=True):
            sheet.line(x, column.y + 4 + 6 * y, part, 10, "math")
    sheet.line(350, column.y + 10, "(3)")
    sheet.line(50, column.y + 40, "where the keeper counts p.")
    imported = read_all(pdf(column.sheets))
    first, formula, last = imported.content.blocks
    assert [first.kind, formula.kind, last.kind] == [BlockKind.PARAGRAPH, BlockKind.IMAGE, BlockKind.PARAGRAPH]


def test_a_formula_may_begin_with_a_word_as_a_function_and_a_fraction_a_sentence_and_a_program_are_none() -> None:
    column = Column([])
    column.paragraph(f"{HARBOUR} What rings in a storm is")
    sheet, y = column.sheets[0], column.y
    for x, height, part in ((180, 4, "n + 1 = m"), (180, 17, "k"), (240, 10, ".")):
        sheet.line(x, y + height, part, 10, "math")
    sheet.line(90, y + 10, "strokes(n) =")
    sheet.line(50, y + 40, "Of all these nights the bell rang in")
    sheet.line(246, y + 40, "of them, as the keeper")
    for height, part in ((36, "k = 1"), (44, "m = n")):
        sheet.line(219, y + height, part, 7, "math")
    sheet.line(50, y + 52, "has it in his ledger.")
    sheet.line(66, y + 76, "If p = 1, n = m.", 10, "italic")
    for number, part in enumerate(("while it rings", "k = k + 1", "n = m", "for all of them")):
        sheet.line(66 + 16 * (number in (1, 2)), y + 110 + 12 * number, part, 10, "math" if "=" in part else "sans")
    blocks = read_all(pdf(column.sheets)).content.blocks
    kinds = [block.kind for block in blocks[1:]]
    assert kinds[0] is BlockKind.IMAGE and set(kinds[1:]) == {BlockKind.PARAGRAPH}
    assert any("k = k + 1 n = m" in block.text for block in blocks)


def test_rows_with_limits_and_a_word_are_one_formula_and_items_of_a_list_are_none() -> None:
    column = Column([])
    column.paragraph(f"{HARBOUR} What rings in a storm is")
    sheet, y = column.sheets[0], column.y
    for x, height, part, size in (
        (100, 16, "p = n + q", 7),
        (112, 25, "k = 1", 7),
        (112, 33, "m", 7),
        (100, 42, "+ p,", 10),
        (112, 51, "k = 2", 7),
    ):
        sheet.line(x, y + height, part, size, "math")
    for number in (1, 2):  # indices
        sheet.line(86 + 20 * number, y + 11, f"({number})", 7)
    sheet.line(180, y + 37, "q in a storm, and 0 else")
    sheet.line(50, y + 92, "for each of these three:")
    for number, sign in enumerate("kmn"):
        sheet.line(60, y + 110 + 14 * number, "•")
        sheet.line(72, y + 110 + 14 * number, f"{sign} = 1, p + {sign} = q", 10, "math")
    blocks = read_all(pdf(column.sheets)).content.blocks
    assert [block.kind for block in blocks] == [BlockKind.PARAGRAPH, BlockKind.IMAGE] + 4 * [BlockKind.PARAGRAPH]
    assert [bool(block.containers) for block in blocks[2:]] == [False, True, True, True]


def test_rows_of_a_formula_with_words_beside_them_are_one_picture() -> None:
    column = Column([])
    column.paragraph(f"{HARBOUR} What rings in a storm follows from")
    sheet = column.sheets[0]
    for row, words in enumerate(("Strokes", "Waves heard", "Keepers")):
        sheet.line(90, column.y + 10 + 18 * row, "p = n + 1, q = k", 10, "math")
        sheet.line(220, column.y + 10 + 18 * row, words)
    sheet.line(50, column.y + 72, "where the keeper counts p.")
    blocks = read_all(pdf(column.sheets)).content.blocks
    assert [block.kind for block in blocks] == [BlockKind.PARAGRAPH, BlockKind.IMAGE, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("left, begun", [(50, "p"), (120, "Strokes"), (120, "NIGHT")])
def test_a_number_at_the_edge_or_a_sign_behind_a_name_tells_a_formula_and_powers_above_are_of_it(
    left: int, begun: str
) -> None:
    column = Column([])
    column.paragraph(f"{HARBOUR} What rings in a storm follows from")
    sheet = column.sheets[0]
    sheet.line(left, column.y + 14, begun, 10, "math" if begun == "p" else "sans")
    sheet.line(left + width(begun, 10) + 4, column.y + 14, "= n + 1, q = k", 10, "math")
    if left > 50:
        sheet.line(180, column.y + 8, "2", 6)
        sheet.line(188, column.y + 8, "n - 1", 6, "math")
    if begun != "NIGHT":
        sheet.line(350, column.y + 14, "(3)")
    sheet.line(50, column.y + 40, "where the keeper counts p.")
    blocks = read_all(pdf(column.sheets)).content.blocks
    assert [block.kind for block in blocks] == [BlockKind.PARAGRAPH, BlockKind.IMAGE, BlockKind.PARAGRAPH]


def test_a_formula_in_plain_letters_is_told_by_the_number_below_it_and_rows_of_words_by_their_large_bracket() -> None:
    column = Column([])
    column.paragraph(f"{HARBOUR} What rings in a storm follows from")
    sheet = column.sheets[0]
    sheet.line(50, column.y + 14, "X = 0.17 V - 0.07 W + 0.12 U (3 T + 0.2 S)")
    sheet.line(350, column.y + 28, "(3)")
    sheet.line(50, column.y + 54, "and as often rings the second of the two:")
    for row, (bracket, said) in enumerate(
        (("8", "twice, in a storm"), ("<", "once, in a calm"), (":", "never, in a fog"))
    ):
        sheet.line(160, column.y + 80 + 18 * row, bracket, 10, "large")
        sheet.line(170, column.y + 80 + 18 * row, said)
        sheet.line(260, column.y + 80 + 18 * row, f"p = {row}", 10, "math")
    sheet.line(50, column.y + 144, "where the keeper counts p.")
    blocks = read_all(pdf(column.sheets)).content.blocks
    assert [block.kind for block in blocks] == [*(2 * [BlockKind.PARAGRAPH, BlockKind.IMAGE]), BlockKind.PARAGRAPH]


def test_signs_in_the_last_line_of_a_sentence_are_in_no_formula_right_below() -> None:
    column = Column([])
    column.paragraph(HARBOUR)
    sheet = column.sheets[0]
    said = "The bell rings as often as the keeper counts a wave, which is for all"
    spread = (column.wide - width(said, 10)) / said.count(" ")
    sheet.line(50, column.y + 4, said, spread=spread)
    sheet.line(50, column.y + 16, "k = 1, n = 2,", 10, "math")
    sheet.line(180, column.y + 24, "n + 1", 10, "math")
    sheet.line(140, column.y + 30, "p =", 10, "math")
    sheet.line(180, column.y + 36, "k", 10, "math")
    blocks = read_all(pdf(column.sheets)).content.blocks
    assert [block.kind for block in blocks[1:]] == [BlockKind.PARAGRAPH, BlockKind.IMAGE]
    assert blocks[1].text == f"{said} k = 1, n = 2,"
