"""The program's window as the journeys open it, and a hand on it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.article.content import Passage
from desktop.library import Library
from desktop.settings import Settings
from desktop.ui.app import begin, make_window
from desktop.ui.window.main_window import MainWindow


def words(window: MainWindow, quote: str) -> Passage:
    assert window.reading.content is not None
    start = window.reading.content.text.index(quote)
    return Passage(start, start + len(quote))


def open_window(library: Library, qtbot: QtBot, files: list[Path]) -> MainWindow:
    window = make_window(library, Settings())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    begin(window, [str(file) for file in files])
    return window


def drag_over(window: MainWindow, passage: Passage) -> None:
    """Select a passage with the mouse."""
    view = window.view
    first, last = (view.surface.page.fold().to_viewport(view.page_geometry().edge(at)) for at in passage)
    begin_at = QPoint(round(first.left()) + 1, round(first.center().y()))
    end_at = QPoint(round(last.left()), round(last.center().y()))
    port = view.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin_at)
    QTest.mouseMove(port, (begin_at + end_at) / 2)
    QTest.mouseMove(port, end_at)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end_at)
