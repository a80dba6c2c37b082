"""A library's own history as sharing reads it: rows as they were written, in their order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from db.annotations import ANSWERS
from db.articles import AT_A_TIME, part_place
from db.canonical import parsed_object
from db.connection import Connection
from db.errors import NotFound
from db.kinds import KINDS
from db.rows import Data, rows_in_runs, runs

_ANSWERED = f"json_extract(extra, '$.\"{ANSWERS}\"')"
RECEIVED = "share:"  # a step's origin begins with it where it brought what others wrote; the batch follows


@dataclass(frozen=True, slots=True)
class Written:
    """One row of the history with what its step says."""

    seq: int
    id: str
    kind: str
    row_id: str
    before: Data | None
    after: Data
    device_id: str
    clock: str
    at: str  # the time of the step, as the device's clock had it
    last: int  # the last row of its step


def written_after(connection: Connection, seq: int, limit: int) -> list[Written]:
    """Return the next history rows of this library's own steps, not of those that came from others."""
    query = (
        "select h.seq, h.id, h.kind, h.row_id, h.before, h.after, h.device_id, h.clock, s.created,"
        " (select max(o.seq) from history o where o.step_id = h.step_id)"
        " from history h join steps s on s.id = h.step_id"
        " where h.seq > ? and s.origin not like ? order by h.seq limit ?"
    )
    return [
        Written(seq, id_, kind, row_id, None if before is None else parsed_object(before), parsed_object(after), *rest)
        for seq, id_, kind, row_id, before, after, *rest in connection.rows(query, (seq, f"{RECEIVED}%", limit))
    ]


def pending(connection: Connection, seq: int) -> int:
    """Return how many history rows of this library's own steps follow one."""
    query = "select count(*) from history h join steps s on s.id = h.step_id where h.seq > ? and s.origin not like ?"
    return int(connection.value(query, (seq, f"{RECEIVED}%")))


def seq_of(connection: Connection, id_: str) -> int | None:
    """Return where a row of the history stands in its order; None where the library does not have it."""
    seq: int | None = connection.value("select seq from history where id = ?", (id_,))
    return seq


def has_step(connection: Connection, step_id: str) -> bool:
    """True if the library has a step."""
    return connection.value("select 1 from steps where id = ?", (step_id,)) is not None


def in_history(connection: Connection, ids: Collection[str]) -> set[str]:
    """Return those of these ids that are those of rows of the history."""
    return set(_ids(connection, "select id from history where id in ({})", ids))


def received_step(connection: Connection, batch: str) -> bool:
    """True if the step that applied a batch came to be."""
    return connection.value("select 1 from steps where origin = ?", (RECEIVED + batch,)) is not None


def version_then(connection: Connection, article_id: str, seq: int) -> str:
    """Return which version of an article was its current one when a history row was written."""
    query = (
        "select json_extract(after, '$.version_id') from history"
        " where row_id = ? and kind = 'article' and seq <= ? order by seq desc limit 1"
    )
    return connection.value(query, (article_id, seq)) or ""


def read_rows(connection: Connection, kind: str, row_ids: Sequence[str]) -> dict[str, Data]:
    """Return the data of rows as they stand, with all columns; one that is not there is left out."""
    rows: dict[str, Data] = {}
    for run in runs(row_ids):
        rows |= KINDS[kind].read_many(connection, run)
    return {row_id: KINDS[kind].filled(data) for row_id, data in rows.items()}


def existing(connection: Connection, kind: str, row_ids: Collection[str]) -> set[str]:
    """Return those of these ids that are rows of a kind."""
    return set(_ids(connection, f"select id from {KINDS[kind].table} where id in ({{}})", row_ids))


def private_annotations(connection: Connection) -> set[str]:
    """Return the annotations of which nothing travels."""
    return {id_ for (id_,) in connection.rows("select id from annotations where json_extract(extra, '$.private') = 1")}


def last_private(connection: Connection, row_ids: Collection[str]) -> dict[str, int]:
    """Return by annotation the last of its history rows in which it is private: nothing up to there travels."""
    query = (
        "select row_id, max(seq) from history where kind = 'annotation' and json_extract(after, '$.extra.private') = 1"
        " and row_id in ({}) group by row_id"
    )
    return dict(rows_in_runs(connection, query, row_ids))


def annotations_of(connection: Connection, article_ids: Sequence[str]) -> list[str]:
    """Return the ids of all annotations of articles, removed ones too."""
    return _ids(connection, "select id from annotations where article_id in ({})", article_ids)


def versions_of(connection: Connection, article_ids: Sequence[str]) -> list[str]:
    """Return the ids of the versions of articles."""
    return _ids(connection, "select id from versions where article_id in ({})", article_ids)


def themes_of(connection: Connection, annotation_ids: Sequence[str]) -> set[str]:
    """Return the themes that annotations stand under."""
    query = "select distinct theme_id from annotation_themes where annotation_id in ({})"
    return set(_ids(connection, query, annotation_ids))


def filed_under(connection: Connection, theme_ids: Iterable[str]) -> set[str]:
    """Return the annotations that stand under any of these themes."""
    return set(_ids(connection, "select annotation_id from annotation_themes where theme_id in ({})", theme_ids))


def themes_above(connection: Connection, theme_ids: set[str]) -> set[str]:
    """Return themes with all that they stand below."""
    above: dict[str, str] = dict(connection.rows("select id, parent_id from themes where parent_id is not null"))
    ids: set[str] = set()
    waiting = list(theme_ids)
    while waiting:
        theme_id = waiting.pop()
        if theme_id not in ids:
            ids.add(theme_id)
            waiting += [above[theme_id]] if theme_id in above else []
    return ids


def referring(connection: Connection, kind: str, row_ids: Sequence[str]) -> list[tuple[str, str]]:
    """Return (kind, id) of the rows that name one of these rows of a kind."""
    queries = {
        "article": [("annotation", "select id from annotations where article_id in ({})")],
        "version": [
            ("annotation", "select id from annotations where version_id in ({})"),
            ("article", "select id from articles where version_id in ({})"),
        ],
        "annotation": [("annotation", f"select id from annotations where {_ANSWERED} in ({{}})")],
    }
    return [(referrer, id_) for referrer, query in queries.get(kind, []) for id_ in _ids(connection, query, row_ids)]


def _ids(connection: Connection, query: str, values: Iterable[str]) -> list[str]:
    """Return the first column of a query, as ``rows_in_runs``."""
    return [row[0] for row in rows_in_runs(connection, query, values)]


def sample_twins(connection: Connection) -> list[tuple[str, str]]:
    """Return (article, annotation) of each sample that a library began with, with what it points at in between."""
    query = (
        "select article_id || char(31) || position_start || char(31) || position_end || char(31) || quote, id"
        " from annotations where json_extract(extra, '$.sample') = 1"
    )
    return [tuple(row) for row in connection.rows(query)]


def themes_in_use(connection: Connection) -> set[str]:
    """Return the themes that a living annotation stands under."""
    query = (
        "select distinct l.theme_id from annotation_themes l join annotations a on a.id = l.annotation_id"
        " where a.deleted is null"
    )
    return {id_ for (id_,) in connection.rows(query)}


def twins_of_bytes(connection: Connection) -> list[list[tuple[str, str]]]:
    """Return the living articles that have a version of the same bytes and text as another: (article, version)."""
    query = (
        "select v.source_sha256 || v.text_sha256, a.id, min(v.id)"
        " from versions v join articles a on a.id = v.article_id"
        " where a.deleted is null and v.characters > 0 and v.source_sha256 in"
        " (select source_sha256 from versions group by source_sha256 having count(distinct article_id) > 1)"
        " group by 1, 2 order by 1, 2"
    )
    groups: dict[str, list[tuple[str, str]]] = {}
    for key, article_id, version_id in connection.rows(query):
        groups.setdefault(key, []).append((article_id, version_id))
    return [group for group in groups.values() if len(group) > 1]


def packed_part(connection: Connection, version_id: str, name: str) -> list[bytes]:
    """Return the source, content or text of a version as it is packed, in pieces. Raises NotFound, RowDamaged."""
    place = part_place(connection, version_id, name)
    if place is None:
        raise NotFound("There is no such version in the library.")
    return list(connection.pieces(place, AT_A_TIME))


def versions_abroad(connection: Connection, same: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return (version, article that it belongs to) of the articles that lead to others."""
    query = "select id, article_id from versions where article_id in ({}) order by number"
    return [(id_, article_id) for id_, article_id in rows_in_runs(connection, query, same)]


def next_number(connection: Connection, article_id: str) -> int:
    """Return the number that the next version of an article gets here."""
    return int(
        connection.value("select coalesce(max(number), 0) + 1 from versions where article_id = ?", (article_id,))
    )


def place_rows(connection: Connection) -> list[tuple[Any, ...]]:
    """Return the reading positions: article, offset, opened, furthest."""
    return connection.rows("select article_id, offset, opened, furthest from reading_positions")
