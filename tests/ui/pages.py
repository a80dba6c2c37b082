"""An article of many paragraphs for the tests of its view, and hands on it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.records import (
    Anchor,
    AnchorState,
    Annotation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    Theme,
    ThemeColours,
)
from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.ui.page.view import ArticleView

SENTENCE = "Money buys compute, compute attracts researchers, and what they build is handed round or locked away. "
THEMES = {
    "m": Theme("m", "Money", "", ThemeColours("#FFDD8A", "#A87400", "#5C4300", "#C99A2E"), 1, 0),
    "t": Theme("t", "Talent", "", ThemeColours("#B9DAFF", "#2F74C0", "#143E6B", "#5B9DE0"), 2, 1),
}


def content_of(paragraphs: int = 40) -> Content:
    return Content(tuple(Block(BlockKind.PARAGRAPH, f"{n} {SENTENCE * 3}".strip()) for n in range(paragraphs)))


def annotation(identity: str, content: Content, start: int, end: int, *themes: str, note: str = "") -> Annotation:
    exact = content.text[start:end]
    target = Target(TextQuoteSelector(exact), TextPositionSelector(start, end))
    return Annotation(identity, "a", "v", target, Anchor(AnchorState.IN_PLACE, start, end), note, themes)


def point_of(view: ArticleView, offset: int) -> QPoint:
    rect = view.surface.page.viewport_rect(Passage(offset, offset + 1))
    return QPoint(round(rect.left() + 3), round(rect.center().y()))


def laid_out(view: ArticleView) -> bool:
    """True if Qt lays out no further by itself: it has come to the end, or is put off for a day."""
    dispatcher = QAbstractEventDispatcher.instance()
    return all(one.interval > 3_600_000 for one in dispatcher.registeredTimers(view.document().documentLayout()))


def at_rest(view: ArticleView) -> bool:
    """True if nothing that was begun on the page goes on."""
    return laid_out(view) and not any(one.isActive() for one in view.findChildren(QTimer) if one.isSingleShot())


def colours_of(picture: QImage, across: int = 1, down: int = 1) -> set[str]:
    """Return the colours of a picture as ``#rrggbb``, of every ``across``-th pixel in every ``down``-th line."""
    made, width = picture.convertToFormat(QImage.Format.Format_ARGB32), picture.width()
    pixels = memoryview(bytes(made.constBits())).cast("I")  # copied: the bits go with the picture
    rows = (pixels[y * width : (y + 1) * width : across] for y in range(0, picture.height(), down))
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in set().union(*rows)}


def click(qtbot: QtBot, view: ArticleView, offset: int) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, offset))


def drag(widget: QWidget, to: QPoint, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    _move(widget, to, Qt.MouseButton.LeftButton, held)


def drop(window: QWidget, *urls: QUrl) -> None:
    """Drag files over a window and let them go."""
    data, at = QMimeData(), window.rect().center()
    data.setUrls(list(urls))
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(at, copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, data, left, none))


def hover(view: ArticleView, to: QPointF) -> None:
    _move(view.viewport(), to.toPoint(), Qt.MouseButton.NoButton)


def _move(
    widget: QWidget,
    to: QPoint,
    pressed: Qt.MouseButton,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(widget.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        pressed,
        held,
    )
    QApplication.sendEvent(widget, event)


def shown_view(qtbot: QtBot) -> ArticleView:
    """Return a view of forty paragraphs, on the screen."""
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.set_themes(THEMES)
    made.set_content(content_of())
    made.show()
    qtbot.waitExposed(made)
    return made
