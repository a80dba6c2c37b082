"""In a made-up language a third longer nothing is cut off and nothing shown in English; another reads right to left."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from desktop import texts
from desktop.ui.themes.board.column import ColumnView
from desktop.ui.themes.board.header import ColumnHeader
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.toolbar import TitleSwitch
from tests.ui.conftest import words
from tests.ui.widgets.every_dialog import DIALOGS, none_waited_for

OF_THE_READER = (ColumnHeader, ColumnView, TitleSwitch)  # names of themes, titles
ACCENTS = str.maketrans("aeiouncyAEIOU", "áéíóúñçýÁÉÍÓÚ")
LONGER = 0.4
PLACE = re.compile(r"(\{\w*\}|&.)")
OWN = re.compile(r"[⟦⟧]")
WORD = re.compile(r"[A-Za-z]{3,}")
# Names, and what the reader or Qt wrote: of files, formats, keys, articles, fonts.
NAMES = re.compile(
    r"Postil|Markdown|HTML|PDF|rivers|Rivers|river|\.md|\.postil|https?:|Ctrl|Alt|Shift|Esc|Enter|Deutsch|Français|"
    r"Español|English|Python|Theme|Important|Source S|Noto|DejaVu|OK|Cancel|Close|Replace it|It is there"
)


def pseudo(text: str, number: int = -1) -> str:
    """Return a text as the made-up language has it: with accents, longer, in brackets that tell it was looked up."""
    pieces = PLACE.split(text)
    made = "".join(piece if PLACE.fullmatch(piece) else piece.translate(ACCENTS) for piece in pieces)
    more = "~" * round(len(PLACE.sub("", text)) * LONGER)
    return f"⟦{made}{more[:40]}⟧"


@pytest.fixture
def in_pseudo() -> Iterator[None]:
    """Speak it for one test."""
    texts.speak(pseudo, ".")
    yield
    texts.speak(None)


def shown_text(widget: QWidget) -> str:
    """Return the words on a button or label; "" where they are not words but an article's or a picture's."""
    if isinstance(widget, QLabel):
        return "" if widget.textFormat() == Qt.TextFormat.RichText else widget.text()
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def cut_off(widget: QWidget) -> bool:
    """Tell whether the words of a button or label want more room than they have, and it was not made to give way."""
    text = shown_text(widget).replace("&", "")
    if not text or (isinstance(widget, QLabel) and widget.wordWrap()) or widget.minimumWidth() == 1:
        return False
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return False
    metrics = QFontMetrics(widget.font())
    return max(metrics.horizontalAdvance(line) for line in text.split("\n")) > widget.width() + 1


def unspoken(text: str) -> bool:
    """Tell whether a text is English that was never looked up."""
    return bool(WORD.search(text)) and not OWN.search(text) and not NAMES.search(text)


def faults(root: QWidget) -> list[str]:
    """Return what is cut off or English on show in a window."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or isinstance(widget, OF_THE_READER):
            continue
        if cut_off(widget):
            found.append(f"cut off: {type(widget).__name__} {shown_text(widget)!r} in {widget.width()}")
        told = [shown_text(widget), widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
        if isinstance(widget, QTabBar):
            told += [widget.tabText(tab) for tab in range(widget.count())]
        found += [f"English: {type(widget).__name__} {text!r}" for text in told if unspoken(text)]
    return found


@pytest.mark.usefixtures("in_pseudo")
def test_in_a_longer_language_all_is_translated_and_nothing_cut_off(reading: MainWindow) -> None:
    article = reading.reading.article
    assert article is not None
    assert reading.reading.content is not None
    reading.reading.press_theme(1, words(reading.reading.content, "older than its name"))
    found: dict[str, list[str]] = {}
    for width in (1280, 800):
        reading.resize(width, 800)
        for command in ("library_place", "themes_place", "search", "article_place"):
            reading.run_command(command)
            QCoreApplication.processEvents()
            found[f"{command} at {width}"] = faults(reading)
    with none_waited_for():
        for name, make in DIALOGS.items():
            dialog = make(reading)
            dialog.show()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            found[name] = faults(dialog)
            dialog.close()
    assert not (told := [f"{name}: {one}" for name, ones in found.items() for one in ones]), "\n".join(told)


def test_in_a_language_from_right_to_left_the_window_is_mirrored(reading: MainWindow) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    try:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        reading.resize(1281, 800)
        QCoreApplication.processEvents()
        assert reading.layoutDirection() == Qt.LayoutDirection.RightToLeft
        place = reading.sidebar.mapTo(reading, reading.sidebar.rect().center())
        assert place.x() < reading.width() // 2
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("qapp")
def test_a_planted_fault_is_found() -> None:
    button = QPushButton("A long sentence")
    button.setFixedWidth(20)
    button.show()
    assert {told.partition(":")[0] for told in faults(button)} == {"cut off", "English"}
    button.close()
