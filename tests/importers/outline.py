"""A content as short lines, for tables of cases."""

from __future__ import annotations

from desktop.article.content import Block, Content


def outline(content: Content) -> list[str]:
    """Return a line for each block: kind, level, containers, marker, text."""
    return [_line(block) for block in content.blocks]


def _line(block: Block) -> str:
    parts = [block.kind.value + (str(block.level) if block.level else "")]
    parts += block.containers
    if block.marker:
        parts.append(block.marker)
    if block.cell is not None:
        parts.append(f"{block.cell.row},{block.cell.column}")
    if block.language:
        parts.append(f"({block.language})")
    return " ".join([*parts, repr(block.text)])


def spans(content: Content) -> list[tuple[str, str]]:
    """Return what each span covers: (kind, or kind:target, and the text)."""
    return [
        (span.kind.value + (f":{span.target}" if span.target else ""), block.text[span.start : span.end])
        for block in content.blocks
        for span in block.spans
    ]
