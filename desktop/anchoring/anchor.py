"""Find targets again in a text: one, or all of a version together."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from db.records import Anchor, AnchorState, Target
from desktop.errors import Cancelled

Progress = Callable[[int, int], bool]


def anchor(text: str, target: Target, *, old_text: str | None = None) -> Anchor:
    """Find one target in ``text``; see ``anchor_all``."""
    return anchor_all(text, (target,), old_text=old_text)[0]


def anchor_all(
    text: str, targets: Sequence[Target], *, old_text: str | None = None, progress: Progress | None = None
) -> list[Anchor]:
    """Find every target in ``text``, in the order given. Raises Cancelled when ``progress`` returns False."""
    anchors = []
    for done, target in enumerate(targets):
        if progress and done % 100 == 0 and not progress(done, len(targets)):
            raise Cancelled("The search for the annotations was stopped.")
        anchors.append(_simple(text, target))
    return anchors


def _simple(text: str, target: Target) -> Anchor:
    quote, position = target.quote, target.position
    exact = quote.exact
    if text.startswith(exact, position.start) and position.start >= 0:
        return Anchor(AnchorState.IN_PLACE, position.start, position.start + len(exact), 1.0, "The words stand there.")
    at = text.find(quote.prefix + exact + quote.suffix)
    if at >= 0 and exact:
        start = at + len(quote.prefix)
        return Anchor(AnchorState.IN_PLACE, start, start + len(exact), 1.0, "The words and their surroundings agree.")
    at = text.find(exact)
    if exact and at >= 0 and text.find(exact, at + 1) < 0:
        return Anchor(AnchorState.MOVED, at, at + len(exact), 0.8, "The words stand elsewhere, only once.")
    return Anchor(AnchorState.ORPHAN, None, None, 0.0, "The words are no longer there.")
