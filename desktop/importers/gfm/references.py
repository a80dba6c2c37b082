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
        match = _ANGLE.match(text, at)
        return (unescaped(match[1]), match.end()) if match else None
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
    match = pattern.match(text, at, at + MAX_TITLE) if pattern else None
    if not match or "\n\n" in match[1]:
        return None
    return unescaped(match[1]), match.end()


def take_definitions(lines: list[Line], references: dict[str, tuple[str, str]]) -> list[Line]:
    """Move the definitions at the head of a paragraph into ``references`` (the first of a label wins)."""
    if not lines or not lines[0].text.startswith("["):
        return lines
    text = "\n".join(line.text for line in lines)
    at = 0
    while text.startswith("[", at):
        match = _LABEL.match(text, at)
        if not match or not match[1].strip():
            break
        address = destination(text, skip(text, match.end()))
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
        references.setdefault(normalised(match[1]), (address[0], heading))
        at = end
    return lines[text.count("\n", 0, at) :] if at < len(text) else []


def skip(text: str, at: int) -> int:
    """Return where blanks at ``at`` end, and a line break among them."""
    match = _BLANKS.match(text, at)
    return match.end() if match else at


def _line_end(text: str, at: int) -> int | None:
    """Return where the next line begins if only white space follows ``at`` on its line, else None."""
    match = _REST.match(text, at)
    return match.end() if match else None
