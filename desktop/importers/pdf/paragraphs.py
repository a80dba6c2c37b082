"""Lines to groups: which line goes on with the one before it, within a column, over columns and over pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise, zip_longest

from desktop.importers.pdf.figures.finding import CAPTION, Figure, is_named
from desktop.importers.pdf.lines import Line, is_raised
from desktop.importers.pdf.looks import (
    PARTS,
    is_bullet,
    is_heading_line,
    is_large,
    is_spaceless,
    marker_of,
    room_behind,
)
from desktop.importers.pdf.measures import Measures, alike
from desktop.importers.pdf.tables.table import Table
from desktop.importers.pdf.tagged import goes_on, is_told_heading

_INDENT = 0.6  # sizes: a line that begins further in is indented
_DEEPEST = 4.5  # sizes: an indent that is larger is something else
_SHORT = 0.35  # sizes: a line of a justified paragraph that ends earlier is its last
_FULL = -1.5  # weighs a line that ends exactly where its column does
_LIMIT = 1.25  # so much has to speak for a new paragraph
_NEAR = 1.15  # of the usual distance: so near stand the lines of a paragraph
_GAPS = ((_NEAR, 0.0), (1.4, 1.5), (1.9, 2.5))  # of the usual distance: uneven lines, half a line more, a line left out
_SMALL = 0.8  # of the larger size: the smaller one, where both are of one sentence
_AROUND = 4  # lines above and below one: an address has no more
_ROW = 60  # letters: a line of an address, or of a list of names, has fewer
_LOOSE = 2.3  # weighs a line among such as are broken where their author wished
_PARTED = 1.5  # weighs a wide gap within a line, as rows of a table have
_WIDE = 1.8  # sizes: such a gap
_FAR, _BACK = 6.0, 4.5  # weighs a larger one; a line far left of the first one, which is indented
_OPENING = 2.5  # weighs a beginning that only paragraphs have
_CLOSE, _STRETCHED = 1.48, 1.9  # sizes: so near stand the lines of a heading; those of one phrase
_FURTHEST = 3.0  # of the usual distance: what is beyond belongs to nothing above it
_BETWEEN = 10  # blocks that stand together between two halves of a sentence at most: a figure with its caption, notes
_LONG = 24  # letters: half a line of a narrow column; cells and labels have fewer
_FEW = 8  # letters: what has no word among so many was set beside something else, and is no paragraph
_BESIDE, _SCALE = 1.5, 6.0  # lines of the body: so far apart stand the parts of a formula, the numbers at an axis
_WORD = re.compile(r"[^\W\d_]{3}|[\u3040-\u30ff\u3400-\u9fff]{2}")
_HALF = 0.35  # of a column: what ends so much earlier was never to be a full line
_NARROW = 12  # sizes: a column that seems to be no wider has no line that shows where it ends
_ENDS = re.compile(r"[.!?:;…。．！？：；][\"'”’»)\]*†‡]*$")
_LOWER = re.compile(r"[\"'“‘«(]*[a-zß-öø-ÿа-яα-ω]")
_QUOTES = "\"'“”‘’«»„(["  # begin sentences, too
_LABEL = re.compile(r"[A-Z][^.:;,?!]{3,40}:(\s|$)")
_NEVER = 20.0  # outweighs everything
_PICTURED, _BEHIND = 0.5, 4.0  # weighs a picture between two halves of a sentence; a table, a note; less a caption
_CAPTIONED = -3.0  # weighs the next sentence of a caption
_OUTER = 2.0  # weighs a line that begins left of the words behind an item's sign
_LISTED, _ALONE = 4.5, 1.5  # weighs a mark that goes on a list, or that is alone
_COUNT, _ROMAN = re.compile(r"(\d+|(?<!\w)[A-Za-z])(?=\W+$)"), re.compile(r"\b[ivx]+(?=\W)")
_FIRST = re.compile(r"\W*(0*1|0|a|A|i)\W+$|.$")  # mark of a list
_LATELY, _WITHIN = 30, 80  # marks, lines: further back is another list


@dataclass
class Group:
    """Lines that make one block. ``marker`` is how many of its first words are a list item's mark."""

    lines: list[Line] = field(default_factory=list)
    marker: int = 0
    listed: bool = False  # whether it is an item of a list
    above: Line | None = None  # the line before its first
    typed: bool = False  # whether it is of a program

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The last line that is no limit of a sum: debris in small print."""
        return next(line for line in reversed(self.lines) if line.size >= self.first.size or not _is_debris(line))

    @property
    def page(self) -> int:
        """The page that it ends on."""
        return self.last.page

    @property
    def text(self) -> str:
        """The text of its lines, with hyphens where these part words."""
        return " ".join(line.text for line in self.lines)

    @property
    def inner(self) -> float:
        """Return where the words of the first line begin behind its mark."""
        return self.first.words[1].x0 if self.marker else self.first.x0


Part = Group | Table | Figure


def groups(flow: Sequence[Line | Part], measures: Measures) -> list[Part]:
    """Part lines in their order of reading into those that make one block each."""
    lines = [
        line for part in flow for line in (part.lines if isinstance(part, Group) else [part]) if isinstance(line, Line)
    ]
    listed = _listed(lines)
    for at, line in enumerate(lines):
        line.loose = not line.flush and _is_loose(lines[max(at - _AROUND, 0) : at + _AROUND], measures)
    parts: list[Part] = []
    for part, after in zip_longest(flow, flow[1:]):
        if not isinstance(part, Line):
            parts.append(part)
            continue
        above = parts[-1] if parts and isinstance(parts[-1], Group) else None
        below = after.first if isinstance(after, Group) else after if isinstance(after, Line) else None
        counts = id(part) in listed and not (above and any(follows(line, part) for line in above.lines[1:]))
        if above and not above.typed and _against(above, part, below, measures, listed=counts) < _LIMIT:
            above.lines.append(part)
            continue
        marker = marker_of(part) * (not PARTS.match(part.text))
        is_below = above is not None and above.listed and not part.text[0].isupper()
        is_item = marker > 0 and (id(part) in listed or is_bullet(part) or is_below)
        parts.append(Group([part], marker, is_item, above.last if above else None))
    return parts


def _listed(lines: Sequence[Line]) -> set[int]:
    """Return the identities of lines whose marks follow one another at one edge: from the first on, or three."""
    begun: dict[int, list[Line]] = {}  # the one that went on last is the last
    places = {id(line): at for at, line in enumerate(lines)}
    for at, line in enumerate(lines):
        if marker_of(line):
            lately = (it for it in islice(reversed(begun.values()), _LATELY) if at - places[id(it[-1])] <= _WITHIN)
            before = [it for it in lately if follows(it[-1], line) and step_to(it[-1], line) < _INDENT]
            chain = min(before, key=lambda it: step_to(it[-1], line), default=[])
            chain.append(line)
            begun.pop(id(chain[0]), None)
            begun[id(chain[0])] = chain
    lists = (chain for chain in begun.values() if len(chain) + bool(_FIRST.match(chain[0].words[0].text)) > 2)
    return {id(line) for chain in lists for line in chain}


def follows(before: Line, line: Line) -> bool:
    """True if the mark of a line is the sign of another one, or counts on from it; a Roman number may be any."""
    mark, other = (_ROMAN.sub("i", each.words[0].text) for each in (before, line))
    if mark == other and (len(mark) == 1 or not re.search(r"[^\Wi]", mark)):
        return True
    after = _COUNT.sub(lambda count: str(int(count[0]) + 1) if count[0].isdecimal() else chr(ord(count[0]) + 1), mark)
    return other == after != mark


def step_to(before: Line, line: Line) -> float:
    """Return how many sizes apart the edges are that two marks begin or end at, on the page or in their columns."""
    aways = (line.x0 - before.x0, line.words[0].x1 - before.words[0].x1)
    shift = line.left - before.left
    return min(min(abs(away), abs(away - shift)) for away in aways) / line.size


def _is_loose(lines: Sequence[Line], measures: Measures) -> bool:
    """True if lines end in mid-sentence though the next one's first word had room, as most of an address do."""
    steps = [(line, after, after.y - line.y) for line, after in pairwise(lines) if after.y > line.y]
    nearest = min((step for *_, step in steps), default=0.0)
    rooms = [
        room_behind(line, after) > 0
        for line, after, step in steps
        if step < _NEAR * max(nearest, measures.pitch(after)) and _is_unfinished(line) and not marker_of(after)
    ]
    return sum(rooms) > 1 and 2 * sum(rooms) >= len(rooms)


def mended(parts: Sequence[Part], measures: Measures) -> list[Part]:
    """Put a sentence that a figure, a caption, a table or a page's foot interrupts together again, before these."""
    mended_parts: list[Part] = []  # with a paragraph where it goes on, too
    for part in parts:
        begun = _begun(mended_parts[-_BETWEEN:], part, measures) if isinstance(part, Group) else None
        if begun and isinstance(part, Group):
            begun.lines += part.lines
        mended_parts.append(begun or part)
    return list({id(part): part for part in mended_parts}.values())


def _begun(near: Sequence[Part], part: Group, measures: Measures) -> Group | None:
    """Return the paragraph not far above that a part goes on with, behind pictures, captions, tables or notes."""
    line, low = part.first, _begins_low(part.first)
    told = (other for other in reversed(near) if isinstance(other, Group) and goes_on(other.last, line))
    if told_of := next(told, None):
        return told_of if told_of is not near[-1] else None
    if part.typed:
        return None
    pictured, captioned, typed, worded = True, False, False, False  # what stands between: words, too
    for number, before in enumerate(reversed(near)):
        if isinstance(before, Figure) and before.formula:  # which is a part of the sentence
            return None
        if isinstance(before, Group):
            running, unfinished = _is_running(before, line, measures), _is_unfinished(before.last)
            between = _PICTURED if pictured else _BEHIND - captioned + _NEVER * (not low and not captioned)
            displayed = typed and (before.last.region == line.region or (worded and not low))
            fits = running and unfinished and not displayed
            fits = (fits and _is_running(part, line, measures)) or (pictured and not before.typed)
            if number and fits and _against(before, line, None, measures, between) < _LIMIT:
                return before
            ends = is_heading_line(before.first, measures) or (running and (unfinished or not low))
            if ends and not _is_caption(before.first):
                return None
            typed, worded = typed or before.typed, worded or not (before.typed or _is_caption(before.first))
            captioned = captioned or CAPTION.match(before.first.text) is not None
        pictured = pictured and isinstance(before, Figure)
    return None


def _is_caption(line: Line) -> bool:
    """True if a line begins as captions do, or with a figure's name and number in their own style."""
    other_style = line.words[0].style != line.words[-1].style
    return is_named(line.text) or (other_style and CAPTION.match(line.text) is not None)


def _is_running(group: Group, line: Line, measures: Measures) -> bool:
    """True if a group is of the text that a line is of: of the body, or justified in its size; with a line of words."""
    last = group.last
    is_text = not group.typed and (measures.is_body(last) or (last.flush and len(group.lines) > 1))
    return is_text and alike(last.size, line.size) and any(line.length > _LONG for line in group.lines)


def _against(
    group: Group, line: Line, after: Line | None, measures: Measures, between: float = 0.0, *, listed: bool = False
) -> float:
    """Weigh what speaks against a line's going on with a group; ``between`` weighs what stands between these."""
    before = group.last
    if (of_one := goes_on(before, line)) is not None:
        full = before.region != line.region or is_told_heading(line) or room_behind(before, line) <= 0  # no break in it
        if not of_one or (full and not before.entry and not _marked(line, listed=listed)):
            return _NEVER * (not of_one)
    below = not between and before.region == line.region
    if _is_debris(line) and not is_large(line, measures) and not is_heading_line(before, measures):
        most = (_SCALE if all(map(_is_debris, group.lines)) else _BESIDE) * measures.size * measures.leading
        return _NEVER * (not below or abs(line.y - group.lines[-1].y) > most)  # of the text beside or above it
    near = not between and before.page == line.page and 0 < line.y - before.y <= _NEAR * measures.pitch(before)
    below = below or (near and abs(line.x0 - before.x0) <= _INDENT * line.size)  # parted from it by mistake
    caption, begun = _is_caption(line), _is_caption(group.first)
    captioned = near and below and begun and not caption
    weight = between + _look(group, line, measures) + _NEVER * (before.entry or (caption and (begun or not below)))
    weight += _CAPTIONED / (1 + measures.is_body(line)) if captioned else _marked(line, listed=listed)
    if is_large(line, measures) and before.page == line.page and (before.region == line.region or _begins_low(line)):
        low = _begins_low(line) or is_spaceless(line)  # of one phrase
        is_close = 0 < line.y - before.y <= (_STRETCHED if low else _CLOSE) * line.size
        return _NEVER * (weight > 1 or not is_close or not (low or before.bold == line.bold))
    if weight >= _NEVER:
        return weight
    weight += _end(before, line) + _wording(before, line) + _opening(group, line)
    if not below:
        return weight + _elsewhere(before, line, measures) + _NEVER * begun
    weight += _gap(before, line, measures) + _indent(group, line, after)
    return weight + _PARTED * (_is_parted(before) or _is_parted(line))


def _is_parted(line: Line) -> bool:
    """True if a line has a gap as rows of a table have, and no line that is stretched to its column's edge."""
    gaps = [line.words[at].x0 - line.words[at - 1].x1 for at in line.pieces[1:]]
    return bool(gaps) and (line.right - line.x1 > _SHORT * line.size or max(gaps) > _WIDE * line.size)


def _is_debris(line: Line) -> bool:
    """True if a line is a few signs and no word, as a limit or a numerator."""
    return line.length <= _FEW and not _WORD.search(line.text) and not marker_of(line)


def _look(group: Group, line: Line, measures: Measures) -> float:
    """Weigh how unlike two lines are set: in another size, as a heading, as code."""
    before = group.last
    small, large = sorted((before.size, line.size))
    if not alike(small, large):  # of one sentence may be lines in which words of another font are the most
        near = before.region == line.region and line.y - before.y < max(1.5 * large, _NEAR * measures.pitch(line))
        sizes = [{word.style.size for word in each.words} for each in (before, line)]
        of_one = _is_unfinished(before) and (_begins_low(line) or not sizes[0].isdisjoint(sizes[1]))
        return _NEVER * (not near or small <= _SMALL * large or not of_one)
    heavy = [is_told_heading(each) or is_heading_line(each, measures) for each in (before, line)]
    headed = heavy[0] != heavy[1] or is_told_heading(before)
    bold = before.words[-1].style.bold and line.words[0].style.bold  # heads what is behind it
    return _NEVER * (headed and not (bold and _is_unfinished(before)))


def _is_unfinished(line: Line) -> bool:
    """True if a line ends in mid-sentence; the mark of a footnote behind its end is no word of it."""
    last = next((word for word in reversed(line.words) if not is_raised(word, line)), line.words[-1])
    return not _ENDS.search(last.text) or line.text.rfind("(") > line.text.rfind(")")


def _wording(before: Line, line: Line) -> float:
    """Weigh how the line before ends and how a line begins: a sentence that is not finished goes on in lower case."""
    if before.words[-1].hyphen:
        return -4.0
    first = -2.0 if _begins_low(line) else 0.5 * line.words[0].text[0].isupper()
    return first + (-1.0 if _is_unfinished(before) else 1.0)


def _begins_low(line: Line) -> bool:
    return bool(_LOWER.match(line.words[0].text)) and not marker_of(line)


def _opening(group: Group, line: Line) -> float:
    """Weigh how a line begins: with a note's raised mark, a label, or the sign that its group has."""
    before, first = group.last, line.words[0]
    noted = is_raised(first, line) and len(line.words) > 1
    sign = first.text[0] == group.first.text[0] and not first.text[0].isalnum() and first.text[0] not in _QUOTES
    label = all(map(_LABEL.match, (group.first.text, line.text)))
    label = label or (first.style.bold and first.text[0].isalpha() and not (line.bold or before.words[-1].style.bold))
    return _OPENING * bool(noted or sign or (label and not _is_unfinished(before)))


def _marked(line: Line, *, listed: bool) -> float:
    """Weigh whether a line begins as an item of a list does, or with a number that may be one in a sentence."""
    if not marker_of(line):
        return 0.0
    low = not line.words[1].text[0].isupper()
    return _NEVER if is_bullet(line) else _LISTED - low if listed else _ALONE


def _gap(before: Line, line: Line, measures: Measures) -> float:
    """Weigh how far below the line before a line stands, as a share of what is usual."""
    distance, usual = line.y - before.y, measures.pitch(line)
    if distance <= 0 or distance > _FURTHEST * usual:
        return _NEVER
    return next((weight for most, weight in _GAPS if distance <= most * usual + 0.5), _FAR)


def _end(before: Line, line: Line) -> float:
    """Weigh whether the line before is full, or ends although the first word of this one would have stood on it.

    Among lines that are broken where their author wished, each is for itself.
    """
    right = max(before.right, line.x1) if not before.flush else before.right
    slack, short = room_behind(before, line, right), (right - before.x1) / line.size
    if slack <= 0:
        weight = (_FULL if short < _SHORT else 1.5 * (short >= 1)) if before.flush else -1.0
    else:
        weight = 3.0 if slack * line.size > _HALF * (right - before.x0) else 1.0 + before.flush + (slack > 1.5)
    is_row = line.loose and not before.flush and before.length < _ROW and _is_unfinished(before)
    is_row = is_row and not (_begins_low(line) or is_spaceless(line) or is_spaceless(before))
    return max(weight, _LOOSE) if is_row else weight


def _indent(group: Group, line: Line, after: Line | None) -> float:
    """Weigh how far a line begins to the right or to the left of those above it."""
    before, size = group.last, line.size
    alone = len(group.lines) == 1
    step = line.x0 - (group.inner if alone else before.x0)
    beside = [other.x0 for other in (after, group.above) if other and other.region == line.region]
    back = False
    if after and after.region == line.region and line.x0 - after.x0 > _INDENT * size:
        back = before.length < _ROW or after.y - line.y < 2 * size
    if abs(step) <= _INDENT * size:  # both may be first lines, each of its paragraph
        ended = line.x0 - line.left > _INDENT * size and not _is_unfinished(before)
        return 3.0 * (alone and not group.marker and (back or ended))
    if step > 0:
        marked = pairwise(before.words[:2])
        behind = [word.x0 for mark, word in marked if len(mark.text) == 1 or not mark.text.isalpha()]
        hung = any(abs(x - line.x0) < 0.3 * size for x in (*behind, *beside))
        if alone and hung and room_behind(before, line) <= 0:
            return 0.0  # the second line of a paragraph whose first one hangs, as that of the one above did
        return (3.0 if back else 2.0) if step < _DEEPEST * size else 1.0
    if alone:  # behind a first line that is indented, unless it is far from it
        far = before.x1 > before.right - size and -step > _HALF * max(before.right - line.x0, _NARROW * size)
        return _BACK * far + _OUTER * (group.listed and len(before.words[0].text) == 1)
    return 3.0 if abs(line.x0 - group.first.x0) < 0.3 * size else 2.0


def _elsewhere(before: Line, line: Line, measures: Measures) -> float:
    """Weigh where a line begins that stands in another column, or on another page."""
    size, low = line.size, _begins_low(line)
    headed = is_heading_line(line, measures) or is_heading_line(before, measures)
    capitals = line.text.isupper() and line.length >= _FEW and not (before.text.isupper() or is_spaceless(line))
    if headed or capitals or before.aside or line.aside:
        return _NEVER
    indented = _INDENT * size < line.x0 - line.left < _DEEPEST * size and not low
    is_narrow = not before.flush and before.right - before.left < _NARROW * size
    return 3.0 * indented + (3.0 - 2 * low) * is_narrow
