"""Chunks of prose: which of their lines are joined, and where a paragraph or an item of a list begins."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop.importers.plain.chunks import SENTENCE_ENDS, Chunk, Measures, indent_of

_LONG = 120  # a line longer than this was not wrapped by hand
_BLANKS = re.compile(r"[ \t]+")
BULLET = re.compile(r"([-*•–—+]|o(?= {2,})|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\([ivxl]{2,5}\))(\s+)\S")
_NUMBER = re.compile(r"(?:[ivxl]{1,7}|\d{1,5})$", re.I)
_PAGE = re.compile(r"\.(?:\d+)$")  # a title so long that one point is left


def folded(line: str) -> str:
    """Return the words of a line with one blank between any two."""
    return _BLANKS.sub(" ", line).strip()


def joined(lines: Sequence[str]) -> str:
    """Return the lines as one, with a space where writing uses spaces: not between Chinese or Japanese characters."""
    lines = [folded(line) for line in lines]
    parts = [lines[0]]
    for before, after in pairwise(lines):
        parts += ["" if _is_ideographic(before[-1]) and _is_ideographic(after[0]) else " ", after]
    return "".join(parts)


def _is_ideographic(character: str) -> bool:
    if character < "\u2e80" or "\uac00" <= character <= "\ud7a3":  # Korean is written with spaces
        return False
    return unicodedata.east_asian_width(character) in "WF"


def one_paragraph_a_line(lines: Sequence[str], *, alone: bool) -> bool:
    """True if lines that stand together are a paragraph each, not one paragraph wrapped by hand.

    Lines wrapped by hand are short, each as full as the next word allowed, and seldom end where a sentence does (which
    tells only where they are ``alone``: in a file without blank lines).
    """
    lines = [folded(line) for line in lines]
    if len(lines) < 2:
        return False
    ended = sum(1 for line in lines if line[-1] in SENTENCE_ENDS)
    if alone and len(lines) > 2 and ended * 5 >= len(lines) * 4:
        return True
    longest = max(map(len, lines))
    if longest <= _LONG:
        return False
    full = sum(
        1 for line, after in pairwise(lines) if len(line) + 1 + len(after.split(" ", 1)[0]) >= longest - longest // 10
    )
    return full * 5 < (len(lines) - 1) * 4 or sum(1 for line in lines if len(line) > _LONG) * 2 >= len(lines)


def runs_of(lines: Sequence[str], measures: Measures) -> Iterator[list[str]]:
    """Yield the lines of a chunk of prose in paragraphs: items begin one, and indented first lines."""
    run: list[str] = []
    for line in lines:
        if run and _starts_anew(line, run, measures):
            yield run
            run = []
        run.append(line)
    yield run


def _starts_anew(line: str, run: Sequence[str], measures: Measures) -> bool:
    before = run[-1].rstrip()
    if BULLET.match(line.lstrip()):
        # "19. March" in running text is no item; an item follows an item, or a line that was not full
        if BULLET.match(run[0].lstrip()) and indent_of(line) <= indent_of(run[0]):
            return True
        further = indent_of(line) > indent_of(before) or indent_of(line) == text_indent(run[0])
        return before.endswith(":") or (further and (before[-1] in SENTENCE_ENDS or before[-1] == ";"))
    indent, last = indent_of(line), indent_of(before)
    if BULLET.match(run[0].lstrip()):
        return indent < min(text_indent(run[0]), indent_of(run[0]) + 1) and len(before) < measures.width - 20
    return indent >= last + 2 and last <= measures.indent and before[-1] in '.!?…:”"»'


def text_indent(line: str) -> int:
    """Return how far the words of an item are indented."""
    match = BULLET.match(line.lstrip())
    return indent_of(line) + (match.end() - 1 if match else 0)


def has_items(lines: Sequence[str]) -> bool:
    """True if a line begins with the sign of an item."""
    return any(BULLET.match(line.lstrip()) for line in lines)


def has_term(lines: Sequence[str], measures: Measures) -> bool:
    """True if the first line is a term, with what defines it below it, further in."""
    if len(lines) < 2 or BULLET.match(lines[0].lstrip()):
        return False
    first, rest = indent_of(lines[0]), min(map(indent_of, lines[1:]))
    needed = len(lines[0]) + 1 + len(lines[1].split(maxsplit=1)[0])
    return (
        rest >= first + 2 and needed <= measures.width - 12 and lines[0][-1] not in ".,;" and first >= measures.indent
    )


def entries_of(chunk: Chunk) -> list[str]:
    """Return the entries of a table of contents, without leaders and numbers of pages; none if it is no such table."""
    ends = [_leader(line) for line in chunk.lines]
    led = [line for line, end in zip(chunk.lines, ends, strict=True) if end and ("." in line[end:] or len(ends) > 2)]
    if not led or len(led) * 3 < len(chunk.lines) * 2:
        return []
    entries, held = [], ""
    for line, end in zip(chunk.lines, ends, strict=True):
        if not end and (match := _PAGE.search(line)):
            end = match.start()
        held = f"{held} {folded(line[:end] if end else line)}".strip()
        if end:
            entries.append(held)
            held = ""
    return [entry for entry in (*entries, held) if entry]


def _leader(line: str) -> int:
    """Return where the leader to a page's number begins in a line, points or wide room; 0 where there is none."""
    number = _NUMBER.search(line, max(0, len(line) - 8))
    if number is None:
        return 0
    words = line[: number.start()].rstrip(" .")
    gap = line[len(words) : number.start()]
    dotted = gap.count(".") > 2 or gap.endswith(" .")
    return len(words) if dotted or ("." not in gap and len(gap) > 2 and words[-1:].isalpha()) else 0


def goes_on(before: Chunk, after: Chunk, measures: Measures) -> bool:
    """True if a paragraph goes on after a blank line or the end of a page: it is not finished."""
    last, first = before.lines[-1], after.lines[0]
    if last[-1] in SENTENCE_ENDS or indent_of(first) not in {indent_of(last), indent_of(before.lines[-2:][0])}:
        return False
    full = len(last) + 1 + len(first.split(maxsplit=1)[0]) > measures.width - 12
    if BULLET.match(first.lstrip()) or not full:
        return False
    return first.lstrip()[0].islower() or (after.new_page and len(before.lines) > 1 and last[-1].isalnum())
