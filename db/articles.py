"""Articles, their versions with source, content, text and pictures, the text index's pieces, and reading positions."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence

from db.canonical import canonical, clean, clean_object, digest, parsed
from db.connection import Connection, Row
from db.disk.packing import pack, unpack
from db.errors import LibraryDamaged, NotFound, RowDamaged
from db.records import Article, Version
from db.rows import Change, Data, Kind, marks

PIECE = 2000  # code points of an article's text that stand in one row of the text index, about
_EFFORT = 4  # of compressing: half the time of zlib's own choice, a twentieth more bytes


class VersionKind(Kind):
    """A version's row: written once, by ``insert_version``, never changed."""

    def write_many(self, connection: Connection, changes: Sequence[Change]) -> None:
        raise TypeError("a version is written once, with its source and content")


ARTICLE = Kind(
    "article",
    "articles",
    (
        *("id", "title", "author", "language", "source", "words", "version_id", "metadata"),
        *("created", "modified", "deleted"),
    ),
    frozenset({"metadata"}),
)
VERSION = VersionKind(
    "version",
    "versions",
    (
        *("id", "article_id", "number", "source_name", "importer", "importer_version", "source_sha256", "text_sha256"),
        *("characters", "created", "remark", "content_sha256", "resources"),
    ),
    frozenset({"resources"}),
)


def article_data(article: Article) -> Data:
    """Give an article's data."""
    return {
        "id": article.id,
        "title": clean(article.title),
        "author": clean(article.author),
        "language": clean(article.language),
        "source": clean(article.source),
        "words": article.words,
        "version_id": article.version_id or None,
        "metadata": clean_object(article.metadata),
        "created": article.created,
        "modified": article.modified,
        "deleted": article.deleted,
    }


def version_data(version: Version, content_json: str, resources: Mapping[str, bytes]) -> Data:
    """Give a version's data, with the hashes of its content and of each picture."""
    return {
        "id": version.id,
        "article_id": version.article_id,
        "number": version.number,
        "source_name": clean(version.source_name),
        "importer": version.importer,
        "importer_version": version.importer_version,
        "source_sha256": version.source_sha256,
        "text_sha256": version.text_sha256,
        "characters": version.characters,
        "created": version.created,
        "remark": clean(version.remark),
        "content_sha256": sha256(content_json.encode()),
        "resources": {clean(name): sha256(data) for name, data in resources.items()},
    }


def sha256(data: bytes) -> str:
    """Give the SHA-256 of ``data`` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def insert_version(
    connection: Connection, data: Data, source: bytes, content_json: str, text: str, resources: Mapping[str, bytes]
) -> None:
    """Write a version's row and its pictures."""
    values = [canonical(data[name]) if name in VERSION.objects else data[name] for name in VERSION.columns]
    packed = [pack(part, _EFFORT) for part in (source, content_json.encode(), text.encode())]
    row = (*values, digest(data), *packed)
    connection.run_one(
        f"insert into versions ({', '.join(VERSION.columns)}, hash, source_z, content_z, text_z) values ({marks(row)})",
        row,
    )
    connection.run_many(
        "insert into resources (version_id, name, data) values (?, ?, ?)",
        [(data["id"], clean(name), picture) for name, picture in resources.items()],
    )


def articles(connection: Connection, *, deleted: bool = False) -> list[Article]:
    """Give the living articles (or the removed ones), the newest first."""
    query = f"{ARTICLE.select} where deleted is {'not ' if deleted else ''}null order by created desc, pk desc"
    return [_article(row) for row in connection.rows(query)]


def articles_of(connection: Connection, hashes: Collection[str]) -> list[Article]:
    """Give the living articles whose current version was read from bytes of one of these SHA-256, newest first."""
    query = (
        f"{ARTICLE.select} where deleted is null and version_id in"
        f" (select id from versions where source_sha256 in ({marks(hashes)})) order by created desc, pk desc"
    )
    return [_article(row) for row in connection.rows(query, tuple(hashes))]


def article(connection: Connection, article_id: str) -> Article:
    """Give one article, a removed one too; raises NotFound."""
    row = connection.row(f"{ARTICLE.select} where id = ?", (article_id,))
    if row is None:
        raise NotFound("There is no such article in the library.")
    return _article(row)


def version(connection: Connection, version_id: str) -> Version:
    """Give one version; raises NotFound."""
    row = connection.row(f"{VERSION.select} where id = ?", (version_id,))
    if row is None:
        raise NotFound("There is no such version in the library.")
    return Version(*row[:-2])


def versions(connection: Connection, article_id: str) -> list[Version]:
    """Give an article's versions, the first one first."""
    rows = connection.rows(f"{VERSION.select} where article_id = ? order by number", (article_id,))
    return [Version(*row[:-2]) for row in rows]


def packed_part(connection: Connection, version_id: str, part: str) -> bytes:
    """Give ``source``, ``content`` or ``text`` of a version as bytes, its hash checked; NotFound, LibraryDamaged."""
    row = connection.row(f"select {part}_z, {part}_sha256 from versions where id = ?", (version_id,))
    if row is None:
        raise NotFound("There is no such version in the library.")
    try:
        data = unpack(row[0])
    except RowDamaged as error:
        raise LibraryDamaged(f"The {part} of an article in {connection.path} is damaged.") from error
    if sha256(data) != row[1]:
        raise LibraryDamaged(f"The {part} of an article in {connection.path} is damaged.")
    return data


def resources(connection: Connection, version_id: str) -> dict[str, bytes]:
    """Give a version's pictures by the address the content names them by."""
    return dict(connection.rows("select name, data from resources where version_id = ? order by pk", (version_id,)))


def index_article(connection: Connection, article_id: str) -> None:
    """Bring the text index's pieces of one article in line with its title and its current version."""
    row = connection.row("select title, author, version_id from articles where id = ?", (article_id,))
    title, author, version_id = row if row else ("", "", None)
    heading = f"{title}\n{author}".strip()
    stored = connection.row(
        "select version_id, text from article_texts where article_id = ? and start = -1", (article_id,)
    )
    if stored is not None and stored[0] == (version_id or ""):
        if stored[1] != heading:
            connection.run_one(
                "update article_texts set text = ? where article_id = ? and start = -1", (heading, article_id)
            )
        return
    connection.run("delete from article_texts where article_id = ?", (article_id,))
    text = packed_part(connection, version_id, "text").decode() if version_id else ""
    connection.run_many(
        "insert into article_texts (article_id, version_id, start, text) values (?, ?, ?, ?)",
        [(article_id, version_id or "", start, piece) for start, piece in ((-1, heading), *pieces(text))],
    )


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a text, whole, into pieces of about ``PIECE`` code points, after a newline where there is one."""
    start = 0
    while start < len(text):
        end = start + PIECE
        if end < len(text):
            cut = text.rfind("\n", start, end) + 1 or text.rfind(" ", start, end) + 1
            end = cut if cut > start else end
        yield start, text[start:end]
        start = end


def _article(row: Row) -> Article:
    id_, title, author, language, source, words, version_id, metadata, created, modified, deleted = row
    fields = {} if metadata == "{}" else parsed(metadata)
    return Article(id_, title, author, language, source, words, version_id or "", fields, created, modified, deleted)
