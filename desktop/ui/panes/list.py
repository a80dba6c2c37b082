"""The panes as a scrolling list: draws only what is seen, lays cards out when they come into sight.

Thousands of cards are filled at once because a card that was never seen has an estimated height; what is seen is
measured, and the row at the top of the sight stays where it is when heights above it turn out different.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from db.records import Annotation, Theme
from desktop.annotations import HeadingPaths, Pane, density
from desktop.ui.appearance import LIGHT, NO_THEME, SPACE, Appearance
from desktop.ui.panes.card import PATH_JOINT, RIGHT, TEXT_LEFT, Card, estimated_height, has_foot
from desktop.ui.panes.header import draw_header, has_strip, header_height, strip_bins
from desktop.ui.panes.model import PanesModel
from desktop.ui.panes.style import font

_CARDS_KEPT = 300


class PanesList(QAbstractItemView):
    """The list of headers and cards: what is where, and how it looks. What hands do is in PanesView."""

    def __init__(self, model: PanesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.appearance: Appearance = LIGHT
        self.filtered = False
        self.hint = ""
        self._model = model
        self._paths = HeadingPaths()
        self._length = 1
        self._themes: dict[str, Theme] = {}
        self._tops: list[int] = [0]
        self._heights: list[int] = []
        self._measured: dict[tuple[str, str, bool], int] = {}
        self._cards: OrderedDict[tuple[str, str, str], Card] = OrderedDict()
        self._bins: dict[str, list[int]] = {}
        self._current: str | None = None
        self._hovered = -1
        self.drop_target: str | None = None  # key of the pane that a drag is over
        self._settling = False
        self._laid_width = -1
        model.path_of = self.path_of
        self.setModel(model)
        model.rowsRemoved.connect(self._layout_rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Annotations by theme")

    # --- what it shows ------------------------------------------------------------------------------------------

    def set_article(self, paths: HeadingPaths, length: int) -> None:
        """Set the heading paths of the cards and the length of the text that the strips span."""
        self._paths, self._length = paths, max(length, 1)
        self._forget()

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        self._themes = dict(themes)

    def set_appearance(self, appearance: Appearance) -> None:
        self.appearance = appearance
        self._forget()

    def _forget(self) -> None:
        self._measured.clear()
        self._cards.clear()
        self._bins.clear()
        self.relayout()

    def set_panes(self, panes: Sequence[Pane]) -> None:
        """Show these panes and keep folds, selection, current row and what stands at the top."""
        keep, current = self.selected_keys(), self._current_key()
        at_top = self._at_top()
        bar = self.verticalScrollBar()
        value = bar.value()
        self._bins.clear()
        if self._model.set_panes(panes):
            self._layout_rows()
            self._restore(keep, current)
            self._hovered = -1
        else:
            self._layout_rows()
        self._set_range()
        if not self._put_at_top(at_top):
            bar.setValue(value)
        self._settle()
        self.viewport().update()

    def _at_top(self) -> list[tuple[tuple[str, str], int]]:
        """Return the keys of the rows in sight with their heights above or below the upper edge, the first first."""
        first, last = self._rows_in_sight()
        value = self.verticalScrollBar().value()
        if value == 0:
            return []
        return [(self._model.key(row), self._tops[row] - value) for row in range(first, min(last, len(self._heights)))]

    def _put_at_top(self, at_top: Sequence[tuple[tuple[str, str], int]]) -> bool:
        if not at_top:
            return False
        numbers = {key: row for row, key in enumerate(self._model.keys())}
        for key, offset in at_top:
            if (row := numbers.get(key)) is not None:
                self.verticalScrollBar().setValue(self._tops[row] - offset)
                return True
        return False

    def set_folded(self, pane_key: str, folded: bool) -> None:
        """Fold or unfold one pane and keep what stands at the top."""
        at_top = self._at_top()
        self._model.set_folded(pane_key, folded)
        self._layout_rows()
        self._set_range()
        self._put_at_top(at_top)
        self._settle()
        self.viewport().update()

    def selected_keys(self) -> list[tuple[str, str]]:
        """Return (pane key, annotation id) of the selected cards, in the order of the rows."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.key(row) for row in rows if self._model.annotation(row) is not None]

    def selected_annotations(self) -> list[Annotation]:
        """Return the annotations of the selected cards, each once."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return list({a.id: a for row in rows if (a := self._model.annotation(row)) is not None}.values())

    def select_ids(self, annotation_ids: Sequence[str]) -> None:
        """Select the cards of these annotations."""
        rows = [row for id_ in annotation_ids for row in self._model.rows_of(id_)]
        selection = QItemSelection()
        for row in rows:
            selection.select(self._model.index(row), self._model.index(row))
        if rows:
            self._set_current_quietly(self._model.index(rows[0]))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _current_key(self) -> tuple[str, str] | None:
        index = self.currentIndex()
        return self._model.key(index.row()) if index.isValid() else None

    def _restore(self, keep: Sequence[tuple[str, str]], current: tuple[str, str] | None) -> None:
        if not keep and current is None:
            return
        numbers = {key: row for row, key in enumerate(self._model.keys())}
        selection = QItemSelection()
        for key in keep:
            if (row := numbers.get(key)) is not None:
                index = self._model.index(row)
                selection.select(index, index)
        if current is not None and (row := numbers.get(current)) is not None:
            self._set_current_quietly(self._model.index(row))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _set_current_quietly(self, index: QModelIndex) -> None:
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.setAutoScroll(True)

    def set_current_annotation(self, annotation_id: str | None) -> None:
        """Mark the cards of one annotation; scroll to it only if it has a card and none of them is in sight."""
        self._current = annotation_id
        rows = self._model.rows_of(annotation_id) if annotation_id else []
        if rows:
            sight = self.viewport().rect()
            seen = [row for row in rows if sight.contains(self.visualRect(self._model.index(row)).center())]
            if not self.hasFocus():
                self._set_current_quietly(self._model.index((seen or rows)[0]))
            if not seen:
                self.scrollTo(self._model.index(rows[0]), QAbstractItemView.ScrollHint.PositionAtCenter)
        self.viewport().update()

    # --- layout -------------------------------------------------------------------------------------------------

    def path_of(self, annotation: Annotation) -> str:
        """Return the headings above an annotation in one line; an orphan has none."""
        if annotation.anchor.start is None:
            return ""
        return PATH_JOINT.join(self._paths.at(annotation.anchor.start))

    def _dots(self, annotation: Annotation, pane: Pane) -> list[str]:
        return [
            self.appearance.line(self._themes[id_].colours)
            for id_ in dict.fromkeys(annotation.theme_ids)
            if id_ != pane.key and id_ in self._themes
        ]

    def _layout_rows(self) -> None:
        width = self.viewport().width()
        if width != self._laid_width:
            self._measured.clear()
            self._cards.clear()
            self._bins.clear()
            self._laid_width = width
        letters = max((width - TEXT_LEFT - RIGHT) // max(QFontMetrics(font()).averageCharWidth() + 1, 1), 8)
        measured, panes, heights = self._measured, self._model.panes, []
        for number, annotation in self._model.rows:
            if annotation is None:
                heights.append(header_height(panes[number]))
                continue
            quote, note = annotation.target.quote.exact, annotation.note
            foot = annotation.anchor.start is not None or len(annotation.theme_ids) > 1
            height = measured.get((quote, note, foot))
            heights.append(estimated_height(len(quote), len(note), foot, letters) if height is None else height)
        self._heights = heights
        self._tops = [0, *accumulate(heights)]

    def _total(self) -> int:
        return self._tops[-1] + 4 * SPACE

    def _set_range(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(6 * SPACE)
        bar.setRange(0, max(self._total() - height, 0))

    def relayout(self) -> None:
        """Lay everything out anew and keep what stands at the top."""
        at_top = self._at_top()
        self._layout_rows()
        self._set_range()
        self._put_at_top(at_top)
        self._settle()
        self.viewport().update()

    def _rows_in_sight(self) -> tuple[int, int]:
        """Return the first row in sight and the one after the last."""
        top = self.verticalScrollBar().value()
        first = max(bisect_right(self._tops, top) - 1, 0)
        last = bisect_right(self._tops, top + self.viewport().height())
        return first, min(last, len(self._heights))

    def _card(self, row: int) -> Card:
        number, annotation = self._model.rows[row]
        assert annotation is not None
        pane = self._model.panes[number]
        path = self.path_of(annotation)
        dots = len(self._dots(annotation, pane))
        foot = has_foot(annotation, path, dots)
        key = (annotation.target.quote.exact, annotation.note, f"{path}\n{annotation.anchor.state}\n{foot}")
        card = self._cards.get(key)
        if card is None:
            card = self._cards[key] = Card(annotation, path, self._laid_width, dots)
            if len(self._cards) > _CARDS_KEPT:
                self._cards.popitem(last=False)
        else:
            self._cards.move_to_end(key)
        return card

    def _settle(self) -> None:
        """Measure the rows in sight; where that changes heights, move what is below, never what is at the top."""
        if self._settling:
            return
        self._settling = True
        try:
            for _ in range(8):
                first, last = self._rows_in_sight()
                changed = False
                for row in range(first, last):
                    annotation = self._model.rows[row][1]
                    if annotation is None:
                        continue
                    height = self._card(row).height
                    if height != self._heights[row]:
                        foot = annotation.anchor.start is not None or len(annotation.theme_ids) > 1
                        self._measured[(annotation.target.quote.exact, annotation.note, foot)] = height
                        self._heights[row] = height
                        changed = True
                if not changed:
                    return
                bar = self.verticalScrollBar()
                at_end = bar.value() == bar.maximum() > 0
                offset = bar.value() - self._tops[first]
                self._tops = [0, *accumulate(self._heights)]
                self._set_range()
                bar.setValue(bar.maximum() if at_end else self._tops[first] + offset)
        finally:
            self._settling = False

    # --- what Qt asks of a view ---------------------------------------------------------------------------------

    def visualRect(self, index: QModelIndex) -> QRect:
        row = index.row()
        if not index.isValid() or row >= len(self._heights):
            return QRect()
        return QRect(0, self._tops[row] - self.verticalOffset(), self.viewport().width(), self._heights[row])

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        if y < 0 or y >= self._tops[-1]:
            return QModelIndex()
        return self._model.index(bisect_right(self._tops, y) - 1)

    def scrollTo(
        self, index: QModelIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        bar = self.verticalScrollBar()
        for _ in range(3):  # what comes into sight is measured, which may move it once more
            rect = self.visualRect(index)
            room = self.viewport().height()
            before = bar.value()
            if hint == QAbstractItemView.ScrollHint.PositionAtTop:
                bar.setValue(before + rect.top())
            elif hint == QAbstractItemView.ScrollHint.PositionAtBottom:
                bar.setValue(before + rect.bottom() - room)
            elif hint == QAbstractItemView.ScrollHint.PositionAtCenter:
                bar.setValue(before + rect.center().y() - room // 2)
            elif rect.top() < 0:
                bar.setValue(before + rect.top())
            elif rect.bottom() > room:
                bar.setValue(before + min(rect.bottom() - room + 1, rect.top()))
            if bar.value() == before:
                break

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: QModelIndex) -> bool:
        return False

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows = self._model.rowCount()
        if not rows:
            return QModelIndex()
        row = self.currentIndex().row()
        moves = QAbstractItemView.CursorAction
        if row < 0:
            row = rows - 1 if action == moves.MoveEnd else 0
        elif action in (moves.MoveUp, moves.MovePrevious):
            row -= 1
        elif action in (moves.MoveDown, moves.MoveNext):
            row += 1
        elif action == moves.MoveHome:
            row = 0
        elif action == moves.MoveEnd:
            row = rows - 1
        elif action in (moves.MovePageDown, moves.MovePageUp):
            page = self.viewport().height() - 8 * SPACE
            y = self._tops[row] + (page if action == moves.MovePageDown else -page)
            target = bisect_right(self._tops, max(y, 0)) - 1
            if target == row:
                target += 1 if action == moves.MovePageDown else -1
            row = target
        return self._model.index(min(max(row, 0), rows - 1))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        area = rect.normalized().translated(0, self.verticalOffset())
        selection = QItemSelection()
        if self._heights:
            first = min(max(bisect_right(self._tops, area.top()) - 1, 0), len(self._heights) - 1)
            last = min(max(bisect_right(self._tops, area.bottom()) - 1, first), len(self._heights) - 1)
            selection.select(self._model.index(first), self._model.index(last))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for number in range(selection.count()):
            area = selection.at(number)
            region += self.visualRect(area.topLeft()).united(self.visualRect(area.bottomRight()))
        return region

    def updateGeometries(self) -> None:
        if len(self._heights) != self._model.rowCount() or self._laid_width != self.viewport().width():
            self.relayout()
        else:
            self._set_range()
        super().updateGeometries()

    def doItemsLayout(self) -> None:
        if len(self._heights) != self._model.rowCount():
            self._layout_rows()
        super().doItemsLayout()

    def rowsInserted(self, parent: QModelIndex, start: int, end: int) -> None:
        self._layout_rows()
        super().rowsInserted(parent, start, end)

    def reset(self) -> None:
        super().reset()
        self._layout_rows()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._settle()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.relayout()

    # --- painting -----------------------------------------------------------------------------------------------

    def _bins_of(self, pane: Pane) -> list[int]:
        bins = self._bins.get(pane.key)
        if bins is None:
            parts = strip_bins(self.viewport().width())
            bins = self._bins[pane.key] = density(pane.annotations, self._length, parts) if has_strip(pane) else []
        return bins

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self._heights) != self._model.rowCount():
            self._layout_rows()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self.appearance.chrome))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.selectionModel()
        focus = self.currentIndex().row() if self.hasFocus() else -1
        first, last = self._rows_in_sight()
        for row in range(first, last):
            index = self._model.index(row)
            rect = self.visualRect(index)
            pane, annotation = self._model.pane(row), self._model.annotation(row)
            if annotation is None:
                draw_header(
                    painter,
                    rect,
                    pane,
                    self.appearance,
                    self._bins_of(pane),
                    folded=pane.key in self._model.folded,
                    hovered=row == self._hovered,
                    focused=row == focus,
                    target=pane.key == self.drop_target,
                    filtered=self.filtered,
                )
                continue
            colours = pane.theme.colours if pane.theme is not None else NO_THEME
            self._card(row).draw(
                painter,
                rect,
                self.appearance,
                self.appearance.line(colours),
                self._dots(annotation, pane),
                selected=chosen.isSelected(index),
                current=annotation.id == self._current,
                hovered=row == self._hovered,
                focused=row == focus,
            )
        if self.hint:
            painter.setFont(font())
            painter.setPen(QColor(self.appearance.muted))
            top = self._tops[-1] - self.verticalOffset() + 4 * SPACE
            area = QRect(4 * SPACE, top, self.viewport().width() - 8 * SPACE, self.viewport().height())
            painter.drawText(area, (Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap).value, self.hint)
        painter.end()
