"""The edits that keys make to a note's Markdown: bold, italics, a link, and a list that goes on. Pure functions.

Offsets are whatever the text counts in; each returns an Edit, or None where the key has its usual meaning.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ITEM = re.compile(
    r"(?P<lead>[ \t]*)(?P<mark>(?P<number>\d{1,9})(?P<dot>[.)])|[-*+]|>)(?P<gap>[ \t]+)(?P<box>\[[ xX]\][ \t]+)?"
)
_ADDRESS = re.compile(r"(?:https?|postil|mailto):\S+")
_LONGEST = 100  # characters behind "[[" that are looked for
_WORD = re.compile(r"\w+")


class Edit(NamedTuple):
    """Replace ``[start, end)`` by ``text``, and select from ``anchor`` to ``caret`` then."""

    start: int
    end: int
    text: str
    anchor: int
    caret: int


def wrap(text: str, start: int, end: int, mark: str) -> Edit:
    """Put ``mark`` around what is selected, or the word at the caret; take it away where it stands there."""
    if start == end:
        word = next((w for w in _WORD.finditer(text) if w.start() <= start <= w.end()), None)
        if word is not None:
            start, end = word.span()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    wide, inner = len(mark), text[start:end]
    if _stands(text, start, end, mark):
        return Edit(start - wide, end + wide, inner, start - wide, end - wide)
    if len(inner) >= 2 * wide and _stands(text, start + wide, end - wide, mark):
        return Edit(start, end, inner[wide:-wide], start, end - 2 * wide)
    return Edit(start, end, f"{mark}{inner}{mark}", start + wide, end + wide)


def _stands(text: str, start: int, end: int, mark: str) -> bool:
    """True if exactly this mark is around a range: one asterisk is none of two."""
    if start > end or start < len(mark):
        return False
    before = re.search(r"\**$", text[:start])
    after = re.match(r"\**", text[end:])
    counts = len(before[0]) if before else 0, len(after[0]) if after else 0
    return min(counts) in (len(mark), 3)


def link(text: str, start: int, end: int, clipboard: str = "") -> Edit:
    """Make a link of what is selected: of words, to the address in the clipboard if there is one; of an address."""
    chosen, address = text[start:end], clipboard.strip()
    if _ADDRESS.fullmatch(chosen):
        return Edit(start, end, f"[](<{chosen}>)" if ")" in chosen else f"[]({chosen})", start + 1, start + 1)
    if not _ADDRESS.fullmatch(address) or len(address) > 2000:
        address = ""
    markdown = f"[{chosen}](<{address}>)" if ")" in address else f"[{chosen}]({address})"
    if not chosen:
        at = start + 1
    else:
        at = start + len(markdown) - (1 if not address else 0)
    return Edit(start, end, markdown, at, at)


def asked_link(text: str, at: int) -> str | None:
    """Return what was typed behind a ``[[`` that is still open at the caret; None where there is none."""
    begin = text.rfind("[[", 0, at)
    words = text[begin + 2 : at] if begin >= 0 else "]"
    return words if len(words) <= _LONGEST and not set(words) & set("]\n") else None


def answer_link(text: str, at: int, markdown: str) -> Edit | None:
    """Put a link in the place of the open ``[[`` and what was typed behind it, brackets that close it too."""
    words = asked_link(text, at)
    if words is None:
        return None
    start, end = at - len(words) - 2, at + (2 if text.startswith("]]", at) else 0)
    return Edit(start, end, markdown, start + len(markdown), start + len(markdown))


def go_on(text: str, at: int) -> Edit | None:
    """Begin the next line as a list or a quotation goes on; an empty item ends it. None elsewhere.

    What ended keeps an empty line below it: what comes right below an item, Markdown takes for more of the item.
    """
    begin = text.rfind("\n", 0, at) + 1
    item = _ITEM.match(text, begin)
    if item is None or item.end() > at:
        return None
    stop = text.find("\n", at)
    rest = text[item.end() : stop if stop >= 0 else len(text)]
    if not rest.strip():
        above = text[:begin].removesuffix("\n")
        parting = "\n" if above and not above.endswith("\n") else ""
        return Edit(begin, at, parting, begin + len(parting), begin + len(parting))
    mark = f"{int(item['number']) + 1}{item['dot']}" if item["number"] else item["mark"]
    new = f"\n{item['lead']}{mark}{item['gap']}{'[ ] ' if item['box'] else ''}"
    return Edit(at, at, new, at + len(new), at + len(new))
