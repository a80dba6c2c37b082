"""Find targets again in a text: the ladder, and the whole of a version anchored together.

The steps, each taken only where the one before gave no certain answer:

1. the words and those around them stand at the target's position;
2. with the old text: the alignment of old and new carries the passage over, word for word;
3. the words and those around them stand where the neighbours' shift says;
4. the words stand somewhere, through white space, quote marks and Unicode forms: context, order and nearness choose;
5. the words stand nowhere: the most similar wording, by its own words, its context and its place (``quote.py``).

What the states mean:

- ``IN_PLACE``: the same words, and their surroundings or the alignment agree. Text put in or taken out elsewhere may
  have shifted them.
- ``MOVED``: the same words beyond doubt, but out of the order of the rest, or among other words.
- ``CHANGED``: found, but the wording differs in more than white space, quote marks and Unicode forms; or the same words
  with a doubt which of several places is meant. The reader should look.
- ``ORPHAN``: nothing in the text is similar enough, or two places are equally so, or time ran out.

A text of the same words at another place is never told as IN_PLACE or MOVED while a second place is as likely.
Nothing here changes a target; the library keeps it beside the anchor.
"""

from __future__ import annotations

import time
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property

from db.records import Anchor, AnchorState, Target
from desktop.anchoring.align import Alignment, Run, align
from desktop.anchoring.describe import CONTEXT, describe
from desktop.anchoring.normalise import same_words
from desktop.anchoring.place import BETWEEN, UNKNOWN, Expected, Pins, expected_by
from desktop.anchoring.quote import Judged, Snippet, judge, share_after, share_before
from desktop.anchoring.tokens import tokens_of
from desktop.anchoring.words import MOST, Words, over_space
from desktop.article.content import Passage
from desktop.errors import Cancelled

Progress = Callable[[int, int], bool]

LONG = 4000  # code points: of a longer quote whose wording has changed, beginning and end are looked for
SECONDS = 8.0  # for one document; what is not reached then is an orphan, and said to be one for that reason
SCANNED = 400_000_000  # characters that searches of the whole text may read, some 0.1 s
FLOOR = 0.4  # a score below this is no find
MARGIN = 0.06  # by which a find must beat the next best place, or nobody can say which is meant
TELLING = 24  # letters: so many say by themselves which passage is meant; for fewer the surroundings must vouch
AROUND = 0.5  # of the context that must still stand around the words for the surroundings to agree
PLAIN = 0.75  # where the alignment leaves a place and the quote scores so much there, no other is looked for
KEPT = 0.3  # of the quote's words: fewer are no rewording


def anchor(text: str, target: Target, *, old_text: str | None = None) -> Anchor:
    """Find one target in ``text``; see ``anchor_all``."""
    return anchor_all(text, (target,), old_text=old_text)[0]


def anchor_all(
    text: str,
    targets: Sequence[Target],
    *,
    old_text: str | None = None,
    progress: Progress | None = None,
    seconds: float = SECONDS,
) -> list[Anchor]:
    """Find every target in ``text``, each with the others' help; the answers stand in the order of the targets.

    ``old_text`` is the text that the targets' positions speak of; with it the two texts are aligned. ``progress`` is
    called with (done, all) and stops the work by returning False. Raises Cancelled then.
    """
    if old_text is not None and old_text != text:
        anchors: list[Anchor | None] = [None] * len(targets)
    else:
        anchors = [_untouched(text, target) for target in targets]
    if None in anchors:
        _Search(text, targets, anchors, old_text, progress, seconds).run()
    return [found if found is not None else _orphan("The words are no longer there.") for found in anchors]


def _untouched(text: str, target: Target) -> Anchor | None:
    """Answer for a target that stands in the text just as it was described."""
    quote, start = target.quote, target.position.start
    exact, prefix, suffix = quote.exact, quote.prefix, quote.suffix
    end = start + len(exact)
    if (
        exact
        and start >= len(prefix)
        and text.startswith(exact, start)
        and text.startswith(prefix, start - len(prefix))
        and text.startswith(suffix, end)
    ):
        return Anchor(AnchorState.IN_PLACE, start, end, 1.0, "The words stand where they stood.")
    return None


def _orphan(reason: str, score: float = 0.0) -> Anchor:
    return Anchor(AnchorState.ORPHAN, None, None, round(score, 3), reason)


class _Search:
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
        self.scans = int(SCANNED / (len(text) + 1))  # searches of the whole text that may still be made
        self.alignment: Alignment | None = None
        self.pins = Pins((), len(text))

    def run(self) -> None:
        """Fill ``anchors``."""
        self.tell(0)
        if self.old_text is not None and self.old_text != self.text:
            self.alignment = align(self.old_text, self.text, deadline=time.monotonic() + self.left() / 2)
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
        return self.deadline - time.monotonic()

    def tell(self, done: int) -> None:
        if self.progress is not None and done % 16 == 0 and not self.progress(done, len(self.targets)):
            raise Cancelled("The search for the annotations was stopped.")

    # Step 2: the alignment

    def old_range(self, target: Target) -> tuple[int, int] | None:
        """Return where the target stands in the old text, or None when it was made on another."""
        old, exact, start = self.old_text, target.quote.exact, target.position.start
        if old is None or not exact:
            return None
        if start >= 0 and old.startswith(exact, start):
            return start, start + len(exact)
        found = old.find(target.quote.prefix + exact + target.quote.suffix)
        if found < 0:
            found = old.find(exact)
            if found < 0 or old.find(exact, found + 1) >= 0:
                return None
            return found, found + len(exact)
        start = found + len(target.quote.prefix)
        return start, start + len(exact)

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
        if (head and not head.isspace()) or (tail and not tail.isspace()):
            return None
        new_start = over_space(self.text, runs[0].new_start, -len(head))
        new_end = over_space(self.text, runs[-1].new_end, len(tail))
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
            "The words stand where the comparison with the old text puts them.",
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
            at = (
                guess
                if self.text.startswith(whole, guess)
                else self.text.find(whole, max(0, guess - 2000), guess + 4000)
            )
            if at < 0 and self.scans > 0:
                self.scans -= 1
                at = self.text.find(whole)
            if at < 0 or (at != guess and self.text.find(whole, at + 1, at + 20_000) >= 0):
                continue
            start = at + len(quote.prefix)
            shift = start - position.start
            self.anchors[index] = Anchor(
                AnchorState.IN_PLACE,
                start,
                start + len(quote.exact),
                1.0,
                "The words stand among the same words as before.",
            )

    def pin(self) -> None:
        """Take what is certain so far as the frame for the rest."""
        pairs = []
        for target, found in zip(self.targets, self.anchors, strict=True):
            if found is not None and found.start is not None and target.position.start >= 0:
                pairs.append((target.position.start, found.start))
        self.pins = Pins(pairs, len(self.text))

    # Steps 4 and 5

    def sought(self, target: Target) -> Anchor:
        """Answer for a target that must be looked for."""
        if not target.quote.exact:
            return self.by_position(target)
        where = self.old_range(target) if self.alignment is not None else None
        if where is not None and self.alignment is not None:
            expected = expected_by(self.alignment, *where, len(self.text))
        else:
            expected = self.pins.expected(target.position.start)
        if self.left() < 0:
            return _orphan("The time for this document ran out before the words were found.")
        if len(target.quote.exact) > LONG:
            return self.long(target, expected, where)
        snippet = Snippet(target.quote.prefix, target.quote.exact, target.quote.suffix)
        here = None
        local = self.local_words(where, target.quote.exact)
        if local is not None:
            answer = self.word_for_word(target, snippet, expected, where, local)
            if answer is not None and answer.state is not AnchorState.CHANGED:
                return answer
            here = judge(snippet, local.tokens)
            here = here.at(expected.agrees(here.start)) if here else None
            if answer is None and here is not None and here.score >= PLAIN:
                return self.told_changed([here], snippet)
        answer = self.word_for_word(target, snippet, expected, where, self.words)
        return answer or self.told_changed(self.reworded(snippet, expected, where, here), snippet)

    def long(self, target: Target, expected: Expected, where: tuple[int, int] | None) -> Anchor:
        """Answer for a quote too long to be compared whole: by its beginning and its end."""
        quote = target.quote
        at = self.text.find(quote.exact)
        if at >= 0 and self.text.find(quote.exact, at + 1) < 0:
            state = AnchorState.IN_PLACE if expected.agrees(at) >= 0.5 else AnchorState.MOVED
            return Anchor(state, at, at + len(quote.exact), 0.95, "The words stand there, and only there.")
        half = LONG // 4
        head = Snippet(quote.prefix, quote.exact[:half], quote.exact[half : half + CONTEXT])
        tail = Snippet(quote.exact[-half - CONTEXT : -half], quote.exact[-half:], quote.suffix)
        ends = []
        for snippet in (head, tail):
            found = self.reworded(snippet, expected, None, None)
            # The end of a long quote may be anywhere after its beginning: its place says nothing.
            ends.append(max(found, key=lambda one: one.at(UNKNOWN).score, default=None))
        first, last = ends
        if first is None or last is None or not 0 < last.end - first.start < 3 * len(quote.exact):
            return _orphan("Beginning and end of these words do not stand in the text any more.")
        score = round((first.score + last.at(UNKNOWN).score) / 2, 3)
        if score < FLOOR:
            return _orphan("Beginning and end of these words are no longer similar enough.", score)
        if same_words(self.text[first.start : last.end], quote.exact):
            return Anchor(AnchorState.IN_PLACE, first.start, last.end, score, "The words and those around them agree.")
        return Anchor(
            AnchorState.CHANGED, first.start, last.end, score, "Beginning and end are still there; the wording differs."
        )

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
        best = max(same, key=lambda found: found.score, default=None)
        return self.told(best, same, snippet) if best is not None else None

    def by_position(self, target: Target) -> Anchor:
        """Answer for a target without words: all that is known is a range."""
        start, end = target.position.start, target.position.end
        if self.alignment is not None and self.old_text is not None and 0 <= start < end <= len(self.old_text):
            exact = self.old_text[start:end]
            return self.sought_with(exact, start, end)
        if 0 <= start < end <= len(self.text):
            return Anchor(
                AnchorState.CHANGED,
                start,
                end,
                0.5,
                "Only a position is known: what stands there now may be other words.",
            )
        return _orphan("Only a position is known, and it lies outside the text.")

    def sought_with(self, exact: str, start: int, end: int) -> Anchor:
        assert self.old_text is not None
        target = describe(self.old_text, Passage(start, end))
        return self.carried(target) or self.sought(target)

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
        found = []
        places = words.occurrences(target.quote.exact, near)
        if len(places) >= MOST:  # the one that stands between its own prefix and suffix may be farther off
            at = self.text.find(target.quote.prefix + target.quote.exact + target.quote.suffix)
            start = at + len(target.quote.prefix)
            if at >= 0 and (start, start + len(target.quote.exact)) not in places:
                places.append((start, start + len(target.quote.exact)))
        for start, end in places:
            if where is not None and self.elsewhere(start, end, where):
                continue
            prefix = share_before(snippet, tokens_of(self.text, max(0, start - 80), start))
            suffix = share_after(snippet, tokens_of(self.text, end, end + 80))
            found.append(Judged(start, end, 1.0, 1.0, prefix, suffix, expected.agrees(start), exact=True))
        return found

    @cached_property
    def runs_by_new(self) -> tuple[list[Run], list[int]]:
        runs = sorted(self.alignment.runs, key=lambda run: run.new_start) if self.alignment else []
        return runs, [run.new_start for run in runs]

    def elsewhere(self, start: int, end: int, where: tuple[int, int]) -> bool:
        """Tell whether what stands between two offsets of the new text is known to be another part of the old text."""
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

    def told(self, best: Judged, same: list[Judged], snippet: Snippet) -> Anchor | None:
        """Say what finding the very words means; nothing when they are few and stand among quite other words."""
        others = [found for found in same if found.end <= best.start or found.start >= best.end]
        runner = max((found.score for found in others), default=0.0)
        letters = snippet.weight(snippet.first, snippet.last)
        sure = best.context >= AROUND or best.place >= 0.9 or (letters >= TELLING and not others)
        if not sure and best.context < 0.2 and letters < TELLING and (others or best.place < BETWEEN):
            return None
        score = round(best.score, 3)
        if not sure:
            return Anchor(
                AnchorState.CHANGED, best.start, best.end, score, "The same words stand here, among other words."
            )
        if others and best.score - runner < MARGIN:
            return Anchor(
                AnchorState.CHANGED,
                best.start,
                best.end,
                score,
                "The same words stand at several places; this one is likeliest.",
            )
        if best.context >= AROUND and not 0 <= best.place < 0.5:
            return Anchor(AnchorState.IN_PLACE, best.start, best.end, score, "The words and those around them agree.")
        return Anchor(AnchorState.MOVED, best.start, best.end, score, "The words stand at another place.")

    # Step 5

    @cached_property
    def words(self) -> Words:
        """The words among which a reworded quote may be: with the old text, those not known to be another's."""
        if self.alignment is None:
            return Words(self.text)
        stretches: list[tuple[int, int]] = []
        at = 0
        for run in [*self.runs_by_new[0], Run(0, 0, len(self.text), len(self.text))]:
            if run.new_start - at > 0:
                low, high = max(0, at - 64), min(len(self.text), run.new_start + 64)
                if stretches and low <= stretches[-1][1]:
                    low = stretches.pop()[0]
                stretches.append((low, high))
            at = max(at, run.new_end)
        return Words(self.text, stretches)

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
        found = [here] if here else []
        for seed in self.words.seeds(snippet):
            there = judge(snippet, self.words.window(snippet, seed))
            if there and not (where is not None and self.elsewhere(there.start, there.end, where)):
                found.append(there)
        found = sorted((one.at(expected.agrees(one.start)) for one in found), key=lambda one: -one.score)
        apart: list[Judged] = []
        for one in found:
            if all(one.end <= other.start or one.start >= other.end for other in apart):
                apart.append(one)
        return apart

    def region(self, start: int, end: int) -> tuple[int, int]:
        """Return what the alignment leaves as the place of an old passage, with some of what stands around it."""
        assert self.alignment is not None
        before, _ = self.alignment.around(max(0, start - 48), end)
        _, after = self.alignment.around(start, end + 48)
        low = min(before.new_end, before.new_start + max(0, start - 48 - before.old_start)) if before else 0
        high = max(after.new_start, after.new_end - max(0, after.old_end - end - 48)) if after else len(self.text)
        return max(0, low), min(len(self.text), max(low, high))

    def told_changed(self, found: list[Judged], snippet: Snippet) -> Anchor:
        """Say what finding similar words means."""
        if not found:
            return _orphan("None of the words stand in the text any more.")
        best = found[0]
        runner = found[1].score if len(found) > 1 else 0.0
        score = round(best.score, 3)
        if best.score < FLOOR or best.kept < KEPT:
            return _orphan("Nothing in the text is similar enough.", best.score)
        letters = best.kept * snippet.weight(snippet.first, snippet.last)
        if letters <= TELLING and best.context < AROUND / 2:
            return _orphan("Only a few of the words stand elsewhere, among other words.", best.score)
        if best.score - runner < MARGIN:
            return _orphan("Two places are equally similar, so neither was taken.", best.score)
        return Anchor(
            AnchorState.CHANGED,
            best.start,
            best.end,
            score,
            f"The wording differs: {round(100 * best.kept)} % of it is still there.",
        )
