"""A file's text against the one that was exported: which marks are new, and what only line ends tell apart."""

from __future__ import annotations

import hashlib

import pytest

from desktop.annotated.returning.file_text import (
    PIECE,
    _is_but_for_line_ends,
    fresh_among,
    fresh_by_words,
    with_newlines,
)
from tests.annotated.returning.parts.shown import shown


@pytest.mark.parametrize(
    ("before", "now", "fresh"),
    [
        ("Some one two.", "Some {one} two.", {"one": ""}),
        ("Some {one} two.", "Some {once} two.", {}),  # edited, it is still the same
        ("Some {one} two.", "Some {XQZV} two.", {"XQZV": PIECE}),
        ("Some {one} two.", "Some one {XQZV} two.", {"XQZV": ""}),
        ("Some {one} two.", "Some {two} {three} four.", {"two": PIECE, "three": PIECE}),
        # a mark within another that is there whole is somebody's
        ("{Some one two}^a.", "{Some {one} two}^a.", {"one": ""}),
        ("{Some one two} three.", "{{Some} one two} three.", {"Some": ""}),
        ("{Some one two} three.", "{Some one {two}} three.", {"two": ""}),
        # one on a place of a known one is a piece of that
        ("{Some one two}^a three.", "Some {one} two^a three.", {}),
        ("Some one {two}^a three.", "Zero. Some {one} two three.", {"one": ""}),
        ("Some one {two}^a three.", "Zero. Some one {two} three.", {}),
        ("Some one {two}^a three.", "Zero. Some {one two} three.", {}),
        ("Some one {two}^a three.", "Zero. Some one {two three}.", {}),
        ("Some one {two}^a three.", "Zero. Some one two {three}.", {"three": ""}),
        ("{I} see.", "Now {I see}.", {}),
        ("We see {I}", "We {see I} now.", {}),
        # where words were put in the place of known ones
        ("Some {one} two {three} four.", "Some XQZV {two} WKJY four.", {"two": PIECE}),
        ("Some {one}two.", "Some XQZV{two}.", {"two": PIECE}),
        ("Some {one two three} four.", "Some {one twice three} four.", {}),
        ("Some {one two three} four.", "{XQZV WKJY VVVV LLLL} four.", {"XQZV WKJY VVVV LLLL": PIECE}),
        ("One. Some {one} two.", "Some {XQZV} two.", {"XQZV": PIECE}),
        ("Some one.", "Some one. {More}.", {"More": ""}),
        ("{I} see it.", "{XQZV} see it.", {"XQZV": PIECE}),
        ("{One} two.", "{X} two.", {"X": PIECE}),
        ("{one} two {three} four.", "{onee two threee} four.", {}),
    ],
)
def test_a_mark_is_new_where_no_known_one_stood(before: str, now: str, fresh: dict[str, str]) -> None:
    was, here = shown(before), shown(now)
    made = fresh_among(here, was, [*here.new_runs(was)])
    assert {here.words(here.runs[number]): doubt for number, doubt in made.items()} == fresh


def test_a_stretch_that_grew_too_long_to_compare_is_not_known_to_be_the_same() -> None:
    was, here = (shown(f"Some {{{'a' * length}}} two.") for length in (4_000, 5_500))
    assert fresh_among(here, was, [0]) == {0: PIECE}


@pytest.mark.parametrize(
    ("quotes", "fresh"),
    [
        ([], {"one two": ""}),
        (["one two"], {}),
        (["Some", "and one two three"], {}),
        (["Some", "four"], {"one two": ""}),
        (["Some", "one twx"], {"one two": PIECE}),
    ],
)
def test_where_the_exported_text_is_not_known_a_mark_is_new_by_its_words(
    quotes: list[str], fresh: dict[str, str]
) -> None:
    now = shown("Some {one  two}.")
    made = fresh_by_words(now, [0], quotes)
    assert {now.words(now.runs[number]): doubt for number, doubt in made.items()} == fresh


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("ends", [0, 1, 2, 3])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_text_is_known_by_its_hash_whatever_ends_its_lines(newline: str, mark: str, ends: int, encoding: str) -> None:
    sha = hashlib.sha256(f"{mark}a{newline}é{newline * ends}".encode(encoding)).hexdigest()
    for text in ("a\né", "a\r\né\r\n\r\n\r\n", "\ufeffa\ré"):
        assert _is_but_for_line_ends(text, None, encoding, sha) is (ends < 3)
        assert _is_but_for_line_ends(text, f"a{newline}é{newline * ends}", encoding, "") is True
    assert not _is_but_for_line_ends("a\ne", "a\né", encoding, sha)


def test_a_text_that_its_encoding_cannot_hold_is_another() -> None:
    assert not _is_but_for_line_ends("漆", None, "cp1252", "0")
    assert not _is_but_for_line_ends("漆", "a", "no encoding", "0")


@pytest.mark.parametrize(
    ("text", "joint", "made"),
    [
        ("a\nb\n", "\r\n\r\n", "a\r\nb\r\n"),
        ("a\r\nb\r\n", "\n\n", "a\nb\n"),
        ("a\rb\r", "\n", "a\nb\n"),
        ("a\nb\n", "\r\r", "a\rb\r"),
        ("a\nb\r\n", "\r\n\r\n", "a\nb\r\n"),  # somebody wrote it so
        ("a\nb\n", "\n\n", "a\nb\n"),
        ("a\nb\n", "", "a\nb\n"),
        ("a", "\r\n", "a"),
    ],
)
def test_line_ends_are_those_of_the_export_where_an_editor_wrote_others_throughout(
    text: str, joint: str, made: str
) -> None:
    assert with_newlines(text, joint) == made
