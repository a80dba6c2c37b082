"""The keys of one command, and a field in which others are pressed, with what they mean already. It holds no KeyMap."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.commands import BY_ID, Command
from desktop.texts import tr
from desktop.ui.keys.key_map import MOST_CHORDS, KeyRefused, checked, owners
from desktop.ui.widgets.appearance import SPACE

_TEXT = QKeySequence.SequenceFormat


def native(key: str) -> str:
    """Return a key as this system writes it."""
    return QKeySequence(key).toString(_TEXT.NativeText)


class KeyField(QKeySequenceEdit):
    """Takes what is pressed, up to four chords one after the other; Esc and Backspace empty it, then Esc leaves."""

    pressed = Signal()  # at once; Qt tells of a sequence only a second after its last chord
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaximumSequenceLength(MOST_CHORDS)
        self.setClearButtonEnabled(True)
        self.setAccessibleName(tr("Press the new keys"))
        line = self.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        line.setAccessibleName(tr("Press the new keys"))
        line.textChanged.connect(lambda _: self.pressed.emit())

    def event(self, event: QEvent) -> bool:
        """Keep what leaves the field from being taken for a key."""
        plain = isinstance(event, QKeyEvent) and not event.modifiers()
        if plain and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
                return self._step_back(event)
        return super().event(event)

    def _step_back(self, event: QKeyEvent) -> bool:
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if not self.keySequence().isEmpty():
                self.clear()
            elif event.key() == Qt.Key.Key_Escape:
                self.left.emit()
        return True

    def key(self) -> str:
        """Return what was pressed, as the table of commands writes it."""
        return self.keySequence().toString(_TEXT.PortableText)


class KeyChoice(QFrame):
    """Shows a command with its keys; says whose key it is that was pressed, and tells what is chosen."""

    keys_chosen = Signal(str, tuple)  # the command's id, all its keys
    reset_requested = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._command: Command | None = None
        self._keys: Mapping[str, tuple[str, ...]] = {}
        self._changed: frozenset[str] = frozenset()
        self._name = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._name.setObjectName("title")
        self.sentence = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.sentence.setObjectName("caption")
        self.field = KeyField(self)
        self.use_button = self._button(tr("Use"), tr("Have this key, and no other"))
        self.add_button = self._button(tr("Use too"), tr("Have this key beside the others"))
        self.none_button = self._button(tr("No key"), tr("Take its keys from the command"))
        self.reset_button = self._button(tr("Reset"), tr("Give the command its first keys again"))
        self._lay_out()
        self._connect_signals()
        self.set_command(None)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self, autoDefault=False)
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        self._grid = QGridLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        self._grid.setSpacing(2 * SPACE)
        self._fit()
        layout.addWidget(self._name)
        layout.addLayout(self._grid)
        layout.addWidget(self.sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the field above its buttons where it would be a stub beside them, and these in two lines if need be."""
        buttons = (self.use_button, self.add_button, self.none_button, self.reset_button)
        wide = sum(button.sizeHint().width() + 2 * SPACE for button in buttons)
        beside = self.width() >= wide + self.field.sizeHint().width()
        across = 4 if self.width() >= wide else 2
        self._grid.addWidget(self.field, 0, 0, 1, 1 if beside else across)
        self._grid.setColumnStretch(0, int(beside))
        for number, button in enumerate(buttons):
            row, column = (0, number + 1) if beside else (1 + number // across, number % across)
            self._grid.addWidget(button, row, column)

    def minimumSizeHint(self) -> QSize:
        """Ask for two buttons beside each other: how they stand now makes no dialog wider."""
        wide = self.add_button.sizeHint().width() + self.reset_button.sizeHint().width() + 2 * SPACE
        return QSize(wide, super().minimumSizeHint().height())

    def _connect_signals(self) -> None:
        self.field.pressed.connect(self._show)
        self.field.left.connect(self.left)
        self.use_button.clicked.connect(lambda: self._choose((self.field.key(),)))
        self.add_button.clicked.connect(lambda: self._choose((*self._own(), self.field.key())))
        self.none_button.clicked.connect(lambda: self._choose(()))
        self.reset_button.clicked.connect(self._reset)

    def set_keys(self, keys: Mapping[str, tuple[str, ...]], changed: Collection[str]) -> None:
        """Take the keys in force, by command."""
        self._keys, self._changed = keys, frozenset(changed)
        self._show()

    def set_command(self, command: Command | None) -> None:
        """Show another command, or none."""
        self._command = command
        self.field.clear()
        self._show()

    def _own(self) -> tuple[str, ...]:
        return self._keys.get(self._command.id, ()) if self._command is not None else ()

    def _show(self) -> None:
        there, key = self._command is not None, self.field.key()
        own = self._own()
        self._name.setText(
            tr(self._command.text).rstrip("…") if self._command is not None else tr("No command is chosen")
        )
        refusal = self._refusal(key)
        usable = there and bool(key) and not refusal
        self.field.setEnabled(there)
        self.use_button.setEnabled(usable)
        self.add_button.setEnabled(usable and bool(own))
        self.none_button.setEnabled(bool(own))
        self.reset_button.setEnabled(self._command is not None and self._command.id in self._changed)
        sentence = refusal or self._said(key)
        self.sentence.setText(sentence)
        self.field.setAccessibleDescription(sentence)

    def _refusal(self, key: str) -> str:
        if key and self._command is not None:
            try:
                checked(key, self._command.id)
            except KeyRefused as refused:
                return str(refused)
        return ""

    def _said(self, key: str) -> str:
        if self._command is None:
            return tr("Choose a command in the list; Enter goes to its keys.")
        if not key:
            own = ", ".join(map(native, self._own()))
            return tr("Its keys: {own}", own=own) if own else tr("It has no key.")
        others = [BY_ID[id_].text.rstrip("…") for id_ in owners(key, self._keys, self._command.id)]
        if others:
            return tr("This is a key of: {others}. Used here, it is no key of that any more.", others=", ".join(others))
        return tr("This key is free.")

    def _choose(self, keys: tuple[str, ...]) -> None:
        if self._command is not None:
            self.keys_chosen.emit(self._command.id, keys)
            self.field.clear()
            self.left.emit()

    def _reset(self) -> None:
        if self._command is not None:
            self.reset_requested.emit(self._command.id)
            self.left.emit()
