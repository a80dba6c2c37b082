"""Content written as Markdown: for articles whose source is not Markdown.

What is written parses back to the same Content as far as Markdown can say it. Knows nothing of annotations.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop.annotated.write.content_inline import Page, fence_of, write_inline
from desktop.annotated.write.content_tables import table_length, write_html_code, write_table
from desktop.article.content import Block, BlockKind, Content, SpanKind


@dataclass(slots=True)
class _Level:
    kind: str  # quote, ul, ol
    item: int
    width: str  # what continues it: "> " or spaces


def _marker(block: Block) -> str:
    if block.marker in ("☐", "☑"):
        return "-   [ ] " if block.marker == "☐" else "-   [x] "
    if block.containers and block.containers[-1] == "ol":
        number = re.match(r"\d{1,9}", block.marker)
        return f"{number[0] if number else '1'}.".ljust(4)
    return "-   "


def render(content: Content, strict: frozenset[int] = frozenset()) -> str:
    """Write a content as Markdown; blocks whose index is in ``strict`` are written with entities and tags."""
    page = Page()
    levels: list[_Level] = []
    previous: Block | None = None
    index = 0
    blocks = content.blocks
    while index < len(blocks):
        block = blocks[index]
        opened = _open(levels, block, previous)
        tight = (
            previous is not None
            and opened >= 0
            and block.marker != ""
            and previous.kind is block.kind is BlockKind.PARAGRAPH
            and previous.item > 0
            and previous.containers != ()
            and len(levels) > 0
            and (
                previous.containers[: len(block.containers)] == block.containers
                or len(previous.containers) <= len(block.containers)
            )
            and "quote" not in (*block.containers, *previous.containers)
        )
        together = (
            previous is not None
            and previous.kind in (BlockKind.TERM, BlockKind.DEFINITION)
            and block.kind is BlockKind.DEFINITION
        )
        prefix = "".join(level.width for level in levels)
        if previous is not None:
            quote = "".join(level.width for level in levels[: opened if opened >= 0 else len(levels)]).rstrip()
            page.add("\n" if tight or together else f"\n{quote}\n" if quote.strip() else "\n\n")
        first = "".join(level.width for level in levels[:opened]) if opened >= 0 else prefix
        page.add(first)
        if opened >= 0:
            for level in levels[opened:]:
                page.add(level.width if level.kind == "quote" else _marker(block))
        if block.cell is not None:
            count = table_length(blocks, index)
            write_table(page, content, index, count, prefix, strict)
            previous = blocks[index + count - 1]
            index += count
            continue
        again = block.kind is BlockKind.FOOTNOTE and previous is not None and previous.kind is BlockKind.FOOTNOTE
        again = again and previous is not None and previous.target == block.target
        _write_block(page, block, prefix, index in strict, again)
        previous = block
        index += 1
    page.add("\n")
    return "".join(page.parts)


def _open(levels: list[_Level], block: Block, previous: Block | None) -> int:
    """Set ``levels`` to the block's containers. Returns the first level that is new, or -1 where none is."""
    containers = block.containers
    lists = [depth for depth, kind in enumerate(containers) if kind != "quote"]
    innermost = lists[-1] if lists else -1
    keep = 0
    while keep < len(levels) and keep < len(containers) and levels[keep].kind == containers[keep]:
        if keep == innermost and (levels[keep].item != block.item or (block.marker and previous is not None)):
            break
        keep += 1
    if keep == len(containers) == len(levels):
        return -1
    new = keep < len(containers)
    del levels[keep:]
    for depth in range(keep, len(containers)):
        kind = containers[depth]
        levels.append(_Level(kind, block.item if depth == innermost else 0, "> " if kind == "quote" else "    "))
    return keep if new else -1


def _write_block(page: Page, block: Block, prefix: str, strict: bool, again: bool = False) -> None:
    kind = block.kind
    if kind is BlockKind.CODE:
        if block.spans:
            write_html_code(page, block)
            return
        fence = "`" * max(3, len(fence_of(block.text)))
        lines = (prefix + line if line else prefix.rstrip() for line in block.text.split("\n")[1:])
        page.add("\n".join([f"{fence}{block.language}\n{prefix}{block.text.partition(chr(10))[0]}", *lines]))
        page.add(f"\n{prefix}{fence}")
        return
    if kind is BlockKind.RULE:
        page.add("---" if "- " not in prefix else "***")
        return
    if kind is BlockKind.HEADING:
        page.add("#" * block.level + " ")
    elif kind is BlockKind.DEFINITION:
        page.add(":   ")
        prefix += "    "
    elif kind is BlockKind.FOOTNOTE:
        page.add("    " if again else f"[^{block.target}]: ")
        prefix += "    "
    elif kind is BlockKind.CAPTION:
        page.add("<figcaption>")
    line = write_inline(block, strict=strict or kind is BlockKind.CAPTION)
    if not line and kind is BlockKind.PARAGRAPH:
        page.add("&nbsp;" if strict else "")
    page.add_lines(line, prefix)
    if kind is BlockKind.CAPTION:
        page.add("</figcaption>")
    elif kind is BlockKind.HEADING and block.text.endswith("#"):
        page.add(" #")


def written(content: Content, read: Callable[[bytes], Content] | None) -> str:
    """Write a content as Markdown; blocks that do not read back as they were are written more strictly."""
    content = with_loose_notes(content)
    first = render(content)
    if read is None:
        return first
    wrong = _differing(read(first.encode("utf-8", "replace")), content)
    return render(content, frozenset(wrong)) if wrong else first


def with_loose_notes(content: Content) -> Content:
    """Return a content whose footnotes are paragraphs where they stand among its text; Markdown has them at its end."""
    kinds = [block.kind is BlockKind.FOOTNOTE for block in content.blocks]
    if True not in kinds or all(kinds[kinds.index(True) :]):
        return content
    return replace(content, blocks=tuple(_loose(block) for block in content.blocks))


def _loose(block: Block) -> Block:
    spans = tuple(
        replace(span, kind=SpanKind.SUP, target="") if span.kind is SpanKind.FOOTNOTE_REF else span
        for span in block.spans
    )
    if block.kind is not BlockKind.FOOTNOTE:
        return replace(block, spans=spans)
    return replace(block, kind=BlockKind.PARAGRAPH, spans=spans, marker="", target="")


def _differing(found: Content, content: Content) -> list[int]:
    if len(found.blocks) != len(content.blocks):
        return list(range(len(content.blocks)))
    pairs = zip(found.blocks, content.blocks, strict=True)
    return [n for n, (mine, theirs) in enumerate(pairs) if _compared(mine) != _compared(theirs)]


def _compared(block: Block) -> tuple[BlockKind, str]:
    """Return what must read back of a block: its footnotes' numbers may be others where it is a part of the text."""
    text = block.text
    for span in sorted(block.spans, key=lambda s: s.start, reverse=True):
        if span.kind is SpanKind.FOOTNOTE_REF:
            text = f"{text[: span.start]}[^{span.target}]{text[span.end :]}"
    return block.kind, text
