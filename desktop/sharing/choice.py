"""What of a library goes to a group: chosen articles and briefs, all that belongs to them, and what came from there.

Nothing else of the library is told there, not that it exists.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.sharing import own_history
from db.sharing.ledger import Entry, Ledger
from db.store import Store
from desktop.sharing.rows import living


@dataclass(frozen=True, slots=True)
class Choice:
    """The articles and briefs that the reader chose for a group, by their ids."""

    articles: frozenset[str] = frozenset()
    briefs: frozenset[str] = frozenset()
    taken_off: frozenset[str] = frozenset()  # articles and briefs of which nothing more is sent

    def rows(self, store: Store, ledger: Ledger, share_id: str) -> ChosenRows:
        """Return the rows that may go to a group today."""
        same = ledger.same()
        came = ledger.rows_from(share_id)
        articles = {living(same, row) for row in (*self.articles, *came.get("article", ()))}
        connection = store.connection
        stopped = {living(same, row) for row in self.taken_off}
        articles -= stopped
        annotations = set(own_history.annotations_of(connection, sorted(articles)))
        annotations -= own_history.private_annotations(connection)
        themes = own_history.themes_above(connection, own_history.themes_of(connection, sorted(annotations)))
        rows = {*articles, *annotations, *themes, *self.briefs}
        rows |= set(own_history.versions_of(connection, sorted(articles)))
        rows |= {row for rows in came.values() for row in rows}
        rows = {row for row in rows if living(same, row) not in stopped}
        rows -= set(own_history.annotations_of(connection, sorted(stopped)))
        rows -= set(own_history.versions_of(connection, sorted(stopped)))
        rows |= {row for row in same if living(same, row) in rows}
        fact = f"{share_id} rows"
        return ChosenRows(frozenset(rows), frozenset(ledger.fact(fact, [])), fact)


@dataclass(frozen=True, slots=True)
class ChosenRows:
    """The rows that may go to a group, and those that went there at the last exchange."""

    now: frozenset[str]
    before: frozenset[str]
    fact: str

    def come_in(self, ledger: Ledger, number: int) -> list[Entry]:
        """Return the changes up to a number of rows that may go there from now on: their past was passed by."""
        new = sorted(self.now - self.before)
        return [entry for entry in ledger.of_rows(new, private=False) if entry.number <= number]

    def sent(self, ledger: Ledger) -> None:
        """Remember that all these went there."""
        if self.now != self.before:
            with ledger.writing():
                ledger.set_fact(self.fact, sorted(self.now))
