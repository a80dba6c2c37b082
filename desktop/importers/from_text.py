"""Plain text: paragraphs out of lines. Also what every other format falls back to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from desktop.article.content import Block, BlockKind, Content, Metadata
from desktop.importers.bounds import lines_in_blocks, refuse_too_long
from desktop.importers.decode import decode
from desktop.importers.imported import Imported

MAX_LINES = 500_000  # read in a second; the longest novels have 60,000

_SENTENCE_ENDS = frozenset('.!?…:”"»)。！？')
_LONG = 120  # a line longer than this was not wrapped by hand
_BLANKS = re.compile(r"[ \t]+")
_BULLET = re.compile(r"(?:[-*•–—+]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S")


def read(data: bytes, name: str) -> Imported:
    """Read plain text. Raises ImportFailed where the bytes are no text."""
    decoded = decode(data)
    refuse_too_long(decoded.text)
    return Imported(text_content(decoded.text), remark=decoded.remark)


def text_content(text: str) -> Content:
    """Return the paragraphs of a plain text; the first, if it is short and stands alone, becomes the title.

    A text of very many lines is no prose: its lines stay lines, in a few blocks.
    """
    text = text.replace("\f", "\n\n")
    if text.count("\n") > MAX_LINES:
        return Content(lines_in_blocks(text))
    paragraphs = list(_paragraphs(text))
    title = ""
    if len(paragraphs) > 1 and len(paragraphs[0]) <= 120 and not paragraphs[0].endswith((".", ",", ";")):
        title = paragraphs[0]
    return Content(
        tuple(Block(BlockKind.PARAGRAPH, p) for p in paragraphs),
        Metadata(title=title, guessed=("title",) if title else ()),
    )


def _paragraphs(text: str) -> Iterable[str]:
    lines = [_BLANKS.sub(" ", line).strip() for line in text.split("\n")]
    raw = text.split("\n")
    groups: list[list[int]] = [[]]
    for index, line in enumerate(lines):
        if line:
            groups[-1].append(index)
        elif groups[-1]:
            groups.append([])
    groups = [group for group in groups if group]
    for group in groups:
        if _one_paragraph_a_line([lines[i] for i in group], alone=len(groups) == 1):
            yield from (lines[i] for i in group)
            continue
        run: list[str] = []
        for i in group:
            if run and _starts_anew(raw, i, run[0], lines):
                yield _joined(run)
                run = []
            run.append(lines[i])
        yield _joined(run)


def _joined(lines: list[str]) -> str:
    """Return the lines as one, with a space where writing uses spaces: not between Chinese or Japanese characters."""
    parts = [lines[0]]
    for before, after in pairwise(lines):
        parts += ["" if _is_ideographic(before[-1]) and _is_ideographic(after[0]) else " ", after]
    return "".join(parts)


def _is_ideographic(character: str) -> bool:
    if character < "\u2e80" or "\uac00" <= character <= "\ud7a3":  # Korean is written with spaces
        return False
    return unicodedata.east_asian_width(character) in "WF"


def _one_paragraph_a_line(lines: list[str], *, alone: bool) -> bool:
    """Tell whether lines that stand together are a paragraph each, not one paragraph wrapped by hand.

    Lines wrapped by hand are short, each as full as the next word allowed, and seldom end where a sentence does (which
    tells only where they are ``alone``: in a file without blank lines).
    """
    if len(lines) < 2:
        return False
    ended = sum(1 for line in lines if line[-1] in _SENTENCE_ENDS)
    if alone and len(lines) > 2 and ended * 5 >= len(lines) * 4:
        return True
    longest = max(map(len, lines))
    if longest <= _LONG:
        return False
    full = sum(
        1 for line, after in pairwise(lines) if len(line) + 1 + len(after.split(" ", 1)[0]) >= longest - longest // 10
    )
    return full * 5 < (len(lines) - 1) * 4 or sum(1 for line in lines if len(line) > _LONG) * 2 >= len(lines)


def _starts_anew(raw: list[str], index: int, first: str, lines: list[str]) -> bool:
    """Tell whether a line inside a group begins a paragraph: a list item, or an indented first line."""
    if _BULLET.match(lines[index]):
        # "19. March" in running text is no item; an item follows an item, or a line that was not full
        return bool(_BULLET.match(first)) or lines[index - 1].endswith(":")
    indent = len(raw[index]) - len(raw[index].lstrip())
    before = len(raw[index - 1]) - len(raw[index - 1].lstrip())
    return indent >= 2 and before == 0 and lines[index - 1][-1:] in '.!?…:”"»'
