"""A brief's text goes into a document and comes back as it was; places lead from one to the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextDocument
from pytestqt.qtbot import QtBot

from desktop.exporters.brief.references import quoted_ids
from desktop.ui.themes.brief.text import offset_of, place_of, quotes_in, show, text_of
from desktop.ui.widgets.drafting import clean

QUOTE = "![[postil://a/a1]]"


def shown(text: str) -> QTextDocument:
    document = QTextDocument()
    show(document, text, QTextBlockFormat(), QTextCharFormat())
    return document


_pieces = st.lists(
    st.sampled_from(
        [
            QUOTE,
            "![[postil://a/b-2]]",
            "![[postil://a/c]]{so […] [on] \\{\\}}",
            "{",
            "}",
            "\\",
            "\n",
            "\n\n",
            "```\n",
            "`",
            "😀",
            "\ufffc",
            "\u2028",
            "\xa0",
            "\t",
            "![[",
        ]
    )
    | st.text(max_size=6),
    max_size=12,
).map(lambda pieces: clean("".join(pieces)).replace("\ufdd0", "").replace("\ufdd1", ""))


@pytest.mark.usefixtures("qapp")
@given(text=_pieces)
def test_any_text_comes_back_as_it_was_and_every_place_is_found_again(text: str) -> None:
    document = shown(text)
    assert text_of(document) == text
    assert quotes_in(document) == quoted_ids(text)
    for place in range(document.characterCount()):
        offset = offset_of(document, place)
        if not any("\ud800" <= half <= "\udfff" for half in text_of(document, 0, place)):
            assert place_of(document, offset) == place


def test_an_offset_inside_of_a_reference_is_behind_its_quote(qtbot: QtBot) -> None:
    document = shown(f"ab{QUOTE}cd")
    assert [place_of(document, offset) for offset in (0, 2, 3, 2 + len(QUOTE), 3 + len(QUOTE))] == [0, 2, 3, 3, 4]


def test_what_stands_in_code_is_no_quote(qtbot: QtBot) -> None:
    document = shown(f"`{QUOTE}`\n\n```\n{QUOTE}\n```\n{QUOTE}")
    assert document.toRawText().count("\ufffc") == 1
