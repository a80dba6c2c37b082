"""The records of a library, as frozen dataclasses. They hold data only and know nothing of SQL.

All offsets are Unicode code points into ``content.text`` of a version, half-open ``[start, end)``. All times are
UTC in ISO 8601 with milliseconds and ``Z`` (``2026-11-24T09:30:00.000Z``). All ids are UUIDv7 strings made by
the client, so a retry makes no twin.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class AnchorState(StrEnum):
    """What finding a target in today's text gave."""

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
    """Where an annotation points: the quote and the position it had when it was made."""

    quote: TextQuoteSelector
    position: TextPositionSelector


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a target was found in one version's text: ``start``/``end`` are None for an ORPHAN only."""

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
    metadata: dict[str, Any] = field(default_factory=dict)  # date, tags ... as the importer found them
    created: str = ""
    modified: str = ""
    deleted: str | None = None


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

    ``target`` is what the reader marked and is never rewritten by anchoring; ``anchor`` is where it was found in
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
class Changes:
    """What a write touched, for one broadcast: ids by kind."""

    articles: frozenset[str] = frozenset()
    annotations: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()

    def __or__(self, other: Changes) -> Changes:
        return Changes(self.articles | other.articles, self.annotations | other.annotations, self.themes | other.themes)

    def __bool__(self) -> bool:
        return bool(self.articles or self.annotations or self.themes)


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable step: everything that one wish of the reader changed."""

    id: str
    label: str  # "Highlight", "Edit note" ...: shown as "Undo Highlight"
    origin: str  # window, cli, import, update, undo, redo, welcome ...
    created: str


@dataclass(frozen=True, slots=True)
class Hit:
    """One result of a search. ``snippet`` marks the words found by U+0002 before and U+0003 after."""

    kind: str  # "article" or "annotation"
    article_id: str
    annotation_id: str | None
    snippet: str
    start: int | None = None  # where in the article's text the found piece begins, if known


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One row of the append-only history: what one step made of one row."""

    seq: int  # order within this file; ``clock`` orders across devices
    id: str
    step_id: str
    kind: str  # "article", "version", "annotation" or "theme"
    row_id: str
    before: dict[str, Any] | None  # None: the row was made
    after: dict[str, Any]
    origin: str
    device_id: str
    clock: str
