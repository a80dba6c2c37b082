"""Where Tab goes: into the library by what narrows its list, to what is chosen in a sheet, out of a preview."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QPushButton,
    QWidget,
    QWidgetItem,
)
from pytestqt.qtbot import QtBot

from desktop.article.content import Block, BlockKind, Content, Span, SpanKind
from desktop.ui.exchange.export_preview import RenderedText
from desktop.ui.exchange.rendering import Rendered
from desktop.ui.themes.theme_dialog import ThemeDialog
from desktop.ui.widgets.appearance import LIGHT
from desktop.ui.widgets.tab_order import tab_as_laid_out
from desktop.ui.window.main_window import MainWindow
from tests.ui.widgets.walk import name_of, show, stops


def test_tab_in_the_library_visits_sections_filter_order_and_add_before_its_list(
    reading: MainWindow, qtbot: QtBot
) -> None:
    show(reading, qtbot)
    reading.actions_by_id["library_place"].trigger()
    library = reading.places.library
    assert library is not None and QApplication.focusWidget() is library.list
    names = [name_of(stop) for stop in stops(reading)]
    assert names[-5:] == [
        "Sections of the library",
        "Filter the articles",
        "The order of the list",
        "Add files",
        "Articles of the library",
    ]


def test_no_item_of_a_layout_is_kept_which_qt_deletes_without_a_word(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    button = QPushButton("Save")
    QHBoxLayout(whole).addWidget(button)
    tab_as_laid_out(whole)
    items = [wrapper for wrapper in shiboken6.getAllValidWrappers() if isinstance(wrapper, QWidgetItem)]
    assert button not in [item.widget() for item in items]


def test_tab_in_the_theme_sheet_comes_to_the_key_and_the_colour_that_are_chosen(
    reading: MainWindow, qtbot: QtBot
) -> None:
    themes = reading.session.library.themes.all()
    theme = themes[2]
    dialog = ThemeDialog(theme, themes, reading.looks.appearance, reading)
    show(dialog, qtbot)
    chosen = [stop for stop in stops(dialog) if isinstance(stop, QAbstractButton) and stop.isCheckable()]
    assert [stop.isChecked() for stop in chosen] == [True, True]
    assert chosen[0].accessibleName() == f"Key {theme.key}"


def test_tab_leaves_the_preview_of_an_export_whatever_links_are_in_it(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    row = QHBoxLayout(whole)
    preview, button = RenderedText(LIGHT), QPushButton("Save")
    for part in (preview, button):
        row.addWidget(part)
    link = Span(SpanKind.LINK, 2, 7, "https://example.org")
    preview.set_rendered(Rendered(Content((Block(BlockKind.PARAGRAPH, "A pilot knows the way.", (link,)),))))
    show(whole, qtbot)
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_Tab)
    assert button.hasFocus()
