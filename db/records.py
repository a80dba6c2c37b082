"""The records of a library, as frozen dataclasses. They hold data only and know nothing of SQL.

All offsets are Unicode code points into ``content.text`` of a version, half-open ``[start, end)``. All times are
UTC in ISO 8601 with milliseconds and ``Z`` (``2026-11-24T09:30:00.000Z``). All ids are UUIDv7 strings made by
the client, so a retry makes no twin.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, NamedTuple, TypeVar, cast

T = TypeVar("T")
AREA = "postil:area"  # in an annotation's extra: the box on a page that it stands for
ADDED = "added"  # in a field's metadata: the default of a column that was added after its kind's table was made


def added(default: T) -> T:
    """Declare the field of a column that was added later: at ``default`` it is no part of a row's hash and history.

    ``default`` is text, a number, None, or an empty dict, list or tuple; the table's column has the same one.
    """
    if isinstance(default, dict | list):
        return cast(T, field(default_factory=type(default), metadata={ADDED: default}))
    return field(default=default, metadata={ADDED: default})


def without_added(record: T) -> T:
    """Return a record with every column that was added later at its default: what a form of before can carry of it."""
    defaults = {field_.name: field_.metadata[ADDED] for field_ in fields(cast(Any, record)) if ADDED in field_.metadata}
    return cast(T, replace(cast(Any, record), **defaults)) if defaults else record


class AnchorState(StrEnum):
    """The result of looking for a target in today's text."""

    IN_PLACE = "IN_PLACE"
    MOVED = "MOVED"
    CHANGED = "CHANGED"  # found, the wording differs: the reader should look
    ORPHAN = "ORPHAN"


@dataclass(frozen=True, slots=True)
class TextQuoteSelector:
    """The words themselves with some of what stands before and after (W3C Web Annotation Data Model, 4.2.4)."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class TextPositionSelector:
    """A range of code points (W3C Web Annotation Data Model, 4.2.5)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Target:
    """The target of an annotation: the quote and the position it had when it was made."""

    quote: TextQuoteSelector
    position: TextPositionSelector


@dataclass(frozen=True, slots=True)
class Anchor:
    """The place where a target was found in one version's text: ``start``/``end`` are None for an ORPHAN only."""

    state: AnchorState
    start: int | None
    end: int | None
    score: float = 1.0  # 0 to 1
    reason: str = ""  # in words, for the reader


@dataclass(frozen=True, slots=True)
class ThemeColours:
    """A theme's fill (behind text) and line (lanes, bars, strips), for light and sepia, and for dark: ``#RRGGBB``."""

    fill: str
    line: str
    fill_dark: str
    line_dark: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A named idea with a definition, colours and a key from 1 to 9."""

    id: str
    name: str
    definition: str
    colours: ThemeColours
    key: int | None = None
    position: int = 0  # order among the panes
    parent_id: str | None = None
    created: str = ""
    modified: str = ""
    deleted: str | None = None  # the time, or None while it lives
    includes: str = added("")  # what belongs under it, in the reader's words
    excludes: str = added("")  # what does not, though it might seem to
    examples: tuple[str, ...] = added(())  # ids of annotations whose quotes show what is meant


@dataclass(frozen=True, slots=True)
class Article:
    """One imported document; its text is that of its current version."""

    id: str
    title: str
    author: str = ""
    language: str = ""  # BCP 47, or empty when unknown
    source: str = ""  # absolute path of the file it came from, or "bundled:NAME"
    words: int = 0
    version_id: str = ""  # the current version
    metadata: dict[str, Any] = field(default_factory=dict)  # date, authors, url ... as found or written
    created: str = ""
    modified: str = ""
    deleted: str | None = None
    tags: tuple[str, ...] = added(())  # the reader's, in their order
    archived: str | None = added(None)  # the time it was put aside, or None
    finished: str | None = added(None)  # the time the reader was done with it, or None
    publisher: str = added("")  # or the journal, or the site
    doi: str = added("")

    @property
    def is_waiting(self) -> bool:
        """True if only annotations of it came in so far: its text is still to be added."""
        return not self.words


@dataclass(frozen=True, slots=True)
class Version:
    """One source of an article. The bytes of source and content are fetched apart, as they may be large."""

    id: str
    article_id: str
    number: int  # 1 for the first
    source_name: str  # file name, for the importer's choice and for people
    importer: str  # id of the row in IMPORTERS that read it
    importer_version: int
    source_sha256: str  # of the source bytes
    text_sha256: str  # of content.text in UTF-8
    characters: int
    created: str = ""
    remark: str = ""  # "decoded as cp1252, 3 replaced", or why only the plain text is shown


@dataclass(frozen=True, slots=True)
class Annotation:
    """A stored target with an optional note and any number of themes.

    ``target`` is what the user marked and is never rewritten by anchoring; ``anchor`` is where it was found in
    the article's current version.
    """

    id: str
    article_id: str
    version_id: str  # the version it was made on: target's offsets speak of that version's text
    target: Target
    anchor: Anchor
    note: str = ""
    theme_ids: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    deleted: str | None = None
    extra: dict[str, Any] = field(default_factory=dict)  # unknown keys of an import, kept and written back


@dataclass(frozen=True, slots=True)
class Brief:
    """A text of the user's own, in Markdown, in which ``![[postil://a/ID]]`` stands for an annotation's quote.

    ``style``: what its sources are cited in; "" is the one that the settings name.
    """

    id: str
    name: str
    text: str = ""
    created: str = ""
    modified: str = ""
    deleted: str | None = None
    style: str = added("")


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that is kept under a name: its words, and its filters by what they look at."""

    id: str
    name: str
    words: str = ""
    filters: dict[str, Any] = field(default_factory=dict)
    created: str = ""
    modified: str = ""
    deleted: str | None = None


class Place(NamedTuple):
    """The place where the user stopped in an article, when it was opened, and the furthest read, as code points."""

    offset: int
    opened: str = ""  # a reading of the clock, or empty
    furthest: int = 0  # 0 where that is not known, as before there was such a column

    @property
    def read_to(self) -> int:
        """The furthest place read."""
        return max(self.offset, self.furthest)


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows that a write touched, for one broadcast: ids by kind; a kind that was not touched is left out."""

    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, touched: Iterable[tuple[str, str]]) -> Changes:
        """Make it of (kind, id) of each row."""
        ids: dict[str, set[str]] = {}
        for kind, row_id in touched:
            ids.setdefault(kind, set()).add(row_id)
        return cls({kind: frozenset(row_ids) for kind, row_ids in ids.items()})

    def of_kind(self, kind: str) -> frozenset[str]:
        """Return the ids of one kind."""
        return self.ids.get(kind, frozenset())

    @property
    def articles(self) -> frozenset[str]:
        """The ids of articles."""
        return self.of_kind("article")

    @property
    def annotations(self) -> frozenset[str]:
        """The ids of annotations."""
        return self.of_kind("annotation")

    @property
    def themes(self) -> frozenset[str]:
        """The ids of themes."""
        return self.of_kind("theme")

    @property
    def row_ids(self) -> list[str]:
        """The ids of all rows, kind by kind."""
        return [row_id for ids in self.ids.values() for row_id in ids]

    def __or__(self, other: Changes) -> Changes:
        kinds = [*self.ids, *(kind for kind in other.ids if kind not in self.ids)]
        return Changes({kind: self.of_kind(kind) | other.of_kind(kind) for kind in kinds})

    def __bool__(self) -> bool:
        return any(self.ids.values())


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable step: everything that one wish of the reader changed."""

    id: str
    label: str  # "Highlight", "Edit note" ...: shown as "Undo Highlight"
    origin: str  # window, cli, import, update, undo, redo, welcome ...
    created: str


@dataclass(frozen=True, slots=True)
class Filters:
    """The limits of a search; None is everywhere. ``theme_ids`` and ``states`` leave annotations alone."""

    article_ids: tuple[str, ...] | None = None
    theme_ids: tuple[str, ...] | None = None
    states: tuple[str, ...] | None = None  # of anchors
    places: tuple[str, ...] | None = None  # as a Hit names them
    since: str = ""  # a time, or the beginning of one, in ISO 8601; annotations by when they were made
    until: str = ""  # the same, and all that it begins
    order: str = "rank"  # or "reading"
    annotations: tuple[str, tuple[Any, ...]] = ("", ())  # what they are to have besides, as SQL about ``t``


EVERYWHERE = Filters()


@dataclass(frozen=True, slots=True)
class Hit:
    """One result of a search. ``snippet`` marks the words found by U+0002 before and U+0003 after."""

    kind: str  # "article", "annotation", "theme" or "brief"
    article_id: str  # empty for a theme and a brief
    annotation_id: str | None
    snippet: str
    start: int | None = None  # where in the article's text it is, if known
    place: str = ""  # "title", "heading", "quote", "note", "theme", "brief" or "text"
    row_id: str = ""  # of what was found
    end: int | None = None  # where the first of the words found ends, in the article's text; of place "text" only
    theme_id: str = ""  # the first theme of an annotation, which gives its colour
    is_nearest: bool = False  # it does not hold what was typed, and comes nearest to it


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One row of the append-only history: what one step made of one row."""

    seq: int  # order within this file; ``clock`` orders across devices
    id: str
    step_id: str
    kind: str  # "article", "version", "annotation", "theme" ...
    row_id: str
    before: dict[str, Any] | None  # the data; None: the row was made
    after: dict[str, Any]
    origin: str
    device_id: str
    clock: str
