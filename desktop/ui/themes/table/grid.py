"""The cells of the table: counts in rows and columns. Knows neither Qt nor the library."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from db.records import Theme, ThemeColours
from desktop.article.content import Heading
from desktop.exporters.to_csv import safe_cell
from desktop.filing.facets import beginning
from desktop.texts import later, tr

NO_THEME_NAME = later("No theme")
_DAY, _WEEK, _MONTH = later("Day"), later("Week from"), later("Month")  # what the rows are over time
Counts = Mapping[tuple[str, str], int]  # by theme id ("": none) and the other key


class Kind(StrEnum):
    """The kinds of units that themes are counted by."""

    ARTICLES = "articles"
    HEADINGS = "headings"  # of one article
    TOGETHER = "together"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a column or a row."""

    key: str
    name: str
    colours: ThemeColours | None = None  # a theme's
    level: int = 0  # how far in it stands, below others


@dataclass(frozen=True)
class Grid:
    """Counts by the keys of rows and columns. The columns are themes."""

    kind: Kind
    rows: tuple[Head, ...] = ()
    columns: tuple[Head, ...] = ()
    counts: Mapping[tuple[str, str], int] = field(default_factory=dict)
    corner: str = ""  # what the rows are

    def count(self, row: int, column: int) -> int:
        """Return the count of a cell."""
        return self.counts.get((self.rows[row].key, self.columns[column].key), 0)

    def most(self) -> int:
        """Return the greatest count of all cells."""
        return max(self.counts.values(), default=0)

    def total(self, column: int) -> int:
        """Return the sum of a column."""
        return sum(self.count(row, column) for row in range(len(self.rows)))

    def as_csv(self) -> str:
        """Return the table for a spreadsheet: RFC 4180, no cell a formula."""
        out = io.StringIO()
        rows = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
        rows.writerow([safe_cell(text) for text in (self.corner, *(head.name for head in self.columns))])
        for number, head in enumerate(self.rows):
            rows.writerow([safe_cell(head.name), *(self.count(number, at) for at in range(len(self.columns)))])
        return out.getvalue()


def theme_heads(themes: Iterable[Theme], *, none: bool = True) -> tuple[Head, ...]:
    """Return the heads of themes in their order, and of what has none."""
    heads = [Head(theme.id, theme.name, theme.colours) for theme in themes]
    return (*heads, Head("", tr(NO_THEME_NAME))) if none else tuple(heads)


def by_article(themes: Sequence[Theme], articles: Iterable[tuple[str, str]], counts: Counts) -> Grid:
    """Return themes by articles (ids with titles, in their order); an article without any is left out."""
    there = {article_id for (_, article_id), count in counts.items() if count}
    rows = tuple(Head(id_, title) for id_, title in articles if id_ in there)
    turned = {(article_id, theme_id): count for (theme_id, article_id), count in counts.items()}
    return Grid(Kind.ARTICLES, rows, theme_heads(themes), turned, tr("Article"))


def by_heading(themes: Sequence[Theme], headings: Sequence[Heading], counts: Mapping[tuple[str, int], int]) -> Grid:
    """Return themes by the headings of an article, -1 for what stands above the first, each with those above it.

    ``counts`` are by theme and the number of the heading. A heading with nothing under it is left out.
    """
    kept: set[int] = {number for (_, number), count in counts.items() if count}
    for number in sorted(kept, reverse=True):
        level = headings[number].level if number >= 0 else 0
        for above in range(number - 1, -1, -1):
            if headings[above].level < level:
                kept.add(above)
                level = headings[above].level
    least = min((headings[number].level for number in kept if number >= 0), default=1)
    rows = [Head(str(n), headings[n].text, level=headings[n].level - least) for n in sorted(kept) if n >= 0]
    if -1 in kept:
        rows.insert(0, Head("-1", tr("Above the first heading")))
    turned = {(str(number), theme_id): count for (theme_id, number), count in counts.items()}
    return Grid(Kind.HEADINGS, tuple(rows), theme_heads(themes), turned, tr("Heading"))


def together(themes: Sequence[Theme], counts: Counts) -> Grid:
    """Return themes by themes: on how many annotations two of them meet."""
    heads = theme_heads(themes, none=False)
    living = {head.key for head in heads}
    both = {pair: count for pair, count in counts.items() if set(pair) <= living}
    return Grid(Kind.TOGETHER, heads, heads, both | {(b, a): count for (a, b), count in both.items()}, tr("Theme"))


def over_time(themes: Sequence[Theme], days: Counts) -> Grid:
    """Return themes by days, weeks or months (as long as the time is), the newest first."""
    stamps = sorted({day for _, day in days})
    if not stamps:
        return Grid(Kind.TIME, columns=theme_heads(themes), corner=_DAY)
    first, last = _date(stamps[0]), _date(stamps[-1])
    length = (last - first).days
    unit, begin = (_DAY, date.isoformat) if length < 32 else (_WEEK, _week) if length < 200 else (_MONTH, _month)
    counts: dict[tuple[str, str], int] = {}
    for (theme_id, day), count in days.items():
        key = begin(_date(day)), theme_id
        counts[key] = counts.get(key, 0) + count
    keys = sorted({key for key, _ in counts}, reverse=True)
    return Grid(Kind.TIME, tuple(Head(key, key) for key in keys), theme_heads(themes), counts, unit)


def span_of(grid: Grid, key: str) -> tuple[str, str]:
    """Return when the day, week or month of a row begins, as times are stored, and when the next one does."""
    first = _date(f"{key}-01" if grid.corner == _MONTH else key)
    days = min(31 if grid.corner == _MONTH else 7 if grid.corner == _WEEK else 1, (date.max - first).days)
    following = first + timedelta(days=days)
    return beginning(first), beginning(following.replace(day=1) if grid.corner == _MONTH else following)


def _date(day: str) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return date(1970, 1, 1)  # a damaged row: it has to stand somewhere


def _week(day: date) -> str:
    return (day - timedelta(days=day.weekday())).isoformat()


def _month(day: date) -> str:
    return day.isoformat()[:7]
