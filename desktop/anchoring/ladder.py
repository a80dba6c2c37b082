"""The ladder: how one target after another is found in a text, each with the others' help.

``anchor.py`` says in what order and what the answers mean; ``verdict.py`` where the limits are.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from db.message import Message
from db.records import Anchor, AnchorState, Target
from desktop.anchoring.align import Alignment, Run, align
from desktop.anchoring.describe import CONTEXT, describe
from desktop.anchoring.expected import Expected, Pins, expected_by
from desktop.anchoring.normalise import same_words
from desktop.anchoring.quote import Judged, Snippet, judge, share_after, share_before
from desktop.anchoring.tokens import tokens_of
from desktop.anchoring.verdict import AGREE, FLOOR, TELLING, on_like_words, on_same_words, orphan
from desktop.anchoring.words import MOST, Words, inside_word, over_space
from desktop.article.content import Passage
from desktop.errors import Cancelled

Progress = Callable[[int, int], bool]

SECONDS = 8.0  # for one document; what is not reached then is an orphan, and said to be one for that reason
SCANNED = 400_000_000  # characters that searches of a whole text may read, some 0.1 s
NEARBY = 2000  # code points around the place to which the shift points
LONG = 4000  # code points: of a longer quote whose wording has changed, beginning and end are looked for
INDEXED = 6_000_000  # characters whose words are indexed, some 3 s: of a longer text, the first so many
NEXT_WORD = 8  # code points by which what was replaced at an edge may always have grown
PLAIN = 0.75  # where alignment or neighbours leave a place and the quote scores so much there, no other is looked for


class Ladder:
    """The work on one version: what is known of the text and of the targets found so far."""

    def __init__(
        self,
        text: str,
        targets: Sequence[Target],
        anchors: list[Anchor | None],
        old_text: str | None,
        progress: Progress | None,
        seconds: float,
    ) -> None:
        self.text, self.targets, self.anchors, self.old_text = text, targets, anchors, old_text
        self.progress = progress
        self.deadline = time.monotonic() + seconds
        self.scanned = 0
        self.alignment: Alignment | None = None
        self.pins = Pins((), len(text))

    def run(self) -> None:
        """Fill ``anchors``."""
        self.tell(0)
        if self.old_text is not None and self.old_text != self.text:
            self.alignment = align(
                self.old_text, self.text, deadline=time.monotonic() + self.left() / 2, tick=lambda: self.tell(0)
            )
            for index, target in enumerate(self.targets):
                self.tell(index // 2)
                self.anchors[index] = self.carried(target)
        else:
            self.by_shift()
        self.pin()
        for index, target in enumerate(self.targets):
            if self.anchors[index] is None:
                self.tell((len(self.targets) + index) // 2)
                self.anchors[index] = self.sought(target)

    def left(self) -> float:
        """Return the seconds that are left until the deadline."""
        return self.deadline - time.monotonic()

    def tell(self, done: int) -> None:
        """Tell how many targets are done, now and then. Raises Cancelled where that was answered with a stop."""
        if self.progress is not None and done % 16 == 0 and not self.progress(done, len(self.targets)):
            raise Cancelled("The search for the annotations was stopped.")

    def scan(self, text: str, words: str) -> int:
        """Return where ``words`` stand in ``text``, -1 unless once; -1 too when enough has been read in this way."""
        if self.scanned > SCANNED:
            return -1
        self.scanned += len(text)
        at = text.find(words)
        return at if at >= 0 and text.find(words, at + 1) < 0 else -1

    # Step 2: the alignment

    def old_range(self, target: Target) -> tuple[int, int] | None:
        """Return where the target stands in the old text, or None when it was made on another."""
        old, exact, start = self.old_text, target.quote.exact, target.position.start
        if old is None or not exact:
            return None
        if start >= 0 and old.startswith(exact, start):
            return start, start + len(exact)
        at = self.scan(old, target.quote.prefix + exact + target.quote.suffix)
        if at >= 0:
            start = at + len(target.quote.prefix)
            return start, start + len(exact)
        at = self.scan(old, exact)
        return (at, at + len(exact)) if at >= 0 else None

    def carried(self, target: Target) -> Anchor | None:
        """Answer by the alignment when it carries the target over word for word and beyond doubt."""
        where = self.old_range(target)
        if where is None or self.alignment is None:
            return None
        start, end = where
        runs = list(self.alignment.within(start, end))
        if not runs:
            return None
        exact = target.quote.exact
        head, tail = exact[: runs[0].old_start - start], exact[len(exact) - (end - runs[-1].old_end) :]
        new_start = over_space(self.text, runs[0].new_start, -len(head))
        new_end = over_space(self.text, runs[-1].new_end, len(tail))
        if 2 * (len(head.strip()) + len(tail.strip())) > len(exact):
            return None
        # An alignment may take the same sign or word from the sentence before or after: "A. [B.] C" for "A[. B]. C".
        new_start -= len(head) if head.strip() and self.text.endswith(head, 0, new_start) else 0
        new_end += len(tail) if tail.strip() and self.text.startswith(tail, new_end) else 0
        if not same_words(self.text[new_start:new_end], exact):
            return None
        before, after = self.alignment.around(start, end)
        support = sum(map(str.isalnum, exact))
        for run in (before, after):
            if run and run.old_end >= start - 4 and run.old_start <= end + 4:
                support += max(0, start - run.old_start) + max(0, run.old_end - end)
        if support < TELLING:
            return None
        return Anchor(
            AnchorState.IN_PLACE,
            new_start,
            new_end,
            1.0,
            Message("The words stand where the comparison with the old text puts them."),
        )

    # Step 3: the neighbours' shift

    def by_shift(self) -> None:
        """Find the targets that stand with their context where the one before them has been shifted to."""
        shift = 0
        for index in sorted(range(len(self.targets)), key=lambda i: self.targets[i].position.start):
            if self.anchors[index] is not None:
                shift = 0
                continue
            self.tell(index // 2)
            quote, position = self.targets[index].quote, self.targets[index].position
            whole = quote.prefix + quote.exact + quote.suffix
            if not quote.exact or len(whole) - len(quote.exact) < TELLING:
                continue
            guess = max(0, position.start - len(quote.prefix) + shift)
            at = guess
            if not self.text.startswith(whole, guess):
                at = self.text.find(whole, max(0, guess - NEARBY), guess + NEARBY + len(whole))
            if at < 0:
                at = self.scan(self.text, whole)
            if at < 0 or (at != guess and self.text.find(whole, at + 1, at + 20_000) >= 0):
                continue
            start = at + len(quote.prefix)
            shift = start - position.start
            self.anchors[index] = Anchor(
                AnchorState.IN_PLACE,
                start,
                start + len(quote.exact),
                1.0,
                Message("The words stand among the same words as before."),
            )

    def pin(self) -> None:
        """Take what is certain so far as the frame for the rest."""
        pairs = []
        for target, anchor in zip(self.targets, self.anchors, strict=True):
            if anchor is not None and anchor.start is not None and target.position.start >= 0:
                pairs.append((target.position.start, anchor.start))
        self.pins = Pins(pairs, len(self.text))
        in_order = set(self.pins.pairs)
        for index, (target, anchor) in enumerate(zip(self.targets, self.anchors, strict=True)):
            pair = (target.position.start, anchor.start if anchor is not None else None)
            if anchor is not None and pair[0] >= 0 and pair not in in_order:
                reason = Message("The words stand among the same words at another place.")
                self.anchors[index] = replace(anchor, state=AnchorState.MOVED, reason=reason)

    # Steps 4 and 5

    def sought(self, target: Target) -> Anchor:
        """Answer for a target that must be looked for."""
        quote = target.quote
        if not quote.exact:
            return self.by_position(target)
        where = self.old_range(target) if self.alignment is not None else None
        if where is not None and self.alignment is not None:
            expected = expected_by(self.alignment, *where, len(self.text))
        else:
            expected = self.pins.expected(target.position.start)
        if self.left() < 0:
            return orphan(Message("The time for this document ran out before the words were found."))
        if len(quote.exact) > LONG:
            return self.long(target, expected, where)
        snippet = Snippet(quote.prefix, quote.exact, quote.suffix)
        letters = snippet.letters
        here = None
        local = self.local_words(where, quote.exact)
        if local is not None:
            answer = self.word_for_word(target, snippet, expected, where, local)
            if answer is not None and answer.state is not AnchorState.CHANGED:
                return answer
            here = judge(snippet, local.tokens, self.text)
            here = here.at(expected.agrees(here.start)) if here else None
            if answer is None and here is not None and here.score >= PLAIN and not self.stands_near(quote.exact, here):
                return on_like_words([here], letters)
        answer = self.word_for_word(target, snippet, expected, where, self.words)
        if answer is not None:
            return answer
        if where is None and expected.bounded:
            here = self.where_expected(snippet, expected)
            if here is not None and here.score >= PLAIN:
                return on_like_words([here], letters)
        return on_like_words(self.reworded(snippet, expected, where, here), letters)

    def where_expected(self, snippet: Snippet, expected: Expected) -> Judged | None:
        """Return the best place for a quote near where its neighbours say that it should be."""
        best = None
        for at in expected.likely:
            low, high = max(0, at - NEARBY // 4), min(len(self.text), at + snippet.end + NEARBY // 4)
            here = judge(snippet, tokens_of(self.text, low, high), self.text)
            here = here.at(expected.agrees(here.start)) if here else None
            if here is not None and (best is None or here.score > best.score):
                best = here
        return best

    def stands_near(self, exact: str, here: Judged) -> bool:
        """True if the very words stand somewhere after all: near ``here``, or anywhere if there is time to see."""
        if self.scan(self.text, exact) >= 0:
            return True
        low, high = max(0, here.start - len(exact)), here.end + len(exact)
        return here.kept >= 0.8 and bool(Words(self.text, [(low, high)]).occurrences(exact, here.start))

    def long(self, target: Target, expected: Expected, where: tuple[int, int] | None) -> Anchor:
        """Answer for a quote too long to be compared whole: by the alignment, else by its beginning and its end."""
        quote = target.quote
        at = self.text.find(quote.exact)
        if at >= 0 and self.text.find(quote.exact, at + 1) < 0:
            state = AnchorState.MOVED if 0 <= expected.agrees(at) < 0.5 else AnchorState.IN_PLACE
            return Anchor(state, at, at + len(quote.exact), 0.95, Message("The words stand there, and only there."))
        runs = list(self.alignment.within(*where)) if where is not None and self.alignment is not None else []
        half = LONG // 4
        head = Snippet(quote.prefix, quote.exact[:half], quote.exact[half : half + CONTEXT])
        tail = Snippet(quote.exact[-half - CONTEXT : -half], quote.exact[-half:], quote.suffix)
        if where is not None and runs:
            kept = sum(run.old_end - run.old_start for run in runs)
            start, end = runs[0].new_start, runs[-1].new_end
            similar = 2 * kept / (len(quote.exact) + end - start)
            first = judge(head, tokens_of(self.text, max(0, start - half), start + half), self.text)
            if first and 0 < start - first.start <= 2 * (runs[0].old_start - where[0]) + NEXT_WORD:
                start = first.start
            last = judge(tail, tokens_of(self.text, max(0, end - half), end + half), self.text)
            if last and 0 < last.end - end <= 2 * (where[1] - runs[-1].old_end) + NEXT_WORD:
                end = last.end
            return on_like_words([Judged(start, end, similar, kept / len(quote.exact))], len(quote.exact))
        first = next(iter(self.reworded(head, expected, None, None)), None)
        # The end of a long quote may be anywhere after its beginning: its place says nothing.
        anywhere = Expected(0, len(self.text), (), bounded=False)
        last = next(iter(self.reworded(tail, anywhere, None, None)), None)
        if first is None or last is None or not 0 < last.end - first.start < 3 * len(quote.exact):
            return orphan(Message("Beginning and end of these words do not stand in the text any more."))
        if same_words(self.text[first.start : last.end], quote.exact):
            return Anchor(AnchorState.IN_PLACE, first.start, last.end, 0.95, AGREE)
        share = min(first.score, last.score)
        if share < FLOOR:
            return orphan(Message("Beginning and end of these words are no longer similar enough."), share)
        reason = Message("Beginning and end are still there; the wording between differs.")
        return Anchor(AnchorState.CHANGED, first.start, last.end, round(share, 3), reason)

    def word_for_word(
        self,
        target: Target,
        snippet: Snippet,
        expected: Expected,
        where: tuple[int, int] | None,
        words: Words,
    ) -> Anchor | None:
        """Answer with the likeliest place where the very words stand, None when there is none worth telling."""
        same = self.same_words(target, snippet, expected, where, words)
        best = max(same, key=lambda candidate: candidate.score, default=None)
        answer = on_same_words(best, same, snippet.letters) if best is not None else None
        if answer is None or same_words(self.text[answer.start : answer.end], target.quote.exact):
            return answer
        reason = Message("The same words stand here, spaced otherwise.")
        return replace(answer, state=AnchorState.CHANGED, reason=reason)

    def by_position(self, target: Target) -> Anchor:
        """Answer for a target without words: all that is known is a range."""
        start, end = target.position.start, target.position.end
        if self.alignment is not None and self.old_text is not None and 0 <= start < end <= len(self.old_text):
            meant = describe(self.old_text, Passage(start, end))
            return self.carried(meant) or self.sought(meant)
        if 0 <= start < end <= len(self.text):
            return Anchor(
                AnchorState.CHANGED,
                start,
                end,
                0.5,
                Message("Only a position is known: what stands there now may be other words."),
            )
        return orphan(Message("Only a position is known, and it lies outside the text."))

    def same_words(
        self,
        target: Target,
        snippet: Snippet,
        expected: Expected,
        where: tuple[int, int] | None,
        words: Words,
    ) -> list[Judged]:
        """Return the places where the very words stand, each judged by context and place."""
        near = expected.likely[0] if expected.likely else expected.low
        candidates = []
        places = words.occurrences(target.quote.exact, near)
        if len(places) >= MOST:  # the one that stands between its own prefix and suffix may be farther off
            at = self.text.find(target.quote.prefix + target.quote.exact + target.quote.suffix)
            start = at + len(target.quote.prefix)
            if at >= 0 and (start, start + len(target.quote.exact)) not in places:
                places.append((start, start + len(target.quote.exact)))
        quote = target.quote
        whole = quote.prefix + quote.exact + quote.suffix
        cut_off = len(quote.prefix), len(quote.prefix) + len(quote.exact)
        in_words = [inside_word(whole, at) if 0 < at < len(whole) else None for at in cut_off]
        for start, end in places:
            # "on" was a word of its own: in "stone" it is another.
            if any(was is False and inside_word(self.text, at) for was, at in zip(in_words, (start, end), strict=True)):
                continue
            if where is not None and self.elsewhere(start, end, where):
                continue
            prefix = share_before(snippet, tokens_of(self.text, max(0, start - 80), start))
            suffix = share_after(snippet, tokens_of(self.text, end, end + 80))
            candidates.append(Judged(start, end, 1.0, 1.0, prefix, suffix, expected.agrees(start)))
        return candidates

    @cached_property
    def runs_by_new(self) -> tuple[list[Run], list[int]]:
        """Return the alignment's runs as they follow each other in the new text, and where each begins there."""
        runs = sorted(self.alignment.runs, key=lambda run: run.new_start) if self.alignment else []
        return runs, [run.new_start for run in runs]

    def elsewhere(self, start: int, end: int, where: tuple[int, int]) -> bool:
        """True if what stands between two offsets of the new text is known to be another part of the old text."""
        runs, starts = self.runs_by_new
        foreign = 0
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(runs) and runs[at].new_start < end:
            run = runs[at]
            low, high = max(run.new_start, start), min(run.new_end, end)
            if low < high:
                old_low = run.old_start + low - run.new_start
                old_high = old_low + high - low
                own = max(0, min(old_high, where[1]) - max(old_low, where[0]))
                foreign += high - low - own
            at += 1
        return foreign * 2 > end - start

    # Step 5

    @cached_property
    def words(self) -> Words:
        """The words among which a reworded quote may be: with the old text, those not known to be another's."""
        if self.alignment is None:
            return Words(self.text, most=INDEXED)
        stretches: list[tuple[int, int]] = []
        at = 0
        for run in [*self.runs_by_new[0], Run(0, 0, len(self.text), len(self.text))]:
            if run.new_start - at > 0:
                low, high = max(0, at - 64), min(len(self.text), run.new_start + 64)
                if stretches and low <= stretches[-1][1]:
                    low = stretches.pop()[0]
                stretches.append((low, high))
            at = max(at, run.new_end)
        return Words(self.text, stretches, most=INDEXED)

    def local_words(self, where: tuple[int, int] | None, exact: str) -> Words | None:
        """Return the words at the place that the alignment leaves for an old passage, None when it says too little."""
        if where is None or self.alignment is None:
            return None
        low, high = self.region(*where)
        if high - low > 8 * len(exact) + 4000:
            at = self.text.find(exact, low, high)
            if at < 0:
                return None
            low, high = max(low, at - 80), min(high, at + len(exact) + 80)
        return Words(self.text, [(low, high)])

    def reworded(
        self, snippet: Snippet, expected: Expected, where: tuple[int, int] | None, here: Judged | None
    ) -> list[Judged]:
        """Return the places where something like the quote stands, best first, none overlapping another."""
        candidates = [here] if here else []
        for seed in self.words.seeds(snippet):
            there = judge(snippet, self.words.window(snippet, seed), self.text)
            if there and not (where is not None and self.elsewhere(there.start, there.end, where)):
                candidates.append(there)
        placed = [candidate.at(expected.agrees(candidate.start)) for candidate in candidates]
        apart: list[Judged] = []
        for candidate in sorted(placed, key=lambda candidate: -candidate.score):
            if all(candidate.end <= other.start or candidate.start >= other.end for other in apart):
                apart.append(candidate)
        return apart

    def region(self, start: int, end: int) -> tuple[int, int]:
        """Return what the alignment leaves as the place of an old passage, with some of what stands around it."""
        assert self.alignment is not None
        before, _ = self.alignment.around(max(0, start - 48), end)
        _, after = self.alignment.around(start, end + 48)
        low = min(before.new_end, before.new_start + max(0, start - 48 - before.old_start)) if before else 0
        high = max(after.new_start, after.new_end - max(0, after.old_end - end - 48)) if after else len(self.text)
        return max(0, low), min(len(self.text), max(low, high))
