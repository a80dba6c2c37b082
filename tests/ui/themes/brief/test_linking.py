"""Behind [[ in a brief, annotations and articles are offered: the one comes in as its quote, the other as a link."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.linking.link_list import LinkList
from desktop.ui.linking.offers import LinkOffer
from desktop.ui.themes.brief.editor import BriefEditor
from desktop.ui.themes.brief.panel import BriefPanel
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

OFFERS = [LinkOffer("It spends billions", "postil://a/one", "#A87400"), LinkOffer("The race", "postil://article/two")]
KEY = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot) -> BriefPanel:
    made = BriefPanel()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.set_briefs([("b", "A brief")], "b")
    made.links.link_wanted.connect(lambda words: made.links.offer([one for one in OFFERS if words in one.words]))
    with qtbot.waitExposed(made):
        made.show()
    made.editor.setFocus()
    made.activateWindow()
    qtbot.waitUntil(made.editor.hasFocus)
    return made


def type_in(editor: BriefEditor, qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(editor, text)


def test_an_annotation_comes_in_as_its_quote_and_an_article_as_a_link(panel: BriefPanel, qtbot: QtBot) -> None:
    editor = panel.editor
    type_in(editor, qtbot, "As in [[It")
    [shown] = panel.findChildren(LinkList)
    assert shown.isVisible() and shown.count() == 1
    qtbot.keyClick(editor, KEY.Key_Return)
    assert editor.text() == "As in ![[postil://a/one]]"
    assert editor.quoted_ids() == ["one"]
    assert not shown.isVisible()
    type_in(editor, qtbot, " and [[")
    assert shown.count() == 2
    qtbot.keyClick(editor, KEY.Key_Down)
    qtbot.keyClick(editor, KEY.Key_Tab)
    assert editor.text() == "As in ![[postil://a/one]] and [The race](postil://article/two)"
    assert editor.hasFocus()


def test_escape_closes_the_list_and_stays_and_leaving_closes_it_too(panel: BriefPanel, qtbot: QtBot) -> None:
    type_in(panel.editor, qtbot, "[[")
    [shown] = panel.findChildren(LinkList)
    with qtbot.assertNotEmitted(panel.editor.left):
        qtbot.keyClick(panel.editor, KEY.Key_Escape)
    assert not shown.isVisible()
    type_in(panel.editor, qtbot, "It")
    assert shown.isVisible()
    panel.list.setFocus()
    assert not shown.isVisible()


def test_nothing_is_offered_where_a_brief_can_only_be_read_or_nothing_was_asked(panel: BriefPanel) -> None:
    panel.links.offer(OFFERS)
    assert not [one for one in panel.findChildren(LinkList) if one.isVisible()]


def test_in_the_window_the_librarys_search_says_what_is_meant(reading: MainWindow, qtbot: QtBot) -> None:
    made = reading.reading.highlight(words(reading.reading.content, "older than its name"))
    assert made is not None
    reading.run_command("brief")
    assert reading.places.themes is not None
    panel = reading.places.themes.brief
    panel.brief_add_requested.emit()
    QApplication.processEvents()
    reading.activateWindow()
    panel.editor.setFocus()
    qtbot.waitUntil(panel.editor.hasFocus)
    type_in(panel.editor, qtbot, "[[older than")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in reading.findChildren(LinkList)))
    qtbot.keyClick(panel.editor, KEY.Key_Return)
    assert panel.editor.quoted_ids() == [made.id]
