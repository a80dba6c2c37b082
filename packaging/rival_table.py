"""What `make bench ARGS="rivals shelves"` measured and kept in tests/bench/rivals.json, as a table and a picture."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from textwrap import fill
from typing import Any
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "packaging" / "pictures" / "rivals.svg"
_WHAT = {"text": "text on the screen", "memory": "memory", "turn": "a page turned", "search": "its last word found"}
BUSY = 4  # the load of a machine of two cores that does something else as well
_BAR, _HIGH, _LEFT, _WIDE = 14, 20, 230, 720  # pixels: of a bar, of its row, before it, and of the picture


def told() -> Mapping[str, Any]:
    """Return what was measured last, that of several benches as one."""
    runs = json.loads((ROOT / "tests" / "bench" / "rivals.json").read_text("utf-8")).values()
    return {
        "measured": {kind: readers for run in runs for kind, readers in run["measured"].items()},
        "versions": {name: version for run in runs for name, version in run["versions"].items()},
        "runs": max(run["runs"] for run in runs),
        "busy": [kind for run in runs for kind in run["measured"] if run.get("load", 0) > BUSY],
        **{what: " and ".join(sorted({run[what] for run in runs})) for what in ("date", "machine")},
    }


def table() -> str:
    """Return all of it for the handbook: medians, with the fastest and slowest, and how often Postil's each is."""
    lines = [f"| | {' | '.join(_WHAT.values())} |", "|---" * (len(_WHAT) + 1) + "|"]
    for kind, readers in told()["measured"].items():
        lines.append(f"| **{kind}**" + " |" * (len(_WHAT) + 1))
        for name, found in readers.items():
            cells = (_cell(found.get(what), readers["Postil"].get(what), what) for what in _WHAT)
            lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join([*lines, "", when()])


def when() -> str:
    """Return the sentence that says of which day, machine and versions it all is."""
    about = told()
    versions = ", ".join(f"{name} {version}" for name, version in about["versions"].items() if version)
    told_when = f"Measured on {about['date']} in turn, at most {about['runs']} times each, on {about['machine']}: "
    busy = (
        f" Beside much other work, so that only the ratios count: {', '.join(about['busy'])}." if about["busy"] else ""
    )
    return fill(f"{told_when}{versions}.{busy}", 120, break_long_words=False, break_on_hyphens=False)


def picture() -> str:
    """Return the times to the text on the screen as bars: SVG, legible on light and dark."""
    lines, top, about = [], 8, told()
    rows = [
        (kind, name, median(found["text"]))
        for kind, readers in about["measured"].items()
        for name, found in readers.items()
        if "text" in found and not name.startswith("a bare")
    ]
    scale = (_WIDE - _LEFT - 70) / max(seconds for *_, seconds in rows)
    before = ""
    for kind, name, seconds in rows:
        if kind != before:
            top += 12 if before else 0
            lines.append(f'<text x="0" y="{top + 12}" font-weight="bold">{escape(kind)}</text>')
            before, top = kind, top + _HIGH
        colour = "#2F74C0" if name == "Postil" else "#8a8782"
        wide = seconds * scale
        lines += [
            f'<text x="{_LEFT - 10}" y="{top + 12}" text-anchor="end">{escape(name)}</text>',
            f'<rect x="{_LEFT}" y="{top}" width="{wide:.0f}" height="{_BAR}" rx="2" fill="{colour}"/>',
            f'<text x="{_LEFT + wide + 8:.0f}" y="{top + 12}">{seconds:.2f} s</text>',
        ]
        top += _HIGH
    version = about["versions"]["Postil"]
    lines.append(f'<text x="0" y="{top + 18}">Postil {version} and others, seconds, on {about["date"]}</text>')
    top += 24
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {top + 4}" width="{_WIDE}" height="{top + 4}"'
    style = ' font-family="sans-serif" font-size="13" fill="#77736c">'
    return "\n".join([head + style, *lines, "</svg>", ""])


def _cell(values: list[float] | None, own: list[float] | None, what: str) -> str:
    if not values:
        return "–"
    middle, low, high = median(values), min(values), max(values)
    ratio = f", {middle / median(own):.2f} times" if own and own is not values else ""
    if what == "memory":
        return f"{middle:.0f} MB{ratio}"
    return f"{middle:.2f} s ({low:.2f}–{high:.2f}){ratio}"
