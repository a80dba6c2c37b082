"""The rows of the Library: what they say, which section holds them, how they are sorted and found."""

from __future__ import annotations

from datetime import date

import pytest

from db.records import Article
from desktop.ui.library.facts import plain_date
from desktop.ui.library.shelf_rows import (
    ORDERS,
    SECTIONS,
    ShelfRow,
    details,
    in_panes,
    percent,
    said,
    section_counts,
    shelf_row,
    shown,
    total,
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


def test_every_order_is_tried_above() -> None:
    assert {order.id for order in ORDERS} == {"read", "added", "title", "author", "progress", "annotations"}


def test_each_row_is_in_its_section_and_what_is_put_aside_in_no_other() -> None:
    assert [ids(section.id) for section in SECTIONS] == [["b", "c", "a"], ["b"], ["a"], ["c"], ["d"], ["e"]]
    counts = section_counts(ROWS)
    assert counts == {section.id: len(ids(section.id)) for section in SECTIONS}


def test_words_are_found_in_title_author_file_and_tags_whatever_their_case_and_accents() -> None:
    article = Article("x", "Äther and Light", "J. Maxwell", source="/home/reader/waves-1865.pdf", tags=("Physik",))
    rows = [shelf_row(article)]
    for words in ("ather", "MAXWELL light", "waves-18", "physik"):
        assert [row.id for row in shown(rows, "all", words, "read")] == ["x"], words
    for words in ("home", "maxwell dark"):
        assert shown(rows, "all", words, "read") == [], words


def test_the_dots_follow_the_panes_and_none_comes_last() -> None:
    assert in_panes({"": 2, "t": 1, "m": 4, "gone": 3}, ["m", "t", "o"]) == (("m", 4), ("t", 1), ("", 2))


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


def test_what_is_begun_is_never_0_and_what_is_not_at_its_end_never_100() -> None:
    assert [percent(share) for share in (0, 0.001, 0.42, 0.999, 1)] == ["0 %", "1 %", "42 %", "99 %", "100 %"]


def test_a_row_is_read_aloud_whole() -> None:
    row = ShelfRow("a", "T", "A.", words=60, progress=0.5, read="2026-11-26", tags=("x",))
    assert (
        said(row, (("m", 2), ("", 1)), date(2026, 11, 26), {"m": "Money"})
        == "T, A. · under a minute, 2 Money, 1 no theme, x, 50 % read, read today"
    )


def test_the_total_counts_in_words() -> None:
    assert total(ROWS[:1]) == "1 article · 1 annotation"
    assert total(ROWS[3:]) == "2 articles"


def test_an_article_is_found_by_its_publisher_and_doi() -> None:
    row = shelf_row(Article("a", "On tides", publisher="Harbour Letters", doi="10.1000/182"))
    assert shown([row], "all", "harbour 10.1000/182", "title") == [row] and not shown([row], "all", "other", "title")


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
