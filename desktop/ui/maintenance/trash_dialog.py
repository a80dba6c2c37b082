"""The trash, with a button that puts things back. Knows no library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.annotations import quote_of
from desktop.library.trash import Removed
from desktop.shown_text import in_one_line
from desktop.texts import grouped, later, tr
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.dates import day_and_time
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, close_or
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel, tooltip
from desktop.ui.widgets.rows.trees import STRETCHED, WHOLE, rows_of, set_columns

EMPTY = later("The trash is empty. What you remove comes here and stays.")
FOOT = later("Nothing is ever taken out of the trash for good. Putting back is one step: Undo takes it back.")
MOST_ROWS = 5_000


class TrashDialog(Dialog):
    """A list of articles, annotations and briefs, the last one removed first."""

    put_back_requested = Signal(list, list, list)  # ids of articles, of annotations, of briefs

    def __init__(self, parent: QWidget | None = None, *, writable: bool = True) -> None:
        super().__init__(parent)
        self._writable = writable
        self._removed: list[Removed] = []
        self.setWindowTitle(tr("Trash"))
        self.setMinimumSize(480, 320)
        self.resize(760, 480)
        self.head = PlainLabel(self, tr(EMPTY))
        self.rows = QTreeWidget(self)
        dragged = QHeaderView.ResizeMode.Interactive
        columns = ((tr("What"), STRETCHED), (tr("Article"), dragged), (tr("Removed"), WHOLE))
        set_columns(self.rows, tr("What was removed"), columns)
        self.rows.setAllColumnsShowFocus(True)
        self.rows.setUniformRowHeights(True)
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.header().resizeSection(1, 50 * SPACE)
        self.buttons, [self.put_back] = close_or(self, tr("&Put back"))
        foot = PlainLabel(self, tr(FOOT), "caption")
        in_column(self.head, (self.rows, 1), foot, self.buttons, on=self, margins=DIALOG_MARGINS, spacing=2 * SPACE)
        self.setStyleSheet("QTreeWidget::item { padding: 3px 4px; }")
        self.rows.itemSelectionChanged.connect(self._offer)
        self.rows.itemActivated.connect(lambda *_: self._ask())
        self.put_back.clicked.connect(self._ask)
        self.set_removed([])

    def set_removed(self, removed: Sequence[Removed]) -> None:
        """List these, and choose the first."""
        self._removed = list(removed[:MOST_ROWS])
        number = len(removed)
        self.head.setText(
            tr("{number} in the trash, what was removed last at the top.", number=grouped(number))
            if removed
            else tr(EMPTY)
        )
        self.rows.clear()
        for removal in self._removed:
            words, title, note = _told(removal)
            item = QTreeWidgetItem(self.rows, [words, title, day_and_time(removal.when)])
            item.setToolTip(0, tooltip(f"{words}\n{note}" if note else words))
        if self._removed:
            self.rows.setCurrentItem(rows_of(self.rows)[0])
        self._offer()

    def chosen(self) -> list[Removed]:
        """Return what is selected."""
        return [removed for removed, item in zip(self._removed, rows_of(self.rows), strict=True) if item.isSelected()]

    def _offer(self) -> None:
        self.put_back.setEnabled(self._writable and bool(self.rows.selectedItems()))

    def _ask(self) -> None:
        chosen = self.chosen()
        if chosen and self._writable:
            annotations = [removed.annotation.id for removed in chosen if removed.annotation is not None]
            briefs = [removed.brief.id for removed in chosen if removed.brief is not None]
            articles = [
                removed.article.id for removed in chosen if removed.article is not None and removed.annotation is None
            ]
            self.put_back_requested.emit(articles, annotations, briefs)


def _told(removed: Removed) -> tuple[str, str, str]:
    """Return what is said of something removed: what it is, its article's title, more of it."""
    title = in_one_line(removed.article.title) if removed.article is not None else ""
    if removed.brief is not None:
        return tr("Brief: {name}", name=in_one_line(removed.brief.name)), "", removed.brief.text[:500]
    if removed.annotation is not None:
        return f"“{in_one_line(quote_of(removed.annotation)[:200])}”", title, removed.annotation.note
    return tr("Article: {title}", title=title), "", ""
