"""Looking back: the steps that were written, page by page, what a step changed, and how every row stood at a point.

A point is the ``seq`` of a step: how things stood when it had been written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from db.connection import Connection
from db.history import inverse, read_row
from db.kinds import KINDS
from db.records import HistoryRow
from db.rows import Data

_ROW = "h.seq, h.id, h.step_id, h.kind, h.row_id, h.before, h.after, h.origin, h.device_id, h.clock"


@dataclass(frozen=True, slots=True)
class About:
    """Whose history is asked for: that of one row, of an article with its annotations, or (both empty) of all."""

    row_id: str = ""
    article_id: str = ""

    def sql(self) -> tuple[str, tuple[str, ...]]:
        """Return a condition on ``row_id`` with its parameters."""
        if self.row_id:
            return "row_id = ?", (self.row_id,)
        if self.article_id:
            own = "exists (select 1 from annotations a where a.id = row_id and a.article_id = ?)"
            return f"(row_id = ? or {own})", (self.article_id, self.article_id)
        return "true", ()


ALL = About()


@dataclass(frozen=True, slots=True)
class PastStep:
    """A step as it is looked back at: how many rows it changed, and the first of those that were asked for."""

    seq: int
    id: str
    label: str
    origin: str
    created: str
    rows: int
    first: HistoryRow | None


def past_steps(connection: Connection, limit: int, before: int | None = None, about: About = ALL) -> list[PastStep]:
    """Return the newest ``limit`` steps that changed what is asked about, the newest first: those before a point."""
    condition, given = about.sql()
    if about.row_id:  # few steps of many
        which = f"s.id in (select step_id from history where {condition})"
    else:
        which = f"exists (select 1 from history where step_id = s.id and {condition})"
    steps = connection.rows(
        "select s.seq, s.id, s.label, s.origin, s.created from steps s"
        f" where s.seq < ? and {which} order by s.seq desc limit ?",
        (2**62 if before is None else before, *given, limit),
    )
    firsts = _firsts(connection, [step[1] for step in steps], about)
    return [PastStep(*step, *firsts.get(step[1], (0, None))) for step in steps]


def _firsts(connection: Connection, step_ids: Sequence[str], about: About) -> dict[str, tuple[int, HistoryRow]]:
    """Return how many rows each step changed of what is asked about, and the first one."""
    condition, given = about.sql()
    firsts = connection.rows(
        "select step_id, count(*), min(seq) from history"
        f" where step_id in (select value from json_each(?)) and {condition} group by step_id",
        (json.dumps(list(step_ids)), *given),
    )
    rows = connection.rows(
        f"select {_ROW} from history h where h.seq in (select value from json_each(?))",
        (json.dumps([row[2] for row in firsts]),),
    )
    by_seq = {row[0]: read_row(row) for row in rows}
    return {step_id: (number, by_seq[seq]) for step_id, number, seq in firsts}


def rows_of(connection: Connection, step_id: str, about: About = ALL, limit: int = 200) -> list[HistoryRow]:
    """Return what a step changed of what is asked about, the first rows of it."""
    condition, given = about.sql()
    rows = connection.rows(
        f"select {_ROW} from history h where step_id = ? and {condition} order by seq limit ?",
        (step_id, *given, limit),
    )
    return [read_row(row) for row in rows]


def rows_since(connection: Connection, since: str, about: About = ALL, limit: int = 10_000) -> list[HistoryRow]:
    """Return what was changed since a time, the newest rows first."""
    condition, given = about.sql()
    point = connection.value("select coalesce(max(seq), 0) from steps where created < ?", (since,))
    rows = connection.rows(
        f"select {_ROW} from history h where h.seq > ? and {condition} order by h.seq desc limit ?",
        (_last_row(connection, point), *given, limit),
    )
    return [read_row(row) for row in rows]


def changed_since(connection: Connection, point: int, about: About = ALL) -> int:
    """Return how many rows were changed after a point, versions left out."""
    condition, given = about.sql()
    return int(
        connection.value(
            f"select count(distinct row_id) from history where seq > ? and kind <> 'version' and {condition}",
            (_last_row(connection, point), *given),
        )
    )


def as_at(connection: Connection, point: int, now: str, about: About = ALL) -> Iterator[tuple[str, list[Data]]]:
    """Give (kind, rows as they stood at a point) of all that was changed since; what was not there yet is removed now.

    Versions are left out: they never change. Raises LibraryDamaged where the history cannot be read.
    """
    condition, given = about.sql()
    rows = connection.rows(
        "select kind, before, after from history where seq in (select min(seq) from history where seq > ?"
        f" and kind <> 'version' and {condition} group by row_id) order by kind, seq",
        (_last_row(connection, point), *given),
    )
    for kind, run in groupby(rows, key=itemgetter(0)):
        if kind not in KINDS:
            continue
        yield kind, [inverse(before, after, now) for _, before, after in run]


def _last_row(connection: Connection, point: int) -> int:
    """Return the ``seq`` of the last history row of the steps up to a point; 0 where there is none."""
    seq = connection.value(
        "select h.seq from steps s join history h on h.step_id = s.id where s.seq <= ?"
        " order by s.seq desc, h.seq desc limit 1",
        (point,),
    )
    return int(seq or 0)
