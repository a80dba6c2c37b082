"""When a document is from, and by which DOI or arXiv number it is known, from its typed lines: never from citations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from desktop.article.about import plain_doi
from desktop.importers.first_page.rows import is_prose
from desktop.importers.pdf.lines import Line

_YEAR = r"(?:1[89]\d\d|20[0-4]\d)"
_MONTHS = (
    r"(?:jan(?:uary|vier)?|feb(?:ruary)?|février|mar(?:ch|s)?|apr(?:il)?|avril|mai|may|june?|juin|july?|juillet|"
    r"aug(?:ust)?|août|sep(?:t(?:ember|embre)?)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember|embre)?|"
    r"spring|summer|autumn|fall|winter)"
)
_RIGHTS = re.compile(
    rf"(?:©|\(c\)|copyright).{{0,40}}?\b({_YEAR})\b|(?:^|°|\s)c\s+(?:[A-Z][\w.]* ){{0,4}}({_YEAR})\b", re.IGNORECASE
)
_PRICE = re.compile(
    rf"\b({_YEAR})\s+(?:ACM|IEEE)\b|(?:ACM|IEEE|USENIX),?\s+(?:{_MONTHS}\.?,?\s+)?({_YEAR})\b"
    rf"|/(\d\d)/\d{{2,4}}\s*[.…]*\s*\$"
)
_ISSUE = re.compile(
    rf"\b(?:vol(?:ume|\.)?|no\.|number|issue|pp\.?|pages)\s*\W?\s*\d.{{0,60}}?\b({_YEAR})\b"
    rf"|\(({_YEAR})\)\s*\d+\s*(?:\(\d+\))?\s*[:,–-]|\d+\s*\(({_YEAR})\)\s*\d+\s*[–—-]\s*\d+"
    rf"|\b\d+\s?\(\d+\)\s*[:,].{{0,30}}?\b({_YEAR})\b|\b\d+,\s*\d+[–—-]\d+,\s*({_YEAR})\b"
    rf"|\({_MONTHS}\.?\s+({_YEAR})\)|\b({_YEAR})[^.]{{0,30}}\b(?:vol(?:ume)?\b|pp\.|pages)\W*\d",
    re.IGNORECASE,
)
_MEETING = re.compile(r"\b[A-Z][A-Za-z&+-]{1,14}\s?[’‘'´`]\s?(\d\d)\b")
_HELD = re.compile(
    r"\b(?:proceedings|proc\.|conference|symposium|workshop|congress|summer school|transactions|journal|"
    r"annual meeting|appear(?:s|ed)? in|published in|presented at|submitted to|magazine|technical report|tech\. rep)"
    rf"\b.{{0,90}}?\b({_YEAR})\b|\b({_YEAR})\s+\w[\w /&-]{{2,40}}(?:conference|symposium|workshop|competition)",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"^\W*(?:\w[\w.]*[^\w.]+){{0,3}}?(?:\d{{1,2}}(?:st|nd|rd|th)?\W+)?(?:of )?{_MONTHS}\b\.?\W*"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\W*(?:[-–]\W*\d{{1,2}}\W*)?)?({_YEAR})\b\W*$|^(?:date|draft|version)?\W*({_YEAR})[./-]\d{{1,2}}[./-]\d{{1,2}}\W*$"
    rf"|^.{{0,40}}\b{_MONTHS}\W+(?:\d{{1,2}}\W+)?({_YEAR})\W*$|\(.{{0,30}}{_MONTHS}\W+(?:\d{{1,2}}\W+)?({_YEAR})\)\W*$",
    re.IGNORECASE,
)
_MEETING_DAYS = re.compile(
    rf"\b{_MONTHS}\.?\s+\d{{1,2}}\s*[-–—]+\s*(?:{_MONTHS}\.?\s+)?\d{{1,2}},?\s+({_YEAR})\b", re.I
)
_PLACE = re.compile(rf"^[A-Z][\w .()-]+,(?: [\w .]+,)* ({_YEAR})\.?$|\b[A-Z]{{3,8}} ({_YEAR})\.?$")
_ALONE = re.compile(rf"^\W*({_YEAR})\W*$")
_FEW_NUMBERS = 3  # lines of digits alone on a page: more are those of a drawing or a table
_NEVER = re.compile(
    r"\b(?:received|reprint|revised|accepted|grant|contract|retrieved|downloaded)\b|\d:\d\d ?[ap]m\b|^\[\d+\]",
    re.IGNORECASE,
)
_DOI = re.compile(r"(?<![\d.])(10\.\d{4,9}/[^\s\"<>|{}]*)", re.IGNORECASE)
_APART = re.compile(r" (\.\d[\w./-]*\w)(?=\s|$)")  # what a wide letter space has parted from a DOI
_ARXIV = re.compile(r"\barXiv:\s?((?:[a-z-]+(?:\.[A-Z]{2})?/)?\d{4}\.?\d{3,5})(?:v\d+)?", re.IGNORECASE)
_SHORT = 60  # letters of a line that tells a day: a longer one is a paragraph's


_TYPED = (_RIGHTS, _PRICE, _ISSUE, _HELD, _MEETING_DAYS, _MEETING)
_ALONE_IN_LINE = (_DAY, _PLACE)


def year_of(lines: Sequence[Line], aside: Sequence[Line], latest: int) -> int | None:
    """Return the greatest year of the typed lines of a page; None where there is none."""
    texts = [" ".join(line.text.split()) for line in (*lines, *aside)]
    years = [year for text in texts for year in _years(text)]
    if sum(text.isdigit() for text in texts) < _FEW_NUMBERS:
        years += [int(match[1]) for text in texts if (match := _ALONE.match(text))]
    return max((year for year in years if year <= latest), default=None)


def _years(text: str) -> Iterator[int]:
    if _NEVER.search(text):
        return
    patterns = (_RIGHTS, _PRICE) if is_prose(text) else _TYPED
    for pattern in (*patterns, *(_ALONE_IN_LINE if len(text) < _SHORT else ())):
        for match in pattern.finditer(text):
            yield _full(next(filter(None, match.groups())))


def _full(year: str) -> int:
    if len(year) == 4:
        return int(year)
    return int(year) + (1900 if int(year) > 50 else 2000)


def doi_in(texts: Iterable[str]) -> str:
    """Return the first DOI in texts of lines; one that runs over a line's end is put together."""
    lines = list(texts)
    for number, text in enumerate(lines):
        if match := _DOI.search(text):
            doi = match[1]
            if match.end() == len(text.rstrip()) and number + 1 < len(lines):
                doi += _rest(doi, lines[number + 1])
            elif goes_on := _APART.match(text, match.end()):
                doi += goes_on[1]
            around = re.search(r"[^\W\d_]*$", text[: match.start()])
            doi = plain_doi(doi).removesuffix(around[0] if around else "")  # quotes that a font calls letters
            if doi:
                return doi
    return ""


def _rest(doi: str, following: str) -> str:
    """Return what a DOI goes on with in the next line: only where it ends as none does, or that line is only it."""
    word = following.split(maxsplit=1)[0] if following.split() else ""
    unfinished = doi[-1] in "./-_"
    return word if unfinished and re.fullmatch(r"[\w./()-]*\d[\w./()-]*", word) else ""


def arxiv_in(texts: Iterable[str]) -> str:
    """Return the arXiv number that is stamped on a page, or nothing."""
    return next((match[1] for text in texts if (match := _ARXIV.search(text))), "")
