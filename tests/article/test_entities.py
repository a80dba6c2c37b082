"""Characters by name and number, whatever number a file writes."""

from __future__ import annotations

import pytest

from desktop.article.entities import unescape


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a &amp; b", "a & b"),
        ("&#65;&#x42;", "AB"),
        ("&#1114112;", "\ufffd"),
        (f"a &#{'9' * 28_080}; b", "a \ufffd b"),
        (f"a &#{'9' * 28_080} b", "a \ufffd b"),
        (f"&#x{'9' * 28_080};", "\ufffd"),
    ],
    ids=["name", "number", "too large", "too long", "without an end", "in sixteens"],
)
def test_a_reference_is_read_as_html_reads_it(written: str, read: str) -> None:
    assert unescape(written) == read
