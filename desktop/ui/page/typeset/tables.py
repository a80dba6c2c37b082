"""How wide a table's columns are: its longest words first, then as much of its longest texts as there is room for.

Qt alone breaks words anywhere when a table is crowded. Measures a few texts of each column, never every cell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLength, QTextTableFormat

from desktop.article.content import Block, Cell
from desktop.ui.widgets.typography import CELL_SIZE, TypeStyle

_CROWDED = (0.84, 0.74)  # the type of a crowded table, in terms of the usual one
_LONG_WORD = 14  # characters; a longer word of a crowded table is broken
_MEASURED = 3  # texts and words of a column
_SPARE = 3  # pixels of each column, or what was measured to a hair would be broken
_MOST = 60  # characters that a column wishes for
_ALIGNED = 99.5  # per cent of the page that a table at the right may take up
_CRAMPED = 0.3  # of what it wishes for

_Measured = list[list[tuple[int, str, bool]]]


@dataclass(frozen=True)
class TablePlan:
    """``widths`` are the columns' in pixels, empty where Qt may choose; ``style`` is what the table is set in.

    ``crowded``: its words are smaller or broken, or a column has room for little more than a word of its texts.
    """

    widths: tuple[float, ...]
    style: TypeStyle
    crowded: bool = False

    def shares(self) -> list[float]:
        """Return each column's share of the table, in per cent."""
        whole = sum(self.widths)
        return [100 * width / whole for width in self.widths]

    def room_in(self, cell: Cell) -> float:
        """Return how much room a cell has for a picture; 0.0: as much as it is wide."""
        across = sum(self.widths[cell.column : cell.column + max(1, cell.column_span)])
        return max(0.0, across - _padding(self.style))

    def shape(self, room: float, indent: int, space: tuple[int, int]) -> QTextTableFormat:
        """Return Qt's format, in ``room`` pixels: no rules of its own, ``space`` in pixels above and below."""
        form = QTextTableFormat()
        form.setBorder(0)
        form.setBorderCollapse(True)
        form.setCellSpacing(0)
        form.setCellPadding(0)
        form.setTopMargin(space[0])
        form.setBottomMargin(space[1])
        form.setLeftMargin(indent)
        if self.widths:
            kind = QTextLength.Type.PercentageLength
            form.setWidth(QTextLength(kind, min(100.0, 100 * (sum(self.widths) + indent) / room)))
            form.setColumnWidthConstraints([QTextLength(kind, share) for share in self.shares()])
        return form

    @staticmethod
    def mirror(shape: QTextTableFormat, gutter: int) -> None:
        """Let a table begin at the right, with its columns in the order in which they stand there.

        Qt sets one too far to the right by what the page, in which it stands, keeps free at the left: by the
        ``gutter``; and one that is as wide as the page not there at all.
        """
        shape.setAlignment(Qt.AlignmentFlag.AlignRight)
        shape.setRightMargin(gutter + shape.leftMargin())
        shape.setLeftMargin(-gutter)
        shape.setWidth(QTextLength(shape.width().type(), min(_ALIGNED, shape.width().rawValue())))
        shape.setColumnWidthConstraints(shape.columnWidthConstraints()[::-1])


def plan_table(
    cells: Sequence[Block],
    columns: int,
    style: TypeStyle,
    room: float,
    pictures: Mapping[int, float],
    *,
    always: bool,
) -> TablePlan:
    """Return how to set a table into ``room`` pixels. ``always``: return widths even where Qt could choose them.

    ``pictures``: how wide those in some columns are; they are made smaller where there is no room.
    """
    words, texts = _longest(cells, columns, merged=always)
    wish, asked = _wished(texts, style, pictures, room), style
    if not always and sum(wish) <= room:
        return TablePlan((), style)
    least = _measure(words, style)
    if sum(least) > room:
        words = [[(n, text[:_LONG_WORD], header) for n, text, header in column] for column in words]
        for scale in _CROWDED:
            style = replace(asked, zoom=round(asked.zoom * scale))
            least, wish = _measure(words, style), _wished(texts, style, pictures, room)
            if sum(least) <= room:
                break
    wish = [max(a, b) for a, b in zip(least, wish, strict=True)]
    spare = min(_SPARE, max(0.0, room - sum(wish)) / columns)
    widths = _shared(least, [width + spare for width in wish], room)
    crowded = style is not asked or any(width < _CRAMPED * wished for width, wished in zip(widths, wish, strict=True))
    return TablePlan(widths, style, crowded)


def wished_width(cells: Sequence[Block], style: TypeStyle, pictures: Mapping[int, float]) -> float:
    """Return the width in pixels at which a table's longest words and, up to a line, longest texts are whole.

    ``pictures``: how wide those in some columns are; of each, as much as a page has.
    """
    columns = max((block.cell.column for block in cells if block.cell is not None), default=0) + 1
    words, texts = _longest(cells, columns, merged=False)
    wish = _wished(texts, style, pictures, style.column_width())
    return sum(map(max, _measure(words, style), wish)) + _SPARE * columns


def _wished(texts: _Measured, style: TypeStyle, pictures: Mapping[int, float], most: float) -> list[float]:
    """Return how wide each column would be, in pixels, with its longest texts and its pictures."""
    wide = {column: min(width, most) + _padding(style) for column, width in pictures.items()}
    return [max(width, wide.get(column, 0.0)) for column, width in enumerate(_measure(texts, style))]


def _longest(cells: Sequence[Block], columns: int, *, merged: bool) -> tuple[_Measured, _Measured]:
    """Return the longest words and the longest texts of each column: how long, which, and whether in a header.

    ``merged``: also what lies across several columns, on each of them a part.
    """
    words: _Measured = [[] for _ in range(columns)]
    texts: _Measured = [[] for _ in range(columns)]
    for block in cells:
        if block.cell is None or not block.text or (block.cell.column_span > 1 and not merged):
            continue
        header, span = block.cell.header, max(1, block.cell.column_span)
        longest = max(block.text[:4000].split(), key=len, default="")
        letters, length = -(-len(longest) // span), -(-len(block.text) // span)
        for column in range(block.cell.column, min(block.cell.column + span, columns)):
            words[column].append((letters, longest[:letters], header))
            texts[column].append((length, block.text[: min(length, _MOST)], header))
    return [nlargest(_MEASURED, column) for column in words], [nlargest(_MEASURED, column) for column in texts]


def _shared(least: list[float], wish: list[float], room: float) -> tuple[float, ...]:
    """Return the widths: where there is no room for the least, the widest columns give way and the others keep it."""
    if sum(least) > room:
        left, widths = room, dict[int, float]()
        for done, column in enumerate(sorted(range(len(least)), key=least.__getitem__)):
            widths[column] = min(least[column], left / (len(least) - done))
            left -= widths[column]
        return tuple(widths[column] for column in range(len(least)))
    spare, more = room - sum(least), sum(wish) - sum(least)
    share = min(1.0, spare / more) if spare > 0 and more > 0 else 0.0
    return tuple(low + (high - low) * share for low, high in zip(least, wish, strict=True))


def _measure(columns: _Measured, style: TypeStyle) -> list[float]:
    """Return the widest of the texts of each column with a cell's padding, in pixels."""
    plain = QFont(style.font(CELL_SIZE))
    bold = QFont(plain)
    bold.setWeight(QFont.Weight.Bold)
    metrics = (QFontMetricsF(plain), QFontMetricsF(bold))
    return [
        max((metrics[header].horizontalAdvance(text) for _, text, header in column), default=0.0) + _padding(style)
        for column in columns
    ]


def _padding(style: TypeStyle) -> float:
    return 2 * style.em(0.5) + 2
