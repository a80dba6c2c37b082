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
from desktop.importers.pdf.words import RAISED, Word
from desktop.importers.pdfium.axes import Box, around, turned_box

_WORD = re.compile("[^\\W\\d_A-Z]{3,}|[^\\W\\d_]{5,}|[\u3041-\u9fff]+")  # but no name of a few capitals
_FUNCTION = re.compile(
    r"(arg|cos|det|dim|exp|falls|for|gcd|if|inf|lim|log|max|min|mod|otherwise|si|sin|sinon|sonst|sup|tan)\b|[^\W\d_]{1,12}\(",
    re.IGNORECASE,
)
_SIGN = re.compile(  # but no asterisk; the pieces of large brackets, too, as fonts of TeX number them
    "[\x01-\x1f=<>±×÷\u2200-\u2216\u2218-\u22ff\u239b-\u23b3\u27c0-\u27ef\u2980-\u2aff\u2190-\u21ff]"
)
_FIRST = re.compile(
    rf"(?![\w-]+( ?{_SIGN.pattern}|\())([A-Z][a-z] |(?!{_FUNCTION.pattern})[^\W\d_]{{3}})"
)  # If, We, Let
_PIECE = re.compile("[\u239b-\u23b3]")  # of a large bracket
_BULLET = re.compile("[•\u25a0-\u25ff]")
NUMBER = re.compile(r"(?<!\S)[(（][A-Z]?\d+([.\-–]\d+)*[a-z]?[)）]$")  # of a formula, even at its column's edge
_MOST_WORDS = 0.35  # of a formula's letters stand in words
_MOST_REMARKS = 0.6  # of them, with words that a gap parts from the formula
_FEW_WORDS = 0.12  # of its letters, where gaps part it or it begins at its column's edge
_FULL = 0.2  # of them, in a line from edge to edge
_CLOSE = 0.85  # sizes: the next line of a text stands further below
_APART = 0.7  # sizes: a formula begins so much further in than its column, and an item from its number
_INDENT = 3.0  # sizes: a full line that begins no further in is one of a text, full of signs
_TALL = 1.6  # sizes
_LONGEST_PART = 40  # letters
_TOUCH = 0.6  # of a line's size between the parts of a formula: numerator, denominator, limits
_ROWS = 1.6  # of it between two rows of formulas
_BESIDE = 0.3  # of a line's height: where it stands so far beside a sentence, it is a part of that
_SPACE = 1.1  # times as far as lines of the text are from one another: a displayed formula is so above or below it


def split_formulas(lines: Sequence[Line], turns: int, measures: Measures) -> Iterator[Line | Figure]:
    """Yield the lines of a region, with those that make a formula put together; ``turns`` are those of the page."""
    stacked = [_is_stacked(lines, at) for at in range(len(lines))]
    numbers = [*map(_is_number, lines[1:]), False]
    numbered = [is_below or bool(NUMBER.search(line.text)) for line, is_below in zip(lines, numbers, strict=False)]
    told = [_is_formula(*line) for line in zip(lines, stacked, numbered, strict=True)]
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


def _is_number(line: Line) -> bool:
    """True if a line is the number of a formula above it, for which there was no room beside it."""
    return line.x0 > (line.left + line.right) / 2 and bool(NUMBER.fullmatch(line.text))


def _end(lines: Sequence[Line], told: Sequence[bool], stacked: Sequence[bool], at: int) -> int:
    """Return behind which line a formula ends that begins at one; ``at`` where none does."""
    end, size, bottom = at, 0.0, inf
    while end < len(lines) and (told[end] or _is_part(lines[end], stacked[end])):
        here, size = _box(lines[end : end + 1]), max(size, lines[end].size)
        is_row = any(told[end : end + 1 + stacked[end]]) or not lines[end].text.strip(". ") or _is_number(lines[end])
        near = _ROWS if is_row and end > at and (told[end - 1] or stacked[end - 1]) else _TOUCH
        if here[1] > bottom + near * size:
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
    _, top, _, bottom = _box(lines[start:end])
    return any(
        min(bottom, line.y) - max(top, line.y - 0.7 * line.size) > _BESIDE * min(bottom - top, 0.7 * line.size)
        for line in (*lines[max(start - 3, 0) : start], *lines[end : end + 3])
    )


def _is_stacked(lines: Sequence[Line], at: int) -> bool:
    """True if another line stands closer above or below than lines of a text do, as a numerator does."""
    line = lines[at]
    ends = at and len(lines[at - 1].pieces) == 1 and _is_full(lines[at - 1]) and not _is_inset(line)  # a sentence
    beside = (*lines[max(at - 2, 0) : at], *lines[at + 1 : at + 3])
    tall = (word for other in beside for word in other.words if _is_inset(line) and _is_tall(word))
    near = ((other.y - line.y, line.size if _is_full(other) else max(line.size, other.size)) for other in beside)
    is_close = any(abs(gap) < _CLOSE * size for gap, size in near)
    return not ends and (is_close or any(word.top < line.middle[1] < word.bottom for word in tall))


def _is_formula(line: Line, stacked: bool, numbered: bool) -> bool:
    """True if a line is one of a displayed formula: of a table's row, only if it has hardly a word."""
    typed = sum(len(word.text) for word in line.words if word.style.mono)
    words, math = _words(line.parts, line.size), [word for word in line.words if word.style.math]
    if _PIECE.search(line.text) and words <= (_MOST_REMARKS if _is_inset(line) else _MOST_WORDS):
        return True
    if 2 * typed > line.length or _is_item(line, stacked):
        return False
    signed = [part for part in line.parts if any(_SIGN.search(word.text) for word in part)]
    few, inset = words <= _FEW_WORDS, _is_inset(line)
    if few and len(math) > 1:
        deep = line.x0 > line.left + _INDENT * line.size and sum(word.text.isalpha() for word in math) > 1
        return stacked or deep or (bool(signed) and (inset or numbered))
    plain = not (math or (few and numbered) or any(word.style.italic for word in line.words))
    full = _is_full(line) and len(line.pieces) == 1 and words > _FULL and not numbered
    if plain or full or not signed or not (inset or (numbered and words <= _MOST_WORDS)):
        return False
    few = words <= _MOST_REMARKS and _words(signed, line.size) <= (_MOST_REMARKS if numbered else _MOST_WORDS)
    return (few or any(map(_is_tall, line.words))) and (numbered or not _begins_sentence(line))


def _is_inset(line: Line) -> bool:
    return line.x0 >= line.left + _APART * line.size


def _is_tall(word: Word) -> bool:
    """True if a word is a sign of several lines, as the brackets of a matrix and of cases are."""
    return word.style.math and word.bottom - word.top > _TALL * word.style.size


def _is_full(line: Line) -> bool:
    """True if a line goes from one edge of its column to the other."""
    return line.x1 > line.right - line.size and line.x0 < line.left + _INDENT * line.size


def _is_item(line: Line, stacked: bool) -> bool:
    """True if a line begins with a list's number or mark that is no other sign of formulas."""
    first = line.words[0]
    if first.text.isdigit() and not (first.style.math or stacked) and _SIGN.search(line.text):
        return line.words[1].x0 - first.x1 > _APART * line.size
    is_index = first.style.size <= RAISED * line.size or (stacked and not _words(line.parts, line.size))
    is_mark = bool(marker_of(line)) and not (is_index or first.style.math)
    return is_mark or bool(_BULLET.match(first.text))


def _begins_sentence(line: Line) -> bool:
    style, text = line.words[0].style, " ".join(word.text for word in line.words[:2])
    return bool(_FIRST.match(text)) and not style.math and not style.mono


def _is_part(line: Line, stacked: bool) -> bool:
    """True if a line may be a part of a formula above or below it: it has no sentence, or stands in the midst of it."""
    if _is_item(line, stacked):
        return False
    is_short = line.length <= _LONGEST_PART and not _begins_sentence(line) and (stacked or _is_inset(line))
    is_inner = stacked and line.x0 > line.left + _INDENT * line.size
    return is_inner or (is_short and _words(line.parts, line.size) <= _MOST_WORDS)


def _words(parts: Sequence[Sequence[Word]], size: float) -> float:
    """Return which part of some letters stands in words that are no names of functions, and no indices."""
    words = [word for part in parts for word in part]
    letters = sum(
        len(match[0])
        for word, behind in zip(words, (*words[1:], *words[-1:]), strict=True)
        if not word.style.math and word.style.size > RAISED * size
        for match in _WORD.finditer(word.text)
        if not _FUNCTION.match(word.text + behind.text[:1] * behind.glued, match.start())
    )
    return letters / sum(len(word.text) for word in words)


def _made(lines: Sequence[Line], turns: int) -> Figure:
    words = [word for line in lines for word in line.words]
    first = min(word.first for word in words)
    length = max(word.first + len(word.text) for word in words) - first
    shown = (letter if letter.isprintable() else " " for line in lines for letter in f"{line.text} ")
    page, text = lines[0].page, " ".join("".join(shown).split())
    return Figure(page, turned_box(_box(lines), turns), f"page-{page + 1}-formula-{first}", -1, first, length, text)


def _box(lines: Sequence[Line]) -> Box:
    return around(
        (word.x0, min(word.top or word.y, word.y), word.x1, max(word.bottom or word.y, word.y))
        for line in lines
        for word in line.words
    )
