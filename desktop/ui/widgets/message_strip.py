"""Calm strips above the place on show: a sentence with at most two buttons, and the progress of an import."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.icons import icon
from desktop.ui.widgets.layouts import in_row


class MessageStrip(QFrame):
    """One sentence at a time; it goes when it is closed.

    It takes the keyboard only where what was written in is gone: what is typed on goes nowhere until Esc, for elsewhere
    it would be commands.
    """

    said = Signal(str)  # a sentence is shown
    closed = Signal()
    left = Signal()  # by the keyboard, which it had taken: it belongs elsewhere again

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._label = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.button = QPushButton(self)
        self.other_button = QPushButton(self)
        self._close = QToolButton(self)
        self._close.setToolTip(tr("Close"))
        self._close.setIconSize(QSize(16, 16))
        self._close.setAccessibleName(tr("Close the message"))
        layout = in_row(
            (self._label, 1), self.other_button, self.button, self._close, on=self, margins=(16, 8, 8, 8), spacing=12
        )
        self._work: Callable[[], object] | None = None
        self._other_work: Callable[[], object] | None = None
        self.button.clicked.connect(self._do)
        self.other_button.clicked.connect(self._do_other)
        self._close.clicked.connect(self.dismiss)
        self.kind = ""
        self._is_aside = False
        self._taking = QTimer(self, singleShot=True, interval=0)
        self._taking.timeout.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self._way_on = QLabel(tr("Esc: go on"), self)
        self._way_on.setObjectName("caption")
        layout.insertWidget(1, self._way_on)
        self._way_on.hide()
        self.hide()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""
        self._close.setIcon(icon("close", appearance))

    def say(
        self,
        sentence: str,
        button: str = "",
        work: Callable[[], object] | None = None,
        kind: str = "error",
        *,
        other: str = "",
        other_work: Callable[[], object] | None = None,
    ) -> None:
        """Show a sentence, with a button that does ``work`` and, to its left, another way."""
        self.kind, self._is_aside = kind, False
        sentence = in_one_line(tr(sentence))
        self._label.setText(sentence)
        self._work = work
        self.button.setText(in_one_line(button))
        self.button.setVisible(bool(button))
        self._other_work = other_work
        self.other_button.setText(in_one_line(other))
        self.other_button.setVisible(bool(other))
        self.show()
        self.said.emit(sentence)

    def take_keyboard(self) -> None:
        """Have the keyboard until Esc, whatever else takes it in this turn; where nothing is said, say why."""
        if self.isHidden():
            self.say(tr("What you were writing in is not there any more, by a change that was made elsewhere."))
        self.setAccessibleName(self._label.text())
        self.setAccessibleDescription(self._way_on.text())
        self._way_on.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._taking.start()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that are typed on from being commands."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._taking.stop()
            self._way_on.hide()

    def set_aside(self, aside: bool) -> None:
        """Put the sentence aside while it is about what is not on the screen, or show it again."""
        if aside != self._is_aside and (self._is_aside or not self.isHidden()):
            self._is_aside = aside
            self.setVisible(not aside)

    def sentence(self) -> str:
        """Return the sentence on show, or ''."""
        return self._label.text() if not self.isHidden() else ""

    def dismiss(self) -> None:
        """Take the strip away."""
        self.closed.emit()
        self._hide()
        self.kind = ""

    def _hide(self) -> None:
        focused = QApplication.focusWidget()
        self._is_aside = False
        had_keyboard = focused is not None and (focused is self or self.isAncestorOf(focused))
        self.hide()
        if had_keyboard:
            self.left.emit()

    def _do_other(self) -> None:
        self._work = self._other_work
        self._do()

    def _do(self) -> None:
        work = self._work
        self._hide()
        if work is not None:
            work()


class ImportStrip(QFrame):
    """An import that takes a while: its file, a moving bar, Cancel."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._label = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self, textVisible=False)
        self._bar.setRange(0, 0)
        self._bar.setFixedSize(160, 6)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        in_row((self._label, 1), self._bar, self.cancel_button, on=self, margins=(16, 8, 8, 8), spacing=12)
        self.cancel_button.clicked.connect(self.cancel_requested)
        self.hide()

    def begin(self, sentence: str, total: int = 0) -> None:
        """Show what is being done, in ``total`` parts (0: not counted)."""
        self._label.setText(in_one_line(sentence))
        self._bar.setRange(0, total)
        self.cancel_button.show()
        self.show()

    def show_writing(self, sentence: str) -> None:
        """Show what is being written, and cannot be stopped any more."""
        self.begin(sentence)
        self.cancel_button.hide()

    def set_done(self, done: int) -> None:
        """Show how many parts are done."""
        if self._bar.maximum():
            self._bar.setValue(done)

    def end(self) -> None:
        """Take the strip away."""
        self.hide()
