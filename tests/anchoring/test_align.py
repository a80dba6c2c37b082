"""The alignment of two texts: what it joins is equal, in order, and as much as it should be."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given

from desktop.anchoring import align as module
from desktop.anchoring.align import Alignment, align
from desktop.anchoring.normalise import level
from desktop.errors import Cancelled
from tests.anchoring.revisions import TEXTS


@given(TEXTS, TEXTS)
def test_runs_join_the_same_words_in_the_same_order(old: str, new: str) -> None:
    runs = align(old, new).runs
    old_at = new_at = 0
    for run in runs:
        assert old_at <= run.old_start < run.old_end <= len(old)
        assert new_at <= run.new_start < run.new_end <= len(new)
        squeezed = [
            level(text).replace(" ", "")
            for text in (old[run.old_start : run.old_end], new[run.new_start : run.new_end])
        ]
        assert squeezed[0] == squeezed[1]
        old_at, new_at = run.old_end, run.new_end


def edited(seed: int, count: int, join: str) -> tuple[str, str, set[tuple[int, int]]]:
    """Return a text of pieces that occur once, another with some deleted, changed or put in, and the pairs of places.

    Between two edits some pieces are left as they are.
    """
    dice = random.Random(seed)
    old = new = ""
    pairs = set()
    rest = 9
    for n in range(count):
        piece = f"w{n:05}{join}"
        edit = dice.random() if rest > 8 else 1.0
        rest = 0 if edit < 0.3 else rest + 1
        if 0.1 < edit < 0.3:
            new += f"x{n:05}{join}"
        if edit >= 0.2:
            pairs |= {(len(old) + k, len(new) + k) for k in range(6)}
            new += piece
        old += piece
    return old, new, pairs


def joined_places(alignment: Alignment) -> set[tuple[int, int]]:
    return {
        (at, run.new_start + at - run.old_start) for run in alignment.runs for at in range(run.old_start, run.old_end)
    }


@pytest.mark.parametrize("join", ["\n", " "], ids=["lines", "words"])
@pytest.mark.parametrize("cells", [module.CELLS, 400, 16])
def test_what_an_edit_left_is_joined_and_nothing_else(join: str, cells: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However small the pieces must be that are compared by words: what is left between them is split first."""
    monkeypatch.setattr(module, "CELLS", cells)
    for seed in range(5):
        old, new, pairs = edited(seed, 300, join)
        alignment = align(old, new)
        found = {pair for pair in joined_places(alignment) if old[pair[0]] != join}
        assert found == pairs
        assert alignment.complete


def test_a_reflowed_paragraph_aligns_whole() -> None:
    old = "one two three four five six seven eight nine ten eleven twelve"
    runs = align(old, old.replace(" ", "\n   ")).runs
    assert sum(run.old_end - run.old_start for run in runs) == len(old) - old.count(" ")


def test_common_words_in_quite_other_sentences_are_not_aligned() -> None:
    old = "Seventeen elephants walked slowly through the burning village towards the mountain of iron."
    new = "Economists disagreed fiercely about the consequences of lowering the interest rate again."
    assert align(old, new).runs == []


def test_lines_that_are_kept_hold_the_alignment_though_the_rest_is_new() -> None:
    old = "\n".join(f"line number {n}" for n in range(500))
    new = "\n".join(f"line number {n}" if n % 3 else f"quite another thing {n * 7}" for n in range(500))
    alignment = align(old, new)
    at = old.index("line number 250")
    assert [new[run.new_start : run.new_end] for run in alignment.within(at, at + 15)] == ["line number 250"]


def test_texts_without_a_word_that_stands_once_are_left_unaligned_when_they_are_too_large(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for old, new in (("one two " * 20, "two one one " * 20), ("seven eight", "nine ten " * 9 + "eight eight ")):
        monkeypatch.setattr(module, "CELLS", 3000)
        assert align(old, new).complete
        monkeypatch.setattr(module, "CELLS", 30)
        for one, other in ((old, new), (new, old)):
            alignment = align(one, other)
            assert (alignment.runs, alignment.complete) == ([], False)


def test_a_stretch_that_is_too_long_is_not_compared_by_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "COMPARED", 100)
    for old, new in (("one two " * 13, "three one two"), ("three one two", "one two " * 13)):
        alignment = align(old, new)
        assert (alignment.runs, alignment.complete) == ([], False)
    longest = "four" + " one two" * 12  # 100 characters
    alignment = align(longest, "three one two")
    assert [longest[run.old_start : run.old_end] for run in alignment.runs] == ["one two"]
    assert alignment.complete
    old, new = f"first\n{'one ' * 40}\nlast\n", f"first\n{'two ' * 40}\nlast\n"
    assert [old[run.old_start : run.old_end] for run in align(old, new).runs] == ["first\n", "last\n"]


def test_when_time_has_run_out_the_alignment_says_that_it_is_not_complete() -> None:
    alignment = align("one two three", "one four three", deadline=time.monotonic() - 1)
    assert (alignment.runs, alignment.complete) == ([], False)


def test_the_work_can_be_stopped_while_it_goes_on() -> None:
    def stop() -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        align("one two three", "one four three", tick=stop)


@pytest.mark.parametrize("taken", [1, 2])
def test_an_empty_line_that_moved_moves_none_of_the_words_around_it(taken: int) -> None:
    """The one empty line of each text stands elsewhere: it is no sign of what belongs together."""
    words = [f"word{number}" for number in range(40)]
    old, new = [*words], [*words]
    old[30] += "\n\n"
    new[taken] += "\n\n"
    old_text, new_text = " ".join(old), " ".join(new)
    alignment = align(old_text, new_text)
    for word in ("word10", "word29", "word35"):
        start = old_text.index(word)
        (run,) = alignment.within(start, start + len(word))
        assert new_text[run.new_start : run.new_end] == word
