"""What bringing in a file gives, in numbers that add up, and as sentences. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.foreign.collection import Refused

# What becomes of an entry. Each is exactly one of these, or refused.
OUTCOMES = ("in_place", "look", "orphan", "waiting", "known", "changed", "note_only")
_WORDS = {
    "in_place": "at their words",
    "look": "at words that differ (please look)",
    "orphan": "whose words were not found",
    "waiting": "waiting for their text",
    "known": "known already",
    "changed": "changed",
    "note_only": "without a highlight, as a note",
}


@dataclass(frozen=True, slots=True)
class Report:
    """How many entries of a file came in, and how; ``articles``: id, title and the number of annotations by then."""

    program: str
    counts: dict[str, int] = field(default_factory=dict)
    refused: tuple[Refused, ...] = ()
    articles: tuple[tuple[str, str, int], ...] = ()

    @property
    def entries(self) -> int:
        """How many entries the file has: the sum of all that became of them."""
        return sum(self.counts.values()) + len(self.refused)

    def sentences(self) -> Iterator[str]:
        """Yield the report line by line."""
        told = [f"{self.counts[name]:,} {_WORDS[name]}" for name in OUTCOMES if self.counts.get(name)]
        told += [f"{len(self.refused):,} left out"] if self.refused else []
        yield f"{self.entries:,} {'entry' if self.entries == 1 else 'entries'}: {', '.join(told) or 'nothing'}."
        for why, entries in self.reasons().items():
            shown = ", ".join(entries[:8]) + (" …" if len(entries) > 8 else "")
            yield f"Left out ({'entry' if len(entries) == 1 else 'entries'} {shown}): {why}"

    def reasons(self) -> dict[str, list[str]]:
        """Return why entries are refused, each reason with its entries."""
        reasons: dict[str, list[str]] = {}
        for one in self.refused:
            reasons.setdefault(one.why, []).append(one.entry)
        return reasons
