"""The alignment of two texts: what it joins is equal, in order, and as much as it should be."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from desktop.anchoring import align as module
from desktop.anchoring.align import align
from desktop.anchoring.normalise import level
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


def test_texts_too_large_to_compare_word_by_word_are_split_by_words_that_stand_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "CELLS", 5000)
    words = [f"w{n}" for n in range(2000)]
    old = " ".join(words)
    words[1000:1003] = ["other"]
    alignment = align(old, " ".join(words))
    assert sum(run.old_end - run.old_start for run in alignment.runs) >= len(old) - 40


def test_when_time_has_run_out_the_alignment_says_that_it_is_not_complete() -> None:
    alignment = align("one two three", "one four three", deadline=time.monotonic() - 1)
    assert not alignment.complete
