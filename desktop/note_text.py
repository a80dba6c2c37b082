"""A note's Markdown as a few lines of plain text with styled ranges, for cards. Knows no Qt.

Not a Markdown parser: it takes the markers away and keeps what they meant where a card can show it. Its work is
bounded by ``limit``, so it may be called while painting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LIMIT = 400  # code points of a note that a card looks at


@dataclass(frozen=True, slots=True)
class NoteText:
    """Plain text with lines parted by "\\n", and ranges ``(start, end, style)`` of code points in it.

    A style is "strong", "em", "code", "strike" or "link".
    """

    text: str
    ranges: tuple[tuple[int, int, str], ...] = ()


_INLINE = re.compile(
    r"""
      \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<ticks>`+)(?P<code>[^`]+)(?P=ticks)
    | !?\[(?P<label>[^\[\]]*)\]\((?P<address>[^()\s]*)(?:\s+"[^"]*")?\)
    | <(?P<bare>https?://[^<>\s]+)>
    | \*\*(?P<strong>(?=\S)[^*]+(?:\*[^*]+\*[^*]*)*)\*\*
    | (?<!\w)__(?P<strong2>(?=\S).+?)__(?!\w)
    | \*(?P<em>(?=\S)[^*]+)\*
    | (?<!\w)_(?P<em2>(?=\S)[^_]+)_(?!\w)
    | ~~(?P<strike>(?=\S)[^~]+)~~
    | ==(?P<mark>(?=\S)[^=]+)==
    | (?P<footnote>\[\^[^\]\s]{1,40}\])
    """,
    re.VERBOSE,
)
_STYLES = {"strong": "strong", "strong2": "strong", "em": "em", "em2": "em", "strike": "strike", "mark": ""}
_TASK = re.compile(r"[-*+] \[([ xX])\] +")
_BULLET = re.compile(r"[-*+] +")
_NUMBER = re.compile(r"\d{1,9}[.)] +")
_HEADING = re.compile(r"#{1,6} +")
_FENCE = re.compile(r"(?:`{3,}|~{3,})")
_RULE = re.compile(r"(?:[-*_] *){3,}$")


def _inline(text: str, at: int, ranges: list[tuple[int, int, str]]) -> str:
    out: list[str] = []
    position = 0
    for match in _INLINE.finditer(text):
        plain = text[position : match.start()]
        out.append(plain)
        at += len(plain)
        position = match.end()
        kind = match.lastgroup or ""
        if match["escaped"] is not None:
            piece = match["escaped"]
        elif match["code"] is not None:
            piece = match["code"]
            ranges.append((at, at + len(piece), "code"))
        elif match["label"] is not None:
            piece = _inline(match["label"], at, ranges) or match["address"]
            ranges.append((at, at + len(piece), "link"))
        elif match["bare"] is not None:
            piece = match["bare"]
            ranges.append((at, at + len(piece), "link"))
        elif match["footnote"] is not None:
            piece = ""
        else:
            piece = _inline(match[kind], at, ranges)
            if _STYLES[kind]:
                ranges.append((at, at + len(piece), _STYLES[kind]))
        out.append(piece)
        at += len(piece)
    out.append(text[position:])
    return "".join(out)


def _lines(markdown: str) -> list[tuple[str, bool]]:
    """Return blocks of lines with their markers turned into text, each with whether it is code."""
    lines: list[tuple[str, bool]] = []
    fenced = False
    gap = True
    for raw in markdown.splitlines():
        line = raw.strip()
        if _FENCE.match(line):
            fenced, gap = not fenced, True
            continue
        if fenced:
            lines.append((line, True))
            continue
        while line.startswith(">"):
            line = line[1:].lstrip()
        if not line or _RULE.match(line):
            gap = True
            continue
        if task := _TASK.match(line):
            line, gap = ("☐ " if task[1] == " " else "☑ ") + line[task.end() :], True
        elif bullet := _BULLET.match(line):
            line, gap = "• " + line[bullet.end() :], True
        elif heading := _HEADING.match(line):
            lines.append((line[heading.end() :].rstrip("# "), False))
            gap = True
            continue
        elif _NUMBER.match(line):
            gap = True
        if gap or not lines or lines[-1][1]:
            lines.append((line, False))
        else:
            lines[-1] = (f"{lines[-1][0]}\n{line}", False)
        gap = False
    return lines


def note_text(markdown: str, limit: int = LIMIT) -> NoteText:
    """Return the first ``limit`` code points of a note as plain text with its styled ranges."""
    ranges: list[tuple[int, int, str]] = []
    out = ""
    for line, code in _lines(markdown[:limit]):
        if out:
            out += "\n"
        if code:
            ranges.append((len(out), len(out) + len(line), "code"))
            out += line
        else:
            out += _inline(line, len(out), ranges)
    if len(markdown) > limit:
        out += "…"
    return NoteText(out, tuple(sorted(ranges)))
