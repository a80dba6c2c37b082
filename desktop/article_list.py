"""The articles of a library as rows to choose from: in the order in which they were read, found by fuzzy words.

Pure; knows neither Qt nor the library.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

from db.clock import local_day
from db.records import Article
from desktop.annotations import fold
from desktop.shown_text import in_one_line


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A row of a list of articles. ``last_read`` is a time in ISO 8601, or empty."""

    id: str
    title: str
    author: str = ""
    annotations: int = 0
    last_read: str = ""
    source: str = ""


def article_rows(
    articles: Iterable[Article],
    counts: Mapping[str, int],
    recent: Sequence[str] = (),
    last_read: Mapping[str, str] | None = None,
) -> list[ArticleRow]:
    """Return rows, those opened most recently first (``recent`` are ids in that order), then the newest."""
    place = {id_: number for number, id_ in enumerate(recent)}
    times = last_read or {}
    newest_first = sorted(articles, key=lambda article: article.created, reverse=True)
    ordered = sorted(newest_first, key=lambda article: place.get(article.id, len(place)))
    return [
        ArticleRow(
            article.id,
            in_one_line(article.title) or "Untitled",
            article.author,
            counts.get(article.id, 0),
            times.get(article.id, ""),
            in_one_line(article.source),
        )
        for article in ordered
    ]


def _score(word: str, text: str, parts: Sequence[str]) -> int:
    """Return how well a folded word fits: 4 begins a word, 3 stands inside one, 2 almost a word, 0 not at all."""
    if any(part.startswith(word) for part in parts):
        return 4
    if word in text:
        return 3
    if len(word) >= 4 and any(fuzz.ratio(word, part[: len(word) + 1]) >= 75 for part in parts if len(part) >= 3):
        return 2
    return 0


def ranked(rows: Sequence[ArticleRow], words: str) -> list[ArticleRow]:
    """Return the rows in which every word is found in title, author or file name, a slip of the pen allowed.

    The best first; those that are equally good keep their order.
    """
    wanted = fold(words).split()
    if not wanted:
        return list(rows)
    scored: list[tuple[int, int, ArticleRow]] = []
    for number, row in enumerate(rows):
        name = row.source.replace("\\", "/").rpartition("/")[2]
        text = fold(f"{row.title} {row.author} {name}")
        parts = "".join(character if character.isalnum() else " " for character in text).split()
        scores = [_score(word, text, parts) for word in wanted]
        if all(scores):
            scored.append((-sum(scores), number, row))
    return [row for _, _, row in sorted(scored, key=lambda entry: entry[:2])]


def day(moment: str, today: date) -> str:
    """Return "today", "yesterday" or the date of an ISO 8601 time, as ``2026-11-24``; empty for what is no time."""
    then = local_day(moment)
    if then is None:
        return ""
    days = (today - then).days
    return {0: "today", 1: "yesterday"}.get(days, then.isoformat())


def details(row: ArticleRow, today: date) -> str:
    """Return the second line of a row: author, number of annotations, when it was last read."""
    count = f"{row.annotations} annotation{'' if row.annotations == 1 else 's'}" if row.annotations else ""
    author = " ".join(row.author.split())
    return " · ".join(part for part in (author, count, day(row.last_read, today)) if part)
