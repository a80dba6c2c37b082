"""The filters of a search, a box each: what it may be, its theme, its tag, its article, its state, its time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QDate, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDateEdit, QFrame, QGridLayout, QToolButton, QWidget

from db.clock import local_day
from db.records import Theme
from desktop.library.across.search import EVERYWHERE, Where
from desktop.shown_text import in_one_line
from desktop.texts import later, tr
from desktop.theme_tree import nested
from desktop.ui.facets.button import LATELY, FacetsButton
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.choice_box import ChoiceBox, call_box
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.style import apply_to_panel, half_scaled

KINDS = (
    ("", later("Everything")),
    ("text", later("Text")),
    ("quotes", later("Quotes")),
    ("notes", later("Notes")),
    ("titles", later("Titles, headings")),
)
STATES = (
    ("", later("Any state")),
    ("in-place", later("In place")),
    ("moved", later("Moved")),
    ("changed", later("Changed")),
    ("orphan", later("Orphans")),
)
BETWEEN = "between"
TIMES: tuple[tuple[int | str | None, str], ...] = (
    (None, later("Any time")),
    *LATELY,
    (BETWEEN, later("Between …")),
)
NAMES = {
    "kind": later("What is looked for"),
    "theme": later("Theme of an annotation"),
    "tag": later("Tag of an article"),
    "article": later("Article"),
    "state": later("How an annotation stands in its text"),
    "time": later("When it was added or made"),
}
_COLUMNS = (6, 3, 2)  # in which the boxes can stand
_LONGEST = 200  # pixels that a box can ask for its words
_DAY = "yyyy-MM-dd"
_EM = "\u2003"  # before the name of a theme, for each that it is below


class Filters(QFrame):
    """The filters of a search."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = EVERYWHERE.order
        self._setting = False
        self.boxes = {name: self._box(tr(text)) for name, text in NAMES.items()}
        for value, text in KINDS:
            self.boxes["kind"].addItem(tr(text), value)
        for value, text in STATES:
            self.boxes["state"].addItem(tr(text), value)
        for when, text in TIMES:
            self.boxes["time"].addItem(tr(text), when)
        self.days = {"since": QDateEdit(self), "until": QDateEdit(self)}
        for (name, field), words in zip(self.days.items(), (tr("First day"), tr("Last day")), strict=True):
            field.setAccessibleName(words)
            field.setToolTip(words)
            field.setCalendarPopup(True)
            field.setDisplayFormat("d MMM yyyy")
            field.setDate(QDate.currentDate() if name == "until" else QDate.currentDate().addMonths(-1))
            field.dateChanged.connect(self._tell)
        self.facets_button = FacetsButton(self, ("note", "form"))
        self.facets_button.saves = False  # the page keeps it with its words
        self.facets_button.changed.connect(self._tell)
        self.clear_button = QToolButton(self)
        self.clear_button.setText(tr("Clear"))
        self.clear_button.setToolTip(tr("Look everywhere again"))
        self.clear_button.clicked.connect(lambda: self.set_where(replace(EVERYWHERE, order=self._order)))
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * SPACE)
        days = in_row(*self.days.values(), REST, spacing=2 * SPACE)
        self._column = in_column(self._grid, days, on=self)
        self._columns = 0
        self.set_choices((), (), {})
        self._show()

    def _box(self, name: str) -> ChoiceBox:
        box = ChoiceBox(self)
        call_box(box, name)
        box.setToolTip(name)
        box.setMaxVisibleItems(20)
        box.setMinimumContentsLength(8)
        box.activated.connect(self._tell)
        return box

    # In

    def set_choices(self, themes: Sequence[Theme], tags: Iterable[str], articles: Mapping[str, str]) -> None:
        """Offer these: ``articles`` are titles by id. What was chosen stays, unless it is there no more."""
        for name, every, choices in (
            ("theme", tr("Any theme"), [(theme.id, _EM * len(above) + theme.name) for theme, above in nested(themes)]),
            ("tag", tr("Any tag"), [(tag, tag) for tag in tags]),
            ("article", tr("All articles"), list(articles.items())),
        ):
            box = self.boxes[name]
            chosen = box.currentData()
            box.clear()
            box.addItem(every, "")
            for value, text in choices:
                box.addItem(in_one_line(text) or tr("Untitled"), value)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        self.facets_button.set_themes(themes)
        self._show()

    def set_where(self, where: Where) -> None:
        """Show where is looked, and tell of it; what cannot be chosen is left out."""
        self._setting = True
        for name in ("kind", "theme", "tag", "article", "state"):
            box = self.boxes[name]
            box.setCurrentIndex(max(0, box.findData(getattr(where, name))))
        between = bool(where.since or where.until) and where.days is None
        time = self.boxes["time"]
        time.setCurrentIndex(max(0, time.findData(BETWEEN if between else where.days)))
        for name, field in self.days.items():
            day = local_day(getattr(where, name))
            if between and day is not None:
                field.setDate(QDate(day.year, day.month, day.day))
        self._order = where.order
        self.facets_button.set_facets(where.facets)
        self._setting = False
        self._tell()

    def set_order(self, order: str) -> None:
        """Put what is found into this order."""
        self._order = order
        self._tell()

    # Out

    def where(self) -> Where:
        """Return where is to be looked."""
        names = ("kind", "theme", "tag", "article", "state")
        chosen: dict[str, Any] = {name: self.boxes[name].currentData() or "" for name in names}
        when = self.boxes["time"].currentData()
        if when == BETWEEN:
            first, last = sorted(field.date().toString(_DAY) for field in self.days.values())
            chosen |= {"since": first, "until": last}
        days = when if isinstance(when, int) else None
        return Where(**chosen, days=days, order=self._order, facets=self.facets_button.facets)

    def chosen_names(self) -> list[str]:
        """Return what is narrowed to, in words."""
        chosen = [box.currentText().strip() for box in self.boxes.values() if box.currentIndex() > 0]
        return [*chosen, *self.facets_button.words()]

    def narrowed(self) -> bool:
        """True if anything is left out."""
        return replace(self.where(), order=EVERYWHERE.order) != EVERYWHERE

    def _tell(self) -> None:
        self._show()
        if not self._setting:
            self.changed.emit()

    def _show(self) -> None:
        between = self.boxes["time"].currentData() == BETWEEN
        for field in self.days.values():
            field.setVisible(between)
        self.clear_button.setEnabled(self.narrowed())
        for box in self.boxes.values():
            chosen = box.currentIndex() > 0
            if box.property("chosen") != chosen:
                box.setProperty("chosen", chosen)
                box.style().polish(box)
        self._fit()

    # How it looks

    def set_side(self, side: int) -> None:
        """Keep so many pixels free at the left and right."""
        self._column.setContentsMargins(side, SPACE, side, 2 * SPACE)
        self._fit()

    def _fit(self) -> None:
        """Lay the boxes out in as few lines as show their words whole."""
        margins, gap = self._column.contentsMargins(), self._grid.spacing()
        beside = self.clear_button.sizeHint().width() + self.facets_button.sizeHint().width() + 2 * gap
        room = self.width() - margins.left() - margins.right() - beside
        wanted = max(min(half_scaled(_LONGEST), box.width_of_words()) for box in self.boxes.values()) + gap
        columns = next((number for number in _COLUMNS if number * wanted <= room), _COLUMNS[-1])
        if columns != self._columns:
            self._columns = columns
            for number, box in enumerate(self.boxes.values()):
                self._grid.addWidget(box, number // columns, number % columns)
            self._grid.addWidget(self.facets_button, 0, columns)
            self._grid.addWidget(self.clear_button, 0, columns + 1)
            for column in range(len(self.boxes)):
                self._grid.setColumnStretch(column, int(column < columns))

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the boxes need in most lines: how they stand now makes no window wider."""
        box = max(box.minimumSizeHint().width() for box in self.boxes.values()) + self._grid.spacing()
        margins = self._column.contentsMargins()
        clear = self.clear_button.sizeHint().width() + self.facets_button.sizeHint().width() + self._grid.spacing()
        wide = margins.left() + margins.right() + _COLUMNS[-1] * box + clear
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        a = appearance
        self.facets_button.set_appearance(a)
        apply_to_panel(
            self,
            a,
            f"#Filters {{ background: {a.paper}; }}"
            f"QComboBox {{ color: {a.muted}; }} QComboBox[chosen=true] {{ color: {a.ink}; border-color: {a.muted}; }}"
            f"QToolButton:disabled {{ color: {a.hairline}; }}"
            f"QDateEdit {{ background: {a.paper}; color: {a.ink}; border: 1px solid {a.hairline}; border-radius: 4px;"
            f" padding: 2px 8px; min-height: 22px; }} QDateEdit:focus {{ border-color: {a.muted}; }}"
            "QDateEdit::drop-down { border: none; width: 24px; }"
            f"QDateEdit::down-arrow {{ width: 0; height: 0; margin-right: 8px; border-left: 4px solid {a.paper};"
            f" border-right: 4px solid {a.paper}; border-top: 5px solid {a.muted}; }}",
        )
