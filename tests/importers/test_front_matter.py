"""Front matter goes to the metadata, and what is none stays text."""

from __future__ import annotations

import pytest

from desktop.article.content import Metadata
from desktop.importers.child.job import import_bytes
from desktop.importers.from_markdown import markdown_content
from desktop.importers.front_matter import split, values

CASES = [
    ("title: A\nauthor: B\ndate: 2024-05-01\nlang: en", Metadata("A", "B", "en", "2024-05-01")),
    ('title: "A: \\"b\\""\ntags: [x, "y, z"]', Metadata('A: "b"', tags=("x", "y, z"))),
    (
        "Title: It''s\ntags:\n  - one\n  - 'it''s'\nauthors:\n- A\n- B",
        Metadata("It''s", "A, B", tags=("one", "it's")),
    ),
    ("title: >\n  folded\n  lines\nkeywords: a, b", Metadata("folded lines", tags=("a", "b"))),
    ("title: A # a comment\nnested:\n  title: no\n# a comment", Metadata("A")),
    ("title: null\ntags: one two", Metadata(tags=("one", "two"))),
    (
        'authors:\n  - name: "Ada North"\n  - Ben South, Jr.\ndoi: doi:10.1000/182\njournal: Tides\npages: 3-9',
        Metadata(
            author="Ada North; Ben South, Jr.",
            publisher="Tides",
            doi="10.1000/182",
            pages="3-9",
        ),
    ),
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


def test_a_first_heading_is_the_title_where_front_matter_has_none() -> None:
    assert markdown_content("---\nauthor: X\n---\n# The title\n").metadata == Metadata("The title", "X")
    assert markdown_content("words\n\n## not a title").metadata.title == ""


def test_literal_blocks_keep_their_lines() -> None:
    assert values("a: |\n  one\n  two\nb: c") == {"a": "one\ntwo", "b": "c"}


TOML = [
    ('title = "A"\nauthor = "B"\ndate = 2024-05-01\nlang = "en"', Metadata("A", "B", "en", "2024-05-01")),
    ('authors = ["A", "B"]\ntags = ["x", "y, z", 7]', Metadata(author="A, B", tags=("x", "y, z"))),
    ('Title = """\nTwo\nlines"""\n[taxonomies]\ntags = ["x"]\n[a]\ntitle = "b"', Metadata("Two lines", tags=("x",))),
    ("draft = true # a comment\ndate = 2024-05-01T10:00:00Z", Metadata(date="2024-05-01T10:00:00+00:00")),
    ('title = "a\\u0000b\\u2028c"', Metadata("a\ufffdb c")),
]  # fmt: skip


@pytest.mark.parametrize(("matter", "expected"), TOML)
def test_toml_front_matter_becomes_metadata(matter: str, expected: Metadata) -> None:
    content = markdown_content(f"+++\n{matter}\n+++\n\ntext\n")
    assert content.metadata == expected
    assert content.text == "text"


def test_the_toml_of_an_exported_file_stands_behind_the_yaml_of_the_export() -> None:
    content = markdown_content('---\nsource: a.md\n---\n+++\ntitle = "T"\n+++\ntext')
    assert (content.text, content.metadata.title) == ("text", "T")


@pytest.mark.parametrize(
    "source",
    [
        "+++\nno matter here, just words\n+++\n",
        '+++\ntitle = "A"\n',
        "+++\n+++\nx",
        "a = 1\n+++",
        '++++\ntitle = "A"\n++++',
        "+++\na = " + "[" * 50_000 + "\n+++\nx",
        "+++\na = " + "9" * 50_000 + "\n+++\nx",
        "+++\na = 1\na = 2\n+++\nx",
    ],
)
def test_what_is_no_toml_stays_text(source: str) -> None:
    imported = import_bytes(source.encode(), "a.md")
    assert imported.content.metadata == Metadata()
    assert imported.content.text.startswith(source[:3])
    assert imported.remark == ""


def test_an_annotated_file_with_toml_is_read_back_as_it_was() -> None:
    source = '+++\ntitle = "words"\ntags = ["here"]\n+++\n\nSome words, and more words here.\n'
    content = markdown_content(source)
    assert content.places is not None
    found = [content.places.range_of(offset) for offset in range(len(content.text))]
    assert found[0] == (source.index("Some"), source.index("Some") + 1)
    assert None not in found
