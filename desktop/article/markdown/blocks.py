"""Content written as Markdown: for articles whose source is not Markdown.

What is written parses back to the same Content as far as Markdown can say it; a table that it cannot say is HTML. Knows
nothing of annotations.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, groupby

from desktop.article.content import Block, BlockKind, Cell, Content, SpanKind
from desktop.article.markdown.inline import fence_of, html_inline, write_inline

_RULES = {"left": " :-- |", "center": " :-: |", "right": " --: |"}


@dataclass(slots=True)
class _Level:
    kind: str  # quote, ul, ol
    item: int
    opening: str  # "> ", or the sign of an item
    width: str  # what continues it: "> " or spaces


def _level(kind: str, block: Block, *, is_innermost: bool) -> _Level:
    """Return what a block opens; of the lists that it stands in only the innermost has its number and its box."""
    if kind == "quote":
        return _Level(kind, 0, "> ", "> ")
    marker = block.marker if is_innermost else ""
    number = re.match(r"\d{1,9}", marker)
    sign = (f"{number[0] if number else '1'}. " if kind == "ol" else "-").ljust(4)
    box = {"☐": "[ ] ", "☑": "[x] "}.get(marker, "")
    return _Level(kind, block.item if is_innermost else 0, sign + box, " " * len(sign))


def written(content: Content) -> str:
    """Return a content as Markdown."""
    content = with_loose_notes(content)
    notes = frozenset(block.target for block in content.blocks if block.kind is BlockKind.FOOTNOTE)
    content = replace(content, blocks=tuple(without_notes(block, notes) for block in content.blocks))
    page: list[str] = []
    levels: list[_Level] = []
    previous: Block | None = None
    for _, row in groupby(enumerate(content.blocks), lambda pair: pair[1].cell.table if pair[1].cell else ~pair[0]):
        held = [block for _, block in row]  # the cells of a table, or one other block
        block = held[0]
        opened = _open(levels, block)
        kept = "".join(level.width for level in levels[:opened])
        if previous is not None:
            page.append("\n" if _is_tight(block, previous) else f"\n{kept.rstrip()}\n")
        page += [kept, *(level.opening for level in levels[opened:])]
        prefix = "".join(level.width for level in levels)
        if block.cell is not None:
            page.append(_written_table(held, prefix))
        else:
            goes_on = previous is not None and previous.kind is block.kind and previous.target == block.target
            page.append(_written(block, prefix, goes_on=goes_on))
        previous = held[-1]
    return "".join([*page, "\n"])


def with_addresses(content: Content, addresses: Mapping[str, str]) -> Content:
    """Return a content whose pictures have other addresses; those that are not among them stay as they are."""
    if not addresses:
        return content

    def one(block: Block) -> Block:
        spans = tuple(
            replace(span, target=addresses.get(span.target, span.target)) if span.kind is SpanKind.IMAGE else span
            for span in block.spans
        )
        return replace(block, spans=spans, target=addresses.get(block.target, block.target))

    return replace(content, blocks=tuple(one(block) for block in content.blocks))


def _is_tight(block: Block, previous: Block) -> bool:
    """True if no blank line parts a block from the one before: definitions, and items of one paragraph each."""
    if previous.kind in (BlockKind.TERM, BlockKind.DEFINITION) and block.kind is BlockKind.DEFINITION:
        return True
    above, here = previous.containers, block.containers
    if len(here) > len(above) and block.marker[:-1].isdigit() and block.marker != "1.":
        return False  # right below a paragraph's line it would be the paragraph's
    return (
        block.marker != ""
        and previous.kind is block.kind is BlockKind.PARAGRAPH
        and previous.item > 0
        and (above[: len(here)] == here or len(above) <= len(here))
        and "quote" not in (*here, *above)
    )


def _open(levels: list[_Level], block: Block) -> int:
    """Set ``levels`` to the block's containers. Returns how many of them stay."""
    containers = block.containers
    innermost = [depth for depth, kind in enumerate(containers) if kind != "quote"][-1:]
    keep = 0
    while keep < len(levels) and keep < len(containers) and levels[keep].kind == containers[keep]:
        if keep in innermost and (levels[keep].item != block.item or block.marker):
            break
        keep += 1
    del levels[keep:]
    for depth in range(keep, len(containers)):
        levels.append(_level(containers[depth], block, is_innermost=depth in innermost))
    return keep


def _written(block: Block, prefix: str, *, goes_on: bool) -> str:
    """Return a block, its first line without the prefix of its containers; one of a footnote may go on with that."""
    kind = block.kind
    if kind is BlockKind.CODE:
        return _written_code(block, prefix)
    if kind is BlockKind.RULE:
        return "---"
    if kind is BlockKind.CAPTION:
        return f"<figcaption>{html_inline(block)}</figcaption>"
    before = after = ""
    if kind is BlockKind.HEADING:
        before, after = "#" * block.level + " ", " #" if block.text.endswith("#") else ""
    elif kind is BlockKind.DEFINITION:
        before = ":   "
    elif kind is BlockKind.FOOTNOTE:
        before = "    " if goes_on else f"[^{block.target}]: "
    if kind in (BlockKind.DEFINITION, BlockKind.FOOTNOTE):
        prefix += "    "
    return before + write_inline(block).replace("\n", "\n" + prefix) + after


def _written_code(block: Block, prefix: str) -> str:
    if block.spans:  # no fence holds them; blank lines would end the HTML
        html = re.sub("<br>(?=[^ \t<])", "\n", html_inline(block)).replace("<br>", "&#10;")
        return f"<pre><code>{html}</code></pre>"
    fence = "`" * max(3, len(fence_of(block.text)))
    lines = (prefix + line if line else prefix.rstrip() for line in block.text.split("\n")[1:])
    return "\n".join([f"{fence}{block.language}\n{prefix}{block.text.partition(chr(10))[0]}", *lines, prefix + fence])


def with_loose_notes(content: Content) -> Content:
    """Return a content whose footnotes stand among its text as items of a list; Markdown has them at its end."""
    kinds = [block.kind is BlockKind.FOOTNOTE for block in content.blocks]
    if True not in kinds or all(kinds[kinds.index(True) :]):
        return content
    notes = [block for block in content.blocks if block.kind is BlockKind.FOOTNOTE]
    numbered = (note.target for note in notes if note.containers[:1] == ("ol",) and note.marker[:-1].isdigit())
    items = dict(zip(numbered, count(1 + max(block.item for block in content.blocks)), strict=False))
    return replace(content, blocks=tuple(loose(block, items) for block in content.blocks))


def loose(block: Block, items: Mapping[str, int]) -> Block:
    """Return a footnote's block as a paragraph: of a list's item where its note has a number, else of its own."""
    block = without_notes(block, ())
    if block.kind is not BlockKind.FOOTNOTE:
        return block
    paragraph = replace(block, kind=BlockKind.PARAGRAPH, target="")
    if block.target in items:
        return replace(paragraph, item=items[block.target])
    outside = block.containers[1:] if block.containers[:1] == ("ol",) else block.containers
    return replace(paragraph, marker="", containers=outside)


def without_notes(block: Block, labels: Collection[str]) -> Block:
    """Return a block whose references to footnotes without one of some labels are raised numbers only."""
    spans = tuple(
        replace(span, kind=SpanKind.SUP, target="")
        if span.kind is SpanKind.FOOTNOTE_REF and span.target not in labels
        else span
        for span in block.spans
    )
    return replace(block, spans=spans)


def _written_table(cells: Sequence[Block], prefix: str) -> str:
    """Return a table with pipes where GFM can say it, else as HTML. ``prefix`` goes before each further line."""
    rows: dict[int, dict[int, list[Block]]] = {}
    for block in cells:
        rows.setdefault(_cell(block).row, {}).setdefault(_cell(block).column, []).append(block)
    columns = 1 + max(column for row in rows.values() for column in row)
    is_simple = columns > 1 and 0 in rows and all(len(held) == 1 for row in rows.values() for held in row.values())
    for cell in map(_cell, cells):
        is_simple = is_simple and cell.row_span == cell.column_span == 1 and cell.header == (cell.row == 0)
    ordered = [row for _, row in sorted(rows.items())]
    lines = _with_pipes(ordered, columns) if is_simple else _as_html(ordered)
    return f"\n{prefix}".join(lines)


def _cell(block: Block) -> Cell:
    assert block.cell is not None
    return block.cell


def _with_pipes(rows: Sequence[Mapping[int, Sequence[Block]]], columns: int) -> list[str]:
    lines = []
    for number, row in enumerate(rows):
        words = ("".join(write_inline(block, cell=True) for block in row.get(column, ())) for column in range(columns))
        lines.append("|" + "".join(f" {word} |" for word in words))
        if number == 0:
            aligns = (_cell(row[column][0]).align if column in row else "" for column in range(columns))
            lines.append("|" + "".join(_RULES.get(align, " --- |") for align in aligns))
    return lines


def _as_html(rows: Sequence[Mapping[int, Sequence[Block]]]) -> list[str]:
    """Return the lines of a table as HTML; a cell with a reference, which HTML cannot hold, is Markdown in it."""
    lines = ["<table>"]
    for row in rows:
        cells = []
        for _, held in sorted(row.items()):
            cell = _cell(held[0])
            tag = "th" if cell.header else "td"
            spans = {"rowspan": cell.row_span, "colspan": cell.column_span}
            attributes = "".join(f' {key}="{count}"' for key, count in spans.items() if count > 1)
            attributes += f' align="{cell.align}"' if cell.align else ""
            words = [html_inline(block) for block in held]
            inner = words[0] if len(words) == 1 else "".join(f"<p>{word}</p>" for word in words)
            if any(span.kind is SpanKind.FOOTNOTE_REF for block in held for span in block.spans):
                inner = "\n\n".join(["", *map(write_inline, held), ""])
            cells.append(f"<{tag}{attributes}>{inner}</{tag}>")
        lines += f"<tr>{''.join(cells)}</tr>".split("\n")
    return [*lines, "</table>"]
