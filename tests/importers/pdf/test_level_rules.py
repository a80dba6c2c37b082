"""Tables of a PDF between level rules, with or without a frame."""

from __future__ import annotations

from desktop.article.content import BlockKind
from tests.importers.pdf.making import Sheet, below_prose, cells, pdf, read, texts


def test_between_level_rules_a_line_of_fewer_cells_goes_on_with_its_row_and_a_head_is_one() -> None:
    page, top = below_prose()
    for y in (0, 18, 82):
        page.rule(50, top + y, 350, top + y)
    rows = (
        ("Keeper", "Years", "Strokes"),
        ("A. Tide", "1870 to 1874", "120"),
        ("", "and 1880", ""),
        ("B. Rope", "1875", "9"),
    )
    for y, row in zip((13, 34, 46, 68), rows, strict=True):
        for x, words in zip((55, 150, 280), row, strict=True):
            if words:
                page.line(x, top + y, words)
    content = read(pdf([page]))
    assert texts(content, BlockKind.CELL) == [
        "Keeper", "Years", "Strokes", "A. Tide", "1870 to 1874 and 1880", "120", "B. Rope", "1875", "9",
    ]  # fmt: skip
    assert [block.text for block in content.blocks if block.cell is not None and block.cell.header] == list(rows[0])


def test_figures_below_figures_are_rows() -> None:
    page, top = below_prose()
    for y in (0, 18, 150):
        page.rule(50, top + y, 350, top + y)
    rows = [("Tower", "Bell", "Strokes", "Error"), ("North", "Tide", "120", "0.1"), ("", "Rope", "9", "0.2")]
    rows += [("", "Fog", "31", "0.4"), ("South", "Sea", "7", "0.3"), ("", "Storm", "12", "0.6")]
    for number, row in enumerate(rows):
        for x, words in zip((55, 130, 220, 300), row, strict=True):
            page.line(x, top + 13 + 22 * number - 10 * (number > 1), words)
    first = cells(read(pdf([page])))
    assert [[first.get((row, column, 1, 1), "") for column in range(4)] for row in range(6)] == [
        list(row) for row in rows
    ]


def test_level_rules_in_a_frame_bound_a_table_whose_last_column_is_wide_and_whose_heads_stand_close() -> None:
    page, top = below_prose()
    for y in (0, 18, 34, 50, 66):
        page.rule(50, top + y, 350, top + y)
        if y < 66:
            for x in (50, 350):
                page.rule(x, top + y, x, top + y + 16)
    rows = [("Bell", "What is known of it, by the ledger"), ("Tide", "It is the first that was hung, and it cracked")]
    rows += [
        ("Northern", "A storm took the rope of it, in 1880, and the"),
        ("Fog", "It is rung by nobody at all, as the others are"),
    ]
    for number, (name, words) in enumerate(rows):
        page.line(55, top + 13 + 16 * number, name)
        page.line(104, top + 13 + 16 * number, words)
    assert cells(read(pdf([page]))) == {
        (row, column, 1, 1): words for row, said in enumerate(rows) for column, words in enumerate(said)
    }


def test_rules_around_a_table_and_its_caption_bound_no_table() -> None:
    page, top = below_prose()
    rows = (("Strokes", "Why"), ("12", "a storm"), ("7", "a ship came in"), ("3", "the tide"))
    for y, row in enumerate(rows):
        for x, words in zip((60, 200), row, strict=True):
            page.line(x, top + 14 + 12 * y, words)
    for y in (0, 95):  # of the whole
        page.rule(50, top + y, 370, top + y)
    for y in (5, 19, 54):
        page.rule(60, top + y, 350, top + y)
    caption = ("Table 1: Strokes of the bell by what the keeper wrote in his", "ledger, in no order; all of them rang.")
    for number, line in enumerate(caption):
        page.line(50, top + 70 + 12 * number, line)
    content = read(pdf([page]))
    assert texts(content, BlockKind.CELL) == [words for row in rows for words in row]
    assert texts(content, BlockKind.CAPTION) == [" ".join(caption)]


def test_a_table_with_a_rule_below_its_heads_has_cells_of_several_lines() -> None:
    page, top = below_prose()
    for y in (0, 18, 140):
        page.rule(50, top + y, 350, top + y)
    rows = [("Bell", "Strokes", "Where it hangs", ())]
    rows += [("Tide", "120", "in the north", ("above the", "keeper's room")), ("Fog", "9", "at the pier", ("of wood",))]
    rows += [("Storm", "31", "nowhere", ("since then",)), ("Sea", "7", "below", ("of the lights",))]
    y = top + 13
    for name, strokes, where, more in rows:
        for x, words in ((55, name), (150, strokes), (230, where)):
            page.line(x, y, words)
        for words in more:
            y += 12
            page.line(55, y, words)
        y += 17 if name == "Bell" else 12
    found = cells(read(pdf([page])))
    assert [found[row, 0, 1, 1] for row in range(5)] == [" ".join((name, *more)) for name, _, _, more in rows]


def test_rules_at_the_head_and_foot_of_a_page_bound_no_table_of_those_between() -> None:
    page = Sheet()
    for y in (30, 560):
        page.rule(50, y, 350, y)
    lines = ((14, "Bell", "What it is hung for"), (34, "Tide of", "It rings when a ship comes in, or"))
    lines = (*lines, (46, "the north", "in a storm"))
    for top in (60, 200):
        for y in (0, 20, 60):
            page.rule(50, top + y, 350, top + y)
        for x in (50, 150, 350):
            page.rule(x, top, x, top + 60)
        for y, *row in lines:
            for x, words in zip((55, 155), row, strict=True):
                page.line(x, top + y, words)
    found = texts(read(pdf([page])), BlockKind.CELL)
    assert found == [*lines[0][1:], "Tide of the north", "It rings when a ship comes in, or in a storm"] * 2


def test_names_with_paragraphs_behind_them_are_rows_where_rules_part_these() -> None:
    page, top = below_prose()
    rows = [
        (name, f"{words} the keeper has written of", "it, and of all that he heard of", "the others.")
        for name, words in (("Tide", "This is what"), ("Storm", "Here stands what"), ("Fog", "It is little what"))
    ]
    for number, (name, *lines) in enumerate(rows):
        page.rule(50, top + 50 * number, 350, top + 50 * number)
        page.line(55, top + 13 + 50 * number, name)
        for at, line in enumerate(lines):
            page.line(130, top + 13 + 50 * number + 12 * at, line)
    page.rule(50, top + 150, 350, top + 150)
    assert texts(read(pdf([page])), BlockKind.CELL) == [
        text for name, *lines in rows for text in (name, " ".join(lines))
    ]


def test_short_cells_beside_paragraphs_need_no_rules_between_rows_and_text_with_numbers_or_in_columns_is_none() -> None:
    page, top = below_prose()
    lines = (
        "It tells of what the keeper",
        "saw and heard while he was",
        "alone upon the tower, and",
        "of all who came to see it.",
    )
    rows = [(name, f"{name[0]} . ( . | .", lines) for name in ("Tide", "Storm", "Fog")]
    for y in (0, 18, 234):
        page.rule(50, top + y, 350, top + y)
    for x, head in zip((55, 130, 220), ("Bell", "Written", "About"), strict=True):
        page.line(x, top + 13, head)
    for number, (*short, words) in enumerate(rows):
        for x, cell, font in zip((55, 130), short, ("sans", "mono"), strict=True):
            page.line(x, top + 32 + 67 * number, cell, font=font)
        for at, line in enumerate(words):
            page.line(220, top + 32 + 67 * number + 13 * at, line)
    text = Sheet()
    for y in (60, 330):
        text.rule(50, y, 350, y)
    for x in (50, 190):
        for at in range(20):
            text.line(x, 75 + 13 * at, lines[at % 3])
    chapters = Sheet()
    for y in (60, 500):
        chapters.rule(50, y, 350, y)
    for chapter in range(4):
        chapters.line(50, 75 + 79 * chapter, f"6.{chapter + 7}")
        for y in (0, 20, 33, 46, 59):
            chapters.line(100, 75 + 79 * chapter + y, "It is rung by all of them" if y else "Tide")
    body = [words for *short, told in rows for words in (*short, " ".join(told))]
    assert texts(read(pdf([page, text, chapters])), BlockKind.CELL) == ["Bell", "Written", "About", *body]
