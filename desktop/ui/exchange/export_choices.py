"""The left side of the export dialog: what is exported, format, preset, every single choice of OPTIONS under More."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop.annotated.options import Options
from desktop.exporters.options import OPTIONS, PRESETS, options_from
from desktop.exporters.to_template import DEFAULT
from desktop.texts import tr
from desktop.ui.exchange.export_what import ExportThemes, ExportWhat
from desktop.ui.exchange.exporting import KEYS, PRESET_NAMES, preset_of
from desktop.ui.on_screen import Downward
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.layouts import REST, in_column
from desktop.ui.widgets.plain_label import PlainLabel, tooltip
from desktop.ui.widgets.style import scaled

if TYPE_CHECKING:
    from desktop.exporters import Exporter

WIDTH = 304
FLAT = "QToolButton, QToolButton:checked { background: transparent; border: none; padding: 4px 0; }"
ALWAYS = frozenset({"filename", "files"})  # heeded for every format: how many files, and their names
OWN = ""  # the preset of choices that are no preset


class ExportChoices(QWidget):
    """The choices for an exported file. ``options()`` gives it; ``changed`` tells of each choice."""

    changed = Signal()
    format_changed = Signal()
    what_changed = Signal()

    def __init__(self, exporters: Sequence[Exporter], appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exporters, self._appearance = exporters, appearance
        self._quiet = False
        self._heeded: frozenset[str] = KEYS
        self.setMaximumWidth((WIDTH + 3 * scaled(WIDTH)) // 4)  # the preview keeps some room at any size of the words
        self.what = ExportWhat(self)
        self.themes = ExportThemes(self)
        self.format = QComboBox(self)
        for exporter in exporters:
            self.format.addItem(tr(exporter.name), exporter.id)
            self.format.setItemData(self.format.count() - 1, tr(exporter.help), Qt.ItemDataRole.ToolTipRole)
        self.preset = QComboBox(self)
        self.more = QToolButton(self, autoRaise=True)
        self.more.setText(tr("More choices"))
        self.more.setCheckable(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setArrowType(Qt.ArrowType.RightArrow)
        self.more.setIconSize(QSize(12, 12))
        self.more.setStyleSheet(FLAT)
        self.boxes: dict[str, QComboBox] = {}
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self.hints: dict[str, PlainLabel] = {}  # below a choice that has no effect: why
        self._template_label = QLabel(tr("Template"), self)
        self._form = _form()
        self._build()
        self._connect_signals()
        self._show_more(False)

    def _build(self) -> None:
        head = _form()
        head.addRow(tr("What"), self.what)
        head.addRow(tr("Themes"), self.themes)
        head.addRow(tr("Format"), self.format)
        head.addRow(tr("Preset"), self.preset)
        self._head = head
        for option in OPTIONS:
            if option.choices:
                box = ChoiceBox(self)
                for value, words in option.choices:
                    box.addItem(tr(words), value)
                self.boxes[option.key] = box
                field: QWidget = box
            elif option.key == "template":
                self._template_help = tr(option.help)
                field = text = QPlainTextEdit(self)
                text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
                text.setTabChangesFocus(True)
                text.setMinimumHeight(240)
                self.fields[option.key] = text
            else:
                field = line = QLineEdit(self)
                self.fields[option.key] = line
            field.setToolTip(tr(option.help))
            field.setAccessibleName(tr(option.text))
            field.setAccessibleDescription(tr(option.help))
            if option.key == "template":
                self._template_label.setBuddy(field)
                self._form.addRow(self._template_label)
                self._form.addRow(field)
            else:
                self._form.addRow(tr(option.text), field)
            self.hints[option.key] = PlainLabel(self, name="caption")
            self._form.addRow(self.hints[option.key])
        self._panel = QWidget(self)
        self._panel.setLayout(self._form)
        side = QWidget(self)
        more = (self.more, 0, Qt.AlignmentFlag.AlignLeft)
        in_column(head, more, self._panel, REST, on=side, margins=(0, 0, 4, 0), spacing=12)
        scroll = Downward(side, self, WIDTH)
        in_column(scroll, on=self, margins=(0, 0, 0, 0))

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), super().sizeHint().height())

    def _connect_signals(self) -> None:
        self.format.currentIndexChanged.connect(lambda: self.format_changed.emit())
        self.what.currentIndexChanged.connect(lambda: self.what_changed.emit())
        self.themes.changed.connect(self.what_changed)
        self.preset.activated.connect(self._preset_chosen)
        self.more.toggled.connect(self._show_more)
        for box in self.boxes.values():
            box.currentIndexChanged.connect(self._choice_made)
        for field in self.fields.values():
            field.textChanged.connect(self._choice_made)

    # In

    def set_format(self, exporter_id: str) -> None:
        """Choose a format; an unknown one is the first."""
        self.format.blockSignals(True)
        self.format.setCurrentIndex(max(0, self.format.findData(exporter_id)))
        self.format.blockSignals(False)

    def fit_format(self) -> None:
        """Begin a template with one that works, and show its field."""
        if not any("template" in exporter.options for exporter in self._exporters if exporter.id == self.exporter_id()):
            return
        if not self.options().template.strip():
            self.set_options(replace(self.options(), template=DEFAULT))
        self.more.setChecked(True)

    def set_options(self, options: Options) -> None:
        """Show these choices."""
        self._quiet = True
        values = asdict(options)
        for key, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(values[key])))
        for key, field in self.fields.items():
            if isinstance(field, QLineEdit):
                field.setText(values[key])
            elif field.toPlainText() != values[key]:
                field.setPlainText(values[key])
        self._quiet = False
        self._show_preset()

    def set_heeded(self, keys: frozenset[str], idle: Mapping[str, str], *, in_files: bool = True) -> None:
        """Show the choices that a format heeds; of those that the others leave ``idle`` only what has a reason.

        Not ``in_files``: one file holds several articles, and its name is asked for elsewhere.
        """
        always = ALWAYS if in_files else frozenset()
        self._heeded = keys - idle.keys()
        for option in OPTIONS:
            why = tr(idle.get(option.key, "")) if option.key in keys else ""
            field = self.boxes.get(option.key) or self.fields[option.key]
            field.setEnabled(not why)
            field.setAccessibleDescription(why or tr(option.help))
            if option.key != "template":  # whose tip may be what is wrong with it
                field.setToolTip(why or tr(option.help))
            self.hints[option.key].setText(why)
            self._form.setRowVisible(field, option.key in self._heeded | always or bool(why))
            self._form.setRowVisible(self.hints[option.key], bool(why))
        self._template_label.setVisible("template" in self._heeded)
        self._show_preset()

    def set_error(self, sentence: str) -> None:
        """Mark the line of the template that a sentence about it names."""
        field = self.fields["template"]
        assert isinstance(field, QPlainTextEdit)
        field.setToolTip(tooltip(sentence) or self._template_help)
        match = re.search(r"template fails in line (\d+)", sentence)
        block = field.document().findBlockByNumber(int(match[1]) - 1) if match else None
        if block is None or not block.isValid():
            field.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        mark.format.setBackground(QColor(self._appearance.hairline))
        mark.cursor = QTextCursor(block)
        field.setExtraSelections([mark])

    # Out

    def exporter_id(self) -> str:
        """Return the id of the format that is chosen."""
        return str(self.format.currentData())

    def options(self) -> Options:
        """Return the choices made."""
        values = {key: str(box.currentData()) for key, box in self.boxes.items()}
        for key, field in self.fields.items():
            values[key] = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        return options_from(values)

    # Between

    def _choice_made(self) -> None:
        if not self._quiet:
            self._show_preset()
            self.changed.emit()

    def _preset_chosen(self) -> None:
        name = self.preset.currentData()
        if name == OWN:
            self.more.setChecked(True)
            return
        kept = {key: value for key, value in asdict(self.options()).items() if key in self.fields}
        self.set_options(options_from(kept, PRESETS[name]))
        self.changed.emit()

    def _show_preset(self) -> None:
        """List the presets that this format knows, and the one that the choices are."""
        here = preset_of(self.options())
        names = [name for name, preset in PRESETS.items() if name == here or self._has_effect(preset)]
        self.preset.blockSignals(True)
        self.preset.clear()
        for name in names:
            self.preset.addItem(tr(PRESET_NAMES.get(name, name.capitalize())), name)
        if not here:
            self.preset.addItem(tr("Your own"), OWN)
        self.preset.setCurrentIndex(self.preset.findData(here or OWN))
        self.preset.blockSignals(False)
        self._head.setRowVisible(self.preset, self.preset.count() > 1)

    def _has_effect(self, preset: Options) -> bool:
        """True if the first thing that a preset changes is one that the format heeds."""
        defaults, values = asdict(Options()), asdict(preset)
        differing = [option.key for option in OPTIONS if values[option.key] != defaults[option.key]]
        return not differing or differing[0] in self._heeded

    def _show_more(self, shown: bool) -> None:
        self.more.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self._panel.setVisible(shown)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(8)
    form.setHorizontalSpacing(12)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)  # large words in a narrow dialog
    return form
