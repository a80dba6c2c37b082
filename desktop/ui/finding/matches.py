"""Where words stand in an article, and how such a place looks in a line. No Qt but for the edges of words."""

from __future__ import annotations

import re

from desktop.article.content import Content, Passage
from desktop.shown_text import in_one_line
from desktop.ui.page import text_edges

MOST = 10_000
_BEFORE, _AFTER = 24, 90  # characters that are shown on either side; a narrow row is cut behind the words themselves


def find_matches(content: Content, words: str, *, whole_words: bool = False, same_case: bool = False) -> list[Passage]:
    """Return where ``words`` stand, with any white space between them, at most MOST matches."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, parts)), 0 if same_case else re.IGNORECASE)
    found = []
    for match in pattern.finditer(content.text):
        passage = Passage(*match.span())
        if not whole_words or _is_whole(content, passage):
            found.append(passage)
            if len(found) == MOST:
                break
    return found


def _is_whole(content: Content, passage: Passage) -> bool:
    """Tell whether a passage takes in no part of a word."""
    text = content.text
    for inside, outside in ((passage.start, passage.start - 1), (passage.end - 1, passage.end)):
        pair = text[inside] + text[outside] if 0 <= outside < len(text) else ""
        if pair.isascii() and pair.isalnum() and len(pair) == 2:  # most of what is none is known by this, in no time
            return False
    return text_edges.whole_words(content, passage) == passage


def line_of(content: Content, match: Passage) -> tuple[str, int]:
    """Return a place as it is seen in its paragraph, in one line, and where in this it begins."""
    first = content.passage_of(content.block_at(match.start)).start
    last = content.passage_of(content.block_at(match.end - 1)).end
    start, end = max(first, match.start - _BEFORE), min(last, match.end + _AFTER)
    if start > first:
        start = content.text.find(" ", start, match.start) + 1 or start  # no word is shown from its middle on
    before = "…" if start > first else ""
    after = "…" if end < last else ""
    lead = f"{before}{_in_one_line(content.text[start : match.start])}"
    return f"{lead}{_in_one_line(content.text[match.start : end]).rstrip()}{after}", len(lead)


def _in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", in_one_line(text))
