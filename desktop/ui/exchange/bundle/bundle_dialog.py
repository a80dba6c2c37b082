"""What goes into a bundle besides its articles: whose it is, and which briefs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.records import Brief
from desktop.settings import LONGEST_NAME
from desktop.shown_text import in_one_line
from desktop.texts import tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckDelegate
from desktop.ui.widgets.dialog import Dialog, go_or_cancel
from desktop.ui.widgets.plain_label import PlainLabel


class BundleDialog(Dialog):
    """The user's name, and a box for each brief; those are checked that quote one of the articles."""

    def __init__(
        self,
        articles: str,
        name: str,
        briefs: Sequence[tuple[Brief, bool]],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Bundle of articles"))
        self.setMinimumWidth(440)
        self.name = QLineEdit(name, self)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(tr("Nobody is named"))
        self.briefs = QListWidget(self)
        self.briefs.setAccessibleName(tr("Briefs in the bundle"))
        self.briefs.setItemDelegate(CheckDelegate(appearance, self.briefs))
        for brief, quotes in briefs:
            item = QListWidgetItem(in_one_line(brief.name))
            item.setData(Qt.ItemDataRole.UserRole, brief.id)
            item.setCheckState(Qt.CheckState.Checked if quotes else Qt.CheckState.Unchecked)
            self.briefs.addItem(item)
        form = QFormLayout()
        form.addRow(tr("&Your name"), self.name)
        if briefs:
            form.addRow(tr("&Briefs"), self.briefs)
        self.briefs.setVisible(bool(briefs))
        buttons, self.go = go_or_cancel(self, tr("Save as…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        foot = tr("It holds the articles with their annotations and themes, and nothing else of your library.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * SPACE, 4 * SPACE, 5 * SPACE, 4 * SPACE)
        layout.setSpacing(4 * SPACE)
        layout.addWidget(PlainLabel(self, articles))
        layout.addLayout(form)
        layout.addWidget(PlainLabel(self, foot, "caption"))
        layout.addWidget(buttons)

    def your_name(self) -> str:
        """Return the name as it is written, in one line."""
        return " ".join(filter(str.isprintable, self.name.text().split()))

    def chosen(self) -> list[str]:
        """Return the ids of the briefs that are checked."""
        items = map(self.briefs.item, range(self.briefs.count()))
        return [str(one.data(Qt.ItemDataRole.UserRole)) for one in items if one.checkState() is Qt.CheckState.Checked]
