"""Going through annotations one by one: where one is, what it is, what can be done, each with a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop.note_text import note_text
from desktop.review import ChangedItem, OrphanItem, WordRun
from desktop.texts import tr, tr_kept
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import font

NARROW = 120 * SPACE  # under it what stands side by side goes one above the other
HIGHEST = 60 * SPACE  # of a wording; longer ones scroll


class MarkedText(QTextEdit):
    """Words of which some are marked: struck through or underlined, on the colour of a selection. Plain text only."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None, *, highest: int = HIGHEST) -> None:
        super().__init__(parent)
        self._highest = highest
        self._runs: Sequence[WordRun] = ()
        self._old = False
        self._quiet = False
        self.appearance = LIGHT
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.setFont(font())

    def set_runs(self, runs: Sequence[WordRun], *, old: bool = False, quiet: bool = False) -> None:
        """Show these; marked words are struck through if ``old``; ``quiet`` shows the others muted."""
        self._runs, self._old, self._quiet = list(runs), old, quiet
        self._write()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""
        self.appearance = appearance
        self.setStyleSheet("QTextEdit { background: transparent; border: none; }")
        self._write()

    def _write(self) -> None:
        plain, other = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(self.appearance.muted if self._quiet else self.appearance.ink))
        other.setForeground(QColor(self.appearance.ink))
        other.setBackground(QColor(self.appearance.selection))
        if self._old:
            other.setFontStrikeOut(True)
        elif not self._quiet:
            other.setFontUnderline(True)
        self.clear()
        cursor = QTextCursor(self.document())
        first = 0  # the words that it is about are seen, without scrolling
        for run in self._runs:
            first = first or cursor.position() * (self._quiet and run.differs)
            cursor.insertText(run.text, other if run.differs else plain)
        cursor.setPosition(first)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(0)
        self._fit()
        self.ensureCursorVisible()

    def _fit(self) -> None:
        self.document().setTextWidth(max(self.viewport().width(), 40))
        self.setFixedHeight(min(round(self.document().size().height()) + 2, self._highest))

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked.emit()


class OneByOne(QWidget):
    """One item at a time: where one is, what it is, what can be done. The kinds fill in the middle."""

    annotation_shown = Signal(str)  # an item came up: show it in the article
    origin_requested = Signal(str)  # show it where it was made, in the version that had its words
    EMPTY = ""  # why nothing is to be reviewed; each kind has its own

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[ChangedItem | OrphanItem] = []
        self._at = 0
        self._keys: dict[int, Callable[[], object]] = {}
        self.appearance = LIGHT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.place_label = PlainLabel(self, name="quiet")
        self.back_button = self._arrow("‹", tr("The one before (Left)"), -1)
        self.next_button = self._arrow("›", tr("The next one (Right)"), 1)
        top = in_row((self.place_label, 1), self.back_button, self.next_button)
        self.path_label = PlainLabel(self, name="quiet")
        self.note_label = PlainLabel(self)
        self.reason_label = PlainLabel(self, name="quiet")
        self.empty_label = PlainLabel(self, tr(self.EMPTY), "quiet")
        self.body = QWidget(self)
        self.middle = in_column(spacing=3 * SPACE)
        self._decisions = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._decisions.setSpacing(2 * SPACE)
        inner = (self.path_label, self.middle, self.note_label, self.reason_label, REST)
        in_column(*inner, on=self.body, margins=(0, 0, 2 * SPACE, 0), spacing=3 * SPACE)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.body)
        self._scroll.viewport().setAutoFillBackground(False)
        self.body.setAutoFillBackground(False)
        self.buttons = QWidget(self)
        self.buttons.setLayout(self._decisions)
        self._decisions.setContentsMargins(0, 0, 2 * SPACE, 0)
        parts = (top, (self._scroll, 1), self.buttons, (self.empty_label, 1, Qt.AlignmentFlag.AlignTop))
        in_column(*parts, on=self, margins=(4 * SPACE, 2 * SPACE, 2 * SPACE, 3 * SPACE), spacing=2 * SPACE)

    def _arrow(self, text: str, tip: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.step(by))
        return button

    def _with_origin(self, heading: QLabel) -> QHBoxLayout:
        """Return a row of a heading and the way to the passage as it was when it was annotated."""
        button = QToolButton(self)
        button.setText(tr("Show it there"))
        button.setToolTip(tr("Read the version that it was made on, at its words (V); Esc comes back here"))
        button.clicked.connect(self._show_origin)
        self._keys[int(Qt.Key.Key_V)] = self._show_origin
        return in_row((heading, 1), button)

    def _show_origin(self) -> None:
        if (item := self.item()) is not None:
            self.origin_requested.emit(item.annotation_id)

    def _action(self, text: str, key: Qt.Key, tip: str, wish: Callable[[str], object]) -> QPushButton:
        """Add a button whose key works wherever the focus is in the review."""
        button = QPushButton(text, self.buttons)
        button.setToolTip(tip)
        button.setAutoDefault(False)

        def act() -> None:
            item = self.item()
            if item is not None and button.isEnabled():
                wish(item.annotation_id)

        button.clicked.connect(act)
        self._keys[int(key)] = act
        self._decisions.addWidget(button)
        return button

    def set_items(self, items: Sequence[ChangedItem | OrphanItem]) -> None:
        """Show these; the one that was shown stays, or the one that took its place."""
        shown = self.item()
        self._items = list(items)
        ids = [item.annotation_id for item in self._items]
        if shown is not None and shown.annotation_id in ids:
            self._at = ids.index(shown.annotation_id)
        self._show(tell=shown is not None and (not ids or shown.annotation_id not in ids))

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def item(self) -> ChangedItem | OrphanItem | None:
        """Return the item shown."""
        return self._items[self._at] if self._at < len(self._items) else None

    def show_annotation(self, annotation_id: str) -> bool:
        """Go to the item of one annotation; return whether there is one."""
        for number, item in enumerate(self._items):
            if item.annotation_id == annotation_id:
                self._at = number
                self._show(tell=False)
                return True
        return False

    def step(self, by: int) -> None:
        """Go to the next item or the one before, round at the ends."""
        if self._items:
            self._at = (self._at + by) % len(self._items)
            self._show(tell=True)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""
        self.appearance = appearance
        for text in self.findChildren(MarkedText):
            text.set_appearance(appearance)

    def _show(self, *, tell: bool) -> None:
        self._at = min(self._at, max(len(self._items) - 1, 0))
        item = self.item()
        for part in (self._scroll, self.buttons, self.place_label, self.back_button, self.next_button):
            part.setVisible(item is not None)
        self.empty_label.setVisible(item is None)
        if item is None:
            return
        self.place_label.setText(tr("{at} of {n}", at=self._at + 1, n=len(self._items)))
        for button in (self.back_button, self.next_button):
            button.setEnabled(len(self._items) > 1)
        self.note_label.setText(note_text(item.note, 2000).text)
        self.note_label.setVisible(bool(item.note.strip()))
        self.reason_label.setText(tr_kept(item.reason))
        self.reason_label.setVisible(bool(item.reason))
        self._fill(item)
        self._scroll.verticalScrollBar().setValue(0)
        if tell:
            self.annotation_shown.emit(item.annotation_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        self._lie(direction.TopToBottom if event.size().width() < NARROW else direction.LeftToRight)

    def _lie(self, direction: QBoxLayout.Direction) -> None:
        """Lay out what stands side by side where there is room, else one above the other."""
        self._decisions.setDirection(direction)

    def _head(self, *parts: str) -> None:
        text = " · ".join(part for part in parts if part)
        self.path_label.setText(text)
        self.path_label.setVisible(bool(text))

    def _fill(self, item: ChangedItem | OrphanItem) -> None:
        raise NotImplementedError

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return bool(self._items) and plain and (event.key() in self._keys or event.key() in arrows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._takes(event):
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            self._keys[event.key()]()
