"""How far what was put into a text reaches by now: blank lines, guards, whole paragraphs, what joins notes to a text.

Knows nothing of what is put in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.annotated.notes.note_regions import Region, joined
from desktop.annotated.record.machine_block import OPENING, MachineBlock

_BREAKS_BEFORE = re.compile(r"(?:(?:\r\n|\r(?!\n)|\n)[ \t>]*)+\Z")
_BLANK_BEFORE = re.compile(r"(?:\r\n|\r(?!\n)|\n)(?:[ \t>]*(?:\r\n|\r(?!\n)|\n))+[ \t>]*\Z")
_LAST_IN_PARAGRAPH = re.compile(r"(?:\[\^h-[0-9a-z]+\])*[ \t]*(?=\r|\n|\Z)")
_CUT_LABEL = re.compile(r"\[(?:\^(?:h(?:-[0-9a-z]*)?)?)?")
_GUARDED = re.compile(r"(?<!\\)(?:\\\\)+(?=</?mark>|\{==|==\}|\[\^h-)")


def with_guards(text: str, cuts: Iterable[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    """Yield cuts, each with the backslash that was put before it, as it seems, for the sake of one of the author's."""
    guards = {found.end() for found in _GUARDED.finditer(text)}
    return ((start - (start in guards), end) for start, end in cuts)


def broken_before(text: str, start: int, end: int) -> int:
    """Return how many characters of blank lines somebody put before what begins a paragraph of its own."""
    found = _BREAKS_BEFORE.search(text[max(0, start - 200) : start]) if text[start:end][:1] in "\r\n" else None
    return len(found[0]) if found is not None else 0


def lonely(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a reference that is a paragraph of its own to the whole paragraph with the blank lines before it."""
    found = _BLANK_BEFORE.search(text[max(0, start - 200) : start])
    if found is None or _LAST_IN_PARAGRAPH.match(text, end) is None:
        return start, end
    return start - len(found[0]), end


def tails(text: str, rows: Iterable[Region], block: MachineBlock | None) -> list[Region]:
    """Join rows with only white space between them; what ends the file goes with what joined it to the text before."""
    joint = block.header.get("postil:joint") if block is not None else None
    out = joined(text, rows)
    rest = text[out[-1].end :].strip() if out else text
    # nothing, or the beginning of what Postil writes there next
    if out and (OPENING.startswith(rest) or _CUT_LABEL.fullmatch(rest)):
        start, _, units = out.pop()
        for put in [joint] if isinstance(joint, str) else ["\r\n\r\n", "\n\n", "\r\r"]:
            if put and "\r" not in put and text.endswith("\r\n", 0, start):
                put = put.replace("\n", "\r\n")  # as another program ends its lines
            if put and text.endswith(put, 0, start):
                # without the block nobody knows whether the source ended in a line break: most do
                start -= len(put) if isinstance(joint, str) else len(put) // 2
                break
        out.append(Region(start, len(text), units))
    return out
