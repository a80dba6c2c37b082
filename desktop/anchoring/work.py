"""The anchoring of one article's annotations in another text, gathered so that a worker can do it. Holds no library."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from db.records import Anchor, Annotation, Target, TextPositionSelector
from desktop.anchoring.anchor import anchor_all
from desktop.anchoring.describe import describe
from desktop.anchoring.targets import UNKNOWN
from desktop.article.content import Passage

Progress = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Anchoring:
    """The work of anchoring one article's annotations in another text: pure, so that a worker can do it.

    ``groups``: an old text, and for each annotation that is looked for from it its index and what is looked for: a
    passage of that text, or the target that the reader marked.
    """

    annotations: tuple[Annotation, ...]
    new_text: str
    groups: tuple[tuple[str, tuple[tuple[int, Target | Passage], ...]], ...]

    def run(self, progress: Progress | None = None) -> list[Anchor]:
        """Anchor all; one anchor an annotation, in their order. Raises Cancelled when ``progress`` says no."""
        anchors: list[Anchor | None] = [None] * len(self.annotations)
        done = 0
        for old_text, members in self.groups:

            def step(count: int, _total: int, before: int = done) -> bool:
                return progress is None or progress(before + count, len(self.annotations))

            targets = [
                _placed(target, old_text) if isinstance(target, Target) else describe(old_text, target)
                for _, target in members
            ]
            new_anchors = anchor_all(self.new_text, targets, old_text=old_text, progress=step)
            for (index, _), anchor in zip(members, new_anchors, strict=True):
                anchors[index] = anchor
            done += len(members)
        return [anchor for anchor in anchors if anchor is not None]


def found_again(annotations: Iterable[Annotation], text: str, text_of: Callable[[str], str]) -> Iterator[Annotation]:
    """Give annotations as they stand in a text; ``text_of`` gives that of the version each was made on, by its id."""
    groups: dict[str, list[Annotation]] = defaultdict(list)
    for annotation in annotations:
        groups[annotation.version_id].append(annotation)
    for version_id, group in groups.items():
        anchors = anchor_all(text, [annotation.target for annotation in group], old_text=text_of(version_id))
        yield from (replace(annotation, anchor=anchor) for annotation, anchor in zip(group, anchors, strict=True))


def _placed(target: Target, text: str) -> Target:
    """Return a target, without a position where that lies outside of its text, as it does where there was none yet."""
    if target.position.end <= len(text):
        return target
    return Target(target.quote, TextPositionSelector(UNKNOWN, UNKNOWN))
