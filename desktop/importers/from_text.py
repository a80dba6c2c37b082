"""Plain text: paragraphs out of lines. Also what every other format falls back to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.article.content import Block, BlockKind, Content, Metadata
from desktop.importers.decode import decode
from desktop.importers.imported import Imported

ID, VERSION = "text", 1

_LONG = 120  # a line longer than this was not wrapped by hand
_BLANKS = re.compile(r"[ \t]+")
_BULLET = re.compile(r"(?:[-*•–—+]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S")


def read(data: bytes, name: str) -> Imported:
    """Read plain text. Raises ImportFailed where the bytes are no text."""
    decoded = decode(data)
    return Imported(text_content(decoded.text), ID, VERSION, decoded.remark)


def text_content(text: str) -> Content:
    """Return the paragraphs of a plain text; the first, if it is short and stands alone, becomes the title."""
    paragraphs = list(_paragraphs(text.replace("\f", "\n\n")))
    title = ""
    if len(paragraphs) > 1 and len(paragraphs[0]) <= 120 and not paragraphs[0].endswith((".", ",", ";")):
        title = paragraphs[0]
    return Content(tuple(Block(BlockKind.PARAGRAPH, p) for p in paragraphs), Metadata(title=title))


def _paragraphs(text: str) -> Iterable[str]:
    lines = [_BLANKS.sub(" ", line).strip() for line in text.split("\n")]
    raw = text.split("\n")
    groups: list[list[int]] = [[]]
    for index, line in enumerate(lines):
        if line:
            groups[-1].append(index)
        elif groups[-1]:
            groups.append([])
    for group in groups:
        if not group:
            continue
        if _one_paragraph_a_line([lines[i] for i in group]):
            yield from (lines[i] for i in group)
            continue
        run: list[str] = []
        for i in group:
            if run and _starts_anew(raw, i, group[0], lines):
                yield " ".join(run)
                run = []
            run.append(lines[i])
        yield " ".join(run)


def _one_paragraph_a_line(lines: list[str]) -> bool:
    """Tell whether lines that stand together are paragraphs each, not one paragraph wrapped by hand.

    Hand-wrapped lines have about one width, and all but the last are near it. Lines of a paragraph each are long and
    of all lengths.
    """
    if len(lines) < 2:
        return False
    long = sum(1 for line in lines if len(line) > _LONG)
    if long * 2 >= len(lines):
        return True
    return long > 0 and sum(1 for line in lines if line[-1:] in '.!?…:”"»)。！？') * 5 >= len(lines) * 4


def _starts_anew(raw: list[str], index: int, first: int, lines: list[str]) -> bool:
    """Tell whether a line inside a group begins a paragraph: a list item, or an indented first line."""
    if _BULLET.match(lines[index]):
        # "19. March" in running text is no item; an item follows an item, or a line that was not full
        return bool(_BULLET.match(lines[first])) or lines[index - 1].endswith(":")
    indent = len(raw[index]) - len(raw[index].lstrip())
    before = len(raw[index - 1]) - len(raw[index - 1].lstrip())
    return indent >= 2 and before == 0 and lines[index - 1][-1:] in '.!?…:”"»'
