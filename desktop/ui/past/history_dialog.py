"""The history: what was done at the left, by day; what the chosen step changed at the right, before and after.

It holds no library: steps come from a source, a step's rows by ``set_rows``, wishes go out by signals.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPushButton,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from desktop.article.content import Block, BlockKind, Content
from desktop.article.differences import differences
from desktop.library.past.sentences import TIMES
from desktop.texts import grouped, later, tr
from desktop.ui.past.history_list import HistoryList, Source, details
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.choice_box import call_box
from desktop.ui.widgets.dates import day, day_and_time
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.difference_text import DifferenceText
from desktop.ui.widgets.layouts import REST, in_column, in_row
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import apply_to_panel

SCOPES = (("all", later("Everything")), ("article", later("This article")), ("annotation", later("This annotation")))
LIST_WIDTH = 360
Part = tuple[str, str, str]  # name, before, after


class HistoryDialog(Dialog):
    """See the module."""

    scope_chosen = Signal(str)
    step_shown = Signal(object)  # DescribedStep
    show_requested = Signal(object)  # DescribedStep: go to what it was about
    back_requested = Signal(object)  # DescribedStep: make things what they were after it

    def __init__(self, appearance: Appearance, parent: QWidget | None = None, *, writable: bool = True) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History"))
        self.setMinimumSize(560, 360)
        self.resize(960, 640)
        self._writable = writable
        self._rows: Sequence[tuple[str, Sequence[Part]]] = ()
        self.scope = QComboBox(self)
        call_box(self.scope, tr("Whose history is shown"))
        for value, words in SCOPES:
            self.scope.addItem(tr(words), value)
        self.list = HistoryList(self)
        self.none = QLabel(tr("Nothing was done yet."), self, textFormat=Qt.TextFormat.PlainText)
        self.none.setObjectName("caption")
        self.sentence = PlainLabel(self, name="title")
        self.details = PlainLabel(self, name="caption")
        self.rows = QTreeWidget(self)
        self.rows.setAccessibleName(tr("What this step changed"))
        self.rows.setHeaderHidden(True)
        self.rows.setRootIsDecorated(False)
        self.rows.setMaximumHeight(26 * SPACE)
        self.difference = DifferenceText(appearance, self)
        self.later = PlainLabel(self, name="caption")
        self.show_button = QPushButton(tr("Show"), self, autoDefault=False)
        self.show_button.setToolTip(tr("Go to what this was about"))
        self.back_button = QPushButton(tr("Go back to here"), self, autoDefault=False)
        self.close_button = QPushButton(tr("Close"), self, autoDefault=False)
        self._lay_out()
        self._connect_signals()
        self.set_appearance(appearance)
        self.set_rows([], 0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        left, right = QWidget(self), QWidget(self)
        in_column(self.scope, self.none, (self.list, 1), on=left, margins=(0, 0, 3 * SPACE, 0), spacing=2 * SPACE)
        line = in_row(self.back_button, self.show_button, REST, self.close_button)
        parts = (self.sentence, self.details, self.rows, (self.difference, 1), self.later, line)
        in_column(*parts, on=right, margins=(3 * SPACE, 0, 0, 0), spacing=2 * SPACE)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self, handleWidth=1, childrenCollapsible=False)
        left.setMinimumWidth(220)
        for part in (left, right):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([LIST_WIDTH, self.width() - LIST_WIDTH])
        in_column(self.splitter, on=self, margins=(4 * SPACE,) * 4)
        self._left = left

    def _connect_signals(self) -> None:
        self.scope.activated.connect(lambda _: self.scope_chosen.emit(self.scope.currentData()))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_step())
        self.list.activated.connect(lambda _: self._wish(self.show_requested))
        self.rows.currentItemChanged.connect(lambda *_: self._show_row(self._row()))
        self.show_button.clicked.connect(lambda: self._wish(self.show_requested))
        self.back_button.clicked.connect(lambda: self._wish(self.back_requested))
        self.close_button.clicked.connect(self.reject)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""
        self.list.set_appearance(appearance)
        apply_to_panel(self._left, appearance)
        self.difference.set_appearance(appearance)
        self._show_row(self._row())

    def set_scope(self, scope: str, offered: Sequence[str]) -> None:
        """Say whose history is shown, and whose could be."""
        model = self.scope.model()
        for at, (value, _) in enumerate(SCOPES):
            item = model.item(at)  # type: ignore[attr-defined]  # the box made a model of items
            item.setEnabled(value in offered)
        self.scope.setCurrentIndex(self.scope.findData(scope))

    def set_source(self, source: Source) -> None:
        """Show the newest of a source's steps; the one that was chosen stays so, where it is among them."""
        told = self.list.current()
        self.list.history.set_source(source)
        there = self.list.history.rowCount() > 0
        self.none.setVisible(not there)
        self.list.go_to(told.step.id if told is not None else "")
        if not there:
            self.set_rows([], 0)

    def set_rows(self, rows: Sequence[tuple[str, Sequence[Part]]], later: int, *, can_show: bool = False) -> None:
        """Show what the chosen step changed: a sentence and the parts of each row; ``later`` rows changed since."""
        told = self.list.current()
        self.sentence.setText(tr(told.sentence) if told is not None else "")
        self.details.setText(f"{day(told.step.created)}, {details(told)}" if told is not None else "")
        self._rows = rows
        blocked = self.rows.blockSignals(True)
        self.rows.clear()
        self.rows.addTopLevelItems([QTreeWidgetItem([tr(sentence)]) for sentence, _ in rows])
        if (first := self.rows.topLevelItem(0)) is not None:
            self.rows.setCurrentItem(first)
        self.rows.blockSignals(blocked)
        self.rows.setVisible(len(rows) > 1)
        self._show_row(0)
        self.later.setText(_later(later) if told is not None else "")
        self.back_button.setEnabled(told is not None and later > 0 and self._writable)
        self.show_button.setEnabled(can_show)

    def _show_step(self) -> None:
        if (told := self.list.current()) is not None:
            self.step_shown.emit(told)

    def _row(self) -> int:
        current = self.rows.currentItem()
        return self.rows.indexOfTopLevelItem(current) if current is not None else -1

    def _show_row(self, at: int) -> None:
        if not 0 <= at < len(self._rows):
            self.difference.set_sentence("")
            return
        parts = self._rows[at][1]
        if not parts:
            self.difference.set_sentence(tr("Nothing that is shown here changed."))
            return
        before, after = (_content([(part[0], part[side]) for part in parts]) for side in (1, 2))
        self.difference.set_differences(differences(before, after))

    def _wish(self, signal: object) -> None:
        if (told := self.list.current()) is not None:
            signal.emit(told)  # type: ignore[attr-defined]


def _later(count: int) -> str:
    if not count:
        return tr("Nothing was changed since.")
    if count == 1:
        return tr("One thing was changed since. Going back makes it as it was here; Undo takes that back.")
    return tr(
        "{count} things were changed since. Going back makes them as they were here; Undo takes that back.",
        count=grouped(count),
    )


def _content(parts: Sequence[tuple[str, str]]) -> Content:
    shown = [(name, day_and_time(text) if name in TIMES else text) for name, text in parts if text]
    lines = [line for name, text in shown for line in f"{tr(name)}: {text}".split("\n")]
    return Content(tuple(Block(BlockKind.PARAGRAPH, line) for line in lines))
