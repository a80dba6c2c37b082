"""Texts are English until a language is spoken; a message made in English is translated by its template."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db.errors import LibraryDamaged
from db.message import Message, from_json, joined, to_json
from desktop import texts
from desktop.errors import PostilError
from desktop.texts import counted, grouped, later, several, tr, tr_kept

GERMAN = {
    "Close": ["Schließen"],
    "Open {name}": ["{name} öffnen"],
    "{n} notes": ["{n} Notiz", "{n} Notizen"],
    "{n} articles": [],
    "The library {path} is damaged: {error}.": ["Die Bibliothek {path} ist beschädigt: {error}."],
    "Nothing could be read": ["Nichts war lesbar"],
    "Highlight": ["Markieren"],
    "Everything is saved already": ["Alles ist bereits gespeichert"],
    "Move to {name}": ["Nach {name} verschieben"],
    "Took “{quote}” out of {names}": ["„{quote}“ aus {names} genommen"],
}


def german(text: str, number: int) -> str:
    """Look a text up as Qt would."""
    forms = GERMAN.get(text) or [text]
    return forms[-1 if number != 1 else 0]


@pytest.fixture
def in_german() -> Iterator[None]:
    """Speak German for one test."""
    texts.speak(german, ".")
    yield
    texts.speak(None)


def test_without_a_language_a_text_is_what_the_code_says() -> None:
    assert tr("Close") == later("Close") == "Close"
    assert tr("Open {name}", name="{a}") == "Open {a}"
    assert tr("A name of {title} and {author}") == "A name of {title} and {author}"
    assert counted("{n} note", "{n} notes", 1) == "1 note"
    assert counted("{n} note", "{n} notes", 1200) == "1,200 notes"
    assert counted(*several("One in {where}", "{n} in {where}"), 1, where="x") == "One in x"


@pytest.mark.usefixtures("in_german")
def test_in_a_language_a_text_is_its_translation() -> None:
    assert tr("Close") == "Schließen"
    assert tr("Open {name}", name="x.md") == "x.md öffnen"
    assert counted("{n} note", "{n} notes", 1) == "1 Notiz"
    assert counted("{n} note", "{n} notes", 0) == "0 Notizen"
    assert counted("{n} note", "{n} notes", 1200) == f"{grouped(1200)} Notizen" == "1.200 Notizen"


@pytest.mark.usefixtures("in_german")
def test_what_has_no_translation_stays_english() -> None:
    assert tr("Never heard of") == "Never heard of"
    assert counted("{n} article", "{n} articles", 1) == "1 article"
    assert counted("{n} article", "{n} articles", 2) == "2 articles"


TITLE = "Everything is saved already"  # a user's, which is one of our own texts as well


@pytest.mark.usefixtures("in_german")
def test_of_a_message_the_template_is_translated_and_never_a_word_of_the_user() -> None:
    message = Message("Took “{quote}” out of {names}", quote=TITLE, names="Close")
    assert str(message) == f"Took “{TITLE}” out of Close"
    assert tr(message) == f"„{TITLE}“ aus Close genommen"
    assert tr(str(message)) == str(message)


@pytest.mark.usefixtures("in_german")
def test_an_error_is_translated_with_the_messages_and_errors_in_it() -> None:
    inner = PostilError("Nothing could be read")
    error = LibraryDamaged("The library {path} is damaged: {error}.", path="a {error} b", error=inner)
    assert str(error) == "The library a {error} b is damaged: Nothing could be read."
    assert tr(error) == "Die Bibliothek a {error} b ist beschädigt: Nichts war lesbar."


@pytest.mark.usefixtures("in_german")
def test_messages_one_after_the_other_and_from_another_process_stay_what_they_are() -> None:
    both = joined(" ", [Message("Took “{quote}” out of {names}", quote="a", names="b"), "", "x y"])
    assert tr(from_json(to_json(both))) == tr(both) == "„a“ aus b genommen x y"
    assert tr(Message("Close") + "!") == "Schließen!"
    assert to_json("plain") == from_json("plain") == "plain"


@pytest.mark.usefixtures("in_german")
def test_what_a_library_has_kept_in_english_is_translated() -> None:
    assert tr_kept("Highlight (3)") == "Markieren (3)"
    assert tr_kept("Move to Close") == "Nach Close verschieben"
    assert tr_kept("A label of a later version") == "A label of a later version"
