"""The parts of a Markdown source that never render, or bear no mark: front matter, comments, tags, addresses, code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from desktop.article.fences import fenced
from desktop.article.front_matter import toml_matter, yaml_matter

_LINE_ENDS = re.compile("[\r\v\x85\u2028\u2029]")
# What never renders. Code spans come first so that what looks like markup inside them is left alone; none goes on
# over the begin of a list item or a heading.
_CONSTRUCTS = (
    r"(?P<code>(?<!`)(`+)(?!`)(?:.|\n(?!\s*\n|[ \t>]*(?:[-*+]|\d{1,3}[.)]|#{1,6})[ \t])){1,2000}?(?<!`)\2(?!`))"
    r"|(?P<comment>COMMENT)"
    r"|(?P<image>!\[(?:[^\[\]\\]|\\.|\[[^\[\]]*\]){0,500}\]"
    r"(?:\((?:[^()\\\n]|\\.|\([^()]*\)){0,2000}\)|\[[^\[\]\n]{0,200}\])?)"
    r"|(?P<note>\[\^[^\]\s^]{1,200}\](?!:))"
    r"|(?P<address>(?<=\])\((?:[^()\\\n]|\\.|\((?:[^()\\\n]|\\.)*\)){0,4000}\))"
    r"|(?P<label>(?<=\])\[(?!\^)[^\[\]\n]{0,200}\])"
    r"|(?P<auto><(?:https?|ftp|mailto):[^\s<>]*>)"
    r"|(?P<tag></?[a-zA-Z][\w-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?){0,50}\s*/?>)"
    r"|(?P<definition>(?m:^[ \t>]{0,12}\[(?!\^)[^\[\]\n]{1,300}\]:[ \t]*\n?[ \t]*[^\s]+"
    r"(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$))"
    r"|(?P<abbreviation>(?m:^\*\[[^\]\n]+\]:[^\n]*$))"
)
_MASKED = re.compile(_CONSTRUCTS.replace("COMMENT", r"(?<!\\)<!--[\s\S]*?(?:-->|\Z)"))
# Where no comment is closed any more, only one that begins a line is one, and goes on to the end.
_BEGINS_LINE = r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++[ \t>]*+)*+"
_MASKED_OPEN = re.compile(_CONSTRUCTS.replace("COMMENT", rf"(?m:^{_BEGINS_LINE})<!--[\s\S]*"))
_LINE_BEGIN = re.compile(_BEGINS_LINE)


def flat(source: str) -> str:
    """Return a source of the same length whose every line ends in "\\n", with a space for its byte order mark."""
    source = _LINE_ENDS.sub("\n", source.replace("\r\n", " \n"))
    return " " + source[1:] if source.startswith("\ufeff") else source


def _matter_end(source: str) -> int:
    """Return where the front matter of a flat source ends (0 without one): YAML, TOML, or both in this order."""
    lead = int(source.startswith(" "))  # which stands for a byte order mark
    front = yaml_matter(source[lead:])
    toml = toml_matter(source, lead + (front.after if front else 0))
    return toml.after if toml is not None else lead + front.end if front else 0


@lru_cache(maxsize=2)  # one reading of a file asks twice
def unmarkable(source: str) -> Sequence[tuple[int, int]]:
    """Return the ranges of a ``flat`` source in which ``==`` is no mark: code, comments, addresses, front matter."""
    begin = _matter_end(source)
    ranges = [*([(0, begin)] if begin else ()), *((fence.start, fence.end) for fence in fenced(source, begin))]
    for kind, start, end in _unseen(source, begin):
        if kind not in ("note", "image", "tag") or (kind == "tag" and "==" in source[start:end]):
            ranges.append((start, end))
    return sorted(ranges)


def open_end(source: str) -> str:
    """Return what closes a code fence or a comment that is still open at the end of a source, or nothing."""
    source = flat(source)
    begin = _matter_end(source)
    comments = [start for kind, start, _ in _unseen(source, begin) if kind == "comment"]
    if comments and source.find("-->", comments[-1]) < 0:
        return "-->"
    return next((fence.left_open for fence in fenced(source, begin)[-1:]), "")


@lru_cache(maxsize=2)  # what an export masks it asks for marks as well
def _unseen(source: str, begin: int) -> Sequence[tuple[str, int, int]]:
    """Return what never renders, or bears no mark, outside fenced code: its kind, where it begins and ends."""
    return [
        (match.lastgroup or "", match.start(), match.end())
        for start, end in _prose(source, begin)
        for match in _found(source, start, end)
    ]


def _found(source: str, start: int, end: int) -> Iterable[re.Match[str]]:
    """Find the constructs of a range. A comment that nothing closes is one only where it begins a line."""
    for match in _MASKED.finditer(source, start, end):
        if match.lastgroup == "comment" and not match[0].endswith("-->"):
            line = source.rfind("\n", start, match.start()) + 1 or start
            if not _LINE_BEGIN.fullmatch(source, line, match.start()):
                yield from _MASKED_OPEN.finditer(source, match.start() + 1, end)
                return
        yield match


def _prose(source: str, begin: int) -> list[tuple[int, int]]:
    """Return the ranges outside fenced code and the lines of its fences."""
    ranges, at = [], begin
    for fence in fenced(source, begin):
        ranges.append((at, fence.start))
        at = fence.end
    return [*ranges, (at, len(source))]
