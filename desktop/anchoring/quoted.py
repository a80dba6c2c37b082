"""Finding the words that another program marked in an article's text: by the ladder, as for any annotation.

What another program says of the place (a page, a location, steps of a pointer) is in units of its own. So the words
that stand in the text once and say by themselves what is meant come first; between those, the order of the places
tells where the others should be. A page of the very file is told by its number: where the words that stand once are on
the pages that are told, of the same words at several places those on the page are meant. Pure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from db.message import Message
from db.records import Anchor, AnchorState, Target, TextPositionSelector, TextQuoteSelector
from desktop.anchoring.anchor import anchor_all
from desktop.anchoring.describe import describe
from desktop.anchoring.expected import Pins
from desktop.anchoring.letters import PLACES_AT_MOST, Letters
from desktop.anchoring.set_anew import set_anew
from desktop.anchoring.targets import UNKNOWN
from desktop.article.content import PageMark, Passage

_Position = tuple[float, ...]


class Quoted(Protocol):
    """Words that another program marked, with those around them as far as it says, and their place in its own unit."""

    @property
    def quote(self) -> str:
        """The words."""

    @property
    def prefix(self) -> str:
        """The text before them."""

    @property
    def suffix(self) -> str:
        """The text behind them."""

    @property
    def position(self) -> _Position:
        """The key that puts the marks of a work into their order, and says about where they stand."""

    @property
    def page(self) -> int:
        """The page of the file that they are on, counted from 1; 0: not told."""


_NOWHERE = TextPositionSelector(UNKNOWN, UNKNOWN)
_CLEARLY = 3  # times as far off as the places are told is any other place of the same words
_KNOWN = 3  # marks whose place is known before it can be said how far off the others are
_RARELY = 4  # times as many marks as not are on the pages that are told, where these are of the same file
_OFF = 200  # code points, by which a guess may be wrong at least
_SEVERAL = "The same words stand at several places; this one is the likeliest."
_HERE = Message("The words stand here, and nowhere else that could be meant.")


def place_marks(text: str, marks: Sequence[Quoted], pages: Sequence[PageMark] = ()) -> list[tuple[Target, Anchor]]:
    """Return for each mark with words what it points at in ``text`` and where that was found; ``pages`` begin there."""
    if not marks:
        return []
    letters = Letters(text)
    everywhere = [letters.places(mark.quote, mark.prefix, mark.suffix) for mark in marks]
    ends = [*(mark.offset for mark in pages[1:]), len(text)]
    ranges = {mark.number: Passage(mark.offset, end) for mark, end in zip(pages, ends, strict=False) if mark.number}
    on_page = [
        [place for place in passages if mark.page in ranges and ranges[mark.page].overlaps(place)]
        for mark, passages in zip(marks, everywhere, strict=True)
    ]
    once = [
        (mark.page, bool(there))
        for mark, passages, there in zip(marks, everywhere, on_page, strict=True)
        if mark.page and len(passages) == 1
    ]
    apart = sum(not is_there for _, is_there in once)
    # on one page or two, those of another file may agree by chance
    agreeing = {page for page, is_there in once if is_there}
    are_of_file = len(agreeing) >= _KNOWN and len(once) - apart > _RARELY * apart
    if apart and not are_of_file:
        on_page, ranges = [[] for _ in marks], {}
    places = [there or passages for passages, there in zip(everywhere, on_page, strict=True)]
    meant = places if are_of_file else everywhere  # of which one may be taken without a doubt
    certain = {index: passages[0] for index, passages in enumerate(meant) if len(passages) == 1}
    guess = _Guess([(marks[index].position, at.start) for index, at in certain.items() if marks[index].position])
    placed: list[tuple[Target, Anchor] | None] = []
    for index, (mark, passages) in enumerate(zip(marks, places, strict=True)):
        passage = certain.get(index)
        if passage is None and len(meant[index]) < PLACES_AT_MOST:
            passage = _meant(meant[index], guess.of(mark.position), guess.off)
        if passage is not None:
            placed.append((describe(text, passage), _anchor(AnchorState.IN_PLACE, passage, _HERE)))
        elif passages:
            likely = guess.likeliest(mark.position, passages)
            placed.append((describe(text, likely), _anchor(AnchorState.CHANGED, likely, _SEVERAL)))
        else:
            there = _on_page(text, mark, ranges[mark.page]) if mark.page in ranges else None
            is_likely = there is not None and (are_of_file or there[1].state is AnchorState.CHANGED)
            placed.append(there if is_likely else None)
    missing = [index for index, known in enumerate(placed) if known is None]
    targets = [_target(marks[index], guess.of(marks[index].position)) for index in missing]
    anchors = anchor_all(text, targets) if targets else []
    anchors = set_anew(text, [target.quote.exact for target in targets], anchors) if targets else []
    for index, target, anchor in zip(missing, targets, anchors, strict=True):
        placed[index] = _settled(text, target, anchor)
    return [known for known in placed if known is not None]


def _on_page(text: str, mark: Quoted, page: Passage) -> tuple[Target, Anchor] | None:
    """Return where words that the text has in another wording stand on their page, or around it; None: nowhere."""
    low, high = max(page.start - _OFF, 0), page.end + _OFF
    target = _target(mark, UNKNOWN)
    [anchor] = anchor_all(text[low:high], [target])
    if anchor.start is None or anchor.end is None:
        return None
    return _settled(text, target, replace(anchor, start=anchor.start + low, end=anchor.end + low))


def _target(mark: Quoted, where: int) -> Target:
    exact = mark.quote.strip()
    position = TextPositionSelector(where, where + len(exact)) if where >= 0 else _NOWHERE
    return Target(TextQuoteSelector(exact, mark.prefix, mark.suffix), position)


def _anchor(state: AnchorState, passage: Passage, reason: str) -> Anchor:
    return Anchor(state, passage.start, passage.end, 1.0, reason)


def _meant(places: Sequence[Passage], where: int, off: int) -> Passage | None:
    """Return the place that is where the words should be, give or take ``off``, if no other one could be meant."""
    if where < 0:
        return None
    near = [passage for passage in places if abs(passage.start - where) <= _CLEARLY * off]
    return near[0] if len(near) == 1 and abs(near[0].start - where) <= off else None


def _settled(text: str, target: Target, anchor: Anchor) -> tuple[Target, Anchor]:
    """Let a mark that is in place speak of the text as it is; of any other what was marked is kept."""
    if anchor.start is None or anchor.end is None or anchor.state is AnchorState.CHANGED:
        start = max(target.position.start, 0)
        kept = TextPositionSelector(start, start + len(target.quote.exact))
        return Target(target.quote, kept), anchor
    return describe(text, Passage(anchor.start, anchor.end)), anchor


class _Guess:
    """A map from places of the other program to places in the text, by the marks of which both are known."""

    def __init__(self, pairs: Sequence[tuple[_Position, int]]) -> None:
        ordered = sorted(pairs)
        pins = Pins(enumerate(at for _, at in ordered), 0)  # those that stand in the text in the order of their places
        self._known = [ordered[index] for index, _ in pins.pairs]
        self.off = self._off() if len(self._known) >= _KNOWN else 0  # code points, by which a guess may be wrong

    def _off(self) -> int:
        """Return by how much a known place is wrong at most where it is guessed from those around it."""
        around = zip(self._known, self._known[1:], self._known[2:], strict=False)
        return max(_OFF, *(3 * abs(_between(position, before, after) - at) for before, (position, at), after in around))

    def of(self, position: _Position) -> int:
        """Return the offset, UNKNOWN where nothing is known on either side."""
        if not position or not self._known:
            return UNKNOWN
        at = bisect_left(self._known, (position, -1))
        if not at or at == len(self._known):
            return UNKNOWN  # before the first and behind the last nothing says how far
        before, after = self._known[at - 1], self._known[at]
        return _between(position, before, after)

    def likeliest(self, position: _Position, places: Sequence[Passage]) -> Passage:
        """Return of several places the one nearest to a position, or to the end of what is known that it is beyond."""
        where = self.of(position)
        if where >= 0:
            return min(places, key=lambda place: abs(place.start - where))
        if not position or not self._known or position == self._known[0][0]:
            return places[0]
        is_before = position < self._known[0][0]
        edge = self._known[0 if is_before else -1]
        if len(position) == len(edge[0]) == 1 and edge[0][0] > 0:  # places are counted from the beginning
            where = _between(position, ((0.0,), 0), edge)
            return min(places, key=lambda place: abs(place.start - where))
        return min(places, key=lambda place: ((place.start > edge[1]) == is_before, abs(place.start - edge[1])))


def _between(position: _Position, before: tuple[_Position, int], after: tuple[_Position, int]) -> int:
    """Return the offset of a position between two whose offsets are known."""
    share = 0.5
    if len(position) == len(before[0]) == len(after[0]) == 1 and after[0] > before[0]:
        share = (position[0] - before[0][0]) / (after[0][0] - before[0][0])
    return round(before[1] + share * (after[1] - before[1]))
