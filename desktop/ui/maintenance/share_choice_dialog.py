"""Which articles and briefs a group gets. Knows no library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import later, tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckDelegate
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, go_or_cancel
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.plain_label import PlainLabel

FOOT = later(
    "They go there with their annotations and the themes of these, save what you keep private. Of what is taken off, "
    "nothing more is sent; what was sent stays with the group."
)


class ShareChoiceDialog(Dialog):
    """A box for each article and brief, and a field that narrows them."""

    def __init__(
        self, rows: Sequence[tuple[str, str, bool]], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        """Make it; ``rows`` are ids, what is shown of them, and whether the group gets them."""
        super().__init__(parent)
        self.setWindowTitle(tr("Articles for the group"))
        self.setMinimumSize(440, 320)
        self.resize(560, 520)
        self.field = QLineEdit(self, placeholderText=tr("Filter"))
        self.field.setAccessibleName(tr("Filter"))
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Articles and briefs"))
        self.list.setItemDelegate(CheckDelegate(appearance, self.list))
        for id_, name, checked in rows:
            item = QListWidgetItem(in_one_line(name), self.list)
            item.setData(Qt.ItemDataRole.UserRole, id_)
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        buttons, self.go = go_or_cancel(self, tr("Share these"))
        in_column(
            self.field,
            self.list,
            PlainLabel(self, tr(FOOT), "caption"),
            buttons,
            on=self,
            margins=DIALOG_MARGINS,
            spacing=3 * SPACE,
        )
        self.field.textChanged.connect(self._narrow)

    def chosen(self) -> set[str]:
        """Return the ids that are checked, also of rows that the filter hides."""
        items = map(self.list.item, range(self.list.count()))
        return {
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        }

    def _narrow(self, text: str) -> None:
        for item in map(self.list.item, range(self.list.count())):
            item.setHidden(text.casefold() not in item.text().casefold())
