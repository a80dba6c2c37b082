"""Annotations as the user looks at them: grouped into panes by theme, put in order, filtered, with their heading paths.

Pure functions over records and content. Knows neither Qt nor the library.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from itertools import compress, count
from operator import is_not

from db.annotations import thread_of
from db.records import AnchorState, Annotation, Theme
from desktop.article.area import area_in, page_name
from desktop.article.content import BlockKind, Content, Heading, PageMark, Passage
from desktop.article.numbers import KEY as NUMBERS
from desktop.article.numbers import as_extra, words_of_quote
from desktop.texts import later, tr
from desktop.theme_tree import nested


def head_of(content: Content) -> Passage | None:
    """Return the passage of an article's title, which a note on the whole of it stands at; else of its first words.

    None where the article has no words.
    """
    first: Passage | None = None
    for index, block in enumerate(content.blocks[:_HEAD_BLOCKS]):
        text = block.text.strip("\ufffc \t\n\u00a0")
        if not text:
            continue
        start = content.starts[index] + block.text.index(text)
        line = Passage(start, start + min(len(text), _HEAD_CHARACTERS))
        if block.kind is BlockKind.HEADING:
            return line
        first = first or line
    return first


def changed_between(
    before: Sequence[Annotation], now: Sequence[Annotation]
) -> tuple[Sequence[Annotation], Sequence[Annotation]]:
    """Return the parts of two lists between the beginning and the end that they have in common, object by object.

    Of thousands of annotations one changes at a time: who follows them looks at these alone.
    """
    most = min(len(before), len(now))
    first = next(compress(count(), map(is_not, before, now)), most)
    last = min(next(compress(count(), map(is_not, reversed(before), reversed(now))), most), most - first)
    return before[first : len(before) - last], now[first : len(now) - last]


class Order(StrEnum):
    """The order of the annotations in a pane."""

    POSITION = "position"
    NEWEST = "newest"
    OLDEST = "oldest"


class PaneKind(StrEnum):
    """The kind of annotations in a pane."""

    THEME = "theme"
    NO_THEME = "no-theme"
    CHANGED = "changed"
    ORPHANS = "orphans"


PANE_NAMES = {
    PaneKind.NO_THEME: later("No theme"),
    PaneKind.CHANGED: later("Changed"),
    PaneKind.ORPHANS: later("Orphans"),
}
PANE_HINTS = {
    PaneKind.NO_THEME: later("Highlights and notes that belong to no theme yet."),
    PaneKind.CHANGED: later("Found in the new version, but in other words: please look at each."),
    PaneKind.ORPHANS: later("Not found in the current version. Nothing is lost: each keeps its quote and its note."),
}


_HEAD_BLOCKS, _HEAD_CHARACTERS = 5, 300  # how far a title is looked for, and how much of it is taken
CELL_JOINT = " | "
FOREIGN = "foreign"  # of an annotation's extra: what the programs it came from say of it
_JOINT = "\0"  # stands for it where numbers are left out; no text has one


@dataclass(frozen=True, slots=True)
class Pane:
    """One list of the sidebar: the annotations that the filter let through, and how many there are in all."""

    kind: PaneKind
    theme: Theme | None
    annotations: tuple[Annotation, ...]
    total: int
    above: tuple[str, ...] = ()  # the names of the themes that it stands below, from the outermost in

    @property
    def key(self) -> str:
        """Return what the pane is known by while its content changes: its theme's id, or the kind."""
        return self.theme.id if self.theme is not None else self.kind.value

    @property
    def name(self) -> str:
        """Return what the pane is called: the theme's name, or a word for what has none."""
        return self.theme.name if self.theme is not None else tr(PANE_NAMES[self.kind])

    @property
    def hint(self) -> str:
        """Return what belongs here: the theme's definition, or a sentence."""
        return self.theme.definition if self.theme is not None else tr(PANE_HINTS[self.kind])

    @property
    def full_hint(self) -> str:
        """All that is said of it, for who looks closer."""
        if self.theme is None:
            return self.hint
        parts = [" › ".join((*self.above, self.theme.name)) if self.above else "", self.theme.definition]
        parts.append(tr("Includes: {text}", text=self.theme.includes) if self.theme.includes else "")
        parts.append(tr("Excludes: {text}", text=self.theme.excludes) if self.theme.excludes else "")
        return "\n".join(part for part in parts if part)


@lru_cache(maxsize=16384)
def _fold_foreign(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()


def fold(text: str) -> str:
    """Return ``text`` for comparing: without case, accents and compatibility forms (``Ärger`` as ``arger``)."""
    return text.lower() if text.isascii() else _fold_foreign(text)


def passage_of(annotation: Annotation) -> Passage | None:
    """Return where an annotation was found, or None for an orphan."""
    anchor = annotation.anchor
    return None if anchor.start is None or anchor.end is None else Passage(anchor.start, anchor.end)


def quote_of(annotation: Annotation) -> str:
    """Return an annotation's quote as it is read: without the numbers of footnotes, lines and pages in it."""
    return words_of_quote(annotation.target.quote.exact, annotation.extra)


def with_numbers(annotation: Annotation, content: Content) -> Annotation:
    """Return an annotation that knows which numbers stand in its quote, where today's text has that."""
    passage = passage_of(annotation)
    if passage is None or content.text[passage.start : passage.end] != annotation.target.quote.exact:
        return annotation
    extra = {key: value for key, value in annotation.extra.items() if key != NUMBERS} | as_extra(content, passage)
    return annotation if extra == annotation.extra else replace(annotation, extra=extra)


def words_of(annotation: Annotation, row_joints: Sequence[int]) -> str:
    """Return an annotation's quote to be read by itself: the cells of a row of a table stand in one line.

    ``row_joints`` are its content's. A quote that is not what stands in the text stays as it is.
    """
    exact, passage = annotation.target.quote.exact, passage_of(annotation)
    if passage is None or passage.end - passage.start != len(exact) or "\n" not in exact:
        return quote_of(annotation)
    first, last = bisect_left(row_joints, passage.start), bisect_left(row_joints, passage.end)
    ends = [joint - passage.start for joint in row_joints[first:last]]
    if any(exact[end] != "\n" for end in ends):
        return quote_of(annotation)
    rows = list(exact)
    for end in ends:
        rows[end] = _JOINT
    return words_of_quote("".join(rows), annotation.extra).replace(_JOINT, CELL_JOINT)


def by_place(annotation: Annotation) -> tuple[bool, int, int, str]:
    """Return by what annotations are sorted as they stand in the text, orphans last."""
    start, end, thread = annotation.anchor.start, annotation.anchor.end, thread_of(annotation)
    return (True, 0, 0, thread) if start is None or end is None else (False, start, end, thread)


def start_of(annotation: Annotation) -> int:
    """Return where the annotation begins: in today's text, or for an orphan where it once did."""
    start = annotation.anchor.start
    return annotation.target.position.start if start is None else start


def _end_of(annotation: Annotation) -> int:
    end = annotation.anchor.end
    return annotation.target.position.end if end is None else end


def in_order(annotations: Iterable[Annotation], order: Order) -> list[Annotation]:
    """Return the annotations sorted; ties fall by id, which is by time."""
    if order is Order.POSITION:
        return sorted(annotations, key=lambda a: (start_of(a), _end_of(a), thread_of(a)))
    return sorted(annotations, key=lambda a: (a.created, a.id), reverse=order is Order.NEWEST)


def matches(annotation: Annotation, words: Sequence[str], theme_names: Mapping[str, str]) -> bool:
    """True if every folded word stands in the quote, the note or a theme's folded name."""
    quote = fold(quote_of(annotation))
    note = fold(annotation.note) if annotation.note else ""
    return all(
        word in quote or word in note or any(word in theme_names.get(id_, "") for id_ in annotation.theme_ids)
        for word in words
    )


def theme_panes(themes: Sequence[Theme]) -> list[Pane]:
    """Return an empty pane for each theme, in the order given."""
    above = {theme.id: tuple(parent.name for parent in over) for theme, over in nested(themes)}
    return [Pane(PaneKind.THEME, theme, (), 0, above[theme.id]) for theme in themes]


def group(
    annotations: Iterable[Annotation],
    themes: Sequence[Theme],
    *,
    order: Order = Order.POSITION,
    words: str = "",
) -> list[Pane]:
    """Return the panes: each theme in the order given, then No theme, Changed (only if there are any), Orphans.

    An annotation stands in the pane of each of its themes. A changed one stands in Changed as well; an orphan
    only in Orphans, since it has no place in the article. ``words`` filters: all of them must be found, whatever
    their case or accents; panes keep their place though nothing in them matches.
    """
    wanted = fold(words).split()
    names = {theme.id: fold(theme.name) for theme in themes}
    lists: dict[str, list[Annotation]] = {theme.id: [] for theme in themes}
    totals: dict[str, int] = {theme.id: 0 for theme in themes}
    for kind in PANE_NAMES:
        lists[kind.value], totals[kind.value] = [], 0
    for annotation in in_order(annotations, order):
        state = annotation.anchor.state
        if state is AnchorState.ORPHAN:
            keys = [PaneKind.ORPHANS.value]
        else:
            keys = [id_ for id_ in dict.fromkeys(annotation.theme_ids) if id_ in names] or [PaneKind.NO_THEME.value]
            if state is AnchorState.CHANGED:
                keys.append(PaneKind.CHANGED.value)
        fits = not wanted or matches(annotation, wanted, names)
        for key in keys:
            totals[key] += 1
            if fits:
                lists[key].append(annotation)
    panes = [replace(pane, annotations=tuple(lists[pane.key]), total=totals[pane.key]) for pane in theme_panes(themes)]
    for kind in (PaneKind.NO_THEME, PaneKind.CHANGED, PaneKind.ORPHANS):
        if kind is not PaneKind.CHANGED or totals[kind.value]:
            panes.append(Pane(kind, None, tuple(lists[kind.value]), totals[kind.value]))
    return panes


def place_elsewhere(annotation: Annotation) -> tuple[str, ...]:
    """Return the place that another program gives an annotation that came from there, in its words; else nothing."""
    records = annotation.extra.get(FOREIGN)
    places = (
        (record.get("place") for record in records if isinstance(record, dict)) if isinstance(records, list) else ()
    )
    return tuple(place for place in places if isinstance(place, str) and place)[:1]


class HeadingPaths:
    """The heading paths of a content, looked up by offset in the time of a binary search."""

    def __init__(self, content: Content | None = None, title: str = "") -> None:
        """Read the headings; one over all, or over others where it says no more than ``title``, is in no path."""
        self._pages = content.pages if content is not None else ()
        self._offsets: list[int] = []
        self._paths: list[tuple[str, ...]] = []
        self.headings = headings = content.headings if content is not None else ()
        path: list[Heading] = []
        for heading in headings:
            path = [above for above in path if above.level < heading.level]
            path.append(heading)
            self._offsets.append(heading.offset)
            self._paths.append(tuple(above.text for above in path))
        tops = [heading for heading in headings if heading.level == 1]
        self._title = tops[0].text if len(tops) == 1 and headings[0] is tops[0] else None
        self._told = title

    def at(self, offset: int) -> tuple[str, ...]:
        """Return the headings above ``offset`` from the outermost in, without a title that stands over all."""
        number = bisect_right(self._offsets, offset) - 1
        if number < 0:
            return ()
        path = self._paths[number]
        if len(path) > 1:
            return path[1:] if path[0] in (self._title, self._told) else path
        return () if path[0] == self._title == self._told else path

    def of(self, annotation: Annotation) -> tuple[str, ...]:
        """Return the headings above an annotation; for an orphan, what the program it came from says of its place."""
        return self.at(annotation.anchor.start) if annotation.anchor.start is not None else place_elsewhere(annotation)

    def pages(self, annotation: Annotation) -> str:
        """Return what is printed on the page of an annotation, or on its first and last: "14", "1–2"; else nothing."""
        return _pages_of(annotation, self._pages)

    def area_page(self, annotation: Annotation) -> str:
        """Return what is printed on the page of an annotation that is an area of it; nothing for others."""
        area = area_in(annotation.extra)
        return page_name(area, self._pages) if area is not None else ""

    def number_at(self, offset: int) -> int:
        """Return which heading (from 0) ``offset`` lies under, or -1 above the first."""
        return bisect_right(self._offsets, offset) - 1


def pages_of(annotation: Annotation, content: Content) -> str:
    """Return what is printed on the page of an annotation, or on its first and last: "14", "1–2"; else nothing."""
    return _pages_of(annotation, content.pages)


def _pages_of(annotation: Annotation, pages: Sequence[PageMark]) -> str:
    area, passage = area_in(annotation.extra), passage_of(annotation)
    if passage is None or not pages:
        return ""
    if area is not None:
        return page_name(area, pages)
    numbers = [
        bisect_right(pages, at, key=lambda page: page.offset) - 1
        for at in (passage.start, max(passage.start, passage.end - 1))
    ]
    return "–".join(dict.fromkeys(pages[number].label for number in numbers if number >= 0 and pages[number].label))


def density(annotations: Iterable[Annotation], length: int, bins: int) -> list[int]:
    """Return how many annotations begin in each of ``bins`` equal parts of a text of ``length`` code points."""
    counts = [0] * max(bins, 0)
    if bins <= 0:
        return counts
    for annotation in annotations:
        part = start_of(annotation) * bins // max(length, 1)
        counts[min(max(part, 0), bins - 1)] += 1
    return counts


def nearest(annotations: Sequence[Annotation], offset: int) -> Annotation | None:
    """Return the annotation that begins nearest to ``offset``, the earlier of two; None where there are none."""
    by_place = sorted(annotations, key=lambda a: (start_of(a), a.id))
    if not by_place:
        return None
    after = bisect_left(by_place, offset, key=start_of)
    return min(by_place[max(after - 1, 0) : after + 1], key=lambda a: abs(start_of(a) - offset))


def step_from(placed: Sequence[Annotation], current_id: str | None, offset: int, by: int) -> Annotation | None:
    """Return the next (1) or previous (-1) of some annotations by place: from the current one, else from ``offset``."""
    ids = [annotation.id for annotation in placed]
    if current_id in ids:
        index = ids.index(current_id) + by
    else:
        starts = [annotation.anchor.start or 0 for annotation in placed]
        index = bisect_left(starts, offset) if by > 0 else bisect_right(starts, offset) - 1
    return placed[index] if 0 <= index < len(placed) else None


def filed_like(given: Annotation, annotations: Iterable[Annotation], theme_ids: Container[str]) -> list[Annotation]:
    """Return those under the first theme of one of them that is among ``theme_ids``, or like it under none."""

    def first(annotation: Annotation) -> str:
        return next((theme_id for theme_id in annotation.theme_ids if theme_id in theme_ids), "")

    theme = first(given)
    return [each for each in annotations if (theme in each.theme_ids if theme else first(each) == "")]


def toggled(annotations: Sequence[Annotation], theme_id: str) -> dict[str, tuple[str, ...]]:
    """Return the themes that each annotation has after its theme key is pressed.

    One that all have is taken away; one that some lack is given to those.
    """
    off = all(theme_id in annotation.theme_ids for annotation in annotations)
    result = {}
    for annotation in annotations:
        if off:
            result[annotation.id] = tuple(id_ for id_ in annotation.theme_ids if id_ != theme_id)
        elif theme_id in annotation.theme_ids:
            result[annotation.id] = annotation.theme_ids
        else:
            result[annotation.id] = (*annotation.theme_ids, theme_id)
    return result


def dropped(
    annotations: Iterable[Annotation], pairs: Iterable[tuple[str, str]], target: str | None, *, copies: bool = False
) -> dict[str, tuple[str, ...]]:
    """Return the themes that each annotation has after its cards were dropped: (annotation id, theme id it came from).

    The new theme takes the place of the first that it leaves; with ``copies``, and from where there is no theme, it
    comes after those it has. A ``target`` of None is no theme: those it came from are taken away.
    """
    left: dict[str, set[str]] = {}
    for annotation_id, source in pairs:
        left.setdefault(annotation_id, set()).add(source)
    result = {}
    for annotation in annotations:
        leaves = set() if copies else left.get(annotation.id, set())
        wanted = [target if theme_id in leaves else theme_id for theme_id in (*annotation.theme_ids, target)]
        result[annotation.id] = tuple(theme_id for theme_id in dict.fromkeys(wanted) if theme_id is not None)
    return result


def as_markdown(annotation: Annotation, theme_names: Sequence[str] = (), path: Sequence[str] = ()) -> str:
    """Return an annotation for pasting elsewhere: its quote as a block quote, its note, its themes and place."""
    quote = "\n".join(f"> {line}".rstrip() for line in quote_of(annotation).splitlines())
    where = " · ".join(part for part in (", ".join(theme_names), " › ".join(path)) if part)
    return "\n\n".join(part for part in (quote, annotation.note.strip(), where) if part) + "\n"
