"""The choices of one export, and those that the record of an annotated article remembers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """The choices of one export; each field is a row of the table of exporters, ``OPTIONS``."""

    marks: str = "=="
    body: str = "full"
    group: str = "position"
    obsidian: str = "off"
    links: str = "app"
    front_matter: str = "on"
    machine_block: str = "embedded"
    paper: str = "a4"
    ink: str = "colour"
    files: str = "one"
    filename: str = "{title}"
    template: str = ""


# what a file's record remembers of them: all but where it goes and what it is called
REMEMBERED = ("marks", "body", "group", "obsidian", "links", "front_matter", "machine_block")
_IDLE: Mapping[str, frozenset[str]] = {
    "full": frozenset({"group"}),
    "critic": frozenset({"marks", "group", "obsidian", "links"}),  # by its link such a note is found
    "paragraphs": frozenset({"group", "obsidian", "front_matter"}),  # by which it is known without a record
    "list": frozenset({"marks", "obsidian"}),
}


def idle_choices(options: Options) -> frozenset[str]:
    """Return the choices of an annotated article that the others leave without effect."""
    return _IDLE[options.body]


def options_row(options: Options) -> dict[str, str]:
    """Return what a record remembers of the options of an annotated article: those that it was written by."""
    idle = idle_choices(options)
    return {key: getattr(options, key) for key in REMEMBERED if key not in idle}


def effective(options: Options) -> Options:
    """Return the choices of an annotated article that have an effect on its text; all others are as at first."""
    return Options(**options_row(options))
