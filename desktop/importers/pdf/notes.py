"""Footnotes: told from the text by where they stand and how small they are, and given back to what refers to them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.importers.pdf.lines import LIFT, Line, is_raised
from desktop.importers.pdf.looks import ENDS
from desktop.importers.pdf.measures import Measures
from desktop.importers.pdf.words import Word

_SMALLER = 0.94  # of the body's size
_APART = 1.9  # of the usual distance: what stands further below a footnote is none of it
_BELOW_TEXT = 1.05  # of it: a line no further below another one goes on with it
_BELOW_RULE = 1.4  # of it: so far below the text notes begin that are no smaller, as a rule stands between
_MOST_LINES = 20  # of these notes in a column
_TEXT_BELOW = 3  # lines in the body's size: above so many stand the authors' addresses, a page's foot has fewer
_FULL = 3.0  # sizes: with less room at its end a line is full, as a ragged one may be
_SEPARATORS = re.compile(r"[,;–-](?!\d{3})")  # of several marks at one word, not of thousands
_DRAWN_RULE = re.compile(r"[_—–]{3,}")  # by signs, alone in its line
_SIGNS = "[*∗⋆†‡§¶‖]{1,4}"
_MARK = re.compile(rf"(\*?\d{{1,3}}|{_SIGNS}|[a-z])$")
_SIGN = re.compile(_SIGNS)
_GLUED = re.compile(rf"({_SIGNS})[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]{2}|[\u3040-\u30ff\u3400-\u9fff]")  # a note says something; numbers in a drawing do not


@dataclass
class Note:
    """A footnote. ``mark`` is the number or sign that refers to it, ``label`` is the document's only one."""

    mark: str
    label: str
    lines: list[Line]


def _split(
    region: Sequence[Line], measures: Measures, noted: float, referred: Container[str]
) -> tuple[list[Line], list[list[Line]]]:
    """Return a region's lines without the footnotes at its end, and the lines of each of these.

    A footnote is small, and either ``referred`` has its mark, those raised on its page, or its own mark is raised:
    rows of a table begin with numbers, too. ``noted``: the size of the last one if lines without a mark may go on.
    """
    region = [line if at == 0 else _with_its_mark(line) for at, line in enumerate(region)]
    far = [0.0, *((line.y - above.y) / measures.pitch(line) for above, line in pairwise(region))]
    small = count = len(region)
    while small > 0 and region[small - 1].size < measures.size * _SMALLER:
        small -= 1
    places = (*range(small, count), *range(max(1, count - _MOST_LINES), small))
    noted *= small > 0 and count - small <= _MOST_LINES
    start = next((at for at in places if _is_first(region[at], far[at], noted, referred, at < small)), count)
    body, notes = list(region[:start]), []  # type: tuple[list[Line], list[list[Line]]]
    for at, line in enumerate(region[start:], start):
        if at == start or _begins_note(line, referred):
            notes.append([line])
        elif notes[-1][-1] is region[at - 1] and far[at] <= _APART:
            notes[-1].append(line)
        else:  # a small abstract below the addresses of its authors
            body.append(line)
    return body, notes


def _with_its_mark(line: Line) -> Line:
    """Return a line with the sign that begins it as a word of its own."""
    sign = _GLUED.match(line.text)
    if sign is None:
        return line
    first, *others = line.words
    mark = first._replace(text=sign[1], x1=first.x0, hyphen=False, spaced=False)
    rest = first._replace(text=first.text[sign.end(1) :], first=first.first + sign.end(1), y=line.y, glued=True)
    return replace(line, words=(mark, rest, *others))


def _begins_note(line: Line, referred: Container[str]) -> bool:
    mark = mark_of(line)
    return bool(mark and _WORD.search(line.text)) and (mark in referred or _is_raised(line))


def _is_raised(line: Line) -> bool:
    """True if a line begins with a raised mark; signs may be raised by their font, and as large as letters."""
    first = line.words[0]
    return is_raised(first, line) or (_SIGN.match(first.text) is not None and line.y - first.y > LIFT * line.size)


def _is_first(line: Line, far: float, noted: float, referred: Container[str], is_large: bool) -> bool:
    """True if notes can begin at a line, so ``far`` below another one: large ones do with a mark that is referred to.

    It is 0 for a column's first line."""
    mark = mark_of(line)
    is_named = mark in referred and _is_raised(line)
    if is_large:
        return is_named and far > _BELOW_RULE and not mark.isalpha()
    if _begins_note(line, referred):
        return is_named or far > _BELOW_TEXT or not far
    return not mark and far > _BELOW_TEXT and line.size == noted


def mark_of(line: Line) -> str:
    """Return the mark that a footnote's first line begins with, or nothing."""
    first = line.words[0]
    text = first.text.rstrip(".)")
    if not _MARK.match(text) or len(line.words) < 2:
        return ""
    return text if is_raised(first, line) or not text.isalpha() else ""


class Notes:
    """The footnotes of a document, by page and mark."""

    def __init__(self) -> None:
        self.all: list[Note] = []
        self.by_label: dict[str, Note] = {}
        self._by_place: dict[tuple[int, str], Note] = {}
        self._addresses: dict[tuple[int, str], int] = {}  # the end of an address that a raised mark begins

    def taken(self, regions: Sequence[Sequence[Line]], measures: Measures) -> Iterator[list[Line]]:
        """Yield the lines of each region of a page without the footnotes at its end, and keep these."""
        lines = [line for region in regions for line in region]
        referred = {
            mark
            for line in lines
            for number, word in enumerate(line.words)
            if (number or len(line.words) == 1) and is_raised(word, line)  # behind the words
            for mark in _SEPARATORS.split(word.text)
            if _MARK.match(mark)
        }
        text = [line for line in lines if measures.is_body(line)]
        for region in regions:
            foot = region[-1]
            below = sum(line.y > foot.y and line.x0 < foot.x1 and foot.x0 < line.x1 for line in text)
            body = [line for line in region if line.words[0].style.mono or not _DRAWN_RULE.fullmatch(line.text)]
            notes: list[list[Line]] = []
            if below < _TEXT_BELOW:
                body, notes = _split(body, measures, self._unfinished(foot), referred)
            for line in body:
                if len(line.words) > 1 and is_raised(line.words[0], line):
                    self._addresses[line.page, line.words[0].text] = line.words[-1].first
            for note in notes:
                self._add(note)
            yield body

    def _unfinished(self, foot: Line) -> float:
        """Return the size of the last footnote so far if it ends in mid-sentence where its column does; else 0."""
        last = self.all[-1].lines[-1] if self.all else None
        if last is None or last.page < foot.page - 1 or ENDS.search(last.text):
            return 0.0
        return last.size if last.x1 > last.right - _FULL * last.size else 0.0

    def _add(self, lines: list[Line]) -> None:
        """Take a footnote's lines; without a mark they go on with the last one."""
        mark = mark_of(lines[0])
        if not mark:
            self.all[-1].lines += lines
            return
        label = mark if mark.isdigit() and mark not in self.by_label else f"note-{len(self.all) + 1}"
        note = self.by_label[label] = Note(mark, label, lines)
        self.all.append(note)
        self._by_place[lines[0].page, mark] = note

    def find(self, page: int, word: Word) -> Note | None:
        """Return the footnote that a raised word refers to, the first of several; numbers do if all are of notes."""
        places = [(page, mark) for mark in _SEPARATORS.split(word.text) if mark]
        named = [self._by_place.get(at) if word.first > self._addresses.get(at, -1) else None for at in places]
        signs = [note for note in named if note and not note.mark.isdigit()]
        return next(iter(signs or (named if all(named) else ())), None)
