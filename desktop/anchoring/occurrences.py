"""Where the very words of a quote stand in a text, through white space, quote marks and Unicode forms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from db.records import TextQuoteSelector
from desktop.anchoring.normalise import Normal, normal

MOST = 40  # occurrences looked at on each side of the expected place: of more, none can be told from the next


class Searched:
    """A text and its normal form, made when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def normal(self) -> Normal:
        return normal(self.text)

    def occurrences(self, quote: TextQuoteSelector, near: int) -> list[tuple[int, int]]:
        """Return the ranges (code points) where the words of ``quote`` stand, at most 2 * MOST nearest to ``near``.

        One that stands between the quote's own prefix and suffix is always among them.
        """
        exact = quote.exact
        if not exact:
            return []
        found = {(at, at + len(exact)) for at in _nearest(self.text, exact, near)}
        whole = self.text.find(quote.prefix + exact + quote.suffix)
        if whole >= 0:
            at = whole + len(quote.prefix)
            found.add((at, at + len(exact)))
        form = normal(exact).text.strip()
        if form:
            levelled = self.normal
            taken = {start for start, _ in found}
            trimmed = len(exact) - len(exact.lstrip())
            for at in _nearest(levelled.text, form, levelled.offset_of(near)):
                start, end = levelled.original_start(at), levelled.original_end(at + len(form))
                if start not in taken and start - trimmed not in taken and start < end:
                    found.add((start, end))
        return sorted(found)


def _nearest(text: str, words: str, near: int) -> Iterator[int]:
    """Give the starts of ``words`` in ``text``: up to MOST from ``near`` on, and up to MOST before it."""
    at = near = max(0, min(near, len(text)))
    for _ in range(MOST):
        at = text.find(words, at)
        if at < 0:
            break
        yield at
        at += 1
    at = near
    for _ in range(MOST):
        at = text.rfind(words, 0, at + len(words) - 1) if at > 0 else -1
        if at < 0:
            break
        yield at
