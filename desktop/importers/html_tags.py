"""The HTML that the importers read: which tags, attributes and addresses, and what each is read as."""

from __future__ import annotations

from desktop.article.content import BlockKind, SpanKind

INLINE = {
    "strong": SpanKind.STRONG,
    "b": SpanKind.STRONG,
    "em": SpanKind.EM,
    "i": SpanKind.EM,
    "cite": SpanKind.EM,
    "dfn": SpanKind.EM,
    "var": SpanKind.EM,
    "code": SpanKind.CODE,
    "kbd": SpanKind.CODE,
    "samp": SpanKind.CODE,
    "tt": SpanKind.CODE,
    "del": SpanKind.STRIKE,
    "s": SpanKind.STRIKE,
    "strike": SpanKind.STRIKE,
    "sub": SpanKind.SUB,
    "sup": SpanKind.SUP,
    "mark": SpanKind.MARK,
    "ins": SpanKind.UNDERLINE,
    "u": SpanKind.UNDERLINE,
}
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
KINDS = {
    "p": None,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "dt": BlockKind.TERM,
    "dd": BlockKind.DEFINITION,
}
# Tags that only part blocks.
PARTS = frozenset(
    (
        *("address", "article", "aside", "body", "center", "details", "dialog", "div", "dl", "fieldset", "figure"),
        *("footer", "form", "header", "hgroup", "main", "nav", "section", "summary", "tbody", "tfoot", "thead"),
        "picture",
    )
)
RUBY = frozenset(("ruby", "rb", "rt", "rtc", "rp"))
STRUCTURE = frozenset(("ul", "ol", "li", "blockquote", "pre", "table", "tr", "td", "th", "hr"))
BLOCK_TAGS = PARTS | STRUCTURE | frozenset(HEADINGS) | frozenset(KINDS)
TAGS = BLOCK_TAGS | frozenset(INLINE) | RUBY | frozenset(("a", "img", "br", "input", "q", "wbr", "span"))
ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href", "title", "class"},
    "img": {"src", "alt", "title"},
    "code": {"class"},
    "pre": {"class", "lang"},
    "ol": {"start", "reversed"},
    "li": {"value", "class", "data-label", "data-number"},
    "section": {"class"},
    "td": {"align", "rowspan", "colspan"},
    "th": {"align", "rowspan", "colspan"},
    "input": {"type", "checked"},
    "sup": {"class", "data-label"},
}
URL_SCHEMES = {"http", "https", "mailto", "data", "postil"}
