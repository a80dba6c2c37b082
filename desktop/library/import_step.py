"""Carrying out what an import's plan says, inside one open step: its themes, its text, its annotations.

Where library and file both changed the same thing, nothing of either is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from db.annotations import ANNOTATION, answering
from db.articles import ARTICLE, VERSION
from db.clock import now
from db.ids import new_id
from db.message import Message
from db.records import Anchor, AnchorState, Annotation, Article, Target, Theme
from db.writing import Writer
from desktop.anchoring.anchor import anchor
from desktop.anchoring.describe import describe
from desktop.anchoring.three_way import both_notes
from desktop.annotations import with_numbers
from desktop.article.about import title_of
from desktop.article.content import Content, Passage
from desktop.errors import PostilError
from desktop.library.across.details import metadata_of
from desktop.library.annotations import clean_text
from desktop.library.articles import count_words, packed_of, version_of
from desktop.library.import_source import ReadySource
from desktop.library.library_file import LibraryFile
from desktop.library.themes import named_themes
from desktop.library.versions import Versions
from desktop.proposals.import_plan import Change, ChangeKind, ImportPlan
from desktop.theme_names import theme_key


@dataclass(frozen=True, slots=True)
class _Destination:
    """The destination of an import's annotations: the article, its version and text as they will be."""

    article: Article
    version_id: str
    content: Content
    themes: dict[str, Theme]  # by the key of its name
    ids: dict[str, str]  # of new annotations: what each gets, by what its export calls it


class ImportStep:
    """One import that is being carried out: all of it is put into the one step given."""

    def __init__(self, file: LibraryFile, versions: Versions, step: Writer, plan: ImportPlan) -> None:
        self._file = file
        self._versions = versions
        self._step = step
        self._plan = plan

    def carry_out(
        self, wanted: Sequence[Change], known: str | None, ready: ReadySource | None, path: str, *, deleting: bool
    ) -> Article:
        """Put the text that was read, where one was, into the article ``known`` or a new one, then the changes wanted.

        ``deleting``: whether references missing from the file delete their annotations.
        """
        names = (name for change in wanted for name in change.theme_names)
        themes = named_themes(names, self._file.themes(), self._step, self._plan.themes)
        article = self._put_source(known, ready, path)
        content = ready.imported.content if ready is not None else self._file.contents.of(article.id)
        destination = _Destination(article, article.version_id, content, themes, self._ids(wanted, article.id))
        for is_new, changes in groupby(wanted, key=lambda change: change.kind is ChangeKind.NEW):
            if is_new:
                self._step.put_annotations(self._imported_annotation(change, destination) for change in changes)
                continue
            for change in changes:
                self._put_change(change, destination, deleting=deleting)
        return article

    def _put_source(self, known: str | None, ready: ReadySource | None, path: str) -> Article:
        """Return the article that the import is about, with its next version, or made anew, where there is a source."""
        if known is not None and ready is None:
            return self._file.read.article(known)
        assert ready is not None
        plan = self._plan
        assert plan.new_source is not None
        stamp, imported = now(), ready.imported
        if known is not None:
            return self._next_version(known, ready, plan.new_source, plan.source_name)
        metadata = imported.content.metadata
        is_there = plan.article_id and self._file.read.found(ARTICLE, plan.article_id) is not None
        article_id = new_id() if is_there else plan.article_id or new_id()
        packed = packed_of(imported, plan.new_source)
        version = version_of(imported, packed, plan.source_name, article_id, number=1)
        article = Article(
            article_id,
            plan.article_title or title_of(imported.content, plan.source_name),
            metadata.author,
            metadata.language,
            path,
            count_words(imported.content),
            version.id,
            metadata_of(replace(metadata, title=plan.article_title or metadata.title)),
            stamp,
            stamp,
            publisher=metadata.publisher,
            doi=metadata.doi,
        )
        self._step.put_article(article)
        self._step.put_packed(version, packed, imported.resources)
        return article

    def _next_version(self, article_id: str, ready: ReadySource, source: bytes, name: str) -> Article:
        article, imported = self._file.read.article(article_id), ready.imported
        annotations = self._file.read.annotations(article_id)
        anchors = ready.anchors_of(annotations)
        if anchors is None:  # something was changed while the text was read
            anchors = tuple(self._versions.anchoring(article_id, imported.content.text).run())
        number = max(version.number for version in self._file.read.versions(article_id)) + 1
        packed = packed_of(imported, source)
        version = version_of(imported, packed, name or self._versions.name(article), article_id, number=number)
        self._step.put_packed(version, packed, imported.resources)
        stamp = now()
        words = count_words(imported.content)
        article = replace(article, version_id=version.id, words=words, modified=stamp)
        self._step.put_article(article)
        for annotation, today in zip(annotations, anchors, strict=True):
            if today != annotation.anchor:
                self._step.put_annotation(replace(annotation, anchor=today, modified=stamp))
        return article

    def _put_change(self, change: Change, destination: _Destination, *, deleting: bool) -> None:
        stamp = now()
        if change.kind is ChangeKind.SOURCE:
            return
        annotation = self._file.read.annotation(change.annotation_id)
        if change.kind is ChangeKind.NOTE:
            note = clean_text(change.note)
            if change.conflict and annotation.note.strip():  # what both say stands once, also where it came in before
                note = both_notes("", note.strip(), annotation.note)
            annotation = replace(annotation, note=note)
        elif change.kind is ChangeKind.THEMES:
            ids = self._theme_ids(change, destination)
            annotation = replace(
                annotation, theme_ids=tuple(dict.fromkeys(annotation.theme_ids + ids)) if change.conflict else ids
            )
        elif change.kind is ChangeKind.MOVED and change.target is not None:
            target, anchor = place(change.target, destination.content.text)
            annotation = replace(annotation, target=target, anchor=anchor, version_id=destination.version_id)
            annotation = with_numbers(annotation, destination.content)
        elif change.kind is ChangeKind.DELETED:
            if not deleting or change.conflict:
                return
            annotation = replace(annotation, deleted=stamp)
        self._step.put_annotation(replace(annotation, modified=stamp))

    def _theme_ids(self, change: Change, destination: _Destination) -> tuple[str, ...]:
        names = (theme_key(name) for name in change.theme_names)
        return tuple(dict.fromkeys(destination.themes[name].id for name in names if name in destination.themes))

    def _imported_annotation(self, change: Change, destination: _Destination) -> Annotation:
        """Make the record of a new annotation: an export's own with its id and dates, or a stranger's."""
        if change.target is None:
            raise PostilError("The import names an annotation without saying where it stands.")
        base = change.annotation
        themes, note = self._theme_ids(change, destination), clean_text(change.note)
        stamp = now()
        if base is None:
            target, anchor = place(change.target, destination.content.text)
            annotation = Annotation(
                new_id(), destination.article.id, destination.version_id, target, anchor, note, themes, stamp, stamp
            )
            return with_numbers(annotation, destination.content)
        version_id = self._version_there(base.version_id, destination)
        if base.anchor.state is AnchorState.ORPHAN:
            target, anchor = base.target, base.anchor
        else:
            target, anchor = place(change.target, destination.content.text, base.anchor)
            version_id = destination.version_id if target is not base.target or version_id == "" else version_id
        annotation = replace(
            base,
            id=destination.ids[base.id],
            article_id=destination.article.id,
            version_id=version_id or destination.version_id,
            target=target,
            anchor=anchor,
            note=note,
            theme_ids=themes,
            created=base.created or stamp,
            modified=base.modified or base.created or stamp,
            deleted=None,
        )
        return with_numbers(answering(annotation, destination.ids), destination.content)

    def _ids(self, wanted: Sequence[Change], article_id: str) -> dict[str, str]:
        bases = [change.annotation for change in wanted if change.kind is ChangeKind.NEW]
        return {
            base.id: base.id if self._is_free(base.id, article_id) else new_id() for base in bases if base is not None
        }

    def _is_free(self, annotation_id: str, article_id: str) -> bool:
        """True if an import may use an id: one of another article's annotations stays what it is."""
        there = self._file.read.found(ANNOTATION, annotation_id)
        return there is None or there.article_id == article_id

    def _version_there(self, version_id: str, destination: _Destination) -> str:
        version = self._file.read.found(VERSION, version_id)
        return version_id if version is not None and version.article_id == destination.article.id else ""


def place(target: Target, text: str, known: Anchor | None = None) -> tuple[Target, Anchor]:
    """Find a target of an import in a text: as it is where its words stand at its position, else by anchoring.

    ``known``: where the exporting library had found it, taken where the words agree.
    """
    start, end = target.position.start, target.position.end
    if known is not None and known.start is not None and known.end is not None and known.end <= len(text):
        agrees = text[known.start : known.end] == target.quote.exact
        if agrees or known.state is AnchorState.CHANGED:
            return target, known
    if text[start:end] == target.quote.exact and start < end:
        return target, Anchor(AnchorState.IN_PLACE, start, end, 1.0, Message("marked here"))
    placed = anchor(text, target)
    if placed.start is None or placed.end is None or placed.state is AnchorState.CHANGED:
        return target, placed
    return describe(text, Passage(placed.start, placed.end)), placed
