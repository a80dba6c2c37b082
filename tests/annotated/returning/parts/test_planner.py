"""What the plan of an import says of odd files: of whose they are, of notes that nobody knows, of moves in doubt."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from db.records import Anchor, AnchorState
from desktop.annotated.document import Document
from desktop.annotated.returning.changes import ChangeKind, ImportPlan
from desktop.annotated.returning.in_file import CUT, TWICE
from desktop.annotated.returning.moves import UNMARKED
from desktop.annotated.returning.plan import plan_import
from desktop.annotated.returning.planner import CHANGED_HERE, NAMELESS, RENAMED
from desktop.importers.from_html import read as read_html
from tests.annotated.make import content_of, document, mark
from tests.annotated.returning.harbour import above, exported, make_doc

SOURCE = "# Tides\n\nWater rises twice.\n\nThe moon does it, and the sun.\n"
DOC = make_doc(SOURCE, [("rises", "Why?", ["t1"]), ("moon", "Does it?", [])])
A, B = "h-001eef", "h-003dde"
ID = "0193a5c0-0000-7000-8000-000000001eef"
K = ChangeKind
NONE = {"machine_block": "none"}
BARE = {"machine_block": "none", "front_matter": "off"}
CALLOUTS = {"notes": "callouts"}
INLINE = {"notes": "inline"}
Edit = Callable[[str], str]


def came(text: str, doc: Document | None = DOC, name: str = "") -> ImportPlan:
    return plan_import(text.encode(), doc, read=content_of, name=name)


def told(made: ImportPlan) -> list[tuple[ChangeKind, str]]:
    return [(one.kind, one.doubt) for one in made.changes]


def put(*pairs: tuple[str, str]) -> Edit:
    def edit(text: str) -> str:
        for old, new in pairs:
            assert old in text, text
            text = text.replace(old, new, 1)
        return text

    return edit


CALLOUT = re.compile(r"> \[!quote\]\+ Investment\n(?:>.*\n)+")


def fenced(text: str) -> str:
    return CALLOUT.sub(lambda found: f"```\n{found[0]}```\n", text)


NOTE = f" ([Investment — Why?](postil://a/{ID}))"


@pytest.mark.parametrize(
    ("options", "edit", "changes"),
    [
        # what stands in code by now is not gone
        (CALLOUTS, fenced, [(K.SOURCE, "")]),
        ({**CALLOUTS, "links": "none"}, fenced, [(K.SOURCE, "")]),
        (INLINE, put((NOTE, f" `{NOTE.strip()}`")), [(K.SOURCE, "")]),
        # where another id stands in its place, its own may have been changed
        (INLINE, put((NOTE, "")), [(K.DELETED, "")]),
        (INLINE, put((NOTE, NOTE.replace("1eef", "abcd"))), [(K.DELETED, RENAMED)]),
        (INLINE, put((NOTE, ""), ("the sun", "`([x](postil://a/x))` the sun")), [(K.SOURCE, ""), (K.DELETED, "")]),
        ({}, put((f"==rises==[^{A}]", "rises"), ("the sun", "the sun[^h-zzzz]")), [(K.DELETED, RENAMED)]),
        (
            {},
            put((f"==rises==[^{A}]", "rises"), ("the sun", f"[it](postil://a/{ID})")),
            [(K.SOURCE, ""), (K.DELETED, RENAMED)],
        ),
    ],
)
def test_a_note_that_is_hidden_or_has_another_id_is_not_taken_for_deleted(
    options: dict[str, str], edit: Edit, changes: list[tuple[ChangeKind, str]]
) -> None:
    assert told(came(above(exported(DOC, options).text, edit))) == changes


def test_a_callout_of_the_authors_own_is_no_note_that_lost_its_id() -> None:
    doc = make_doc(f"{SOURCE}\n> [!note] Mind\n> the tide.\n", [("rises", "Why?", []), ("moon", "Does it?", [])])
    for options in ({}, CALLOUTS):
        text = above(exported(doc, options).text, lambda one: re.sub(rf"==rises==(\[\^{A}\])?", "rises", one))
        text = above(text, lambda one: re.sub(r"> \[!quote\]\+\n> Why\?\n(?:>.*\n)+\n?", "", one))
        made = came(text, doc)
        assert (K.DELETED, "") in told(made)
        assert NAMELESS not in made.remarks


@pytest.mark.parametrize(
    ("edit", "changes"),
    [
        (put(("==rises==", "rises"), (f"[^{A}] twice", f" ==twice==[^{A}]")), [(K.SOURCE, CUT), (K.MOVED, "")]),
        (put((f"==rises==[^{A}] twice", f"==rises thrice==[^{A}]")), [(K.SOURCE, CUT), (K.MOVED, CUT)]),
        (put(("# Tides", "# ==Tides==")), [(K.SOURCE, CUT), (K.NEW, CUT)]),
    ],
)
def test_in_a_file_that_was_cut_off_a_move_is_sure_where_the_library_has_its_words(
    edit: Edit, changes: list[tuple[ChangeKind, str]]
) -> None:
    text = edit(exported(DOC, NONE).text)
    assert told(came(text[: text.index(", and the sun")])) == changes


def test_in_a_file_that_holds_its_text_twice_all_is_in_doubt() -> None:
    edit = put(
        (f"==rises==[^{A}] twice", f"rises[^{A}] ==twice==[^{A}]"),
        (f"[^{B}]", f"[^{B}] and [^{B}]"),
        ("# Tides", "# ==Tides=="),
    )
    made = came(above(exported(DOC, {}).text, edit))
    assert {doubt for _, doubt in told(made)} == {TWICE}
    assert K.NEW in {kind for kind, _ in told(made)}


def test_a_file_that_lost_its_end_with_its_notes_may_be_cut_off() -> None:
    text = exported(DOC, {**BARE, **CALLOUTS}).text
    made = came(text[: text.index(", and the sun")])
    assert told(made) == [(K.SOURCE, CUT), (K.NEW, CUT)]
    assert "The file may be cut off; its text is not taken over unless you say so." in made.remarks


@pytest.mark.parametrize("options", [{}, BARE])
def test_a_note_that_nobody_knows_is_told_where_there_is_no_record(options: dict[str, str]) -> None:
    text = above(exported(DOC, options).text, lambda one: f"{one.rstrip()}\n\n[^h-zzzz]: — Mine.\n\n")
    made = came(text)
    assert [kind for kind, _ in told(made) if kind is not K.SOURCE] == []
    assert ("The note h-zzzz is referred to nowhere in the text." in made.remarks) is bool(options)
    text = above(text, put(("the sun", "==the sun==[^h-zzzz]")))
    assert [(one.kind, one.quote, one.note) for one in came(text).changes if one.kind is K.NEW] == (
        [(K.NEW, "the sun", "Mine.")] if options else []
    )


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_the_last_note_of_a_file_without_a_record_may_be_cut_off(end: str) -> None:
    text = exported(DOC, BARE).text.rstrip("\n") + end
    made = came(text, replace(DOC, annotations=DOC.annotations[:1]))
    assert [(one.kind, one.quote, one.doubt) for one in made.changes] == [(K.NEW, "moon", CUT)]


@pytest.mark.parametrize("changed", [False, True])
def test_themes_are_in_doubt_as_notes_are_where_a_record_was_edited_and_the_library_has_changed(changed: bool) -> None:
    text = exported(DOC, {}).text.replace('"value":"Why?"', '"value":"Who?"')
    later = replace(DOC.annotations[0], modified="2026-12-01T09:30:00.000Z")
    doc = replace(DOC, annotations=(later, DOC.annotations[1])) if changed else DOC
    made = came(above(text, put(("**Investment**", "**Talent**"))), doc)
    assert [(one.kind, one.conflict, one.doubt) for one in made.changes] == [
        (K.THEMES, changed, CHANGED_HERE if changed else "")
    ]


@pytest.mark.parametrize(("doc", "known"), [(DOC, True), (None, False)])
def test_a_plan_says_whose_export_it_is(doc: Document | None, known: bool) -> None:
    made = came(exported(DOC, {}).text, doc)
    assert (made.kind, made.article_id, made.article_title, made.known) == ("export", "article-1", "The AI race", known)


def test_a_record_without_a_head_says_nothing_of_whose_it_is() -> None:
    text = exported(DOC, {}).text
    at = text.index('{"@context"')
    made = came(text[:at] + text[text.index("\n", at) + 1 :], None, name="tar.html")
    assert (made.kind, made.article_id, made.article_title, made.source_name) == (
        "export",
        "",
        "an article without a title",
        "tar.md",
    )
    assert [one.annotation_id for one in made.changes] == [one.id for one in DOC.annotations]


def test_what_is_odd_about_a_record_without_a_head_is_said_once() -> None:
    text = exported(DOC, {}).text
    at = text.index('{"@context"')
    made = came(text[:at] + text[text.index("\n", at) + 1 : text.rindex("-->")], None)
    assert made.remarks[1:] == (
        "The machine block is cut off at its end.",
        "The head of the file's hidden record could not be read; the 2 records that could be read were used.",
    )


@pytest.mark.parametrize(("name", "called"), [("tar.md", "tar.md"), ("tar.txt", "tar.txt"), ("tar", "tar")])
def test_a_source_is_called_as_it_was_and_what_was_rendered_as_markdown(name: str, called: str) -> None:
    doc = replace(DOC, version=replace(DOC.version, source_name=name))
    assert came(exported(doc, {}).text, None).source_name == called
    html = b"<h1>Salt</h1><p>Salt keeps fish.</p>"
    content = read_html(html, "salt.html").content
    page = document(html, [mark(content, "fish")], content=content, importer="html", name="salt.html")
    assert came(exported(page, {}).text, None).source_name == "salt.md"


def test_a_listed_note_that_is_missing_is_told_beside_callouts() -> None:
    lost = replace(DOC.annotations[1], anchor=Anchor(AnchorState.ORPHAN, None, None))
    doc = replace(DOC, annotations=(DOC.annotations[0], lost))
    text = above(exported(doc, CALLOUTS).text, lambda one: re.sub(rf"(?m)^\[\^{B}\]: .*\n", "", one))
    made = came(text, doc)
    assert made.remarks == ("1 note is missing from the file although the text refers to it; it stays as it is.",)
    assert made.changes == ()


def older(text: str) -> str:
    """Return an export as an older Postil wrote it: without checksums."""
    return re.sub(r',"postil:(?:visible|check)":"[0-9a-f]+"', "", text)


@pytest.mark.parametrize(
    ("options", "edit", "untouched"),
    [
        ({}, put(), True),
        ({}, put(("Why?", "Who?")), False),
        ({}, put(("Does it?", "Does it so?")), False),
        ({}, put(("**Investment**", "**Talent**")), False),
        ({}, put((f"[^{B}]:", f"[^{A}]: Another.\n\n[^{B}]:")), False),
        ({}, put(("twice", "thrice")), False),
        ({}, lambda text: re.sub(rf"(?m)^\[\^{A}\]: .*\n", "", text), False),
    ],
)
def test_an_older_export_is_untouched_where_its_text_and_its_notes_are_those_of_the_record(
    options: dict[str, str], edit: Edit, untouched: bool
) -> None:
    assert came(above(older(exported(DOC, options).text), edit)).untouched is untouched


@pytest.mark.parametrize("options", [{}, NONE])
def test_a_mark_that_is_gone_while_its_reference_was_moved_is_in_doubt(options: dict[str, str]) -> None:
    edit = put(("==rises==", "rises"), (f"[^{A}] twice", f" twice[^{A}]"))
    assert told(came(above(exported(DOC, options).text, edit))) == [(K.MOVED, UNMARKED)]
