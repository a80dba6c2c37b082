"""A question to the index of stems, from what was typed: of each word all that it may stand for, one slip mended.

A word is a group of stems: its own in each language, and those of the words of the library that are one slip away
where nothing has its own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from db.connection import Connection
from db.finding.nearest.words import heads, is_spaceless, stems, words_in
from db.finding.syntax import Query

WORDS_AT_MOST = 20
FREQUENT = 5_000  # units that a word stands in: more of them are not looked at
_RARE = 3  # units: a word that stands in no more may be a slip of another
_SHORTEST = 4  # letters of a word that may have a slip
_SIMILAR_AT_MOST = 30_000  # words of the library that begin or end as a word does, of which those near it are taken
_MENDED = 0.7  # of its weight that a word has which is one slip away
_PREFIX_FROM = 3  # letters of a word that is still being typed, from which on it may go on


class Group(NamedTuple):
    """One word that was typed: the stems that it may have, in how many units they stand, and how much that says."""

    stems: frozenset[str]
    languages: tuple[str, ...]  # of the library
    mended: frozenset[str] = frozenset()  # stems of words that are one slip away
    units: int = 0  # FREQUENT where there are more
    weight: float = 0.0
    begins: str = ""  # it may go on, for it is still being typed

    @property
    def match(self) -> str:
        """The group as FTS5 takes it."""
        terms = [f'"{stem}"' for stem in sorted(self.stems | self.mended)]
        return " OR ".join([*terms, f'"{self.begins}"*'] if self.begins else terms)

    @property
    def heads(self) -> set[str]:
        """The beginnings that a word of the group has."""
        return heads(self.stems | self.mended | {self.begins}, self.languages) - {""}

    def share(self, word: str) -> float:
        """Return how much a folded word of a text is one of the group: wholly, one slip away, or not at all."""
        word_stems = stems(word, self.languages)
        if (self.begins and word.startswith(self.begins)) or not self.stems.isdisjoint(word_stems):
            return 1.0
        return 0.0 if self.mended.isdisjoint(word_stems) else _MENDED


def plain_words(typed: str, query: Query) -> list[str]:
    """Return the words of a query that says no more than words, folded; none where it asks for something exactly."""
    if '"' in typed or query.unwanted or any(len(clause) > 1 for clause in query.wanted):
        return []
    return [word.text for [term] in query.wanted for word in words_in(term.text)][:WORDS_AT_MOST]


def groups_of(index: Connection, words: Sequence[str], *, goes_on: bool) -> list[Group]:
    """Return the group of each word; ``goes_on``: the last one may."""
    every = index.value("select max(pk) from units") or 1
    languages = tuple(str(index.value("select value from state where name = 'languages'") or "").split())
    groups = []
    for number, word in enumerate(words):
        is_last = goes_on and number == len(words) - 1 and len(word) >= _PREFIX_FROM and not is_spaceless(word)
        group = _weighed(index, every, Group(stems(word, languages), languages, begins=word if is_last else ""))
        if group.units <= _RARE and len(word) >= _SHORTEST and not is_spaceless(word):
            mended = frozenset().union(*(stems(other, languages) for other in similar(index, word)))
            if mended:
                group = _weighed(index, every, group._replace(mended=mended))
        groups.append(group)
    return groups


def _weighed(index: Connection, every: int, group: Group) -> Group:
    query = "select count(*) from (select 1 from stems where stems match ? limit ?)"
    units = index.value(query, (group.match, FREQUENT))
    return group._replace(units=units, weight=math.log(1 + every / (1 + units)))


def similar(index: Connection, word: str) -> list[str]:
    """Return the words of the library that are one slip of the keys away: half of the word is as it was typed.

    A slip is a letter too many, one too few, another one, or two that changed places.
    """
    half = len(word) // 2
    shortest, longest = len(word) - 1, len(word) + 1
    candidates: set[str] = set()
    for column, part in (("word", word[:half]), ("back", word[: half - 1 : -1][: len(word) - half])):
        query = f"select word from words where {column} >= ? and {column} < ? and length(word) between ? and ? limit ?"
        rows = index.rows(query, (part, part + "\U0010ffff", shortest, longest, _SIMILAR_AT_MOST))
        candidates.update(other for (other,) in rows)
    candidates.discard(word)
    return [other for other, _, _ in process.extract(word, candidates, scorer=OSA.distance, score_cutoff=1, limit=None)]
