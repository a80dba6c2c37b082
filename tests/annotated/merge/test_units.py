"""Whose the lines of a file are by now, as the last export tells."""

from __future__ import annotations

import pytest

from desktop.annotated.merge.units import Unit, owned

BASE = {
    "X": Unit("x", ["x1", "x2", "x3"]),
    "M": Unit("m", ["m1"]),
    "H": Unit("", ["h1"]),
}


@pytest.mark.parametrize(
    ("lines", "owners"),
    [
        (["x1", "x2", "x3", "m1", "h1"], "XXXMH"),
        (["m1", "x1", "x2", "x3", "h1"], "MXXXH"),  # somebody moved an annotation whole
        (["m1", "edited", "x2", "x3", "h1"], "MXXXH"),  # and edited the first line of the one below it
        (["h1", "x1", "x2", "x3", "m1"], "-XXXM"),  # a heading is nobody's that moves
        (["mine", "", "x1", "x2", "x3", "m1"], "--XXXM"),
        (["x1", "mine", "x3", "m1"], "XXXM"),
        (["above", "edited", "x2", "x3", "m1"], "XXXXM"),  # its paragraph begins above
        (["m1", "", "above", "edited", "x2", "x3"], "MMXXXX"),
    ],
)
def test_each_line_is_of_the_unit_that_began_above_it(lines: list[str], owners: str) -> None:
    assert "".join(name or "-" for name, _, _ in owned(lines, BASE)) == owners
