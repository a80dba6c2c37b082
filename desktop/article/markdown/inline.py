"""One block's text with its spans as inline Markdown, or as HTML where Markdown is not read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Container, Iterable, Sequence
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
# up to a sign that would begin a block where it begins a line, or end the number of a list's item there; or make of the
# line, or of a word, what generators of sites add, which is not shown
_BLOCK = re.compile(
    r"(?m)^[^\S\n]*(?:\d{1,9}(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|:\s|-(?:[^\S\n]*-){2,}[^\S\n]*$))"
    r"|(?<=\n)[^\S\n]*(?=(?:-+|=+)[^\S\n]*$)"  # below a line it makes that a heading
    r"|^[^\S\n]*(?:(?=!!!|\?\?\?|:::|///|\([\w:. -]+\)=)|import\s[^'\"\n]*(?=['\"])|export (?:const|let) \w+ (?==))"
    r"|(?=:(?:material|octicons|fontawesome|simple)-[\w-]+:)"
)
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_CALM = re.compile(r"[^\\`*_\[\]<~^|{}$\n=!&\-+>:#.)?/('\"]*")  # what ``_plain`` writes as it stands anywhere
_NO_END = re.compile(r"(?<![^ \n])\$(?=\d)")  # a dollar sign that is money: maths cannot end there for anybody
_BARE = re.compile(r"(?i)(?:https?|ftp)://[^\s<>|\\`]+|\bwww\.[^\s<>|\\`]+")


def splits(spans: Iterable[Span]) -> list[Span]:
    """Cut crossing spans so that they nest; the longer one is outside."""

    def order(span: Span) -> tuple[int, int, bool]:
        return span.start, -span.end, span.kind in (SpanKind.CODE, SpanKind.IMAGE)

    kept: list[Span] = []
    work = sorted(spans, key=order)
    while work:
        span = work.pop(0)
        crossing = next((k for k in kept if k.start < span.start < k.end < span.end), None)
        if crossing is None:
            kept.append(span)
            continue
        work += [replace(span, end=crossing.end), replace(span, start=crossing.end)]
        work.sort(key=order)
    return sorted(kept, key=order)


def _nested(block: Block) -> list[Span]:
    """Return a block's spans as they nest; a formula is code."""
    spans = (replace(s, kind=SpanKind.CODE) if s.kind is SpanKind.MATH else s for s in block.spans)
    return splits(span for span in spans if span.start < span.end and span.kind is not SpanKind.NUMBER)


def _woven(
    end: int,
    spans: Sequence[Span],
    whole: Callable[[Span], str],
    delimiters: Callable[[Span], tuple[str, str]],
    plain: Callable[[int, int], str],
) -> str:
    """Return a text that ends at ``end`` with its spans. ``whole`` says what stands for a span and its words ("" where
    these stand between its ``delimiters``), ``plain`` writes the words from one offset to another.
    """
    line: list[str] = []
    closers: list[tuple[int, str]] = []
    waiting = [*spans]
    at = 0
    while True:
        while closers and closers[-1][0] <= at:
            line.append(closers.pop()[1])
        if at == end:
            return "".join(line)
        while waiting and waiting[0].start <= at:
            span = waiting.pop(0)
            if span.start < at:
                continue
            if replacement := whole(span):
                line.append(replacement)
                at = span.end
                break
            opening, closing = delimiters(span)
            line.append(opening)
            closers.append((span.end, closing))
        else:
            until = min(waiting[0].start if waiting else end, closers[-1][0] if closers else end)
            line.append(plain(at, until))
            at = until


def closing_tag(span: Span, tag: str) -> str:
    """Return what closes an HTML tag; over a ruby stands its reading."""
    over = f"<rt>{attribute(span.label)}</rt>" if span.kind is SpanKind.RUBY and span.label else ""
    return f"{over}</{tag}>"


# in HTML: what begins a tag or an entity there, and what marks, refers, or begins code to whoever reads the file back
_UNSAFE = re.compile(r"[<>`\\]|&(?=#?\w)|=(?==)|(?<==)=|\[(?=\^)|\n")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "\n": "<br>"}


def _plain(text: str, at: int, cell: bool, blocks: Container[int]) -> str:
    """Return one character of plain text so written that it means itself; ``blocks`` are where one would begin."""
    character = text[at]
    if character == "\n":
        return "<br>" if cell else "  \n"
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    special = at in blocks or (character in _ALWAYS and not (character == "_" and before.isalnum() and after.isalnum()))
    if character == "=":
        special = special or "=" in (before, after)
    elif character == "!":
        special = special or after == "["
    elif character == "&":
        special = bool(_ENTITY.match(text, at))
    if not special:
        return character
    if character in "'\"":
        return f"&#{ord(character)};"
    # some who look for a comment find it behind a backslash too
    return "&#60;" if text.startswith("<!--", at) else f"\\{character}"


def attribute(text: str) -> str:
    """Return text as the value of an HTML attribute in double quotes, on one line: a blank one would end the HTML."""
    entities = {"&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "\n": "&#10;"}
    return re.sub(r'[&"<>\n]', lambda match: entities[match[0]], text)


def _address(target: str) -> str:
    plain = re.sub(r"[\n\r\x00-\x08\x0b-\x1f]", lambda match: f"%{ord(match[0]):02X}", target)
    if not plain or re.search(r"[\s()<>\\]", plain):
        return "<" + re.sub(r"([<>\\])", r"\\\1", plain) + ">"
    return plain.replace("|", "%7C")


def _title(label: str) -> str:
    return ' "' + label.replace("\\", "\\\\").replace('"', "&quot;").replace("\n", " ") + '"' if label else ""


def fence_of(code: str) -> str:
    """Return the shortest run of backticks that fences code in a line: one longer than any in it."""
    longest = max((len(run) for run in re.findall(r"`+", code)), default=0)
    return "`" * (longest + 1)


def write_inline(block: Block, *, cell: bool = False) -> str:
    """Return one block's text with its spans as inline Markdown, on one line for a ``cell`` of a table."""
    text, spans = block.text, _nested(block)
    blocks = {match.end() for match in _BLOCK.finditer(text)}
    bare = {0: 0}  # ranges that stay as they are: escapes in an address would break it for everyone
    last = 0
    links = [span.end for span in spans if span.kind is SpanKind.LINK]  # where an address in one ends
    for low, high in sorted([*(match.span() for match in _BARE.finditer(text)), *_money(text, spans, cell)]):
        if low >= last:  # a dollar sign in an address is a part of that
            bare[low] = last = min([high, *(end for end in links if low < end)])
    starts = [*bare]

    def words(at: int, until: int) -> str:
        line: list[str] = []
        while at < until:
            index = bisect_right(starts, at)
            stop = min([until, *starts[index : index + 1]])
            end = min(until, bare[starts[index - 1]])
            if end <= at and (calm := _CALM.match(text, at, stop)):
                end = calm.end()
            line.append(text[at:end] if end > at else _plain(text, at, cell, blocks))
            at = max(at + 1, end)
        return "".join(line)

    return _woven(
        len(text), spans, lambda span: _whole(span, text, cell, spans), lambda span: _delimiters(span, text), words
    )


def _money(text: str, spans: Sequence[Span], cell: bool) -> Sequence[tuple[int, int]]:
    """Return the ranges of all dollar signs where no program can take two of them for the ends of a formula, or none.

    Pandoc, GitHub and Obsidian end it with one that no blank is before and no digit behind; a mark may part it from
    either.
    """
    signs = [match.span() for match in re.finditer(r"\$", text)]
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
    is_simple = inner.strip() == inner and "\n" not in inner and not (cell and r"\|" in inner)
    holds_another = any(_inside(other, span) for other in spans)
    # its ticks would be one
    follows_code = any(other.kind is SpanKind.CODE and other.end == span.start for other in spans)
    if span.kind is not SpanKind.CODE or not is_simple or holds_another or follows_code:
        return ""
    fence = fence_of(inner)
    pad = " " if inner[0] == "`" or inner[-1] == "`" else ""
    return f"{fence}{pad}{inner.replace('|', chr(92) + '|') if cell else inner}{pad}{fence}"


def _inside(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end and (one.start, one.end) != (other.start, other.end)


def _delimiters(span: Span, text: str) -> tuple[str, str]:
    if span.kind is SpanKind.LINK:
        return "[", f"]({_address(span.target)}{_title(span.label)})"
    if span.kind is SpanKind.CODE:
        return "<code>", "</code>"
    markup, tag = MARKUP[span.kind]
    inner = text[span.start : span.end]
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    signs = markup in ("**", "*")  # may stand between a blank and a sign
    flanked = _meets(inner[0], before, signs) and _meets(inner[-1], after, signs)
    if markup and flanked and not {before, after} & set("*_=~"):
        return markup, markup
    return f"<{tag}>", closing_tag(span, tag)


def _meets(edge: str, outside: str, signs: bool) -> bool:
    """True if a delimiter between the edge of what is marked and what stands outside opens or closes there."""
    if edge.isalnum():
        return not outside.isalnum()
    return signs and not outside.strip() and not edge.isspace() and edge not in "*_=~`"


def html_inline(block: Block) -> str:
    """Return a block's text with its spans as HTML, for the places where Markdown is not read."""

    def whole(span: Span) -> str:
        is_image = span.kind is SpanKind.IMAGE
        return f'<img src="{attribute(span.target)}" alt="{attribute(span.label)}">' if is_image else ""

    def delimiters(span: Span) -> tuple[str, str]:
        if span.kind is SpanKind.FOOTNOTE_REF:
            return "", ""
        if span.kind is SpanKind.LINK:
            title = f' title="{attribute(span.label)}"' if span.label else ""
            return f'<a href="{attribute(span.target)}"{title}>', "</a>"
        tag = "code" if span.kind is SpanKind.CODE else MARKUP[span.kind][1]
        return f"<{tag}>", closing_tag(span, tag)

    def words(at: int, until: int) -> str:
        return _UNSAFE.sub(lambda match: _ENTITIES.get(match[0], f"&#{ord(match[0])};"), block.text[at:until])

    return _woven(len(block.text), _nested(block), whole, delimiters, words)
