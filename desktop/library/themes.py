"""The part of a Library about themes: adding, changing, ordering, removing, which leaves their annotations alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.clock import now
from db.ids import new_id
from db.message import Message
from db.records import Changes, Theme
from db.writing import Writer
from desktop.colours import THEME_COLOURS, least_used
from desktop.errors import PostilError
from desktop.library.library_file import LibraryFile
from desktop.library.other_hands import onto
from desktop.theme_names import theme_key
from desktop.theme_tree import family

_TEXTS = ("definition", "includes", "excludes")


class Themes:
    """The use cases of themes."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def all(self) -> list[Theme]:
        """Return the living themes in the order of their panes."""
        return self._file.themes()

    def get(self, theme_id: str) -> Theme:
        """Return one theme, a removed one too. Raises NotFound."""
        return self._file.read.theme(theme_id)

    def find(self, wanted: str) -> Theme:
        """Find a theme by name (any case) or id. Raises PostilError naming those there are."""
        themes = self._file.themes()
        for theme in themes:
            if theme.id == wanted or theme_key(theme.name) == theme_key(wanted):
                return theme
        names = ", ".join(theme.name for theme in themes) or Message("none yet")
        raise PostilError("There is no theme “{wanted}”; the library has: {names}.", wanted=wanted, names=names)

    def add(self, theme: Theme) -> Changes:
        """Add a theme after the others; an empty id is filled in."""
        last = max((other.position for other in self._file.themes()), default=-1)
        with self._file.step("Add theme") as step:
            write_theme(step, replace(theme, id=theme.id or new_id(), position=last + 1), self._file.themes())
        return step.changes

    def fresh(self, name: str) -> Theme:
        """Return a theme to be made under a name, in the colours least used, with a key where one is free."""
        there = self._file.themes()
        taken = {theme.key for theme in there}
        key = next((key for key in range(1, 10) if key not in taken), None)
        colours = least_used(theme.colours for theme in there)
        last = max((other.position for other in there), default=-1)
        return Theme(new_id(), " ".join(name.split()), "", colours, key, last + 1)

    def change(self, theme: Theme, base: Theme | None = None) -> Changes:
        """Change a theme. Its name must be its own; a key taken from another theme leaves that one keyless.

        ``base``: as it was when the change was begun; what others made of it since stays, beside what is written here.
        Raises PostilError for one that was removed, or merged into another, meanwhile: it does not come back by that.
        """
        with self._file.step(Message("Change theme")) as step:
            today = self.get(theme.id)
            if today.deleted is not None:
                raise PostilError("The theme was removed.")
            write_theme(step, onto(today, base or today, theme, _TEXTS), self._file.themes())
        return step.changes

    def remove(self, theme_id: str) -> Changes:
        """Remove a theme; its annotations stay, without it."""
        stamp = now()
        with self._file.step(Message("Remove theme")) as step:
            step.put_annotations(
                replace(a, theme_ids=tuple(other for other in a.theme_ids if other != theme_id), modified=stamp)
                for a in self._file.read.annotations(theme_id=theme_id)
            )
            for child in self._file.themes():
                if child.parent_id == theme_id:
                    step.put_theme(replace(child, parent_id=None, modified=stamp))
            step.put_theme(replace(self._file.read.theme(theme_id), key=None, deleted=stamp, modified=stamp))
        return step.changes

    def order(self, theme_ids: Sequence[str]) -> Changes:
        """Put the themes into this order; those not named follow in the order they had."""
        themes = {theme.id: theme for theme in self._file.themes()}
        order = [i for i in dict.fromkeys(theme_ids) if i in themes]
        order += [i for i in themes if i not in order]
        with self._file.step(Message("Order themes")) as step:
            for position, theme_id in enumerate(order):
                if themes[theme_id].position != position:
                    step.put_theme(replace(themes[theme_id], position=position, modified=now()))
        return step.changes


def named_themes(
    names: Iterable[str], there: Sequence[Theme], step: Writer, brought: Iterable[Theme] = ()
) -> dict[str, Theme]:
    """Return themes by the keys of their names, after writing one for each name that is not among them.

    It is one of those ``brought`` where that has the name, with its id and its key as far as these are free.
    """
    themes = {theme_key(theme.name): theme for theme in there}
    known = {theme_key(theme.name): theme for theme in brought}
    position = max((theme.position for theme in there), default=-1)
    for name in names:
        key = theme_key(name)
        if not key or key in themes:
            continue
        position, stamp = position + 1, now()
        _, colours = THEME_COLOURS[position % len(THEME_COLOURS)]
        new = known.get(key) or Theme(new_id(), " ".join(name.split()), "", colours, created=stamp)
        ids, keys = ({getattr(theme, part) for theme in themes.values()} for part in ("id", "key"))
        themes[key] = replace(
            new,
            id=new.id if new.id and new.id not in ids else new_id(),
            key=new.key if new.key not in keys else None,
            position=position,
            parent_id=None,
            deleted=None,
            modified=stamp,
        )
        step.put_theme(themes[key])
    return themes


def write_theme(step: Writer, theme: Theme, there: Sequence[Theme]) -> None:
    """Write a theme under a name of its own; a key taken from another theme leaves that one keyless.

    Raises PostilError for a name that is none, or another theme's, and where it would stand below itself.
    """
    name = " ".join(theme.name.split())
    if not name:
        raise PostilError("A theme needs a name.")
    others = [other for other in there if other.id != theme.id]
    if any(theme_key(other.name) == theme_key(name) for other in others):
        raise PostilError("There is a theme “{name}” already.", name=name)
    if theme.parent_id is not None and theme.parent_id in family(there, theme.id):
        raise PostilError("A theme cannot stand below itself.")
    stamp = now()
    for other in others:
        if theme.key is not None and other.key == theme.key:
            step.put_theme(replace(other, key=None, modified=stamp))
    step.put_theme(replace(theme, name=name, created=theme.created or stamp, modified=stamp))
