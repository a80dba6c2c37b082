"""A Kindle's "My Clippings.txt", in any of its languages: entries between lines of "==========".

A note belongs to the highlight that ends where it stands. A Kindle appends what is highlighted anew and never takes
anything out: of highlights of the same words the longest comes in, the others are said to be in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.message import Message
from desktop.article.about import in_list
from desktop.errors import ImportFailed
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.foreign.kindle.words import Heading, parsed_heading
from desktop.importers.decode import decode
from desktop.importers.marks.mark import Mark
from desktop.importers.marks.times import spoken

_BETWEEN = re.compile(r"^[\ufeff \t]*={8,}[ \t]*$", re.MULTILINE)
_HEAD = re.compile(rb"^[^\n]{0,1000}\r?\n\s{0,200}?(?:-|\xe2\x80[\x93\x94])[ \t][^\n]{4,400}\r?\n", re.MULTILINE)
_PARTS = re.compile("[|｜]")
_DASHES = ("-", "–", "—")  # what the line under a title begins with
_LOOKED_AT = 40_000  # bytes, to recognise a file
_STRETCH = 16  # locations
_SPACE = re.compile(r"\s+")
_LIMIT = re.compile(r"^<[^<>\n]{10,200}>$")  # "<You have reached the clipping limit for this item>"


@dataclass(frozen=True, slots=True)
class _Entry:
    entry: str
    work: Work
    heading: Heading
    text: str
    time: str


def recognise(data: bytes) -> bool:
    """True if a file looks like clippings: a line of signs, and under a title a line "- …" that says what follows."""
    sample, is_wide = data[:_LOOKED_AT], b"\x00" in data[:200]
    narrow = sample.replace(b"\x00", b"") if is_wide else sample
    if b"\n==========" not in (narrow if is_wide else data) or _HEAD.search(narrow) is None:
        return False
    try:
        text = decode(sample if is_wide else sample.rpartition(b"\n")[0]).text
    except ImportFailed:
        return False
    return any(_entry("", block) is not None for block in _BETWEEN.split(text))


def read(data: bytes) -> Collection:
    """Return the highlights and notes."""
    gathering = Gathering()
    entries = []
    for block in _BETWEEN.split(decode(data).text):
        if not block.strip("\ufeff \t\n"):
            continue
        number = gathering.next_entry()
        if (entry := _entry(number, block)) is None:
            gathering.refuse(number, Message("It is no entry of a Kindle: the line that says what it is, is missing."))
        elif entry.heading.kind == "bookmark":
            gathering.refuse(number, Message("A bookmark marks no words."))
        elif not entry.text:
            gathering.refuse(number, Message("It is empty."))
        elif _LIMIT.match(entry.text):
            gathering.refuse(
                number, Message("The publisher's limit was reached, so that the Kindle kept no words of it.")
            )
        else:
            entries.append(entry)
    works: dict[tuple[str, tuple[str, ...]], list[_Entry]] = {}
    for entry in entries:
        works.setdefault((entry.work.title, entry.work.authors), []).append(entry)
    for group in works.values():
        _settle(group, gathering)
    return gathering.collection()


def _entry(number: str, block: str) -> _Entry | None:
    lines = block.strip("\ufeff\n").split("\n")
    at = next((k for k, line in enumerate(lines[:4]) if k and line.lstrip("\ufeff ").startswith(_DASHES)), 0)
    if not at:
        return None
    title, authors = _title(" ".join(lines[:at]).replace("\ufeff", "").strip())
    parts = _PARTS.split(lines[at])
    where = "|".join(parts[:-1]) if len(parts) > 1 else lines[at]
    heading = parsed_heading(where)
    if not heading.kind:
        return None
    text = "\n".join(lines[at + 1 :]).strip()
    return _Entry(number, Work(title, authors), heading, text, spoken(parts[-1]))


def _title(line: str) -> tuple[str, tuple[str, ...]]:
    """Part "Title (Author)", whose author may have brackets too: "((美)米切尔)"."""
    if not line.endswith(")"):
        return line, ()
    depth = 0
    for at in range(len(line) - 1, -1, -1):
        depth += (line[at] == ")") - (line[at] == "(")
        if not depth:
            title, author = line[:at].strip(), line[at + 1 : -1].strip()
            return (title, tuple(in_list(author))) if title and author else (line, ())
    return line, ()


def _settle(entries: list[_Entry], gathering: Gathering) -> None:
    """Put notes to their highlights, and leave of highlights of the same words the longest."""
    highlights = [entry for entry in entries if entry.heading.kind == "highlight"]
    within: dict[str, str] = {}  # entry -> the longer one that has its words
    kept: dict[str | int, list[tuple[_Entry, str]]] = {}  # by the stretches that they are in, for those near to be few
    for entry in sorted(highlights, key=lambda entry: -len(entry.text)):
        words = _SPACE.sub("", entry.text)
        near = (pair for stretch in _stretches(entry.heading) for pair in kept.get(stretch, ()))
        longer = next((other for other, text in near if _meet(other.heading, entry.heading) and words in text), None)
        if longer is not None:
            within[entry.entry] = longer.entry
            continue
        for stretch in _stretches(entry.heading):
            kept.setdefault(stretch, []).append((entry, words))
    there: dict[str | int, list[_Entry]] = {}
    for entry in highlights:
        for stretch in _stretches(entry.heading):
            there.setdefault(stretch, []).append(entry)
    notes: dict[str, list[str]] = {}
    before: _Entry | None = None
    for entry in entries:
        if entry.heading.kind == "highlight":
            before = entry
            continue
        home = _home(entry, before, there)
        if home is not None:
            notes.setdefault(within.get(home.entry, home.entry), []).append(entry.text)
        else:
            gathering.add(entry.work, _mark(entry, "", entry.text))
    for entry in highlights:
        if entry.entry in within:
            why = Message("Its words are in the longer highlight that is entry {entry}.", entry=within[entry.entry])
            gathering.refuse(entry.entry, why)
        else:
            gathering.add(entry.work, _mark(entry, entry.text, "\n\n".join(dict.fromkeys(notes.get(entry.entry, [])))))


def _meet(one: Heading, other: Heading) -> bool:
    if one.start >= 0 and other.start >= 0:
        return one.start <= other.end and other.start <= one.end
    return one.page == other.page


def _stretches(heading: Heading) -> list[str | int]:
    """Return in which stretches of a work something stands: by its locations, else by its page."""
    if heading.start < 0:
        return [heading.page]
    first = heading.start // _STRETCH
    return list(range(first, min(heading.end // _STRETCH, first + _STRETCH) + 1))


def _home(note: _Entry, before: _Entry | None, there: dict[str | int, list[_Entry]]) -> _Entry | None:
    """Return the highlight that a note belongs to: the one that ends there, else the one just before it."""
    at = note.heading.start
    if at < 0:
        is_there = before is not None and before.heading.start < 0 and _meet(before.heading, note.heading)
        return before if is_there else None
    highlights = (mark for stretch in _stretches(note.heading) for mark in there.get(stretch, ()))
    around = [highlight for highlight in highlights if highlight.heading.start <= at <= highlight.heading.end]
    if before in around:
        return before
    return min(around, key=lambda mark: (mark.heading.end - at, mark.heading.end - mark.heading.start), default=None)


def _mark(entry: _Entry, quote: str, note: str) -> Mark:
    place, position = entry.heading.place, entry.heading.position
    return Mark(entry.entry, quote, note, place=place, position=position, created=entry.time)
