"""Words, sentences and paragraphs, and stepping from word to word over block borders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.content import Block, BlockKind, Content, Passage, Span, SpanKind
from desktop.ui.page import text_edges

CONTENT = Content(
    tuple(Block(BlockKind.PARAGRAPH, t) for t in ("One don't two. Three \U0001f680four!", "", "  ", "Last 中文 word."))
)
TEXT = CONTENT.text


def found(passage: Passage) -> str:
    return TEXT[passage.start : passage.end]


def test_a_formula_is_one_word() -> None:
    text = "Where $a + b$ is."
    content = Content((Block(BlockKind.PARAGRAPH, text, spans=(Span(SpanKind.MATH, 6, 13, label="tex"),)),))
    assert [content.text[p.start : p.end] for p in (text_edges.word_at(content, at) for at in (5, 6, 9, 12, 14))] == [
        "Where",
        "$a + b$",
        "$a + b$",
        "$a + b$",
        "is",
    ]


def test_the_selection_grows_from_word_to_sentence_to_paragraph() -> None:
    start = TEXT.index("hree")
    passage = Passage(start, start)
    steps = []
    for _ in range(4):
        passage = text_edges.grown(CONTENT, passage)
        steps.append(found(passage))
    assert steps == ["Three", "Three \U0001f680four!", CONTENT.blocks[0].text, CONTENT.blocks[0].text]


@pytest.mark.parametrize(
    ("before", "behind", "word"),
    [
        ("Over", ". Then", "Over"),
        ("Over.", "", "Over"),
        ("So ", "(then) it", "then"),
        ("… ", "– ", ""),
        ("one ", "– two", "one"),
    ],
)
def test_a_word_is_selected_first_also_from_punctuation_on(before: str, behind: str, word: str) -> None:
    content = Content(tuple(Block(BlockKind.PARAGRAPH, text) for text in ("Earlier.", before + behind)))
    at = len("Earlier.\n") + len(before)
    grown = text_edges.grown(content, Passage(at, at))
    assert content.text[grown.start : grown.end] == (word or (before + behind).strip()[-1])


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 20))
def test_every_snapping_stays_inside_the_text_and_around_the_offset(start: int, length: int) -> None:
    for around in (text_edges.word_at, text_edges.sentence_at, text_edges.paragraph_at):
        passage = around(CONTENT, start)
        assert 0 <= passage.start <= passage.end <= len(TEXT)
    passage = Passage(start, min(len(TEXT), start + length))
    grown = text_edges.grown(CONTENT, passage)
    assert grown.start <= passage.start and grown.end >= passage.end
    trimmed = text_edges.trimmed(CONTENT, passage)
    assert passage.start <= trimmed.start <= trimmed.end <= max(passage.start, passage.end)


@given(st.integers(0, len(TEXT)), st.integers(0, 20))
def test_whole_words_take_in_no_part_of_one_and_no_word_that_was_only_touched(start: int, length: int) -> None:
    passage = Passage(start, min(len(TEXT), start + length))
    whole = text_edges.whole_words(CONTENT, passage)
    assert whole.start <= passage.start and whole.end >= passage.end
    assert text_edges.whole_words(CONTENT, whole) == whole
    if passage.start == passage.end:
        assert whole == passage
    for gained in (TEXT[whole.start : passage.start], TEXT[passage.end : whole.end]):
        assert not any(letter.isspace() for letter in gained)


def test_a_long_paragraph_is_looked_at_only_near_the_offset(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []
    finder = text_edges.QTextBoundaryFinder

    def recorded(kind: text_edges.QTextBoundaryFinder.BoundaryType, text: str) -> text_edges.QTextBoundaryFinder:
        looked_at.append(len(text))
        return finder(kind, text)

    monkeypatch.setattr(text_edges, "QTextBoundaryFinder", recorded)
    recorded.BoundaryType = finder.BoundaryType  # type: ignore[attr-defined]
    part = "One don't two. Three \U0001f680four! "
    content = Content((Block(BlockKind.PARAGRAPH, part * 4000),))
    middle = 2000 * len(part)
    at = middle + part.index("on't")
    assert text_edges.word_at(content, at) == Passage(middle + 4, middle + 9)
    assert text_edges.sentence_at(content, at) == Passage(middle, middle + part.index(" Three"))
    assert text_edges.next_word_edge(content, at, 1, end=False) == middle + part.index("two")
    assert text_edges.next_word_edge(content, at, -1, end=True) == middle + 3
    assert text_edges.next_word_edge(content, 0, -1, end=False) == 0
    assert text_edges.nearest_word(content, len(content.text)) == Passage(len(content.text) - 6, len(content.text) - 2)
    assert max(looked_at) < 5000


def test_a_long_word_of_a_long_paragraph_is_whole() -> None:
    content = Content((Block(BlockKind.PARAGRAPH, "a " * 2000 + "don't" * 2000 + " b" * 2000),))
    word = Passage(4000, 14_000)
    assert text_edges.word_at(content, 9002) == word
    assert text_edges.next_word_edge(content, 9002, 1, end=True) == word.end
    assert text_edges.next_word_edge(content, 9002, -1, end=False) == word.start
