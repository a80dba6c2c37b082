"""Find targets again in a text: the ladder, and the whole of a version anchored together.

The steps, each taken only where the one before gave no certain answer:

1. the words and those around them stand at the target's position;
2. with the old text: the alignment of old and new carries the passage over, word for word;
3. the words and those around them stand where the neighbours' shift says;
4. the words stand somewhere, through white space, quote marks and Unicode forms: context, order and nearness choose;
5. the words stand nowhere: the most similar wording, by its own words, its context and its place (``quote.py``).

What the states mean:

- ``IN_PLACE``: the same words, and their surroundings or the alignment agree. Text put in or taken out elsewhere may
  have shifted them.
- ``MOVED``: the same words beyond doubt, but out of the order of the rest, or among other words.
- ``CHANGED``: found, but the wording differs in more than white space, quote marks and Unicode forms; or the same words
  with a doubt which of several places is meant. The reader should look.
- ``ORPHAN``: nothing in the text is similar enough, or two places are equally so, or time ran out.

A text of the same words at another place is never told as IN_PLACE or MOVED while a second place is as likely.
Nothing here changes a target; the library keeps it beside the anchor.
"""

from __future__ import annotations

from collections.abc import Sequence

from db.message import Message
from db.records import Anchor, AnchorState, Target
from desktop.anchoring.ladder import SECONDS, Ladder, Progress
from desktop.anchoring.verdict import orphan


def anchor(text: str, target: Target, *, old_text: str | None = None) -> Anchor:
    """Find one target in ``text``; see ``anchor_all``."""
    return anchor_all(text, (target,), old_text=old_text)[0]


def anchor_all(
    text: str,
    targets: Sequence[Target],
    *,
    old_text: str | None = None,
    progress: Progress | None = None,
    seconds: float = SECONDS,
) -> list[Anchor]:
    """Find every target in ``text``, each with the others' help; the answers stand in the order of the targets.

    ``old_text`` is the text that the targets' positions speak of; with it the two texts are aligned. ``progress`` is
    called with (done, all) and stops the work by returning False. Raises Cancelled then.
    """
    if old_text is not None and old_text != text:
        anchors: list[Anchor | None] = [None] * len(targets)
    else:
        anchors = [_untouched(text, target) for target in targets]
    if None in anchors:
        Ladder(text, targets, anchors, old_text, progress, seconds).run()
    return [anchor if anchor is not None else orphan(Message("The words are no longer there.")) for anchor in anchors]


def _untouched(text: str, target: Target) -> Anchor | None:
    """Answer for a target that stands in the text just as it was described."""
    quote, start = target.quote, target.position.start
    exact, prefix, suffix = quote.exact, quote.prefix, quote.suffix
    end = start + len(exact)
    if (
        exact
        and start >= len(prefix)
        and text.startswith(exact, start)
        and text.startswith(prefix, start - len(prefix))
        and text.startswith(suffix, end)
    ):
        return Anchor(AnchorState.IN_PLACE, start, end, 1.0, Message("The words stand where they stood."))
    return None
