"""Where the same words stand again in an article, and how each is shown in a line. No Qt but for the edges of words."""

from __future__ import annotations

from collections.abc import Iterable

from db.quick import dataclass
from db.records import Annotation
from desktop.annotations import passage_of
from desktop.article.content import Content, Passage
from desktop.shown_text import in_one_line
from desktop.ui.page import text_edges
from desktop.ui.page.find_bar import find_matches

MOST = 2_000
_BEFORE, _AFTER = 24, 90  # characters that are shown on either side; a narrow row is cut behind the words themselves


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place: its passage, the words around it in one line, and whether it is annotated exactly so already."""

    passage: Passage
    line: str
    marked: bool


def occurrences(
    content: Content, words: str, annotations: Iterable[Annotation], *, whole_words: bool, same_case: bool
) -> tuple[list[Occurrence], bool]:
    """Return where ``words`` stand, at most MOST, and whether there are more."""
    marked = {passage_of(one) for one in annotations}
    found: list[Occurrence] = []
    for match in find_matches(content.text, words):
        if same_case and " ".join(content.text[match.start : match.end].split()) != " ".join(words.split()):
            continue
        if whole_words and text_edges.whole_words(content, match) != match:
            continue
        if len(found) == MOST:
            return found, True
        found.append(Occurrence(match, _line(content, match), match in marked))
    return found, False


def _line(content: Content, match: Passage) -> str:
    """Return a place as it is seen in its paragraph."""
    first = content.passage_of(content.block_at(match.start)).start
    last = content.passage_of(content.block_at(match.end - 1)).end
    start, end = max(first, match.start - _BEFORE), min(last, match.end + _AFTER)
    if start > first:
        start = content.text.find(" ", start, match.start) + 1 or start  # no word is shown from its middle on
    before = "…" if start > first else ""
    after = "…" if end < last else ""
    return f"{before}{' '.join(in_one_line(content.text[start:end]).split())}{after}"
