"""Exports as people edit them elsewhere: in Obsidian, in an editor, with a replace-all, with a careless hand."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.returning.plan import plan_import
from desktop.importers.from_html import read as read_html
from desktop.proposals.import_plan import ChangeKind, ImportPlan
from tests.annotated.make import content_of, document, mark
from tests.annotated.returning.harbour import BLOCK, above, make_doc

SOURCE = """---
title: Salt
tags: [sea]
---

# Salt

Salt keeps fish through the winter, and ==fish== keeps people[^who] through it.

> Whoever has salt has winter.

Ships carry it. The engine of a ship does not care what it carries, wet or dry.

| from | to   |
|------|------|
| Ibiza | Riga |

[^who]: Ask them.
"""


def salted() -> Document:
    content = content_of(SOURCE.encode())
    return document(
        SOURCE,
        [
            mark(content, "keeps fish", "Where the engine of trade begins.", ["t1"], 1),
            mark(content, "salt has winter", "", ["t2"], 2),
            mark(content, "engine of a ship", "First.\n\nSecond.", [], 3),
            mark(content, "Ibiza", "- by sea\n- by land", ["t1", "t3"], 4),
        ],
    )


@pytest.fixture(scope="module")
def doc() -> Document:
    return salted()


def exported(doc: Document, **options: str) -> str:
    return exporter("markdown").write(doc, Options(**options)).text


def plan(text: str, doc: Document | None, **more: object) -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of, **more)  # type: ignore[arg-type]


def told(made: ImportPlan) -> list[tuple[str, str]]:
    return [(change.kind.value, change.after or change.note) for change in made.changes]


VARIANTS: dict[str, dict[str, str]] = {
    "with a record": {},
    "for Obsidian": {"obsidian": "on"},
    "with tags": {"marks": "mark"},
    "without a record": {"machine_block": "none"},
    "bare": {"machine_block": "none", "front_matter": "off", "links": "none"},
}


EDITS: list[tuple[str, Callable[[str], str], list[tuple[str, str]]]] = [
    (
        "a new mark with a footnote at the end",
        lambda one: (
            one.replace("Ships carry it.", "==Ships== carry it.[^1]", 1).replace("==[^1]", "==") + "\n[^1]: unused\n"
        ),
        [("source changed", ""), ("new", "Ships")],
    ),
    (
        "a mark made shorter, its reference left",
        lambda one: one.replace("==salt has winter==", "==salt has== winter", 1),
        [("passage moved", "salt has")],
    ),
    ("all marks taken out", lambda one: one.replace("==fish==", "\0").replace("==", "").replace("\0", "==fish=="), []),
    (
        "a paragraph moved",
        lambda one: (lambda part: one.replace(part, "", 1).replace("# Salt\n\n", f"# Salt\n\n{part}", 1))(
            next(part for part in re.findall(r"(?s)(?<=\n\n)Ships.*?\n\n", one))
        ),
        [("source changed", "")],
    ),
    (
        "lines wrapped",
        lambda one: "\n".join(
            textwrap.fill(line, 50, break_long_words=False, break_on_hyphens=False) if line[:5] == "Ships" else line
            for line in one.split("\n")
        ),
        [("source changed", "")],
    ),
    (
        "prose and a word in a mark",
        lambda one: one.replace("engine of a ship", "motor of a ship").replace("wet or dry", "dry or wet"),
        [("source changed", ""), ("passage moved", "motor of a ship")],
    ),
]


@pytest.mark.parametrize(("what", "edit", "expected"), EDITS, ids=[row[0] for row in EDITS])
@pytest.mark.parametrize("options", [{}, {"machine_block": "none"}], ids=["with a record", "without"])
def test_an_edit_is_proposed_and_nothing_else(
    doc: Document,
    options: dict[str, str],
    what: str,
    edit: Callable[[str], str],
    expected: list[tuple[str, str]],
) -> None:
    made = plan(above(exported(doc, **options), edit), doc)
    assert [kind for kind, _ in told(made)] == [kind for kind, _ in expected]
    assert all(after in said for (_, after), (_, said) in zip(expected, told(made), strict=True))
    assert not any(change.doubt for change in made.changes)


def test_a_page_with_tables_in_it_says_the_same_without_its_record() -> None:
    page = (
        "<h1>Ports</h1><p>Before.</p><table><tr><td><ul><li>salt and fish</li><li>iron | tin</li></ul></td>"
        "<td><p>One line.</p><pre>code == here</pre></td></tr><tr><td>plain cell</td>"
        "<td><blockquote>quoted</blockquote></td></tr></table><p>After the table.</p>"
    )
    content = read_html(page.encode(), "ports.html").content
    marks = [
        mark(content, words, f"note on {words}", [], number)
        for number, words in enumerate(
            ("Before.\nsalt and", "tin\nOne", "code ==", "plain cell\nquoted", "the table"), 1
        )
    ]
    doc = document(page, marks, content=content, importer="html", name="ports.html")
    later = replace(doc, exported="2026-11-25T10:00:00.000Z")
    for options in ({}, {"machine_block": "none"}):
        made = plan(exported(doc, **options), later)
        assert (made.changes, made.unchanged) == ((), 5), options
        text = exported(doc, **options).replace("note on plain", "a word on plain", 1)
        assert told(plan(text, later)) == [("note changed", "a word on plain cell\nquoted")], options


# --- the notes of new marks


NOTED = [
    ("at the end", "==Ships==[^1] carry", "\n[^1]: My own *note*.\n", "My own *note*."),
    ("within the mark", "==Ships[^1]== carry", "\n[^1]: My note\n", "My note"),
    ("with two paragraphs", "==Ships==[^my-note] carry", "\n[^my-note]: One.\n\n    Two.\n", "One.\n\nTwo."),
    ("in the line", "==Ships==^[mine, of [that](http://x.org)] carry", "", "mine, of [that](http://x.org)"),
]


@pytest.mark.parametrize(("where", "words", "foot", "note"), NOTED, ids=[row[0] for row in NOTED])
@pytest.mark.parametrize("options", [{}, {"machine_block": "none"}], ids=["", "none"])
def test_the_note_of_a_new_mark_leaves_the_text_with_it(
    doc: Document, options: dict[str, str], where: str, words: str, foot: str, note: str
) -> None:
    text = above(exported(doc, **options), lambda one: one.replace("Ships carry", words, 1) + foot)
    made = plan(text, doc)
    assert [(change.kind.value, change.quote, change.note) for change in made.changes] == [("new", "Ships", note)]
    assert made.new_source is None


def test_other_words_in_a_mark_whose_reference_stands_behind_the_link_are_those_of_its_highlight() -> None:
    source = "Before.\n\n*[Read it in other tongues here](tongues.md)*\n"
    content = content_of(source.encode())
    doc = document(source, [mark(content, "other tongues", "", ["t1"], 1)])
    made = plan(exported(doc).replace("==other tongues==", "==rehto seugnot=="), doc)
    assert [(change.kind.value, change.after) for change in made.changes][1:] == [("passage moved", "rehto seugnot")]
    assert made.remarks == ()


STAYING = [
    ("the author's own footnote", "==Ships==[^who] carry", "", "Ask them."),
    ("one that is used elsewhere", "==Ships==[^1] carry[^1]", "\n[^1]: Mine.\n", "Mine."),
]


@pytest.mark.parametrize(("what", "words", "foot", "note"), STAYING, ids=[row[0] for row in STAYING])
def test_a_footnote_that_is_not_only_the_marks_stays(
    doc: Document, what: str, words: str, foot: str, note: str
) -> None:
    made = plan(above(exported(doc), lambda one: one.replace("Ships carry", words, 1) + foot), doc)
    assert [(change.kind.value, change.note) for change in made.changes] == [("source changed", ""), ("new", note)]
    assert words.replace("==", "") in (made.new_source or b"").decode()


def test_a_note_among_the_text_leaves_no_gap(doc: Document) -> None:
    text = above(
        exported(doc),
        lambda one: one.replace("Ships carry", "==Ships==[^1] carry", 1).replace("| from", "[^1]: Here.\n\n| from", 1),
    )
    made = plan(text, doc)
    assert told(made) == [("new", "Ships")]
    assert made.changes[0].note == "Here."


# --- the record


def test_a_replace_all_through_the_record_is_told_and_every_move_is_proposed(doc: Document) -> None:
    made = plan(exported(doc).replace("engine", "motor"), doc)
    assert told(made) == [
        ("source changed", made.changes[0].after),
        ("note changed", "Where the motor of trade begins."),
        ("passage moved", "motor of a ship"),
    ]
    assert "The hidden block was edited in 3 of its records" in made.sentences()[0]


VISIBLE = exported(salted())
VISIBLE = VISIBLE[: VISIBLE.index(BLOCK)]


@settings(max_examples=settings().max_examples // 2)  # each takes long
@given(st.sampled_from(sorted(set(re.findall(r"[A-Za-z]{3,}|\d{2,}", VISIBLE)))), st.sampled_from("xyz09"))
def test_whatever_is_replaced_in_the_whole_file_an_edited_record_is_told(word: str, by: str) -> None:
    doc = salted()
    text = exported(doc)
    edited = text.replace(word, word[:-1] + by if word[-1] != by else word + by)
    head = text.index("\n", text.index(BLOCK))
    made = plan(edited, doc)
    changed = edited[edited.find("\n", max(0, edited.find(BLOCK))) :] != text[head:]
    if made.kind == "export" and changed and BLOCK in edited:
        assert "block" in " ".join(made.sentences()) or "record" in " ".join(made.sentences())
    for change in made.changes:
        if change.kind is ChangeKind.NEW:
            assert change.doubt or change.annotation is None


def test_ranges_edited_in_the_record_give_way_to_the_librarys(doc: Document) -> None:
    text = re.sub(r'"start":(\d+)', lambda found: f'"start":{int(found[1]) + 3}', exported(doc))
    made = plan(text, doc)
    assert made.changes == ()
    assert "edited in 4 of its records" in made.sentences()[0]


def test_an_edited_record_of_an_annotation_that_the_library_lost_is_doubtful(doc: Document) -> None:
    text = exported(doc).replace('"exact":"keeps fish"', '"exact":"keeps people"')
    made = plan(text, replace(doc, annotations=doc.annotations[1:]))
    assert [(change.kind, bool(change.doubt)) for change in made.changes] == [(ChangeKind.NEW, True)]


def test_of_two_records_with_one_id_the_one_that_was_not_edited_counts(doc: Document) -> None:
    first, second = doc.annotations[0].id, doc.annotations[1].id
    made = plan(exported(doc).replace(f'"id":"postil://a/{first}"', f'"id":"postil://a/{second}"'), doc)
    assert made.changes == ()
    assert len(made.bad) == 1


def test_a_record_without_checksums_is_trusted_as_before(doc: Document) -> None:
    old = re.sub(r',"postil:(?:visible|check)":"[0-9a-f]+"', "", exported(doc))
    assert plan(old, doc).untouched
    assert told(plan(old.replace("of trade begins", "of trade ends", 1), doc))[0][0] == "note changed"


def test_an_arrow_put_into_a_record_hides_nothing(doc: Document) -> None:
    made = plan(exported(doc).replace('"motivation"', '--> "motivation"', 1), doc)
    assert (made.changes, len(made.bad)) == ((), 1)


# --- below, twice, lost


@pytest.mark.parametrize("place", ["above the record", "below it"])
def test_text_below_the_notes_becomes_the_end_of_the_article(doc: Document, place: str) -> None:
    words = "Written below the notes.\n"
    text = exported(doc)
    text = above(text, lambda one: f"{one}{words}\n") if place == "above the record" else f"{text}\n{words}"
    made = plan(text, doc)
    assert [change.kind for change in made.changes] == [ChangeKind.SOURCE]
    assert (made.new_source or b"").decode().startswith(SOURCE)
    assert (made.new_source or b"").decode().rstrip().endswith(words.strip())
    assert "Text stands below the notes" in " ".join(made.sentences())


# --- of an article that the library lacks


@pytest.mark.parametrize("options", [one for one in VARIANTS.values() if one.get("machine_block") == "none"])
def test_a_file_without_a_record_gives_its_notes_to_a_library_without_the_article(
    doc: Document, options: dict[str, str]
) -> None:
    made = plan(exported(doc, **options), None)
    found = {change.quote: (change.theme_names, change.note.split("\n")[0]) for change in made.changes}
    assert found["salt has winter"] == (("Talent",), "")
    assert {"keeps fish", "engine of a ship", "Ibiza"} <= set(found)
    assert found["keeps fish"] == (("Investment",), "Where the engine of trade begins.")
    assert "Where the engine of trade begins." in {note for _, note in found.values()}
    assert "fish" not in found or "Which marks are the author’s own could not be known" in " ".join(made.remarks)


@pytest.mark.parametrize("word", ["Tar for", "Pitch for"])
def test_a_mark_on_words_of_another_highlight_is_proposed_where_the_article_is_not_here(word: str) -> None:
    text = above(
        exporter("markdown").write(make_doc(), Options()).text,
        lambda one: one.replace("Tar for", word).replace("and nobody asks", "and ==nobody== asks"),
    )
    made = plan_import(text.encode(), None, read=content_of)
    assert [one.quote for one in made.changes if not one.annotation_id] == ["nobody"]
