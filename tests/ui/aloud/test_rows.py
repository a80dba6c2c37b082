"""The rows of lists, trees and tables do by their first action what a key does with them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
)
from pytestqt.qtbot import QtBot

from desktop.ui.aloud.rows import tell_of_rows
from desktop.ui.widgets.choice_list import ChoiceList

Role = QAccessible.Role


@pytest.fixture(autouse=True)
def _told() -> Iterator[None]:
    tell_of_rows()
    was = QAccessible.isActive()
    QAccessible.setActive(True)  # else Qt keeps rows that the model has no more
    yield
    QAccessible.setActive(was)


def row(view: QAbstractItemView, name: str) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(view)
    rows = [interface.child(number) for number in range(interface.childCount())]
    assert [interface.indexOfChild(one) for one in rows] == list(range(len(rows)))
    return rows[[one.text(QAccessible.Text.Name) for one in rows].index(name)]


def press(one: QAccessibleInterface) -> None:
    actions = one.actionInterface()
    assert actions.actionNames()[0] == actions.pressAction()
    actions.doAction(actions.pressAction())


class Towns(ChoiceList):
    def __init__(self) -> None:
        super().__init__("Towns")
        QAccessible.queryAccessibleInterface(self)  # as Qt does while it is made
        self.towns: list[str] = []
        self.setModel(QStringListModel(["Bonn", "Bern"], self))

    def chosen(self, data: str | None) -> None:
        self.towns.append(str(self.currentIndex().data()))


def test_pressing_a_row_of_a_list_chooses_it(qtbot: QtBot) -> None:
    towns = Towns()
    qtbot.addWidget(towns)
    assert row(towns, "Bern").role() == Role.ListItem
    press(row(towns, "Bern"))
    qtbot.waitUntil(lambda: towns.towns == ["Bern"])
    press(row(towns, "Bern"))  # the current one too
    qtbot.waitUntil(lambda: towns.towns == ["Bern", "Bern"])
    assert row(towns, "Bern").state().selected


def test_a_row_of_which_was_told_goes_with_the_others(qtbot: QtBot) -> None:
    towns = Towns()
    qtbot.addWidget(towns)
    told = row(towns, "Bern")
    number = QAccessible.uniqueId(told)
    model = towns.model()
    assert isinstance(model, QStringListModel)
    model.setStringList(["Oslo", "Rome"])
    assert not told.isValid()
    assert told.actionInterface() is None
    qtbot.waitUntil(lambda: QAccessible.accessibleInterface(number) is None)
    press(row(towns, "Rome"))
    qtbot.waitUntil(lambda: towns.towns == ["Rome"])


def test_pressing_a_row_that_can_be_ticked_ticks_it(qtbot: QtBot) -> None:
    briefs, changes = QListWidget(), QTreeWidget(columnCount=2)
    for view in (briefs, changes):
        qtbot.addWidget(view)
    brief = QListWidgetItem("Salt", briefs)
    brief.setCheckState(Qt.CheckState.Unchecked)
    change = QTreeWidgetItem(QTreeWidgetItem(changes, ["Changed"]), ["Note", "As in Latin."])
    change.setCheckState(0, Qt.CheckState.Unchecked)
    changes.expandAll()
    press(row(briefs, "Salt"))
    press(row(changes, "As in Latin."))
    qtbot.waitUntil(lambda: brief.checkState() is Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: change.checkState(0) is Qt.CheckState.Checked)


def test_pressing_a_row_of_a_dialog_is_not_its_default_button(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    trash = QTreeWidget(dialog)
    rows = [QTreeWidgetItem(trash, [name]) for name in ("Note", "Theme")]
    button = QPushButton("Remove", dialog)
    button.setDefault(True)
    button.clicked.connect(dialog.reject)
    dialog.show()
    press(row(trash, "Theme"))
    qtbot.waitUntil(lambda: trash.currentItem() is rows[1])
    assert dialog.isVisible()


def test_pressing_a_cell_opens_it(qtbot: QtBot) -> None:
    table = QTableWidget(2, 1)
    qtbot.addWidget(table)
    table.setItem(1, 0, QTableWidgetItem("3"))
    with qtbot.waitSignal(table.cellActivated) as opened:
        press(row(table, "3"))
    assert opened.args == [1, 0]


def test_pressing_a_row_of_a_combo_box_chooses_it(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["Markdown", "Word"])
    box.show()
    with qtbot.waitSignal(box.activated):
        press(row(box.view(), "Word"))
    assert box.currentText() == "Word"
