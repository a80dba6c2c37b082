"""Ranges of pages, written as a style wants them: "379–423", "1842–43" (CSL 1.0.2, Appendix V). Pure."""

from __future__ import annotations

import re

from desktop.article.page_labels import in_short

_RANGE = re.compile(r"\b([A-Za-z]*)(\d+)\s*[-–—]+\s*\1(\d+)\b")


def abridged(pages: str, form: str) -> str:
    """Return pages with an en dash in each range, and its end as short as ``form`` (page-range-format) has it."""
    written = _RANGE.sub(lambda range_: f"{range_[1]}{range_[2]}–{range_[1]}{_end(range_[2], range_[3], form)}", pages)
    return re.sub(r"(?<=\w)\s*[-–—]+\s*(?=\w)", "–", written)


def pandoc_key(key: str, pages: str, *, several: bool) -> str:
    """Return the citation of a work as Pandoc's Markdown has it: "[@roe2026, pp. 3–4]"."""
    return f"[@{key}, {in_short(pages, several=several)}]" if pages else f"[@{key}]"


def _end(first: str, last: str, form: str) -> str:
    if len(last) < len(first):  # it was abridged already
        last = first[: len(first) - len(last)] + last
    if len(first) != len(last) or int(first) >= int(last):
        return last
    shared = next(at for at, (one, other) in enumerate(zip(first, last, strict=True)) if one != other)
    match form:
        case "minimal":
            return last[shared:]
        case "minimal-two":
            return last[max(min(shared, len(last) - 2), 0) :]
        case "chicago" | "chicago-15" | "chicago-16":
            return _as_in_chicago(first, last, shared, form)
    return last


def _as_in_chicago(first: str, last: str, shared: int, form: str) -> str:
    number = int(first)
    if number < 100 or number % 100 == 0:
        return last
    if form == "chicago-15" and len(first) == 4 and shared < 2:
        return last
    return last[shared:] if number % 100 < 10 else last[min(shared, len(last) - 2) :]
