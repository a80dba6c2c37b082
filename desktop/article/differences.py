"""The differences between two contents, paragraph by paragraph, for people to look at. Knows nothing of annotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.article.content import Content
from desktop.texts import counted, several, tr

COMPARED = 500_000_000  # paragraphs of one text times those of the other, above which they are only counted
PAIRED = 2_500  # the same within one run of differences, above which each looks only at its next AHEAD of the other
AHEAD = 12
LIKE = 0.45  # of the letters that two paragraphs share to be shown as one that changed
LOOKED_AT = 600  # code points of a paragraph that its likeness is judged by


class Kind(StrEnum):
    """The fate of a paragraph."""

    SAME = "same"
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


_FIRST = {
    Kind.CHANGED: several("{n} paragraph changed", "{n} paragraphs changed"),
    Kind.REMOVED: several("{n} paragraph removed", "{n} paragraphs removed"),
    Kind.ADDED: several("{n} paragraph added", "{n} paragraphs added"),
}
_FURTHER = {
    Kind.CHANGED: several("{n} changed", "{n} changed"),
    Kind.REMOVED: several("{n} removed", "{n} removed"),
    Kind.ADDED: several("{n} added", "{n} added"),
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph before and now; the side that it is not on is empty."""

    kind: Kind
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Differences:
    """All paragraphs of both texts in their order, or only the counts where there are too many (``compared``)."""

    paragraphs: tuple[Paragraph, ...]
    changed: int
    removed: int
    added: int
    compared: bool = True

    @property
    def none(self) -> bool:
        """True if the paragraphs of both are the same."""
        return not (self.changed or self.removed or self.added)

    def summary(self) -> str:
        """Return "2 paragraphs changed, 1 added", in the reader's language; no sentence."""
        every = ((Kind.CHANGED, self.changed), (Kind.REMOVED, self.removed), (Kind.ADDED, self.added))
        counts = [(kind, count) for kind, count in every if count]
        parts = [counted(*_FIRST[kind], count) for kind, count in counts[:1]]
        parts += [counted(*_FURTHER[kind], count) for kind, count in counts[1:]]
        return ", ".join(parts) or tr("no paragraph differs")


def shared_ends(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """Return how many lines two texts share at their beginning, and how many of the rest at their end."""
    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    return head, tail


def differences(old: Content, new: Content) -> Differences:
    """Compare two contents by paragraphs; a paragraph whose words were edited is shown against what it was."""
    before, after = [block.text for block in old.blocks], [block.text for block in new.blocks]
    head, tail = shared_ends(before, after)
    ours, theirs = before[head : len(before) - tail], after[head : len(after) - tail]
    if len(ours) * len(theirs) > COMPARED:
        gone, come = Counter(ours), Counter(theirs)
        return Differences((), 0, (gone - come).total(), (come - gone).total(), compared=False)
    paragraphs = [
        *(Paragraph(Kind.SAME, text, text) for text in before[:head]),
        *_middle(ours, theirs),
        *(Paragraph(Kind.SAME, text, text) for text in before[len(before) - tail :]),
    ]
    kinds = Counter(paragraph.kind for paragraph in paragraphs)
    return Differences(tuple(paragraphs), kinds[Kind.CHANGED], kinds[Kind.REMOVED], kinds[Kind.ADDED])


def _middle(ours: list[str], theirs: list[str]) -> Iterator[Paragraph]:
    from rapidfuzz.distance import Indel

    removed: list[str] = []
    added: list[str] = []
    for step in Indel.opcodes(ours, theirs):
        if step.tag == "equal":
            yield from _paired(removed, added)
            removed, added = [], []
            for text in ours[step.src_start : step.src_end]:
                yield Paragraph(Kind.SAME, text, text)
        else:
            removed += ours[step.src_start : step.src_end]
            added += theirs[step.dest_start : step.dest_end]
    yield from _paired(removed, added)


def _paired(removed: Sequence[str], added: Sequence[str]) -> Iterator[Paragraph]:
    """Pair those of a run that are alike, in their order; what stays alone was removed or added."""
    at_old = at_new = 0
    for i, j in (*_pairs(removed, added), (len(removed), len(added))):
        yield from (Paragraph(Kind.REMOVED, text, "") for text in removed[at_old:i])
        yield from (Paragraph(Kind.ADDED, "", text) for text in added[at_new:j])
        if i < len(removed):
            yield Paragraph(Kind.CHANGED, removed[i], added[j])
        at_old, at_new = i + 1, j + 1


def _pairs(removed: Sequence[str], added: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs, both sides rising, whose likenesses add up to the most."""
    from rapidfuzz import fuzz

    if len(removed) * len(added) > PAIRED:
        return list(_next_alike(removed, added))
    likeness = [[fuzz.ratio(a[:LOOKED_AT], b[:LOOKED_AT]) / 100 for b in added] for a in removed]
    best = [[0.0] * (len(added) + 1) for _ in range(len(removed) + 1)]
    for i in range(len(removed) - 1, -1, -1):
        for j in range(len(added) - 1, -1, -1):
            alike = likeness[i][j]
            together = alike + best[i + 1][j + 1] if alike >= LIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], together)
    pairs, i, j = [], 0, 0
    while i < len(removed) and j < len(added):
        if likeness[i][j] >= LIKE and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _next_alike(removed: Sequence[str], added: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a long run: each paragraph with the first that is like it among the next ones of the other."""
    from rapidfuzz import fuzz

    at = 0
    for i, old in enumerate(removed):
        for j in range(at, min(at + AHEAD, len(added))):
            if fuzz.ratio(old[:LOOKED_AT], added[j][:LOOKED_AT], score_cutoff=100 * LIKE):
                yield i, j
                at = j + 1
                break
