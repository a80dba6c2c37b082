"""Two texts against each other, in bounds."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content
from desktop.article.differences import differences
from desktop.ui.widgets.appearance import DARK, LIGHT
from desktop.ui.widgets.difference_text import DifferenceText, lines


def content(*texts: str) -> Content:
    return Content(tuple(Block(BlockKind.PARAGRAPH, text) for text in texts))


def test_only_what_differs_is_shown_and_gaps_are_marked() -> None:
    found = differences(content("a", "b", "c", "d", "e"), content("a", "x", "c", "d", "e", "f"))
    assert [(sign, "".join(p.text for p in runs)) for sign, runs in lines(found)] == [
        ("−", "b"),
        ("+", "x"),
        ("…", ""),
        ("+", "f"),
    ]
    assert not list(lines(differences(content("a"), content("a"))))


def test_words_are_marked_in_an_edited_paragraph() -> None:
    found = differences(content("The tide decides today."), content("The moon decides today."))
    (_, old), (_, new) = lines(found)
    assert [p.text for p in old if p.differs] == ["tide"]
    assert [p.text for p in new if p.differs] == ["moon"]


def test_a_difference_deep_in_a_long_paragraph_is_seen() -> None:
    long = "some words that stay " * 200
    _, (_, new) = lines(differences(content(long + "here" + long), content(long + "there" + long)))
    shown = "".join(run.text for run in new)
    assert "there" in shown
    assert len(shown) < 500
    assert shown.startswith("…") and shown.endswith("…")


def test_the_widget_shows_plain_text_whatever_it_says(qtbot: QtBot) -> None:
    for appearance in (LIGHT, DARK):
        text = DifferenceText(appearance)
        qtbot.addWidget(text)
        text.set_differences(differences(content("a"), content("<b>a</b> & more")))
        assert "<b>a</b> & more" in text.toPlainText()
        text.set_differences(differences(content("a"), content("a")))
        assert text.toPlainText() == "The text is the same."
