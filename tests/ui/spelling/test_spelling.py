"""Spelling in notes: what is wrong is underlined and mended from the menu; what is missing is said in a sentence."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.margin.note_field import NoteField
from desktop.ui.spelling.speller import MISSING, Speller, find_speller
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

KNOWN = {"the", "river", "is", "older", "than", "its", "name", "don't", "see"}


class Broken(Exception):
    """What a dictionary that cannot answer raises."""


class Dictionary:
    def __init__(self, language: str = "en_US") -> None:
        self.language = language
        self.added: list[str] = []

    def check(self, word: str) -> bool:
        if word == "broken":
            raise Broken
        return word.lower() in KNOWN

    def suggest(self, word: str) -> list[str]:
        return ["river", "rival"]

    def add(self, word: str) -> None:
        self.added.append(word)


@pytest.fixture
def enchant(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    made = ModuleType("enchant")
    made.errors = SimpleNamespace(Error=Broken)  # type: ignore[attr-defined]
    made.list_languages = lambda: ["de_DE", "en_GB", "en_US"]  # type: ignore[attr-defined]
    made.Dict = Dictionary  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "enchant", made)
    return made


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The rivr is older", ["rivr"]),
        ("don’t see NASA X 3rd `rivr` https://exmple.org/pth #tagg me@exmple.org", ["rd"]),
        ("[the rivr](postil://a/rivr) and [[rivr", ["rivr", "and"]),
        ("河流 is \U0001f680 oldr", ["oldr"]),
        ("broken", []),
    ],
)
def test_prose_is_looked_up_and_nothing_else(text: str, wrong: list[str]) -> None:
    assert [text[a:b] for a, b in Speller(Dictionary(), Broken).wrong(text)] == wrong


@pytest.mark.parametrize(("language", "found"), [("de_DE", "de_DE"), ("en_AU", "en_GB"), ("xx_XX", "")])
def test_the_dictionary_is_the_languages_own_or_one_like_it(enchant: ModuleType, language: str, found: str) -> None:
    speller = find_speller(language)
    if found:
        assert isinstance(speller, Speller) and speller._dictionary.language == found
    else:
        assert speller == "The system has no dictionary for xx_XX. It has: de_DE, en_GB, en_US."


def test_without_the_extra_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "enchant", None)
    assert find_speller("en_US") == MISSING


def open_note(window: MainWindow, qtbot: QtBot, note: str) -> NoteField:
    assert window.reading.article is not None and window.reading.content is not None
    made = window.session.annotate(window.reading.article.id, words(window.reading.content, "older"), note=note)
    assert made is not None
    window.activateWindow()
    window.annotating.edit_note(made.id)
    [field] = [one for one in window.findChildren(NoteField) if one.isVisible()]
    return field


def underlined(field: NoteField) -> list[str]:
    QApplication.processEvents()
    block = field.document().firstBlock()
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    return [
        block.text()[one.start : one.start + one.length]
        for one in block.layout().formats()
        if one.format.underlineStyle() == wave
    ]


def test_a_wrong_word_is_underlined_and_mended_from_the_menu(
    reading: MainWindow, enchant: ModuleType, qtbot: QtBot
) -> None:
    reading.settings["spelling"] = "en_US"
    field = open_note(reading, qtbot, "the rivr is oldr")
    qtbot.waitUntil(lambda: underlined(field) == ["rivr", "oldr"])
    cursor = field.textCursor()
    cursor.setPosition(6)
    menu = field.menu_at(field.cursorRect(cursor).center())
    assert [action.text() for action in menu.actions()[:3]] == ["river", "rival", "Add to the dictionary"]
    menu.actions()[0].trigger()
    assert field.toPlainText() == "the river is oldr"
    cursor.setPosition(len("the river is ol"))
    field.menu_at(field.cursorRect(cursor).center()).actions()[2].trigger()
    assert underlined(field) == []
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(field, " wrng")
    qtbot.waitUntil(lambda: underlined(field) == ["wrng"])
    qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_spelling_that_is_wanted_and_missing_is_told_once_and_the_note_is_written(
    reading: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setitem(sys.modules, "enchant", None)
    told: list[str] = []
    reading.controllers.spelling.told.connect(told.append)
    field = open_note(reading, qtbot, "the rivr")
    assert told == [] and underlined(field) == [], "it is off until somebody asks for it"
    reading.settings["spelling"] = "system"
    for _ in range(2):
        reading.margin.editing.keep()
        assert reading.controllers.spelling.speller() is None
    assert told == [MISSING]
