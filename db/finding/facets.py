"""The facets that narrow annotations besides words: note, state, form, author, themes. Knows how SQL says it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from db.annotations import CREATOR
from db.records import AREA, AnchorState

_FORM = f"""(case when instr({{}}.quote, char(65532)) or json_extract({{}}.extra, '$."{AREA}"') is not null
 then 'picture' else 'text' end)"""
_AUTHOR = f"""(case when instr({{}}.extra, '"{CREATOR}"')
 then coalesce(cast(json_extract({{}}.extra, '$."{CREATOR}".name') as text), '') else '' end)"""
_NOTE = "(case when trim({}.note, char(9, 10, 13, 32)) <> '' then 'with' else 'without' end)"
_ALLOWED = {
    "note": ("with", "without"),
    "state": tuple(state.value for state in AnchorState),
    "form": ("picture", "text"),
}
_LISTS = ("all_of", "any_of", "none_of")
_DAYS_AT_MOST = 100_000


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets that an annotation is to have; an empty one leaves nothing out. The ids are those of themes."""

    note: str = ""  # "with" or "without"
    state: str = ""  # of its anchor
    form: str = ""  # "picture" (an area is one) or "text"
    days: int | None = None  # made so many days before today, or later; whoever asks by SQL says so by a date
    all_of: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    none_of: tuple[str, ...] = ()
    author: str | None = None  # the name of somebody else who made it; "" is the user

    def __bool__(self) -> bool:
        return any(getattr(self, facet.name) != facet.default for facet in fields(self))

    @classmethod
    def of_saved(cls, kept: object) -> Facets:
        """Read what a saved search keeps; what means nothing is left out."""
        if not isinstance(kept, dict):
            return cls()
        known: dict[str, Any] = {name: kept[name] for name, allowed in _ALLOWED.items() if kept.get(name) in allowed}
        for name in _LISTS:
            ids = kept.get(name)
            known[name] = tuple(id_ for id_ in ids if isinstance(id_, str)) if isinstance(ids, list) else ()
        author, days = kept.get("author"), kept.get("days")
        known["author"] = author if isinstance(author, str) else None
        return cls(**known, days=days if type(days) is int and 0 <= days <= _DAYS_AT_MOST else None)

    def to_save(self) -> dict[str, Any]:
        """Return it as a saved search keeps it."""
        chosen = {facet.name: value for facet in fields(self) if (value := getattr(self, facet.name)) != facet.default}
        return {name: list(value) if name in _LISTS else value for name, value in chosen.items()}


NO_FACETS = Facets()


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """The number of annotations with each value of a facet."""

    note: Mapping[str, int] = field(default_factory=dict)
    state: Mapping[str, int] = field(default_factory=dict)
    form: Mapping[str, int] = field(default_factory=dict)
    days: Mapping[int, int] = field(default_factory=dict)
    themes: Mapping[str, int] = field(default_factory=dict)
    author: Mapping[str, int] = field(default_factory=dict)


def value_of(facet: str, table: str) -> str:
    """Return the SQL of an annotation's "note", "state", "form" or "author"."""
    return {"note": _NOTE, "state": "{}.anchor_state", "form": _FORM, "author": _AUTHOR}[facet].replace("{}", table)


def conditions(facets: Facets, table: str) -> tuple[str, list[Any]]:
    """Return what follows on a ``where`` about an annotation, with its parameters."""
    sql, parameters = "", list[Any]()
    for facet in (*_ALLOWED, "author"):
        if (wanted := getattr(facets, facet)) != getattr(NO_FACETS, facet):
            sql += f" and {value_of(facet, table)} = ?"
            parameters.append(wanted)
    has = f"(select 1 from annotation_themes o where o.annotation_id = {table}.id and o.theme_id"
    for theme_id in facets.all_of:
        sql += f" and exists {has} = ?)"
        parameters.append(theme_id)
    for theme_ids, negation in ((facets.any_of, ""), (facets.none_of, "not ")):
        if theme_ids:
            sql += f" and {negation}exists {has} in (select value from json_each(?)))"
            parameters.append(json.dumps(theme_ids))
    return sql, parameters
