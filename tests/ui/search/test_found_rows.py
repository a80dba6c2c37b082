"""What was found becomes rows: under headings, the words marked, and nothing in a text can break a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Hit, SavedSearch
from desktop.ui.search.found_rows import (
    Marked,
    Offered,
    by_article,
    by_kind,
    command_rows,
    count_words,
    go_on,
    marked,
    row_of,
    saved_row,
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


def test_hits_stand_under_their_kinds_and_tell_that_there_are_more() -> None:
    hits = [hit("text"), hit("quote"), hit("text", "a2"), hit("text", "a3")]
    assert lines(by_kind(hits, NAMES, 2)) == ["# Quotes 1", "a word", "# In the text 2+", "a word", "a word"]
    assert [row.detail for row in by_kind(hits, NAMES) if row.hit] == ["Rivers", "Rivers", "Lakes", "Untitled"]


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


def test_in_reading_order_hits_stand_under_their_articles() -> None:
    hits = [hit("quote", "a2", 9), hit("text", "a1", 5), hit("note", "a2", None), hit("text", "a2", 3)]
    theme = Hit("theme", "", None, "\x02Tal\x03ent\nWho", None, "theme", "t1")
    rows = by_article([*hits, theme], NAMES)
    assert [row.line.text for row in rows if row.kind == "group"] == ["Rivers", "Lakes", "Themes"]
    assert [row.hit.start for row in rows if row.hit] == [5, 3, 9, None, None]
    assert [row.detail for row in rows if row.hit] == ["Text", "Text", "Quote", "Note", "Who"]


def test_what_has_a_name_is_shown_by_it_wherever_the_words_were_found() -> None:
    by_name = Hit("theme", "", None, "\x02Tal\x03ent\nWho goes where", None, "theme", "t1")
    assert (row_of(by_name, NAMES).line, row_of(by_name, NAMES).detail) == (
        Marked("Talent", ((0, 3),)),
        "Who goes where",
    )
    below = Hit("theme", "", None, "…who \x02goes\x03 where", None, "theme", "t1")
    assert (row_of(below, NAMES).line, row_of(below, NAMES).detail) == (Marked("Talent"), "…who goes where")


def test_a_saved_search_hides_nothing_in_its_row() -> None:
    row = saved_row(SavedSearch("s1", "\u202eevil", "two\nlines"))
    assert (row.line.text, row.detail, row.key) == ("⟨RLO⟩evil", "two lines", "s1")


def test_how_much_was_found_is_said_in_words() -> None:
    assert count_words([hit("text")], more=False) == "1 result in 1 article"
    theme = Hit("theme", "", None, "x", None, "theme", "t1")
    assert count_words([hit("text"), hit("text", "a2"), theme], more=False) == "3 results in 2 articles"
    assert count_words([theme], more=False) == "1 result"
    assert count_words([hit("text")] * 2, more=True) == "the first 2 results in 1 article"


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


def test_a_command_shows_its_keys_what_was_typed_of_it_and_whether_it_can_be_chosen() -> None:
    [row], _ = command_rows(COMMANDS, "exp")
    assert (row.line.marks, row.aside, row.enabled) == (((0, 3),), "Ctrl+E", False)
