"""What a technical report prints of itself: its number, and the institution that brought it out, from typed lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_REPORT = r"(?:Technical|Research|TECHNICAL|RESEARCH) (?:Report|Memo(?:randum)?|REPORT)|Working Paper"
_NUMBERED = re.compile(  # the institution too, where it stands before: "Google Technical Report dapper-2010-1"
    rf"(?:([A-Z][\w&.’ -]{{1,70}}?) )?"
    rf"((?:{_REPORT}),? (?:(?:[Nn]o\.?|[Nn]umber|#) ?)?(?:[A-Z]{{1,5}} )?[\w/.-]*\d[\w/.-]*)"
)
_NUMBER_ALONE = re.compile(  # "SMLI TR-94-29", "RS-96-37", "UCAM-CL-TR-577"
    r"(?!IS[BS]N|M/S|MS\b)[A-Z][A-Za-z]*(?:[ /-][A-Z]+)*[ /-](?:(?<=\bTR[ /-])\d{1,5}|\d{1,4}(?:[-/.]\d{1,4})+)"
)
_SERIES = re.compile(rf"([A-Z][\w&.-]*(?: [A-Z][\w&.-]*){{0,4}}?) (?:{_REPORT}|Report|Memo) Series")
_COMPANY = re.compile(r"((?:[A-Z][\w&.-]+ ?){1,4}),? (?:Inc|Corp|Ltd)\b")
_INSTITUTIONS = (  # the most telling first
    re.compile(r"\bUniversi\w+|\b[A-Z]\w+ Institute of Technology\b"),
    re.compile(r"\b(?:Institut\w*|Laborator\w+|Research Cent\w+|Corporation|College)\b"),
)
_PLAIN = re.compile(r"[^\W\d_][^\d@]{3,70}")


def report_of(texts: Sequence[str]) -> tuple[str, str]:
    """Return the institution and the number of a report; each "" where it is not told beyond doubt."""
    for text in texts:
        if match := _NUMBERED.match(text):
            return (match[1] or _institution(texts)).strip(), match[2].rstrip(".,;")
    number = next((text for text in texts if _NUMBER_ALONE.fullmatch(text)), "")
    return _institution(texts), number


def _institution(texts: Sequence[str]) -> str:
    for names in (
        set(_series(texts)),
        *(set(_parts(texts, pattern)) for pattern in _INSTITUTIONS),
        set(_companies(texts)),
    ):
        if names:
            return names.pop() if len(names) == 1 else ""
    return ""


def _parts(texts: Sequence[str], pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield the parts between commas that name an institution of a kind."""
    for text in texts:
        for part in re.split(r"\s*[,;()]\s*", text):
            if pattern.search(part) and _PLAIN.fullmatch(part):
                yield part


def _series(texts: Sequence[str]) -> Iterator[str]:
    yield from (match[1] for match in map(_SERIES.fullmatch, texts) if match)


def _companies(texts: Sequence[str]) -> Iterator[str]:
    yield from (match[1].strip() for text in texts for match in _COMPANY.finditer(text))
