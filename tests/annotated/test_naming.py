"""Footnote labels, text that Markdown shows as it is, names of files and sources, and whose a backslash before a #word
is.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.naming import escape_text, labels_of, shared_source
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
