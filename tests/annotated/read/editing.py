"""Edits made alike in a source and in its export, as somebody would make them in an editor."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import NamedTuple

from desktop.annotated.options import Options
from desktop.annotated.read import strip
from desktop.annotated.read.exported_file import read_back
from desktop.exporters import exporter
from tests.annotated.documents import random_document
from tests.annotated.make import content_of, document
from tests.soak.soak_markdown import random_annotations

_WORD = re.compile(r"\b[^\W\d_]{3,}\b")
_PARAGRAPH = re.compile(
    r"(?<=\n\n)[^\s#>|`~\-*+\d:<\[=&](?:(?!\n\n)[\s\S]){10,}?\n\n|(?<=\r\n\r\n)[^\s#>|`~\-*+\d:<\[=&](?:(?!\r\n\r\n)[\s\S]){10,}?\r\n\r\n"
)


class Edited(NamedTuple):
    """A source after an edit, and its export after the same."""

    source: str
    export: str


class Written(NamedTuple):
    """A source, its export, and what was put in where."""

    source: str
    export: str
    rows: list[tuple[int, str]]

    def place(self, at: int, *, behind: bool) -> int:
        """Return where a place of the source is in the export: before what is put in there, or behind it."""
        return at + sum(len(put) for where, put in self.rows if where < at or (behind and where == at))

    def cut(self, start: int, end: int) -> str:
        """Return a range of the source as it stands in the export, with what was put in at its beginning."""
        return self.export[self.place(start, behind=False) : self.place(end, behind=False)]


def written(seed: int, annotations: int = 12) -> Written | None:
    """Return a random document with annotations and its export; None where that is no whole source in UTF-8."""
    data = random_document(seed)
    content = content_of(data)
    doc = document(data, random_annotations(content, annotations, random.Random(seed)), content=content)
    export = exporter("markdown").write(doc, Options()).data
    block = read_back(export).block
    if block is None or block.kind != "source":
        return None
    return Written(data.decode(), export.decode(), block.insertions or [])


def four_words(file: Written, chance: random.Random) -> Edited | None:
    """Write four words otherwise: backwards, longer, or another one."""
    source, export = file.source, file.export
    places = [where for where, _ in file.rows]
    words = [one for one in _WORD.finditer(source) if not any(one.start() < at < one.end() for at in places)]
    if len(words) < 4:
        return None
    for one in sorted(chance.sample(words, 4), key=lambda found: -found.start()):
        new = chance.choice([one[0][::-1], one[0] + "x", "other"])
        at = file.place(one.start(), behind=True)
        source = source[: one.start()] + new + source[one.end() :]
        export = export[:at] + new + export[at + len(one[0]) :]
    return Edited(source, export)


def paragraph_deleted(file: Written, chance: random.Random) -> Edited | None:
    """Take a paragraph out."""
    paragraphs = list(_PARAGRAPH.finditer(file.source))
    if not paragraphs:
        return None
    start, end = chance.choice(paragraphs).span()
    low, high = file.place(start, behind=False), file.place(end, behind=False)
    return Edited(file.source[:start] + file.source[end:], file.export[:low] + file.export[high:])


def paragraphs_swapped(file: Written, chance: random.Random) -> Edited | None:
    """Let two paragraphs change places."""
    paragraphs = list(_PARAGRAPH.finditer(file.source))
    if len(paragraphs) < 2:
        return None
    (a, b), (c, d) = sorted(one.span() for one in chance.sample(paragraphs, 2))
    source = file.source[:a] + file.source[c:d] + file.source[b:c] + file.source[a:b] + file.source[d:]
    head, tail = file.export[: file.place(a, behind=False)], file.export[file.place(d, behind=False) :]
    return Edited(source, head + file.cut(c, d) + file.cut(b, c) + file.cut(a, b) + tail)


Edit = Callable[[Written, random.Random], Edited | None]


def right(edit: Edit, tries: int) -> tuple[int, int]:
    """Return how many edited exports strip to the edited source, byte for byte, of so many tries, and the last seed."""
    good = tried = seed = 0
    while tried < tries:
        file = written(seed)
        made = edit(file, random.Random(seed)) if file is not None else None
        if made is not None:
            tried += 1
            good += strip.strip(made.export.encode()).source == made.source.encode()
        seed += 1
    return good, seed - 1
