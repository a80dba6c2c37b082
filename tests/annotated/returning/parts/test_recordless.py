"""What a file without a record becomes: notes and marks that nobody knows, and what of them could not be known."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.annotated.notes.footnotes import FoundNote
from desktop.annotated.returning.changes import found
from desktop.annotated.returning.comparison_base import NO_RECORD
from desktop.annotated.returning.in_file import TWICE
from desktop.annotated.returning.recordless import (
    ALREADY,
    ILLEGIBLE,
    NO_TEXT,
    TOUCHING,
    UNKNOWN,
    _in_doubt,
    labelled,
)
from tests.annotated.make import content_of, mark
from tests.annotated.returning.harbour import exported, make_doc, plan
from tests.annotated.returning.parts.shown import shown


@pytest.mark.parametrize(
    ("text", "words", "doubt"),
    [
        ("Some ==one== two.", "two", TOUCHING),
        ("Some ==one==two.", "two", TOUCHING),
        ("First.\n\nSome ==one== two.", "two", TOUCHING),
        ("Some ==one==, two.", "two", ""),
        ("Some ==one==.\n\nThen two.", "Then", ""),
        ("First.\n\nThen ==one== two.", "Then", ""),
        ("Some ==one== two.", "one", ""),
        ("Some ==one== two.", "Some", ""),
        ("Some *one* two.", "two", ""),
        ("Some ==one== *two* three.", "three", ""),
        ("==Some== of ==one== two.", "two", TOUCHING),
        ("Some ==one==[^1] two.\n\n[^1]: Who?", "two", TOUCHING),
        ("First.\n\nSome ==one==[^1] two.\n\n[^1]: Who?", "two", TOUCHING),
        ("Some ==one==[^1][^2] two.\n\n[^1]: Who?\n[^2]: Why?", "two", TOUCHING),
        ("Some ==one==, so[^1] two.\n\n[^1]: Who?", "two", ""),
        ("Some one[^1] two.\n\n[^1]: Who?", "two", ""),
    ],
)
def test_a_highlight_right_behind_a_mark_of_the_authors_own_may_begin_within_that(
    text: str, words: str, doubt: str
) -> None:
    content = content_of(text.encode())
    change = found(mark(content, words).target)
    made = _in_doubt(change, content)
    assert (made.doubt, made.quote) == (doubt, words)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Some {one} and {two}.^a^b", {"a": "one", "b": "two"}),
        ("{Some} one and {two}.^a^b", {"a": "Some", "b": "two"}),
        ("Some {one}.^b\n\nThen {two}.^a", {"a": "two", "b": "one"}),
        ("Some {one}^c and {two}.^a", {"a": "two", "c": "one"}),
        ("Some {one} and {two}.^a", {"a": "Some one and two."}),
        ("Some {one}.^a^b", {"a": "Some one.", "b": "Some one."}),
        ("Some {one} and {two}.^a^b\n\nThen {three}.^c", {"a": "one", "b": "two", "c": "three"}),
        ("Some {one} and {two}.^a\n\nThen {three}.^c", {"a": "Some one and two.", "c": "three"}),
        ("Some {one}.\n\nThen.^a\n\nLast {two}.^b", {"a": "one", "b": "two"}),
    ],
)
def test_notes_below_a_paragraph_belong_to_its_marks_where_there_are_as_many(text: str, quotes: dict[str, str]) -> None:
    now = shown(text)
    changes, remarks = labelled(now, [*quotes], {}, (), ())
    assert ({label: one.quote.replace("\n", " ") for label, one in changes}, remarks) == (quotes, [])


@pytest.mark.parametrize(
    ("body", "known", "stated", "note", "names"),
    [
        ("Tar\nWhy?", ["Tar"], [], "Why?", ("Tar",)),
        ("Tar\nWhy?", [], ["Tar"], "Why?", ("Tar",)),
        ("What I think of it all\nWhy?", ["Tar"], ["Sea"], "What I think of it all\nWhy?", ()),
    ],
)
def test_a_callout_that_nobody_knows_names_its_themes_where_they_are_known_or_stated(
    body: str, known: Sequence[str], stated: Sequence[str], note: str, names: tuple[str, ...]
) -> None:
    bodies = {"a": FoundNote("a", body, 0, 0, "callout")}
    [(_, made)], _ = labelled(shown("Some {one}^a two."), ["a"], bodies, known, stated)
    assert (made.note, made.theme_names) == (note, names)


SOURCE = "# Tides\n\nWater rises twice, and the moon does it.\n"
DOC = make_doc(SOURCE, [("rises", "Why?", ["t1"]), ("moon", "Does it?", [])])
NONE = {"machine_block": "none"}


def test_a_list_of_an_article_that_is_not_here_brings_nothing() -> None:
    made = plan(exported(DOC, {"body": "list", **NONE}).text, None)
    assert (made.kind, made.article_title, made.remarks, made.changes, made.new_source) == (
        "export",
        "The AI race",
        (NO_TEXT,),
        (),
        None,
    )


@pytest.mark.parametrize(
    ("text", "changes", "remarks"),
    [
        ("A ==word==[^h-1a2b3c].\n", [("word", "")], []),
        ("A word.\n\n[^h-1a2b3c]: — Why?\n", [], ["The note h-1a2b3c is referred to nowhere in the text."]),
        ("A ==word==[^h-1a2b3c].\n\n[^h-1a2b3c]: — Why?\n\n[^h-1a2b3c]: — Who?\n", [("word", "Why?")], []),
        ("A ==word==[^h-1a2b3c] and ==more==.\n\n[^h-1a2b3c]: — Why?\n", [("word", "Why?"), ("more", "")], None),
    ],
)
def test_references_and_notes_that_nobody_knows_are_new_highlights(
    text: str, changes: list[tuple[str, str]], remarks: list[str] | None
) -> None:
    made = plan(text, None)
    assert (made.kind, made.article_title, [(one.quote, one.note) for one in made.changes]) == ("export", "", changes)
    assert remarks is None or made.remarks == (NO_RECORD, *remarks)
    assert (made.new_source or b"").decode().split("\n")[0] == text.split("\n")[0].replace("==", "").replace(
        "[^h-1a2b3c]", ""
    )


def cut(count: int) -> str:
    return f"The file says that it holds {count} annotations but has 2; it may be cut off."


@pytest.mark.parametrize(("count", "remarks", "doubtful"), [(1, (), False), (2, (), False), (3, (cut(3),), True)])
def test_a_file_of_an_article_that_is_not_here_says_how_much_of_it_is_missing(
    count: int, remarks: tuple[str, ...], doubtful: bool
) -> None:
    text = exported(DOC, NONE).text.replace("annotations: 2", f"annotations: {count}")
    made = plan(text, None)
    assert (made.article_title, made.remarks, made.doubtful) == ("The AI race", (NO_RECORD, *remarks), doubtful)


def test_a_file_of_an_article_that_is_not_here_says_that_it_holds_its_text_twice() -> None:
    text = exported(DOC, {**NONE, "front_matter": "off"}).text
    made = plan(f"{text}\n{text}", None)
    assert (made.doubtful, TWICE in made.remarks) == (True, True)


@pytest.mark.parametrize(("known", "doubt"), [((), ILLEGIBLE), (("word",), ALREADY)])
def test_an_export_of_which_no_reference_can_be_read_says_so(known: Sequence[str], doubt: str) -> None:
    text = "---\nannotation_format: 1\n---\n\nA ==word== of it.\n"
    doc = make_doc("A word of it.\n", [(words, "", []) for words in known])
    made = plan(text, doc)
    assert (made.kind, made.remarks, [(one.quote, one.doubt) for one in made.changes]) == (
        "stranger",
        (ILLEGIBLE,),
        [("word", doubt)],
    )


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("> [!note] Tar\n> One.\n", [("One.", "Tar", ())]),
        ("> [!note] talent\n> One.\n", [("One.", "", ("Talent",))]),
        ("> [!talent] Tar\n> One.\n", [("One.", "", ("Talent",))]),
        ("> [!note] *Tar* and more\n> One.\n", [("Tar and more One.", "*Tar* and more", ())]),
        ("> \\[!note\\] Tar\n> One.\n", [("Tar One.", "", ())]),
        ("> [!note]\n\nWords.\n\n> [!tip] Tar\n> One.\n", [("One.", "Tar", ())]),
        ("Words.\n\n> [!note] Tar\n> One.\n\n> Two.\n\nThree.\n", [("One.\nTwo.", "Tar", ())]),
        ("> [!note] Tar\n>\n> - One.\n", [("One.", "Tar", ())]),
        (
            "> [!note] Tar\n> One.\n>\n> [!tip] Sea\n> Two.\n>\n> Three.\n",
            [("One.", "Tar", ()), ("Two.\nThree.", "Sea", ())],
        ),
        ("> Words.\n\nMore.\n\n> [!note] Tar\n> One.\n", [("One.", "Tar", ())]),
        ("[!note] Tar\nOne.\n", []),
    ],
)
def test_a_callout_of_a_stranger_has_a_theme_where_its_title_or_its_type_names_one(
    text: str, changes: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    made = plan(text, make_doc(SOURCE, []))
    assert made.remarks == (UNKNOWN, *([] if changes else ["It holds no highlights."]))
    assert [(one.quote, one.note, one.theme_names) for one in made.changes] == changes
