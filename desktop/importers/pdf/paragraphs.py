"""Lines to groups: which line goes on with the one before it, within a column, over columns and over pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import dropwhile, pairwise, zip_longest

from desktop.importers.pdf.figures.finding import CAPTION, Figure, is_named
from desktop.importers.pdf.lines import Line, is_raised
from desktop.importers.pdf.looks import (
    is_bullet,
    is_code_line,
    is_heading_line,
    is_large,
    is_spaceless,
    marker_of,
    room_behind,
)
from desktop.importers.pdf.measures import Measures, alike
from desktop.importers.pdf.tables.table import Table

_INDENT = 0.6  # sizes: a line that begins further in is indented
_DEEPEST = 4.5  # sizes: an indent that is larger is something else
_SHORT = 0.35  # sizes: a line of a justified paragraph that ends earlier is its last
_FULL = -1.5  # weighs a line that ends exactly where its column does
_RAGGED = 1.5  # weighs one on which nothing more had room, though it does not
_LIMIT = 1.25  # so much has to speak for a new paragraph
_GAPS = ((1.15, 0.0), (1.4, 1.5), (1.9, 2.5))  # of the usual distance: uneven lines, half a line more, a line left out
_AROUND = 4  # lines above and below one: an address has no more
_ROW = 60  # letters: a line of an address, or of a list of names, has fewer
_LOOSE = 2.3  # weighs a line among such as are broken where their author wished
_PARTED = 1.5  # weighs a wide gap within a line, as rows of a table have
_FAR = 4.5  # weighs a larger one
_OPENING = 2.5  # weighs a beginning that only paragraphs have
_CLOSE, _STRETCHED = 1.48, 1.9  # sizes: so near stand the lines of a heading; those of one phrase
_FURTHEST = 3.0  # of the usual distance: what is beyond belongs to nothing above it
_BETWEEN = 10  # blocks that stand together between two halves of a sentence at most: a figure with its caption, notes
_LONG = 24  # letters: half a line of a narrow column; cells and labels have fewer
_FEW = 8  # letters: what has no word among so many was set beside something else, and is no paragraph
_OVER = 0.9  # lines of the body: nearer than a line of its own would stand
_BESIDE, _SCALE = 1.5, 6.0  # lines of the body: so far apart stand the parts of a formula, the numbers at an axis
_PART = re.compile("[IVX]{1,5}|[A-H]")
_WORD = re.compile(r"[^\W\d_]{3}|[\u3040-\u30ff\u3400-\u9fff]{2}")
_HALF = 0.35  # of a column: what ends so much earlier was never to be a full line
_NARROW = 12  # sizes: a column that seems to be no wider has no line that shows where it ends
_ENDS = re.compile(r"[.!?:;…。！？：；][\"'”’»)\]*†‡]*$")
_LOWER = re.compile(r"[\"'“‘«(]*[a-zß-öø-ÿа-яα-ω]")
_BLANK = "___"  # to be filled in
_MARK = re.compile(r"(\d{1,3}|[*†‡§¶‖]{1,4})$")


@dataclass
class Group:
    """Lines that make one block. ``marker`` is how many of its first words are a list item's mark."""

    lines: list[Line] = field(default_factory=list)
    marker: int = 0
    above: Line | None = None  # the line before its first

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The last line."""
        return self.lines[-1]

    @property
    def page(self) -> int:
        """The page that it ends on."""
        return self.last.page

    @property
    def text(self) -> str:
        """The text of its lines, with hyphens where these part words."""
        return " ".join(line.text for line in self.lines)

    @property
    def told(self) -> Line:
        """The last line by which indents, width and wording are told: no debris, but where a line begins anyway."""
        if not _is_debris(self.last):
            return self.last
        edges = {round(line.x0) for line in self.lines if not _is_debris(line)}
        for line in reversed(self.lines):
            if not _is_debris(line) or edges & {round(line.x0) + k for k in (-1, 0, 1)}:
                return line
        return self.last

    @property
    def inner(self) -> float:
        """Return where the words of the first line begin behind its mark."""
        words = self.first.words
        return words[self.marker].x0 if 0 < self.marker < len(words) else self.first.x0


Part = Group | Table | Figure


def is_code(part: Part, measures: Measures) -> bool:
    """True if a part is lines that are set as code is."""
    return isinstance(part, Group) and all(is_code_line(line, measures) for line in part.lines)


def groups(lines: Sequence[Line], measures: Measures) -> list[Group]:
    """Part lines in their order of reading into those that make one block each."""
    all_groups: list[Group] = []
    for at, line in enumerate(lines):
        line.loose = _is_loose(lines[max(at - _AROUND, 0) : at + _AROUND], measures)
    for line, after in zip_longest(lines, lines[1:]):
        if all_groups and _goes_on(all_groups[-1], line, after, measures):
            all_groups[-1].lines.append(line)
        else:
            all_groups.append(Group([line], marker_of(line), all_groups[-1].last if all_groups else None))
    return all_groups


def _is_loose(lines: Sequence[Line], measures: Measures) -> bool:
    """True if lines end in mid-sentence though the next one's first word had room, as most of an address do."""
    pairs = [
        (line, after)
        for line, after in pairwise(lines)
        if 0 < after.y - line.y < _GAPS[0][0] * measures.pitch(after)
        and (line.size, line.bold) == (after.size, after.bold)
        and _is_unfinished(line)
        and not marker_of(after)
    ]
    loose = sum(room_behind(line, after) > 0 for line, after in pairs)
    return loose > 1 and 2 * loose >= len(pairs)


def mended(parts: Sequence[Part], measures: Measures) -> list[Part]:
    """Put a sentence that a figure, a caption, a table or a page's foot interrupts together again, before these."""
    mended_parts: list[Part] = []
    for part in parts:
        begun = _interrupted(mended_parts, part, measures) if isinstance(part, Group) else None
        if begun is None or not isinstance(part, Group):
            mended_parts.append(part)
        else:
            begun.lines += part.lines
    return mended_parts


def _interrupted(parts: Sequence[Part], part: Group, measures: Measures) -> Group | None:
    """Return the paragraph not far above that goes on with one, which begins in mid-sentence.

    That is with a small letter; or with any, where nothing but a caption stands between, and the line above is full.
    """
    line = part.first
    if is_code_line(line, measures) or _is_caption(line):
        return None
    near = parts[-_BETWEEN:]
    above = next(dropwhile(lambda part: isinstance(part, Figure) and not part.formula, reversed(near)), None)
    if near and above is not near[-1] and isinstance(above, Group) and _goes_on(above, line, None, measures):
        return above  # as if no picture stood between
    low = _begins_low(line)
    if part.marker or not _is_running(part, line, measures):
        return None
    if not low and line.x0 - line.left > _INDENT * line.size:
        return None
    for number, before in enumerate(reversed(near)):
        if isinstance(before, Figure) and before.formula:  # which is a part of the sentence
            return None
        if not isinstance(before, Group) or _is_caption(before.first):
            continue
        if is_heading_line(before.first, measures):
            return None
        if _is_running(before, line, measures) and (_is_unfinished(before.told) or not low):
            between = parts[len(parts) - number :]
            captioned = any(isinstance(other, Group) and CAPTION.match(other.first.text) for other in between)
            most = (_RAGGED if before.told.flush else 0.0) if low else _FULL
            full = _end(before.told, line) <= most and (low or captioned)
            return before if number and full and _is_unfinished(before.told) else None
    return None


def _is_caption(line: Line) -> bool:
    """True if a line begins as captions do, with a sign behind the number or its name in a style of its own."""
    named = CAPTION.match(line.text)
    return named is not None and (is_named(line.text) or line.words[0].style != line.words[-1].style)


def _is_running(group: Group, line: Line, measures: Measures) -> bool:
    """True if a group is of the text that a line is of: of the body, or justified in its size; with a line of words."""
    told = group.told
    is_text = measures.is_body(told) or (told.flush and len(group.lines) > 1)
    return is_text and alike(told.size, line.size) and any(line.length > _LONG for line in group.lines)


def _goes_on(group: Group, line: Line, after: Line | None, measures: Measures) -> bool:
    """True if a line goes on with the block above it: what speaks for it outweighs what speaks for a new one."""
    before = group.last
    if _is_debris(line) and not is_large(line, measures) and not is_heading_line(before, measures):
        lines = abs(line.y - before.y) / (measures.size * measures.leading)
        return before.region == line.region and lines <= (_SCALE if all(map(_is_debris, group.lines)) else _BESIDE)
    if before.region == line.region and _is_above(group, line, measures):
        return True
    told = group.told
    named = is_named(line.text) and is_named(group.first.text)
    captioned = is_named(group.first.text) and not named and _is_close(before, line, measures)
    if before.entry or named or (not captioned and _begins_item(group, line, measures)):
        return False
    if captioned and not measures.is_body(line):
        return True  # whatever begins it: "(b)" is no item of a list
    mixed = not alike(told.size, line.size)
    if mixed and not _are_mixed(told, line):
        return False
    headed = is_heading_line(told, measures) != is_heading_line(line, measures)
    if headed and not mixed and not _runs_in(told, line, measures):
        return False
    typed = is_code_line(told, measures)
    within = typed and not is_code_line(group.first, measures)  # an address in a sentence
    if typed != is_code_line(line, measures) and not within and _end(told, line) > 0:
        return False
    distance = line.y - before.y
    if is_large(line, measures) and (before.region == line.region or (_begins_low(line) and before.page == line.page)):
        return distance > 0 and _are_one_heading(before, line)  # of a title over two columns the last line fits in one
    if before.region != line.region:
        return _goes_on_elsewhere(group, line, measures)
    if distance <= 0 or distance > _FURTHEST * measures.pitch(line):
        return False
    against = _gap(before, line, measures) + _end(told, line) + _indent(group, line, after)
    against += _PARTED * (len(before.pieces) > 1 or len(line.pieces) > 1) + _opening(told, line)
    return against + _wording(told, line) < _LIMIT


def _is_close(before: Line, line: Line, measures: Measures) -> bool:
    """True if a line stands right below one that is set alike."""
    near = before.region == line.region and 0 < line.y - before.y <= _GAPS[0][0] * measures.pitch(line)
    return near and before.size == line.size and before.bold == line.bold


def _is_debris(line: Line) -> bool:
    """True if a line is a few signs and no word: a limit of a sum, a numerator, a number at an axis."""
    if line.length > _FEW or _WORD.search(line.text) or marker_of(line):
        return False
    return not _is_section_mark(line)


def _is_section_mark(line: Line) -> bool:
    """True if a number or letter stands in the middle of its column, as those of a judgment's parts do."""
    off = abs(line.middle[0] - (line.left + line.right) / 2)
    return bool(_PART.fullmatch(line.text)) and off < line.size and not line.words[0].style.math


def _is_above(group: Group, line: Line, measures: Measures) -> bool:
    """True if a group is debris that stands over a line of the text, as a numerator does, or a limit of a sum."""
    near = len(group.last.pieces) == 1 and 0 <= line.y - group.last.y < _OVER * measures.size * measures.leading
    return near and not is_large(line, measures) and not marker_of(line) and all(map(_is_debris, group.lines))


def _are_mixed(before: Line, line: Line) -> bool:
    """True if two lines of unlike size are of one sentence, in which words of another font are the most."""
    small, large = sorted((before.size, line.size))
    together = before.region == line.region and line.y - before.y < 1.5 * large
    goes_on = _begins_low(line) or before.words[-1].style.size == line.words[0].style.size
    return together and small > 0.8 * large and _is_unfinished(before) and goes_on


def _runs_in(before: Line, line: Line, measures: Measures) -> bool:
    """True if a bold line and the bold words that begin the next one head the paragraph that goes on behind them."""
    bold = line.words[0].style.bold and before.words[-1].style.bold
    return bold and not is_large(before, measures) and not is_large(line, measures) and _is_unfinished(before)


def _is_unfinished(line: Line) -> bool:
    """True if a line ends in mid-sentence; the mark of a footnote behind its end is no word of it."""
    last = next((word for word in reversed(line.words) if not is_raised(word, line)), line.words[-1])
    return not _ENDS.search(last.text)


def _wording(before: Line, line: Line) -> float:
    """Weigh how the line before ends and how a line begins: a sentence that is not finished goes on in lower case."""
    if before.words[-1].hyphen:
        return -4.0
    weight = -1.0 if _is_unfinished(before) else 1.0
    if _begins_low(line):
        weight -= 2.0
    elif line.words[0].text[0].isupper():
        weight += 0.5
    return weight


def _opening(before: Line, line: Line) -> float:
    """Weigh how a line begins: with the raised mark of a note or an address, a form's blank, words that are a label."""
    first = line.words[0]
    if is_raised(first, line) and len(line.words) > 1 and _MARK.match(first.text):
        return _OPENING
    if first.text.startswith(_BLANK) or before.words[-1].text.endswith(_BLANK):
        return _OPENING
    is_label = first.style.bold and not line.bold and not before.words[-1].style.bold
    return _OPENING if is_label and not _is_unfinished(before) else 0.0


def _begins_low(line: Line) -> bool:
    return bool(_LOWER.match(line.words[0].text))


def _gap(before: Line, line: Line, measures: Measures) -> float:
    """Weigh how far below the line before a line stands, as a share of what is usual."""
    distance, usual = line.y - before.y, measures.pitch(line)
    return next((weight for most, weight in _GAPS if distance <= most * usual + 0.5), _FAR)


def _end(before: Line, line: Line) -> float:
    """Weigh how the line before ends; among such as are broken where their author wished, each is for itself."""
    is_row = line.loose and not before.flush and before.length < _ROW and _is_unfinished(before)
    is_row = is_row and not (_begins_low(line) or is_spaceless(line) or is_spaceless(before))
    return max(_fullness(before, line), _LOOSE) if is_row else _fullness(before, line)


def _fullness(before: Line, line: Line) -> float:
    """Weigh whether the line before is full, or ends although the first word of this one would have stood on it."""
    right = max(before.right, line.x1) if not before.flush else before.right
    slack = room_behind(before, line, right)
    if slack <= 0:
        short = right - before.x1
        if not before.flush:
            return -1.0
        return _FULL if short < _SHORT * line.size else 0.0 if short < line.size else 1.5
    if slack * line.size > _HALF * (right - before.x0):
        return 3.0
    return (2.0 if before.flush else 1.0) + (slack > 1.5)


def _indent(group: Group, line: Line, after: Line | None) -> float:
    """Weigh how far a line begins to the right or to the left of those above it."""
    before, size = group.told, line.size
    alone = len(group.lines) == 1
    step = line.x0 - (group.inner if alone else before.x0)
    follows = after is not None and after.region == line.region
    back = follows and after is not None and line.x0 - after.x0 > _INDENT * size
    if abs(step) <= _INDENT * size:  # both may be first lines, each of its paragraph
        if not alone or group.marker:
            return 0.0
        ended = line.x0 - line.left > _INDENT * size and not _is_unfinished(before)
        return 3.0 if back or ended else 0.0
    if step > 0:
        beside = (other for other in (after if follows else None, group.above) if other)
        if alone and room_behind(before, line) <= 0 and any(abs(other.x0 - line.x0) < 0.3 * size for other in beside):
            return 0.0  # the second line of a paragraph whose first one hangs, as that of the one above did
        return (3.0 if back else 2.0) if step < _DEEPEST * size else 1.0
    if alone:
        wide = max(before.right - line.x0, _NARROW * size)
        is_far = -step > _HALF * wide and before.x1 > before.right - size  # behind a first line that is indented
        return _FAR * is_far
    return 3.0 if abs(line.x0 - group.first.x0) < 0.3 * size else 2.0


def _begins_item(group: Group, line: Line, measures: Measures) -> bool:
    """True if a line is a list's item, and not one that happens to begin with a number or a dash."""
    if not marker_of(line):
        return False
    before, size, first = group.last, line.size, line.words[0].text
    if is_bullet(line):
        return True
    if before.region != line.region or line.y - before.y > 1.15 * measures.pitch(line):
        return not (before.flush and before.x1 > before.right - _SHORT * size) or before.region == line.region
    if group.marker and abs(group.first.x0 - line.x0) < 0.5 * size:
        return True
    at_edge = line.x0 - line.left <= _INDENT * size
    goes_on = _is_unfinished(before) and _LOWER.match(line.words[1].text)
    if at_edge and room_behind(before, line) <= 0 and (goes_on or before.words[-1].hyphen):
        return False
    return room_behind(before, line) > 0 or abs(line.x0 - before.x0) > _INDENT * size or first[0] in "(["


def _are_one_heading(before: Line, line: Line) -> bool:
    """True if two large lines are one heading: the second goes on in small letters, or stands close to the first."""
    low = _begins_low(line) or is_spaceless(line)
    near = line.y - before.y <= (_STRETCHED if low else _CLOSE) * line.size
    return near and (low or before.bold == line.bold)


def _goes_on_elsewhere(group: Group, line: Line, measures: Measures) -> bool:
    """True if a paragraph goes on in the next column, or on the next page."""
    before, size = group.last, line.size
    if is_heading_line(line, measures) or is_heading_line(before, measures) or before.aside or line.aside:
        return False
    if _is_caption(line) or (is_named(group.first.text) and before.page != line.page):
        return False
    if line.text.isupper() and line.length >= _FEW and not (before.text.isupper() or is_spaceless(line)):
        return False
    indent = line.x0 - line.left
    against = _end(before, line) + _wording(before, line)
    if _INDENT * size < indent < _DEEPEST * size:
        against += 3.0
    if not before.flush and before.right - before.left < _NARROW * size:
        against += 1.0 if _begins_low(line) else 3.0
    return against < _LIMIT
