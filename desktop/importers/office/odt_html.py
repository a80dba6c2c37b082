"""The text of an OpenDocument file as HTML, which ``html_blocks`` reads; its annotations and highlights as ``marks``.

Told of the elements as ``epub.xml`` does: names without their prefix, in lower case.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape

from desktop.importers.epub.xml import Attributes
from desktop.importers.office.marks import MOST, begin, end, without
from desktop.importers.office.odt_styles import Styles

MOST_SPACES = 1000
_QUOTES = ("quotations", "quote", "block text")
_CAPTIONS = ("caption", "illustration", "figure", "figurecaption", "tablecaption", "drawing")
_SKIPPED = frozenset(("tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls", "object-ole"))


@dataclass
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


@dataclass
class OdtHtml:
    """Feed with a document, then take ``html()``.

    ``picture`` gives an image's source by its name in the file (or "data:," and the picture itself, in base64),
    ``formula`` a formula in one line by its own name; or "".
    """

    styles: Styles
    picture: Callable[[str], str]
    formula: Callable[[str], str]
    noted: list[Noted] = field(default_factory=list)
    tracked: bool = False

    def __post_init__(self) -> None:
        self._out: list[str] = []
        self._outer: list[list[str]] = []  # what was being written when a note or a box began
        self._after: list[str] = []  # what a paragraph holds that stands behind it
        self._ends: list[str | None] = []  # what each open element writes at its end; None for one that was passed over
        self._skipped = 0
        self._lists: list[_List] = []
        self._notes: list[str] = []
        self._names: dict[str, int] = {}  # of annotations that have an end
        self._note: Noted | None = None  # the annotation that is being read
        self._field = ""
        self._header = 0
        self._pre = False  # whether what was written last is a paragraph of code
        self._frame: list[dict[str, str]] = []
        self._in_body = False
        self._before = ""  # the element that began last, above the text

    def html(self) -> str:
        """Return the HTML of all that was fed."""
        notes = "".join(self._notes)
        closing = "</pre>" if self._pre else ""
        return (
            "".join(self._out) + closing + (f'<section class="footnotes"><ol>{notes}</ol></section>' if notes else "")
        )

    # -- events ------------------------------------------------------------------------------------------------

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take an element's beginning."""
        if self._skipped or tag in _SKIPPED:
            self._skipped += 1
            self.tracked = self.tracked or tag == "tracked-changes"
            return
        if not self._in_body:
            self._in_body = tag == "text" and self._before == "body"
            self._before = tag
            self._ends.append(None)
            return
        if self._note is not None:
            self._field = tag if tag in ("creator", "date", "p", "span", "list", "list-item", "s") else "-"
            self._ends.append(None)
            return
        begins = getattr(self, f"_start_{tag.replace('-', '_')}", None)
        self._ends.append(begins(attributes) or "" if begins is not None else "")

    def end(self, tag: str) -> None:
        """Take an element's end."""
        if self._skipped:
            self._skipped -= 1
            return
        written = self._ends.pop() if self._ends else None
        if written is None:
            if self._note is not None and tag == "p":
                self._note.text += "\n\n"
            return
        ends = getattr(self, f"_end_{tag.replace('-', '_')}", None)
        if ends is not None:
            ends(written)
        elif written:
            self._out.append(written)

    def data(self, text: str) -> None:
        """Take text."""
        if self._skipped or not self._in_body:
            return
        if self._note is None:
            if self._pre and not text.strip():
                text = "" if "\n" in text else text  # how the file itself is laid out
            self._out.append(escape(without(text), quote=False))
        elif self._field == "creator":
            self._note.author += text
        elif self._field == "date":
            self._note.date += text
        elif self._field != "-":
            self._note.text += without(text)

    # -- blocks ------------------------------------------------------------------------------------------------

    def _leave_code(self) -> None:
        if self._pre:
            self._out.append("</pre>")
            self._pre = False

    def _start_h(self, attributes: Attributes) -> str:
        self._leave_code()
        level = attributes.get("text:outline-level", "1")
        number = min(max(int(level[:4]), 1), 6) if level.isdigit() else 1
        self._out.append(f"<h{number}>")
        return f"</h{number}>"

    def _start_p(self, attributes: Attributes) -> str:
        line = list(self.styles.line_of(attributes.get("text:style-name", "")))
        if any(name.startswith(("preformatted", "source code", "html preformatted")) for name in line):
            self._out.append("\n" if self._pre else "<pre>")
            self._pre = True
            return ""
        self._leave_code()
        self._open_lists()
        if "title" in line:
            tag, before, after = "h1", "", ""
        elif any(name in _QUOTES for name in line):
            tag, before, after = "p", "<blockquote>", "</blockquote>"
        elif any(name in _CAPTIONS for name in line):
            tag, before, after = "figcaption", "", ""
        else:
            tag, before, after = "p", "", ""
        self._out.append(f"{before}<{tag}>")
        return f"</{tag}>{after}"

    def _end_p(self, written: str) -> None:
        self._out.append(written)
        if not self._outer:
            self._out += self._after
            self._after.clear()

    _end_h = _end_p

    def _open_lists(self) -> None:
        for list_ in self._lists:
            if not list_.opened:
                start = f' start="{escape(list_.start)}"' if list_.start else ""
                self._out.append(f"<{list_.tag}{start}>")
                list_.opened = True
            if not list_.item_open:
                self._out.append("<li>")
                list_.item_open = True

    def _start_list(self, attributes: Attributes) -> str:
        self._leave_code()
        style = attributes.get("text:style-name", "") or (self._lists[-1].style if self._lists else "")
        numbered = self.styles.lists.get((style, len(self._lists) + 1), self.styles.lists.get((style, 1), False))
        self._lists.append(_List("ol" if numbered else "ul", style))
        return ""

    def _end_list(self, _: str) -> None:
        self._leave_code()
        if self._lists and (list_ := self._lists.pop()).opened:
            self._out.append(f"</{list_.tag}>")

    def _start_list_item(self, attributes: Attributes) -> str:
        if self._lists and not self._lists[-1].opened:
            self._lists[-1].start = attributes.get("text:start-value", "")
        return ""

    def _end_list_item(self, _: str) -> None:
        self._leave_code()
        if self._lists and self._lists[-1].item_open:
            self._out.append("</li>")
            self._lists[-1].item_open = False

    _end_list_header = _end_list_item

    # -- tables ------------------------------------------------------------------------------------------------

    def _start_table(self, attributes: Attributes) -> str:
        self._leave_code()
        self._open_lists()
        self._out.append("<table>")
        return "</table>"

    def _start_table_header_rows(self, attributes: Attributes) -> str:
        self._header += 1
        return ""

    def _end_table_header_rows(self, _: str) -> None:
        self._header -= 1

    def _start_table_row(self, attributes: Attributes) -> str:
        self._out.append("<tr>")
        return "</tr>"

    def _start_table_cell(self, attributes: Attributes) -> str:
        tag = "th" if self._header else "td"
        spans = (("colspan", "columns"), ("rowspan", "rows"))
        spanned = "".join(
            f' {name}="{escape(value)}"'
            for name, axis in spans
            if (value := attributes.get(f"table:number-{axis}-spanned"))
        )
        self._out.append(f"<{tag}{spanned}>")
        return f"</{tag}>"

    def _end_table_cell(self, written: str) -> None:
        self._leave_code()
        self._out.append(written)

    # -- inside a line -----------------------------------------------------------------------------------------

    def _start_span(self, attributes: Attributes) -> str:
        name = attributes.get("text:style-name", "")
        tags = self.styles.tags_of(name)
        self._out += [f"<{tag}>" for tag in tags]
        closing = "".join(f"</{tag}>" for tag in reversed(tags))
        colour = self.styles.highlight_of(name)
        if not colour or len(self.noted) >= MOST:
            return closing
        self.noted.append(Noted(colour=colour))
        self._out.append(begin(len(self.noted) - 1))
        return end(len(self.noted) - 1) + closing

    def _start_ruby(self, attributes: Attributes) -> str:
        self._out.append("<ruby>")
        return "</ruby>"

    def _start_ruby_text(self, attributes: Attributes) -> str:
        self._out.append("<rt>")
        return "</rt>"

    def _start_a(self, attributes: Attributes) -> str:
        self._out.append(f'<a href="{escape(attributes.get("xlink:href", "").partition("|")[0])}">')
        return "</a>"

    def _start_s(self, attributes: Attributes) -> str:
        count = attributes.get("text:c", "1")
        self._out.append(" " * (min(int(count[:6]), MOST_SPACES) if count.isdigit() else 1))
        return ""

    def _start_tab(self, attributes: Attributes) -> str:
        self._out.append("\t")
        return ""

    def _start_line_break(self, attributes: Attributes) -> str:
        self._out.append("\n" if self._pre else "<br>")
        return ""

    def _start_bookmark(self, attributes: Attributes) -> str:
        self._out.append(f'<a id="{escape(attributes.get("text:name", ""))}"></a>')
        return ""

    _start_bookmark_start = _start_reference_mark_start = _start_bookmark

    # -- pictures, boxes ---------------------------------------------------------------------------------------

    def _start_frame(self, attributes: Attributes) -> str:
        self._frame.append({"alt": ""})
        return ""

    def _start_image(self, attributes: Attributes) -> str:
        if self._frame and "src" not in self._frame[-1]:
            self._frame[-1]["src"] = self.picture(attributes.get("xlink:href", ""))
        return ""

    def _start_binary_data(self, attributes: Attributes) -> str:
        """Begin a picture that a flat file has in itself."""
        self._outer.append(self._out)
        self._out = []
        return ""

    def _end_binary_data(self, _: str) -> None:
        data, self._out = "".join(self._out), self._outer.pop()
        if self._frame and not self._frame[-1].get("src"):
            self._frame[-1]["src"] = self.picture(f"data:,{data}")

    def _start_object(self, attributes: Attributes) -> str:
        if line := self.formula(attributes.get("xlink:href", "")):
            self._out.append(f'<code class="math">{escape(without(line), quote=False)}</code>')
            self._frame[-1:] = [{"src": "", "alt": ""}]  # a picture beside it shows the same
        return ""

    def _start_title(self, attributes: Attributes) -> str:
        self._outer.append(self._out)
        self._out = []
        return ""

    _start_desc = _start_title

    def _end_title(self, _: str) -> None:
        words, self._out = "".join(self._out), self._outer.pop()
        if self._frame:
            self._frame[-1]["alt"] = self._frame[-1]["alt"] or " ".join(words.split())

    _end_desc = _end_title

    def _end_frame(self, _: str) -> None:
        frame = self._frame.pop() if self._frame else {}
        if frame.get("src") or frame.get("alt"):
            self._open_lists()
            alt = frame["alt"].replace('"', "&quot;")  # the rest was escaped as it was read
            self._out.append(f'<img src="{escape(frame.get("src", ""))}" alt="{alt}">')

    def _start_text_box(self, attributes: Attributes) -> str:
        self._outer.append(self._out)
        self._out = []
        return ""

    def _end_text_box(self, _: str) -> None:
        self._leave_code()
        inside, self._out = self._out, self._outer.pop()
        self._after += ["<div>", *inside, "</div>"]

    # -- notes and annotations ---------------------------------------------------------------------------------

    def _start_note(self, attributes: Attributes) -> str:
        return ""

    def _start_note_citation(self, attributes: Attributes) -> str:
        self._outer.append(self._out)
        self._out = []
        return ""

    def _end_note_citation(self, _: str) -> None:
        self._out = self._outer.pop()  # notes are numbered here, through both kinds

    def _start_note_body(self, attributes: Attributes) -> str:
        self._outer.append(self._out)
        self._out = []
        return ""

    def _end_note_body(self, _: str) -> None:
        self._leave_code()
        body, self._out = "".join(self._out), self._outer.pop()
        number = len(self._notes) + 1
        self._notes.append(f'<li class="footnote" data-label="{number}" data-number="{number}">{body}</li>')
        self._out.append(f'<sup class="footnote-ref" data-label="{number}">{number}</sup>')

    def _start_annotation(self, attributes: Attributes) -> str:
        name = attributes.get("office:name", "")
        self._note = Noted(name=name or f"annotation {len(self.noted)}")
        return name

    def _end_annotation(self, name: str) -> None:
        if self._note is None or len(self.noted) >= MOST:
            self._note = None
            return
        self._names[name] = len(self.noted)
        self._out.append(begin(len(self.noted)))
        self._note.text = self._note.text.strip()
        self.noted.append(self._note)
        self._note = None

    def _start_annotation_end(self, attributes: Attributes) -> str:
        number = self._names.get(attributes.get("office:name", "-"))
        if number is not None:
            self._out.append(end(number))
        return ""
