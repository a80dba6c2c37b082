"""The line above the list of the Library: a filter, how many are shown, the order, how rows look."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QToolButton, QWidget

from desktop.texts import grouped, later, tr
from desktop.ui.library.row_painter import is_wide
from desktop.ui.library.shelf_rows import ORDER_BY_ID, ORDERS, SECTION_BY_ID, SECTIONS
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.filter_field import FilterField
from desktop.ui.widgets.layouts import REST, hang, in_row
from desktop.ui.widgets.plain_label import with_key
from desktop.ui.widgets.style import apply_to_panel

LOOKS = (("roomy", later("Roomy rows")), ("compact", later("Compact rows")))
_PADDING = 8  # pixels between the words of a button and its edge


class Head(QFrame):
    """Tells what the reader types and chooses."""

    section_chosen = Signal(str)
    order_chosen = Signal(str)
    look_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FilterField(self)
        self.field.setPlaceholderText(tr("Filter by title, author or file name"))
        self.field.setAccessibleName(tr("Filter the articles"))
        self.field.setClearButtonEnabled(False)
        self.field.setMaximumWidth(100 * SPACE)
        self._section = self._button(tr("Which articles are listed"))
        self._order = self._button(tr("The order of the list"))
        self._count = QLabel(self, textFormat=Qt.TextFormat.PlainText)
        self._count.setObjectName("caption")
        self._count.setMinimumWidth(1)  # it makes no window wider, and goes where it has no room
        self.add_button = QToolButton(self)
        self.add_button.setText(tr("Add…"))
        self.set_hints({})
        self.add_button.setAccessibleName(tr("Add files"))
        parts = (self._section, (self.field, 100), REST, self._count, self._order, self.add_button)
        self._line = in_row(*parts, on=self, spacing=2 * SPACE)
        self._menu = QMenu(self)
        self._orders = {order.id: self._menu.addAction(tr(order.text)) for order in ORDERS}
        self._menu.addSeparator()
        self._looks = {look: self._menu.addAction(tr(text)) for look, text in LOOKS}
        for look, action in self._looks.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _, look=look: self.look_chosen.emit(look))
        for name, action in self._orders.items():
            action.setCheckable(True)
            action.triggered.connect(lambda _, name=name: self.order_chosen.emit(name))
        hang(self._menu, self._order)
        self._sections = QMenu(self)
        hang(self._sections, self._section)
        self.set_narrow(False)

    def set_hints(self, hints: Mapping[str, str]) -> None:
        """Name the keys of commands beside what they do, by their ids."""
        self.add_button.setToolTip(with_key(tr("Bring files into the library"), hints.get("open", "")))

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw in these colours."""
        apply_to_panel(
            self,
            appearance,
            f"#Head {{ background: {appearance.paper}; }}#caption {{ color: {appearance.muted}; }}",
        )

    def set_section(self, section: str, counts: Mapping[str, int]) -> None:
        """Show which section is listed; the others are offered with their numbers."""
        self._section.setText(f"{tr(SECTION_BY_ID[section].text)}  ▾")
        self._sections.clear()
        for row in SECTIONS:
            number = counts.get(row.id, 0)
            action = self._sections.addAction(f"{tr(row.text)}\t{grouped(number)}" if number else tr(row.text))
            action.triggered.connect(lambda _, section=row.id: self.section_chosen.emit(section))

    def set_count(self, words: str) -> None:
        """Say how many articles are listed."""
        self._count.setText(words)
        self._fit()

    def set_order(self, order: str) -> None:
        """Show by what the list is sorted."""
        self._order.setText(f"{tr(ORDER_BY_ID[order].text)}  ▾")
        for name, action in self._orders.items():
            action.setChecked(name == order)

    def set_look(self, look: str) -> None:
        """Check how rows look."""
        for name, action in self._looks.items():
            action.setChecked(name == look)

    def set_narrow(self, narrow: bool) -> None:
        """Show the sections here, as there is no room for them beside the list."""
        self._section.setVisible(narrow)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Begin and end where the rows do, and say how many they are where the words of the filter leave room."""
        side = 8 * SPACE if is_wide(self.width()) else 4 * SPACE
        sections = [self._section] if self._section.isVisibleTo(self) else []
        self._line.setContentsMargins(side - (_PADDING if sections else 0), 3 * SPACE, side - _PADDING, 2 * SPACE)
        beside = (*sections, self._count, self._order, self.add_button)
        taken = sum(widget.sizeHint().width() + self._line.spacing() for widget in beside)
        self._count.setVisible(self.width() - 2 * side - taken >= self.field.width_of_words())
