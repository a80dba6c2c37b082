"""Blocks as HTML: lists, quotations, tables, definitions and footnotes put together again from what each block says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.article.content import Block, BlockKind, Content
from desktop.article.direction import is_right_to_left
from desktop.exporters.page import escaping
from desktop.exporters.page.inline import Mark, Setting, inline
from desktop.exporters.page.pieces import table_at

_CLOSES = {"quote": "</blockquote>", "ul": "</li></ul>", "ol": "</li></ol>"}


@dataclass(frozen=True, slots=True)
class OnBlock:
    """The annotations of one block: marks in its text, and notes that stand before all of it."""

    marks: tuple[Mark, ...] = ()
    before: str = ""


@dataclass
class _Page:
    """The markup so far, and what is open at its end: containers with their items, and a group of blocks."""

    parts: list[str] = field(default_factory=list)
    levels: list[tuple[str, int]] = field(default_factory=list)
    group: str = ""  # "dl" or ""

    def end_group(self) -> None:
        if self.group:
            self.parts.append(f"</{self.group}>\n")
            self.group = ""

    def close_to(self, depth: int) -> None:
        while len(self.levels) > depth:
            self.parts.append(_CLOSES[self.levels.pop()[0]] + "\n")


def blocks_html(content: Content, put: Mapping[int, OnBlock], setting: Setting, *, first: int = 0) -> str:
    """Return a content from its block ``first`` on as HTML; ``put`` gives what stands on its blocks, by index."""
    page = _Page()
    blocks, index, noted = content.blocks, first, False
    while index < len(blocks):
        block = blocks[index]
        if block.kind is not BlockKind.FOOTNOTE and noted:
            noted = _end_notes(page)
        _open(page, block)
        if block.cell is not None:
            cells = table_at(blocks, index)
            page.end_group()
            page.parts.append(_table(content, cells, put, setting))
            index = cells.stop
            continue
        if block.kind is BlockKind.FOOTNOTE and not noted:
            page.end_group()
            page.close_to(0)
            page.parts.append('<section class="footnotes">\n')
            noted = True
        before = blocks[index - 1] if index else None
        again = before is not None and before.kind is BlockKind.FOOTNOTE and before.target == block.target
        _block(page, block, put.get(index, OnBlock()), setting, again=again)
        index += 1
    page.end_group()
    page.close_to(0)
    if noted:
        _end_notes(page)
    return "".join(page.parts)


def _end_notes(page: _Page) -> bool:
    page.close_to(0)
    page.parts.append("</section>\n")
    return False


def _open(page: _Page, block: Block) -> None:
    """Close and open containers so that the block's are the open ones."""
    containers = tuple(container for container in block.containers if container in _CLOSES)
    lists = [depth for depth, kind in enumerate(containers) if kind != "quote"]
    innermost = lists[-1] if lists else -1
    keep = 0
    while keep < min(len(page.levels), len(containers)) and page.levels[keep][0] == containers[keep]:
        if keep == innermost and page.levels[keep][1] != block.item:
            break
        keep += 1
    if keep == len(containers) == len(page.levels):
        return
    page.end_group()
    is_next = keep == innermost and keep < len(page.levels) and page.levels[keep][0] == containers[keep]
    page.close_to(keep + is_next)
    if is_next:  # the next item of a list that is open
        page.parts.append("</li>\n" + _item(block))
        page.levels[keep] = (containers[keep], block.item)
        keep += 1
    for depth in range(keep, len(containers)):
        kind = containers[depth]
        page.parts.append("<blockquote>\n" if kind == "quote" else f"<{kind}>\n")
        if kind != "quote":
            page.parts.append(_item(block) if depth == innermost else "<li>")
        page.levels.append((kind, block.item if depth == innermost else 0))


def _item(block: Block) -> str:
    number = re.match(r"\d{1,9}", block.marker)
    if number:
        return f'<li value="{number[0]}">'
    return f'<li class="task"><span class="box">{block.marker}</span> ' if block.marker in ("☐", "☑") else "<li>"


def _block(page: _Page, block: Block, here: OnBlock, setting: Setting, *, again: bool) -> None:
    kind = block.kind
    group = "dl" if kind in (BlockKind.TERM, BlockKind.DEFINITION) else ""
    if group != page.group:
        page.end_group()
        page.group = group
        page.parts.append(f"<{group}>\n" if group else "")
    if kind is BlockKind.RULE:
        page.parts.append(here.before + "<hr>\n")
        return
    if kind is BlockKind.CODE:
        notes, marks = _lifted(here)
        page.parts.append(f"{notes}<pre><code>{inline(block, marks, setting, code=True)}</code></pre>\n")
        return
    words = inline(block, here.marks, setting)
    opening, closing = _tags(block)
    if kind is BlockKind.FOOTNOTE and not again:
        number = setting.footnotes.get(block.target, 0)
        opening = f'<p dir="auto" id="fn{number}"><span class="number">{number}</span> '
    page.parts.append(f"{opening}{here.before}{words}{closing}\n")


def _lifted(here: OnBlock) -> tuple[str, tuple[Mark, ...]]:
    """Return the notes on a block, to stand before it, and its marks without them: in a frame none finds the margin."""
    notes = here.before + "".join(mark.before for mark in here.marks)
    return notes, tuple(replace(mark, before="") for mark in here.marks)


def _tags(block: Block) -> tuple[str, str]:
    if block.kind is BlockKind.HEADING:
        level = min(max(block.level, 1), 6)
        return f'<h{level} dir="auto">', f"</h{level}>"
    if block.kind in (BlockKind.TERM, BlockKind.DEFINITION):
        tag = "dt" if block.kind is BlockKind.TERM else "dd"
        return f'<{tag} dir="auto">', f"</{tag}>"
    kinds = {BlockKind.IMAGE: ' class="figure"', BlockKind.CAPTION: ' class="caption"'}
    return f'<p dir="auto"{kinds.get(block.kind, "")}>', "</p>"


def _table(content: Content, table: range, put: Mapping[int, OnBlock], setting: Setting) -> str:
    """Return a table; the notes on its cells stand before it, where they find room in the margin."""
    notes: list[str] = []
    rows: dict[int, dict[int, list[str]]] = {}
    opening: dict[tuple[int, int], str] = {}
    for number in table:
        block, here = content.blocks[number], put.get(number, OnBlock())
        cell = block.cell
        assert cell is not None
        above, marks = _lifted(here)
        notes.append(above)
        words = inline(block, marks, setting)
        rows.setdefault(cell.row, {}).setdefault(cell.column, []).append(words)
        tag = "th" if cell.header else "td"
        align = f' class="{cell.align}"' if cell.align in ("left", "center", "right") else ""
        spans = "".join(
            f' {name}="{span}"'
            for name, span in (("rowspan", cell.row_span), ("colspan", cell.column_span))
            if span > 1
        )
        opening.setdefault((cell.row, cell.column), f"<{tag}{align}{spans}>")
    lines = []
    for row, columns in sorted(rows.items()):
        cells = []
        for column, words_of in sorted(columns.items()):
            begin = opening[row, column]
            cells.append(f"{begin}{'<br>'.join(words_of)}</{begin[1:3]}>")
        lines.append(f"<tr>{''.join(cells)}</tr>\n")
    direction = "rtl" if is_right_to_left(content.text) else "ltr"
    return f'{"".join(notes)}<div class="table" dir="{direction}"><table>\n{"".join(lines)}</table></div>\n'


def footnote_numbers(content: Content) -> dict[str, int]:
    """Return a number for each footnote of a content, by its label, in the order in which they stand."""
    labels = dict.fromkeys(block.target for block in content.blocks if block.kind is BlockKind.FOOTNOTE)
    return {label: number for number, label in enumerate(labels, 1)}


def phrasing(content: Content) -> str:
    """Return a note's content as HTML that may stand in a line: blocks are spans that look like blocks."""
    out = []
    for block in content.blocks:
        words = inline(block, code=block.kind is BlockKind.CODE)
        kind = {
            BlockKind.HEADING: "b head",
            BlockKind.CODE: "b code",
            BlockKind.CELL: "b cell",
        }.get(block.kind, "b")
        depth = min(len(block.containers), 4)
        name = f"{kind} in{depth}" if depth else kind
        if "quote" in block.containers:
            name += " quoted"
        marker = f'<span class="marker">{escaping.text(block.marker)}</span>' if block.marker else ""
        out.append(f'<span class="{name}" dir="auto">{marker}{words}</span>')
    return "".join(out)
