"""Names of people and bodies, as CSL has them: parts for people, one literal for a body. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from desktop.article.about import PARTICLES, from_capitals

Name = dict[str, str]

_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
_BODY = re.compile(
    r"^the\s|\b(?:academy|agency|association|authority|board|bureau|cent(?:er|re)|commission|committee|company"
    r"|contributors|corporation|council|department|desk|editors|foundation|gmbh|group|inc|institute?"
    r"|laborator(?:y|ies)|library|limited|ltd|ministry|museum|office|organi[sz]ation|press|projects?|research|society"
    r"|staff|team|university|union|verein|working)\b\.?",
    re.IGNORECASE,
)
_OF_FAMILIES = PARTICLES - {"do", "und", "y", "zu"}  # which with a capital are rather a middle name


def name_of(text: str) -> Name:
    """Return a name as it is written ("Jan van der Berg", "Berg, Jan van der") in its parts.

    A body ("Working Group 2"), a name of one word and one in letters without blanks between words stay whole. A
    particle with a capital is a part of the family's name ("Ada Le Roy"). Capitals alone are how a title page was set,
    and no part of a person's name.
    """
    text = " ".join(text.split())
    text = text if _BODY.search(text) else from_capitals(text)
    *name, last = (part.strip() for part in text.split(","))
    if name and _SUFFIX.fullmatch(last):
        return name_of(", ".join(name)) | {"suffix": last}
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and family and given and "," not in given:
        rest, words = _split_particles(given.split(), at_end=True)
        own, families = _split_particles(family.split(), at_end=False)
        return _parts(rest, [*words, *own], families)
    words = text.split(" ")
    if len(words) < 2 or _BODY.search(text):
        return {"literal": text}
    start = next((at for at in range(1, len(words) - 1) if words[at] in PARTICLES), len(words) - 1)
    while start > 1 and words[start - 1].lower() in _OF_FAMILIES:
        start -= 1
    own, families = _split_particles(words[start:], at_end=False)
    return _parts(words[:start], own, families)


def name_text(name: Mapping[str, Any]) -> str:
    """Return a name as one writes it: "Jan van der Berg", "Donald Knuth, Jr."."""
    if literal := str(name.get("literal") or ""):
        return literal
    parts = (name.get(key) for key in ("given", "dropping-particle", "non-dropping-particle", "family"))
    whole = " ".join(str(part).strip() for part in parts if part)
    return f"{whole}, {name['suffix']}" if name.get("suffix") else whole


def family_of(name: Mapping[str, Any]) -> str:
    """Return the word that a name is filed under; of a body its whole name."""
    return str(name.get("family") or name.get("literal") or name.get("given") or "")


def _parts(given: list[str], particle: list[str], family: list[str]) -> Name:
    name = {"family": " ".join(family), "given": " ".join(given)}
    return name | ({"non-dropping-particle": " ".join(particle)} if particle else {})


def _split_particles(words: list[str], *, at_end: bool) -> tuple[list[str], list[str]]:
    """Return words without the particles at one end, and those; at the beginning, the particles come first."""
    if at_end:
        end = len(words)
        while end > 1 and words[end - 1] in PARTICLES:
            end -= 1
        return words[:end], words[end:]
    start = 0
    while start < len(words) - 1 and words[start] in PARTICLES:
        start += 1
    return words[:start], words[start:]
