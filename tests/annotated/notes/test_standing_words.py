"""Notes that stand in the text, to the letter: what is written for them, and what of a file is read as one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from desktop.annotated.notes.codecs import CODECS
from desktop.annotated.notes.footnotes import ReadFootnote
from desktop.annotated.notes.inline_notes import (
    _quoted,
    find_standing,
    note_in_place,
    read_inline,
    said_inline,
    with_kind_of,
)
from desktop.annotated.options import Options
from tests.annotated.make import content_of, document, mark
from tests.annotated.returning.harbour import exported, make_doc, plan

LINK = "[open](postil://a/0193a5c0-0000-7000-8000-000000001eef)"


def written(note: str, themes: Sequence[str] = (), newline: str = "\n", **options: Any) -> str:
    doc = document("One.", [mark(content_of(b"One."), "One", note, themes)])
    return note_in_place(doc.annotations[0], doc, Options(**options), "h-aaaa", newline)


CALLOUTS = [
    ("", (), ""),
    ("n", ("t1",), "> n\n"),
    ("- a", (), "> - a\n>\n"),  # the link would be a part of the list
    ("a\n\nb  ", ("t1", "t2"), "> a\n>\n> b  \n"),
    ("a \nb", (), "> a\n> b\n"),
    ("a == b\n> c", (), "> a &#61;&#61; b\n> > c\n>\n"),
]


@pytest.mark.parametrize(("note", "themes", "body"), CALLOUTS)
def test_a_callout_has_themes_note_link_and_id(note: str, themes: tuple[str, ...], body: str) -> None:
    names = {"t1": " Investment", "t1t2": " Investment, Talent"}.get("".join(themes), "")
    made = f"> [!quote]+{names}\n{body}> {LINK}\n> ^h-aaaa"
    assert written(note, themes, notes="callouts") == made
    assert written(note, themes, notes="callouts", links="none") == made.replace(f"> {LINK}\n", "")
    assert written(note, themes, "\r\n", notes="callouts") == made.replace("\n", "\r\n")


def test_without_links_one_of_the_readers_is_not_taken_for_the_link_back() -> None:
    note = "[open](postil://a/1)"
    assert f"> {note}\n> {LINK}" in written(note, notes="callouts")
    assert written(note, notes="callouts", links="none") == f"> [!quote]+\n> &#91;{note[1:]}\n> ^h-aaaa"


@pytest.mark.parametrize(
    ("line", "quoted"),
    [("", ">"), ("a", "> a"), ("a ", "> a"), ("a  ", "> a  "), ("a   ", "> a  "), ("  ", ">"), (" a", ">  a")],
)
def test_a_quoted_line_keeps_the_blanks_that_break_it(line: str, quoted: str) -> None:
    assert _quoted(line) == quoted


SAID = [
    ((), "", "", ""),
    (("T",), "", "T", "**T**"),
    ((), "n", "n", "n"),
    (("T", "U"), "a\n b", "T, U — a b", "**T, U** — a b"),
    (("T*",), "*", "T\\* — \\*", "**T\\*** — *"),
    ((), "<<} %% \x00", "&lt;&lt;\\} &#37;&#37; &#c0;", "&lt;&lt;} &#37;&#37; &#c0;"),
    ((), "`<<}`", "\\`&lt;&lt;\\}\\`", "`<&lt;}`"),
    ((), "a == b", "a \\=\\= b", "a &#61;&#61; b"),
]


@pytest.mark.parametrize(("names", "note", "plain", "critic"), SAID)
def test_in_the_line_themes_and_note_are_parted_by_a_dash(
    names: tuple[str, ...], note: str, plain: str, critic: str
) -> None:
    assert (said_inline(names, note, "inline"), said_inline(names, note, "critic")) == (plain, critic)


def test_a_note_in_the_line_links_back() -> None:
    address = LINK[6:]
    assert written("n", ["t1"], notes="inline") == f" ([Investment — n]{address})"
    assert written("", notes="inline") == f" ([note]{address})"
    assert written("n", ["t1"], notes="inline", marks="critic") == f"{{>>**Investment** — n {LINK}<<}}"
    assert written("", notes="inline", marks="critic") == f"{{>>{LINK}<<}}"


@pytest.mark.parametrize(
    ("note", "other", "title", "made"),
    [
        ("> [!quote]+ T\n> n", "> [!tip]- X", "", "> [!tip]- T\n> n"),
        ("> [!quote]+ T\n> n", "> [!tip] X", "Own", "> [!tip] Own\n> n"),
        ("> [!quote]+ T\r\n> n\r\n> m", "> [!tip|w]-", "Own", "> [!tip|w]- Own\r\n> n\r\n> m"),
        ("> [!quote]+ T\r> n", "> [!tip]", "", "> [!tip] T\r> n"),
        ("> [!quote]+", "> [!tip]", "Own", "> [!tip] Own"),
        ("> [!quote]+ [!quote]+", "> [!tip]", "", "> [!tip] [!quote]+"),
        ("> [!quote]+", "x", "Own", "> [!quote]+"),
        (" ([T](postil://a/1))", "> [!tip]", "Own", " ([T](postil://a/1))"),
    ],
)
def test_a_callout_takes_the_kind_of_another_and_a_title_of_somebodys(
    note: str, other: str, title: str, made: str
) -> None:
    assert with_kind_of(note, other, title) == made


READ = [
    ("T — n", ("T",), "n", "n"),
    ("t, U — n", ("t", "U"), "n", "n"),
    ("T", ("T",), "", ""),
    ("n", None, "n", "n"),
    ("V — n", None, "V — n", "V — n"),
    ("T, V — n", None, "T, V — n", "T, V — n"),
    ("**T** — n", ("T",), "n", "n"),
    ("**T, U** — n", ("T", "U"), "n", "n"),
    ("T — a — b", ("T",), "a — b", "a — b"),
    ("T — \\* &lt;", ("T",), "* <", "\\* <"),
    ("\\* &lt;", None, "* <", "\\* <"),
    ("U\\* — n", ("U*",), "n", "n"),
    ("**U\\*, T** — n", ("U*", "T"), "n", "n"),
    ("**T**, *U* — n", ("T", "U"), "n", "n"),
]


@pytest.mark.parametrize(("text", "names", "plain", "critic"), READ)
def test_words_before_the_dash_are_themes_where_all_are_known(
    text: str, names: tuple[str, ...] | None, plain: str, critic: str
) -> None:
    known = ["T", "U", "U*"]
    assert read_inline(text, known) == (names, plain)
    assert read_inline(text, known, "critic") == (names, critic)


A = "(postil://a/1)"
STANDING = [
    # above, the note as it stands, below, its words
    ("x", f" ([n]{A})", " y", "n"),
    ("x", f"([n]{A})", " y", "n"),
    ("x", f" ([a [b] c]{A})", "", "a [b] c"),
    ("x", f" ([a\\] b]{A})", "", "a\\] b"),
    ("x", f" ([a\nb]{A})", "", "a b"),
    ("> x", f" ([a\r\n> b]{A})", "", "a b"),
    ("", f"([n]{A})", "", "n"),
    ("x", f"{{>>n [open]{A}<<}}", " y", "n"),
    ("x ", f"{{>>n [open]{A}<<}}", " y", "n"),  # a blank before it is the author's
    ("x", f"{{>>[open]{A}<<}}", "", ""),
    ("> x", f"{{>>a\n> b\n> [open]{A}<<}}", "", "a b"),
    ("x", f"{{>>a [open]{A}\\<\\<}}", "", "a"),
    ("x", f"{{>>a < b [open]{A}<<}}", "", "a < b"),
    ("A {>>mine<<} and x", f"{{>>n [open]{A}<<}}", " {>>mine<<}", "n"),  # beside a comment of the author's
    ("A {>>mine\\<\\<} and x", f"{{>>n [open]{A}<<}}", "", "n"),
]


@pytest.mark.parametrize(("above", "note", "below", "words"), STANDING)
def test_a_note_in_the_line_is_found_with_its_words(above: str, note: str, below: str, words: str) -> None:
    text = f"{above}{note}{below}"
    [found] = find_standing(text)
    assert (found.form, found.identity, found.body, found.label) == (
        "critic" if "{>>" in note else "inline",
        "1",
        words,
        "",
    )
    assert text[found.start : found.end] == note


@pytest.mark.parametrize(
    "text",
    [
        f"x ([a\n\nb]{A})",
        f"x ([a]b]{A})",
        f"x ([a{A})",
        f"x [n]{A}",
        "x ([n](http://a/1))",
        f"x {{>>a\n\nb [open]{A}<<}}",
        f"x {{>>a [open]{A}",
        f"x {{>>a [Open]{A}<<}}",
    ],
)
def test_what_is_no_note_in_the_line_is_none(text: str) -> None:
    assert [*find_standing(text)] == []


def test_notes_of_all_kinds_are_found_in_one_text() -> None:
    text = f"x ([n]{A})([m](postil://a/2)){{>>o [open](postil://a/3)<<}}\n\n> [!q] T\n> ^h-aaaa\n"
    assert [(one.form, one.identity or one.label) for one in find_standing(text)] == [
        ("callout", "h-aaaa"),
        ("inline", "1"),
        ("inline", "2"),
        ("critic", "3"),
    ]


@pytest.mark.parametrize("options", [{}, {"machine_block": "none"}])
def test_a_comment_of_the_authors_before_a_note_stays_the_authors(options: dict[str, str]) -> None:
    doc = make_doc("# Tides\n\nA {>>mine<<} and the word here.\n", [("word", "Why?", ["t1"])])
    text = exported(doc, {"notes": "inline", "marks": "critic", **options}).text
    assert plan(text, doc).changes == ()
    assert plan(text.replace("here", "there"), doc).new_source == b"# Tides\n\nA {>>mine<<} and the word there.\n"


BODIES = [
    # form, body, what is read where the note that was written is not known, and where it is "n"
    ("footnote", "**V** — n", ReadFootnote(("V",), "n"), ReadFootnote(("V",), "n")),
    ("footnote", "T — n", ReadFootnote(None, "T — n"), ReadFootnote(None, "T — n")),
    ("footnote", "**T** n", ReadFootnote(("T",), "n"), ReadFootnote(("T",), "n")),
    ("callout", "T\nn", ReadFootnote(("T",), "n"), ReadFootnote(("T",), "n")),
    ("callout", "T n", ReadFootnote(("T",), "n"), ReadFootnote(("T",), "n")),
    ("list", "T, V\nn &lt;!-- &lt;", ReadFootnote(("T", "V"), "n <!-- &lt;"), ReadFootnote(("T", "V"), "n <!-- &lt;")),
    ("list", "\nn", ReadFootnote(None, "n"), ReadFootnote(None, "n")),
    ("list", "T\nn\nm", ReadFootnote(("T",), "n\nm"), ReadFootnote(("T",), "n\nm")),
    ("inline", "T — a — b", ReadFootnote(("T",), "a — b"), ReadFootnote(("T",), "a — b")),
    *(
        row
        for form in ("inline", "critic")
        for row in [
            (form, "T — n", ReadFootnote(("T",), "n"), ReadFootnote(("T",), "n")),
            (form, "**V** — n", ReadFootnote(("V",), "n"), ReadFootnote(("V",), "n")),
            (form, "**V** — x", ReadFootnote(("V",), "x"), ReadFootnote(("V",), "x")),
            (form, "**V, W** ", ReadFootnote(("V", "W"), ""), ReadFootnote(("V", "W"), "")),
            (form, "V — n", ReadFootnote(None, "V — n"), ReadFootnote(("V",), "n")),
            (form, "V, W — n", ReadFootnote(None, "V, W — n"), ReadFootnote(("V", "W"), "n")),
            (form, "V — x", ReadFootnote(None, "V — x"), ReadFootnote(None, "V — x")),
            (form, "n", ReadFootnote(None, "n"), ReadFootnote(None, "n")),
            (form, " T\n—  n", ReadFootnote(("T",), "n"), ReadFootnote(("T",), "n")),
        ]
    ),
]


@pytest.mark.parametrize(("form", "body", "unknown", "known"), BODIES)
def test_each_form_of_a_note_is_read_by_its_codec(
    form: str, body: str, unknown: ReadFootnote, known: ReadFootnote
) -> None:
    assert CODECS[form].read(body, ["T"], None) == unknown
    assert CODECS[form].read(body, ["T"], "n") == known


@pytest.mark.parametrize(
    ("form", "made"),
    [
        ("footnote", ["— [open](l)", "**T, U** — a\n\n- b\n\n[open](l)", "—\n\n# n &#61;&#61;\n\n[open](l)"]),
        ("callout", ["\n", "T, U\na\n\n- b", "\n# n &#61;&#61;"]),
        ("inline", ["note", "T, U — a - b", "\\# n \\=\\="]),
        ("critic", ["", "**T, U** — a - b", "# n &#61;&#61;"]),
        ("list", ["\n", "T, U\na\n\n- b", "\n**n ==**"]),
    ],
)
def test_each_form_of_a_note_is_written_by_its_codec(form: str, made: list[str]) -> None:
    notes = [((), ""), (("T", "U"), "\na\n\n- b \n\n"), ((), "# n ==")]
    assert [CODECS[form].write(names, note, "l") for names, note in notes] == made
