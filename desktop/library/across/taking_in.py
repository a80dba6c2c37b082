"""The part of a Library that takes in another library: what it would add, as data, and doing it in one step.

A bundle, a small library that was made to be handed over, is taken in as any other; what a stranger made is looked at
more closely. The other file is only read, from a copy of it. Articles are the same by their ids, else by the text that
they have today; annotations by their ids, else by what they say, as the samples do that every library begins with;
briefs by their ids; themes by their ids, else by their names. What is here stays: nothing of it is replaced, and what
both have is put together. What the user removed stays removed, a theme unless something that comes stands under it;
what only an undo took away, as that of taking in a library, comes again.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from db.annotations import ANNOTATION, answering
from db.articles import ARTICLE, VERSION
from db.care.another import opened_copy
from db.clock import now
from db.ids import new_id
from db.kinds import BRIEF, THEME
from db.message import Message
from db.records import Annotation, Article, Brief, Changes, Theme, Version
from db.store import Store
from desktop.anchoring.work import found_again
from desktop.article.page_labels import only_names_pages
from desktop.errors import PostilError
from desktop.library.across.bundle import is_bundle, made_by, refuse_broken
from desktop.library.library_file import LibraryFile
from desktop.theme_names import theme_key

_GROUPS = ("articles", "annotations", "themes", "briefs")


@dataclass(frozen=True, slots=True)
class ComingAnnotation:
    """An annotation that is new or is added to: the title of its article, its quote, the note that comes."""

    title: str
    quote: str
    note: str


@dataclass(frozen=True, slots=True)
class Taken:
    """The outcome of taking in a library: how many of each are new, changed, the same, or were removed here."""

    new: dict[str, int]
    changed: dict[str, int]
    same: dict[str, int]
    removed_here: dict[str, int]  # and stay removed
    titles: tuple[str, ...] = ()  # of the articles that are new
    annotations: tuple[ComingAnnotation, ...] = ()  # in the order of their articles
    by: str = ""  # who made it, of a bundle that says so

    def __bool__(self) -> bool:
        return any(self.new.values()) or any(self.changed.values())

    def to_json(self) -> dict[str, Any]:
        """Return it as JSON data."""
        parts = {"new": self.new, "changed": self.changed, "same": self.same, "removed_here": self.removed_here}
        coming = [
            {"article": annotation.title, "quote": annotation.quote, "note": annotation.note}
            for annotation in self.annotations
        ]
        return {**parts, "titles": list(self.titles), "annotations": coming, "by": self.by or None}


@dataclass(slots=True)
class Plan:
    """The rows that would be written."""

    by: str = ""
    counts: dict[str, dict[str, int]] = field(
        default_factory=lambda: {name: dict.fromkeys(_GROUPS, 0) for name in ("new", "changed", "same", "removed_here")}
    )
    titles: list[str] = field(default_factory=list)
    coming: list[ComingAnnotation] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    versions: list[tuple[Version, str]] = field(default_factory=list)  # as it is to be, its id there
    annotations: list[Annotation] = field(default_factory=list)
    briefs: list[Brief] = field(default_factory=list)

    def count(self, outcome: str, group: str) -> None:
        """Count a row of a group as new, changed, the same, or removed here."""
        self.counts[outcome][group] += 1

    def count_annotation(self, outcome: str, title: str, annotation: Annotation) -> None:
        """Count an annotation, which the preview shows."""
        self.count(outcome, "annotations")
        self.coming.append(ComingAnnotation(title, annotation.target.quote.exact, annotation.note))

    def taken(self) -> Taken:
        """Return what writing it would do."""
        return Taken(**self.counts, titles=tuple(self.titles), annotations=tuple(self.coming), by=self.by)


class TakingIn:
    """The use cases of another library's file."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def plan(self, path: Path) -> Taken:
        """Return what taking in a library would do. Raises StoreError or PostilError with what is wrong with it."""
        with _opened(path, self._file.path) as other:
            return Planning(self._file, other).plan().taken()

    def take_in(self, path: Path) -> tuple[Taken, Changes]:
        """Take in a library, in one step."""
        with _opened(path, self._file.path) as other:
            plan = Planning(self._file, other).plan()
            return plan.taken(), write_plan(self._file, other, plan, Message("Take in library"))


def write_plan(file: LibraryFile, other: Store, plan: Plan, label: str) -> Changes:
    """Write what is planned, in one step; nothing is none."""
    if not plan.taken():
        return Changes()
    with file.step(label) as step:
        for theme in plan.themes:
            step.put_theme(theme)
        for article in plan.articles:
            step.put_article(article)
        for version, there in plan.versions:
            step.put_version(
                version,
                source=other.read.source(there),
                content_json=other.read.content_json(there),
                text=other.read.text(there),
                resources=other.read.resources(there),
            )
        step.put_annotations(plan.annotations)
        step.put_records(BRIEF, plan.briefs)
    return step.changes


@contextmanager
def _opened(path: Path, own: Path) -> Iterator[Store]:
    if not os.path.isfile(path):
        raise PostilError("There is no library {path}.", path=path)
    if os.path.exists(own) and path.samefile(own):
        raise PostilError("This is the library that is open: there is nothing to take in.")
    with opened_copy(path) as store:
        yield store


class Planning:
    """Compares two libraries. ``only``: of the other one these articles and briefs count, by id, and their themes."""

    def __init__(self, file: LibraryFile, other: Store, only: Container[str] | None = None) -> None:
        self._only = only
        self._file = file
        self._here = file.store
        self._other = other
        self._plan = Plan(by=made_by(other))
        self._is_bundle = is_bundle(other)
        self._stamp = now()
        self._theme_ids: dict[str, str] = {}  # there -> here
        self._version_ids: dict[str, str] = {}
        self._annotation_ids: dict[str, str] = {}  # of those that say what one here says
        self._texts: dict[str, str] = {}

    def plan(self) -> Plan:
        """Return what would be written. Raises PostilError for a bundle that is broken."""
        themes = self._themes()
        texts: dict[str, list[tuple[Article, Version]]] = {}
        for article in (*self._here.read.articles(), *self._here.read.articles(deleted=True)):
            if article.version_id and not self._is_undone(article):
                version = self._here.read.version(article.version_id)
                texts.setdefault(version.text_sha256, []).append((article, version))
        for theirs in self._other.read.articles():
            if self._only is None or theirs.id in self._only:
                self._article(theirs, texts)
        for brief in self._other.read.records(BRIEF):
            if self._only is None or brief.id in self._only:
                self._brief(brief)
        self._put_themes(themes)
        return self._plan

    def _is_undone(self, row: Article | Annotation | Brief | Theme) -> bool:
        """True if an undo took a row away, and no wish to remove it."""
        return row.deleted is not None and self._here.read.history(row.id, 1)[0].origin == "undo"

    def _themes(self) -> list[Theme]:
        """Find for each theme there the one here; return those that would be made."""
        here = self._here.read.themes()
        by_name = {theme_key(theme.name): theme for theme in here}
        ids = {theme.id for theme in here}
        position = max((theme.position for theme in here), default=-1)
        keys = {theme.key for theme in here}
        themes: list[Theme] = []
        for theirs in self._other.read.themes():
            own = self._here.read.theme(theirs.id) if theirs.id in ids else by_name.get(theme_key(theirs.name))
            if own is not None:
                self._theme_ids[theirs.id] = own.id
                filled = replace(
                    own,
                    definition=own.definition or theirs.definition,
                    includes=own.includes or theirs.includes,
                    excludes=own.excludes or theirs.excludes,
                )
                self._plan.count("same" if filled == own else "changed", "themes")
                if filled != own:
                    self._plan.themes.append(replace(filled, modified=self._stamp))
                continue
            position += 1
            there = self._here.read.found(THEME, theirs.id)
            theme_id = theirs.id if there is None or self._is_undone(there) else new_id()
            self._theme_ids[theirs.id] = theme_id
            key = theirs.key if theirs.key not in keys else None
            keys.add(key)
            themes.append(replace(theirs, id=theme_id, position=position, key=key))
        return [replace(theme, parent_id=self._theme_ids.get(theme.parent_id or "")) for theme in themes]

    def _put_themes(self, themes: list[Theme]) -> None:
        """Take new themes; one of a name that the reader removed here only where something new stands under it."""
        removed = {
            theme_key(record.name)
            for record in self._here.read.records(THEME, deleted=True)
            if not self._is_undone(record)
        }
        used = {theme_id for annotation in self._plan.annotations for theme_id in annotation.theme_ids}
        above = {theme.id: theme.parent_id for theme in themes}
        for theme_id in [
            theme.id
            for theme in themes
            if theme.id in used or (self._only is None and theme_key(theme.name) not in removed)
        ]:
            at: str | None = theme_id
            while at is not None and at in above:
                used.add(at)
                at = above.pop(at)
        for theme in themes:
            if theme.id in used:
                self._plan.themes.append(theme)
            self._plan.count("new" if theme.id in used else "removed_here", "themes")

    def _of_same_text(self, theirs: Version, here: Sequence[tuple[Article, Version]]) -> Article | None:
        """Return the article of the same bytes, else of the same text, unless that only names pages."""
        same_bytes = [article for article, version in here if version.source_sha256 == theirs.source_sha256]
        if same_bytes or not here or only_names_pages(self._other.read.text(theirs.id)):
            return same_bytes[0] if same_bytes else None
        return here[0][0]

    def _article(self, theirs: Article, texts: Mapping[str, Sequence[tuple[Article, Version]]]) -> None:
        own = self._here.read.found(ARTICLE, theirs.id)
        own = None if own is not None and self._is_undone(own) else own
        version = self._other.read.version(theirs.version_id) if theirs.version_id else None
        if own is None and version is not None:
            own = self._of_same_text(version, texts.get(version.text_sha256, ()))
        if own is not None and own.deleted is not None:
            self._plan.count("removed_here", "articles")
            return
        if own is None:
            for version in self._other.read.versions(theirs.id):
                self._add_version(version, theirs.id, version.number)
            current = self._version_ids.get(theirs.version_id, theirs.version_id)
            self._plan.articles.append(replace(theirs, version_id=current))
            self._plan.titles.append(theirs.title)
            self._plan.count("new", "articles")
            self._annotations(theirs, theirs.id, is_moved=False, text="")
            return
        known = set(map(theme_key, own.tags))
        kept = (*own.tags, *(tag for tag in theirs.tags if theme_key(tag) not in known))
        self._plan.count("same" if kept == own.tags else "changed", "articles")
        if kept != own.tags:
            self._plan.articles.append(replace(own, tags=kept, modified=self._stamp))
        self._versions_of(theirs, own)
        today = self._here.read.version(own.version_id) if own.version_id else None
        same = version is not None and today is not None and version.text_sha256 == today.text_sha256
        self._annotations(theirs, own.id, is_moved=not same, text=self._here.read.text(own.version_id) if today else "")

    def _versions_of(self, theirs: Article, own: Article) -> None:
        """Find for each version there the one here: itself, one of the same text, or, where it is needed, a new one."""
        here = self._here.read.versions(own.id)
        by_id, by_text = {version.id for version in here}, {version.text_sha256: version.id for version in here}
        needed = {annotation.version_id for annotation in self._other.read.annotations(theirs.id)}
        number = max((version.number for version in here), default=0)
        for version in self._other.read.versions(theirs.id):
            if version.id in by_id:
                self._version_ids[version.id] = version.id
            elif version.text_sha256 in by_text:
                self._version_ids[version.id] = by_text[version.text_sha256]
            elif version.id in needed:
                number += 1
                self._add_version(version, own.id, number)

    def _add_version(self, theirs: Version, article_id: str, number: int) -> None:
        if self._is_bundle:
            refuse_broken(self._other, theirs)
        there = self._here.read.found(VERSION, theirs.id)
        version_id = theirs.id if there is None or there.article_id == article_id else new_id()
        self._version_ids[theirs.id] = version_id
        version = replace(theirs, id=version_id, article_id=article_id, number=number)
        self._plan.versions.append((version, theirs.id))

    def _annotations(self, theirs: Article, article_id: str, *, is_moved: bool, text: str) -> None:
        new: list[Annotation] = []
        here = self._here.read.annotations(article_id)
        by_content = {_said(annotation): annotation for annotation in here}
        gone = [
            annotation for annotation in self._here.read.annotations(article_id, deleted=True) if _is_sample(annotation)
        ]
        samples = {annotation.target: annotation for annotation in (*gone, *filter(_is_sample, here))}
        for annotation in self._other.read.annotations(theirs.id):
            theme_ids = tuple(self._theme_ids[each] for each in annotation.theme_ids if each in self._theme_ids)
            annotation = replace(annotation, article_id=article_id, theme_ids=theme_ids)
            own = self._here.read.found(ANNOTATION, annotation.id)
            if own is None or self._is_undone(own):
                twin = by_content.get(_said(annotation))
                if twin is None and _is_sample(annotation) and annotation.created == annotation.modified:
                    twin = samples.get(annotation.target)  # what was done with it here counts
                if twin is None:
                    new.append(annotation)
                    self._plan.count_annotation("new", theirs.title, annotation)
                else:
                    self._annotation_ids[annotation.id] = twin.id
                    self._plan.count("same" if twin.deleted is None else "removed_here", "annotations")
                continue
            if own.deleted is not None:
                self._plan.count("removed_here", "annotations")
                continue
            both = replace(
                own, note=_both(own.note, annotation.note), theme_ids=tuple(dict.fromkeys((*own.theme_ids, *theme_ids)))
            )
            if both == own:
                self._plan.count("same", "annotations")
            else:
                self._plan.count_annotation("changed", theirs.title, annotation)
                self._plan.annotations.append(replace(both, modified=self._stamp))
        placed = found_again(new, text, self._other.read.text) if is_moved else new
        for annotation in placed:
            version_id = self._version_ids.get(annotation.version_id, annotation.version_id)
            self._plan.annotations.append(replace(answering(annotation, self._annotation_ids), version_id=version_id))

    def _brief(self, theirs: Brief) -> None:
        """Take a brief; where the one here says something else, theirs is kept beside it."""
        text = theirs.text
        for there, here in self._annotation_ids.items():
            text = text.replace(f"postil://a/{there}", f"postil://a/{here}")
        theirs = replace(theirs, text=text)
        own = self._here.read.found(BRIEF, theirs.id)
        if own is None or self._is_undone(own):
            self._plan.briefs.append(theirs)
            self._plan.count("new", "briefs")
            return
        if own.deleted is not None:
            self._plan.count("removed_here", "briefs")
            return
        if any(brief.text == theirs.text for brief in (own, *self._here.read.records(BRIEF))):
            self._plan.count("same", "briefs")
            return
        self._plan.briefs.append(replace(theirs, id=new_id(), name=f"{theirs.name[:180]} (taken in)"))
        self._plan.count("new", "briefs")


def _is_sample(annotation: Annotation) -> bool:
    """True if every library begins with this annotation."""
    return bool(annotation.extra.get("sample"))


def _said(annotation: Annotation) -> tuple[object, ...]:
    """Return what makes two annotations of one article the same, whoever made them."""
    return annotation.target, annotation.note, frozenset(annotation.theme_ids)


def _both(one: str, other: str) -> str:
    """Return what two notes say: the longer where it holds the other, else one below the other."""
    if other.strip() in one:
        return one
    return other if one.strip() in other else f"{one}\n\n{other}"
