"""The alignment of two texts: what it joins is equal, in order, and as much as it should be."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given

from desktop.anchoring import align as module
from desktop.anchoring.align import Alignment, Run, align
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


# the old text and the new one; what is joined, as (old start, old end, new start)
JOINED = {
    "nothing is changed": ("one two\n", "one two\n", [(0, 8, 0)]),
    "nothing is left": ("one two\n", "", []),
    "nothing was there": ("", "one two\n", []),
    "a line is put in at the end": ("one\ntwo\n", "one\ntwo\nthree\n", [(0, 8, 0)]),
    "a line is put in at the start": ("two\nthree\n", "one\ntwo\nthree\n", [(0, 10, 4)]),
    "a line is put in between": ("one\nthree\n", "one\ntwo\nthree\n", [(0, 4, 0), (4, 10, 8)]),
    "the last line is taken out": ("one\ntwo\nthree\n", "one\ntwo\n", [(0, 8, 0)]),
    "the first line is taken out": ("one\ntwo\nthree\n", "two\nthree\n", [(4, 14, 0)]),
    "a line between is taken out": ("one\ntwo\nthree\n", "one\nthree\n", [(0, 4, 0), (8, 14, 4)]),
    "a line between is another": ("one\ntwo\nthree\n", "one\nfour\nthree\n", [(0, 4, 0), (8, 14, 9)]),
    "lines around the ones that stay are others": (
        "one\ntwo\nthree\nfour\nfive\n",
        "six\ntwo\nseven\nfour\neight\n",
        [(4, 8, 4), (14, 19, 14)],
    ),
    "a line that stays grows by the equal ones beside it": (
        "one\nsame\ntwo\nsame\nthree\n",
        "four\nsame\ntwo\nsame\nfive\n",
        [(4, 9, 5), (9, 18, 10)],
    ),
    "the first of four lines has become the last": (
        "one\ntwo\nthree\nfour\n",
        "two\nthree\nfour\none\n",
        [(4, 19, 0)],
    ),
    "a line in the middle has changed places": (
        "one\ntwo\nthree\nfour\nfive\nsix\n",
        "one\nfour\ntwo\nthree\nfive\nsix\n",
        [(0, 4, 0), (4, 14, 9), (19, 28, 19)],
    ),
    "a word is another": ("one two three four", "one two seven four", [(0, 7, 0), (14, 18, 14)]),
    "a word is put in": ("twelve thirteen", "twelve and thirteen", [(0, 6, 0), (7, 15, 11)]),
    "a space is put in": ("one two three", "one  two three", [(0, 3, 0), (4, 13, 5)]),
    "spaces come and go": ("one two  three four", "one  two three four", [(0, 3, 0), (4, 7, 5), (9, 19, 9)]),
    "a ligature is written out": (
        "a \ufb01le here now",
        "a file here now",
        [(0, 5, 0), (6, 14, 7)],
    ),
    "an unseen hyphen is put in": ("some words here", "some wo\u00adrds here", [(0, 10, 0), (11, 15, 12)]),
}  # fmt: skip


@pytest.mark.parametrize("case", JOINED)
def test_what_stands_in_both_texts_is_joined_when(case: str) -> None:
    old, new, joined = JOINED[case]
    alignment = align(old, new)
    assert [run[:3] for run in alignment.runs] == joined
    assert alignment.old_starts == [start for start, _, _ in joined]
    assert alignment.complete


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        # lighter than the change on each side of it: chance, as "the" and "of" are
        ("alpha mid gamma", "delta mid kappa", []),
        ("abc mid xyz", "def mid uvw", []),
        # heavier than one of the changes
        ("ab mid gamma", "cd mid kappa", ["mid"]),
        ("alpha mid ab", "delta mid cd", ["mid"]),
        ("alpha middle gamma", "delta middle kappa", ["middle"]),
        # the larger of what went and what came is the change
        ("mid gamma", "alpha mid gamma", ["mid gamma"]),
        ("ab mid cd", "alpha mid kappa", []),
        ("alpha mid kappa", "ab mid cd", []),
        # a second match that is none makes the change after the first one larger: that is none then either
        ("abcdefg middle abcde mid abcdefghi", "tuvwxyz middle vwxyz mid rstuvwxyz", []),
        ("abcdefg mid abcde considerable ab", "tuvwxyz mid vwxyz considerable xy", ["considerable"]),
        # signs weigh nothing, a long word no more than twelve letters
        ("ab, cd", "xy, zw", []),
        ("abcdefghijklm wonderful x", "nopqrstuvwxyz wonderful y", ["wonderful"]),
        ("abcdefghijklmn responsibility abcdefghijklmn", "opqrstuvwxyzab responsibility opqrstuvwxyzab", []),
    ],
)
def test_words_that_two_sentences_share_are_joined_when_they_weigh_more_than_the_changes_around_them(
    old: str, new: str, kept: list[str]
) -> None:
    assert [old[run.old_start : run.old_end] for run in align(old, new).runs] == kept


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


# old 0 to 10 stands where it stood; 20 to 30 five further on, 30 to 40 thirty
GIVEN = Alignment([Run(0, 10, 0, 10), Run(20, 30, 25, 35), Run(30, 40, 60, 70)], True, [0, 20, 30])


@pytest.mark.parametrize(
    ("start", "end", "parts"),
    [
        (0, 10, [(0, 10, 0, 10)]),
        (0, 1, [(0, 1, 0, 1)]),
        (9, 20, [(9, 10, 9, 10)]),
        (10, 20, []),
        (10, 21, [(20, 21, 25, 26)]),
        (5, 25, [(5, 10, 5, 10), (20, 25, 25, 30)]),
        (25, 35, [(25, 30, 30, 35), (30, 35, 60, 65)]),
        (0, 99, [(0, 10, 0, 10), (20, 30, 25, 35), (30, 40, 60, 70)]),
        (39, 45, [(39, 40, 69, 70)]),
        (40, 50, []),
    ],
)
def test_a_passage_is_cut_into_the_parts_that_stand_in_both_texts(
    start: int, end: int, parts: list[tuple[int, int, int, int]]
) -> None:
    assert list(GIVEN.within(start, end)) == parts


@pytest.mark.parametrize(
    ("start", "end", "before", "after"),
    [
        (0, 10, None, 1),
        (1, 9, 0, 0),
        (1, 10, 0, 1),
        (12, 18, 0, 1),
        (20, 30, 0, 2),
        (21, 29, 1, 1),
        (30, 39, 1, 2),
        (31, 40, 2, None),
        (50, 60, 2, None),
    ],
)
def test_around_a_passage_stand_the_run_that_begins_before_it_and_the_one_that_ends_after_it(
    start: int, end: int, before: int | None, after: int | None
) -> None:
    expected = tuple(None if k is None else GIVEN.runs[k] for k in (before, after))
    assert GIVEN.around(start, end) == expected


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


def test_lines_are_joined_though_time_has_run_out() -> None:
    alignment = align("one\ntwo three\n", "one\ntwo four\n", deadline=time.monotonic() - 1)
    assert ([run[:3] for run in alignment.runs], alignment.complete) == ([(0, 4, 0)], False)


def test_with_time_left_the_alignment_is_complete() -> None:
    assert Alignment().complete
    alignment = align("one two three", "one two four", deadline=time.monotonic() + 60)
    assert ([run[:3] for run in alignment.runs], alignment.complete) == ([(0, 7, 0)], True)


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
