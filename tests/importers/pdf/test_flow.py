"""What real documents do that made ones do not: ragged and inset blocks, formulas, interruptions, references."""

from __future__ import annotations

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


def test_a_ragged_block_beside_wider_ones_is_one_paragraph() -> None:
    column = Column([])
    column.paragraph(HARBOUR)
    sheet = column.sheets[0]
    column.y += 8
    for line in RAGGED:
        sheet.line(110, column.y, line)
        column.y += 14
    column.y += 8
    column.paragraph(BELL)
    assert texts(read(pdf(column.sheets))) == [HARBOUR, " ".join(RAGGED), BELL]


def test_a_sentence_goes_on_behind_a_caption_and_overleaf_behind_a_footnote() -> None:
    first, second = Sheet(), Sheet()
    upper, lower = Column([first]), Column([second])
    half = LEDGER.index("begins")
    upper.paragraph(BELL)
    for line in ("Nobody has read them all, and whoever tried it gave up, as the first volume of them all",):
        first.line(50, upper.y, line, 9.6)
    first.line(50, upper.y + 60, "Figure 1: The ledgers, as they were found in the room of the keeper", 8)
    second.line(50, 70, LEDGER[half:], 9.6)
    lower.y = 90
    lower.paragraph(HARBOUR)
    paragraphs = texts(read(pdf([first, second])))
    assert [text[-40:] for text in paragraphs] == [BELL[-40:], LEDGER[-40:], HARBOUR[-40:]]
    assert "first volume of them all begins in" in paragraphs[1]


def test_the_parts_of_a_caption_in_brackets_are_no_list_and_its_sentences_no_paragraphs() -> None:
    column = Column([Sheet()])
    column.paragraph(BELL + " " + HARBOUR)
    lines = (
        "Figure 1: Ropes of the bells. (a) As the keepers of the tide",
        "(b) left them. Source: the ledger",
        "Kept dry.",
    )
    for number, line in enumerate(lines):
        column.sheets[0].line(50, column.y + 20 + 9 * number, line, 8)
    assert texts(read(pdf(column.sheets)), BlockKind.CAPTION) == [" ".join(lines)]


def test_a_sentence_in_another_size_than_most_goes_on_behind_a_figure_where_its_next_word_had_no_room() -> None:
    first, second = Sheet(), Sheet()
    Column([first]).paragraph(f"{BELL} {HARBOUR} {LEDGER} {BELL}")
    lines = (
        "Whoever comes to the harbour at night hears it, says the keeper of",
        "this light, who has written of it that the",
    )
    for number, line in enumerate((*lines, *lines)):
        first.line(50, 320 + 10 * number, line, 8.8, spread=(310 - width(line, 8.8)) / line.count(" "))
    first.picture(60, 380, 200, 100)
    first.line(50, 500, "Figure 1: The ledgers, as they were found in the room of the keeper", 7)
    for number, line in enumerate(
        ("tide alone rings the bell, as nobody else has a rope, or a hand to", "pull it with.")
    ):
        second.line(50, 70 + 10 * number, line, 8.8)
    Column([second], y=110).paragraph(HARBOUR)
    assert any("written of it that the tide alone rings" in text for text in texts(read(pdf([first, second]))))


def test_a_list_of_references_in_small_type_is_no_list_of_footnotes() -> None:
    column = Column([])
    column.paragraph(HARBOUR)
    sheet = column.sheets[0]
    for number in range(1, 4):
        sheet.line(50, column.y + 20 + 12 * number, f"{number}. A. Keeper. On bells, volume {number}. Tide Press.", 8)
    content = read(pdf(column.sheets))
    assert not texts(content, BlockKind.FOOTNOTE)
    assert content.text.count("Tide Press") == 3


def test_a_line_in_capitals_at_a_page_s_top_does_not_go_on_the_text_before() -> None:
    sheets = [Sheet(), Sheet()]
    upper = Column(sheets[:1])
    upper.paragraph(BELL)
    sheets[0].line(
        50, upper.y, "Nobody has read them all, and whoever tried it gave up, as the first volume of them all", 9.6
    )
    sheets[1].line(50, 70, "ABSTRACT")
    content = read(pdf(sheets))
    assert "ABSTRACT" in (*texts(content), *texts(content, BlockKind.HEADING))


def test_signs_of_a_dingbats_face_begin_items_and_a_number_of_a_telephone_does_not() -> None:
    sheet = Sheet()
    column = Column([sheet])
    column.paragraph(HARBOUR)
    for words in ("a bell without a rope", "a rope without a bell"):
        sheet.drawn.append(f"BT /dings 10 Tf 1 0 0 1 56 {595 - column.y} Tm (\x34) Tj ET")
        sheet.line(72, column.y, words)
        column.y += 13
    sheet.line(56, column.y, "Neither of them is rung.")
    sheet.line(50, 60, "16. May 1880")
    sheet.line(50, column.y + 20, "(408) 258-2720 is where the keeper is called.")
    for number, words in enumerate(("(a) by day;", "(i) at noon,", "(ii) at six;", "(b) by night.")):
        sheet.line(50 + 20 * (words[1] == "i"), column.y + 40 + 13 * number, words)
    items = [block for block in read(pdf([sheet])).blocks if block.item]
    assert [(block.text, block.marker, len(block.containers)) for block in items] == [
        ("a bell without a rope", "•", 1),
        ("a rope without a bell", "•", 1),
        ("(a) by day;", "", 1),
        ("(i) at noon,", "", 2),
        ("(ii) at six;", "", 2),
        ("(b) by night.", "", 1),
    ]


def test_small_shapes_that_are_drawn_before_lines_are_the_signs_of_a_list() -> None:
    page, top = below_prose()
    items = ("a bell without a rope,", "a rope without a bell,", "and a ledger.")
    for number, words in enumerate(items):
        page.drawn.append(f"62 {595 - top - 14 * number + 1.25} 3.5 3.5 re f")
        page.line(75, top + 14 * number, words)
    assert [block.text for block in read(pdf([page])).blocks if block.containers] == [*items]


def test_a_paragraph_of_one_full_indented_line_is_apart_from_the_next_one() -> None:
    column = Column([], indent=12, gap=0)
    for paragraph in (BELL, HARBOUR, LEDGER, BELL):
        column.paragraph(paragraph)
    short = "The keeper of the harbour is asked for his ledgers by all who come to it."
    column.sheets[0].line(62, column.y, short, spread=(308 - width(short, 10)) / short.count(" "))
    column.y += 12
    column.paragraph(BELL)
    assert texts(read(pdf(column.sheets)))[-2:] == [short, BELL]


def test_a_paragraph_ends_behind_a_last_line_that_is_no_more_than_a_number() -> None:
    sheet = Sheet()
    for y in (70, 106, 142, 178):
        for x, below, line in (
            (62, 0, "The strokes of the day and those of the night, which the keeper counts"),
            (50, 12, "apart from each other, and writes into the ledger with blue covers, are"),
        ):
            sheet.line(x, y + below, line, spread=(370 - x - width(line, 10)) / line.count(" "))
        sheet.line(50, y + 24, "1 + 2.")
    assert [text[-6:] for text in texts(read(pdf([sheet])))] == ["1 + 2."] * 4


def test_a_document_in_the_face_of_a_typewriter_has_paragraphs_and_no_code() -> None:
    sheet = Sheet()
    for number, line in enumerate((*RAGGED[:3], "", *RAGGED[3:])):
        sheet.line(50, 60 + 12 * number, line, font="mono")
    assert texts(read(pdf([sheet]))) == [" ".join(RAGGED[:3]), " ".join(RAGGED[3:])]


def test_an_algorithm_in_the_face_of_the_text_keeps_its_lines_and_indents_within_a_sentence_of_two_pages() -> None:
    first, second = Sheet(), Sheet()
    upper = Column([first])
    upper.paragraph(BELL)
    _full(first, upper.y, "Nobody has read them all, and whoever tried it was sent away by")
    program = (
        "function Ring(bell)",
        "  while the tide is low do",
        "    // Which the keeper of the tide has to look up",
        "    strokes := strokes + 1",
        "  end while",
        "Toll(x)",
    )
    for number, line in enumerate(program):
        second.line(50 + 6 * (len(line) - len(line.lstrip())), 70 + 12 * number, line.lstrip())
    Column([second], y=90 + 12 * len(program)).paragraph("the keeper. " + BELL + " " + HARBOUR)
    content = read(pdf([first, second]))
    _, paragraph = texts(content)
    assert "was sent away by the keeper." in paragraph
    [code] = texts(content, BlockKind.CODE)
    assert [line.split() for line in code.splitlines()] == [line.split() for line in program]
    assert code.splitlines()[3][:4].isspace()


def test_the_numbers_at_an_axis_are_one_block() -> None:
    column = Column([])
    column.paragraph(HARBOUR)
    for number in range(5):
        column.sheets[0].line(60, column.y + 20 + 40 * number, str(400 - 100 * number), 8)
    assert texts(read(pdf(column.sheets)))[1:] == ["400 300 200 100 0"]


def test_a_face_that_counts_in_dots_is_as_large_as_its_letters_and_numbers_its_ligatures_as_tex_does() -> None:
    sheet, lines = Sheet(), [line.rstrip(".,").replace(" ", "x") for line in RAGGED]
    for number, line in enumerate(lines):
        sheet.line(50, 60 + 12 * number, line, 1, font="bits")
    sheet.line(50, 60 + 12 * len(lines), "deWned", 1, font="bits")
    assert texts(read(pdf([sheet]))) == [" ".join((*lines, "defined"))]


def _full(sheet: Sheet, y: float, line: str) -> None:
    """Set a line that goes from the left edge of a column to its right one."""
    sheet.line(50, y, line, spread=(320 - width(line, 10)) / line.count(" "))


def test_a_mark_at_the_start_of_a_line_stays_in_its_sentence_and_a_list_whose_sign_is_none_has_items() -> None:
    lines = (
        "The strokes of one night were (1) counted by two men, of whom Propp",
        "[11] and the younger one, who had a lantern, were seen by nobody, and",
        "(2) Heard in the whole town.",
    )
    options = ("--bells NUMBER: ring so many of them", "--ledger NAME: write into it")
    sheet = Sheet()
    for number, line in enumerate(lines[:2]):
        _full(sheet, 80 + 12 * number, line)
    for number, line in enumerate((lines[2], *options)):
        sheet.line(50, 104 + 12 * number, line)
    rules = ("1.2.a. the ledger with blue covers that is kept dry; and", "1.2.b. the bell; and", "1.2.c. Propp")
    for number, line in enumerate(rules):
        sheet.line(50, 140 + 12 * number, line)
    term = "The watch of each man that is counted ends with the first of"
    sheet.line(50, 190, "4.1")
    sheet.line(70, 190, term, spread=(300 - width(term, 10)) / term.count(" "))
    sheet.line(70, 202, "May.")
    sheet.line(50, 214, "4.2. Nobody")
    assert texts(read(pdf([sheet]))) == [" ".join(lines), *options, *rules, f"4.1 {term} May.", "4.2. Nobody"]


def test_a_sentence_goes_on_behind_a_caption_with_a_name_where_its_line_was_full() -> None:
    first, second = Sheet(), Sheet()
    upper = Column([first])
    upper.paragraph(BELL)
    _full(first, upper.y, "Nobody has read them all, and whoever tried it was sent away by")
    first.line(50, upper.y + 60, "Figure 1: The ledgers, as they were found in the room of the keeper", 8)
    lower = Column([second])
    lower.paragraph("Anna of the harbour, who has the only key and does not lend it to anybody else. " + HARBOUR)
    paragraphs = texts(read(pdf([first, second])))
    assert "was sent away by Anna of the harbour" in paragraphs[1]


def test_a_caption_at_the_edge_of_a_page_goes_on_no_sentence_of_the_page_before_it_nor_overleaf() -> None:
    first, second, third = Sheet(), Sheet(), Sheet()
    upper = Column([first])
    upper.paragraph(BELL)
    _full(first, upper.y, "Nobody has read them all, and the keepers counted each column of the")
    second.line(50, 70, "Table 1", font="bold")
    second.line(92, 70, "The ledgers by their colours, as they were found")
    second.line(50, 84, "Table 2: The bells that nobody rings, and who has seen")
    second.line(50, 96, "Table 3: The ropes of all the keepers by their length")
    lower = Column([second], y=130)
    lower.paragraph("ledgers by the number of the strokes that are in it. " + HARBOUR)
    _full(second, 520, "Figure 1: The bell as it hangs there, and the ropes of all the keepers.")
    Column([third]).paragraph(BELL)
    paragraphs = texts(read(pdf([first, second, third])))
    assert "each column of the ledgers by the number" in paragraphs[1] and paragraphs[-1] == BELL
    captions = texts(read(pdf([first, second, third])), BlockKind.CAPTION)[:3]
    assert [text[:9] for text in captions] == ["Table 1 T", "Table 2: ", "Table 3: "]


def test_what_stands_small_below_a_heading_is_none_of_the_footnote_before_it() -> None:
    first = Sheet()
    column = Column([first])
    column.paragraph(HARBOUR)
    first.line(50, column.y, "They have stopped asking.")
    first.line(width("They have stopped asking.", 10) + 50, column.y - 4, "1", 6)
    first.line(50, 500, "1", 5)
    first.line(54, 503, "http://bells.example", 8)
    second = Sheet()
    second.line(50, 60, "References", 14, font="bold")
    for number in range(4):
        second.line(50, 90 + 12 * number, f"A. Keeper. On bells and what they say at night, volume {number}.", 9)
    content = read(pdf([first, second]))
    assert texts(content, BlockKind.FOOTNOTE) == ["http://bells.example"]


def test_a_small_abstract_far_below_the_addresses_of_its_authors_is_no_footnote() -> None:
    first, second = Sheet(), Sheet()
    first.line(50, 60, "Anna Tide", 14)
    first.line(50 + width("Anna Tide", 14), 54, "a", 7)
    first.line(50, 90, "a", 5)
    first.line(54, 93, "The harbour, room seven", 8)
    for number, line in enumerate(RAGGED):
        first.line(50, 130 + 10 * number, line, 8)
    Column([second]).paragraph(HARBOUR)
    content = read(pdf([first, second]))
    assert texts(content, BlockKind.FOOTNOTE) == ["The harbour, room seven"]


def test_a_sentence_goes_on_behind_a_limit_and_behind_a_line_that_is_mostly_set_smaller() -> None:
    sheet, y = below_prose()
    _full(sheet, y, "The strokes of a night are numbers of which all are told as the sum")
    sheet.line(150, y + 9, "k", 7)
    sheet.line(50, y + 18, "of them, and no keeper rings more.")
    y += 44
    sheet.line(50, y, "See")
    sheet.line(70, y, "FOR ALL THAT CAN BE KNOWN OF BELLS, ROPES AND THEIR KEEPERS", 8.6)
    sheet.line(50, y + 12, "AND LEDGERS", 8.6)
    sheet.line(122, y + 12, "which is the part behind the last one of these pages.")
    limited, small = texts(read(pdf([sheet])))[1:]
    assert "the sum k of them" in limited and "KEEPERS AND LEDGERS which is the part" in small


def test_a_name_at_the_right_a_letter_in_the_middle_and_a_rule_of_signs_are_of_no_paragraph() -> None:
    sheet, y = below_prose()
    column = Column([sheet], y=y + 14)
    name = "by the keeper"
    sheet.line(370 - width(name, 10), y, name)
    column.paragraph(BELL)
    sheet.line(210 - width("I", 10) / 2, column.y + 4, "I")
    column.y += 18
    column.paragraph(LEDGER)
    sheet.line(50, column.y, "_" * 9)
    content = read(pdf([sheet]))
    assert (texts(content), texts(content, BlockKind.HEADING)) == ([HARBOUR, name, BELL, LEDGER], ["I"])
