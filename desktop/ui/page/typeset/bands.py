"""Lines as a page must not part them, and where a page of them ends. Knows neither Qt nor the article."""

from __future__ import annotations

from typing import NamedTuple

TOP, BOTTOM = 12.0, 8.0  # pixels kept free above the first line of a page, and below its last


class Band(NamedTuple):
    """Lines side by side that no page parts, in document coordinates."""

    top: float
    bottom: float
    heading: bool


def bands_of(lines: list[Band]) -> list[Band]:
    """Return lines with those that overlap taken together, from above."""
    made: list[Band] = []
    for line in sorted(lines):
        if made and line.top < made[-1].bottom - 1:
            before = made.pop()
            line = Band(before.top, max(before.bottom, line.bottom), before.heading and line.heading)
        made.append(line)
    return made


def page_end(bands: list[Band], top: float, height: float) -> float:
    """Return where a page ends that begins at ``top``: between bands, not behind a heading, or at its height."""
    limit, end, kept = top + height, top + height, 0.0
    for band in bands:
        if band.bottom <= top + 1:
            continue
        if band.bottom > limit:
            end = min(band.top, limit)
            break
        kept = band.top if band.heading and not kept else kept if band.heading else 0.0
    else:
        return end
    if kept > top + 1:
        end = kept
    return end if end > top + 1 else limit
