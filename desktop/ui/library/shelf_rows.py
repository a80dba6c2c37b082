"""The articles of the Library as rows: what a row shows, and how rows are sorted, sorted out and found.

Sections and orders are tables, from which the window makes its lists. Pure: knows neither Qt nor the library.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from db.clock import local_day
from db.records import Article
from desktop.annotations import fold
from desktop.shown_text import in_one_line
from desktop.texts import counted, later, tr
from desktop.ui.library.facts import WORDS_A_MINUTE, plain_date, time_text, written_day

Counts = tuple[tuple[str, int], ...]  # ids of themes, and how many annotations of an article have them
_GUESSES = {
    ("title",): later("The title is guessed"),
    ("author",): later("The author is guessed"),
    ("title", "author"): later("Title and author are guessed"),
}
NO_THEME = ""  # in the place of a theme's id: annotations without any


@dataclass(frozen=True, slots=True)
class ShelfRow:
    """A row of the Library.

    ``progress`` is 0 to 1. ``read``, ``added`` and ``removed`` are times in ISO 8601, or empty; ``section`` is the id
    of a row of SECTIONS. How many annotations have which theme is no part of it: that is read for the rows in sight.
    """

    id: str
    title: str
    author: str = ""
    date: str = ""
    words: int = 0
    annotations: int = 0
    progress: float = 0.0
    read: str = ""
    added: str = ""
    removed: str = ""
    section: str = "unread"
    tags: tuple[str, ...] = ()
    source: str = ""
    guessed: tuple[str, ...] = ()  # "title", "author": what of them nobody has confirmed yet
    publisher: str = ""
    doi: str = ""

    @property
    def name(self) -> str:
        """The text that is looked through for words, folded."""
        parts = (self.title, self.author, self.publisher, self.doi, file_name(self.source), *self.tags)
        return fold("\n".join(parts))


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the Library: its words, what is said where nothing is in it, and which rows belong to it."""

    id: str
    text: str
    nothing: str
    holds: Callable[[ShelfRow], bool]


def _in(section: str) -> Callable[[ShelfRow], bool]:
    return lambda row: row.section == section


SECTIONS = (
    Section(
        "all",
        later("All"),
        later("The library holds no article yet."),
        lambda row: row.section not in ("archive", "trash"),
    ),
    Section("unread", later("Unread"), later("Nothing is unread."), _in("unread")),
    Section("reading", later("Half read"), later("No article is half read."), _in("reading")),
    Section("finished", later("Finished"), later("No article is finished yet."), _in("finished")),
    Section("archive", later("Archive"), later("Nothing was put aside."), _in("archive")),
    Section("trash", later("Trash"), later("No article was removed."), _in("trash")),
)
SECTION_BY_ID = {section.id: section for section in SECTIONS}


@dataclass(frozen=True, slots=True)
class Order:
    """One way to sort the Library; ``falling``: the greatest first."""

    id: str
    text: str
    key: Callable[[ShelfRow], Any]
    falling: bool = True


ORDERS = (
    Order("read", later("Last read"), lambda row: (row.read, row.added)),
    Order("added", later("Added"), lambda row: row.added),
    Order("title", later("Title"), lambda row: fold(row.title), falling=False),
    Order("author", later("Author"), lambda row: (not row.author, fold(row.author), fold(row.title)), falling=False),
    Order("progress", later("Progress"), lambda row: row.progress),
    Order("annotations", later("Annotations"), lambda row: row.annotations),
)
ORDER_BY_ID = {order.id: order for order in ORDERS}


def shelf_row(
    article: Article,
    annotations: int = 0,
    *,
    progress: float = 0.0,
    read: str = "",
    section: str = "unread",
) -> ShelfRow:
    """Return an article as a row."""
    title = in_one_line(article.title) or tr("Untitled")
    author = in_one_line(article.author)
    source, tags = in_one_line(article.source), tuple(map(in_one_line, article.tags))
    when, guessed = article.metadata.get("date", ""), article.metadata.get("guessed")
    return ShelfRow(
        article.id,
        title,
        author,
        in_one_line(when)[:40] if isinstance(when, str) else "",
        article.words,
        annotations,
        progress,
        read,
        article.created,
        article.deleted or "",
        section,
        tags,
        source,
        tuple(field for field in ("title", "author") if isinstance(guessed, list) and field in guessed),
        article.publisher,
        article.doi,
    )


def file_name(source: str) -> str:
    """Return the last part of a path, of whatever system."""
    return source.removeprefix("bundled:").replace("\\", "/").rpartition("/")[2]


def shown(rows: Iterable[ShelfRow], section: str, words: str, order: str, tag: str = "") -> list[ShelfRow]:
    """Return the rows of a section, and of a tag, in which every word is found, in an order of ORDERS."""
    holds, by = SECTION_BY_ID[section].holds, ORDER_BY_ID[order]
    wanted = fold(words).split()
    matching = [row for row in rows if holds(row) and (not wanted or _has(row.name, wanted))]
    if tag:
        matching = [row for row in matching if tag in row.tags]
    if section == "trash":
        return sorted(matching, key=lambda row: row.removed, reverse=True)
    return sorted(matching, key=by.key, reverse=by.falling)


def _has(text: str, words: Iterable[str]) -> bool:
    """True if every word is found in a text."""
    return all(word in text for word in words)


def tag_counts(rows: Iterable[ShelfRow]) -> dict[str, int]:
    """Return how many rows have each tag, by the tags in their order; what is put aside or removed does not count."""
    counts = Counter(tag for row in rows if SECTION_BY_ID["all"].holds(row) for tag in row.tags)
    return {tag: counts[tag] for tag in sorted(counts, key=lambda tag: (fold(tag), tag))}


def section_counts(rows: Iterable[ShelfRow]) -> dict[str, int]:
    """Return how many rows each section has, by its id."""
    numbers = Counter(row.section for row in rows)
    return {
        section.id: sum(numbers.values()) - numbers["archive"] - numbers["trash"]
        if section.id == "all"
        else numbers[section.id]
        for section in SECTIONS
    }


def details(row: ShelfRow) -> str:
    """Return the second line of a row: its facts, and that title or author are guessed."""
    return " · ".join((*_facts(row), *((tr("guessed"),) if row.guessed else ())))


def _facts(row: ShelfRow) -> list[str]:
    """Return author, date, how long it takes to read, the kind of its file, as far as they are known."""
    ending = file_name(row.source).rpartition(".")[2].upper()
    kind = ending if ending in ("PDF", "EPUB", "DOCX", "HTML") else ""
    length = time_text(round(row.words / WORDS_A_MINUTE)) if row.words else tr("waiting for its text")
    return [part for part in (row.author, plain_date(row.date), length, kind) if part]


def guess(row: ShelfRow) -> str:
    """Return which of title and author are guessed, in words; empty where none is."""
    return tr(_GUESSES[row.guessed]) if row.guessed else ""


def when(moment: str, today: date) -> str:
    """Return "today", "yesterday", "Mon", "12 Nov" or "Nov 2025" for an ISO 8601 time; empty for what is no time."""
    day = local_day(moment)
    if day is None:
        return ""
    days = (today - day).days
    if days in (0, 1):
        return tr("yesterday") if days else tr("today")
    if 1 < days < 7:
        return written_day(day, "ddd")
    return written_day(day, tr("d MMM")) if day.year == today.year else written_day(day, tr("MMM yyyy"))


def in_panes(counts: Mapping[str, int], theme_ids: Iterable[str]) -> Counts:
    """Return how many annotations have which theme in the order of the panes, those without any last."""
    return tuple((theme_id, counts[theme_id]) for theme_id in (*theme_ids, NO_THEME) if counts.get(theme_id))


def said(row: ShelfRow, counts_by_theme: Counts, today: date, theme_names: Mapping[str, str]) -> str:
    """Return a row as it is read aloud: everything that is painted."""
    counts = [f"{number} {theme_names.get(theme_id, tr('no theme'))}" for theme_id, number in counts_by_theme]
    read = tr("read {when}", when=when(row.read, today)) if row.read else tr("unread")
    progress = tr("{percent} read", percent=percent(row.progress)) if row.progress else ""
    facts = " · ".join(_facts(row))
    return ", ".join(part for part in (row.title, facts, guess(row), *counts, *row.tags, progress, read) if part)


def percent(progress: float) -> str:
    """Return a share as "42 %"; what was begun is never 0, what is not at its end never 100."""
    if not 0 < progress < 1:
        return tr("{percent} %", percent=f"{progress * 100:.0f}")
    return tr("{percent} %", percent=min(99, max(1, round(progress * 100))))


def total(rows: Sequence[ShelfRow]) -> str:
    """Return "31 articles · 214 annotations"."""
    articles, annotations = len(rows), sum(row.annotations for row in rows)
    words = counted("{n} article", "{n} articles", articles)
    return f"{words} · {counted('{n} annotation', '{n} annotations', annotations)}" if annotations else words
