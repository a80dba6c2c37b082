"""The choices of exports: one table, OPTIONS, from which menu, dialog and command line are made.

Knows nothing of what is exported.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from desktop.annotated.options import REMEMBERED, Options
from desktop.errors import ExportFailed


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of an export, from which menu, dialog and command line are made."""

    key: str
    text: str
    choices: tuple[tuple[str, str], ...]  # value, words for the reader; empty for free text
    help: str

    @property
    def default(self) -> str:
        """The value where nothing is chosen."""
        return str(getattr(Options(), self.key, ""))


OPTIONS: tuple[Option, ...] = (
    Option(
        "marks",
        "Marks",
        (("==", "==text=="), ("mark", "<mark>text</mark>")),
        "How a highlighted passage is marked in the text.",
    ),
    Option(
        "body",
        "Text",
        (
            ("full", "the whole text"),
            ("critic", "the whole text with CriticMarkup"),
            ("paragraphs", "annotated paragraphs only"),
            ("list", "a list of highlights"),
        ),
        "What is written of the article. Only the whole text comes back; the others are for reading elsewhere.",
    ),
    Option(
        "group",
        "Order",
        (("position", "place in the text"), ("theme", "theme")),
        "How a list is ordered and grouped.",
    ),
    Option(
        "obsidian",
        "Signs for Obsidian",
        (("off", "off"), ("on", "on")),
        "Whether each paragraph with a highlight ends in a block id (^h-1a2b3c), and a #word of the text is no tag.",
    ),
    Option(
        "links",
        "Links back",
        (("app", "postil://a/ID"), ("none", "none")),
        "Whether each note ends in a link that opens Postil at its passage.",
    ),
    Option(
        "front_matter",
        "Front matter",
        (("on", "on"), ("off", "off")),
        "Whether title, author, source and counts stand at the top.",
    ),
    Option(
        "machine_block",
        "Machine block",
        (("embedded", "in the file"), ("sidecar", "in NAME.annotations.json"), ("none", "none")),
        "Where the exact record stands from which an import restores everything.",
    ),
    Option(
        "paper",
        "Paper",
        (("a4", "A4"), ("letter", "US Letter")),
        "The size of the sheets that the article is printed on.",
    ),
    Option(
        "ink",
        "Highlights",
        (("colour", "in colour"), ("grey", "by pattern and key, for a grey printer")),
        "How printed highlights tell their themes apart.",
    ),
    Option(
        "files",
        "Files",
        (("one", "one file"), ("theme", "one file a theme")),
        "Whether everything goes into one file.",
    ),
    Option("filename", "File name", (), "A template for the file's name: {title}, {author}, {date}, {theme}."),
    Option("template", "Template", (), "Your own template (Jinja2, with Readwise's names), or empty."),
)

_BY_KEY = {option.key: option for option in OPTIONS}


PRESETS: dict[str, Options] = {
    "article": Options(),
    "obsidian": Options(obsidian="on"),
    "github": Options(marks="mark"),
    "critic": Options(body="critic"),
    "highlights": Options(body="list", group="theme", machine_block="none"),
    "excerpts": Options(body="paragraphs"),
}


def options_from(values: Mapping[str, Any], start: Options | None = None) -> Options:
    """Return ``start`` (or the defaults) with ``values`` set. Raises ExportFailed for an unknown key or choice."""
    changed: dict[str, str] = {}
    for key, value in values.items():
        option = _BY_KEY.get(key)
        if option is None:
            raise ExportFailed(
                "There is no export option “{key}”; there are {by_key}.", key=key, by_key=", ".join(_BY_KEY)
            )
        choices = [choice for choice, _ in option.choices]
        if choices and value not in choices:
            raise ExportFailed(
                "The export option “{key}” knows {choices}, not “{value}”.",
                key=key,
                choices=", ".join(choices),
                value=value,
            )
        changed[key] = str(value)
    return replace(start or Options(), **changed)


def kept_options(values: Mapping[str, Any]) -> Options:
    """Return the choices that a library keeps; for those that are unknown what is chosen at first."""
    options = Options()
    for key, value in values.items():
        with suppress(ExportFailed):
            options = options_from({key: value}, options)
    return options


def options_of_record(rows: Mapping[str, Any], start: Options | None = None) -> Options | None:
    """Return the choices that a record remembers, on top of ``start``, which are those of one that does not say.

    None where nothing is written so any more.
    """
    if not rows:
        return start
    if rows.get("body") == "paragraphs" and rows.get("group", "position") != "position":
        return None
    try:
        return options_from(rows, start) if rows.keys() <= {*REMEMBERED} else None
    except ExportFailed:
        return None
