"""Where the same words stand again in an article, and how each is shown in a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from db.records import Annotation
from desktop.annotations import passage_of
from desktop.article.content import Content, Passage
from desktop.article.numbers import within_numbers
from desktop.ui.finding.matches import find_matches, line_of

MOST = 2_000


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
    marked = {within_numbers(content, passage) for one in annotations if (passage := passage_of(one)) is not None}
    found: list[Occurrence] = []
    for match in find_matches(content, words, whole_words=whole_words, same_case=same_case):
        if len(found) == MOST:
            return found, True
        found.append(Occurrence(match, line_of(content, match)[0], match in marked))
    return found, False
