"""From a passage to the target that is stored: the quote, what stands around it, and its position.

Pure: knows neither the library nor how a target is found again (``anchor.py``).
"""

from __future__ import annotations

from db.records import Target, TextPositionSelector, TextQuoteSelector
from desktop.article.content import Passage
from desktop.errors import NoSuchPassage

# Code points of context kept on each side: enough to tell most repeated words apart, few enough to stay small.
CONTEXT = 32


def describe(text: str, passage: Passage) -> Target:
    """Return the target of ``passage`` in ``text``: the exact words, 32 code points on either side, the position.

    Raises NoSuchPassage when the passage is empty or does not lie inside the text.
    """
    start, end = passage
    if not 0 <= start < end <= len(text):
        raise NoSuchPassage(
            "The range {start} to {end} is no passage of a text of {n} characters.", start=start, end=end, n=len(text)
        )
    quote = TextQuoteSelector(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT])
    return Target(quote, TextPositionSelector(start, end))
