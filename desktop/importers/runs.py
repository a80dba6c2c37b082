"""The text of one block while it is read: white space folded as in HTML, spans open and closed. Knows no tags."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple, TypeVar

from desktop.article.content import OBJECT, Span, SpanKind

T = TypeVar("T")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_FOLDED = re.compile(r"[ \t\n\r\f]{2,}")
_URL = re.compile(r"(?<![\w/@.-])(?:https?://|www\.)[^\s<>\"“”„«»`{}|\\^\ufffc]+", re.IGNORECASE)
_ENDS = "?!.,:;*_~'’"


Stretch = tuple[int, int, int]
"""From an offset on: where the text stands in the source (-1: nobody knows), and how many code points each of its own
takes there (more than one: all of them stand for the same)."""
NOWHERE = -1


class Taken(NamedTuple):
    """A part of a run: its text and spans; where it is images only, the first one's source; where it began; where its
    text stands in the source, in order.
    """

    text: str
    spans: tuple[Span, ...]
    images: str
    start: int
    places: list[Stretch]


class Run:
    """Collects text and spans; ``take`` gives them back folded, trimmed and in order."""

    def __init__(self, signs: re.Pattern[str] | None = None) -> None:
        self._signs = signs  # what stands before text and says where that stands in the source
        self.verbatim = False
        self._open: list[tuple[str, SpanKind, int, str, str]] = []
        self._reset()

    def _reset(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._last = ""  # the last character
        self._spans: list[Span] = []
        self._images = False
        self._places: list[Stretch] = []

    @property
    def length(self) -> int:
        """Return how much text there is yet, in code points."""
        return self._length

    def is_empty(self) -> bool:
        """True if there is nothing yet."""
        return not self._length

    def is_blank(self) -> bool:
        """True if there is nothing but white space yet."""
        return not "".join(self._parts).strip()

    def ends_in_break(self) -> bool:
        """True if a line break was the last that came, but for a blank."""
        return self._last == "\n" or (self._last == " " and "".join(self._parts[-2:]).rstrip(" ").endswith("\n"))

    def _place(self, source: int, width: int = 1) -> None:
        if self._places and self._places[-1][0] == self._length:
            self._places.pop()
        self._places.append((self._length, source, width))

    def _add_placed(self, text: str, source: int, width: int = 1) -> None:
        """Add text that stands in the source from a place on (its first character is no white space), or nowhere."""
        low, folds = 0, source >= 0 and not self.verbatim and _FOLDED.search(text) is not None
        while folds and (match := _FOLDED.search(text, low)) and match.end() < len(text):
            self._place(source + low)
            self._fold(text[low : match.start() + 1])
            low = match.end()
        self._place(source + low, width)
        self._fold(text[low:] if low else text)

    def add(self, text: str) -> None:
        """Add text, with white space folded unless ``verbatim``."""
        if self._signs is None:
            self._fold(text)
            return
        parts = self._signs.split(text)
        if parts[0]:
            self._add_placed(parts[0], NOWHERE)
        for at in range(1, len(parts), 3):
            width = parts[at + 1]
            self._add_placed(parts[at + 2], int(parts[at]), 1 if width is None else int(width))

    def _fold(self, text: str) -> None:
        if not self.verbatim:
            if "\n" in text or "  " in text or "\t" in text or "\f" in text:
                text = _SPACES.sub(" ", text)
            if text.startswith(" ") and self._last in ("", " ", "\n"):
                text = text[1:]
        if text:
            self._append(text)

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
        self._last = text[-1]

    def line_break(self) -> None:
        """Add a line break; none begins a block that is not ``verbatim``."""
        if self._last == " " and not self.verbatim:
            self._parts[-1] = self._parts[-1][:-1]
            self._length -= 1
            for index in _from_behind(self._open, lambda span: span[2] > self._length):
                tag, kind, _, target, label = self._open[index]
                self._open[index] = (tag, kind, self._length, target, label)
            for index in _from_behind(self._places, lambda place: place[0] > self._length):
                self._places[index] = (self._length, *self._places[index][1:])
        if self._length or self.verbatim:
            self._append("\n")

    def image(self, source: str, label: str) -> None:
        """Add an image, by its source and its alternative text."""
        if self._places and self._places[-1][0] < self._length:
            self._place(NOWHERE)
        self._append(OBJECT)
        self._spans.append(Span(SpanKind.IMAGE, self._length - 1, self._length, source, label))
        self._images = True

    def open(self, kind: SpanKind, tag: str, target: str = "", label: str = "") -> None:
        """Begin a span where the text ends now."""
        self._open.append((tag, kind, self._length, target, label))

    def close(self, tag: str, label: str = "") -> bool:
        """End the innermost span of this tag, and return True if it held text; ``label`` is what only its end tells."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index][0] == tag:
                _, kind, start, target, named = self._open.pop(index)
                self._add_span(kind, start, target, label or named)
                return self._length > start
        return False

    def mark(self, kind: SpanKind, start: int) -> None:
        """Make a span of what came since the text was ``start`` long."""
        self._add_span(kind, start, "", "")

    def label_last(self, label: str) -> None:
        """Add to the label of the ruby that ends here, if one does."""
        if self._spans and self._spans[-1].kind is SpanKind.RUBY and self._spans[-1].end == self._length:
            self._spans[-1] = replace(self._spans[-1], label=self._spans[-1].label + label)

    def _add_span(self, kind: SpanKind, start: int, target: str, label: str) -> None:
        nameless = (kind is SpanKind.LINK and not target) or (kind is SpanKind.RUBY and not label)
        if self._length > start and not nameless:
            self._spans.append(Span(kind, start, self._length, target, label))

    def _finish(self) -> tuple[str, list[Span]]:
        for _, kind, start, target, label in self._open:
            self._add_span(kind, start, target, label)
        # what stays open goes on in the next block
        self._open = [(tag, kind, 0, target, label) for tag, kind, _, target, label in self._open]
        text, spans = "".join(self._parts), self._spans[::-1]  # of the same range, the outer one first
        self._reset()
        return text, spans

    def take_verbatim(self) -> Taken:
        """Return the text as it stands, without blank lines at either end."""
        places = self._places
        text, spans = self._finish()
        start = len(text) - len(text.lstrip("\n"))
        text, kept = _cut(text, spans, start, len(text.rstrip()))
        return Taken(text, kept, "", start, _cut_places(places, start, start + len(text)))

    def take(self) -> list[Taken]:
        """Return the text as one; images before and after it stand by themselves."""
        images, places = self._images, self._places
        text, spans = self._finish()
        if not images:
            at = len(text) - len(text.lstrip(" \n"))
            text, kept = trimmed(text, spans)
            piece = Taken(text, with_bare_links(text, kept), "", at, _cut_places(places, at, at + len(text)))
            return [piece] if text.strip() else []  # a space that does not break alone is no paragraph
        if not text.replace(OBJECT, "").strip():
            return [_only_images(text, spans, 0, places)]
        start = len(text) - len(text.lstrip(" \n" + OBJECT))
        end = len(text.rstrip(" \n" + OBJECT))
        taken: list[Taken] = []
        for a, b in ((0, start), (start, end), (end, len(text))):
            part, kept = _cut(text, spans, a, b)
            if OBJECT in part and (a, b) != (start, end):
                taken.append(_only_images(part, kept, a, _cut_places(places, a, b)))
            elif part.strip():
                a += len(part) - len(part.lstrip(" \n"))
                part, kept = trimmed(part, kept)
                where = _cut_places(places, a, a + len(part))
                taken.append(Taken(part, with_bare_links(part, kept), "", a, where))
        return taken


def _from_behind(rows: Sequence[T], are: Callable[[T], bool]) -> Iterator[int]:
    """Yield the indexes of the rows at the end that are such, the last one first."""
    index = len(rows) - 1
    while index >= 0 and are(rows[index]):
        yield index
        index -= 1


def _only_images(text: str, spans: list[Span] | tuple[Span, ...], start: int, places: list[Stretch]) -> Taken:
    stand = [at for at, character in enumerate(text) if character == OBJECT]
    kept = []
    for span in spans:
        begin, end = bisect_left(stand, span.start), bisect_left(stand, span.end)
        if begin < end:
            kept.append(Span(span.kind, begin, end, span.target, span.label))
    images = tuple(sorted(kept, key=lambda s: (s.start, -s.end)))
    first = next((s.target or s.label for s in images if s.kind is SpanKind.IMAGE), "")
    where = [(number, *cut[0][1:]) for number, at in enumerate(stand) if (cut := _cut_places(places, at, at + 1))]
    return Taken(OBJECT * len(stand), images, first, start, where)


def _cut_places(places: list[Stretch], start: int, end: int) -> list[Stretch]:
    """Return where a part of a text stands, with offsets from its beginning."""
    out: list[Stretch] = []
    first = max(0, bisect_right(places, start, key=itemgetter(0)) - 1)
    for at, source, width in (places[index] for index in range(first, len(places))):
        if at >= end:
            break
        if at <= start:
            out = [(0, source + (start - at) * (width == 1 and source >= 0), width)]
        else:
            out.append((at - start, source, width))
    return out


def _cut(text: str, spans: list[Span] | tuple[Span, ...], start: int, end: int) -> tuple[str, tuple[Span, ...]]:
    if start == 0 and end == len(text):
        return text, tuple(sorted(spans, key=lambda s: (s.start, -s.end)))
    kept = []
    for span in spans:
        a, b = max(span.start, start) - start, min(span.end, end) - start
        if a < b:
            kept.append(Span(span.kind, a, b, span.target, span.label) if (a, b) != (span.start, span.end) else span)
    return text[start:end] if end > start else "", tuple(sorted(kept, key=lambda s: (s.start, -s.end)))


def trimmed(text: str, spans: list[Span] | tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Return text and spans without white space at the ends."""
    start = len(text) - len(text.lstrip(" \n"))
    return _cut(text, spans, start, len(text.rstrip(" \n")))


def with_bare_links(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans, and a link for each address that stands in the text as such."""
    if "http" not in text and "www." not in text:
        return spans
    notes = [s.start for s in spans if s.kind is SpanKind.FOOTNOTE_REF]
    taken = sorted(((s.start, s.end) for s in spans if s.kind in (SpanKind.LINK, SpanKind.CODE)), reverse=True)
    links = []
    for match in _URL.finditer(text):
        start, end = match.span()
        end = next((at for at in notes if start < at < end), end)  # the number of a footnote is no part of it
        address = _without_closing(text[start:end].rstrip(_ENDS))
        end = start + len(address)
        host = address.split("://", 1)[-1]
        if len(host) < 4 or ("." not in host and not host.startswith("localhost")):
            continue
        while taken and taken[-1][1] <= start:
            taken.pop()
        if taken and taken[-1][0] < end:
            continue
        target = address if "://" in address else f"https://{address}"
        links.append(Span(SpanKind.LINK, start, end, target))
    return tuple(sorted((*spans, *links), key=lambda s: (s.start, -s.end))) if links else spans


def _without_closing(address: str) -> str:
    """Return the address without a closing bracket at its end that closes nothing in it."""
    for opening, closing in ("()", "[]"):
        surplus = address.count(closing) - address.count(opening)
        while surplus > 0 and address.endswith(closing):
            address = address[: -1 if surplus < 100 else -surplus]
            surplus -= 1 if surplus < 100 else surplus
    return address.rstrip(_ENDS)
