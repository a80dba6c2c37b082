"""Tables of a PDF: cells as rules and gaps bound them, and what only looks like one."""

from __future__ import annotations

from itertools import product

import pytest

from desktop.article.content import BlockKind
from tests.importers.pdf.making import BELL, Column, Sheet, below_prose, cells, pdf, read, texts, width


def test_rules_bound_cells_of_several_lines_and_those_over_several_columns_and_rows() -> None:
    page, top = below_prose()
    for y in (0, 20, 60, 80):
        page.rule(50 if y != 60 else 130, top + y, 350, top + y)
    for x in (50, 130, 350):
        page.rule(x, top, x, top + 80)
    page.rule(240, top + 20, 240, top + 80)
    page.rule(133, top + 36, 190, top + 36)  # words underlined
    said = [(55, 14, "Year"), (135, 14, "What the ledger has"), (55, 34, "1870"), (133, 34, "twelve strokes")]
    said += [(135, 46, "in one night"), (245, 34, "a storm"), (135, 74, "none"), (245, 74, "fog")]
    for x, y, words in said:
        page.line(x, top + y, words)
    assert cells(read(pdf([page]))) == {
        (0, 0, 1, 1): "Year",
        (0, 1, 1, 2): "What the ledger has",
        (1, 0, 2, 1): "1870",
        (1, 1, 1, 1): "twelve strokes in one night",
        (1, 2, 1, 1): "a storm",
        (2, 1, 1, 1): "none",
        (2, 2, 1, 1): "fog",
    }


def test_the_head_of_a_ruled_table_that_is_repeated_on_each_page_stays_its_head() -> None:
    pages = [Sheet(), Sheet()]
    for number, page in enumerate(pages):
        for y in (40, 60, 100, 140):
            page.rule(50, y, 350, y)
        for x in (50, 150, 350):
            page.rule(x, 40, x, 140)
        for y, name, words in zip((54, 84, 124), ("Year", "1870", "1871"), ("Strokes", "a storm", "fog"), strict=True):
            page.line(55, y, name if y == 54 else name + "ab"[number])
            page.line(155, y, words if y == 54 else words + " at night" * (number + 1))
    assert texts(read(pdf(pages)), BlockKind.CELL).count("Strokes") == 2


@pytest.mark.parametrize("groups", [1, 4])
def test_rows_that_no_rule_parts_are_rows_in_a_grid_of_columns(groups: int) -> None:
    page, top = below_prose()
    for y in (0, *(18 + 42 * group for group in range(groups + 1))):
        page.rule(50, top + y, 350, top + y)
    for x in (50, 150, 250, 350):
        page.rule(x, top, x, top + 18 + 42 * groups)
    heights = (13, *(30 + 42 * group + 12 * row for group, row in product(range(groups), range(3))))
    expected = [f"{name} {y}" for y, name in product(heights, ("bell", "tide", "storm"))]
    for (y, x), words in zip(product(heights, (55, 155, 255)), expected, strict=True):
        page.line(x, top + y, words)
    assert texts(read(pdf([page])), BlockKind.CELL) == expected


def test_names_part_rows_of_several_lines_that_no_rule_does_and_words_that_were_broken_none() -> None:
    page, top = below_prose()
    for y in (0, 18, 90, 120):
        page.rule(50, top + y, 350, top + y)
    for x in (50, 150, 350):
        page.rule(x, top, x, top + 120)
    lines = (
        "rings when a ship comes in from the sea,",
        "with the tide",
        "has no rope",
        "was hung for the fog of the north,",
        "which rings it",
    )
    for y, (name, words) in enumerate(zip(("tide", "", "sea", "storm", ""), lines, strict=True)):
        page.line(55, top + 30 + 12 * y, name)
        page.line(155, top + 30 + 12 * y, words)
    for x, y, words in (
        (55, 13, "Bell"),
        (155, 13, "What"),
        (55, 104, "none"),
        (155, 104, "but the one that rang in the storms"),
    ):
        page.line(x, top + y, words)
    page.line(155, top + 116, "was heard")
    found = cells(read(pdf([page])))
    assert [(found[row, 0, 1, 1], found[row, 1, 1, 1]) for row in range(5)] == [
        ("Bell", "What"),
        ("tide", " ".join(lines[:2])),
        ("sea", lines[2]),
        ("storm", " ".join(lines[3:])),
        ("none", "but the one that rang in the storms was heard"),
    ]


def test_cells_whose_lines_stand_at_different_heights_are_one_row() -> None:
    page, top = below_prose()
    for y in (0, 18, 78):
        page.rule(50, top + y, 350, top + y)
    for x in (50, 110, 170, 260, 350):
        page.rule(x, top, x, top + 78)
    row = (["bell"], ["of bronze"], ["It rings when", "a ship comes", "in at dusk, or", "with the tide."])
    row = (*row, ["As the ledger", "tells of each", "of them."])
    for x, head, lines in zip((55, 115, 175, 265), ("What", "Made", "When", "Why"), row, strict=True):
        page.line(x, top + 13, head)
        for number, line in enumerate(lines):
            page.line(x, top + 33 + 6 * (4 - len(lines)) + 12 * number, line)
    told = ["What", "Made", "When", "Why", *(" ".join(lines) for lines in row)]
    assert texts(read(pdf([page])), BlockKind.CELL) == told


@pytest.mark.parametrize("made", ["pictures", "fills"])
def test_rules_made_of_pictures_or_several_by_one_fill_bound_cells(made: str) -> None:
    page, top = below_prose()
    xs, ys = (50, 115, 180, 245), (0, 30, 60, 90)
    rules = [[(50.0, top + y, 195.0, 0.5)] for y in ys]
    rules += [[(x, top + y, 0.5, 30.0) for x in xs] for y in ys[:-1]]
    for row in rules:
        if made == "pictures":
            for rule in row:
                page.picture(*rule)
        else:
            page.drawn.append(" ".join(f"{x} {595 - y - high} {wide} {high} re" for x, y, wide, high in row) + " f")
    for y in ys[:-1]:
        for x in xs[:-1]:
            page.line(x + 2, top + y + 12, "seven strokes")
        page.line(xs[1] + 2, top + y + 24, f"in a storm {y}")
    expected = [words for y in ys[:-1] for words in ("seven strokes", f"seven strokes in a storm {y}", "seven strokes")]
    assert texts(read(pdf([page])), BlockKind.CELL) == expected


def test_what_names_several_rows_that_no_rule_parts_spans_them_and_a_row_may_lack_cells() -> None:
    page, top = below_prose()
    for y in (0, 18, 58, 98, 138):
        page.rule(50, top + y, 390, top + y)
    for x in (50, 120, 190, 290, 390):
        page.rule(x, top, x, top + 138)
    for x, head in zip((55, 125, 195, 295), ("Algorithm", "Bell", "Strokes", "Storms"), strict=True):
        page.line(x, top + 13, head)
    for group, y in enumerate((30, 70, 110)):
        page.line(55, top + y + 12, f"{group + 1}")
        for row in range(3):
            for x, words in ((125, "large" if row else "small"), (195, f"{group}{row}"), (295, f"{row}{group}")):
                page.line(x, top + y + 12 * row, words)
    found = cells(read(pdf([page])))
    assert found[0, 0, 1, 1] == "Algorithm" and found[4, 0, 3, 1] == "2"
    assert [found[4 + row, 2, 1, 1] for row in range(3)] == ["10", "11", "12"]


def test_rules_of_one_column_beside_rows_that_none_parts_do_not_put_these_into_one_cell() -> None:
    page, top = below_prose()
    for y in (0, 18, 68):
        page.rule(50, top + y, 350, top + y)
    for y in (30, 43, 55):
        page.rule(250, top + y, 350, top + y)
    for x in (50, 150, 250, 350):
        page.rule(x, top, x, top + 68)
    for x, head in zip((55, 155, 255), ("Country", "Replies", "Level"), strict=True):
        page.line(x, top + 13, head)
    for row, name in enumerate(("Malta", "Iceland", "Latvia", "Cyprus")):
        page.line(55, top + 27 + 12.5 * row, name)
        page.line(155, top + 27 + 12.5 * row, f"1{row}")
    page.line(255, top + 39.5, "Low")
    found = cells(read(pdf([page])))
    assert [found[row, 1, 1, 1] for row in range(5)] == ["Replies", "10", "11", "12", "13"]
    assert [text for text in found.values() if text == "Low"] == ["Low"]


def test_a_row_between_rules_may_lack_cells_that_those_above_and_below_it_have() -> None:
    page, top = below_prose()
    for y in (0, 18, 70):
        page.rule(50, top + y, 350, top + y)
    for x in (50, 150, 200, 250, 350):
        page.rule(x, top, x, top + 70)
    for x, head in zip((55, 155, 205, 255), ("Keeper", "Sea", "Sky", "Bell"), strict=True):
        page.line(x, top + 13, head)
    for row, signs in enumerate(("x x", "   ", " xx", "x x")):
        page.line(55, top + 30 + 12 * row, f"keeper {row}")
        for x, sign in zip((155, 205, 255), signs, strict=True):
            page.line(x, top + 30 + 12 * row, sign)
    found = cells(read(pdf([page])))
    assert ["".join(found[row, column, 1, 1] or " " for column in (1, 2, 3)) for row in range(1, 5)] == [
        "x x",
        "   ",
        " xx",
        "x x",
    ]


def test_numbers_beside_headings_over_lines_as_far_in_make_no_table() -> None:
    page, top = below_prose()
    for number, start in (("6.7", 0), ("6.8", 70)):
        page.line(50, top + start, number)
        page.line(90, top + start, f"Bell {number[-1]}")
        for line in range(4):
            page.line(90, top + start + 10 + 14 * line, BELL[line * 40 : line * 40 + 40].strip())
    assert not texts(read(pdf([page])), BlockKind.CELL)


def test_gaps_at_no_common_place_make_no_table_of_a_text() -> None:
    page, top = below_prose()
    lines = (("The bell of the tower", 190, "was hung by"), ("in a storm, and it", 208, "has rung since, which"))
    for row, (words, x, more) in enumerate((*lines, ("is odd to each of us", 170, "and to all the keepers"))):
        page.line(50, top + 12 * row, words)
        page.line(x, top + 12 * row, more)
    assert not texts(read(pdf([page])), BlockKind.CELL)


def test_lines_numbered_one_by_one_are_a_program_or_lose_the_numbers_as_a_text() -> None:
    page, top = below_prose()
    program = ((0, "while the bell rings do"), (12, "write a stroke;"), (12, "if the tide turns then"), (24, "rest"))
    for number, (x, words) in enumerate(program):
        page.line(50, top + 12 * number, f"{number + 1}")
        page.line(80 + x, top + 12 * number, words)
    Column([page], (80,), 260, y=top + 90).paragraph(BELL)
    for number in range(6):
        page.line(50, top + 90 + 12 * number, f"{number + 7}")
    content = read(pdf([page]))
    [code] = texts(content, BlockKind.CODE)
    assert [line.split(maxsplit=1)[1] for line in code.splitlines()] == [words for _, words in program]
    assert content.blocks[-1].text == BELL


def test_signs_far_from_their_items_make_a_list_and_no_column() -> None:
    page, top = below_prose()
    for number, words in enumerate(("a bell without a rope,", "a rope without a bell,", "and a ledger.")):
        page.line(60, top + 14 * number, "o" if number else "\u2022")
        page.line(90, top + 14 * number, words)
    page.line(50, top + 60, BELL[:48])
    items = [block for block in read(pdf([page])).blocks if block.containers]
    assert [item.text for item in items] == ["a bell without a rope,", "a rope without a bell,", "and a ledger."]


def test_what_a_program_prints_is_code_and_stretched_lines_are_of_their_paragraph() -> None:
    page, top = below_prose()
    rows = ["bell    sea  fog  storm", "north   120    9     31", "south     7   12      4"]
    for number, row in enumerate(["> strokes", *rows]):
        for start, word in ((row.index(word), word) for word in row.split()):
            page.line(50 + 6 * start, top + 12 * number, word, font="mono")
    stretched = [
        "Nobody in any old town has read a single leaf of it",
        "although anybody there may read each of them, so that",
    ]
    for number, line in enumerate(stretched):
        words = line.split()
        gap, x = (320 - sum(width(word, 10) for word in words)) / (len(words) - 1), 50.0
        for at, word in enumerate(words):
            page.line(x, top + 70 + 12 * number, word)
            x += width(word, 10) + gap + (1.5, -1.5)[at % 2]
    page.line(50, top + 94, "these ledgers stay.")
    content = read(pdf([page]))
    [code] = texts(content, BlockKind.CODE)
    assert [line.split() for line in code.splitlines()] == [line.split() for line in ("> strokes", *rows)]
    assert content.blocks[-1].text == " ".join([*stretched, "these ledgers stay."])


def test_columns_that_no_rule_parts_are_columns_beside_one_that_a_rule_does() -> None:
    page, top = below_prose()
    for y in (0, 18, 48):
        page.rule(50, top + y, 350, top + y)
    page.rule(200, top, 200, top + 48)
    rows = [("Bell", "Rope", "Tide", "Fog"), ("old", "blue", "120", "9"), ("new", "none", "31", "7")]
    for y, row in zip((13, 31, 43), rows, strict=True):
        for x, words in zip((55, 86, 210, 240), row, strict=True):
            page.line(x, top + y, words)
    found = cells(read(pdf([page])))
    assert [found[row, column, 1, 1] for row in range(3) for column in range(4)] == [*rows[0], *rows[1], *rows[2]]


def test_what_gaps_part_between_the_rules_of_a_grid_is_in_columns_of_its_own() -> None:
    page, top = below_prose()
    for y in (0, 18, 66):
        page.rule(50, top + y, 350, top + y)
    for x in (50, 120, 190, 270, 350):
        page.rule(x, top, x, top + 66)
    rows = ("Tide|no1|||7|300|", "Rope|no2||5|||42", "Buoy|no3|||9||50")
    for y, row in enumerate(("Ring||Bell|Low|High|Sea|Sky", *rows)):
        for x, words in zip((55, 95, 125, 195, 230, 275, 315), row.split("|"), strict=True):
            page.line(x, top + 13 + 16 * y, words)
    found = cells(read(pdf([page])))
    assert [found[2, column, 1, 1] for column in range(7)] == rows[1].split("|")
    assert found[0, 2, 1, 1] == "Bell"


def test_lines_of_a_cell_that_stand_alone_below_one_another_part_no_table_without_rules() -> None:
    page, top = below_prose()
    rows = ("Bell|1|the rope is|blue", "||long and is|green", "||kept", "||dry", "Buoy|2|fog and|grey", "of")
    for y, row in zip((0, 12, 24, 36, 54, 66, 84, 102), (*rows, "|3|storm|black", "|4|hail|white"), strict=True):
        for x, words in zip((55, 120, 180, 280), row.split("|"), strict=False):
            page.line(x, top + y, words)
    found = cells(read(pdf([page])))
    assert [found[0, 2, 1, 1], found[1, 0, 1, 1]] == ["the rope is long and is kept dry", "Buoy of"]
    assert [found[row, 3, 1, 1] for row in (2, 3)] == ["black", "white"]


def test_boxes_with_whole_articles_are_no_cells() -> None:
    page = Sheet()
    for y in (40, 60, 260):
        page.rule(30, y, 390, y)
    for x in (30, 210, 390):
        page.rule(x, 40, x, 260)
    for x, head in ((35, "The bell"), (215, "The storm")):
        page.line(x, 54, head, size=14)
        for row in range(14):
            page.line(x, 78 + 12 * row, f"{head} rings at night by the sea,")
    article = read(pdf([page]))
    assert not texts(article, BlockKind.CELL)
    assert texts(article, BlockKind.HEADING) == ["The bell", "The storm"]


def test_rows_whose_cells_are_drawn_apart_are_of_one_table() -> None:
    page, top = below_prose()
    for row, high in enumerate((30, 46, 30, 30)):
        for x, wide in ((50, 80), (130, 220)) if row < 3 else ((50, 300),):
            for y in (0, high):
                page.rule(x, top + y, x + wide, top + y)
            for edge in (x, x + wide):
                page.rule(edge, top, edge, top + high)
        page.line(55, top + 13, ("Version", "1.0", "1.1", "What else the keepers know")[row])
        if row < 3:
            page.line(135, top + 13, ("Reason", "The first ledger of them all, with the", "None")[row])
        if row == 1:
            page.line(135, top + 25, "blue covers")
        top += high + 5
    content = read(pdf([page]))
    assert texts(content, BlockKind.CELL) == [
        "Version", "Reason", "1.0", "The first ledger of them all, with the blue covers", "1.1", "None",
        "What else the keepers know",
    ]  # fmt: skip


def test_a_table_within_a_cell_of_another_loses_no_word() -> None:
    page, top = below_prose()

    def grid(x: float, y: float, wide: float, high: float) -> None:
        for k in range(3):
            page.rule(x, y + k * high, x + 2 * wide, y + k * high)
            page.rule(x + k * wide, y, x + k * wide, y + 2 * high)

    grid(60, top + 6, 50, 16)
    grid(50, top, 150, 50)
    inner = [(64, 17, "Bell"), (114, 17, "Rope"), (64, 33, "Tide"), (114, 33, "blue")]
    outer = [(210, 30, "as the ledger has it"), (60, 80, "The keeper"), (210, 80, "wrote none")]
    for x, y, words in (*inner, *outer):
        page.line(x, top + y, words)
    found = read(pdf([page]))
    assert sorted(" ".join(texts(found, BlockKind.CELL)).split()) == sorted(
        word for _, _, words in (*inner, *outer) for word in words.split()
    )


def test_a_grid_is_one_table_however_many_rules_its_cells_are_drawn_with() -> None:
    page, top = below_prose()
    for row, column in product(range(20), range(12)):
        x, y = 50 + 25 * column, top + 14 * row
        for at in (0, 14):
            page.rule(x, y + at, x + 25, y + at)
        for at in (0, 25):
            page.rule(x + at, y, x + at, y + 14)
        page.line(x + 4, y + 10, f"{row}{'abcdefghijkl'[column]}")
    found = cells(read(pdf([page])))
    assert len(found) == 240 and found[19, 11, 1, 1] == "19l"


@pytest.mark.parametrize("across", [True, False])
def test_a_grid_with_all_its_heads_or_names_is_a_table_though_it_is_yet_to_be_filled_in(across: bool) -> None:
    page, top = below_prose()
    for x in (50, 150, 250, 350) if across else (50, 150, 350):
        page.rule(x, top, x, top + 120)
    for at in range(7) if across else (0, 2, 4, 6):
        page.rule(50, top + 20 * at, 350, top + 20 * at)
    for at, word in enumerate(("Bell", "Keeper", "Strokes")):
        page.line(55 + 100 * at * across, top + 14 + 40 * at * (not across), word)
    page.line(55, top + 34, "Tide" if across else "rope")
    found = cells(read(pdf([page])))
    told = ["Bell", "Keeper", "Strokes", "Tide"] if across else ["Bell rope", "Keeper", "Strokes"]
    assert [text for text in found.values() if text] == told
    assert len(found) == (18 if across else 6)
