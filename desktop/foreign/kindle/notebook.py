"""The notebook that Kindle's apps export as a web page. Its tags are closed wrongly: only what they open is heeded."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from db.message import Message
from desktop.article.about import in_list
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.foreign.kindle.words import parsed_heading
from desktop.importers.decode import decode
from desktop.importers.marks.mark import Mark

_FIELDS = {"bookTitle", "authors", "citation", "sectionHeading", "noteHeading", "noteText", "notebookFor"}
_COLOUR = re.compile(r"highlight_(\w+)")
_BY = re.compile(r"^\W*(?:作者|by|von|de|di|著者)\s*[:：]\s*", re.IGNORECASE)


class _Fields(HTMLParser):
    """Gathers the text behind each tag that has a class of interest, up to the next one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[str], list[str]]] = []  # class, pieces of text, colours
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        self._silent = tag in ("style", "script")
        if field := next((name for name in classes if name in _FIELDS), ""):
            self.found.append((field, [], []))
        elif self.found:
            self.found[-1][2].extend(_COLOUR.findall(" ".join(classes)))
            if tag in ("br", "p"):
                self.found[-1][1].append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = False

    def handle_data(self, data: str) -> None:
        if self.found and not self._silent:
            self.found[-1][1].append(data)


def recognise(data: bytes) -> bool:
    """True if a page is such a notebook."""
    return b"notebookFor" in data[:100_000] and b"bookTitle" in data[:100_000]


def read(data: bytes) -> Collection:
    """Return the highlights and notes of the book."""
    page = _Fields()
    page.feed(decode(data).text)
    page.close()
    gathering = Gathering()
    work, section = Work(""), ""
    heading: tuple[str, str, str] | None = None  # what an entry's heading says, its colour, the section
    marks: list[tuple[str, Mark]] = []
    for field, pieces, colours in page.found:
        text = "\n".join(" ".join(line.split()) for line in "".join(pieces).split("\n")).strip()
        if field == "bookTitle":
            work = replace(work, title=" ".join(text.split()))
        elif field == "authors":
            work = replace(work, authors=tuple(in_list(_BY.sub("", " ".join(text.split())))))
        elif field == "sectionHeading":
            section = text
        elif field == "noteHeading":
            heading = (" ".join(text.split()), next(iter(colours), ""), section)
        elif field == "noteText" and heading is not None:
            _take(marks, heading, text, gathering)
            heading = None
    for kind, mark in marks:
        if kind == "bookmark":
            gathering.refuse(mark.entry, Message("A bookmark marks no words."))
        else:
            gathering.add(work, mark)
    return gathering.collection()


def _take(marks: list[tuple[str, Mark]], heading: tuple[str, str, str], text: str, gathering: Gathering) -> None:
    """Add an entry; a note that stands behind a highlight of the same place is its note."""
    words, colour, section = heading
    parsed = parsed_heading(words)
    kind = parsed.kind or "highlight"
    place = ", ".join(part for part in (section, parsed.place) if part)
    last = marks[-1] if marks else None
    if kind == "note" and last is not None and last[0] == "highlight" and not last[1].note and last[1].place == place:
        marks[-1] = ("highlight", replace(last[1], note=text))
        return
    quote, note = ("", text) if kind == "note" else (text, "")
    mark = Mark(gathering.next_entry(), quote, note, place=place, position=parsed.position, colour=colour)
    marks.append((kind, mark))
