"""A field for each kind of setting: choices, a number, a switch, a folder. It shows a value and tells of a new one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QPushButton, QSpinBox, QWidget

from desktop.settings import LONGEST_NAME, Setting
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.widgets.plain_label import set_tip

WIDEST = 140  # pixels of a folder's name


class ChoiceField(QComboBox):
    """One of a few values, by their words."""

    chosen = Signal(object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, words in setting.choices:
            self.addItem(tr(words), value)
        self.currentIndexChanged.connect(lambda _: self.chosen.emit(self.currentData()))

    def set_value(self, value: object) -> None:
        """Show a value, and tell nobody."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the sheet until the reader is here: scrolling must change nothing."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class NumberField(QSpinBox):
    """A number in its bounds; what is typed counts when it is whole."""

    chosen = Signal(object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent, minimum=setting.low, maximum=setting.high, singleStep=setting.step)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSuffix(f" {tr(setting.unit)}" if setting.unit else "")
        self.setKeyboardTracking(False)
        self.lineEdit().setAccessibleName(tr(setting.help))
        self.lineEdit().setTextMargins(6, 0, 0, 0)  # where the words of a combo box begin; no style reaches it
        self.valueChanged.connect(self.chosen.emit)

    def set_value(self, value: object) -> None:
        """Show a value, and tell nobody."""
        if isinstance(value, int):
            with QSignalBlocker(self):
                self.setValue(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the sheet until the reader is here: scrolling must change nothing."""
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class SwitchField(QCheckBox):
    """On or off, beside its own words."""

    chosen = Signal(object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(tr(setting.help), parent)
        self.toggled.connect(self.chosen.emit)

    def set_value(self, value: object) -> None:
        """Show a value, and tell nobody."""
        with QSignalBlocker(self):
            self.setChecked(bool(value))


class FolderField(QPushButton):
    """A folder by its name, which a click lets the reader choose; or none."""

    chosen = Signal(object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self._setting = setting
        self._value = ""
        self.clicked.connect(self._ask)
        self.set_value("")

    def set_value(self, value: object) -> None:
        """Show a value, and tell nobody."""
        self._value = str(value)
        name = in_one_line(Path(self._value).name or self._value)
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, WIDEST)
        self.setText(shown.replace("&", "&&") if name else tr("Choose…"))
        set_tip(self, self._value)

    def value(self) -> str:
        """Return the folder that is shown."""
        return self._value

    def _ask(self) -> None:
        folder = QFileDialog.getExistingDirectory(self.window(), tr(self._setting.help), self._value)
        if folder:
            self.set_value(folder)
            self.chosen.emit(folder)


class NameField(QLineEdit):
    """A name, which counts when it is whole: at *Enter*, or where the field is left."""

    chosen = Signal(object)

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_NAME)
        self.editingFinished.connect(lambda: self.chosen.emit(" ".join(self.text().split())))

    def set_value(self, value: object) -> None:
        """Show a value, and tell nobody."""
        if str(value) != self.text():
            self.setText(str(value))


Field = ChoiceField | NumberField | SwitchField | FolderField | NameField
FIELDS: Mapping[str, Callable[[Setting, QWidget | None], Field]] = {
    "choice": ChoiceField,
    "number": NumberField,
    "switch": SwitchField,
    "folder": FolderField,
    "name": NameField,
}
