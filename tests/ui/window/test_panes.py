"""Panes beside the article or over it, the article alone in full screen, and a column that stands in the middle."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.commands import BY_ID
from desktop.ui.page.typeset.document import GUTTER
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.regions import LEAST_LINE
from tests.ui.conftest import words
from tests.ui.pages import drag

COMMANDS = ("check_library", "back_up", "backups", "library_open", "library_take_in", "library_copy")


def sized(window: MainWindow, width: int) -> None:
    window.resize(width, 700)
    QApplication.processEvents()


def line(window: MainWindow) -> int:
    return window.view.viewport().width() - 2 * GUTTER


@pytest.mark.parametrize("zoom", [100, 160])
@pytest.mark.parametrize("width", [480, 800, 1100])
def test_no_pane_beside_the_article_leaves_it_fewer_than_45_characters(
    window: MainWindow, width: int, zoom: int
) -> None:
    window.settings["outline"] = True
    window.settings["zoom"] = zoom
    window.settings["sidebar_width"] = window.settings["outline_width"] = 600
    sized(window, width)
    least = replace(window.view.type_style(), characters=LEAST_LINE).column_width()
    beside = [pane for pane in ("outline", "sidebar") if not window.regions.lies_over(pane)]
    assert not beside or line(window) >= least - 2
    if width >= 1100 and zoom == 100:
        assert beside == ["outline", "sidebar"]


def test_at_another_size_of_the_text_each_part_is_as_wide_as_in_a_window_of_that_width(
    reading: MainWindow, qtbot: QtBot
) -> None:
    sized(reading, 1240)
    reading.settings["outline"] = True
    QApplication.processEvents()
    for zoom in (200, 110, 150):
        reading.settings["zoom"] = zoom
        QApplication.processEvents()
        there = reading.regions.splitter.sizes()
        for width in (1300, 1240):
            sized(reading, width)
        assert reading.regions.splitter.sizes() == there


@pytest.mark.parametrize("zoom", [100, 150, 200, 300])
def test_notes_beside_the_text_leave_it_45_characters_or_become_signs(
    reading: MainWindow, qtbot: QtBot, zoom: int
) -> None:
    content, article = reading.reading.content, reading.reading.article
    assert content is not None and article is not None
    reading.session.annotate(article.id, words(content, "name"), note="Which one?")
    reading.settings["zoom"] = zoom
    for width in (640, 1240, 1900):
        sized(reading, width)
        least = replace(reading.view.type_style(), characters=LEAST_LINE).column_width()
        assert reading.margin.lane.folded or line(reading) >= least - 2


def test_at_640_pixels_the_outline_opens_over_the_article_and_goes_once_a_heading_is_chosen(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.settings["zoom"] = 130
    sized(reading, 640)
    reading.actions_by_id["outline"].trigger()
    outline, before = reading.regions.outline, reading.view.width()
    assert outline is not None and outline.isVisible() and reading.actions_by_id["outline"].isChecked()
    assert reading.view.width() == before == reading.centralWidget().width()
    assert reading.settings["outline"] is False, "what lies over the article is no setting"
    reading.actions_by_id["sidebar"].trigger()
    assert reading.sidebar.isVisible() and not outline.isVisible(), "one at a time"
    reading.actions_by_id["outline"].trigger()
    outline.headings.heading_clicked.emit(10)
    assert not outline.isVisible()
    reading.actions_by_id["outline"].trigger()
    reading.view.setFocus()
    qtbot.keyClick(reading.view, Qt.Key.Key_Escape)
    assert not outline.isVisible()


@pytest.fixture
def alone(reading: MainWindow) -> Iterator[MainWindow]:
    reading.actions_by_id["full_screen"].trigger()
    QApplication.processEvents()
    yield reading
    if reading.isFullScreen():
        reading.actions_by_id["full_screen"].trigger()


def touch(window: MainWindow, x: int, y: int) -> None:
    none, at = Qt.MouseButton.NoButton, QPoint(x, y)
    where = QPointF(window.mapToGlobal(at))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), where, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.view.viewport(), event)


def test_full_screen_is_the_article_alone_and_the_rest_comes_at_a_touch_of_its_edge(alone: MainWindow) -> None:
    around = (alone.toolbar, alone.status, alone.sidebar)
    width, height = alone.width(), alone.height()
    assert not any(part.isVisible() for part in around)
    assert alone.view.size() == alone.centralWidget().size()
    for part, x, y in zip(around, (300, 300, width - 1), (0, height - 1, 300), strict=True):
        touch(alone, x, y)
        assert part.isVisible(), "at its edge"
        assert alone.view.size() == alone.centralWidget().size(), "over the article, which stays"
        touch(alone, width // 3, height // 2)
        assert not part.isVisible()


def test_full_screen_leaves_everything_as_it_was(reading: MainWindow, qtbot: QtBot) -> None:
    def shown() -> list[tuple[int, int, bool]]:
        parts = (reading.toolbar, reading.status, reading.sidebar)
        corners = [part.mapTo(reading, QPoint()) for part in parts]
        return [(at.x(), at.y(), part.isVisible()) for at, part in zip(corners, parts, strict=True)]

    before, size = shown(), reading.size()
    reading.actions_by_id["full_screen"].trigger()
    reading.actions_by_id["library_place"].trigger()
    assert reading.toolbar.isVisible(), "another place keeps its bars"
    reading.actions_by_id["article_place"].trigger()
    assert not reading.toolbar.isVisible()
    reading.view.setFocus()
    qtbot.keyClick(reading.view, Qt.Key.Key_Escape)
    assert not reading.isFullScreen()
    reading.resize(size)
    QApplication.processEvents()
    assert shown() == before


def test_the_care_of_the_library_has_a_menu_of_its_own() -> None:
    assert {BY_ID[command].menu for command in COMMANDS} == {"Library"}


def test_the_column_stands_in_the_middle_until_a_note_is_in_sight_and_its_lines_stay(
    reading: MainWindow, qtbot: QtBot
) -> None:
    sized(reading, 1500)
    view = reading.view

    def off_middle() -> int:
        margins = view.viewportMargins()
        return margins.right() - margins.left()

    qtbot.waitUntil(lambda: abs(off_middle()) <= 2)
    width = view.viewport().width()
    content, article = reading.reading.content, reading.reading.article
    assert content is not None and article is not None
    reading.session.annotate(article.id, words(content, "older"))
    QApplication.processEvents()
    assert abs(off_middle()) <= 2, "a highlight without a note needs no lane"
    reading.session.annotate(article.id, words(content, "name"), note="Which one?")
    qtbot.waitUntil(lambda: off_middle() > 200)
    assert view.viewport().width() == width
    assert reading.margin.width() == 360
    reading.undoing.walk("undo")
    qtbot.waitUntil(lambda: abs(off_middle()) <= 2)


def test_the_column_stays_where_it_is_while_words_are_selected_across_a_note_that_goes_out_of_sight(
    window: MainWindow, add: Callable[..., Article], qtbot: QtBot
) -> None:
    sized(window, 1500)
    assert window.reading.open(add("\n".join(f"A river is older than its {n}. name." for n in range(200))).id)
    view, bar = window.view, window.view.verticalScrollBar()
    content, article = window.reading.content, window.reading.article
    assert content is not None and article is not None
    window.session.annotate(article.id, words(content, "its 3. name"), note="Which one?")

    def left() -> int:
        return view.viewportMargins().left()

    centred = (view.width() - bar.sizeHint().width() - view.viewport().width()) // 2
    qtbot.waitUntil(lambda: left() < centred - 50)
    beside = left()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    bar.setValue(1500)
    drag(view.viewport(), QPoint(200, 300))
    assert left() == beside
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 300))
    assert view.surface.selection.passage() is not None and left() == beside
    bar.setValue(1600)
    qtbot.waitUntil(lambda: abs(left() - centred) <= 2)


@pytest.mark.parametrize(("before", "after"), [(1280, 1000), (1000, 1280), (1280, 800)])
def test_a_window_that_is_resized_sets_the_text_at_no_width_on_the_way(
    reading: MainWindow, before: int, after: int
) -> None:
    reading.resize(before, 800)
    QApplication.processEvents()
    widths = [reading.view.viewport().width()]
    reading.view.laid_out.connect(lambda: widths.append(reading.view.viewport().width()))
    reading.resize(after, 800)
    QApplication.processEvents()
    assert len(dict.fromkeys(widths)) <= 2, "the one it had and the one it gets"
