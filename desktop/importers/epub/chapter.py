"""The documents of a book as blocks, one after the other in one scroll, with the places that links and lists name.

Between the parser and ``HtmlBlocks``: leaves out what is no reading (scripts, styles, drawings), makes addresses those
of the whole book, and knows formulas, page breaks and verse.
"""

from __future__ import annotations

from desktop.article.content import OBJECT, Role, SpanKind
from desktop.importers.epub.archive import Archive, Missing, joined
from desktop.importers.epub.xml import Attributes
from desktop.importers.formula import Formula
from desktop.importers.html_blocks import HtmlBlocks
from desktop.importers.html_tags import BLOCK_TAGS

_LEFT_OUT = frozenset(("script", "style", "head", "template", "noscript", "metadata", "datalist"))
_WEB = ("http://", "https://", "mailto:")
_KEPT = frozenset(
    ("title", "alt", "start", "reversed", "value", "align", "rowspan", "colspan", "type", "checked", "lang")
)
_VERSE = frozenset(("poem", "poetry", "verse", "stanza", "linegroup", "lg", "z3998:poem", "z3998:verse"))
_STANZA = frozenset(("stanza", "linegroup", "lg", "z3998:stanza"))
_LINES = frozenset(("p", "div"))
PAGE = "\0page:"  # before a page's label in the name of its place, where no id can begin


class Reader:
    """Takes the events of one document after another and gives them to ``blocks``; ``begin`` says which one comes."""

    def __init__(self, archive: Archive, spine: frozenset[str]) -> None:
        self.blocks = HtmlBlocks()
        self.links: set[str] = set()  # names of places that something leads to
        self.pictures: dict[str, None] = {}  # names in the archive, in order
        self._archive = archive
        self._spine = spine
        self._found: dict[str, str] = {}
        self._path = ""
        self._reset()

    def _reset(self) -> None:
        self._skipping = 0  # depth inside what is left out
        self._drawing = 0  # depth inside an SVG
        self._formula: Formula | None = None
        self._depth = 0  # inside the formula
        self._verse: list[bool] = []  # for each open block element: whether it is verse
        self._stanza: list[bool] = []
        self._page = 0  # depth inside a page break that has its label in it
        self._label = ""

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
        if self._skipping or tag in _LEFT_OUT:
            self._skipping += 1
        elif self._formula is not None:
            self._depth += 1
            self._formula.start(tag, attributes)
        elif self._drawing or tag == "svg":
            self._drawing += 1
            if tag == "image":
                self._picture(_get(attributes, "href"), "")
        elif tag == "math":
            self._place(attributes)
            self._formula = Formula(attributes)
        else:
            self._element(tag, attributes)

    def end(self, tag: str) -> None:
        """Take an element's end."""
        if self._skipping:
            self._skipping -= 1
        elif self._formula is not None:
            if self._depth:
                self._depth -= 1
                self._formula.end()
            else:
                self._end_formula(self._formula)
        elif self._drawing:
            self._drawing -= 1
        else:
            if self._page:
                self._end_page()
            if tag in BLOCK_TAGS and self._verse:
                self._end_verse(tag)
            if not (tag in _LINES and self._stanza and self._stanza[-1]):
                self.blocks.handle_endtag(tag)

    def data(self, text: str) -> None:
        """Take text."""
        if self._skipping or self._drawing:
            return
        if self._page:
            self._label += text
        if OBJECT in text:
            text = text.replace(OBJECT, "\ufffd")
        if self._formula is not None:
            self._formula.data(text)
        else:
            self.blocks.handle_data(text)

    # -- elements ----------------------------------------------------------------------------------------------

    def _element(self, tag: str, attributes: Attributes) -> None:
        if self._page:
            self._page += 1
        elif _is_page(attributes):
            self._begin_page(attributes)
        kept = {name: value for name, value in attributes.items() if name in _KEPT} if attributes else {}
        if tag == "a":
            if href := self._address(_get(attributes, "href")):
                kept["href"] = href
        elif tag in ("code", "pre") and "class" in attributes:
            kept["class"] = attributes["class"]
        is_block = tag in BLOCK_TAGS
        if not is_block:
            self._place(attributes)
        if tag == "img":
            self._picture(attributes.get("src", ""), kept.get("alt", ""), kept.get("title", ""))
            return
        if is_block:
            if tag in _LINES and self._stanza and self._stanza[-1]:
                self.blocks.handle_starttag("br", {})  # a line of a stanza
            else:
                self.blocks.handle_starttag(tag, kept)
            self._begin_verse(tag, attributes)
            self._place(attributes)
        else:
            self.blocks.handle_starttag(tag, kept)

    def _begin_verse(self, tag: str, attributes: Attributes) -> None:
        names = set()
        if "class" in attributes or "epub:type" in attributes:
            names = {*attributes.get("class", "").lower().split(), *attributes.get("epub:type", "").split()}
        inside = bool(self._verse) and self._verse[-1]
        self._verse.append(inside or bool(names & _VERSE))
        self._stanza.append(bool(self._stanza and self._stanza[-1]) or (tag != "p" and bool(names & _STANZA)))
        self.blocks.role = Role.VERSE if self._verse[-1] else Role.NONE

    def _end_verse(self, tag: str) -> None:
        self.blocks.flush() if not (len(self._stanza) > 1 and self._stanza[-2]) else None
        self._verse.pop()
        self._stanza.pop()
        self.blocks.role = Role.VERSE if self._verse and self._verse[-1] else Role.NONE

    def _place(self, attributes: Attributes) -> None:
        for name in ("id", "name") if attributes else ():
            if value := attributes.get(name, ""):
                self.blocks.place(f"{self._path}#{value}")

    def _begin_page(self, attributes: Attributes) -> None:
        label = " ".join((attributes.get("title", "") or attributes.get("aria-label", "")).split())
        if label:
            self.blocks.place(PAGE + label)
        else:
            self._page, self._label = 1, ""

    def _end_page(self) -> None:
        self._page -= 1
        if not self._page:
            self.blocks.place(PAGE + " ".join(self._label.split())[:100])

    def _end_formula(self, formula: Formula) -> None:
        self._formula = None
        line, is_tex = formula.line()
        self.blocks.add_span(SpanKind.MATH, line, "tex" if is_tex else "")

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
        found = self._found.get(path)
        if found is None:
            try:
                found = self._archive.find(path)
            except Missing:
                found = ""
            self._found[path] = found
        return found, fragment

    def _picture(self, source: str, label: str, title: str = "") -> None:
        if not source:
            return
        if source[:5].lower() == "data:" or source.lower().startswith(_WEB):
            self.blocks.handle_starttag("img", {"src": source, "alt": label, "title": title})
            return
        name, _ = self.place_of(self._path, source)
        if name.lower().endswith((".svg", ".svgz")) or not name:
            name = ""  # a drawing, or lost: the words for it stay
        if name:
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
