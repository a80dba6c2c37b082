"""Which annotations facets let through, and how many there are of each. Pure; over all articles SQL asks the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from db.clock import local_day
from db.finding.facets import FacetCounts, Facets
from db.records import AREA, Annotation
from desktop.filing.authors import author_of

PICTURE = "\ufffc"  # stands for a picture in a quote
DAYS = (0, 6, 29, 364)  # before today, from which on an annotation was made


def admits(facets: Facets, annotation: Annotation, today: date) -> bool:
    """True if an annotation has all that the facets ask for."""
    has = set(annotation.theme_ids)
    return (
        facets.note in ("", note_of(annotation))
        and facets.state in ("", annotation.anchor.state.value)
        and facets.form in ("", form_of(annotation))
        and facets.author in (None, author_of(annotation))
        and (facets.days is None or _days_before(annotation, today) <= facets.days)
        and has.issuperset(facets.all_of)
        and (not facets.any_of or not has.isdisjoint(facets.any_of))
        and has.isdisjoint(facets.none_of)
    )


def note_of(annotation: Annotation) -> str:
    """Return "with" or "without" a note."""
    return "with" if annotation.note.strip() else "without"


def form_of(annotation: Annotation) -> str:
    """Return "picture" for an area of a page and for words with a picture among them, else "text"."""
    return "picture" if AREA in annotation.extra or PICTURE in annotation.target.quote.exact else "text"


def counts(annotations: Sequence[Annotation], facets: Facets, today: date) -> FacetCounts:
    """Return how many annotations have each value of a facet, of those that all other facets let through."""

    def left(**other: object) -> Iterable[Annotation]:
        without = replace(facets, **other)  # type: ignore[arg-type]  # names of its fields
        return (annotation for annotation in annotations if admits(without, annotation, today))

    days = [_days_before(annotation, today) for annotation in left(days=None)]
    return FacetCounts(
        Counter(map(note_of, left(note=""))),
        Counter(annotation.anchor.state.value for annotation in left(state="")),
        Counter(map(form_of, left(form=""))),
        Counter({most: sum(day <= most for day in days) for most in DAYS}),
        Counter(theme_id for annotation in left(any_of=(), none_of=()) for theme_id in annotation.theme_ids),
        Counter(map(author_of, left(author=None))),
    )


def first_day(days: int | None, today: date) -> str:
    """Return when so many days before today begin, as ``beginning`` does; "" for any time."""
    return "" if days is None else beginning(today - timedelta(days=days))


def beginning(day: date) -> str:
    """Return when a day begins where the user is, as times are stored: in UTC."""
    return _stored(day, time.min)


def ending(day: date) -> str:
    """Return the last moment of a day where the user is, as times are stored."""
    return _stored(day, time.max)


def _stored(day: date, at: time) -> str:
    try:
        moment = datetime.combine(day, at).astimezone(UTC)
    except (OverflowError, OSError, ValueError):  # long before any clock of the system
        return day.isoformat()
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _days_before(annotation: Annotation, today: date) -> int:
    day = local_day(annotation.created)
    return (today - day).days if day is not None else 1_000_000  # of no known day: made long ago
