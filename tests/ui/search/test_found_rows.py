"""What was found becomes rows: under headings, the words marked, and nothing in a text can break a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Hit
from desktop.ui.search.found_rows import (
    Marked,
    Offered,
    by_article,
    by_kind,
    command_rows,
    go_on,
    marked,
)

NAMES = {"a1": "Rivers", "a2": "Lakes", "t1": "Talent"}


def hit(place: str, article: str = "a1", start: int | None = 0, snippet: str = "a \x02word\x03", row: str = "") -> Hit:
    return Hit("article", article, None, snippet, start, place, row or article)


def lines(rows: list) -> list[str]:
    return [row.line.text if row.kind != "group" else f"# {row.line.text} {row.aside}" for row in rows]


@pytest.mark.parametrize(
    ("snippet", "made"),
    [
        ("", Marked("")),
        ("none", Marked("none")),
        ("\x02one\x03 and \x02two\x03", Marked("one and two", ((0, 3), (8, 11)))),
        ("a line\n\x02break\x03", Marked("a line break", ((7, 12),))),
        ("a \ufffc \x02b\x03", Marked("a ▣ b", ((4, 5),))),
        ("\u202e\x02x\x03", Marked("⟨RLO⟩x", ((5, 6),))),
        ("\x02\x02x\x03\x03 \x03y\x02", Marked("x y", ((0, 1),))),  # a text that has such signs itself
    ],
)
def test_a_snippet_is_a_line_with_marks(snippet: str, made: Marked) -> None:
    assert marked(snippet) == made


@given(st.text(alphabet="ab\x02\x03\n\u0301\u202eß投\U0001f600"))
def test_marks_stand_in_their_line_whatever_a_text_holds(snippet: str) -> None:
    line = marked(snippet)
    assert "\n" not in line.text and "\x02" not in line.text
    before = 0
    for start, end in line.marks:
        assert before <= start < end <= len(line.text)
        before = end


def test_a_kind_of_which_there_may_be_more_ends_in_asking_for_it() -> None:
    hits = [hit("quote"), hit("note"), hit("text"), hit("text")]
    assert go_on(hits, 3) == set() and go_on(hits[:3], 2) == {"quote", "note"}, "looked for together"
    assert lines(by_kind(hits, NAMES, going_on=go_on(hits[2:], 2)))[-4:] == [
        "# In the text 2+",
        "a word",
        "a word",
        "Show more",
    ]
    assert lines(by_article(hits, NAMES, {"text"}))[-1] == "Show more" != lines(by_article(hits, NAMES))[-1]


COMMANDS = (
    Offered("open", "Open…", "Ctrl+O", "Bring files into the library", "Article"),
    Offered("export", "Export…", "Ctrl+E", "Save what you gathered", "Article", enabled=False),
    Offered("light", "Light", "", "Dark ink on light paper", "View"),
    Offered("undo", "Undo Highlight", "Ctrl+Z", "Take back the last change", "Edit"),
)


@pytest.mark.parametrize(
    ("typed", "ids", "by_name"),
    [
        ("", ["open", "light", "undo"], True),
        ("op", ["open"], True),
        ("HIGH undo", ["undo"], True),
        ("exp", ["export"], False),  # it cannot be chosen: it does not stand before what was found
        ("paper", ["light"], False),
        ("view l", ["light"], True),
        ("o", ["open", "light"], True),
        ("zebra", [], False),
        ("(\x00*", [], False),
    ],
)
def test_commands_fit_by_the_beginnings_of_their_words(typed: str, ids: list[str], by_name: bool) -> None:
    rows, named = command_rows(COMMANDS, typed)
    assert ([row.key for row in rows], named) == (ids, by_name)
