"""The review of annotations whose words changed or are gone: old and new wording, the old paragraph, likely places.

Pure; knows neither Qt nor the library. Whoever opens a review gathers the items here and hands them to the widgets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from db.records import AnchorState, Annotation, Target
from desktop.annotations import HeadingPaths, Order, fold, in_order
from desktop.article.content import Content, Passage

LOOKED_AT = 240  # code points of a quote's beginning, and of its end, that its place is sought by
CANDIDATES = 3
COMPARED = 4_000_000  # words of one wording times words of the other, above which they are not aligned
FLOOR = 0.5  # no candidate below: half of the letters are other ones
SHORTLIST = 8  # blocks that are looked at closely
LONGEST = 4000  # code points of one block that are looked at
CONTEXT = 60  # code points shown on either side of a candidate
PARAGRAPH = 400  # code points shown on either side of a quote in its old paragraph
_WORD = re.compile(r"\w+|\s+|[^\w\s]", re.UNICODE)


@dataclass(frozen=True, slots=True)
class WordRun:
    """A run of words, and whether they differ from the other wording."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where an orphan might belong, with its score from 0 to 1 and the words around it."""

    start: int
    end: int
    score: float
    text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """An annotation that was found in other words."""

    annotation_id: str
    old: str
    new: str
    note: str = ""
    themes: tuple[str, ...] = ()
    path: str = ""
    reason: str = ""
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class OrphanItem:
    """An annotation without a place: what stood around it once."""

    annotation_id: str
    quote: str
    before: str = ""
    after: str = ""
    note: str = ""
    themes: tuple[str, ...] = ()
    reason: str = ""
    position: int = 0  # where it began


def word_differences(old: str, new: str) -> tuple[list[WordRun], list[WordRun]]:
    """Return both wordings as runs of words that they share and words that only one of them has.

    Space is never told as a difference: it could not be seen.
    """
    ours, theirs = _WORD.findall(old), _WORD.findall(new)
    left: list[WordRun] = []
    right: list[WordRun] = []
    for differs, our_words, their_words in _runs(ours, theirs):
        for runs, words in ((left, our_words), (right, their_words)):
            text = "".join(words)
            bare = text.strip()
            if not differs or not bare:
                _append(runs, text, False)
                continue
            at = text.index(bare)
            _append(runs, text[:at], False)
            _append(runs, bare, True)
            _append(runs, text[at + len(bare) :], False)
    return left, right


def _runs(ours: list[str], theirs: list[str]) -> Iterator[tuple[bool, list[str], list[str]]]:
    """Yield runs of words, each with whether it differs. Two long wordings are only freed of equal ends."""
    if len(ours) * len(theirs) <= COMPARED:
        for step in Indel.opcodes(ours, theirs):
            yield (
                step.tag != "equal",
                ours[step.src_start : step.src_end],
                theirs[step.dest_start : step.dest_end],
            )
        return
    shorter = min(len(ours), len(theirs))
    head = next((at for at in range(shorter) if ours[at] != theirs[at]), shorter)
    tail = next((at for at in range(shorter - head) if ours[-1 - at] != theirs[-1 - at]), shorter - head)
    yield False, ours[:head], theirs[:head]
    yield True, ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    yield False, ours[len(ours) - tail :], theirs[len(theirs) - tail :]


def _append(runs: list[WordRun], text: str, differs: bool) -> None:
    if not text:
        return
    if runs and runs[-1].differs == differs:
        runs[-1] = WordRun(runs[-1].text + text, differs)
    else:
        runs.append(WordRun(text, differs))


def changed_items(
    annotations: Iterable[Annotation],
    content: Content,
    theme_names: Mapping[str, str] | None = None,
) -> list[ChangedItem]:
    """Return the annotations that were found in other words, by position."""
    names, paths = theme_names or {}, HeadingPaths(content)
    return [
        ChangedItem(
            annotation.id,
            annotation.target.quote.exact,
            content.text[annotation.anchor.start : annotation.anchor.end],
            annotation.note,
            tuple(names[id_] for id_ in annotation.theme_ids if id_ in names),
            " › ".join(paths.at(annotation.anchor.start or 0)),
            annotation.anchor.reason,
            annotation.anchor.score,
        )
        for annotation in in_order(annotations, Order.POSITION)
        if annotation.anchor.state is AnchorState.CHANGED
    ]


def orphan_items(
    annotations: Iterable[Annotation],
    old_contents: Mapping[str, Content] | None = None,
    theme_names: Mapping[str, str] | None = None,
) -> list[OrphanItem]:
    """Return the annotations without a place, by where they were; ``old_contents`` are the versions made on, by id.

    Where a version is not at hand, the quote stands between the words that its target remembers.
    """
    names, olds = theme_names or {}, old_contents or {}
    items = []
    for annotation in in_order(annotations, Order.POSITION):
        if annotation.anchor.state is not AnchorState.ORPHAN:
            continue
        quote = annotation.target.quote
        before, after = old_surroundings(annotation.target, olds.get(annotation.version_id))
        items.append(
            OrphanItem(
                annotation.id,
                quote.exact,
                before,
                after,
                annotation.note,
                tuple(names[id_] for id_ in annotation.theme_ids if id_ in names),
                annotation.anchor.reason,
                annotation.target.position.start,
            )
        )
    return items


def old_surroundings(target: Target, old: Content | None) -> tuple[str, str]:
    """Return what stood before and after a quote in its old paragraph, at most PARAGRAPH code points each."""
    start, end = target.position.start, target.position.end
    if old is None or old.text[start:end] != target.quote.exact:
        return target.quote.prefix, target.quote.suffix
    first = old.passage_of(old.block_at(start))
    last = old.passage_of(old.block_at(max(start, end - 1)))
    before = old.text[max(first.start, start - PARAGRAPH) : start]
    after = old.text[end : min(last.end, end + PARAGRAPH)]
    if first.start < start - PARAGRAPH:
        before = "…" + before
    if last.end > end + PARAGRAPH:
        after += "…"
    return before, after


class Places:
    """Finds likely places in one content. Its index of words is made at the first question, and serves all."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._blocks_of: dict[str, list[int]] | None = None
        self._found: dict[tuple[str, int], tuple[Candidate, ...]] = {}

    def of(self, item: OrphanItem) -> tuple[Candidate, ...]:
        """Return the likeliest places of an orphan, the best first."""
        key = (item.quote, item.position)
        if key not in self._found:
            self._found[key] = tuple(self.candidates(item.quote, item.position))
        return self._found[key]

    def candidates(self, quote: str, position: int = 0, most: int = CANDIDATES) -> list[Candidate]:
        """Return the likeliest places for a quote that began at ``position``: the share of equal letters decides.

        Only blocks that share words with the quote are looked at, so that a long article costs some milliseconds.
        """
        candidates = []
        for number in self._shortlist(quote[:LOOKED_AT]):
            candidate = _closest(self._content, self._content.passage_of(number), quote)
            if candidate is not None and candidate.score >= FLOOR:
                candidates.append(candidate)
        candidates.sort(key=lambda candidate: (-candidate.score, abs(candidate.start - position)))
        kept: list[Candidate] = []
        for candidate in candidates:
            here = Passage(candidate.start, candidate.end)
            if not any(here.overlaps(Passage(other.start, other.end)) for other in kept):
                kept.append(candidate)
        return kept[:most]

    def _shortlist(self, quote: str) -> list[int]:
        """Return the blocks that share most with the quote; a word counts more the fewer blocks it stands in."""
        if self._blocks_of is None:
            self._blocks_of = {}
            for number, block in enumerate(self._content.blocks):
                for word in set(_words(block.text)):
                    self._blocks_of.setdefault(word, []).append(number)
        weights: dict[int, float] = {}
        for word in set(_words(quote)):
            blocks = self._blocks_of.get(word, ())
            for number in blocks:
                weights[number] = weights.get(number, 0.0) + 1 / len(blocks)
        return sorted(weights, key=lambda number: (-weights[number], number))[:SHORTLIST]


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", fold(text)) if len(word) > 1 or not word.isascii()]


def _closest(content: Content, block: Passage, quote: str) -> Candidate | None:
    text = content.text
    if block.end - block.start > LONGEST:
        block = _part(text, block, quote)
    head = quote[:LOOKED_AT]
    reach = len(head) if len(head) > block.end - block.start else 0
    low, high = max(0, block.start - reach), min(len(text), block.end + reach)
    aligned = _aligned(head, text, low, high)
    if aligned is None:
        return None
    start, end = aligned
    if len(quote) > LOOKED_AT:
        high = min(len(text), start + len(quote) * 3 // 2)
        tail = _aligned(quote[-LOOKED_AT:], text, start, high)
        end = tail[1] if tail is not None else min(len(text), start + len(quote))
    start, end = _snapped(text, start, end, low, high)
    if end <= start:
        return None
    words = text[start:end]
    score = Indel.normalized_similarity(quote[:LONGEST], words[:LONGEST])
    return Candidate(
        start,
        end,
        score,
        words,
        _before(text, start),
        _after(text, end),
    )


def _aligned(words: str, text: str, low: int, high: int) -> tuple[int, int] | None:
    """Return where between ``low`` and ``high`` the text is most like ``words``."""
    aligned = fuzz.partial_ratio_alignment(words, text[low:high])
    if aligned is None or aligned.dest_end <= aligned.dest_start:
        return None
    return low + aligned.dest_start, low + aligned.dest_end


def _part(text: str, block: Passage, quote: str) -> Passage:
    """Return the part of a very long block around the quote's longest word that stands in it."""
    for word in sorted(set(re.findall(r"\w+", quote)), key=len, reverse=True):
        at = text.find(word, block.start, block.end)
        if at >= 0:
            return Passage(max(block.start, at - LONGEST // 2), min(block.end, at + LONGEST // 2))
    return Passage(block.start, block.start + LONGEST)


def _before(text: str, start: int) -> str:
    """Return some of what stands before ``start``, from a word on."""
    low = max(0, start - CONTEXT)
    words = text[low:start].replace("\n", " ")
    return words if low == 0 else "… " + words.partition(" ")[2]


def _after(text: str, end: int) -> str:
    """Return some of what stands after ``end``, up to the end of a word."""
    words = text[end : end + CONTEXT].replace("\n", " ")
    return words if end + CONTEXT >= len(text) else words.rpartition(" ")[0] + " …"


def _snapped(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Return the range widened to whole words where it cuts one, without space at its ends."""
    while start > low and text[start - 1].isalnum() and text[start : start + 1].isalnum():
        start -= 1
    while end < high and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def marked(before: str, quote: str, after: str) -> Sequence[WordRun]:
    """Return a quote between what stands around it, as runs: the quote is the one that differs."""
    return [run for run in (WordRun(before, False), WordRun(quote, True), WordRun(after, False)) if run.text]
