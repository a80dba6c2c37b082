"""The map from rendered text to Markdown source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.source_map import Inverse, align, from_places
from desktop.article.source_masks import flat, open_end, unmarkable
from desktop.importers.from_markdown import read
from tests.annotated.documents import random_document

SOURCE = """---
title: hidden words
---
# Hello *world*

Foo\\* **bar** `co de` [link](http://example.org/foo "bar") &copy; ![img](a.png)日本**語**の[^1].

| a | b |
|---|---|
| `x` | y |

<!-- hidden words -->

[^1]: Foot **bar**
"""


def pieces(source: str) -> list[tuple[str, str]]:
    content = read(source.encode(), "a.md").content
    places = align(source, content)
    out = []
    for offset, character in enumerate(content.text):
        place = places.range_of(offset)
        if place is not None:
            out.append((character, source[slice(*place)]))
    return out


def test_escapes_entities_images_and_references_have_their_places() -> None:
    found = pieces(SOURCE)
    assert ("*", "\\*") in found
    assert ("©", "&copy;") in found
    assert ("\ufffc", "![img](a.png)") in found
    assert ("1", "[^1]") in found
    assert all(mine == theirs or len(theirs) > 1 for mine, theirs in found)


@pytest.mark.parametrize("source", ["---\n\nSome *words*.\n\n---\n\nMore.\n", "---\nSome words\n---\nMore: of them\n"])
def test_text_between_two_rules_is_no_front_matter(source: str) -> None:
    found = {mine for mine, theirs in pieces(source)}
    assert found >= set("SomewordsMore")
    assert unmarkable(source) == []


def test_what_looks_like_a_footnote_or_an_entity_and_is_none_stands_letter_by_letter() -> None:
    found = pieces("A [^9] and &nosuch; here.")
    assert "".join(mine for mine, theirs in found if mine == theirs) == "A [^9] and &nosuch; here."


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_letter_of_a_plain_document_is_found(newline: str) -> None:
    source = SOURCE.replace("\n", newline)
    content = read(source.encode(), "a.md").content
    places = align(source, content)
    missing = [c for offset, c in enumerate(content.text) if not c.isspace() and places.range_of(offset) is None]
    assert missing == []


@given(st.integers(0, 2**32))
def test_what_is_mapped_stands_in_the_source(seed: int) -> None:
    data = random_document(seed)
    source = data.decode()
    content = read(data, "a.md").content
    places = align(source, content)
    for offset, character in enumerate(content.text):
        place = places.range_of(offset)
        if place is None:
            continue
        piece = source[slice(*place)]
        if character.isspace():
            continue
        assert piece == character or piece[0] in "\\&![<", (character, piece)


def test_the_inverse_gives_the_text_of_a_stretch_of_source() -> None:
    content = read(SOURCE.encode(), "a.md").content
    inverse = Inverse(align(SOURCE, content))
    start = SOURCE.index("**bar**")
    found = inverse.between(start, start + 7)
    assert found is not None
    assert content.text[slice(*found)] == "bar"
    assert content.text[: inverse.before(start + 5)].endswith("bar")
    assert inverse.between(0, 3) is None
    assert inverse.before(0) == 0


def test_known_places_make_runs() -> None:
    places = from_places([0, 1, -1, 5], [1, 2, -1, 9])
    assert [places.range_of(n) for n in range(5)] == [(0, 1), (1, 2), None, (5, 9), None]
    assert places.first_from(2, 4) == 3
    assert places.first_from(2, 3) is None
    assert places.last_before(0, 3) == 1
    assert places.last_before(2, 3) is None
    assert len(places) == 3


@pytest.mark.parametrize(
    ("source", "closes"),
    [
        ("text", ""),
        ("```\nopen", "```"),
        ("```\nx\n```\n", ""),
        ("~~~~\nopen", "~~~~"),
        ("<!-- open", "-->"),
        ("\ufeff```\nx\n```", ""),
    ],
)
def test_an_open_end_is_seen(source: str, closes: str) -> None:
    assert open_end(source) == closes


def test_code_comments_and_front_matter_bear_no_marks() -> None:
    source = flat("---\na: ==x==\n---\r\n`==c==` ==m== <!-- ==n== -->\n\n```\n==f==\n```\n")
    closed = unmarkable(source)
    open_marks = [at for at in range(len(source)) if source.startswith("==m", at)]
    for at in range(len(source)):
        if source.startswith("==", at) and source[at + 2 : at + 3].isalpha() and at not in open_marks:
            assert any(start <= at < end for start, end in closed), source[at : at + 5]
    assert not any(start <= open_marks[0] < end for start, end in closed)


@pytest.mark.parametrize("end", ["`do()` so.", "a [boat](http://example.org/b).", "**so**."])
def test_a_full_stop_is_not_the_one_of_the_number_on_the_next_line(end: str) -> None:
    source = f"1. The ship and {end}\n1. A boat.\n1. And {end}\n1. More.\n"
    content = read(source.encode(), "a.md").content
    places = align(source, content)
    for block, line in zip(content.blocks, source.splitlines(keepends=True), strict=True):
        at = content.text.index(block.text) + len(block.text) - 1
        assert places.range_of(at) == ((begin := source.index(line) + len(line) - 2), begin + 1)
