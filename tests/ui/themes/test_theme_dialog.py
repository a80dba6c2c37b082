from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox

from db.records import Theme
from desktop.colours import THEME_COLOURS, pair_from
from desktop.ui.themes.theme_dialog import ThemeDialog
from desktop.ui.widgets.style import set_text_size

OTHERS = [
    Theme("1", "Investment", "", THEME_COLOURS[0][1], 1),
    Theme("2", "Talent", "", THEME_COLOURS[1][1], 2),
    Theme("3", "Without a key", "", THEME_COLOURS[2][1]),
]
OPEN = Theme("id", "Open source", "What is given away", THEME_COLOURS[2][1], 3, 2, created="2026")


@pytest.fixture
def new(qtbot):
    dialog = ThemeDialog(None, OTHERS)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def edit(qtbot):
    dialog = ThemeDialog(OPEN, [*OTHERS, OPEN])
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_new_theme_gets_a_free_key_an_unused_colour_and_the_last_place(new, qtbot):
    QTest.keyClicks(new.name_field, "  Chips   and fabs ")
    new.definition_field.setPlainText("What belongs\nwhat does not\n")
    with qtbot.waitSignal(new.accepted):
        new.ok_button.click()
    assert new.theme() == Theme("", "Chips and fabs", "What belongs\nwhat does not", THEME_COLOURS[3][1], 3, 3)


@pytest.mark.parametrize(
    ("name", "problem"),
    [("", "needs a name"), ("   ", "needs a name"), ("TALENT", "already"), ("tálent", "already"), ("Other", "")],
)
def test_a_name_is_needed_that_no_other_theme_has(new, name, problem):
    new.name_field.setText(name)
    assert problem in new.problem()
    assert new.ok_button.isEnabled() == (not problem)


def test_a_colour_is_chosen_from_the_palette_by_mouse_or_space(edit):
    QTest.mouseClick(edit.colours.swatches[4], Qt.MouseButton.LeftButton)
    assert edit.theme().colours == THEME_COLOURS[4][1]
    edit.colours.swatches[6].setFocus()
    QTest.keyClick(edit.colours.swatches[6], Qt.Key.Key_Space)
    assert edit.theme().colours == THEME_COLOURS[6][1]


def test_a_colour_of_ones_own_gives_the_other_three_and_says_when_it_cannot_be_read(edit):
    edit.colours.set_custom_colour("#EEDDFF")
    assert edit.theme().colours == pair_from("#EEDDFF")
    assert edit.colours.swatches[-1].isChecked()
    assert not edit.remark.isVisible()
    edit.colours.set_custom_colour("#202060")
    assert "In light" in edit.remark.text()
    assert "In sepia" in edit.remark.text()
    assert edit.ok_button.isEnabled()


def test_enter_begins_a_line_of_a_definition_and_ctrl_enter_saves_the_theme(edit, qtbot):
    field = edit.definition_field
    field.setFocus()
    QTest.keyClicks(field, "On the table")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert edit.isVisible()
    with qtbot.waitSignal(edit.accepted):
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert edit.theme().definition == "On the table\nWhat is given away"
    assert not edit.isVisible()


def test_ctrl_enter_saves_nothing_that_cannot_be_saved(new, qtbot):
    with qtbot.assertNotEmitted(new.accepted):
        new.definition_field.setFocus()
        QTest.keyClick(new.definition_field, Qt.Key.Key_Enter, Qt.KeyboardModifier.ControlModifier)
    assert new.isVisible()


def test_what_belongs_and_what_does_not_and_what_it_stands_below_are_part_of_it(edit):
    edit.includes_field.setPlainText("Also this\n")
    edit.excludes_field.setPlainText("Not that")
    edit.parent_box.setCurrentIndex(edit.parent_box.findData("2"))
    theme = edit.theme()
    assert (theme.includes, theme.excludes, theme.parent_id) == ("Also this", "Not that", "2")


def test_a_theme_is_not_put_below_itself_or_what_stands_below_it(qtbot):
    below = replace(OTHERS[0], parent_id=OPEN.id)
    dialog = ThemeDialog(replace(OPEN, parent_id="2"), [below, *OTHERS[1:], OPEN])
    qtbot.addWidget(dialog)
    assert [dialog.parent_box.itemData(at) for at in range(dialog.parent_box.count())] == [None, "2", "3"]
    assert dialog.theme().parent_id == "2"


def test_examples_are_chosen_from_quotes_and_one_that_is_not_listed_stays(qtbot):
    quotes = [("a", "Some words"), ("b", "Two\nlines"), ("c", "Others")]
    dialog = ThemeDialog(replace(OPEN, examples=("gone", "c")), [OPEN], quotes=quotes)
    qtbot.addWidget(dialog)
    assert [dialog.examples.item(at).text() for at in range(3)] == ["Others", "Some words", "Two lines"]
    assert dialog.theme().examples == ("gone", "c")
    dialog.examples.item(2).setCheckState(Qt.CheckState.Checked)
    dialog.examples.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.theme().examples == ("gone", "b")


def test_that_there_are_no_quotes_yet_is_read_whole_in_large_words(qtbot):
    set_text_size(200)
    dialog = ThemeDialog(None, OTHERS)
    qtbot.addWidget(dialog)
    dialog.examples.setMaximumWidth(240)
    dialog.show()
    [item] = [dialog.examples.item(row) for row in range(dialog.examples.count())]
    place = dialog.examples.visualItemRect(item)
    wanted = dialog.examples.fontMetrics().boundingRect(place, Qt.TextFlag.TextWordWrap, item.text())
    assert place.height() >= wanted.height() > 1.5 * dialog.examples.fontMetrics().height()
    assert place.width() <= dialog.examples.viewport().width()


def test_where_a_name_is_taken_merging_is_offered(edit, new):
    edit.name_field.setText("talent")
    assert edit.merge_button.isVisible() and not edit.ok_button.isEnabled()
    edit.merge_button.click()
    assert edit.merged_into == "2" and edit.result()
    new.name_field.setText("talent")
    assert not new.merge_button.isVisible(), "there is nothing to merge yet"


def test_keys_and_colours_are_round_buttons_to_a_screen_reader_one_of_which_holds(edit):
    told = {}
    for button in edit.findChildren(QAbstractButton):
        interface = QAccessible.queryAccessibleInterface(button)
        if interface.role() == QAccessible.Role.RadioButton:
            told[interface.text(QAccessible.Text.Name)] = bool(interface.state().checked)
    assert {"No key", *(f"Key {key}" for key in range(1, 10))} <= set(told)
    assert {name for name, _ in THEME_COLOURS} <= set(told)
    assert {name for name, holds in told.items() if holds} == {"Key 3", THEME_COLOURS[2][0]}


def test_esc_gives_up_what_was_typed_only_when_that_was_said(edit, qtbot):
    edit.definition_field.appendPlainText("and taken")
    QTest.keyClick(edit.definition_field, Qt.Key.Key_Escape)
    assert edit.isVisible() and "Esc once more" in edit.remark.text()
    edit.includes_field.setPlainText("licences")
    assert "Esc once more" not in edit.remark.text(), "more would be lost now"
    with qtbot.assertNotEmitted(edit.rejected):
        QTest.keyClick(edit.includes_field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(edit.rejected):
        QTest.keyClick(edit.includes_field, Qt.Key.Key_Escape)


def test_esc_closes_a_sheet_in_which_nothing_was_typed_and_cancel_closes_any(new, edit, qtbot):
    with qtbot.waitSignal(edit.rejected):
        QTest.keyClick(edit.name_field, Qt.Key.Key_Escape)
    new.name_field.setText("Chips")
    with qtbot.waitSignal(new.rejected):
        new.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
