"""Notes set ready to be drawn: a note's Markdown as a document of the lane's width, made once and kept a while.

The Markdown reader takes longer to load than the first paint may wait, so until ``read`` is called a note that needs
it stands as its source.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Container
from functools import lru_cache

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetrics

from db.annotations import answered_by
from db.records import Annotation
from desktop.article.content import Block, BlockKind, Content
from desktop.filing.authors import shown_author
from desktop.ui.faces import SANS_FAMILIES
from desktop.ui.page.typeset.document import ArticleDocument, build
from desktop.ui.page.typeset.geometry import Geometry
from desktop.ui.widgets.appearance import LABEL_PIXELS, NOTE_PIXELS, SPACE
from desktop.ui.widgets.typography import TypeStyle

BAR = 3
PAD = 2 * SPACE
FOOT = 5 * SPACE  # of a clipped note: where "more" stands
MOST_LINES = 12
_LETTER = 0.5  # how wide a letter is, about, where the type is 1 high
_GUESSED = 100_000  # characters from which the height of a note is guessed
_KEPT = 600  # notes, beyond which the oldest are let go

# One line without a character that Markdown could mean something by: most notes, and they need no parser.
_PLAIN = re.compile(r"(?!\d+[.)])(?!www\.)[^\W_][^\n\r\t`*_\\{}\[\]<>#+\-.!|~^=:&@]*[.!?]?")


def is_plain(note: str) -> bool:
    """True if a note certainly reads the same as Markdown and as plain text."""
    return _PLAIN.fullmatch(note) is not None and "  " not in note and not note.endswith(" ")


def can_render() -> bool:
    """True if the Markdown reader is loaded. Loading it takes longer than the first paint may wait."""
    return "desktop.importers.from_markdown" in sys.modules


@lru_cache(maxsize=4096)
def _rendered_content(markdown: str) -> Content:
    from desktop.importers.note import note_content  # late, for what can_render says

    return note_content(markdown)


def content_of(note: str, *, plain: bool = False) -> Content:
    """Return a note's content; ``plain`` gives its source as paragraphs, without loading the Markdown reader."""
    if is_plain(note):
        return Content((Block(BlockKind.PARAGRAPH, note),))
    if plain:
        return Content(tuple(Block(BlockKind.PARAGRAPH, part) for part in note.split("\n\n") if part.strip()))
    return _rendered_content(note)


def label_face(style: TypeStyle) -> QFont:
    """Return the face of what stands beside a note: who wrote it, and that there is more."""
    face = QFont()
    face.setFamilies(list(SANS_FAMILIES))
    face.setPixelSize(round(style.pixels * LABEL_PIXELS / NOTE_PIXELS))
    return face


@lru_cache(maxsize=8)
def _measures(style: TypeStyle) -> tuple[int, int, int]:
    """Return how far lines of notes are apart, how high a clipped card is, and how high who wrote it stands above."""
    pitch = style.pitch()
    return pitch, MOST_LINES * pitch + 2 * PAD + FOOT, QFontMetrics(label_face(style)).height() + SPACE


class Rendered:
    """A note set at one width: its document and how high it is. Made once, used for every painting.

    ``author`` is who wrote it, where that is told, and ``head`` the height of that name above the note; ``indent`` is
    how far in an answer stands.
    """

    def __init__(
        self, note: str, style: TypeStyle, width: int, *, author: str = "", indent: int = 0, plain: bool = False
    ) -> None:
        content = content_of(note, plain=plain)
        self.width = width
        self.indent = indent
        inner = max(40, width - BAR - 2 * PAD - SPACE - indent)
        self.document: ArticleDocument = build(content, style, column=inner, gutter=0)
        self.document.setPageSize(QSizeF(inner, -1))
        self.geometry = Geometry(self.document)
        self.text = content.text
        _, self.clipped, head = _measures(style)
        self.author, self.head = author, head if author else 0
        self.full = self.head + round(self.document.size().height()) + 2 * PAD - 2

    def height(self, expanded: bool) -> int:
        """Return the height of the card in pixels."""
        return self.full if expanded or not self.is_long() else self.clipped

    def is_long(self) -> bool:
        """True if the note is clipped until it is asked for."""
        return self.full > self.clipped + FOOT


def _indent(annotation: Annotation) -> int:
    return 4 * SPACE if answered_by(annotation) else 0


class NoteShelf:
    """The notes that were set last. ``unread`` says that some of them stand as their source."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[str, TypeStyle, Rendered]] = {}
        self.unread = False

    def rendered(self, annotation: Annotation, style: TypeStyle, width: int) -> Rendered:
        """Return an annotation's note, set in a style for a card of this width."""
        if (kept := self._kept(annotation, style, width)) is not None:
            return kept
        plain = not is_plain(annotation.note) and not can_render()
        self.unread |= plain
        author, indent = shown_author(annotation), _indent(annotation)
        rendered = Rendered(annotation.note, style, width, author=author, indent=indent, plain=plain)
        self._made.pop(annotation.id, None)
        self._made[annotation.id] = (annotation.note, style, rendered)
        if len(self._made) > _KEPT:
            del self._made[next(iter(self._made))]
        return rendered

    def likely_height(self, annotation: Annotation, style: TypeStyle, width: int, expanded: bool) -> int:
        """Return the height of a note's card: of what was set, else guessed from how long the note is."""
        if (kept := self._kept(annotation, style, width)) is not None:
            return kept.height(expanded)
        pitch, most, head = _measures(style)
        letters = max(8, round((width - BAR - 2 * PAD - SPACE - _indent(annotation)) / style.em(_LETTER)))
        lines = sum(1 + len(line) // letters for line in annotation.note[:_GUESSED].split("\n"))
        high = lines * pitch + 2 * PAD - 2 + (head if shown_author(annotation) else 0)
        return high if expanded else min(high, most)

    def _kept(self, annotation: Annotation, style: TypeStyle, width: int) -> Rendered | None:
        kept = self._made.get(annotation.id)
        fits = kept is not None and kept[0] == annotation.note and kept[1] == style and kept[2].width == width
        return kept[2] if kept is not None and fits and kept[2].author == shown_author(annotation) else None

    def read(self) -> None:
        """Load the Markdown reader; what stands as its source is set again when it is asked for."""
        _rendered_content("*")
        self.unread = False
        self._made.clear()

    def keep_only(self, ids: Container[str]) -> None:
        """Let go of the notes of other annotations than these."""
        self._made = {identity: rendered for identity, rendered in self._made.items() if identity in ids}
