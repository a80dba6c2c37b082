"""What the benches let the window do before they look at the clock."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.bench.on_screen import settling


class Seen(QWidget):
    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1


def test_what_is_waited_for_is_painted_once_and_what_goes_is_gone(qtbot: QtBot, qapp: QApplication) -> None:
    seen = Seen()
    qtbot.addWidget(seen)
    seen.show()
    qtbot.waitExposed(seen)
    settle = settling(qapp, seen)
    settle()
    old, ended = QObject(seen), list[bool]()
    old.destroyed.connect(lambda: ended.append(True))
    for ask in (seen.update, old.deleteLater):
        seen.painted = 0
        ask()
        settle()
        assert seen.painted == 1
    assert ended
