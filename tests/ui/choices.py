"""Choices of the export dialog, made as the user makes them."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from desktop.ui.exchange.export_choices import ExportChoices


def choose(choices: ExportChoices, key: str, value: str) -> None:
    if key in choices.boxes:
        choices.boxes[key].setCurrentIndex(choices.boxes[key].findData(value))
    elif isinstance(field := choices.fields[key], QLineEdit):
        field.setText(value)
    else:
        field.setPlainText(value)


def choose_preset(choices: ExportChoices, name: str) -> None:
    choices.preset.setCurrentIndex(choices.preset.findData(name))
    choices.preset.activated.emit(choices.preset.currentIndex())
