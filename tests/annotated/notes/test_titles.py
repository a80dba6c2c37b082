"""What the title of a callout says: names of themes, whether known or not, or words of somebody's own."""

from __future__ import annotations

import pytest

from desktop.annotated.notes.footnotes import ReadFootnote, names_in
from desktop.annotated.notes.titles import (
    after,
    listed_first,
    listed_in,
    may_be_names,
    read_callout,
    some_known,
)

KNOWN = ["Open", "Port", "Open source", ""]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Port", ("Port",)),
        ("Port and the note", ("Port",)),
        ("port,  open\nsource: a note", ("Port", "Open")),
        ("port,  open\nsource a note", ("Port", "Open source")),  # the longest name that stands there
        ("Open, Port", ("Open", "Port")),
        ("Port, Port more", ("Port",)),
        ("Port, more", ()),
        ("Port,more", ()),
        ("Port more,", ("Port",)),
        ("Ports", ()),
        ("", ()),
        (", Port", ()),
    ],
)
def test_a_callout_begins_with_known_themes_or_with_none(words: str, names: tuple[str, ...]) -> None:
    assert listed_first(words, KNOWN) == names


@pytest.mark.parametrize(
    ("title", "names"), [("port, Open", ("Port", "Open")), ("Port and", ()), ("Sea", ()), ("Port, Sea", ()), ("", ())]
)
def test_a_title_that_is_a_list_of_known_themes_holds_nothing_else(title: str, names: tuple[str, ...]) -> None:
    assert listed_in(title, KNOWN) == names


@pytest.mark.parametrize(
    ("title", "names"),
    [("sea, PORT", ("sea", "PORT")), ("Sea, Ports", ()), (" a ,, b\\*, a", ()), ("Port ,, b\\*, Port", ("Port", "b*"))],
)
def test_a_title_in_which_one_theme_is_known_lists_them_all_each_once(title: str, names: tuple[str, ...]) -> None:
    assert some_known(title, KNOWN) == names
    assert names in ((), names_in(title))


@pytest.mark.parametrize(
    ("names", "body", "rest"),
    [
        (["Port"], "Port", ""),
        (["Port"], "PORT\n \n\tnote ", "note "),
        (["Open source", "Port"], "Open\nsource, Port note", "note"),
        (["Port"], "Ports", None),
        (["Port"], "Port, more", None),
        (["Port"], "The Port", None),
        ([], " note", "note"),
    ],
)
def test_what_stands_behind_the_names_is_the_note_however_they_are_wrapped(
    names: list[str], body: str, rest: str | None
) -> None:
    assert after(names, body) == rest


@pytest.mark.parametrize(
    ("title", "may_be"),
    [("a b c, d", True), ("a b c, d e f g", False), ("a b c d, e", False), (",", True), ("", True)]
    + [(f"Sea{sign}", False) for sign in ".!?:;…"]
    + [(f"Sea{sign}x", True) for sign in ".!?:;…"],
)
def test_each_name_of_a_new_theme_is_short_and_no_sentence(title: str, may_be: bool) -> None:
    assert may_be_names(title) is may_be


@pytest.mark.parametrize(
    ("body", "stated", "themes", "note"),
    [
        ("Open source\n\nA note. \n\n", [], ("Open source",), "A note."),
        ("Port\nA &#61;&#61; note.", [], ("Port",), "A == note."),
        ("Open\nsource A note.", [], ("Open source",), "A note."),  # an editor wrapped its lines
        ("Cafe\u0301\nA note.", ["Caf\u00e9"], ("Cafe\u0301",), "A note."),
        ("Sea\nA note.", [], ("Sea",), "A note."),  # nobody knows the themes of its file
        ("Sea\n\n  A note. \n", [], ("Sea",), "  A note."),
        ("Sea\nA &#61;&#61; note. \n", ["Tide"], (), "Sea\nA == note."),
        ("Sea\nA note.", ["Sea"], ("Sea",), "A note."),
        ("Sea, Port\nA note.", ["Tide"], ("Sea", "Port"), "A note."),
        ("Is it so?\nA note.", [], (), "Is it so?\nA note."),
        ("Is it so, Port?\nA note.", [], (), "Is it so, Port?\nA note."),
        ("Open, or not.\nA note.", [], ("Open", "or not."), "A note."),
        ("\n\nA note.", ["Tide"], (), "A note."),
    ],
)
def test_a_callout_that_nobody_knows_says_what_its_title_may_say(
    body: str, stated: list[str], themes: tuple[str, ...], note: str
) -> None:
    assert read_callout(body, KNOWN, stated) == ReadFootnote(themes, note)
