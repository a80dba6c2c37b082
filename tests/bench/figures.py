"""What a run gives, and how it is printed."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """One line of the table. ``values`` in ``unit``; ``budget`` is the handbook's bound of ``by``."""

    name: str
    values: Sequence[float]
    unit: str
    budget: float
    by: str = "median"  # or p95


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]


def judged(figure: Figure) -> float:
    return p95(figure.values) if figure.by == "p95" else statistics.median(figure.values)


HEAD = f"{'':<60}{'runs':>5}{'min':>9}{'median':>9}{'p95':>9}{'budget':>16}"


def line(figure: Figure) -> str:
    """Return a figure as a line under HEAD: runs, smallest, median, 95th percentile, budget and whether it was met."""
    low, middle, high = min(figure.values), statistics.median(figure.values), p95(figure.values)
    met = "" if judged(figure) <= figure.budget else "  over"
    budget = f"{figure.budget:g} {figure.unit} ({figure.by})"
    return f"{figure.name:<60}{len(figure.values):>5}{low:>9.3g}{middle:>9.3g}{high:>9.3g}{budget:>16}{met}"


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as lines under their head."""
    return "\n".join([HEAD, *map(line, figures)])
