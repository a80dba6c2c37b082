"""The panes as a scrolling list: draws only what is seen, lays cards out when they come into sight.

Thousands of cards are filled at once because a card that was never seen has an estimated height; what is seen is
measured, and the row at the top of the sight stays where it is when heights above it turn out different.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from db.records import Annotation, Theme
from desktop.annotations import HeadingPaths, Pane, density
from desktop.shown_text import in_one_line
from desktop.ui.sidebar.card import PATH_JOINT, RIGHT, TEXT_LEFT, Card, estimated_height, has_foot
from desktop.ui.sidebar.header import draw_header, has_strip, header_height, strip_bins
from desktop.ui.sidebar.model import PanesModel
from desktop.ui.sidebar.rows import STUCK, RowsView
from desktop.ui.widgets.appearance import LIGHT, NO_THEME, SPACE, Appearance
from desktop.ui.widgets.panel_style import font

_CARDS_KEPT = 300


class PanesList(RowsView):
    """The list of headers and cards: what is where, and how it looks. What hands do is in PanesView."""

    def __init__(self, model: PanesModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.appearance: Appearance = LIGHT
        self.filtered = False
        self.hint = ""
        self._paths = HeadingPaths()
        self._length = 1
        self._themes: dict[str, Theme] = {}
        self._measured: dict[tuple[str, str, bool], int] = {}
        self._cards: OrderedDict[tuple[str, str, str], Card] = OrderedDict()
        self._bins: dict[str, list[int]] = {}
        self._current: str | None = None
        self._hovered = -1
        self.drop_target: str | None = None  # key of the pane that a drag is over
        model.path_of = self.path_of
        self.setAccessibleName("Annotations by theme")
        self.begin()

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
        if self._model.set_panes(panes):  # a reset of the model lays the rows out
            self._restore(keep, current)
            self._hovered = -1
        else:
            self._layout_rows()
        self._set_range()
        if not self._put_at_top(at_top):
            bar.setValue(value)
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

    def set_current_annotation(self, annotation_id: str | None) -> None:
        """Mark the cards of one annotation; scroll to it only if it has a card and none of them is in sight."""
        self._current = annotation_id
        rows = self._model.rows_of(annotation_id) if annotation_id else []
        if rows:
            sight = self.viewport().rect().adjusted(0, STUCK if self.verticalOffset() else 0, 0, 0)
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

    def width_changed(self) -> None:
        self._measured.clear()
        self._cards.clear()
        self._bins.clear()

    def likely_heights(self) -> list[int]:
        room = self._laid_width - TEXT_LEFT - RIGHT
        letters = max(room // max(QFontMetrics(font()).averageCharWidth() + 1, 1), 8)
        measured, panes, heights = self._measured, self._model.panes, []
        for number, annotation in self._model.rows:
            if annotation is None:
                heights.append(header_height(panes[number]))
                continue
            quote, note = annotation.target.quote.exact, annotation.note
            foot = annotation.anchor.start is not None or len(annotation.theme_ids) > 1
            height = measured.get((quote, note, foot))
            heights.append(estimated_height(len(quote), len(note), foot, letters) if height is None else height)
        return heights

    def measured_height(self, row: int) -> int:
        annotation = self._model.annotation(row)
        if annotation is None:
            return header_height(self._model.pane(row))
        height = self._card(row).height
        foot = annotation.anchor.start is not None or len(annotation.theme_ids) > 1
        self._measured[(annotation.target.quote.exact, annotation.note, foot)] = height
        return height

    def _card(self, row: int) -> Card:
        number, annotation = self._model.rows[row]
        assert annotation is not None
        pane = self._model.panes[number]
        path = in_one_line(self.path_of(annotation))
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

    # --- painting -----------------------------------------------------------------------------------------------

    def _bins_of(self, pane: Pane) -> list[int]:
        bins = self._bins.get(pane.key)
        if bins is None:
            parts = strip_bins(self.viewport().width())
            bins = self._bins[pane.key] = density(pane.annotations, self._length, parts) if has_strip(pane) else []
        return bins

    def _draw_header(self, painter: QPainter, row: int, rect: QRect, *, stuck: bool = False) -> None:
        pane = self._model.pane(row)
        draw_header(
            painter,
            rect,
            pane,
            self.appearance,
            self._bins_of(pane),
            folded=pane.key in self._model.folded,
            hovered=row == self._hovered,
            focused=self.hasFocus() and row == self.currentIndex().row(),
            target=pane.key == self.drop_target,
            filtered=self.filtered,
            stuck=stuck,
        )

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
                self._draw_header(painter, row, rect)
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
        stuck = self.stuck_header()
        if stuck is not None:
            self._draw_header(painter, *stuck, stuck=True)
        if self.hint:
            painter.setFont(font())
            painter.setPen(QColor(self.appearance.muted))
            top = self._tops[-1] - self.verticalOffset() + 4 * SPACE
            area = QRect(4 * SPACE, top, self.viewport().width() - 8 * SPACE, self.viewport().height())
            painter.drawText(area, (Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap).value, self.hint)
        painter.end()
