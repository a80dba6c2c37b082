"""What stands beside the article follows the size of its text: panels, painted lists, the note editor, dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QWidget

from desktop.ui.widgets.rows.rows_view import RowsView
from desktop.ui.widgets.style import font, set_text_size, text_size
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.widgets.every_dialog import DIALOGS

FIELDS = (QAbstractButton, QComboBox, QLineEdit)


@pytest.mark.parametrize(("zoom", "size"), [(50, 100), (100, 100), (160, 160), (300, 200)])
@pytest.mark.usefixtures("qapp")
def test_words_are_never_smaller_than_usual_nor_more_than_twice_as_large(zoom: int, size: int) -> None:
    set_text_size(zoom)
    assert text_size() == size
    assert font().pixelSize() == round(14 * size / 100)


@pytest.fixture
def large(reading: MainWindow) -> MainWindow:
    """A window with everything in it, whose text was made larger while it was on show."""
    article = reading.reading.article
    assert article is not None
    for command in ("library_place", "themes_place", "search", "article_place", "outline"):
        reading.run_command(command)
    reading.reading.press_theme(1, words(reading.reading.content, "older than its name"))
    reading.session.set_note(reading.session.library.annotations.all(article.id)[0].id, "A note.")
    reading.settings["zoom"] = 160
    QCoreApplication.processEvents()
    return reading


def test_rows_of_every_painted_list_have_room_for_their_words(large: MainWindow) -> None:
    high = QFontMetrics(font()).height()
    assert high > QFontMetrics(large.toolbar.font()).height() * 1.4
    seen = 0
    for command in ("article_place", "library_place", "themes_place", "search"):
        large.run_command(command)
        QCoreApplication.processEvents()
        for view in large.findChildren(QAbstractItemView):
            if view.isVisible() and view.model() is not None and view.model().rowCount():
                rows = range(min(view.model().rowCount(), 6))
                heights = [view.visualRect(view.model().index(row, 0)).height() for row in rows]
                assert min(height for height in heights if height) >= high, type(view).__name__
                seen += 1
    assert seen >= 5


@pytest.mark.parametrize("command", ["article_place", "library_place", "themes_place", "search"])
def test_the_largest_words_do_not_widen_the_window(reading: MainWindow, command: str) -> None:
    reading.resize(820, 700)
    reading.settings["zoom"] = 200
    reading.run_command(command)
    QCoreApplication.processEvents()
    assert reading.minimumSizeHint().width() <= 820
    assert reading.width() == 820


def test_a_card_of_the_sidebar_grows_with_its_words_and_shrinks_again(large: MainWindow) -> None:
    view = large.sidebar.view
    assert isinstance(view, RowsView)
    card = next(row for row in range(large.sidebar.model.rowCount()) if large.sidebar.model.annotation(row))
    tall = view.visualRect(large.sidebar.model.index(card)).height()
    assert large.sidebar.filter_field.font().pixelSize() == 18, "fields and buttons grow by half of that"
    large.settings["zoom"] = 100
    QCoreApplication.processEvents()
    assert tall > 1.3 * view.visualRect(large.sidebar.model.index(card)).height()
    assert large.sidebar.filter_field.font().pixelSize() == 14


def test_a_note_is_written_as_large_as_it_is_read_also_where_that_changes_meanwhile(large: MainWindow) -> None:
    article = large.reading.article
    assert article is not None
    large.margin.edit(large.session.library.annotations.all(article.id)[0].id)
    editor = large.margin.editing.editor
    assert editor is not None
    field = editor.focusProxy()
    for zoom in (160, 200, 100):
        large.settings["zoom"] = zoom
        QCoreApplication.processEvents()
        assert field.font().pixelSize() == large.margin._notes.style().pixels


@pytest.mark.parametrize("zoom", [160, 200])
def test_no_choice_of_the_export_is_cut_in_a_dialog_of_800_pixels(reading: MainWindow, zoom: int) -> None:
    reading.settings["zoom"] = zoom
    dialog = DIALOGS["exchange.export_dialog.ExportDialog"](reading)
    dialog.show()
    dialog.resize(800, 600)
    choices = dialog.choices  # type: ignore[attr-defined]
    choices.more.click()
    QCoreApplication.processEvents()
    parts = [part for part in choices.findChildren(QWidget) if isinstance(part, FIELDS) and part.isVisible()]
    assert len(parts) > 8
    for part in parts:
        right = part.mapTo(choices, part.rect().topRight()).x()
        assert right < choices.width(), part.accessibleName()
        assert part.width() >= 120
    assert choices.mapTo(dialog, choices.rect().topLeft()).x() >= 0
    dialog.close()
