"""Full-text search over titles, headings, quotes, notes, themes, briefs and the articles' current texts (FTS5).

Each is asked twice: its index of words, and, where it has rows in scripts without spaces, its index of trigrams. A row
that either finds is found.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence, Set
from typing import Any, NamedTuple

from db.connection import Connection
from db.finding.indexes import SEARCHED, SPACED, SPACELESS, Searched
from db.finding.scopes import COLUMNS, SCOPES, Scope, is_asked, narrowed
from db.finding.snippets import Snippet, pattern, signs, snippet
from db.finding.syntax import Query, Term, read_query
from db.records import EVERYWHERE, Filters, Hit

FEW = 5  # exact hits: with fewer, what comes nearest is looked for too
_RANKED_AT_MOST = 1000  # so many of the newest matches are ranked: a word found everywhere stays quick
_PIECES_OF_AN_ARTICLE = 3  # so many places of one article are shown where all articles are searched
_TRIGRAMS_AT_MOST = 1000  # that a word of one or two signs stands for


_QUOTE = re.compile(r"!\[\[postil://[^\]\n]*\]\]")  # as it stands in a brief


def search(
    connection: Connection,
    typed: str,
    filters: Filters = EVERYWHERE,
    *,
    limit: int = 50,
    stopped: Callable[[], bool] = lambda: False,
) -> list[Hit]:
    """Find what holds what was typed, at most ``limit`` in each place; any text is safe.

    Hits are grouped by their places, the best first in each, or in reading order where the filters say so. Where they
    are few, those that come nearest follow, unless nobody waits for them any more.
    """
    query = read_query(typed)
    if not query or limit < 1:
        return []
    hits = exact(connection, query, filters, limit=limit)
    if len(hits) < FEW:
        from db.finding.nearest.near import nearest  # it brings what looks for slips and stems

        hits += nearest(connection, typed, query, filters, but=hits, limit=limit, stopped=stopped)
    return hits


def exact(connection: Connection, query: Query, filters: Filters, *, limit: int) -> list[Hit]:
    """Find what holds all that was asked for."""
    hits: list[Hit] = []
    for scope in SCOPES:
        places = COLUMNS.get(scope.name, (scope.name,))
        asked = [place for place in places if is_asked(place, filters)]
        if asked:
            hits += _found(connection, scope, query, filters, asked, limit)
    return hits


def _found(
    connection: Connection, scope: Scope, query: Query, filters: Filters, places: Sequence[str], limit: int
) -> list[Hit]:
    conditions, parameters = narrowed(scope, filters)
    columns = "" if scope.name not in COLUMNS or len(places) == 2 else f"{{{places[0]}}} : "
    wanted = 4 * limit if scope.name == "text" else limit
    rows: dict[int, tuple[Any, ...]] = {}
    words: set[int] = set()
    for index, match, held, expressions in _matches(connection, scope.searched, query, places):
        match = f"{columns}({match})" if columns else match
        by_rank = filters.order == "rank" and not _is_many(connection, index, match)
        order = scope.rank.format(index) if by_rank else f"{index}.rowid desc"
        matching = connection.rows(
            f"select t.pk, {scope.article}, {scope.row}, {scope.start} from {index}"
            f" join {scope.searched.table} t on t.pk = {index}.rowid {scope.join}"
            f" where {index} match ? and {scope.living} {conditions}{held} order by {order} limit ?",
            (match, *parameters, *expressions, wanted if filters.order == "rank" else _RANKED_AT_MOST),
        )
        if index == scope.searched.words:
            matching = _without_unwanted(connection, scope, query, matching)
            words.update(row[0] for row in matching)
        for row in matching:
            rows.setdefault(row[0], row)
    shown = list(rows.values())
    if filters.order == "reading":
        shown.sort(key=lambda row: (row[1], row[3] if row[3] is not None else 1 << 60, row[0]))
    shown = list(_not_all_of_one(shown, filters) if scope.name == "text" else shown)[:limit]
    snippets = _snippets(connection, scope, query, [row[0] for row in shown], words)
    themes = _first_themes(connection, [row[2] for row in shown]) if scope.kind == "annotation" else {}
    hits = []
    for pk, article, row_id, start in shown:
        place, part = snippets.get(pk, (scope.name, Snippet("")))
        place = places[0] if place not in places else place
        annotation, end = row_id if scope.kind == "annotation" else None, None
        if scope.name == "text":
            start, end = start + part.start, start + part.end
        theme = themes.get(row_id, "")
        hits.append(Hit(scope.kind, article, annotation, part.text, start, place, row_id, end, theme))
    return hits


class Match(NamedTuple):
    """A condition on the table of an index; ``held`` is a further one, to follow with its parameters."""

    table: str
    match: str
    held: str = ""
    expressions: tuple[str, ...] = ()


def annotation_matches(connection: Connection, typed: str) -> list[Match]:
    """Return the conditions that find the annotations with the words typed; none where nothing was typed."""
    query, searched = read_query(typed), SEARCHED["annotation"]
    return list(_matches(connection, searched, query, searched.columns)) if query else []


def _matches(connection: Connection, searched: Searched, query: Query, places: Sequence[str]) -> Iterator[Match]:
    """Yield the conditions on the index of words, and on that of trigrams where it may find something."""
    yield Match(searched.words, query.match)
    trigrams = searched.trigrams
    if connection.value(f"select 1 from {trigrams}_docsize limit 1") is not None:
        match = _trigram_match(connection, searched, query)
        if match:
            yield Match(trigrams, match, *_whole_words(searched, query, places))


def _whole_words(searched: Searched, query: Query, places: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the SQL condition that words are whole words: the index of trigrams finds parts of words, too."""
    columns = [column for column in searched.columns if column in places] or searched.columns
    text = " || char(10) || ".join(f"{searched.trigrams}.{column}" for column in columns)
    unwanted = [(term,) for term in query.unwanted]
    expressions = [
        (sign, _expression(terms)) for sign, group in (("", query.wanted), ("not ", unwanted)) for terms in group
    ]
    expressions = [pair for pair in expressions if pair[1]]
    return "".join(f" and {sign}({text}) regexp ?" for sign, _ in expressions), tuple(
        expression for _, expression in expressions
    )


def _expression(terms: Sequence[Term]) -> str:
    """Return what finds one of some terms. Empty: each stands wherever its signs do."""
    if all(re.match(SPACED, edge) is None for term in terms for edge in (term.text[0], term.text[-1])):
        return ""
    return "|".join(signs(term.text, is_prefix=term.is_prefix) for term in terms)


def _trigram_match(connection: Connection, searched: Searched, query: Query) -> str:
    """Return the query as the index of trigrams takes it: each term as a run of signs. Empty: it can find nothing."""
    clauses = []
    for clause in query.wanted:
        terms = [trigram for term in clause for trigram in _trigrams(connection, searched, term)]
        if not terms:
            return ""
        clauses.append("(" + " OR ".join(terms) + ")")
    whole = [term for term in query.unwanted if not _expression((term,))]
    unwanted = [trigram for term in whole for trigram in _trigrams(connection, searched, term)]
    wanted = "(" + " AND ".join(clauses) + ")"
    return f"{wanted} NOT ({' OR '.join(unwanted)})" if unwanted else wanted


def _trigrams(connection: Connection, searched: Searched, term: Term) -> list[str]:
    """Return a term as a run of trigrams; one of less than three signs as all the trigrams that begin with it."""
    if len(term.text) >= 3:
        return [_quoted(term.text)]
    low = term.text.lower()
    rows = connection.rows(
        f"select term from {searched.trigrams}_terms where term >= ? and term < ? limit ?",
        (low, low + "\U0010ffff", _TRIGRAMS_AT_MOST),
    )
    return [_quoted(trigram) for (trigram,) in rows]


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _without_unwanted(
    connection: Connection, scope: Scope, query: Query, rows: list[tuple[Any, ...]]
) -> list[tuple[Any, ...]]:
    """Leave out rows in which an unwanted word of a script without spaces stands inside what the index calls a word."""
    spaceless = [term for term in query.unwanted if re.search(SPACELESS, term.text)]
    terms = [trigram for term in spaceless for trigram in _trigrams(connection, scope.searched, term)]
    if not terms or not rows:
        return rows
    index = scope.searched.trigrams
    keys = json.dumps([row[0] for row in rows])
    bad = connection.rows(
        f"select rowid from {index} where {index} match ? and rowid in (select value from json_each(?))",
        (" OR ".join(terms), keys),
    )
    unwanted = {pk for (pk,) in bad}
    return [row for row in rows if row[0] not in unwanted]


def _is_many(connection: Connection, index: str, match: str) -> bool:
    """True if so many match that ranking them by relevance would take long."""
    query = f"select count(*) from (select 1 from {index} where {index} match ? limit ?)"
    return int(connection.value(query, (match, _RANKED_AT_MOST))) >= _RANKED_AT_MOST


def _not_all_of_one(rows: Sequence[tuple[Any, ...]], filters: Filters) -> Iterator[tuple[Any, ...]]:
    """Leave out all but a few pieces of each article, unless one article alone is searched."""
    pieces: dict[str, int] = {}
    for row in rows:
        pieces[row[1]] = pieces.get(row[1], 0) + 1
        if pieces[row[1]] <= _PIECES_OF_AN_ARTICLE or len(filters.article_ids or ()) == 1:
            yield row


def _snippets(
    connection: Connection, scope: Scope, query: Query, keys: Sequence[int], words: Set[int]
) -> dict[int, tuple[str, Snippet]]:
    """Return (place, snippet) of the rows that are shown."""
    if not keys:
        return {}
    columns = COLUMNS.get(scope.name, (scope.name,))
    by_words = pattern(query, in_words=True)
    by_signs = by_words if words >= set(keys) else pattern(query, in_words=False)  # which takes a while to make
    rows = connection.rows(
        f"select pk, {_shown(scope)} from {scope.searched.table} where pk in ({', '.join('?' * len(keys))})", keys
    )
    snippets: dict[int, tuple[str, Snippet]] = {}
    for pk, *texts in rows:
        for column, text in zip(columns, texts, strict=True):
            shown = snippet(
                _QUOTE.sub("“…”", str(text)) if scope.kind == "brief" else str(text),
                by_words if pk in words else by_signs,
            )
            if pk not in snippets or shown.end:
                snippets[pk] = column, shown
            if shown.end:
                break
    return snippets


def _first_themes(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """Return the first living theme of each of some annotations."""
    rows = connection.rows(
        "select l.annotation_id, l.theme_id from annotation_themes l join themes t on t.id = l.theme_id"
        " where t.deleted is null and l.annotation_id in (select value from json_each(?)) order by l.position desc",
        (json.dumps(ids),),
    )
    return dict(rows)


def _shown(scope: Scope) -> str:
    return (", " if scope.name in COLUMNS else " || char(10) || ").join(scope.searched.columns)
