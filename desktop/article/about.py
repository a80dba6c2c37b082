"""Title and authors of an article: authors as a list and as one string. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from desktop.article.content import BlockKind, Content

UNTITLED = "Untitled"

_BETWEEN = re.compile(r"\s*,?\s+(?:and|und|et|&)\s+|\s*,\s*", re.IGNORECASE)
_AND = re.compile(r"\s*,?\s+(?:and|und|et|&)\s+", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d)\.?$", re.IGNORECASE)


PARTICLES = frozenset(  # of names of people
    {
        *("af", "al", "av", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du"),
        *("el", "la", "las", "le", "les", "los", "ten", "ter", "und", "van", "vom", "von", "y", "zu", "zum", "zur"),
    }
)
_LETTERS = re.compile(r"[B-DF-HJ-NP-TV-XZ]{1,2}|I{2,3}|IV")  # initials without full stops, and numbers
_SUFFIXED = re.compile(r",\s*(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|inc|ltd|llc|gmbh)\.?$", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_IN_VOLUME = re.compile(
    r"(?:vol(?:\.|ume)?\s*)?([^\s,(]+)?(?:\s*\(([^()]+)\)|,?\s*(?:no|nr|issue|number)\.?\s*(\S+))?", re.IGNORECASE
)
_NONE = re.compile(r"untitled(?: document)?|no title|unknown(?: author)?", re.IGNORECASE)
_FILE_NAME = re.compile(
    r"\.(dvi|docx?|odt|tex|pdf|ps|eps|p65|qxd|indd|rtf|wpd|fm|html?)\b|microsoft word|powerpoint|untitled|template"
    r"|^slide \d|^layout",
    re.IGNORECASE,
)


def names_a_file(title: str) -> bool:
    """True if what metadata gives as a title is what a program called a file, and no title that somebody wrote."""
    return bool(_FILE_NAME.search(title))


def stands_for_none(value: str) -> bool:
    """True if a program wrote this for want of a title or a name."""
    return bool(_NONE.fullmatch(value.strip()))


def plain_doi(text: str) -> str:
    """Return the DOI in a value of metadata ("https://doi.org/…", "doi:…"), without what punctuation follows it."""
    match = _DOI.search(text)
    doi = match[0].rstrip(".,;:'’”*") if match else ""
    while doi.endswith(")") and doi.count(")") > doi.count("("):
        doi = doi[:-1].rstrip(".,;:")
    return doi


def in_volume(volume: str, issue: str) -> str:
    """Return the volume and the issue of a journal as one string: "27 (3)", "27", "(3)"."""
    return " ".join(filter(None, (volume, f"({issue})" if issue else "")))


def volume_and_issue(written: str) -> tuple[str, str]:
    """Return the volume and the issue that ``in_volume`` joined, or that somebody wrote as "27, no. 3"."""
    match = _IN_VOLUME.fullmatch(written.strip())
    return (match[1] or "", match[2] or match[3] or "") if match else (written.strip(), "")


def given_first(name: str) -> str:
    """Return "Given Family" for "Family, Given", as catalogues and journals write it; any other name as it is."""
    family, comma, given = name.partition(",")
    if not comma or "," in given or not given.strip() or _SUFFIXED.search(name):
        return name
    return f"{given.strip()} {family.strip()}"


def from_capitals(name: str) -> str:
    """Return a person's name that is all in capitals as names are written: "C. E. SHANNON" is C. E. Shannon."""
    words = name.split()
    if len(words) < 2 or not name.isupper() or not ("." in name or max(map(len, words)) > 3):
        return name
    words = [word if _LETTERS.fullmatch(word) else word.title() for word in words]
    words[1:-1] = [word.lower() if word.lower() in PARTICLES else word for word in words[1:-1]]
    return re.sub(r"\bMc([a-z])", lambda match: f"Mc{match[1].upper()}", " ".join(words))


def in_one(authors: Iterable[str]) -> str:
    """Return names as one string: with commas between, or with semicolons where a name would be split by them."""
    names = [name for name in authors if name]
    return ("; " if any(len(_BETWEEN.split(name)) > 1 for name in names) else ", ").join(names)


def in_list(author: str) -> list[str]:
    """Return the names in a string that may hold several; "Family, Given" alone is one name, between "and" too."""
    author = " ".join(author.split())
    if ";" in author:
        return [name for name in map(str.strip, author.split(";")) if name]
    if all(map(_is_inverted, joined := _AND.split(author))):
        return joined
    parts = [part for part in _BETWEEN.split(author) if part]
    names: list[str] = []
    for part in parts:
        if names and _SUFFIX.match(part):
            names[-1] += f", {part}"
        else:
            names.append(part)
    return names


def _is_inverted(author: str) -> bool:
    """True if this is "Family, Given", the family in one word behind its particles: "van Gogh, Vincent"."""
    family, _, given = (part.strip() for part in author.partition(","))
    particles = family.split()[:-1]
    return bool(family and given) and "," not in given and all(word.casefold() in PARTICLES for word in particles)


def title_of(content: Content, name: str) -> str:
    """Choose a title: what the source says, else its first heading, else the file's name without its ending."""
    if content.metadata.title.strip():
        return " ".join(content.metadata.title.split())
    for block in content.blocks[:40]:
        if block.kind is BlockKind.HEADING and block.text.strip():
            return " ".join(block.text.split())
    return PurePath(name).stem.replace("_", " ").strip() or UNTITLED
