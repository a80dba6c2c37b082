"""Shortening a quote of a brief: its words, in which […] leaves out and [square brackets] are the writer's own."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from desktop.exporters.brief.references import strange_words
from desktop.shown_text import shortened
from desktop.texts import tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.dialog import GIVES_UP, Dialog, go_or_cancel
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import apply_to_panel

LEFT_OUT = "[…]"
_WIDTH, _HEIGHT = 130 * SPACE, 40 * SPACE


class ShortenDialog(Dialog):
    """Edits what a quote says; ``words`` gives what is left of it, "" where it is whole."""

    def __init__(self, source: str, shown: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        """Make it; ``source`` is the whole quote, ``shown`` what it is shortened to by now, or ""."""
        super().__init__(parent)
        self._source = " ".join(source.split())
        self.setWindowTitle(tr("Shorten quote"))
        self.field = QPlainTextEdit(shown or self._source, self)
        self.field.setAccessibleName(tr("Words of the quote"))
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(_HEIGHT)
        self.remark = PlainLabel(self)
        self.remark.setMinimumHeight(10 * SPACE)
        self.buttons, self.ok_button = go_or_cancel(self, tr("Shorten"))
        self.leave_out_button = self.buttons.addButton(tr("Leave out"), QDialogButtonBox.ButtonRole.ActionRole)
        self.leave_out_button.setToolTip(tr("Put […] in the place of what is selected"))
        self.whole_button = self.buttons.addButton(tr("Whole quote"), QDialogButtonBox.ButtonRole.ResetRole)
        in_column(self.field, self.remark, self.buttons, on=self)
        self.resize(_WIDTH, self.sizeHint().height())
        self._connect_signals()
        apply_to_panel(self, appearance, f"QDialog {{ background: {appearance.chrome}; }}")
        self._begun = self.written()
        self.look()

    def _connect_signals(self) -> None:
        self.field.textChanged.connect(self.look)
        self.field.selectionChanged.connect(self._offer)
        self.leave_out_button.clicked.connect(self._leave_out)
        self.whole_button.clicked.connect(lambda: self.field.setPlainText(self._source))

    def written(self) -> object:
        """Return what stands in the field."""
        return self.field.toPlainText()

    def words(self) -> str:
        """Return what is left of the quote; "" where it is whole."""
        written = self.field.toPlainText().strip()
        return "" if " ".join(written.split()) == self._source else written

    def look(self) -> None:
        """Tell what may be written, or which words are not the source's."""
        words = self.field.toPlainText()
        strange = strange_words(words, self._source)
        self.ok_button.setEnabled(bool(words.strip()) and not strange)
        if self.gives_up():
            self.remark.setText(tr(GIVES_UP))
        elif strange:
            quoted = shortened(strange, 60)
            self.remark.setText(tr("Not what the source says there: “{words}”. Your own go into [ ].", words=quoted))
        else:
            self.remark.setText(tr("[…] stands for what is left out; words in [square brackets] are your own."))
        self._offer()

    def _offer(self) -> None:
        self.leave_out_button.setEnabled(self.field.textCursor().hasSelection())
        self.whole_button.setEnabled(bool(self.words()))

    def _leave_out(self) -> None:
        """Put the sign in the place of what is selected, with the blanks that it wants."""
        cursor, text = self.field.textCursor(), self.field.toPlainText()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        before, behind = _blank(text[:start][-1:]), _blank(text[end:][:1])
        cursor.insertText(f"{before}{LEFT_OUT}{behind}")
        self.field.setTextCursor(cursor)
        self.field.setFocus()


def _blank(beside: str) -> str:
    return " " if beside.isalnum() else ""
