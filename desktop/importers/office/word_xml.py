"""The parts of a Word file, checked, and its text with what mammoth leaves out put into it.

The ends of comments and highlights become characters (``marks``), formulas one line of text, a word with its reading
over it (ruby) a run for each. A part that declares a
document type is refused: no Word file has one, and entities are declared there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement
from xml.parsers import expat

from desktop.errors import ImportFailed
from desktop.importers.office.marks import MOST, begin, end, without
from desktop.importers.office.word_shapes import Style, W, with_shapes

MAX_DEPTH = 200  # of elements; mammoth calls itself for each
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FORMULA = "PostilFormula"  # the style of a formula's run, which no file has
BOOKMARK = re.compile(r"postil_([0-9a-f]{32})(c?)")  # around a passage that Postil annotated; c: with a comment
CHUNK = "PostilChunk"  # that of the name of a part that is no Word, where it stands
RUBY, READING = "PostilRuby", "PostilReading"  # those of a word with a reading, and of the reading
_TRACKED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_BEFORE = {f"{M}den": "/", f"{M}sup": "^", f"{M}sub": "_", f"{M}deg": "√"}
_GROUPS = frozenset(f"{M}{name}" for name in ("num", "den", "e", "sup", "sub", "deg"))


@dataclass
class Marks:
    """The number of each comment by its id, of each bookmark of Postil's (``own``) by its name, the colour of each
    highlight, and whether changes are tracked.
    """

    comments: dict[str, int] = field(default_factory=dict)
    own: dict[str, int] = field(default_factory=dict)
    highlights: dict[int, str] = field(default_factory=dict)
    tracked: bool = False

    def next_number(self) -> int:
        """Return a number for one more mark; at MOST there are too many."""
        return len(self.comments) + len(self.own) + len(self.highlights)


def checked(data: bytes) -> bytes:
    """Return a part. Raises ImportFailed where it declares a document type, is no XML, or nested too deeply."""
    parser = expat.ParserCreate(namespace_separator=" ")  # a prefix that nobody declared is an error too
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise ImportFailed("The document is nested more deeply than Postil reads.")

    def stop(tag: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        raise ImportFailed("The document declares entities of its own, which no word processor writes.")

    parser.StartElementHandler = start
    parser.EndElementHandler = stop
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, UnicodeError, ValueError) as error:
        raise ImportFailed("A part of the document is damaged, so that it cannot be read.") from error
    return data


def root_of(data: bytes) -> Element:
    """Return the outermost element of a part that ``checked`` let through. Raises ImportFailed."""
    try:
        return ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError) as error:
        raise ImportFailed("A part of the document is damaged, so that it cannot be read.") from error


def with_marks(data: bytes, marks: Marks, styles: dict[str, Style]) -> bytes:
    """Return a part that ``checked`` let through, with its marks in its text and styles for what it only shows."""
    root = root_of(data)
    with_shapes(root, styles)
    marks.tracked = marks.tracked or any(True for tag in _TRACKED for _ in root.iter(tag))
    for element in root.iter(f"{W}t"):
        element.text = without(element.text or "")
    bookmarks: dict[str, str] = {}  # those of Postil's by the ids that are good for this part
    for element in list(root.iter()):
        for index, child in enumerate(list(element)):
            if child.tag in (f"{W}bookmarkStart", f"{W}bookmarkEnd"):
                element[index] = _bookmark(child, bookmarks, marks)
            elif child.tag in (f"{M}oMath", f"{M}oMathPara"):
                element[index] = _run(_formula(child), FORMULA)
            elif child.tag in (f"{W}commentRangeStart", f"{W}commentRangeEnd"):
                element[index] = _run(_comment(child, marks))
            elif child.tag == f"{W}altChunk":
                element[index] = place = Element(f"{W}p")
                place.append(_run(child.get(f"{R}id", ""), CHUNK))
            elif child.tag == f"{W}commentReference" and child.get(f"{W}id", "") not in marks.comments:
                number = _numbered(child, marks)  # at a point: its range is nowhere
                element[index] = _text(begin(number) + end(number) if number is not None else "")
    _part_rubies(root)
    _highlights(root, marks)
    for paragraph in root.iter(f"{W}p"):
        _join_runs(paragraph)
    written: bytes = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return written


def _numbered(element: Element, marks: Marks) -> int | None:
    name = element.get(f"{W}id", "")
    if name not in marks.comments:
        if (number := marks.next_number()) >= MOST:
            return None
        marks.comments[name] = number
    return marks.comments[name]


def _comment(element: Element, marks: Marks) -> str:
    number = _numbered(element, marks)
    if number is None:
        return ""
    return begin(number) if element.tag == f"{W}commentRangeStart" else end(number)


def _bookmark(element: Element, bookmarks: dict[str, str], marks: Marks) -> Element:
    """Return what stands in the place of a bookmark: its end as a character, where it is one of Postil's."""
    identity, name = element.get(f"{W}id", ""), element.get(f"{W}name", "")
    if element.tag == f"{W}bookmarkStart":
        number = marks.next_number()
        if not BOOKMARK.fullmatch(name) or name in marks.own or number >= MOST:
            return element
        bookmarks[identity], marks.own[name] = name, number
        return _run(begin(number))
    if identity not in bookmarks:
        return element
    return _run(end(marks.own[bookmarks[identity]]))


def _text(words: str) -> Element:
    element = Element(f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    element.text = words
    return element


def _run(words: str, style: str = "") -> Element:
    element = Element(f"{W}r")
    if style:
        SubElement(SubElement(element, f"{W}rPr"), f"{W}rStyle", {f"{W}val": style})
    element.append(_text(words))
    return element


def _formula(element: Element) -> str:
    """Return a formula in one line: fractions with a slash, groups of several signs in brackets."""
    parts: list[str] = []
    for child in element:
        if child.tag == f"{M}t":
            parts.append(child.text or "")
        else:
            inner = _formula(child)
            if child.tag in _GROUPS and len(inner) > 1:
                inner = f"({inner})"
            parts.append(_BEFORE.get(child.tag, "") + inner if inner else "")
    return without("".join(parts))


def _part_rubies(root: Element) -> None:
    """Put a run for each word that has its reading over it, and one for the reading, behind the run that held both."""
    for parent in list(root.iter()):
        for run in [child for child in parent if child.tag == f"{W}r"]:
            for ruby in reversed(run.findall(f"{W}ruby")):
                run.remove(ruby)
                at = list(parent).index(run) + 1
                parent[at:at] = [_run(_words(ruby, "rubyBase"), RUBY), _run(_words(ruby, "rt"), READING)]


def _words(element: Element, name: str) -> str:
    return "".join(text.text or "" for part in element.findall(f"{W}{name}") for text in part.iter(f"{W}t"))


def _highlights(root: Element, marks: Marks) -> None:
    """Mark the runs of a paragraph that have the same highlight as one."""
    for paragraph in root.iter(f"{W}p"):
        last: Element | None = None  # where the open highlight ends so far
        colour, number = "", -1
        for run in paragraph.iter(f"{W}r"):
            if run.find(f"{W}t") is None:
                continue
            element = run.find(f"{W}rPr/{W}highlight")
            value = element.get(f"{W}val", "none") if element is not None else "none"
            if last is not None and value != colour:
                last.append(_text(end(number)))
                last = None
            if value in ("none", "white"):
                continue
            if last is None:
                if (number := marks.next_number()) >= MOST:
                    return
                marks.highlights[number] = colour = value
                run.insert(1, _text(begin(number)))
            last = run
        if last is not None:
            last.append(_text(end(number)))


def _join_runs(paragraph: Element) -> None:
    """Make one run of those that follow each other and look the same: Word parts them at every sitting."""
    last: tuple[bytes, Element] | None = None
    for run in list(paragraph):
        if run.tag != f"{W}r" or any(child.tag not in (f"{W}rPr", f"{W}t") for child in run):
            last = None
            continue
        properties = run.find(f"{W}rPr")
        looks = ElementTree.tostring(properties) if properties is not None else b""
        if last is not None and last[0] == looks:
            words = [child.text or "" for element in (last[1], run) for child in element.findall(f"{W}t")]
            for child in last[1].findall(f"{W}t"):
                last[1].remove(child)
            last[1].append(_text("".join(words)))
            paragraph.remove(run)
        else:
            last = (looks, run)
