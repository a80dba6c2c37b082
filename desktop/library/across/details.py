"""The details of articles besides their text: a table of fields, what they hold, and how they are filled and edited.

Some fields are columns of an article; the others stand in its ``metadata``, with ``guessed`` (fields whose value was
read from how the first pages look) and ``edited`` (fields that the user has written or confirmed, which nothing else
writes). An article from before there were such fields has neither, and is not rewritten.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any

from db.clock import now
from db.message import Message
from db.records import Article, Changes
from desktop.article.about import title_of
from desktop.article.content import Metadata
from desktop.library.library_file import LibraryFile
from desktop.texts import later


@dataclass(frozen=True, slots=True)
class Field:
    """A row of FIELDS: its id, which ``--json`` uses too, and the word for it."""

    id: str
    text: str


FIELDS = (
    Field("title", later("Title")),
    Field("author", later("Author")),
    Field("date", later("Date")),
    Field("first_published", later("First published")),
    Field("publisher", later("Publisher or journal")),
    Field("volume", later("Volume and issue")),
    Field("doi", later("DOI")),
    Field("url", later("Address")),
    Field("pages", later("Pages")),
    Field("kind", later("Kind")),
    Field("subjects", later("Subjects")),
)
FIELD_IDS = tuple(field.id for field in FIELDS)
_LOOKED_UP = "looked_up"  # in the metadata: the version of the importer that was asked last what the source says
_COLUMNS = ("title", "author", "publisher", "doi")  # of an article; the others are in its metadata


def value_of(article: Article, field: str) -> str:
    """Return what a field of an article holds, as one string; empty where that is not known."""
    if field in _COLUMNS:
        return str(getattr(article, field))
    value = article.metadata.get(field, "")
    return value if isinstance(value, str) else ""


def guessed_of(article: Article) -> list[str]:
    """Return which fields of an article are guessed and not confirmed."""
    return _fields(article, "guessed")


def is_unread(article: Article) -> bool:
    """True if an article is from before its details were read."""
    return "guessed" not in article.metadata


def metadata_of(metadata: Metadata) -> dict[str, Any]:
    """Return what an article keeps beside its columns of what its source says.

    Where that says no title, the article's is its first heading or the file's name: a guess.
    """
    values = _said_by(metadata)
    kept: dict[str, Any] = {id_: value for id_, value in values.items() if value and id_ not in _COLUMNS}
    if metadata.tags:
        kept["tags"] = list(metadata.tags)
    guessed = {*metadata.guessed, *(() if metadata.title.strip() else ("title",))}
    return kept | {"guessed": [field for field in FIELD_IDS if field in guessed]}


def edited(article: Article, values: Mapping[str, str], confirmed: Collection[str] = ()) -> Article:
    """Return an article with values that the user gave to fields, the empty ones too, and confirmed guesses."""
    by_hand = {*values, *(set(guessed_of(article)) & set(confirmed))}
    if not by_hand:
        return article
    metadata = dict(article.metadata)
    for field, value in values.items():
        if field not in _COLUMNS:
            metadata.pop(field, None)
            metadata |= {field: value} if value else {}
    if "guessed" in metadata:
        metadata["guessed"] = [field for field in guessed_of(article) if field not in by_hand]
    by_hand.update(_fields(article, "edited"))
    metadata["edited"] = [field for field in FIELD_IDS if field in by_hand]
    columns: dict[str, Any] = {field: values[field] for field in _COLUMNS if field in values}
    return replace(article, metadata=metadata, **columns)


def completed(article: Article, details: Metadata, before: Mapping[str, str]) -> Article:
    """Return an article with what its source was found to say, in fields that the user has not written.

    A title and names that are no guess stay: they may have come with an export or from another program. ``before`` is
    what was read from the source when it was added, by field: of an article from before there were details, a field
    that holds just that is the program's word and not the user's.
    """
    fresh = metadata_of(details)
    values = _said_by(details)
    by_hand, guessed = _fields(article, "edited"), guessed_of(article)
    old = is_unread(article)
    taken = {}
    for field, value in values.items():
        now = value_of(article, field)
        read = not now or field in guessed or field not in ("title", "author")
        own = now == before.get(field, "") if old else read
        if value and own and field not in by_hand:
            taken[field] = value
    metadata = article.metadata | {field: value for field, value in taken.items() if field not in _COLUMNS}
    still = {field for field in guessed if field not in taken} | {guess for guess in fresh["guessed"] if guess in taken}
    metadata["guessed"] = [field for field in FIELD_IDS if field in still]
    columns: dict[str, Any] = {field: taken[field] for field in _COLUMNS if field in taken}
    return replace(article, metadata=metadata, **columns)


def _said_by(metadata: Metadata) -> dict[str, str]:
    """Return what a source says, by field; the subjects in one string."""
    values = {id_: str(getattr(metadata, id_)) for id_ in FIELD_IDS if id_ != "subjects"}
    return values | {"subjects": "; ".join(metadata.subjects)}


def _fields(article: Article, name: str) -> list[str]:
    value = article.metadata.get(name)
    return [field for field in FIELD_IDS if isinstance(value, list) and field in value]


class Details:
    """Looking up what is missing: what the kept sources of articles say, taken over in one step."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def unread(self) -> list[str]:
        """Return the ids of the living articles that are from before their details were read, the newest first."""
        return [article.id for article in self._file.read.articles() if is_unread(article)]

    def read_by_older(self) -> list[str]:
        """Return the ids of those that today's importers may say more of: the unread ones, and all that an older
        importer read and nobody looked up since; the newest first.
        """
        from desktop.importers import version_of

        older = []
        for article in self._file.read.articles():
            if is_unread(article):
                older.append(article.id)
            elif not article.is_waiting:
                version = self._file.read.current_version(article.id)
                looked_up = article.metadata.get(_LOOKED_UP)  # which may have come from elsewhere, as anything
                read_by = looked_up if isinstance(looked_up, int) and looked_up else version.importer_version
                if read_by < version_of(version.importer):
                    older.append(article.id)
        return older

    def complete(self, by_article: Mapping[str, Metadata | None]) -> Changes:
        """Take over what was read, by the articles' ids, as ``completed`` does; None: nothing could be read."""
        from desktop.importers import version_of

        stamp = now()
        done = []
        for article, metadata in ((self._file.read.article(id_), metadata) for id_, metadata in by_article.items()):
            after = completed(article, metadata or Metadata(), self._said(article))
            looked_up = {_LOOKED_UP: version_of(self._file.read.current_version(article.id).importer)}
            done.append(replace(after, metadata=after.metadata | looked_up, modified=stamp))
        if not done:
            return Changes()
        with self._file.step(
            Message("Look up details") if len(done) == 1 else Message("Look up details ({n})", n=len(done))
        ) as step:
            for article in done:
                step.put_article(article)
        return step.changes

    @staticmethod
    def tell_more(before: Article, after: Article) -> bool:
        """Return True if an article has a field now that it had not, or another value of one."""
        return any(value_of(before, field) != value_of(after, field) for field in FIELD_IDS)

    def _said(self, article: Article) -> dict[str, str]:
        """Return what the first version of an article was found to say when it was read, by field."""

        version = self._file.read.versions(article.id)[0]
        content = self._file.contents.of(article.id, version.id)
        metadata = content.metadata
        return {"title": title_of(content, version.source_name), "author": metadata.author, "date": metadata.date}
