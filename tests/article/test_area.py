"""An area of a page: what is believed of it, and where it lies in another version."""

from __future__ import annotations

import pytest

from db.records import AREA as KEY
from desktop.article.area import Area, area_in, as_extra, followed, page_name
from desktop.article.content import Block, BlockKind, Content, PageMark
from desktop.article.page_labels import ranges_of

AREA = Area(2, 0.1, 0.25, 0.5, 0.75)


def pages(*words: str, first: int = 1) -> Content:
    """Return a content of a paragraph a page."""
    content = Content(tuple(Block(BlockKind.PARAGRAPH, one) for one in words))
    marks = [PageMark(start, "", first + number) for number, start in enumerate(content.starts)]
    return Content(content.blocks, pages=tuple(marks))


def test_an_area_is_what_was_kept_of_it() -> None:
    for area in (AREA, AREA._replace(beside=True)):
        assert area_in({"other": 1, **as_extra(area)}) == area
    assert as_extra(None) == {} and area_in({}) is None


@pytest.mark.parametrize(
    "said",
    [
        None,
        [2, [0, 0, 1, 1]],
        {"page": "2", "box": [0, 0, 1, 1]},
        {"page": True, "box": [0, 0, 1, 1]},
        {"page": 0, "box": [0, 0, 1, 1]},
        {"page": 10**9, "box": [0, 0, 1, 1]},
        {"page": 2},
        {"page": 2, "box": [0, 0, 1]},
        {"page": 2, "box": [0, 0, 1, "1"]},
        {"page": 2, "box": [0, 0, 1, 2]},
        {"page": 2, "box": [0, 0, float("nan"), 1]},
        {"page": 2, "box": [0.5, 0, 0.5, 1]},
    ],
)
def test_what_is_no_area_is_not_believed(said: object) -> None:
    assert area_in({KEY: said}) is None


def test_a_page_is_called_by_what_is_printed_on_it_and_else_by_its_number() -> None:
    assert page_name(AREA, (PageMark(0, "i", 1), PageMark(9, "ii", 2))) == "ii"
    assert page_name(AREA, ()) == "2"


def test_an_area_follows_its_page_and_is_lost_where_the_words_of_that_are_others() -> None:
    old = pages("One.", "Two has more.", "Three.")
    at = old.starts[1]
    assert followed(AREA, at, at, old, old) == AREA
    later = pages("New.", "One.", "Two  has\nmore.", "Three.")
    assert followed(AREA, at, later.starts[2], old, later) == AREA._replace(page=3)
    other = pages("One.", "Two has less.", "Three.")
    assert followed(AREA, at, at, old, other) is None
    assert followed(AREA, at, at, old, Content(old.blocks)) is None  # a text without pages


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (["i", "ii", "iii", "iv", "1", "2", "3"], "i–iv, 1–3"),
        (["1"], "1"),
        (["", "cover", "I", "II", "2", "4"], "cover, I–II, 2, 4"),
        (["viii", "ix", "x", "A-1", "A-2"], "viii–x, A-1, A-2"),
        ([], ""),
    ],
)
def test_labels_are_said_by_their_runs(labels: list[str], said: str) -> None:
    assert ranges_of(labels) == said
    assert len(ranges_of(f"p{number}" for number in range(1000))) <= 202
