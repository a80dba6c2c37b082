"""The settings sheet: a row for each setting that the user sees, under its group. It holds no Settings.

Values come in by ``set_values``; what the user chose, or wants back as it was at first, goes out by signals, at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QWidget,
)

from desktop.settings import Setting
from desktop.texts import tr
from desktop.ui import on_screen
from desktop.ui.settings.fields import FIELDS, Field, SwitchField
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.filter_field import FilterField
from desktop.ui.widgets.layouts import REST, in_column, in_row

WORDS, FIELD, RESET = range(3)  # the columns
_MARGINS = 7 * SPACE  # at the left and the right of it
_SLACK = 8 * SPACE  # pixels that the look of the sheet may add to its width


class SettingsDialog(Dialog):
    """Rows of words, a field, and a button that gives the setting its default where it has another value."""

    change_requested = Signal(str, object)  # key, value
    reset_requested = Signal(str)  # key

    def __init__(self, groups: Mapping[str, list[Setting]], parent: QWidget | None = None) -> None:
        """``groups``: the settings by the heading that they stand under, both in the order in which they are shown."""
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self.setMinimumHeight(320)
        self._settings = [setting for members in groups.values() for setting in members]
        self.fields: dict[str, Field] = {}
        self.resets: dict[str, QPushButton] = {}
        self._rows: list[tuple[Setting, int, list[QWidget]]] = []  # with the number of the grid's row
        self._headings: dict[str, QLabel] = {}
        self._changed: set[str] = set()
        self.filter = FilterField(self, placeholderText=tr("Filter settings"))
        self.filter.setAccessibleName(tr("Filter settings"))
        self._none = QLabel(tr("No setting for these words."), self, textFormat=Qt.TextFormat.PlainText)
        self._none.setObjectName("caption")
        self._none.hide()
        sheet = self._sheet(groups)
        self.reset_all = QPushButton(tr("Reset all"), self, autoDefault=False)
        self.reset_all.setToolTip(tr("Give every setting the value that it had at first"))
        self.close_button = QPushButton(tr("Close"), self, autoDefault=False)
        self._lay_out(sheet)
        self._connect_signals()
        self.set_values({setting.key: setting.default for setting in self._settings})
        self.filter.setFocus()

    def _sheet(self, groups: Mapping[str, list[Setting]]) -> QWidget:
        sheet = QWidget(self)
        self._grid = grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 3 * SPACE, 0)
        grid.setHorizontalSpacing(4 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(WORDS, 1)
        grid.setColumnMinimumWidth(FIELD, 40 * SPACE)
        for number, (group, members) in enumerate(groups.items()):
            heading = QLabel(tr(group), sheet, textFormat=Qt.TextFormat.PlainText)
            heading.setObjectName("title")
            heading.setContentsMargins(0, 4 * SPACE if number else 0, 0, SPACE)
            grid.addWidget(heading, grid.rowCount(), WORDS, 1, 3)
            self._headings[group] = heading
            for setting in members:
                self._add_row(grid, setting, sheet)
        grid.setRowStretch(grid.rowCount(), 1)
        return sheet

    def _lay_out(self, sheet: QWidget) -> None:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        most = on_screen.room(self).width() - _MARGINS
        scroll = on_screen.Downward(sheet, self, min(sheet.minimumSizeHint().width() + bar + _SLACK, most))
        for _, _, parts in self._rows:
            if isinstance(parts[0], QLabel):  # in one line where there is room, as was reckoned with
                parts[0].setWordWrap(True)
        buttons = in_row(self.reset_all, REST, self.close_button, margins=(0, 0, 3 * SPACE, 0))
        head = in_row(self.filter, margins=(0, 0, 3 * SPACE, 0))
        margins = (5 * SPACE, 4 * SPACE, _MARGINS - 5 * SPACE, 4 * SPACE)
        in_column(head, self._none, (scroll, 1), buttons, on=self, margins=margins, spacing=4 * SPACE)
        fixed = (self.filter.sizeHint(), self.close_button.sizeHint())
        whole = sheet.sizeHint().height() + sum(size.height() for size in fixed) + 16 * SPACE
        self.resize(self.minimumSizeHint().width(), min(whole, self.screen().availableGeometry().height() * 9 // 10))

    def _add_row(self, grid: QGridLayout, setting: Setting, sheet: QWidget) -> None:
        row = grid.rowCount()
        field = FIELDS[setting.kind](setting, sheet)
        field.setAccessibleName(tr(setting.help))
        if isinstance(field, SwitchField):
            grid.addWidget(field, row, WORDS, 1, 2)
            parts: list[QWidget] = [field]
        else:
            words = QLabel(tr(setting.help), sheet, textFormat=Qt.TextFormat.PlainText)
            words.setBuddy(field)
            grid.addWidget(words, row, WORDS)
            grid.addWidget(field, row, FIELD)
            parts = [words, field]
        reset = QPushButton(tr("Reset"), sheet, autoDefault=False, flat=True)
        reset.setAccessibleName(tr("Reset: {help}", help=tr(setting.help)))
        reset.setToolTip(tr("Back to: {said}", said=setting.said(setting.default)))
        reset.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        grid.setColumnMinimumWidth(RESET, reset.sizeHint().width())  # its place is kept while it is hidden
        grid.addWidget(reset, row, RESET)
        self._rows.append((setting, row, parts))
        self.fields[setting.key], self.resets[setting.key] = field, reset

    def _connect_signals(self) -> None:
        for key, field in self.fields.items():
            field.chosen.connect(lambda value, key=key: self.change_requested.emit(key, value))
            self.resets[key].clicked.connect(lambda _=False, key=key: self._reset(key))
        self.filter.textChanged.connect(self._narrow)
        self.filter.left.connect(self._go_to_first)
        self.reset_all.clicked.connect(self._reset_all)
        self.close_button.clicked.connect(self.reject)

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show the values of all settings, by key."""
        for setting in self._settings:
            self.fields[setting.key].set_value(values[setting.key])
        self._changed = {setting.key for setting in self._settings if values[setting.key] != setting.default}
        self.reset_all.setEnabled(bool(self._changed))
        self._narrow()

    def _narrow(self) -> None:
        """Show the rows that have all the words of the filter, under their headings."""
        wanted = self.filter.text().casefold().split()
        shown = {setting.key for setting in self._settings if all(word in _words(setting) for word in wanted)}
        groups = {setting.group for setting in self._settings if setting.key in shown}
        for setting, row, parts in self._rows:
            for part in parts:
                part.setVisible(setting.key in shown)
            reset = self.resets[setting.key]
            reset.setVisible(setting.key in shown & self._changed)
            self._grid.setRowMinimumHeight(row, reset.sizeHint().height() if setting.key in shown else 0)
        for group, heading in self._headings.items():
            heading.setVisible(group in groups)
        self._none.setVisible(not shown)

    def _go_to_first(self) -> None:
        first = next((field for field in self.fields.values() if not field.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self, key: str) -> None:
        self.fields[key].setFocus(Qt.FocusReason.OtherFocusReason)  # the button goes
        self.reset_requested.emit(key)

    def _reset_all(self) -> None:
        for setting in self._settings:
            self.reset_requested.emit(setting.key)


def _words(setting: Setting) -> str:
    """Return what a setting is found by: its heading, its words, those of its choices."""
    return " ".join(map(tr, [setting.group, setting.help, *(words for _, words in setting.choices)])).casefold()
