"""What a line looks like by itself: a heading, code, an item of a list."""

from __future__ import annotations

import re
from itertools import takewhile
from operator import attrgetter

from desktop.importers.pdf.lines import Line, is_raised
from desktop.importers.pdf.measures import Measures

_BULLET = re.compile("[•‣∙⁃\x80-\x9f\u200b\u25a0-\u27bf\uf000-\uf0ff]$")  # with those of a
# dingbats' face, which may say of its signs that they are control characters, or nothing
_DASH = re.compile(r"[!o·–—*∗»›\-\u2190-\u21ff]$")  # may stand in a sentence, too
_NUMBERED = re.compile(
    r"(\d{1,3}[.)]|(\d{1,2}\.){1,3}(\d{1,2}|[a-z](\.[ivx]+)?)[.:)]|\(\d{1,2}\)|\(?([a-zA-Z]|[ivx]{1,5})[.)]|\[\d{1,3}\])$"
)
ENDS = re.compile(r"[.!?:。！？：][\"'”’»)\]]*$")  # a sentence
PARTS = re.compile(r"\d+\.\d")  # of a number that paragraphs and headings have
_SPACE = 0.55  # sizes: a space, and what a line may fall short of its column
_LARGER, _TITLE = 1.08, 1.25  # times the body's size: clearly larger; so large is no code
_SPACELESS = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]")


def marker_of(line: Line) -> int:
    """Return how many words at a line's start mark it as a list's item: 1 or 0."""
    if len(line.words) < 2:
        return 0
    first, second = line.words[0], line.words[1]
    gap = (second.x0 - first.x1) / line.size * (not second.glued)
    numbered = gap > 0.3 and _NUMBERED.match(first.text) and not is_raised(first, line)
    return int(bool(numbered or _BULLET.match(first.text) or (gap > 0.35 and _DASH.match(first.text))))


def is_bullet(line: Line) -> bool:
    """True if a line begins with a sign as only lists have it, no number or dash, and words apart from it."""
    return bool(_BULLET.match(line.words[0].text)) and not (len(line.words) > 1 and line.words[1].glued)


def is_large(line: Line, measures: Measures) -> bool:
    """True if a line is set clearly larger than the body, and not the Latin words alone among Chinese or Japanese."""
    if line.size <= measures.size * _LARGER or line.aside:
        return False
    letters = [word.style.size for word in line.words if _SPACELESS.search(word.text)]
    return not letters or min(letters) > measures.size * _LARGER


def is_heading_line(line: Line, measures: Measures) -> bool:
    """True if a line is set as headings are: larger than the body, or bold where that is not."""
    heavy = not (line.aside or measures.bold) and line.size > 0.92 * measures.size
    return is_large(line, measures) or (heavy and all(word.style.bold for word in line.words))


def is_code_line(line: Line, measures: Measures) -> bool:
    """True if a line is set as code is, no larger than the text; Chinese or Japanese in it may be the less."""
    if measures.mono or line.size > _TITLE * measures.size or not any(word.style.mono for word in line.words):
        return False
    typed = sum(len(word.text) for word in line.words if word.style.mono and not _SPACELESS.match(word.text))
    others = [word.text for word in line.words if not word.style.mono and any(map(str.isalnum, word.text))]  # "— )"
    return typed > sum(map(len, others)) and all(_SPACELESS.match(text) for text in others)


def is_spaceless(line: Line) -> bool:
    """True if a line begins in a script that sets no spaces between words."""
    return bool(_SPACELESS.match(line.words[0].text))


def room_behind(before: Line, line: Line, right: float | None = None) -> float:
    """Return how many sizes would be left if a line's first word stood on the line before: if any, that was to end."""
    end = before.right if right is None else right
    return (end - before.x1 - _first_width(line)) / line.size - _SPACE


def _first_width(line: Line) -> float:
    first = line.words[0]
    if _SPACELESS.search(first.text):
        return (first.x1 - first.x0) / len(first.text)
    return [first, *takewhile(attrgetter("glued"), line.words[1:])][-1].x1 - first.x0
