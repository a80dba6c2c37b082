"""Clean HTML (what nh3 wrote) to Content blocks. Shared by the importers of Markdown, HTML and notes.

Knows nothing of where the HTML came from.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from desktop.article.content import Block, BlockKind, Cell, Span, SpanKind
from desktop.importers.clean_html import Attributes, CleanHtml
from desktop.importers.decode import clean_text
from desktop.importers.runs import Run

MAX_DEPTH = 64  # deeper quotes and lists are flattened
MAX_CELLS = 10_000  # of all tables of a file: Qt lays out 5,000 in a second, and takes 6 KB for each
MAX_SPAN = 100

_INLINE = {
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
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_KINDS = {
    "p": None,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "dt": BlockKind.TERM,
    "dd": BlockKind.DEFINITION,
}
# Tags that only part blocks.
_PARTS = frozenset(
    (
        *("address", "article", "aside", "body", "center", "details", "dialog", "div", "dl", "fieldset", "figure"),
        *("footer", "form", "header", "hgroup", "main", "nav", "section", "summary", "tbody", "tfoot", "thead"),
        "picture",
    )
)
_STRUCTURE = frozenset(("ul", "ol", "li", "blockquote", "pre", "table", "tr", "td", "th", "hr"))
BLOCK_TAGS = _PARTS | _STRUCTURE | frozenset(_HEADINGS) | frozenset(_KINDS)
TAGS = BLOCK_TAGS | frozenset(_INLINE) | frozenset(("a", "img", "br", "input", "q", "wbr", "span"))
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


class HtmlBlocks(CleanHtml):
    """Feed with nh3's output, then take ``finish()``."""

    def __init__(self, *, split_at_breaks: bool = False) -> None:
        self._split_at_breaks = split_at_breaks
        self.blocks: list[Block] = []
        self._run = Run()
        self._kinds: list[BlockKind | None] = []
        self._level = 0
        self._containers: list[str] = []
        self._counters: list[int] = []
        self._items: list[int] = []
        self._item = 0
        self._markers: list[str] = []  # one an open item; "" once its first block is out
        self._pre = 0
        self._language = ""
        self._tables: list[_Table] = []
        self._table_count = 0
        self._cells_left = MAX_CELLS
        self.unshaped = 0  # tables that were too large: their cells are paragraphs
        self._flat = 0  # containers deeper than MAX_DEPTH
        self._footnote = ""

    # -- events ------------------------------------------------------------------------------------------------

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        """Begin a block or a span, or put what the tag alone stands for."""
        if tag in _INLINE:
            self._start_inline(tag, attributes)
        elif tag == "a":
            self._run.open(SpanKind.LINK, tag, attributes.get("href", ""), attributes.get("title", ""))
        elif tag == "br":
            if self._split_at_breaks and self._run.ends_in_break() and not self._pre:
                self.flush()
            else:
                self._run.line_break()
        elif tag == "img":
            self._image(attributes)
        elif tag == "q":
            self._run.add("“")
        elif tag == "input":
            self._box(attributes)
        elif tag in BLOCK_TAGS:
            self.flush()
            self._start_block(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        """End a block or a span."""
        if tag in _INLINE or tag == "a":
            self._run.close(tag)
        elif tag == "q":
            self._run.add("”")
        elif tag in BLOCK_TAGS:
            self.flush()
            self._end_block(tag)

    def handle_data(self, data: str) -> None:
        """Add text to the block that is open."""
        self._run.add(data)

    def finish(self) -> list[Block]:
        """Return the blocks; nothing can be fed after this."""
        self.flush()
        return self.blocks

    # -- inline ------------------------------------------------------------------------------------------------

    def _start_inline(self, tag: str, attributes: Attributes) -> None:
        if tag == "sup" and attributes.get("class", "") == "footnote-ref":
            self._run.open(SpanKind.FOOTNOTE_REF, tag, attributes.get("data-label", ""))
        elif tag == "code" and self._pre:
            self._language = self._language or _language(attributes.get("class", ""))
        else:
            self._run.open(_INLINE[tag], tag)

    def _image(self, attributes: Attributes) -> None:
        source = attributes.get("src", "")
        label = attributes.get("alt", "") or attributes.get("title", "")
        if source or label:
            self._run.image(source, label)

    def _box(self, attributes: Attributes) -> None:
        if attributes.get("type", "") == "checkbox" and self._markers and self._markers[-1] and self._run.is_blank():
            self._markers[-1] = "☑" if "checked" in attributes else "☐"

    # -- blocks ------------------------------------------------------------------------------------------------

    def _start_block(self, tag: str, attributes: Attributes) -> None:
        if tag in _HEADINGS:
            self._kinds.append(BlockKind.HEADING)
            self._level = _HEADINGS[tag]
        elif tag in _KINDS:
            self._kinds.append(_KINDS[tag])
        elif tag in ("ul", "ol", "blockquote"):
            self._open_container("quote" if tag == "blockquote" else tag, attributes)
        elif tag == "li":
            self._open_item(attributes)
        elif tag == "pre":
            self._pre += 1
            self._run.verbatim = True
            self._language = attributes.get("lang", "") or _language(attributes.get("class", ""))
        elif tag == "hr":
            self._emit(BlockKind.RULE, "")
        elif tag == "table":
            self._table_count += 1
            self._tables.append(_Table(self._table_count - 1, len(self.blocks)))
        elif tag == "tr" and self._tables:
            self._tables[-1].new_row()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].open_cell(tag == "th", attributes, len(self.blocks))

    def _end_block(self, tag: str) -> None:
        if tag in _HEADINGS or tag in _KINDS:
            if self._kinds:
                self._kinds.pop()
        elif tag in ("ul", "ol", "blockquote"):
            self._close_container()
        elif tag == "li":
            self._close_item()
        elif tag == "pre" and self._pre:
            self._pre -= 1
            self._run.verbatim = bool(self._pre)
            self._language = ""
        elif tag in ("td", "th") and self._tables:
            self._close_cell()
        elif tag == "table" and self._tables:
            self._close_cell()
            table = self._tables.pop()
            if table.area() > self._cells_left:
                self.unshaped += 1
                self.blocks[table.first :] = [
                    _out_of_table(block, table.number) for block in self.blocks[table.first :]
                ]
            else:
                self._cells_left -= table.area()

    def _open_container(self, name: str, attributes: Attributes) -> None:
        if len(self._containers) >= MAX_DEPTH:
            self._flat += 1
            return
        self._containers.append(name)
        start = attributes.get("start", "")
        self._counters.append(int(start) if start.isascii() and start.isdigit() and len(start) < 10 else 1)

    def _close_container(self) -> None:
        if self._flat:
            self._flat -= 1
        elif self._containers:
            self._containers.pop()
            self._counters.pop()

    def _open_item(self, attributes: Attributes) -> None:
        label = attributes.get("data-label", "")
        if label and attributes.get("class", "") == "footnote":
            self._footnote = label
            self._markers.append(f"{attributes.get('data-number', '')}.")
            self._items.append(0)
            return
        self._item += 1
        self._items.append(self._item)
        inner = self._containers[-1] if self._containers else ""
        if inner == "ol":
            value = attributes.get("value", "")
            if value.isascii() and value.isdigit() and len(value) < 10:
                self._counters[-1] = int(value)
            self._markers.append(f"{self._counters[-1]}.")
            self._counters[-1] += 1
        else:
            self._markers.append("•")

    def _close_item(self) -> None:
        if self._items:
            if self._items.pop() == 0:
                self._footnote = ""
            self._markers.pop()

    def _close_cell(self) -> None:
        table = self._tables[-1]
        if table.cell is not None and len(self.blocks) == table.cell_first:
            self._emit(BlockKind.CELL, "", cell=table.cell)
        table.cell = None

    def flush(self) -> None:
        """End the running block, if it has anything in it."""
        if self._run.is_empty():
            return
        kind = next((kind for kind in reversed(self._kinds) if kind is not None), BlockKind.PARAGRAPH)
        if self._kinds and self._kinds[-1] is None and kind is BlockKind.HEADING:
            kind = BlockKind.PARAGRAPH
        cell = self._tables[-1].cell if self._tables else None
        if self._pre:
            self._flush_code(cell)
            return
        level = self._level if kind is BlockKind.HEADING else 0
        if cell is not None:
            kind, level = BlockKind.CELL, 0
        elif self._footnote:
            kind, level = BlockKind.FOOTNOTE, 0
        for text, spans, images in self._run.take():
            if images:
                self._emit(BlockKind.IMAGE, text, spans, target=images, cell=cell)
            else:
                if level:
                    spans = _without_self_link(spans, len(text))
                self._emit(kind, text, spans, level=level, cell=cell)

    def _flush_code(self, cell: Cell | None) -> None:
        text, spans = self._run.take_verbatim()
        if not text.strip("\n"):
            return
        if cell is not None:
            self._emit(BlockKind.CELL, text, (*spans, Span(SpanKind.CODE, 0, len(text))), cell=cell)
        elif self._footnote:
            self._emit(BlockKind.FOOTNOTE, text, (*spans, Span(SpanKind.CODE, 0, len(text))))
        else:
            self._emit(BlockKind.CODE, text, spans, language=self._language)

    def _emit(
        self,
        kind: BlockKind,
        text: str,
        spans: tuple[Span, ...] = (),
        *,
        level: int = 0,
        language: str = "",
        target: str = "",
        cell: Cell | None = None,
    ) -> None:
        marker = ""
        item = self._items[-1] if self._items else 0
        if self._markers and self._markers[-1]:
            marker, self._markers[-1] = self._markers[-1], ""
        target = self._footnote if kind is BlockKind.FOOTNOTE else target
        self.blocks.append(
            Block(kind, text, spans, level, tuple(self._containers), marker, item, language, target, cell)
        )


class _Table:
    """The table being read: which row and column the next cell has, and how large the table grew."""

    def __init__(self, number: int, first: int) -> None:
        self.number = number
        self.first = first
        self.row = -1
        self.column = 0
        self.columns = 0
        self.cell: Cell | None = None
        self.cell_first = 0
        self._taken: dict[int, int] = {}  # column -> rows below that a row span still covers

    def new_row(self) -> None:
        self.row += 1
        self.column = 0
        self._taken = {column: left - 1 for column, left in self._taken.items() if left > 1}

    def open_cell(self, header: bool, attributes: Attributes, first: int) -> None:
        if self.row < 0:
            self.new_row()
        while self._taken.get(self.column, 0) > 0:
            self.column += 1
        rows, columns = _count(attributes.get("rowspan", "")), _count(attributes.get("colspan", ""))
        align = attributes.get("align", "").lower()
        self.cell = Cell(
            self.number,
            self.row,
            self.column,
            header,
            align if align in ("left", "center", "right") else "",
            rows,
            columns,
        )
        self.cell_first = first
        if rows > 1:
            for column in range(self.column, self.column + columns):
                self._taken[column] = rows
        self.column += columns
        self.columns = max(self.columns, self.column)

    def area(self) -> int:
        return (self.row + 1) * self.columns


def _out_of_table(block: Block, table: int) -> Block:
    if block.cell is None or block.cell.table != table:
        return block
    return replace(block, kind=BlockKind.PARAGRAPH if block.kind is BlockKind.CELL else block.kind, cell=None)


def _without_self_link(spans: tuple[Span, ...], length: int) -> tuple[Span, ...]:
    """Return a heading's spans without a link to itself, which pages put there to be copied."""
    return tuple(
        s for s in spans if not (s.kind is SpanKind.LINK and s.target[:1] == "#" and (s.start, s.end) == (0, length))
    )


def _count(value: str) -> int:
    if not (value.isascii() and value.isdigit()):
        return 1
    return min(max(int(value[:9]), 1), MAX_SPAN)


def _language(classes: str) -> str:
    for name in classes.split():
        for prefix in ("language-", "lang-", "highlight-source-", "brush:"):
            if name.startswith(prefix):
                return name.removeprefix(prefix)[:40]
    return ""


class Shaped(NamedTuple):
    """The blocks of a page, and what is to be said of them."""

    blocks: list[Block]
    remark: str  # a sentence where something is not shown as the source has it, else ""


def blocks_of(clean_html: str, *, split_at_breaks: bool = False) -> Shaped:
    """Return the blocks of HTML that nh3 has sanitised with TAGS and ATTRIBUTES.

    With ``split_at_breaks``, two line breaks in a row part paragraphs, as old pages mean them to.
    """
    parser = HtmlBlocks(split_at_breaks=split_at_breaks)
    parser.feed(clean_text(clean_html))
    return Shaped(parser.finish(), _told_of_tables(parser.unshaped))


def _told_of_tables(unshaped: int) -> str:
    if not unshaped:
        return ""
    which = "A table is" if unshaped == 1 else f"{unshaped:,} tables are"
    return f"{which} too large to be shown as such; every cell stands in a paragraph of its own."
