"""A sentence that is told in passing, with what can be done about it. It is text wherever a text is wanted."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Self

from desktop.texts import counted, tr


class Telling(str):
    """A sentence, the words of a button, and what that asks for: a command by its id, or a folder to be shown."""

    __slots__ = ("button", "command", "folder")
    button: str
    command: str
    folder: str

    def __new__(cls, sentence: str, button: str = "", *, command: str = "", folder: str = "") -> Self:
        """Make it; without a button it is a sentence as any other."""
        telling = super().__new__(cls, sentence)
        telling.button, telling.command, telling.folder = button, command, folder
        return telling


def undoable(sentence: str) -> Telling:
    """Return a sentence about the last step, with a button that takes it back."""
    return Telling(sentence, tr("Undo"), command="undo")


def removed(number: int) -> Telling:
    """Return the sentence about so many annotations that were just removed."""
    words = counted(
        "The annotation was removed; Undo brings it back.",
        "{n} annotations were removed; Undo brings them back.",
        number,
    )
    return undoable(words)


def redoable(sentence: str) -> Telling:
    """Return a sentence about what was undone, with a button that does it again."""
    return Telling(sentence, tr("Redo"), command="redo")


def leads_to(sentence: str, command: str) -> Telling:
    """Return a sentence about something elsewhere, with a button that goes there by a command."""
    return Telling(sentence, tr("Show"), command=command)


def in_folder(sentence: str, path: Path) -> Telling:
    """Return a sentence about a file or folder that was written, with a button that opens where it lies."""
    return Telling(sentence, tr("Open folder"), folder=str(path if os.path.isdir(path) else path.parent))
