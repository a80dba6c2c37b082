"""One sentence at the foot of the window: it goes after a while, and stays while the pointer or the keyboard is on it.

It holds no library: what its button asks for goes out by a signal. What it tells goes out too, to be read aloud.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QIcon, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.toasts.telling import Telling
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.icons import pixmap

SHOWN_MILLISECONDS = 7000
WIDEST = 560
STEP = ("undo", "redo")  # the commands that speak of the last step, and of no other


class Toast(QFrame):
    """At most one is shown; one that comes while the reader is at it waits, and the last that came is shown then."""

    command_requested = Signal(str)  # a command's id
    folder_requested = Signal(str)
    told = Signal(str)  # a sentence is shown
    left = Signal()  # by the keyboard: it belongs elsewhere again

    def __init__(self, host: QWidget) -> None:
        """Make it inside ``host``, at whose foot it stands."""
        super().__init__(host)
        self._host = host
        self._at_foot: list[QWidget] = []
        self.setObjectName("toast")
        self._telling = Telling("")
        self._next: Telling | None = None
        self.label = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.button = QPushButton(self, flat=True, autoDefault=False)
        self.close_button = QToolButton(self)
        self.close_button.setToolTip(tr("Close the message"))
        self.close_button.setAccessibleName(tr("Close the message"))
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.setMinimumSize(7 * SPACE, 7 * SPACE)
        for part in (self.button, self.close_button):
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(3 * SPACE)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.close_button)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MILLISECONDS)
        self._timer.timeout.connect(self._over)
        self._resting = QPoint()  # where the pointer was when it came: one that only rests there is not at it
        self.button.clicked.connect(self._act)
        self.close_button.clicked.connect(self.dismiss)
        host.installEventFilter(self)
        self.hide()

    def keep_clear_of(self, sign: QWidget) -> None:
        """Stand above something that lies at the foot too, where it would lie under it."""
        self._at_foot.append(sign)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in the colours of an appearance, ink and paper exchanged."""
        self.close_button.setIcon(QIcon(pixmap("close", appearance.paper, 2)))

    def tell(self, sentence: str) -> None:
        """Show a sentence, with the button that it may have (``Telling``)."""
        telling = sentence if isinstance(sentence, Telling) else Telling(sentence)
        if self.is_held():
            self._next = telling
            return
        self._telling = telling
        words = in_one_line(tr(telling))
        self.label.setText(words)
        self.button.setText(in_one_line(telling.button))
        self.button.setVisible(bool(telling.button))
        self.setFocusProxy(self.button if telling.button else self.close_button)
        self._place()
        self._resting = QCursor.pos()
        self.show()
        self.raise_()
        self._timer.start()
        self.told.emit(words)

    def text(self) -> str:
        """Return the sentence on show, or ''."""
        return self.label.text() if not self.isHidden() else ""

    def offers(self, command: str) -> bool:
        """True if the sentence on show offers to do this command."""
        return not self.isHidden() and self._telling.command == command

    def is_held(self) -> bool:
        """True if the reader is at it, with the pointer or the keyboard."""
        pointed = self.underMouse() and QCursor.pos() != self._resting
        return self.isVisible() and (pointed or self._has_keyboard())

    def forget_step(self) -> None:
        """Let go of a sentence that offers to take the last step back, or do it again: there is another one now."""
        if self._telling.command in STEP:
            self.dismiss()

    def take_keyboard(self) -> None:
        """Take the keyboard, if there is anything to read."""
        if not self.isHidden():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def dismiss(self) -> None:
        """Take it away; one that waited comes."""
        had_keyboard = self._has_keyboard()
        waiting, self._next = self._next, None
        self._telling = Telling("")
        self._timer.stop()
        self.hide()
        if had_keyboard:
            self.left.emit()
        if waiting is not None:
            self.tell(waiting)

    def _over(self) -> None:
        if self.is_held():
            self._timer.start()
        else:
            self.dismiss()

    def _act(self) -> None:
        telling = self._telling
        self.dismiss()
        if telling.command:
            self.command_requested.emit(telling.command)
        elif telling.folder:
            self.folder_requested.emit(telling.folder)

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _place(self) -> None:
        """Stand at the foot of the host, in its middle, as wide as the words need."""
        host = self._host
        room = host.width() - 8 * SPACE
        self.label.setMinimumWidth(0)
        words = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 2 * SPACE
        others = self.sizeHint().width() - self.label.sizeHint().width()
        width = max(40 * SPACE, min(room, WIDEST, words + others))
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry((host.width() - width) // 2, host.height() - height - 10 * SPACE, width, height)
        for sign in self._at_foot:
            lies = QRect(sign.mapTo(host, QPoint(0, 0)), sign.size())
            if sign.isVisible() and lies.intersects(self.geometry()):
                self.move(self.x(), lies.top() - height - 2 * SPACE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._next is not None and not self._has_keyboard():
            self.dismiss()
        super().leaveEvent(event)
