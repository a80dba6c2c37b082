"""Writer: what a step may do. Every change goes one path: read before, write after, hash, history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from db import articles, clock
from db.annotations import ANNOTATION
from db.articles import ARTICLE, VERSION, Packed, pack_version, version_data
from db.canonical import canonical
from db.connection import Connection
from db.errors import StoreError
from db.history import HistoryEntry
from db.ids import new_id
from db.kinds import KINDS, THEME, changes_of
from db.records import Annotation, Article, Changes, Step, Theme, Version
from db.rows import MANY, Change, Data, Kind, R


class Writer:
    """The writing end of one open step. Empty times are filled in; everything else is kept as given."""

    def __init__(self, connection: Connection, step: Step, device_id: str, last_clock: str | None) -> None:
        self.step = step
        self.clock = last_clock
        self.step_clock = ""  # the step's own reading, before those of its rows
        self._connection = connection
        self._device_id = device_id
        self._touched: dict[tuple[str, str], tuple[str | None, str]] = {}  # (kind, id) -> before, after
        self.new_versions: list[str] = []
        self._open = True
        self._failed = False

    @property
    def changes(self) -> Changes:
        """Return what the step has touched so far."""
        return changes_of(key for key, (before, after) in self._touched.items() if before != after)

    def put_article(self, article: Article) -> None:
        """Insert or update an article by its id."""
        self.put_records(ARTICLE, [article])

    def put_annotation(self, annotation: Annotation) -> None:
        """Insert or update an annotation, with its themes, by its id."""
        self.put_records(ANNOTATION, [annotation])

    def put_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Insert or update many annotations, as one after the other but quicker."""
        self.put_records(ANNOTATION, annotations)

    def put_theme(self, theme: Theme) -> None:
        """Insert or update a theme by its id."""
        self.put_records(THEME, [theme])

    def put_records(self, kind: Kind[R], records: Iterable[R]) -> None:
        """Insert or update records of any kind but versions by their ids."""
        self.put_many(kind, map(kind.data_from, records))

    def put_version(
        self, version: Version, *, source: bytes, content_json: str, text: str, resources: Mapping[str, bytes]
    ) -> None:
        """Insert a version with all that belongs to it; the same again changes nothing, another is a StoreError."""
        self.put_packed(version, pack_version(source, content_json, text), resources)

    def put_packed(self, version: Version, packed: Packed, resources: Mapping[str, bytes]) -> None:
        """Insert a version whose parts are packed already, as ``put_version`` does."""
        data = version_data(version, packed, resources)
        data["created"] = data["created"] or self.step.created
        self.must_be_open()
        before = VERSION.read(self._connection, version.id)
        if before is not None:
            if canonical(before | {"created": ""}) != canonical(data | {"created": ""}):
                raise StoreError("A version of an article never changes; a changed file makes a new version.")
            return
        with self._writing():
            articles.insert_version(self._connection, data, packed, resources)
        self._touched["version", version.id] = (None, canonical(data))
        self.new_versions.append(version.id)

    def put(self, kind: Kind[Any], data: Data) -> None:
        """Write one row of any kind but a version."""
        self.put_many(kind, [data])

    def put_many(self, kind: Kind[Any], rows: Iterable[Data]) -> None:
        """Write rows of one kind, which is no version: the one path that every change takes."""
        self.must_be_open()
        for run in _runs(map(kind.kept, rows)):
            there = kind.read_many(self._connection, [data["id"] for data in run])
            changes: list[Change] = []
            for data in run:
                before = there.get(data["id"])
                data["created"] = data["created"] or (before or {}).get("created") or self.step.created
                data["modified"] = data["modified"] or self.step.created
                after_json = canonical(data)
                before_json = None if before is None else canonical(before)
                if after_json != before_json:
                    changes.append((data, before, after_json))
                    first, _ = self._touched.get((kind.name, data["id"]), (before_json, ""))
                    self._touched[kind.name, data["id"]] = (first, after_json)
            with self._writing():
                kind.write_many(self._connection, changes)

    def finish(self) -> list[HistoryEntry]:
        """Close the writer, bring the text index in line and give the step's history rows, in order of first touch."""
        self.must_be_open()
        self._open = False
        self.step_clock = self.clock = clock.tick(self.clock, self._device_id)
        for kind, row_id in self._touched:
            if settle := KINDS[kind].settle:
                settle(self._connection, row_id)
        entries = []
        for (kind, row_id), (before, after) in self._touched.items():
            if before != after:
                self.clock = clock.tick(self.clock, self._device_id)
                values = (new_id(), self.step.id, kind, row_id, before, after, self.step.origin, self._device_id)
                entries.append(HistoryEntry(*values, self.clock))
        return entries

    def must_be_open(self) -> None:
        """See that the step is still one: after a change that failed halfway nothing more is put, and nothing kept."""
        if not self._open:
            raise RuntimeError("a writer is used only inside its step")
        if self._failed or not self._connection.raw.in_transaction:
            raise StoreError("A change of the library failed halfway, so nothing of this step is kept.")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._failed = True
            raise


def _runs(rows: Iterable[Data]) -> Iterator[list[Data]]:
    """Part rows into runs that one statement can read and in which no id stands twice."""
    run: dict[str, Data] = {}
    for data in rows:
        if len(run) == MANY or data["id"] in run:
            yield list(run.values())
            run = {}
        run[data["id"]] = data
    if run:
        yield list(run.values())
