"""Counts over all articles: how many annotations stand under each theme in each article, and which.

A hundred thousand annotations are never read to show the first hundred: where nothing narrows them their numbers are
kept (``filed``), else they are counted for some articles at a time; only what comes into sight is read as records.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from db.annotations import ANNOTATION, READING_ORDER
from db.articles import ARTICLE
from db.connection import Connection
from db.finding import facets, filed
from db.finding.facets import NO_FACETS, FacetCounts, Facets
from db.finding.search import annotation_matches
from db.reading import Reader
from db.records import Annotation, Hit
from db.rows import marks, rows_in_runs

NO_THEME = ""  # stands for the theme of an annotation that has none
_TAGS = next(column for column in ARTICLE.columns if column.name == "tags")
Count = tuple[str, str, int]  # theme id or NO_THEME, article id, how many


class Titled(NamedTuple):
    """An article as the board and the table know it: there may be ten thousand."""

    id: str
    title: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The conditions on annotations that are looked at; without any, all are."""

    words: str = ""  # all of them stand in the quote or the note, the last one as a beginning
    theme_ids: tuple[str, ...] = ()  # it has each of them
    since: str = ""  # made then or later: the beginning of a time in ISO 8601
    until: str = ""  # made before then
    article_ids: tuple[str, ...] | None = None  # in one of these; None: in any
    facets: Facets = NO_FACETS

    def __bool__(self) -> bool:
        wanted = self.words.strip() or self.theme_ids or self.since or self.until or self.facets
        return bool(wanted or self.article_ids is not None)


EVERYTHING = Narrowing()

_LINKS = (
    "left join annotation_themes l on l.annotation_id = a.id"
    " and +l.theme_id in (select id from themes where deleted is null)"  # the plus: look it up, do not begin with it
)
_LIVING = "a.deleted is null and +a.article_id in (select id from articles where deleted is null)"


def _holding(connection: Connection, words: str) -> tuple[str, list[Any]]:
    """Return a query for the ``pk`` of the annotations that hold words."""
    matches = annotation_matches(connection, words)
    queries = [f"select rowid pk from {match.table} where {match.table} match ?{match.held}" for match in matches]
    return " union ".join(queries) or "select 0 pk where 0", [
        value for match in matches for value in (match.match, *match.expressions)
    ]


def _conditions(connection: Connection, narrowing: Narrowing, *, words: bool = True) -> tuple[str, list[Any]]:
    """Return what follows on a ``where`` about the annotation ``a``."""
    sql, parameters = "", []
    for theme_id in narrowing.theme_ids:
        sql += " and exists (select 1 from annotation_themes o where o.theme_id = ? and o.annotation_id = a.id)"
        parameters.append(theme_id)
    for bound, sign in ((narrowing.since, ">="), (narrowing.until, "<")):
        if bound:
            sql += f" and a.created {sign} ?"
            parameters.append(bound)
    if narrowing.article_ids is not None:
        sql += " and a.article_id in (select value from json_each(?))"
        parameters.append(json.dumps(narrowing.article_ids))
    more, values = facets.conditions(narrowing.facets, "a")
    sql, parameters = sql + more, [*parameters, *values]
    if words and narrowing.words.strip():
        holding, matches = _holding(connection, narrowing.words)
        sql += f" and a.pk in ({holding})"
        parameters += matches
    return sql, parameters


def articles(read: Reader) -> list[Titled]:
    """Return the living articles, the newest first. Raises RowDamaged."""
    query = "select id, title, tags from articles where deleted is null order by created desc, pk desc"
    return [Titled(row_id, title, _TAGS.value(tags)) for row_id, title, tags in read.connection.rows(query)]


def counts(read: Reader, article_ids: Sequence[str], narrowing: Narrowing = EVERYTHING) -> list[Count]:
    """Return how many living annotations of some articles, at most 500, stand under each theme; none where none do."""
    if not narrowing:
        return filed.counts(read.connection, article_ids)
    condition, parameters = _conditions(read.connection, narrowing)
    query = (
        f"select coalesce(l.theme_id, ''), a.article_id, count(*) from annotations a {_LINKS}"
        f" where a.article_id in ({marks(article_ids)}) and a.deleted is null{condition}"
        " group by a.article_id, l.theme_id"
    )
    return read.connection.rows(query, [*article_ids, *parameters])


def totals(read: Reader, article_ids: Sequence[str], narrowing: Narrowing = EVERYTHING) -> list[tuple[str, int]]:
    """Return how many living annotations some articles, at most 500, have, under however many themes each stands."""
    if not narrowing:
        return list(read.annotation_counts(article_ids).items())
    condition, parameters = _conditions(read.connection, narrowing)
    query = (
        f"select a.article_id, count(*) from annotations a where a.article_id in ({marks(article_ids)})"
        f" and a.deleted is null{condition} group by a.article_id"
    )
    return read.connection.rows(query, [*article_ids, *parameters])


def found(read: Reader, narrowing: Narrowing) -> list[tuple[str, str, str]]:
    """Return theme, article and id of the living annotations that hold words, by article and in reading order."""
    holding, matches = _holding(read.connection, narrowing.words)
    condition, parameters = _conditions(read.connection, narrowing, words=False)
    if narrowing.article_ids is not None:  # a few articles are gone through faster than all that the words are in
        query = (
            f"select coalesce(l.theme_id, ''), a.article_id, a.id from annotations a {_LINKS}"
            f" where {_LIVING}{condition} and +a.pk in ({holding}) {READING_ORDER}"
        )
        return read.connection.rows(query, [*parameters, *matches])
    query = (
        f"select coalesce(l.theme_id, ''), a.article_id, a.id from ({holding}) f"
        f" cross join annotations a on a.pk = f.pk {_LINKS} where {_LIVING}{condition} {READING_ORDER}"
    )
    return read.connection.rows(query, [*matches, *parameters])


def ids_of(read: Reader, theme_id: str, article_id: str, narrowing: Narrowing = EVERYTHING) -> list[str]:
    """Return the ids of an article's living annotations under a theme, or under none, in reading order."""
    condition, parameters = _conditions(read.connection, narrowing)
    query = (
        f"select a.id from annotations a {_LINKS} where a.article_id = ? and a.deleted is null"
        f" and coalesce(l.theme_id, '') = ?{condition} {READING_ORDER}"
    )
    return [row_id for (row_id,) in read.connection.rows(query, [article_id, theme_id, *parameters])]


def under(read: Reader, theme_id: str, limit: int) -> list[str]:
    """Return the ids of some living annotations under a theme, those made last first."""
    query = (
        "select a.id from annotation_themes l join annotations a on a.id = l.annotation_id"
        f" where l.theme_id = ? and {_LIVING} order by a.id desc limit ?"
    )
    return [row_id for (row_id,) in read.connection.rows(query, [theme_id, limit])]


def filed_last(read: Reader, limit: int) -> list[str]:
    """Return the ids of some living annotations that have a theme, those made last first."""
    query = (
        f"select a.id from annotations a where {_LIVING}"
        " and exists (select 1 from annotation_themes o where o.annotation_id = a.id) order by a.pk desc limit ?"
    )
    return [row_id for (row_id,) in read.connection.rows(query, [limit])]


def used(read: Reader) -> dict[str, int]:
    """Return how many annotations each theme was given to, removed ones too."""
    return dict(read.connection.rows("select theme_id, count(*) from annotation_themes group by theme_id", []))


def annotations_of(read: Reader, ids: Sequence[str]) -> list[Annotation]:
    """Return annotations by their ids, in that order; one that is not there is left out."""
    by_id = {annotation.id: annotation for annotation in ANNOTATION.read_these(read.connection, ids)}
    return [by_id[row_id] for row_id in ids if row_id in by_id]


def facet_counts(connection: Connection, narrowing: Narrowing, first_days: Mapping[int, str]) -> FacetCounts:
    """Return how many annotations have each value of a facet, of those that all else lets through.

    ``first_days`` has the day on which each of the spans begins that are counted.
    """

    def left(narrowing: Narrowing, **other: Any) -> tuple[str, list[Any]]:
        condition, parameters = _conditions(connection, replace(narrowing, facets=replace(narrowing.facets, **other)))
        return f"where {_LIVING}{condition}", parameters

    def counted(value: str, **other: Any) -> dict[str, int]:
        where, parameters = left(narrowing, **other)
        return dict(connection.rows(f"select {value}, count(*) from annotations a {where} group by 1", parameters))

    note, state, form, author = (
        counted(facets.value_of(facet, "a"), **{facet: getattr(NO_FACETS, facet)})
        for facet in ("note", "state", "form", "author")
    )
    where, parameters = left(replace(narrowing, since=""), days=None)
    sums = ", ".join("sum(a.created >= ?)" for _ in first_days)
    [days] = connection.rows(f"select {sums or 0} from annotations a {where}", [*first_days.values(), *parameters])
    where, parameters = left(narrowing, any_of=(), none_of=())
    themes = (
        "select l.theme_id, count(*) from annotation_themes l join annotations a on a.id = l.annotation_id"
        f" {where} group by l.theme_id"
    )
    by_day = {span: number or 0 for span, number in zip(first_days, days, strict=False)}
    return FacetCounts(note, state, form, by_day, dict(connection.rows(themes, parameters)), author)


def listed(connection: Connection, narrowing: Narrowing, limit: int) -> list[Hit]:
    """Return the living annotations that are looked at, by article and in reading order, as a search finds them."""
    condition, parameters = _conditions(connection, narrowing)
    first = "(select l.theme_id from annotation_themes l where l.annotation_id = a.id order by l.position limit 1)"
    query = (
        f"select a.article_id, a.id, substr(a.quote, 1, 400), a.anchor_start, coalesce({first}, '') from annotations a"
        f" where {_LIVING}{condition} {READING_ORDER} limit ?"
    )
    return [
        Hit("annotation", article_id, row_id, quote, start, "quote", row_id, theme_id=theme_id)
        for article_id, row_id, quote, start, theme_id in connection.rows(query, [*parameters, limit])
    ]


def articles_of(read: Reader, ids: Iterable[str]) -> set[str]:
    """Return the ids of the articles that some annotations belong to; removed ones count too."""
    query = "select distinct article_id from annotations where id in ({})"
    return {article_id for (article_id,) in rows_in_runs(read.connection, query, ids)}


def together(read: Reader, narrowing: Narrowing = EVERYTHING) -> list[Count]:
    """Return how many living annotations have two themes at once, for each pair, the earlier id first."""
    condition, parameters = _conditions(read.connection, narrowing)
    query = (
        "select min(x.theme_id, y.theme_id) one, max(x.theme_id, y.theme_id) other, count(*)"
        " from annotation_themes y"  # those that are not the first of their annotation: there are few
        " cross join annotation_themes x on x.annotation_id = y.annotation_id and x.position < y.position"
        " cross join annotations a on a.id = y.annotation_id"
        f" where y.position > 0 and {_LIVING}{condition} group by one, other"
    )
    return read.connection.rows(query, parameters)


def days(read: Reader, narrowing: Narrowing = EVERYTHING) -> list[Count]:
    """Return how many living annotations were made on each day where the user is, as ``2026-11-24``, by theme."""
    condition, parameters = _conditions(read.connection, narrowing)
    query = (
        "select coalesce(l.theme_id, ''), coalesce(date(a.created, 'localtime'), '') day, count(*)"
        f" from annotations a {_LINKS} where {_LIVING}{condition} group by day, l.theme_id"
    )
    return read.connection.rows(query, parameters)
