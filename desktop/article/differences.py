"""What changed between two contents, block by block, for people to look at. Knows nothing of annotations."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.article.content import Content


@dataclass(frozen=True, slots=True)
class Difference:
    """One run of blocks: ``kind`` is same, changed, removed or added; the texts are those of the blocks."""

    kind: str
    old: tuple[str, ...]
    new: tuple[str, ...]


def differences(old: Content, new: Content) -> list[Difference]:
    """Compare two contents by whole blocks."""
    from rapidfuzz.distance import Indel

    before, after = [b.text for b in old.blocks], [b.text for b in new.blocks]
    found: list[Difference] = []
    for code in Indel.opcodes(before, after):
        removed, added = tuple(before[code.src_start : code.src_end]), tuple(after[code.dest_start : code.dest_end])
        if code.tag == "equal":
            found.append(Difference("same", removed, added))
        elif found and found[-1].kind in ("removed", "added", "changed"):
            last = found.pop()
            joined_old, joined_new = last.old + removed, last.new + added
            kind = "changed" if joined_old and joined_new else "removed" if joined_old else "added"
            found.append(Difference(kind, joined_old, joined_new))
        else:
            found.append(Difference("removed" if removed else "added", removed, added))
    return found
