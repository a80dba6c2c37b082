"""The rail at the left of the Library: its sections with how many articles are in each, then the tags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import grouped, tr
from desktop.ui.library.shelf_model import Index
from desktop.ui.library.shelf_rows import SECTIONS
from desktop.ui.library.tag_dragging import ARTICLES_TYPE, TAG_TYPE, drag, dragged
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.choice_list import ChoiceList, ListRows, draw_words, paint_ground
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.style import font, half_scaled, label_font, scaled

WIDTH = 192
ROW = 8 * SPACE
ALWAYS = ("all", "unread", "reading", "finished")  # shown when empty too, so that the rail does not jump


@dataclass(frozen=True, slots=True)
class RailRow:
    """One line: a section, a tag, or (with no id) the heading of the tags."""

    id: str
    text: str
    number: int = 0
    tag: bool = False


def _told(row: RailRow, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return row.text
    if role == Qt.ItemDataRole.UserRole:
        return (row.id, row.tag)
    if role == Qt.ItemDataRole.ToolTipRole and row.tag:
        return tooltip(row.text)  # a long one is cut in its line
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{row.text}, {grouped(row.number)}" if row.id else row.text
    return None


class _RailPainter(QStyledItemDelegate):
    def __init__(self, rail: Rail) -> None:
        super().__init__(rail)
        self._rail = rail

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = self._rail.entries.rows[index.row()]
        gap = 3 * SPACE if not entry.id or (entry.id == "trash" and not entry.tag) else 0
        return QSize(0, scaled(ROW) + gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, a = self._rail.entries.rows[index.row()], self._rail.appearance
        body = QRect(option.rect)
        body.setTop(body.bottom() + 1 - scaled(ROW))
        body.adjust(3 * SPACE, 1, -3 * SPACE, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and bool(entry.id)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if entry.tag and entry.id == self._rail.aimed_at:
            painter.setPen(QColor(a.muted))
            painter.setBrush(QColor(a.selection))
            painter.drawRoundedRect(body.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        elif chosen or hovered:
            paint_ground(painter, body, a, chosen=chosen, focused=chosen and self._rail.hasFocus())
        words = body.adjusted(2 * SPACE + 2, 0, -2 * SPACE, 0)
        if not entry.id:
            draw_words(painter, words, entry.text, label_font(bold=True), a.muted)
        else:
            number = grouped(entry.number) if entry.number else ""
            wide = draw_words(painter, words, number, label_font(), a.muted, at_end=True)
            draw_words(painter, words.adjusted(0, 0, -wide - 2 * SPACE, 0), entry.text, font(bold=chosen), a.ink)
        painter.restore()


class Rail(ChoiceList):
    """Sections and tags; moving onto one chooses it."""

    section_chosen = Signal(str)
    tag_chosen = Signal(str)
    articles_dropped = Signal(list, str)  # ids, the tag that they were dropped on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Sections of the library"), parent)
        self.setUniformItemSizes(False)
        self.entries = ListRows(self, _told, lambda row: bool(row.id))
        self.setModel(self.entries)
        self.setItemDelegate(_RailPainter(self))
        self._chosen = ("all", "")
        self._settling = False
        self._pressed: RailRow | None = None  # a tag that was pressed: to be chosen, or dragged
        self._pressed_at = QPoint()
        self.aimed_at = ""  # the tag that would be given to the articles which are dragged over it
        self.setAcceptDrops(True)
        self.selectionModel().currentChanged.connect(self._moved)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        super().set_appearance(appearance)
        self.setFixedWidth(half_scaled(WIDTH))
        self.setStyleSheet(
            f"QListView {{ background: {appearance.chrome}; border: none; outline: none; padding-top: {3 * SPACE}px;"
            f" border-right: 1px solid {appearance.hairline}; }}"
        )

    def set_counts(self, sections: Mapping[str, int], tags: Mapping[str, int]) -> None:
        """Show how many articles each section and each tag has."""
        sections_shown = [
            RailRow(section.id, tr(section.text), sections.get(section.id, 0))
            for section in SECTIONS
            if section.id in ALWAYS or sections.get(section.id)
        ]
        last = [row for row in sections_shown if row.id == "trash"]
        middle = [RailRow("", tr("Tags")), *(RailRow(tag, in_one_line(tag), n, tag=True) for tag, n in tags.items())]
        wanted = [*(row for row in sections_shown if row.id != "trash"), *(middle if tags else []), *last]
        if wanted != self.entries.rows:
            self._settling = True
            self.entries.set_rows(wanted)
            self._settling = False
        self._stand()
        self.viewport().update()

    def number_of(self, section: str, tag: str) -> int:
        """Return the number of a section's or a tag's line, or -1."""
        key = (tag, True) if tag else (section, False)
        return next((number for number, row in enumerate(self.entries.rows) if (row.id, row.tag) == key), -1)

    def set_chosen(self, section: str, tag: str = "") -> None:
        """Show which section or tag the list is of."""
        self._chosen = (section, tag)
        self._stand()

    def chosen(self, data: tuple[str, bool]) -> None:
        """Tell that a section or a tag was chosen."""
        name, is_tag = data
        if not name or self._chosen == (("", name) if is_tag else (name, "")):
            return
        self._chosen = ("", name) if is_tag else (name, "")
        (self.tag_chosen if is_tag else self.section_chosen).emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Right:
            self.focusNextChild()
        elif event.text() == "/":
            event.ignore()  # the place's: it goes into the filter
        else:
            super().keyPressEvent(event)

    # The mouse: a tag is chosen when it is let go, as it may be dragged onto an article until then

    def mousePressEvent(self, event: QMouseEvent) -> None:
        entry = self._entry_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and entry is not None and entry.tag:
            self._pressed, self._pressed_at = entry, event.position().toPoint()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        entry = self._pressed
        if entry is None:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag(self, TAG_TYPE, [entry.id], entry.text, self.appearance)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        entry, self._pressed = self._pressed, None
        if entry is not None:
            self.chosen((entry.id, True))
        else:
            super().mouseReleaseEvent(event)

    def _entry_at(self, point: QPoint) -> RailRow | None:
        index = self.indexAt(point)
        return self.entries.rows[index.row()] if index.isValid() else None

    def _aim(self, event: QDropEvent) -> str:
        """Return the tag that what is dragged would be given, or ""."""
        entry = self._entry_at(event.position().toPoint())
        return entry.id if entry is not None and entry.tag and dragged(event, ARTICLES_TYPE) else ""

    def _show_aim(self, tag: str) -> None:
        if self.aimed_at != tag:
            self.aimed_at = tag
            self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(dragged(event, ARTICLES_TYPE)))  # files belong to the window

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        tag = self._aim(event)
        self._show_aim(tag)
        event.setAccepted(bool(tag))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_aim("")

    def dropEvent(self, event: QDropEvent) -> None:
        tag = self._aim(event)
        self._show_aim("")
        event.setAccepted(bool(tag))
        if tag:
            self.articles_dropped.emit(dragged(event, ARTICLES_TYPE), tag)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._settling and current.isValid():
            self.chosen(current.data(Qt.ItemDataRole.UserRole))

    def _stand(self) -> None:
        """Make the line of what is chosen current, without choosing it again."""
        number = self.number_of(*self._chosen)
        self._settling = True
        if number >= 0:
            self.setCurrentIndex(self.entries.index(number))
        else:
            self.clearSelection()
        self._settling = False
