"""Finding words in an article."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.ui.page.find_bar import MOST, FindBar, find_matches
from desktop.ui.widgets.appearance import DARK


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
    assert [tuple(match) for match in find_matches(text, words)] == found


@given(st.text(max_size=80), st.text(max_size=6))
def test_every_match_lies_inside_the_text_and_none_overlaps(text: str, words: str) -> None:
    matches = find_matches(text, words)
    assert all(0 <= match.start < match.end <= len(text) for match in matches)
    assert all(one.end <= other.start for one, other in pairwise(matches))


def test_the_number_of_matches_is_bounded() -> None:
    assert len(find_matches("a" * (MOST + 5), "a")) == MOST


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.set_appearance(DARK)
    bar.set_text("one two one three one")
    return bar


def test_the_bar_counts_steps_round_and_unmarks(bar: FindBar, qtbot: QtBot) -> None:
    told: list[tuple[list[Passage], int]] = []
    bar.matches_changed.connect(lambda matches, index: told.append((matches, index)))
    bar.open_bar("one", 5)
    assert bar.count_text() == "2 of 3"
    qtbot.keyClick(bar.field(), Qt.Key.Key_Return)
    assert bar.count_text() == "3 of 3"
    qtbot.keyClick(bar.field(), Qt.Key.Key_Return)
    assert bar.count_text() == "1 of 3"
    qtbot.keyClick(bar.field(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count_text() == "3 of 3"
    bar.field().setText("none")
    bar.step(1)
    assert bar.count_text() == "Not found"
    bar.field().setText("")
    bar.step(1)
    assert bar.count_text() == ""
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field(), Qt.Key.Key_Escape)
    assert told[-1] == ([], -1)
    assert bar.isHidden()


def test_typing_searches_and_another_article_is_searched_anew(bar: FindBar, qtbot: QtBot) -> None:
    bar.open_bar("", 0)
    with qtbot.waitSignal(bar.matches_changed):
        bar.field().setText("two")
    assert bar.count_text() == "1 of 1"
    bar.set_text("two two")
    assert bar.count_text() == "1 of 2"
