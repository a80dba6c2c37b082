"""The places in which a search looks, each with its table, and the filters as SQL."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from db.finding.indexes import SEARCHED, Searched
from db.records import Filters


@dataclass(frozen=True, slots=True)
class Scope:
    """Something that is searched: ``t`` is its table, ``r`` the articles; all else is SQL."""

    name: str
    searched: Searched
    article: str
    row: str
    start: str
    living: str
    date: str
    join: str = "join articles r on r.id = t.article_id"
    kind: str = "article"
    rank: str = "rank"  # with {} for the index: a name counts ten times what is said below it


SCOPES = (
    Scope(
        "title",
        SEARCHED["title"],
        "r.id",
        "r.id",
        "0",
        "r.deleted is null",
        "r.created",
        "join articles r on r.pk = t.pk",
        rank="bm25({}, 10.0, 1.0)",
    ),
    Scope("heading", SEARCHED["heading"], "r.id", "r.id", "t.start", "r.deleted is null", "r.created"),
    Scope(
        "annotation",
        SEARCHED["annotation"],
        "r.id",
        "t.id",
        "t.anchor_start",
        "t.deleted is null and r.deleted is null",
        "t.created",
        kind="annotation",
    ),
    Scope(
        "theme",
        SEARCHED["theme"],
        "''",
        "t.id",
        "null",
        "t.deleted is null",
        "t.created",
        "",
        "theme",
        "bm25({}, 10.0, 1.0, 1.0, 1.0)",
    ),
    Scope(
        "brief",
        SEARCHED["brief"],
        "''",
        "t.id",
        "null",
        "t.deleted is null",
        "t.created",
        "",
        "brief",
        "bm25({}, 10.0, 1.0)",
    ),
    Scope("text", SEARCHED["text"], "r.id", "r.id", "t.start", "t.start >= 0 and r.deleted is null", "r.created"),
)
COLUMNS = {"annotation": SEARCHED["annotation"].columns}  # of a scope in which each column is a place of its own
PLACES = ("title", "heading", "quote", "note", "theme", "brief", "text")  # where a hit may be, in the order of hits
_OF_ARTICLES = frozenset(("title", "heading", "quote", "note", "text"))


def is_asked(place: str, filters: Filters) -> bool:
    """True if the filters let a place be searched."""
    if filters.places is not None and place not in filters.places:
        return False
    if filters.theme_ids is not None or filters.states is not None or filters.annotations[0]:
        return place in ("quote", "note")
    return filters.article_ids is None or place in _OF_ARTICLES


def narrowed(scope: Scope, filters: Filters) -> tuple[str, list[Any]]:
    """Return the filters as SQL, with its parameters."""
    parts: list[tuple[str, Any]] = []
    if filters.article_ids is not None:
        parts.append(("r.id in (select value from json_each(?))", json.dumps(list(filters.article_ids))))
    if filters.theme_ids is not None:
        themes = "select annotation_id from annotation_themes where theme_id in (select value from json_each(?))"
        parts.append((f"t.id in ({themes})", json.dumps(list(filters.theme_ids))))
    if filters.states is not None:
        parts.append(("t.anchor_state in (select value from json_each(?))", json.dumps(list(filters.states))))
    if filters.since:
        parts.append((f"{scope.date} >= ?", filters.since))
    if filters.until:
        parts.append((f"{scope.date} < ?", _after(filters.until)))
    conditions = "".join(f" and {sql}" for sql, _ in parts) + filters.annotations[0]
    return conditions, [*(value for _, value in parts), *filters.annotations[1]]


def _after(moment: str) -> str:
    """Return a text that sorts behind every time that begins with ``moment``: a day takes in all of its hours."""
    return moment + "\U0010ffff"
