"""The part of a Library about themes together: merging, splitting, one below another, and codebooks out and in."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from db.clock import now
from db.ids import new_id
from db.kinds import THEME
from db.message import Message
from db.records import Annotation, Changes, Theme, ThemeColours
from db.writing import Writer
from desktop import __version__
from desktop.annotations import dropped, quote_of
from desktop.colours import THEME_COLOURS, pair_from
from desktop.errors import PostilError
from desktop.exporters.codebook import LARGEST, WRITERS, Code, read_codebook
from desktop.importers.source_file import read_whole
from desktop.library.annotations import clean_text, one_line
from desktop.library.library_file import LibraryFile
from desktop.library.themes import write_theme
from desktop.library.whole_file import write_whole
from desktop.theme_names import theme_key
from desktop.theme_tree import family


@dataclass(frozen=True, slots=True)
class Incoming:
    """The changes that taking in a codebook would make: names of themes that are new, changed, or the same already."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: tuple[str, ...]
    themes: tuple[Theme, ...] = ()  # as they would be


class Codebook:
    """The use cases of several themes at once."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def merge(self, theme_id: str, other_id: str) -> Changes:
        """Let one theme take in another: its annotations, the themes below it, its definition where there is none.

        The other is removed; an annotation under both is under the one, where the first of them was. One step.
        """
        theme, other = self._file.read.theme(theme_id), self._file.read.theme(other_id)
        if theme_id == other_id:
            raise PostilError("A theme cannot be merged with itself.")
        if theme.deleted is not None or other.deleted is not None:
            raise PostilError("One of the themes was removed.")
        stamp = now()
        parent = other.parent_id if theme_id in family(self._file.themes(), other_id) else theme.parent_id
        merged = replace(
            theme,
            parent_id=None if parent == theme_id else parent,
            definition=theme.definition or other.definition,
            includes=_joined(theme.includes, other.includes),
            excludes=_joined(theme.excludes, other.excludes),
            examples=tuple(dict.fromkeys((*theme.examples, *other.examples))),
            key=theme.key or other.key,
            modified=stamp,
        )
        with self._file.step(Message("Merge themes")) as step:
            self._move(step, self._file.read.annotations(theme_id=other_id), other_id, theme_id)
            for child in self._file.themes():
                if child.parent_id == other_id and child.id != theme_id:
                    step.put_theme(replace(child, parent_id=theme_id, modified=stamp))
            step.put_theme(replace(other, key=None, parent_id=None, deleted=stamp, modified=stamp))
            step.put_theme(merged)
        return step.changes

    def split(self, theme: Theme, pairs: Sequence[tuple[str, str]]) -> tuple[Theme, Changes]:
        """Make a theme of some annotations, (id, id of the theme that it leaves or "") each. One step.

        Raises PostilError where there is none of them, and for a name that is none or another theme's.
        """
        there = self._file.themes()
        ids = dict.fromkeys(annotation_id for annotation_id, _ in pairs)
        chosen = [annotation for annotation in map(self._file.read.annotation, ids) if annotation.deleted is None]
        if not chosen:
            raise PostilError("There is no annotation to make a theme of.")
        last = max((other.position for other in there), default=-1)
        new_theme = replace(theme, id=new_id(), name=one_line(theme.name), position=last + 1)
        wanted, stamp = dropped(chosen, pairs, new_theme.id), now()
        with self._file.step(Message("Split theme")) as step:
            write_theme(step, new_theme, there)
            step.put_annotations(
                replace(annotation, theme_ids=wanted[annotation.id], modified=stamp) for annotation in chosen
            )
        return self._file.read.theme(new_theme.id), step.changes

    def put_below(self, theme_id: str, parent_id: str | None, before_id: str | None = None) -> Changes:
        """Put a theme below another or at the top, before one that stands there or behind all of them. One step.

        Raises PostilError where it would stand below itself.
        """
        themes = self._file.themes()
        there = {theme.id: theme for theme in themes}
        moved = family(themes, theme_id)
        if not moved:
            raise PostilError("The theme was removed.")
        if parent_id in moved:
            raise PostilError("A theme cannot stand below itself.")
        if parent_id is not None and parent_id not in there:
            raise PostilError("There is no such theme to stand below.")
        order = [theme.id for theme in themes if theme.id not in moved]
        at = order.index(before_id) if before_id in order else len(order)
        order[at:at] = moved
        stamp = now()
        moves = [
            replace(theme, position=position, modified=stamp)
            for position, theme in enumerate(map(there.__getitem__, order))
            if theme.position != position and theme.id != theme_id
        ]
        root = there[theme_id]
        placed = replace(root, position=order.index(theme_id), parent_id=parent_id)
        if placed != root:
            moves.append(replace(placed, modified=stamp))
        with self._file.step(Message("Order themes")) as step:
            step.put_records(THEME, moves)
        return step.changes

    @staticmethod
    def _move(step: Writer, annotations: Sequence[Annotation], old: str, new: str) -> None:
        stamp = now()
        step.put_annotations(
            replace(
                annotation,
                theme_ids=tuple(dict.fromkeys(new if each == old else each for each in annotation.theme_ids)),
                modified=stamp,
            )
            for annotation in annotations
        )

    def codes(self) -> list[Code]:
        """Return the themes as a codebook has them, each behind the one it stands below."""
        order = self._file.themes()
        numbers = {theme.id: number for number, theme in enumerate(order)}
        quotes = self._quotes({example for theme in order for example in theme.examples})
        codes = []
        for number, theme in enumerate(order):
            parent = numbers.get(theme.parent_id or "")
            codes.append(
                Code(
                    theme.name,
                    theme.definition,
                    theme.includes,
                    theme.excludes,
                    theme.colours.line,
                    theme.id,
                    parent if parent is not None and parent < number else None,
                    tuple(quotes[example] for example in theme.examples if example in quotes),
                )
            )
        return codes

    def save(self, path: Path, *, force: bool = False) -> Path:
        """Write the codebook as the file's ending says. Raises PostilError for another one, or a file in the way."""
        write = WRITERS.get(path.suffix.lower())
        if write is None:
            raise PostilError(
                "{name} is no name of a codebook; it ends in {writers}.", name=path.name, writers=", ".join(WRITERS)
            )
        write_whole(path, write(self.codes(), f"Postil {__version__}"), force=force)
        return path

    @staticmethod
    def read(path: Path) -> list[Code]:
        """Read a codebook. Raises PostilError where it is none, or cannot be read."""
        return read_codebook(read_whole(path, LARGEST), path.name)

    def _quotes(self, wanted: Collection[str]) -> Mapping[str, str]:
        if not wanted:
            return {}
        return {
            annotation.id: quote_of(annotation)
            for annotation in self._file.read.annotations()
            if annotation.id in wanted
        }

    def plan(self, codes: Sequence[Code]) -> Incoming:
        """Return what taking in a codebook would do. A code is a theme by its id, else by its name.

        What a codebook says of a theme replaces what is there; where it says nothing, that stays. No theme goes.
        """
        there = self._file.themes()
        by_id, by_name = {theme.id: theme for theme in there}, {theme_key(theme.name): theme for theme in there}
        taken = set(by_name)
        stamp, position = now(), max((theme.position for theme in there), default=-1)
        themes: list[Theme] = []
        groups: dict[str, list[str]] = {"new": [], "changed": [], "same": []}
        used: set[str] = set()
        colours_used = Counter(theme.colours for theme in there)
        for code in codes:
            name = clean_text(code.name)
            known = by_id.get(code.id) or by_name.get(theme_key(name))
            if known is not None and known.id in used:
                known = None
            if known is None:
                if theme_key(name) in taken:
                    name = _another(name, themes[code.parent].name if code.parent is not None else "", taken)
                position += 1
                colours = pair_from(code.colour) if code.colour else _free_colours(colours_used)
                colours_used[colours] += 1
                theme = Theme(self._free(code.id), name, "", colours, None, position, None, stamp, stamp)
            else:
                others = taken - {theme_key(known.name)}
                theme = replace(known, name=name if theme_key(name) not in others else known.name)
            used.add(theme.id)
            taken.add(theme_key(theme.name))
            parent = themes[code.parent].id if code.parent is not None else theme.parent_id if known else None
            theme = replace(
                theme,
                definition=clean_text(code.definition) or theme.definition,
                includes=clean_text(code.includes) or theme.includes,
                excludes=clean_text(code.excludes) or theme.excludes,
                parent_id=parent,
            )
            themes.append(theme)
            groups["new" if known is None else "same" if theme == known else "changed"].append(theme.name)
        _refuse_circles(themes, by_id)
        return Incoming(tuple(groups["new"]), tuple(groups["changed"]), tuple(groups["same"]), tuple(themes))

    def take_in(self, codes: Sequence[Code]) -> Changes:
        """Take in a codebook, in one step."""
        incoming = self.plan(codes)
        if not incoming.new and not incoming.changed:
            return Changes()
        there, stamp = {theme.id: theme for theme in self._file.themes()}, now()
        with self._file.step("Import codebook") as step:
            for theme in incoming.themes:
                if there.get(theme.id) != theme:
                    step.put_theme(replace(theme, modified=stamp))
        return step.changes

    def _free(self, wanted: str) -> str:
        """Return an id if it can be one and no theme has it, else a new one."""
        try:
            id_ = str(uuid.UUID(wanted))
        except ValueError:
            return new_id()
        return id_ if self._file.read.found(THEME, id_) is None else new_id()


def _joined(one: str, other: str) -> str:
    return "\n".join(dict.fromkeys(text for text in (one, other) if text.strip()))


def _another(name: str, parent: str, taken: Collection[str]) -> str:
    """Return a name that is free: with that of the theme above it, else with a number."""
    wanted = f"{parent}: {name}" if parent else name
    number, candidate = 1, wanted
    while theme_key(candidate) in taken:
        number += 1
        candidate = f"{wanted} {number}"
    return candidate


def _free_colours(used: Counter[ThemeColours]) -> ThemeColours:
    """Return the colours of the palette that the fewest themes have."""
    return min((colours for _, colours in THEME_COLOURS), key=lambda colours: used[colours])


def _refuse_circles(themes: Sequence[Theme], there: Mapping[str, Theme]) -> None:
    """See that no theme would stand below itself. Raises PostilError."""
    parents = {theme.id: theme.parent_id for theme in there.values()} | {theme.id: theme.parent_id for theme in themes}
    clear: set[str] = set()  # of these it is known that they stand below no circle
    for start in themes:
        path: dict[str, None] = {}
        above: str | None = start.id
        while above is not None and above not in clear:
            if above in path:
                raise PostilError("With this codebook “{name}” would stand below itself.", name=start.name)
            path[above] = None
            above = parents.get(above)
        clear.update(path)
