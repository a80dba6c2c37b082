"""The content of another program's file, in one form: works, and in each of them marks. Pure; knows no format."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from db.message import Message
from desktop.importers.marks.mark import Mark, OnPage

MOST = 200_000  # entries of one file
LONGEST = 200_000  # characters of one quote or note


@dataclass(frozen=True, slots=True)
class Work:
    """A book, paper or page. ``ids`` are DOIs, ISBNs and addresses as written; ``hashes`` name their kind first."""

    title: str
    authors: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    hashes: tuple[str, ...] = ()  # "koreader:HEX", "md5:HEX"
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """An entry that cannot come in, and the sentence that says why."""

    entry: str
    why: str


@dataclass(frozen=True, slots=True)
class Collection:
    """All that was read from one file."""

    works: tuple[Work, ...] = ()
    refused: tuple[Refused, ...] = ()

    @property
    def entries(self) -> int:
        """Return how many entries the file has."""
        return sum(len(work.marks) for work in self.works) + len(self.refused)


class Gathering:
    """Marks on their way into a Collection, by the work that they belong to, in the order of the file."""

    def __init__(self) -> None:
        self._works: dict[tuple[str, tuple[str, ...], tuple[str, ...]], tuple[Work, list[Mark]]] = {}
        self._refused: list[Refused] = []
        self.count = 0

    def next_entry(self) -> str:
        """Count one more entry, and return its number as a name."""
        self.count += 1
        return str(self.count)

    def add(self, work: Work, mark: Mark) -> None:
        """Take a mark in; one without words, a note, and a place that words could be found at, is refused."""
        if not mark.quote.strip() and not mark.note.strip() and mark.on_page is None:
            self.refuse(mark.entry, Message("It has neither words nor a note."))
        elif max(len(mark.quote), len(mark.note)) > LONGEST:
            self.refuse(mark.entry, Message("It is longer than {longest} characters.", longest=f"{LONGEST:,}"))
        elif self.count > MOST:
            self.refuse(mark.entry, Message("A file may have {most} entries, and this one has more.", most=f"{MOST:,}"))
        else:
            self._works.setdefault((work.title, work.authors, work.ids), (work, []))[1].append(mark)

    def refuse(self, entry: str, why: str) -> None:
        """Say why an entry cannot come in."""
        self._refused.append(Refused(entry, why))

    def collection(self) -> Collection:
        """Return all of it."""
        works = (
            Work(work.title, work.authors, work.ids, work.hashes, tuple(marks)) for work, marks in self._works.values()
        )
        return Collection(tuple(works), tuple(self._refused))


def to_json(collection: Collection) -> bytes:
    """Return a Collection as JSON: what a child hands back."""
    return json.dumps(asdict(collection)).encode()


def from_json(data: bytes) -> Collection:
    """Return the Collection that ``to_json`` wrote. Raises ValueError, KeyError or TypeError for what is none."""
    collection = json.loads(data)
    works = (Work(**_tuples(row) | {"marks": tuple(map(_mark, row["marks"]))}) for row in collection["works"])
    return Collection(tuple(works), tuple(Refused(**row) for row in collection["refused"]))


def _mark(row: dict[str, Any]) -> Mark:
    mark = Mark(**_tuples(row))
    if mark.on_page is None:
        return mark
    kind, page, boxes = mark.on_page
    return replace(
        mark, on_page=OnPage(kind, page, tuple((left, top, right, down) for left, top, right, down in boxes))
    )


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
