"""The theme editor: name, definition, key and colours, with the colours shown as they will look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QColorDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.records import Theme, ThemeColours
from desktop.annotations import fold
from desktop.colours import PAGES, THEME_COLOURS, pair_from, shortfalls
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.plain_label import PlainLabel, tooltip
from desktop.ui.widgets.style import apply_to_panel, font

_SWATCH = 8 * SPACE


class Swatch(QAbstractButton):
    """A colour of the palette to choose: its fill, its line below."""

    def __init__(self, name: str, colours: ThemeColours | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.colours = colours
        self.appearance = LIGHT
        self.setCheckable(True)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(_SWATCH, _SWATCH)

    def sizeHint(self) -> QSize:
        return QSize(_SWATCH, _SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        a = self.appearance
        if self.colours is None:
            painter.setPen(QPen(QColor(a.muted), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), SPACE, SPACE)
            painter.setPen(QColor(a.muted))
            painter.setFont(font())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter.value, "…")
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(a.fill(self.colours)))
            painter.drawRoundedRect(area, SPACE, SPACE)
            painter.setBrush(QColor(a.line(self.colours)))
            painter.drawRect(QRectF(area.left() + 4, area.bottom() - 6, area.width() - 8, 2))
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(a.ink if self.isChecked() else a.muted), 2 if self.isChecked() else 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.end()


class Preview(QWidget):
    """Words on a theme's fill, with its line, on the papers of light, sepia and dark."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = THEME_COLOURS[0][1]
        self.setFixedHeight(14 * SPACE)
        self.setAccessibleName("How the colours look in light, sepia and dark")

    def set_colours(self, colours: ThemeColours) -> None:
        """Show these colours."""
        self._colours = colours
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() // len(PAGES)
        face = font()
        for number, page in enumerate(PAGES):
            area = QRect(
                number * width, 0, width if number < len(PAGES) - 1 else self.width() - 2 * width, self.height()
            )
            painter.fillRect(area, QColor(page.paper))
            fill = self._colours.fill_dark if page.dark else self._colours.fill
            line = self._colours.line_dark if page.dark else self._colours.line
            words = page.name.capitalize()
            text = QRect(0, 0, QFontMetrics(face).horizontalAdvance(words) + 2 * SPACE, 6 * SPACE)
            text.moveCenter(area.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(text, 2, 2)
            painter.setBrush(QColor(line))
            painter.drawRect(QRect(text.left(), text.bottom() + 3, text.width(), 2))
            painter.setFont(face)
            painter.setPen(QColor(page.ink))
            painter.drawText(text, Qt.AlignmentFlag.AlignCenter.value, words)
        painter.end()


class ThemeDialog(Dialog):
    """Make a theme, or change one. ``theme()`` gives what the reader wrote; a new one has no id yet."""

    theme_accepted = Signal(object)  # Theme

    def __init__(
        self,
        theme: Theme | None = None,
        themes: Sequence[Theme] = (),
        appearance: Appearance = LIGHT,
        parent: QWidget | None = None,
    ) -> None:
        """``themes`` are all that there are: their names and keys are taken."""
        super().__init__(parent)
        self._theme = theme
        self._others = [other for other in themes if theme is None or other.id != theme.id]
        self._appearance = appearance
        self._colours = theme.colours if theme is not None else self._unused_colours()
        self.setWindowTitle("Edit theme" if theme is not None else "New theme")
        self.name_field = QLineEdit(self)
        self.name_field.setAccessibleName("Name")
        self.name_field.setMaxLength(120)
        self.definition_field = QPlainTextEdit(self)
        self.definition_field.setAccessibleName("Definition")
        self.definition_field.setPlaceholderText("What belongs here, and what does not")
        self.definition_field.setTabChangesFocus(True)
        self.definition_field.setFixedHeight(24 * SPACE)
        self.preview = Preview(self)
        self.remark = PlainLabel(self)
        self.remark.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self.ok_button = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok_button.setText("Save" if theme is not None else "Add theme")
        self.ok_button.setDefault(True)
        for button in self.buttons.buttons():
            button.setIcon(type(button.icon())())
        self._key_group = QButtonGroup(self)
        self._swatch_group = QButtonGroup(self)
        self.swatches: list[Swatch] = []
        self._lay_out()
        self._connect_signals()
        if theme is not None:
            self.name_field.setText(theme.name)
            self.definition_field.setPlainText(theme.definition)
        self._check_key(theme.key if theme is not None else self._free_key())
        self._check_swatch()
        apply_to_panel(self, appearance, self._own_style())
        self._look()

    def _own_style(self) -> str:
        a = self._appearance
        return (
            f"QLabel {{ color: {a.muted}; font-size: 12px; }}"
            f"QDialog {{ background: {a.chrome}; }}"
            f"QToolButton:checked {{ background: {a.selection}; color: {a.ink}; }}"
        )

    def _lay_out(self) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(0)
        owners = {other.key: other.name for other in self._others if other.key}
        for key in range(10):
            button = QToolButton(self)
            button.setText(str(key) if key else "None")
            button.setCheckable(True)
            button.setAccessibleName(f"Key {key}" if key else "No key")
            if key in owners:
                button.setToolTip(tooltip(f"Now the key of {owners[key]}, which would have none then."))
                button.setText(f"{key}·")
            self._key_group.addButton(button, key)
            keys.addWidget(button)
        keys.addStretch(1)
        colours = QHBoxLayout()
        colours.setSpacing(0)
        for name, pair in (*THEME_COLOURS, ("A colour of your own…", None)):
            swatch = Swatch(name, pair, self)
            swatch.appearance = self._appearance
            self.swatches.append(swatch)
            self._swatch_group.addButton(swatch, len(self.swatches) - 1)
            colours.addWidget(swatch)
        colours.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * SPACE)
        grid.setVerticalSpacing(3 * SPACE)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        fields: tuple[tuple[str, QWidget | QHBoxLayout], ...] = (
            ("&Name", self.name_field),
            ("&Definition", self.definition_field),
            ("Key", keys),
            ("Colour", colours),
            ("", self.preview),
            ("", self.remark),
        )
        for row, (words, item) in enumerate(fields):
            label = QLabel(words, self)
            label.setContentsMargins(0, 2 * SPACE, 0, 0)
            grid.addWidget(label, row, 0, top)
            if isinstance(item, QWidget):
                grid.addWidget(item, row, 1)
                label.setBuddy(item)
            else:
                grid.addLayout(item, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * SPACE, 5 * SPACE, 5 * SPACE, 4 * SPACE)
        layout.setSpacing(4 * SPACE)
        layout.addLayout(grid, 1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(480)

    def _connect_signals(self) -> None:
        self.name_field.textChanged.connect(self._look)
        self._swatch_group.idClicked.connect(self._choose_swatch)
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)

    def theme(self) -> Theme:
        """Return the theme as it stands in the dialog; a new one has an empty id and the last position."""
        before = self._theme or Theme("", "", "", self._colours, position=len(self._others))
        return replace(
            before,
            name=" ".join(self.name_field.text().split()),
            definition=self.definition_field.toPlainText().strip(),
            colours=self._colours,
            key=self._key_group.checkedId() or None,
        )

    def set_custom_colour(self, colour: str) -> None:
        """Take a colour of the reader's own, ``#RRGGBB``: the other three are computed from it."""
        self._colours = pair_from(colour)
        self.swatches[-1].colours = self._colours
        self._check_swatch()
        self._look()

    def problem(self) -> str:
        """Return why the theme cannot be saved, in a sentence; empty when it can."""
        name = self.theme().name
        if not name:
            return "A theme needs a name."
        if any(fold(name) == fold(other.name) for other in self._others):
            return "There is a theme of this name already."
        return ""

    def _unused_colours(self) -> ThemeColours:
        taken = {other.colours for other in self._others}
        return next((colours for _, colours in THEME_COLOURS[:-1] if colours not in taken), THEME_COLOURS[-1][1])

    def _free_key(self) -> int | None:
        taken = {other.key for other in self._others}
        return next((key for key in range(1, 10) if key not in taken), None)

    def _check_key(self, key: int | None) -> None:
        self._key_group.button(key or 0).setChecked(True)

    def _check_swatch(self) -> None:
        for swatch in self.swatches[:-1]:
            if swatch.colours == self._colours:
                swatch.setChecked(True)
                return
        self.swatches[-1].colours = self._colours
        self.swatches[-1].setChecked(True)

    def _choose_swatch(self, number: int) -> None:
        swatch = self.swatches[number]
        if swatch is self.swatches[-1]:
            self._ask_for_colour()
        elif swatch.colours is not None:
            self._colours = swatch.colours
            self._look()

    def _ask_for_colour(self) -> None:
        chosen = QColorDialog.getColor(
            QColor(self._colours.fill), self, "A colour of your own", QColorDialog.ColorDialogOption.DontUseNativeDialog
        )
        if chosen.isValid():
            self.set_custom_colour(chosen.name())
        else:
            self._check_swatch()

    def _look(self) -> None:
        self.preview.set_colours(self._colours)
        sentences = shortfalls(self._colours)
        problem = self.problem()
        if problem and self.name_field.text():
            sentences.insert(0, problem)
        self.remark.setText("\n".join(sentences))
        self.remark.setVisible(bool(sentences))
        self.ok_button.setEnabled(not problem)

    def _accept(self) -> None:
        if not self.problem():
            self.theme_accepted.emit(self.theme())
            self.accept()
