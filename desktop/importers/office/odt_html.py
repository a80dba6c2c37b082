"""The text of an OpenDocument file as HTML, for ``html_blocks``; its annotations and highlights as ``marks``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element

from desktop.importers.office.marks import MOST, begin, end, without
from desktop.importers.office.odt_styles import Styles

MOST_SPACES = 1000
_QUOTES = ("quotations", "quote", "block text")
_CAPTIONS = ("caption", "illustration", "figure", "figurecaption", "tablecaption", "drawing")
_SKIPPED = frozenset(
    (
        *("tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls", "object-ole"),
        "note-citation",  # notes are numbered here, through both kinds
    )
)


@dataclass(frozen=True)
class Noted:
    """An annotation of the document, or a highlight, which has a colour and no words."""

    text: str = ""
    author: str = ""
    date: str = ""
    colour: str = ""
    name: str = ""


@dataclass
class _List:
    tag: str
    style: str
    start: str = ""
    opened: bool = False
    item_open: bool = False


class OdtHtml:
    """Writes the text of a document; ``noted`` are then its annotations and highlights.

    ``picture`` gives an image's source by its name in the file (or "data:," and the picture itself, in base64),
    ``formula`` a formula in one line by its own name; or "".
    """

    def __init__(self, styles: Styles, picture: Callable[[str], str], formula: Callable[[str], str]) -> None:
        self.noted: list[Noted] = []
        self._styles, self._picture_at, self._formula_at = styles, picture, formula
        self._out: list[str] = []
        self._apart = 0  # notes and boxes that are open, which stand elsewhere
        self._after: list[str] = []  # what a paragraph holds that stands behind it
        self._lists: list[_List] = []
        self._notes: list[str] = []
        self._names: dict[str, int] = {}  # of annotations that have an end
        self._header = 0
        self._pre = False  # whether what was written last is a paragraph of code
        self._frames: list[dict[str, str]] = []

    def html(self, text: Element) -> str:
        """Return the HTML of the element with the whole text."""
        self._inside(text)
        self._leave_code()
        notes = f'<section class="footnotes"><ol>{"".join(self._notes)}</ol></section>' if self._notes else ""
        return "".join(self._out) + notes

    def _inside(self, element: Element) -> None:
        self._words(element.text)
        for child in element:
            if child.tag not in _SKIPPED:
                _WRITERS.get(child.tag, OdtHtml._inside)(self, child)
            self._words(child.tail)

    def _words(self, text: str | None) -> None:
        is_layout = self._pre and text and not text.strip() and "\n" in text  # of the file itself
        if text and not is_layout:
            self._out.append(escape(without(text), quote=False))

    def _around(self, opening: str, element: Element, closing: str) -> None:
        self._out.append(opening)
        self._inside(element)
        self._out.append(closing)

    def _set_apart(self, element: Element) -> str:
        """Return what is written of an element that stands elsewhere."""
        outer, self._out = self._out, []
        self._apart += 1
        self._inside(element)
        self._apart -= 1
        if element.tag in ("text-box", "note-body"):
            self._leave_code()
        inner, self._out = "".join(self._out), outer
        return inner

    # -- blocks ------------------------------------------------------------------------------------------------

    def _leave_code(self) -> None:
        if self._pre:
            self._out.append("</pre>")
            self._pre = False

    def _block(self, opening: str, element: Element, closing: str) -> None:
        self._around(opening, element, closing)
        if not self._apart:
            self._out += self._after
            self._after.clear()

    def _heading(self, element: Element) -> None:
        self._leave_code()
        level = element.get("outline-level", "1")
        number = min(max(int(level[:4]), 1), 6) if level.isdigit() else 1
        self._block(f"<h{number}>", element, f"</h{number}>")

    def _paragraph(self, element: Element) -> None:
        line = list(self._styles.line_of(element.get("style-name", "")))
        if any(name.startswith(("preformatted", "source code", "html preformatted")) for name in line):
            opening, self._pre = "\n" if self._pre else "<pre>", True
            self._block(opening, element, "")
            return
        self._leave_code()
        self._open_lists()
        if "title" in line:
            self._block("<h1>", element, "</h1>")
        elif any(name in _QUOTES for name in line):
            self._block("<blockquote><p>", element, "</p></blockquote>")
        elif any(name in _CAPTIONS for name in line):
            self._block("<figcaption>", element, "</figcaption>")
        else:
            self._block("<p>", element, "</p>")

    def _open_lists(self) -> None:
        for list_ in self._lists:
            if not list_.opened:
                start = f' start="{escape(list_.start)}"' if list_.start else ""
                self._out.append(f"<{list_.tag}{start}>")
                list_.opened = True
            if not list_.item_open:
                self._out.append("<li>")
                list_.item_open = True

    def _list(self, element: Element) -> None:
        self._leave_code()
        style = element.get("style-name", "") or (self._lists[-1].style if self._lists else "")
        lists = self._styles.lists
        numbered = lists.get((style, len(self._lists) + 1), lists.get((style, 1), False))
        list_ = _List("ol" if numbered else "ul", style)
        self._lists.append(list_)
        self._inside(element)
        self._leave_code()
        self._lists.pop()
        if list_.opened:
            self._out.append(f"</{list_.tag}>")

    def _item(self, element: Element) -> None:
        if self._lists and not self._lists[-1].opened:
            self._lists[-1].start = element.get("start-value", "")
        self._inside(element)
        self._leave_code()
        if self._lists and self._lists[-1].item_open:
            self._out.append("</li>")
            self._lists[-1].item_open = False

    # -- tables ------------------------------------------------------------------------------------------------

    def _table(self, element: Element) -> None:
        self._leave_code()
        self._open_lists()
        self._around("<table>", element, "</table>")

    def _head(self, element: Element) -> None:
        self._header += 1
        self._inside(element)
        self._header -= 1

    def _cell(self, element: Element) -> None:
        tag = "th" if self._header else "td"
        spans = ((name, element.get(f"number-{axis}-spanned")) for name, axis in (("col", "columns"), ("row", "rows")))
        spanned = "".join(f' {name}span="{escape(value)}"' for name, value in spans if value)
        self._out.append(f"<{tag}{spanned}>")
        self._inside(element)
        self._leave_code()
        self._out.append(f"</{tag}>")

    # -- inside a line -----------------------------------------------------------------------------------------

    def _span(self, element: Element) -> None:
        name = element.get("style-name", "")
        tags, colour = self._styles.tags_of(name), self._styles.highlight_of(name)
        opening = "".join(f"<{tag}>" for tag in tags)
        closing = "".join(f"</{tag}>" for tag in reversed(tags))
        if colour and (number := len(self.noted)) < MOST:
            self.noted.append(Noted(colour=colour))
            opening, closing = opening + begin(number), end(number) + closing
        self._around(opening, element, closing)

    def _link(self, element: Element) -> None:
        self._around(f'<a href="{escape(element.get("href", "").partition("|")[0])}">', element, "</a>")

    def _spaces(self, element: Element) -> None:
        count = element.get("c", "1")
        self._around(" " * (min(int(count[:6]), MOST_SPACES) if count.isdigit() else 1), element, "")

    def _place(self, element: Element) -> None:
        self._around(f'<a id="{escape(element.get("name", ""))}"></a>', element, "")

    # -- pictures, boxes ---------------------------------------------------------------------------------------

    def _frame(self, element: Element) -> None:
        self._frames.append({"alt": ""})
        self._inside(element)
        frame = self._frames.pop()
        if frame.get("src") or frame["alt"]:
            self._open_lists()
            alt = frame["alt"].replace('"', "&quot;")  # the rest was escaped as it was read
            self._out.append(f'<img src="{escape(frame.get("src", ""))}" alt="{alt}">')

    def _image(self, element: Element) -> None:
        if self._frames and "src" not in self._frames[-1]:
            self._frames[-1]["src"] = self._picture_at(element.get("href", ""))
        self._inside(element)

    def _picture_itself(self, element: Element) -> None:
        """Take a picture that a flat file has in itself."""
        if self._frames and not self._frames[-1].get("src"):
            self._frames[-1]["src"] = self._picture_at(f"data:,{element.text or ''}")

    def _object(self, element: Element) -> None:
        if line := self._formula_at(element.get("href", "")):
            self._out.append(f'<code class="math">{escape(without(line), quote=False)}</code>')
            self._frames[-1:] = [{"src": "", "alt": ""}]  # a picture beside it shows the same
        self._inside(element)

    def _description(self, element: Element) -> None:
        words = " ".join(self._set_apart(element).split())
        if self._frames:
            self._frames[-1]["alt"] = self._frames[-1]["alt"] or words

    def _box(self, element: Element) -> None:
        self._after += ["<div>", self._set_apart(element), "</div>"]

    # -- notes and annotations ---------------------------------------------------------------------------------

    def _note(self, element: Element) -> None:
        body, number = self._set_apart(element), len(self._notes) + 1
        self._notes.append(f'<li class="footnote" data-label="{number}" data-number="{number}">{body}</li>')
        self._out.append(f'<sup class="footnote-ref" data-label="{number}">{number}</sup>')

    def _annotation(self, element: Element) -> None:
        if (number := len(self.noted)) >= MOST:
            return
        text = without("\n\n".join("".join(paragraph.itertext()) for paragraph in element.iter("p"))).strip()
        author, date, name = element.findtext("creator", ""), element.findtext("date", ""), element.get("name", "")
        self.noted.append(Noted(text, author, date, name=name or f"annotation {number}"))
        self._names[name] = number
        self._out.append(begin(number))

    def _annotation_end(self, element: Element) -> None:
        number = self._names.get(element.get("name", "-"))
        if number is not None:
            self._out.append(end(number))


_WRITERS: dict[str, Callable[[OdtHtml, Element], None]] = {
    "a": OdtHtml._link,
    "annotation": OdtHtml._annotation,
    "annotation-end": OdtHtml._annotation_end,
    "binary-data": OdtHtml._picture_itself,
    "bookmark": OdtHtml._place,
    "bookmark-start": OdtHtml._place,
    "desc": OdtHtml._description,
    "frame": OdtHtml._frame,
    "h": OdtHtml._heading,
    "image": OdtHtml._image,
    "line-break": lambda html, line: html._around("\n" if html._pre else "<br>", line, ""),
    "list": OdtHtml._list,
    "list-header": OdtHtml._item,
    "list-item": OdtHtml._item,
    "note-body": OdtHtml._note,
    "object": OdtHtml._object,
    "p": OdtHtml._paragraph,
    "reference-mark-start": OdtHtml._place,
    "ruby": lambda html, ruby: html._around("<ruby>", ruby, "</ruby>"),
    "ruby-text": lambda html, reading: html._around("<rt>", reading, "</rt>"),
    "s": OdtHtml._spaces,
    "span": OdtHtml._span,
    "tab": lambda html, tab: html._around("\t", tab, ""),
    "table": OdtHtml._table,
    "table-cell": OdtHtml._cell,
    "table-header-rows": OdtHtml._head,
    "table-row": lambda html, row: html._around("<tr>", row, "</tr>"),
    "text-box": OdtHtml._box,
    "title": OdtHtml._description,
}
