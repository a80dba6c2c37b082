"""The part of a Library that exchanges files: exporting an article, reading an export back in, in one undoable step."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from pathlib import Path, PurePosixPath

from db.clock import now
from db.message import Message
from db.records import Annotation, Article, Changes, Version
from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.annotated.write.clean_text import MARKDOWN_IMPORTERS
from desktop.article.area import area_in
from desktop.article.content import Block, BlockKind, Content
from desktop.errors import ImportFailed, PostilError
from desktop.exporters import exporter, recognised
from desktop.exporters.page.carried import carried
from desktop.exporters.returning.collection_file import collection_in
from desktop.exporters.returning.collections import plan_several
from desktop.exporters.returning.identify import Identity, identify
from desktop.exporters.returning.plan import plan_import
from desktop.importers.images import image_size
from desktop.importers.source_file import read_whole
from desktop.library.import_source import ReadySource, SourceWork
from desktop.library.import_step import ImportStep
from desktop.library.library_file import LibraryFile
from desktop.library.markdown_reader import SourceReader, read_markdown
from desktop.library.versions import Versions
from desktop.paths import settings_path
from desktop.proposals.import_plan import ChangeKind, ImportPlan, naming_new_themes
from desktop.settings import your_name

_ENDINGS = {".png": ".png", ".jpg": ".jpg", ".jpeg": ".jpg", ".gif": ".gif", ".webp": ".webp", ".svg": ".svg"}
_OF_KIND = {"png": ".png", "jpeg": ".jpg", "gif": ".gif", "webp": ".webp", "svg+xml": ".svg"}


def addresses_of(pictures: Mapping[str, bytes], hashes: Mapping[str, str], source_name: str) -> dict[str, str]:
    """Return for each picture's address in the article its path beside an export: "NAME.files/lamp-0123456789.png".

    ``hashes`` are the SHA-256 of the pictures. Only one whose address has no ending is read, to find its kind.
    """
    folder = _folder(source_name)
    addresses = {}
    for source, digest in hashes.items():
        path = PurePosixPath(source if not source.startswith("data:") else "picture")
        ending = _ENDINGS.get(path.suffix.lower(), "")
        if not ending and source in pictures:
            size = image_size(pictures[source])
            ending = _OF_KIND.get(size.kind, "") if size is not None else ""
        addresses[source] = f"{folder}/{_safe(path.stem, 'picture')}-{digest[:10]}{ending}"
    return addresses


def _of_areas(annotations: Sequence[Annotation], version: Version) -> dict[str, str]:
    """Name the pictures of areas of a PDF in files beside an export, by the annotations' ids: after what they show."""
    areas = (
        {annotation.id: area_in(annotation.extra) for annotation in annotations} if version.importer == "pdf" else {}
    )
    shown = {id_: f"{version.source_sha256} {area[:5]}" for id_, area in areas.items() if area is not None}
    folder = _folder(version.source_name)
    return {id_: f"{folder}/area-{sha256(what.encode()).hexdigest()[:10]}.png" for id_, what in shown.items()}


def _folder(source_name: str) -> str:
    return f"{_safe(PurePosixPath(source_name).stem, 'article')}.files"


def _safe(name: str, otherwise: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name)[:60].strip("-._") or otherwise


_RECORD = re.compile(rb"<!--[ \t]*annotations:\d")
SIDECAR = ".annotations.json"  # after the stem of the export that it belongs to


class Exchange:
    """The use cases of files that go out and come back."""

    def __init__(self, file: LibraryFile, versions: Versions) -> None:
        self._file = file
        self._versions = versions
        self._named: dict[str, dict[str, str]] = {}  # by version, which never changes
        self._reader = SourceReader(b"")  # of the article asked for last: a preview writes it anew at each choice

    def document(self, article_id: str, *, pictures: bool = False) -> Document:
        """Gather all that an exporter needs of one article; its pictures only where they are wanted."""
        article = self._file.read.article(article_id)
        version, source = self._file.read.current_version(article_id), self._file.read.source(article.version_id)
        if self._reader.source != source:
            self._reader = SourceReader(source)
        if article.is_waiting:  # its title is all that there is to write above its annotations
            content = Content((Block(BlockKind.HEADING, article.title, level=1),))
        else:
            content = replace(self._file.contents.of(article_id))  # what is worked out about it goes with the document
        annotations = tuple(self._file.read.annotations(article_id))
        return Document(
            article=article,
            version=version,
            content=content,
            source=source,
            annotations=annotations,
            themes={theme.id: theme for theme in self._file.themes()},
            exported=now(),
            read=self._reader,
            write=exporter("markdown").write,
            pictures=self._file.read.resources(article.version_id) if pictures else {},
            addresses={**self._addresses(version), **_of_areas(annotations, version)},
            reader=your_name(settings_path()),
        )

    def _addresses(self, version: Version) -> dict[str, str]:
        """Name the pictures that a version has in files beside an export; the author's own Markdown names its own."""
        hashes = {} if version.importer in MARKDOWN_IMPORTERS else self._file.read.picture_hashes(version.id)
        if not hashes:
            return {}
        if version.id not in self._named:
            self._named[version.id] = addresses_of(self._file.read.resources(version.id), hashes, version.source_name)
        return self._named[version.id]

    def export(self, article_id: str, exporter_id: str = "markdown", options: Options | None = None) -> Exported:
        """Export one article. Raises ExportFailed, also for an unknown format."""
        row = exporter(exporter_id)
        return row.write(self.document(article_id, pictures=row.pictures), options or Options())

    # --- returning ------------------------------------------------------------------------------------------------

    def plan(
        self, data: bytes, *, article_id: str | None = None, name: str = "", sidecar: bytes | None = None
    ) -> ImportPlan:
        """Work out what importing a file would change; nothing happens yet. Raises ImportFailed with a sentence.

        Without ``article_id`` the file itself says whose it is: by id, or by the hash of its source. A file of several
        articles' annotations gives a plan with a part for each that is here.
        """
        if article_id is None and holds_several(data):
            return self._plan_several(data)
        document = self.document_for(data, article_id=article_id, sidecar=sidecar)
        names = [theme.name for theme in self._file.themes()]
        return plan_for(data, document, name=name, sidecar=sidecar, themes=names)

    def _plan_several(self, data: bytes) -> ImportPlan:
        file = collection_in(data)
        assert file is not None
        living = {article.id for article in self._file.read.articles()}
        pairs = (
            (origin, self._article_of(origin.article_id, {origin.source_sha256}, living))
            for origin in identify(data).origins
        )
        documents = ((origin, self.document(here) if here else None) for origin, here in pairs)
        plan = plan_several(data, file.block, documents)
        return naming_new_themes(plan, [theme.name for theme in self._file.themes()])

    def _article_of(self, article_id: str, hashes: set[str], living: Container[str]) -> str:
        """Return the id that an article, by its id in some library and the hashes of its source, has here, or ''."""
        if article_id in living:
            return article_id
        known, store = hashes - {""}, self._file.store
        same = store.read.articles_of(known) or store.read.articles_of(known, ever=True)
        return same[0].id if same else ""

    def document_for(
        self, data: bytes, *, article_id: str | None = None, sidecar: bytes | None = None
    ) -> Document | None:
        """Gather the article that a file belongs to, or None where the library lacks it: the part of a plan that reads.

        What ``plan_for`` makes of it may happen in any thread.
        """
        if article_id is not None:
            return self.document(article_id)
        identity = identify(data, sidecar)
        if identity.origins:
            return None
        articles = self._file.read.articles()
        living = {article.id for article in articles}
        id_ = self._article_of(identity.article_id, {identity.source_sha256, identity.original_sha256}, living)
        if not id_ and identity.addresses:
            id_ = next((article.id for article in articles if article.source in identity.addresses), "")
        if not id_ and not identity.article_id:
            id_ = self._article_by_labels(identity.labels)
        return self.document(id_) if id_ else None

    def _article_by_labels(self, labels: tuple[str, ...]) -> str:
        """Find whose export a file without machine block is: its footnote labels are the ends of annotations' ids."""
        ends = {label[-6:] for label in labels if re.fullmatch(r"h-[0-9a-z]{6,}", label)}
        if not ends:
            return ""
        living = {article.id for article in self._file.read.articles()}
        counts = Counter(
            annotation.article_id
            for annotation in self._file.read.annotations()
            if annotation.article_id in living and annotation.id[-6:] in ends
        )
        return counts.most_common(1)[0][0] if counts else ""

    def source_work(
        self, plan: ImportPlan, *, article_id: str | None = None, skip: Container[int] = (), doubtful: bool = False
    ) -> SourceWork | None:
        """Gather the slow part of ``apply``; None where the plan brings no text."""
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
        """Carry a plan out in one step. ``skip``: indices of ``plan.changes`` that the user does not want.

        ``deletes``: whether references missing from the file delete their annotations (to the trash); by default
        they do unless so many are missing that the plan is doubtful. ``doubtful``: whether changes about which there
        is a doubt are carried out as well. ``ready`` is what ``source_work`` gave, where that was done before. Where
        library and file both changed the same thing, nothing of either is lost: both notes stand one below the other,
        both sets of themes are given.
        """
        known = article_id or (plan.article_id if plan.known else None)
        work = self.source_work(plan, article_id=article_id, skip=skip, doubtful=doubtful)
        if work is not None:
            ready = ready or work.run()
        elif known is None:
            raise ImportFailed(plan.homeless())
        rows = enumerate(plan.changes)
        with self._file.step("Import annotations") as step:
            for part in plan.parts or (plan,):
                wanted = [
                    change
                    for index, change in islice(rows, len(part.changes))
                    if index not in skip
                    and (doubtful or not change.doubt or (deletes and change.kind is ChangeKind.DELETED))
                ]
                if plan.parts and not wanted:
                    continue  # the one of many articles is not even read
                importing = ImportStep(self._file, self._versions, step, replace(part, themes=plan.themes))
                taken = ready if work is not None else None
                deleting = not plan.doubtful if deletes is None else deletes
                here = part.article_id if plan.parts else known
                article = importing.carry_out(wanted, here, taken, path, deleting=deleting)
        return self._file.read.article(plan.parts[0].article_id) if plan.parts else article, step.changes


def plan_for(
    data: bytes,
    document: Document | None,
    *,
    name: str,
    sidecar: bytes | None,
    themes: Sequence[str],
) -> ImportPlan:
    """Work out what importing a file into the article of ``document`` would change, given the names of all themes.

    Raises ImportFailed, also for a file of a format that Postil does not read back, where it holds nothing else.
    """
    read = document.read if document is not None else read_markdown
    plan = plan_import(data, document, name=name, sidecar=sidecar, read=read, themes=themes)
    if plan.kind == "stranger" and (row := recognised(data)) is not None:
        remark = Message(
            "It is {holds} that Postil wrote but does not read back: nothing in it says whose it "
            "is. The annotated article, an annotated page and Web Annotations come back.",
            holds=row.holds,
        )
        if not plan.changes:
            raise ImportFailed(remark)
        plan = replace(plan, remarks=(remark, *plan.remarks[1:]))
    if document is None:
        return plan
    return replace(plan, article_id=document.article.id)  # the file may know the same text by another library's id


def _around(data: bytes, word: bytes) -> Iterator[bytes]:
    """Yield the bytes around each place of a word: a search for words holds up nobody, one for a pattern does."""
    at = data.find(word)
    while at >= 0:
        yield data[max(0, at - 40) : at + len(word) + 1]
        at = data.find(word, at + 1)


def export_identity(data: bytes, sidecar: bytes | None = None) -> Identity | None:
    """Return whose export a file is, or None for a file that does not say that it is one of Postil's."""
    signs = sidecar is not None or any(map(_RECORD.search, _around(data, b"annotations:")))
    if not signs and not any(word in data for word in (b"Annotation", b"anno.jsonld", b"postil-annotated-article")):
        return None  # as most files are nobody's export
    if not signs and collection_in(data) is None and carried(data) is None:
        return None
    identity = identify(data, sidecar)
    return identity if identity.article_id or identity.origins else None


def holds_several(data: bytes) -> bool:
    """True if a file holds annotations of several articles, and nothing else."""
    return collection_in(data) is not None and bool(identify(data).origins)


def holds_text(data: bytes) -> bool:
    """True if a file may hold an article, and not annotations only."""
    return collection_in(data) is None


def sidecar_of(path: Path) -> bytes | None:
    """Return the machine block that was written beside an export (NAME.annotations.json), if one can be read."""
    try:
        return read_whole(path.with_name(path.stem + SIDECAR))
    except PostilError:
        return None
