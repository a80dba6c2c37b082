"""The rows of the Library: what they say, which section holds them, how they are sorted and found."""

from __future__ import annotations

from datetime import date

import pytest

from db.records import Article
from desktop.ui.library.facts import plain_date
from desktop.ui.library.shelf_rows import (
    ShelfRow,
    details,
    said,
    shelf_row,
    shown,
    when,
)

ROWS = [
    ShelfRow(
        "a", "Zebras", "Berta", added="2026-01-01", read="2026-03-01", progress=0.2, annotations=1, section="reading"
    ),
    ShelfRow("b", "apples", "", added="2026-01-03", progress=0.0, annotations=9, section="unread"),
    ShelfRow("c", "Äther", "Anna", added="2026-01-02", read="2026-02-01", progress=1.0, section="finished"),
    ShelfRow("d", "Old", "Carl", added="2025-01-02", section="archive"),
    ShelfRow("e", "Gone", "Carl", added="2025-01-02", removed="2026-05-01", section="trash"),
]


def ids(section: str = "all", words: str = "", order: str = "added") -> list[str]:
    return [row.id for row in shown(ROWS, section, words, order)]


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        ("read", ["a", "c", "b"]),
        ("added", ["b", "c", "a"]),
        ("title", ["b", "c", "a"]),
        ("author", ["c", "a", "b"]),
        ("progress", ["c", "a", "b"]),
        ("annotations", ["b", "a", "c"]),
    ],
)
def test_each_order_puts_first_what_a_reader_looks_for(order: str, wanted: list[str]) -> None:
    assert ids(order=order) == wanted


def test_the_second_line_says_author_date_length_and_kind_as_far_as_they_are_known() -> None:
    article = Article("x", "T", "A. Writer", source="/b/c.pdf", words=2300, metadata={"date": "2026-11-24T10:00:00Z"})
    assert details(shelf_row(article)) == "A. Writer · 24 Nov 2026 · 10 min · PDF"
    assert details(shelf_row(Article("x", "T", source="/b/c.md"))) == "waiting for its text"
    assert plain_date("spring 1865") == "spring 1865"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-11-26T08:00:00.000Z", "today"),
        ("2026-11-25T08:00:00.000Z", "yesterday"),
        ("2026-11-23", "Mon"),
        ("2026-11-12", "12 Nov"),
        ("2025-11-12", "Nov 2025"),
        ("2026-11-27", "27 Nov"),
        ("", ""),
        ("never", ""),
    ],
)
def test_a_time_is_told_as_near_as_it_matters(moment: str, words: str) -> None:
    assert when(moment, date(2026, 11, 26)) == words


def test_a_row_is_read_aloud_whole() -> None:
    row = ShelfRow("a", "T", "A.", words=60, progress=0.5, read="2026-11-26", tags=("x",))
    assert (
        said(row, (("m", 2), ("", 1)), date(2026, 11, 26), {"m": "Money"})
        == "T, A. · under a minute, 2 Money, 1 no theme, x, 50 % read, read today"
    )


def test_a_row_says_that_title_or_author_are_guessed_and_aloud_which() -> None:
    kept = {"guessed": ["title", "author", "date"]}
    row = shelf_row(Article("a", "On tides", "Ada North", words=60, metadata=kept))
    assert details(row) == "Ada North · under a minute · guessed"
    assert (
        said(row, (), date(2026, 11, 26), {})
        == "On tides, Ada North · under a minute, Title and author are guessed, unread"
    )
    sure = shelf_row(Article("a", "On tides", "Ada North", words=60, metadata={"guessed": ["date"]}))
    assert details(sure) == "Ada North · under a minute"
