"""The user's choices about another program's file: whose its works are, and what its tags and colours mean.

It is remembered with the library, so that nobody is asked twice. Pure, but for the settings that it is given.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from db.records import Theme
from desktop.library.kept_settings import KeptSettings
from desktop.theme_names import theme_key

_KEY = "elsewhere"  # of the library's settings
_MOST = 5_000  # choices of each kind that are remembered, the newest


@dataclass(frozen=True, slots=True)
class Label:
    """A tag, or where ``program`` is not empty a colour: the same colour may mean something else in each program."""

    name: str
    program: str = ""

    @property
    def key(self) -> str:
        """Return what it is remembered by."""
        return f"{self.program} {self.name.strip().casefold()}" if self.program else f"# {theme_key(self.name)}"


@dataclass(frozen=True, slots=True)
class Question:
    """A work of which it is not told which article it is: the choices, ids and titles, and what is chosen.

    The id "" stands for none of them: then the work ``waits`` for its text, or stays out.
    """

    key: str
    title: str
    marks: int
    nearest: tuple[tuple[str, str], ...]
    waits: bool
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """``homes``: ids of articles by the keys of works, "" for none; ``themes``: names by the keys of labels."""

    homes: Mapping[str, str] = field(default_factory=dict)
    themes: Mapping[str, str] = field(default_factory=dict)

    def theme_of(self, label: Label) -> str:
        """Return the name of the theme that a label gives, "" for none: a tag its own, where nobody chose another."""
        return self.themes.get(label.key, "" if label.program else " ".join(label.name.split()))


def remembered(settings: KeptSettings, themes: Sequence[Theme]) -> Choices:
    """Return what was chosen before; a theme that was renamed since by its name of today."""
    kept = settings.get(_KEY, {})
    names = {theme.id: theme.name for theme in themes}
    chosen = {key: names.get(id_, name) for key, (id_, name) in _pairs(kept, "themes") if name or not id_}
    return Choices({key: id_ for key, (id_, _) in _pairs(kept, "homes")}, chosen)


def remember(settings: KeptSettings, choices: Choices, labels: Iterable[Label], themes: Mapping[str, Theme]) -> None:
    """Keep what was chosen. ``themes``: by the keys of their names."""
    kept = settings.get(_KEY, {})
    rows: dict[str, tuple[str, str]] = dict(_pairs(kept, "themes"))
    for label in labels:
        name = choices.theme_of(label)
        theme = themes.get(theme_key(name))
        rows.pop(label.key, None)
        rows[label.key] = (theme.id if theme is not None else "", name)
    homes = dict(_pairs(kept, "homes")) | {key: (id_, "") for key, id_ in choices.homes.items()}
    value = {name: dict(list(rows.items())[-_MOST:]) for name, rows in (("themes", rows), ("homes", homes))}
    stored = {name: {key: list(pair) for key, pair in rows.items()} for name, rows in value.items()}
    if any(stored.values()) and stored != kept:
        settings.set(_KEY, stored)


def _pairs(kept: object, name: str) -> list[tuple[str, tuple[str, str]]]:
    """Return what is kept under a name, without what another Postil wrote in another shape."""
    rows = kept.get(name) if isinstance(kept, dict) else None
    return [
        (key, (pair[0], pair[1]))
        for key, pair in (rows.items() if isinstance(rows, dict) else ())
        if isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)
    ]
