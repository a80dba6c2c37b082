"""The rows that a search shows: hits under the heading of their kind or article, and commands that fit the words.

Pure; knows neither Qt nor the library.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.records import Hit, SavedSearch
from desktop.annotations import fold
from desktop.shown_text import in_one_line
from desktop.texts import counted, grouped, later, tr

COMMANDS_ONLY = ">"  # typed first, it asks for commands alone
GROUP_NAMES = {
    "title": later("Articles"),
    "heading": later("Headings"),
    "quote": later("Quotes"),
    "note": later("Notes"),
    "theme": later("Themes"),
    "brief": later("Briefs"),
    "text": later("In the text"),
}
NAMED = frozenset(("title", "theme", "brief"))
_TOGETHER = dict.fromkeys(("quote", "note"), ("quote", "note"))
READ_FACE = frozenset(("quote", "text"))  # shown in the face that articles are read in
UNTITLED = later("Untitled")
_PICTURE = "\ufffc"  # a picture, in an article's text


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of text, and which parts of it were found, as (start, end) in code points."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row.

    ``kind`` is "group" (a heading, which cannot be chosen), "command", "article", "search", "all", "more", or a key of
    GROUP_NAMES; ``key`` the id of a command, an article or a saved search.
    """

    kind: str
    line: Marked
    detail: str = ""
    aside: str = ""  # at the right: keys of a command, number of a group
    key: str = ""
    hit: Hit | None = None
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Offered:
    """A command of the window as it stands now."""

    id: str
    text: str
    keys: str = ""
    help: str = ""
    menu: str = ""
    enabled: bool = True


def marked(snippet: str) -> Marked:
    """Read a snippet, in which U+0002 and U+0003 stand around what was found, as a line to be shown."""
    text, marks, begun = "", [], None
    for number, part in enumerate(snippet.replace("\x03", "\x02\x03").split("\x02")):
        if number and part.startswith("\x03"):
            if begun is not None:
                marks.append((begun, len(text)))
            begun, part = None, part[1:]
        elif number:
            begun = len(text)
        text += in_one_line(part.replace(_PICTURE, "▣"))
    return Marked(text, tuple((start, end) for start, end in marks if end > start))


def group(name: str, aside: str = "") -> FoundRow:
    """Return the heading of a group."""
    return FoundRow("group", Marked(name), aside=aside)


def go_on(hits: Iterable[Hit], limit: int) -> frozenset[str]:
    """Return the places of which there may be more hits than the ``limit`` that was asked for.

    Quotes and notes are looked for together, and so counted.
    """
    counts = Counter(_TOGETHER.get(hit.place, (hit.place,)) for hit in hits)
    return frozenset(place for places, count in counts.items() if count >= limit for place in places)


def more_row(place: str = "") -> FoundRow:
    """Return the row that asks for more."""
    return FoundRow("more", Marked(tr("Show more")), key=place)


def by_kind(
    hits: Iterable[Hit], names: Mapping[str, str], most: int | None = None, going_on: Collection[str] = ()
) -> list[FoundRow]:
    """Return hits under the headings of their kinds, at most ``most`` of each, "+" telling that there are more.

    ``names`` are those of articles, themes and briefs by their ids; ``going_on`` the places that end in a row that
    asks for more.
    """
    kinds: dict[str, list[Hit]] = {name: [] for name in GROUP_NAMES}
    for hit in hits:
        kinds[hit.place].append(hit)
    rows: list[FoundRow] = []
    for place, of_kind in kinds.items():
        shown = of_kind[:most]
        if shown:
            more = len(of_kind) > len(shown) or place in going_on
            rows += [group(tr(GROUP_NAMES[place]), f"{grouped(len(shown))}{'+' if more else ''}")]
            rows += [row_of(hit, names) for hit in shown]
            rows += [more_row(place)] if place in going_on else []
    return rows


def exact_and_nearest(hits: Iterable[Hit]) -> tuple[list[Hit], list[Hit]]:
    """Return the hits that hold what was typed, and those that come nearest to it."""
    parted: tuple[list[Hit], list[Hit]] = ([], [])
    for hit in hits:
        parted[hit.is_nearest].append(hit)
    return parted


def nearest_rows(
    nearest: Sequence[Hit], names: Mapping[str, str], most: int | None = None, *, alone: bool
) -> list[FoundRow]:
    """Return the hits that come nearest, under a heading of their own; ``alone``: it says that nothing else fits."""
    shown = nearest[:most]
    if not shown:
        return []
    aside = tr("Nothing has all of these words") if alone else grouped(len(shown))
    return [group(tr("Nearest"), aside), *(row_of(hit, names) for hit in shown)]


def by_article(hits: Iterable[Hit], names: Mapping[str, str], going_on: Collection[str] = ()) -> list[FoundRow]:
    """Return hits under the titles of their articles, each article's in reading order; themes and briefs come last."""
    articles: dict[str, list[Hit]] = {}
    for hit in hits:
        articles.setdefault(hit.article_id, []).append(hit)
    elsewhere = articles.pop("", [])
    rows: list[FoundRow] = []
    for article_id in sorted(articles):  # ids are made in the order of time
        sorted_hits = sorted(articles[article_id], key=lambda hit: (hit.start is None, hit.start or 0))
        rows.append(group(_name(names, article_id), grouped(len(sorted_hits))))
        rows += [row_of(hit, names, GROUP_OF_ONE[hit.place]) for hit in sorted_hits]
    return rows + by_kind(elsewhere, names) + ([more_row()] if going_on else [])


GROUP_OF_ONE = {
    "title": later("Title"),
    "heading": later("Heading"),
    "quote": later("Quote"),
    "note": later("Note"),
    "theme": later("Theme"),
    "brief": later("Brief"),
    "text": later("Text"),
}


def row_of(hit: Hit, names: Mapping[str, str], detail: str | None = None) -> FoundRow:
    """Return the row of a hit; ``detail`` stands in the place of its article's title."""
    line, below = marked(hit.snippet), _name(names, hit.article_id)
    if hit.place in NAMED:  # what is found begins with its name, and may go on
        first, _, rest = hit.snippet.partition("\n")
        name, below = _name(names, hit.row_id), marked(rest).text
        line = marked(first)
        if line.text != name:
            line, below = Marked(name), marked(hit.snippet).text
    return FoundRow(hit.place, line, below if detail is None else detail, key=hit.row_id, hit=hit)


def _name(names: Mapping[str, str], row_id: str) -> str:
    return in_one_line(names.get(row_id, "")) or tr(UNTITLED)


def article_row(article_id: str, title: str) -> FoundRow:
    """Return the row of an article that was not searched for."""
    return FoundRow("article", Marked(in_one_line(title) or tr(UNTITLED)), key=article_id)


def saved_row(search: SavedSearch) -> FoundRow:
    """Return the row of a saved search."""
    return FoundRow("search", Marked(in_one_line(search.name)), in_one_line(search.words), key=search.id)


def count_words(hits: Sequence[Hit], *, more: bool) -> str:
    """Say how much was found; ``more`` tells that these are not all."""
    articles = len({hit.article_id for hit in hits if hit.article_id})
    words = counted("{n} result", "{n} results", len(hits))
    if articles:
        words = counted("{found} in {n} article", "{found} in {n} articles", articles, found=words)
    return tr("the first {found}", found=words) if more else words


# Commands


def command_rows(commands: Iterable[Offered], typed: str, most: int | None = None) -> tuple[list[FoundRow], bool]:
    """Return the commands that fit what was typed, the best first, and whether one fits by its name.

    Each word must begin a word of the command's name, or else of its menu or help. With nothing typed: those that can
    be chosen now, in the order of the table.
    """
    wanted = fold(typed).split()
    fitting = []
    for number, command in enumerate(commands):
        rank = _rank(command, wanted)
        if rank is not None and (command.enabled or wanted):
            fitting.append(((not command.enabled, rank, number), command))
    fitting.sort(key=lambda pair: pair[0])
    rows = [
        FoundRow(
            "command",
            _marked_words(command.text, wanted),
            in_one_line(command.help),
            command.keys,
            command.id,
            enabled=command.enabled,
        )
        for _, command in fitting[:most]
    ]
    return rows, any(rank < _BY_HELP and not disabled for (disabled, rank, _), _ in fitting)


_BY_HELP = 3


def _rank(command: Offered, wanted: Sequence[str]) -> int | None:
    """Return how well a command fits, 0 the best; None: not at all."""
    name = fold(command.text)
    if not wanted:
        return 0
    if name.startswith(" ".join(wanted)):
        return 0
    if _begin(wanted, name.split()):
        return 1
    if _begin(wanted, [*name.split(), *fold(command.menu).split()]):
        return 2
    return _BY_HELP if _begin(wanted, [*name.split(), *fold(f"{command.menu} {command.help}").split()]) else None


def _begin(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in wanted)


def _marked_words(text: str, wanted: Sequence[str]) -> Marked:
    """Mark in a name the beginnings of words that were typed."""
    shown, marks, at = in_one_line(text), [], 0
    for word in shown.split(" "):
        best = max((len(part) for part in wanted if fold(word).startswith(part)), default=0)
        if best:
            marks.append((at, min(at + best, at + len(word))))
        at += len(word) + 1
    return Marked(shown, tuple(marks))
