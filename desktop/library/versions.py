"""The part of a Library about versions: what an update would do to every annotation, doing it, and going back.

Nothing is deleted or rewritten by an update: the version that was is kept, an annotation's target stays what the
user marked, and only where it is found (its anchor) is written anew. The whole is one undoable step.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from db.articles import sha256
from db.clock import now
from db.message import Message
from db.records import Anchor, AnchorState, Annotation, Article, Changes, Target, Version
from desktop.anchoring.same_pages import SamePages
from desktop.anchoring.set_anew import set_anew
from desktop.anchoring.work import Anchoring, Progress
from desktop.annotations import with_numbers
from desktop.article.area import Area, area_in, as_extra, beginning_of, followed
from desktop.article.content import Content, Passage
from desktop.article.differences import Differences, differences
from desktop.errors import PostilError
from desktop.library.across.details import completed, is_unread
from desktop.library.articles import count_words, packed_of, place_of, version_of
from desktop.library.doubts import doubts, homeless
from desktop.library.found import FoundInFiles
from desktop.library.library_file import LibraryFile
from desktop.paths import file_at

if TYPE_CHECKING:
    from db.writing import Writer
    from desktop.importers.child.job import ImportJob
    from desktop.importers.imported import Imported


@dataclass(frozen=True, slots=True)
class Fate:
    """One annotation and where an update would leave it; ``area``: where its box would lie, if it has one."""

    annotation: Annotation
    anchor: Anchor
    area: Area | None = None

    @property
    def changes(self) -> bool:
        """True if anything is to be written."""
        return self.anchor != self.annotation.anchor or self.area != area_in(self.annotation.extra)


def _fate(annotation: Annotation, anchor: Anchor, old: Content, new: Content, *, same_pages: bool) -> Fate:
    """Return what becomes of an annotation; its box stays with its page, or the user should look at it.

    ``same_pages``: both contents were read off the same pages, however differently.
    """
    area, before = area_in(annotation.extra), annotation.anchor.start
    if area is None:
        return Fate(annotation, anchor, area)
    there = followed(area, before, anchor.start, old, new) if before is not None and anchor.start is not None else None
    if there is None and same_pages and (nearest := beginning_of(area.page, new)) is not None:
        stays = Anchor(AnchorState.MOVED, *nearest, reason=Message("its area stays on its page"))
        return Fate(annotation, stays, area._replace(beside=True))
    if anchor.start is None:
        return Fate(annotation, anchor, area)
    if there is None and anchor.state in (AnchorState.IN_PLACE, AnchorState.MOVED):
        anchor = replace(anchor, state=AnchorState.CHANGED, reason=Message("the page of its area is another"))
    return Fate(annotation, anchor, there or area)


def _sure_place(annotation: Annotation) -> Passage | None:
    """Return where an annotation stands in today's text, None where it has no place beyond doubt."""
    anchor = annotation.anchor
    if anchor.start is None or anchor.end is None or anchor.state not in (AnchorState.IN_PLACE, AnchorState.MOVED):
        return None
    return Passage(anchor.start, anchor.end)


def _words(annotation: Annotation, content: Content) -> str:
    """Return the words that an annotation stands at today, or where that is not sure, those that were marked."""
    passage = _sure_place(annotation)
    return content.text[slice(*passage)] if passage else annotation.target.quote.exact


@dataclass(frozen=True)
class Update:
    """The changes that an update would make; nothing has happened yet.

    Either ``imported`` and ``source`` (new bytes), or ``version`` (an older or newer one of the article's own).
    ``obstacle`` says why it cannot be done at all, ``doubts`` what makes it look like a mistake. ``fresh``: how many
    annotations the file itself holds that the article lacks, ``edited`` how many of the article's have another note in
    it, where it is a file that Postil wrote.
    """

    article: Article
    old: Content
    new: Content
    fates: tuple[Fate, ...]
    imported: Imported | None = None
    source: bytes = b""
    path: str = ""
    version: Version | None = None
    doubts: tuple[str, ...] = ()
    obstacle: str = ""
    fresh: int = 0
    edited: int = 0

    @property
    def lost(self) -> int:
        """Return how many annotations that have a place now would have none."""
        return sum(
            fate.anchor.state is AnchorState.ORPHAN and fate.annotation.anchor.state is not AnchorState.ORPHAN
            for fate in self.fates
        )

    @property
    def safe(self) -> bool:
        """Nothing speaks against it: yes may be the default answer."""
        return not (self.obstacle or self.doubts or self.lost)

    @property
    def counts(self) -> dict[AnchorState, int]:
        """Return how many annotations each state would have; they add up to all that are stored."""
        counts = Counter(fate.anchor.state for fate in self.fates)
        return {state: counts[state] for state in AnchorState}

    @cached_property
    def differences(self) -> Differences:
        """Return where both texts differ; of long ones that takes a while."""
        return differences(self.old, self.new)

    @property
    def same_text(self) -> bool:
        """True if both versions have the same text."""
        return self.old.text == self.new.text


@dataclass
class Reread:
    """The outcome of reading anew: what would change, how many are as they were, and why some could not be read."""

    updates: list[Update] = field(default_factory=list)
    alike: int = 0
    unread: list[tuple[str, str]] = field(default_factory=list)  # a title, and why in a sentence


class Versions:
    """The use cases of an article's versions."""

    def __init__(self, file: LibraryFile, found_in_files: FoundInFiles) -> None:
        self._file = file
        self._found = found_in_files

    def of(self, article_id: str) -> list[Version]:
        """Return an article's versions, the first one first."""
        return self._file.read.versions(article_id)

    def source(self, version_id: str) -> bytes:
        """Return a version's source as it was imported. Raises NotFound, LibraryDamaged."""
        return self._file.read.source(version_id)

    def anchoring(self, article_id: str, new_text: str) -> Anchoring:
        """Gather the work of anchoring an article's annotations in ``new_text``.

        An annotation whose words stand in today's text is followed from today's text, step by step; one that is
        CHANGED or an ORPHAN is looked for again by the words the user marked, in the version they were marked on.
        """
        current = self._file.read.article(article_id).version_id
        annotations = tuple(self._file.read.annotations(article_id))
        groups: dict[str, list[tuple[int, Target | Passage]]] = defaultdict(list)
        for index, annotation in enumerate(annotations):
            passage = _sure_place(annotation)
            version_id, wanted = (current, passage) if passage else (annotation.version_id, annotation.target)
            groups[version_id].append((index, wanted))
        return Anchoring(
            annotations,
            new_text,
            tuple((self._file.read.text(version_id), tuple(members)) for version_id, members in groups.items()),
        )

    def prepare_update(
        self,
        article_id: str,
        imported: Imported,
        source: bytes,
        path: Path | str,
        *,
        progress: Progress | None = None,
        same_pages: bool = False,
    ) -> Update:
        """Work out what new bytes would do to an article. Raises Cancelled when ``progress`` says no.

        ``same_pages``: they are a PDF with the pages that it had, whatever was read off them before.
        """
        update = self._prepare(
            article_id, imported.content, progress, imported, source, place_of(path), same_pages=same_pages
        )
        fresh = self._found.fresh(imported.found, update.new, article_id, "")
        return replace(update, fresh=len(fresh), edited=len(self._found.edited(imported.found, article_id)))

    def prepare_unreadable(self, article_id: str, obstacle: str, path: Path | str) -> Update:
        """Say what would become of each annotation with a file that gives no text; it cannot be carried out."""
        return self._prepare(article_id, Content(()), where=place_of(path), obstacle=obstacle)

    def prepare_reading_anew(
        self, article_id: str, read: Callable[[ImportJob], Imported], progress: Progress | None = None
    ) -> Update | None:
        """Read the kept source with today's importer, and work out what that would do; None if it reads the same.

        ``read`` sees the reading through to its end. Pictures stay whose files may be gone.
        """
        job, source = self.reading_job(article_id)
        imported = read(job)
        if self._file.contents.of(article_id) == imported.content:
            return None
        kept = self._file.read.resources(self._file.read.article(article_id).version_id)
        whole = replace(imported, resources={**kept, **imported.resources})
        return self.prepare_update(article_id, whole, source, "", progress=progress)

    def reading_job(self, article_id: str) -> tuple[ImportJob, bytes]:
        """Return the job that reads the kept source of an article with today's importer, and that source."""
        from desktop.importers.child.job import ImportJob

        article, version = self._file.read.article(article_id), self._file.read.current_version(article_id)
        data = self.source(version.id)
        folder = None if article.source.startswith("bundled:") else file_at(article.source).parent
        return ImportJob(data, version.source_name, folder=folder, importer=version.importer), data

    def prepare_return(self, article_id: str, version_id: str, *, progress: Progress | None = None) -> Update:
        """Work out what going back (or forth) to another version of an article would do."""
        version = self._file.read.version(version_id)
        if version.article_id != article_id:
            raise PostilError("That version belongs to another article.")
        new = self._file.contents.of(article_id, version_id)
        return self._prepare(article_id, new, progress, version=version)

    def _prepare(
        self,
        article_id: str,
        new: Content,
        progress: Progress | None = None,
        imported: Imported | None = None,
        source: bytes = b"",
        where: str = "",
        *,
        version: Version | None = None,
        obstacle: str = "",
        same_pages: bool = False,
    ) -> Update:
        work = self.anchoring(article_id, new.text)
        annotations, anchors = work.annotations, work.run(progress)
        old = self._file.contents.of(article_id)
        other = imported.importer if imported is not None else version.importer if version is not None else ""
        if other and other != self._file.read.current_version(article_id).importer:
            anchors = set_anew(new.text, [_words(annotation, old) for annotation in annotations], anchors)
        digest = sha256(source) if source else version.source_sha256 if version is not None else ""
        if digest:
            pictures = self._file.read.resources(version.id) if version else imported.resources if imported else {}
            anchors = list(self._followed(new, pictures, digest, zip(annotations, anchors, strict=True)))
        same = same_pages or digest == self._file.read.current_version(article_id).source_sha256
        fates = tuple(
            _fate(a, anchor, old, new, same_pages=same) for a, anchor in zip(annotations, anchors, strict=True)
        )
        update = Update(
            self._file.read.article(article_id), old, new, fates, imported, source, where, version, (), obstacle
        )
        kind = "file" if version is None else "version"
        placed = sum(fate.annotation.anchor.state is not AnchorState.ORPHAN for fate in fates)
        if obstacle:
            return replace(update, doubts=(obstacle, *homeless(placed, update.lost)))
        if same_pages:  # other words are what it was asked for
            return replace(update, doubts=homeless(placed, update.lost))
        return replace(update, doubts=doubts(old.text, new.text, annotations=placed, lost=update.lost, what=kind))

    def _followed(
        self, new: Content, pictures: Mapping[str, bytes], digest: str, anchored: Iterable[tuple[Annotation, Anchor]]
    ) -> Iterator[Anchor]:
        """Yield anchors in a reading of the source with a hash: those in doubt by what was read of the same before."""
        from desktop.importers.images import described

        readings: dict[str, SamePages] = {}
        words: dict[str, str] = {}  # in the pictures
        for annotation, anchor in anchored:
            if anchor.state in (AnchorState.IN_PLACE, AnchorState.MOVED):
                yield anchor
                continue
            version, position = self._file.read.version(annotation.version_id), annotation.target.position
            passage: Passage | None = Passage(position.start, position.end)
            if version.source_sha256 != digest:  # the words were marked in another file
                version, passage = self._file.read.current_version(annotation.article_id), _sure_place(annotation)
            there = None
            if version.source_sha256 == digest and passage is not None:
                if version.id not in readings:
                    old = self._file.contents.of(annotation.article_id, version.id)
                    words = words or {name: described(data) for name, data in pictures.items()}
                    readings[version.id] = SamePages(old, new, words)
                there = readings[version.id].anchor(passage)
            yield there or anchor

    def apply(self, *updates: Update) -> Changes:
        """Do what ``prepare_update`` or ``prepare_return`` worked out, of one article or several, in one step.

        Raises PostilError, and changes nothing, when an article or one of its annotations is no longer what it was,
        or there is an obstacle.
        """
        label: str = Message("Update {n} articles", n=f"{len(updates):,}")
        if len(updates) == 1:
            version = updates[0].version
            label = "Update article" if version is None else Message("Go to version {number}", number=version.number)
        with self._file.step(label) as step:
            versions = [self._apply(update, self._unchanged(update), step) for update in updates]
        for version, update in zip(versions, updates, strict=True):
            self._file.contents.keep(version.id, update.new)  # which whoever shows it need not read
        return step.changes

    def _unchanged(self, update: Update) -> Article:
        """Return the article of an update; raises PostilError where it cannot be done, or not any more."""
        if update.obstacle:
            raise PostilError("{obstacle} Nothing was done.", obstacle=update.obstacle)
        article = self._file.read.article(update.article.id)
        now_there = {a.id: (a.anchor, a.target, a.version_id) for a in self._file.read.annotations(article.id)}
        before = {
            f.annotation.id: (f.annotation.anchor, f.annotation.target, f.annotation.version_id) for f in update.fates
        }
        if article.version_id != update.article.version_id or now_there != before:
            raise PostilError("The article changed since the preview was made, so nothing was done; please look again.")
        return article

    def _apply(self, update: Update, article: Article, step: Writer) -> Version:
        stamp, version = now(), update.version
        there = {annotation.id: annotation for annotation in self._file.read.annotations(article.id)}
        if version is None:
            assert update.imported is not None
            numbers = [old.number for old in self._file.read.versions(article.id)]
            name = Path(update.path.removeprefix("bundled:")).name or self.name(article)
            packed = packed_of(update.imported, update.source)
            version = version_of(update.imported, packed, name, article.id, number=max(numbers) + 1)
            step.put_packed(version, packed, update.imported.resources)
        if update.imported is not None and not is_unread(article):
            article = completed(article, update.imported.content.metadata, {})
        step.put_article(
            replace(
                article,
                version_id=version.id,
                words=count_words(update.new),
                source=update.path or article.source,
                modified=stamp,
            )
        )
        changed = []
        for fate in update.fates:
            before = after = there[fate.annotation.id]
            if fate.changes:
                extra = {**before.extra, **as_extra(fate.area)}
                after = replace(before, anchor=fate.anchor, modified=stamp, extra=extra)
            after = with_numbers(after, update.new)
            if after is not before:
                changed.append(after)
        step.put_annotations(changed)
        if update.imported is not None:
            marks = update.imported.found
            self._found.bring_in(step, marks, update.new, article.id, version.id)
            step.put_annotations(self._found.edited(marks, article.id))
        return version

    def name(self, article: Article) -> str:
        """Return the file name of an article's current version."""
        return self._file.read.version(article.version_id).source_name

    def is_news(self, article_id: str, digest: str) -> bool:
        """True if bytes with this hash, of the article's file, are none that a version of it was read from.

        An older version's bytes are no news: the text went on here, by an import of an edited export for instance.
        """
        return all(version.source_sha256 != digest for version in self._file.read.versions(article_id))

    def is_current(self, article_id: str, imported: Imported, source: bytes) -> bool:
        """True if the article's version was read from these bytes by this importer: nothing to update."""
        version = self._file.read.current_version(article_id)
        read = (imported.importer, imported.importer_version, sha256(source))
        return read == (version.importer, version.importer_version, version.source_sha256)

    def outdated(self, article_id: str) -> Version | None:
        """Return the article's version if an older importer read it than today's."""
        from desktop.importers import version_of

        version = self._file.read.current_version(article_id)
        return version if version.importer_version < version_of(version.importer) else None

    def older_reading(self, article_id: str) -> Version | None:
        """Return the article's version if an older importer read it than today's, which may read it otherwise."""
        from desktop.importers import importer_by_id

        version = self.outdated(article_id)
        if version is None:
            return None
        importer = importer_by_id(version.importer)
        return version if importer.reads_anew(self._file.contents.of(article_id), version.importer_version) else None
