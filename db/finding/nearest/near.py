"""The texts that come nearest to some words: chosen by the index of stems, then looked at in the library's own texts.

Units are chosen by the rarest of the words and those that must stand beside them. The best of the units are read, and
a hit is where nearly all of the words stand together.
"""

from __future__ import annotations

import heapq
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from db.articles import PIECE
from db.connection import Connection
from db.errors import StoreError
from db.finding.nearest.asked import FREQUENT, Group, groups_of, plain_words
from db.finding.nearest.index import SOURCES, open_for_search
from db.finding.nearest.words import HEAD, words_in
from db.finding.scopes import SCOPES, is_asked, narrowed
from db.finding.snippets import part
from db.finding.syntax import Query
from db.records import Filters, Hit

_IN_ORDER = 0.5  # of a word's weight, where it stands right behind the word that was typed before it
_GAP = 0.15  # for each word that stands between
_ROOM = 8  # words that may stand between, beyond as many as were typed


class Fit(NamedTuple):
    """A place in a text: how well it fits, how many of the words stand there, and where each does."""

    score: float
    number: int
    marks: tuple[tuple[int, int], ...]


class _There(NamedTuple):
    """A word of a text that belongs to some groups: where it stands, and how well it belongs to each."""

    at: int
    shares: dict[int, float]
    start: int
    end: int


class Fitting:
    """Looks for one list of groups, of which so many are ``needed``, in any number of texts."""

    def __init__(self, groups: Sequence[Group], needed: int) -> None:
        self._groups, self._needed = groups, needed
        self._room = 2 * len(groups) + _ROOM
        self._heads = set().union(*(group.heads for group in groups))
        self._known: dict[str, dict[int, float]] = {}

    def best(self, text: str) -> Fit | None:
        """Return the best place of the words in a text; None where too few stand together."""
        there: list[_There] = []
        for at, word in enumerate(words_in(text)):
            if word.text[:HEAD] in self._heads and (shares := self._shares(word.text)):
                there.append(_There(at, shares, word.start, word.end))
        best: Fit | None = None
        for first, last in enumerate(there[self._needed - 1 :]):
            if last.at - there[first].at < self._room:
                fit = self._from(there, first)
                if fit.number >= self._needed and (best is None or fit.score > best.score):
                    best = fit
        return best

    def _shares(self, word: str) -> dict[int, float]:
        """Return the groups that a word may belong to, by number, each with how well it does."""
        word_shares = self._known.get(word)
        if word_shares is None:
            shares = ((number, group.share(word)) for number, group in enumerate(self._groups))
            word_shares = self._known[word] = {number: share for number, share in shares if share}
        return word_shares

    def _from(self, there: Sequence[_There], first: int) -> Fit:
        """Return how well the words from one of them on fit: each counts once, and more behind its neighbour."""
        begin, before, before_at = there[first].at, -2, -2
        taken: dict[int, tuple[int, int]] = {}
        score, best = 0.0, Fit(0.0, 0, ())
        for at, shares, start, end in there[first:]:
            if at - begin >= self._room:
                break
            free = [number for number in shares if number not in taken]
            if not free:
                continue
            number = before + 1 if before + 1 in free else free[0]
            weight = shares[number] * self._groups[number].weight
            score += weight
            if at == before_at + 1 and number == before + 1:
                score += _IN_ORDER * min(weight, self._groups[before].weight) + _GAP
            taken[number] = start, end
            before, before_at = number, at
            lost = _GAP * (at - begin + 1 - len(taken))
            if score - lost > best.score:
                best = Fit(score - lost, len(taken), tuple(sorted(taken.values())))
        return best


NEAREST_AT_MOST = 10
STEPS = 2_000  # of SQLite's machine between two looks at whether to stop
_LOOKED_THROUGH = 2_000  # of the units, among which are those that the filters leave out
_WORD = 1000.0  # what a word counts for in a score, beside its weight
_LAST = 1 << 62  # beyond every unit
_READ = 80  # units whose text is looked at
_OF_AN_ARTICLE = 3  # hits of one article, where all are searched
_SCOPE_OF = {scope.name: scope for scope in SCOPES}
_SCOPE_OF |= {"text": _SCOPE_OF["title"], "quote": _SCOPE_OF["annotation"], "note": _SCOPE_OF["annotation"]}


class _Unit(NamedTuple):
    """A unit that the filters let through, and the row of the library that it was cut from."""

    source: int  # its place among SOURCES
    pk: int
    article_id: str
    row_id: str
    row_start: int | None  # where the row stands in its article's text
    start: int  # of the unit, in the text of the row
    length: int


def nearest(
    library: Connection,
    typed: str,
    query: Query,
    filters: Filters,
    *,
    but: Sequence[Hit],
    limit: int,
    stopped: Callable[[], bool],
) -> list[Hit]:
    """Find where nearly all words that were typed stand together, in any order and form, the best first.

    Nothing where more was typed than words, where there is no index, once ``stopped`` says so, and of what ``but`` has
    found already. It needs no write and waits for none.
    """
    words = plain_words(typed, query)
    index = open_for_search(library.path) if words else None
    if index is None:
        return []
    try:
        index.raw.set_progress_handler(stopped, STEPS)
        groups = groups_of(index, words, goes_on=any(term.is_prefix for clause in query.wanted for term in clause))
        needed = len(groups) - missing(len(groups))
        units = _units(library, index, _chosen(index, groups, needed, _allowed(library, index, filters)), filters)
        fits = list(_fits(library, units, Fitting(groups, needed), stopped))
        return [] if stopped() else _hits(fits, filters, but)[:limit]
    except StoreError:  # it is being written to, or damaged: what is exact was found without it
        return []
    finally:
        index.close()


def missing(words: int) -> int:
    """Return how many of so many words may be missing."""
    return 0 if words < 4 else 1 if words < 7 else words * 3 // 10


def _allowed(library: Connection, index: Connection, filters: Filters) -> set[int] | None:
    """Return the units of the articles that are searched; None where all are."""
    if filters.article_ids is None:
        return None
    ids = json.dumps(list(filters.article_ids))
    articles = library.rows("select pk from articles where id in (select value from json_each(?))", (ids,))
    notes = library.rows("select pk from annotations where article_id in (select value from json_each(?))", (ids,))
    keys = {"article": [pk for (pk,) in articles], "annotation": [pk for (pk,) in notes]}
    allowed: set[int] = set()
    for number, source in enumerate(SOURCES):
        query = "select first, last from sources where place = ? and row in (select value from json_each(?))"
        for first, last in index.rows(query, (number, json.dumps(keys.get(source.kind, [])))):
            allowed.update(range(first, last + 1))
    return allowed


def _chosen(index: Connection, groups: Sequence[Group], needed: int, allowed: set[int] | None) -> list[int]:
    """Return the units in which as many of the words stand as are needed, by their weight, the best first.

    Whatever the others are, one of the rarest words stands there: the first, or else the second, and so on, with ever
    fewer of the others that may be missing. Each has its turn, so that few of very many units are ever looked at.
    """
    rarest = sorted(groups, key=lambda group: group.units)
    first, last = (min(allowed, default=0), max(allowed, default=0)) if allowed is not None else (0, _LAST)
    query = "select rowid from stems where stems match ? and rowid between ? and ? limit ?"
    chosen: dict[int, float] = {}
    for number in range(len(groups) - needed + 1):
        others = rarest[number + 1 :]
        may_miss = len(groups) - needed - number
        is_few = rarest[number].units < FREQUENT and may_miss
        among = f"({rarest[number].match})" if is_few else _holding(rarest[number], others, may_miss)
        pks = [pk for (pk,) in index.rows(query, (among, first, last, FREQUENT))]
        scores = {pk: _WORD + rarest[number].weight for pk in pks if pk not in chosen}
        for group in others if scores else ():
            match = f"{among} AND ({group.match})"
            having = index.rows(query, (match, first, pks[-1], FREQUENT)) if may_miss else zip(pks, strict=True)
            for (pk,) in having:
                if pk in scores:
                    scores[pk] += _WORD + group.weight
        enough = (needed - number) * _WORD
        chosen |= {pk: score for pk, score in scores.items() if score >= enough and (allowed is None or pk in allowed)}
    return heapq.nlargest(_LOOKED_THROUGH, chosen, key=lambda pk: (chosen[pk] % _WORD, -pk))


def _holding(group: Group, others: Sequence[Group], may_miss: int) -> str:
    """Return the FTS5 query for a word with the others, of which so many may be missing."""
    size = may_miss + 1
    parts = [others[at : at + size] for at in range(0, len(others) - may_miss, size)]
    return " AND ".join(f"({' OR '.join(group.match for group in part)})" for part in ([group], *parts))


def _units(library: Connection, index: Connection, keys: Sequence[int], filters: Filters) -> list[_Unit]:
    """Return the best units of those that the filters let through, the best first."""
    unit_rows = index.rows(
        "select u.pk, s.place, s.row, u.start, u.length from units u join sources s on s.pk = u.source"
        " where u.pk in (select value from json_each(?))",
        (json.dumps(keys),),
    )
    rows: dict[int, Mapping[int, tuple[str, str, int | None]]] = {}
    for number, source in enumerate(SOURCES):
        wanted = {row for _, place, row, _, _ in unit_rows if place == number}
        rows[number] = (
            _rows(library, source.place, wanted, filters) if wanted and _is_looked_at(source.place, filters) else {}
        )
    by_key = {
        pk: _Unit(place, row, *rows[place][row], start, length)
        for pk, place, row, start, length in unit_rows
        if row in rows[place]
    }
    return [by_key[pk] for pk in keys if pk in by_key][:_READ]


def _is_looked_at(place: str, filters: Filters) -> bool:
    """True if a place is searched: a quote stands in a text, and is one hit, not two."""
    return is_asked(place, filters) and (place != "quote" or not is_asked("text", filters))


def _rows(
    library: Connection, place: str, keys: set[int], filters: Filters
) -> Mapping[int, tuple[str, str, int | None]]:
    """Return (article, id, start) of the living rows that the filters let through, by their keys."""
    scope = _SCOPE_OF[place]
    conditions, parameters = narrowed(scope, filters)
    rows = library.rows(
        f"select t.pk, {scope.article}, {scope.row}, {scope.start} from {scope.searched.table} t {scope.join}"
        f" where t.pk in (select value from json_each(?)) and {scope.living} {conditions}",
        (json.dumps(sorted(keys)), *parameters),
    )
    return {pk: (article, row_id, start) for pk, article, row_id, start in rows}


def _fits(
    library: Connection, units: Sequence[_Unit], fitting: Fitting, stopped: Callable[[], bool]
) -> Iterator[tuple[Fit, str, _Unit]]:
    """Give the units in which enough of the words stand together, each with its text."""
    for unit in units:
        if stopped():
            return
        text = _text(library, unit)
        if (fit := fitting.best(text)) is not None:
            yield fit, text, unit


def _hits(fits: list[tuple[Fit, str, _Unit]], filters: Filters, but: Sequence[Hit]) -> list[Hit]:
    fits.sort(key=lambda fit: (-fit[0].score, fit[2].row_id, fit[2].start))
    many = len(filters.article_ids or ()) == 1
    hits: list[Hit] = []
    taken: Counter[str] = Counter()
    for fit, text, unit in fits:
        hit = _hit(unit, fit, text)
        taken[unit.row_id] += 1
        if (many or taken[unit.row_id] <= _OF_AN_ARTICLE) and not any(_is_same(hit, other) for other in (*but, *hits)):
            hits.append(hit)
        if len(hits) == NEAREST_AT_MOST:
            break
    return hits


def _hit(unit: _Unit, fit: Fit, text: str) -> Hit:
    place = SOURCES[unit.source].place
    shown, first = part(text, fit.marks), unit.row_start
    end = None
    if place == "text":
        first, end = unit.start + shown.start, unit.start + fit.marks[-1][1]
    kind = _SCOPE_OF[place].kind
    annotation = unit.row_id if kind == "annotation" else None
    return Hit(kind, unit.article_id, annotation, shown.text, first, place, unit.row_id, end, is_nearest=True)


def _is_same(hit: Hit, other: Hit) -> bool:
    """True if two hits are one place."""
    if hit.row_id != other.row_id:
        return False
    if hit.place != "text" or other.place != "text":
        return hit.kind == "annotation" or hit.place == other.place  # quote and note are told of in one row
    return (hit.start or 0) < (other.end or 0) and (other.start or 0) < (hit.end or 0)


def _text(library: Connection, unit: _Unit) -> str:
    """Return the text of a unit, as it stands in the library."""
    source = SOURCES[unit.source]
    if source.text:
        text = str(library.value(f"select {source.text} from {source.table} where pk = ?", (unit.pk,)) or "")
        return text.strip("\n")[unit.start : unit.start + unit.length]
    end = unit.start + unit.length
    pieces = library.rows(
        "select start, text from article_texts where article_id = ? and start > ? and start < ? and start >= 0"
        " order by start",
        (unit.article_id, unit.start - PIECE, end),
    )
    return "".join(text[max(0, unit.start - start) : end - start] for start, text in pieces)
