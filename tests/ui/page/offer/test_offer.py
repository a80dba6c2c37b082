"""The bar at a highlight that was clicked: what it offers of it, where it stands, and which of several it is about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.ui.page.view import ArticleView
from tests.ui.pages import annotation, click, point_of


def shown(view: ArticleView) -> dict[str, QAbstractButton]:
    return {b.accessibleName(): b for b in view.surface.offer.bar.findChildren(QAbstractButton) if not b.isHidden()}


def ticked(view: ArticleView) -> list[str]:
    return [name for name, button in shown(view).items() if button.isChecked()]


def test_a_click_on_a_highlight_shows_the_same_bar_with_its_themes_ticked(qtbot: QtBot, view: ArticleView) -> None:
    content, offer = view.content(), view.surface.offer
    view.set_annotations([annotation("a", content, 10, 30, "t")])
    click(qtbot, view, 15)
    assert view.surface.offer.bar.isVisible()
    assert list(shown(view)) == ["Theme Money", "Theme Talent", "Theme…", "Note", "Copy", "Link", "Remove"]
    assert ticked(view) == ["Theme Talent"]
    with qtbot.waitSignal(offer.theme_toggled) as told:
        shown(view)["Theme Money"].click()
    assert told.args == [["a"], "m"]
    assert ticked(view) == ["Theme Talent"], "ticked once it is given, not before"
    view.set_annotations([annotation("a", content, 10, 30, "t", "m")])
    assert ticked(view) == ["Theme Money", "Theme Talent"]
    for name, wish, what in (
        ("Note", offer.note_edit_requested, "a"),
        ("Link", offer.link_requested, "a"),
        ("Remove", offer.remove_requested, ["a"]),
        ("Copy", offer.copy_requested, content.text[10:30]),
    ):
        click(qtbot, view, 15)
        with qtbot.waitSignal(wish) as told:
            shown(view)[name].click()
        assert told.args == [what]
        assert not view.surface.offer.bar.isVisible()


def test_the_bar_goes_with_its_annotation_and_when_another_one_is_current(qtbot: QtBot, view: ArticleView) -> None:
    both = [annotation("a", view.content(), 10, 30), annotation("b", view.content(), 300, 320)]
    view.set_annotations(both)
    click(qtbot, view, 15)
    view.set_current_annotation("b")
    assert not view.surface.offer.bar.isVisible()
    click(qtbot, view, 15)
    assert view.surface.offer.bar.isVisible()
    view.set_annotations(both[1:])
    assert not view.surface.offer.bar.isVisible()
    view.surface.selection.select(Passage(2, 9))
    qtbot.waitUntil(view.surface.offer.bar.isVisible)
    assert list(shown(view)) == ["Highlight as Money", "Highlight as Talent", "Theme…", "Note", "Copy"]


@pytest.mark.parametrize(("start", "end"), [(0, 20), (600, 640), (0, 9000), (400, 9000)])
def test_the_bar_never_covers_the_line_that_was_clicked(qtbot: QtBot, view: ArticleView, start: int, end: int) -> None:
    view.set_annotations([annotation("a", view.content(), start, end)])
    at = start + 10
    click(qtbot, view, at)
    bar, line = view.surface.offer.bar.geometry(), view.surface.page.viewport_rect(Passage(at, at + 1)).toRect()
    assert view.viewport().rect().contains(bar)
    assert bar.bottom() < line.top() or bar.top() > line.bottom()


def test_where_several_lie_the_bar_tells_and_a_menu_lets_one_be_chosen(qtbot: QtBot, view: ArticleView) -> None:
    content = view.content()
    view.set_annotations(
        [annotation("long", content, 0, 90, "m", note="All of it"), annotation("short", content, 10, 30, "t")]
    )
    click(qtbot, view, 15)
    assert view.surface.marks.look.current == "short"
    assert "1 of 2" in shown(view)
    shown(view)["1 of 2"].click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    lines = menu.actions()
    assert [line.isChecked() for line in lines] == [True, False]
    assert "All of it" in lines[1].text()
    with qtbot.waitSignal(view.surface.offer.another_chosen) as told:
        lines[1].trigger()
    menu.close()
    assert told.args == ["long"]


def test_the_keyboard_goes_through_the_bar_and_back(qtbot: QtBot, view: ArticleView) -> None:
    view.activateWindow()
    view.setFocus()
    view.set_annotations([annotation("a", view.content(), 10, 30, "t")])
    click(qtbot, view, 15)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    with qtbot.waitSignal(view.surface.offer.theme_toggled) as told:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told.args == [["a"], "m"]
    assert view.surface.offer.has_focus(), "a second theme can be given"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert view.hasFocus() and not view.surface.offer.bar.isVisible()


def test_a_double_click_opens_the_note_and_leaves_no_bar(qtbot: QtBot, view: ArticleView) -> None:
    view.set_annotations([annotation("a", view.content(), 10, 30, "t")])
    at: QPoint = point_of(view, 15)
    click(qtbot, view, 15)
    with qtbot.waitSignal(view.annotation_activated):
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert not view.surface.offer.bar.isVisible()
    assert view.surface.selection.passage() is None
