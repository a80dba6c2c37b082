"""Accents that a file draws as signs of their own over their letters, as TeX does: which letter each of them is on."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from unicodedata import normalize

from desktop.importers.pdfium.axes import Box

SPACING = dict(
    zip("´`¨ˆ˜ˇ¸˚˘˙˝¯~", "\u0301\u0300\u0308\u0302\u0303\u030c\u0327\u030a\u0306\u0307\u030b\u0304\u20d7", strict=True)
)
_IN_FORMULAS = {"`": False, "~": True}  # whose fonts have ℓ and the arrow of a vector by these numbers
TAKEN = "\u2063"  # stands in a page's characters for what is part of another one
_ACCENT = re.compile(f"[{''.join(SPACING)}]")
_AWAY, _NEAR = 200, 3  # characters: some programs draw the accents of a line behind it; "`" may be a quote instead
_HIGH = 1.1  # of a letter's height: an accent stands no higher above it
_LOW = 0.1  # and no lower below it
_NO_SPACE = 0.2  # of a letter's height: PDFium sees a space where a program went back to set an accent
_DOTLESS = {"ı": "i", "ȷ": "j"}


def with_accents_put(
    characters: str, box: Callable[[int], Box], is_math: Callable[[int], bool]
) -> tuple[str, dict[int, str]]:
    """Return a page's characters, and by their numbers what some are instead: letters with accents, or nothing.

    ``box`` tells left, right, top and bottom of a character, ``is_math`` whether its font is one of formulas.
    """
    instead: dict[int, str] = {}
    taken = list(characters)
    box = cache(box)  # a letter may be near many accents
    for match in _ACCENT.finditer(characters):
        at = match.start()
        in_formula, here = is_math(at), box(at)
        if in_formula is not _IN_FORMULAS.get(match[0], in_formula):
            continue
        places = (place for away in range(1, _NEAR if match[0] == "`" else _AWAY) for place in (at + away, at - away))
        over = (place for place in places if 0 <= place < len(characters) and characters[place].isalpha())
        letter = next((place for place in over if _is_on(match[0], here, box(place))), -1)
        if letter < 0:
            continue
        plain = instead.get(letter) or _DOTLESS.get(characters[letter], characters[letter])
        instead[letter] = normalize("NFC", plain + SPACING[match[0]])
        taken[at] = TAKEN
        for between in _false_spaces(taken, at, box):
            taken[between] = TAKEN
    instead |= {at: "" for at, character in enumerate(taken) if character == TAKEN} if instead else {}
    return "".join(taken), instead


def _is_on(accent: str, box: Box, letter: Box) -> bool:
    high, middle = letter[3] - letter[2], (box[0] + box[1]) / 2
    if not letter[0] <= middle <= letter[1] or high <= 0:
        return False
    if accent == "¸":
        return letter[2] < box[2] < letter[3] + _LOW * high
    return box[2] < letter[2] < box[3] + _HIGH * high


def _false_spaces(characters: list[str], at: int, box: Callable[[int], Box]) -> list[int]:
    """Return where spaces around an accent stand, if the letters at both sides of them have no room for one."""
    first, last = at, at
    while first and characters[first] in (" ", TAKEN):
        first -= 1
    while last + 1 < len(characters) and characters[last] in (" ", TAKEN):
        last += 1
    before, behind = box(first), box(last)
    level = min(before[3], behind[3]) > max(before[2], behind[2])
    near = level and behind[0] - before[1] < _NO_SPACE * (behind[3] - behind[2])
    return [step for step in range(first + 1, last) if characters[step] == " "] if near else []
