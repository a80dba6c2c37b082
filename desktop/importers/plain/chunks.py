"""Lines that stand together between blank ones, and the measures of a text that they are judged by."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.importers.plain.pages import PAGE_END

_NARROW = 60  # characters: seldom is a text wrapped for less
SENTENCE_ENDS = frozenset('.!?…:”"»)。！？')
_GAP = re.compile(r"[^\s.!?:;] {3,}\S|\S {5,}\S")
_WIDE_GAP = re.compile(r"\S {8,}\S")
_SIGNS = re.compile(r"[^\w\s.,;:!?'\"()\-–—“”‘’«»…]")
_DRAWN = re.compile(r"[+|]-{2,}|-{2,}[+|>]|<-{2,}|-{8,}|={8,}|^[-=_+|~*.^ ]{6,}$|^\|.*\|$|\|.*\|.*\|")
_GRAMMAR = re.compile(r" *[\w<>-]+ *(?:::=|:=|=/|=) +[^\s=]")
_STATEMENT = re.compile(
    r"^;|[;{}\\]$|::=|^\S+ +=(?: |$)|:= |->|=>|^[CS]: |^[A-Za-z-]+: \S+$|^[$>%] |^</?\w|^#\w|^//|^\w+\(.*\)$"
)


@dataclass(slots=True)
class Chunk:
    """Lines without their blanks at the end; ``blanks`` lines stood above, or a page ended there."""

    lines: list[str]
    blanks: int
    new_page: bool = False

    @property
    def indent(self) -> int:
        """Return how far the leftmost line is indented."""
        return min(map(indent_of, self.lines))


@dataclass(frozen=True, slots=True)
class Measures:
    """The usual indent of lines, and the length of those that were wrapped."""

    indent: int
    width: int


def indent_of(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip())


def chunks_of(lines: Iterable[str]) -> list[Chunk]:
    """Return the chunks of a text."""
    chunks: list[Chunk] = []
    open_, blanks, new_page = False, 0, False
    for line in lines:
        if line == PAGE_END:
            open_, new_page = False, True
        elif not line.strip():
            open_, blanks = False, blanks + 1
        elif open_:
            chunks[-1].lines.append(line.rstrip())
        else:
            chunks.append(Chunk([line.rstrip()], blanks, new_page and bool(chunks)))
            open_, blanks, new_page = True, 0, False
    return chunks


def measures_of(chunks: Sequence[Chunk]) -> Measures:
    """Return the measures of a text."""
    indents = Counter(indent_of(line) for chunk in chunks if len(chunk.lines) > 1 for line in chunk.lines)
    lengths = sorted(len(line) for chunk in chunks if len(chunk.lines) > 2 for line in chunk.lines[:-1])
    return Measures(
        indents.most_common(1)[0][0] if indents else 0,
        max(_NARROW, lengths[len(lengths) * 9 // 10]) if lengths else 72,
    )


def is_drawn(chunk: Chunk, measures: Measures) -> bool:
    """True if lines are a drawing, a table or code: its blanks and lines are to stay.

    A line alone is code only where it is indented, or defines a sign.
    """
    if _GRAMMAR.match(chunk.lines[0]):
        return True
    if len(chunk.lines) == 1 and chunk.indent <= measures.indent:
        return False
    lines = [line.strip() for line in chunk.lines]
    drawn = sum(1 for line in lines if _DRAWN.search(line) and len(line) > 3)
    if drawn * 3 >= len(lines) and drawn:
        return True
    if _is_justified(chunk):
        return False
    apart = sum(1 for line in lines if _GAP.search(line))
    if len(lines) > 1 and apart * (4 if _WIDE_GAP.search(lines[0]) else 2.5) >= len(lines):
        return True
    text = "".join(lines)
    signs, statements = len(_SIGNS.findall(text)), sum(1 for line in lines if _STATEMENT.search(line))
    return (
        statements * 2 >= len(lines)
        if signs * 12 < len(text)
        else signs * 6 >= len(text) or statements * 4 >= len(lines)
    )


def _is_justified(chunk: Chunk) -> bool:
    """True if blanks in the lines do no more than make the lines equally long."""
    ends = [len(line) for line in chunk.lines[:-1]]
    if len(ends) < 2:
        return False
    wide = sum(1 for line in chunk.lines if "    " in line.strip())
    return wide * 4 < len(ends) and ends.count(max(ends)) * 5 >= len(ends) * 4


def keeps_its_lines(lines: Sequence[str], measures: Measures) -> bool:
    """True if lines of words end where their author wanted, as in verse or an address.

    Where lines were wrapped, the first word of the next would not have fitted; and they go on in lower case.
    """
    if len(lines) < 2:
        return False
    if all(line[-1] in ".!?" for line in lines):  # sentences
        return False
    longest = max(map(len, lines))
    early = full = lower = 0
    for before, after in pairwise(lines):
        needed = len(before) + 1 + len(after.split(maxsplit=1)[0])
        early += needed <= measures.width - 12
        full += needed > longest
        first = after.lstrip()[0]
        lower += first.isalpha() and not first.isupper()
    breaks = len(lines) - 1
    if lower * 10 > breaks * (3 if breaks > 1 else 0):
        return False
    if breaks > 2 and full == breaks and lower:  # wrapped, and set narrower than the rest
        return False
    return early * 2 >= breaks and early > 0


def is_verse(lines: Sequence[str]) -> bool:
    """True if lines that are kept begin as those of a poem do."""
    return sum(1 for line in lines if line.lstrip(" \"'“‘_*([-—")[:1].isupper()) * 10 >= len(lines) * 7
