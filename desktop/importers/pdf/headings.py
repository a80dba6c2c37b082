"""Which groups of lines are headings: what speaks for it, weighed by their look, where they stand, and what is below.

A line of an agenda, an author or a label may be as large as a heading, but heads nothing.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise, starmap

from desktop.importers.pdf.contents import CONTENTS
from desktop.importers.pdf.figures.finding import CAPTION, Figure, is_named
from desktop.importers.pdf.lines import Line, is_raised, runs_of
from desktop.importers.pdf.looks import ENDS, is_bullet, is_heading_line, is_large, room_behind
from desktop.importers.pdf.measures import Measures, alike
from desktop.importers.pdf.outline import Outline, number_of
from desktop.importers.pdf.paragraphs import Group, Part, follows
from desktop.importers.pdf.tagged import is_told_heading, is_told_item

_LONGEST = 240  # characters
_MOST_LINES = 5
_SENTENCE = 80  # characters: what is as long and ends as sentences do is none
_NUMBERED = re.compile(  # no date, and no initial of a name
    r"(?!0\d|.*\b(1\d|20)\d\d$|\d+\.? \w+ (1\d|20)\d\d\b)"
    r"(\d{1,2}(\.\d{1,2})*(\.?\s+|\.)[^\W\d_]|([IVX]{1,5}|[A-Z])\.\s(?!.*\b\w\.))"
    r"|(chapter|section|part|article|appendix|kapitel|anhang|teil|chapitre|cap[ií]tulo|t[ií]tulo|rozdział)\s+\w{1,4}\b",
    re.IGNORECASE,
)
_RUN = 3  # lines of one look below one another with nothing between: a list, or the words of a slide
_PLAIN = re.compile(  # no formula, address or sentence
    r"\w$|[(\[]?\w(?!.*( \. \.|[\\{}<>=|@_\u2190-\u2216\u2218-\u22c5\u22c7-\u22ff])).*[^\s.,:;?。：；！？”\"—–]$"
)
_CAPITALS = re.compile(r"[^a-zß-ÿ\u3040-\u9fff]*[A-ZÀ-Þ]{4}[^a-zß-ÿ\u3040-\u9fff]*$")
_HOUSE = re.compile(r"(universi[td]|hochschule|facult|fakult|institut)|.*universit(y|ät)$", re.IGNORECASE)  # of authors
_DATED = re.compile(r"(\w+\W+){0,4}[\dA-ZÀ-Þ]\w*\W+(1\d|20)\d\d$|.*\d\s?月$")  # no "new in 2007"
_NAMED = re.compile(rf"({CONTENTS}|abstract|zusammenfassung|r[ée]sum[éeo]n?|摘\s*要|要\s*旨|초\s*록)[.:：]?", re.I)
_ITEM = re.compile(r"(\d{1,2}|[a-z])[.)]\s|[Ss]ection\s")  # may be one of a list
_UNFINISHED = re.compile(r"[-–,:&]$|\s[a-zà-ÿ]{1,4}$")  # a phrase, as one does that ends with "of the"
_RUNNING = 40  # letters of a paragraph
_WORDS, _FEWER, _BOLDER = 3, 0.042, 0.05  # of a title: with fewer it may be a logo's, and weighs so much less
_LETTERS = 0.4  # of the characters of a heading: what has fewer is a formula, a price, a number
_SMALL, _SMALLEST = 0.92, 0.75  # of its size: rather a label; always one
_INSET = 0.6  # sizes: an indent
_WIDE = 0.8  # of the column: a line that takes more may be a sentence's
_BESIDE = 8  # characters of a number that a wide gap may part from its heading
_CLOSE, _ABOVE, _FAR_ABOVE = 1.15, 1.25, 1.8  # of the usual distance: so far below its sentence or another block
_STRETCHED, _FAR = 1.9, 2.5  # sizes: no further apart stand the lines of a heading, and of a title
_FIRST = 3.0  # of it: what stands at the top of a column
_NEARER = 0.93  # of the distance above it: so much nearer stands the text that it heads
# What speaks for a heading, and against it: set on 62 PDFs with bookmarks, tried on 809 whose headings are known.
_NEEDED = 4.0
_LOOK = 3.0  # larger than the text, or bold where that is not: with a little space it is enough
_TEXTS, _MANY = 1.0, 3  # larger, but as several paragraphs are
_SLANTED, _CAPITAL = 1.5, 1.5  # as a label or a name may be set, too
_CENTRED, _COUNTED, _HEADS = 1.0, 1.0, 1.0  # in the middle, with a number, above text
_SOME = 0.5  # each for a short line, and for space above it
_TIGHT = -3.0  # a line of the sentence above; half as much, where that ends
_ODD = -1.5  # what headings seldom hold, or end with
_SHARE, _MOST = 4.0, 3.0  # for the share of the groups of a look that could be headings; no more than that
_ALONE = 1.5  # so much less: if hardly any could be, it is the look of rows, items or references
_Groups = Mapping[int, Group]


def headings(parts: list[Part], outline: Outline, measures: Measures) -> dict[int, int]:
    """Return the levels of those parts that are headings, by their number, with the lines of each put together."""
    groups = {at: part for at, part in enumerate(parts) if isinstance(part, Group) and _may_be(part, measures)}
    told = {at for at, g in groups.items() if outline.level(g.text, g.first) or _NAMED.fullmatch(g.text)}
    looks = _in_step(groups, _heavy(parts, groups, measures))
    sure = told | {at for at in looks if _NUMBERED.match(groups[at].text)}
    large = {at: group for at, group in groups.items() if all(is_large(line, measures) for line in group.lines)}
    title, names = _front(parts, looks, large, sure)
    runs = runs_of(
        sorted(at for at in looks.keys() - told - title if at not in sure or _ITEM.match(groups[at].text)),
        lambda up, at: at == up + 1 and (up in sure) == (at in sure) and _are_alike(groups[up], groups[at]),
    )
    kept = (looks.keys() | title) - names - {at for run in runs if len(run) >= _RUN for at in run} | told
    items = {at for at in kept - told if is_told_item(groups[at].first)}
    if len(items) < sum(is_told_heading(groups[at].first) for at in told):  # else the file calls headings items
        kept -= items
    for at in sorted(kept - sure - title, reverse=True):
        below = groups[at + 1] if at + 1 in kept and at and parts[at - 1].page == groups[at].first.page else None
        if below and below.first.size > groups[at].first.size and not _are_alike(below, groups[at]):
            kept.remove(at)
    rests = [at for at in sorted(groups.keys() - told) if at - 1 in kept - told]
    rests = [at for at in rests if _goes_on(groups[at - 1], groups[at], measures, is_title={at - 1, at} <= title)]
    for at in reversed(rests):
        groups[at - 1].lines += groups[at].lines
        del parts[at]
    now = {at: at - bisect(rests, at) for at in sorted(kept.difference(rests))}
    return outline.levels({now[at]: groups[at] for at in now}, {now[at] for at in title & now.keys()})


def _goes_on(group: Group, below: Group, measures: Measures, *, is_title: bool) -> bool:
    """True if a group is the next line of the heading above it, which is a full one or ends in mid-phrase."""
    last, first = group.last, below.first
    if not _are_alike(group, below) or below.marker or _NUMBERED.match(below.text) or is_bullet(first):
        return False
    is_heavy = is_title or is_heading_line(first, measures) or first.text.isupper()
    is_open = room_behind(last, first) <= 0 or _UNFINISHED.search(last.text) is not None
    is_centred = is_title and abs(last.x0 + last.x1 - first.x0 - first.x1) < 2 * last.size
    is_near = 0 < first.y - last.y <= (_FAR if is_title else _STRETCHED) * last.size
    return is_heavy and is_near and (is_centred or is_open)


def _are_alike(group: Group, other: Group) -> bool:
    """True if two groups of one page are of one size and weight."""
    last, first = group.last, other.first
    return last.page == first.page and alike(last.size, first.size) and last.bold == first.bold


def _may_be(group: Group, measures: Measures) -> bool:
    """True if nothing in the words of a group speaks against its being a heading."""
    text = group.text
    if not re.search(r"[^\W\d_]", text) or len(text) > _LONGEST or len(group.lines) > _MOST_LINES:
        return False
    other = group.last.entry or group.first.aside or (group.marker and is_bullet(group.first))
    ended = text[-1] in ",;" or (len(text) > _SENTENCE and text[-1] in (".。" if group.first.bold else ".:。："))
    notes = [word for line in group.lines for word in line.words if is_raised(word, line) and not word.text.isalpha()]
    are_authors = len(notes) > 1 and not _NUMBERED.match(text)
    return not (other or ended or group.typed or are_authors or CAPTION.match(text))


def _heavy(parts: Sequence[Part], groups: dict[int, Group], measures: Measures) -> dict[int, Group]:
    """Return the groups for which enough speaks, for or against which others of their look do so, too."""
    texts = Counter(_look(part) for part in parts if isinstance(part, Group) and len(part.lines) > _MOST_LINES)
    weights: dict[int, float] = {}
    ways: dict[int, tuple[float, ...]] = {}
    for at, group in groups.items():
        looks = _looks(group, measures, is_text=texts[_look(group)] >= _MANY)
        plain, headed = looks[0] < _LOOK - 1, weights.get(at - 1, 0) >= _LOOK
        weights[at] = sum(looks) + _place(group, measures, headed)
        weights[at] += _below(group, parts[at + 1] if at + 1 < len(parts) else None, measures, headed)
        text = group.text
        leads_in = text[-1] in (":：" if group.first.bold else ".。:：") and not looks[3]
        weights[at] += 2 * _ODD * (leads_in and _is_running(group))
        if (
            (plain and len(text) > _SENTENCE)
            or not _PLAIN.match(text)
            or (not looks[3] and sum(map(str.isalpha, text)) < _LETTERS * len(text))
        ):
            weights[at] += _ODD * (1 + plain)
        weights[at] += _ODD * (plain and at > 0 and not isinstance(parts[at - 1], Group))
        rows = [part.first for part in parts[max(at - 1, 0) : at + 2] if isinstance(part, Group)]
        is_row = (group.marker or not text[0].isalpha()) and any(starmap(follows, pairwise(rows)))
        weights[at] += _TIGHT * is_row
        ways[at] = (group.first.size, *looks)
    every, heavy = Counter(ways.values()), Counter(ways[at] for at, weight in weights.items() if weight >= _NEEDED - 1)
    for at, way in ways.items():
        others = every[way] + (weights[at] >= _NEEDED - 1)
        is_look = any(way[1:]) and every[way] > 1  # but for that of the text
        weights[at] += min(_SHARE * heavy[way] / others, _MOST) - _ALONE if is_look else heavy[way] > 1
    return {at: group for at, group in groups.items() if weights[at] >= _NEEDED}


def _in_step(groups: _Groups, looks: dict[int, Group]) -> dict[int, Group]:
    """Return the looks, with those whose number of two parts and more goes on with that of the heading above."""
    last: tuple[int, ...] = ()
    kinds = {(len(number_of(group.text)), *_look(group)) for group in looks.values()}
    for at, group in groups.items():
        number = number_of(group.text)
        steps = {(*last, 1), *((*last[:depth], last[depth] + 1) for depth in range(len(last)))}
        after = number_of(groups[at + 1].text) if at + 1 in groups else ()  # an item's, if of the same number
        told = (len(number), *_look(group)) in kinds or group.text[-1] not in ".:—。："
        if at in looks or (len(number) > 1 and number in steps and after[:-1] != number[:-1] and told):
            looks[at] = group
            last = number or last
    return looks


def _look(group: Group) -> tuple[float, bool]:
    return group.first.size, group.first.bold


def _looks(group: Group, measures: Measures, *, is_text: bool) -> tuple[float, ...]:
    """Weigh what a group looks like by itself."""
    first, text = group.first, group.text
    words = [word for line in group.lines for word in line.words][group.marker :]
    large = all(is_large(line, measures) for line in group.lines)
    bold = not measures.bold and all(word.style.bold for word in words) and first.size > _SMALLEST * measures.size
    number = bool(_NUMBERED.match(text))
    left, right = first.x0 - first.left, first.right - first.x1
    inset = left > _INSET * first.size
    middle = inset and right > _INSET * first.size and abs(left - right) < 2 * first.size
    italic, capital = all(word.style.italic and not word.style.math for word in words), bool(_CAPITALS.match(text))
    return (
        (_TEXTS if is_text and large else _LOOK * (large or bold)) - (first.size < _SMALL * measures.size),
        _SLANTED * italic,
        _CAPITAL * capital,
        _COUNTED * (number and (large or bold or italic or capital or not _ITEM.match(text))),
        _CENTRED * middle - _CENTRED * (inset and not middle and not number and not large),
    )


def _place(group: Group, measures: Measures, is_headed: bool) -> float:
    """Weigh how far a group stands below the line above it, and how wide it is."""
    line, above = group.first, group.above
    up = _distance(above, line, measures) if above else _FIRST
    short = line.x1 - line.left < _WIDE * (line.right - line.left) and len(group.lines) == 1
    parted = len(line.pieces) > 1 + (len(line.words[0].text) < _BESIDE)
    weight = _SOME * (short + (up > _ABOVE) + (up > _FAR_ABOVE))
    if above and up <= _CLOSE and not (is_headed or above.text.isdigit()):
        weight += _TIGHT / (1 + bool(ENDS.search(above.text)))
    return weight + _ODD * (parted + (up < _FIRST and line.text[0].islower()))


def _below(group: Group, below: Part | None, measures: Measures, is_headed: bool) -> float:
    """Weigh what stands below a group, and whether it stands nearer to that than to what is above."""
    if not isinstance(below, Group) or below.first.page != group.page:
        return 0.0
    if is_named(below.text) and not below.last.entry:
        return _ODD
    up = _distance(group.above, group.first, measures) if group.above else _FIRST
    nearer = is_headed or _distance(group.last, below.first, measures) < _NEARER * up
    heads = (below.marker and not group.marker) or (_is_running(below) and not below.text[0].islower())
    return _SOME * nearer + (_SOME * nearer + _HEADS) * bool(heads)


def _distance(above: Line, line: Line, measures: Measures) -> float:
    """Return how far apart two lines stand, as a share of what is usual for their sizes."""
    if above.region != line.region or line.y < above.y:
        return _FIRST
    return 2 * (line.y - above.y) / (measures.pitch(above) + measures.pitch(line))


def _front(parts: Sequence[Part], looks: _Groups, large: _Groups, sure: set[int]) -> tuple[set[int], set[int]]:
    """Return a document's title, and what stands above its first text as large: authors, where they work, dates."""
    front: dict[int, Group] = {}
    heading = -1  # that stands right above the text
    for at, part in enumerate(parts):
        if at in sure or part.page != parts[0].page:
            break
        if at in looks or (at in large and len(large[at].first.pieces) == 1):
            front[at] = looks.get(at) or large[at]
        elif not isinstance(part, Figure) and (
            not isinstance(part, Group) or part.marker or part.last.entry or _is_running(part)
        ):
            heading = at - 1
            break
    runs = runs_of(front, lambda up, at: at == up + 1 and _are_alike(front[up], front[at]))
    first = max(runs, key=lambda run: _prominence([front[at] for at in run]), default=[])
    title = set(first[: 1 if len(first) > _RUN else _RUN])
    later = {_look(group) for at, group in looks.items() if at not in front}
    if heading in large and later and _look(large[heading]) not in later:
        heading = -1  # an author: no heading further on looks so
    dates = {at for at, group in looks.items() if group.page == parts[0].page and _DATED.match(group.text)}
    return title, (front.keys() - {heading} | dates) - title


def _prominence(groups: Sequence[Group]) -> float:
    """Weigh how much lines stand out as a title does: a word or two, or where somebody works, seldom are one."""
    text = " ".join(group.text for group in groups)
    fewer = max(_WORDS - len(re.findall(r"[\u2e80-\u9fff]|[^\W_]{2,}", text)), 0) ** 2
    return groups[0].first.size * (1 + _BOLDER * groups[0].first.bold - _FEWER * fewer) / (1 + bool(_HOUSE.match(text)))


def _is_running(part: Part) -> bool:
    """True if a part is a paragraph: most of its words are no names, or it is of a script without capitals."""
    words = [word for word in part.text.split() if word[0].isalpha()] if isinstance(part, Group) else []
    low = sum(not word[0].isupper() for word in words)
    return 2 * low > len(words) and sum(map(len, words)) > _RUNNING
