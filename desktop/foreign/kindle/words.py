"""The words in which a Kindle says what an entry is and where it stands, in its languages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.message import Message

# What an entry is, by the words of English, German, French, Spanish, Italian, Portuguese, Dutch, Russian, Chinese and
# Japanese. A bookmark comes first: "bookmark" has the Dutch for a highlight in it.
_KINDS = (
    (
        "bookmark",
        re.compile(
            "bookmark|lesezeichen|signet|marcador|segnalibro|favorito|bladwijzer|закладк|书签|書籤|ブックマーク"
        ),
    ),
    (
        "highlight",
        re.compile(
            "highlight|underline|clip|markierung|unterstreich|surlignement|soulign|subrayado|evidenziazione|sottolin|"
            "destaque|sublinh|markering|onderstrep|выделен|подчёрк|подчерк|标注|標註|下划线|ハイライト|下線"
        ),
    ),
    ("note", re.compile("note|notiz|nota|notitie|aantekening|заметк|笔记|備註|备注|筆記|メモ")),
)
_NUMBER = r"(\d+(?:\s*[-–—]\s*\d+)?|[ivxlcdm]{1,12}\b(?:\s*[-–—]\s*[ivxlcdm]{1,12}\b)?)"
_PAGE = re.compile(
    rf"(?:\bpages?|\bseite|página|pagina|\bстраниц\w*|第)\s*{_NUMBER}|(\d+(?:\s*[-–—]\s*\d+)?)\s*(?:ページ|页|頁)",
    re.IGNORECASE,
)
_SAME = re.compile(r"^(\w+)[-–—]\1$")  # "207-207"
_LOCATION = re.compile(
    r"(?:location|\bloc\.|\bpositions?|emplacement|posición|posizione|posição|locatie|\bмест\w*|位置)"
    r"(?:\s*no\.?)?[\s:#]{0,4}(\d+)(?:\s*(?:[-–—]|t/m)\s*#?(\d+))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of an entry: what it is, its page, and the locations that it goes from and to (-1: not said)."""

    kind: str  # "highlight", "note", "bookmark" or ""
    page: str = ""
    start: int = -1
    end: int = -1

    @property
    def place(self) -> str:
        """The same in words."""
        locations = "" if self.start < 0 else str(self.start) if self.end == self.start else f"{self.start}-{self.end}"
        parts = (
            Message("page {page}", page=self.page) if self.page else "",
            Message("location {locations}", locations=locations) if locations else "",
        )
        return ", ".join(part for part in parts if part)

    @property
    def position(self) -> tuple[float, ...]:
        """Return where that is in the order of the work."""
        if self.start >= 0:
            return (float(self.start),)
        number = re.match(r"\d+", self.page)
        return (float(number[0]),) if number and len(number[0]) < 10 else ()


def parsed_heading(line: str) -> Heading:
    """Return what a line above the words of an entry says, in any of a Kindle's languages."""
    folded = line.casefold()
    kind = next((kind for kind, words in _KINDS if words.search(folded)), "")
    page, location = _PAGE.search(line), _LOCATION.search(line)
    start, end = (_number(location[1]), _number(location[2] or location[1])) if location else (-1, -1)
    if location and len(location[2] or "") < len(location[1]) and end < start:  # "1234-36"
        end = _number(location[1][: len(location[1]) - len(location[2])] + location[2])
    number = _SAME.sub(r"\1", "".join((page[1] or page[2]).split())) if page else ""
    return Heading(kind, number, start, max(start, end))


def _number(digits: str) -> int:
    return int(digits) if len(digits) < 12 else -1
