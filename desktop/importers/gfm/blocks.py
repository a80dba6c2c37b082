"""GitHub's block rules: lines in, a tree of elements out; everything inside a line stays with the inline patterns.

It works as the CommonMark specification describes it: each line first goes on with the open containers (quotes, list
items, footnotes, definitions), then may begin new blocks, and what is left is text. One pass, no backtracking.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as etree

from markdown.util import AtomicString

from desktop.importers.gfm import lines as lines_of
from desktop.importers.gfm.lines import Line
from desktop.importers.gfm.places import Origin, Words, cell_words, joined
from desktop.importers.gfm.references import take_definitions

MAX_DEPTH = 60  # deeper containers are read as text
MAX_MARKS = 4000  # a single paragraph with more marks than this is no prose, and its marks are left alone
_MARKS = "*_~^=[]`<"
_SIGN = re.compile(r"[\\`<&*_\[=^~$]|  \n")  # with these the inline patterns begin; text without any is as it stands


@dataclass(slots=True)
class _Container:
    """An open quote, list item, footnote or definition, and the element that its blocks go to."""

    kind: str
    element: etree.Element
    indent: int = 0
    fresh: bool = True  # nothing in it yet: an item that begins with a blank line ends with a second one


class BlockParser:
    """Parses the lines of one document. ``references`` and ``footnotes`` are for the inline patterns.

    ``origins`` says of each element with a text where that stands, ``tops`` where the blocks begin that stand in no
    other, ``raw`` where those of raw HTML begin and end.
    """

    def __init__(self) -> None:
        self.references: dict[str, tuple[str, str]] = {}
        self.footnotes: dict[str, etree.Element] = {}
        self.origins: dict[etree.Element, Origin] = {}
        self.tops: list[int] = []
        self.raw: list[int] = []
        self._open = [_Container("root", etree.Element("div"))]
        self._leaf = ""  # "", paragraph, fence, html, code or table: the block that takes lines
        self._lines: list[Line] = []
        self._fence = ("", 0, 0, "")  # character, length, indent, info
        self._html_end = lines_of.BLANK
        self._table: tuple[etree.Element, list[str]] | None = None
        self._line = ""
        self._begin_of_line = 0  # in the source
        self._end = -1  # of the line there: all of it but blanks at its beginning stands right before that
        self._column = 0

    def parse(self, lines: Iterable[str]) -> etree.Element:
        """Return the tree of a document."""
        for line in lines:
            self._begin_of_line = self._end + 1
            self._end += 1 + len(line)
            self._take(line)
        self._close(0)
        return self._open[0].element

    # -- one line ----------------------------------------------------------------------------------------------

    def _take(self, line: str) -> None:
        self._line = lines_of.expanded(line, 0)
        self._column = 0
        matched = self._match_containers()
        blank = not self._line.strip(" \t")
        if matched == len(self._open) - 1 and self._leaf in ("fence", "html", "code") and self._go_on(blank):
            return
        if blank:
            self._blank(matched)
            return
        self._begin(matched)

    def _match_containers(self) -> int:
        """Consume what the open containers ask for; return the index of the last that goes on."""
        for index in range(1, len(self._open)):
            container = self._open[index]
            line = self._line
            indent = lines_of.indent_of(line)
            if container.kind == "quote":
                if indent > 3 or line[indent : indent + 1] != ">":
                    return index - 1
                self._consume(indent + 1)
                if self._line.startswith(" "):
                    self._consume(1)
            elif indent == len(line) or not line.strip(" \t"):
                if container.kind == "item" and container.fresh:
                    return index - 1
            elif indent >= container.indent:
                self._consume(container.indent)
            else:
                return index - 1
        return len(self._open) - 1

    def _consume(self, count: int) -> None:
        self._column += count
        self._line = lines_of.expanded(self._line[count:], self._column)

    def _go_on(self, blank: bool) -> bool:
        """Give the line to an open fence, HTML block or indented code; tell whether it took it."""
        line = self._line
        if self._leaf == "fence":
            character, length, indent, _ = self._fence
            stripped = line.strip(" \t")
            if (
                stripped.startswith(character * length)
                and not stripped.strip(character)
                and lines_of.indent_of(line) <= 3
            ):
                self._close_leaf()
            else:
                self._lines.append(self._rest(line[min(indent, lines_of.indent_of(line)) :]))
            return True
        if self._leaf == "code":
            if blank or lines_of.indent_of(line) >= 4:
                self._lines.append(self._rest(line[4:]))
                return True
            self._close_leaf()
            return False
        if blank and self._html_end is lines_of.BLANK:
            return False
        self._lines.append(self._rest(line))
        if self._html_end.search(line):
            self._close_leaf()
        return True

    def _blank(self, matched: int) -> None:
        # A blank line ends what did not go on, but for lists: an item goes on over blank lines.
        if matched < len(self._open) - 1:
            self._close(matched)
        if self._leaf in ("paragraph", "table", "html"):
            self._close_leaf()

    # -- new blocks --------------------------------------------------------------------------------------------

    def _begin(self, matched: int) -> None:
        """Open the blocks that the rest of the line begins; what is left over is text."""
        while True:
            line = self._line
            indent = lines_of.indent_of(line)
            whole = matched == len(self._open) - 1
            paragraph = self._leaf == "paragraph"
            if indent >= 4:
                if paragraph:
                    break  # it goes on, lazily or not
                self._close_to(matched)
                self._open_leaf("code", [self._rest(line[4:])])
                return
            rest = line[indent:]
            first = rest[:1]
            if first == ">" and matched < MAX_DEPTH:
                self._close_to(matched)
                self._push(_Container("quote", etree.SubElement(self._inner(), "blockquote")))
                matched += 1
                self._consume(indent + 1)
                if self._line.startswith(" "):
                    self._consume(1)
                if not self._line.strip():
                    return
                continue
            if paragraph and whole and self._table_begins(rest):
                return
            if self._leaf_begins(rest, first, indent, matched, whole and paragraph):
                return
            if matched < MAX_DEPTH and (
                self._item_begins(rest, first, indent, matched, whole and paragraph)
                or self._footnote_begins(rest, first, indent, matched)
                or self._definition_begins(rest, first, indent, matched, whole and paragraph)
            ):
                matched = len(self._open) - 1
                if not self._line.strip():
                    return
                continue
            break
        self._text(matched)

    def _leaf_begins(self, rest: str, first: str, indent: int, matched: int, in_paragraph: bool) -> bool:
        if first == "#" and (found := lines_of.HEADING.match(rest)):
            self._close_to(matched)
            words = lines_of.heading_text(self._rest(rest[found.start(2) :]))
            self._add_text(f"h{len(found[1])}", joined([words]))
            return True
        if first in "`~" and (found := lines_of.FENCE.match(rest)):
            self._close_to(matched)
            mark = found[1] or found[3]
            self._open_leaf("fence", [])
            self._fence = (mark[0], len(mark), indent, (found[2] if found[1] else found[4]).strip())
            return True
        if first == "<" and (end := lines_of.html_end(rest, in_text=self._leaf == "paragraph")):
            self._close_to(matched)
            self._open_leaf("html", [self._rest(self._line)])
            self._html_end = end
            if end.search(rest):
                self._close_leaf()
            return True
        if first in "=-" and in_paragraph and (found := lines_of.SETEXT.match(rest)):
            lines = take_definitions(self._lines, self.references)
            self._leaf, self._lines = "", []
            if lines:
                self._add_text("h1" if first == "=" else "h2", joined(lines).stripped())
                return True
        if first in "*-_" and lines_of.RULE.match(rest):
            self._close_to(matched)
            etree.SubElement(self._inner(), "hr")
            return True
        return False

    def _item_begins(self, rest: str, first: str, indent: int, matched: int, in_paragraph: bool) -> bool:
        if first in "-+*":
            found = lines_of.BULLET.match(rest)
            kind, mark = "ul", first
        elif first.isdigit():
            found = lines_of.ORDERED.match(rest)
            kind, mark = "ol", found[2] if found else ""
        else:
            return False
        if not found:
            return False
        after = rest[found.end() :]
        blank = not after.strip(" \t")
        if in_paragraph and (blank or (kind == "ol" and int(found[1]) != 1)):
            return False
        self._close_to(matched)
        parent = self._inner()
        last = parent[-1] if len(parent) else None
        if last is not None and last.tag == kind and last.get("mark") == mark:
            if not matched:
                self.tops.pop()  # the list goes on
        else:
            last = etree.SubElement(parent, kind, {"mark": mark})
            if kind == "ol" and found[1] != "1":
                last.set("start", str(int(found[1])))
        width = found.end()
        self._consume(indent + width)
        spaces = lines_of.indent_of(self._line)
        spaces = 1 if blank or spaces > 4 else spaces
        if not blank:
            self._consume(spaces)
        container = _Container("item", etree.SubElement(last, "li"), indent + width + spaces)
        self._push(container)
        if not blank and (task := lines_of.TASK.match(self._line)):
            box = etree.SubElement(container.element, "input", {"type": "checkbox"})
            if task[1] != " ":
                box.set("checked", "")
            self._consume(task.end() + 1)
            container.fresh = False
        return True

    def _footnote_begins(self, rest: str, first: str, indent: int, matched: int) -> bool:
        if first != "[" or not (found := lines_of.FOOTNOTE.match(rest)):
            return False
        self._close_to(matched)
        label = found[1]
        element = etree.Element("li", {"class": "footnote", "data-label": label})
        self.footnotes.setdefault(label, element)
        self._push(_Container("footnote", element, 4))
        self._consume(indent + found.end())
        self._line = self._line.lstrip(" ")
        return True

    def _definition_begins(self, rest: str, first: str, indent: int, matched: int, in_paragraph: bool) -> bool:
        if first != ":" or not lines_of.DEFINITION.match(rest):
            return False
        parent = self._open[matched].element
        last = parent[-1] if len(parent) else None
        if in_paragraph and len(self._lines) <= 3:
            terms, self._leaf, self._lines = self._lines, "", []
            if last is None or last.tag != "dl":
                last = etree.SubElement(parent, "dl")
            for term in terms:
                self._set_text(etree.SubElement(last, "dt"), joined([term.stripped()]))
        elif last is None or last.tag != "dl" or (self._leaf and matched == len(self._open) - 1):
            return False
        self._close_to(matched)
        self._consume(indent + 1)
        spaces = min(lines_of.indent_of(self._line), 4)
        self._consume(spaces)
        self._push(_Container("definition", etree.SubElement(last, "dd"), min(indent + 1 + spaces, 4)))
        return True

    def _table_begins(self, rest: str) -> bool:
        """Turn the paragraph's last line and a delimiter row under it into a table's head."""
        alignments = lines_of.alignments(rest) if "|" in self._lines[-1].text else None
        if alignments is None:
            return False
        head = lines_of.split_row(self._lines[-1])
        if len(head) != len(alignments):
            return False
        self._lines.pop()
        self._close_leaf()
        table = etree.SubElement(self._inner(), "table")
        self._add_row(table, "th", head, alignments)
        self._leaf, self._table = "table", (table, alignments)
        return True

    def _add_row(self, table: etree.Element, tag: str, cells: list[Line], alignments: list[str]) -> None:
        row = etree.SubElement(table, "tr")
        for number, align in enumerate(alignments):
            cell = etree.SubElement(row, tag, {"align": align} if align else {})
            if number < len(cells):
                self._set_text(cell, cell_words(cells[number]))

    # -- text --------------------------------------------------------------------------------------------------

    def _text(self, matched: int) -> None:
        if self._leaf == "paragraph":  # also where a container did not go on: the line is lazy
            self._lines.append(self._rest(self._line.lstrip(" \t")))
            return
        if self._leaf == "table" and self._table is not None and matched == len(self._open) - 1:
            self._add_row(self._table[0], "td", lines_of.split_row(self._rest(self._line)), self._table[1])
            return
        self._close_to(matched)
        self._open_leaf("paragraph", [self._rest(self._line.lstrip(" \t"))])

    def _rest(self, text: str) -> Line:
        """Return the end of the line, which a text is, with its place."""
        return Line(text, self._end - len(text))

    def _open_leaf(self, kind: str, lines: list[Line]) -> None:
        self._leaf, self._lines = kind, lines
        self._open[-1].fresh = False

    def _inner(self) -> etree.Element:
        self._open[-1].fresh = False
        return self._open[-1].element

    def _push(self, container: _Container) -> None:
        self._open[-1].fresh = False
        self._open.append(container)

    def _close_to(self, matched: int) -> None:
        """Close what does not go on where a new block begins on the line."""
        if not matched and self.tops[-1:] != [self._begin_of_line]:
            self.tops.append(self._begin_of_line)
        self._close(matched)

    def _close(self, last: int) -> None:
        """Close the block that is open, and every container after the one at index ``last``."""
        self._close_leaf()
        del self._open[last + 1 :]

    def _close_leaf(self) -> None:
        leaf, lines = self._leaf, self._lines
        if not leaf:
            return
        self._leaf, self._lines, self._table = "", [], None
        if leaf == "paragraph":
            text, origin = joined(take_definitions(lines, self.references))
            if text := text.rstrip(" \t\n"):
                self._add_text("p", Words(text, origin))
        elif leaf == "html":
            self._set_verbatim(etree.SubElement(self._inner(), "raw"), lines)
            self.raw += [lines[0].at, lines[-1].at + len(lines[-1].text)]
        elif leaf in ("fence", "code"):
            if leaf == "code":
                while lines and not lines[-1].text.strip():
                    lines.pop()
            self._add_code(lines, self._fence[3] if leaf == "fence" else "")

    def _add_code(self, lines: list[Line], info: str) -> None:
        code = etree.SubElement(etree.SubElement(self._inner(), "pre"), "code")
        if language := info.replace(",", " ").replace("{", " ").replace("}", " ").strip(" .").split(maxsplit=1):
            code.set("class", f"language-{language[0].lstrip('.')}")
        self._set_verbatim(code, lines)

    def _add_text(self, tag: str, words: Words) -> None:
        self._set_text(etree.SubElement(self._inner(), tag), words)

    def _set_verbatim(self, element: etree.Element, lines: list[Line]) -> None:
        text, self.origins[element] = joined(lines)
        element.text = AtomicString(text + "\n")

    def _set_text(self, element: etree.Element, words: Words) -> None:
        text, self.origins[element] = words
        plain = not _SIGN.search(text) or (
            len(text) > MAX_MARKS and sum(text.count(mark) for mark in _MARKS) > MAX_MARKS
        )
        element.text = AtomicString(text) if plain else text
