"""The README is short and true: what it says in brief, the handbook says at length."""

from __future__ import annotations

import re

from desktop import __version__
from tests.pages import HANDBOOK, README, ROOT, figures, flat, prose, read, rows, section, sections

TEXT = read(README)
CHANGELOG = read(ROOT / "CHANGELOG.md")
PROMISES = read(HANDBOOK / "promises.md")
SPEED = read(HANDBOOK / "speed.md")


def promised(page: str) -> dict[str, str]:
    """Return what stands under each promise of the handbook, by its name."""
    return {words.split(". ", 1)[1]: below for words, below in sections(page) if re.match(r"\d+\. ", words)}


def test_its_promises_are_those_of_the_handbook_in_their_order() -> None:
    named = [row[0].strip("*") for row in rows(section(TEXT, "What Postil promises"))[1:]]
    assert named == list(promised(PROMISES))
    assert len(named) == 10


def test_each_figure_of_a_promise_stands_under_that_promise_in_the_handbook() -> None:
    below = promised(PROMISES)
    for name, tried in rows(section(TEXT, "What Postil promises"))[1:]:
        assert figures(tried), name
        assert figures(tried) <= figures(below[name.strip("*")]), name


def test_its_speeds_are_rows_of_the_handbooks_table() -> None:
    shown = rows(section(TEXT, "How fast it is"))
    assert len(shown) > 4
    assert [row for row in shown if row not in rows(section(SPEED, "Measured"))] == []


def test_each_figure_of_its_speeds_stands_in_the_handbook() -> None:
    assert figures(prose(section(TEXT, "How fast it is"))) <= figures(prose(SPEED))


def limits(page: str) -> list[str]:
    return [flat(one) for one in re.findall(r"^- (.*(?:\n  .*)*)", page, re.MULTILINE)]


def test_its_limits_are_those_of_the_handbook() -> None:
    long = limits(section(read(HANDBOOK / "limits.md"), "Limits"))
    short = limits(section(TEXT, "What it does not do"))
    assert len(short) == len(long) > 3
    for one, whole in zip(short, long, strict=True):
        assert whole.startswith(one)


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{__version__}]" in CHANGELOG
    assert "## [Unreleased]" in CHANGELOG
