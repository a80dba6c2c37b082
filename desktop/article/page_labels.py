"""The labels printed on a source's pages ("xii", "4"): runs of numbers in short, and lines that stand for pages."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from desktop.article.content import OBJECT, PageMark

_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_LONGEST = 200  # characters of what is said
_PAGE = "Page "

Counted = tuple[str, int]  # what counts ("1", "i" or "I"), and the number


def page_line(label: str) -> str:
    """Return the line that stands for a page in the text of a document that has no words, so that it can be marked."""
    return f"{_PAGE}{label}"


def only_names_pages(text: str) -> bool:
    """Return True if a text is such lines and pictures: what has the same one is not therefore the same document."""
    return text.startswith(_PAGE) and all(line.startswith(_PAGE) or line == OBJECT for line in text.split("\n"))


def ranges_of(labels: Iterable[str]) -> str:
    """Return labels in their order as "i–iv, 1–12, A"; those that are empty are passed over."""
    runs: list[list[str]] = []
    before: Counted | None = None
    for label in filter(None, (label.strip() for label in labels)):
        counted = number_in(label)
        if counted is not None and before is not None and counted == (before[0], before[1] + 1):
            runs[-1][1:] = [label]
        else:
            runs.append([label])
        before = counted
    text = ", ".join("–".join(run) for run in runs)
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(",")[0] + ", …"


def in_short(pages: str, *, several: bool) -> str:
    """Return pages as "p. 14", or "pp. 1–2" where they are ``several``."""
    return f"{'pp.' if several else 'p.'} {pages}"


def page_named(wanted: str, pages: Iterable[PageMark]) -> int | None:
    """Return where the page begins that is called so in print, else that has this number in its file; else None."""
    marks = list(pages)
    named = (mark.offset for mark in marks if mark.label.casefold() == wanted.casefold())
    numbered = (mark.offset for mark in marks if mark.number and str(mark.number) == wanted)
    return next(chain(named, numbered), None)


def number_in(label: str) -> Counted | None:
    """Return what number a label is, and in which digits; None where it is none."""
    if label.isascii() and label.isdecimal():
        return "1", int(label)
    lower = label.lower()
    if label not in (lower, label.upper()) or set(lower) - _DIGITS.keys():
        return None
    values = [_DIGITS[letter] for letter in lower]
    number = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    return "i" if label == lower else "I", number
