"""The part of a Library that brings in marks of other programs: a plan that changes nothing, then one undoable step.

What came in is known again by ``extra["foreign"]`` of its annotation: for each program its id there, and note, tags and
quote as they came last. So the same file changes nothing a second time, and a newer one only what is new there.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from db.clock import now
from db.ids import new_id
from db.message import Message
from db.records import Anchor, AnchorState, Annotation, Article, Changes, Target, Theme
from desktop.annotations import FOREIGN, head_of, passage_of, with_numbers
from desktop.article.content import Content, Passage
from desktop.errors import PostilError
from desktop.foreign.collection import Collection, Mark, Refused
from desktop.library.annotations import beside, clean_text
from desktop.library.elsewhere.matching import Matching, Reads, file_hashes
from desktop.library.elsewhere.placing import place_marks
from desktop.library.elsewhere.report import Report
from desktop.library.elsewhere.waiting import Waiting, empty_parts, key_of, waiting_for, waiting_place
from desktop.library.library_file import LibraryFile
from desktop.theme_names import theme_key

_OUTCOMES = {
    AnchorState.IN_PLACE: "in_place",
    AnchorState.MOVED: "in_place",
    AnchorState.CHANGED: "look",
    AnchorState.ORPHAN: "orphan",
}


@dataclass(frozen=True, slots=True)
class Put:
    """An annotation that is to be written, new or changed, and the names of the themes that it gets besides."""

    annotation: Annotation
    theme_names: tuple[str, ...]
    before: Annotation | None = None  # as it was when this was planned; None: it is new


@dataclass(frozen=True, slots=True)
class ElsewherePlan:
    """What bringing a file in would do; nothing has happened yet."""

    report: Report
    puts: tuple[Put, ...]
    waiting: tuple[Waiting, ...] = ()  # works that the library lacks, which their annotations bring with them


class FromElsewhere:
    """Marks of other programs on their way in."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def plan(self, program: str, collection: Collection, *, article_id: str | None = None) -> ElsewherePlan:
        """Work out what would come in, and where; ``article_id`` takes all works for that article."""
        articles = self._file.articles()
        matching = Matching(articles, Reads(self._text, self._hashes))
        chosen = self._file.article(article_id) if article_id is not None else None
        counts: Counter[str] = Counter()
        refused = list(collection.refused)
        homes: dict[str, tuple[Article, list[Mark]]] = {}
        waiting: dict[str, Waiting] = {}
        for work in collection.works:
            match = matching.match(work) if chosen is None else None
            article = chosen if match is None else match.article
            if article is None and match is not None and match.is_missing:
                article = waiting.setdefault(key_of(work), waiting_for(work)).article
            if article is None:
                refused.extend(Refused(mark.entry, match.why if match is not None else "") for mark in work.marks)
            else:
                homes.setdefault(article.id, (article, []))[1].extend(work.marks)
        puts: list[Put] = []
        for article, marks in homes.values():
            planned = _ArticlePlan(self._file, program, article)
            puts.extend(planned.plan(marks))
            counts.update(planned.outcomes)
        there = self._file.store.annotation_counts()
        fresh = Counter(put.annotation.article_id for put in puts if put.before is None)
        told = tuple((id_, one.title, there.get(id_, 0) + fresh[id_]) for id_, (one, _) in homes.items())
        report = Report(program, dict(counts), tuple(refused), told)
        return ElsewherePlan(report, tuple(puts), tuple(waiting.values()))

    def apply(self, plan: ElsewherePlan) -> Changes:
        """Carry a plan out in one step. Raises PostilError where an article has got another text meanwhile."""
        if not plan.puts:
            return Changes()
        stamp = now()
        fresh = {one.article.id for one in plan.waiting}
        with self._file.step("Import annotations") as step:
            for one in plan.waiting:
                step.put_article(one.article)
                step.put_packed(one.version, empty_parts(), {})
            for article_id in {put.annotation.article_id for put in plan.puts} - fresh:
                version = self._file.article(article_id).version_id
                if any(p.annotation.version_id != version for p in plan.puts if _is_new_in(p, article_id)):
                    raise PostilError("An article has got another text meanwhile; please import the file once more.")
            themes = self._themes(plan.puts, step.put_theme)
            step.put_annotations(self._settled(put, themes, stamp) for put in plan.puts)
        return step.changes

    def _settled(self, put: Put, themes: Mapping[str, Theme], stamp: str) -> Annotation:
        """Return what is written: a changed one as it is today, with what is new there."""
        annotation = put.annotation
        if put.before is not None:
            today = self._file.annotation(annotation.id)
            if today != put.before:
                note = beside(annotation.note, today.note, put.before.note, ())
                annotation = replace(today, note=note, extra=today.extra | {FOREIGN: annotation.extra[FOREIGN]})
            annotation = replace(annotation, modified=stamp)
        ids = (themes[key].id for key in map(theme_key, put.theme_names) if key in themes)
        return replace(annotation, theme_ids=tuple(dict.fromkeys((*annotation.theme_ids, *ids))))

    def _themes(self, puts: Iterable[Put], write: Any) -> dict[str, Theme]:
        """Return the themes by the keys of their names, making those that the library lacks."""
        from desktop.colours import THEME_COLOURS

        themes = {theme_key(theme.name): theme for theme in self._file.themes()}
        position = max((theme.position for theme in themes.values()), default=-1)
        for name in dict.fromkeys(name for put in puts for name in put.theme_names):
            if theme_key(name) in themes or not theme_key(name):
                continue
            position += 1
            _, colours = THEME_COLOURS[position % len(THEME_COLOURS)]
            stamp = now()
            theme = Theme(
                new_id(), " ".join(name.split()), "", colours, position=position, created=stamp, modified=stamp
            )
            write(theme)
            themes[theme_key(name)] = theme
        return themes

    def _text(self, article: Article) -> str:
        return self._file.store.text(article.version_id)

    def _hashes(self, article: Article) -> list[str]:
        return file_hashes(self._file.store.source(article.version_id))


def _is_new_in(put: Put, article_id: str) -> bool:
    return put.before is None and put.annotation.article_id == article_id


class _ArticlePlan:
    """What comes into one article."""

    def __init__(self, file: LibraryFile, program: str, article: Article) -> None:
        self._file, self._program, self._article = file, program, article
        self.outcomes: Counter[str] = Counter()
        living = file.annotations(article.id)
        self._known = {
            one["id"]: (annotation, one)
            for annotation in (*self._removed(), *living)
            for one in _records(annotation)
            if one["from"] == program
        }
        self._at: dict[Passage, Annotation] = {}
        for annotation in living:
            passage = passage_of(annotation)
            if passage is not None and not any(one["from"] == program for one in _records(annotation)):
                self._at.setdefault(passage, annotation)
        self._seen: set[str] = set()

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
        for mark in marks:
            key = _key(mark)
            if key in self._seen:
                self.outcomes["known"] += 1
            elif key in self._known:
                puts.extend(self._again(mark, *self._known[key]))
            else:
                fresh.append(mark)
            self._seen.add(key)
        if self._article.is_waiting:
            self.outcomes.update(["waiting"] * len(fresh))
            puts.extend(Put(self._waiting(mark, number), mark.tags) for number, mark in enumerate(fresh))
            return puts
        quoted = [mark for mark in fresh if mark.quote.strip()]
        for mark, (target, anchor) in zip(quoted, place_marks(self._content.text, quoted), strict=True):
            passage = Passage(anchor.start, anchor.end) if anchor.start is not None and anchor.end is not None else None
            twin = self._at.pop(passage, None) if passage is not None else None
            if twin is not None:
                puts.extend(self._joined(mark, twin))
                continue
            self.outcomes[_OUTCOMES[anchor.state]] += 1
            annotation = self._annotation(mark, clean_text(mark.note))
            annotation = replace(annotation, target=target, anchor=anchor)
            puts.append(Put(with_numbers(annotation, self._content), mark.tags))
        for mark in fresh:
            if not mark.quote.strip():
                self.outcomes["note_only"] += 1
                puts.append(Put(self._annotation(mark, _placed_note(mark)), mark.tags))
        return puts

    def _annotation(self, mark: Mark, note: str) -> Annotation:
        """Return a mark as an annotation of the article's title, which is where a note on the whole of it stands."""
        from desktop.anchoring.describe import describe

        head = head_of(self._content) or Passage(0, min(1, len(self._content.text)))
        if head.start == head.end:
            raise PostilError("“{title}” has no words that an annotation could stand at.", title=self._article.title)
        anchor = Anchor(AnchorState.IN_PLACE, head.start, head.end, 1.0, Message("a note on the whole"))
        return self._made(mark, describe(self._content.text, head), anchor, note)

    def _waiting(self, mark: Mark, number: int) -> Annotation:
        """Return a mark as an annotation of an article whose text is still to come."""
        note = clean_text(mark.note) if mark.quote.strip() else _placed_note(mark)
        return self._made(mark, *waiting_place(mark, self._article.title, number), note)

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
        fresh = self._record(mark)
        there = any(fresh[name] != record.get(name) for name in ("note", "tags", "quote"))
        came = (
            _placed_note(mark, str(record.get("note", ""))) if not mark.quote.strip() else str(record.get("note", ""))
        )
        here = annotation.note != came and came not in annotation.note
        if annotation.deleted is not None or not (there or here):
            self.outcomes["known"] += 1
            return []
        self.outcomes["changed"] += 1
        if not there:
            return []
        others = [one for one in _records(annotation) if one is not record]
        note = _placed_note(mark) if not mark.quote.strip() else clean_text(mark.note)
        changed = replace(
            annotation,
            note=beside(note, annotation.note, came, ()) if fresh["note"] != record.get("note") else annotation.note,
            extra=annotation.extra | {FOREIGN: [*others, fresh]},
        )
        if fresh["quote"] != record.get("quote") and self._article.is_waiting:
            target, anchor = waiting_place(mark, self._article.title, annotation.target.position.start)
            changed = replace(changed, target=target, anchor=anchor)
        elif fresh["quote"] != record.get("quote") and mark.quote.strip():
            [(target, anchor)] = place_marks(self._content.text, [mark])
            changed = replace(changed, target=target, anchor=anchor, version_id=self._article.version_id)
            changed = with_numbers(changed, self._content)
        return [Put(changed, mark.tags, annotation)]

    def _joined(self, mark: Mark, twin: Annotation) -> list[Put]:
        """Bring a mark to the annotation that stands at the very same words, and came from elsewhere."""
        note = clean_text(mark.note)
        if not note.strip() or note in twin.note:
            self.outcomes["known"] += 1
            return []
        self.outcomes["changed"] += 1
        both = f"{twin.note}\n\n{note}" if twin.note.strip() else note
        extra = twin.extra | {FOREIGN: [*_records(twin), self._record(mark)]}
        return [Put(replace(twin, note=both, extra=extra), mark.tags, twin)]


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


def _digest(text: str) -> str:
    return hashlib.sha256(clean_text(text).encode()).hexdigest()[:20]


def _placed_note(mark: Mark, note: str | None = None) -> str:
    """Return the note of a mark without words, with its place above it."""
    text = clean_text(mark.note if note is None else note)
    return f"{clean_text(mark.place)}\n\n{text}" if mark.place else text
