"""Where a document appeared: its journal, proceedings or publisher, its pages, and its kind, from typed lines.

Each rule is a pattern of a line that journals, publishers and meetings print. Prose never tells it: what stands there
is often another paper. A range of pages is believed where the file has as many pages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.article.about import in_volume
from desktop.importers.first_page.report import report_of
from desktop.importers.first_page.rows import is_prose
from desktop.importers.pdf.lines import Line

ARTICLE, PAPER, THESIS, REPORT, BOOK = "article", "conference paper", "thesis", "report", "book"

_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Mm]ay|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ep|[Oo]ct|[Nn]ov|[Dd]ec)[a-z]*\b\.?"
_RANGE = r"(?:\d+:)?(\d{1,5})\s*[–—−-]+\s*(?:\d+:)?(\d{1,5})\b"
_PAGES = re.compile(
    rf"\b(?:pp?\b\.?|pages?|pgs?\.)\s*{_RANGE}|\b\d+\s?\(\d+(?:[–-]\d+)?\)\s*[:,]\s*{_RANGE}"
    rf"|\b\d+\s*\({_YEAR}\)[,:]?\s*{_RANGE}|\({_YEAR}\)\s*\d+[,:]\s*{_RANGE}|\b{_YEAR};\s?\d+(?:\(\d+\))?:\s?{_RANGE}"
    rf"|\b\d+\s?\(\d+\),[^,\d]{{0,20}}{_YEAR},\s*{_RANGE}|,\s\d+,\s{_RANGE}(?=,\s{_YEAR})|\bissue \d+, {_RANGE}",
    re.IGNORECASE,
)
_COVERS, _MISSING = 3, 1  # pages that a file has more and less than were printed: covers, a blank last one

_WORD = r"(?!V(?:ol|OL)(?:ume|UME)?\b)(?:[A-Z]\w{0,6}\.|[A-Z&][\w&'’/–-]*)"  # a sentence ends with a longer one
_NAME = rf"((?:The )?{_WORD}(?:[:,]? (?:{_WORD}|of|the|and|in|on|for|de|et|und|für|y)(?=[\s,:;.–(]))*)"
_VOL = r"[Vv](?:ol(?:ume)?|OL(?:UME)?)\b\.?[\s-]?(?=[\dIVXLl])"
_ISSUED = re.compile(  # a name, and behind it which volume or issue of it this is
    rf"(?:^|^\d+ |et al\.,? |[.:] |/ (?:\([A-Z]+\) )?)(?:Published (?:in|on) )?"
    rf"{_NAME}(?: \([A-Z]{{2,}}\))?\s?[,:;.–-]*\s?"
    rf"(?:{_VOL}|\d+(?:\.\d+)?\s?\({_YEAR}\)|\d+\s?\(\d+\)\s?[:,]|{_YEAR}[,;]\s?\d+[,:(]"
    rf"|\({_YEAR}\)\s\d+[,:(]|\d+ \([A-Z][^()\d]{{0,12}}\):\s?\d|[ep]?-?ISSN\b|\d+,\s{_RANGE},\s{_YEAR}"
    rf"|\d+,\s\d+,\s{_MONTH})",
)
_JOURNAL_ALONE = re.compile(
    r"(?:The )?(?:[A-Z][\w&]+ ){0,4}(?:Journal|Transactions|Letters|Annals|Archives|Bulletin|Online|Communications of)"
    r"(?::? (?:of|on|in|for|and|the|[A-Z&][\w&,]*))*(?: \([A-Z]+\))?"
)
_FROM = re.compile(r"^(?:Reprinted\b[\w ]{0,30}? (?:from|in)|Appeared in) (?=[A-Z])", re.IGNORECASE)
_CAPITALISED = re.compile(r"\b(?!(?:ACM|IEEE|SIAM|USENIX|VLDB|LNCS|[IVX]+)\b)[^\W\d_]+")
_SMALL = re.compile(r"(?<= )(?:Of|On|In|For|And|The)(?= )")
_EDGE = 0.12  # of the page's height: running heads and feet stand there
_VOLUME = re.compile(rf"(?:ISSN\b.{{0,25}}|{_MONTH} {_YEAR},\s)?{_VOL}\w+\b.{{0,40}}")
_IN_VOLUME = re.compile(
    rf"{_VOL}(\d+|[IVXLC]+)\b(?:[\s,;:/•·-]*\(?(?:no|n|nr|num|number|issue|iss)\b\.?\s*(\d+(?:\s?[-–/]\s?\d+)?))?",
    re.IGNORECASE,
)
_ISSUE = re.compile(r"(?:number|no\.?|issue) (\d+)", re.IGNORECASE)
_IN_FIGURES = re.compile(  # "11(2), pp. 1", "17.2 (2009)", "99 (2013)", "1(2): 159", "(1988) 1:65", "2004;7(2):1"
    rf"(?<![\d./])(\d{{1,3}})(?:\s?\((\d{{1,3}}(?:[-–/]\d{{1,3}})?)\)\s?[,:;]|\.(\d{{1,2}})\s\({_YEAR}\)|\s?\({_YEAR}\))"
    rf"|(?:\({_YEAR}\)\s|\b{_YEAR}[;,]\s?)(\d{{1,3}})(?:\((\d{{1,3}})\))?\s?[,:]"
    rf"|\b(\d{{1,3}}),\s(\d{{1,3}}),\s{_MONTH}"  # "2, 4, May"
)
_SERIES = re.compile(r"\b((?:LNCS|LNAI|CCIS|EPTCS|LIPIcs|LNEE|AISC) (?:vol\. )?\d+)\b")
_REPOSITORY = re.compile(  # how ResearchGate tells on its covers what it has
    r"^(Article|Conference Paper|Chapter|Thesis|Technical Report|Book)(?: in (.{3,120}?))? · [A-Z][a-z]+ (?:19|20)\d\d",
    re.IGNORECASE,
)
_PROCEEDINGS = re.compile(
    r"(?:^|\b(?:in|to|the|of|In)\s)(Proceedings of (?:the )?(?=[\dA-Z])[^.;]{4,160}?)"
    rf"(?=\s?(?:[.;]|,? (?:held\b|pp?\b|pages|[Vv]ol|{_YEAR}\b.{{0,3}}$)"
    rf"|, (?![^,]+, and )[A-Z][\w ]+,|,? \(?{_MONTH}|, Copyright|, ©|$))"
)
_OF_THIS = re.compile(
    r"included in|(?:published|appears?|appeared) in|ACM Reference Format|article in proceedings", re.IGNORECASE
)
_OF_ANOTHER = re.compile(
    r"preliminary|extended|earlier|previous|short version|portions|parts of|open access", re.IGNORECASE
)
_CITED = re.compile(r"\[\d{1,3}\]")
_ORDINAL = r"(?:\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth)"
_MEETING = re.compile(
    rf"(?:^|[.:–-] )((?:The )?(?:{_YEAR}|{_ORDINAL}(?: Annual)?)\s(?:[\w&/’'-]+ ){{0,8}}?"
    r"(?:Conference|Symposium|Workshop|Congress)\b"
    rf"(?: (?:of|on|for|in|and|the|[A-Z&(][\w&/’')-]*,?|{_YEAR}\)|[’'‘]?\d\d\)))*)"
)
_NAMED_MEETING = re.compile(  # one without its number, but with its year
    r"(?:^|[.:–-] )((?:[A-Z][\w/&-]+ (?:and |of |on )?){0,8}?(?:\([A-Z]{2,}\) )?(?:Conference|Symposium|Workshop)"
    rf"(?: (?:of|on|for|in|and|the|[A-Z&(][\w&/’')-]*,?))*(?: {_YEAR}\b\)?|(?=,? (?:{_MONTH} )?{_YEAR}\b)))"
)
_TAG = re.compile(  # "SOSP’07, October", "SOSP 2007, October"
    rf"^(?:To appear in )?([A-Z][A-Za-z&+-]{{2,14}}(?:[ -][A-Z]{{1,8}})?)\s?[’‘'´`]\s?(\d\d)(?=,?\s*(?:$|\d|{_MONTH}))"
    rf"|^To appear in ([A-Z]{{3,14}}) ({_YEAR})$|^([A-Z]{{3,14}}) ({_YEAR}),(?= {_MONTH})"
)
_ACM = re.compile(
    rf"\bACM (?:ISBN )?97[89]|(?:©|\(c\)|\bc|[Cc]opyright) ?{_YEAR} ACM\b|{_YEAR} ACM,? (?=\d|\$)"
    rf"|\bACM\b.{{0,30}}\.\s?\$\s?\d|\$\d+\.\d\d.{{0,3}}{_YEAR} ACM"
)
_IEEE = re.compile(rf"(?:©|\(c\)|\bc)\s?{_YEAR} IEEE\b|\$\d+\.\d\d .{{0,4}}{_YEAR} IEEE|\bIEEE {_YEAR}$")
_ISBN = re.compile(r"\b97[89]-[\d-]{9,14}\d\b|\bISBN\b|\b\d[-\xad]\d{2,6}[-\xad]\d{2,6}[-\xad][\dX]/\d\d")
_ISSN = re.compile(r"\bISSN\b|\b\d{4}-\d{3}[\dX]/")
_RIGHTS = re.compile(
    rf"(?:©|\(c\)|copyright)(?: ?(?:©|\(c\)))? ?(?:{_YEAR})?,? ?(?:by )?(?:the )?"
    r"((?:[A-Z][\w&.’-]* |of |for |and ){0,6}(?:Publish\w+|PUBLISHER|Press|Verlag|Springer[\w-]*"
    r"|Elsevier(?: B\.V\.| Ltd)?|Wiley(?: [&\w]+)*"
    r"|USENIX Association|Association for Computing Machinery|IEEE|ACM|Publications?|Global"
    r"|Inc\b\.?|Ltd\b\.?|Corporation|Publishing Group))",
    re.IGNORECASE,
)
_THESIS = re.compile(
    r"\b(?:master|bachelor|ph\. ?d|phd|doctoral|diploma|honou?rs)\W?s?\.? (?:thesis|dissertation|project report)\b"
    r"|\b(?:thesis|dissertation) (?:is )?(?:submitted|presented|format)|partial ful?fil+ment"
    r"|\b(?:diplom|master|bachelor)arbeit\b|NNT ?: ?\d{4}",
    re.IGNORECASE,
)
_REPORT = re.compile(
    r"^(?:[A-Z][\w&.-]* ){0,5}(?:(?:technical|research) (?:report|memo(?:randum)?)s?"
    r"|(?:working|white) ?papers?)\b.{0,30}$"
    r"|^technical report\b|\breport series\b|^[\w/ -]{0,24}\bTR[ -]?\d[\d.-]+$|\btechnical report (?:no\.?|number) ",
    re.IGNORECASE,
)
_KIND_ALONE = re.compile(r"(?:original |research |review |regular )?(?:article|paper|contribution)", re.IGNORECASE)
_LONG = 100  # pages: a file with an ISBN and as many is a book
_JOINED = 3  # lines that one name runs over
_NEAR = 9  # lines among which those are, with what stands beside them
_LONGEST_LINE = 300  # code points

# What a DOI begins with, who gives such, and what they are given to, where that can be told.
_BY_DOI = (
    (r"10\.1145/\d+\.\d+$", "ACM", PAPER),
    (r"10\.1145/", "ACM", ARTICLE),
    (r"10\.1109/(?:[TJ][A-Z]+|M[A-Z]{1,3}|ACCESS)\.", "IEEE", ARTICLE),
    (r"10\.1109/", "IEEE", PAPER),
    (r"10\.1007/s\d", "Springer", ARTICLE),
    (r"10\.1007/", "Springer", ""),
    (r"10\.1016/[jS]", "Elsevier", ARTICLE),
    (r"10\.1002/", "Wiley", ARTICLE),
    (r"10\.1017/S", "Cambridge University Press", ARTICLE),
    (r"10\.1093/", "Oxford University Press", ARTICLE),
    (r"10\.1371/journal", "Public Library of Science", ARTICLE),
    (r"10\.14778/", "Proceedings of the VLDB Endowment", ARTICLE),
    (r"10\.5220/", "SciTePress", PAPER),
    (r"10\.4230/LIPIcs", "Schloss Dagstuhl", PAPER),
)


@dataclass(frozen=True, slots=True)
class Venue:
    """The details that were read; empty where nothing gives them."""

    publisher: str = ""
    volume: str = ""
    pages: str = ""
    kind: str = ""


def venue_of(lines: Sequence[Line], about: str, doi: str, page_count: int) -> Venue:
    """Return where a document appeared, from the lines of its first page, or of its cover, without its title.

    ``about`` is the subject that the file's own metadata gives: journals write their issue there.
    """
    typed = [(" ".join(line.text.split()), line) for line in lines if len(line.text) <= _LONGEST_LINE]
    typed = [(text, line) for text, line in typed if not _CITED.match(text)]
    texts = [text for text in (*(text for text, _ in typed), about[:_LONGEST_LINE]) if text and not is_prose(text)]
    kind, name = _of_cover(texts)
    journal = _journal(texts) or _alone(typed) or (about if _is_named_alone(about) else "")
    meeting = "" if kind == ARTICLE else _meeting(typed, at_edge=bool(journal))
    if journal and meeting.startswith(journal):  # proceedings that come in volumes
        meeting = ""
    series = next((match[1] for match in map(_SERIES.search, texts) if match), "")
    by_doi = next((row[1:] for row in _BY_DOI if doi and re.match(row[0], doi)), ("", ""))
    publisher = name or meeting or journal or series or _rights(texts) or by_doi[0]
    kind = kind or _kind(texts, journal, meeting or series, page_count) or by_doi[1]
    volume = _volume(texts, publisher) if publisher in (journal, meeting) else ""
    if kind == REPORT and not name:
        institution, volume = report_of(texts)
        publisher = institution or publisher
    return Venue(_from_capitals(publisher)[:300], volume, _pages(texts, page_count), kind)


def _volume(texts: Sequence[str], name: str) -> str:
    """Return the volume and issue that stand in a line with the name of what has them, or in lines of their own."""
    for text in (*(text for text in texts if name and name in text), *filter(_VOLUME.match, texts)):
        if match := _IN_VOLUME.search(text) or _IN_FIGURES.search(text):
            below = (line[1] for line in map(_ISSUE.fullmatch, texts) if line)
            volume, issue = [*filter(None, match.groups()), *below, ""][:2]
            return in_volume(volume, re.sub(r"\s*[–—-]\s*", "–", issue))
    return ""


def _pages(texts: Sequence[str], page_count: int) -> str:
    for text in texts:
        for match in _PAGES.finditer(text):
            first, last = filter(None, match.groups())
            if len(last) < len(first):  # "272–8"
                last = first[: len(first) - len(last)] + last
            if -_MISSING <= page_count - (int(last) - int(first) + 1) <= _COVERS and int(last) > int(first):
                return f"{first}–{last}"
    return ""


def _of_cover(texts: Sequence[str]) -> tuple[str, str]:
    kinds = {"technical report": REPORT}
    match = next(filter(None, map(_REPOSITORY.match, texts)), None)
    return (kinds.get(match[1].lower(), match[1].lower()), match[2] or "") if match else ("", "")


def _journal(texts: Sequence[str]) -> str:
    """Return the name of which a line tells the volume."""
    names = [match[1].strip(" ,:;.–-") for text in texts for match in _ISSUED.finditer(text) if _is_journal(match[1])]
    # Printed twice, the shorter one is without what stands before it.
    return min((name for name in names if names[0].endswith(name)), key=len, default="")


def _is_journal(name: str) -> bool:
    """True if words before a volume are a journal's: one of several words, or letters that stand for it."""
    words = name.split()
    return (len(words) > 1 or (name.isupper() and len(name) > 2)) and not _OF_ANOTHER.search(name)


def _alone(typed: Sequence[tuple[str, Line]]) -> str:
    """Return the name of a journal that stands alone in the head or foot of a page, or beside a volume."""
    beside = {id(line) for pair in pairwise(typed) for _, line in pair if any(_VOLUME.match(text) for text, _ in pair)}
    at_edge = _edges(typed)
    for text, line, _ in _joined(typed):
        name = _FROM.sub("", text).rstrip(",")
        if _is_named_alone(name) and (id(line) in beside or at_edge(line)):
            return name
    return ""


def _is_named_alone(name: str) -> bool:
    """True if words are a journal's name and nothing else."""
    return len(name.split()) > 2 and _JOURNAL_ALONE.fullmatch(_from_capitals(name)) is not None


def _from_capitals(name: str) -> str:
    """Return a name that is set in capitals as it is written: "IEEE TRANSACTIONS ON X" is IEEE Transactions on X."""
    if not name.isupper() or len(name.split()) < 3:
        return name
    return _SMALL.sub(lambda word: word[0].lower(), _CAPITALISED.sub(lambda word: word[0].capitalize(), name))


def _meeting(typed: Sequence[tuple[str, Line]], at_edge: bool) -> str:
    """Return the proceedings or the meeting that a page tells of; ``at_edge``: in its head or its foot only."""
    this = any(_OF_THIS.search(text) for text, _ in typed)
    is_edge = _edges(typed)
    lines = [row for row in _joined(typed) if not at_edge or is_edge(row[1])]
    for text, line, first in lines:
        match = _PROCEEDINGS.search(text)
        at_once = match is not None and is_edge(line) and match.start(1) <= len("In ")
        if match and match.start(1) < first and (this or at_once) and not _OF_ANOTHER.search(text[: match.start(1)]):
            return match[1].strip(" ,:")
    for text, _, first in lines:
        match = _MEETING.search(text) or _NAMED_MEETING.search(text)
        if match and match.start(1) < first and not is_prose(text[:first]):
            return re.sub(rf",? {_MONTH}(?: {_YEAR})?$", "", match[1]).strip(" ,:")
    for match in filter(None, (_TAG.match(text) for text, _ in typed)):
        name, year = filter(None, match.groups())
        return f"{name} ’{year}" if len(year) == 2 else f"{name} {year}"
    return ""


def _edges(typed: Sequence[tuple[str, Line]]) -> Callable[[Line], bool]:
    """Return what tells whether a line stands in the head or the foot of its page."""
    heights = [line.y for _, line in typed]
    top, bottom = min(heights, default=0.0), max(heights, default=0.0)
    edge = _EDGE * (bottom - top)
    return lambda line: not top + edge < line.y < bottom - edge


def _joined(typed: Sequence[tuple[str, Line]]) -> Iterator[tuple[str, Line, int]]:
    """Yield each line with those right below it that are set as it is, the longest run first, and its own length."""
    for number, (text, line) in enumerate(typed):
        wholes, last = [text], line
        under = [
            (more, below)
            for more, below in typed[number + 1 : number + _NEAR]
            if below.y > line.y and below.x0 < line.x1 and line.x0 < below.x1
        ]
        for more, below in under[: _JOINED - 1]:
            if (below.size != line.size and not wholes[-1].endswith(":")) or not 0 < below.y - last.y < 2 * line.size:
                break
            wholes.append((wholes[-1].rstrip("-") if last.words[-1].hyphen else f"{wholes[-1]} ") + more)
            last = below
        yield from ((whole, line, len(text)) for whole in reversed(wholes))


def _rights(texts: Sequence[str]) -> str:
    for pattern, name in ((_ACM, "ACM"), (_IEEE, "IEEE")):
        if any(map(pattern.search, texts)):
            return name
    match = next(filter(None, map(_RIGHTS.search, texts)), None)
    return match[1].strip(" ,") if match else ""


def _kind(texts: Sequence[str], journal: str, meeting: str, page_count: int) -> str:
    if any(map(_THESIS.search, texts)):
        return THESIS
    if any(map(_REPORT.search, texts)):
        return REPORT
    isbn = any(map(_ISBN.search, texts))
    if meeting or (isbn and any(_ACM.search(text) or _IEEE.search(text) for text in texts)):
        return PAPER
    if isbn and page_count >= _LONG:
        return BOOK
    if (
        journal
        or any(map(_VOLUME.fullmatch, texts))
        or any(map(_ISSN.search, texts))
        or any(map(_KIND_ALONE.fullmatch, texts))
    ):
        return ARTICLE
    return ""
