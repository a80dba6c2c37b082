"""A dialog in which Enter means what has the keyboard: the button, or the list that does something with a row; and
which is never larger than its screen: what does not fit is scrolled.

Every dialog of the program is one; those ready made by Qt have push buttons alone, which do so by themselves.
"""

from __future__ import annotations

from PySide6.QtCore import SIGNAL, QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QTreeWidget,
    QWidget,
)

from desktop.texts import later, tr
from desktop.ui import on_screen
from desktop.ui.widgets.appearance import LABEL_PIXELS, NOTE_PIXELS, SPACE
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.looks import over
from desktop.ui.widgets.style import text_size
from desktop.ui.widgets.tab_order import tab_as_laid_out

DIALOG_MARGINS = (5 * SPACE, 4 * SPACE, 5 * SPACE, 4 * SPACE)
_SMALLER_SIZES = (175, 150, 125, 100)  # of words, in per cent, where the screen has no room for larger ones
_LEAST_PART = 76  # pixels of a list or text that are shown at the least, in words of the usual size
GIVES_UP = later("What you wrote is not saved. Esc once more gives it up.")


def go_or_cancel(dialog: QDialog, words: str = "", *, closes: bool = True) -> tuple[QDialogButtonBox, QPushButton]:
    """Return a box with the button that goes on, which is the default one and says ``words``, and Cancel; and that.

    ``closes``: they accept and reject the dialog.
    """
    wanted = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    buttons = QDialogButtonBox(wanted, dialog)
    if closes:
        buttons.accepted.connect(dialog.accept)
        buttons.rejected.connect(dialog.reject)
    for button in buttons.buttons():
        button.setIcon(QIcon())
    go = buttons.button(QDialogButtonBox.StandardButton.Ok)
    go.setText(words)
    go.setDefault(True)
    return buttons, go


def go_or_leave(dialog: QDialog, go: str, leave: str) -> tuple[QDialogButtonBox, QPushButton, QPushButton]:
    """Return a box with a button that accepts a dialog and one that rejects it, which say this; and the two."""
    buttons, role = QDialogButtonBox(dialog), QDialogButtonBox.ButtonRole
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons, buttons.addButton(go, role.AcceptRole), buttons.addButton(leave, role.RejectRole)


def close_or(dialog: QDialog, *actions: str) -> tuple[QDialogButtonBox, list[QPushButton]]:
    """Return a box with Close, which is the default, and with a button for each of ``actions``; and those."""
    buttons, role = QDialogButtonBox(dialog), QDialogButtonBox.ButtonRole
    others = [buttons.addButton(words, role.ActionRole) for words in actions]
    buttons.addButton(tr("Close"), role.RejectRole).setDefault(True)
    buttons.rejected.connect(dialog.reject)
    return buttons, others


class Dialog(QDialog):
    """Enter presses the focused button; in fields, and on boxes that hold an answer, it presses the default one.

    Where Enter begins a line, Ctrl+Enter does so.
    """

    _percent = 100  # the size of its words
    _followed = (100, 0)  # the size that the text had, and how wide the screen was
    _scrolls = False  # all that it holds
    _begun: object = ()  # what was written when it was opened
    _given_up: object = ()  # what Esc was to leave, which was told of

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(over(parent))

    def written(self) -> object:
        """Return what the reader wrote, as far as it would be lost with the dialog."""
        return ()

    def gives_up(self) -> bool:
        """True if Esc has met what is written, and would give it up now; who shows that says ``GIVES_UP``."""
        return self._given_up == self.written() != self._begun

    def reject(self) -> None:
        """Close, as Esc wants; where words would be lost, close the second time, and let ``look`` say so first."""
        written = self.written()
        if written in (self._begun, self._given_up):
            super().reject()
        else:
            self._given_up = written
            self.look()

    def look(self) -> None:
        """Show what is to be known about what stands in the dialog."""

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the size of the text and fit the screen; let Tab come to every button, in the order that is seen.

        A box of buttons that has a style sheet sends Tab on to its last one.
        """
        self._follow_text_size()
        self._scroll_what_does_not_fit()
        on_screen.fit(self)
        super().showEvent(event)
        for box in self.findChildren(QDialogButtonBox):
            box.setFocusProxy(None)  # type: ignore[arg-type]  # Qt's own way to have none
        tab_as_laid_out(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have room for sentences that take more lines the narrower the dialog is."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth() and not self._scrolls:
            self.setMinimumHeight(max(self.minimumHeight(), layout.totalMinimumHeightForWidth(self.width())))

    def event(self, event: QEvent) -> bool:
        """Fit the screen also when what the dialog holds has grown."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._scroll_what_does_not_fit()
        return done

    def _follow_text_size(self) -> None:
        """Show words as much larger as the article's, never smaller, and no larger than the screen has room for."""
        followed = (text_size(), on_screen.room(self).width())
        if followed == self._followed or self._percent == followed[0] == 100:
            return
        self._followed, before = followed, self._percent
        for percent in (text_size(), *(size for size in _SMALLER_SIZES if size < text_size())):
            self._percent = percent
            sizes = (("*", NOTE_PIXELS), ("#title", NOTE_PIXELS), ("#caption", LABEL_PIXELS))
            rules = (f"{which} {{ font-size: {pixels * percent // 100}px; }}" for which, pixels in sizes)
            self.setStyleSheet("".join(rules))
            for part in self.findChildren(QAbstractScrollArea):
                if not isinstance(part, on_screen.Downward | QHeaderView):  # so many lines of a list or a text
                    part.setMinimumHeight(max(part.minimumHeight(), _LEAST_PART * percent // 100))
            self._know_words()
            if self._least().width() <= followed[1]:
                break
        self.resize(self.size() * self._percent / before)

    def _know_words(self) -> None:
        """Know at once what room the words need, not when the event loop comes to it: inner parts first."""
        for part in (*reversed(self.findChildren(QWidget)), self):
            part.ensurePolished()
            if (layout := part.layout()) is not None:
                layout.invalidate()
                layout.activate()

    def _least(self) -> QSize:
        """Return how large it must be, with the bar of what would be scrolled."""
        room, layout = on_screen.room(self), self.layout()
        if layout is None:
            return QSize()
        least = layout.totalMinimumSize()
        high = layout.totalMinimumHeightForWidth(min(room.width(), max(self.width(), least.width())))
        least.setHeight(max(least.height(), high))
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return least + QSize(bar if least.height() > room.height() else 0, 0)

    def _scroll_what_does_not_fit(self) -> None:
        """Put all that the dialog holds into a part that scrolls, where its least size is more than the screen has."""
        room, layout = on_screen.room(self), self.layout()
        if layout is None or self._scrolls:
            return
        least = self._least()
        if least.width() <= room.width() and least.height() <= room.height():
            return
        self._scrolls = True
        focused = self.focusWidget()
        whole = QWidget(self)
        whole.setLayout(layout)  # which takes it off the dialog, with all that is in it
        in_column(on_screen.Downward(whole, self), on=self, margins=(0, 0, 0, 0))
        if focused is not None:
            focused.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter before the default button does, where what has the keyboard has an act of its own."""
        part = self.focusWidget() if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else None
        if isinstance(part, QPlainTextEdit) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            for button in filter(QPushButton.isDefault, self.findChildren(QPushButton)):
                button.click()
        elif isinstance(part, QAbstractButton) and not isinstance(part, QCheckBox | QRadioButton):
            part.click()
        elif not (isinstance(part, QTreeWidget) and part.receivers(SIGNAL("itemActivated(QTreeWidgetItem*,int)"))):
            super().keyPressEvent(event)
