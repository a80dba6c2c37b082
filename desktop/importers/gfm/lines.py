"""The blocks that a line of Markdown can begin, by the rules of GitHub's flavour: markers, fences, rules, HTML, tables.

Pure functions on single lines; the state lives in ``blocks``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

HEADING = re.compile(r"(#{1,6})(?:[ \t]+|$)(.*)$")
_CLOSING = re.compile(r"(?:^|[ \t]+)#+[ \t]*$")
SETEXT = re.compile(r"(=+|-+)[ \t]*$")
RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
FENCE = re.compile(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
BULLET = re.compile(r"([-+*])(?=[ \t]|$)")
ORDERED = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)")
FOOTNOTE = re.compile(r"\[\^([^\]\s^]{1,200})\]:[ \t]*")
DEFINITION = re.compile(r":(?=[ \t]+\S)")
TASK = re.compile(r"\[([ xX])\](?=[ \t\n])")
_BAR = re.compile(r"(?<!\\)\|")
_DELIMITER = re.compile(r":?-+:?$")

_ATTRIBUTE = r"(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'[^']*'|\"[^\"]*\"))?)"
OPEN_TAG = rf"<[A-Za-z][A-Za-z0-9-]*{_ATTRIBUTE}*\s*/?>"
CLOSE_TAG = r"</[A-Za-z][A-Za-z0-9-]*\s*>"
_LONE_TAG = re.compile(rf"(?:{OPEN_TAG}|{CLOSE_TAG})[ \t]*$", re.ASCII)
_HTML_NAMES = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h1|h2|h3|h4|h5|h6|head|header|hr|html|iframe|legend|li|link|"
    "main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|"
    "title|tr|track|ul"
)
BLANK = re.compile(r"\A[ \t]*\Z")
# how it starts, what ends it
_HTML = (
    (
        re.compile(r"<(?:script|pre|style|textarea)(?=\s|>|$)", re.I),
        re.compile(r"</(?:script|pre|style|textarea)>", re.I),
    ),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<![A-Za-z]"), re.compile(r">")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
    (re.compile(rf"</?(?:{_HTML_NAMES})(?=\s|/?>|$)", re.I), BLANK),
)


class Line(NamedTuple):
    """A part of a line, and where its first character stands in the source.

    Where it begins with a tab that was turned into blanks, that holds for what follows them.
    """

    text: str
    at: int

    def part(self, start: int, end: int) -> Line:
        """Return a part of it."""
        return Line(self.text[start:end], self.at + start)

    def stripped(self) -> Line:
        """Return it without white space at its ends."""
        start = len(self.text) - len(self.text.lstrip())
        return Line(self.text.strip(), self.at + start)


def html_end(line: str, *, in_text: bool) -> re.Pattern[str] | None:
    """Return what ends the HTML block that ``line`` (from its first "<") begins, or None; a lone tag begins none
    right below a paragraph's line.
    """
    for start, end in _HTML:
        if start.match(line):
            return end
    return BLANK if not in_text and len(line) < 10_000 and _LONE_TAG.match(line) else None


SWALLOWING = re.compile(r"<(/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)(?=[\s/>]|$))", re.I)
_PAIRS = tuple(
    (re.compile(rf"<{tag}(?=[\s/>]).*?</{tag}\s*>", re.IGNORECASE | re.DOTALL), f"</{tag}")
    for tag in ("script", "style", "iframe", "title", "textarea")
)


def tamed(html: str) -> str:
    """Return raw HTML without scripts and styles, and with what would swallow the text after it shown as text."""
    if not SWALLOWING.search(html):
        return html
    lowered = html.lower()
    for pair, closing in _PAIRS:
        if closing in lowered and lowered.count(closing) * 1000 > lowered.count(closing.replace("/", "")):
            html = pair.sub("", html)
    return SWALLOWING.sub(r"&lt;\1", html)


def heading_text(rest: Line) -> Line:
    """Return a heading's text without its closing number signs."""
    text = rest.text
    if text.rstrip().endswith("#"):
        text = _CLOSING.sub("", text.rstrip())
    return Line(text, rest.at).stripped()


def expanded(line: str, column: int) -> str:
    """Return ``line``, which starts at ``column``, with the tabs of its leading white space as spaces."""
    if "\t" not in line:
        return line
    words, before = line.lstrip(" \t"), " " * (column % 4)
    return (before + line[: len(line) - len(words)]).expandtabs(4)[len(before) :] + words


def indent_of(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))


def alignments(line: str) -> list[str] | None:
    """Return the alignment of each column if ``line`` is a table's delimiter row, else None."""
    line = line.strip()
    is_item = line[:1] == "-" and line[1:2] in (" ", "\t")
    if is_item or "-" not in line or line.strip("|:- \t"):
        return None
    cells = [cell.text for cell in split_row(Line(line, 0))]
    if not all(_DELIMITER.match(cell) for cell in cells):
        return None
    sides = {(True, True): "center", (True, False): "left", (False, True): "right", (False, False): ""}
    return [sides[cell.startswith(":"), cell.endswith(":")] for cell in cells]


def split_row(line: Line) -> list[Line]:
    """Return the cells of a table's row; an escaped bar stays in its cell."""
    line = line.stripped()
    bars = [match.start() for match in _BAR.finditer(line.text)]
    edges = zip([0, *(at + 1 for at in bars)], [*bars, len(line.text)], strict=True)
    cells = [line.part(low, high) for low, high in edges]
    if cells and not cells[0].text:
        del cells[0]
    if cells and not cells[-1].text:
        del cells[-1]
    return [cell.stripped() for cell in cells]
