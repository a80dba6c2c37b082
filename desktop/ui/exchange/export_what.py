"""The articles to export: the open one, those that are chosen, all, or those with a tag; and a button of themes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.shown_text import in_one_line, shortened
from desktop.texts import tr
from desktop.ui.widgets.check_boxes import CheckMenu
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.plain_label import tooltip

if TYPE_CHECKING:
    from desktop.library.across.choosing import Chosen

_LONGEST = 90  # code points of a title in the list
_SHORT = 28  # of the names on the button


class ExportWhat(ChoiceBox):
    """A list of what can be exported, in groups with a line between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Chosen | None] = []  # None: a line
        self.setAccessibleName(tr("What is exported"))

    def set_groups(self, groups: Sequence[Sequence[Chosen]]) -> None:
        """List these; the first of all is chosen."""
        self.blockSignals(True)
        self.clear()
        self._rows = []
        for group in groups:
            if self._rows:
                self.insertSeparator(self.count())
                self._rows.append(None)
            for choice in group:
                name = in_one_line(choice.name if choice.alone else tr(choice.name))
                self.addItem(shortened(name, _LONGEST))
                self.setItemData(self.count() - 1, tooltip(name), Qt.ItemDataRole.ToolTipRole)
                self._rows.append(choice)
        self.setCurrentIndex(0)
        self.blockSignals(False)

    def chosen(self) -> Chosen | None:
        """Return what is chosen; None where there is nothing."""
        return self._rows[self.currentIndex()] if 0 <= self.currentIndex() < len(self._rows) else None


class ExportThemes(ChoiceBox):
    """Says which themes' annotations are exported; opened, it lists them with a box each. None checked means all."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self.menu_of_themes = CheckMenu(self)
        self.addItem("")
        self.setToolTip(tr("Only annotations under these themes"))
        self.set_themes([])

    def showPopup(self) -> None:
        self.menu_of_themes.popup(self.mapToGlobal(QPoint(0, self.height())))

    def set_themes(self, themes: Sequence[tuple[str, str]], chosen: Sequence[str] = ()) -> None:
        """List these (ids and names), some of them chosen."""
        self.menu_of_themes.clear()
        self._actions = {}
        for theme_id, name in themes:
            action = self.menu_of_themes.addAction(in_one_line(name).replace("&", "&&"))
            action.setToolTip(tooltip(name))
            action.setCheckable(True)
            action.setChecked(theme_id in chosen)
            action.toggled.connect(self._toggled)
            self._actions[theme_id] = action
        self._show()

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of those that are checked."""
        return tuple(theme_id for theme_id, action in self._actions.items() if action.isChecked())

    def _toggled(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        chosen = (self._actions[id_].text().replace("&&", "&") for id_ in self.chosen())
        names = ", ".join(chosen) or tr("All themes")
        self.setItemText(0, shortened(names, _SHORT))
        self.setAccessibleName(tr("Themes: {replace}", replace=names))
