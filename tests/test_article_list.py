from datetime import date

import pytest

from db.records import Article
from desktop.article_list import ArticleRow, article_rows, day, details, ranked


def test_rows_stand_in_the_order_in_which_articles_were_read_then_the_newest():
    articles = [
        Article("old", "Old", created="2026-01-01T00:00:00.000Z"),
        Article("new", "New", "Someone", created="2026-03-01T00:00:00.000Z"),
        Article("read", "Read", created="2026-02-01T00:00:00.000Z"),
        Article("first", "", created="2025-01-01T00:00:00.000Z"),
    ]
    rows = article_rows(articles, {"new": 3}, ["first", "gone", "read"], {"read": "2026-11-20T00:00:00.000Z"})
    assert [row.id for row in rows] == ["first", "read", "new", "old"]
    assert rows[0].title == "Untitled"
    assert rows[2] == ArticleRow("new", "New", "Someone", 3)
    assert rows[1].last_read.startswith("2026-11-20")


ROWS = [
    ArticleRow("race", "The AI race: money, minds, models", "Postil"),
    ArticleRow("chips", "Who makes the chips", "Zoë Müller", source="/home/me/texts/semiconductors.md"),
    ArticleRow("mind", "A remark on mindfulness"),
    ArticleRow("cjk", "人工知能への投資"),
]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", ["race", "chips", "mind", "cjk"]),
        ("race", ["race"]),
        ("mind", ["race", "mind"]),
        ("money race", ["race"]),
        ("muller zoe", ["chips"]),
        ("semicond", ["chips"]),
        ("投資", ["cjk"]),
        ("modles", ["race"]),
        ("ind", ["race", "mind"]),
        ("zebra", []),
        ("race zebra", []),
        ("texts", []),
    ],
)
def test_every_word_must_be_found_and_the_best_come_first(words, expected):
    assert [row.id for row in ranked(ROWS, words)] == expected


def test_a_word_that_begins_one_is_better_than_one_inside():
    rows = [ArticleRow("inside", "Rearming"), ArticleRow("begins", "Arms and the man")]
    assert [row.id for row in ranked(rows, "arm")] == ["begins", "inside"]


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-11-24T09:00:00.000Z", "today"),
        ("2026-11-23T09:00:00.000Z", "yesterday"),
        ("2025-01-02T09:00:00.000Z", "2025-01-02"),
        ("", ""),
        ("soon", ""),
    ],
)
def test_a_day_is_told_as_people_say_it(moment, expected):
    assert day(moment, date(2026, 11, 24)) == expected


def test_details_leave_out_what_is_not_known():
    today = date(2026, 11, 24)
    assert details(ArticleRow("a", "A"), today) == ""
    assert details(ArticleRow("a", "A", "Ann\nOther", 1, "2026-11-24T00:00:00.000Z"), today) == (
        "Ann Other · 1 annotation · today"
    )
    assert details(ArticleRow("a", "A", annotations=2), today) == "2 annotations"
