"""Content written as Markdown, with the place of every character: for articles whose source is not Markdown.

What is written parses back to the same Content as far as Markdown can say it. Knows nothing of annotations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from desktop.article.content import OBJECT, Block, BlockKind, Content, Span, SpanKind

_ALWAYS = frozenset("\\`*_[]<~^|{}$")
_MARKUP = {
    SpanKind.STRONG: ("**", "strong"),
    SpanKind.EM: ("*", "em"),
    SpanKind.STRIKE: ("~~", "del"),
    SpanKind.SUB: ("", "sub"),
    SpanKind.SUP: ("", "sup"),
    SpanKind.MARK: ("==", "mark"),
    SpanKind.UNDERLINE: ("", "u"),
}
_LINE_START = re.compile(r"(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|(?:---+|===+)\s*$|:(?=\s))")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_BARE = re.compile(r"(?i)(?:\b(?:https?|ftp):(?=//)|\bwww(?=\.)|(?<=[\w])@(?=[\w]))")


@dataclass(slots=True)
class Written:
    """Markdown text with, for each code point of ``content.text``, where its source begins and ends (-1: nowhere).

    ``blocks`` gives the range of each block in the Markdown.
    """

    text: str
    begins: list[int]
    ends: list[int]
    blocks: list[tuple[int, int]] = field(default_factory=list)


class _Line:
    """Collects the pieces of one block; each piece may stand for one code point of the block."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.places: dict[int, tuple[int, int]] = {}

    def add(self, piece: str, stands_for: int | None = None) -> None:
        if stands_for is not None:
            self.places[stands_for] = (self.length, self.length + len(piece))
        self.pieces.append(piece)
        self.length += len(piece)


def _word(character: str) -> bool:
    return character.isalnum()


def _splits(spans: Iterable[Span]) -> list[Span]:
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


def _plain(text: str, at: int, line: _Line, strict: bool, cell: bool) -> None:
    """Write one character of plain text so that it means itself."""
    character = text[at]
    if character == "\n":
        line.add("<br>" if cell else "  \n", at)
        return
    before = text[at - 1] if at else ""
    after = text[at + 1] if at + 1 < len(text) else ""
    special = character in _ALWAYS and not (character in "_^" and _word(before) and _word(after) and character == "_")
    if character == "=":
        special = "=" in (before, after)
    elif character == "!":
        special = after == "["
    elif character == "&":
        special = bool(_ENTITY.match(text, at))
    elif character in ":.@":
        special = any(found.end() in (at, at + 1) for found in _BARE.finditer(text, max(0, at - 6), at + 4))
    elif character in "-+>:":
        special = False
    line_start = not text[:at].rpartition("\n")[2].strip()
    if line_start and _LINE_START.match(text[at:]):
        special = True
    elif character in ".)" and (digits := text[:at].rpartition("\n")[2].strip()).isdigit():
        special = bool(_NUMBERED.match(digits + text[at:]))
    if not special and not (strict and character.isascii() and not character.isalnum() and character != " "):
        line.add(character, at)
    elif strict or character in "&<:@$" or (character == "." and not line_start) or (cell and character == "|"):
        line.add(f"&#{ord(character)};", at)
    else:
        line.add("\\" + character, at)


def _attribute(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")


def _address(target: str) -> str:
    plain = re.sub(r"[\n\r\x00-\x08\x0b-\x1f]", lambda found: f"%{ord(found[0]):02X}", target)
    if not plain or re.search(r"[\s()<>\\]", plain):
        return "<" + re.sub(r"([<>\\])", r"\\\1", plain) + ">"
    return plain.replace("|", "%7C")


def _title(label: str) -> str:
    return ' "' + label.replace("\\", "\\\\").replace('"', "&quot;").replace("\n", " ") + '"' if label else ""


def _fence_of(code: str) -> str:
    longest = max((len(run) for run in re.findall(r"`+", code)), default=0)
    return "`" * (longest + 1)


def write_inline(block: Block, *, strict: bool = False, cell: bool = False) -> _Line:
    """Return one block's text with its spans as inline Markdown; ``strict`` writes entities and tags throughout."""
    line = _Line()
    text = block.text
    spans = _splits(span for span in block.spans if span.start < span.end)
    closers: list[tuple[int, str]] = []
    waiting = list(spans)
    at = 0
    while at <= len(text):
        while closers and closers[-1][0] <= at:
            line.add(closers.pop()[1])
        if at == len(text):
            break
        skipped = False
        while waiting and waiting[0].start <= at:
            span = waiting.pop(0)
            if span.start < at:
                continue
            if _whole(span, text, line, cell, spans):
                at = span.end
                skipped = True
                break
            opening, closing = _delimiters(span, text, strict)
            line.add(opening)
            closers.append((span.end, closing))
        if not skipped:
            _plain(text, at, line, strict, cell)
            at += 1
    return line


def _whole(span: Span, text: str, line: _Line, cell: bool, spans: Sequence[Span]) -> bool:
    """Write a span that is one construct (code, image, footnote reference). Returns whether it was one."""
    inner = text[span.start : span.end]
    if span.kind is SpanKind.IMAGE:
        alt = re.sub(r"([\\\[\]*_<])", r"\\\1", span.label).replace("`", "&#96;")
        alt = " ".join(alt.split()) if cell or "\n\n" in alt else alt
        line.add(f"![{alt}]({_address(span.target)})", span.start)
        return True
    if span.kind is SpanKind.FOOTNOTE_REF:
        line.add(f"[^{span.target}]", span.start)
        begin, end = line.places[span.start]
        for offset in range(span.start, span.end):
            line.places[offset] = (begin, end)
        return True
    if span.kind is not SpanKind.CODE or any(o is not span and _inside(o, span) for o in spans):
        return False
    if inner.strip() == inner and "\n" not in inner and not (cell and "|" in inner):
        fence = _fence_of(inner)
        pad = " " if inner[0] == "`" or inner[-1] == "`" else ""
        line.add(fence + pad)
        for offset in range(span.start, span.end):
            line.add(text[offset], offset)
        line.add(pad + fence)
        return True
    line.add("<code>")
    for offset in range(span.start, span.end):
        character = text[offset]
        keep = character.isalnum() or character == " " or not character.isascii()
        line.add("<br>" if character == "\n" else character if keep else f"&#{ord(character)};", offset)
    line.add("</code>")
    return True


def _inside(one: Span, other: Span) -> bool:
    return other.start <= one.start and one.end <= other.end and (one.start, one.end) != (other.start, other.end)


def _delimiters(span: Span, text: str, strict: bool) -> tuple[str, str]:
    if span.kind is SpanKind.LINK:
        if not strict or "](" not in span.target:
            return "[", f"]({_address(span.target)}{_title(span.label)})"
        return f'<a href="{_attribute(span.target)}">', "</a>"
    if span.kind is SpanKind.CODE:
        return "<code>", "</code>"
    markup, tag = _MARKUP[span.kind]
    inner = text[span.start : span.end]
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    flanked = _word(inner[0]) and _word(inner[-1]) and not _word(before or " ") and not _word(after or " ")
    if markup and not strict and flanked and not {before, after} & set("*_=~"):
        return markup, markup
    return f"<{tag}>", f"</{tag}>"


# --- blocks ----------------------------------------------------------------------------------------------------


class _Page:
    """The Markdown as it grows, with the prefixes of the open containers."""

    def __init__(self, size: int) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.begins = [-1] * size
        self.ends = [-1] * size

    def add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def add_line(self, line: _Line, offset: int, prefix: str) -> None:
        """Add a block's inline text; ``prefix`` goes before each further line; places go to ``content`` offsets."""
        text = "".join(line.pieces)
        base = self.length
        if "\n" in text and prefix:
            breaks = [found.start() for found in re.finditer("\n", text)]
            shift: Callable[[int], int] = lambda at: sum(len(prefix) for one in breaks if one < at)  # noqa: E731
            text = text.replace("\n", "\n" + prefix)
        else:
            shift = lambda at: 0  # noqa: E731
        for index, (begin, end) in line.places.items():
            self.begins[offset + index] = base + begin + shift(begin)
            self.ends[offset + index] = base + end + shift(end)
        self.add(text)


@dataclass(slots=True)
class _Level:
    kind: str  # quote, ul, ol
    item: int
    width: str  # what continues it: "> " or spaces


def _marker(block: Block) -> str:
    if block.marker in ("☐", "☑"):
        return "-   [ ] " if block.marker == "☐" else "-   [x] "
    if block.containers and block.containers[-1] == "ol":
        number = re.match(r"\d{1,9}", block.marker)
        return f"{number[0] if number else '1'}.".ljust(4)
    return "-   "


def render(content: Content, strict: frozenset[int] = frozenset()) -> Written:
    """Write a content as Markdown; blocks whose index is in ``strict`` are written with entities and tags."""
    page = _Page(len(content.text))
    levels: list[_Level] = []
    places: list[tuple[int, int]] = []
    previous: Block | None = None
    index = 0
    blocks = content.blocks
    while index < len(blocks):
        block = blocks[index]
        opened = _open(levels, block, previous)
        tight = (
            previous is not None
            and opened >= 0
            and block.marker != ""
            and previous.kind is block.kind is BlockKind.PARAGRAPH
            and previous.item > 0
            and previous.containers != ()
            and len(levels) > 0
            and (
                previous.containers[: len(block.containers)] == block.containers
                or len(previous.containers) <= len(block.containers)
            )
            and "quote" not in (*block.containers, *previous.containers)
        )
        together = (
            previous is not None
            and previous.kind in (BlockKind.TERM, BlockKind.DEFINITION)
            and block.kind is BlockKind.DEFINITION
        )
        prefix = "".join(level.width for level in levels)
        if previous is not None:
            quote = "".join(level.width for level in levels[: opened if opened >= 0 else len(levels)]).rstrip()
            page.add("\n" if tight or together else f"\n{quote}\n" if quote.strip() else "\n\n")
        first = "".join(level.width for level in levels[:opened]) if opened >= 0 else prefix
        page.add(first)
        if opened >= 0:
            for level in levels[opened:]:
                page.add(level.width if level.kind == "quote" else _marker(block))
        start = page.length
        if block.cell is not None:
            count = _table_length(blocks, index)
            _write_table(page, content, index, count, prefix, strict)
            places += [(start, page.length)] * count
            previous = blocks[index + count - 1]
            index += count
            continue
        again = block.kind is BlockKind.FOOTNOTE and previous is not None and previous.kind is BlockKind.FOOTNOTE
        again = again and previous is not None and previous.target == block.target
        _write_block(page, block, content.starts[index], prefix, index in strict, again)
        places.append((start, page.length))
        previous = block
        index += 1
    page.add("\n")
    return Written("".join(page.parts), page.begins, page.ends, places)


def _open(levels: list[_Level], block: Block, previous: Block | None) -> int:
    """Set ``levels`` to the block's containers. Returns the first level that is new, or -1 where none is."""
    containers = block.containers
    lists = [depth for depth, kind in enumerate(containers) if kind != "quote"]
    innermost = lists[-1] if lists else -1
    keep = 0
    while keep < len(levels) and keep < len(containers) and levels[keep].kind == containers[keep]:
        if keep == innermost and (levels[keep].item != block.item or (block.marker and previous is not None)):
            break
        keep += 1
    if keep == len(containers) == len(levels):
        return -1
    new = keep < len(containers)
    del levels[keep:]
    for depth in range(keep, len(containers)):
        kind = containers[depth]
        levels.append(_Level(kind, block.item if depth == innermost else 0, "> " if kind == "quote" else "    "))
    return keep if new else -1


def _write_block(page: _Page, block: Block, offset: int, prefix: str, strict: bool, again: bool = False) -> None:
    kind = block.kind
    if kind is BlockKind.CODE:
        if block.spans:
            _write_html_code(page, block, offset)
            return
        fence = "`" * max(3, len(_fence_of(block.text)))
        page.add(f"{fence}{block.language}\n{prefix}")
        for index, character in enumerate(block.text):
            page.begins[offset + index] = page.length
            blank = block.text[index + 1 : index + 2] in ("", "\n")
            page.add(character if character != "\n" else "\n" + (prefix.rstrip() if blank else prefix))
            page.ends[offset + index] = page.length
        page.add(f"\n{prefix}{fence}")
        return
    if kind is BlockKind.RULE:
        page.add("---" if "- " not in prefix else "***")
        return
    if kind is BlockKind.HEADING:
        page.add("#" * block.level + " ")
    elif kind is BlockKind.DEFINITION:
        page.add(":   ")
        prefix += "    "
    elif kind is BlockKind.FOOTNOTE:
        page.add("    " if again else f"[^{block.target}]: ")
        prefix += "    "
    elif kind is BlockKind.CAPTION:
        page.add("<figcaption>")
    line = write_inline(block, strict=strict or kind is BlockKind.CAPTION)
    if not line.pieces and kind is BlockKind.PARAGRAPH:
        page.add("&nbsp;" if strict else "")
    page.add_line(line, offset, prefix)
    if kind is BlockKind.CAPTION:
        page.add("</figcaption>")
    elif kind is BlockKind.HEADING and block.text.endswith("#"):
        page.add(" #")


def _write_html_code(page: _Page, block: Block, offset: int) -> None:
    """Write a code block that holds more than text as HTML; its blank lines would end it, so they are entities."""
    page.add("<pre><code>")
    line = _html_inline(block, code=True)
    page.add_line(line, offset, "")
    page.add("</code></pre>")


def _table_length(blocks: tuple[Block, ...], index: int) -> int:
    first = blocks[index].cell
    end = index
    while end < len(blocks) and blocks[end].cell is not None:
        cell = blocks[end].cell
        if first is None or cell is None or cell.table != first.table:
            break
        end += 1
    return end - index


def _write_table(page: _Page, content: Content, index: int, count: int, prefix: str, strict: frozenset[int]) -> None:
    cells = list(range(index, index + count))
    rows: dict[int, dict[int, list[int]]] = {}
    simple = True
    for one in cells:
        block = content.blocks[one]
        cell = block.cell
        if cell is None:
            continue
        row = rows.setdefault(cell.row, {})
        row.setdefault(cell.column, []).append(one)
        simple = simple and cell.row_span == cell.column_span == 1 and len(row[cell.column]) == 1
        simple = simple and cell.header == (cell.row == 0)
    columns = 1 + max(column for row in rows.values() for column in row)
    if not simple or columns < 2:
        _write_html_table(page, content, rows, prefix)
        return
    for number, row in sorted(rows.items()):
        page.add("|")
        for column in range(columns):
            page.add(" ")
            for one in row.get(column, []):
                line = write_inline(content.blocks[one], strict=one in strict, cell=True)
                page.add_line(line, content.starts[one], prefix)
            page.add(" |")
        if number == 0:
            page.add(f"\n{prefix}|")
            for column in range(columns):
                cell = content.blocks[row[column][0]].cell if column in row else None
                align = cell.align if cell else ""
                page.add({"left": " :-- |", "center": " :-: |", "right": " --: |"}.get(align, " --- |"))
        if number != max(rows):
            page.add(f"\n{prefix}")


def _write_html_table(page: _Page, content: Content, rows: dict[int, dict[int, list[int]]], prefix: str) -> None:
    page.add("<table>")
    for _, row in sorted(rows.items()):
        page.add(f"\n{prefix}<tr>")
        for _, blocks in sorted(row.items()):
            cell = content.blocks[blocks[0]].cell
            if cell is None:
                continue
            tag = "th" if cell.header else "td"
            spans = f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
            spans += f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
            spans += f' align="{cell.align}"' if cell.align else ""
            page.add(f"<{tag}{spans}>")
            for one in blocks:
                page.add("<p>" if len(blocks) > 1 else "")
                page.add_line(_html_inline(content.blocks[one]), content.starts[one], "")
                page.add("</p>" if len(blocks) > 1 else "")
            page.add(f"</{tag}>")
        page.add("</tr>")
    page.add(f"\n{prefix}</table>")


def _html_inline(block: Block, code: bool = False) -> _Line:
    """Return a block's text with its spans as HTML, for the places where Markdown is not read."""
    line = _Line()
    tags = {kind: tag for kind, (_, tag) in _MARKUP.items()} | {SpanKind.CODE: "code"}
    spans = _splits(span for span in block.spans if span.start < span.end)
    closers: list[tuple[int, str]] = []
    for at in range(len(block.text) + 1):
        while closers and closers[-1][0] <= at:
            line.add(closers.pop()[1])
        if at == len(block.text):
            break
        for span in spans:
            if span.start != at or span.kind in (SpanKind.IMAGE, SpanKind.FOOTNOTE_REF):
                continue
            if span.kind is SpanKind.LINK:
                title = f' title="{_attribute(span.label)}"' if span.label else ""
                line.add(f'<a href="{_attribute(span.target)}"{title}>')
                closers.append((span.end, "</a>"))
            else:
                line.add(f"<{tags[span.kind]}>")
                closers.append((span.end, f"</{tags[span.kind]}>"))
        image = next((s for s in spans if s.kind is SpanKind.IMAGE and s.start == at), None)
        character = block.text[at]
        if image is not None and character == OBJECT:
            line.add(f'<img src="{_attribute(image.target)}" alt="{_attribute(image.label)}">', at)
        elif character == "\n":
            line.add("\n" if code and block.text[at + 1 : at + 2].strip() else "&#10;" if code else "<br>", at)
        else:
            line.add(f"&#{ord(character)};" if character in "&<>*_`[]\\=~^" else character, at)
    return line


def written(content: Content, read: Callable[[bytes], Content] | None) -> Written:
    """Write a content as Markdown; blocks that do not read back as they were are written more strictly."""
    first = render(content)
    if read is None:
        return first
    wrong = _differing(read(first.text.encode("utf-8", "replace")), content)
    return render(content, frozenset(wrong)) if wrong else first


def _differing(found: Content, content: Content) -> list[int]:
    if len(found.blocks) != len(content.blocks):
        return list(range(len(content.blocks)))
    pairs = zip(found.blocks, content.blocks, strict=True)
    return [n for n, (mine, theirs) in enumerate(pairs) if (mine.kind, mine.text) != (theirs.kind, theirs.text)]
