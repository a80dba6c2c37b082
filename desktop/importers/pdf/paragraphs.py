"""Lines to groups: which line goes on with the one before it, within a column, over columns and over pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.importers.pdf.lines import Line, is_raised
from desktop.importers.pdf.measures import Measures, alike

_INDENT = 0.6  # sizes: a line that begins further in is indented
_DEEPEST = 4.5  # sizes: an indent that is larger is something else
_SPACE = 0.55  # sizes: a space, and what a line may fall short of its column
_SHORT = 0.35  # sizes: a line of a justified paragraph that ends earlier is its last
_NARROW = 12  # sizes: a column that seems to be no wider has no line that shows where it ends
_ENDS = re.compile(r"[.!?:;…。！？：；][\"'”’»)\]]*$")
_LOWER = re.compile(r"[\"'“‘«(]*[a-zß-öø-ÿа-яα-ω]")
_BULLET = re.compile(r"[•‣◦▪▫■□●○◆◇▶►➢➤✓✔❖∙·⁃–—*\-\uf0b7\uf0a7]$")
_SIGN = re.compile(r"[^\w\-–—*·]")  # no letter, nor what may stand in a sentence
_NUMBERED = re.compile(r"(\(?(\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|\[\d{1,3}\])$")
_SPACELESS = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]")


@dataclass
class Group:
    """Lines that make one block. ``marker`` is how many of its first words are a list item's mark."""

    lines: list[Line] = field(default_factory=list)
    marker: int = 0

    @property
    def first(self) -> Line:
        """The first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """The last line."""
        return self.lines[-1]

    @property
    def inner(self) -> float:
        """Where the words of the first line begin behind its mark."""
        words = self.first.words
        return words[self.marker].x0 if 0 < self.marker < len(words) else self.first.x0


def groups(lines: Sequence[Line], measures: Measures) -> list[Group]:
    """Part lines in their order of reading into those that make one block each."""
    found: list[Group] = []
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        if found and _goes_on(found[-1], line, after, measures):
            found[-1].lines.append(line)
        else:
            found.append(Group([line], marker_of(line)))
    return found


def marker_of(line: Line) -> int:
    """Return how many words at a line's start mark it as a list's item: 1 or 0."""
    if len(line.words) < 2 or line.words[1].glued:
        return 0
    first, second = line.words[0], line.words[1]
    if _BULLET.match(first.text):
        wide = second.x0 - first.x1 > 0.35 * line.size
        return int(wide or first.text not in "–—*-·")
    wide = second.x0 - first.x1 > 0.3 * line.size
    return int(bool(_NUMBERED.match(first.text)) and not is_raised(first, line) and wide)


def _goes_on(group: Group, line: Line, after: Line | None, measures: Measures) -> bool:
    before = group.last
    if not alike(before.size, line.size) or _begins_item(group, line, measures):
        return False
    if is_heading_line(before, measures) != is_heading_line(line, measures) and _stands_apart(before, line, measures):
        return False
    if before.region != line.region:
        return _goes_on_elsewhere(group, line, measures)
    distance = line.y - before.y
    if distance <= 0 or distance > _furthest(before, line, measures):
        return False
    if is_large(line, measures):
        return True
    return not _begins(group, line, after, measures)


def _begins_item(group: Group, line: Line, measures: Measures) -> bool:
    """Tell whether a line is a list's item, and not one that happens to begin with a number or a dash."""
    if not marker_of(line):
        return False
    before, size, first = group.last, line.size, line.words[0].text
    if _SIGN.match(first) and _BULLET.match(first):
        return True
    if before.region != line.region or line.y - before.y > 1.15 * measures.pitch(line):
        return not (before.flush and before.x1 > before.right - _SHORT * size) or before.region == line.region
    if group.marker and abs(group.first.x0 - line.x0) < 0.5 * size:
        return True
    return fits(before, line) or abs(line.x0 - before.x0) > _INDENT * size or bool(_SIGN.match(first))


def _furthest(before: Line, line: Line, measures: Measures) -> float:
    pitch = measures.pitch(line)
    if is_large(line, measures):
        return max(1.4 * line.size, 1.12 * pitch) if pitch < 1.5 * line.size else 1.4 * line.size
    return pitch * 1.15 + 0.5


def is_large(line: Line, measures: Measures) -> bool:
    """Tell whether a line is set clearly larger than the body."""
    return line.size > measures.size * 1.08


def is_heading_line(line: Line, measures: Measures) -> bool:
    """Tell whether a line is set as headings are: larger than the body, or bold where that is not."""
    return is_large(line, measures) or (
        line.bold
        and not measures.bold
        and line.size > 0.92 * measures.size
        and all(word.style.bold for word in line.words)
    )


def _stands_apart(before: Line, line: Line, measures: Measures) -> bool:
    """Tell whether a change of weight between two lines is one of blocks, and not of words in a sentence."""
    if before.region != line.region or not alike(before.size, line.size):
        return True
    if line.y - before.y > 1.15 * measures.pitch(line):
        return True
    return fits(before, line) or line.x0 - line.left > _INDENT * line.size


def fits(before: Line, line: Line) -> bool:
    """Tell whether a line's first word would have stood on the line before: then that one was to end there."""
    first = _first_width(line)
    return before.x1 + first + _SPACE * line.size < before.right


def _first_width(line: Line) -> float:
    first = line.words[0]
    if _SPACELESS.search(first.text):
        return (first.x1 - first.x0) / len(first.text)
    end = first.x1
    for word in line.words[1:]:
        if not word.glued:
            break
        end = word.x1
    return end - first.x0


def _begins(group: Group, line: Line, after: Line | None, measures: Measures) -> bool:
    """Tell whether a line begins a paragraph right below the line before it, by indents and a line that ends early."""
    before, size = group.last, line.size
    if before.words[-1].hyphen:
        return False
    inner = group.inner if len(group.lines) == 1 else before.x0
    step = line.x0 - inner
    if group.marker and len(group.lines) == 1 and abs(step) < 0.5 * size:
        return fits(before, line)
    if step > _INDENT * size:
        hanging = after is not None and after.region == line.region and abs(after.x0 - line.x0) < 0.3 * size
        if len(group.lines) == 1 and hanging and not fits(before, line):
            return False
        return step < _DEEPEST * size or fits(before, line)
    if step < -_INDENT * size and len(group.lines) > 1:
        return True
    return fits(before, line) or (line.x0 - line.left > _INDENT * size and _is_first(group, line, after, measures))


def _is_first(group: Group, line: Line, after: Line | None, measures: Measures) -> bool:
    """Tell of an indented line below another one whether it is the first of a paragraph."""
    before = group.last
    if before.flush and before.x1 < before.right - _SHORT * line.size:
        return True
    if not measures.indented or group.marker or len(group.lines) > 1 or after is None or after.region != line.region:
        return False
    return after.x0 - after.left < 0.3 * line.size


def _goes_on_elsewhere(group: Group, line: Line, measures: Measures) -> bool:
    """Tell whether a paragraph goes on in the next column, or on the next page."""
    before, size = group.last, line.size
    if is_heading_line(line, measures) or is_heading_line(before, measures):
        return False
    if before.words[-1].hyphen:
        return True
    if fits(before, line) or (before.flush and before.x1 < before.right - _SHORT * size):
        return False
    indent = line.x0 - line.left
    usual = (before.x0 - before.left) if len(group.lines) > 1 else 0.0
    if _INDENT * size < indent < _DEEPEST * size and abs(indent - usual) > 0.3 * size:
        return False
    if _LOWER.match(line.words[0].text):
        return True
    if before.early and before.page != line.page:
        return False
    if not _ENDS.search(before.text):
        return True
    return measures.indented or before.flush or before.right - before.left > _NARROW * size
