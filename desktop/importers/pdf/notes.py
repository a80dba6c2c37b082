"""Footnotes: told from the text by where they stand and how small they are, and given back to what refers to them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace

from desktop.importers.pdf.lines import Line, is_raised
from desktop.importers.pdf.measures import Measures
from desktop.importers.pdf.words import Word

_SMALLER = 0.94  # of the body's size
_APART = 1.9  # of the usual distance: what stands further below a footnote is none of it
_BELOW_RULE = 1.4  # of it: so far below the text notes begin that are no smaller, as a rule stands between
_MOST_LINES = 20  # of these notes in a column
_FULL = 3.0  # sizes: with less room at its end a line is full, as a ragged one may be
_END = re.compile(r"[.!?。][\"'”’»)\]]*$")
_SEPARATORS = re.compile(r"[,;–-]")  # of several marks at one word
_DRAWN_RULE = re.compile(r"[_—–]{5,}")  # by signs, alone in its line
_SIGNS = "[*∗⋆†‡§¶‖]{1,4}"
_MARK = re.compile(rf"(\*?\d{{1,3}}|{_SIGNS}|[a-z])$")
_SIGN = re.compile(_SIGNS)
_GLUED = re.compile(rf"({_SIGNS})[^\W\d_]")
_LIFT = 0.12  # of its size: so far above a line its mark stands
_WORD = re.compile(r"[^\W\d_]{2}|[\u3040-\u30ff\u3400-\u9fff]")  # a note says something; numbers in a drawing do not


@dataclass
class Note:
    """A footnote. ``mark`` is the number or sign that refers to it, ``label`` is the document's only one."""

    mark: str
    label: str
    lines: list[Line] = field(default_factory=list)


def references(lines: Iterable[Line]) -> set[str]:
    """Return the marks that some lines have raised behind their words, as references to footnotes are."""
    return {
        mark
        for line in lines
        for number, word in enumerate(line.words)
        if (number or len(line.words) == 1) and is_raised(word, line)
        for mark in _SEPARATORS.split(word.text)
        if _MARK.match(mark)
    }


def split_notes(
    region: Sequence[Line], measures: Measures, noted: bool, referred: Container[str]
) -> tuple[list[Line], list[list[Line]]]:
    """Return a region's lines without the footnotes at its end, and the lines of each of these.

    A footnote is small, and either ``referred`` has its mark, those raised on its page, or its own mark is raised:
    rows of a table and a list of references begin with numbers, too. ``noted``: the last footnote before is not
    finished, so that lines without a mark may go on with it; they come first.
    """
    region = [line for line in region if line.words[0].style.mono or not _DRAWN_RULE.fullmatch(line.text)]
    region = [line if at == 0 else _with_its_mark(line) for at, line in enumerate(region)]
    start = len(region)
    while start > 0 and region[start - 1].size < measures.size * _SMALLER:
        start -= 1
    while start < len(region) and not _is_first(region, start, measures, noted, referred):
        start += 1
    if start == len(region):
        start = _first_large(region, measures, referred)
    body, notes = list(region[:start]), []  # type: tuple[list[Line], list[list[Line]]]
    is_open = False
    for at, line in enumerate(region[start:], start):
        if at == start or _begins_note(line, referred):
            notes.append([line])
            is_open = True
        elif is_open and line.y - region[at - 1].y <= _APART * measures.pitch(line):
            notes[-1].append(line)
        else:  # a small abstract below the addresses of its authors
            body.append(line)
            is_open = False
    return body, notes


def _first_large(region: Sequence[Line], measures: Measures, referred: Container[str]) -> int:
    """Return where the notes of a column begin that are set as large as its text, or have words that are; else its end.

    They begin far below the text, with a raised mark that its page refers to.
    """
    for at in range(max(1, len(region) - _MOST_LINES), len(region)):
        line, mark = region[at], mark_of(region[at])
        far = line.y - region[at - 1].y > _BELOW_RULE * measures.pitch(line)
        if far and mark in referred and not mark.isalpha() and _is_raised(line):
            return at
    return len(region)


def _with_its_mark(line: Line) -> Line:
    """Return a line with the sign that begins it as a word of its own."""
    first, *others = line.words
    sign = _GLUED.match(first.text)
    if sign is None:
        return line
    length = len(sign[1])
    middle = first.x0 + (first.x1 - first.x0) * length / len(first.text)
    rest = first._replace(text=first.text[length:], x0=middle, first=first.first + length, y=line.y, glued=True)
    return replace(line, words=(first._replace(text=sign[1], x1=middle, hyphen=False, spaced=False), rest, *others))


def _begins_note(line: Line, referred: Container[str]) -> bool:
    mark = mark_of(line)
    return bool(mark and _WORD.search(line.text)) and (mark in referred or _is_raised(line))


def _is_raised(line: Line) -> bool:
    """True if a line begins with a raised mark; signs may be raised by their font, and as large as letters."""
    first = line.words[0]
    return is_raised(first, line) or (_SIGN.match(first.text) is not None and line.y - first.y > _LIFT * line.size)


def _is_first(region: Sequence[Line], at: int, measures: Measures, noted: bool, referred: Container[str]) -> bool:
    line = region[at]
    if not _begins_note(line, referred) and not (noted and at > 0 and not mark_of(line)):
        return False
    return at == 0 or line.y - region[at - 1].y > 1.05 * measures.pitch(line)


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
        self._addresses: dict[tuple[int, str], int] = {}  # the last character of those that a raised mark begins

    def add(self, lines: list[Line]) -> None:
        """Take a footnote's lines; without a mark they go on with the last one."""
        mark = mark_of(lines[0])
        if not mark:
            if self.all:
                self.all[-1].lines += lines
            return
        label = mark if mark.isdigit() and mark not in self.by_label else f"note-{len(self.all) + 1}"
        note = self.by_label[label] = Note(mark, label, lines)
        self.all.append(note)
        self._by_place[lines[0].page, mark] = note

    def goes_on(self, page: int) -> bool:
        """True if the last footnote so far may go on on a page: it ends in mid-sentence, and where its column does."""
        last = self.all[-1].lines[-1] if self.all else None
        if last is None or last.page < page - 1:
            return False
        return not _END.search(last.text) and last.x1 > last.right - _FULL * last.size

    def pass_over(self, body: Iterable[Line]) -> None:
        """Keep which lines of the text begin with a mark: it and those before it are of an author's address."""
        for line in body:
            if len(line.words) > 1 and is_raised(line.words[0], line):
                self._addresses[line.page, line.words[0].text] = line.words[-1].first

    def find(self, page: int, word: Word) -> Note | None:
        """Return the footnote that a raised word on a page refers to."""
        is_of_address = word.first <= self._addresses.get((page, word.text), -1)
        return None if is_of_address else self._by_place.get((page, word.text))
