"""The words of footnotes, to the letter: what is escaped in them, where they end, and what a body says."""

from __future__ import annotations

import pytest

from desktop.annotated.notes.footnotes import (
    ReadFootnote,
    body_of,
    definition,
    ends_before_a_line,
    escape_note,
    find_footnotes,
    names_in,
    read_body,
    unescape_note,
    unescape_text,
    without_empty_end,
)

ESCAPED = [
    ("a == b = c", "a &#61;&#61; b = c"),
    ("a===b", "a&#61;&#61;&#61;b"),
    ("[^1] [a", "&#91;^1] [a"),
    ("50%% 5%", "50&#37;&#37; 5%"),
    ("{>>a {++b {--c {~~d {>e {f", "&#123;>>a &#123;++b &#123;--c &#123;~~d {>e {f"),
    ("{==e", "&#123;&#61;&#61;e"),
    ("a<b <ab c>", "a&lt;b &lt;ab c>"),
    ("<https://a.b/==> <a.b@c.d>", "<https://a.b/==> <a.b@c.d>"),
    ("&lt; &amp; &#61; &#91;", "&amp;lt; &amp;amp; &amp;#61; &amp;#91;"),
    ("&#123; &#94; &#37;", "&amp;#123; &amp;#94; &amp;#37;"),
    ("&#c12; &#c12345; &#c123456; &copy; &#62;", "&amp;#c12; &amp;#c12345; &#c123456; &copy; &#62;"),
    ("a ^id \t\nb ^id\n^id a^id a ^b c", "a &#94;id \t\nb &#94;id\n^id a^id a ^b c"),
    ("\x00\x08\x0b\x1f\x7f\u2028\ufeff\t", "&#c0;&#c8;&#c11;&#c31;&#c127;&#c8232;&#c65279;\t"),
    ("`==` == ``a`==`` ==", "`==` &#61;&#61; ``a`==`` &#61;&#61;"),
    ("==\n```\n==\n```\n==", "&#61;&#61;\n```\n==\n```\n&#61;&#61;"),
    ("~~~\n<", "~~~\n<"),
    ("a\r\nb\rc", "a\nb\nc"),
]


@pytest.mark.parametrize(("note", "escaped"), ESCAPED)
def test_of_a_note_only_what_would_mean_something_is_an_entity(note: str, escaped: str) -> None:
    assert escape_note(note) == escaped
    assert unescape_note(escaped) == note.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    ("text", "note", "plain"),
    [
        ("&lt;&amp;&#61;&#91;&#123;&#94;&#37;", "<&=[{^%", "<&=[{^%"),
        ("&#c65;&#c0;&#c99999;", "A\x00\U0001869f", "A\x00\U0001869f"),
        ("`&lt;` &lt;", "`&lt;` <", "`<` <"),
        ("\\&lt;", "\\<", "&lt;"),
        ("\\*a\\!\\~\\[\\a\\\\", "\\*a\\!\\~\\[\\a\\\\", "*a!~[\\a\\"),
        ("&copy; &#62; &#c; &#c123456;", "&copy; &#62; &#c; &#c123456;", "&copy; &#62; &#c; &#c123456;"),
    ],
)
def test_entities_of_a_note_say_what_they_stand_for(text: str, note: str, plain: str) -> None:
    assert (unescape_note(text), unescape_text(text)) == (note, plain)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a  b\n", "a b"),
        ("a*_`[]\\", "a\\*\\_\\`\\[\\]\\\\"),
        ("a,b", "a&#44;b"),
        ("<b>", "&lt;b>"),
        ("a==b=", "a&#61;&#61;b="),
        ("5%% 5%", "5&#37;&#37; 5%"),
        ("&lt; &x;", "&amp;lt; &x;"),
        ("a\x00\ufeffb", "a&#c0;&#c65279;b"),
    ],
)
def test_the_name_of_a_theme_is_written_so_that_it_is_one(name: str, written: str) -> None:
    assert body_of([name], "", "") == f"**{written}** —"


SIGNS = ("-", "*", "+", ">", "#", "|", "=", "~", "1.", "2)", ":")
BODIES = [
    # note, its body with a link; what cannot stand in the line of the label stands below it
    ("", "— [open](l)"),
    ("a", "— a [open](l)"),
    ("\n\na \n\n ", "— a [open](l)"),
    ("a\nb", "— a\nb [open](l)"),
    ("a\n\nb", "— a\n\nb\n\n[open](l)"),
    *((f"{sign} a", f"—\n\n{sign} a\n\n[open](l)") for sign in (*SIGNS, "`")),
    *((one, f"—\n\n{one}\n\n[open](l)") for one in ("    a", "\ta", " a", "[a]: b", "1.", "123456789. a")),
    *((one, f"— {one} [open](l)") for one in ("1.a", "1234567890. a", ":a", "[a] b", "a - b")),
    *((f"a\n{sign} b", f"— a\n{sign} b\n\n[open](l)") for sign in SIGNS),
    *((f"a\n{one}", f"— a\n{one}\n\n[open](l)") for one in ("```", "    b", "\tb", "  - b")),
    *((f"a\n{one}", f"— a\n{one} [open](l)") for one in ("`b", "1)b", " b", ":b", "12")),
    ("<b", "— &lt;b [open](l)"),
]


@pytest.mark.parametrize(("note", "body"), BODIES)
def test_a_body_has_a_dash_the_note_and_the_link_where_they_can_stand(note: str, body: str) -> None:
    assert body_of([], note, "l") == body
    assert body_of([], note, "") == body.removesuffix("[open](l)").rstrip()
    assert body_of(["T", "U"], note, "l") == f"**T, U** {body}"


@pytest.mark.parametrize(
    ("body", "made"),
    [("a", "[^h]: a\n"), ("", "[^h]: \n"), ("a\nb", "[^h]: a\n    b\n\n"), ("a\n\nb", "[^h]: a\n\n    b\n\n")],
)
def test_later_lines_of_a_definition_are_indented_and_it_stands_apart(body: str, made: str) -> None:
    assert definition("h", body) == made
    assert definition("h", body, "\r\n") == made.replace("\n", "\r\n")


A = "[^h-aaaa]: "
LINK = "[open](postil://a/1)"
FOUND = [
    # the text up to where the footnote ends, what stands below it, its body
    (f"{A}a", "", "a"),
    (f"{A}a\n", "", "a"),
    (f"   {A}a\n", "", "a"),
    ("[^h-aaaa]:a\n", "", "a"),
    ("[^h-aaaa]:\ta\n", "", "a"),
    (f"{A}a\nb\nc\n", "\nd", "a\nb\nc"),
    (f"{A}a\n    b\n\n    c\n", "\n\nd", "a\nb\n\nc"),
    (f"{A}a\n\n\tb\n", "", "a\n\nb"),
    (f"{A}a\n\n      b\n", "", "a\n\n  b"),
    (f"{A}a\n   \n    b\n", "  \n", "a\n\nb"),
    (f"{A}a\r\n\r\n    b\r\nc", "", "a\n\nb\nc"),
    (f"{A}a\rb\r", "\rc", "a\nb"),
    (f"{A}\n    a\n", "", "\na"),
    (f"{A}\n\n    a\n", "", "\n\na"),
    (f"{A}\n", "a", ""),
    *((f"{A}a\n", f"{sign} b", "a") for sign in ("-", "*", "+", ">", "#", "|", "=", "1.", "```", "<!--")),
    (f"{A}a\n", "[^x]: b", "a"),
    (f"{A}a\n", "[", "a"),  # of the next one, where the file was cut off
    (f"{A}a\n[\nb\n", "", "a\n[\nb"),
    (f"{A}a {LINK}\n", "b", f"a {LINK}"),  # with the link back a note ends
    (f"{A}a\n\n    b {LINK}\n", "c", f"a\n\nb {LINK}"),
    (f"{A}```\n    x\n    ```\n", "\ny", "```\nx\n```"),
]


@pytest.mark.parametrize(("whole", "below", "body"), FOUND)
@pytest.mark.parametrize("above", ["", "Words.\n"])
def test_a_footnote_is_found_with_its_place_and_its_body(above: str, whole: str, below: str, body: str) -> None:
    [found] = find_footnotes(f"{above}{whole}{below}")
    assert (found.label, found.body, found.form, found.identity) == ("h-aaaa", body, "footnote", "")
    assert (found.start, found.end) == (len(above), len(above + whole))


@pytest.mark.parametrize(
    "text", [f"    {A}a", f"> {A}a", "[^h-aaa]: a", "[^h-aaaa] a", f"x {A}a", f"```\n{A}a\n```", f"~~~\n{A}a"]
)
def test_what_is_indented_quoted_or_in_code_is_no_footnote(text: str) -> None:
    assert find_footnotes(text) == []


def test_footnotes_right_below_each_other_are_two_also_of_other_labels() -> None:
    text = f"{A}a\n[^h-bbbb]: b\n\n[^h-cccc]: c"
    assert [(one.label, one.body, text[one.start : one.end]) for one in find_footnotes(text)] == [
        ("h-aaaa", "a", f"{A}a\n"),
        ("h-bbbb", "b", "[^h-bbbb]: b\n"),
        ("h-cccc", "c", "[^h-cccc]: c"),
    ]
    assert [(one.label, one.body) for one in find_footnotes("[^n]: a\n[^m]: b\n[^o]: c", "[nm]")] == [
        ("n", "a"),
        ("m", "b"),
    ]
    assert [one.body for one in find_footnotes(f"```\n{A}a\n```\n{A}b")] == ["b"]


READ = [
    ("**T** — n", ("T",), "n"),
    ("**T** —\nn", ("T",), "n"),
    ("**T**\n— n", ("T",), "n"),
    ("**T**— n", ("T",), "n"),
    ("**T** --- n", ("T",), "n"),
    ("**T** —", ("T",), ""),
    ("— n", (), "n"),
    ("—", (), ""),
    ("—n", None, "—n"),
    ("---n", None, "---n"),
    ("x — n", None, "x — n"),
    *((f"**T**{sign} n", ("T",), "n") for sign in ("", ":", "::", " –", " -", "\n—:")),
    ("**t** n", ("t",), "n"),
    ("**U** n", None, "**U** n"),
    ("**T, U** n", None, "**T, U** n"),
    ("**T, U** — n", ("T", "U"), "n"),
    ("**T, T** — n", ("T",), "n"),
    ("**a\\*b&#44;c** — n", ("a*b,c",), "n"),
    ("** ** — n", (), "n"),
    ("\n \n**T** — n", ("T",), "n"),
    ("**T** — \n\n  n \n\n", ("T",), "  n"),
    (f"n {LINK}", None, "n"),
    (f"n\n\n{LINK} \n", None, "n"),
    (f"{LINK} n", None, f"{LINK} n"),
    ("n [open](http://a)", None, "n [open](http://a)"),
    ("— a &lt; b", (), "a < b"),
]


@pytest.mark.parametrize(("body", "themes", "note"), READ)
def test_a_body_says_its_themes_and_its_note(body: str, themes: tuple[str, ...] | None, note: str) -> None:
    assert read_body(body, ["T"]) == ReadFootnote(themes, note)


def test_without_a_dash_bold_words_are_themes_only_where_these_are_known() -> None:
    assert read_body("**T** n") == ReadFootnote(None, "**T** n")
    assert read_body("**T** — n") == ReadFootnote(("T",), "n")


def test_names_are_parted_by_commas_each_once() -> None:
    assert names_in("a,  b c ,,a , c&#44;d, \\*e,&lt;") == ("a", "b c", "c,d", "*e", "<")
    assert names_in("") == ()


@pytest.mark.parametrize(
    ("text", "signs", "made"),
    [
        ("a\n \n", None, "a"),
        ("a ", None, "a "),
        ("\na", None, "\na"),
        ("\n\n", None, ""),
        ("a\n> \n>", " >", "a"),
        ("a\n> b", " >", "a\n> b"),
        ("a\n\t", " >", "a\n\t"),
    ],
)
def test_empty_lines_at_an_end_are_left_out(text: str, signs: str | None, made: str) -> None:
    assert without_empty_end(text, signs) == made


@pytest.mark.parametrize(
    ("note", "ends"),
    [("a", True), ("a\nb", True), ("- a", False), ("a\n- b", False), ("|a", False), ("a\n1. b", False)],
)
def test_a_line_right_below_a_list_a_quotation_or_a_table_would_be_a_part_of_it(note: str, ends: bool) -> None:
    assert ends_before_a_line(note) is ends
