"""Footnote labels, text that Markdown shows as it is, names of files and sources, and whose a backslash before a #word
is.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.hashtags import authors_escapes, put_escapes
from desktop.annotated.naming import escape_text, labels_of, link_to, markdown_name, shared_source
from desktop.annotated.options import Options
from tests.annotated.make import content_of, document, mark

WORDS = "One two three four five.\n"
CONTENT = content_of(WORDS.encode())


@pytest.mark.parametrize(
    ("known", "taken", "label"),
    [
        ("", "", "h-0a1b2c"),
        ("h-zzzz", "", "h-zzzz"),  # of an earlier export
        ("h-zzzz", "See [^h-zzzz].", "h-0a1b2c"),  # which the author has by now
        ("h-zzzz more", "", "h-0a1b2c"),
        ("", "[^h-0a1b2c] and [^h-90a1b2c]", "h-890a1b2c"),
        ("", "[^h-0a1b2c], [^h-90a1b2c], [^h-890a1b2c]", "h-e6b816d0a750deb0"),
    ],
)
def test_a_label_is_the_known_one_or_the_end_of_the_id_and_longer_where_that_is_taken(
    known: str, taken: str, label: str
) -> None:
    one = replace(mark(CONTENT, "two"), id="89-0A-1b2c")
    doc = replace(document(WORDS, [one]), labels={one.id: known} if known else {})
    assert labels_of(doc, taken) == {one.id: label}


def test_a_label_that_one_annotation_has_is_no_others() -> None:
    marks = [replace(mark(CONTENT, word), id=word) for word in ("One", "two", "three")]
    doc = replace(document(WORDS, marks), labels={"One": "h-same", "two": "h-same"})
    assert labels_of(doc, "") == {"One": "h-same", "two": "h-0two", "three": "h-three"}


@pytest.mark.parametrize(("links", "address"), [("app", "postil://a/one"), ("none", "")])
def test_a_link_back_names_the_annotation_where_links_are_wanted(links: str, address: str) -> None:
    assert link_to(replace(mark(CONTENT, "two"), id="one"), Options(links=links)) == address


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a \n b\t c ", "a b c"),
        ("a \ufffc b", "a ▣ b"),
        ("a * b", r"a \* b"),
        ("`_[]>~^|{}$\\", r"\`\_\[\]\>\~\^\|\{\}\$\\"),
        ("a <b> c", r"a &lt;b\> c"),
        ("a==b", r"a\=\=b"),
        ("&amp; &#65; & so", "&amp;amp; &amp;#65; & so"),
        ("# one", r"\# one"),
        ("- one", r"\- one"),
        ("12. one", r"12\. one"),
        ("one # two + 3.", "one # two + 3."),
    ],
)
def test_a_text_is_escaped_where_markdown_would_read_more_in_it(text: str, escaped: str) -> None:
    assert escape_text(text) == escaped


@pytest.mark.parametrize(
    ("name", "markdown"),
    [("a.html", "a.md"), ("a.b.html", "a.b.md"), ("a", "a.md"), (".rc", ".rc.md"), ("", "article.md")],
)
def test_a_file_of_markdown_is_called_as_its_source(name: str, markdown: str) -> None:
    assert markdown_name(name) == markdown


@pytest.mark.parametrize(
    ("source", "shared"),
    [
        ("https://a.example/b/c", "https://a.example/b/c"),
        ("/home/reader/b.md", "b.md"),
        ("C:\\Texts\\b.md", "b.md"),
        ("file:///home/b.md", "b.md"),
        ("see https://a.example/b", "b"),
        ("", ""),
    ],
)
def test_of_a_path_others_are_told_the_last_name_only(source: str, shared: str) -> None:
    assert shared_source(source) == shared


NOWHERE = frozenset[int]()


@pytest.mark.parametrize(
    ("source", "put", "code", "names"),
    [
        (r"\#a \#b \#a \#a", NOWHERE, NOWHERE, ["0 #a", "0 #b", "1 #a", "2 #a"]),
        (r"#a \#a", NOWHERE, NOWHERE, ["0 #a"]),
        (r"#a \#a", {0}, NOWHERE, ["1 #a"]),  # before the first the export puts one
        (r"\#a \#a", NOWHERE, {0}, ["0 #a"]),
        (r"x\#a (\#a =\#a >\#b-c/d_e", NOWHERE, NOWHERE, ["0 #a", "0 #b-c/d_e"]),
        (r"\# a \\#a", NOWHERE, NOWHERE, []),
    ],
)
def test_a_backslash_of_the_authors_is_known_by_how_many_alike_stand_above_it(
    source: str, put: set[int], code: set[int], names: list[str]
) -> None:
    assert authors_escapes(source, put, code.__contains__) == names


def test_the_backslashes_that_an_export_put_in_are_those_that_are_not_the_authors() -> None:
    text = r"\#a \#b \#a #a"
    assert [*put_escapes(text, ["0 #a"], NOWHERE.__contains__)] == [(4, 5), (8, 9)]
    assert [*put_escapes(text, ["1 #a"], {4}.__contains__)] == [(0, 1)]
    assert [*put_escapes(text, [], NOWHERE.__contains__)] == [(0, 1), (4, 5), (8, 9)]
