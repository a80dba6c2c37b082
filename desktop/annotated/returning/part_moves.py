"""Which marks were moved by hand in an export of annotated paragraphs only, and where they stand in the whole article.

The text of such a file is not the article's, so a place counts only where its words are found in the article again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.records import Annotation, Target
from desktop.anchoring.anchor import anchor
from desktop.anchoring.describe import describe
from desktop.annotated.returning.layout import Layout, quote_of
from desktop.annotated.returning.moves import SPLIT, Moves, is_stretched
from desktop.article.content import Content, Passage

LOST = "Its new words could not be found in the whole article."


def part_moves(
    now: Layout, before: Layout, labels: Mapping[str, str], annotations: Sequence[Annotation], article: Content
) -> Moves:
    """Compare how marks lie in annotated paragraphs with how they lay at the export. ``labels`` by annotation id."""
    targets: dict[str, Target] = {}
    doubts: dict[str, str] = {}
    unmarked: set[str] = set()
    seen, was = now.visible(before), before.visible()
    marked_now, marked_before = now.marked(), before.marked()
    loose = [run for number in now.new_runs(before) if (run := now.runs[number]) is not None]
    for annotation in annotations:
        label = labels.get(annotation.id, "")
        if label not in marked_before or label not in seen:
            continue
        if label not in marked_now:
            unmarked.add(label)
            continue
        words = now.words(seen[label])
        if words == before.words(was[label]) or before.words(was[label]) != quote_of(annotation.target):
            continue  # as it was, or shown together with another
        if is_stretched(now, before, was[label], seen[label]):
            continue
        target = now.target(seen[label])
        found = anchor(article.text, target)
        if found.start is None or found.end is None or article.text[found.start : found.end] != target.quote.exact:
            doubts[label] = LOST
        elif any(run.end <= seen[label].start and now.words(run) in quote_of(annotation.target) for run in loose):
            doubts[label] = SPLIT
        if found.start is not None and found.end is not None and doubts.get(label) != LOST:
            target = describe(article.text, Passage(found.start, found.end))
        targets[label] = target
    return Moves(targets, doubts, frozenset(unmarked))
