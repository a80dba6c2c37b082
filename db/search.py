"""Full-text search over the articles' current texts and over quotes and notes (FTS5)."""

from __future__ import annotations

import unicodedata

from db.connection import Connection
from db.records import Hit

_WORDS_AT_MOST = 20
_RANKED_AT_MOST = 2000  # so many of the newest matches are ranked: a word found everywhere stays quick
_PIECES_OF_AN_ARTICLE = 3  # so many places of one article are shown where all articles are searched

_ANNOTATIONS = """
select a.article_id, a.id, snippet(annotation_fts, -1, char(2), char(3), '…', 16), a.anchor_start
from annotation_fts join annotations a on a.pk = annotation_fts.rowid join articles r on r.id = a.article_id
where annotation_fts match ? and a.deleted is null and r.deleted is null {article}
order by {order} limit ?
"""
_PIECES = """
select t.pk, t.article_id, t.start
from text_fts join article_texts t on t.pk = text_fts.rowid join articles r on r.id = t.article_id
where text_fts match ? and r.deleted is null {article}
order by {order} limit ?
"""
_SNIPPETS = """
select rowid, snippet(text_fts, 0, char(2), char(3), '…', 16) from text_fts
where text_fts match ? and rowid in ({marks})
"""


def match_expression(words: str) -> str:
    """Make an FTS5 query of what a reader typed: every word as plain text, the last one as a prefix; may be empty.

    Punctuation parts words, as the index does; a trailing space ends the last word, so that it is no prefix.
    """
    tokens = "".join(character if character.isalnum() or _joins(character) else " " for character in words).split()
    quoted = [f'"{token}"' for token in tokens[:_WORDS_AT_MOST]]
    if quoted and not words[-1:].isspace():
        quoted[-1] += "*"
    return " ".join(quoted)


def _joins(character: str) -> bool:
    """Tell whether the index keeps a character in a word though it is no letter or digit: a combining mark."""
    return unicodedata.category(character).startswith(("M", "Co"))


def search(connection: Connection, words: str, *, article_id: str | None = None, limit: int = 50) -> list[Hit]:
    """Find annotations (quotes and notes), then articles, that hold all of the words; the best first in each."""
    expression = match_expression(words)
    if not expression or limit < 1:
        return []
    one, parameters = ("", ()) if article_id is None else ("and r.id = ?", (article_id,))
    hits = []
    order = _order(connection, "annotation_fts", expression)
    for article, annotation, snippet, start in connection.rows(
        _ANNOTATIONS.format(article=one, order=order), (expression, *parameters, limit)
    ):
        hits.append(Hit("annotation", article, annotation, snippet, start))
    order = _order(connection, "text_fts", expression)
    return hits + _pieces(connection, expression, article_id, limit)


def _pieces(connection: Connection, expression: str, article_id: str | None, limit: int) -> list[Hit]:
    """Find pieces of articles; snippets, which cost most, are made only of those that are shown."""
    one, parameters = ("", ()) if article_id is None else ("and r.id = ?", (article_id,))
    query = _PIECES.format(article=one, order=_order(connection, "text_fts", expression))
    shown: list[tuple[int, str, int]] = []
    pieces: dict[str, int] = {}
    for pk, article, start in connection.rows(query, (expression, *parameters, limit * 4)):
        pieces[article] = pieces.get(article, 0) + 1
        if len(shown) < limit and (article_id is not None or pieces[article] <= _PIECES_OF_AN_ARTICLE):
            shown.append((pk, article, start))
    keys = [pk for pk, _, _ in shown]
    snippets: dict[int, str] = dict(
        connection.rows(_SNIPPETS.format(marks=", ".join("?" * len(keys))), (expression, *keys))
    )
    return [Hit("article", article, None, snippets.get(pk, ""), max(start, 0)) for pk, article, start in shown]


def _order(connection: Connection, table: str, expression: str) -> str:
    """Choose ranking by relevance, or the newest first where so many match that ranking would take long."""
    query = f"select count(*) from (select 1 from {table} where {table} match ? limit ?)"
    many = connection.value(query, (expression, _RANKED_AT_MOST)) >= _RANKED_AT_MOST
    return f"{table}.rowid desc" if many else "rank"
