"""The field of themes: some letters of a name, and below it those that fit. It lies beside what they are given to.

Holds no library.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import (
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.filing.theme_choice import LONGEST_NAME, Candidate, Likely, ThemeChoice
from desktop.texts import tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.choice_list import ChoiceList, draw_words, show_rows
from desktop.ui.widgets.plain_label import PlainLabel, tooltip
from desktop.ui.widgets.rows.list_below_field import ListBelowField
from desktop.ui.widgets.style import font, label_font, line_height, scaled
from desktop.ui.widgets.typography import mix

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


class CandidateList(ChoiceList):
    """Themes to choose from; with Ctrl the field stays for the next."""

    candidate_chosen = Signal(object, bool)  # Candidate; whether the field is to stay

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Themes that fit"), parent)
        self.rows = show_rows(self, self._told, self._draw, row_height)

    @staticmethod
    def _told(candidate: Candidate, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_name(candidate)
        if role == Qt.ItemDataRole.ToolTipRole and candidate.theme is not None:
            return tooltip("\n".join(part for part in (candidate.name, candidate.theme.definition) if part))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(candidate)
        if role == Qt.ItemDataRole.CheckStateRole and candidate.theme is not None:
            return Qt.CheckState.Checked if candidate.is_given else Qt.CheckState.Unchecked
        return candidate if role == Qt.ItemDataRole.UserRole else None

    def _draw(self, painter: QPainter, room: QRect, row: int, chosen: bool) -> None:
        candidate, look = self.rows.rows[row], self.appearance
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
        if candidate.theme is not None and candidate.theme.key:
            wide = draw_words(painter, room, str(candidate.theme.key), label_font(), quiet, at_end=True)
            room.setRight(room.right() - wide - 2 * SPACE)
        room.setLeft(room.left() + draw_words(painter, room, shown_name(candidate), font(), look.ink) + 2 * SPACE)
        beside = tr("likely: {words}", words=", ".join(candidate.speaks)) if candidate.speaks else candidate.above
        if room.width() > 0:
            draw_words(painter, room, beside, label_font(), quiet)

    def current(self) -> Candidate | None:
        """Return the candidate that the keyboard stands on."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def chosen(self, data: Candidate) -> None:
        """Tell that a candidate was clicked."""
        held = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        self.candidate_chosen.emit(data, bool(held))


WIDTH, NARROWEST = 420, 240
ROWS = 8
_BESIDE = 2 * SPACE  # pixels between the field and what it lies beside


class ThemeField(ListBelowField):
    """Type, go up and down, Enter gives the theme or takes it away, Ctrl+Enter does so and stays."""

    candidate_chosen = Signal(object)  # Candidate
    said = Signal(str)  # what a screen reader is to say

    def __init__(self, parent: QWidget) -> None:
        candidates = CandidateList()
        super().__init__(parent, candidates, tr("Theme: some letters of its name"), 3 * SPACE)
        self.list = candidates
        self._choice = ThemeChoice([])
        self._recent: tuple[str, ...] = ()
        self._given: frozenset[str] = frozenset()
        self._likely: Likely | None = None
        self._beside = QRect()
        self.field.setMaxLength(LONGEST_NAME)
        self.hint = PlainLabel(self, tr("Enter gives · Ctrl+Enter gives and stays"), "caption")
        self.hint.setContentsMargins(4 * SPACE, SPACE, 4 * SPACE, 2 * SPACE)
        self._column.addWidget(self.hint)
        self.field.textChanged.connect(self._fill)
        self.list.candidate_chosen.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._say_current)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        self._dress(appearance, f"#caption {{ color: {appearance.muted}; font-size: {scaled(12)}px; }}")

    def set_themes(
        self, choice: ThemeChoice, recent: Sequence[str], given: Collection[str], likely: Likely | None
    ) -> None:
        """Offer these themes, the ``recent`` ones and the ``likely`` one before others; ``given`` ones have a tick."""
        self._choice, self._recent, self._given, self._likely = choice, tuple(recent), frozenset(given), likely
        if self.field.text():
            self.field.clear()  # which fills the list
        else:
            self._fill()

    def open_beside(self, place: QRect, window: QWidget) -> None:
        """Show the field below a rectangle of the window, or above it where there is more room."""
        self._beside = place
        self._open(window)
        self._say_current()

    def candidates(self) -> list[Candidate]:
        """Return what is offered, the best first."""
        return self.list.rows.rows

    def _fill(self) -> None:
        candidates = self._choice.fitting(
            self.field.text(), recent=self._recent, given=self._given, likely=self._likely
        )
        self.list.rows.set_rows(candidates)
        self.list.setVisible(bool(candidates))
        if candidates:  # nothing is taken away by an Enter too many
            first = next(
                (row for row, candidate in enumerate(candidates) if not candidate.is_given or self.field.text()), 0
            )
            self.list.setCurrentIndex(self.list.rows.index(first))
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        """Be as high as the rows need, and lie where there is room."""
        parent, place = self.parentWidget(), self._beside
        if parent is None:
            return
        window = parent.rect().adjusted(SPACE, SPACE, -SPACE, -SPACE)
        width = max(min(WIDTH, window.width()), NARROWEST)
        rows = min(ROWS, len(self.candidates()))
        self.list.setFixedHeight(rows * row_height())
        self._column.activate()
        height = self._column.totalSizeHint().height()
        below, above = window.bottom() - place.bottom() - _BESIDE, place.top() - window.top() - _BESIDE
        stands_below = below >= min(height, above)
        over = height - max(below if stands_below else above, 3 * row_height())
        if over > 0 and rows:
            self.list.setFixedHeight(max(rows * row_height() - over, 2 * row_height()))
            self._column.activate()
            height = self._column.totalSizeHint().height()
        self.resize(width, height)
        x = min(max(place.center().x() - width // 2, window.left()), max(window.right() - width, window.left()))
        y = place.bottom() + _BESIDE if stands_below else place.top() - _BESIDE - height
        self.move(x, min(max(y, window.top()), max(window.bottom() - height, window.top())))

    def _say_current(self) -> None:
        """Let the row that the keyboard stands on be heard, though the field keeps the keyboard."""
        candidate = self.list.current()
        if candidate is not None and self.isVisible():
            self.said.emit(spoken(candidate))

    def _choose(self, candidate: Candidate, stays: bool) -> None:
        if not stays:
            self.leave()
        self.candidate_chosen.emit(candidate)

    def _key(self, event: QKeyEvent) -> bool:
        """Do what a key means here; return True if it means anything."""
        keys, key = Qt.Key, event.key()
        if key in (keys.Key_Return, keys.Key_Enter):
            if (candidate := self.list.current()) is not None:
                self._choose(candidate, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in (keys.Key_Tab, keys.Key_Backtab):
            self.leave()
        else:
            return super()._key(event)
        return True
