"""Where annotations stand in a text that was merged, and which of its blocks are somebody's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from db.records import Anchor, Annotation
from desktop.anchoring.anchor import anchor_all
from desktop.anchoring.describe import describe
from desktop.annotated.document import passage_of
from desktop.annotated.merge.three_way import between, matches
from desktop.article.content import Content, Passage

_EDITED = 50.0  # of 100: how alike a paragraph is to one that is missing, to be that one edited


def moved_into(old: Content, new: Content, annotations: Sequence[Annotation]) -> dict[str, Annotation]:
    """Return annotations of one text anchored in another: block by block where these agree, else by their words."""
    if old.text == new.text:
        return {one.id: one for one in annotations}
    lines = [[block.text.replace("\n", "\u2028") for block in content.blocks] for content in (old, new)]
    where = {a: new.starts[b] - old.starts[a] for a, b in matches(*lines) if old.blocks[a].text == new.blocks[b].text}
    out: dict[str, Annotation] = {}
    rest: list[Annotation] = []
    for one in annotations:
        passage = passage_of(one, len(old.text))
        if passage is None or passage.start >= passage.end:
            out[one.id] = one
            continue
        first, last = where.get(old.block_at(passage.start)), where.get(old.block_at(passage.end - 1))
        if first is None or last is None or passage.start + first >= passage.end + last:
            rest.append(one)
        else:
            anchor = replace(one.anchor, start=passage.start + first, end=passage.end + last)
            out[one.id] = replace(one, anchor=anchor)
    targets = [describe(old.text, _passage(one, old)) for one in rest]
    anchors: Sequence[Anchor] = anchor_all(new.text, targets, old_text=old.text) if targets else ()
    return out | {one.id: replace(one, anchor=anchor) for one, anchor in zip(rest, anchors, strict=True)}


def somebodys_blocks(old: Content, new: Content) -> frozenset[int]:
    """Return the blocks of ``new`` that somebody put between those of ``old``; edited ones are not among them."""
    if old.text == new.text:
        return frozenset()
    lines = [[block.text.replace("\n", "\u2028") for block in content.blocks] for content in (old, new)]
    out: set[int] = set()
    for a, b in between(matches(*lines), len(old.blocks), len(new.blocks)):
        gone, there = lines[0][a], range(len(new.blocks))[b]
        out |= {n for n in there if not any(fuzz.ratio(lines[1][n], one) >= _EDITED for one in gone)}
    return frozenset(out)


def reaches(annotation: Annotation, content: Content, blocks: frozenset[int]) -> bool:
    """Tell whether an annotation's passage reaches into one of some blocks."""
    passage = passage_of(annotation, len(content.text))
    if passage is None or passage.start >= passage.end:
        return False
    first, last = content.block_at(passage.start), content.block_at(passage.end - 1)
    return not blocks.isdisjoint(range(first, last + 1))


def _passage(annotation: Annotation, content: Content) -> Passage:
    passage = passage_of(annotation, len(content.text))
    assert passage is not None
    return passage
