"""The annotations that another program's marks become in one article: new ones, changed ones, or none.

What came in is known again by ``extra["foreign"]`` of its annotation: for each program its id there, and note, tags and
quote as they came last. So the same file changes nothing a second time, and a newer one only what is new there.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from db.clock import now
from db.ids import new_id
from db.message import Message
from db.records import Anchor, AnchorState, Annotation, Article, Target
from desktop.anchoring.describe import describe
from desktop.anchoring.quoted import place_marks
from desktop.annotations import FOREIGN, head_of, passage_of, with_numbers
from desktop.article.area import area_in, as_extra
from desktop.article.content import Content, Passage
from desktop.errors import PostilError
from desktop.importers.marks.mark import Mark
from desktop.library.annotations import clean_text, one_line
from desktop.library.elsewhere.choices import Label
from desktop.library.elsewhere.on_pages import Spot
from desktop.library.elsewhere.waiting import waiting_place
from desktop.library.library_file import LibraryFile
from desktop.library.other_hands import beside

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

    @property
    def is_seen(self) -> bool:
        """True if it is new, or its note, words or themes change; else it only becomes known to the other program."""
        now, before = self.annotation, self.before
        return before is None or bool(self.labels) or (now.note, now.target) != (before.note, before.target)


class ArticlePlan:
    """The annotations that come into one article.

    Each mark is one of three things, found in one step (``plan``): one that came in before, by its key; one that says
    what an annotation says already, which from then on has its key; or a new annotation.
    """

    def __init__(self, file: LibraryFile, program: str, article: Article, spots: Mapping[str, Spot]) -> None:
        """``spots`` are what stands where marks are told to be on a page, by their entries."""
        self._file, self._program, self._article, self._spots = file, program, article, spots
        self.outcomes: Counter[str] = Counter()
        self.changed: Counter[str] = Counter()  # of those that changed: there, here, or both
        self._living = file.read.annotations(article.id)
        self._known = {
            record["id"]: (annotation, record)
            for annotation in (*self._removed(), *self._living)
            for record in _records(annotation)
            if record["from"] == program
        }
        self._met: set[str] = set()  # annotations that the file speaks of
        self._puts: dict[str, Put] = {}  # by the ids of their annotations

    @cached_property
    def _content(self) -> Content:
        """The article's content, which is read only where a mark has to find its place."""
        return self._file.contents.of(self._article.id)

    def _removed(self) -> list[Annotation]:
        """Return what the user removed, which stays so; what went because an import was undone may come in anew."""
        store = self._file.store
        gone = [
            annotation for annotation in store.read.annotations(self._article.id, deleted=True) if _records(annotation)
        ]
        return [
            annotation
            for annotation in gone
            if [row.origin for row in store.read.history(annotation.id, limit=1)] != ["undo"]
        ]

    def plan(self, marks: Sequence[Mark]) -> list[Put]:
        """Return what is to be written for these marks, and count what becomes of each."""
        by_key = _by_key(marks)
        pairs = [*by_key.items()]
        if len(pairs) < len(marks):
            self.outcomes["known"] += len(marks) - len(pairs)
        twins = _Twins(by_key.values(), self._others(by_key))
        for key, mark in pairs:
            if key in self._known:
                twins.add(mark, self._known[key][0])
        places = self._places([(key, mark) for key, mark in pairs if self._is_to_be_placed(key, mark)])
        numbers: dict[str, int] = {}  # of the annotations, by which they are in the order of the file
        with_notes_first = sorted(enumerate(pairs), key=lambda row: -len(row[1][1].note))
        for number, (key, mark) in with_notes_first:  # so that what has none finds the one that has it
            if key in self._known:
                numbers.setdefault(self._known[key][0].id, number)
                self._again(mark, key, number, places.get(key))
                continue
            new = self._new(mark, key, number, places.get(key))
            twin = twins.of(mark, new, self._now)
            if twin is not None:
                self._join(mark, key, self._now(twin))
            else:
                self._count_new(mark, new)
                self._puts[new.id] = Put(new, self._labels(mark))
            twins.add(mark, twin or new)
            numbers.setdefault((twin or new).id, number)
        return sorted(self._puts.values(), key=lambda put: numbers[put.annotation.id])

    def _now(self, annotation: Annotation) -> Annotation:
        """Return an annotation with the changes planned so far."""
        put = self._puts.get(annotation.id)
        return put.annotation if put is not None else annotation

    def _is_to_be_placed(self, key: str, mark: Mark) -> bool:
        if self._article.is_waiting or not mark.quote.strip():
            return False
        return key not in self._known or self._known[key][1].get("quote") != _digest(mark.quote)

    def _places(self, pairs: Sequence[tuple[str, Mark]]) -> dict[str, tuple[Target, Anchor]]:
        """Return where marks stand in the text, by their keys."""
        if not pairs:
            return {}
        text, pages = self._content.text, self._content.pages
        spots = {key: self._spots[mark.entry] for key, mark in pairs if mark.entry in self._spots}
        places = {key: (describe(text, spot.passage), spot.anchor) for key, spot in spots.items()}
        others = [(key, mark) for key, mark in pairs if key not in spots]
        placed = place_marks(text, [mark for _, mark in others], pages)
        return places | dict(zip((key for key, _ in others), placed, strict=True))

    def gone(self) -> list[Annotation]:
        """Return the annotations that came from the program alone, and of which the planned marks say nothing more."""
        return [
            annotation
            for annotation in self._living
            if annotation.id not in self._met
            and (records := _records(annotation))
            and not any(record.get(_BESIDE) for record in records)
            and all(record["from"] == self._program for record in records)
        ]

    def _others(self, keys: Container[str]) -> list[Annotation]:
        """Return the annotations that belong to no mark of these keys.

        Another export of the same program may know a mark by another id: it is found again by its words.
        """
        return [
            annotation
            for annotation in self._living
            if not any(record["from"] == self._program and record["id"] in keys for record in _records(annotation))
        ]

    def _new(self, mark: Mark, key: str, number: int, place: tuple[Target, Anchor] | None) -> Annotation:
        """Return a mark as an annotation of its own."""
        note = clean_text(mark.note) if mark.quote.strip() else _placed(mark.place, mark.note)
        if self._article.is_waiting:
            return self._made(mark, key, *waiting_place(mark, self._article.title, number), note)
        if place is not None:
            return with_numbers(self._made(mark, key, *place, note), self._content)
        return self._made(mark, key, *self._whole, note)

    @cached_property
    def _whole(self) -> tuple[Target, Anchor]:
        """The article's title, which is where a note on the whole of it stands."""
        head = head_of(self._content) or Passage(0, min(1, len(self._content.text)))
        if head.start == head.end:
            raise PostilError("“{title}” has no words that an annotation could stand at.", title=self._article.title)
        anchor = Anchor(AnchorState.IN_PLACE, head.start, head.end, 1.0, Message("a note on the whole"))
        return describe(self._content.text, head), anchor

    def _count_new(self, mark: Mark, new: Annotation) -> None:
        if self._article.is_waiting:
            self.outcomes["waiting"] += 1
        else:
            self.outcomes[_OUTCOMES[new.anchor.state] if mark.quote.strip() else "note_only"] += 1

    def _labels(self, mark: Mark, known: Mapping[str, Any] | None = None) -> tuple[Label, ...]:
        """Return the tags and the colour of a mark that a record, where there is one, does not have."""
        record = known or {}
        tags = [Label(tag) for tag in mark.tags if tag.strip() and clean_text(tag) not in record.get("tags", ())]
        colour = clean_text(mark.colour).strip()
        is_new = colour and colour != record.get("colour")
        return (*tags, Label(colour, self._program)) if is_new else tuple(tags)

    def _made(self, mark: Mark, key: str, target: Target, anchor: Anchor, note: str) -> Annotation:
        created = mark.created or now()
        extra = {FOREIGN: [self._record(mark, key)], **self._area_of(mark)}
        ids = (new_id(), self._article.id, self._article.version_id)
        return Annotation(*ids, target, anchor, note, (), created, mark.modified or created, extra=extra)

    def _area_of(self, mark: Mark) -> dict[str, Any]:
        """Return what an annotation's ``extra`` says of the area that a mark is, where it is none of words."""
        spot = self._spots.get(mark.entry)
        return as_extra(spot.area) if spot is not None else {}

    def _record(self, mark: Mark, key: str) -> dict[str, Any]:
        """Return what is stored of a mark, to recognise it and to see what changed in the other program."""
        told = {"place": mark.place, "colour": mark.colour}
        kept = {name: clean_text(value) for name, value in told.items() if value}
        return {
            "from": self._program,
            "id": key,
            "note": clean_text(mark.note),
            "tags": [clean_text(tag) for tag in mark.tags],
            "quote": _digest(mark.quote),
            **kept,
        }

    def _again(self, mark: Mark, key: str, number: int, place: tuple[Target, Anchor] | None) -> None:
        """Plan what a mark that came in before brings anew: what was written here meanwhile stays beside it."""
        before, record = self._known[key]
        annotation = self._now(before)
        self._met.add(annotation.id)
        fresh = self._record(mark, key)
        there = any(fresh[name] != record.get(name) for name in ("note", "tags", "quote"))
        came = str(record.get("note", ""))
        here = came not in annotation.note
        if annotation.deleted is not None or not (there or here):
            self.outcomes["known"] += 1
            return
        self._count_changed(there=there, here=here)
        if not there:
            return
        others = [record for record in _records(annotation) if record["from"] != self._program or record["id"] != key]
        note = clean_text(mark.note)
        if not mark.quote.strip():
            note, came = _placed(mark.place, note), _placed(str(record.get("place", "")), came)
        kept = {_BESIDE: True} if record.get(_BESIDE) else {}
        changed = replace(
            annotation,
            note=beside(note, annotation.note, came, ()) if fresh["note"] != record.get("note") else annotation.note,
            extra=annotation.extra | {FOREIGN: [*others, fresh | kept], **self._area_of(mark)},
        )
        if fresh["quote"] != record.get("quote") and self._article.is_waiting:
            target, anchor = waiting_place(mark, self._article.title, number)
            changed = replace(changed, target=target, anchor=anchor)
        elif place is not None:
            target, anchor = place
            changed = replace(changed, target=target, anchor=anchor, version_id=self._article.version_id)
            changed = with_numbers(changed, self._content)
        self._put(changed, self._labels(mark, record), before)

    def _join(self, mark: Mark, key: str, twin: Annotation) -> None:
        """Join a mark to an annotation of the very same words, which is known by the mark's key from then on."""
        self._met.add(twin.id)
        note = clean_text(mark.note).strip()
        records = _records(twin)
        record = self._record(mark, key) | ({} if records else {_BESIDE: True})
        joined = replace(twin, extra=twin.extra | {FOREIGN: [*records, record]})
        if not note or note in twin.note:
            self.outcomes["known"] += 1
            is_new = twin.id in self._puts and self._puts[twin.id].before is None
            self._put(joined, self._labels(mark) if is_new else (), twin)
            return
        self._count_changed(there=True, here=bool(twin.note.strip()))
        both = f"{twin.note}\n\n{note}" if twin.note.strip() else note
        self._put(replace(joined, note=both), self._labels(mark), twin)

    def _put(self, annotation: Annotation, labels: tuple[Label, ...], before: Annotation) -> None:
        """Plan a changed annotation, on top of what is planned for it already."""
        earlier = self._puts.get(annotation.id, Put(annotation, (), before))
        self._puts[annotation.id] = Put(annotation, (*earlier.labels, *labels), earlier.before)

    def _count_changed(self, *, there: bool, here: bool) -> None:
        self.outcomes["changed"] += 1
        self.changed["both" if there and here else "there" if there else "here"] += 1


def _records(annotation: Annotation) -> list[dict[str, Any]]:
    rows = annotation.extra.get(FOREIGN)
    known = rows if isinstance(rows, list) else []
    return [
        record
        for record in known
        if isinstance(record, dict) and isinstance(record.get("id"), str) and "from" in record
    ]


def _by_key(marks: Sequence[Mark]) -> dict[str, Mark]:
    """Return marks by what each is known by; of those that say the same, the first.

    That is its id in the other program, else its words and their place. Where a file has two notes under one of
    those, the second is known by the note as well, so that neither is lost.
    """
    by_key: dict[str, Mark] = {}
    notes: dict[str, str] = {}
    for mark in marks:
        key = clean_text(mark.id) or _digest("\n".join((one_line(mark.quote) or one_line(mark.note), mark.place)))
        note = one_line(mark.note)
        if notes.setdefault(key, note) != note and note:
            key = _digest("\n".join((key, one_line(mark.quote), note, mark.place)))
        by_key.setdefault(key, mark)
    return by_key


class _Twins:
    """Annotations of the same words as marks of a file: where they stand in the text, else by the words themselves.

    Of those that were here before, each is one mark's at most: whoever marks the same words at two places has two.
    """

    def __init__(self, marks: Iterable[Mark], others: Sequence[Annotation]) -> None:
        self._told = {(_words_of(mark), clean_text(mark.place)) for mark in marks}
        self._others: dict[Passage | str, list[Annotation]] = defaultdict(list)
        for annotation in others:
            self._others[_passage_or_words(annotation)].append(annotation)
        self._of_file: dict[object, list[Annotation]] = defaultdict(list)  # those that a mark of the file is

    def add(self, mark: Mark, annotation: Annotation) -> None:
        """Add the annotation that a mark belongs to."""
        for trait in _traits(mark, annotation):
            self._of_file[trait].append(annotation)

    def of(self, mark: Mark, new: Annotation, now: Callable[[Annotation], Annotation]) -> Annotation | None:
        """Return the annotation that says the same as a mark, or None; ``new``: what the mark would become."""
        note = clean_text(mark.note).strip()
        for trait in _traits(mark, new):
            for annotation in self._of_file[trait]:
                if note in now(annotation).note:
                    return annotation
        there = self._others[_passage_or_words(new)]
        area = area_in(new.extra)
        others = [other for other in there if area is None or area_in(other.extra) == area]
        words, place = _words_of(mark), clean_text(mark.place)

        def fits(other: Annotation) -> tuple[bool, bool, bool]:
            places = {str(record.get("place", "")) for record in _records(other)}
            is_others = any((words, told) in self._told for told in places - {place})
            return place in places, not is_others, note in other.note

        twin = max(others, key=fits, default=None)
        if twin is None or fits(twin)[:2] == (False, False):
            return None
        there.remove(twin)
        return twin


def _traits(mark: Mark, annotation: Annotation) -> list[object]:
    """Return what is equal for marks of one file that are the same: their certain passage, else all they say."""
    area = area_in(annotation.extra) if mark.on_page is not None else None
    told: list[object] = [(_words_of(mark), mark.place, mark.position, area)]
    is_sure = mark.quote.strip() and annotation.anchor.state in (AnchorState.IN_PLACE, AnchorState.MOVED)
    return [(passage_of(annotation), area), *told] if is_sure else told


def _passage_or_words(annotation: Annotation) -> Passage | str:
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
