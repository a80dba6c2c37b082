"""Finding words in an article."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Passage, Span, SpanKind
from desktop.article.numbers import words_in
from desktop.ui.finding.find_bar import LISTED, FindBar
from desktop.ui.finding.matches import MOST, find_matches
from desktop.ui.widgets.appearance import DARK


def plain(*paragraphs: str) -> Content:
    return Content(tuple(Block(BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs))


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("A river, a River.", "river", [(2, 7), (11, 16)]),
        ("two\nlines and  two lines", "two lines", [(0, 9), (15, 24)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("a+b (c)", "(c)", [(4, 7)]),
        ("anything", "   ", []),
        ("", "x", []),
        ("Über den Ufern", "ÜBER", [(0, 4)]),
    ],
)
def test_words_are_found_in_any_case_and_over_line_ends(text: str, words: str, found: list[tuple[int, int]]) -> None:
    assert [tuple(match) for match in find_matches(plain(text), words)] == found


@given(st.text(max_size=80), st.text(max_size=6))
def test_every_match_lies_inside_the_text_and_none_overlaps(text: str, words: str) -> None:
    matches = find_matches(plain(text), words)
    assert all(0 <= match.start < match.end <= len(text) for match in matches)
    assert all(one.end <= other.start for one, other in pairwise(matches))


def test_the_number_of_matches_is_bounded() -> None:
    assert len(find_matches(plain("a" * (MOST + 5)), "a")) == MOST


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.set_appearance(DARK)
    bar.set_content(plain("one two one three one"))
    return bar


def test_the_bar_counts_steps_round_and_unmarks(bar: FindBar, qtbot: QtBot) -> None:
    told: list[tuple[list[Passage], int]] = []
    bar.matches_changed.connect(lambda matches, index: told.append((matches, index)))
    bar.open_bar("one", 5)
    assert bar.count.text() == "2 of 3"
    qtbot.keyClick(bar.field(), Qt.Key.Key_Return)
    assert bar.count.text() == "3 of 3"
    qtbot.keyClick(bar.field(), Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 3"
    qtbot.keyClick(bar.field(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "3 of 3"
    bar.field().setText("none")
    bar.step(1)
    assert bar.count.text() == "Not found"
    bar.field().setText("")
    bar.step(1)
    assert bar.count.text() == ""
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field(), Qt.Key.Key_Escape)
    assert told[-1] == ([], -1)
    assert bar.isHidden()


def test_typing_searches_and_another_article_is_searched_anew(bar: FindBar, qtbot: QtBot) -> None:
    bar.open_bar("", 0)
    with qtbot.waitSignal(bar.matches_changed):
        bar.field().setText("two")
    assert bar.count.text() == "1 of 1"
    bar.set_content(plain("two two"))
    assert bar.count.text() == "1 of 2"


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("art, part, arts, Art", "art", ["art", "Art"]),
        ("don't and don", "don", ["don"]),
        ("a weir-keeper, weirs", "weir", ["weir"]),
        ("Größe, größer", "größe", ["Größe"]),
        ("堰是一种低坝", "低坝", ["低坝"]),
    ],
)
def test_whole_words_are_no_parts_of_longer_ones(text: str, words: str, found: list[str]) -> None:
    assert [text[match.start : match.end] for match in find_matches(plain(text), words, whole_words=True)] == found


def test_whole_words_and_case_narrow_what_is_counted(bar: FindBar) -> None:
    bar.set_content(plain("One ones one"))
    bar.open_bar("one", 0)
    assert bar.count.text() == "1 of 3"
    bar.whole.setChecked(True)
    assert bar.count.text() == "1 of 2"
    bar.case.setChecked(True)
    assert bar.count.text() == "1 of 1"


def test_the_list_has_the_line_of_each_match_with_it_marked_and_leads_there(bar: FindBar, qtbot: QtBot) -> None:
    bar.set_content(
        plain("One is here.", "Two.\tAnd  one is there, in a paragraph that is far too long for a row. " * 3)
    )
    told: list[int] = []
    bar.matches_changed.connect(lambda _, index: told.append(index))
    bar.open_bar("one", 0)
    assert not bar.list.isVisibleTo(bar)
    qtbot.keyClick(bar.field(), Qt.Key.Key_Down)
    assert bar.list.isVisibleTo(bar) and bar.focusWidget() is bar.list
    rows = bar.list.found.rows
    assert [row.line.text[start:end] for row in rows for start, end in row.line.marks] == ["One", "one", "one", "one"]
    assert rows[0].line.text == "One is here."
    assert rows[1].line.text.startswith("Two. And one is there,") and rows[1].line.text.endswith("…")
    qtbot.keyClick(bar.list, Qt.Key.Key_Down)
    assert (told[-1], bar.count.text()) == (1, "2 of 4")
    bar.list.row_chosen.emit(rows[3])
    assert told[-1] == 3 and bar.list.current_row() == rows[3]
    qtbot.keyClick(bar.list, Qt.Key.Key_Escape)
    assert bar.focusWidget() is bar.field() and not bar.isHidden()


def test_the_list_follows_steps_and_what_is_typed_and_is_bounded(bar: FindBar) -> None:
    bar.set_content(plain("word " * (LISTED + 3), "rare"))
    bar.listed.setChecked(True)
    bar.open_bar("word", 0)
    assert len(bar.list.found.rows) == LISTED
    bar.step(1)
    assert bar.list.currentIndex().row() == 1
    bar.step(-2)  # to one that is not listed
    assert bar.list.current_row() is None and bar.count.text() == f"{LISTED + 3} of {LISTED + 3}"
    bar.open_bar("rare", 0)
    assert [row.line.text for row in bar.list.found.rows] == ["rare"]
    bar.open_bar("nowhere", 0)
    assert not bar.list.isVisibleTo(bar)


@pytest.mark.parametrize("wanted", ["lamp", "the lamp. At dusk", "dusk", "con tent"])
def test_numbers_beside_the_words_hide_no_word_and_are_not_shown(bar: FindBar, wanted: str) -> None:
    text = "12 He lit the lamp1. At dusk,20 con7 tent2 he slept."
    numbers = [(SpanKind.NUMBER, 0, 2), (SpanKind.FOOTNOTE_REF, 18, 19), (SpanKind.NUMBER, 29, 31)]
    numbers += [(SpanKind.NUMBER, 35, 36), (SpanKind.FOOTNOTE_REF, 41, 42)]
    content = Content((Block(BlockKind.PARAGRAPH, text, tuple(Span(*number) for number in numbers)),))
    told: list[list[Passage]] = []
    bar.matches_changed.connect(lambda matches, _: told.append(matches))
    bar.set_content(content)
    bar.whole.setChecked(True)
    bar.listed.setChecked(True)
    bar.open_bar(wanted, 0)
    assert bar.count.text() == "1 of 1"
    [match] = told[-1]
    assert (words_in(content, match), text[match.start], text[match.end - 1]) == (wanted, wanted[0], wanted[-1])
    [row] = bar.list.found.rows
    assert "He lit the lamp. At dusk, con tent he slept.".endswith(row.line.text.removeprefix("…"))
    assert [row.line.text[start:end] for start, end in row.line.marks] == [wanted]


def test_a_part_of_a_formula_is_no_whole_word() -> None:
    content = Content((Block(BlockKind.PARAGRAPH, "y, y + 1", (Span(SpanKind.MATH, 3, 8),)),))
    assert find_matches(content, "y", whole_words=True) == [Passage(0, 1)]
