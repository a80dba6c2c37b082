"""The field of themes beside what they are given to, with those below it that fit its letters. Holds no library."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.filing.theme_choice import LONGEST_NAME, Candidate, Likely, ThemeChoice
from desktop.texts import tr
from desktop.ui.giving.candidates import CandidateList, row_height, spoken
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.rows.list_below_field import ListBelowField
from desktop.ui.widgets.style import scaled

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
        self.hint = PlainLabel(self)
        self.hint.setObjectName("caption")
        self.hint.setText(tr("Enter gives · Ctrl+Enter gives and stays"))
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
        return self.list.model_of.candidates

    def _fill(self) -> None:
        found = self._choice.fitting(self.field.text(), recent=self._recent, given=self._given, likely=self._likely)
        self.list.model_of.set_candidates(found)
        self.list.setVisible(bool(found))
        if found:  # nothing is taken away by an Enter too many
            first = next((row for row, one in enumerate(found) if not one.is_given or self.field.text()), 0)
            self.list.setCurrentIndex(self.list.model_of.index(first))
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
