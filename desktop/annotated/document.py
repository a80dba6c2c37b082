"""What an exporter is given and what it gives back: Document, Options, Exported, and the table of the options.

Knows nothing of files and of how an article was read; the reader that proves an export is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import Any

from db.quick import dataclass
from db.records import AnchorState, Annotation, Article, Theme, Version
from desktop.annotated.picture_data import with_data
from desktop.article.content import Content, Passage
from desktop.errors import ExportFailed

NO_THEME = "No theme"  # the name of the group of annotations without one
FORMAT_VERSION = 1  # of the annotated article: front matter, footnotes and machine block together

ARTICLE = "markdown"  # the id of the exporter that writes the annotated article, of which all this package speaks

Reader = Callable[[bytes], Content]
"""Reads Markdown bytes as the importer would. It must come back in bounded time or raise PostilError."""


@dataclass(frozen=True)
class Document:
    """One article with all that an exporter may say of it.

    ``annotations`` are the living ones in the order of the text, ``themes`` every living theme by id, ``exported``
    the time of the export (ISO 8601, Z). ``read`` proves Markdown; without it nothing is marked in place.
    ``labels`` are footnote labels of an earlier export that must stay, by annotation id. ``stopped`` tells that nobody
    waits for the export any more; what takes long may then raise Cancelled. ``pictures`` are the article's by the
    source that its content names, where they were asked for; ``addresses`` what they are called in files beside an
    export that writes the article as Markdown, by that source.
    """

    article: Article
    version: Version
    content: Content
    source: bytes
    annotations: tuple[Annotation, ...]
    themes: Mapping[str, Theme]
    exported: str
    read: Reader | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    stopped: Callable[[], bool] = lambda: False
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    addresses: Mapping[str, str] = field(default_factory=dict)

    @property
    def again(self) -> Reader | None:
        """``read``, or what it has besides that is done sooner and does not say where the words stand: for proofs."""
        return getattr(self.read, "again", self.read)

    def themes_of(self, annotation: Annotation) -> tuple[Theme, ...]:
        """Return the living themes of one annotation, in its own order."""
        return tuple(self.themes[one] for one in annotation.theme_ids if one in self.themes)

    def names_of(self, annotation: Annotation) -> tuple[str, ...]:
        """Return the names of one annotation's themes."""
        return tuple(theme.name for theme in self.themes_of(annotation))

    def ordered_themes(self) -> list[Theme]:
        """Return the themes in the order of the panes."""
        return sorted(self.themes.values(), key=lambda theme: (theme.position, theme.name))

    def used_themes(self) -> list[Theme]:
        """Return the themes that the annotations have, in the order of the panes."""
        used = {one for annotation in self.annotations for one in annotation.theme_ids}
        return [theme for theme in self.ordered_themes() if theme.id in used]


def passage_of(annotation: Annotation, length: int) -> Passage | None:
    """Return where an annotation stands in a text of ``length`` code points, or None for an orphan."""
    anchor = annotation.anchor
    if anchor.state is AnchorState.ORPHAN or anchor.start is None or anchor.end is None:
        return None
    if not 0 <= anchor.start <= anchor.end <= length:
        return None
    return Passage(anchor.start, anchor.end)


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
        "Where the notes stand.",
    ),
    Option(
        "body",
        "Text",
        (("full", "the whole text"), ("paragraphs", "annotated paragraphs only"), ("list", "a list of highlights")),
        "How much of the article is written.",
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
            raise ExportFailed(f"There is no export option “{key}”; there are {', '.join(_BY_KEY)}.")
        choices = [choice for choice, _ in option.choices]
        if choices and value not in choices:
            raise ExportFailed(f"The export option “{key}” knows {', '.join(choices)}, not “{value}”.")
        changed[key] = str(value)
    return replace(start or Options(), **changed)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a file that is merged by itself: a heading, one annotation's quote, its note, its last line.

    ``key`` is the same in every export of the same thing; ``end`` stands between it and the next. ``what`` names it
    in words for people ("note", "themes"), ``annotation_id`` is empty for what belongs to none.
    """

    key: str
    text: str
    what: str = "text"
    annotation_id: str = ""
    end: str = "\n\n"


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the library keeps of the last export to a file: its machine block, and its pieces as they were exported."""

    record: str = ""
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Exported:
    """What an exporter made. ``marked`` + ``listed`` = ``annotations`` for the annotated article.

    ``sidecar`` is the text of NAME.annotations.json where the options asked for one. ``remark`` is a sentence for
    the reader where something could not be done as asked. ``labels`` gives each annotation's footnote label.
    ``memory`` and ``pieces`` are what to remember of the file for a later merge: its machine block, whether written
    or not, and what the library had to say, in the order of the file.
    """

    text: str
    annotations: int
    marked: int
    listed: int
    sidecar: str | None = None
    remark: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    memory: str = ""
    pieces: tuple[Piece, ...] = ()
    byte_order_mark: bool = False  # before the text in the file, for programs that know UTF-8 by it
    raw: bytes | None = None  # the file where it is no text; ``text`` then tells what is in it
    pictures: Mapping[str, bytes] = field(default_factory=dict)  # to be written beside it, by their relative paths
    inside: bool = False  # they stand in the file instead, where the text names them

    @property
    def remembered(self) -> Remembered:
        """What to remember of this file."""
        return Remembered(self.memory, self.pieces)

    @property
    def data(self) -> bytes:
        """The bytes to write: UTF-8, every newline as it stands."""
        if self.raw is not None:
            return self.raw
        text = with_data(self.text, self.pictures) if self.inside else self.text
        return ("\ufeff" * self.byte_order_mark + text).encode("utf-8", "surrogatepass")


Write = Callable[[Document, Options], Exported]
"""Makes a file of a document as the options ask. Raises ExportFailed."""
