"""The choices of an export: one table, OPTIONS, from which menu, dialog and command line are made.

Knows nothing of what is exported.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

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
        (("==", "==text=="), ("mark", "<mark>text</mark>"), ("critic", "{==text==}"), ("none", "no marks")),
        "How a highlighted passage is marked in the text.",
    ),
    Option(
        "notes",
        "Notes",
        (("footnotes", "footnotes"), ("callouts", "callouts after the paragraph"), ("inline", "in the line")),
        "Where the notes stand. Only with footnotes does a file come back; the others are for reading elsewhere.",
    ),
    Option(
        "body",
        "Text",
        (("full", "the whole text"), ("paragraphs", "annotated paragraphs only"), ("list", "a list of highlights")),
        "How much of the article is written. Only the whole text comes back; a part is for reading elsewhere.",
    ),
    Option(
        "group",
        "Order",
        (("position", "place in the text"), ("theme", "theme"), ("heading", "heading"), ("date", "date")),
        "How a list, or the annotated paragraphs, are ordered and grouped.",
    ),
    Option(
        "block_ids",
        "Block ids",
        (("off", "off"), ("on", "on")),
        "Whether each paragraph with a highlight ends in a block id (^h-1a2b3c) that Obsidian can link to.",
    ),
    Option(
        "hashtags",
        "#hashtags",
        (("keep", "as they are"), ("escape", "escaped")),
        "Whether a #word in the article's text is kept from becoming a tag.",
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
        "pictures",
        "Pictures",
        (("beside", "in NAME.files beside it"), ("inside", "in the text, as data:")),
        "Where the pictures stand of an article that did not come as Markdown.",
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


@dataclass(frozen=True, slots=True)
class Options:
    """The choices of one export; each field is a row of OPTIONS."""

    marks: str = "=="
    notes: str = "footnotes"
    body: str = "full"
    group: str = "position"
    block_ids: str = "off"
    hashtags: str = "keep"
    links: str = "app"
    front_matter: str = "on"
    machine_block: str = "embedded"
    pictures: str = "beside"
    paper: str = "a4"
    ink: str = "colour"
    files: str = "one"
    filename: str = "{title}"
    template: str = ""


# what a file's record remembers of them: all but where it and its pictures go and what it is called
REMEMBERED = ("marks", "notes", "body", "group", "block_ids", "hashtags", "links", "front_matter", "machine_block")


def idle_choices(options: Options) -> frozenset[str]:
    """Return the choices of an annotated article that the others leave without effect."""
    if options.body == "list":
        return frozenset({"marks", "notes", "hashtags"})
    group = {"group"} if options.body == "full" else set()
    return frozenset(group | ({"links"} if options.notes == "inline" else set()))  # by its link such a note is found


PRESETS: dict[str, Options] = {
    "article": Options(),
    "obsidian": Options(block_ids="on", hashtags="escape"),
    "github": Options(marks="mark"),
    "critic": Options(marks="critic", notes="inline"),
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
