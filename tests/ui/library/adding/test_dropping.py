"""What is dragged over the window is told what becomes of it; what the window does not want goes by."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.library.adding.dropping import Dropping, what_a_drop_does
from desktop.ui.widgets.appearance import APPEARANCES

COPY, LEFT, PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def data_of(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def drag_in(window: QWidget, data: QMimeData) -> bool:
    entered = QDragEnterEvent(window.rect().center(), COPY, data, LEFT, PLAIN)
    entered.ignore()
    QCoreApplication.sendEvent(window, entered)
    return entered.isAccepted()


def test_a_sign_says_what_a_drop_does_as_long_as_files_are_dragged(window: QWidget, qtbot: QtBot) -> None:
    taken: list[list[Path]] = []
    dropping = Dropping(window, window, taken.append, writable=True)
    for appearance in APPEARANCES.values():
        dropping.set_appearance(appearance)
    sign = dropping.sign
    data = data_of("file:///a/b.md", "https://example.org/c.md")
    assert drag_in(window, data) and sign.isVisible() and sign.words == "Open “b.md”"
    assert sign.geometry() == window.rect() and not sign.grab().isNull()
    QCoreApplication.sendEvent(window, QDragLeaveEvent())
    assert sign.isHidden()
    drag_in(window, data)
    QCoreApplication.sendEvent(window, QDropEvent(QPointF(9, 9), COPY, data, LEFT, PLAIN))
    assert sign.isHidden()
    qtbot.waitUntil(lambda: bool(taken))
    assert taken == [[Path("/a/b.md")]]


def test_what_is_no_file_goes_by_and_a_library_that_is_only_read_says_so(window: QWidget) -> None:
    dropping = Dropping(window, window, lambda _: None, writable=False)
    assert not drag_in(window, data_of("https://example.org/c.md")) and dropping.sign.isHidden()
    assert drag_in(window, data_of("file:///a")) and "only be read" in dropping.sign.words


def test_a_name_that_no_file_can_have_is_only_a_name() -> None:
    assert what_a_drop_does([Path("/" + "a" * 5000)]).startswith("Open “aaa")
    assert what_a_drop_does([Path("/a"), Path("/" + "a" * 5000)]) == "Add 2 files to the library"


def test_each_kind_of_drop_has_its_words(tmp_path: Path) -> None:
    folder, one, other = tmp_path / "many", tmp_path / "a.md", tmp_path / "b.md"
    folder.mkdir()
    assert what_a_drop_does([one]) == "Open “a.md”"
    assert what_a_drop_does([folder]) == "Add what is in “many” to the library"
    assert what_a_drop_does([one, other]) == "Add 2 files to the library"
    assert what_a_drop_does([one, folder]) == "Add 2 files and folders to the library"
