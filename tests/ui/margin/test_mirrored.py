"""Beside an article that runs from right to left the notes stand at the left, mirrored in all that they do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content
from desktop.ui.margin.margin import Margin
from desktop.ui.margin.note_card import NoteCard
from desktop.ui.page.view import ArticleView
from tests.ui.pages import annotation, content_of

HEBREW = Content(tuple(Block(BlockKind.PARAGRAPH, f"הסירה {n} יוצאת מן הנמל בבוקר. " * 8) for n in range(20)))


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(1300, 700)
    made.set_content(HEBREW)
    return made


@pytest.fixture
def margin(qtbot: QtBot, view: ArticleView) -> Margin:
    made = Margin(view)
    note = annotation("a", HEBREW, 3, 12, note="יפה מאוד")
    view.set_annotations([note])
    made.set_annotations([note])
    with qtbot.waitExposed(view):
        view.show()
    return made


def test_the_lane_is_at_the_left_and_its_cards_have_their_bar_at_the_text(margin: Margin, view: ArticleView) -> None:
    assert margin.geometry().right() < view.viewport().geometry().left() + 1
    assert margin.geometry().left() >= 0
    [card] = margin.findChildren(NoteCard)
    picture = card.grab().toImage()
    left, right = (picture.pixelColor(x, picture.height() // 2) for x in (1, picture.width() - 2))
    assert right.value() < left.value()
    view.set_content(content_of(30))
    assert margin.geometry().left() > view.viewport().geometry().right() - 1


def test_dragging_the_edge_to_the_right_widens_it(margin: Margin, qtbot: QtBot) -> None:
    before = margin.width()
    at = QPoint(margin.width() - 3, 500)
    QTest.mousePress(margin, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(margin, at + QPoint(30, 0))
    with qtbot.waitSignal(margin.width_changed) as told:
        QTest.mouseRelease(margin, Qt.MouseButton.LeftButton, pos=at + QPoint(30, 0))
    assert told.args[0] > before


def test_folded_the_glyphs_are_at_the_left_and_what_opens_lies_over_the_text(margin: Margin, view: ArticleView) -> None:
    margin.set_folded(True)
    assert margin.geometry().right() < view.viewport().geometry().left() + 1
    margin.open_popover("a")
    [card] = view.findChildren(NoteCard, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert card.x() > margin.geometry().right()
    assert view.rect().contains(card.geometry())
