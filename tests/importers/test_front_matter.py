"""Front matter goes to the metadata, and what is none stays text."""

from __future__ import annotations

import pytest

from desktop.article.content import Metadata
from desktop.importers.from_markdown import markdown_content
from desktop.importers.front_matter import split, values

CASES = [
    ("title: A\nauthor: B\ndate: 2024-05-01\nlang: en", Metadata("A", "B", "en", "2024-05-01", ())),
    ('title: "A: \\"b\\""\ntags: [x, "y, z"]', Metadata('A: "b"', tags=("x", "y, z"))),
    ("Title: It''s\ntags:\n  - one\n  - 'it''s'\nauthors:\n- A\n- B", Metadata("It''s", "A, B", tags=("one", "it's"))),
    ("title: >\n  folded\n  lines\nkeywords: a, b", Metadata("folded lines", tags=("a", "b"))),
    ("title: A # a comment\nnested:\n  title: no\n# a comment", Metadata("A")),
    ("title: null\ntags: one two", Metadata(tags=("one", "two"))),
]


@pytest.mark.parametrize(("matter", "expected"), CASES)
def test_front_matter_becomes_metadata(matter: str, expected: Metadata) -> None:
    content = markdown_content(f"---\n{matter}\n---\ntext\n")
    assert content.metadata == expected
    assert content.text == "text"


@pytest.mark.parametrize(
    "source", ["---\nno matter here, just words\n---\n", "---\ntitle: A\n", "--- \n\n---", "a: b\n---"]
)
def test_what_is_no_front_matter_stays_text(source: str) -> None:
    assert split(source) == ("", source)


def test_dots_close_front_matter_too() -> None:
    assert split("---\na: b\n...\nc") == ("a: b\n", "c")


def test_a_first_heading_is_the_title_where_front_matter_has_none() -> None:
    assert markdown_content("---\nauthor: X\n---\n# The title\n").metadata == Metadata("The title", "X")
    assert markdown_content("words\n\n## not a title").metadata.title == ""


def test_literal_blocks_keep_their_lines() -> None:
    assert values("a: |\n  one\n  two\nb: c") == {"a": "one\ntwo", "b": "c"}
