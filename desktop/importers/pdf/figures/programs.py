"""Programs and algorithms: lines that stay lines, as they are set so, in whatever face."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from unicodedata import normalize

from desktop.importers.pdf.figures.finding import CAPTION
from desktop.importers.pdf.lines import Line, runs_of
from desktop.importers.pdf.looks import PARTS, is_code_line, is_heading_line, is_large, marker_of, room_behind
from desktop.importers.pdf.measures import Measures
from desktop.importers.pdf.paragraphs import Group
from desktop.importers.pdf.words import UNKNOWN

_ENOUGH = 4.0  # weigh the lines of a program together at the least
_DROP = 2.0  # weigh those that end it
_TYPED = 4.0  # weighs a line in typewriter, which is one by itself
_FEW = 3  # lines
_LEAST = 0.2  # weighs one of many that has a colon or is no full line, at the least
_PLAIN = 0.4  # weighs a word, and what has none, where nothing is a program's ...
_WORDY = 0.15  # ... and in any line, of more than three
_WRAPPED = 5  # lines: so soon the next number follows
_NEAR = 1.3  # of the usual distance: no further apart stand lines that go on
_INDENT = 0.6  # sizes
_SOME = 2  # words, between which some are set in typewriter: prose
_SHORT, _INNER = 5, 0.1  # words: so few further in than a line of a program weigh for themselves
_SIGNS = (  # what lines of programs hold, begin and end with, and what it weighs: each is needed somewhere
    (r"(?i)^((else|repeat|begin|end ?(if|for|while|procedure|function)?)\W*|[{}();,\]]+)$", 1.0),
    (r";$|^(#|/[/*])|^[{}]|{}?$|^[^{]*}$|:=|←|[=!+]=|</?\w+[ >]|\w\(\)|\w\.\w+\(|\w\[[a-z0-9]\w*\]|\b(then|do)$", 1.0),
    (
        r"^((?i:for( ?each|all)?|while|if|else( ?if)?|return|repeat|procedure|function|end)|elif|def|import|from|void"
        r"|int|float|struct|typedef|begin|print|(?i:require|ensure|input|output)s?(?=:))\b",
        1.0,
    ),
    (r"^[\w.\[\]]+ ?= ?\S|\w_\w", 0.5),
)
_PATTERNS = [(re.compile(pattern), weight) for pattern, weight in _SIGNS]
_SURE = _PATTERNS[:2]  # tell a line from one of a text between lines in typewriter
_NUMBER = re.compile(r"\d{1,3}:?$")
_MAIL = re.compile(r".*@[\w.\-]+\.\w+$")
_WORD = re.compile(r"\b[^\W\d_]{2,}\b(?![(_\[=.]\S)")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_COMMENT = re.compile(r"(^|\s)(#|//|/\*|[▷⊳▹]).*")
_ADDRESS = re.compile(r"://|www\.|\.(com|org|net)\b|doi:")


def split_programs(lines: Sequence[Line], measures: Measures) -> Iterator[Line | Group]:
    """Yield the lines of a region, with those that make a program put together."""
    weights = _weights(lines, measures)
    at = 0
    while at < len(lines):
        end, weight = _end(weights, at)
        if weight >= _ENOUGH:
            yield Group(list(lines[at:end]), typed=True)
            at = end
        else:
            yield lines[at]
            at += 1


def _end(weights: Sequence[float], start: int) -> tuple[int, float]:
    """Return behind which line those end that weigh most together from one on, and what they weigh."""
    total = best = 0.0
    end = start
    for at in range(start, len(weights)):
        total += weights[at]
        if total >= best:
            end, best = at + 1, total
        elif total <= max(best - _DROP, 0):
            break
    return end, best


def _weights(lines: Sequence[Line], measures: Measures) -> list[float]:
    """Return what each line weighs: more than 0 where it is set as those of programs are."""
    first = ((at, line.words[0].text) for at, line in enumerate(lines) if not any(it.glued for it in line.words[1:2]))
    numbers = [(at, int(text.rstrip(":"))) for at, text in first if _NUMBER.match(text)]
    runs = runs_of(numbers, lambda up, here: 0 < here[0] - up[0] < _WRAPPED and here[1] - up[1] in (1, here[0] - up[0]))
    sure = [run for run in runs if len(run) > _FEW * (":" not in lines[run[0][0]].words[0].text)]
    weighs = {at: run in sure for run in runs if len(run) > 1 for at, _ in run}  # the lines that count on
    rests = [_behind_number(line) if at in weighs and len(line.words) > 1 else line for at, line in enumerate(lines)]
    weights: list[float] = []
    for at, (line, after) in enumerate(zip_longest(rests, rests[1:])):
        above, told = rests[at - 1] if at else None, at > 0 and weights[-1] > 0
        weight = _weight(above, line, after, measures, told=told) + (at in weighs)
        short = ":" in lines[at].words[0].text or not after or room_behind(line, after) > 0
        weights.append(max(weight, _LEAST) if weighs.get(at) and short else weight)
    return weights


def _behind_number(line: Line) -> Line:
    first, *words = line.words
    return replace(line, words=words, text=line.text[len(first.text) + 1 :], x0=words[0].x0)


def _weight(above: Line | None, line: Line, after: Line | None, measures: Measures, *, told: bool) -> float:
    """Weigh a line by its signs and words; ``told``: the one above is a program's."""
    if line.entry or line.aside or _MAIL.match(line.text):
        return -_DROP
    near = above is not None and line.y - above.y < _NEAR * measures.pitch(line)
    typed = told and above is not None and is_code_line(above, measures)
    if is_code_line(line, measures):
        alone = not near or " " in line.text or not _ADDRESS.search(line.text)
        return _TYPED * (typed or (alone and not (above and _is_within(above, line, measures, near=near))))
    if CAPTION.match(line.text) or PARTS.match(line.text) or marker_of(line):
        return -_DROP
    text = line.text if line.text.isascii() else normalize("NFKC", line.text.replace("；", "")).replace(UNKNOWN, "")
    signs = _SURE if typed or (after and is_code_line(after, measures)) else _PATTERNS
    words, headed = len(_WORD.findall(_COMMENT.sub("", text))), is_heading_line(line, measures)
    prose = words > _SOME and any(word.style.mono for word in line.words)
    weight = 0.0 if prose else sum(weight for pattern, weight in signs if pattern.search(text))
    if (signed := weight > 0) or not words:
        weight -= (1 + typed) * (headed and not ((told or signed) and is_large(line, measures)))
        weight -= _WORDY * (not signed and not _LETTERS.search(text))
    else:
        deeper = above is not None and line.x0 - above.x0 > _INDENT * line.size
        if deeper and near and told and not typed and words <= _SHORT:
            return _INNER
        weight = -_PLAIN * (1 + min(words, 4)) / (1 + (text.count("(") != text.count(")")))
        weight -= (not near) + 2 * (typed or headed)
    beside = after is not None and after.y - line.y < _NEAR * measures.pitch(line) and room_behind(line, after) <= 0
    weight -= beside and (words > 3 or not signed)
    return weight - _WORDY * max(words - 3, 0)


def _is_within(above: Line, line: Line, measures: Measures, *, near: bool) -> bool:
    """True if a line in typewriter goes on a sentence or a heading, as an address or a long name does."""
    mono = above.words[-1].style.mono
    if not (near or mono) or room_behind(above, line) > 0:
        return is_large(above, measures) and above.size == line.size
    return mono or above.text[-1] not in ".:!?"
