"""Callouts that people and programs wrote over: whose they are, what their titles and notes say."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.annotated.document import Document
from desktop.annotated.notes.callouts import find_callouts
from desktop.annotated.notes.inline_notes import find_standing
from desktop.annotated.returning.changes import ChangeKind
from desktop.annotated.returning.identify import stated_themes
from tests.annotated.returning.harbour import LONG, above, exported, make_doc, merged_twice, of_annotations, plan

KINDS: dict[str, dict[str, str]] = {
    "with a record": {"notes": "callouts"},
    "without": {"notes": "callouts", "machine_block": "none"},
    "without links": {"notes": "callouts", "links": "none"},
    "with block ids": {"notes": "callouts", "block_ids": "on", "marks": "mark"},
    "annotated paragraphs": {"notes": "callouts", "body": "paragraphs"},
}


@pytest.fixture(scope="module")
def doc() -> Document:
    return make_doc()


def per_callout(text: str, edit: Callable[[list[str]], list[str]]) -> str:
    """Edit the lines of each callout, without the signs of the quotation before them."""

    def one(found: re.Match[str]) -> str:
        lines = [line[len(found[1]) :].removeprefix(">").removeprefix(" ") for line in found[0].split("\n")]
        return "\n".join(f"{found[1]}> {line}".rstrip(" ") if line != "\0" else "" for line in edit(lines))

    return re.sub(r"(?m)^((?:> )*)> \[!quote\].*(?:\n\1>.*)*", one, text)


def wrapped(width: int, *, tight: bool = False) -> Callable[[list[str]], list[str]]:
    """Wrap a callout as Prettier does: title, note, link and id are one paragraph where no blank line parts them."""

    def edit(lines: list[str]) -> list[str]:
        out: list[str] = []
        for part in "\n".join(lines).split("\n\n"):
            for run in re.split(r"(?<=\\)\n|\n(?=- )", part):
                item = run.startswith("- ")
                out += [""] if item and not tight and out and out[-1][:2] not in ("- ", "") else []
                indent = "  " if item else ""
                out += textwrap.wrap(
                    run, width, break_long_words=False, break_on_hyphens=False, subsequent_indent=indent
                )
            out.append("")
        return out[:-1]

    return edit


def without_blank(lines: list[str]) -> list[str]:
    """Write a callout as version 0.1.0 did: no blank line after a list, no blanks at the end of a line."""
    return [line.rstrip() for n, line in enumerate(lines) if line or not lines[n - 1].startswith("- ")]


SAME: list[tuple[str, Callable[[list[str]], list[str]]]] = [
    ("its type in capitals", lambda lines: [lines[0].replace("quote", "QUOTE"), *lines[1:]]),
    ("another type", lambda lines: [lines[0].replace("[!quote]+", "[!note]-"), *lines[1:]]),
    ("its type escaped", lambda lines: [lines[0].replace("[!quote]", "\\[!quote\\]"), *lines[1:]]),
    ("its id apart within it", lambda lines: [*lines[:-1], "", lines[-1]]),
    ("its id apart below it", lambda lines: [*lines[:-1], "\0", lines[-1]]),
    ("as 0.1.0 wrote it", without_blank),
    ("a blank line below the title", lambda lines: [lines[0], "", *lines[1:]]),
    ("blanks at no line's end", lambda lines: [line.rstrip() for line in lines]),
    ("wrapped at 40", wrapped(40)),
    ("wrapped at 80", wrapped(80)),
    ("wrapped in one line", wrapped(999)),
    ("as 0.1.0 wrote it, wrapped", lambda lines: wrapped(60, tight=True)(without_blank(lines))),
]


@pytest.mark.parametrize(("what", "edit"), SAME, ids=[row[0] for row in SAME])
@pytest.mark.parametrize("options", KINDS.values(), ids=KINDS)
def test_a_callout_written_in_another_way_says_what_it_said(
    doc: Document, options: dict[str, str], what: str, edit: Callable[[list[str]], list[str]]
) -> None:
    before = exported(doc, options)
    text = above(before.text, lambda one: per_callout(one, edit))
    assert text != before.text
    made = plan(text, doc)
    assert (made.changes, made.unchanged, made.doubtful) == ((), 7, False)
    assert "title" not in " ".join(made.sentences())
    merged_twice(doc, options, text, before)


@pytest.mark.parametrize("options", [one for one in KINDS.values() if one.get("links") != "none"])
def test_a_callout_without_its_id_is_known_by_its_link(doc: Document, options: dict[str, str]) -> None:
    before = exported(doc, options)
    text = above(before.text, lambda one: per_callout(one, lambda lines: lines[:-1]))
    made = plan(text, doc)
    assert (made.changes, made.unchanged) == ((), 7)
    merged_twice(doc, options, text, before)


def test_callouts_whose_ids_and_links_are_gone_are_no_text_unasked(doc: Document) -> None:
    text = exported(doc, {"notes": "callouts"}).text
    text = above(text, lambda one: re.sub(r"> Last note\.\n> \[open\].*\n> \^h.*", "> Last note.", one))
    made = plan(text, doc)
    assert [(change.kind, bool(change.doubt)) for change in made.changes] == [
        (ChangeKind.SOURCE, True),
        (ChangeKind.DELETED, True),
    ]
    assert "A callout without its id" in " ".join(made.sentences())


def test_a_line_written_below_the_id_is_the_end_of_the_note(doc: Document) -> None:
    text = above(
        exported(doc, {"notes": "callouts"}).text,
        lambda one: per_callout(one, lambda lines: [*lines, "And more."] if "Last note." in lines else lines),
    )
    assert [(change.kind, change.after) for change in plan(text, doc).changes] == [
        (ChangeKind.NOTE, "Last note.\nAnd more.")
    ]


EDITS: list[tuple[str, Callable[[str], str], list[tuple[ChangeKind, str, bool]]]] = [
    (
        "a known theme more",
        lambda one: one.replace("[!quote]+ Talent\n> Begins", "[!quote]+ Talent, Open source\n> Begins"),
        [(ChangeKind.THEMES, "Talent, Open source", False)],
    ),
    (
        "a new theme more",
        lambda one: one.replace("[!quote]+ Talent\n> Begins", "[!quote]+ Talent, Ports\n> Begins"),
        [(ChangeKind.THEMES, "Talent, Ports", True)],
    ),
    ("no title", lambda one: one.replace("+ Talent\n> Begins", "+\n> Begins"), [(ChangeKind.THEMES, "", True)]),
    ("a title of words", lambda one: one.replace("+ Talent\n> Begins", "+ The best of it\n> Begins"), []),
    (
        "a title of words, and the note",
        lambda one: one.replace("+ Talent\n> Begins here.", "+ The best of it\n> Begins here, and there."),
        [(ChangeKind.NOTE, "Begins here, and there.", False)],
    ),
    (
        "wrapped into the title, and the note",
        lambda one: one.replace("+ Talent\n> Begins here.", "+ Talent Begins here, and\n> there."),
        [(ChangeKind.NOTE, "Begins here, and\nthere.", False)],
    ),
    (
        "wrapped into the title, and a known theme more",
        lambda one: one.replace("+ Talent\n> Begins here.", "+ Talent, Investment Begins\n> here."),
        [(ChangeKind.THEMES, "Talent, Investment", False)],
    ),
    (
        "wrapped within the names, and the note",
        lambda one: re.sub(r"Investment, Open source\n> Where the", "Investment, Open\n> source Where an", one),
        [(ChangeKind.NOTE, LONG.replace("Where the", "Where an"), False)],
    ),
    (
        "a hard break of a backslash taken out",
        lambda one: one.replace("and another\\\n", "and another\n"),
        [(ChangeKind.NOTE, "One line  \nand another\nand the last.", False)],
    ),
    (
        "a word beside hard breaks whose blanks are gone",
        lambda one: one.replace("One line  \n", "One line\n").replace("the last", "the very last"),
        [(ChangeKind.NOTE, "One line  \nand another\\\nand the very last.", False)],
    ),
    (
        "a hard break put in",
        lambda one: one.replace("> Second.", "> Second,  \n> and third."),
        [(ChangeKind.NOTE, f"{LONG}\n\nSecond,  \nand third.", False)],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("what", "edit", "expected"), EDITS, ids=[row[0] for row in EDITS])
@pytest.mark.parametrize("options", [{}, {"machine_block": "none"}], ids=["with a record", "without"])
def test_an_edit_in_a_callout_is_proposed_and_nothing_else(
    doc: Document,
    options: dict[str, str],
    what: str,
    edit: Callable[[str], str],
    expected: list[tuple[ChangeKind, str, bool]],
) -> None:
    options = {**options, "notes": "callouts"}
    before = exported(doc, options)
    text = above(before.text, edit)
    assert text != before.text
    made = plan(text, doc)
    assert [(change.kind, change.after, bool(change.doubt)) for change in made.changes] == expected
    assert ("its themes stay as they are" in " ".join(made.sentences())) == ("title of words" in what)
    merged_twice(doc, options, text, before)


def test_titles_that_nobody_knows_are_themes_only_where_the_file_says_so(doc: Document) -> None:
    for width in (40, 80, 999):
        text = above(exported(doc, KINDS["without"]).text, lambda one: per_callout(one, wrapped(width)))  # noqa: B023
        names = {name for change in plan(text, None).changes for name in change.theme_names}
        assert names == {"Investment", "Talent", "Open source"}, width
        assert "Last note." in {change.note for change in plan(text, None).changes}


def test_a_callout_of_the_authors_with_a_highlight_in_it_stays_text() -> None:
    source = "# Tides\n\n> [!note] Mind\n> the late tide\n\nThe end.\n"
    for options in (
        {"block_ids": "on"},
        {"block_ids": "on", "notes": "inline"},
        {"block_ids": "on", "notes": "callouts"},
        {"notes": "callouts", "links": "none"},
        {"notes": "callouts"},
    ):
        made_of = make_doc(source, [("late tide", "Is it?", ["t1"]), ("The end", "- so\n- so", [])])
        before = exported(made_of, options)
        made = plan(above(before.text, lambda one: one + "\n"), made_of)
        assert (of_annotations(made), made.new_source) == ([], None), options
        merged_twice(made_of, options, before.text, before)


STATED = [
    ("in one line", 'themes: [Talent, "a, b", Open source]', ["Talent", "a, b", "Open source"]),
    ("in lines of their own", "themes:\n  [\n    Talent,\n    Open source,\n  ]", ["Talent", "Open source"]),
    ("as Obsidian writes them", 'themes:\n  - Talent\n  - "a, b"\n  - Open source', ["Talent", "a, b", "Open source"]),
    ("none", "title: x", []),
]


@pytest.mark.parametrize(("how", "lines", "names"), STATED, ids=[row[0] for row in STATED])
def test_the_themes_that_a_file_states_are_read(how: str, lines: str, names: list[str]) -> None:
    assert stated_themes(f"---\n{lines}\nannotations: 2\n---\n\nthemes: [No]\n") == names


FOUND = [
    ("by its label", "> [!quote]+ T\n> n\n> ^h-1a2b3c", ["h-1a2b3c"]),
    ("in a list", "- x\n\n  > [!quote]+ T\n  > n\n  > ^h-1a2b3c", ["h-1a2b3c"]),
    ("two with nothing between", "> [!quote] T\n> ^h-1a2b3c\n> [!quote] U\n> ^h-2b3c4d", ["h-1a2b3c", "h-2b3c4d"]),
    ("within one of the author's", "> [!note] A\n> w\n>\n> > [!quote]+ T\n> > ^h-1a2b3c", ["h-1a2b3c"]),
    ("whose label a footnote has", "> [!quote] T\n> n\n> ^h-1a2b3c\n\nx[^h-1a2b3c]\n\n[^h-1a2b3c]: y", []),
    ("of the author's, a link in its words", "> [!note]\n> see [open](postil://a/x) there", []),
    ("whose id was garbled", "> [!quote] T\n> n\n> [open](postil://a/x)\n> ^h-", [""]),
    ("with a link that stands elsewhere too", "> [!note]\n> [open](postil://a/x)\n\nw [open](postil://a/x)", []),
    ("with code that looks like an id", "> [!quote] T\n> ```\n> ^h-000000\n> ```\n> ^h-1a2b3c", ["h-1a2b3c"]),
]


@pytest.mark.parametrize(("what", "text", "labels"), FOUND, ids=[row[0] for row in FOUND])
def test_only_callouts_that_carry_a_sign_of_postils_are_found(what: str, text: str, labels: list[str]) -> None:
    assert [one.label for one in find_callouts(f"Words.\n\n{text}\n")] == labels


BELOW_THE_LINK = [
    ("a garbled id", "\n> ^h-", ""),
    ("words", "\n> More.", "\nMore."),
    ("words, and the id below them", "\n> More.\n> ^h-1a2b3c", "\nMore."),
    ("a garbled id, and words", "\n> ^h-?\n>\n> More.", "\n\nMore."),
]


@pytest.mark.parametrize(("what", "below", "said"), BELOW_THE_LINK, ids=[row[0] for row in BELOW_THE_LINK])
def test_what_stands_below_the_link_is_the_end_of_the_note(what: str, below: str, said: str) -> None:
    (found,) = find_callouts(f"Words.\n\n> [!quote]+ T\n> A note.\n> [open](postil://a/x){below}\n")
    assert (found.identity, found.body) == ("x", f"T\nA note.{said}")


@example(note="a\n>", themes=["t1"], options=KINDS["with a record"])
@example(note=">", themes=[], options=KINDS["with a record"])
@settings(max_examples=60, deadline=None)
@given(
    note=st.text(st.sampled_from("ab *_`->|#1.\\\n\n ~[]!^")),
    themes=st.sampled_from([[], ["t1"], ["t2", "t3"]]),
    options=st.sampled_from([KINDS["with a record"], KINDS["without links"]]),
)
def test_any_note_in_a_callout_comes_back(note: str, themes: list[str], options: dict[str, str]) -> None:
    made_of = make_doc("# Tides\n\nThe late tide.\n", [("late tide", note.strip("\n").rstrip(), themes)])
    text = exported(made_of, options).text
    assert plan(text, made_of).changes == ()
    made = plan(
        above(text, lambda one: re.sub(r"(?m)^> \[!quote\]\+.*", "> [!quote]+ Investment, Talent", one)), made_of
    )
    assert [(change.kind, change.after) for change in made.changes] == [(ChangeKind.THEMES, "Investment, Talent")]


def test_much_white_space_in_callouts_and_before_notes_takes_no_time() -> None:
    blanks = " " * 200_000
    assert find_callouts(f"> [!quote]+{blanks}x\n>{blanks}\n" + ">\n" * 100_000 + "> ^h-1a2b3c") != []
    notes = f"x{blanks}\n{blanks}([a](postil://a/x))\n" + "\n>" * 100_000 + "{>>a [open](postil://a/y)<<}"
    assert len(list(find_standing(notes))) == 2


def test_a_first_word_that_was_changed_and_wrapped_into_the_title_is_no_theme(doc: Document) -> None:
    text = exported(doc, {"notes": "callouts"}).text
    text = above(text, lambda one: per_callout(one, wrapped(40)))
    assert re.search(r"\[!quote\]\+ Investment, Open source Where", text)
    text = re.sub(r"(\[!quote\]\+ Investment, Open source) Where", r"\1 Whence", text)
    (change,) = plan(text, doc).changes
    assert (change.kind, change.note.split()[:2]) == (ChangeKind.NOTE, ["Whence", "the"])


def test_an_edited_note_without_themes_that_was_wrapped_into_its_title_stays_a_note() -> None:
    doc = make_doc(noted=[("dry on the quay", "One line of many words that an editor wraps", [])])
    text = exported(doc, {"notes": "callouts"}).text
    note = re.search(r"> \[!quote\]\+\n> One line .*\n", text)
    assert note is not None
    text = text.replace(note[0], "> [!quote]+ One line of many\n> words that an editor wrapped\n", 1)
    (change,) = plan(text, doc).changes
    said = " ".join(change.note.split())
    assert (change.kind, said) == (ChangeKind.NOTE, "One line of many words that an editor wrapped")
