"""Which articles and briefs a group gets. Knows no library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import later, tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckList
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
        self.list = CheckList(appearance, tr("Articles and briefs"), self)
        for id_, name, checked in rows:
            self.list.add(in_one_line(name), id_, checked=checked)
        buttons, self.go = go_or_cancel(self, tr("Share these"))
        foot = PlainLabel(self, tr(FOOT), "caption")
        in_column(self.field, self.list, foot, buttons, on=self, margins=DIALOG_MARGINS, spacing=3 * SPACE)
        self.field.textChanged.connect(self._narrow)

    def _narrow(self, text: str) -> None:
        for item in map(self.list.item, range(self.list.count())):
            item.setHidden(text.casefold() not in item.text().casefold())
