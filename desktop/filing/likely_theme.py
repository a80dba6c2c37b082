"""Which theme a passage likely belongs to: by the words of the themes' definitions, and of what was filed before.

Each theme is the sum of its texts as vectors of weighted stems, a passage belongs to the one in whose direction it
points (Rocchio's classifier with tf-idf weights: Manning, Raghavan, Schütze, Introduction to Information Retrieval).
Pure. Words that stand everywhere weigh little, by what is filed and by texts that are about the same as the passage.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log, sqrt

from db.finding.nearest.words import function_words, language_of, stem, words_in
from db.records import Theme
from desktop.filing.theme_choice import Likely

TOLD = 3  # words that speak for a theme
_LONGEST = 4000  # characters of a text that are looked at
_SPEAKS = 0.1  # of the whole, that a word must bring to be told
_EVERYWHERE = 0.25  # of the texts around: what stands in more of them, as "which" does, speaks for no theme by itself
_FEWEST = 8  # texts around by which that can be told

Vector = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Filed:
    """A text that the user filed, with the ids of its themes."""

    text: str
    theme_ids: tuple[str, ...]


class LikelyTheme:
    """A guess at the theme of a passage, learned once from what was filed."""

    def __init__(self, themes: Sequence[Theme], filed: Iterable[Filed] = (), around: Iterable[str] = ()) -> None:
        """Learn from definitions and from what was ``filed``; ``around`` are texts that no theme is known of."""
        known = {theme.id for theme in themes}
        learned: list[tuple[str, tuple[str, ...]]] = [(_said_of(theme), (theme.id,)) for theme in themes]
        learned += [(example.text, example.theme_ids) for example in filed if not known.isdisjoint(example.theme_ids)]
        texts = [text[:_LONGEST] for text, _ in learned]
        others = [text[:_LONGEST] for text in around]
        self._language = language_of([word.text for text in chain(texts, others) for word in words_in(text)])
        counts = [self._stems(text) for text in texts]
        beside = Counter(word for words in map(self._stems, others) for word in words)
        seen = beside + Counter(word for words in counts for word in words)
        number = len(texts) + len(others)
        most = _EVERYWHERE * len(others) if len(others) >= _FEWEST else len(others)
        self._everywhere = {word for word, times in beside.items() if times > most}
        meaningless = {stem(word, self._language) for word in function_words(self._language)}
        self._named = {theme.id: self._stems(theme.name).keys() - meaningless for theme in themes}
        self._rare = {word: log(1 + number / times) for word, times in seen.items()}
        self._sums: dict[str, defaultdict[str, float]] = {theme.id: defaultdict(float) for theme in themes}
        for words, (_, theme_ids) in zip(counts, learned, strict=True):
            for theme_id in known.intersection(theme_ids):
                self._add(words, theme_id)
        self._directions: dict[str, Vector] = {theme_id: _of_one(vector) for theme_id, vector in self._sums.items()}

    def learn(self, text: str, theme_id: str) -> None:
        """Learn from one more text that was filed under a theme."""
        if theme_id in self._sums:
            self._add(self._stems(text[:_LONGEST]), theme_id)
            self._directions[theme_id] = _of_one(self._sums[theme_id])

    def _add(self, counts: Mapping[str, int], theme_id: str) -> None:
        for word, weight in self._vector(counts).items():
            self._sums[theme_id][word] += weight

    def of(self, text: str) -> Likely | None:
        """Return the theme that a passage likely belongs to; None where no word speaks for any."""
        text = text[:_LONGEST]
        passage = self._vector(self._stems(text))
        best, parts = "", dict[str, float]()
        for theme_id, direction in self._directions.items():
            shared = {word: weight * direction[word] for word, weight in passage.items() if word in direction}
            if any(self._speaks(word, theme_id) for word in shared) and sum(shared.values()) > sum(parts.values()):
                best, parts = theme_id, shared
        told = {word: weight for word, weight in parts.items() if self._speaks(word, best)}
        return Likely(best, self._told(text, told)) if best else None

    def _speaks(self, word: str, theme_id: str) -> bool:
        """True if a word does not stand everywhere, or is of the theme's name."""
        return word not in self._everywhere or word in self._named[theme_id]

    def _told(self, text: str, parts: Vector) -> tuple[str, ...]:
        """Return the words that bring most, each as it stands in the text."""
        least = _SPEAKS * sum(parts.values())
        most = [word for word in sorted(parts, key=lambda word: -parts[word])[:TOLD] if parts[word] >= least]
        shown: dict[str, str] = {}
        for word in words_in(text):
            shown.setdefault(stem(word.text, self._language), text[word.start : word.end])
        return tuple(shown[word] for word in most)

    def _stems(self, text: str) -> Counter[str]:
        words = (word.text for word in words_in(text))
        return Counter(stem(word, self._language) for word in words if len(word) > 1 and not word.isdigit())

    def _vector(self, counts: Mapping[str, int]) -> Vector:
        known = ((word, times) for word, times in counts.items() if word in self._rare)
        return _of_one({word: (1 + log(times)) * self._rare[word] for word, times in known})


def _said_of(theme: Theme) -> str:
    """Return what a theme is about in its own words, its name twice."""
    return f"{theme.name}\n{theme.name}\n{theme.definition}\n{theme.includes}"


def _of_one(vector: Vector) -> Vector:
    """Return a vector of the same direction and the length of 1; an empty one stays so."""
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items()} if length else {}
