"""The part of a library for a group: chosen articles and briefs, all that belongs to them, and what came from there.

Nothing else of the library is told there, not that it exists.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.message import Message
from db.sharing import own_history
from db.sharing.ledger import Ledger, LedgerEntry
from db.store import Store
from desktop.sharing.rows import families, living


@dataclass(frozen=True, slots=True)
class Today:
    """The rows, each that which lives, that a group gets or not."""

    chosen: frozenset[str]  # articles and briefs that go there
    withheld: frozenset[str]  # those that came from there, and are one with some of the user's that nobody chose
    off: frozenset[str]  # those of which nothing more is sent
    alone: frozenset[str]  # of all kinds: what came from there and is one with nothing else


@dataclass(frozen=True, slots=True)
class Choice:
    """The articles and briefs that the user chose for a group, by their ids.

    What came from there goes there, too, but not what it became one with here: whoever adds the bytes of an article to
    a group would else be sent every note that others have on it.
    """

    articles: frozenset[str] = frozenset()
    briefs: frozenset[str] = frozenset()
    taken_off: frozenset[str] = frozenset()  # articles and briefs of which nothing more is sent

    def today(self, ledger: Ledger, share_id: str) -> Today:
        """Return what a group gets today."""
        same, came = ledger.same(), ledger.rows_from(share_id)
        leading = families(same)
        alone = {
            row
            for rows in came.values()
            for row in (living(same, row) for row in rows)
            if rows.issuperset((row, *leading.get(row, ())))
        }
        chosen = {living(same, row) for row in (*self.articles, *self.briefs)}
        off = {living(same, row) for row in self.taken_off} - chosen
        of_group = {living(same, row) for kind in ("article", "brief") for row in came.get(kind, ())}
        withheld = of_group - alone - chosen - off
        return Today(*map(frozenset, ((chosen | (of_group & alone)) - off, withheld, off, alone)))

    def rows(self, store: Store, ledger: Ledger, share_id: str) -> ChosenRows:
        """Return the rows that may go to a group today."""
        today, same, came = self.today(ledger, share_id), ledger.same(), ledger.rows_from(share_id)
        connection, articles, stopped = store.connection, sorted(today.chosen), sorted(today.off | today.withheld)
        annotations = set(own_history.annotations_of(connection, articles))
        annotations -= own_history.private_annotations(connection)
        themes = own_history.themes_above(connection, own_history.themes_of(connection, sorted(annotations)))
        rows = {*articles, *annotations, *themes, *own_history.versions_of(connection, articles)}
        rows |= {row for rows in came.values() for row in rows if living(same, row) in today.alone}
        rows = {row for row in rows if living(same, row) not in stopped}
        rows -= set(own_history.annotations_of(connection, stopped))
        rows -= set(own_history.versions_of(connection, stopped))
        rows |= {row for row in same if living(same, row) in rows}
        fact = f"{share_id} rows"
        return ChosenRows(frozenset(rows), frozenset(ledger.fact(fact, [])), fact, today.withheld)


@dataclass(frozen=True, slots=True)
class ChosenRows:
    """The rows that may go to a group, and those that went there at the last exchange."""

    now: frozenset[str]
    before: frozenset[str]
    fact: str
    withheld: frozenset[str]

    def news(self, store: Store, ledger: Ledger) -> list[str]:
        """Return a sentence for each article that is withheld and was not at the last exchange."""
        new = self.withheld - set(ledger.fact(f"{self.fact} withheld", []))
        return [
            Message(
                "“{title}” is in your library and in the group: choose it there if your notes on it shall go too.",
                title=store.read.article(row).title,
            )
            for row in sorted(new)
        ]

    def come_in(self, ledger: Ledger, number: int) -> list[LedgerEntry]:
        """Return the changes up to a number of rows that may go there from now on: their past was passed by."""
        new = sorted(self.now - self.before)
        return [entry for entry in ledger.of_rows(new, private=False) if entry.number <= number]

    def sent(self, ledger: Ledger) -> None:
        """Remember that all these went there."""
        with ledger.writing():
            ledger.set_fact(self.fact, sorted(self.now))
            ledger.set_fact(f"{self.fact} withheld", sorted(self.withheld))
