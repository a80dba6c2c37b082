"""The outcome of bringing in a file, in numbers that add up, and as sentences. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from db.message import Message, joined
from desktop.foreign.collection import Refused
from desktop.texts import later

# What becomes of an entry. Each is exactly one of these, or refused.
OUTCOMES = ("in_place", "look", "orphan", "waiting", "known", "changed", "note_only")
BRINGS = ("in_place", "look", "orphan", "waiting", "note_only")  # those that are new annotations
_WORDS = {
    "in_place": Message("at their words"),
    "look": Message("at words that differ (please look)"),
    "orphan": Message("whose words were not found"),
    "waiting": Message("waiting for their text"),
    "known": Message("known already"),
    "changed": "changed",
    "note_only": Message("without a highlight, as a note"),
}


@dataclass(frozen=True, slots=True)
class Report:
    """A report of how many entries of a file came in, and how.

    ``articles``: id, title and the number of annotations by then. ``changed``: how many of those that changed did so
    there, here, and on both sides.
    """

    program: str
    counts: dict[str, int] = field(default_factory=dict)
    refused: tuple[Refused, ...] = ()
    articles: tuple[tuple[str, str, int], ...] = ()
    changed: dict[str, int] = field(default_factory=dict)

    @property
    def entries(self) -> int:
        """Return how many entries the file has: the sum of all that became of them."""
        return sum(self.counts.values()) + len(self.refused)

    def sentences(self) -> Iterator[str]:
        """Yield the report line by line."""
        parts: list[str] = [f"{self.counts[name]:,} {_WORDS[name]}" for name in OUTCOMES if self.counts.get(name)]
        parts += [Message("{n} left out", n=f"{len(self.refused):,}")] if self.refused else []
        template = later("{entries} entry: {nothing}.") if self.entries == 1 else later("{entries} entries: {nothing}.")
        yield Message(template, entries=f"{self.entries:,}", nothing=joined(", ", parts) or Message("nothing"))
        for why, entries in self.reasons().items():
            shown = ", ".join(entries[:8]) + (" …" if len(entries) > 8 else "")
            yield (
                Message("Left out (entry {shown}): {why}", shown=shown, why=why)
                if len(entries) == 1
                else Message("Left out (entries {shown}): {why}", shown=shown, why=why)
            )

    def reasons(self) -> dict[str, list[str]]:
        """Return why entries are refused, each reason with its entries."""
        reasons: dict[str, list[str]] = {}
        for refused in self.refused:
            reasons.setdefault(refused.why, []).append(refused.entry)
        return reasons
