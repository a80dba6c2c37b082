"""The part of a Library that exchanges files: exporting an article, reading an export back in, in one undoable step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from db.clock import now
from db.errors import NotFound
from db.ids import new_id
from db.records import Anchor, AnchorState, Annotation, Article, Changes, Target, Theme, Version
from db.writing import Writer
from desktop.article.content import Passage
from desktop.errors import ImportFailed, PostilError
from desktop.library.annotations import clean_text
from desktop.library.articles import count_words, put_version, title_of, version_of
from desktop.library.import_source import ReadySource, SourceWork
from desktop.library.library_file import LibraryFile
from desktop.library.reading import collector_at_rest, reader_of
from desktop.library.versions import Versions
from desktop.theme_names import theme_key

if TYPE_CHECKING:
    from desktop.annotated.document import Document, Exported, Options
    from desktop.annotated.returning.changes import Change, ImportPlan
    from desktop.annotated.returning.plan import Identity

SIDECAR = ".annotations.json"  # after the stem of the export that it belongs to


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the annotations of an import stand on: the article, its version and text as they will be."""

    article: Article
    version_id: str
    text: str
    themes: dict[str, Theme]  # by the key of its name


class Exchange:
    """What goes out as a file, and comes back."""

    def __init__(self, file: LibraryFile, versions: Versions) -> None:
        self._file = file
        self._versions = versions

    def document(self, article_id: str) -> Document:
        """Gather all that an exporter needs of one article."""
        from desktop.annotated.document import Document

        article = self._file.article(article_id)
        version, source = self._file.version(article_id), self._file.store.source(article.version_id)
        content = replace(
            self._file.content(article_id)
        )  # what the work finds out about it goes when the document goes
        return Document(
            article=article,
            version=version,
            content=content,
            source=source,
            annotations=tuple(self._file.annotations(article_id)),
            themes={theme.id: theme for theme in self._file.themes()},
            exported=now(),
            read=reader_of(version, source, content),
        )

    def export(self, article_id: str, exporter_id: str = "markdown", options: Options | None = None) -> Exported:
        """Export one article. Raises ExportFailed, also for an unknown format."""
        from desktop.annotated.document import Options as Choices
        from desktop.exporters import exporter

        with collector_at_rest():
            return exporter(exporter_id).write(self.document(article_id), options or Choices())

    # --- coming back ----------------------------------------------------------------------------------------------

    def plan(
        self, data: bytes, *, article_id: str | None = None, name: str = "", sidecar: bytes | None = None
    ) -> ImportPlan:
        """Work out what importing a file would change; nothing happens yet. Raises ImportFailed with a sentence.

        Without ``article_id`` the file itself says whose it is: by id, or by the hash of its source.
        """
        document = self.document_for(data, article_id=article_id, sidecar=sidecar)
        names = [theme.name for theme in self._file.themes()]
        return plan_for(data, document, name=name, sidecar=sidecar, themes=names)

    def document_for(
        self, data: bytes, *, article_id: str | None = None, sidecar: bytes | None = None
    ) -> Document | None:
        """Gather the article that a file belongs to, or None where the library lacks it: the part of a plan that reads.

        What ``plan_for`` makes of it may happen in any thread.
        """
        from desktop.annotated.returning.plan import identify

        if article_id is not None:
            return self.document(article_id)
        identity = identify(data, sidecar)
        for article in self._file.articles():
            if article.id == identity.article_id:
                return self.document(article.id)
        for article in self._file.store.articles_of({identity.source_sha256, identity.original_sha256} - {""}):
            return self.document(article.id)
        if identity.article_id and not identity.edited:
            return None
        found = self._article_by_labels(identity.labels)
        return self.document(found) if found is not None else None

    def _article_by_labels(self, labels: tuple[str, ...]) -> str | None:
        """Find whose export a file without machine block is: its footnote labels are the ends of annotations' ids."""
        ends = {label.removeprefix("h-")[-6:] for label in labels if re.fullmatch(r"h-[0-9a-z]{6,}", label)}
        if not ends:
            return None
        living = {article.id for article in self._file.articles()}
        counts = Counter(
            annotation.article_id
            for annotation in self._file.annotations()
            if annotation.article_id in living and annotation.id[-6:] in ends
        )
        return counts.most_common(1)[0][0] if counts else None

    def source_work(
        self, plan: ImportPlan, *, article_id: str | None = None, skip: Container[int] = (), doubtful: bool = False
    ) -> SourceWork | None:
        """Gather the slow part of ``apply``; None where the plan brings no text."""
        from desktop.annotated.returning.changes import ChangeKind

        known = article_id or (plan.article_id if plan.known else None)
        taken = any(
            change.kind is ChangeKind.SOURCE and index not in skip and (doubtful or not change.doubt)
            for index, change in enumerate(plan.changes)
        )
        if plan.new_source is None or not (taken or known is None):
            return None
        anchoring = self._versions.anchoring(known, "") if known is not None else None
        return SourceWork(plan.new_source, plan.source_name or "article.md", anchoring)

    def apply(
        self,
        plan: ImportPlan,
        *,
        ready: ReadySource | None = None,
        article_id: str | None = None,
        skip: Container[int] = (),
        deletes: bool | None = None,
        doubtful: bool = False,
        path: str = "",
    ) -> tuple[Article, Changes]:
        """Carry a plan out in one step. ``skip``: indices of ``plan.changes`` that the reader does not want.

        ``deletes``: whether references missing from the file delete their annotations (to the trash); by default
        they do unless so many are missing that the plan is doubtful. ``doubtful``: whether changes about which there
        is a doubt are carried out as well. ``ready`` is what ``source_work`` gave, where that was done before. Where
        library and file both changed the same thing, nothing of either is lost: both notes stand one below the other,
        both sets of themes are given.
        """
        from desktop.annotated.returning.changes import ChangeKind

        wanted = [
            change
            for index, change in enumerate(plan.changes)
            if index not in skip and (doubtful or not change.doubt or (deletes and change.kind is ChangeKind.DELETED))
        ]
        known = article_id or (plan.article_id if plan.known else None)
        work = self.source_work(plan, article_id=article_id, skip=skip, doubtful=doubtful)
        if work is not None:
            ready = ready or work.run()
        elif known is None:
            raise ImportFailed(plan.homeless())
        deleting = not plan.doubtful if deletes is None else deletes
        with self._file.step("Import annotations") as step:
            themes = self._import_themes(step, plan, wanted)
            article = self._import_source(step, plan, known, ready if work is not None else None, path)
            content = (
                ready.imported.content if work is not None and ready is not None else self._file.content(article.id)
            )
            ground = _Ground(article, article.version_id, content.text, themes)
            for is_new, changes in groupby(wanted, key=lambda change: change.kind is ChangeKind.NEW):
                if is_new:
                    step.put_annotations(self._imported_annotation(change, ground) for change in changes)
                    continue
                for change in changes:
                    self._import_change(step, change, ground, deleting=deleting)
        return article, step.changes

    def _import_themes(self, step: Writer, plan: ImportPlan, wanted: list[Change]) -> dict[str, Theme]:
        """Return the themes by name, making those that the import names and the library lacks."""
        from desktop.colours import THEME_COLOURS

        themes = {theme_key(theme.name): theme for theme in self._file.themes()}
        brought = {theme_key(theme.name): theme for theme in plan.themes}
        ids = {theme.id for theme in themes.values()}
        keys = {theme.key for theme in themes.values()}
        stamp = now()
        for name in dict.fromkeys(name for change in wanted for name in change.theme_names):
            folded = theme_key(name)
            if folded in themes or not name.strip():
                continue
            position = max((theme.position for theme in themes.values()), default=-1) + 1
            known = brought.get(folded)
            if known is not None:
                theme = replace(
                    known,
                    id=known.id if known.id and known.id not in ids else new_id(),
                    key=known.key if known.key not in keys else None,
                    position=position,
                    parent_id=None,
                    deleted=None,
                    modified=stamp,
                )
            else:
                _, colours = THEME_COLOURS[position % len(THEME_COLOURS)]
                theme = Theme(
                    new_id(), " ".join(name.split()), "", colours, position=position, created=stamp, modified=stamp
                )
            step.put_theme(theme)
            themes[folded] = theme
            ids.add(theme.id)
            keys.add(theme.key)
        return themes

    def _import_source(
        self, step: Writer, plan: ImportPlan, known: str | None, ready: ReadySource | None, path: str
    ) -> Article:
        """Return the article that the import is about, with its next version, or made anew, where there is a source."""
        if known is not None and ready is None:
            return self._file.article(known)
        assert ready is not None
        assert plan.new_source is not None
        stamp, imported = now(), ready.imported
        if known is not None:
            return self._next_version(step, known, ready, plan.new_source, plan.source_name)
        metadata = imported.content.metadata
        article_id = plan.article_id if plan.article_id and not self._exists(plan.article_id) else new_id()
        version = version_of(imported, plan.new_source, plan.source_name, article_id, number=1)
        article = Article(
            article_id,
            plan.article_title or title_of(imported.content, plan.source_name),
            metadata.author,
            metadata.language,
            path,
            count_words(imported.content.text),
            version.id,
            {},
            stamp,
            stamp,
        )
        step.put_article(article)
        put_version(step, version, imported, plan.new_source)
        return article

    def _next_version(self, step: Writer, article_id: str, ready: ReadySource, source: bytes, name: str) -> Article:
        article, imported = self._file.article(article_id), ready.imported
        annotations = self._file.annotations(article_id)
        found = ready.anchors_of(annotations)
        if found is None:  # something was changed while the text was read
            found = tuple(self._versions.anchoring(article_id, imported.content.text).run())
        number = max(version.number for version in self._file.store.versions(article_id)) + 1
        version = version_of(imported, source, name or self._versions.name(article), article_id, number=number)
        put_version(step, version, imported, source)
        stamp = now()
        words = count_words(imported.content.text)
        article = replace(article, version_id=version.id, words=words, modified=stamp)
        step.put_article(article)
        for annotation, anchor in zip(annotations, found, strict=True):
            if anchor != annotation.anchor:
                step.put_annotation(replace(annotation, anchor=anchor, modified=stamp))
        return article

    def _exists(self, article_id: str) -> bool:
        try:
            self._file.store.article(article_id)
        except NotFound:
            return False
        return True

    def _import_change(self, step: Writer, change: Change, ground: _Ground, *, deleting: bool) -> None:
        from desktop.annotated.returning.changes import ChangeKind as Kind

        stamp = now()
        if change.kind is Kind.SOURCE:
            return
        own = self._file.annotation(change.annotation_id)
        if change.kind is Kind.NOTE:
            note = clean_text(change.note)
            if change.conflict and own.note.strip() and own.note.strip() != note.strip():
                note = f"{own.note}\n\n{note}"
            own = replace(own, note=note)
        elif change.kind is Kind.THEMES:
            ids = self._theme_ids(change, ground)
            own = replace(own, theme_ids=tuple(dict.fromkeys(own.theme_ids + ids)) if change.conflict else ids)
        elif change.kind is Kind.MOVED and change.target is not None:
            target, anchor = place(change.target, ground.text)
            own = replace(own, target=target, anchor=anchor, version_id=ground.version_id)
        elif change.kind is Kind.DELETED:
            if not deleting or change.conflict:
                return
            own = replace(own, deleted=stamp)
        step.put_annotation(replace(own, modified=stamp))

    def _theme_ids(self, change: Change, ground: _Ground) -> tuple[str, ...]:
        names = (theme_key(name) for name in change.theme_names)
        return tuple(dict.fromkeys(ground.themes[name].id for name in names if name in ground.themes))

    def _imported_annotation(self, change: Change, ground: _Ground) -> Annotation:
        """Make the record of a new annotation: an export's own with its id and dates, or a stranger's."""
        if change.target is None:
            raise PostilError("The import names an annotation without saying where it stands.")
        base = change.annotation
        themes, note = self._theme_ids(change, ground), clean_text(change.note)
        stamp = now()
        if base is None:
            target, anchor = place(change.target, ground.text)
            return Annotation(
                new_id(), ground.article.id, ground.version_id, target, anchor, note, themes, stamp, stamp
            )
        version_id = self._version_there(base.version_id, ground)
        if base.anchor.state is AnchorState.ORPHAN:
            target, anchor = base.target, base.anchor
        else:
            target, anchor = place(change.target, ground.text, base.anchor)
            version_id = ground.version_id if target is not base.target or version_id == "" else version_id
        return replace(
            base,
            id=base.id if self._is_free(base.id, ground.article.id) else new_id(),
            article_id=ground.article.id,
            version_id=version_id or ground.version_id,
            target=target,
            anchor=anchor,
            note=note,
            theme_ids=themes,
            deleted=None,
        )

    def _is_free(self, annotation_id: str, article_id: str) -> bool:
        """Tell whether an import may use an id: one of another article's annotations stays what it is."""
        try:
            return self._file.annotation(annotation_id).article_id == article_id
        except NotFound:
            return True

    def _version_there(self, version_id: str, ground: _Ground) -> str:
        try:
            version: Version = self._file.store.version(version_id)
        except NotFound:
            return ""
        return version_id if version.article_id == ground.article.id else ""


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
        return target, Anchor(AnchorState.IN_PLACE, start, end, 1.0, "marked here")
    from desktop.anchoring.anchor import anchor
    from desktop.anchoring.describe import describe

    found = anchor(text, target)
    if found.start is None or found.end is None or found.state is AnchorState.CHANGED:
        return target, found
    return describe(text, Passage(found.start, found.end)), found


def plan_for(
    data: bytes,
    document: Document | None,
    *,
    name: str,
    sidecar: bytes | None,
    themes: Sequence[str],
) -> ImportPlan:
    """Work out what importing a file into the article of ``document`` would change, given the names of all themes.

    Raises ImportFailed.
    """
    from desktop.annotated.returning.plan import plan_import
    from desktop.library.reading import read_markdown

    read = document.read if document is not None else read_markdown
    return plan_import(data, document, name=name, sidecar=sidecar, read=read, themes=themes)


def export_identity(data: bytes, sidecar: bytes | None = None) -> Identity | None:
    """Return whose export a file is, or None for a file that does not say that it is one of Postil's."""
    from desktop.annotated.returning.plan import identify

    if sidecar is None and re.search(rb"<!--[ \t]*annotations:\d", data) is None:
        return None
    identity = identify(data, sidecar)
    return identity if identity.article_id else None


def sidecar_of(path: Path) -> bytes | None:
    """Return the machine block that was written beside an export (NAME.annotations.json), if one can be read."""
    from desktop.importers.child.job import MAX_FILE

    beside = path.with_name(path.stem + SIDECAR)
    try:
        if not beside.is_file():
            return None
        with beside.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except OSError:
        return None
    return data if len(data) <= MAX_FILE else None
