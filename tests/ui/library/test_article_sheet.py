"""The sheet: what articles have in common is shown, and only what the reader changes is changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.citing.items import item_of
from desktop.library.across.shelf import Edit
from desktop.ui.library.article_sheet import MIXED, ArticleSheet
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.widgets.dialog import GIVES_UP
from desktop.ui.widgets.style import wear

ONE = Article("a", "Alpha", "Ann", metadata={"date": "2024"}, tags=("chips", "energy"))
OTHER = Article("b", "Beta", "Ann", tags=("chips",))
TAGS = ("chips", "Energy past", "energy", "art")


@pytest.fixture
def sheet(qtbot: QtBot) -> ArticleSheet:
    return shown([ONE, OTHER], qtbot)


def shown(articles: list[Article], qtbot: QtBot, window: QWidget | None = None) -> ArticleSheet:
    made = ArticleSheet(articles, TAGS, LIGHT, window)
    qtbot.addWidget(made)
    made.show()
    return made


def row(sheet: ArticleSheet, tag: str) -> int:
    return next(row for row in range(sheet.tag_list.count()) if sheet.tag(row) == tag)


def test_one_article_shows_everything_and_an_untouched_sheet_changes_nothing(qtbot: QtBot) -> None:
    sheet = shown([ONE], qtbot)
    assert (sheet.fields["title"].text(), sheet.fields["author"].text(), sheet.fields["date"].text()) == (
        "Alpha",
        "Ann",
        "2024",
    )
    assert sheet.edit() == Edit()
    sheet.fields["title"].setText(" ")
    assert not sheet.save_button.isEnabled()
    sheet.fields["title"].setText("Alpha again")
    sheet.fields["date"].clear()
    assert sheet.save_button.isEnabled() and sheet.edit() == Edit({"title": "Alpha again", "date": ""})


def test_each_kind_that_is_offered_is_cited_as_such_and_another_can_be_written(qtbot: QtBot) -> None:
    window = QWidget()
    wear(window, LIGHT)
    sheet = shown([Article("a", "Alpha", metadata={"kind": "news", "pages": "newspaper article"})], qtbot, window)
    box, types = sheet.kind_box, set()
    words = QRect(1, 1, 120, 20)
    assert box.grab(words).toImage() == sheet.fields["pages"].grab(words).toImage(), "a field like the others"
    assert (box.currentText(), sheet.edit()) == ("newspaper article", Edit())
    for row in range(box.count()):
        box.setCurrentText(box.itemText(row))
        kind = sheet.edit().values.get("kind", "news")
        types.add(item_of(Article("a", "Alpha", metadata={"kind": kind, "url": "https://a.example"}))["type"])
    assert len(types) == box.count() and "document" not in types
    box.setCurrentText("leaflet")
    assert sheet.edit() == Edit({"kind": "leaflet"})


def test_the_wheel_over_the_kind_without_the_keyboard_changes_nothing(qtbot: QtBot) -> None:
    sheet = shown([Article("a", "Alpha", metadata={"kind": "news"})], qtbot)
    sheet.fields["title"].setFocus()
    middle = QPointF(sheet.kind_box.rect().center())
    down = QWheelEvent(
        middle, QPointF(sheet.kind_box.mapToGlobal(middle.toPoint())), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QCoreApplication.sendEvent(sheet.kind_box, down)
    assert sheet.edit() == Edit()


def test_a_long_title_is_chosen_whole_and_shown_from_its_beginning(qtbot: QtBot) -> None:
    title = "A title that is longer than " + "the field " * 20
    field = shown([Article("a", title)], qtbot).fields["title"]
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    field.clearFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.selectedText() == title and field.cursorPosition() == 0


def test_of_several_only_what_is_common_is_shown_and_what_is_not_touched_stays(sheet: ArticleSheet) -> None:
    assert sheet.fields["title"].isHidden() and sheet.windowTitle() == "Details of 2 articles"
    assert (sheet.fields["author"].text(), sheet.fields["date"].placeholderText()) == ("Ann", MIXED)
    assert [sheet.tag(row) for row in range(4)] == ["chips", "energy", "art", "Energy past"]
    states = [sheet.tag_list.item(row).checkState() for row in range(4)]
    assert states[:2] == [Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked] and sheet.edit() == Edit()
    sheet.fields["author"].clear()
    sheet.tag_list.item(row(sheet, "chips")).setCheckState(Qt.CheckState.Unchecked)
    sheet.tag_list.item(row(sheet, "energy")).setCheckState(Qt.CheckState.Checked)
    assert sheet.edit() == Edit({"author": ""}, add=("energy",), remove=("chips",))


def test_enter_adds_a_tag_and_then_saves(sheet: ArticleSheet, qtbot: QtBot) -> None:
    sheet.tag_field.setFocus()
    qtbot.keyClicks(sheet.tag_field, " to  read ")
    qtbot.keyClick(sheet.tag_field, Qt.Key.Key_Return)
    assert sheet.isVisible() and sheet.tag(0) == "to read" and sheet.tag_field.text() == ""
    qtbot.keyClicks(sheet.tag_field, "ART")
    with qtbot.waitSignal(sheet.accepted):
        sheet.save_button.click()
    assert sheet.edit() == Edit(add=("to read", "art")), "a tag that was typed and not added counts, in any case"


def test_esc_gives_up_what_was_written_only_once_that_was_told(sheet: ArticleSheet, qtbot: QtBot) -> None:
    writings: list[Callable[[], object]] = [
        lambda: sheet.fields["author"].setText("Bea"),
        lambda: sheet.tag_list.item(row(sheet, "chips")).setCheckState(Qt.CheckState.Unchecked),
        lambda: qtbot.keyClicks(sheet.tag_field, "half a tag"),
    ]
    for write in writings:
        write()
        assert sheet.remark.isHidden()
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
        assert sheet.isVisible() and sheet.remark.text() == GIVES_UP
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_a_sheet_in_which_nothing_was_written_or_that_is_cancelled_closes_at_once(
    sheet: ArticleSheet, qtbot: QtBot
) -> None:
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()
    sheet.show()
    sheet.fields["author"].setText("Bea")
    sheet.buttons.rejected.emit()
    assert sheet.isHidden()


def test_known_tags_are_offered_in_the_look_of_the_sheet_and_taken_by_keys(sheet: ArticleSheet, qtbot: QtBot) -> None:
    sheet.setStyleSheet("* { font-size: 31px; }")
    sheet.activateWindow()
    sheet.tag_field.setFocus()
    qtbot.keyClicks(sheet.tag_field, "ch")
    offered = sheet.tag_field.completer().popup()
    assert offered.isVisible() and offered.font().pixelSize() == 31
    qtbot.keyClick(offered, Qt.Key.Key_Escape)
    assert offered.isHidden() and sheet.isVisible()
    qtbot.keyClicks(sheet.tag_field, "i")
    qtbot.keyClick(offered, Qt.Key.Key_Down)
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    assert offered.isHidden() and sheet.tag_field.text() == "chips"


def test_what_is_guessed_is_marked_until_it_is_written_or_said_to_be_right(qtbot: QtBot) -> None:
    guessed = Article("c", "Gamma", "Cid", metadata={"date": "1987", "guessed": ["title", "date"]}, doi="10.1000/182")
    sheet = shown([guessed], qtbot)
    assert sheet.fields["doi"].text() == "10.1000/182"
    assert {id_: mark.text() for id_, mark in sheet.marks.items()} == {"title": "guessed", "date": "guessed"}
    sheet.fields["date"].setText("1988")
    assert sheet.marks["date"].text() == "" and sheet.marks["title"].text() == "guessed"
    sheet.right_box.click()
    assert sheet.marks["title"].text() == ""
    assert sheet.edit() == Edit({"date": "1988"}, frozenset(("title",)))
    assert shown([ONE], qtbot).right_box.isHidden()
