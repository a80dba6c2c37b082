"""The preview of an import: each proposal with a check box, both texts side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QPushButton,
    QSplitter,
    QTreeWidgetItem,
    QWidget,
)

from desktop.proposals.import_plan import BadRecord, ChangeKind, ImportPlan
from desktop.shown_text import in_one_line, shortened
from desktop.texts import counted, grouped, several, tr
from desktop.ui.exchange.both_sides import BothSides, list_of_two, title_label
from desktop.ui.exchange.proposals import ORDER, Choice, Row, Sides, choices, rows, settled, sides
from desktop.ui.widgets.appearance import Appearance
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.layouts import REST, Rest, in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from desktop.annotated.document import Document

LONGEST_TITLE = 160
FIRST_COLUMN = 0.48  # of the list's width
MOST_REMARKS = 4  # in the head; the rest is said to be there, and shown by the tip
INDEX, RECORD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class ImportDialog(Dialog):
    """The preview of an import. ``settled()`` gives what the reader chose; nothing is written here."""

    article_chosen = Signal(object)  # id, or None for a new article: a plan for it is wanted, by ``set_plan``

    def __init__(
        self,
        plan: ImportPlan,
        document: Document | None,
        appearance: Appearance,
        *,
        file_name: str = "",
        articles: tuple[tuple[str | None, str], ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``articles``: what a file that does not say whose it is may belong to, the assumed one first."""
        super().__init__(parent)
        self.setWindowTitle(tr("Import annotations"))
        self._appearance = appearance
        self._name = file_name
        self._any_shown: bool | None = None
        self._rows: dict[int, Row] = {}
        self._items: dict[int, QTreeWidgetItem] = {}
        self._count = QTimer(self, singleShot=True, interval=0)  # one count for a whole group of checks
        self._settled: dict[int, Choice] = {}  # conflicts that the reader settled otherwise than proposed
        self._build(articles)
        self._connect_signals()
        self.set_plan(plan, document)

    def _build(self, articles: tuple[tuple[str | None, str], ...]) -> None:
        self.title = title_label(self)
        self.summary = PlainLabel(self)
        self.remarks = PlainLabel(self, name="caption")
        self.belongs = QComboBox(self)
        for article_id, words in articles:
            self.belongs.addItem(in_one_line(words), article_id)
        self._asked = PlainLabel(self, tr("The marks belong to"))
        self._asked.setWordWrap(False)
        self._asked.setBuddy(self.belongs)
        asked = in_row(self._asked, (self.belongs, 1))
        for part in (self._asked, self.belongs):
            part.setVisible(len(articles) > 1)
        self.tree = list_of_two(self, self._appearance, tr("Proposals"))
        self.sides = BothSides(self._appearance, self)
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(tr("What to do where both sides changed"))
        self._conflict = PlainLabel(self, tr("Both changed since the export:"))
        self._conflict.setWordWrap(False)
        self._conflict.setBuddy(self.choice)
        settle = in_row(self._conflict, self.choice, REST)
        below = QWidget(self)
        self.doubt = PlainLabel(self)
        in_column((self.sides, 1), self.doubt, settle, on=below, margins=(0, 0, 0, 0), spacing=8)
        self._parts = QSplitter(Qt.Orientation.Vertical, self, childrenCollapsible=False, handleWidth=12)
        self._parts.addWidget(self.tree)
        self._parts.addWidget(below)
        self._parts.setSizes([320, 220])
        self._below = below
        self._foot = PlainLabel(self, tr("One step: Undo takes all of it back."), "caption")
        self.cancel = QPushButton(tr("Cancel"), self)
        self.go = QPushButton(tr("Import"), self)
        buttons = in_row((self._foot, 1), Rest(0), self.cancel, self.go, spacing=8)
        head = in_column(self.title, self.summary, self.remarks, spacing=4)
        parts = (head, asked, (self._parts, 1), buttons)
        self._layout = in_column(*parts, on=self, margins=(16, 16, 16, 16), spacing=12)

    def _connect_signals(self) -> None:
        self.tree.currentItemChanged.connect(self._show_current)
        self.tree.itemChanged.connect(self._checks_changed)
        self._count.timeout.connect(self._show_button)
        self.choice.activated.connect(self._settle)
        self.belongs.activated.connect(lambda: self.article_chosen.emit(self.belongs.currentData()))
        self.go.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    # What it shows

    def set_plan(self, plan: ImportPlan, document: Document | None) -> None:
        """Show a plan; what the reader had chosen for another is forgotten."""
        self.plan, self._document = plan, document
        self._settled.clear()
        title = plan.article_title or document_title(document) or self._name or tr("A file with marks")
        self.title.setText(shortened(title, LONGEST_TITLE))
        self.summary.setText(headline(plan, self._name))
        shown = list(map(tr, plan.remarks[:MOST_REMARKS]))
        if len(plan.remarks) > MOST_REMARKS:
            shown.append(tr("And {n} more remarks.", n=len(plan.remarks) - MOST_REMARKS))
        self.remarks.setText("\n".join(shown))
        self.remarks.setToolTip("")
        self.remarks.setVisible(bool(shown))
        self._fill()
        self._show_button()
        self._fit()
        first = self._first_row()
        self._below.setVisible(first is not None)
        if first is not None:
            self.tree.setCurrentItem(first)
        self.tree.setFocus()

    def _fit(self) -> None:
        """Take the room that the proposals need; where there are none, only that of the sentences."""
        any_shown = self.tree.topLevelItemCount() > 0
        for part in (self._parts, self._foot):
            part.setVisible(any_shown)
        self.go.setVisible(any_shown or self.go.isEnabled())
        self.setMinimumSize(520, 480 if any_shown else self._layout.totalHeightForWidth(520))
        if any_shown != self._any_shown:  # else the size is the reader's by now
            self.resize(*(880, 680) if any_shown else (560, 0))
        self._any_shown = any_shown

    def _fill(self) -> None:
        self.tree.blockSignals(True)
        self.tree.clear()
        self._items.clear()
        self._rows = {row.index: row for row in rows(self.plan)}
        for group in ORDER:
            members = [row for row in self._rows.values() if row.group is group]
            if not members:
                continue
            head = self._heading(tr(group.title), len(members), tr(group.help))
            head.setFlags(head.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
            for row in members:
                item = QTreeWidgetItem([in_one_line(row.title), in_one_line(row.gist)])
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, Qt.CheckState.Checked if row.checked else Qt.CheckState.Unchecked)
                item.setData(0, INDEX, row.index)
                item.setForeground(1, QColor(self._appearance.muted))
                head.addChild(item)
                self._items[row.index] = item
        if self.plan.bad:
            head = self._heading(tr("Could not be read"), len(self.plan.bad), tr("Kept aside; nothing else suffers."))
            for bad in self.plan.bad:
                item = QTreeWidgetItem([tr("Record {number}", number=bad.number), in_one_line(tr(bad.reason))])
                item.setData(0, RECORD, bad)
                item.setForeground(1, QColor(self._appearance.muted))
                head.addChild(item)
        self.tree.expandAll()
        self.tree.setVisible(self.tree.topLevelItemCount() > 0)
        self.tree.blockSignals(False)

    def _heading(self, title: str, count: int, words: str) -> QTreeWidgetItem:
        head = QTreeWidgetItem(self.tree, [f"{title}  {grouped(count)}", words])
        font = QFont(self.tree.font())
        font.setWeight(QFont.Weight.DemiBold)
        head.setFont(0, font)
        head.setForeground(1, QColor(self._appearance.muted))
        return head

    def _first_row(self) -> QTreeWidgetItem | None:
        head = self.tree.topLevelItem(0)
        return head.child(0) if head is not None else None

    def _show_current(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        index = item.data(0, INDEX) if item is not None else None
        bad: BadRecord | None = item.data(0, RECORD) if item is not None else None
        if index is not None:
            shown = sides(self._rows[index].change, self.plan, self._document)
        elif bad is not None:
            shown = Sides(
                None,
                ((bad.text, False),),
                after_title=tr("Record {number}: {reason}", number=bad.number, reason=tr(bad.reason)),
            )
        else:
            shown = Sides(None, (("", False),), after_title="")
        doubt = self._rows[index].change.doubt if index is not None else ""
        self.doubt.setText(tr("Doubtful: {doubt}", doubt=tr(doubt)))
        self.doubt.setVisible(bool(doubt))
        conflict = index is not None and self._rows[index].change.conflict
        self.sides.show_sides(shown, alike=conflict)
        options = choices(self._rows[index].change) if index is not None else ()
        self.choice.clear()
        for choice, words in options:
            self.choice.addItem(words, choice)
        for part in (self.choice, self._conflict):
            part.setVisible(bool(options))
        if options:
            self.choice.setCurrentIndex(
                max(0, self.choice.findData(self.chosen()[index] if index is not None else None))
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._share_width)

    def _share_width(self) -> None:
        """Keep both columns in sight, however narrow the window is."""
        self.tree.setColumnWidth(0, int(self.tree.viewport().width() * FIRST_COLUMN))

    # What the reader chooses

    def check(self, index: int, wanted: bool) -> None:
        """Check or clear the proposal ``index`` of the plan."""
        self._items[index].setCheckState(0, Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def chosen(self) -> dict[int, Choice]:
        """Return what is to become of each proposal."""
        chosen = {}
        for index, item in self._items.items():
            taken = item.checkState(0) is Qt.CheckState.Checked
            options = choices(self._rows[index].change)
            proposed = options[0][0] if options else Choice.TAKE
            chosen[index] = self._settled.get(index, proposed) if taken else Choice.KEEP
        return chosen

    def settled(self) -> tuple[ImportPlan, frozenset[int]]:
        """Return the plan as the reader settled it, and the indices of its changes to skip."""
        return settled(self.plan, self.chosen())

    def settle(self, index: int, choice: Choice) -> None:
        """Settle a conflict."""
        if choice is Choice.KEEP:
            self._settled.pop(index, None)
        else:
            self._settled[index] = choice
        self.check(index, choice is not Choice.KEEP)

    def _settle(self) -> None:
        item = self.tree.currentItem()
        if item is not None and item.data(0, INDEX) is not None:
            self.settle(item.data(0, INDEX), Choice(self.choice.currentData()))

    def _checks_changed(self, item: QTreeWidgetItem, _column: int) -> None:
        self._count.start()
        if item is self.tree.currentItem():
            self._show_current(item)

    def _show_button(self) -> None:
        taken = sum(1 for choice in self.chosen().values() if choice is not Choice.KEEP)
        if self.plan.known:
            self.go.setText(tr("Import {taken}", taken=grouped(taken)) if taken else tr("Import"))
            possible = taken > 0
        else:
            self.go.setText(tr("Add article"))
            possible = self.plan.new_source is not None
        self.go.setEnabled(possible)
        self.cancel.setText(tr("Cancel") if possible or self._items else tr("Close"))
        careful = self.plan.doubtful or not possible
        self.go.setDefault(not careful)
        self.cancel.setDefault(careful)


def document_title(document: Document | None) -> str:
    """Return what the article is called, or '' without one."""
    return document.article.title if document is not None else ""


def headline(plan: ImportPlan, name: str) -> str:
    """Return whose the file is and what it brings, in two lines."""
    name = name or tr("The file")
    if plan.kind == "stranger":
        who = tr("{name} was not written by Postil", name=name)
    elif plan.parts:
        who = tr("{name} holds annotations of several articles", name=name)
    elif plan.known:
        who = tr("{name} is an export of this article", name=name)
    else:
        who = tr("{name} is an export of an article that this library does not have", name=name)
    words = counts(plan)
    return f"{who}.\n{words[0].upper()}{words[1:]}."


_WORDS: dict[ChangeKind, tuple[str, str]] = {
    ChangeKind.NEW: several("{n} new", "{n} new"),
    ChangeKind.NOTE: several("{n} note changed", "{n} notes changed"),
    ChangeKind.THEMES: several("{n} change of themes", "{n} changes of themes"),
    ChangeKind.MOVED: several("{n} passage moved", "{n} passages moved"),
    ChangeKind.DELETED: several("{n} delete", "{n} deletes"),
    ChangeKind.SOURCE: several("{n} new text", "{n} new texts"),
}


def counts(plan: ImportPlan) -> str:
    """Return how many proposals of each kind there are, in words."""
    parts = []
    for kind, (one, many) in _WORDS.items():
        number = sum(change.kind is kind for change in plan.changes)
        if number:
            parts.append(counted(one, many, number))
    conflicts = sum(change.conflict for change in plan.changes)
    if conflicts:
        parts.append(counted("{n} conflict among them", "{n} conflicts among them", conflicts))
    doubtful = sum(bool(change.doubt) for change in plan.changes)
    if doubtful:
        parts.append(tr("{doubtful} doubtful among them", doubtful=grouped(doubtful)))
    if plan.unchanged:
        parts.append(tr("{unchanged} unchanged", unchanged=grouped(plan.unchanged)))
    if plan.bad:
        parts.append(tr("{n} unreadable", n=grouped(len(plan.bad))))
    return ", ".join(parts) or tr("nothing to bring in")
