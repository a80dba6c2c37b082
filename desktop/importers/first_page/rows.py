"""The lines of a first page in rows, and the words of a line without raised marks. Knows nothing of what they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from unicodedata import normalize

from desktop.importers.pdf.fonts.accents import SPACING
from desktop.importers.pdf.lines import Line, is_raised, line_of
from desktop.importers.pdf.words import LINE_HYPHEN, UNKNOWN

MARKS = "*∗⁎†‡§¶‖∥#⋆★✩☆◦∇○◇♦△⊥∅∙?{}"
_MARK = re.compile(f"[{re.escape(MARKS)}]")
_VOWELS = frozenset("aeiouyAEIOUYı")
_ACCENTED = _VOWELS | frozenset("cnszgrCNSZGR")  # letters that carry accents
_ACCENT = re.compile(rf"([^\W\d_{''.join(SPACING)}]*) ?([{''.join(SPACING)}])( ?)([^\W\d_]?)")
_WIDER, _WIDE = 1.6, 0.5  # times the smallest gap of a line, and of the size: a gap that parts names
_PROSE = 9  # words of a line
_RUNNING = 5  # words of a line in a narrow column
_LEVEL = 0.4  # of the size: how far from a row's baseline a line may stand


def rows_of(lines: Iterable[Line]) -> list[list[Line]]:
    """Return lines that stand side by side together, from top to bottom, each row from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.y, line.x0)):
        if rows and abs(rows[-1][-1].y - line.y) <= _LEVEL * min(rows[-1][-1].size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.x0) for row in rows]


def cells_of(line: Line) -> list[Line]:
    """Return what a line is parted into by wide gaps, from left to right."""
    return [line_of(words, line.page) for words in line.parts]


def parted(line: Line) -> list[Line]:
    """Return what a line of words without commas is parted into by gaps that are clearly wider than its others."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(line.words)]
    if len(gaps) < 3 or max(gaps) < max(_WIDER * min(gaps), _WIDE * line.size):
        return [line]
    between = (min(gaps) + max(gaps)) / 2
    starts = [0, *(number + 1 for number, gap in enumerate(gaps) if gap > between), len(line.words)]
    return [line_of(line.words[start:end], line.page) for start, end in pairwise(starts)]


def is_prose(text: str) -> bool:
    """True if a line is one of a paragraph: many words, most of them small."""
    words = re.findall(r"[^\W\d_]+", text)
    return len(words) >= _PROSE and sum(word[0].islower() for word in words) > 0.55 * len(words)


def is_running_text(text: str) -> bool:
    """True if a line may be one of a text, in a narrow column too: most of its words begin small."""
    words = text.split()
    return len(words) >= _RUNNING and sum(word[0].islower() for word in words) > 0.6 * len(words)


def unmarked(line: Line, instead: str) -> str:
    """Return a line's text with ``instead`` in the place of raised words and of signs that refer to a footnote."""
    text = ""
    for number, word in enumerate(line.words):
        raised = number and is_raised(word, line) and len(word.text) <= 6
        text += ("" if word.glued or not number else " ") + (instead if raised else word.text)
    return composed(_MARK.sub(instead, text))


def composed(text: str) -> str:
    """Return a text in which accents that stand beside their letters are put onto them ("Lu´ıs")."""
    return " ".join(_ACCENT.sub(_put_on, text).replace(LINE_HYPHEN, "-").replace(UNKNOWN, "").split())


def _put_on(match: re.Match[str]) -> str:
    """Put an accent onto the letter behind it; where that is none that carries one, onto the last vowel before it."""
    word, accent, space, behind = match[1], SPACING[match[2]], match[3], match[4]
    if accent == SPACING["¸"] and word[-1:] in tuple("cCsS"):
        return normalize("NFC", word + accent) + space + behind
    if behind in _ACCENTED and not (space and word and behind.isupper()):
        return word + normalize("NFC", ("i" if behind == "ı" else behind) + accent)
    at = next((at for at in range(len(word) - 1, -1, -1) if word[at] in _VOWELS), -1)
    if at < 0:
        return word + space + behind
    return normalize("NFC", word[: at + 1] + accent + word[at + 1 :]) + space + behind
