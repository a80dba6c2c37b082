"""Masking reads long runs once: sources on which it took minutes, or would have, are masked whole."""

from __future__ import annotations

import pytest

from desktop.article.source_masks import flat, mask, unmarkable

SOURCES = {
    "deep lists": "\n".join(" " * n + "* a" for n in range(0, 6000, 4)),
    "delimiter rows": "|a|\n" + "|---|\n" * 40_000,
    "blank lines below a footnote": "a[^1]\n\n[^1]: x" + "\n" * 60_000 + "y",
    "hyphens": ("-" * 5000 + "x\n") * 200,
    "bars and blanks": ("|" + " " * 5000 + "x\n") * 200,
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_a_long_run_is_read_once(source: str) -> None:
    masked, *_ = mask(flat(source))
    assert len(masked) == len(source)
    assert all(0 <= a <= b <= len(source) for a, b in unmarkable(flat(source)))


def test_every_table_of_a_source_loses_its_bars() -> None:
    table = "|a|b|\n|---|---|\n|c|d|\n"
    masked, *_ = mask(flat(f"x|y\n\n{table}\nwords | stay\n\n{table}\n> a | b\n> --|--\n> c | d\n"))
    assert masked.count("|") == 2
