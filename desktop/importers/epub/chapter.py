"""The documents of a book as blocks, one after the other in one scroll, with the places that links and lists name.

Between the parser and ``HtmlBlocks``: leaves out what is no reading (scripts, styles), makes addresses those
of the whole book, and knows formulas, page breaks and verse.
"""

from __future__ import annotations

import base64
import re

from desktop.article.content import OBJECT, Role, SpanKind
from desktop.article.entities import escape, quoteattr
from desktop.importers.epub.archive import Archive, Missing, joined
from desktop.importers.epub.notes import Extent
from desktop.importers.epub.styles import Italics
from desktop.importers.epub.xml import Attributes, Tree
from desktop.importers.formula import line_of
from desktop.importers.html_blocks import HtmlBlocks
from desktop.importers.html_tags import BLOCK_TAGS, HEADINGS, INLINE

_SHAPES = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon"))  # else nothing is drawn
_NAMED = {name.lower(): name for name in ("linearGradient", "radialGradient", "clipPath", "textPath", "foreignObject")}
_NAMED["script"] = "desc"  # which says something, and shows nothing
_SPACES = {"xmlns": "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink"}
_LONGEST = 1 << 20  # characters; a map has more, and few who would look at it so small
LEFT_OUT = frozenset(("script", "style", "head", "template", "noscript", "metadata"))
_WEB = ("http://", "https://", "mailto:")
_KEPT = frozenset(
    ("title", "alt", "start", "reversed", "value", "align", "rowspan", "colspan", "type", "checked", "lang")
)
_VERSE = frozenset(("poem", "poetry", "verse", "stanza", "linegroup", "lg", "z3998:poem", "z3998:verse"))
_STANZA = frozenset(("stanza", "linegroup", "lg", "z3998:stanza"))
_LINES = frozenset(("p", "div"))
# Line numbers and page numbers by their classes: Gutenberg's, Standard Ebooks', Calibre's, and those of the samples.
_NUMBER = re.compile(
    r"(?:x-ebookmaker-)?(?:page|pg|line|l|verse|v)[-_]?(?:num(?:ber)?s?|nos?)|num|page-?break", re.IGNORECASE
)
_LONGEST_NUMBER = 16  # characters: "[Pg 112]"
_ITALIC = "\0italic"  # what opens and closes a span that a style sheet asks for, where no tag can be called so
SUBTITLE = "\0subtitle"  # the name of a place where a heading goes on
PAGE = "\0page:"  # before a page's label in the name of its place, where no id can begin


class Drawing:
    """Takes the elements of one drawing; ``source`` is what an image has as its address then."""

    def __init__(self, attributes: Attributes) -> None:
        self.label = " ".join(attributes.get("aria-label", "").split())
        self._parts: list[str] = []
        self._length = 0
        self._open: list[str] = []
        self._has_shapes = self._has_picture = False
        self.start("svg", {**attributes, **_SPACES})

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take an element's beginning, its name in lower case."""
        self._has_shapes |= tag in _SHAPES
        self._has_picture |= tag == "image"
        name = _NAMED.get(tag, tag)
        own = (f" {key}={quoteattr(value)}" for key, value in attributes.items() if _is_known(key))
        self._open.append(name)
        self._add(f"<{name}{''.join(own)}>")

    def end(self) -> None:
        """Take the end of the element that was begun last."""
        self._add(f"</{self._open.pop()}>")

    def data(self, text: str) -> None:
        """Take text; the drawing's title is its label."""
        if self._open[-1] == "title" and not self.label:
            self.label = " ".join(text.split())
        self._add(escape(text))

    def _add(self, part: str) -> None:
        self._length += len(part)
        if self._length <= _LONGEST:
            self._parts.append(part)

    @property
    def source(self) -> str:
        """The drawing as an address that holds it; none where it is too long, or only frames a picture of the book."""
        if not self._has_shapes or self._has_picture or self._length > _LONGEST:
            return ""
        return "data:image/svg+xml;base64," + base64.b64encode("".join(self._parts).encode()).decode()


def _is_known(key: str) -> bool:
    """True if an attribute has no prefix, or one that the drawing declares: with another it could not be read."""
    prefix, colon, _ = key.rpartition(":")
    return not colon or prefix in ("xlink", "xml") or key in _SPACES


class Reader:
    """Takes the events of one document after another and gives them to ``blocks``; ``begin`` says which one comes."""

    def __init__(self, archive: Archive, spine: frozenset[str], italics: Italics | None = None) -> None:
        self.blocks = HtmlBlocks()
        self.links: set[str] = set()  # names of places that something leads to
        self.pictures: dict[str, None] = {}  # names in the archive, in order
        self.extents: dict[str, Extent] = {}  # by the name of a place, the innermost element that it is or stands in
        self._archive = archive
        self._spine = spine
        self._italics = italics or Italics()
        self._found: dict[str, str] = {}
        self._path = ""
        self._reset()

    def _reset(self) -> None:
        self._aside = 0  # depth inside what is left out, a drawing or a formula
        self._drawing: Drawing | None = None
        self._formula: Tree | None = None
        self._verses: list[bool] = []  # of each open block element: whether it is verse
        self._stanzas: list[bool] = []
        self._extent: Extent | None = None  # of the innermost open block element
        self._open_italics: list[bool] = []  # of each open element: whether a style sheet sets it in italics
        self._number = 0  # depth inside a number that print has beside the words
        self._is_page = False  # it is where a page begins, and tells its label
        self._label = ""
        self._number_from = 0  # in the running block

    def begin(self, path: str) -> None:
        """Begin a document."""
        self._reset()
        self._path = path
        self.blocks.role = Role.NONE
        self.blocks.flush()
        self.blocks.place(path)

    # -- events ------------------------------------------------------------------------------------------------

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take an element's beginning."""
        if self._aside:
            self._start_aside(tag, attributes)
        elif tag in LEFT_OUT:
            self._aside = 1
        elif tag == "svg":
            self._place(attributes)
            self._aside, self._drawing = 1, Drawing(attributes)
        elif tag == "math":
            self._place(attributes)
            self._aside, self._formula = 1, Tree()
            self._formula.start(tag, attributes)
        else:
            self._element(tag, attributes)

    def _start_aside(self, tag: str, attributes: Attributes) -> None:
        self._aside += 1
        if self._formula is not None:
            self._formula.start(tag, attributes)
        elif self._drawing is not None:
            self._drawing.start(tag, attributes)
            if tag == "image":
                self._picture(_get(attributes, "href"), "")

    def end(self, tag: str) -> None:
        """Take an element's end."""
        if self._aside:
            self._end_aside(tag)
            return
        if self._open_italics and self._open_italics.pop():
            self.blocks.run.close(_ITALIC)
        if self._number:
            self._end_number()
        if tag in BLOCK_TAGS:
            in_stanza = self._end_block()
            if in_stanza and tag in _LINES:
                return
        self.blocks.handle_endtag(tag)

    def _end_aside(self, tag: str) -> None:
        self._aside -= 1
        if self._formula is not None:
            self._formula.end(tag)
            if not self._aside:
                line, is_tex = line_of(self._formula.close())
                self._formula = None
                self.blocks.add_span(SpanKind.MATH, line, "tex" if is_tex else "")
        elif self._drawing is not None:
            self._drawing.end()
            if not self._aside:
                self._picture(self._drawing.source, self._drawing.label)
                self._drawing = None

    def data(self, text: str) -> None:
        """Take text."""
        if self._aside:
            if self._formula is not None:
                self._formula.data(text)
            elif self._drawing is not None:
                self._drawing.data(text)
            return
        if self._number:
            self._label += text
        self.blocks.handle_data(text.replace(OBJECT, "\ufffd") if OBJECT in text else text)

    # -- elements ----------------------------------------------------------------------------------------------

    def _element(self, tag: str, attributes: Attributes) -> None:
        if self._number:
            self._number += 1
        elif attributes and (_is_page(attributes) or _is_number(attributes) or _is_noteref(attributes)):
            self._begin_number(attributes)
        if tag in BLOCK_TAGS:
            if tag in _LINES and self._stanzas and self._stanzas[-1]:
                self.blocks.handle_starttag("br", {})  # a line of a stanza
            else:
                self.blocks.handle_starttag(tag, self._kept(tag, attributes) if attributes else attributes)
            self._begin_block(tag, attributes)
            self._place(attributes)
        elif not attributes:
            self.blocks.handle_starttag(tag, attributes)
        else:
            self._place(attributes)
            if tag == "img":
                self._picture(*(attributes.get(name, "") for name in ("src", "alt", "title")))
            else:
                self.blocks.handle_starttag(tag, self._kept(tag, attributes))
        is_italic = self._italics.hold(tag, attributes) and tag not in HEADINGS and INLINE.get(tag) is not SpanKind.EM
        self._open_italics.append(is_italic)
        if is_italic:
            self.blocks.run.open(SpanKind.EM, _ITALIC)
        if self._number == 1:
            self._number_from = self.blocks.run.length

    def _kept(self, tag: str, attributes: Attributes) -> Attributes:
        """Return the attributes that are read; a link's address is that of the whole book."""
        kept = {name: value for name, value in attributes.items() if name in _KEPT}
        if tag == "a" and (href := self._address(_get(attributes, "href"))):
            kept["href"] = href
            if _is_noteref(attributes):
                kept["data-label"] = href
        elif tag in ("code", "pre") and "class" in attributes:
            kept["class"] = attributes["class"]
        return kept

    def _begin_block(self, tag: str, attributes: Attributes) -> None:
        """Remember whether a block element, with what is in it, is verse, and whether it is a stanza."""
        names: set[str] = set()
        if attributes and ("class" in attributes or "epub:type" in attributes):
            names = {*attributes.get("class", "").lower().split(), *attributes.get("epub:type", "").split()}
        verse = bool(self._verses) and self._verses[-1]
        stanza = bool(self._stanzas) and self._stanzas[-1]
        self._extent = Extent(tag, len(self.blocks.blocks), self._extent)
        around = self._extent.parent
        goes_on = around is not None and around.tag == "hgroup" and around.first < self._extent.first
        if goes_on or "subtitle" in names:
            self.blocks.place(SUBTITLE)
        self._verses.append(verse or not names.isdisjoint(_VERSE))
        self._stanzas.append(stanza or (tag != "p" and not names.isdisjoint(_STANZA)))
        self.blocks.role = Role.VERSE if self._verses[-1] else Role.NONE

    def _end_block(self) -> bool:
        """End a block element; return whether it stands in a stanza, whose lines are one block."""
        if not self._verses:
            return False
        in_stanza = len(self._stanzas) > 1 and self._stanzas[-2]
        if not in_stanza:
            self.blocks.flush()
        self._verses.pop()
        self._stanzas.pop()
        if self._extent is not None:
            self._extent.last = len(self.blocks.blocks)
            self._extent = self._extent.parent
        self.blocks.role = Role.VERSE if self._verses and self._verses[-1] else Role.NONE
        return in_stanza

    def _place(self, attributes: Attributes) -> None:
        name = attributes.get("id") or attributes.get("name") if attributes else ""
        if name:
            self.blocks.place(f"{self._path}#{name}")
            if self._extent is not None:
                self.extents.setdefault(f"{self._path}#{name}", self._extent)

    def _begin_number(self, attributes: Attributes) -> None:
        label = " ".join((attributes.get("title", "") or attributes.get("aria-label", "")).split())
        self._number, self._label, self._is_page = 1, "", _is_page(attributes) and not label
        if label and _is_page(attributes):
            self.blocks.place(PAGE + label)

    def _end_number(self) -> None:
        self._number -= 1
        if self._number:
            return
        label = " ".join(self._label.split())
        if self._is_page:
            self.blocks.place(PAGE + label[:100])
        if label and len(label) <= _LONGEST_NUMBER:
            self.blocks.run.mark(SpanKind.NUMBER, self._number_from)

    # -- addresses ---------------------------------------------------------------------------------------------

    def _address(self, href: str) -> str:
        if not href:
            return ""
        if href.lower().startswith(_WEB):
            return href
        path, fragment = self.place_of(self._path, href)
        if path not in self._spine:
            return ""
        name = f"{path}#{fragment}" if fragment else path
        self.links.add(name)
        return f"#{name}"

    def place_of(self, base: str, href: str) -> tuple[str, str]:
        """Return the found name of a document that an address leads to, and the fragment."""
        path, fragment = joined(base, href)
        name = self._found.get(path)
        if name is None:
            try:
                name = self._archive.find(path)
            except Missing:
                name = ""
            self._found[path] = name
        return name, fragment

    def _picture(self, source: str, label: str, title: str = "") -> None:
        if not source:
            return
        if source[:5].lower() == "data:" or source.lower().startswith(_WEB):
            self.blocks.handle_starttag("img", {"src": source, "alt": label, "title": title})
            return
        name, _ = self.place_of(self._path, source)
        if name:  # else it is lost: the words for it stay
            self.pictures[name] = None
        if name or label.strip():
            self.blocks.handle_starttag("img", {"src": name, "alt": label, "title": title})


def _get(attributes: Attributes, name: str) -> str:
    """Return an attribute whatever its prefix."""
    if name in attributes:
        return attributes[name].strip()
    return next((value.strip() for key, value in attributes.items() if key.endswith(":" + name)), "")


def _is_page(attributes: Attributes) -> bool:
    return "pagebreak" in attributes.get("epub:type", "") or attributes.get("role", "") == "doc-pagebreak"


def _is_noteref(attributes: Attributes) -> bool:
    return "noteref" in attributes.get("epub:type", "") or attributes.get("role", "") == "doc-noteref"


def _is_number(attributes: Attributes) -> bool:
    return any(map(_NUMBER.fullmatch, attributes.get("class", "").split()))
