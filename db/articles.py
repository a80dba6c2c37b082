"""Articles, their versions with source, content, text and pictures, the text index's pieces, and reading positions."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from threading import get_ident
from typing import Any

from db.canonical import clean, digest, parsed, parsed_object
from db.connection import BlobPlace, Connection, Row
from db.disk.content_json import decoded, read_blocks
from db.disk.packing import pack, slices, unpack_in_pieces
from db.disk.searched_text import searched_heading, searched_text
from db.errors import LibraryDamaged, NotFound, RowDamaged
from db.records import Article, Version
from db.rows import Data, Kind, columns, marks

PIECE = 2000  # code points of an article's text that stand in one row of the text index, about
AT_ONCE = 400_000  # code points of a text that are taken into the index in the step that brings it
AT_A_TIME = 3 << 18  # bytes of a packed part that are read at a time; as base64 they need no filling
PARTS = ("source", "content", "text")  # what a version keeps, each packed in a column of its own
_EFFORT = 4  # of compressing: half the time of zlib's own choice, a twentieth more bytes


@dataclass(frozen=True, slots=True)
class PackedPart:
    """A packed part, wherever it is held: how many bytes it has, and what gives them in pieces of AT_A_TIME."""

    size: int
    pieces: Callable[[], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class Packed:
    """The "source", "content" and "text" of a version as they are stored, and what its row says of them.

    To make it takes long for a large text, and needs no library: whoever read the file may do it.
    """

    parts: Mapping[str, PackedPart]
    sha256: Mapping[str, str]  # of each, as it was before it was packed
    characters: int


def pack_version(source: bytes, content_json: str, text: str) -> Packed:
    """Pack what belongs to a version, its texts made fit to be stored."""
    text, content_json = clean(text), clean(content_json)
    parts = {"source": source, "content": content_json.encode(), "text": text.encode()}
    hashes = {name: sha256(part) for name, part in parts.items()}
    return Packed({name: _packed(part) for name, part in parts.items()}, hashes, len(text))


def _packed(part: bytes) -> PackedPart:
    packed = pack(part, _EFFORT)
    return PackedPart(len(packed), partial(slices, packed, AT_A_TIME))


def version_data(version: Version, packed: Packed, resources: Mapping[str, bytes]) -> Data:
    """Return a version's data, with the hashes of its parts and of each picture."""
    pictures = {clean(name): sha256(data) for name, data in resources.items()}
    hashes = {f"{name}_sha256": packed.sha256[name] for name in PARTS}
    data = VERSION.data_from(version) | hashes | {"resources": pictures, "characters": packed.characters}
    return VERSION.kept(data)


def sha256(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def insert_version(connection: Connection, data: Data, packed: Packed, resources: Mapping[str, bytes]) -> None:
    """Write a version's row and its pictures. No part is all in memory."""
    row = (*VERSION.values_of(data), digest(data))
    rooms = [packed.parts[name].size for name in PARTS]
    connection.run_one(
        f"insert into versions ({', '.join(VERSION.names)}, hash, source_z, content_z, text_z)"
        f" values ({marks(row)}, zeroblob(?), zeroblob(?), zeroblob(?))",
        (*row, *rooms),
    )
    for name in PARTS:
        if (place := part_place(connection, data["id"], name)) is not None:
            connection.fill(place, packed.parts[name].pieces)
    for digest_of, name in {sha256(picture): name for name, picture in resources.items()}.items():
        if connection.row("select 1 from pictures where sha256 = ?", (digest_of,)) is None:
            connection.run_one("insert into pictures (sha256, data) values (?, ?)", (digest_of, resources[name]))


def part_place(connection: Connection, version_id: str, part: str) -> BlobPlace | None:
    """Return where a part of a version lies, packed; None where there is none. RowDamaged where it is no bytes."""
    row = connection.row(f"select pk, typeof({part}_z) from versions where id = ?", (version_id,))
    if row is not None and row[1] != "blob":
        raise RowDamaged("The library is damaged: what a row of it holds cannot be read.")
    return None if row is None else BlobPlace("versions", f"{part}_z", row[0])


def packed_part(connection: Connection, version_id: str, part: str) -> bytes:
    """Return ``source``, ``content`` or ``text`` of a version as bytes, its hash checked; NotFound, LibraryDamaged."""
    return b"".join(part_in_pieces(connection, version_id, part))


def part_in_pieces(connection: Connection, version_id: str, part: str) -> Iterator[bytes]:
    """Give the same piece by piece; that the hash does not agree is raised after the last one."""
    hashed = hashlib.sha256()
    try:
        if (place := part_place(connection, version_id, part)) is None:
            raise NotFound("There is no such version in the library.")
        for piece in unpack_in_pieces(connection.pieces(place, AT_A_TIME)):
            hashed.update(piece)
            yield piece
        if hashed.hexdigest() != connection.value(f"select {part}_sha256 from versions where id = ?", (version_id,)):
            raise RowDamaged("The library is damaged: what a row of it holds is not what was written.")
    except RowDamaged as error:
        raise LibraryDamaged(
            "The {part} of an article in {path} is damaged.", part=part, path=connection.path
        ) from error


def text_of(connection: Connection, version_id: str) -> str:
    """Return the text of a version; NotFound, LibraryDamaged."""
    return "".join(decoded(part_in_pieces(connection, version_id, "text")))


def hashes_in(resources: str) -> dict[str, str]:
    """Return what a version's row says of its pictures: the SHA-256 of each by its address; RowDamaged."""
    return {str(name): str(digest) for name, digest in parsed_object(resources).items()}


def picture(connection: Connection, digest_of: str) -> bytes:
    """Return the picture whose SHA-256 this is; LibraryDamaged where it is gone."""
    row = connection.row("select data from pictures where sha256 = ?", (digest_of,))
    if row is None:
        raise LibraryDamaged("A picture of an article in {path} is gone.", path=connection.path)
    return bytes(row[0])


class Resources(Mapping[str, bytes]):
    """A version's pictures by the address that the content names them by, each read when it is asked for."""

    def __init__(self, connection: Connection, version_id: str) -> None:
        """Read the names. Raises StoreError, as does whatever reads a picture later, in whichever thread."""
        self._path = connection.path
        self._connections: dict[int, Connection | None] = {get_ident(): connection}  # None: of a thread that reads soon
        row = connection.row("select resources from versions where id = ?", (version_id,))
        self._hashes = hashes_in(row[0]) if row is not None else {}

    def __getitem__(self, name: str) -> bytes:
        digest_of, here = self._hashes[name], get_ident()
        with self.open_here():
            connection = self._connections[here] or Connection(self._path, read_only=True)
            self._connections[here] = connection
            return picture(connection, digest_of)

    @contextmanager
    def open_here(self) -> Iterator[None]:
        """Open the library once, if at all, for all pictures that this thread reads meanwhile."""
        here = get_ident()
        if here in self._connections:
            yield
            return
        self._connections[here] = None
        try:
            yield
        finally:
            if (beside := self._connections.pop(here)) is not None:
                beside.close()

    def __contains__(self, name: object) -> bool:
        return name in self._hashes  # without reading it

    def __iter__(self) -> Iterator[str]:
        return iter(self._hashes)

    def __len__(self) -> int:
        return len(self._hashes)


def index_article(connection: Connection, article_id: str) -> None:
    """Bring the text index's pieces of one article in line with its title and its current version.

    A long text is left for later (``db.finding.filling``): to take it in at once would hold up everybody for seconds.
    """
    heading, version_id = indexed_as(connection, article_id)
    stored = connection.row(
        "select version_id, text from article_texts where article_id = ? and start = -1", (article_id,)
    )
    if stored is not None and stored[0] == (version_id or ""):
        if stored[1] != heading:
            connection.run_one(
                "update article_texts set text = ? where article_id = ? and start = -1", (heading, article_id)
            )
        return
    if (connection.value("select characters from versions where id = ?", (version_id,)) or 0) > AT_ONCE:
        connection.run("delete from article_texts where article_id = ? and start = -1", (article_id,))
        return
    connection.run("delete from article_texts where article_id = ?", (article_id,))
    text = text_to_search(connection, version_id) if version_id else ""
    index_headings(connection, article_id, version_id)
    index_pieces(connection, article_id, version_id, ((-1, heading), *pieces(text)))


def text_to_search(connection: Connection, version_id: str) -> str:
    """Return the text of a version as the index has it."""
    return searched_text(text_of(connection, version_id), part_in_pieces(connection, version_id, "content"))


def indexed_as(connection: Connection, article_id: str) -> tuple[str, str | None]:
    """Return what the text index has above an article's text, and its current version."""
    row = connection.row("select title, author, version_id from articles where id = ?", (article_id,))
    title, author, version_id = row if row else ("", "", None)
    return f"{title}\n{author}".strip(), version_id


def index_headings(connection: Connection, article_id: str, version_id: str | None) -> None:
    """Put the headings of an article's current version into the index in place of those before."""
    connection.run("delete from headings where article_id = ?", (article_id,))
    headings = headings_in(part_in_pieces(connection, version_id, "content")) if version_id else []
    connection.run_many(
        "insert into headings (article_id, start, level, text) values (?, ?, ?, ?)",
        [(article_id, *heading) for heading in headings],
    )


def index_pieces(
    connection: Connection, article_id: str, version_id: str | None, some: Iterable[tuple[int, str]]
) -> None:
    """Put pieces of an article's text, each with where it begins, into the index; -1 is what stands above all."""
    connection.run_many(
        "insert into article_texts (article_id, version_id, start, text) values (?, ?, ?, ?)",
        [(article_id, version_id or "", start, piece) for start, piece in some],
    )


def headings_of(content_json: bytes, *, with_numbers: bool = False) -> list[tuple[int, int, str]]:
    """Return the headings of a version's content, as ``headings_in``."""
    return headings_in([content_json], with_numbers=with_numbers)


def headings_in(content_json: Iterable[bytes], *, with_numbers: bool = False) -> list[tuple[int, int, str]]:
    """Return the headings of a version's content: where each starts in its text, its level, its words.

    Of the numbers of notes it has none, but ``with_numbers``: so they were kept once, and older libraries have them.

    They are those of the outline that the source itself has, where it has one. Several that lead to one place, as a
    part and its first chapter do, are one there: with the first one's level, and the words of each on a line. What is
    no content of Postil's, as damage may leave it, has none.
    """
    start = 0
    listed: list[tuple[int, int, str]] = []

    def take(block: dict[str, Any]) -> None:
        nonlocal start
        if block["k"] == "heading" and block["t"].strip():
            words = str(block["t"]) if with_numbers else searched_heading(block)
            listed.append((start, int(block.get("l", 0)), words))
        start += len(block["t"]) + 1

    headings: dict[int, tuple[int, str]] = {}
    try:
        _, data = read_blocks(content_json, take)
        outline = [(int(at), int(level), str(words)) for at, level, words in data.get("outline") or ()]
        for at, level, words in outline or listed:
            first, above = headings.get(at, (level, ""))
            headings[at] = first, f"{above}\n{words}" if above else words
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError):
        return []
    return [(at, level, words) for at, (level, words) in headings.items()]


def pieces(text: str, start: int = 0) -> Iterator[tuple[int, str]]:
    """Cut a text, from ``start`` on, into pieces of about ``PIECE`` code points, after a newline where there is one."""
    while start < len(text):
        end = start + PIECE
        if end < len(text):
            cut = text.rfind("\n", start, end) + 1 or text.rfind(" ", start, end) + 1
            end = cut if cut > start else end
        yield start, text[start:end]
        start = end


def _article_data(article: Article) -> Data:
    return {"version_id": article.version_id or None}


def _article(row: Row, _: Sequence[str]) -> Article:
    id_, title, author, language, source, words, version_id, metadata, *times = row[:11]
    texts = (id_, title, author, language, source)
    return ARTICLE.record(*texts, words, version_id or "", parsed(metadata), *times, **ARTICLE.added(row))


def _version(row: Row, _: Sequence[str]) -> Version:
    return VERSION.record(*row[:11], **VERSION.added(row))


def _no_article(_: int) -> Data:
    return {"title": "Recovered notes"}


def _no_version(number: int) -> Data:
    empty = sha256(b"")
    hashes = {"source_sha256": empty, "text_sha256": empty, "content_sha256": empty}
    return {"number": 1_000_000 + number, **hashes, "remark": "Damage has taken this version."}


ARTICLE = Kind(
    "article",
    "articles",
    Article,
    "title",
    columns("id title author language source words version_id metadata created modified deleted", json={"metadata"}),
    to_data=_article_data,
    to_record=_article,
    stand_in=_no_article,
    settle=index_article,
)
VERSION = Kind(
    "version",
    "versions",
    Version,
    first=columns(
        "id article_id number source_name importer importer_version source_sha256 text_sha256"
        " characters created remark content_sha256 resources",
        json={"resources"},
    ),
    to_record=_version,
    stand_in=_no_version,
    is_final=True,
)
