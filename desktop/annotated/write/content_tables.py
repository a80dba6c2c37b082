"""Tables, and what Markdown itself cannot say, written as Markdown or HTML."""

from __future__ import annotations

from desktop.annotated.write.content_inline import (
    MARKUP,
    Page,
    attribute,
    closing_tag,
    shown_spans,
    splits,
    write_inline,
)
from desktop.article.content import OBJECT, Block, Content, SpanKind


def table_length(blocks: tuple[Block, ...], index: int) -> int:
    """Return how many blocks the table has whose first cell is the block at ``index``."""
    first = blocks[index].cell
    end = index
    while end < len(blocks) and blocks[end].cell is not None:
        cell = blocks[end].cell
        if first is None or cell is None or cell.table != first.table:
            break
        end += 1
    return end - index


def write_table(page: Page, content: Content, index: int, count: int, prefix: str, strict: frozenset[int]) -> None:
    """Write the table of ``count`` cells from the block at ``index``, with pipes where GFM can say it, else as HTML.

    ``prefix`` goes before each further line; ``strict`` are the blocks written with entities and tags throughout.
    """
    cells = list(range(index, index + count))
    rows: dict[int, dict[int, list[int]]] = {}
    simple = True
    for one in cells:
        block = content.blocks[one]
        cell = block.cell
        if cell is None:
            continue
        row = rows.setdefault(cell.row, {})
        row.setdefault(cell.column, []).append(one)
        simple = simple and cell.row_span == cell.column_span == 1 and len(row[cell.column]) == 1
        simple = simple and cell.header == (cell.row == 0)
    columns = 1 + max(column for row in rows.values() for column in row)
    if not simple or columns < 2:
        _write_html_table(page, content, rows, prefix)
        return
    for number, row in sorted(rows.items()):
        page.add("|")
        for column in range(columns):
            page.add(" ")
            for one in row.get(column, []):
                page.add_lines(write_inline(content.blocks[one], strict=one in strict, cell=True), prefix)
            page.add(" |")
        if number == 0:
            page.add(f"\n{prefix}|")
            for column in range(columns):
                cell = content.blocks[row[column][0]].cell if column in row else None
                align = cell.align if cell else ""
                page.add({"left": " :-- |", "center": " :-: |", "right": " --: |"}.get(align, " --- |"))
        if number != max(rows):
            page.add(f"\n{prefix}")


def _write_html_table(page: Page, content: Content, rows: dict[int, dict[int, list[int]]], prefix: str) -> None:
    page.add("<table>")
    for _, row in sorted(rows.items()):
        page.add(f"\n{prefix}<tr>")
        for _, blocks in sorted(row.items()):
            cell = content.blocks[blocks[0]].cell
            if cell is None:
                continue
            tag = "th" if cell.header else "td"
            spans = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
            spans += f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
            spans += f' align="{cell.align}"' if cell.align else ""
            page.add(f"<{tag}{spans}>")
            for one in blocks:
                page.add("<p>" if len(blocks) > 1 else "")
                page.add(_html_inline(content.blocks[one]))
                page.add("</p>" if len(blocks) > 1 else "")
            page.add(f"</{tag}>")
        page.add("</tr>")
    page.add(f"\n{prefix}</table>")


def _html_inline(block: Block, code: bool = False) -> str:
    """Return a block's text with its spans as HTML, for the places where Markdown is not read."""
    line: list[str] = []
    tags = {kind: tag for kind, (_, tag) in MARKUP.items()} | {SpanKind.CODE: "code"}
    spans = splits(shown_spans(block))
    closers: list[tuple[int, str]] = []
    for at in range(len(block.text) + 1):
        while closers and closers[-1][0] <= at:
            line.append(closers.pop()[1])
        if at == len(block.text):
            break
        for span in spans:
            if span.start != at or span.kind in (SpanKind.IMAGE, SpanKind.FOOTNOTE_REF):
                continue
            if span.kind is SpanKind.LINK:
                title = f' title="{attribute(span.label)}"' if span.label else ""
                line.append(f'<a href="{attribute(span.target)}"{title}>')
                closers.append((span.end, "</a>"))
            else:
                line.append(f"<{tags[span.kind]}>")
                closers.append((span.end, closing_tag(span, tags[span.kind])))
        image = next((s for s in spans if s.kind is SpanKind.IMAGE and s.start == at), None)
        character = block.text[at]
        if image is not None and character == OBJECT:
            line.append(f'<img src="{attribute(image.target)}" alt="{attribute(image.label)}">')
        elif character == "\n":
            line.append("\n" if code and block.text[at + 1 : at + 2].strip() else "&#10;" if code else "<br>")
        else:
            line.append(f"&#{ord(character)};" if character in "&<>*_`[]\\=~^" else character)
    return "".join(line)


def write_html_code(page: Page, block: Block) -> None:
    """Write a code block that holds more than text as HTML; its blank lines would end it, so they are entities."""
    page.add(f"<pre><code>{_html_inline(block, code=True)}</code></pre>")
