"""Whether a note was only written in another way by some program: wrapped anew, with other signs for the same.

White space within a paragraph is no matter, but for hard breaks and in code. Knows nothing of annotations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from desktop.annotated.document import Reader
from desktop.annotated.notes.footnotes import lines_of
from desktop.errors import PostilError

_FENCE = re.compile(r"(`{3,}|~{3,})[^`]*\Z")
_ITEM = re.compile(r"(?:[-*+]|(?P<number>\d{1,9}[.)]))(?:[ ]{1,4}(?=\S)|[ ]|\Z)")
# what never goes on with the paragraph above it
_RULE = re.compile(r"(?:[-*_][ ]*){3,}\Z")
_BLOCK = re.compile(rf">|#{{1,6}}(?:\s|\Z)|\|.*\|\Z|=+\Z|-+\Z|{_RULE.pattern}")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_EMPHASIS = re.compile(r"(?<![\w\\])_+(?=\S)|(?<=[^\s\\])_+(?!\w)")
_SIGNS = re.compile(r"[ *_]+|\\(?!\n)")
_LESS = re.compile(r"\\<|&lt;")
_BREAK = "\\\n"

Unit = tuple[int, str]  # how deep in lists, and what stands there on one line


def is_reformatted(found: str, base: str, read: Reader | None = None) -> bool:
    """Tell whether a note says what ``base`` says, though it may be written otherwise.

    Hard breaks of two blanks may be gone, as editors take them for waste; new ones are an edit. With ``read`` signs
    that mean the same, such as an asterisk and one with a backslash, are known as well.
    """
    if found == base:
        return True
    said = units(found)
    if said in (units(base), units(_without_blanks(base))):
        return True
    if found.split() == base.split() and len(units(base)) == 1 and not re.search(r"\n\n|`|(?:  |\\)\n", found + base):
        return True  # wrapped by a program that knows nothing of lists: a line begins with a dash by now
    if read is None or _signless(said) != _signless(units(base)):
        return False
    try:
        one, other = (read(text.encode("utf-8", "surrogatepass")).blocks for text in (found, _without_blanks(base)))
    except PostilError:
        return False
    return one == other


def as_written(found: str, base: str) -> str:
    """Return a note that was edited with the paragraphs, and the hard breaks, of ``base`` that it still has."""
    if "```" not in base + found and "~~~" not in base + found:
        known = {tuple(units(part)): part for part in base.split("\n\n")}
        found = "\n\n".join(known.get(tuple(units(part)), part) if part else part for part in found.split("\n\n"))
    broken = {line.rstrip(): line for line in base.split("\n") if line.strip() and line.endswith("  ")}
    return "\n".join(broken.get(line, line) for line in found.split("\n"))


def _without_blanks(note: str) -> str:
    return "\n".join(line.rstrip() for line in note.split("\n"))


def units(note: str) -> list[Unit]:
    """Return a note's paragraphs, list items and lines of code, each on one line."""
    found = _Units()
    for line in lines_of(note):
        found.take(line)
    found.finish()
    return found.made


class _Units:
    """Reads a note line by line."""

    def __init__(self) -> None:
        self.made: list[Unit] = []
        self.items: list[int] = []  # the columns in which the words of the list items begin that a line stands in
        self.open = ""  # the paragraph so far
        self.ends = " "  # what stands between it and its next line
        self.fence = ""
        self.quoted: list[str] = []  # the lines of a quotation so far, without its signs

    def take(self, line: str) -> None:
        words = line.strip()
        if self.fence:
            ended = words.startswith(self.fence) and not words.strip(self.fence[0])
            self._code(f"{' ' * self._column()}```" if ended else line)
            self.fence = "" if ended else self.fence
            return
        line = line[: len(line) - len(line.lstrip())].expandtabs(4) + line.lstrip()
        goes_on = not any(one.match(words) for one in (_ITEM, _BLOCK, _FENCE))
        if self.quoted and words and (words[0] == ">" or (self.quoted[-1].strip() and goes_on)):
            self.quoted.append(words.removeprefix(">").removeprefix(" ") + line[len(line.rstrip()) :])
        elif not words:
            self.finish()
        elif self.open and goes_on:
            self.open = (self.open if self.ends == " " else self.open.removesuffix("\\").rstrip()) + self.ends + words
            self._end(line)
        elif self.open and not words.strip(words[0]) and words[0] in "=-":
            self.open = f"{'#' if words[0] == '=' else '##'} {self.open}"
            self.finish()
        else:
            self._begin(line, words)

    def finish(self) -> None:
        if self.open:
            self.made.append((len(self.items), _plain(self.open)))
        if self.quoted:
            self.made += [(len(self.items) + level, f">{text}") for level, text in units("\n".join(self.quoted))]
        self.open, self.quoted = "", []

    def _begin(self, line: str, words: str) -> None:
        self.finish()
        column = len(line) - len(line.lstrip())
        while self.items and column < self.items[-1]:
            self.items.pop()
        item, fence = _ITEM.match(words), _FENCE.match(words)
        if _RULE.match(words):
            item, words = None, "---"
        if fence:
            self.fence = fence[1]
            self._code(f"{line[:column]}```{words[len(fence[1]) :]}")
            return
        if item is None and column - self._column() >= 4:
            self._code(line)
            return
        if words[0] == ">":
            self.quoted.append(words[1:].removeprefix(" ") + line[len(line.rstrip()) :])
            return
        if item is not None:
            self.items.append(column + item.end())
            words = f"{self._number(item['number'])} {words[item.end() :]}"
        self.open = words
        self._end(line)

    def _number(self, number: str | None) -> str:
        """Return the sign of a list item: which number it has counts only for the first."""
        later = number is not None and any(
            level == len(self.items) and re.match(r"\d+[.)] ", text) for level, text in self.made
        )
        return "1." if later else number or "-"

    def _code(self, line: str) -> None:
        indent = min(self._column(), len(line) - len(line.lstrip()))
        self.made.append((len(self.items), "\0" + line[indent:].rstrip()))

    def _column(self) -> int:
        return self.items[-1] if self.items else 0

    def _end(self, line: str) -> None:
        slashes = len(line) - len(line.rstrip("\\"))
        self.ends = _BREAK if line.endswith("  ") or slashes % 2 else " "


def _plain(text: str) -> str:
    """Return a paragraph with single blanks and one sign for emphasis, code left alone."""
    return _outside_code(text, lambda words: _EMPHASIS.sub(_asterisks, _LESS.sub("<", re.sub(r"[^\S\n]+", " ", words))))


def _asterisks(found: re.Match[str]) -> str:
    return "*" * len(found[0])


def _signless(said: Iterable[Unit]) -> str:
    """Return what a note says without signs of emphasis and backslashes."""
    every = (
        text if text.startswith("\0") else _outside_code(text, lambda one: _SIGNS.sub("", one)) for _, text in said
    )
    return "".join(every)


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    pieces: list[str] = []
    at = 0
    for code in _CODE.finditer(text) if len(text) < 20_000 else ():  # quadratic in the number of backticks
        pieces += [change(text[at : code.start()]), code[0]]
        at = code.end()
    return "".join([*pieces, change(text[at:])])
