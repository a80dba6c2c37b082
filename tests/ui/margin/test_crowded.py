"""More notes than lines: all to be read, none above the article's beginning, the current one by its passage."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.records import Annotation
from desktop.article.content import Passage
from desktop.ui.margin.margin import Margin
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.page.view import ArticleView
from tests.ui.pages import annotation, content_of


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.set_content(content_of(60))
    return made


@pytest.fixture
def margin(qtbot: QtBot, view: ArticleView) -> Margin:
    made = Margin(view)
    view.show()
    qtbot.waitExposed(view)
    return made


def cards(margin: Margin) -> dict[str, NoteCard]:
    return {card.identity: card for card in margin.findChildren(NoteCard) if not card.isHidden()}


def crowd(view: ArticleView, start: int, count: int) -> list[Annotation]:
    """Return annotations on one line, each with a note of two paragraphs."""
    return [
        annotation(str(n), view.content(), start + n, start + n + 20, note=f"Note {n}\n\nwith two paragraphs")
        for n in range(count)
    ]


def test_notes_that_would_collide_move_apart_and_the_current_one_stays(margin: Margin, view: ArticleView) -> None:
    start = view.content().starts[3]
    margin.set_annotations(crowd(view, start, 4))
    placed = [cards(margin)[str(n)] for n in range(4)]
    for one, other in pairwise(placed):
        assert one.y() + one.height() < other.y()
    for current in ("1", "3"):
        margin.set_current_annotation(current)
        assert abs(cards(margin)[current].y() - view.surface.page.viewport_rect(Passage(start, start + 1)).top()) < 12


def test_no_note_stands_above_the_articles_beginning_whichever_is_current(margin: Margin, view: ArticleView) -> None:
    margin.set_annotations(crowd(view, 2, 6))
    for current in (None, "0", "3", "5"):
        margin.set_current_annotation(current)
        view.resize(view.width() - 20, 700)  # as when the outline opens
        assert min(card.y() for card in cards(margin).values()) >= 0


def test_a_click_on_a_note_far_from_its_passage_brings_the_passage_and_leaves_the_note_where_it_is(
    qtbot: QtBot, margin: Margin, view: ArticleView
) -> None:
    line = view.content().starts[30]
    margin.set_annotations(crowd(view, line, 40))
    view.verticalScrollBar().setValue(round(view.surface.page.viewport_rect(Passage(line, line + 1)).top()) + 300)
    card = next(card for card in cards(margin).values() if card.y() > 350)
    y, identity = card.y(), card.identity
    start = line + int(identity)
    assert view.surface.page.viewport_rect(Passage(start, start + 20)).bottom() < 0
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert abs(cards(margin)[identity].y() - y) <= 2
    assert abs(view.surface.page.viewport_rect(Passage(start, start + 20)).top() - y) < 12


@pytest.mark.parametrize("paragraph", [0, 59])
def test_every_one_of_many_notes_on_a_line_can_be_scrolled_to(
    margin: Margin, view: ArticleView, paragraph: int
) -> None:
    margin.set_annotations(crowd(view, view.content().starts[paragraph], 40))
    seen: set[str] = set()
    bar = view.verticalScrollBar()
    bar.setValue(0)
    while True:
        for identity, card in cards(margin).items():
            assert card.y() + bar.value() >= 0
            if card.y() >= 0 and card.geometry().bottom() <= view.viewport().height():
                seen.add(identity)
        if bar.value() == bar.maximum():
            break
        bar.setValue(bar.value() + 300)
    assert seen == {str(n) for n in range(40)}
