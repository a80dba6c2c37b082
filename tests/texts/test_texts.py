"""Texts are English until a language is spoken; what was made in English is found again with the values in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop import texts
from desktop.texts import counted, grouped, later, several, tr

GERMAN = {
    "Close": ["Schließen"],
    "Open {name}": ["{name} öffnen"],
    "{n} notes": ["{n} Notiz", "{n} Notizen"],
    "{n} articles": [],
    "The library {path} is damaged: {error}.": ["Die Bibliothek {path} ist beschädigt: {error}."],
    "Nothing could be read": ["Nichts war lesbar"],
    "Highlight": ["Markieren"],
    "Took “{quote}” out of {names}": ["„{quote}“ aus {names} genommen"],
}


def german(text: str, number: int) -> str:
    """Look a text up as Qt would."""
    forms = GERMAN.get(text) or [text]
    return forms[-1 if number != 1 else 0]


@pytest.fixture
def in_german() -> Iterator[None]:
    """Speak German for one test."""
    texts.speak(german, ".", lambda: [text for text in GERMAN if "{" in text])
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


@pytest.mark.usefixtures("in_german")
@pytest.mark.parametrize(
    ("made", "shown"),
    [
        ("The library a.postil is damaged: no such row.", "Die Bibliothek a.postil ist beschädigt: no such row."),
        (
            "The library a is damaged: Nothing could be read.",
            "Die Bibliothek a ist beschädigt: Nichts war lesbar.",
        ),
        ("Took “Close” out of Close", "„Close“ aus Close genommen"),
        ("Highlight (3)", "Markieren (3)"),
        ("Die Bibliothek a ist beschädigt: x.", "Die Bibliothek a ist beschädigt: x."),
    ],
)
def test_a_text_that_was_made_below_the_window_is_found_again_with_its_values(made: str, shown: str) -> None:
    assert tr(made) == shown
    assert tr(tr(made)) == shown
