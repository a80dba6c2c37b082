"""Locators of citations: a page, else a chapter or a heading; ranges as a style wants them. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from desktop.article.page_labels import in_short, number_in

_RANGE = re.compile(r"\b([A-Za-z]*)(\d+)\s*[-–—]+\s*\1(\d+)\b")
_CHAPTER = re.compile(
    r"(?:(?:chapter|chap\.|kapitel|chapitre|capítulo)\s+)?(\d{1,3}|[ivxlc]{1,7})\b[.:]?", re.IGNORECASE
)
_DIVISION = re.compile(
    r"(book|part|volume)\s+(?:the\s+)?(\d{1,3}|[ivxlc]{1,7}|[a-z]+)\b(?=[.:]|$|\s*[—–-])", re.IGNORECASE
)
_WORDS = tuple(
    zip(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
            *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
        ),
        (
            *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
            *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
            *("eighteenth", "nineteenth", "twentieth"),
        ),
        strict=True,
    )
)
_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\[]@*_`"})  # of Markdown, in a heading
_INNER_QUOTES = str.maketrans("“”", "‘’")
_SHORT = {"chapter": "chap.", "book": "bk.", "part": "pt.", "volume": "vol."}


class Place(NamedTuple):
    """A place in a work: a label of CSL ("page", "chapter"), and which; a "section" by its heading."""

    label: str = "page"
    where: str = ""


def place_in(type_: str, title: str, page: str, path: Sequence[str]) -> Place:
    """Return where something stands in a work of a CSL type: on a page, else in the chapter of a book, or at a heading.

    ``path`` are the headings above it, from the outermost: "3 Money" is chapter 3. A book whose ``title`` stands above
    all of it has its chapters below that, and one in several books or parts has them below those: "bk. 4, chap. 2".
    """
    if path and title and _stands_above(title, path[0], alone=len(path) == 1):
        path = path[1:]
    if page or not path:
        return Place("page", page)
    if type_ != "book":
        return Place("section", path[-1])
    division = _DIVISION.match(path[0])
    number = _in_digits(division[2]) if division else ""
    if division and number.isdecimal():  # "Book Reviews" is a chapter
        below = [f"chap. {_chapter(head)}" if _chapter(head) else f"“{head}”" for head in path[1:2]]
        return Place(division[1].lower(), ", ".join([number, *below]))
    chapter = _chapter(path[0])
    return Place("chapter", chapter) if chapter else Place("section", path[0])


def _chapter(heading: str) -> str:
    """Return the number with which a heading begins, or nothing."""
    number = _CHAPTER.match(heading)
    whole = number is not None and (number[0][-1] in ".:" or number[1].isdecimal() or number.end() == len(heading))
    return _in_digits(number[1]) if number is not None and whole else ""


def _in_digits(number: str) -> str:
    """Return a number as styles want it, whatever a heading counts with."""
    in_words = next((at for at, words in enumerate(_WORDS, start=1) if number.lower() in words), None)
    counted = number_in(number)
    return str(in_words or (counted[1] if counted else number))


def abridged(pages: str, form: str) -> str:
    """Return pages with an en dash in each range, and its end as short as ``form`` (page-range-format) has it."""
    written = _RANGE.sub(lambda range_: f"{range_[1]}{range_[2]}–{range_[1]}{_end(range_[2], range_[3], form)}", pages)
    return re.sub(r"(?<=\w)\s*[-–—]+\s*(?=\w)", "–", written)


def pandoc_key(key: str, place: Place) -> str:
    """Return the citation of a work as Pandoc's Markdown has it: "[@roe2026, pp. 3–4]", "[@roe2026{}, chap. 3]".

    Only pages are Pandoc's to set: what else it reads it prints as "3" or "bks. 4, chap. 2" in some styles, and braces
    keep it from reading that.
    """
    if not place.where:
        return f"[@{key}]"
    if place.label == "page":
        return f"[@{key}, {in_short(place.where, several=any(sign in place.where for sign in '-–,'))}]"
    where = under(place.where) if place.label == "section" else f"{_SHORT[place.label]} {place.where}"
    return f"[@{key}{{}}, {where.translate(_SIGNS)}]"


def under(heading: str, form: str = "under “{}”") -> str:
    """Return how a heading is cited, in a form that a style has for it; its own quotation marks are inner ones."""
    return form.format(heading.translate(_INNER_QUOTES) if "“" in form else heading)


def _stands_above(title: str, heading: str, *, alone: bool) -> bool:
    """True if the first heading is the title, or ends in it behind the name of a section; one with others below it may
    begin with it.
    """
    head, whole = _head_of(title), heading.strip().casefold()
    if head and not alone and _head_of(heading).startswith(head):
        return True
    return whole == title.strip().casefold() or (len(title.split()) > 2 and whole.endswith(title.strip().casefold()))


def _head_of(title: str) -> str:
    """Return a title without what explains it, in lower case."""
    return title.partition(":")[0].strip().casefold()


def _end(first: str, last: str, form: str) -> str:
    if len(last) < len(first):  # it was abridged already
        last = first[: len(first) - len(last)] + last
    if len(first) != len(last) or int(first) >= int(last):
        return last
    shared = next(at for at, (one, other) in enumerate(zip(first, last, strict=True)) if one != other)
    match form:
        case "minimal":
            return last[shared:]
        case "minimal-two":
            return last[max(min(shared, len(last) - 2), 0) :]
        case "chicago" | "chicago-15" | "chicago-16":
            return _as_in_chicago(first, last, shared, form)
    return last


def _as_in_chicago(first: str, last: str, shared: int, form: str) -> str:
    number = int(first)
    if number < 100 or number % 100 == 0:
        return last
    if form == "chicago-15" and len(first) == 4 and shared < 2:
        return last
    return last[shared:] if number % 100 < 10 else last[min(shared, len(last) - 2) :]
