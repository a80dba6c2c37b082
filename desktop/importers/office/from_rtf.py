"""Rich text (``.rtf``): its words by striprtf, with headings, lists, tables, footnotes, bold, italic, links put back.

The library gives plain text. What is lost so is marked before with characters for private use, which it leaves alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from striprtf.striprtf import rtf_to_text

from desktop.article.content import OBJECT, Block, BlockKind, Cell, Metadata, Span, SpanKind
from desktop.errors import ImportFailed
from desktop.importers.decode import clean_text
from desktop.importers.html_blocks import MAX_CELLS
from desktop.importers.imported import Imported
from desktop.importers.office.content import content_of
from desktop.importers.office.marks import Taken
from desktop.importers.office.rtf_pictures import FIRST, MOST, name_of, without_pictures
from desktop.importers.office.rtf_styles import (
    SIGNS,
    Spans,
    carried,
    last_style,
    with_links,
    with_styles,
    without_signs,
)

MAX_BYTES = 20_000_000
MAX_NOTES = 4_000
_ROW_BEGINS, _CELL, _ROW = "\uf8f0", "\uf8f1", "\uf8f2"
_NOTE, _LEVEL = 0xE000, 0xF8E0  # the first of the characters for footnotes, for headings
_FOOTNOTE = re.compile(r"\{(?:\\\*)?\\footnote(?![a-z])")
_PAIR = re.compile(r"\\u(-?\d{4,5}) ?(?:\\'[0-9a-fA-F]{2}|[^\\{}])?\\u(-?\d{4,5})(?!\d)")  # of a letter beyond U+FFFF
_STAR = re.compile(r"\\\\|\{\s?\\\*|\\\*")  # a backslash that is text, the sign at a group's beginning, any other one
_LINK = re.compile(r"\{\\\*\\fldinst(?![a-z])")
_FONTS = re.compile(r"\{\\fonttbl(?![a-z])")
_FONT = re.compile(r"\\f(?:(\d{1,9})|charset(\d{1,9}))(?![0-9])")
_BEGIN = re.compile(r"\{\\rtf\d{0,9}")
_OUTLINE = re.compile(r"\\outlinelevel([0-5])(?![0-9])")
_STYLE = re.compile(r"\{\\s(\d{1,5})[^{}]{0,2000}[ ;]heading ([1-6]);?\}", re.IGNORECASE)
_STYLED = re.compile(r"\\s(\d{1,5})(?![0-9a-z])")
_TABLE = re.compile(r"\\(trowd|nestcell|cell|nestrow|row)(?![a-z])")
_SPECIAL = re.compile(r"\\.|[{}]", re.DOTALL)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_CODE_PAGE = re.compile(r"\\ansicpg\d{1,5}")
_SAID = re.compile(r"\{\\(title|author) ([^{}]{1,1000})\}")
_ITEM = re.compile(rf"[\s{SIGNS}]{{0,20}}(?:([•◦▪·‣–\uf0b7-])|(\d{{1,4}}[.)]))[{SIGNS}]{{0,9}}\t+")


def read(data: bytes, name: str) -> Imported:
    """Read rich text. Raises ImportFailed with a sentence."""
    if data.lstrip()[:5] != b"{\\rtf":
        raise ImportFailed("The file is not rich text, although its name says so.")
    if len(data) > MAX_BYTES:
        raise ImportFailed("The rich text is larger than 20 MB, which is more than Postil reads of that kind.")
    source, pictures = without_pictures(data.decode("latin-1"), _private, _end_of_group)
    source = _PAIR.sub(_whole_letter, source)
    # The sign that a group may be passed over means that at its beginning alone; striprtf heeds it anywhere.
    source = _STAR.sub(lambda sign: "" if sign[0] == r"\*" else sign[0], source)
    source, addresses = with_links(source, _private, _end_of_group)
    source, _ = _apart(source, _LINK)
    source, notes = _apart(source, _FOOTNOTE, _NOTE)
    source, tables = _apart(source, _FONTS)
    fonts = _fonts("".join(tables[:1]))
    source = _BEGIN.sub(lambda begin: begin[0] + fonts, source, count=1)
    head = "{\\rtf1\\ansi" + "".join(_CODE_PAGE.findall(source)[:1]) + fonts
    words = carried(_words(with_styles(_marked(source), _private)), f"\n{_ROW_BEGINS}{_CELL}{_ROW}")
    blocks = list(_blocks(words, addresses))
    blocks += _footnotes(f"{head}{note}}}" for note in notes)
    if not any(block.text.strip() for block in blocks):
        raise ImportFailed("The rich text holds no words.")
    properties = {key: " ".join(_words(f"{head} {value}}}").split()) for key, value in _SAID.findall(source)}
    metadata = Metadata(properties.get("title", "")[:300], properties.get("author", ""))
    resources = {name_of(number): picture for number, picture in enumerate(pictures)}
    return Imported(content_of(Taken(blocks, {}, blocks), (), metadata), resources=resources)


def _whole_letter(pair: re.Match[str]) -> str:
    """Return a letter that is written as two halves as one; what is none stays."""
    high, low = int(pair[1]) % 0x10000, int(pair[2]) % 0x10000
    if not (0xD800 <= high < 0xDC00 <= low < 0xE000):
        return pair[0]
    return f"\\u{0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00}"


def _fonts(table: str) -> str:
    """Return a table of fonts with the character set of each, and no more.

    striprtf reads the first one that there is, and takes minutes for ten kilobytes of a damaged one.
    """
    sets, font = dict[str, str](), ""
    for match in _FONT.finditer(table):
        if match[1]:
            font = match[1]
        elif font:
            sets[font] = match[2]
    return "{\\fonttbl" + "".join(f"{{\\f{number}\\fcharset{charset} x;}}" for number, charset in sets.items()) + "}"


class _Apart(NamedTuple):
    text: str
    groups: list[str]


def _apart(source: str, begins: re.Pattern[str], character: int = 0) -> _Apart:
    """Return a source without the groups that begin so, and what was in them; a character stands for each, or none."""
    parts, groups, at = [], list[str](), 0
    while (match := begins.search(source, at)) and len(groups) < MAX_NOTES:
        end = _end_of_group(source, match.end())
        parts.append(source[at : match.start()])
        if character:
            parts.append(_private(character + len(groups)))
        groups.append(source[match.start() if not character else match.end() : end - (1 if character else 0)])
        at = end
    return _Apart("".join((*parts, source[at:])), groups)


def _end_of_group(source: str, at: int) -> int:
    depth = 1
    for match in _SPECIAL.finditer(source, at):
        depth += {"{": 1, "}": -1}.get(match.group(), 0)
        if depth == 0:
            return match.end()
    return len(source)


def _private(code: int) -> str:
    return f"{{\\uc0\\u{code} }}"


def _marked(source: str) -> str:
    """Return a source with characters where headings, cells and rows are."""
    levels = {number: int(level) for number, level in _STYLE.findall(source)}

    def styled(match: re.Match[str]) -> str:
        level = levels.get(match[1])
        return match.group() + (_private(_LEVEL + level) if level else "")

    def table(match: re.Match[str]) -> str:
        character = {"trowd": _ROW_BEGINS, "cell": _CELL, "row": _ROW}.get(match[1], "\t")
        return _private(ord(character))

    source = _OUTLINE.sub(lambda match: match.group() + _private(_LEVEL + 1 + int(match[1])), source)
    return _TABLE.sub(table, _STYLED.sub(styled, source) if levels else source)


def _words(source: str) -> str:
    try:
        return clean_text(str(rtf_to_text(source, errors="replace")))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, LookupError, OverflowError, TypeError) as error:
        raise ImportFailed("The rich text is damaged, so that it cannot be read.") from error


def _blocks(text: str, addresses: Sequence[str]) -> Iterator[Block]:
    shaper = _Shaper(addresses)
    for part in re.split(f"([{_ROW_BEGINS}{_CELL}{_ROW}])", text):
        yield from shaper.take(part)
    yield from shaper.rest()


class _Shaper:
    """Makes blocks of the words between the characters for rows and cells."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._addresses = addresses
        self._waiting = ""
        self._cells: list[str] = []
        self._in_row = False
        self._table = self._row = self._area = self._item = 0

    def take(self, part: str) -> Iterator[Block]:
        """Take one of those characters, or the words between two."""
        if part == _ROW_BEGINS:
            if not self._cells:  # Word says it again at the row's end
                yield from self.rest()
                self._in_row = True
        elif part == _CELL:
            if not self._in_row and not self._cells:
                before, _, self._waiting = self._waiting.rpartition("\n")
                yield from self._paragraphs(before)
            self._cells.append(self._waiting.strip())
            self._waiting = ""
        elif part == _ROW:
            yield from self._cells_of_row()
        else:
            self._waiting += part

    def rest(self) -> Iterator[Block]:
        """Give what no cell took."""
        words = "\n".join([*self._cells, self._waiting])
        self._cells, self._waiting, self._in_row = [], "", False
        yield from self._paragraphs(words)

    def _paragraphs(self, words: str) -> Iterator[Block]:
        for line in words.split("\n"):
            if not without_signs(line).strip():
                continue
            self._item += 1
            if self._row:
                self._table, self._row = self._table + 1, 0
            yield _paragraph(line, self._item, self._addresses)

    def _cells_of_row(self) -> Iterator[Block]:
        self._area += len(self._cells)
        for column, words in enumerate(self._cells):
            cell = Cell(self._table, self._row, column) if self._area <= MAX_CELLS else None
            kind = BlockKind.CELL if cell else BlockKind.PARAGRAPH
            yield _block(kind, _without_levels(words), self._addresses, cell=cell)
        self._row += bool(self._cells)
        self._cells, self._waiting, self._in_row = [], "", False


def _paragraph(line: str, item: int, addresses: Sequence[str]) -> Block:
    levels = [ord(character) - _LEVEL for character in _PRIVATE.findall(line) if _LEVEL < ord(character) <= _LEVEL + 6]
    match = _ITEM.match(_without_levels(line))
    if levels:
        block = _block(BlockKind.HEADING, _without_levels(line), addresses, level=levels[0])
        return replace(block, spans=tuple(span for span in block.spans if span.kind is not SpanKind.STRONG))
    if match:
        rest = last_style(match[0]) + _without_levels(line)[match.end() :]
        marker, kind = ("•", "ul") if match[1] else (match[2].replace(")", "."), "ol")
        return _block(BlockKind.PARAGRAPH, rest, addresses, containers=(kind,), marker=marker, item=item)
    return _block(BlockKind.PARAGRAPH, _without_levels(line), addresses)


def _without_levels(line: str) -> str:
    return re.sub("[\uf8e0-\uf8ff]", "", line)


def _block(kind: BlockKind, text: str, addresses: Sequence[str], **more: object) -> Block:
    """Return a block in whose text the characters for footnotes are references to them, and those for styles spans."""
    parts: list[str] = []
    spans: list[Span] = []
    styled = Spans(addresses)
    length = at = 0
    for match in _PRIVATE.finditer(text):
        parts.append(text[at : match.start()])
        length += match.start() - at
        at = match.end()
        number = ord(match.group()) - _NOTE + 1
        if FIRST <= ord(match.group()) < FIRST + MOST:
            parts.append(OBJECT)
            spans.append(Span(SpanKind.IMAGE, length, length + 1, name_of(ord(match.group()) - FIRST)))
            length += 1
        elif not styled.take(match.group(), length) and number <= MAX_NOTES:
            parts.append(str(number))
            spans.append(Span(SpanKind.FOOTNOTE_REF, length, length + len(str(number)), str(number)))
            length += len(str(number))
    parts.append(text[at:])
    whole = "".join(parts)
    spans += styled.end(len(whole))
    words = whole.strip()
    first = len(whole) - len(whole.lstrip())
    kept = [
        replace(span, start=start, end=end)
        for span in sorted(spans, key=lambda span: (span.start, -span.end))
        if (start := max(span.start - first, 0)) < (end := min(span.end - first, len(words)))
    ]
    if kind is BlockKind.PARAGRAPH and words and not words.strip(OBJECT):
        kept = [span for span in kept if span.kind is SpanKind.IMAGE]
        return Block(BlockKind.IMAGE, words, tuple(kept), target=kept[0].target)
    return Block(kind, words, tuple(kept), **more)  # type: ignore[arg-type]


def _footnotes(sources: Iterable[str]) -> Iterator[Block]:
    for number, source in enumerate(sources, 1):
        lines = [_PRIVATE.sub("", line).strip() for line in _words(source).split("\n")]
        for count, line in enumerate(filter(None, lines)):
            marker = "" if count else f"{number}."
            yield Block(BlockKind.FOOTNOTE, line, containers=("ol",), marker=marker, target=str(number))
