"""The formats of text: the block and character formats of Content's kinds in one style, cached.

Knows nothing of annotations, files or widgets. What Qt's text layout draws badly or cannot draw (markers, bars, tints)
is told by the layout numbers here and drawn by ``ornaments``.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont, QTextBlockFormat, QTextCharFormat

from desktop.article.content import Block, BlockKind, Role, Span, SpanKind
from desktop.article.direction import is_right_to_left
from desktop.ui.widgets.typography import CELL_SIZE, FIXED, MINIMUM, TypeStyle, link_ink, mix, small_ink

HEADING_SIZES = (1.8, 1.4, 1.2, 1.0, 1.0, 1.0)
NOTE_HEADING_SIZES = (1.25, 1.15, 1.0, 1.0, 1.0, 1.0)
HEADING_LEADING = 1.25
FIRST_LINE = 1.4  # how far in it begins where paragraphs are told apart so, in text sizes
SMALL_LEADING = 0.95  # of the running text's leading: code, captions, footnotes, cells
_NUMBER = 0.7  # of the size of the words that a number stands beside
RUNNING = (BlockKind.PARAGRAPH, BlockKind.DEFINITION, BlockKind.FOOTNOTE)  # text that fills its lines
_FIGURES = "0123456789"
_ADDRESSED = (SpanKind.LINK, SpanKind.FOOTNOTE_REF)  # spans that lead somewhere else
_FOOTNOTE = "#postil-footnote-"  # before the label, in such an address
_OLD_STYLE, _IN_COLUMNS = QFont.Tag("onum"), QFont.Tag("tnum")


def block_size(style: TypeStyle, block: Block) -> float:
    """Return a block's text size, as a multiple of the running text's."""
    match block.kind:
        case BlockKind.HEADING:
            return (NOTE_HEADING_SIZES if style.note else HEADING_SIZES)[min(max(block.level, 1), 6) - 1]
        case BlockKind.CODE | BlockKind.FOOTNOTE | BlockKind.CAPTION:
            return 0.83
        case BlockKind.CELL:
            return CELL_SIZE
    return 1.0


def formats_for(style: TypeStyle) -> Formats:
    """Return the formats for a document: one of its own, or that of all notes, which are many and small."""
    return _formats_of_notes(style) if style.note else Formats(style)


@lru_cache(maxsize=8)  # on screen and paper, and in some languages
def _formats_of_notes(style: TypeStyle) -> Formats:
    return Formats(style)


class Formats:
    """Make and keep the formats of one style, which are shared between blocks."""

    def __init__(self, style: TypeStyle) -> None:
        self.style = style
        self._char: dict[tuple[object, ...], QTextCharFormat] = {}
        self._block: dict[tuple[object, ...], QTextBlockFormat] = {}
        self._looked_at: tuple[Block | None, bool] = (None, False)

    def block(self, block: Block, previous: Block | None) -> QTextBlockFormat:
        """Return how a block stands: indents, the space above it, its line pitch."""
        style = self.style
        top = self._space_above(block, previous)
        size = block_size(style, block)
        has_object = "\ufffc" in block.text
        bottom = self._space_below(block)
        align = block.cell.align if block.cell else ""
        mirrored = not block.text.isascii() and is_right_to_left(block.text)
        goes_on = style.indented and _goes_on(block, previous)
        key = (block.kind, block.level, block.containers, block.role, top, has_object, align, bottom, mirrored, goes_on)
        form = self._block.get(key)
        if form is None:
            form = self._block[key] = self._make_block(block, top, bottom, size, has_object, align)
            if goes_on:
                form.setTextIndent(style.em(FIRST_LINE))
            if mirrored:
                left, right = form.leftMargin(), form.rightMargin()
                form.setLeftMargin(right)
                form.setRightMargin(left)
        return form

    def _make_block(
        self, block: Block, top: int, bottom: int, size: float, has_object: bool, align: str
    ) -> QTextBlockFormat:
        style = self.style
        form = QTextBlockFormat()
        left, right = indent(style, block)
        form.setLeftMargin(left)
        form.setRightMargin(right)
        form.setTopMargin(top)
        form.setBottomMargin(bottom)
        leading = style.leading
        if block.kind is BlockKind.HEADING:
            leading = HEADING_LEADING
            form.setHeadingLevel(min(max(block.level, 1), 6))
        elif block.kind in (BlockKind.CODE, BlockKind.CELL, BlockKind.FOOTNOTE, BlockKind.CAPTION):
            leading *= SMALL_LEADING
        pitch = style.pitch(size, leading)
        if block.kind is BlockKind.RULE:
            form.setLineHeight(style.em(1.0), FIXED)
        elif has_object:  # a fixed pitch would cut pictures
            form.setLineHeight(pitch, MINIMUM)
        else:  # keeps the pitch even where a fallback face is taller
            form.setLineHeight(pitch, FIXED)
        if style.justified and block.kind in RUNNING and block.role is not Role.VERSE:
            form.setAlignment(Qt.AlignmentFlag.AlignJustify)
        alignments = {
            "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
            "center": Qt.AlignmentFlag.AlignHCenter,
            "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
        }
        if align in alignments:
            form.setAlignment(alignments[align])
        return form

    def _space_above(self, block: Block, previous: Block | None) -> int:
        style = self.style
        if previous is None:
            return style.code_padding if block.kind is BlockKind.CODE else 0
        beyond = style.code_padding if previous.kind is BlockKind.CODE else 0  # its tint stands out below
        return beyond + self._space_between(block, previous)

    def _space_between(self, block: Block, previous: Block) -> int:
        style = self.style
        if style.indented and _goes_on(block, previous):
            return 0
        usual = style.em(0.45 if style.note else 0.7)
        match block.kind:
            case BlockKind.HEADING:
                if style.note:
                    return style.em(0.6)
                factor = 1.6 if previous.kind is not BlockKind.HEADING else 0.7
                return style.em(factor)
            case BlockKind.CODE:
                return usual + style.code_padding
            case BlockKind.CELL:
                return 0
            case BlockKind.CAPTION:
                return usual if block.role is Role.CAPTION_OF_NEXT else style.em(0.3)
            case BlockKind.FOOTNOTE:
                return style.em(0.4 if previous.kind in (BlockKind.FOOTNOTE, BlockKind.HEADING) else 2.6)
            case BlockKind.DEFINITION:
                return style.em(0.15)
        if previous.kind is BlockKind.HEADING:
            return style.em(0.5 if previous.level == 1 and not style.note else 0.2)
        if previous.role is Role.CAPTION_OF_NEXT:
            return style.em(0.3)
        if block.containers and previous.containers[: len(block.containers)] == block.containers and block.item:
            return style.em(0.25) if block.marker else style.em(0.4)
        if block.marker and previous.item and block.containers[:1] == previous.containers[:1]:
            return style.em(0.25)
        return usual

    def _space_below(self, block: Block) -> int:
        style = self.style
        if block.kind is BlockKind.CODE:
            return style.code_padding
        return style.em(0.15) if block.kind is BlockKind.HEADING and not style.note else 0

    def char(self, block: Block, spans: tuple[Span, ...] = ()) -> QTextCharFormat:
        """Return how a run looks that lies in ``spans`` of ``block``."""
        size = block_size(self.style, block)
        header = bool(block.cell and block.cell.header)
        kinds = tuple(sorted({span.kind.value for span in spans}))
        target = next((span.target for span in spans if span.kind in _ADDRESSED), "")
        if SpanKind.FOOTNOTE_REF.value in kinds:
            target = footnote_address(target)
        key = (block.kind, size, header, kinds, self._has_figures(block), target)
        form = self._char.get(key)
        if form is None:
            form = self._char[key] = self._make_char(block, size, header, kinds)
            if target:
                form.setAnchor(True)
                form.setAnchorHref(target)
        return form

    def _has_figures(self, block: Block) -> bool:
        """True if figures of another form are to be asked for: that takes Qt a third longer for all of a text."""
        if block is not self._looked_at[0]:
            self._looked_at = block, not self.style.note and any(map(block.text.__contains__, _FIGURES))
        return self._looked_at[1]

    def _make_char(self, block: Block, size: float, header: bool, kinds: tuple[str, ...]) -> QTextCharFormat:
        style, appearance = self.style, self.style.appearance
        code = "code" in kinds or "math" in kinds
        mono = block.kind is BlockKind.CODE or code
        if code and block.kind is not BlockKind.CODE:
            size *= 0.87
        if "number" in kinds:
            size *= _NUMBER
        font = QFont(style.font(size, mono=mono))
        if "strong" in kinds or header or block.kind is BlockKind.TERM:
            font.setWeight(QFont.Weight.Bold)
        if block.kind is BlockKind.HEADING:
            font.setWeight(QFont.Weight.DemiBold)
        if "em" in kinds:
            font.setItalic(True)
        font.setStrikeOut("strike" in kinds)
        if self._has_figures(block) and not mono and block.kind is not BlockKind.HEADING:  # where the face has them
            font.setFeature(_IN_COLUMNS if block.kind is BlockKind.CELL else _OLD_STYLE, 1)
        form = QTextCharFormat()
        form.setFont(font)
        colour = QColor(appearance.ink)
        if block.kind in (BlockKind.CAPTION, BlockKind.FOOTNOTE) or "number" in kinds:
            colour = small_ink(appearance)
        if "link" in kinds or "footnote_ref" in kinds:
            colour = link_ink(appearance)
        form.setForeground(QBrush(colour))
        if "link" in kinds:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            form.setUnderlineColor(mix(appearance.link, appearance.paper, 0.6))
        elif "underline" in kinds:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        elif "mark" in kinds:  # the author's own mark: a dotted line, so that it is not taken for a theme
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            form.setUnderlineColor(QColor(appearance.muted))
        if "sup" in kinds or "footnote_ref" in kinds:  # Qt makes raised and lowered text smaller itself
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        elif "sub" in kinds:
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        return form


def _goes_on(block: Block, previous: Block | None) -> bool:
    """True if a paragraph follows another of the same place, so that its first line may be moved in."""
    plain = block.kind is BlockKind.PARAGRAPH and not block.marker and block.role is not Role.VERSE
    return (
        plain
        and previous is not None
        and previous.kind is BlockKind.PARAGRAPH
        and (previous.containers, previous.role) == (block.containers, block.role)
    )


def at_right(usual: QTextBlockFormat) -> QTextBlockFormat:
    """Return how a block stands at the right, whichever way it runs."""
    form = QTextBlockFormat(usual)
    form.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return form


def indent(style: TypeStyle, block: Block) -> tuple[int, int]:
    """Return the left and right margin of a block, in pixels from the column's edges."""
    left = sum(style.quote_indent if c == "quote" else style.list_indent for c in block.containers[:12])
    right = 0
    if block.role is Role.VERSE:
        left += style.em(1.5)
    match block.kind:
        case BlockKind.CODE:
            left += style.code_padding
            right = style.code_padding
        case BlockKind.DEFINITION:
            left += style.list_indent
        case BlockKind.FOOTNOTE:
            left += style.em(1.5)
    return left, right


def footnote_address(label: str) -> str:
    """Return the address that a reference to footnote ``label`` carries inside the document."""
    return _FOOTNOTE + label
