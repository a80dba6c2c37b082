"""What the marks of another program become in one article: new annotations, changed ones, or none.

What came in is known again by ``extra["foreign"]`` of its annotation: for each program its id there, and note, tags and
quote as they came last. So the same file changes nothing a second time, and a newer one only what is new there.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from db.clock import now
from db.ids import new_id
from db.message import Message
from db.records import Anchor, AnchorState, Annotation, Article, Target
from desktop.anchoring.quoted import place_marks
from desktop.annotations import FOREIGN, head_of, passage_of, with_numbers
from desktop.article.content import Content, Passage
from desktop.errors import PostilError
from desktop.importers.marks.mark import Mark
from desktop.library.annotations import beside, clean_text
from desktop.library.elsewhere.choices import Label
from desktop.library.elsewhere.waiting import waiting_place
from desktop.library.library_file import LibraryFile

_OUTCOMES = {
    AnchorState.IN_PLACE: "in_place",
    AnchorState.MOVED: "in_place",
    AnchorState.CHANGED: "look",
    AnchorState.ORPHAN: "orphan",
}
_BESIDE = "beside"  # of a record: the annotation was there before, and not for this mark


@dataclass(frozen=True, slots=True)
class Put:
    """An annotation that is to be written, new or changed, and the labels whose themes it gets besides."""

    annotation: Annotation
    labels: tuple[Label, ...]
    before: Annotation | None = None  # as it was when this was planned; None: it is new


class ArticlePlan:
    """What comes into one article."""

    def __init__(self, file: LibraryFile, program: str, article: Article) -> None:
        self._file, self._program, self._article = file, program, article
        self.outcomes: Counter[str] = Counter()
        self.changed: Counter[str] = Counter()  # of those that changed: there, here, or both
        self._living = file.annotations(article.id)
        self._known = {
            record["id"]: (annotation, record)
            for annotation in (*self._removed(), *self._living)
            for record in _records(annotation)
            if record["from"] == program
        }
        self._met: set[str] = set()  # annotations that the file speaks of

    @cached_property
    def _content(self) -> Content:
        """The article's content, which is read only where a mark has to find its place."""
        return self._file.content(self._article.id)

    def _removed(self) -> list[Annotation]:
        """Return what the user removed, which stays so; what went because an import was undone may come in anew."""
        store = self._file.store
        gone = [one for one in store.annotations(self._article.id, deleted=True) if _records(one)]
        return [one for one in gone if [row.origin for row in store.history(one.id, limit=1)] != ["undo"]]

    def plan(self, marks: Sequence[Mark]) -> list[Put]:
        """Return what is to be written for these marks, and count what becomes of each."""
        puts: list[Put] = []
        fresh: list[Mark] = []
        seen: set[str] = set()
        for mark in marks:
            key = _key(mark)
            if key in seen:
                self.outcomes["known"] += 1
            elif key in self._known:
                puts.extend(self._again(mark, *self._known[key]))
            else:
                fresh.append(mark)
            seen.add(key)
        others = self._others(seen)
        mine: dict[Passage | str, list[Annotation]] = defaultdict(list)  # annotations that a mark of the file is
        for key in seen & self._known.keys():
            mine[_place_of(self._known[key][0])].append(self._known[key][0])
        if self._article.is_waiting:
            for number, mark in enumerate(fresh):
                if self._is_said(mark, mine[_words_of(mark)]):
                    continue
                twins = others[_words_of(mark)]
                puts.append(self._joined(mark, twins.pop()) if twins else self._still_waiting(mark, number))
                mine[_words_of(mark)].append(puts[-1].annotation)
            return puts
        quoted = [mark for mark in fresh if mark.quote.strip()]
        for mark, (target, anchor) in zip(quoted, place_marks(self._content.text, quoted), strict=True):
            made = self._annotation(mark, clean_text(mark.note))
            annotation = with_numbers(replace(made, target=target, anchor=anchor), self._content)
            place = passage_of(annotation) or _words_of(mark)
            if self._is_said(mark, mine[place]):
                continue
            if twins := others[place]:
                puts.append(self._joined(mark, twins.pop()))
                mine[place].append(puts[-1].annotation)
                continue
            mine[place].append(annotation)
            self.outcomes[_OUTCOMES[anchor.state]] += 1
            puts.append(Put(annotation, self._labels(mark)))
        for mark in fresh:
            if mark.quote.strip():
                continue
            if self._is_said(mark, mine[_words_of(mark)]):
                continue
            if twins := others[_words_of(mark)]:
                puts.append(self._joined(mark, twins.pop()))
                continue
            self.outcomes["note_only"] += 1
            puts.append(Put(self._annotation(mark, _placed(mark.place, mark.note)), self._labels(mark)))
        return puts

    def gone(self) -> list[Annotation]:
        """Return the annotations that came from the program alone, and of which the planned marks say nothing more."""
        return [
            annotation
            for annotation in self._living
            if annotation.id not in self._met
            and (records := _records(annotation))
            and not records[0].get(_BESIDE)
            and all(record["from"] == self._program for record in records)
        ]

    def _others(self, keys: set[str]) -> dict[Passage | str, list[Annotation]]:
        """Return the annotations that no mark of these keys is, by their place, or where they have none their words.

        Another export of the same program may know a mark by another id: it is found again by its words.
        """
        others: dict[Passage | str, list[Annotation]] = defaultdict(list)
        for annotation in reversed(self._living):
            records = _records(annotation)
            if any(record["from"] == self._program and record["id"] in keys for record in records):
                continue
            others[_place_of(annotation)].append(annotation)
        return others

    def _is_said(self, mark: Mark, annotations: Sequence[Annotation]) -> bool:
        """Count a mark as known that another one of the file, at the very same words, says already."""
        note = clean_text(mark.note).strip()
        if not any(note in annotation.note for annotation in annotations):
            return False
        self.outcomes["known"] += 1
        return True

    def _annotation(self, mark: Mark, note: str) -> Annotation:
        """Return a mark as an annotation of the article's title, which is where a note on the whole of it stands."""
        from desktop.anchoring.describe import describe

        head = head_of(self._content) or Passage(0, min(1, len(self._content.text)))
        if head.start == head.end:
            raise PostilError("“{title}” has no words that an annotation could stand at.", title=self._article.title)
        anchor = Anchor(AnchorState.IN_PLACE, head.start, head.end, 1.0, Message("a note on the whole"))
        return self._made(mark, describe(self._content.text, head), anchor, note)

    def _still_waiting(self, mark: Mark, number: int) -> Put:
        """Return a mark as an annotation of an article whose text is still to come."""
        self.outcomes["waiting"] += 1
        note = clean_text(mark.note) if mark.quote.strip() else _placed(mark.place, mark.note)
        return Put(self._made(mark, *waiting_place(mark, self._article.title, number), note), self._labels(mark))

    def _labels(self, mark: Mark, known: Mapping[str, Any] | None = None) -> tuple[Label, ...]:
        """Return the tags and the colour of a mark that a record, where there is one, does not have."""
        record = known or {}
        tags = [Label(tag) for tag in mark.tags if tag.strip() and clean_text(tag) not in record.get("tags", ())]
        colour = clean_text(mark.colour).strip()
        is_new = colour and colour != record.get("colour")
        return (*tags, Label(colour, self._program)) if is_new else tuple(tags)

    def _made(self, mark: Mark, target: Target, anchor: Anchor, note: str) -> Annotation:
        created = mark.created or now()
        extra = {FOREIGN: [self._record(mark)]}
        ids = (new_id(), self._article.id, self._article.version_id)
        return Annotation(*ids, target, anchor, note, (), created, mark.modified or created, extra=extra)

    def _record(self, mark: Mark) -> dict[str, Any]:
        """Return what is kept of a mark, to know it again and to tell what changed there."""
        told = {"place": mark.place, "colour": mark.colour}
        kept = {name: clean_text(value) for name, value in told.items() if value}
        return {
            "from": self._program,
            "id": _key(mark),
            "note": clean_text(mark.note),
            "tags": [clean_text(tag) for tag in mark.tags],
            "quote": _digest(mark.quote),
            **kept,
        }

    def _again(self, mark: Mark, annotation: Annotation, record: Mapping[str, Any]) -> list[Put]:
        """Return what a mark that came in before brings anew: what was written here meanwhile stays beside it."""
        self._met.add(annotation.id)
        fresh = self._record(mark)
        there = any(fresh[name] != record.get(name) for name in ("note", "tags", "quote"))
        came = str(record.get("note", ""))
        here = came not in annotation.note
        if annotation.deleted is not None or not (there or here):
            self.outcomes["known"] += 1
            return []
        self._count_changed(there=there, here=here)
        if not there:
            return []
        others = [one for one in _records(annotation) if one is not record]
        note = clean_text(mark.note)
        if not mark.quote.strip():
            note, came = _placed(mark.place, note), _placed(str(record.get("place", "")), came)
        kept = {_BESIDE: True} if record.get(_BESIDE) else {}
        changed = replace(
            annotation,
            note=beside(note, annotation.note, came, ()) if fresh["note"] != record.get("note") else annotation.note,
            extra=annotation.extra | {FOREIGN: [*others, fresh | kept]},
        )
        if fresh["quote"] != record.get("quote") and self._article.is_waiting:
            target, anchor = waiting_place(mark, self._article.title, annotation.target.position.start)
            changed = replace(changed, target=target, anchor=anchor)
        elif fresh["quote"] != record.get("quote") and mark.quote.strip():
            [(target, anchor)] = place_marks(self._content.text, [mark])
            changed = replace(changed, target=target, anchor=anchor, version_id=self._article.version_id)
            changed = with_numbers(changed, self._content)
        return [Put(changed, self._labels(mark, record), annotation)]

    def _joined(self, mark: Mark, twin: Annotation) -> Put:
        """Bring a mark to the annotation that stands at the very same words, so that it is known there from now on."""
        self._met.add(twin.id)
        note = clean_text(mark.note).strip()
        extra = twin.extra | {FOREIGN: [*_records(twin), self._record(mark) | {_BESIDE: True}]}
        if not note or note in twin.note:
            self.outcomes["known"] += 1
            return Put(replace(twin, extra=extra), (), twin)
        self._count_changed(there=True, here=bool(twin.note.strip()))
        both = f"{twin.note}\n\n{note}" if twin.note.strip() else note
        return Put(replace(twin, note=both, extra=extra), self._labels(mark), twin)

    def _count_changed(self, *, there: bool, here: bool) -> None:
        self.outcomes["changed"] += 1
        self.changed["both" if there and here else "there" if there else "here"] += 1


def _records(annotation: Annotation) -> list[dict[str, Any]]:
    rows = annotation.extra.get(FOREIGN)
    known = rows if isinstance(rows, list) else []
    return [one for one in known if isinstance(one, dict) and isinstance(one.get("id"), str) and "from" in one]


def _key(mark: Mark) -> str:
    """Return what a mark is known by: its id in the other program, else its words and their place."""
    if mark.id:
        return clean_text(mark.id)
    words = " ".join(mark.quote.split()) or " ".join(mark.note.split())
    return _digest(f"{words}\n{mark.place}")


def _place_of(annotation: Annotation) -> Passage | str:
    """Return the passage of an annotation, or where it has none its words; of a note alone what ``_words_of`` gives."""
    notes = [str(record.get("note")) for record in _records(annotation) if record.get("quote") == _digest("")]
    return f"\n{notes[0].strip()}" if notes else (passage_of(annotation) or annotation.target.quote.exact.strip())


def _words_of(mark: Mark) -> str:
    """Return the words of a mark, by which it is found among those without a place; of a note alone those of that."""
    return clean_text(mark.quote).strip() or f"\n{clean_text(mark.note).strip()}"


def _digest(text: str) -> str:
    return hashlib.sha256(clean_text(text).encode()).hexdigest()[:20]


def _placed(place: str, note: str) -> str:
    """Return the note of a mark without words, with its place above it."""
    return f"{clean_text(place)}\n\n{clean_text(note)}" if place else clean_text(note)
