"""KOReader's export as Markdown: a heading for the book, its authors, each chapter and each highlight."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.article.about import in_list
from desktop.foreign.collection import Collection, Gathering, Work
from desktop.importers.decode import decode
from desktop.importers.marks.mark import Mark
from desktop.importers.marks.times import spoken

_ENTRY = re.compile(r"^### Page (\S{1,20}) @ (\d\d .{4,60})$", re.MULTILINE)
_HEAD = re.compile(rb"^### Page \S{1,20} @ \d\d ", re.MULTILINE)
_BEFORE = re.compile(r"^(#{1,5}) (.*)$")
_BELOW = {"#": re.compile("##### "), "##": re.compile("### Page |_?Generated at: ")}  # what stands under a heading
_BACK = re.compile(r"\n*\[[^\]\n]{1,80}\]\(<file://[^>\n]*>\)\s*$")
_MARKED = re.compile(r"(\*\*_|\*\*|==|\*|\+\+|<u>|~~)(.*?)(_\*\*|\*\*|==|\*|\+\+|</u>|~~)", re.DOTALL)


def recognise(data: bytes) -> bool:
    """True if a file is such an export."""
    return data[:3000].lstrip(b"\xef\xbb\xbf \r\n").startswith(b"# ") and _HEAD.search(data) is not None


def read(data: bytes) -> Collection:
    """Return the highlights, with their notes."""
    gathering = Gathering()
    work, chapter = Work(""), ""
    add: Callable[[Work, str], None] | None = None
    lines: list[str] = []
    above = ""
    text = decode(data).text.split("\n")
    for line, below in zip((*text, "# "), (*text[1:], "##### ", ""), strict=False):
        entry, heading = _ENTRY.match(line), _heading(line, above, below)
        above = line
        if entry is None and heading is None:
            lines.append(line)
            continue
        if add is not None:
            add(work, "\n".join(lines))
        add, lines = None, []
        if entry is not None:
            add = _adding(gathering, chapter, entry[1], spoken(entry[2]))
        elif heading is not None and heading[1] == "#":
            work, chapter = Work(heading[2].strip()), ""
        elif heading is not None and heading[1] == "#####":
            work = Work(work.title, tuple(in_list(heading[2])) if heading[2].strip() != "N/A" else ())
        elif heading is not None:
            chapter = heading[2].strip()
    return gathering.collection()


def _heading(line: str, above: str, below: str) -> re.Match[str] | None:
    """Return the title of a book, its authors or a chapter; what quotes and notes have at signs like theirs is none."""
    heading = _BEFORE.match(line)
    if heading is None or heading[1] not in ("#", "##", "#####"):
        return None
    is_one = above.startswith("# ") if heading[1] == "#####" else _BELOW[heading[1]].match(below)
    return heading if is_one else None


def _adding(gathering: Gathering, chapter: str, page: str, time: str) -> Callable[[Work, str], None]:
    def add(work: Work, text: str) -> None:
        quote, _, note = _BACK.sub("", text).partition("\n---\n")
        quote = quote.strip()
        if (marked := _MARKED.fullmatch(quote)) is not None:
            quote = marked[2]
        place = ", ".join(part for part in (chapter, f"page {page}") if part)
        position = (float(page),) if page.isascii() and page.isdigit() else ()
        mark = Mark(gathering.next_entry(), quote, note.strip(), place=place, position=position, created=time)
        gathering.add(work, mark)

    return add
