"""KeyMap: which keys each command has today, as the table says, a preset, or the user; kept in one small JSON file.

The user's own keys come before a preset's, those before the table's; of two commands with one key, the one that
comes first in that order has it. Who shows keys follows the map. Its file may hold anything: what it says that means
nothing is left out, and a sentence tells so. Keys are written as in COMMANDS and read by Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from db.message import Message
from desktop import kept_json
from desktop.commands import COMMANDS
from desktop.errors import PostilError

MOST_KEYS, MOST_CHORDS = 4, 4  # of a command; of a key, one after the other
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_EVERYWHERE = frozenset(
    (
        *(_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Return, _Key.Key_Enter, _Key.Key_Space, _Key.Key_Escape),
        *(_Key.Key_Left, _Key.Key_Up, _Key.Key_Right, _Key.Key_Down),
    )
)
_HELD = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier


class KeyRefused(PostilError):
    """The keys pressed cannot be those of a command."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A set of keys under a name; commands that it does not name keep the table's."""

    id: str
    text: str
    keys: Mapping[str, tuple[str, ...]]


PRESETS = (
    Preset("postil", Message("Postil"), {}),
    Preset(
        "vi",
        Message("Like vi"),
        {
            "scroll_down": ("J",),
            "scroll_up": ("K",),
            "half_page_down": ("Ctrl+D",),
            "half_page_up": ("Ctrl+U",),
            "to_beginning": ("G, G",),
            "to_end": ("Shift+G",),
            "find": ("/", "Ctrl+F"),
            "find_next": ("N", "F3"),
            "find_previous": ("Shift+N", "Shift+F3"),
            "note": ("I",),
            "article_note": ("Shift+I",),
            "copy": ("Y", "Ctrl+C"),
            "remove": ("X", "Delete"),
            "undo": ("U", "Ctrl+Z"),
            "redo": ("Ctrl+R", "Ctrl+Shift+Z"),
            "palette": (":", "Ctrl+K"),
            "next_region": ("Ctrl+W", "F6"),
            "quit": ("Shift+Z, Shift+Z", "Ctrl+Q"),
        },
    ),
)
PRESET_BY_ID = {preset.id: preset for preset in PRESETS}


def _chords(key: str) -> list[QKeyCombination]:
    """Return the chords of a key as Qt reads it. Raises KeyRefused with a sentence."""
    read = QKeySequence(key, _PORTABLE) if len(key) < 100 else QKeySequence()
    if not read.count() or key.count(", ") >= MOST_CHORDS:
        raise KeyRefused("That is no key.")
    indexed = cast("Sequence[QKeyCombination]", read)  # which its type does not say
    chords = [indexed[at] for at in range(read.count())]
    if any(chord.key() == _Key.Key_unknown for chord in chords):
        raise KeyRefused("That key has no name that could be kept. Choose another.")
    return chords


@lru_cache(maxsize=1000)
def normal(key: str) -> str:
    """Return a key as Qt writes it: two that are the same have one such form. Raises KeyRefused with a sentence."""
    return ", ".join(QKeySequence(chord).toString(_PORTABLE) for chord in _chords(key))


def checked(key: str, command_id: str = "") -> str:
    """Return a key that the command may have. Raises KeyRefused with a sentence."""
    for chord in _chords(key):
        name, held = chord.key(), chord.keyboardModifiers()
        if name in _EVERYWHERE and not held & _HELD and (name, command_id) != (_Key.Key_Escape, "escape"):
            raise KeyRefused("This key moves or leaves in every part of the window. Choose one with Ctrl or Alt.")
    return key.strip()


def clash(one: str, other: str) -> bool:
    """True if two keys are the same, or one is the beginning of the other: both cannot be meant."""
    first, second = f"{normal(one)}, ", f"{normal(other)}, "
    return first.startswith(second) or second.startswith(first)


def owners(key: str, keys: Mapping[str, Sequence[str]], but: str = "") -> list[str]:
    """Return the ids of the commands that have the key in ``keys``, except ``but``. Raises KeyRefused."""
    return [id_ for id_, its in keys.items() if id_ != but and any(clash(key, other) for other in its)]


def resolve(*layers: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return the keys of each command: its first layer's, without those that came before in the order of the layers."""
    whose: dict[str, int] = {}
    for number, layer in enumerate(layers):
        for id_ in layer:
            whose.setdefault(id_, number)
    taken: list[str] = []
    resolved: dict[str, tuple[str, ...]] = {}
    for number, layer in enumerate(layers):
        for id_ in (id_ for id_ in layer if whose[id_] == number):
            kept = tuple(key for key in layer[id_] if not any(clash(key, other) for other in taken))
            taken += kept
            resolved[id_] = kept
    return resolved


def default_keys() -> dict[str, tuple[str, ...]]:
    """Return the keys of the table, by command."""
    return {command.id: command.shortcuts for command in COMMANDS}


class KeyMap:
    """The keys in force, read once and written at each change. ``warning`` tells of a file that was no key file."""

    def __init__(self, path: Path | None = None) -> None:
        """Read ``path``; None keeps the keys in memory only."""
        self.path, self.warning, self.preset = path, "", PRESETS[0].id
        self.own: dict[str, tuple[str, ...]] = {}  # which the reader chose, by command
        self._followers: list[Callable[[], object]] = []
        if path is not None:
            self._read(path)
        self.keys = self._resolved()

    def set(self, command_id: str, keys: Iterable[str]) -> None:
        """Give a command its keys; a command that had one of them has it no more. Raises KeyError or KeyRefused."""
        self.keys[command_id]
        wanted = tuple(dict.fromkeys(checked(key, command_id) for key in keys))
        if len(wanted) > MOST_KEYS:
            raise KeyRefused("A command has {most_keys} keys at the most.", most_keys=MOST_KEYS)
        for other, its in self.own.items():
            self.own[other] = tuple(key for key in its if not any(clash(key, new) for new in wanted))
        self.own[command_id] = wanted
        self._changed()

    def reset(self, command_id: str) -> None:
        """Give a command the keys again that preset and table have for it."""
        if self.own.pop(command_id, None) is not None:
            self._changed()

    def reset_all(self) -> None:
        """Forget every key that the reader chose; the preset stays."""
        self.own.clear()
        self._changed()

    def use(self, preset_id: str) -> None:
        """Take the keys of a preset; those that the reader chose stay before it. Raises KeyError."""
        self.preset = PRESET_BY_ID[preset_id].id
        self._changed()

    def follow(self, work: Callable[[], object]) -> Callable[[], None]:
        """Call ``work`` after each change; return what ends that."""
        self._followers.append(work)
        return lambda: self._followers.remove(work)

    def _resolved(self) -> dict[str, tuple[str, ...]]:
        if not self.own and not PRESET_BY_ID[self.preset].keys:
            return default_keys()  # a start does without comparing them
        return resolve(self.own, PRESET_BY_ID[self.preset].keys, default_keys())

    def _changed(self) -> None:
        self.keys = self._resolved()
        self._store()
        for work in list(self._followers):
            work()

    def _read(self, path: Path) -> None:
        stored = kept_json.read(path)
        own, whole = _own_keys((stored or {}).get("keys", {}))
        preset = (stored or {}).get("preset", self.preset)
        self.own = own
        if isinstance(preset, str) and preset in PRESET_BY_ID:
            self.preset = preset
        else:
            whole = False
        if stored is None or not whole:
            self.warning = kept_json.told_aside(Message("The file of your keys"), path)
            if own:
                self._store()

    def _store(self) -> None:
        if self.path is not None:
            kept_json.write(self.path, {"preset": self.preset, "keys": self.own})


def _own_keys(saved: object) -> tuple[dict[str, tuple[str, ...]], bool]:
    """Return what a file says of keys that can be used, and whether that is all of it."""
    if not isinstance(saved, Mapping):
        return {}, False
    known, own = default_keys(), {}
    for id_, keys in saved.items():
        if id_ in known and isinstance(keys, list) and len(keys) <= MOST_KEYS:
            try:
                own[id_] = tuple(checked(key, id_) for key in keys if isinstance(key, str))
            except KeyRefused:
                continue
    kept = resolve(own)
    return kept, len(own) == len(saved) and all(list(kept[id_]) == saved[id_] for id_ in kept)
