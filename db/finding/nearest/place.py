"""How well some words stand together in a text: the best place of a unit, and how far it is from what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from db.finding.nearest.asked import Group
from db.finding.nearest.words import HEAD, words_in

_IN_ORDER = 0.5  # of a word's weight, where it stands right behind the word that was typed before it
_GAP = 0.15  # for each word that stands between
_ROOM = 8  # words that may stand between, beyond as many as were typed


class Fit(NamedTuple):
    """A place in a text: how well it fits, how many of the words stand there, and where each does."""

    score: float
    number: int
    marks: tuple[tuple[int, int], ...]


class _There(NamedTuple):
    """A word of a text that is of some groups: where it stands, and how much it is of each."""

    at: int
    shares: dict[int, float]
    start: int
    end: int


class Fitting:
    """Looks for one list of groups, of which so many are ``needed``, in any number of texts."""

    def __init__(self, groups: Sequence[Group], needed: int) -> None:
        self._groups, self._needed = groups, needed
        self._room = 2 * len(groups) + _ROOM
        self._heads = set().union(*(group.heads for group in groups))
        self._known: dict[str, dict[int, float]] = {}

    def best(self, text: str) -> Fit | None:
        """Return the best place of the words in a text; None where too few stand together."""
        there: list[_There] = []
        for at, word in enumerate(words_in(text)):
            if word.text[:HEAD] in self._heads and (shares := self._shares(word.text)):
                there.append(_There(at, shares, word.start, word.end))
        best: Fit | None = None
        for first, last in enumerate(there[self._needed - 1 :]):
            if last.at - there[first].at < self._room:
                fit = self._from(there, first)
                if fit.number >= self._needed and (best is None or fit.score > best.score):
                    best = fit
        return best

    def _shares(self, word: str) -> dict[int, float]:
        """Return the numbers of the groups that a word may be of, with how much it is."""
        found = self._known.get(word)
        if found is None:
            shares = ((number, group.share(word)) for number, group in enumerate(self._groups))
            found = self._known[word] = {number: share for number, share in shares if share}
        return found

    def _from(self, there: Sequence[_There], first: int) -> Fit:
        """Return how well the words stand from one of them on: each counts once, and more behind its neighbour."""
        begin, before, before_at = there[first].at, -2, -2
        taken: dict[int, tuple[int, int]] = {}
        score, best = 0.0, Fit(0.0, 0, ())
        for at, shares, start, end in there[first:]:
            if at - begin >= self._room:
                break
            free = [number for number in shares if number not in taken]
            if not free:
                continue
            number = before + 1 if before + 1 in free else free[0]
            weight = shares[number] * self._groups[number].weight
            score += weight
            if at == before_at + 1 and number == before + 1:
                score += _IN_ORDER * min(weight, self._groups[before].weight) + _GAP
            taken[number] = start, end
            before, before_at = number, at
            lost = _GAP * (at - begin + 1 - len(taken))
            if score - lost > best.score:
                best = Fit(score - lost, len(taken), tuple(sorted(taken.values())))
        return best
