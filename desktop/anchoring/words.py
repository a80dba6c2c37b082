"""The words of a text with an index of them: where a quote stands word for word, and where it may stand reworded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from desktop.anchoring.normalise import UNSPACED
from desktop.anchoring.quote import Snippet
from desktop.anchoring.tokens import Token, tokens_of, weigh

MOST = 40  # occurrences taken on each side of the expected place: of more, none can be told from the next
TRIED = 4000  # places of a word tried on each side of the expected place
RARE = 24  # a word (or pair of words) that occurs more often than this says little about where a quote is
BREAK = "\0"  # stands between two stretches, so that no run of words crosses from one to the next
SMALL = 1000  # words: fewer are looked through one by one
COMMON = 1000  # places of a word: a pair of two more common ones is not looked up
WINDOWS = 6  # candidate places looked at for one quote
_LETTERS = re.compile(f"[^\\W_{UNSPACED}]{{2}}(?<!\\D\\d)")  # a number behind a word may refer to a footnote


class Words:
    """The words of some stretches of a text, in order."""

    def __init__(
        self, text: str, stretches: Sequence[tuple[int, int]] | None = None, *, most: int | None = None
    ) -> None:
        """Read the words of the stretches (by default of the whole text), ``most`` characters of them."""
        self.text = text
        self.tokens: list[Token] = []
        self.complete = True
        left = len(text) if most is None else most
        for start, end in stretches if stretches is not None else [(0, len(text))]:
            if left <= 0 or end - start > left:
                self.complete = False
            end = min(end, start + max(0, left))
            left -= end - start
            if self.tokens:
                self.tokens.append(Token(BREAK, start, start))
            self.tokens += tokens_of(text, start, end)
        self.forms = [token.form for token in self.tokens]
        self.pairs: dict[tuple[str, str], list[int]] = {}

    @cached_property
    def single(self) -> dict[str, list[int]]:
        """Return where each word stands: its indexes by its form."""
        by_form: dict[str, list[int]] = defaultdict(list)
        for k, form in enumerate(self.forms):
            by_form[form].append(k)
        return by_form

    def together(self, first: str, second: str) -> list[int]:
        """Return the places where one word follows another; none when both are so common that it says little."""
        pair = first, second
        if pair not in self.pairs:
            one, other = self.single.get(first, []), self.single.get(second, [])
            if min(len(one), len(other)) > COMMON:
                self.pairs[pair] = []
            elif len(one) <= len(other):
                self.pairs[pair] = [k for k in one if k + 1 < len(self.forms) and self.forms[k + 1] == second]
            else:
                self.pairs[pair] = [k - 1 for k in other if k and self.forms[k - 1] == first]
        return self.pairs[pair]

    # The very words

    def occurrences(self, exact: str, near: int) -> list[tuple[int, int]]:
        """Return the ranges where the words of ``exact`` stand, at most 2 * MOST nearest to ``near``.

        White space, quote marks and Unicode forms may differ; the first and last word may be parts of longer ones.
        """
        pieces = tokens_of(exact)
        places: set[tuple[int, int]] = set()
        if len(pieces) < 3 or not self.complete:
            places.update((at, at + len(exact)) for at in _nearest(self.text, exact, near))
        if pieces:
            head, tail = pieces[0].start, len(exact) - pieces[-1].end
            starts = {start for start, _ in places}
            for start, end in self._standing(pieces, near):
                start, end = over_space(self.text, start, -head), over_space(self.text, end, tail)
                if start not in starts and start < end:
                    places.add((start, end))
        return sorted(places)

    def _standing(self, pieces: Sequence[Token], near: int) -> list[tuple[int, int]]:
        """Return the ranges of the places where ``pieces`` follow one another."""
        inner = [piece.form for piece in pieces[1:-1]]
        whole = range(1, len(pieces) - 1) if inner else range(len(pieces))
        places, offset = self._fewest(pieces, whole)
        at = bisect_left(places, bisect_left(self.tokens, near, key=lambda token: token.start))
        ranges = []
        for side in (places[at : at + TRIED], reversed(places[max(0, at - TRIED) : at])):
            count = 0
            for place in side:
                where = self._at(pieces, inner, place - offset)
                if where is not None:
                    ranges.append(where)
                    count += 1
                    if count == MOST:
                        break
        return ranges

    def _fewest(self, pieces: Sequence[Token], whole: Iterable[int]) -> tuple[list[int], int]:
        """Return the places of the rarest of the pieces that are whole words, or of two together, and its index."""
        indexes = list(whole)
        if len(self.tokens) < SMALL:  # not worth an index
            offset = max(indexes, key=lambda k: len(pieces[k].form))
            return [k for k, form in enumerate(self.forms) if form == pieces[offset].form], offset
        places, offset = min(((self.single.get(pieces[k].form, []), k) for k in indexes), key=lambda pair: len(pair[0]))
        if len(places) > RARE and len(indexes) > 1:
            for k in indexes[:-1]:
                together = self.together(pieces[k].form, pieces[k + 1].form)
                if 0 < len(together) < len(places):
                    places, offset = together, k
        return places, offset

    def _at(self, pieces: Sequence[Token], inner: Sequence[str], k: int) -> tuple[int, int] | None:
        """Return the range that the pieces take when the first is the word ``k``, or None when they are not there."""
        last = k + len(pieces) - 1
        if k < 0 or last >= len(self.tokens) or self.forms[k + 1 : last] != inner:
            return None
        first, final = self.tokens[k], self.tokens[last]
        if len(pieces) == 1:
            return (first.start, first.end) if first.form == pieces[0].form else None
        if not (first.form.endswith(pieces[0].form) and final.form.startswith(pieces[-1].form)):
            return None
        start, end = first.start, final.end
        if first.form != pieces[0].form:
            start = max(start, first.end - (pieces[0].end - pieces[0].start))
        if final.form != pieces[-1].form:
            end = min(end, final.start + pieces[-1].end - pieces[-1].start)
        return start, end

    # Like words

    def seeds(self, snippet: Snippet) -> list[int]:
        """Return where the snippet's first word would stand, by the votes of its rare words, best first."""
        votes: dict[int, float] = defaultdict(float)
        size = max(6, len(snippet.tokens) // 3)
        for k, form in enumerate(snippet.forms):
            if weigh(snippet.tokens[k]):
                _vote(votes, self.single.get(form, ()), k, size, 1.0)
            if k + 1 < len(snippet.forms):
                _vote(votes, self.together(form, snippet.forms[k + 1]), k, size, 1.5)
        seeds: list[int] = []
        for bin_, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[: 3 * WINDOWS]:
            if all(abs(bin_ * size - other) > size for other in seeds):
                seeds.append(bin_ * size)
        return seeds[:WINDOWS]

    def window(self, snippet: Snippet, seed: int) -> list[Token]:
        """Return the words in which the snippet is looked for when its first word would stand at ``seed``."""
        length = len(snippet.tokens)
        pad = max(24, length)
        return self.tokens[max(0, seed - pad) : max(0, seed + length + pad)]


def over_space(text: str, at: int, count: int) -> int:
    """Return ``at`` moved by up to ``count`` characters (backward when negative) of white space."""
    step = 1 if count > 0 else -1
    for _ in range(abs(count)):
        index = at if step > 0 else at - 1
        if not (0 <= index < len(text) and text[index].isspace()):
            break
        at += step
    return at


def inside_word(text: str, at: int) -> bool:
    """True if a word of a script with spaces goes on from before ``at`` to after it."""
    return 0 < at < len(text) and _LETTERS.fullmatch(text, at - 1, at + 1) is not None


def _vote(votes: dict[int, float], places: Sequence[int], k: int, size: int, weight: float) -> None:
    if not 0 < len(places) <= RARE:
        return
    share = weight / len(places)
    for place in places:
        bin_, rest = divmod(place - k, size)
        votes[bin_] += share
        votes[bin_ + (1 if 2 * rest >= size else -1)] += share / 2


def _nearest(text: str, words: str, near: int) -> Iterator[int]:
    """Give the starts of ``words`` in ``text``: up to MOST from ``near`` on, and up to MOST before it."""
    if not words:
        return
    at = near = max(0, min(near, len(text)))
    for _ in range(MOST):
        at = text.find(words, at)
        if at < 0:
            break
        yield at
        at += 1
    at = near
    for _ in range(MOST):
        at = text.rfind(words, 0, at + len(words) - 1) if at > 0 else -1
        if at < 0:
            break
        yield at
