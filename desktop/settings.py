"""SETTINGS: what the reader can choose about the program, one row each, kept in one small JSON file.

What belongs to a library (themes, reading places) is in the library. An unreadable file or value counts as not set:
a setting is never a reason not to start. It knows no Qt.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Setting:
    """One choice. ``kind`` is choice, number, switch or state (kept for the window, not shown)."""

    key: str
    default: Any
    kind: str
    help: str
    choices: tuple[str, ...] = ()
    low: int = 0
    high: int = 0

    def accepts(self, value: object) -> bool:
        """Tell whether ``value`` may be stored under this key."""
        if self.kind == "choice":
            return value in self.choices
        if self.kind == "switch":
            return isinstance(value, bool)
        if self.kind == "number":
            return isinstance(value, int) and not isinstance(value, bool) and self.low <= value <= self.high
        return isinstance(value, str) and len(value) < 10_000


SETTINGS: tuple[Setting, ...] = (
    Setting("appearance", "system", "choice", "Colours of the window", ("system", "light", "sepia", "dark")),
    Setting("zoom", 100, "number", "Size of the article's text in percent", low=50, high=300),
    Setting("width", "medium", "choice", "Length of the article's lines", ("narrow", "medium", "wide")),
    Setting("margin", True, "switch", "Show notes beside the text where there is room"),
    Setting("margin_width", 320, "number", "Width of the margin lane in pixels", low=192, high=480),
    Setting("sidebar", True, "switch", "Show the sidebar"),
    Setting("sidebar_width", 320, "number", "Width of the sidebar in pixels", low=200, high=800),
    Setting("outline", False, "switch", "Show the outline"),
    Setting("outline_width", 220, "number", "Width of the outline in pixels", low=140, high=600),
    Setting("sort", "position", "choice", "Order of the annotations in a pane", ("position", "newest", "oldest")),
    Setting("check_source", True, "switch", "Look whether an article's file has changed when it is opened"),
    Setting("welcome", True, "switch", "Show the welcome"),
    Setting("geometry", "", "state", "Place and size of the window"),
    Setting("export_folder", "", "state", "Where the last export went"),
    Setting("open_folder", "", "state", "Where the last file came from"),
    Setting("export_format", "", "state", "The format of the last export"),
)
BY_KEY = {setting.key: setting for setting in SETTINGS}
COLUMN_CHARACTERS = {"narrow": 60, "medium": 68, "wide": 75}  # of an average width, in one line


class Settings:
    """The values in force, read once and written at each change."""

    def __init__(self, path: Path | None = None) -> None:
        """Read ``path``; None keeps the values in memory only."""
        self.path = path
        self._values: dict[str, Any] = {}
        if path is not None:
            with suppress(OSError, ValueError, RecursionError):
                stored = json.loads(path.read_text("utf-8"))
                if isinstance(stored, Mapping):
                    self._values = {key: value for key, value in stored.items() if _valid(key, value)}

    def __getitem__(self, key: str) -> Any:
        """Return the value of ``key``, or its default. Raises KeyError for a key that SETTINGS does not have."""
        setting = BY_KEY[key]
        return self._values.get(key, setting.default)

    def __setitem__(self, key: str, value: object) -> None:
        """Set and store a value. Raises KeyError or ValueError; a file that cannot be written is let be."""
        if not BY_KEY[key].accepts(value):
            raise ValueError(f"{value!r} is no value for the setting {key}.")
        if self._values.get(key) == value:
            return
        self._values[key] = value
        if self.path is not None:
            with suppress(OSError):
                self.path.parent.mkdir(parents=True, exist_ok=True)
                draft = self.path.with_name(f"{self.path.name}.{os.getpid()}")
                draft.write_text(json.dumps(self._values, indent=2, sort_keys=True) + "\n", "utf-8")
                draft.replace(self.path)


def _valid(key: object, value: object) -> bool:
    return isinstance(key, str) and key in BY_KEY and BY_KEY[key].accepts(value)
