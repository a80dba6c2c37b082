"""A book's table of contents and its list of pages: EPUB 3's navigation document, else EPUB 2's NCX."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple
from xml.etree.ElementTree import Element

from desktop.article.content import BlockKind, Content, Heading
from desktop.importers.epub.archive import joined
from desktop.importers.epub.xml import words_in

# "Chapter IV", "2.", "Kapitel 3", "第一章": what numbers a chapter and does not name it.
_ORDINAL = re.compile(
    r"(?:[^\W\d_]{1,12}\s)?(?:\d{1,4}|[IVXLC]{1,8}|one|two|three|four|five|six|seven|eight|nine|ten)\b[.):]?"
    r"|第[\d〇一二三四五六七八九十百]{1,5}[章回話节節部]",
    re.IGNORECASE,
)
MAX_ENTRIES = 20_000
MAX_LEVEL = 20
MAX_WORDS = 300  # characters of an entry


class ContentsLine(NamedTuple):
    """A line of the contents, or a page: its level from 1, its words, the address it leads to as path and fragment."""

    level: int
    text: str
    path: str
    fragment: str


class Navigation(NamedTuple):
    """The contents and the pages of a book, each in the order in which they are listed."""

    contents: list[ContentsLine]
    pages: list[ContentsLine]


def of_nav(root: Element, path: str) -> Navigation:
    """Read a navigation document."""
    lists: dict[str, list[ContentsLine]] = {"toc": [], "page-list": []}
    navs = list(root.iter("nav"))
    for nav in navs:
        for kind in nav.get("type", "").split() or (["toc"] if len(navs) == 1 else []):
            if kind in lists and not lists[kind]:
                lists[kind] = _of_lists(nav, path)
    return Navigation(lists["toc"], lists["page-list"])


def _of_lists(nav: Element, path: str) -> list[ContentsLine]:
    entries: list[ContentsLine] = []
    stack = [(1, item) for item in _items(nav)][::-1]
    while stack and len(entries) < MAX_ENTRIES:
        level, item = stack.pop()
        link = next((element for element in item if element.tag not in ("ol", "ul")), None)
        if link is not None:
            named = next(link.iter("a"), link)
            alternatives = (image.get("alt", "") for image in link.iter("img"))
            text = words_in(link) or next(alternatives, "") or named.get("title", "")
            entries.append(ContentsLine(level, text[:MAX_WORDS], *_address(path, named.get("href", ""))))
        stack += [(min(level + 1, MAX_LEVEL), element) for element in reversed(_items(item))]
    return entries


def _items(holder: Element) -> list[Element]:
    return [item for inner in holder if inner.tag in ("ol", "ul") for item in inner.findall("li")]


def of_ncx(root: Element, path: str) -> Navigation:
    """Read an NCX."""
    entries: list[ContentsLine] = []
    stack = [(1, point) for point in reversed(root.findall(".//navmap[1]/navpoint"))]
    while stack and len(entries) < MAX_ENTRIES:
        level, point = stack.pop()
        entries.append(_point(point, level, path))
        stack += [(min(level + 1, MAX_LEVEL), element) for element in reversed(point.findall("navpoint"))]
    pages = [_point(element, 1, path) for element in root.iter("pagetarget")]
    return Navigation(entries, pages[:MAX_ENTRIES])


def _point(point: Element, level: int, path: str) -> ContentsLine:
    text, content = words_in(point.find("navlabel")), point.find("content")
    return ContentsLine(level, text[:MAX_WORDS], *_address(path, content.get("src", "") if content is not None else ""))


def of_headings(content: Content, subtitles: Collection[int]) -> tuple[Heading, ...]:
    """Return an outline of a book's headings in which a chapter's number and title, or title and subtitle, are one.

    ``subtitles`` are blocks that go on with the heading right before them. Nothing where no heading goes on.
    """
    outline: list[Heading] = []
    last = -2  # the block in which the last heading ends
    is_joined = False
    for number, block in enumerate(content.blocks):
        words = " ".join(content.words_of(number).split())
        is_heading = block.kind is BlockKind.HEADING
        if not words or not (is_heading or number in subtitles):
            continue
        above = outline[-1] if outline and last == number - 1 else None
        if above is not None and (number in subtitles or _is_title(above, block.level, words)):
            sign = "" if above.text[-1] in ".:!?—–" else ":"
            outline[-1] = above._replace(text=f"{above.text}{sign} {words}"[:MAX_WORDS])
            is_joined, last = True, number
        elif is_heading:
            outline.append(Heading(content.starts[number], block.level, words[:MAX_WORDS]))
            last = number
    return tuple(outline) if is_joined else ()


def _is_title(above: Heading, level: int, words: str) -> bool:
    """True if a heading is the title of the chapter whose number the one above is."""
    return level >= above.level and bool(_ORDINAL.fullmatch(above.text)) and not _ORDINAL.fullmatch(words)


def _address(path: str, address: str) -> tuple[str, str]:
    return joined(path, address) if address else ("", "")
