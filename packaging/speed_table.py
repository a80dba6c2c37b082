"""What `make figures` measured and kept in tests/bench/figures.json: of Postil alone as tables and sentences.

A row whose bench was not measured yet is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from textwrap import fill
from typing import Any, NamedTuple

KEPT = Path(__file__).resolve().parent.parent / "tests" / "bench" / "figures.json"
BUSY = 4  # the load of a machine of two cores that does something else as well


class Row(NamedTuple):
    """A row of the table: its words, and the figures that stand in it, by bench and name."""

    words: str
    figures: tuple[tuple[str, str], ...]
    is_short: bool = False  # the README has it too


def _row(words: str, bench: str, *names: str, is_short: bool = False) -> Row:
    return Row(words, tuple((bench, name) for name in names), is_short)


ROWS = (
    _row(
        "start to the bundled article painted: first ever, later; memory then",
        "start",
        "first start of all, to the article painted",
        "later start, to the article painted",
        "memory then",
        is_short=True,
    ),
    _row(
        "start to a 3.4 MB book painted; memory then", "book", "start with the book, to its first paint", "memory then"
    ),
    _row(
        "an article of 1 MB with 5,000 annotations opened",
        "window",
        "1 MB, 5,000 annotations: opened and painted",
        is_short=True,
    ),
    _row(
        "a new highlight beside 5,000 annotations, on screen and on disk",
        "window",
        "... a new highlight on screen and on disk",
        is_short=True,
    ),
    _row("a page scrolled beside 5,000 annotations", "window", "... a page scrolled"),
    _row(
        "a key typed into the find bar of 1 MB, to the matches painted",
        "window",
        "... a key typed into the find bar, to the matches painted",
    ),
    _row(
        "a PDF of 500 pages opened by its pages; memory of all processes then",
        "pages",
        "a PDF of 500 pages: opened by its pages and painted",
        "... memory (PSS) of all processes then",
    ),
    _row("a page of it white after a jump", "pages", "... white after a jump"),
    _row(
        "24 MB of Chinese added: the longest that the window stood still",
        "adding",
        "chinese.txt added, shown, searched: stood still",
    ),
    _row(
        "an hour of reading: the longest that the window stood still",
        "hour",
        "an hour of reading: the longest that the window stood still",
    ),
    _row("a key typed to find one of 300 themes", "filing", "... a key typed, to the candidates painted"),
    _row(
        "a search in 100,000 annotations",
        "library",
        "... a search for two words, as frequent as in the text",
        is_short=True,
    ),
    _row(
        "a key typed into the box of `Ctrl+K` over them, to what fits on the screen",
        "library",
        "a key typed into the palette, to the rows painted",
    ),
    _row("the Library of 1,000 articles shown", "library", "... the Library of all articles shown"),
    _row(
        "the board of 100,000 annotations: its first cards, a card moved",
        "library",
        "100,000 annotations on the board: the first cards painted",
        "... a card moved to another column, on disk and painted",
    ),
    _row("the table of their themes by articles", "library", "... the table of themes by articles"),
    _row(
        "an article of 1,000 exported: as annotated Markdown, as a page",
        "library",
        "... all of it exported to a folder, each article as annotated Markdown",
        "... as a page",
        is_short=True,
    ),
    _row(
        "an export of 1,000 annotations: 60 kB, 1 MB of hard Markdown",
        "library",
        "an article of 60 kB with 1,000 annotations exported",
        "1 MB of hard Markdown with 1,000 annotations exported",
    ),
    _row(
        "the export of 60 kB imported into an empty library",
        "library",
        "... its export imported into an empty library",
    ),
    _row(
        "a verified backup of 100,000 annotations",
        "library",
        "a verified backup of all of it",
        is_short=True,
    ),
    _row(
        "5,000 annotations found again in 2 MB, one word in twenty edited",
        "anchoring",
        "the same, one word in twenty edited, with the old text",
    ),
    _row("`postil --help`", "help", "postil --help"),
    _row(
        "a search in 10,000 articles with 1,000,000 annotations",
        "lifetime",
        "... a search for two words, as frequent as in the text",
    ),
    _row("the Library of 10,000 articles shown", "lifetime", "... the Library of all articles shown"),
    _row(
        "the board of 1,000,000 annotations: its first cards, all counted",
        "lifetime",
        "the board: the first cards painted",
        "... and all of them counted, between paints",
    ),
    _row("a verified backup of 1,000,000 annotations", "lifetime", "a verified backup of all of it"),
)


def kept() -> Mapping[str, Any]:
    """Return what was measured last, by the names of the benches."""
    runs: Mapping[str, Any] = json.loads(KEPT.read_text("utf-8"))
    return runs


def _measured() -> Iterator[tuple[Row, list[Mapping[str, Any]]]]:
    """Yield the rows that were measured, with their figures."""
    by_name = {(bench, figure["name"]): figure for bench, run in kept().items() for figure in run["figures"]}
    for row in ROWS:
        if figures := [by_name[key] for key in row.figures if key in by_name]:
            yield row, figures


def table() -> str:
    """Return all of it, for the handbook."""
    return _table(_measured())


def short_table() -> str:
    """Return what the README has of it, and when it was measured."""
    return _table((row, figures) for row, figures in _measured() if row.is_short) + f"\n\n{when()}"


def _table(rows: Iterator[tuple[Row, list[Mapping[str, Any]]]]) -> str:
    lines = ["| speed | measured (median; p95 where it says so) | bound |", "|---|---|---|"]
    for row, figures in rows:
        values = ", ".join(map(_written, figures))
        bounds = ", ".join(dict.fromkeys(map(_bound, figures)))
        p95 = " (p95)" if any(figure["by"] == "p95" for figure in figures) else ""
        lines.append(f"| {row.words}{p95} | {values} | {bounds} |")
    return "\n".join(lines)


def over() -> str:
    """Return what is over its bound, as a list."""
    lines = [
        f"- {row.words}: {_written(figure)}, where {_bound(figure)} is the bound"
        for row, figures in _measured()
        for figure in figures
        if figure["value"] > figure["budget"]
    ]
    return "\n".join(lines) or "Nothing."


def when() -> str:
    """Return the sentence that says of which day, machine and version it all is."""
    return sentence(kept().values())


def sentence(runs: Iterable[Mapping[str, Any]], more: str = "") -> str:
    """Return of which day, machine and version the runs of some benches are, and which of them say little."""
    runs = list(runs)
    dates = _and(run["run"].split()[0] for run in runs)
    how = "in one run of `make figures`" if len({run["run"] for run in runs}) == 1 else "in several runs"
    versions = _and(f"{run['version']} ({run['commit']})".removesuffix(" ()") for run in runs)
    words = f"Measured on {dates} {how}, Postil {versions}, on {_and(run['machine'] for run in runs)}{more}."
    if any(run["load"] > BUSY for run in runs):
        words += " Beside much other work: only ratios count."
    return fill(words, 120, break_long_words=False, break_on_hyphens=False)


def _and(words: Iterable[str]) -> str:
    return " and ".join(sorted(set(words)))


def _written(figure: Mapping[str, Any]) -> str:
    digits = 2 if figure["unit"] == "s" and figure["value"] < 10 else 0
    return f"{figure['value']:.{digits}f} {figure['unit']}"


def _bound(figure: Mapping[str, Any]) -> str:
    return f"{figure['budget']:g} {figure['unit']}"
