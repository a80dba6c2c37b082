"""Words of scripts that put no space between them are selected as words, where ICU is there to tell."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.ui import icu_words
from desktop.ui.page import text_edges
from desktop.ui.page.view import ArticleView

known = pytest.mark.skipif(icu_words.inner_edges("我喜欢") is None, reason="There is no ICU to ask.")


def content(text: str) -> Content:
    return Content((Block(BlockKind.PARAGRAPH, text),))


@known
@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("我喜欢在河边散步。", "欢", "喜欢"),
        ("他在 AI 公司工作。", "AI", "AI"),
        ("他在 AI 公司工作。", "作", "工作"),
        ("東京の川はとても美しいです。", "し", "美しい"),
        ("ฉันชอบเดินเล่นริมแม่น้ำ", "ดิน", "เดิน"),
        ("A river 河流 in Chinese", "流", "河流"),
        ("\U0001f680 火箭起飞", "飞", "起飞"),
    ],
)
def test_a_word_is_taken_whole(text: str, at: str, word: str) -> None:
    found = text_edges.word_at(content(text), text.index(at))
    assert text[found.start : found.end] == word


@known
def test_dragging_takes_no_part_of_a_word_and_an_end_moves_by_one() -> None:
    text = "我喜欢在河边散步。"
    shown = content(text)
    assert text_edges.whole_words(shown, Passage(2, 8)) == Passage(1, 8)
    assert text_edges.whole_words(shown, Passage(2, 7)) == Passage(1, 8)
    steps, at = [], 0
    while (to := text_edges.next_word_edge(shown, at, 1, end=True)) > at:
        steps.append(text[at:to])
        at = to
    assert steps[:3] == ["我", "喜欢", "在"] and "散步" in steps


def test_where_there_is_no_icu_each_character_stands_alone_and_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    icu_words.inner_edges.cache_clear()
    monkeypatch.setattr(icu_words, "_parts", lambda: None)
    text = "我喜欢在河边。 And more."
    assert text_edges.word_at(content(text), 2) == Passage(2, 3)
    assert text_edges.next_word_edge(content(text), 0, 1, end=True) > 0
    icu_words.inner_edges.cache_clear()


@known
def test_the_caret_goes_and_selects_by_words(view: ArticleView, qtbot: QtBot) -> None:
    text = "我喜欢在河边散步。"
    view.set_content(content(text))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    view.surface.caret.put(0)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Right, control)
    qtbot.keyClick(view, Qt.Key.Key_Left, control | shift)
    assert view.surface.selection.passage() == Passage(1, 3)
