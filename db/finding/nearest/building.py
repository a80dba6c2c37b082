"""Building the index of stems and keeping it in step: first every row, then what the history says was changed since.

It goes in short transactions of the index's own file, reads the library without writing to it, and may be stopped at
any time: the next one goes on where it was. Any number of processes may build at once.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import groupby
from pathlib import Path

from db.connection import Connection
from db.errors import LibraryDamaged
from db.finding.nearest.index import SOURCES, Source, index_path, open_to_build, remove
from db.finding.nearest.words import Word, is_spaceless, language_of, stem, words_in
from db.outside_history import known_library_id

UNIT = 60  # words, about: a memory of some words stands in one paragraph
_LEAST = 40  # words of a unit that ends with a paragraph
_OVERLAP = 12  # words that two units share where one was cut: a memory that stands across the cut is in one of them
_ROWS_AT_ONCE = 400
_CHANGES_AT_ONCE = 400
_LONGEST_WORD = 40
_KINDS = {kind: tuple(sources) for kind, sources in groupby(SOURCES, key=lambda source: source.kind)}
_WHOLE = (  # the text of the article ``a`` is all in ``article_texts``; what is long comes there bit by bit
    "exists (select 1 from article_texts t where t.article_id = a.id and t.start = -1 and t.version_id = a.version_id)"
)
_PLACES = tuple(source.place for source in SOURCES)


def build(library: Path, stopped: Callable[[], bool] = lambda: False) -> Path:
    """Bring the index of the library at ``library`` up to date, until ``stopped``, and return its path.

    Raises StoreError.
    """
    with closing(Connection(library, read_only=True)) as connection:
        try:
            if _built(connection, stopped):
                return index_path(library)
        except LibraryDamaged:
            pass
        remove(library)
        _built(connection, stopped)
    return index_path(library)


def _built(library: Connection, stopped: Callable[[], bool]) -> bool:
    """Go on with the index until it is up to date; return True if it is one of this library."""
    with closing(open_to_build(library.path)) as index:
        if not _belongs(library, index):
            return False
        while not stopped() and _Batch(library, index).write():
            pass
        return True


def _state(index: Connection) -> dict[str, int | str]:
    return dict(index.rows("select name, value from state"))


def _belongs(library: Connection, index: Connection) -> bool:
    """True if the index was made of this history, and most of its units still stand for something."""
    state = _state(index)
    if not state:
        return True
    told = library.value("select id from history where seq = ?", (state["seq"],)) or ""
    units = index.value("select max(pk) from units") or 0
    gone = int(state.get("gone", 0))
    return (state["library"], state["told"]) == (known_library_id(library) or "", told) and 2 * gone <= max(units, 1000)


class _Batch:
    """One transaction: some rows that were never looked at, or some changes."""

    def __init__(self, library: Connection, index: Connection) -> None:
        self._library, self._index = library, index

    def write(self) -> bool:
        """Write it; return True if there may be more to do."""
        index = self._index
        with index.writing():
            self._state = _state(index) or self._first_state()
            self._number = index.value("select seq from sqlite_sequence where name = 'units'") or 0
            more = self._next_rows() or self._next_changes() or self._next_text()
            index.run_many("insert or replace into state (name, value) values (?, ?)", self._state.items())
        return more

    def _first_state(self) -> dict[str, int | str]:
        seq, told = self._library.row("select seq, id from history order by seq desc limit 1") or (0, "")
        library = known_library_id(self._library) or ""
        return {"library": library, "seq": seq, "told": told, "kind": 0, "row": 0, "gone": 0, "languages": ""}

    def _next_rows(self) -> bool:
        """Look at the next rows of the kind that is at its turn; return True if there were kinds left."""
        kinds = list(_KINDS)
        if int(self._state["kind"]) >= len(kinds):
            return False
        kind = kinds[int(self._state["kind"])]
        many = 1 if kind == "article" else _ROWS_AT_ONCE
        table = _KINDS[kind][0].table
        query = f"select pk from {table} where pk > ? order by pk limit ?"
        keys = [pk for (pk,) in self._library.rows(query, (self._state["row"], many))]
        if keys:
            self._look_at(kind, keys)
            self._state["row"] = keys[-1]
        else:
            self._state["kind"] = int(self._state["kind"]) + 1
            self._state["row"] = 0
            if int(self._state["kind"]) == len(kinds):
                self._index.run("insert into stems(stems) values ('optimize')")
        return True

    def _next_changes(self) -> bool:
        """Look at the rows that were changed next; return True if there were any."""
        query = "select seq, id, kind, row_id from history where seq > ? order by seq limit ?"
        changes = self._library.rows(query, (self._state["seq"], _CHANGES_AT_ONCE))
        if not changes:
            return False
        for kind, sources in _KINDS.items():
            ids = sorted({row_id for _, _, of, row_id in changes if of == kind})
            query = f"select pk from {sources[0].table} where id = ?"
            keys = [pk for row_id in ids for (pk,) in self._library.rows(query, (row_id,))]
            self._look_at(kind, keys)
        self._state["seq"], self._state["told"] = changes[-1][:2]
        return True

    def _next_text(self) -> bool:
        """Look at an article whose text has come into the library's index since; return True if there was one."""
        place = _PLACES.index("text")
        known = {row for (row,) in self._index.rows("select row from sources where place = ?", (place,))}
        articles = self._library.rows(f"select a.pk from articles a where a.deleted is null and {_WHOLE}")
        missing = next((pk for (pk,) in articles if pk not in known), None)
        if missing is not None:
            self._look_at("article", [missing])
        return missing is not None

    def _look_at(self, kind: str, keys: Sequence[int]) -> None:
        """Bring the units of some rows of a kind in line with their texts."""
        for source in _KINDS[kind]:
            place = _PLACES.index(source.place)
            for pk in keys:
                mark, language, text = self._text(source, pk)
                query = "select pk, mark, first, last from sources where place = ? and row = ?"
                known = self._index.row(query, (place, pk))
                if known is not None and known[1] == mark:
                    continue
                if known is not None:
                    self._index.run("delete from sources where pk = ?", known[:1])
                    removed = self._index.run("delete from units where pk between ? and ?", known[2:])
                    self._state["gone"] = int(self._state["gone"]) + removed
                if mark:
                    self._add(place, pk, mark, text() if callable(text) else text, language)

    def _text(self, source: Source, pk: int) -> tuple[int, str, str | Callable[[], str]]:
        """Return a mark of what stands there (0: nothing does), its language as far as it is said, and the text."""
        if source.text:
            query = f"select {source.text} from {source.table} where pk = ? and deleted is null"
            text = str(self._library.value(query, (pk,)) or "").strip("\n")
            return zlib.crc32(text.encode("utf-8", "surrogatepass")), "", text
        query = f"select id, version_id, language from articles a where pk = ? and deleted is null and {_WHOLE}"
        article_id, version_id, language = self._library.row(query, (pk,)) or ("", None, "")
        if not version_id:
            return 0, "", ""
        query = "select text from article_texts where article_id = ? and start >= 0 order by start"
        mark = zlib.crc32(str(version_id).encode())
        return mark, language, lambda: "".join(piece for (piece,) in self._library.rows(query, (article_id,)))

    def _add(self, place: int, row: int, mark: int, text: str, tag: str) -> None:
        words = list(words_in(text))
        known = str(self._state["languages"]).split()
        language = language_of([word.text for word in words], tag)
        if language and language not in known:
            self._state["languages"] = " ".join((*known, language))
        # A few words do not say what language they are of: they may be of any that there is.
        languages = [language] if language or len(words) >= UNIT or not known else known
        first = self._number + 1
        source = self._index.value(
            "insert into sources (place, row, mark, first, last) values (?, ?, ?, ?, 0) returning pk",
            (place, row, mark, first),
        )
        parted = list(units(text, words))
        self._index.run_many(
            "insert into units (pk, source, start, length) values (?, ?, ?, ?)",
            ((first + at, source, part[0].start, part[-1].end - part[0].start) for at, part in enumerate(parted)),
        )
        held = (" ".join({stem(word.text, language) for word in part for language in languages}) for part in parted)
        self._index.run_many("insert into stems (rowid, held) values (?, ?)", enumerate(held, first))
        spelled = {text for text, _, _ in words if 2 < len(text) <= _LONGEST_WORD and not is_spaceless(text)}
        self._index.run_many(
            "insert or ignore into words (word, back) values (?, ?)", ((word, word[::-1]) for word in sorted(spelled))
        )
        self._number += len(parted)
        self._index.run("update sources set last = ? where pk = ?", (self._number, source))


def units(text: str, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """Cut the words of a text into units, after a paragraph where one ends in time."""
    start = 0
    while start < len(words):
        end = start + UNIT
        if end >= len(words):
            yield words[start:]
            return
        paragraph = text.rfind("\n", words[start + _LEAST].start, words[end].start)
        if paragraph >= 0:
            end = next(at for at in range(start + _LEAST, end + 1) if words[at].start > paragraph)
        yield words[start:end]
        start = end if paragraph >= 0 else end - _OVERLAP
