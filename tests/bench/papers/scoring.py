"""How many papers get their right name: title, authors, year and DOI as they were read off the papers by hand.

``python -m tests.bench.papers FOLDER... [--gold FILE] [--part PART] [--wrong]`` reads the first pages of the PDFs below
the folders that the gold knows, and prints for each part of it how many were right. The gold (``gold.tsv`` beside
this, unless another is named) holds facts alone, a paper a line, between tabs: the first 16 digits of the SHA-256 of
its file, the part, the title, the authors, the year, the DOI. What may be said in more than one way stands in order of
preference with ``=`` between (a title without its subtitle), authors with ``;``. A field that is "?" was not looked at.

A title is right if nine tenths of its letters are, the authors if their family names are the same set (F1 is over all
names of all papers), the year if it is the same or there is none and none was read. Of the DOIs those are counted that
a paper prints. The papers of ``gold.tsv`` are of github.com/papers-we-love/papers-we-love ("built": looked at while
the rules were made; "judged", "later": not), kermitt2/grobid, allenai/science-parse and JabRef/jabref ("others"), and
0voice/computer_expert_paper ("doi").
"""

from __future__ import annotations

import argparse
import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.fuzz import ratio

from desktop.article.about import in_list, plain_doi
from desktop.article.content import Metadata
from desktop.importers.first_page.about import metadata_of
from desktop.importers.pdf.pages import pages_of
from desktop.importers.pdf.reading import FIRST
from desktop.importers.pdfium.document import Document

GOLD = Path(__file__).with_name("gold.tsv")
_UNKNOWN = "?"
_DIGITS = 16
_RIGHT = 90  # of a hundred letters
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands on a paper; None where nobody looked."""

    part: str
    titles: tuple[str, ...] | None
    authors: tuple[str, ...] | None
    years: tuple[str, ...] | None
    doi: str | None


@dataclass(slots=True)
class Tally:
    """How often something was right, of how many."""

    right: int = 0
    all: int = 0

    def add(self, right: bool) -> None:
        """Count one."""
        self.right += right
        self.all += 1

    def __str__(self) -> str:
        return f"{self.right} of {self.all} ({self.right / self.all:.1%})" if self.all else "none"


def gold_of(path: Path) -> dict[str, Paper]:
    """Return the papers of a gold file by the digits of their files."""
    papers = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        digits, part, *fields = line.split("\t")
        titles, authors, years, doi = (None if field == _UNKNOWN else field for field in fields)
        papers[digits] = Paper(part, _split(titles, "="), _split(authors, ";"), _split(years, "="), doi)
    return papers


def _split(field: str | None, between: str) -> tuple[str, ...] | None:
    return None if field is None else tuple(filter(None, field.split(between)))


def read(data: bytes) -> Metadata:
    """Return what the importer reads of a paper, from its first pages alone."""
    with Document(data) as document:
        return metadata_of(document, list(pages_of(document, FIRST)))


def families(names: Iterable[str]) -> set[str]:
    """Return the family names, without accents, in small letters."""
    return {_family(name) for name in names if name.strip()}


def _family(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS)).translate(_LETTERS)
    before = folded.partition(",")[0]
    return next((word for word in reversed(re.findall(r"[^\W\d_]+", _plain(before))) if word not in _SUFFIXES), "")


def _plain(text: str) -> str:
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


class Score:
    """What was right of one part of the gold."""

    def __init__(self) -> None:
        self.tallies: dict[str, Tally] = defaultdict(Tally)
        self.names = {"right": 0, "read": 0, "printed": 0}

    def add(self, paper: Paper, found: Metadata) -> list[str]:
        """Count a paper; return what of it was wrong."""
        right: dict[str, bool] = {}
        if paper.titles is not None:
            right["title"] = any(ratio(_letters(one), _letters(found.title)) >= _RIGHT for one in paper.titles)
        if paper.authors is not None:
            mine, printed = families(in_list(found.author)), families(paper.authors)
            right["authors"] = mine == printed
            for key, names in (("right", mine & printed), ("read", mine), ("printed", printed)):
                self.names[key] += len(names)
        if paper.years is not None:
            right["year"] = found.date[:4] in (paper.years or ("",))
        if paper.doi:
            right["doi"] = found.doi.casefold() == plain_doi(paper.doi).casefold()
        for what, is_right in right.items():
            self.tallies[what].add(is_right)
        return [what for what, is_right in right.items() if not is_right]

    def lines(self) -> Iterator[str]:
        """Yield what is printed."""
        for what, tally in self.tallies.items():
            yield f"{what:8} {tally}"
        if both := self.names["read"] + self.names["printed"]:
            yield f"{'F1':8} {2 * self.names['right'] / both:.1%} of the authors' names"


def score(folders: Iterable[Path], gold: Mapping[str, Paper], *, show: bool = False) -> dict[str, Score]:
    """Return the scores of the papers below folders that the gold knows, by its parts."""
    scores: dict[str, Score] = defaultdict(Score)
    left = dict(gold)
    for path in sorted(path for folder in folders for path in folder.rglob("*.pdf") if path.is_file()):
        data = path.read_bytes()
        paper = left.pop(hashlib.sha256(data).hexdigest()[:_DIGITS], None)
        if paper is not None:
            found = read(data)
            wrong = scores[paper.part].add(paper, found)
            if show and wrong:
                print(f"{', '.join(wrong)}: {path.name}\n    {paper}\n    {found}")
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.papers")
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--gold", type=Path, default=GOLD)
    parser.add_argument("--part", help="of the gold, alone")
    parser.add_argument("--wrong", action="store_true", help="print what is wrong")
    chosen = parser.parse_args()
    gold = {key: paper for key, paper in gold_of(chosen.gold).items() if chosen.part in (None, paper.part)}
    scores = score(chosen.folders, gold, show=chosen.wrong)
    for part in sorted({paper.part for paper in gold.values()}):
        there, known = max((t.all for t in scores[part].tallies.values()), default=0), gold.values()
        print(f"{part}: {there} of {sum(paper.part == part for paper in known)} papers are there")
        print("".join(f"  {line}\n" for line in scores[part].lines()), end="")
