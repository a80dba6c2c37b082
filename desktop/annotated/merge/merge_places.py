"""Where annotations and notes stand in a text that was merged, and which of its blocks are somebody's own.

Knows nothing of what the notes say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from rapidfuzz import fuzz

from db.records import Annotation
from desktop.anchoring.anchor import anchor_all
from desktop.anchoring.describe import describe
from desktop.annotated.document import passage_of
from desktop.annotated.merge.three_way import between, matches
from desktop.annotated.notes.note_regions import Seam, within
from desktop.annotated.source_text import lines_with_ends
from desktop.annotated.write import proof
from desktop.annotated.write.insertions import Insertion, Rank, put_in
from desktop.article.content import BlockKind, Content
from desktop.errors import PostilError

_EDITED = 50.0  # of 100: how alike a paragraph is to one that is missing, to be that one edited


def moved_into(old: Content, new: Content, annotations: Sequence[Annotation]) -> dict[str, Annotation]:
    """Return annotations of one text anchored in another."""
    placed = ((one, passage_of(one, len(old.text))) for one in annotations)
    found = [(one, passage) for one, passage in placed if passage is not None and passage.start < passage.end]
    same = {one.id: one for one in annotations}
    if old.text == new.text or not found:
        return same
    anchors = anchor_all(new.text, [describe(old.text, passage) for _, passage in found], old_text=old.text)
    return same | {one.id: replace(one, anchor=anchor) for (one, _), anchor in zip(found, anchors, strict=True)}


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
    """True if an annotation's passage reaches into one of some blocks."""
    passage = passage_of(annotation, len(content.text))
    if passage is None or passage.start >= passage.end:
        return False
    first, last = content.block_at(passage.start), content.block_at(passage.end - 1)
    return not blocks.isdisjoint(range(first, last + 1))


def below_notes(text: str, before: str, seams: Sequence[Seam]) -> tuple[str, str]:
    """Divide a file's text where the first notes stand, if nothing below them was in it ``before``."""
    known = {line.strip() for line in before.splitlines()}
    for seam in within(seams, text)[:-1]:
        if known.isdisjoint(line.strip() for line in text[seam.place :].splitlines() if line.strip()):
            head = text[: seam.place].rstrip("\r\n")
            first = re.match(r"\r\n|\r|\n|", text[len(head) :])
            end = len(head) + (first.end() if first else 0)
            return text[:end], text[end:]
    return text, ""


def carried(seams: Sequence[Seam], old: str, new: str) -> list[Seam]:
    """Return the seams of one text in another: above the same words, and none where these are gone."""
    if old == new:
        return list(seams)
    lines, others = lines_with_ends(old), lines_with_ends(new)
    same = {len(lines): len(others)} | dict(pairs := matches(lines, others))
    for a, b in between(pairs, len(lines), len(others)):
        if a.stop - a.start == b.stop - b.start:  # lines that were changed stand for each other
            same |= zip(range(a.start, a.stop), range(b.start, b.stop), strict=True)
    places = [0, *accumulate(map(len, others))]
    out: list[Seam] = []
    for seam in seams:
        first = len(lines_with_ends(old[: seam.place]))
        said = next((n for n in range(first, len(lines)) if lines[n].strip()), len(lines))
        if said not in same:
            continue
        at = same[said]
        for _ in range(said - first):  # the blank lines between the notes and the words
            at -= int(at > 0 and not others[at - 1].strip())
        out.append(Seam(places[at], seam.units))
    return out


def set_apart(seams: Sequence[Seam], text: str, newline: str) -> tuple[str, tuple[Seam, ...]]:
    """Return a text with a blank line above words that stand right below notes, and its seams.

    A note that does not end in a link would take such words for a part of itself.
    """
    pieces: list[str] = []
    out: list[Seam] = []
    at = 0
    for seam in seams:
        pieces.append(text[at : seam.place])
        at = seam.place
        out.append(Seam(sum(map(len, pieces)), seam.units))
        if at < len(text) and text[at] not in "\r\n":
            pieces.append(newline)
    return "".join([*pieces, text[at:]]), tuple(out)


def proved_seams(seams: Sequence[Seam], text: str, read: Callable[[str], Content]) -> tuple[Seam, ...]:
    """Return the seams at which footnotes can stand so that they are read as such and the text as without them."""
    every = within(seams, text)
    wanted = [proof.plain(block).key for block in read(text).blocks] if len(every) > 1 else []

    def hold(chosen: Sequence[Seam]) -> bool:
        labels = [f"h-seam{number}" for number in range(len(chosen))]
        notes = [
            Insertion(one.place, Rank.NOTES, proof.note_at(text, one.place, label))
            for one, label in zip(chosen, labels, strict=True)
        ]
        try:
            blocks = read(put_in(text, notes)).blocks
        except PostilError:
            return False
        there = [block.target for block in blocks if block.kind is BlockKind.FOOTNOTE and block.target in labels]
        rest = [block for block in blocks if block.kind is not BlockKind.FOOTNOTE or block.target not in labels]
        return sorted(there) == sorted(labels) and [proof.plain(block).key for block in rest] == wanted

    if len(every) == 1 or hold(every[:-1]):
        return every
    kept: list[Seam] = []
    for one in every[:-1]:
        kept += [one] if hold([*kept, one]) else []
    return (*kept, every[-1])
