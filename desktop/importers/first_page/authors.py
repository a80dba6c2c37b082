"""The authors on a page: the names that stand between the title and the text, without what stands around them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import chain

from desktop.article.words import folded
from desktop.importers.first_page.names import is_name, joined_rows, leading_names
from desktop.importers.first_page.rows import cells_of, is_prose, parted, unmarked
from desktop.importers.first_page.title import Titled
from desktop.importers.pdf.lines import Line, joined

_MOST = 60  # authors
_SAME_SIZE = 0.92  # of the first name's size: names are set alike
_FARTHEST, _ABOVE = 0.75, 0.25  # of the page's height from the title
_MOST_ROWS = 40  # between title and text: more are those of a table, a form or a list
_END = re.compile(
    r"^\W*(\d[\d.]*\W{0,2}|[IVX]+\.\s*)?(abstract|a b s t r a c t|summary|introduction|i ntroduction|contents|"
    r"key ?words|index terms|categories and|overview|resum[eé]n?|résumé|zusammenfassung|preface|prologue|motivation|"
    r"background|acknowledge?ments?|thesis committee|in partial|submitted (to|in)|supervis|advis[eo]r|copyright|"
    r"permission to|received|table of|edited by|editor|communicated by|translated)\b",
    re.IGNORECASE,
)


def authors_of(lines: Sequence[Line], title: Titled, height: float, common: Collection[str] = ()) -> list[str]:
    """Return the names below a title, in the order of reading; where there are none, those right above it.

    ``common`` are words that the text uses in small letters: what is made of them is no name ("Private Sale").
    """
    inside = set(map(id, title.lines))
    rest = [line for line in lines if id(line) not in inside]
    below = [line for line in rest if title.bottom < line.y < title.bottom + _FARTHEST * height]
    above = [line for line in rest if title.top - _ABOVE * height < line.y < title.top]
    names = _names_in(below, title) or _names_in(above, title)
    called = folded(title.text)
    return [name for name in names if not _is_common(name, common) and folded(name) not in called][:_MOST]


def _is_common(name: str, common: Collection[str]) -> bool:
    words = re.findall(r"[^\W\d_]+", name.casefold())
    return sum(word in common for word in words) >= max(2, len(words) - 1)


def _names_in(lines: Sequence[Line], title: Titled) -> list[str]:
    names: dict[str, str] = {}
    first: Line | None = None
    before = ""
    rows = [cells_of(row) for row in joined(lines)]
    end = next((number for number, row in enumerate(rows) if _ends(row, title)), len(rows))
    if end > _MOST_ROWS:
        return []
    for row in rows[:end]:
        for cell in chain.from_iterable(map(_apart, row)):
            if (first is not None and not _set_alike(first, cell)) or _is_label(cell):
                continue
            text = unmarked(cell, ", ")
            whole = joined_rows(before, text)
            there = leading_names(whole)
            first = first or (cell if there else None)
            if there and names and folded(there[0]).startswith(last := list(names)[-1]):
                del names[last]  # it was cut at the line's end
            before = text if there else ""
            names |= {folded(name): name for name in there if folded(name) not in names}
    return list(names.values())


def _apart(cell: Line) -> list[Line]:
    """Return the names that stand in a cell with nothing but wide gaps between them, else the cell."""
    parts = parted(cell)
    return parts if all(is_name(unmarked(part, "").strip()) for part in parts) else [cell]


def _ends(row: Sequence[Line], title: Titled) -> bool:
    """True if the text begins with a row: a heading of its own, or a line of a paragraph."""
    right = max(line.x1 for line in title.lines)
    return any(_END.match(line.text) or is_prose(line.text) for line in row if line.x0 < right)


def _set_alike(first: Line, line: Line) -> bool:
    """True if some words of a line are set as the first name is: its affiliation is often in italics."""
    italic = first.words[0].style.italic
    alike = _SAME_SIZE * first.size <= line.size <= first.size / _SAME_SIZE
    return alike and first.bold == line.bold and any(word.style.italic == italic for word in line.words)


def _is_label(line: Line) -> bool:
    """True if a line says what stands below or beside it ("Subject areas:")."""
    return line.text.rstrip().endswith((":", "："))
