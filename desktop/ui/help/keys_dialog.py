"""F1: every key in one list, made from COMMANDS."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.commands import COMMANDS, FURTHER_KEYS, MENUS, THEME_IDS
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.trees import rows_of


class KeysDialog(Dialog):
    """A list by menu, with a field to narrow it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setMinimumSize(640, 400)
        self.resize(880, 680)
        self._field = QLineEdit(self, placeholderText="Filter keys")
        self._field.setAccessibleName("Filter keys")
        self._tree = QTreeWidget(self, columnCount=3)
        self._tree.setRootIsDecorated(False)
        self._tree.setIndentation(0)
        self._tree.setAccessibleName("Keys")
        self._tree.setHeaderHidden(True)
        self._tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        self._tree.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        self._tree.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for part in (self._field, self._tree, buttons):
            layout.addWidget(part)
        self._fill()
        self._field.textChanged.connect(self._filter)

    def _fill(self) -> None:
        for menu in (*MENUS, ""):
            rows = [command for command in COMMANDS if command.menu == menu and command.shortcuts]
            if not rows:
                continue
            head = QTreeWidgetItem(self._tree, [menu or "Elsewhere"])
            head.setFirstColumnSpanned(True)
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            for command in rows:
                if command.id in THEME_IDS:
                    if command.id == THEME_IDS[0]:
                        self._row("1 to 9", "Theme", command.help.replace("key 1", "that key"))
                    continue
                keys = "   ".join(
                    QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in command.shortcuts
                )
                self._row(keys, command.text.rstrip("…"), command.help)
        for keys, help_ in FURTHER_KEYS:
            self._row(keys, "", help_)
        header = self._tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _row(self, keys: str, text: str, help_: str) -> None:
        item = QTreeWidgetItem(self._tree, [f"  {keys}", f"  {text}", f"  {help_}"])
        item.setToolTip(2, help_)

    def _filter(self, words: str) -> None:
        wanted = words.casefold()
        for item in rows_of(self._tree):
            text = " ".join(item.text(column) for column in range(3)).casefold()
            item.setHidden(bool(wanted) and (wanted not in text or item.isFirstColumnSpanned()))

    def rows(self) -> list[tuple[str, str, str]]:
        """Return the rows that are shown."""
        return [
            (item.text(0).strip(), item.text(1).strip(), item.text(2).strip())
            for item in rows_of(self._tree)
            if not item.isHidden() and not item.isFirstColumnSpanned()
        ]

    def field(self) -> QLineEdit:
        """Return the field that narrows the list."""
        return self._field
