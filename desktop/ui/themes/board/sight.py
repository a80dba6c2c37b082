"""Scrolling a column: what comes into sight is measured, and the row at the top of the sight stays where it is when
heights turn out different.
"""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.themes.board.model import ColumnModel
from desktop.ui.themes.board.rows import ColumnRows
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.rows.row_sight import RowSight

_END = 6 * SPACE  # below the last card
_TITLE = 8 * SPACE  # above an article's first card, which is shown with its title
_Hint = QAbstractItemView.ScrollHint
AtTop = tuple[str, int, int]  # an article, which of its rows, how far below the upper edge that begins


class Sight:
    """What of the rows is seen in ``view``."""

    def __init__(self, view: QAbstractItemView, model: ColumnModel, rows: ColumnRows) -> None:
        self._view, self._model, self._rows = view, model, rows
        self._bar = view.verticalScrollBar()
        self._sight = RowSight(view, rows, _END)

    def is_laid_out(self) -> bool:
        """True if all rows are laid out for the width that the view has."""
        return self._rows.fits(self._view.viewport().width())

    def lay_out(self) -> None:
        """Lay the rows out for the width that the view has."""
        self._rows.lay_out(self._view.viewport().width())

    def at_top(self) -> AtTop | None:
        """Return what stands at the upper edge; None where nothing was scrolled."""
        value = self._bar.value()
        row = self._rows.at(value) if value and self.is_laid_out() else -1
        if row < 0:
            return None
        group, card = self._model.place(row)
        return self._model.groups[group].article_id, card, self._rows.span(row)[0] - value

    def put_at_top(self, at_top: AtTop | None) -> bool:
        """Scroll so that this stands where it did; return whether it is still there."""
        if at_top is None:
            return False
        article_id, card, offset = at_top
        for number, group in enumerate(self._model.groups):
            if group.article_id == article_id:
                row = self._model.start(number) + 1 + min(card, group.count - 1)
                self._bar.setValue(self._rows.span(row)[0] - offset)
                return True
        return False

    def relayout(self) -> None:
        """Lay everything out anew and keep what stands at the top."""
        at_top = self.at_top()
        self.lay_out()
        self.set_range()
        self.put_at_top(at_top)
        self.settle()
        self._view.viewport().update()

    def set_range(self) -> None:
        """Tell the scroll bar how high all rows are."""
        self._sight.set_range()

    def rows(self) -> tuple[int, int]:
        """Return the first row in sight and the one after the last."""
        return self._sight.rows()

    def settle(self) -> None:
        """Measure the rows in sight, once they are laid out."""
        if self.is_laid_out():
            self._sight.settle()

    def scroll_to(self, row: int, hint: _Hint) -> None:
        """Bring a row in sight as Qt's hint says."""
        first = self._model.place(row)[1] == 0
        for _ in range(3):  # what comes into sight is measured, which may move it once more
            top, height = self._rows.span(row)
            before, room = self._bar.value(), self._view.viewport().height()
            if hint == _Hint.PositionAtCenter:
                self._bar.setValue(top + height // 2 - room // 2)
            elif top < before or hint == _Hint.PositionAtTop:
                self._bar.setValue(top - (_TITLE if first else 0))
            elif top + height > before + room or hint == _Hint.PositionAtBottom:
                self._bar.setValue(min(top + height - room, top))
            if self._bar.value() == before:
                break
