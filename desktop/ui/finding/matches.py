"""The places of words in an article, each as a line that shows it. No Qt but for the edges of words."""

from __future__ import annotations

import re

from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.article.numbers import words_in
from desktop.shown_text import in_one_line
from desktop.ui.page import text_edges

MOST = 10_000
_BEFORE, _AFTER = 24, 90  # characters that are shown on either side; a narrow row is cut behind the words themselves


def find_matches(content: Content, words: str, *, whole_words: bool = False, same_case: bool = False) -> list[Passage]:
    """Return where ``words`` stand, with any white space or numbers between them, at most MOST matches."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, parts)), 0 if same_case else re.IGNORECASE)
    text = content.words.text
    passages = []
    for match in pattern.finditer(text):
        passage = Passage(*content.words.in_whole(*match.span()))
        if not whole_words or (_is_whole(text, *match.span()) and not _parts_formula(content, passage)):
            passages.append(passage)
            if len(passages) == MOST:
                break
    return passages


def _is_whole(text: str, start: int, end: int) -> bool:
    """Return True if a range of a text takes in no part of a word."""
    for inside, outside in ((start, start - 1), (end - 1, end)):
        pair = text[inside] + text[outside] if 0 <= outside < len(text) else ""
        if pair.isascii() and pair.isalnum() and len(pair) == 2:  # most of what is none is known by this, in no time
            return False
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = Content((Block(BlockKind.PARAGRAPH, text[first : last if last >= 0 else len(text)]),))
    passage = Passage(start - first, end - first)
    return text_edges.whole_words(line, passage) == passage


def _parts_formula(content: Content, passage: Passage) -> bool:
    """Return True if a passage begins or ends within a formula, which counts as a word."""
    formulas = ((edge, text_edges.formula_at(content, edge)) for edge in passage)
    return any(formula is not None and formula.start < edge for edge, formula in formulas)


def line_of(content: Content, match: Passage) -> tuple[str, int]:
    """Return a place as it is seen in its paragraph, in one line without numbers, and where in this it begins."""
    first = content.passage_of(content.block_at(match.start)).start
    last = content.passage_of(content.block_at(match.end - 1)).end
    start, end = max(first, match.start - _BEFORE), min(last, match.end + _AFTER)
    if start > first:
        start = content.text.find(" ", start, match.start) + 1 or start  # no word is shown from its middle on
    before = "…" if start > first else ""
    after = "…" if end < last else ""
    lead = f"{before}{_in_one_line(words_in(content, Passage(start, match.start))).lstrip()}"
    return f"{lead}{_in_one_line(words_in(content, Passage(match.start, end))).rstrip()}{after}", len(lead)


def _in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", in_one_line(text))
