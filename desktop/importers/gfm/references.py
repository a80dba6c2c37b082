"""Link reference definitions (``[label]: address "title"``), and the parts that they share with inline links.

Pure functions on text. Every search here is bounded, so that hostile text costs no more than its length.
"""

from __future__ import annotations

import re

from desktop.importers.gfm.lines import Line

_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){1,999})\]:", re.DOTALL)
_BLANKS = re.compile(r"[ \t]*\n?[ \t]*")
_REST = re.compile(r"[ \t]*(?:\n|\Z)")
_ANGLE = re.compile(r"<((?:[^<>\\\n]|\\.)*)>")
_TITLES = {
    '"': re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL),
    "'": re.compile(r"'((?:[^'\\]|\\.)*)'", re.DOTALL),
    "(": re.compile(r"\(((?:[^()\\]|\\.)*)\)", re.DOTALL),
}
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
MAX_PARENTHESES = 32
MAX_TITLE = 2000


def normalised(label: str) -> str:
    """Return the form of a label by which it is looked up."""
    return " ".join(label.split()).casefold()


def unescaped(text: str) -> str:
    """Return the text without the backslashes before ASCII punctuation."""
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def destination(text: str, at: int) -> tuple[str, int] | None:
    """Read a link's address at ``at``; return it and where it ends."""
    if text.startswith("<", at):
        found = _ANGLE.match(text, at)
        return (unescaped(found[1]), found.end()) if found else None
    depth, start = 0, at
    while at < len(text):
        character = text[at]
        if character == "\\" and at + 1 < len(text) and text[at + 1] > " ":
            at += 2
            continue
        if (character <= " " and character not in "\x02\x03") or character == "\x7f":
            break
        if character == "(":
            depth += 1
            if depth > MAX_PARENTHESES:
                return None
        elif character == ")":
            if not depth:
                break
            depth -= 1
        at += 1
    return (unescaped(text[start:at]), at) if at > start and not depth else None


def title(text: str, at: int) -> tuple[str, int] | None:
    """Read a link's title at ``at``; return it and where it ends."""
    pattern = _TITLES.get(text[at : at + 1])
    found = pattern.match(text, at, at + MAX_TITLE) if pattern else None
    if not found or "\n\n" in found[1]:
        return None
    return unescaped(found[1]), found.end()


def take_definitions(lines: list[Line], references: dict[str, tuple[str, str]]) -> list[Line]:
    """Move the definitions at the head of a paragraph into ``references`` (the first of a label wins)."""
    if not lines or not lines[0].text.startswith("["):
        return lines
    text = "\n".join(line.text for line in lines)
    at = 0
    while text.startswith("[", at):
        found = _LABEL.match(text, at)
        if not found or not found[1].strip():
            break
        address = destination(text, skip(text, found.end()))
        if address is None:
            break
        end = _line_end(text, address[1])
        heading = ""
        after = skip(text, address[1])
        if after > address[1] and (named := title(text, after)):
            closing = _line_end(text, named[1])
            if closing is not None:
                heading, end = named[0], closing
        if end is None:
            break
        references.setdefault(normalised(found[1]), (address[0], heading))
        at = end
    return lines[text.count("\n", 0, at) :] if at < len(text) else []


def skip(text: str, at: int) -> int:
    """Return where blanks at ``at`` end, and a line break among them."""
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def _line_end(text: str, at: int) -> int | None:
    """Return where the next line begins if only white space follows ``at`` on its line, else None."""
    found = _REST.match(text, at)
    return found.end() if found else None
