"""What reading several articles anew would do, before it happens: one row an article, to be taken or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop.shown_text import in_one_line
from desktop.texts import counted, several, tr
from desktop.ui.versions.update_dialog import summary
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckDelegate
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.plain_label import PlainLabel, tooltip

if TYPE_CHECKING:
    from desktop.library.versions import Reread, Update


class RereadDialog(Dialog):
    """What nothing speaks against is checked; the reader decides on the rest."""

    def __init__(self, made: Reread, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = made
        self.setWindowTitle(tr("Read anew"))
        self.setMinimumSize(520, 360)
        self.resize(760, 480)
        self.head = PlainLabel(self, heading(made))
        self.rows = QTreeWidget(self, columnCount=3)
        self.rows.setRootIsDecorated(False)
        self.rows.setHeaderLabels([tr("Article"), tr("Annotations"), tr("Text")])
        self.rows.setAccessibleName(tr("Articles that would change"))
        self.rows.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.rows.setItemDelegateForColumn(0, CheckDelegate(appearance, self.rows))
        self._items: list[QTreeWidgetItem] = []  # of the updates
        self._fill()
        foot = PlainLabel(self, tr("Every version is kept, and this is one step: Undo takes it back."), "caption")
        self.buttons = QDialogButtonBox(self)
        role = QDialogButtonBox.ButtonRole
        self.go = self.buttons.addButton(tr("Take over"), role.AcceptRole)
        self.keep = self.buttons.addButton(tr("Leave as they are"), role.RejectRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * SPACE, 4 * SPACE, 5 * SPACE, 4 * SPACE)
        layout.setSpacing(3 * SPACE)
        for part in (self.head, self.rows, foot, self.buttons):
            layout.addWidget(part, 1 if part is self.rows else 0)
        self.setStyleSheet("QTreeWidget::item { padding: 3px 4px; }")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.rows.itemChanged.connect(self._look)
        self._look()
        answer = self.go if self.go.isEnabled() else self.keep
        answer.setDefault(True)
        answer.setFocus()

    def _fill(self) -> None:
        for update in self._made.updates:
            words = [in_one_line(update.article.title), summary(update), update.differences.summary()]
            item = QTreeWidgetItem(self.rows, words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            self._items.append(item)
            item.setCheckState(0, Qt.CheckState.Checked if update.safe else Qt.CheckState.Unchecked)
            for column in range(3):
                item.setToolTip(column, tooltip("\n".join((*words, *map(tr, update.doubts)))))
        for title, why in self._made.unread:
            item = QTreeWidgetItem(self.rows, [in_one_line(title), "", in_one_line(tr(why))])
            item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren)
            item.setToolTip(2, tooltip(tr(why)))
        header = self.rows.header()
        header.setStretchLastSection(False)
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.rows.setCurrentIndex(self.rows.model().index(0, 0))

    def _look(self) -> None:
        self.go.setEnabled(bool(self.chosen()))

    def chosen(self) -> list[Update]:
        """Return what the reader takes."""
        pairs = zip(self._made.updates, self._items, strict=True)
        return [update for update, item in pairs if item.checkState(0) is Qt.CheckState.Checked]


def heading(made: Reread) -> str:
    """Return in one line what came of reading anew."""
    counts = (
        (len(made.updates), several("{n} article would change", "{n} articles would change")),
        (made.alike, several("{n} is what it was", "{n} are what they were")),
        (len(made.unread), several("{n} could not be read", "{n} could not be read")),
    )
    said = ", ".join(counted(*words, number) for number, words in counts if number)
    return f"{said}."
