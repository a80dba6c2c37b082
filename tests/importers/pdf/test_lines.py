"""Words to lines: spaces, indices and fractions, accents, what is drawn twice or as high as several lines."""

from __future__ import annotations

from desktop.article.content import BlockKind
from tests.importers.pdf.making import (
    BELL,
    HARBOUR,
    LEDGER,
    Column,
    Sheet,
    below_prose,
    pdf,
    read,
    texts,
    width,
)


def test_indices_and_powers_stay_in_their_line_and_limits_of_a_sum_are_no_paragraphs() -> None:
    sheet, y = below_prose()
    sheet.line(50, y, "where the strokes of the day are s")
    end = 50 + width("where the strokes of the day are s", 10)
    sheet.line(end, y + 3, "i", 6)
    sheet.line(end, y - 5, "2", 6)
    sheet.line(end + 4, y, ", and those of the night are t")
    end += 4 + width(", and those of the night are t", 10)
    sheet.line(end + 0.2, y - 5, "1", 7)
    sheet.drawn.append(f"BT /sans 7 Tf 1 0 0 1 {end} {593.5 - y} Tm (k) Tj /sans 10 Tf 1.5 Ts (, if at all.) Tj ET")
    sheet.line(200, y + 15, "7", 7)
    sheet.line(200, y + 31, "1", 7)
    content = read(pdf([sheet]))
    [sentence] = [text for text in texts(content) if text.startswith("where")]
    assert sentence.startswith("where the strokes of the day are si2, and those of the night are t1k, if at all.")
    assert not any(block.text.strip().isdigit() for block in content.blocks)


def test_a_space_laid_over_a_ligature_is_none_and_a_line_without_one_at_its_end_still_ends_a_word() -> None:
    sheet = Sheet()
    sheet.drawn.append("BT /sans 10 Tf 1 0 0 1 50 535 Tm (The crew was close to Verzwei) Tj ET")
    begun = 50 + width("The crew was close to Verzwei", 10)
    sheet.drawn.append(
        f"BT /named 10 Tf 1 0 0 1 {begun} 535 Tm [(Z) 350 ( ) (ung and kept X near Y all niWght) ] TJ ET"
    )
    for number, line in enumerate(
        ("by the keeper of the light, who ", "wrote it down in ink and", "kept the ledger. ")
    ):
        sheet.line(50, 72 + 12 * number, line)
    [text] = texts(read(pdf([sheet])))
    assert "Verzweiflung" in text and "in ink and kept" in text and "kept \U0001d434 near \u4eba all night" in text


def test_a_space_set_by_spacing_letters_or_below_an_italic_one_parts_words_and_letters_spaced_out_do_not() -> None:
    sheet = Sheet()
    letters = " -350 ".join("-350" if letter == " " else f"({letter})" for letter in "WHILE THE TIDE")
    sheet.drawn.append(f"BT /sans 10 Tf 1 0 0 1 50 507 Tm [{letters}] TJ ET")
    sheet.drawn.append("BT /sans 10 Tf 1 0 0 1 50 495 Tm (the) Tj 3.4 Tc (ym) Tj 0 Tc [340 (ay read) ] TJ ET")
    sheet.drawn.append("BT /italic 10 Tf 1 0 0 1 50 483 Tm [(the bells of) -180 (Abel)] TJ ET")
    listed = " -190 ".join("-600" if letter == " " else f"({letter})" for letter in (*"ring b", "ells", *" 2;"))
    sheet.drawn.append(f"BT /sans 5 Tf 1 0 0 1 40 471 Tm (7) Tj /sans 10 Tf 10 0 Td [{listed}] TJ ET")
    assert read(pdf([sheet])).text == "WHILE THE TIDE they may read the bells of Abel\n7 ring bells 2;"


def test_ideographs_set_wide_or_at_the_end_of_a_line_have_no_space_and_a_flat_glyph_of_no_character_is_a_minus() -> (
    None
):
    sheet = Sheet()
    wide = " -500 ".join(["(Y)"] * 28)
    sheet.drawn += [f"BT /named 10 Tf 1 0 0 1 50 535 Tm [{wide} ( )] TJ 0 -12 Td (YY 7_2) Tj /latin 10 Tf (P) Tj ET"]
    assert read(pdf([sheet])).text == 30 * "人" + " 7−2∑"


def test_a_short_line_in_a_text_face_whose_family_has_formulas_is_none() -> None:
    sheet, y = below_prose()
    sheet.drawn.append(f"BT /stix 10 Tf 1 0 0 1 150 {580 - y} Tm (CHART 1 kept by bells at Abel) Tj ET")
    assert "CHART 1 kept by bells at Abel" in texts(read(pdf([sheet])))


def test_a_prime_at_the_end_of_a_piece_and_a_numerator_are_no_paragraphs() -> None:
    column = Column([])
    column.paragraph(HARBOUR)
    sheet = column.sheets[0]
    sheet.line(90, column.y + 30, "A + B", 10)
    sheet.line(114, column.y + 25, "0", 7)
    sheet.line(200, column.y + 30, "if all the bells are rung", 10)
    sheet.line(200, column.y + 70, "1", 10)
    sheet.line(205, column.y + 77, "of them is rung by the tide", 10)
    assert texts(read(pdf(column.sheets))) == [
        HARBOUR,
        "A + B0 if all the bells are rung",
        "1 of them is rung by the tide",
    ]


def test_a_fraction_a_letter_of_another_face_and_tex_s_sum_that_hangs_from_its_line_stand_in_gaps_of_it() -> None:
    sheet, y = below_prose()
    sheet.line(62, y + 9, "1")
    sheet.line(62, y + 21, "2")
    sheet.line(50, y + 15, "or so it was with", spread=8)
    sheet.line(160, y + 15, "those of the strokes that came by the beat,")
    sheet.line(50, y + 70, "which is the size of", spread=8)
    sheet.line(50 + width("which is the", 10) + 18, y + 70, "t", 12, "mono")
    sheet.drawn.append(f"BT /large 10 Tf 1 0 0 -1 180 {595 - y - 63} Tm (P) Tj ET")
    sheet.line(196, y + 70, "of all the nights that there were.")
    sheet.line(50, y + 125, "and a share of", spread=8)
    for away, part in ((-5.1, "a+b+c+d"), (3.5, "cd")):
        sheet.line(157 - width(part, 7) / 2, y + 125 + away, part, 7)
    sheet.line(174, y + 125, "of all the bells that were rung.")
    assert texts(read(pdf([sheet])))[1:] == [
        "or 1 2 so it was with those of the strokes that came by the beat,",
        "which is the t size of ∑ of all the nights that there were.",
        "and a share of (a+b+c+d)/cd of all the bells that were rung.",
    ]


def test_tex_s_slash_goes_through_the_sign_behind_it_and_its_triangle_and_wingdings_mark_items() -> None:
    sheet = Sheet()
    sheet.drawn.append(
        "BT /sans 10 Tf 1 0 0 -1 50 515 Tm (so that a ) Tj /signs 10 Tf (6) Tj /sans 10 Tf (= ffiffib) Tj ET"
    )
    sheet.drawn.append("BT /ams 10 Tf 1 0 0 -1 50 475 Tm (I) Tj 1 0 0 -1 68 475 Tm /sans 10 Tf (for all of them) Tj ET")
    sheet.drawn.append(
        "BT /wings 10 Tf 1 0 0 -1 50 395 Tm (l) Tj 1 0 0 -1 68 395 Tm /sans 10 Tf (and more)"
        " Tj /named 10 Tf (~) Tj /ams 10 Tf (,) Tj ET"
    )
    first, second, third = read(pdf([sheet])).blocks
    assert (first.text, second.text, second.marker) == ("so that a ≠ b", "for all of them", "•")
    assert (third.text, third.marker) == ("and more®≜", "•")


def test_an_accent_that_is_drawn_over_its_letter_is_on_it_and_no_paragraph() -> None:
    sheet = Sheet()
    sheet.line(50, 80, "Andre Tide, keeper of the bell", 12)
    sheet.line(50 + width("Andr", 12) + 2, 74, "´", 12)
    sheet.drawn.append("BT /sans 10 Tf 1 0 0 1 50 503 Tm (the bell of Fran) Tj [(c) 420 (\270) 80 (ois) ] TJ ET")
    sheet.drawn.append("BT /sans 10 Tf 1 0 0 1 50 491 Tm [(and K) 0 (\250) 460 (ohler, `a keeper) ] TJ ET")
    assert read(pdf([sheet])).text == "André Tide, keeper of the bell the bell of François and Köhler, `a keeper"


def test_a_short_rule_on_the_baseline_between_two_words_is_the_underscore_that_tex_draws() -> None:
    sheet = Sheet()
    end = 50 + width("call ring", 10)
    sheet.drawn.append(f"BT /sans 10 Tf 50 535 Td (call ring) Tj {end + 3.6 - 50} 0 Td (bells at every tide) Tj ET")
    sheet.drawn.append(f"{end} 535 3.6 0.4 re f {end + 3.6} 532 3.6 0.4 re f")
    assert read(pdf([sheet])).text == "call ring_bells at every tide"


def test_a_glyph_of_no_character_parts_no_word_and_one_named_as_several_hyphens_or_spaces_is_one() -> None:
    sheet = Sheet()
    sheet.drawn.append(
        "BT /named 10 Tf 50 535 Td (ring\xa0every\xa0bell\xa0) Tj 0 -12 Td (of the haVour, byQtheQwellUkept) Tj ET"
    )
    assert read(pdf([sheet])).text == "ring every bell of the ha\ufffdour, by the well-kept"


def test_words_drawn_over_themselves_are_read_once_and_those_beside_the_page_or_under_a_white_box_not_at_all() -> None:
    sheet = Sheet()
    sheet.line(450, 200, "What stands beside the page.")
    sheet.drawn.append("BT /sans 10 Tf 1 0 0 1 60 300 Tm (What a box hides.) Tj ET 1 g 50 290 200 30 re f 0 g")
    sheet.drawn.append("BT /sans 10 Tf 1 0 0 1 60 250 Tm (What a frame shows.) Tj ET q 50 240 200 30 re")
    sheet.drawn.append("55 245 190 20 re W* n 1 g 50 240 200 30 re f Q")
    column = Column([sheet], y=90)
    sheet.line(50, 60, "The bell that nobody rings, in twelve parts", 12, "bold")
    for paragraph in (HARBOUR, BELL, LEDGER):  # PDFium sees it itself where little stands between
        column.paragraph(paragraph)
    sheet.line(51, 61, "The bell that nobody rings, in twelve parts", 12, "bold")
    content = read(pdf([sheet]))
    assert texts(content, BlockKind.HEADING) == ["The bell that nobody rings, in twelve parts"]
    assert "beside the page" not in content.text and "hides" not in content.text
    assert "What a frame shows." in content.text


def test_a_letter_as_high_as_three_lines_begins_the_first_of_them() -> None:
    sheet = Sheet()
    sheet.line(50, 94, "M", 39)
    for number, line in enumerate(
        ("ost keepers of a light had no trade", "before, and few of them have ever", "wished it.")
    ):
        sheet.line(84, 70 + 12 * number, line)
    assert texts(read(pdf([sheet]))) == [
        "Most keepers of a light had no trade before, and few of them have ever wished it."
    ]
