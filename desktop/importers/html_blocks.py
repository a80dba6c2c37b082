"""Clean HTML (what nh3 wrote) to Content blocks, for the importers of Markdown, HTML and notes."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from desktop.article.content import Block, BlockKind, Cell, Role, Span, SpanKind
from desktop.importers.clean_html import Attributes, CleanHtml
from desktop.importers.decode import clean_text
from desktop.importers.html_tables import Table, out_of_table
from desktop.importers.html_tags import BLOCK_TAGS, HEADINGS, INLINE, KINDS, RUBY
from desktop.importers.runs import NOWHERE, Run, Stretch

MAX_DEPTH = 64  # deeper quotes and lists are flattened
MAX_CELLS = 10_000  # of all tables of a file: Qt lays out 5,000 in a second, and takes 6 KB for each


class Place(NamedTuple):
    """Something that stands at an offset of a block: an element that a link names, or where a page begins."""

    name: str
    block: int
    offset: int


class HtmlBlocks(CleanHtml):
    """Feed with nh3's output, then take ``finish()``; ``ids`` are those whose places are asked for."""

    def __init__(
        self, *, split_at_breaks: bool = False, ids: Container[str] = (), signs: re.Pattern[str] | None = None
    ) -> None:
        self._ids = ids
        self._signs = signs
        self.stretches: list[Stretch] = []  # of the one text
        self._length = 0  # of the one text
        self.places: list[Place] = []
        self._coming: list[tuple[str, int]] = []  # places of the running block, by offsets of its run
        self._split_at_breaks = split_at_breaks
        self.blocks: list[Block] = []
        self.run = Run(signs)
        self._kinds: list[BlockKind | None] = []
        self._level = 0
        self._containers: list[str] = []
        self._counters: list[int] = []
        self._items: list[int] = []
        self._item = 0
        self._markers: list[str] = []  # one an open item; "" once its first block is out
        self._pre = 0
        self._language = ""
        self._tables: list[Table] = []
        self._table_count = 0
        self._cells_left = MAX_CELLS
        self.unshaped = 0  # tables that were too large: their cells are paragraphs
        self._flat = 0  # containers deeper than MAX_DEPTH
        self._footnote = ""
        self._figures: list[int] = []  # the first block of each open figure
        self._reading: list[str] | None = None  # of the ruby that is open
        self.role = Role.NONE  # of the paragraphs that follow

    # -- events ------------------------------------------------------------------------------------------------

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        """Begin a block or a span, or put what the tag alone stands for."""
        if attributes and self._signs is not None and any(map(self._signs.search, attributes.values())):
            attributes = {key: self._signs.sub("", value) for key, value in attributes.items()}
        if self._ids and (name := attributes.get("id")) and name in self._ids:
            if tag in BLOCK_TAGS:
                self.flush()
            self.place(name)
        if tag in INLINE:
            self._start_inline(tag, attributes)
        elif tag == "a" and (label := attributes.get("data-label", "")):
            self.run.open(SpanKind.FOOTNOTE_REF, tag, label)
        elif tag == "a":
            self.run.open(SpanKind.LINK, tag, attributes.get("href", ""), attributes.get("title", ""))
        elif tag == "br":
            if self._split_at_breaks and self.run.ends_in_break() and not self._pre:
                self.flush()
            else:
                self.run.line_break()
        elif tag == "img":
            self._image(attributes)
        elif tag == "q":
            self.run.add("“")
        elif tag == "input":
            self._box(attributes)
        elif tag in RUBY:
            self._start_ruby(tag)
        elif tag in BLOCK_TAGS:
            self.flush()
            self._start_block(tag, attributes)

    def handle_endtag(self, tag: str) -> None:
        """End a block or a span."""
        if tag in INLINE or tag == "a":
            self.run.close(tag)
        elif tag == "q":
            self.run.add("”")
        elif tag in RUBY:
            self._end_ruby(tag)
        elif tag in BLOCK_TAGS:
            self.flush()
            self._end_block(tag)

    def handle_data(self, data: str) -> None:
        """Add text to the block that is open, or to the reading over it."""
        if self._reading is not None:
            self._reading.append(data if self._signs is None else self._signs.sub("", data))
        else:
            self.run.add(data)

    def add_span(self, kind: SpanKind, text: str, label: str = "") -> None:
        """Add text that is one span, such as a formula."""
        if text:
            self.run.open(kind, kind.value, label=label)
            self.run.add(text)
            self.run.close(kind.value)

    def place(self, name: str) -> None:
        """Remember under a name where the text has come to."""
        self._coming.append((name, self.run.length))

    def finish(self) -> list[Block]:
        """Return the blocks; nothing can be fed after this."""
        self.flush()
        last = len(self.blocks) - 1
        if last >= 0:  # what nothing follows
            self.places += [Place(name, last, len(self.blocks[last].text)) for name, _ in self._coming]
        self._coming = []
        return self.blocks

    # -- inline ------------------------------------------------------------------------------------------------

    def _start_inline(self, tag: str, attributes: Attributes) -> None:
        if tag == "sup" and attributes.get("class", "") == "footnote-ref":
            self.run.open(SpanKind.FOOTNOTE_REF, tag, attributes.get("data-label", ""))
        elif tag == "code" and self._pre:
            self._language = self._language or _language(attributes.get("class", ""))
        elif tag == "code" and (classes := attributes.get("class", "").split())[:1] == ["math"]:
            self.run.open(SpanKind.MATH, tag, label="tex" if "tex" in classes else "")
        else:
            self.run.open(INLINE[tag], tag)

    def _start_ruby(self, tag: str) -> None:
        if tag == "ruby":
            self.run.open(SpanKind.RUBY, "ruby")
        elif tag in ("rt", "rp"):
            self._reading = []

    def _end_ruby(self, tag: str) -> None:
        if tag == "rt" and self._reading is not None:
            reading = " ".join("".join(self._reading).split())
            if not self.run.close("ruby", reading):
                self.run.label_last(reading)
            self.run.open(SpanKind.RUBY, "ruby")
        elif tag == "ruby":
            self.run.close("ruby")
        self._reading = None

    def _image(self, attributes: Attributes) -> None:
        source = attributes.get("src", "")
        label = attributes.get("alt", "") or attributes.get("title", "")
        if source or label:
            self.run.image(source, label)

    def _box(self, attributes: Attributes) -> None:
        if attributes.get("type", "") == "checkbox" and self._markers and self._markers[-1] and self.run.is_blank():
            self._markers[-1] = "☑" if "checked" in attributes else "☐"

    # -- blocks ------------------------------------------------------------------------------------------------

    def _start_block(self, tag: str, attributes: Attributes) -> None:
        if tag in HEADINGS:
            self._kinds.append(BlockKind.HEADING)
            self._level = HEADINGS[tag]
        elif tag in KINDS:
            self._kinds.append(KINDS[tag])
        elif tag in ("ul", "ol", "blockquote"):
            self._open_container("quote" if tag == "blockquote" else tag, attributes)
        elif tag == "li":
            self._open_item(attributes)
        elif tag == "pre":
            self._pre += 1
            self.run.verbatim = True
            self._language = attributes.get("lang", "") or _language(attributes.get("class", ""))
        elif tag == "hr":
            self._emit(BlockKind.RULE, "")
        elif tag == "table":
            self._table_count += 1
            self._tables.append(Table(self._table_count - 1, len(self.blocks)))
        elif tag in ("thead", "tbody", "tfoot") and self._tables:
            self._tables[-1].in_head = tag == "thead"
        elif tag == "figure":
            self._figures.append(len(self.blocks))
        elif tag == "tr" and self._tables:
            self._tables[-1].new_row()
        elif tag in ("td", "th") and self._tables:
            self._tables[-1].open_cell(tag == "th", attributes, len(self.blocks))

    def _end_block(self, tag: str) -> None:
        if tag in HEADINGS or tag in KINDS:
            if self._kinds:
                self._kinds.pop()
        elif tag in ("ul", "ol", "blockquote"):
            self._close_container()
        elif tag == "li":
            self._close_item()
        elif tag == "pre" and self._pre:
            self._pre -= 1
            self.run.verbatim = bool(self._pre)
            self._language = ""
        elif tag in ("td", "th") and self._tables:
            self._close_cell()
        elif tag == "figure" and self._figures:
            self._figures.pop()
        elif tag == "table" and self._tables:
            self._close_cell()
            table = self._tables.pop()
            if table.area() > self._cells_left:
                self.unshaped += 1
                self.blocks[table.first :] = [out_of_table(block, table.number) for block in self.blocks[table.first :]]
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
        if self.run.is_empty():
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
        starts = []
        for text, spans, images, start, stretches in self.run.take():
            starts.append(start)
            self._place(stretches, len(text))
            if images:
                self._emit(BlockKind.IMAGE, text, spans, target=images, cell=cell)
            else:
                if level:
                    spans = _without_self_link(spans, len(text))
                self._emit(kind, text, spans, level=level, cell=cell)
        self._settle(starts)

    def _place(self, stretches: list[Stretch], length: int) -> None:
        """Note where the text of the block stands that comes next."""
        if stretches:
            self.stretches += [(self._length + at, source, width) for at, source, width in stretches]
            self.stretches.append((self._length + length, NOWHERE, 1))

    def _settle(self, starts: list[int]) -> None:
        """Find the blocks of the places that were remembered; ``starts`` says where the last ones began in the run."""
        if not starts:  # it was nothing but white space
            self._coming = [(name, 0) for name, _ in self._coming]
            return
        first = len(self.blocks) - len(starts)
        for name, at in self._coming:
            number = max((n for n, start in enumerate(starts) if start <= at), default=0)
            length = len(self.blocks[first + number].text)
            self.places.append(Place(name, first + number, min(max(0, at - starts[number]), length)))
        self._coming = []

    def _flush_code(self, cell: Cell | None) -> None:
        text, spans, _, start, stretches = self.run.take_verbatim()
        if not text.strip("\n"):
            self._settle([])
            return
        self._place(stretches, len(text))
        if cell is not None:
            self._emit(BlockKind.CELL, text, (*spans, Span(SpanKind.CODE, 0, len(text))), cell=cell)
        elif self._footnote:
            self._emit(BlockKind.FOOTNOTE, text, (*spans, Span(SpanKind.CODE, 0, len(text))))
        else:
            self._emit(BlockKind.CODE, text, spans, language=self._language)
        self._settle([start])

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
        role = self._role_of(kind)
        self._length += len(text) + 1
        self.blocks.append(
            Block(kind, text, spans, level, tuple(self._containers), marker, item, language, target, cell, role)
        )

    def _role_of(self, kind: BlockKind) -> Role:
        if kind is BlockKind.PARAGRAPH:
            return self.role
        if kind is not BlockKind.CAPTION:
            return Role.NONE
        before = self.blocks[-1] if self.blocks else None
        if before is not None and before.role is Role.CAPTION_OF_NEXT:
            return before.role
        if self._tables and not self._figures:
            return Role.CAPTION_OF_NEXT
        first = self._figures[-1] if self._figures else 0
        return Role.CAPTION_OF_PREVIOUS if len(self.blocks) > first else Role.CAPTION_OF_NEXT


def _without_self_link(spans: tuple[Span, ...], length: int) -> tuple[Span, ...]:
    """Return a heading's spans without a link to itself, which pages put there to be copied."""
    return tuple(
        s for s in spans if not (s.kind is SpanKind.LINK and s.target[:1] == "#" and (s.start, s.end) == (0, length))
    )


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
    places: list[Place]  # of the ids that were asked for, in order
    stretches: list[Stretch]  # of the one text, where the HTML had signs


def blocks_of(
    clean_html: str,
    *,
    split_at_breaks: bool = False,
    ids: Container[str] = (),
    signs: re.Pattern[str] | None = None,
) -> Shaped:
    """Return the blocks of HTML that nh3 has sanitised with TAGS and ATTRIBUTES.

    ``split_at_breaks``: two line breaks in a row part paragraphs, as in old pages. ``ids`` are those whose places are
    asked for; nh3 must have let them through. ``signs`` in the text say where what follows stands in the source: a
    number, and perhaps how much each character takes there.
    """
    parser = HtmlBlocks(split_at_breaks=split_at_breaks, ids=ids, signs=signs)
    parser.feed(clean_text(clean_html))
    blocks = parser.finish()
    return Shaped(blocks, told_of_tables(parser.unshaped), parser.places, parser.stretches)


def told_of_tables(unshaped: int) -> str:
    """Return a sentence about tables that were too large, or nothing."""
    if not unshaped:
        return ""
    which = "A table is" if unshaped == 1 else f"{unshaped:,} tables are"
    return f"{which} too large to be shown as such; every cell stands in a paragraph of its own."
