"""The handbook that comes with the program: its pages as Content, in their order, and a search over all of them.

A page is read when it is first wanted, by the importer of Markdown, in the user's language if it is there in that;
one that is older than the English page says so. The page of keys tells those in force. No Qt.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

from desktop.article.content import BlockKind, Content, Passage
from desktop.command_keys import keys_markdown
from desktop.resources import read_text, resources
from desktop.texts import language, tr

FOLDER = "handbook"
CONTENTS = "README.md"  # the page that lists the others
KEYS = "keys.md"
MOST_HITS = 300
SHOWN = 90  # code points of a hit's line
_ENTRY = re.compile(r"^- \[(?P<title>[^\]]+)\]\((?P<name>[\w-]+\.md)\)", re.MULTILINE)
_GROUP = re.compile(r"^## (?P<group>.+)$", re.MULTILINE)
_BLOCK = re.compile(r"<!-- (\w+) -->.*?<!-- /\1 -->", re.DOTALL)  # a table, which the program's own tables write
_TABLE = re.compile(r"<!-- keys -->.*?<!-- /keys -->", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Listed:
    """A page as the contents list it, under its group's heading."""

    name: str
    title: str
    group: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that has all the words: on which page, where the first of them stands, and the words around that."""

    name: str
    passage: Passage
    line: str


class Handbook:
    """The pages; ``keys`` returns the keys in force, by command."""

    def __init__(self, keys: Callable[[], Mapping[str, Sequence[str]]]) -> None:
        self._keys = keys
        self._pages: dict[str, Content] = {}
        self._told_keys: Mapping[str, Sequence[str]] | None = None
        self.listed: tuple[Listed, ...] = (Listed(CONTENTS, tr("Contents"), ""), *_listed(_source(CONTENTS)))
        self.names = frozenset(listed.name for listed in self.listed)

    def page(self, name: str) -> Content:
        """Return a page. Raises KeyError for a name that the contents do not list."""
        if name not in self.names:
            raise KeyError(name)
        if name == KEYS and self._told_keys != self._keys():
            self._pages.pop(name, None)
        if name not in self._pages:
            from desktop.importers.from_markdown import read

            source = _source(name)
            if name == KEYS:
                told = self._told_keys = dict(self._keys())
                source = _TABLE.sub(lambda _: keys_markdown(told), source)
            self._pages[name] = read(source.encode(), name).content
        return self._pages[name]

    def find(self, words: str) -> list[Hit]:
        """Return the paragraphs with all the words, in any case: headings first on each page, MOST_HITS at most."""
        wanted = words.casefold().split()
        hits: list[Hit] = []
        for listed in self.listed if wanted else ():
            content = self.page(listed.name)
            units = [unit for unit in _units(content) if all(word in unit.folded for word in wanted)]
            units.sort(key=lambda unit: not unit.heading)
            hits += [_hit(listed.name, unit, wanted[0]) for unit in units]
        return hits[:MOST_HITS]


def without_tables(page: str) -> str:
    """Return a page's Markdown without the tables that come from the program's own."""
    return _BLOCK.sub("", page)


def sign(english: str) -> str:
    """Return the first line of a page that says in another language what an English page says."""
    return f"<!-- of {hashlib.sha256(without_tables(english).encode()).hexdigest()[:16]} -->"


def _source(name: str) -> str:
    """Return the Markdown of a page, in English where it is there in no other language."""
    english, spoken = read_text(f"{FOLDER}/{name}"), f"{FOLDER}/{language()}/{name}"
    if not resources().joinpath(spoken).is_file():
        return english
    page = read_text(spoken)
    first, _, rest = page.partition("\n")
    if first == sign(english):
        return page
    return f"{first}\n\n> {tr('The English page is newer than this translation.')}\n{rest}"


def _listed(source: str) -> list[Listed]:
    groups = [(match.start(), match["group"]) for match in _GROUP.finditer(source)]
    return [
        Listed(
            match["name"],
            match["title"],
            next((group for start, group in reversed(groups) if start < match.start()), ""),
        )
        for match in _ENTRY.finditer(source)
    ]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A block, or the cells of a table's row: where it begins, its words in one line, and folded."""

    start: int
    text: str
    folded: str
    heading: bool


def _units(content: Content) -> list[_Unit]:
    joints, begins = set(content.row_joints), []
    for block, start in zip(content.blocks, content.starts, strict=True):
        if start - 1 not in joints:
            begins.append((start, block.kind is BlockKind.HEADING))
    ends = [start - 1 for start, _ in begins[1:]] + [len(content.text)]
    texts = [content.text[start:end].replace("\n", " ") for (start, _), end in zip(begins, ends, strict=True)]
    return [_Unit(start, text, text.casefold(), heading) for (start, heading), text in zip(begins, texts, strict=True)]


def _hit(name: str, unit: _Unit, word: str) -> Hit:
    at = min(unit.folded.find(word), len(unit.text))  # where folding makes a text longer, a few signs beside
    begin = max(0, at - SHOWN // 3)
    while 0 < begin < at and not unit.text[begin - 1].isspace():
        begin += 1
    shown = " ".join(unit.text[begin : begin + SHOWN].split())
    line = f"{'…' if begin else ''}{shown}{'…' if begin + SHOWN < len(unit.text) else ''}"
    end = min(at + len(word), len(unit.text))
    return Hit(name, Passage(unit.start + at, unit.start + end), line)


def target_of(address: str, name: str) -> tuple[str, str]:
    """Return the page and the place ("#name" or "") that a link on page ``name`` leads to; the page may be none."""
    path, _, place = address.partition("#")
    page = PurePosixPath(unquote(path)).name if path else name
    return page, f"#{place}" if place else ""
