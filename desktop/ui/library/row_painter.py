"""Painting a row of the Library: title, details, theme dots, how far it is read, when. Changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.records import Theme
from desktop.texts import grouped, tr
from desktop.ui.faces import SERIF_FAMILIES
from desktop.ui.library.shelf_model import Index, ShelfModel
from desktop.ui.library.shelf_rows import Counts, ShelfRow, details, percent, when
from desktop.ui.widgets.appearance import LIGHT, NO_THEME, SPACE, Appearance
from desktop.ui.widgets.style import font, label_font, line_height, scaled, small_line_height
from desktop.ui.widgets.typography import mix

TITLE_PIXELS = 17
_TITLE_LINE = 6 * SPACE
PAD = 3 * SPACE  # above and below what a row shows
COMPACT_PAD = 2 * SPACE
_WIDE = 800  # pixels of a list in which everything stands beside the title, in words of the usual size
DOTS, PROGRESS, DAY, GAP = 168, 128, 76, 6 * SPACE
DOT = 10
TAG_PAD = 2 * SPACE
_MIDDLE = Qt.AlignmentFlag.AlignVCenter.value
_ONE_LINE = _MIDDLE | Qt.TextFlag.TextSingleLine.value
_AT_END = _MIDDLE | Qt.AlignmentFlag.AlignRight.value


@dataclass(frozen=True, slots=True)
class Room:
    """The places of the parts of a row; ``below`` tells that dots and progress have a line of their own."""

    title: QRect
    details: QRect
    dots: QRect
    progress: QRect
    day: QRect
    below: bool


def is_wide(width: int) -> bool:
    """True if in a list of so many pixels everything stands beside the title, in words as large as they are."""
    return width >= scaled(_WIDE)


def title_font(*, compact: bool = False) -> QFont:
    """Return the reading face of titles; a compact list has them in the interface's."""
    if compact:
        return font(bold=True)
    serif = QFont()
    serif.setFamilies(list(SERIF_FAMILIES))
    serif.setPixelSize(scaled(TITLE_PIXELS))
    serif.setWeight(QFont.Weight.DemiBold)
    return serif


class RowPainter(QStyledItemDelegate):
    """Paints the rows of a ShelfModel, and lets a title be edited where it stands."""

    def __init__(self, view: QListView, model: ShelfModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self.appearance = LIGHT
        self.compact = False
        self.open_id: str | None = None
        self.aimed_at: set[str] = set()  # the articles that a tag would be given to which is dragged over them
        self._themes: Mapping[str, Theme] = {}
        self._today = date.today()
        self._lines: dict[tuple[str, int], tuple[str, ...]] = {}  # a title and a width: its lines, two at most
        self._set_fonts()

    def _set_fonts(self) -> None:
        self._title_font = title_font(compact=self.compact)
        self._title_metrics = QFontMetrics(self._title_font)
        self._font, self._label_font = font(), label_font()
        self._metrics, self._label_metrics = QFontMetrics(self._font), QFontMetrics(self._label_font)
        days = (tr("today"), tr("yesterday"), tr("never"))
        self._day_width = max(scaled(DAY), *(self._metrics.horizontalAdvance(day) + 2 for day in days))
        self._percent_width = self._label_metrics.horizontalAdvance(percent(1.0)) + 1
        self._lines.clear()

    def set_appearance(self, appearance: Appearance) -> None:
        """Paint in these colours."""
        self.appearance = appearance
        self._set_fonts()

    def set_compact(self, compact: bool) -> None:
        """Paint rows of one line, or of as many as they need."""
        self.compact = compact
        self._set_fonts()

    def set_themes(self, themes: Mapping[str, Theme]) -> None:
        """Paint the dots of these themes."""
        self._themes = themes

    def forget(self) -> None:
        """Other rows are to be painted, perhaps on another day."""
        self._today = date.today()
        if len(self._lines) > 20_000:
            self._lines.clear()

    # Where things stand

    def _margin(self, width: int) -> int:
        return 8 * SPACE if is_wide(width) else 4 * SPACE

    def _inner(self, width: int) -> int:
        return width - 2 * self._margin(width)

    def _title_width(self, width: int) -> int:
        inner = self._inner(width)
        if is_wide(width):
            return inner - scaled(DOTS) - PROGRESS - self._day_width - 3 * GAP
        return inner - self._day_width - 2 * SPACE

    def title_lines(self, title: str, width: int) -> tuple[str, ...]:
        """Return a title as it stands in ``width`` pixels: on two lines at most, "…" at its end if it must."""
        key = (title, width)
        known = self._lines.get(key)
        if known is not None:
            return known
        if self.compact or self._title_metrics.horizontalAdvance(title) <= width:
            lines: tuple[str, ...] = (self._title_metrics.elidedText(title, Qt.TextElideMode.ElideRight, width),)
        else:
            layout = QTextLayout(title, self._title_font)
            layout.beginLayout()
            line = layout.createLine()
            line.setLineWidth(width)
            cut = line.textLength()
            layout.endLayout()
            encoded = title.encode("utf-16-le", "surrogatepass")  # Qt counts UTF-16 units
            first = encoded[: 2 * cut].decode("utf-16-le", "replace").rstrip()
            rest = encoded[2 * cut :].decode("utf-16-le", "replace").lstrip()
            lines = (first, self._title_metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
        self._lines[key] = lines
        return lines

    def room(self, row: ShelfRow, rect: QRect) -> Room:
        """Return where the parts of a row stand in its rectangle."""
        width = rect.width()
        wide, day_width, dots_width = is_wide(width), self._day_width, scaled(DOTS)
        margin, title_width = self._margin(width), self._title_width(width)
        left, right, top = rect.left() + margin, rect.right() + 1 - margin, rect.top() + PAD
        middle = rect.adjusted(0, 0, 0, -1)
        day = QRect(right - day_width, middle.top(), day_width, middle.height())
        progress = QRect(day.left() - GAP - PROGRESS, middle.top(), PROGRESS, middle.height())
        dots = QRect(progress.left() - GAP - dots_width, middle.top(), dots_width, middle.height())
        if self.compact:
            title, nowhere = QRect(left, middle.top(), title_width, middle.height()), QRect()
            return Room(title, nowhere, dots if wide else nowhere, progress if wide else nowhere, day, below=False)
        height = scaled(_TITLE_LINE) * len(self.title_lines(row.title, title_width))
        title = QRect(left, top, title_width, height)
        second = QRect(left, title.bottom() + 1, title_width if wide else self._inner(width), line_height())
        if not wide:
            third = QRect(left, second.bottom() + 1 + SPACE, self._inner(width), small_line_height())
            day = QRect(right - day_width, top, day_width, scaled(_TITLE_LINE))
            progress = QRect(third.right() + 1 - PROGRESS, third.top(), PROGRESS, small_line_height())
            return Room(title, second, third.adjusted(0, 0, -PROGRESS - GAP, 0), progress, day, below=True)
        return Room(title, second, dots, progress, day, below=False)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        if self.compact:
            return QSize(0, line_height() + 2 * COMPACT_PAD + 1)
        lines = len(self.title_lines(self._model.rows[index.row()].title, self._title_width(width)))
        below = 0 if is_wide(width) else small_line_height() + SPACE
        return QSize(0, scaled(_TITLE_LINE) * lines + line_height() + below + 2 * PAD + 1)

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, a = self._model.rows[index.row()], self.appearance
        room = self.room(row, option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row)
        painter.setFont(self._title_font)
        painter.setPen(QColor(a.ink))
        lines = self.title_lines(row.title, room.title.width())
        step = room.title.height() // len(lines)
        for number, line in enumerate(lines):
            place = QRect(room.title.left(), room.title.top() + number * step, room.title.width(), step)
            painter.drawText(place, _ONE_LINE, line)
        if not room.details.isEmpty():
            self._paint_details(painter, row, room.details)
        if not room.dots.isEmpty():
            self._paint_dots(painter, self._model.counts(index.row()), room.dots)
            self._paint_progress(painter, row, room)
        painter.setFont(self._font)
        painter.setPen(QColor(a.muted))
        day = when(row.removed or row.read, self._today) or tr("never")
        painter.drawText(room.day, _AT_END, day)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: ShelfRow) -> None:
        """Paint what lies behind a row: chosen, under the pointer, open; and the line below it."""
        a, margin = self.appearance, self._margin(option.rect.width())
        body = option.rect.adjusted(margin - 3 * SPACE, 1, 3 * SPACE - margin, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hovered:
            share = (0.09 if self._view.hasFocus() else 0.06) if chosen else 0.03
            painter.setBrush(mix(a.paper, a.ink, share))
            painter.drawRoundedRect(body, 6, 6)
        if row.id in self.aimed_at:
            painter.setBrush(QColor(a.selection))
            painter.drawRoundedRect(body, 6, 6)
        alone = chosen and len(self._view.selectionModel().selectedRows()) == 1
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus() and not alone:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(a.muted))
            painter.drawRoundedRect(body.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(Qt.PenStyle.NoPen)
        if row.id == self.open_id:
            painter.setBrush(QColor(a.ink))
            bar = QRect(body.left(), body.top() + 3 * SPACE, 3, body.height() - 6 * SPACE)
            painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.fillRect(
            QRect(option.rect.left() + margin, option.rect.bottom(), option.rect.width() - 2 * margin, 1),
            QColor(a.hairline),
        )

    def _paint_details(self, painter: QPainter, row: ShelfRow, room: QRect) -> None:
        """Paint author, date and length, and the tags as chips behind them."""
        a = self.appearance
        words = details(row)
        chips = []
        taken = self._metrics.horizontalAdvance(words) + TAG_PAD if words else 0
        left_for_chips = max(room.width() - taken, room.width() // 3)
        for tag in row.tags:
            shown = self._label_metrics.elidedText(tag, Qt.TextElideMode.ElideRight, 36 * SPACE)
            width = self._label_metrics.horizontalAdvance(shown) + 2 * TAG_PAD
            if left_for_chips < width:
                break
            left_for_chips -= width + TAG_PAD
            chips.append((shown, width))
        for_words = room.width() - sum(width + TAG_PAD for _, width in chips)
        painter.setFont(self._font)
        painter.setPen(QColor(a.muted))
        shown = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, for_words)
        painter.drawText(room, _ONE_LINE, shown)
        at = room.left() + (self._metrics.horizontalAdvance(shown) + TAG_PAD if shown else 0)
        painter.setFont(self._label_font)
        for shown, width in chips:
            chip = QRect(at, room.top() + 1, width, room.height() - 2)
            painter.setPen(QColor(a.hairline))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            painter.setPen(QColor(a.muted))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter.value, shown)
            at += width + TAG_PAD

    def _paint_dots(self, painter: QPainter, counts: Counts, room: QRect) -> None:
        """Paint how many annotations each theme has; what does not fit is told as "+n"."""
        a, at = self.appearance, room.left()
        painter.setFont(self._font)
        for number, (theme_id, count) in enumerate(counts):
            theme = self._themes.get(theme_id)
            words = grouped(count)
            width = DOT + SPACE + self._metrics.horizontalAdvance(words)
            rest = len(counts) - number - 1
            if at + width + (self._metrics.horizontalAdvance(f"+{rest}") + 12 if rest else 0) > room.right() + 1:
                painter.setPen(QColor(a.muted))
                place = QRect(at, room.top(), room.right() - at + 1, room.height())
                painter.drawText(place, _MIDDLE, f"+{rest + 1}")
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(a.line(theme.colours if theme is not None else NO_THEME)))
            painter.drawRoundedRect(QRect(at, room.center().y() - DOT // 2 + 1, DOT, DOT), 3, 3)
            painter.setPen(QColor(a.ink))
            place = QRect(at + DOT + SPACE, room.top(), width - DOT - SPACE + 2, room.height())
            painter.drawText(place, _MIDDLE, words)
            at += width + 3 * SPACE

    def _paint_progress(self, painter: QPainter, row: ShelfRow, room: Room) -> None:
        """Paint the bar of how far an article is read, and the share in words."""
        a, place = self.appearance, room.progress
        painter.setFont(self._label_font)
        middle = place.center().y()
        beside = room.below or self.compact
        words = percent(row.progress) if row.progress > 0 else tr("begun") if row.read else tr("unread")
        painter.setPen(QColor(a.muted))
        if row.progress <= 0:
            painter.drawText(place, _AT_END if room.below else _MIDDLE, words)
            return
        bar = QRect(place.left(), middle - 2, place.width() - self._percent_width - SPACE, 4)
        if beside:
            text = place.adjusted(place.width() - self._percent_width, 0, 0, 0)
            painter.drawText(text, _AT_END, words)
        else:
            bar = QRect(place.left(), middle - 8, place.width(), 4)
            text = QRect(place.left(), middle, place.width(), small_line_height())
            painter.drawText(text, _MIDDLE, words)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(a.hairline))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setBrush(QColor(a.muted))
        bar.setWidth(max(4, round(bar.width() * row.progress)))
        painter.drawRoundedRect(bar, 2, 2)

    # Editing a title in place

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(tr("Title"))
        field.setFont(self._title_font)
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        if not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        room = self.room(self._model.rows[index.row()], option.rect)
        height = max(editor.sizeHint().height(), scaled(_TITLE_LINE))
        top = room.title.bottom() + 1 - height if room.details.isValid() else room.title.center().y() - height // 2
        place = QRect(room.title.left() - 9, max(option.rect.top(), top), room.title.width(), height)
        editor.setGeometry(place)
