"""The part of a Library about articles: finding, adding, renaming, removing, what was read last and how far."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from db.articles import Packed, pack_version, sha256
from db.clock import now
from db.ids import new_id
from db.message import Message
from db.records import Article, Changes, Version
from desktop.article.about import title_of
from desktop.article.content import Content, Passage, to_json
from desktop.article.page_labels import only_names_pages
from desktop.errors import Ambiguous, ImportFailed, PostilError, QuoteNotFound
from desktop.library.across.details import edited, metadata_of
from desktop.library.across.shelf import TAGS_AT_MOST, tag_of
from desktop.library.found import FoundInFiles
from desktop.library.library_file import LibraryFile
from desktop.paths import file_at, kept_place
from desktop.shown_text import shortened
from desktop.theme_names import theme_key

if TYPE_CHECKING:
    from desktop.importers.imported import Imported

_SPACELESS = re.compile("[\u3040-\u30ff\u3400-\u9fff]+")
_RESEMBLING = 0.3  # of the text that two articles of one title must share to be taken for states of one article


@dataclass(frozen=True, slots=True)
class Added:
    """The outcome of adding a file.

    ``already``: the library has this article; nothing was added. ``changed_source``: it has it with other bytes; the
    user decides on an update. ``likeness`` says by what it was recognised: "bytes", "path", "text" (of any of its
    versions), "title" (and much of the text), or as the text that an article waits for ("waiting").
    """

    article: Article
    changes: Changes
    already: bool = False
    changed_source: bool = False
    likeness: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """The sources a library ever had: SHA-256 of their bytes, and their places."""

    digests: frozenset[str]
    places: frozenset[str]


class Articles:
    """The use cases of articles."""

    def __init__(self, file: LibraryFile, found_in_files: FoundInFiles) -> None:
        self._file = file
        self._found = found_in_files

    def find(self, wanted: str) -> Article:
        """Find an article by id, unique prefix of one, title, or path. Raises PostilError or Ambiguous."""
        articles = self._file.read.articles()
        path = kept_place(wanted) if wanted else ""
        tests: tuple[Callable[[Article], bool], ...] = (
            lambda article: article.id == wanted,
            lambda article: article.title == wanted,
            lambda article: article.source in (wanted, path),
            lambda article: article.title.casefold() == wanted.casefold(),
            lambda article: len(wanted) >= 4 and article.id.startswith(wanted),
        )
        for test in tests:
            matching = [article for article in articles if test(article)]
            if len(matching) == 1:
                return matching[0]
            if matching:
                raise Ambiguous(
                    "{n} articles go by “{wanted}”; please give an id (postil list shows them).",
                    n=len(matching),
                    wanted=wanted,
                )
        if os.path.isfile(wanted):
            raise PostilError("{wanted} is not in the library yet; postil add puts it there.", wanted=wanted)
        raise PostilError(
            "There is no article “{wanted}” in the library; postil list shows those there are.", wanted=wanted
        )

    def text(self, article_id: str) -> str:
        """Return the text of an article's current version, without the rest of its content."""
        return self._file.read.text(self._file.read.article(article_id).version_id)

    def resources(self, article_id: str, version_id: str | None = None) -> Mapping[str, bytes]:
        """Return the images of a version: source as written in the article -> bytes, read when they are asked for."""
        return self._file.read.resources(version_id or self._file.read.article(article_id).version_id)

    def find_quote(self, article_id: str, quote: str, prefix: str = "", suffix: str = "") -> Passage:
        """Find the one place of a quote, with the context given. Raises QuoteNotFound with how many there are."""
        text = self._file.contents.of(article_id).text
        if not quote:
            raise QuoteNotFound("The quote is empty; please give the words to highlight.")
        places, at = [], text.find(quote)
        while at >= 0:
            if text[:at].endswith(prefix) and text.startswith(suffix, at + len(quote)):
                places.append(at)
            at = text.find(quote, at + 1)
        if len(places) == 1:
            return Passage(places[0], places[0] + len(quote))
        if places and (prefix or suffix):
            raise QuoteNotFound(
                "The quote stands in the article {n} times with this context; please give more of "
                "what stands before or after it (prefix, suffix).",
                n=len(places),
            )
        if places:
            raise QuoteNotFound(
                "The quote stands in the article {n} times; please give more of what stands before or "
                "after it (prefix, suffix).",
                n=len(places),
            )
        if prefix or suffix:
            raise QuoteNotFound("The quote does not stand in the article with this context.")
        raise QuoteNotFound("The quote does not stand in the article.")

    def add(self, path: Path, *, as_new: bool = False) -> Added:
        """Read a file in the limited child process and add it. Raises PostilError or StoreError.

        A file that the library has, byte for byte, is not read again. One in which another program keeps annotations
        is no article, unless it is to be one (``as_new``).
        """
        from desktop.foreign import recognised
        from desktop.importers.child.job import import_bytes
        from desktop.importers.source_file import read_file

        source = read_file(path)
        known = self.known_by_bytes(source, path)
        if known is not None:
            return known
        if not as_new and (rows := recognised(source)):
            raise ImportFailed(
                "{name} holds annotations from {name_2} and no article: import it instead (postil "
                "import), or add it as new (--new).",
                name=shortened(path.name, 200),
                name_2=rows[0].name,
            )
        imported = import_bytes(source, path.name, folder=path.resolve().parent)
        return self.add_imported(imported, source, path, as_new=as_new)

    def add_imported(
        self,
        imported: Imported,
        source: bytes,
        path: Path | str,
        *,
        as_new: bool = False,
        undoable: bool = True,
    ) -> Added:
        """Add what an importer read, unless the library is found to have it: then the user decides.

        ``path`` is the file, or "bundled:NAME". ``as_new``: add it even where it resembles another article.
        """
        known = self.known_by_bytes(source, path)
        where = place_of(path)
        packed = packed_of(imported, source)
        if known is None and not as_new:
            known = self._resembling(imported, packed, source, where)
        if known is not None:
            return known
        name = Path(where.removeprefix("bundled:")).name
        title = title_of(imported.content, name)
        metadata = imported.content.metadata
        article_id, stamp = new_id(), now()
        version = version_of(imported, packed, name, article_id, number=1)
        article = Article(
            article_id,
            title,
            metadata.author,
            metadata.language,
            where,
            count_words(imported.content),
            version.id,
            metadata_of(metadata),
            stamp,
            stamp,
            tags=tuple(_tags(metadata.tags)),
            publisher=metadata.publisher,
            doi=metadata.doi,
        )
        with self._file.step("Add article", undoable=undoable) as step:
            step.put_article(article)
            step.put_packed(version, packed, imported.resources)
            self._found.bring_in(step, imported.found, imported.content, article_id, version.id)
        return Added(article, step.changes)

    def known_by_bytes(self, source: bytes, path: Path | str) -> Added | None:
        """Find the article whose current version is these bytes, wherever they lie; ``path`` as for ``add_imported``.

        A file whose old place is empty was moved: its article follows it.
        """
        for article in self._file.read.articles_of([sha256(source)]) if source else ():
            return Added(self._followed(article, place_of(path)), Changes(), already=True, likeness="bytes")
        return None

    def known_sources(self, digests: Sequence[str]) -> Known:
        """Return which of these SHA-256 any version was ever read from, and where the sources of all articles lie.

        Removed articles count: what the user removed is known.
        """
        store = self._file.store
        places = {article.source for deleted in (False, True) for article in store.read.articles(deleted=deleted)}
        return Known(frozenset(store.read.known_sources(digests)), frozenset(places))

    def _resembling(self, imported: Imported, packed: Packed, source: bytes, where: str) -> Added | None:
        """Find the article that a file seems to be: by its path, its text, or its title and most of its text.

        One with the same text has changed where it holds annotations that the article lacks. Where the text only names
        pages, the bytes decide.
        """
        content, digest, text_digest = imported.content, packed.sha256["source"], packed.sha256["text"]
        has_words = not only_names_pages(content.text)
        articles = self._file.read.articles()
        for article in articles:
            if article.source == where:
                return Added(article, Changes(), already=True, changed_source=True, likeness="path")
        for version in self._file.read.versions_like(digest, text_digest if has_words else ""):
            article = self._file.read.article(version.article_id)
            fresh = self._found.fresh(imported.found, content, article.id, version.id)
            edited = self._found.edited(imported.found, article.id)
            changed = version.id != article.version_id or bool(fresh or edited)
            return Added(article, Changes(), already=True, changed_source=changed, likeness="text")
        title = title_of(content, Path(where).name).casefold()
        for article in articles if has_words else ():
            if article.title.casefold() == title and _share(self._file.contents.of(article.id), content) >= _RESEMBLING:
                return Added(article, Changes(), already=True, changed_source=True, likeness="title")
        return self._waiting_for(imported, source, where, articles)

    def _waiting_for(self, imported: Imported, source: bytes, where: str, articles: list[Article]) -> Added | None:
        """Find the article that waits for the text of this file."""
        if not any(article.is_waiting for article in articles):
            return None
        from desktop.library.elsewhere.waiting import waits_for

        metadata = imported.content.metadata
        title = title_of(imported.content, Path(where).name)
        file = Article("", title, metadata.author, source=where, metadata={"url": metadata.url}, doi=metadata.doi)
        article = waits_for(articles, file, source, imported.content.text, self._file.read.annotations)
        return Added(article, Changes(), already=True, changed_source=True, likeness="waiting") if article else None

    def _followed(self, article: Article, where: str) -> Article:
        """Let an article whose file was moved or renamed know the new place; its old one must be empty."""
        moved = article.source not in (where, "") and not article.source.startswith("bundled:")
        if self._file.read_only or not moved or where.startswith("bundled:") or not _is_gone(article.source):
            return article
        article = replace(article, source=where)
        with self._file.step(Message("Follow file"), undoable=False) as step:
            step.put_article(article)
        return article

    def remove(self, *article_ids: str) -> Changes:
        """Take articles off the list, in one step; their annotations stay with them, and undo brings them back."""
        articles = [self._file.read.article(article_id) for article_id in dict.fromkeys(article_ids)]
        label = "Remove article" if len(articles) == 1 else Message("Remove {n} articles", n=len(articles))
        with self._file.step(label) as step:
            for article in articles:
                step.put_article(replace(article, deleted=now(), modified=now()))
        return step.changes

    def rename(self, article_id: str, title: str) -> Changes:
        """Return an article another title."""
        title = " ".join(title.split())
        if not title:
            raise PostilError("An article needs a title.")
        with self._file.step("Rename article") as step:
            step.put_article(replace(edited(self._file.read.article(article_id), {"title": title}), modified=now()))
        return step.changes

    def note_opened(self, article_id: str) -> None:
        """Remember that an article was opened just now; a library that is only read forgets it."""
        self._file.store.touch(article_id)

    def set_reading_position(
        self, article_id: str, offset: int, read_to: int | None = None, *, opened: bool = False
    ) -> None:
        """Remember where the user stopped, and the end of what was on the screen then, if it is known.

        ``opened``: also that the article was opened just now. The furthest place never goes back. A library that is
        only read forgets all of it.
        """
        self._file.store.set_reading_position(article_id, offset, read_to, opened=opened)


def _tags(tags: Iterable[str]) -> Iterable[str]:
    """Return the tags that a source has of its own, those that can be tags here."""
    known: set[str] = set()
    for tag in tags:
        with suppress(PostilError):
            kept = tag_of(tag)
            if theme_key(kept) not in known and len(known) < TAGS_AT_MOST:
                known.add(theme_key(kept))
                yield kept


def _is_gone(source: str) -> bool:
    """True if there is certainly no file any more: a disk that only fails is no reason to follow another one."""
    try:
        os.stat(file_at(source))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError:
        pass
    return False


def place_of(path: Path | str) -> str:
    """Return where an article came from as the library keeps it: a file's place, or an address as it is."""
    return kept_place(path) if isinstance(path, Path) else path


def _share(one: Content, other: Content) -> float:
    """Return the part of the letters that stand in blocks which both contents have, of the longer content."""
    both = {block.text for block in one.blocks} & {block.text for block in other.blocks}
    shared = sum(len(text) for text in both)
    return shared / max(len(one.text), len(other.text), 1)


def count_words(content: Content) -> int:
    """Count words: runs between white space, and each character of scripts written without spaces."""
    return sum(_words_in(block.text) for block in content.blocks)


def _words_in(text: str) -> int:
    spaced = _SPACELESS.sub("", text)
    return len(text) - len(spaced) + len(spaced.split())


def version_of(imported: Imported, packed: Packed, name: str, article_id: str, *, number: int) -> Version:
    """Make the record of a version from what an importer read."""
    return Version(
        new_id(),
        article_id,
        number,
        name,
        imported.importer,
        imported.importer_version,
        packed.sha256["source"],
        packed.sha256["text"],
        packed.characters,
        now(),
        imported.remark,
    )


def packed_of(imported: Imported, source: bytes) -> Packed:
    """Return what the library keeps of a file that was read, as the process that read it made it, else made here."""
    if imported.packed is not None and imported.packed[0] is imported.content:
        return imported.packed[1]
    return pack_version(source, to_json(imported.content), imported.content.text)
