"""SETTINGS: what the user can choose about the program, one row each, kept in one small JSON file.

The settings sheet and the handbook's table are made from this table. Who shows a setting follows it
(``Settings.follow``), and so shows what it is now, whoever changed it. What belongs to a library (themes, reading
places) is in the library. An unreadable value counts as not set; a file that holds one is put aside, and a sentence
tells of it: a setting is never a reason not to start. It knows no Qt.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from db.message import Message
from desktop import kept_json
from desktop.texts import tr

LONGEST = 100_000  # characters of a value
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Setting:
    """One choice. ``kind`` is choice, number, switch, folder (a path, or ""), paths (a list of such in JSON, or "")
    name (of a person) or text.

    ``help`` are its words in the settings sheet, ``group`` the heading over them; what has none is kept for the window,
    and not shown. ``choices`` pairs each value with its
    words; a number has bounds, a step of its arrows, and a unit.
    """

    key: str
    default: Any
    kind: str
    help: str
    group: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    low: int = 0
    high: int = 0
    step: int = 1
    unit: str = ""

    def accepts(self, value: object) -> bool:
        """True if ``value`` may be stored under this key."""
        if self.kind == "choice":
            return value in self.values()
        if self.kind == "switch":
            return isinstance(value, bool)
        if self.kind == "number":
            return isinstance(value, int) and not isinstance(value, bool) and self.low <= value <= self.high
        if not isinstance(value, str) or len(value) >= LONGEST:
            return False
        if self.kind == "name":
            return len(value) <= LONGEST_NAME and value == " ".join(value.split()) and value.isprintable()
        if self.kind == "text":
            return value.isascii()
        return _is_path(value) if self.kind == "folder" else _are_paths(value)

    def values(self) -> tuple[str, ...]:
        """Return the values of a choice."""
        return tuple(value for value, _ in self.choices)

    def said(self, value: object) -> str:
        """Return the words for a value of this setting, in the reader's language."""
        if self.kind == "choice":
            return tr(dict(self.choices).get(str(value), ""))
        if self.kind == "switch":
            return tr("on") if value else tr("off")
        if self.kind in ("folder", "name"):
            return str(value) or tr("none")
        return f"{value} {tr(self.unit)}" if self.unit else str(value)


_READING, _TEXT, _BESIDE, _ARTICLES = "Reading", "Text of the article", "Beside the article", "Articles"
_APPEARANCES = (("system", "As the system"), ("light", "Light"), ("sepia", "Sepia"), ("dark", "Dark"))
_FACES = (
    ("serif", "Source Serif"),
    ("sans", "Source Sans"),
    ("system_serif", "The system's serif"),
    ("system_sans", "The system's sans"),
    ("mono", "Typewriter"),
    ("dyslexia", "For dyslexia"),
)
_CONTRASTS = (("system", "As the system"), ("usual", "Usual"), ("high", "High"))
_SPELLINGS = (
    ("off", "Off"),
    ("system", "In the system's language"),
    ("en_US", "English (US)"),
    ("en_GB", "English (UK)"),
    ("de_DE", "German"),
    ("fr_FR", "French"),
    ("es_ES", "Spanish"),
    ("it_IT", "Italian"),
    ("pt_PT", "Portuguese"),
    ("nl_NL", "Dutch"),
    ("pl_PL", "Polish"),
    ("sv_SE", "Swedish"),
    ("ru_RU", "Russian"),
)
_LANGUAGES = (
    ("system", "As the system"),
    ("en", "English"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("es", "Español"),
    ("zh_CN", "中文"),
)
_MODES = (("scroll", "By scrolling"), ("paged", "Page by page"), ("line", "Line by line"))
_PARAGRAPHS = (("space", "Space between"), ("indent", "First line moved in"))
_ORDERS = (("position", "Position"), ("newest", "Newest"), ("oldest", "Oldest"))
_ROWS = (("roomy", "Roomy"), ("compact", "Compact"))
_LIBRARY_ORDERS = (
    ("read", "Last read"),
    ("added", "Added"),
    ("title", "Title"),
    ("author", "Author"),
    ("progress", "Progress"),
    ("annotations", "Annotations"),
)
CITATION_STYLES = (
    ("chicago-notes", "Chicago, notes and bibliography"),
    ("chicago-author-date", "Chicago, author and date"),
    ("apa", "APA"),
    ("mla", "MLA"),
    ("ieee", "IEEE"),
    ("harvard", "Harvard (Cite Them Right)"),
)
_CITATIONS = (*CITATION_STYLES, ("pandoc", "Keys for Pandoc"), ("link", "Title and a link back"))


def _width(key: str, default: int, help: str, low: int, high: int) -> Setting:
    return Setting(key, default, "number", help, _BESIDE, low=low, high=high, step=20, unit="px")


SETTINGS: tuple[Setting, ...] = (
    Setting("appearance", "system", "choice", "Colours of the window", _READING, _APPEARANCES),
    Setting("contrast", "system", "choice", "Contrast of the window", _READING, _CONTRASTS),
    Setting("language", "system", "choice", "Language of the window, from the next start on", _READING, _LANGUAGES),
    Setting("pages", False, "switch", "Show an article that came as a PDF by its pages", _READING),
    Setting("pages_zoom", 100, "number", "Size of pages", _READING, low=25, high=400, step=25, unit="%"),
    Setting("two_up", False, "switch", "Show two pages side by side", _READING),
    Setting("whole_words", True, "switch", "Select whole words with the mouse; Alt gives the other way", _READING),
    Setting("spelling", "off", "choice", "Spelling in notes, by the system's dictionary", _READING, _SPELLINGS),
    Setting("face", "serif", "choice", "Face", _TEXT, _FACES),
    Setting("zoom", 100, "number", "Size", _TEXT, low=50, high=300, step=10, unit="%"),
    Setting("lines", 150, "number", "From line to line", _TEXT, low=120, high=220, step=5, unit="% of the size"),
    Setting("measure", 68, "number", "Length of a line", _TEXT, low=45, high=90, unit="characters"),
    Setting("paragraphs", "space", "choice", "Paragraphs", _TEXT, _PARAGRAPHS),
    Setting("justified", False, "switch", "Justify the lines and divide words", _TEXT),
    Setting("mode", "scroll", "choice", "How to go on", _TEXT, _MODES),
    Setting("two_columns", False, "switch", "Page by page, in two columns on wide windows", _TEXT),
    Setting("margins", 24, "number", "Least margin beside the text", _TEXT, low=24, high=120, step=8, unit="px"),
    Setting("margin", True, "switch", "Show notes beside the text where there is room", _BESIDE),
    _width("margin_width", 360, "Width of the margin lane", 192, 480),
    Setting("sidebar", True, "switch", "Show the sidebar", _BESIDE),
    _width("sidebar_width", 320, "Width of the sidebar", 240, 800),
    Setting("sort", "position", "choice", "Order of the annotations in a pane", _BESIDE, _ORDERS),
    Setting("likely_theme", True, "switch", "Offer the likely theme first, by what was filed before", _BESIDE),
    Setting("outline", False, "switch", "Show the outline", _BESIDE),
    _width("outline_width", 220, "Width of the outline", 160, 600),
    Setting("brief_width", 0, "number", "Width of a brief; 0 is a share", _BESIDE, high=2000, step=20, unit="px"),
    Setting("citations", "chicago-notes", "choice", "Citations of a brief that is exported", _BESIDE, _CITATIONS),
    Setting("library_look", "roomy", "choice", "Rows of the Library", _ARTICLES, _ROWS),
    Setting("library_order", "read", "choice", "Order of the Library", _ARTICLES, _LIBRARY_ORDERS),
    Setting("check_source", True, "switch", "Look whether an article's file has changed when it is opened", _ARTICLES),
    Setting("fetch_pictures", True, "switch", "Fetch an article's pictures with its address", _ARTICLES),
    Setting("fetch_inside", False, "switch", "Let addresses of the own network be fetched", _ARTICLES),
    Setting("watched_folder", "", "folder", "Offer new files in the folder", _ARTICLES),
    Setting("your_name", "", "name", "Your name, in what you hand to others", _ARTICLES),
    Setting("welcome", True, "switch", "Show the welcome", _ARTICLES),
    Setting("geometry", "", "text", Message("Place and size of the window")),
    Setting("export_folder", "", "folder", Message("Where the last export went")),
    Setting("open_folder", "", "folder", Message("Where the last file came from")),
    Setting("recent_libraries", "", "paths", Message("The libraries opened last")),
    Setting("scan_languages", "", "text", Message("The languages of the last scan")),
    Setting("export_format", "", "text", Message("The format of the last export")),
)
BY_KEY = {setting.key: setting for setting in SETTINGS}
TYPE_KEYS = tuple(setting.key for setting in SETTINGS if setting.group == _TEXT)  # how the article is set


def shown_groups() -> dict[str, list[Setting]]:
    """Return the settings that a reader sees, by the heading that they stand under, in the order of the table."""
    groups: dict[str, list[Setting]] = {}
    for setting in SETTINGS:
        if setting.group:
            groups.setdefault(setting.group, []).append(setting)
    return groups


def your_name(path: Path) -> str:
    """Return the name that the user gave, by the file of the settings, or ''."""
    name = (kept_json.read(path) or {}).get("your_name", "")
    return str(name) if BY_KEY["your_name"].accepts(name) else ""


class Settings:
    """The values in force, read once and written at each change. ``warning`` tells of a file that was none."""

    def __init__(self, path: Path | None = None) -> None:
        """Read ``path``; None keeps the values in memory only."""
        self.path, self.warning = path, ""
        self._values: dict[str, Any] = {}
        self._followers: list[tuple[frozenset[str], Callable[[], object]]] = []
        if path is not None:
            stored = kept_json.read(path)
            known = {key: value for key, value in (stored or {}).items() if key in BY_KEY}
            self._values = {key: value for key, value in known.items() if BY_KEY[key].accepts(value)}
            if stored is None or len(self._values) < len(known):
                self.warning = kept_json.told_aside(Message("The file of your settings"), path)
                if self._values:
                    self._store()  # so that this is told once

    def __getitem__(self, key: str) -> Any:
        """Return the value of ``key``, or its default. Raises KeyError for a key that SETTINGS does not have."""
        setting = BY_KEY[key]
        return self._values.get(key, setting.default)

    def __setitem__(self, key: str, value: object) -> None:
        """Set and store a value. Raises KeyError or ValueError; a file that cannot be written is let be."""
        if not BY_KEY[key].accepts(value):
            raise ValueError(f"{value!r} is no value for the setting {key}.")
        before = self[key]
        if key in self._values and before == value:
            return
        self._values[key] = value
        self._changed(key, before)

    def reset(self, key: str) -> None:
        """Give a setting its default, as if it had never been set. Raises KeyError."""
        before = self[key]
        if self._values.pop(key, None) is not None:
            self._changed(key, before)

    def follow(self, keys: Iterable[str], work: Callable[[], object]) -> Callable[[], None]:
        """Call ``work`` after each change of one of the keys; return what ends that. Raises KeyError."""
        follower = (frozenset(BY_KEY[key].key for key in keys), work)
        self._followers.append(follower)
        return lambda: self._followers.remove(follower)

    def _changed(self, key: str, before: object) -> None:
        self._store()
        if self[key] == before:
            return
        for keys, work in list(self._followers):
            if key in keys:
                work()

    def _store(self) -> None:
        if self.path is not None:
            kept_json.write(self.path, self._values)


def _is_path(value: object) -> bool:
    """True if the system could have a file of this name."""
    try:
        return isinstance(value, str) and b"\0" not in os.fsencode(value)
    except UnicodeEncodeError:
        return False


def _are_paths(value: str) -> bool:
    try:
        paths = json.loads(value or "[]")
    except (ValueError, RecursionError):
        return False
    return isinstance(paths, list) and all(map(_is_path, paths))
