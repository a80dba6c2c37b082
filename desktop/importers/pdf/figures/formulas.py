"""Displayed formulas: lines apart from the text that are signs more than words, which only a picture shows right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import inf
from operator import attrgetter

from desktop.importers.pdf.figures.finding import Figure
from desktop.importers.pdf.lines import Line
from desktop.importers.pdf.looks import marker_of
from desktop.importers.pdf.measures import Measures
from desktop.importers.pdfium.axes import Box, around, turned_box

_WORD = re.compile(r"[^\W\d_]{3,}")
_FIRST = re.compile(r"[A-Z][a-z]$")  # of a sentence, too: If, In, We
_FUNCTION = re.compile(
    r"(arg|cos|det|dim|exp|falls|for|gcd|if|inf|lim|log|max|min|mod|otherwise|si|sin|sinon|sonst|sup|tan)\b|[^\W\d_]+\(",
    re.IGNORECASE,
)
_SIGN = re.compile(  # but no asterisk; the pieces of large brackets, too, as fonts of TeX number them
    "[\x01-\x1f=<>±×÷\u2200-\u2216\u2218-\u22ff\u239b-\u23b3\u27c0-\u27ef\u2980-\u2aff\u2190-\u21ff\uf8e5-\uf8fe]"
)
_UNSAID = re.compile("[\x01-\x1f\ue000-\uf8ff\u200b]")  # pieces of brackets, which no program shows or speaks
_NUMBER = re.compile(r"\(\d+(\.\d+)*[a-z]?\)$")  # of a formula, at an edge
_MOST_WORDS = 0.35  # of a formula's letters stand in words
_FEW_WORDS = 0.12  # of its letters, where gaps part it or it begins at its column's edge
_INDEX = 0.88  # of the line's size
_LEVEL, _CLOSE = 0.2, 0.85  # sizes: from the same line, and from the next one of a text
_APART = 0.7  # sizes: a formula begins so much further in than its column
_INDENT = 3.0  # sizes: a full line that begins no further in is one of a text, full of signs
_LONGEST_PART = 40  # letters
_TOUCH = 0.6  # of a line's size between the parts of a formula: numerator, denominator, limits
_BESIDE = 0.3  # of a line's height: where it stands so far beside a sentence, it is a part of that
_SPACE = 1.1  # times as far as lines of the text are from one another: a displayed formula is so above or below it


def split_formulas(lines: Sequence[Line], turns: int, measures: Measures) -> Iterator[Line | Figure]:
    """Yield the lines of a region, with those that make a formula put together; ``turns`` are those of the page."""
    stacked = [_is_stacked(lines, at) for at in range(len(lines))]
    told = [_is_formula(line, is_stacked) for line, is_stacked in zip(lines, stacked, strict=True)]
    at = 0
    while at < len(lines):
        end = _end(lines, told, stacked, at)
        apart = any(told[at:end]) and (any(stacked[at:end]) or _is_apart(lines, at, end, measures))
        if apart and not _is_of_text(lines, at, end):
            yield _made(lines[at:end], turns)
        else:
            end = at + 1
            yield lines[at]
        at = end


def _end(lines: Sequence[Line], told: Sequence[bool], stacked: Sequence[bool], at: int) -> int:
    """Return behind which line a formula ends that begins at one; ``at`` where none does."""
    end, size, bottom = at, 0.0, inf
    while end < len(lines) and (told[end] or _is_part(lines[end], stacked[end])):
        here, size = _box(lines[end : end + 1]), max(size, lines[end].size)
        if here[1] > bottom + _TOUCH * size:
            break
        bottom = here[3] if end == at else max(bottom, here[3])
        end += 1
    return end


def _is_apart(lines: Sequence[Line], start: int, end: int, measures: Measures) -> bool:
    """True if lines stand further from the text above or below them than its lines do, as those of a program do not."""
    if not 0 < start < end < len(lines):
        return True
    most, main = _SPACE * measures.pitch(lines[start]), max(lines[start:end], key=attrgetter("size"))
    above, below = main.y - lines[start - 1].y, lines[end].y - lines[end - 1].y
    return above > most or (below > most and not _is_full(lines[start - 1]))  # which goes on


def _is_of_text(lines: Sequence[Line], start: int, end: int) -> bool:
    """True if lines stand beside one of a sentence or within it, as a fraction and what is raised or lowered do."""
    left, top, right, bottom = _box(lines[start:end])
    for line in (*lines[max(start - 3, 0) : start], *lines[end : end + 3]):
        common = min(bottom, line.y) - max(top, line.y - 0.7 * line.size)
        near = min(abs(line.y - other.y) for other in lines[start:end]) < _CLOSE * line.size
        within = line.x0 < left and right < line.x1 + line.size
        if common > _BESIDE * min(bottom - top, 0.7 * line.size) or (near and within):
            return True
    return False


def _is_stacked(lines: Sequence[Line], at: int) -> bool:
    """True if another line stands closer above or below than lines of a text do, as a numerator does."""
    line = lines[at]
    if at and _is_full(lines[at - 1]) and not _is_inset(line):  # it ends the sentence above
        return False
    beside = (*lines[max(at - 2, 0) : at], *lines[at + 1 : at + 3])
    return any(_LEVEL * line.size < abs(other.y - line.y) < _CLOSE * line.size for other in beside)


def _is_formula(line: Line, stacked: bool) -> bool:
    """True if a line is one of a displayed formula."""
    if any(word.style.mono for word in line.words) or _is_item(line, stacked):
        return False
    if not any(word.style.math or word.style.italic for word in line.words) or not _SIGN.search(line.text):
        return False
    if not _is_signs(line):
        if _is_full(line) or not _is_inset(line):
            return False
        return _words(line) <= _MOST_WORDS * line.length and not _begins_sentence(line)
    return stacked or _is_inset(line) or bool(_NUMBER.search(line.text))


def _is_signs(line: Line) -> bool:
    """True if a line has signs of a formula's face, and hardly a word: whatever gaps part it, it is no table's row."""
    return sum(word.style.math for word in line.words) > 1 and _words(line) <= _FEW_WORDS * line.length


def _is_inset(line: Line) -> bool:
    return line.x0 >= line.left + _APART * line.size


def _is_full(line: Line) -> bool:
    """True if a line goes from one edge of its column to the other, and has no number there."""
    full = line.x1 > line.right - line.size and line.x0 < line.left + _INDENT * line.size
    return full and not _NUMBER.search(line.text)


def _is_item(line: Line, stacked: bool) -> bool:
    """True if a line begins with a list's mark, which is no index and no other sign of formulas."""
    style = line.words[0].style
    signs = style.math and line.words[0].text != "•"
    is_index = style.size <= _INDEX * line.size or (stacked and not _words(line))
    return bool(marker_of(line)) and not is_index and not signs


def _begins_sentence(line: Line) -> bool:
    first = line.words[0]
    is_word = _FIRST.match(first.text) or (_WORD.match(first.text) and not _FUNCTION.match(first.text))
    return bool(is_word) and not first.style.math


def _is_part(line: Line, stacked: bool) -> bool:
    """True if a line may be a part of a formula above or below it: it has no sentence, or stands in the midst of it."""
    if _is_item(line, stacked):
        return False
    if stacked and line.x0 > line.left + _INDENT * line.size and not _FIRST.match(line.words[0].text):
        return True
    if line.length > _LONGEST_PART or _begins_sentence(line):
        return False
    return (stacked or _is_inset(line)) and _words(line) <= _MOST_WORDS * line.length


def _words(line: Line) -> int:
    """Return how many letters of a line stand in words that are no names of functions, and no indices."""
    return sum(
        len(match[0])
        for word in line.words
        if not word.style.math and word.style.size > _INDEX * line.size
        for match in _WORD.finditer(word.text)
        if not _FUNCTION.match(word.text, match.start())
    )


def _made(lines: Sequence[Line], turns: int) -> Figure:
    words = [word for line in lines for word in line.words]
    first = min(word.first for word in words)
    length = max(word.first + len(word.text) for word in words) - first
    page, text = lines[0].page, " ".join(_UNSAID.sub(" ", " ".join(line.text for line in lines)).split())
    return Figure(page, turned_box(_box(lines), turns), f"page-{page + 1}-formula-{first}", -1, first, length, text)


def _box(lines: Sequence[Line]) -> Box:
    return around(
        (word.x0, min(word.top or word.y, word.y), word.x1, max(word.bottom or word.y, word.y))
        for line in lines
        for word in line.words
    )
