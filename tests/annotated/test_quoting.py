"""A quote, its note, its page and the headings above it, as files have them that hold annotations one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from db.records import Anchor, AnchorState, Annotation
from desktop.annotated.quoting import (
    area_name,
    heading_path,
    note_lines,
    page_of,
    place_of,
    quote_lines,
)
from desktop.article.content import Metadata, PageMark
from tests.annotated.make import annotation, content_of, mark

HEADED = content_of(b"# Tides\n\nWater.\n\n## Ebb\n\n### Low\n\nSalt.\n")
ORPHAN = Anchor(AnchorState.ORPHAN, None, None, 0.0, "Gone.")


@pytest.mark.parametrize(
    ("title", "words", "path"),
    [
        ("Tides", "Water", ()),
        ("Tides", "Salt", ("Ebb", "Low")),
        ("Other", "Water", ("Tides",)),
        ("Other", "Salt", ("Tides", "Ebb", "Low")),
    ],
)
def test_the_headings_above_an_annotation_are_told_without_the_title(
    title: str, words: str, path: tuple[str, ...]
) -> None:
    content = replace(HEADED, metadata=replace(HEADED.metadata, title=title))
    assert heading_path(mark(content, words), content) == path


def test_no_headings_stand_above_an_orphan_or_where_there_are_none() -> None:
    assert heading_path(replace(mark(HEADED, "Salt"), anchor=ORPHAN), HEADED) == ()
    plain = content_of(b"Water.\n\n# Tides\n")
    assert heading_path(mark(plain, "Water"), plain) == ()


PAGED = replace(
    content_of(b"One.\n\nTwo.\n\nThree.\n"), pages=(PageMark(5, "iii", 2), PageMark(10, "", 3)), metadata=Metadata()
)


def on_page(words: str, page: int | None = None) -> Annotation:
    area: dict[str, Any] = {"postil:area": {"page": page, "box": [0.1, 0.1, 0.5, 0.5]}}
    return replace(mark(PAGED, words), extra=area if page is not None else {})


@pytest.mark.parametrize(
    ("words", "page", "mark_of_it", "area", "place"),
    [
        ("One", None, None, "", ""),
        ("Two", None, PageMark(5, "iii", 2), "", "p. iii"),
        ("Three", None, PageMark(10, "", 3), "", ""),
        ("One", 2, PageMark(0, "iii", 2), "area on page iii", "area on page iii"),
        ("Two", 3, PageMark(5, "3", 3), "area on page 3", "area on page 3"),
        ("Two", 7, PageMark(5, "7", 7), "area on page 7", "area on page 7"),
    ],
)
def test_the_page_of_an_annotation_is_that_of_its_area_or_of_its_words(
    words: str, page: int | None, mark_of_it: PageMark | None, area: str, place: str
) -> None:
    one = on_page(words, page)
    assert page_of(one, PAGED) == mark_of_it
    assert (area_name(one, PAGED), place_of(one, PAGED)) == (area, place)


@pytest.mark.parametrize("page", [None, 2])
def test_an_orphan_is_on_no_page(page: int | None) -> None:
    lost = replace(on_page("Two", page), anchor=ORPHAN)
    assert page_of(lost, PAGED) is None
    assert place_of(lost, PAGED) == ("area on page iii" if page else "")


@pytest.mark.parametrize(
    ("source", "start", "end", "quote"),
    [
        ("One *two*.", 0, 8, "> One two.\n"),
        ("One.\n\n# Two\n\nThree.", 0, 15, "> One.\n>\n> Two\n>\n> Three.\n"),
        ("`a * b`", 0, 5, "> a \\* b\n"),
        ("| a | b |\n|---|---|\n| c | d |", 0, 7, "> a | b\n>\n> c | d\n"),
        ("`a | b`", 0, 5, "> a | b\n"),
        ("```\na\n\nb\n```", 0, 4, "> a\n>\n> b\n"),
        ("One.", 4, 4, "\n"),
    ],
)
def test_a_quote_has_a_paragraph_for_each_block_or_row(source: str, start: int, end: int, quote: str) -> None:
    content = content_of(source.encode())
    one = annotation(content, (start, end))
    assert quote_lines(one, content) == quote


@pytest.mark.parametrize(
    ("note", "lines"),
    [
        ("", ""),
        ("\n\na  \n\n", "a"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("# a", "**a**"),
        ("  ## a #", "**a**"),
        ("a\n#", "a\n"),
        ("#a", "#a"),
        ("a\n===", "a\n\n==="),
        ("a\n--- ", "a\n\n---"),
        ("a\n-=-", "a\n\n-=-"),
        ("---\na", "---\na"),
        ("```\n# a\n---\n```\n# b", "```\n# a\n---\n```\n**b**"),
        ("~~~\na", "~~~\na\n~~~"),
        ("  ````\na\n```", "  ````\na\n```\n````"),
    ],
)
def test_a_note_has_no_heading_and_leaves_no_code_open(note: str, lines: str) -> None:
    assert note_lines(note) == lines


TAKING_IN = "! ? details iframe noscript plaintext pre script style template title xmp TITLE"


@pytest.mark.parametrize("name", TAKING_IN.split())
def test_what_would_take_in_what_stands_below_a_note_is_shown_as_text(name: str) -> None:
    assert note_lines(f"a <{name} b") == f"a &lt;{name} b"
    assert note_lines(f"`<{name}`") == f"`<{name}`"


@pytest.mark.parametrize("text", ["a < b", "<b>", "<prefix>", "<mark>", "&lt;b&gt;", "&lt; !"])
def test_other_tags_of_a_note_stay_as_they_are(text: str) -> None:
    assert note_lines(text) == text
