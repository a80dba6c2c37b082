"""The machine block: W3C Web Annotation JSON in one closing HTML comment (or a sidecar), record by record.

Each annotation stands on a line of its own, so that one damaged record hides no other. Keys beginning with
``postil:`` are absolute IRIs of Postil's own; what else is unknown is kept in ``Annotation.extra`` and written back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from db.message import Message, text_of
from db.records import Annotation, Theme
from desktop.annotated.document import FORMAT_VERSION
from desktop.annotated.record.machine_records import (
    KEY,
    LOOSE,
    Rows,
    annotation_from,
    is_changed,
    read_damaged,
    shown,
    stated_check,
    theme_from,
)
from desktop.proposals.import_plan import BadRecord

SURROGATE = re.compile("[\ud800-\udfff]")
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OPENING = f"<!-- annotations:{FORMAT_VERSION}"


@dataclass(frozen=True, slots=True)
class Record:
    """The record of one annotation in a machine block.

    ``names`` are those of its themes, as tagged. ``check`` is the checksum as it stands there; ``edited`` tells that it
    is another by now, or that nothing vouches for the record.
    """

    annotation: Annotation
    names: tuple[str, ...] = ()
    label: str = ""
    listed: bool = False
    check: str = ""
    edited: bool = False

    @property
    def id(self) -> str:
        """The annotation's id."""
        return self.annotation.id


@dataclass(frozen=True)
class MachineBlock:
    """A machine block, as far as it could be read; the header is empty where its checksum tells that it was changed.

    ``start``/``end`` is its place in the file. ``is_one_of_several``: files were put together.
    """

    header: Mapping[str, Any] = field(default_factory=dict)
    records: tuple[Record, ...] = ()
    bad: tuple[BadRecord, ...] = ()
    version: int = FORMAT_VERSION
    start: int = -1
    end: int = -1
    remark: str = ""
    is_one_of_several: bool = False

    @cached_property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations, in the order of their records."""
        return tuple(record.annotation for record in self.records)

    @cached_property
    def labels(self) -> Mapping[str, str]:
        """The footnote labels by annotation id."""
        return {record.id: record.label for record in self.records if record.label}

    @property
    def _is_intact(self) -> bool:
        total, is_edited = self.header.get("total"), any(record.edited for record in self.records)
        return not (is_edited or self.bad or (type(total) is int and total > len(self.records)))

    @property
    def is_whole(self) -> bool:
        """True if nothing of it was changed or lost since it was written, by its checksums."""
        return self._is_intact and not self.remark and bool(stated_check(self.header))

    @property
    def is_sound(self) -> bool:
        """True if nothing of it was changed or lost since it was written, or it is older and does not say."""
        return self._is_intact and bool(self.article.get("id"))

    @property
    def stands_beside(self) -> bool:
        """True if it was not written into the export itself."""
        return self.options.get("machine_block") in ("sidecar", "none")

    @property
    def title(self) -> str:
        """Return the title of the article, or ''."""
        return str(self.article.get("title", ""))

    @property
    def article(self) -> Mapping[str, Any]:
        """Return what the header says of the article; empty where it says nothing."""
        return _mapping(self.header.get("postil:article"))

    @property
    def articles(self) -> list[Mapping[str, Any]]:
        """Return what the header says of each of several articles."""
        return [row for row in self._rows("postil:articles") if isinstance(row, dict)]

    @property
    def source(self) -> Mapping[str, Any]:
        """Return what the header says of the article's source; empty where it says nothing."""
        return _mapping(self.header.get("postil:source"))

    @property
    def kind(self) -> str:
        """Return what the file holds: "source", "rendered", or only an "excerpt" or a "list"."""
        return str(self.source.get("kind", "source"))

    @property
    def form(self) -> str:
        """Return "full" for an annotated article, which comes back; else what was written for reading elsewhere."""
        if self.kind in ("list", "excerpt"):
            return str(self.header.get("postil:exporter", "list")) if self.kind == "list" else "paragraphs"
        notes = str(self.header.get("postil:notes", "footnotes"))
        return {"footnotes": "full", "callouts": "callouts"}.get(notes, "critic")

    @cached_property
    def insertions(self) -> list[tuple[int, str]] | None:
        """Return what was put in and where (code points of the clean source), or None where that is unreadable."""
        rows = self.header.get("postil:insertions")
        return [(place, put) for place, put in rows] if isinstance(rows, list) and all(map(_is_row, rows)) else None

    @property
    def put_first(self) -> str:
        """Return what was put in first, which is the front matter where an export has any of its own."""
        return self.insertions[0][1] if self.insertions else ""

    @property
    def options(self) -> Mapping[str, Any]:
        """Return the options of the export; empty of an older one, which does not say."""
        return _mapping(self.header.get("postil:options"))

    @property
    def own_blocks(self) -> int:
        """Return how many machine blocks the article's own text has, as of an older export."""
        stated = self.header.get("postil:own_blocks")
        return stated if type(stated) is int else len(self._rows("postil:own_blocks"))

    @property
    def authors_marks(self) -> list[str]:
        """Return the texts of the marks that the author's source has of its own."""
        return self._texts("postil:own")

    @property
    def authors_escapes(self) -> frozenset[str] | None:
        """The #words before which the author has a backslash somewhere; None where the export put in none."""
        own = frozenset(text.rpartition(" ")[2] for text in self._texts("postil:own_escapes"))
        return own if any(put.endswith("\\") for _, put in self.insertions or ()) else None

    @cached_property
    def authors_labels(self) -> frozenset[str]:
        """Return labels of footnotes, and ids of notes in the line, that look like Postil's but are the article's."""
        return frozenset(self._texts("postil:own_labels"))

    @property
    def themes(self) -> tuple[Theme, ...]:
        """Return the themes that the block defines; damaged ones are left out."""
        return tuple(theme for row in self._rows("postil:themes") if (theme := theme_from(row)) is not None)

    def _texts(self, key: str) -> list[str]:
        return [text for text in self._rows(key) if isinstance(text, str)]

    def _rows(self, key: str) -> list[Any]:
        rows = self.header.get(key)
        return rows if isinstance(rows, list) else []


def _is_row(row: Any) -> bool:
    is_pair = isinstance(row, list) and len(row) == 2
    return is_pair and type(row[0]) is int and row[0] >= 0 and isinstance(row[1], str)


def _mapping(value: object) -> Mapping[str, Any]:
    """Return an object without the texts that no library can hold: half a character, which JSON can name."""
    if not isinstance(value, dict):
        return {}
    return {key: member for key, member in value.items() if not (isinstance(member, str) and SURROGATE.search(member))}


def read_collection(text: str, version: int = FORMAT_VERSION, start: int = -1, end: int = -1) -> MachineBlock:
    """Read a collection: whole if it is sound, else line by line, with what could not be read kept aside."""
    header, rows, bad = _opened(text)
    stated = header.get("postil:format", version)  # believed as it is: a newer Postil may check it otherwise
    if is_changed({key: value for key, value in header.items() if key not in ("first", "items")}):
        header = {}
    article = _mapping(header.get("postil:article"))
    records: dict[str, Record] = {}
    for number, (line, row) in enumerate(rows, 1):
        try:
            annotation, names = annotation_from(row, str(article.get("id", "")), str(article.get("version", "")))
            fields = _mapping(row)
            label = fields.get("postil:label")
            # without a head only a checksum vouches for a record
            edited = is_changed(fields) or not (article or KEY in fields)
            listed, label = bool(fields.get("postil:listed")), label if isinstance(label, str) else ""
            record = Record(annotation, names, label, listed, stated_check(fields), edited)
            before = records.get(record.id)
            if before is not None and (record.edited or not before.edited):
                raise ValueError(f"the id {record.id} stands in the block twice")
        except ValueError as error:
            bad.append(BadRecord(number, line or shown(row), text_of(error), stated_check(row)))
            continue
        if before is not None:  # which was edited, this one was not
            bad.append(BadRecord(number, shown(row), Message("the id {id} stands in the block twice", id=record.id)))
            del records[record.id]
        records[record.id] = record
    total = header.get("total")
    missing = total - len(records) - len(bad) if type(total) is int else 0
    remark = Message("{missing} of {total} records are missing.", missing=missing, total=total) if missing > 0 else ""
    version = max(version, stated) if type(stated) is int else version
    return MachineBlock(header, tuple(records.values()), tuple(bad), version, start, end, remark)


def restored(block: MachineBlock, known: MachineBlock) -> MachineBlock:
    """Return a file's record with what was edited in it, or cannot be read any more, as ``known`` has it, if a checksum
    that still stands in the file vouches for that. A lost head is that of ``known``, unless this is of another export.
    """
    copies = {record.check: record for record in known.records if not record.edited}
    stated = {record.check for record in block.records} | {record.check for record in block.bad}
    lost = (stated - {record.check for record in block.records if not record.edited}) & copies.keys()
    if not block.header and (stated <= {""} or stated & copies.keys()):
        return replace(known, start=block.start, end=block.end)
    kept = {record.id: record for record in block.records if record.check not in lost}
    kept |= {copies[check].id: copies[check] for check in lost}
    return replace(
        block,
        records=tuple(sorted(kept.values(), key=lambda record: record.annotation.target.position.start)),
        bad=tuple(record for record in block.bad if record.check not in copies),
    )


def _opened(text: str) -> tuple[Mapping[str, Any], Rows, list[BadRecord]]:
    """Return the head of a collection, its records, and what could not be read of them."""
    try:
        whole = LOOSE.decode(text)
    except (ValueError, RecursionError):
        return read_damaged(text)
    header: Mapping[str, Any] = _mapping(whole)
    items = whole if isinstance(whole, list) else header.get("items") or _mapping(header.get("first")).get("items")
    if header.get("type") == "Annotation" and not isinstance(whole, list):
        header, items = {}, [whole]
    rows: Rows = [("", row) for row in items] if isinstance(items, list) else []
    if not rows and header.get("total"):  # the name of what holds them was edited
        return read_damaged(text)
    return header, rows, []
