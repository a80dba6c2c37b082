"""Cards in groups, as data: what a list of cards shows, in the panes of an article or in a column of the board.

A group of a pane has its annotations with it. One of a column has no more than their number: what they are is read
from a ``Source`` when it comes into sight. Knows no Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from db.records import Annotation
from desktop.annotations import Pane, PaneKind
from desktop.texts import grouped, tr


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with the cards under it. ``ids`` are theirs, where they are known before they are asked for."""

    key: str  # an article's id, or a pane's key
    title: str
    count: int
    ids: tuple[str, ...] | None = None
    pane: Pane | None = None  # None: the heading is the title of an article
    count_words: str = ""  # how many there are, as the heading of a pane says it
    is_folded: bool = False
    is_chip: bool = False  # a theme in which nothing is, shown small beside others like it

    @property
    def cards_shown(self) -> int:
        """Return how many cards have a row."""
        return 0 if self.is_folded else self.count

    @property
    def has_review(self) -> bool:
        """True if the heading offers to review what the pane lists."""
        return self.pane is not None and self.pane.kind in (PaneKind.CHANGED, PaneKind.ORPHANS) and self.pane.total > 0


@dataclass(frozen=True, slots=True)
class Source:
    """The source from which a list reads what comes into sight and its groups do not bring along."""

    path: Callable[[Annotation], str | None] = lambda annotation: ""  # headings above one; None until they are known
    ids: Callable[[str, str], Sequence[str]] = lambda theme_id, article_id: ()  # in reading order; "": under no theme
    annotations: Callable[[Sequence[str]], list[Annotation]] = lambda ids: []


def pane_groups(panes: Sequence[Pane], folded: Collection[str], *, filtered: bool = False) -> list[Group]:
    """Return a group for each pane, the themes in which nothing is behind the others, and before what has no theme.

    ``filtered``: the panes have only some of their annotations.
    """
    empty = _empty_themes(panes)
    return [
        Group(
            pane.key,
            pane.name,
            len(pane.annotations),
            tuple(annotation.id for annotation in pane.annotations),
            pane,
            tr("{n} of {total}", n=grouped(len(pane.annotations)), total=grouped(pane.total))
            if filtered
            else grouped(pane.total),
            pane.key in folded,
            pane.key in empty,
        )
        for pane in sorted(panes, key=lambda pane: (pane.kind is not PaneKind.THEME, pane.key in empty))
    ]


def _empty_themes(panes: Sequence[Pane]) -> set[str]:
    """Return the keys of the themes' panes in which nothing is, nor in any below them."""
    parents = {pane.key: pane.theme.parent_id for pane in panes if pane.theme is not None}
    used: set[str | None] = set()
    for pane in panes:
        key: str | None = pane.key if pane.total else None
        while key is not None and key not in used:
            used.add(key)
            key = parents.get(key)
    return parents.keys() - used
