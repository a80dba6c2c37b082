"""Making and changing a theme from the window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog

from desktop.ui.cards.menus import card_menu
from desktop.ui.themes.theme_dialog import ThemeDialog
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words
from tests.ui.sidebar.hands import select_ids


def annotate(window: MainWindow, quote: str, *theme_ids: str) -> str:
    assert window.reading.article is not None
    made = window.session.annotate(window.reading.article.id, words(window.reading.content, quote), theme_ids)
    assert made is not None
    return made.id


def test_a_theme_is_made_and_changed_in_its_dialog(reading: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def accept(dialog: ThemeDialog) -> int:
        dialog.name_field.setText(f"{dialog.name_field.text()} Water".strip())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ThemeDialog, "exec", accept)
    reading.actions_by_id["theme_add"].trigger()
    made = reading.session.library.themes.find("Water")
    assert made.id in reading.reading.themes
    reading.controllers.theme_editing.edit(made.id)
    assert reading.session.library.themes.find("Water Water").id == made.id
    monkeypatch.setattr(ThemeDialog, "exec", lambda _: QDialog.DialogCode.Rejected)
    reading.actions_by_id["theme_add"].trigger()
    assert len(reading.session.library.themes.all()) == 4


def test_a_theme_takes_in_another_where_its_name_is_taken(reading: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    library, told = reading.session.library, list[str]()
    reading.session.told.connect(told.append)
    money, talent, _ = library.themes.all()
    one = annotate(reading, "older", talent.id)

    def merge(dialog: ThemeDialog) -> int:
        assert dialog.examples.count() == 1
        dialog.name_field.setText(money.name)
        dialog.merge_button.click()
        return dialog.result()

    monkeypatch.setattr(ThemeDialog, "exec", merge)
    reading.controllers.theme_editing.edit(talent.id)
    assert library.annotations.get(one).theme_ids == (money.id,)
    assert told == ["“Talent” is part of “Investment” now; Undo takes them apart."]
    reading.session.walk("undo")
    assert library.annotations.get(one).theme_ids == (talent.id,)


def test_a_definition_that_came_from_elsewhere_while_the_sheet_was_open_stays_beside_the_one_written_there(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    themes = reading.session.library.themes
    talent = themes.find("Talent")

    def write(dialog: ThemeDialog) -> int:
        dialog.definition_field.setPlainText(f"{talent.definition} Who comes.")
        themes.change(replace(talent, definition="Who leaves.", includes="Prizes"))  # the window has not heard of it
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ThemeDialog, "exec", write)
    reading.controllers.theme_editing.edit(talent.id)
    now = themes.get(talent.id)
    assert "Who leaves." in now.definition and "Who comes." in now.definition and now.includes == "Prizes"


def test_a_theme_that_was_merged_away_while_its_sheet_was_open_is_offered_as_a_new_one(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = reading.session.library
    money, talent, _ = library.themes.all()
    one = annotate(reading, "older", talent.id)
    sheets: list[ThemeDialog] = []

    def write(dialog: ThemeDialog) -> int:
        sheets.append(dialog)
        if len(sheets) == 1:
            dialog.definition_field.setPlainText("Who does the work.")
            library.codebook.merge(money.id, talent.id)  # by another hand: this window has not heard of it
            return QDialog.DialogCode.Accepted
        assert "“Talent” is not there any more" in dialog.remark.text()
        assert dialog.theme().definition == "Who does the work." and dialog.ok_button.text() == "Add theme"
        dialog.reject()
        assert dialog.isVisible() or "Esc once more" in dialog.remark.text()
        return answers.pop(0)

    monkeypatch.setattr(ThemeDialog, "exec", write)
    answers = [QDialog.DialogCode.Rejected, QDialog.DialogCode.Accepted]
    reading.controllers.theme_editing.edit(talent.id)
    assert library.themes.get(talent.id).deleted is not None and len(library.themes.all()) == 2
    reading.session.walk("undo")
    sheets.clear()
    reading.controllers.theme_editing.edit(talent.id)
    made = library.themes.find("Talent")
    assert made.id != talent.id and made.definition == "Who does the work."
    assert library.annotations.get(one).theme_ids == (money.id,)


def test_chosen_cards_become_a_theme_or_go_to_one_that_is_there(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = reading.session.library
    money, talent, source = (theme.id for theme in library.themes.all())
    reading.session.write(lambda: library.codebook.put_below(money, source))
    one, other = annotate(reading, "older", money), annotate(reading, "name", money, talent)
    pairs = [(one, money), (other, money)]
    sheets: list[ThemeDialog] = []

    def name(dialog: ThemeDialog, words: str) -> int:
        sheets.append(dialog)
        assert dialog.parent_box.currentData() == source
        dialog.name_field.setText(words)
        (dialog.ok_button if dialog.ok_button.isEnabled() else dialog.merge_button).click()
        return dialog.result()

    monkeypatch.setattr(ThemeDialog, "exec", lambda dialog: name(dialog, "Chips"))
    reading.controllers.theme_editing.split(pairs)
    made = library.themes.find("Chips")
    assert made.parent_id == source
    assert library.annotations.get(one).theme_ids == (made.id,)
    assert library.annotations.get(other).theme_ids == (made.id, talent)
    reading.session.walk("undo")
    assert library.annotations.get(one).theme_ids == (money,) and len(library.themes.all()) == 3
    monkeypatch.setattr(ThemeDialog, "exec", lambda dialog: name(dialog, "talent"))
    reading.controllers.theme_editing.split(pairs)
    assert library.annotations.get(one).theme_ids == (talent,)
    assert library.annotations.get(other).theme_ids == (talent,)


def test_cards_become_examples_of_their_theme_and_are_none_any_more(reading: MainWindow) -> None:
    library = reading.session.library
    money, talent, _ = (theme.id for theme in library.themes.all())
    one, other = annotate(reading, "older", money), annotate(reading, "name", money, talent)
    reading.sidebar.set_folded([talent])
    select_ids(reading.sidebar.view, [one, other])
    for wanted in ((one, other), ()):
        menu = card_menu(reading.sidebar.requests)
        example = next(action for action in menu.actions() if "xample" in action.text())
        assert example.text().replace("&", "") == "Example of Investment" and example.isChecked() is not bool(wanted)
        example.trigger()
        assert library.themes.get(money).examples == wanted
    reading.session.walk("undo")
    assert library.themes.get(money).examples == (one, other)
    reading.sidebar.set_folded([])
    select_ids(reading.sidebar.view, [other])
    assert not any("xample" in action.text() for action in card_menu(reading.sidebar.requests).actions()), (
        "of which theme?"
    )
