"""Which groups of lines are headings: by their look, how far they stand apart, and what stands below them.

A line of an agenda, an author or a label may be as large as a heading, but heads nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence

from desktop.importers.pdf.figures.finding import CAPTION, Figure
from desktop.importers.pdf.lines import runs_of
from desktop.importers.pdf.looks import is_bullet, is_heading_line, is_large, marker_of
from desktop.importers.pdf.measures import Measures, alike
from desktop.importers.pdf.outline import Outline
from desktop.importers.pdf.paragraphs import Group, Part, is_code

_LONGEST = 240  # characters
_MOST_LINES = 4
_SENTENCE = 80  # characters: what is as long and ends as sentences do is none
_IN_CAPITALS = re.compile(r"([IVX]{1,5}|\d{1,2}(\.\d)*)\.\s+(?=.*[^\W\d_]{4})[^a-zß-ÿ.,;:]+$")  # "IV. ON BELLS"
_COUNTED = re.compile(r"([A-Z]\.|\d{1,2}(\.\d{1,2}){1,3}\.?)\s+[A-Z]")  # "A. Bells", "3.1 Bells"
_NUMBERED = re.compile(
    r"\d{1,2}(\.\d{1,2})*\.?\s+[^\W\d_]|([IVX]{1,5}|[A-Z])\.\s|(chapter|section|part|appendix|kapitel|anhang|teil)\s+\w{1,4}\b",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\D+(,| and |·)\D+")
_RUN = 3  # lines of one look below one another with nothing between: a list, or the words of a slide
_PLAIN = re.compile(r"(?=.*[^\W\d_]{4})[A-ZÀ-Þ\d(][^\\{}<>=|@_]+[^\s.,:;]$")  # no formula, address or sentence
_LONGEST_APART = 100  # characters of a heading that is set as the text is
_SMALLEST = 0.85  # of the body's size: such a heading in italics
_ABOVE, _FAR_ABOVE = 1.25, 1.8  # of the usual distance: so far below the text it stands; if nothing else tells it
_NEARER = 0.93  # of the distance above it: so much nearer stands the text that it heads
_WIDE = 0.8  # of the column: a line that takes more may be a sentence's
_RUNNING = 40  # letters of a paragraph
_TOP = 99.0
_FEW = 5  # lines below a title or a name: more are no address


def headings(parts: Sequence[Part], outline: Outline, measures: Measures) -> dict[int, int]:
    """Return the levels of those parts that are headings, by their number."""
    groups = {at: part for at, part in enumerate(parts) if isinstance(part, Group) and _may_be(part, measures)}
    told = {at for at, group in groups.items() if outline.level(group.text, group.first)}
    apart = _apart(parts, groups, measures)
    looks = {
        at
        for at, group in groups.items()
        if at in apart or _is_counted(group) or all(is_heading_line(line, measures) for line in group.lines)
    }
    sure = told | {at for at in looks if _NUMBERED.match(groups[at].text)}
    title, others = _front(parts, looks, sure)
    sure |= title
    unsure = sorted(looks - sure - others)
    runs = runs_of(unsure, lambda before, at: at == before + 1 and _are_alike(groups[before], groups[at]))
    unsure = [at for run in runs if len(run) < _RUN for at in run]
    kept = sure.union(unsure)
    for at in reversed(unsure):
        below = groups[at + 1] if at + 1 in kept else None
        on_top = at == 0 or parts[at - 1].page != groups[at].first.page
        if below and below.first.size > groups[at].first.size and not _are_alike(below, groups[at]) and not on_top:
            kept.remove(at)
    return outline.levels({at: groups[at] for at in sorted(kept)})


def _are_alike(group: Group, other: Group) -> bool:
    """True if two groups of one page are of one size and weight."""
    last, first = group.last, other.first
    return last.page == first.page and alike(last.size, first.size) and last.bold == first.bold


def _may_be(group: Group, measures: Measures) -> bool:
    """True if nothing in the words of a group speaks against its being a heading."""
    text = group.text
    if not re.search(r"[^\W\d_]", text) or len(text) > _LONGEST or len(group.lines) > _MOST_LINES:
        return False
    if group.last.entry or is_code(group, measures) or (group.marker and is_bullet(group.first)):
        return False
    ended = text.endswith((",", ";")) or (text.endswith(".") and len(text) > _SENTENCE)
    return not ended and not CAPTION.match(text)


def _is_counted(group: Group) -> bool:
    """True if a line is a heading by its number and its capitals or italics, as many journals have them."""
    slanted = all(word.style.italic for word in group.first.words[1:]) and group.text[-1] not in ".,;:"
    return len(group.lines) == 1 and bool((slanted and _COUNTED.match(group.text)) or _IN_CAPITALS.match(group.text))


def _front(parts: Sequence[Part], looks: Container[int], sure: Container[int]) -> tuple[set[int], set[int]]:
    """Return a document's title, and what stands between it and the text as large: authors, where they work, dates."""
    large: dict[int, Group] = {}
    last = 0
    for at, part in enumerate(parts):
        if isinstance(part, Figure):
            continue
        if not isinstance(part, Group) or part.marker or part.last.entry or part.first.page != parts[0].page:
            break
        if at in sure or (at not in looks and (_is_running(part) or at - max(large, default=at) > _FEW)):
            break
        last = at
        if at in looks:
            large[at] = part
    size = max((group.first.size for group in large.values()), default=0.0)
    title = {at for at, group in large.items() if alike(group.first.size, size)}
    others = {at for at, group in large.items() if at < last or _NAMES.fullmatch(group.text)}
    return title, others - title - {0}


def _is_running(part: Part) -> bool:
    """True if a part is a paragraph: most of its words are no names, or it is of a script without capitals."""
    words = [word for word in part.text.split() if word[0].isalpha()] if isinstance(part, Group) else []
    low = sum(not word[0].isupper() for word in words)
    return 2 * low > len(words) and sum(map(len, words)) > _RUNNING


def _apart(parts: Sequence[Part], groups: dict[int, Group], measures: Measures) -> set[int]:
    """Return the groups that are set as the text is, and stand apart from it in a way in which several do."""
    ways: dict[int, str] = {}
    for at, group in reversed(groups.items()):
        below = parts[at + 1] if at + 1 < len(parts) else None
        if isinstance(below, Group) and (_is_running(below) or ways.get(at + 1)):
            ways[at] = _way(group, below, measures)
    common = Counter(ways.values())
    return {at for at, way in ways.items() if way and common[way] > 1}


def _way(group: Group, below: Group, measures: Measures) -> str:
    """Return in which way a group stands apart from the text below it; nothing where it does not."""
    line, text = group.first, group.text
    follows = below.first
    if follows.region != line.region or len(group.lines) > 2 or len(line.pieces) > 1:
        return ""
    if not _PLAIN.match(text) or len(text) > _LONGEST_APART:
        return ""
    small = min(line.size, follows.size) <= _SMALLEST * measures.size
    if small or is_large(follows, measures) or marker_of(follows) or follows.text[0].islower():
        return ""
    above = group.above
    distance = (line.y - above.y) / measures.pitch(line) if above and above.region == line.region else _TOP
    nearer = follows.y - group.last.y < _NEARER * distance * measures.pitch(line)
    words = [word for word in line.words if word.text.isalpha()]
    slanted = all(word.style.italic for word in words) and not follows.words[0].style.italic
    bold = all(word.style.bold for word in words) and not follows.words[0].style.bold
    look = "italic" * slanted + "bold" * bold
    if look:
        return f"{look} {line.size}" if nearer and distance > _ABOVE else ""
    short = line.x1 - line.left < _WIDE * (line.right - line.left) and len(group.lines) == 1
    is_item = group.marker and not _NUMBERED.match(text)
    is_apart = nearer and _FAR_ABOVE < distance < _TOP and short and measures.is_body(line) and not is_item
    return f"space {line.size}" * is_apart
