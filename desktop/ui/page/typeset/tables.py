"""How wide a table's columns are: its longest words first, then as much of its longest texts as there is room for.

Qt alone breaks words anywhere when a table is crowded. Measures a few texts of each column, never every cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from heapq import nlargest

from PySide6.QtGui import QFont, QFontMetricsF, QTextLength, QTextTableFormat

from db.quick import dataclass
from desktop.article.content import Block
from desktop.ui.widgets.typography import CELL_SIZE, TypeStyle

_CROWDED = (0.84, 0.74)  # the type of a crowded table, in terms of the usual one
_LONG_WORD = 14  # characters; a longer word of a crowded table is broken
_MEASURED = 3  # texts and words of a column
_SPARE = 3  # pixels of each column, or what was measured to a hair would be broken
_MOST = 60  # characters that a column wishes for
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

    def shape(self, room: float, indent: int, space: tuple[int, int]) -> QTextTableFormat:
        """Return Qt's format, in ``room`` pixels: no rules of its own, ``space`` in pixels above and below."""
        made = QTextTableFormat()
        made.setBorder(0)
        made.setBorderCollapse(True)
        made.setCellSpacing(0)
        made.setCellPadding(0)
        made.setTopMargin(space[0])
        made.setBottomMargin(space[1])
        made.setLeftMargin(indent)
        if self.widths:
            kind = QTextLength.Type.PercentageLength
            made.setWidth(QTextLength(kind, min(100.0, 100 * sum(self.widths) / room)))
            made.setColumnWidthConstraints([QTextLength(kind, share) for share in self.shares()])
        return made


def plan_table(cells: Sequence[Block], columns: int, style: TypeStyle, room: float, *, always: bool) -> TablePlan:
    """Return how to set a table into ``room`` pixels. ``always``: give widths even where Qt could choose them."""
    words, texts = _longest(cells, columns)
    wish, asked = _measure(texts, style), style
    if not always and sum(wish) <= room:
        return TablePlan((), style)
    least = _measure(words, style)
    if sum(least) > room:
        words = [[(n, text[:_LONG_WORD], header) for n, text, header in column] for column in words]
        for scale in _CROWDED:
            style = replace(asked, zoom=round(asked.zoom * scale))
            least, wish = _measure(words, style), _measure(texts, style)
            if sum(least) <= room:
                break
    wish = [max(a, b) for a, b in zip(least, wish, strict=True)]
    widths = _shared(least, wish, room)
    crowded = style is not asked or any(width < _CRAMPED * wished for width, wished in zip(widths, wish, strict=True))
    return TablePlan(widths, style, crowded)


def wished_width(cells: Sequence[Block], style: TypeStyle) -> float:
    """Return the width in pixels at which a table's longest words and, up to a line, longest texts are whole."""
    columns = max((block.cell.column for block in cells if block.cell is not None), default=0) + 1
    words, texts = (_measure(found, style) for found in _longest(cells, columns))
    return sum(map(max, words, texts)) + _SPARE * columns


def _longest(cells: Sequence[Block], columns: int) -> tuple[_Measured, _Measured]:
    """Return the longest words and the longest texts of each column: how long, which, and whether in a header."""
    words: _Measured = [[] for _ in range(columns)]
    texts: _Measured = [[] for _ in range(columns)]
    for block in cells:
        if block.cell is None or not block.text or block.cell.column_span > 1:
            continue
        header = block.cell.header
        longest = max(block.text[:4000].split(), key=len, default="")
        words[block.cell.column].append((len(longest), longest, header))
        texts[block.cell.column].append((len(block.text), block.text[:_MOST], header))
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
    padding = 2 * style.em(0.5) + 2
    return [
        max((metrics[header].horizontalAdvance(text) for _, text, header in column), default=0.0) + padding
        for column in columns
    ]
