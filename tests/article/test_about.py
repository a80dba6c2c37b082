"""Names of authors as one string and as a list, and what is no title."""

from __future__ import annotations

import pytest

from desktop.article.about import given_first, in_list, in_one, names_a_file, plain_doi


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("", []),
        ("Ada North", ["Ada North"]),
        ("Ada North, Ben South and Eve Bell", ["Ada North", "Ben South", "Eve Bell"]),
        ("Ada North; South, Ben", ["Ada North", "South, Ben"]),
        ("North, Ada", ["North, Ada"]),
        ("van den Berg, Ada", ["van den Berg, Ada"]),
        ("North, Ada, and Le Roy, Ben", ["North, Ada", "Le Roy, Ben"]),
        ("Plato, Aristotle and Kant", ["Plato", "Aristotle", "Kant"]),
        ("Ada North, Jr., Ben South", ["Ada North, Jr.", "Ben South"]),
        ("Sandra Anders & Andy Band", ["Sandra Anders", "Andy Band"]),
    ],
)
def test_a_string_of_authors_is_split_into_names(written: str, names: list[str]) -> None:
    assert in_list(written) == names


def test_a_list_in_one_string_is_the_same_list_again() -> None:
    for names in (["Ada North", "Ben South"], ["Ada North, Jr.", "Ben South"], ["Ada North"]):
        assert in_list(in_one(names)) == names


def test_a_family_that_stands_first_comes_last_and_a_suffix_stays() -> None:
    assert [given_first(name) for name in ("North, Ada", "Ada North", "Ben South, Jr.", "Tides, Inc.")] == [
        *("Ada North", "Ada North", "Ben South, Jr.", "Tides, Inc.")
    ]


def test_a_doi_is_taken_out_of_what_stands_around_it() -> None:
    said = ("https://doi.org/10.1000/182", "doi:10.1000/182.", "urn:isbn:123", "(10.1000/a(b)c)")
    assert [plain_doi(text) for text in said] == ["10.1000/182", "10.1000/182", "", "10.1000/a(b)c"]


def test_what_a_program_called_a_file_is_no_title() -> None:
    assert all(map(names_a_file, ("Microsoft Word - tides.doc", "tides.dvi", "Untitled-2", "PowerPoint Presentation")))
    assert not names_a_file("A document of words")
