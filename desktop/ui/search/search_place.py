"""The page of a search: its words and filters, what was found, and the searches that are kept.

A place of the window of its own, not a page of the Library: what is chosen there are articles, which commands are
about; what stands here are passages, notes and themes. Like Themes it stays as it was left, and Back leads to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from db.records import SavedSearch
from desktop.library.across.search import Where
from desktop.texts import later, tr
from desktop.ui.on_screen import Downward
from desktop.ui.search.filters import Filters
from desktop.ui.search.found_list import FoundList
from desktop.ui.search.found_rows import FoundRow
from desktop.ui.search.palette import LONGEST
from desktop.ui.search.saved_list import WIDTH, SavedList
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.choice_box import call_box
from desktop.ui.widgets.filter_field import FilterField
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import apply_to_panel, half_scaled, scaled
from desktop.ui.widgets.tab_order import HandsOn, tab_as_laid_out

RAIL_FROM = 900  # pixels of the place in which the saved searches have room
WIDE = 900  # of what is beside them, in which there is room at the sides too
_FIELD = 320  # pixels that the field keeps before how much was found has room beside it
ORDERS = (("rank", later("Best first")), ("reading", later("In reading order")))
HOW = later('Words, "a phrase", -not this, begin*, one OR other')
NOTHING_TYPED = later("Type what you look for.")
NOTHING_FOUND = later("Nothing fits these words.")
NOTHING_HERE = later("Nothing fits these words with these filters.")


class SearchPlace(HandsOn):
    """See the module. Holds no library."""

    asked = Signal(str, object)  # words, Where
    row_chosen = Signal(object)  # FoundRow
    more_requested = Signal()
    save_requested = Signal(str, str, object)  # name, words, Where

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable = True
        self._setting = False
        self._waits = False  # for what was asked for
        self._make_head()
        self.filters = Filters(self)
        self.list = FoundList(tr("What was found"), self)
        self.list.on_paper = True
        self.nothing = PlainLabel(self, _with_how(NOTHING_TYPED), "nothing")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedWidget(self)
        self._nothing_page = Downward(self.nothing, self)
        for page in (self.list, self._nothing_page):
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(self._nothing_page)
        self.rail = QFrame(self)
        self.rail.setObjectName("rail")
        self.saved = SavedList(self.rail)
        caption = PlainLabel(self.rail, tr("Saved searches"), "caption")
        caption.setContentsMargins(5 * SPACE, 4 * SPACE, 4 * SPACE, SPACE)
        in_column(caption, (self.saved, 1), on=self.rail, margins=(0, 0, 1, 0), spacing=0)  # the hairline is free
        self._room = in_column(self._pages)
        column = in_column(self._head, self.filters, (self._room, 1), margins=(0, 0, 0, 0), spacing=0)
        in_row(self.rail, (column, 1), on=self, margins=(0, 0, 0, 0), spacing=0)
        tab_as_laid_out(self)
        self._connect_signals()
        self._fit()

    def _keyboard_part(self) -> QWidget:
        return self.field

    def _make_head(self) -> None:
        self._head = QFrame(self)
        self._head.setObjectName("head")
        self.field = FilterField(self._head)
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(tr("Search titles, texts, quotes, notes and themes"))
        self.field.setAccessibleName(tr("Search all articles"))
        self.count = PlainLabel(self._head, "", "caption")
        self.count.setWordWrap(False)
        self.count.setMinimumWidth(1)  # it makes no window wider, and goes where it has no room
        self.order_box = QComboBox(self._head)
        call_box(self.order_box, tr("Order of what was found"))
        for value, text in ORDERS:
            self.order_box.addItem(tr(text), value)
        self.save_button = QToolButton(self._head)
        self.save_button.setText(tr("Save search"))
        self.save_button.setToolTip(tr("Keep these words and filters under a name"))
        self.save_button.setEnabled(False)
        self.export_button = QToolButton(self._head)
        self.export_button.setText(tr("Export…"))
        self.export_button.setToolTip(tr("Export the quotes that were found"))
        beside = (self.count, self.order_box, self.save_button, self.export_button)
        self._line = in_row((self.field, 1), *beside, on=self._head, spacing=2 * SPACE)

    def _connect_signals(self) -> None:
        self.field.textChanged.connect(self._ask)
        self.field.left.connect(self._into_list)
        self.filters.changed.connect(self._ask)
        self.order_box.activated.connect(lambda: self.filters.set_order(self.order_box.currentData()))
        self.list.row_chosen.connect(self._choose)
        self.list.upper_edge_left.connect(self.field.take_keyboard)
        self.save_button.clicked.connect(self._save)
        self.saved.search_chosen.connect(self._run)

    # In

    def set_found(self, rows: Sequence[FoundRow], count: str, *, keep: bool = False) -> None:
        """Show what was found; ``keep`` stands on the row that the keyboard stood on."""
        self._waits = False
        self.list.set_rows(rows, keep=keep)
        self._show_save()
        self.count.setText(count if rows else "")
        self._fit()
        if not rows:
            narrowed = self.filters.narrowed()
            nothing = NOTHING_HERE if narrowed else NOTHING_FOUND if self.words() else NOTHING_TYPED
            self.nothing.setText(_with_how(nothing))
        self._pages.setCurrentWidget(self.list if rows else self._nothing_page)

    def set_sentence(self, sentence: str) -> None:
        """Say why nothing can be found."""
        self.set_found((), "")
        self.nothing.setText(sentence)

    def set_saved(self, searches: Sequence[SavedSearch]) -> None:
        """Show the searches that are kept."""
        self.saved.set_searches(searches)
        self._fit()

    def set_writable(self, writable: bool) -> None:
        """Offer changes, or none."""
        self._writable = writable
        self.saved.saved.editable = writable
        self._show_save()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        a = appearance
        self.rail.setFixedWidth(half_scaled(WIDTH))
        apply_to_panel(
            self,
            a,
            f"#SearchPlace, #head {{ background: {a.paper}; }}"
            f"#rail {{ background: {a.chrome}; border-right: 1px solid {a.hairline}; }}"
            f"#caption {{ color: {a.muted}; font-size: {scaled(12)}px; }} #rail #caption {{ font-weight: 600; }}"
            f"#nothing {{ color: {a.muted}; font-size: {scaled(14)}px; padding: {24 * SPACE}px {8 * SPACE}px; }}"
            f"#head QToolButton:disabled {{ color: {a.hairline}; }}"
            f"#head QLineEdit {{ font-size: {scaled(16)}px; padding: 6px 8px; }}",
        )
        for part in (self.filters, self.list, self.saved):
            part.set_appearance(a)
        self._fit()

    # What is asked

    def words(self) -> str:
        """Return what is typed."""
        return self.field.text().strip()

    def show_search(self, words: str, where: Where) -> None:
        """Look for these words there."""
        self._setting = True
        self.field.setText(words)
        self.order_box.setCurrentIndex(max(0, self.order_box.findData(where.order)))
        self.filters.set_where(where)
        self._setting = False
        self._ask()

    def settled(self) -> bool:
        """True if the rows on show are those of what was asked for last."""
        return not self._waits

    def ask_again(self) -> None:
        """Ask for the same once more: the library has changed."""
        self._waits = True
        self.asked.emit(self.words(), self.filters.where())

    def _ask(self) -> None:
        if not self._setting:
            self._show_save()
            self.saved.stand_on("")
            self.ask_again()

    def _choose(self, row: FoundRow) -> None:
        if row.kind == "more":
            self.more_requested.emit()
        else:
            self.row_chosen.emit(row)

    def _run(self, search: SavedSearch) -> None:
        self.show_search(search.words, Where.of_saved(search.filters))
        self.saved.stand_on(search.id)
        self._show_save()

    def _save(self) -> None:
        name = " · ".join(part for part in (self.words(), *self.filters.chosen_names()) if part)
        self.save_requested.emit(name, self.words(), self.filters.where())

    def _show_save(self) -> None:
        self.save_button.setEnabled(self._writable and (bool(self.words()) or self.filters.narrowed()))
        self.export_button.setEnabled(bool(self.list.found.rows))

    def name_saved(self, search_id: str) -> None:
        """Stand on a saved search and let its name be edited, where the list of them has room."""
        self.saved.stand_on(search_id)
        if self.rail.isVisible():
            self.saved.setFocus(Qt.FocusReason.OtherFocusReason)
            self.saved.edit_name()

    # The keyboard

    def focus_filter(self) -> None:
        """Put the keyboard into the field: it filters what is shown here."""
        self.field.take_keyboard()

    def parts(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        rail = [self.saved] if self.rail.isVisible() else []
        return [*rail, self.field, self.filters.boxes["kind"], *([self.list] if self.list.isVisible() else [])]

    def leave(self) -> bool:
        """Esc: go to the field, empty it, look everywhere; return True if there was one of these to do."""
        if not self.field.hasFocus():
            self.field.take_keyboard()
        elif self.field.text():
            self.field.clear()
        elif self.filters.narrowed():
            self.filters.clear_button.click()
        else:
            return False
        return True

    def _into_list(self) -> None:
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "/":
            self.field.take_keyboard()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.field.take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the saved searches and the filters their room, as far as the window has it."""
        self.rail.setVisible(bool(self.saved.saved.rows) and self.width() >= half_scaled(RAIL_FROM))
        width = self.width() - (self.rail.width() if self.rail.isVisibleTo(self) else 0)
        side = 8 * SPACE if width >= WIDE else 4 * SPACE
        self.filters.set_side(side)
        beside = (self.count, self.order_box, self.save_button, self.export_button)
        others = sum(part.sizeHint().width() for part in beside)
        self.count.setVisible(width - 2 * side - others >= half_scaled(_FIELD))
        self._line.setContentsMargins(side, 4 * SPACE, side, SPACE)
        self._room.setContentsMargins(side - 4 * SPACE, 0, side - 4 * SPACE, 0)  # a row is inset by as much


def _with_how(sentence: str) -> str:
    return f"{tr(sentence)}\n\n{tr(HOW)}"
