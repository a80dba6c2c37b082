"""One block's text with spans, marks, references and notes as HTML in a line.

A note stands where its highlight begins, so that a browser floats it beside that line; its number where that ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import Generic, Protocol, TypeVar

from desktop.article.content import OBJECT, Block, Span, SpanKind
from desktop.article.markdown.inline import splits
from desktop.exporters.page import escaping

_TAGS = {
    SpanKind.STRONG: "strong",
    SpanKind.EM: "em",
    SpanKind.CODE: "code",
    SpanKind.STRIKE: "s",
    SpanKind.SUB: "sub",
    SpanKind.SUP: "sup",
    SpanKind.UNDERLINE: "u",
    SpanKind.MATH: "code",
    SpanKind.RUBY: "ruby",
}
_OWN_MARK = '<span class="own">'  # the author's, which is no highlight of the reader's
_LANES = "fuv"  # a fill, and two lines below


class _Range(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Range = TypeVar("Range", bound=_Range)


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight in a block: its range, not empty, and the numbers of its themes; ``anchor`` is its id, ``before`` and
    ``after`` what is written at its ends.
    """

    start: int
    end: int
    themes: tuple[int, ...]
    anchor: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Setting:
    """The knowledge of a page beyond one block: its pictures by their source, its footnotes' numbers by label."""

    pictures: Mapping[str, str] = field(default_factory=dict)
    footnotes: Mapping[str, int] = field(default_factory=dict)


def inline(block: Block, marks: Sequence[Mark] = (), setting: Setting | None = None, *, code: bool = False) -> str:
    """Return a block's text as HTML. ``code``: line breaks stay what they are."""
    setting = setting or Setting()
    if not block.spans and not marks:
        return _words(block.text, code)
    spans = splits(span for span in block.spans if span.start < span.end)
    cuts = [(span.start, span.end) for span in spans] + [(mark.start, mark.end) for mark in marks]
    places = sorted({0, len(block.text), *chain.from_iterable(cuts)})
    out: list[str] = []
    opened: list[tuple[str, str]] = []  # what opens, what closes
    around, over = _Active(spans), _Active(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
    for start, end in pairwise(place for place in places if 0 <= place <= len(block.text)):
        spans_here, marks_here = around.at(start), over.at(start)
        begun = "".join(mark.before for mark in marks_here if mark.start == start)
        wanted = _wanted(spans_here, setting)
        _close(out, opened, [] if begun else wanted)
        out.append(begun)
        out += [tag for tag, _ in wanted[len(opened) :]]
        opened = wanted
        out.append(_marked(block.text[start:end], start, marks_here, spans_here, setting, code))
        ended = "".join(mark.after for mark in marks_here if mark.end == end)
        _close(out, opened, [] if ended else opened)
        out.append(ended)
    _close(out, opened, [])
    return "".join(out)


class _Active(Generic[Range]):
    """The ranges that lie over a place, asked for from left to right; they stay in the order given."""

    def __init__(self, ranges: Sequence[Range]) -> None:
        self._ranges = ranges
        self._next = 0
        self._here: list[Range] = []

    def at(self, place: int) -> list[Range]:
        """Return the ranges over a place."""
        self._here = [range_ for range_ in self._here if range_.end > place]
        while self._next < len(self._ranges) and self._ranges[self._next].start <= place:
            if self._ranges[self._next].end > place:
                self._here.append(self._ranges[self._next])
            self._next += 1
        return self._here


def _close(out: list[str], opened: list[tuple[str, str]], wanted: Sequence[tuple[str, str]]) -> None:
    """Close what is open and not wanted any more."""
    if not opened:
        return
    keep = 0
    while keep < min(len(opened), len(wanted)) and opened[keep] == wanted[keep]:
        keep += 1
    out += [closing for _, closing in reversed(opened[keep:])]
    del opened[keep:]


def _wanted(spans: Iterable[Span], setting: Setting) -> list[tuple[str, str]]:
    """Return the tags of the spans over a place, from the outside in."""
    tags: list[tuple[str, str]] = []
    linked = False
    for span in spans:
        if span.kind in (SpanKind.LINK, SpanKind.FOOTNOTE_REF):
            note = setting.footnotes.get(span.target) if span.kind is SpanKind.FOOTNOTE_REF else None
            to = f"#fn{note}" if note is not None else escaping.address(span.target)
            raised = span.kind is SpanKind.FOOTNOTE_REF
            opening, closing = ("<sup>", "</sup>") if raised else ("", "")
            if to and not linked:
                outside = "" if to.startswith("#") else ' rel="noreferrer noopener"'
                opening, closing = f'{opening}<a href="{to}"{outside}>', f"</a>{closing}"
                linked = True
            if opening:
                tags.append((opening, closing))
        elif span.kind is SpanKind.MARK:
            tags.append((_OWN_MARK, "</span>"))
        elif (tag := _TAGS.get(span.kind)) is not None:
            over = f"<rt>{escaping.text(span.label)}</rt>" if span.kind is SpanKind.RUBY and span.label else ""
            tags.append((f"<{tag}>", f"{over}</{tag}>"))
    return tags


def _marked(words: str, at: int, marks: Sequence[Mark], spans: Sequence[Span], setting: Setting, code: bool) -> str:
    """Return a piece of text with its highlights: the first as a fill, the next as lines below."""
    written = _with_pictures(words, at, spans, setting, code)
    if not marks:
        return written
    themes = dict.fromkeys(theme for mark in marks for theme in mark.themes or (0,))
    lanes = [(mark.themes or (0,))[0] for mark in marks[: len(_LANES)]]
    names = [f"t{theme}" for theme in themes] + [f"{_LANES[n]}{theme}" for n, theme in enumerate(lanes)]
    anchors = "".join(f'<span id="{mark.anchor}"></span>' for mark in marks if mark.start == at and mark.anchor)
    return f'{anchors}<mark class="{" ".join(names)}">{written}</mark>'


def _with_pictures(words: str, at: int, spans: Sequence[Span], setting: Setting, code: bool) -> str:
    if OBJECT not in words:
        return _words(words, code)
    out = []
    for number, character in enumerate(words):
        if character != OBJECT:
            out.append(_words(character, code))
            continue
        place = at + number
        span = next((s for s in spans if s.kind is SpanKind.IMAGE and s.start <= place < s.end), None)
        label = escaping.text(" ".join(span.label.split())) if span is not None else ""
        source = setting.pictures.get(span.target, "") if span is not None else ""
        if source:
            out.append(f'<img src="{source}" alt="{label}">')
        else:
            out.append(f'<span class="missing">{label or "Picture"}</span>')
    return "".join(out)


def _words(words: str, code: bool) -> str:
    written = escaping.text(words)
    return written if code else written.replace("\n", "<br>")
