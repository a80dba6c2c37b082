"""Annotations and their links to themes: their rows, and reading them as records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from db.canonical import clean, clean_object, parsed
from db.connection import Connection, Row
from db.errors import NotFound, RowDamaged, StoreError
from db.records import Anchor, AnchorState, Annotation, Target, TextPositionSelector, TextQuoteSelector
from db.rows import Change, Data, Kind, marks

_ORDER = (
    "order by a.article_id, a.anchor_start is null, coalesce(a.anchor_start, a.position_start),"
    " coalesce(a.anchor_end, a.position_end), a.id"
)
_NO_LINKS: Data = {"theme_ids": []}  # what a new annotation had before


class AnnotationKind(Kind):
    """The annotation's row; its data holds ``theme_ids``, which stand in a table of their own."""

    def read_many(self, connection: Connection, row_ids: Sequence[str]) -> dict[str, Data]:
        found = super().read_many(connection, row_ids)
        query = (
            "select annotation_id, theme_id from annotation_themes"
            f" where annotation_id in ({marks(row_ids)}) order by annotation_id, position"
        )
        links = links_of(connection, query, row_ids)
        for row_id, data in found.items():
            data["theme_ids"] = links.get(row_id, [])
        return found

    def write_many(self, connection: Connection, changes: Sequence[Change]) -> None:
        super().write_many(connection, changes)
        others = [
            (data, before) for data, before, _ in changes if data["theme_ids"] != (before or _NO_LINKS)["theme_ids"]
        ]
        stored = sum(len(before["theme_ids"]) for _, before in others if before is not None)
        gone = connection.run_many(
            "delete from annotation_themes where annotation_id = ?", [(data["id"],) for data, _ in others]
        )
        if others and gone != stored:
            raise StoreError("The themes of an annotation do not hold together; nothing was changed.")
        connection.run_many(
            "insert into annotation_themes (annotation_id, position, theme_id) values (?, ?, ?)",
            [
                (data["id"], position, theme_id)
                for data, _ in others
                for position, theme_id in enumerate(data["theme_ids"])
            ],
        )


ANNOTATION = AnnotationKind(
    "annotation",
    "annotations",
    (
        *("id", "article_id", "version_id", "quote", "prefix", "suffix", "position_start", "position_end"),
        *("anchor_state", "anchor_start", "anchor_end", "anchor_score", "anchor_reason"),
        *("note", "created", "modified", "deleted", "extra"),
    ),
    frozenset({"extra"}),
    "theme_ids",
    frozenset({"anchor_score"}),
    "select json_group_array(theme_id) from (select theme_id from annotation_themes"
    " where annotation_id = annotations.id order by position)",
)
_SELECT = f"select {', '.join('a.' + name for name in ANNOTATION.columns)} from annotations a"


def annotation_data(annotation: Annotation) -> Data:
    """Give an annotation's data; a theme given twice counts once."""
    quote, position, anchor = annotation.target.quote, annotation.target.position, annotation.anchor
    return {
        "id": annotation.id,
        "article_id": annotation.article_id,
        "version_id": annotation.version_id,
        "quote": clean(quote.exact),
        "prefix": clean(quote.prefix),
        "suffix": clean(quote.suffix),
        "position_start": position.start,
        "position_end": position.end,
        "anchor_state": str(anchor.state),
        "anchor_start": anchor.start,
        "anchor_end": anchor.end,
        "anchor_score": float(anchor.score),
        "anchor_reason": clean(anchor.reason),
        "note": clean(annotation.note),
        "created": annotation.created,
        "modified": annotation.modified,
        "deleted": annotation.deleted,
        "extra": clean_object(annotation.extra),
        "theme_ids": list(dict.fromkeys(annotation.theme_ids)),
    }


def read_annotation(connection: Connection, annotation_id: str) -> Annotation:
    """Give one annotation, a removed one too; raises NotFound."""
    row = connection.row(f"{_SELECT} where a.id = ?", (annotation_id,))
    if row is None:
        raise NotFound("There is no such annotation in the library.")
    return _annotation(row, _theme_ids(connection, annotation_id))


def read_annotations(
    connection: Connection, article_id: str | None = None, theme_id: str | None = None, *, deleted: bool = False
) -> list[Annotation]:
    """Give the living annotations (or the removed ones) of an article, a theme, or all, by article and position.

    Those of a removed article are given only where that article is asked for.
    """
    where, parameters = f"where a.deleted is {'not ' if deleted else ''}null", []
    if article_id is not None:
        where += " and a.article_id = ?"
        parameters.append(article_id)
    else:
        where += " and a.article_id in (select id from articles where deleted is null)"
    if theme_id is not None:
        where += (
            " and a.id in (select annotation_id from annotation_themes where theme_id = ?)"
            if article_id is None
            else " and exists (select 1 from annotation_themes l where l.theme_id = ? and l.annotation_id = a.id)"
        )
        parameters.append(theme_id)
    rows = connection.rows(f"{_SELECT} {where} {_ORDER}", parameters)
    if article_id is None and theme_id is None:
        query = "select annotation_id, theme_id from annotation_themes order by annotation_id, position"
    else:
        query = (
            "select t.annotation_id, t.theme_id from annotation_themes t"
            f" join annotations a on a.id = t.annotation_id {where} order by t.annotation_id, t.position"
        )
    links = links_of(connection, query, parameters)
    return [_annotation(row, links.get(row[0], [])) for row in rows]


def count_annotations(connection: Connection) -> dict[str, int]:
    """Give how many living annotations each article has; articles without any are left out."""
    return dict(
        connection.rows("select article_id, count(*) from annotations where deleted is null group by article_id")
    )


def _theme_ids(connection: Connection, annotation_id: str) -> list[str]:
    query = "select theme_id from annotation_themes where annotation_id = ? order by position"
    return [row[0] for row in connection.rows(query, (annotation_id,))]


def links_of(connection: Connection, query: str, parameters: Sequence[Any]) -> dict[str, list[str]]:
    """Give the theme ids of annotations, by annotation id, from a query for both in order."""
    links: dict[str, list[str]] = {}
    for annotation_id, theme_id in connection.rows(query, parameters):
        links.setdefault(annotation_id, []).append(theme_id)
    return links


def _state(name: str) -> AnchorState:
    try:
        return AnchorState(name)
    except ValueError as error:
        raise RowDamaged("The library is damaged: where an annotation stands in it cannot be read.") from error


def _annotation(row: Row, theme_ids: list[str]) -> Annotation:
    id_, article_id, version_id, quote, prefix, suffix, start, end = row[:8]
    state, anchor_start, anchor_end, score, reason = row[8:13]
    note, created, modified, deleted, extra = row[13:]
    return Annotation(
        id_,
        article_id,
        version_id,
        Target(TextQuoteSelector(quote, prefix, suffix), TextPositionSelector(start, end)),
        Anchor(_state(state), anchor_start, anchor_end, score, reason),
        note,
        tuple(theme_ids),
        created,
        modified,
        deleted,
        {} if extra == "{}" else parsed(extra),
    )
