"""Two contents compared paragraph by paragraph."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.content import Block, BlockKind, Content
from desktop.article.differences import Kind, differences

WORD = st.sampled_from(["a", "b", "c", "the tide decides", "the tide decided", "nobody asked the tide", ""])
TEXTS = st.lists(WORD, max_size=12)


def content(*texts: str) -> Content:
    return Content(tuple(Block(BlockKind.PARAGRAPH, text) for text in texts))


def test_an_edited_paragraph_is_shown_against_what_it_was() -> None:
    found = differences(
        content("One.", "The tide decides today.", "Three."), content("One.", "The tide decided today.", "Three.")
    )
    assert [p.kind for p in found.paragraphs] == [Kind.SAME, Kind.CHANGED, Kind.SAME]
    assert found.summary() == "1 paragraph changed"


def test_paragraphs_that_have_nothing_in_common_are_not_paired() -> None:
    found = differences(content("Ropes and pilots."), content("1234567890", "Ropes and a pilot."))
    assert [p.kind for p in found.paragraphs] == [Kind.ADDED, Kind.CHANGED]
    assert found.summary() == "1 paragraph changed, 1 added"
    other = differences(content("aaaa"), content("zzzz", "yyyy"))
    assert other.summary() == "1 paragraph removed, 2 added"


def test_the_same_text_has_no_differences() -> None:
    found = differences(content("a", "b"), content("a", "b"))
    assert found.none and found.summary() == "no paragraph differs"


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_off_the_differences(old: list[str], new: list[str]) -> None:
    found = differences(content(*old), content(*new))
    assert [p.old for p in found.paragraphs if p.kind is not Kind.ADDED] == old
    assert [p.new for p in found.paragraphs if p.kind is not Kind.REMOVED] == new


def test_a_long_run_of_edited_paragraphs_is_paired(monkeypatch: pytest.MonkeyPatch) -> None:
    old = [f"Paragraph {n} says that the tide comes in at {n} o'clock, and goes." for n in range(80)]
    new = [f"{text.replace('tide', 'moon')}" for text in old]
    found = differences(content(*old), content("Quite another thing: 1234567890", *new[:40], *new[41:]))
    assert (found.changed, found.removed, found.added) == (79, 1, 1)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_off_a_long_run_too(old: list[str], new: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop.article.differences.PAIRED", 0)
        found = differences(content(*old), content(*new))
    assert [p.old for p in found.paragraphs if p.kind is not Kind.ADDED] == old
    assert [p.new for p in found.paragraphs if p.kind is not Kind.REMOVED] == new


def test_too_many_paragraphs_are_only_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.article.differences.COMPARED", 3)
    found = differences(content("a", "b", "c"), content("x", "y"))
    assert not found.compared
    assert found.summary() == "3 paragraphs removed, 2 added"
    assert not found.paragraphs
