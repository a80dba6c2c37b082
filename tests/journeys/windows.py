"""The program's window as the journeys open it."""

from __future__ import annotations

from pathlib import Path

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
