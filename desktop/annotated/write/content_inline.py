"""One block's text with its spans as inline Markdown, and the page it is written on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop.article.content import Block, Span, SpanKind

_ALWAYS = frozenset("\\`*_[]<~^|{}$")
MARKUP = {
    SpanKind.STRONG: ("**", "strong"),
    SpanKind.EM: ("*", "em"),
    SpanKind.STRIKE: ("~~", "del"),
    SpanKind.SUB: ("", "sub"),
    SpanKind.SUP: ("", "sup"),
    SpanKind.MARK: ("==", "mark"),
    SpanKind.UNDERLINE: ("", "u"),
    SpanKind.RUBY: ("", "ruby"),
}
_LINE_START = re.compile(r"(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|(?:---+|===+)\s*$|:(?=\s))")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_CALM = re.compile(r"[^\\`*_\[\]<~^|{}$\n=!&\-+>:#.)]*")  # what ``_plain`` writes as it stands, wherever it stands
_NO_END = re.compile(r"(?<![^ \n])\$(?=\d)")  # a dollar sign that is money: maths cannot end there for anybody
_BARE = re.compile(r"(?i)(?:https?|ftp)://[^\s<>|\\`]+|\bwww\.[^\s<>|\\`]+")


def _word(character: str) -> bool:
    return character.isalnum()


def splits(spans: Iterable[Span]) -> list[Span]:
    """Cut crossing spans so that they nest; the longer one is outside."""
    kept: list[Span] = []
    work = sorted(spans, key=lambda s: (s.start, -s.end, s.kind in (SpanKind.CODE, SpanKind.IMAGE)))
    while work:
        span = work.pop(0)
        crossing = next((k for k in kept if k.start < span.start < k.end < span.end), None)
        if crossing is None:
            kept.append(span)
            continue
        for start, end in ((span.start, crossing.end), (crossing.end, span.end)):
            work.append(Span(span.kind, start, end, span.target, span.label))
        work.sort(key=lambda s: (s.start, -s.end, s.kind in (SpanKind.CODE, SpanKind.IMAGE)))
    return sorted(kept, key=lambda s: (s.start, -s.end, s.kind in (SpanKind.CODE, SpanKind.IMAGE)))


def shown_spans(block: Block) -> list[Span]:
    """Return a block's spans as Markdown can say them: a formula is code."""
    spans = (replace(s, kind=SpanKind.CODE, label="") if s.kind is SpanKind.MATH else s for s in block.spans)
    return [span for span in spans if span.start < span.end]


def closing_tag(span: Span, tag: str) -> str:
    """Return what closes an HTML tag; over a ruby stands its reading."""
    over = f"<rt>{attribute(span.label)}</rt>" if span.kind is SpanKind.RUBY and span.label else ""
    return f"{over}</{tag}>"


_BEGINNERS = "#+->=:."


def _begins_line(text: str, at: int) -> bool:
    """Tell whether only blanks stand before ``at`` on its line. Looks no further back than them: lines may be long."""
    while at and text[at - 1] != "\n" and text[at - 1].isspace():
        at -= 1
    return at == 0 or text[at - 1] == "\n"


def _digits_before(text: str, at: int) -> str:
    """Return the number, of up to nine digits, that alone stands before ``at`` on its line, or ""."""
    while at and text[at - 1] != "\n" and text[at - 1].isspace():
        at -= 1
    start = at
    while start and text[start - 1].isdigit() and at - start < 10:
        start -= 1
    return text[start:at] if start < at and _begins_line(text, start) else ""


def _calm_end(text: str, at: int, end: int) -> int:
    """Return where the text from ``at`` on that is plain whatever stands around it ends, before ``end``."""
    found = _CALM.match(text, at, end)
    return found.end() if found is not None else at


def _plain(text: str, at: int, strict: bool, cell: bool) -> str:
    """Return one character of plain text so written that it means itself."""
    character = text[at]
    if character == "\n":
        return "<br>" if cell else "  \n"
    before = text[at - 1] if at else ""
    after = text[at + 1] if at + 1 < len(text) else ""
    special = character in _ALWAYS and not (character in "_^" and _word(before) and _word(after) and character == "_")
    if character == "=":
        special = "=" in (before, after)
    elif character == "!":
        special = after == "["
    elif character == "&":
        special = bool(_ENTITY.match(text, at))
    elif character in "-+>:":
        special = False
    line_start = character in _BEGINNERS and _begins_line(text, at)
    if line_start and _LINE_START.match(text, at):
        special = True
    elif character in ".)" and (before.isdigit() or before.isspace()):
        digits = _digits_before(text, at)
        if digits:
            special = bool(_NUMBERED.match(digits + text[at : at + 2]))
    if not special and not (strict and character.isascii() and not character.isalnum() and character != " "):
        return character
    if strict or text.startswith("<!--", at):  # which some who look for a comment find behind a backslash too
        return f"&#{ord(character)};"
    return f"\\{character}"


def attribute(text: str) -> str:
    """Return text as the value of an HTML attribute in double quotes."""
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")


def _address(target: str) -> str:
    plain = re.sub(r"[\n\r\x00-\x08\x0b-\x1f]", lambda found: f"%{ord(found[0]):02X}", target)
    if not plain or re.search(r"[\s()<>\\]", plain):
        return "<" + re.sub(r"([<>\\])", r"\\\1", plain) + ">"
    return plain.replace("|", "%7C")


def _title(label: str) -> str:
    return ' "' + label.replace("\\", "\\\\").replace('"', "&quot;").replace("\n", " ") + '"' if label else ""


def fence_of(code: str) -> str:
    """Return the shortest run of backticks that fences code in a line: one longer than any in it."""
    longest = max((len(run) for run in re.findall(r"`+", code)), default=0)
    return "`" * (longest + 1)


def write_inline(block: Block, *, strict: bool = False, cell: bool = False) -> str:
    """Return one block's text with its spans as inline Markdown; ``strict`` writes entities and tags throughout."""
    line: list[str] = []
    text = block.text
    spans = splits(shown_spans(block))
    closers: list[tuple[int, str]] = []
    waiting = list(spans)
    bare = [] if strict else sorted([*(found.span() for found in _BARE.finditer(text)), *_money(text, spans, cell)])
    at, end = 0, len(text)
    while at <= end:
        while closers and closers[-1][0] <= at:
            line.append(closers.pop()[1])
        if at == end:
            break
        skipped = False
        while waiting and waiting[0].start <= at:
            span = waiting.pop(0)
            if span.start < at:
                continue
            if whole := _whole(span, text, cell, spans):
                line.append(whole)
                at = span.end
                skipped = True
                break
            opening, closing = _delimiters(span, text, strict)
            line.append(opening)
            closers.append((span.end, closing))
        while bare and bare[0][1] <= at:
            bare.pop(0)
        if skipped:
            continue
        if bare and bare[0][0] <= at:  # an address stays whole: escapes in it would break it for everyone
            line.append(text[at])
            at += 1
            continue
        ahead = (waiting[0].start if waiting else end, closers[-1][0] if closers else end, bare[0][0] if bare else end)
        calm = at if strict else _calm_end(text, at, min(ahead))
        if calm > at:
            line.append(text[at:calm])
            at = calm
            continue
        line.append(_plain(text, at, strict, cell))
        at += 1
    return "".join(line)


def _money(text: str, spans: Sequence[Span], cell: bool) -> Sequence[tuple[int, int]]:
    """Return the ranges of all dollar signs where no program can take two of them for the ends of a formula, or none.

    Pandoc, GitHub and Obsidian end it with one that no blank is before and no digit behind; a mark may part it from
    either.
    """
    signs = [found.span() for found in re.finditer(r"\$", text)]
    edges = {edge for span in spans for edge in (span.start, span.end)}
    for start, end in signs[1:]:
        after_break = cell and text[start - 1] == "\n"
        if after_break or edges & {start, end} or _NO_END.match(text, start) is None:
            return ()
    return signs


def _whole(span: Span, text: str, cell: bool, spans: Sequence[Span]) -> str:
    """Return a span that is one construct (code, image, footnote reference) as Markdown, of another one nothing."""
    inner = text[span.start : span.end]
    if span.kind is SpanKind.IMAGE:
        alt = re.sub(r"([\\\[\]*_<])", r"\\\1", span.label).replace("`", "&#96;")
        alt = " ".join(alt.split()) if cell or "\n\n" in alt else alt
        return f"![{alt}]({_address(span.target)})"
    if span.kind is SpanKind.FOOTNOTE_REF:
        return f"[^{span.target}]"
    if span.kind is not SpanKind.CODE or any(o is not span and _inside(o, span) for o in spans):
        return ""
    if inner.strip() == inner and "\n" not in inner and not (cell and "|" in inner):
        fence = fence_of(inner)
        pad = " " if inner[0] == "`" or inner[-1] == "`" else ""
        return f"{fence}{pad}{inner}{pad}{fence}"
    return f"<code>{''.join(map(_in_tags, inner))}</code>"


def _in_tags(character: str) -> str:
    if character == "\n":
        return "<br>"
    return character if character.isalnum() or character == " " or not character.isascii() else f"&#{ord(character)};"


def _inside(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end and (one.start, one.end) != (other.start, other.end)


def _delimiters(span: Span, text: str, strict: bool) -> tuple[str, str]:
    if span.kind is SpanKind.LINK:
        if not strict or "](" not in span.target:
            return "[", f"]({_address(span.target)}{_title(span.label)})"
        return f'<a href="{attribute(span.target)}">', "</a>"
    if span.kind is SpanKind.CODE:
        return "<code>", "</code>"
    markup, tag = MARKUP[span.kind]
    inner = text[span.start : span.end]
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    signs = markup in ("**", "*")  # may stand between a blank and a sign
    flanked = _meets(inner[0], before, signs) and _meets(inner[-1], after, signs)
    if markup and not strict and flanked and not {before, after} & set("*_=~"):
        return markup, markup
    return f"<{tag}>", closing_tag(span, tag)


def _meets(edge: str, outside: str, signs: bool) -> bool:
    """Tell whether a delimiter between the edge of what is marked and what stands outside opens or closes there."""
    if _word(edge):
        return not _word(outside or " ")
    return signs and not outside.strip() and not edge.isspace() and edge not in "*_=~`"


class Page:
    """The Markdown as it grows, with the prefixes of the open containers."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def add(self, text: str) -> None:
        """Add Markdown."""
        self.parts.append(text)

    def add_lines(self, text: str, prefix: str) -> None:
        """Add a block's text; ``prefix`` goes before each further line."""
        self.parts.append(text.replace("\n", "\n" + prefix) if prefix else text)
