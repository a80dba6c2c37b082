"""Tables written as Markdown, or as HTML where that cannot say them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.annotated.write.content_inline import html_inline, write_inline
from desktop.article.content import Block, Cell

_RULES = {"left": " :-- |", "center": " :-: |", "right": " --: |"}


def table_from(blocks: Sequence[Block], index: int) -> Sequence[Block]:
    """Return the cells of the table whose first is the block at ``index``."""
    end = index
    while end < len(blocks) and (cell := blocks[end].cell) is not None and cell.table == _cell(blocks[index]).table:
        end += 1
    return blocks[index:end]


def written_table(cells: Sequence[Block], prefix: str) -> str:
    """Return a table with pipes where GFM can say it, else as HTML. ``prefix`` goes before each further line."""
    rows: dict[int, dict[int, list[Block]]] = {}
    for one in cells:
        rows.setdefault(_cell(one).row, {}).setdefault(_cell(one).column, []).append(one)
    columns = 1 + max(column for row in rows.values() for column in row)
    is_simple = columns > 1 and 0 in rows and all(len(held) == 1 for row in rows.values() for held in row.values())
    for cell in map(_cell, cells):
        is_simple = is_simple and cell.row_span == cell.column_span == 1 and cell.header == (cell.row == 0)
    ordered = [row for _, row in sorted(rows.items())]
    lines = _with_pipes(ordered, columns) if is_simple else _as_html(ordered)
    return f"\n{prefix}".join(line.replace("\n", f"\n{prefix}") for line in lines)


def _cell(block: Block) -> Cell:
    assert block.cell is not None
    return block.cell


def _with_pipes(rows: Sequence[Mapping[int, Sequence[Block]]], columns: int) -> list[str]:
    lines = []
    for number, row in enumerate(rows):
        words = ("".join(write_inline(one, cell=True) for one in row.get(column, ())) for column in range(columns))
        lines.append("|" + "".join(f" {one} |" for one in words))
        if number == 0:
            aligns = (_cell(row[column][0]).align if column in row else "" for column in range(columns))
            lines.append("|" + "".join(_RULES.get(align, " --- |") for align in aligns))
    return lines


def _as_html(rows: Sequence[Mapping[int, Sequence[Block]]]) -> list[str]:
    lines = ["<table>"]
    for row in rows:
        cells = []
        for _, held in sorted(row.items()):
            cell = _cell(held[0])
            tag = "th" if cell.header else "td"
            spans = {"rowspan": cell.row_span, "colspan": cell.column_span}
            said = "".join(f' {key}="{count}"' for key, count in spans.items() if count > 1)
            said += f' align="{cell.align}"' if cell.align else ""
            words = [html_inline(one) for one in held]
            inner = words[0] if len(words) == 1 else "".join(f"<p>{one}</p>" for one in words)
            cells.append(f"<{tag}{said}>{inner}</{tag}>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return [*lines, "</table>"]
