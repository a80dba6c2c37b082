"""GitHub's block rules: lines in, a tree of elements out; everything inside a line stays with the inline patterns.

It works as the CommonMark specification describes it: each line first goes on with the open containers (quotes, list
items, footnotes, definitions), then may begin new blocks, and what is left is text. One pass, no backtracking.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as etree

from desktop.importers.gfm import directives
from desktop.importers.gfm import lines as lines_of
from desktop.importers.gfm.elements import Elements
from desktop.importers.gfm.lines import Line
from desktop.importers.gfm.places import Words, joined
from desktop.importers.gfm.references import take_definitions

MAX_DEPTH = 60  # deeper containers are read as text


@dataclass(slots=True)
class _Container:
    """An open quote, list item, footnote, definition or directive, and the element that its blocks go to.

    A directive ends below where it is indented, or at its ``sign``.
    """

    kind: str
    element: etree.Element
    indent: int = 0
    sign: str = ""
    fresh: bool = True  # nothing in it yet: an item that begins with a blank line ends with a second one


_DIRECTIVES = ":/!?={(`ie"  # the first characters of lines that may begin a directive, or that nobody reads


class BlockParser:
    """Parses the lines of one document. ``references`` and ``footnotes`` are for the inline patterns.

    ``origins`` says of each element with a text where that stands, ``raw`` where blocks of raw HTML begin and end.
    """

    def __init__(self) -> None:
        self.references: dict[str, tuple[str, str]] = {}
        self.footnotes: dict[str, etree.Element] = {}
        self._elements = Elements()
        self.origins = self._elements.origins
        self.raw: list[int] = []
        self._open = [_Container("root", etree.Element("div"))]
        self._leaf = ""  # "", paragraph, caption, fence, html, code or table: the block that takes lines
        self._lines: list[Line] = []
        self._fence = ("", 0, 0, "")  # character, length, indent, info
        self._html_end = lines_of.BLANK
        self._table: tuple[etree.Element, list[str]] | None = None
        self._line = self._whole = ""  # of the line what is left, and all
        self._end = -1  # of the line there: all of it but blanks at its beginning stands right before that
        self._column = 0

    def parse(self, lines: Iterable[str]) -> etree.Element:
        """Return the tree of a document."""
        for line in lines:
            self._end += 1 + len(line)
            self._take(line)
        self._close(0)
        return self._open[0].element

    # -- one line ----------------------------------------------------------------------------------------------

    def _take(self, line: str) -> None:
        self._whole, self._line = line, lines_of.expanded(line, 0)
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
                self._consume(container.indent)  # of what ends at its sign nothing
            else:
                return index - 1
        return len(self._open) - 1

    def _consume(self, count: int) -> None:
        self._column += count
        self._line = lines_of.expanded(self._line[count:], self._column)

    def _go_on(self, blank: bool) -> bool:
        """Give the line to an open fence, HTML block or indented code; return True if it took it."""
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
                whole = not indent and not self._column  # with its tabs
                self._lines.append(self._rest(self._whole if whole else line[min(indent, lines_of.indent_of(line)) :]))
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
        if self._leaf in ("paragraph", "caption", "table", "html"):
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
                self._close(matched)
                self._open_leaf("code", [self._rest(line[4:])])
                return
            rest = line[indent:]
            first = rest[:1]
            if first == ">" and matched < MAX_DEPTH:
                self._close(matched)
                self._push(_Container("quote", etree.SubElement(self._inner(), "blockquote")))
                matched += 1
                self._consume(indent + 1)
                if self._line.startswith(" "):
                    self._consume(1)
                if not self._line.strip():
                    return
                if (head := directives.alert(self._rest(self._line))) is not None:
                    self._add_head(head)
                    return
                continue
            if paragraph and whole and self._table_begins(rest):
                return
            if first in _DIRECTIVES and self._directive_begins(rest, first, indent, matched):
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

    def _directive_begins(self, rest: str, first: str, indent: int, matched: int) -> bool:
        """Open a directive, or end one, or pass over what nobody reads."""
        for index in range(matched, 0, -1):
            if (sign := self._open[index].sign) and directives.closes(rest, sign):
                self._close(index - 1)
                return True
        if directives.is_unseen(rest) and (self._leaf != "paragraph" or first not in "ie"):
            self._close(matched)
            return True
        opening = directives.opening(self._rest(rest)) if matched < MAX_DEPTH else None
        if opening is None:
            return False
        self._close(matched)
        element = etree.SubElement(self._inner(), "blockquote" if opening.stands_out else "div")
        self._push(_Container("directive", element, 0 if opening.sign else indent + 4, opening.sign))
        self._add_head(opening.head)
        return True

    def _add_head(self, head: Line | None) -> None:
        """Add what stands at the head of a directive, as a paragraph of its own."""
        if head is not None and head.text:
            paragraph = etree.SubElement(self._inner(), "p")
            self._elements.add_text(paragraph, "strong", joined([head]))

    def _leaf_begins(self, rest: str, first: str, indent: int, matched: int, in_paragraph: bool) -> bool:
        if first == "#" and (match := lines_of.HEADING.match(rest)):
            self._close(matched)
            words = lines_of.heading_text(directives.without_attributes(self._rest(rest[match.start(2) :]).stripped()))
            self._add_text(f"h{len(match[1])}", joined([directives.without_attributes(words)]))
            return True
        if first in "`~" and (match := lines_of.FENCE.match(rest)):
            self._close(matched)
            mark = match[1] or match[3]
            self._open_leaf("fence", [])
            self._fence = (mark[0], len(mark), indent, (match[2] if match[1] else match[4]).strip())
            return True
        if first == "<" and (end := lines_of.html_end(rest, in_text=self._leaf == "paragraph")):
            self._close(matched)
            self._open_leaf("html", [self._rest(self._line)])
            self._html_end = end
            if end.search(rest):
                self._close_leaf()
            return True
        if first in "=-" and in_paragraph and (match := lines_of.SETEXT.match(rest)):
            lines = take_definitions(self._lines, self.references)
            self._leaf, self._lines = "", []
            if lines:
                lines[-1] = directives.without_attributes(lines[-1])
                self._add_text("h1" if first == "=" else "h2", joined(lines).stripped())
                return True
        if first in "*-_" and lines_of.RULE.match(rest):
            self._close(matched)
            etree.SubElement(self._inner(), "hr")
            return True
        return False

    def _item_begins(self, rest: str, first: str, indent: int, matched: int, in_paragraph: bool) -> bool:
        if first in "-+*":
            match = lines_of.BULLET.match(rest)
            kind, mark = "ul", first
        elif first.isdigit():
            match = lines_of.ORDERED.match(rest)
            kind, mark = "ol", match[2] if match else ""
        else:
            return False
        if not match:
            return False
        after = rest[match.end() :]
        blank = not after.strip(" \t")
        if in_paragraph and (blank or (kind == "ol" and int(match[1]) != 1)):
            return False
        self._close(matched)
        parent = self._inner()
        last = parent[-1] if len(parent) else None
        if last is None or last.tag != kind or last.get("mark") != mark:  # else the list goes on
            last = etree.SubElement(parent, kind, {"mark": mark})
            if kind == "ol" and match[1] != "1":
                last.set("start", str(int(match[1])))
        width = match.end()
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
        if first != "[" or not (match := lines_of.FOOTNOTE.match(rest)):
            return False
        self._close(matched)
        label = match[1]
        element = etree.Element("li", {"class": "footnote", "data-label": label})
        self.footnotes.setdefault(label, element)
        self._push(_Container("footnote", element, 4))
        self._consume(indent + match.end())
        self._line = self._line.lstrip(" ")
        return True

    def _definition_begins(self, rest: str, first: str, indent: int, matched: int, in_paragraph: bool) -> bool:
        if first != ":" or not lines_of.DEFINITION.match(rest):
            return False
        parent = self._open[matched].element
        last = parent[-1] if len(parent) else None
        inside = matched == len(self._open) - 1
        if last is not None and last.tag == "table" and inside and self._leaf in ("", "table"):
            self._close(matched)
            self._open_leaf("caption", [self._rest(rest[1:].lstrip(" \t"))])
            self._line = ""
            return True
        is_term = last is not None and last.tag == "p" and "\n" not in (last.text or "")
        if last is not None and is_term and inside and not self._leaf:  # a blank line before its definition
            last.tag = "dt"
            parent[-1] = etree.Element("dl")
            parent[-1].append(last)
            last = parent[-1]
        if in_paragraph and len(self._lines) <= 3:
            terms, self._leaf, self._lines = self._lines, "", []
            if last is None or last.tag != "dl":
                last = etree.SubElement(parent, "dl")
            for term in terms:
                self._elements.add_text(last, "dt", joined([term.stripped()]))
        elif last is None or last.tag != "dl" or (self._leaf and inside):
            return False
        self._close(matched)
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
        self._elements.add_row(table, "th", head, alignments)
        self._leaf, self._table = "table", (table, alignments)
        return True

    # -- text --------------------------------------------------------------------------------------------------

    def _text(self, matched: int) -> None:
        if self._leaf in ("paragraph", "caption"):  # also where a container did not go on: the line is lazy
            self._lines.append(self._rest(self._line.lstrip(" \t")))
            return
        if self._leaf == "table" and self._table is not None and matched == len(self._open) - 1:
            self._elements.add_row(self._table[0], "td", lines_of.split_row(self._rest(self._line)), self._table[1])
            return
        self._close(matched)
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
        elif leaf == "caption":
            lines[-1] = directives.without_attributes(lines[-1])
            self._add_text("figcaption", joined(lines).stripped())
        elif leaf == "html":
            self._elements.add_verbatim(self._inner(), "raw", lines)
            self.raw += [lines[0].at, lines[-1].at + len(lines[-1].text)]
        elif leaf in ("fence", "code"):
            if leaf == "code":
                while lines and not lines[-1].text.strip():
                    lines.pop()
            self._elements.add_code(self._inner(), lines, self._fence[3] if leaf == "fence" else "")

    def _add_text(self, tag: str, words: Words) -> None:
        self._elements.add_text(self._inner(), tag, words)
