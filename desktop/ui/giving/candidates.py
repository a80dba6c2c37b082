"""The list below the field of themes: swatch, tick, name, what stands above it, why it is there. Holds no library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.filing.theme_choice import Candidate
from desktop.texts import tr
from desktop.ui.widgets.appearance import SPACE
from desktop.ui.widgets.choice_list import ChoiceList, paint_back
from desktop.ui.widgets.plain_label import tooltip
from desktop.ui.widgets.style import font, label_font, line_height, scaled
from desktop.ui.widgets.typography import mix

Index = QModelIndex | QPersistentModelIndex
_SWATCH = 14


def row_height() -> int:
    """Return how high a row is, in pixels."""
    return line_height() + 2 * SPACE


def shown_name(candidate: Candidate) -> str:
    """Return what a row says first."""
    return candidate.name if candidate.theme is not None else tr("New theme “{name}”", name=candidate.name)


def spoken(candidate: Candidate) -> str:
    """Return a row as it is said aloud."""
    parts = [shown_name(candidate)]
    if candidate.above:
        parts.append(tr("below {above}", above=candidate.above))
    if candidate.is_given:
        parts.append(tr("given"))
    if candidate.speaks:
        parts.append(tr("likely, for {words}", words=", ".join(candidate.speaks)))
    return ", ".join(parts)


class CandidateModel(QAbstractListModel):
    """Candidates, one a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.candidates: list[Candidate] = []

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Hold these, in this order."""
        self.beginResetModel()
        self.candidates = list(candidates)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.candidates)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        candidate = self.candidates[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_name(candidate)
        if role == Qt.ItemDataRole.ToolTipRole and candidate.theme is not None:
            return tooltip("\n".join(part for part in (candidate.name, candidate.theme.definition) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(candidate)
        if role == Qt.ItemDataRole.CheckStateRole and candidate.theme is not None:
            return Qt.CheckState.Checked if candidate.is_given else Qt.CheckState.Unchecked
        return candidate if role == Qt.ItemDataRole.UserRole else None


class _CandidateDelegate(QStyledItemDelegate):
    def __init__(self, view: CandidateList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        candidate, look = self._view.model_of.candidates[index.row()], self._view.appearance
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        room = paint_back(painter, option, look, chosen=chosen)
        swatch = QRectF(room.left(), room.center().y() - scaled(_SWATCH) / 2 + 0.5, scaled(_SWATCH), scaled(_SWATCH))
        if candidate.theme is not None:
            painter.setPen(QPen(QColor(look.line(candidate.theme.colours)), 1.5))
            painter.setBrush(QColor(look.fill(candidate.theme.colours)))
            painter.drawRoundedRect(swatch, 3, 3)
        else:
            painter.setPen(QPen(QColor(look.muted), 1.6))
            middle, arm = swatch.center(), swatch.width() / 3
            painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
            painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))
        if candidate.is_given:
            painter.setPen(QPen(QColor(look.ink), 1.8))
            corner, size = swatch.topLeft(), swatch.width()
            painter.drawPolyline(
                [corner + QPointF(x * size, y * size) for x, y in ((0.2, 0.5), (0.42, 0.75), (0.85, 0.2))]
            )
        room.setLeft(room.left() + scaled(_SWATCH) + 2 * SPACE)
        quiet = mix(look.muted, look.ink, 0.6 if chosen else 0)
        key = str(candidate.theme.key) if candidate.theme is not None and candidate.theme.key else ""
        room.setRight(room.right() - self._draw(painter, room, key, label_font(), quiet, at_end=True))
        wide = self._draw(painter, room, shown_name(candidate), font(), QColor(look.ink))
        room.setLeft(room.left() + wide)
        beside = tr("likely: {words}", words=", ".join(candidate.speaks)) if candidate.speaks else candidate.above
        self._draw(painter, room, beside, label_font(), quiet)
        painter.restore()

    @staticmethod
    def _draw(painter: QPainter, room: QRect, words: str, face: QFont, colour: QColor, *, at_end: bool = False) -> int:
        """Draw words in a line, as many as have room; return how wide they are, with what parts them from the next."""
        if not words or room.width() <= 0:
            return 0
        metrics = QFontMetrics(face)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(face)
        painter.setPen(colour)
        side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, shown)
        return metrics.horizontalAdvance(shown) + 2 * SPACE


class CandidateList(ChoiceList):
    """Themes to choose from; with Ctrl the field stays for the next."""

    candidate_chosen = Signal(object, bool)  # Candidate; whether the field is to stay

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Themes that fit"), parent)
        self.model_of = CandidateModel(self)
        self.setModel(self.model_of)
        self.setItemDelegate(_CandidateDelegate(self))

    def current(self) -> Candidate | None:
        """Return the candidate that the keyboard stands on."""
        index = self.currentIndex()
        return self.model_of.candidates[index.row()] if index.isValid() else None

    def chosen(self, data: Candidate) -> None:
        """Tell that a candidate was clicked."""
        held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self.candidate_chosen.emit(data, bool(held))
