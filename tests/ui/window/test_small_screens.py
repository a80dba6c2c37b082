"""On a small screen the first window fits, no place makes it larger, and what it opens stays within the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.settings import Settings
from desktop.ui.on_screen import Downward
from desktop.ui.session import Session
from desktop.ui.settings.type_sheet import TypeSheet
from desktop.ui.window.main_window import FIRST_SIZE, MainWindow
from tests.ui.conftest import words

PAPER = Path(__file__).resolve().parents[2] / "samples" / "articles" / "bells.pdf"


def outside(window: QWidget, part: QWidget) -> list[str]:
    """Return the buttons in a part that are not wholly inside the window."""
    buttons = [one for one in part.findChildren(QAbstractButton) if one.isVisible()]
    places = [QRect(one.mapTo(window, QPoint()), one.size()) for one in buttons]
    return [
        one.accessibleName() for one, place in zip(buttons, places, strict=True) if not window.rect().contains(place)
    ]


@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("screen", [QRect(0, 0, 640, 400), QRect(0, 0, 800, 600), QRect(0, 0, 1920, 1080)])
def test_the_first_window_fits_its_screen_and_no_place_widens_it(
    screen: QRect,
    zoom: int,
    session: Session,
    add: Callable[..., Article],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: screen)
    settings = Settings()
    settings["zoom"] = zoom
    window = MainWindow(session, settings)
    qtbot.addWidget(window)
    window.show()
    first = window.size()
    assert first == FIRST_SIZE.boundedTo(first) and screen.contains(QRect(QPoint(), first))
    paper = session.library.articles.add(PAPER).article
    assert window.reading.open(paper.id), "its text and its pages can be chosen at the top"
    QCoreApplication.processEvents()
    assert window.size() == first and outside(window, window.toolbar) == []
    article = add()
    assert window.reading.open(article.id) and window.reading.content is not None
    assert session.annotate(article.id, words(window.reading.content, "older"))
    for command in ("library_place", "themes_place", "brief", "search", "article_place"):
        window.run_command(command)
        QCoreApplication.processEvents()
        assert window.size() == first, command
        assert outside(window, window.toolbar) == [], command
        if command == "library_place":
            place = window.places.library
            assert place is not None
            QTest.keyClick(place.list, Qt.Key.Key_Space)
            QCoreApplication.processEvents()
            assert place.preview.isVisible() and window.size() == first
    window.run_command("type")
    [sheet] = window.findChildren(TypeSheet)
    assert screen.contains(QRect(QPoint(), sheet.size()))
    [whole] = sheet.findChildren(Downward)
    assert whole.horizontalScrollBar().maximum() == 0
    sheet.close()
    window.close()
