"""Taking long texts into the text index, piece by piece in short transactions: others read and write in between.

What is there of a text is always its beginning, so that whoever is stopped can go on, and go back.
"""

from __future__ import annotations

from itertools import islice
from time import perf_counter

from db.articles import AT_ONCE, index_headings, index_pieces, indexed_as, pieces, text_to_search
from db.connection import Connection

_PIECES, _SECONDS = 16, 0.02  # that one transaction takes in, and takes, at most: others wait for it


def unindexed(connection: Connection) -> list[str]:
    """Return the ids of the articles whose text is not all in the index yet: what is above it comes last."""
    rows = connection.rows(
        "select a.id from articles a join versions v on v.id = a.version_id where v.characters > ? and not exists"
        " (select 1 from article_texts t where t.article_id = a.id and t.start = -1 and t.version_id = a.version_id)",
        (AT_ONCE,),
    )
    return [article_id for (article_id,) in rows]


class Filling:
    """One article on its way into the index."""

    def __init__(self, connection: Connection, article_id: str) -> None:
        """Read its text. Raises StoreError."""
        self._connection, self._article_id = connection, article_id
        _, self._version_id = indexed_as(connection, article_id)
        self._text = text_to_search(connection, self._version_id) if self._version_id else ""

    def step(self) -> bool:
        """Go on by a piece, in the transaction that is open; return True if there is more to do."""
        connection, article_id, version_id = self._connection, self._article_id, self._version_id
        heading, current = indexed_as(connection, article_id)
        if current != version_id:
            return False  # it has another text by now
        gone = connection.run(
            "delete from article_texts where pk in (select pk from article_texts where article_id = ?"
            " and (version_id is not ? or start = -1) order by start desc limit ?)",
            (article_id, version_id, _PIECES),
        )
        if gone:
            return True
        last = connection.row(
            "select start, text from article_texts where article_id = ? order by start desc limit 1", (article_id,)
        )
        some = islice(pieces(self._text, last[0] + len(last[1]) if last else 0), _PIECES)
        end, took_any = perf_counter() + _SECONDS, False
        while perf_counter() < end and (piece := next(some, None)) is not None:
            index_pieces(connection, article_id, version_id, [piece])
            took_any = True
        if took_any:
            return True
        index_headings(connection, article_id, version_id)
        index_pieces(connection, article_id, version_id, [(-1, heading)])
        return False
