"""A file like a Kindle's ``My Clippings.txt``, as KOReader writes one, for many programs: pages where an article has
them, else locations of 150 code points, and no themes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.exporters import Choice
from desktop.exporters.elsewhere.entries import AnnotationEntry, entries_of, title_of, without_surrogates

_LOCATION = 150  # code points
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_BETWEEN = "==========\n"
_WOULD_PART = re.compile(r"^[ \t]*=(={7,}[ \t]*)$", re.MULTILINE)
_OURS = re.compile(rb"^[^\n]+\n- Your (?:Highlight|Note) (?:on page|at location) [^\n]{1,200}\n")


def together(documents: Iterable[Document], options: Options, choice: Choice | None) -> Exported:
    """Return the clippings of all articles."""
    parts: list[str] = []
    count = 0
    for document in documents:
        author = " ".join(document.article.author.split())
        title = f"{title_of(document)} ({author})" if author else title_of(document)
        for entry in entries_of(document):
            count += 1
            parts += _entries(title, entry)
    return Exported(without_surrogates("".join(parts)), count, 0, count)


def recognise(data: bytes) -> bool:
    """True if a file is clippings as they are written here, or by KOReader."""
    return _OURS.match(data) is not None and data.endswith(b"\n" + _BETWEEN.encode())


def _entries(title: str, entry: AnnotationEntry) -> Iterator[str]:
    texts = (("Highlight", entry.quote), ("Note", entry.note))
    for kind, text in texts:
        if text.strip():
            body = _WOULD_PART.sub("＝\\1", text.strip())  # a fullwidth sign, so that it parts nothing
            yield f"{title}\n- Your {kind} {_place(entry, is_note=kind == 'Note')}\n\n{body}\n{_BETWEEN}"


def _place(entry: AnnotationEntry, *, is_note: bool) -> str:
    parts = []
    if entry.page:
        parts.append(f"on page {entry.page}")
    if entry.passage is not None:
        first, last = (at // _LOCATION + 1 for at in entry.passage)
        location = f"{last}" if is_note or first == last else f"{first}-{last}"
        parts.append(f"location {location}" if parts else f"at location {location}")
    return " | ".join([*(parts or ["at location 0"]), f"Added on {_day(entry.annotation.created)}"])


def _day(created: str) -> str:
    when = datetime.fromisoformat(created)
    clock = f"{when.hour % 12 or 12}:{when.minute:02}:{when.second:02} {'AM' if when.hour < 12 else 'PM'}"
    return f"{_DAYS[when.weekday()]}, {_MONTHS[when.month - 1]} {when.day}, {when.year} {clock}"
