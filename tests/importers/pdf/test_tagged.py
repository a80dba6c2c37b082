"""What a tagged PDF says of its paragraphs, headings, lists and tables goes before how they look."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.article.content import BlockKind
from tests.importers.pdf.making import BELL, HARBOUR, Sheet, cells, pdf, read, texts

_Node = tuple[
    str, str, Sequence["_Node | tuple[int, int]"]
]  # a type, attributes, and children: nodes or marks of pages


def _tagged(sheets: Sequence[Sheet], *tree: _Node) -> bytes:
    """Write sheets as a tagged PDF; marks count on each sheet from 0."""
    root = 7 + 2 * len(sheets)
    objects = [""]
    parents: list[dict[int, int]] = [{} for _ in sheets]

    def add(node: _Node, above: int) -> str:
        kind, attributes, children = node
        objects.append("")
        number = root + len(objects) - 1
        kids = []
        for child in children:
            if isinstance(child[0], str):
                kids.append(add(child, number))  # type: ignore[arg-type]
            else:
                page, mark = child  # type: ignore[misc]
                parents[page][mark] = number
                kids.append(f"<< /Type /MCR /Pg {8 + 2 * page} 0 R /MCID {mark} >>")
        about = f"/A << /O /Table {attributes} >>" if attributes else ""
        objects[number - root] = f"<< /Type /StructElem /S /{kind} /P {above} 0 R /K [{' '.join(kids)}] {about} >>"
        return f"{number} 0 R"

    tops = " ".join([add(node, root) for node in tree])
    arrays = " ".join(
        f"{page} [{' '.join(f'{marks[mark]} 0 R' for mark in sorted(marks))}]" for page, marks in enumerate(parents)
    )
    objects[0] = f"<< /Type /StructTreeRoot /K [{tops}] /ParentTree << /Nums [{arrays}] >> >>"
    return pdf(sheets, extra=f"/MarkInfo << /Marked true >> /StructTreeRoot {root} 0 R", further=objects)


def _line(sheet: Sheet, mark: int, x: float, y: float, text: str, font: str = "sans") -> None:
    sheet.drawn.append(f"/P << /MCID {mark} >> BDC")
    sheet.line(x, y, text, font=font)
    sheet.drawn.append("EMC")


def _paragraphs(sheet: Sheet, top: float = 60) -> list[_Node]:
    """Set four lines of ten words and more that could be one paragraph, and are two of two lines each."""
    words = f"{HARBOUR} {BELL}".split()
    for line in range(4):
        _line(sheet, line, 50, top + 12 * line, " ".join(words[10 * line : 10 * line + 10]).capitalize())
    return [("P", "", [(0, 0), (0, 1)]), ("P", "", [(0, 2), (0, 3)])]


def test_paragraphs_and_headings_are_those_that_are_told_with_their_levels() -> None:
    sheet = Sheet()
    told = _paragraphs(sheet)
    _line(sheet, 4, 50, 120, "Of bells and keepers")
    _line(sheet, 5, 50, 132, "whom nobody has ever met")
    content = read(_tagged([sheet], *told, ("H3", "", [(0, 4), (0, 5)])))
    assert [len(text.split()) for text in texts(content)] == [20, 20]
    [heading] = [block for block in content.blocks if block.kind is BlockKind.HEADING]
    assert (heading.text, heading.level) == ("Of bells and keepers whom nobody has ever met", 3)
    assert not texts(read(pdf([sheet])), BlockKind.HEADING)  # without a tree


def test_a_bold_item_of_a_list_that_is_told_is_no_heading() -> None:
    sheet = Sheet()
    told = _paragraphs(sheet)
    _line(sheet, 4, 50, 130, "1. Who rings the bell?", "bold")
    _line(sheet, 5, 50, 160, "Of bells and keepers")
    _line(sheet, 6, 50, 190, "Keepers of the light")
    bold = ("L", "", [("LI", "", [("LBody", "", [(0, 4)])])])
    content = read(_tagged([sheet], *told, bold, ("H1", "", [(0, 5)]), ("H1", "", [(0, 6)])))
    assert texts(content, BlockKind.HEADING) == ["Of bells and keepers", "Keepers of the light"]


def test_a_paragraph_that_is_told_to_go_on_over_a_page_is_one_however_its_sentence_begins() -> None:
    sheets = [Sheet(), Sheet()]
    _line(sheets[0], 0, 50, 60, "The ledgers fill a whole room by now, and none of them is finished.")
    _line(sheets[1], 0, 50, 60, "Nobody has read them all, and nobody ever will.")
    _line(sheets[1], 1, 50, 72, "The keeper has gone.")
    content = read(_tagged(sheets, ("P", "", [(0, 0), (1, 0)]), ("P", "", [(1, 1)])))
    assert [text[-8:] for text in texts(content)] == ["er will.", "as gone."]


def test_a_table_has_the_rows_and_spans_that_are_told_whatever_gaps_there_are() -> None:
    sheet = Sheet()
    told = _paragraphs(sheet)
    places = ((4, 50, "Strokes by night"), (5, 50, "Bell"), (6, 77, "low"), (7, 50, "Rope"), (8, 77, "new"))
    for mark, x, text in places:
        _line(sheet, mark, x, 140 + 12 * ((mark - 3) // 2), text)
    rows = [[("TH", "/ColSpan 2", [(0, 4)])], *([("TD", "", [(0, at)]), ("TD", "", [(0, at + 1)])] for at in (5, 7))]
    table: _Node = ("Table", "", [("TR", "", row) for row in rows])
    assert cells(read(_tagged([sheet], *told, table))) == {
        (0, 0, 1, 2): "Strokes by night",
        (1, 0, 1, 1): "Bell",
        (1, 1, 1, 1): "low",
        (2, 0, 1, 1): "Rope",
        (2, 1, 1, 1): "new",
    }


def _grid(sheet: Sheet, count: int, attributes: str) -> _Node:
    """Set cells below the paragraphs, so many in a row as there are rows."""
    for mark in range(4, 4 + count * count):
        _line(sheet, mark, 50 + (mark - 4) % count * 40, 140 + (mark - 4) // count * 12, f"n{mark}")
    marks = [range(4 + row * count, 4 + (row + 1) * count) for row in range(count)]
    return "Table", "", [("TR", "", [("TD", attributes, [(0, mark)]) for mark in row]) for row in marks]


def test_cells_that_are_told_to_take_a_million_rows_make_no_table_as_large() -> None:
    sheet = Sheet()
    told = [*_paragraphs(sheet), _grid(sheet, 8, "/RowSpan 1000000 /ColSpan 1000000")]
    content = read(_tagged([sheet], *told))
    assert len(cells(content)) <= 8 * 8
    assert all(f"n{mark}" in content.text for mark in range(4, 68))


def test_a_sheet_that_is_told_as_one_table_is_none_where_most_of_it_is_empty() -> None:
    sheet = Sheet()
    told = _paragraphs(sheet)
    kind, attributes, rows = _grid(sheet, 3, "")
    _line(sheet, 20, 50, 300, "Bells")
    _line(sheet, 21, 380, 300, "Ropes")
    wide: _Node = ("TR", "", [("TD", "", [(0, 20)]), *[("TD", "", [])] * 8, ("TD", "", [(0, 21)])])
    content = read(_tagged([sheet], *told, (kind, attributes, [*rows, wide])))
    assert "Bells" not in cells(content).values()
    assert {"n4", "n12"} <= set(content.text.split())


def test_formulas_that_are_told_as_a_table_with_their_numbers_are_pictures() -> None:
    sheet = Sheet()
    told = _paragraphs(sheet)
    for mark in (4, 6):
        _line(sheet, mark, 120, 100 + 12 * mark, "p = n + k", "math")
        _line(sheet, mark + 1, 340, 100 + 12 * mark, f"({mark})")
    rows: list[_Node] = [("TR", "", [("TD", "", [(0, at)]), ("TD", "", [(0, at + 1)])]) for at in (4, 6)]
    content = read(_tagged([sheet], *told, ("Table", "", rows)))
    assert not cells(content) and content.blocks[-1].kind is BlockKind.IMAGE


def test_lines_that_are_told_as_paragraphs_or_headings_each_are_a_paragraph_that_looks_like_one() -> None:
    sheet, words = Sheet(), HARBOUR.split()
    for line in range(6):
        _line(sheet, line, 50, 60 + 12 * line, " ".join(words[6 * line : 6 * line + 6]))
    for kind in ("P", "H1"):
        lines: list[_Node] = [(kind, "", [(0, line)]) for line in range(6)]
        assert [len(text.split()) for text in texts(read(_tagged([sheet], *lines)))] == [36]
    torn: list[_Node] = [("P", "", [(0, 0), (0, 1)]), ("P", "", [(0, line) for line in range(2, 6)])]
    assert [len(text.split()) for text in texts(read(_tagged([sheet], *torn)))] == [36]  # in the middle of a sentence


def test_what_is_told_of_few_of_the_words_is_not_believed() -> None:
    sheet = Sheet()
    told = _paragraphs(sheet)[:1]
    assert len(texts(read(_tagged([sheet], *told)))) == 1


def test_a_tree_that_runs_in_a_circle_or_too_deep_is_no_reason_to_lose_the_text() -> None:
    sheets = [Sheet(), Sheet()]
    deep: _Node = ("P", "", [(0, 4)])
    for _ in range(100):
        deep = ("Div", "", [deep])
    data = _tagged(sheets, *_paragraphs(sheets[0]), ("Sect", "", [("P", "", [(0, 1)])]), deep)
    assert data.count(b"/S /Sect /P 11 0 R") == 1
    circle = data.replace(b"/S /Sect /P 11 0 R", b"/S /Sect /P 15 0 R")  # of its own child
    assert "it shows: every wall" in read(circle).text
