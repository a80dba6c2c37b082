"""The text as it is laid out now: a content, its style, and the document and geometry made of them.

The parts of the view share it. It knows no annotations and changes nothing on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTextEdit

from desktop.article.content import OBJECT, Block, BlockKind, Content, Passage, SpanKind
from desktop.article.direction import is_right_to_left
from desktop.ui.page.pictures.gallery import Gallery
from desktop.ui.page.typeset.code_colours import CodeColours
from desktop.ui.page.typeset.document import ALL, GUTTER, ArticleDocument, as_shown, build
from desktop.ui.page.typeset.fold import Fold, scrolled
from desktop.ui.page.typeset.formats import footnote_address
from desktop.ui.page.typeset.geometry import Geometry, ShownSegment
from desktop.ui.page.typeset.head import Head
from desktop.ui.page.typeset.length import PageLength, letters_in
from desktop.ui.page.typeset.parts import NEAR, WHOLE, Parts, effort
from desktop.ui.page.typeset.position_map import SOFT_HYPHEN
from desktop.ui.widgets.typography import TypeStyle

if TYPE_CHECKING:
    from desktop.ui.page.typeset.leaves import Leaves

_PICTURES_AHEAD = 1.5  # screens on either side whose pictures are drawn before the reader comes there
EMPTY = Content((Block(BlockKind.PARAGRAPH, ""),))  # a page always has a place for the caret


class LaidOutText:
    """Holds what is set, and answers where it stands in ``view``, which shows its document."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._bar, self._across = view.verticalScrollBar(), view.horizontalScrollBar()
        self.gallery = Gallery()
        self._labels: dict[str, str] = {}  # of the footnotes, by the address that leads to each, once it is asked for
        self.content, self._only = EMPTY, ALL
        self._parts: Parts | None = None  # of a content that is not set whole
        self.head: Head | None = None  # what stands above the text
        self.style = TypeStyle()
        self.columns = 1  # side by side, as the width allows
        self.document: ArticleDocument | None = None
        self._revision = 0  # of the document when it was set
        self._geometry: Geometry | None = None
        self._length: PageLength | None = None
        self._folded: tuple[Leaves | None, int, Fold] = (None, 0, scrolled(QPointF(), QRect()))  # worked out last

    def set_content(
        self,
        content: Content,
        resources: Mapping[str, bytes] | None = None,
        head: Head | None = None,
        only: slice = ALL,
        at: int = 0,
    ) -> None:
        """Take a content, of which the next ``build`` sets ``only`` these blocks; ``resources``: pictures' bytes.

        One that is set in parts begins with the one around ``at``.
        """
        self.content, self._only = content if content.blocks else EMPTY, only
        # Too long to be set whole; a screen reader has all of it, and reads on and on.
        is_long = only == ALL and effort(content) > WHOLE and not QAccessible.isActive()
        self._parts = Parts(content) if is_long else None
        if self._parts is not None:
            self._only = self._parts.around(at)
        self.head = head
        self.gallery.close()
        self.gallery.deleteLater()
        self.gallery = Gallery(resources, self._view)
        self.gallery.changed.connect(self._view.viewport().update)
        self.gallery.asked.connect(self._want_pictures)
        self._labels = {}

    def build(self, column: int) -> ArticleDocument:
        """Set the content anew, pictures and tables no wider than ``column`` pixels; return the document."""
        parts, part, room = self._parts, self._only, (0.0, 0.0)
        if parts is not None:
            parts.measure(letters_in(self.style, column + 2 * GUTTER), self.style.pitch())
            room = parts.above(part), parts.below(part)
        document = build(
            self.content,
            self.style,
            head=None if parts is not None and part.start else self.head,
            gallery=self.gallery,
            column=column,
            scale=self._view.devicePixelRatioF(),
            only=part,
            room=room,
            parent=self._view,
        )
        document.is_part, document.goes_on = parts is not None, parts is not None and parts.goes_on(part)
        # Qt lays out the first lines as soon as it is asked for anything: not in one line each, and then once more.
        width = self._view.lineWrapColumnOrWidth() if self.columns > 1 else self._view.viewport().width()
        document.setPageSize(QSizeF(width, -1))
        self.document = document
        self._revision = document.revision()
        self._geometry = Geometry(document)
        self._length = PageLength(self._view, document, self._geometry)
        CodeColours(self._view, document, self._geometry)  # goes with the document
        return document

    def is_parted(self) -> bool:
        """Return True if no more than a part of the content is set at a time."""
        return self._parts is not None

    def take_part(self, offset: int, near: int = NEAR) -> bool:
        """Have the next ``build`` set the part around a place; return False if that stands in the part that is set,
        and not ``near`` its end.
        """
        if self._parts is None or self._parts.holds(self._only, offset, near):
            return False
        self._only = self._parts.around(offset)
        return True

    def holds(self, offset: int) -> bool:
        """Return True if a place stands in the part that the next ``build`` sets."""
        return self._parts is None or self._parts.holds(self._only, offset)

    def unset_at(self, value: float) -> int | None:
        """Return the offset at about the scroll position if no text is laid out there, else None."""
        if self._parts is None:
            return None
        first, last = self.geometry.segment_rect(0), self.geometry.segment_rect(len(self.geometry.map.segments) - 1)
        if self._only.start and value + self._view.viewport().height() < first.top():
            return self._parts.offset_at(value - first.top(), self._only.start)
        if self._parts.goes_on(self._only) and value > last.bottom():
            return self._parts.offset_at(value - last.bottom(), self._only.stop)
        return None

    def is_built(self) -> bool:
        """True if anything was set yet."""
        return self._geometry is not None

    def is_sound(self) -> bool:
        """True if nothing was written into the document since it was set."""
        return self.document is not None and self.document.revision() == self._revision

    def shows(self, passage: Passage) -> bool:
        """True if the document has the very words of a passage, where they are thought to stand."""
        places = self.geometry.map
        for segment in places.segments[places.segment_index(passage.start) :]:
            if segment.offset >= passage.end:
                break
            block = self.geometry.document.findBlock(segment.position)
            a, b = max(0, passage.start - segment.offset), min(segment.length, passage.end - segment.offset)
            before, words = places.shown(segment, 0, a), as_shown(places.shown(segment, a, b))
            there = block.text()[len(before) :].removeprefix(SOFT_HYPHEN if before else "")
            if block.position() != segment.position or not there.startswith(words.removeprefix(SOFT_HYPHEN)):
                return False
        return True

    @property
    def geometry(self) -> Geometry:
        """Return where passages stand, in the document's coordinates."""
        assert self._geometry is not None
        return self._geometry

    @property
    def length(self) -> PageLength:
        """Return how long the page is."""
        assert self._length is not None
        return self._length

    def fold(self) -> Fold:
        """Return where what is in sight stands in the viewport."""
        if self.style.mode != "paged":
            return scrolled(QPointF(-self._across.value(), -self._bar.value()), self._view.viewport().rect())
        leaves, value = self.leaves(), self._bar.value()
        if self._folded[:2] != (leaves, value):
            self._folded = leaves, value, leaves.fold(value)
        return self._folded[2]

    def ending_with(self, line: QRectF, gap: int) -> float:
        """Return where the page is scrolled to when a line, and a gap below it, is the last that is in sight."""
        if self.style.mode == "paged":
            return self.leaves().reaching(line.bottom())
        return line.bottom() + gap - self._view.viewport().height()

    def leaves(self) -> Leaves:
        """Return how the page is parted as its lines stand at present."""
        from desktop.ui.page.typeset.leaves import Leaves

        port = self._view.viewport()
        mirrored = self.columns > 1 and is_right_to_left(self.content.text)
        return Leaves(self.geometry, port.height(), port.width() / self.columns, self.columns, mirrored)

    def as_scrolled(self, point: QPointF) -> QPointF:
        """Return where Qt, which knows one column only, places what is seen at a point of the viewport."""
        return self.fold().to_document(point) - QPointF(self._across.value(), self._bar.value())

    def ends_in_sight(self) -> bool:
        """True if the last line is in sight, where pages have two columns and do not scroll to an end."""
        if self.columns == 1:
            return False
        bottom = self.fold().bottom
        end = self.geometry.end_by(bottom)
        return end is not None and end <= bottom + 1

    def in_sight(self, reach: float = 0.0) -> list[ShownSegment]:
        """Return the segments in sight, and those up to ``reach`` pixels above and below."""
        fold = self.fold()
        return self.geometry.shown(max(0.0, fold.top - reach), fold.bottom + reach)

    def viewport_rect(self, passage: Passage) -> QRectF:
        """Return the rectangle around a passage in the viewport's coordinates, as far as the column it begins in."""
        rect, fold = self.geometry.passage_rect(passage), self.fold()
        slice_ = fold.slice_of(self.geometry.edge(passage.start))
        if fold.folds:
            rect.setBottom(min(rect.bottom(), slice_.bottom))
        return rect.translated(slice_.shift)

    def offset_at(self, point: QPointF, *, on: bool = False) -> int:
        """Return the offset nearest to a point of the viewport; ``on``: of the character that it is on."""
        return self.geometry.map.offset(self.geometry.position_at(self.fold().to_document(point), on=on))

    def footnote_of(self, address: str) -> Passage | None:
        """Return the footnote that a fully encoded address inside the page leads to; None: it leads elsewhere."""
        label = self.footnote_label(address)
        return None if label is None else self.content.passage_of(self.content.footnotes[label])

    def footnote_label(self, address: str) -> str | None:
        """Return the label of the footnote that an address inside the page leads to; None: it leads elsewhere."""
        if not address.startswith("#"):
            return None
        if not self._labels:
            self._labels = {_encoded(footnote_address(label)): label for label in self.content.footnotes}
        return self._labels.get(_encoded(address))

    def footnote_blocks(self, label: str) -> list[Block]:
        """Return the blocks of a footnote, none where there is no such footnote."""
        first = self.content.footnotes.get(label)
        rest = self.content.blocks[first:] if first is not None else ()
        return list(takewhile(lambda block: block.kind is BlockKind.FOOTNOTE and block.target == label, rest))

    def picture_at(self, offset: int) -> tuple[str, str] | None:
        """Return source and alternative text of the picture at an offset that can be shown; None: there is none."""
        if self.content.text[offset : offset + 1] != OBJECT:
            return None
        index = self.geometry.map.segments[self.geometry.map.segment_index(offset)].block
        block, within = self.content.blocks[index], offset - self.content.starts[index]
        image = next((s for s in block.spans if s.kind is SpanKind.IMAGE and s.start <= within < s.end), None)
        source, label = (image.target, image.label) if image is not None else (block.target, "")
        return (source, label) if self.gallery.size(source) is not None else None

    def crowded_table_at(self, offset: int) -> slice:
        """Return the blocks of the table at an offset, as a range, if it is too wide for the page."""
        document, segments = self.geometry.document, self.geometry.map.segments
        blocks = self.content.blocks
        cell = blocks[segments[self.geometry.map.segment_index(offset)].block].cell
        if cell is None or cell.table not in document.crowded:
            return slice(0)
        first, last = (segments[at].block for at in document.table_ends[cell.table])
        return slice(first, last + 1)

    def _want_pictures(self) -> None:
        """Say which pictures are in sight, and which the reader comes to next."""
        if self._geometry is not None:
            self.gallery.want(self._sources(0.0), self._sources(_PICTURES_AHEAD * self._view.viewport().height()))

    def _sources(self, reach: float) -> list[str]:
        sources: dict[str, None] = {}
        content = self.geometry.document.content  # another content may be on its way
        for shown in self.in_sight(reach):
            block = content.blocks[shown.segment.block]
            first = shown.segment.offset - content.starts[shown.segment.block]
            if block.target and block.kind is BlockKind.IMAGE:
                sources[block.target] = None
            for span in block.spans:
                if span.kind is SpanKind.IMAGE and first <= span.start < first + shown.segment.length:
                    sources[span.target] = None
        return list(sources)


def _encoded(address: str) -> str:
    return QUrl(address).toString(QUrl.ComponentFormattingOption.FullyEncoded)
