"""What `make figures` measured of Postil beside other programs, as a table and a picture."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any
from xml.sax.saxutils import escape

import speed_table

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "packaging" / "pictures" / "rivals.svg"
_WHAT = {"text": "text on the screen", "memory": "memory", "turn": "a page turned", "search": "its last word found"}
BENCHES = ("rivals", "shelves")
_BAR, _HIGH, _LEFT, _WIDE = 14, 20, 230, 720  # pixels: of a bar, of its row, before it, and of the picture


def told() -> Mapping[str, Mapping[str, Mapping[str, list[float]]]]:
    """Return what was measured last: kind of file, reader, what, each run of it."""
    measured: dict[str, dict[str, dict[str, list[float]]]] = {}
    for figure in (figure for run in _runs() for figure in run["figures"]):
        reader, _, rest = figure["name"].partition(", ")
        kind, _, what = rest.rpartition(": ")
        measured.setdefault(kind, {}).setdefault(reader, {})[what] = figure["values"]
    return measured


def _runs() -> list[Mapping[str, Any]]:
    return [speed_table.kept()[bench] for bench in BENCHES]


def table() -> str:
    """Return all of it for the handbook: medians, with the fastest and slowest, and how often Postil's each is."""
    lines = [f"| | {' | '.join(_WHAT.values())} |", "|---" * (len(_WHAT) + 1) + "|"]
    for kind, readers in told().items():
        lines.append(f"| **{kind}**" + " |" * (len(_WHAT) + 1))
        for name, found in readers.items():
            cells = (_cell(found.get(what), readers["Postil"].get(what), what) for what in _WHAT)
            lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join([*lines, "", when()])


def when() -> str:
    """Return the sentence that says of which day, machine and versions it all is."""
    others = ", ".join(f"{name} {version}" for run in _runs() for name, version in run["others"].items() if version)
    times = " or ".join(dict.fromkeys(str(run["runs"]) for run in _runs()))
    return speed_table.sentence(_runs(), f", {times} times each, in turn with {others}")


def picture() -> str:
    """Return the times to the text on the screen as bars: SVG, legible on light and dark."""
    lines, top = [], 8
    rows = [
        (kind, name, median(found["text"]))
        for kind, readers in told().items()
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
    run = _runs()[0]
    words = f"Postil {run['version']} and others, seconds, on {run['run'].split()[0]}"
    lines.append(f'<text x="0" y="{top + 18}">{words}</text>')
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
