"""Where a record stands whose opening was destroyed: with what is left of that, and with nothing of the text above."""

from __future__ import annotations

import re

import pytest

from desktop.annotated.options import Options
from desktop.annotated.record.record_places import block_places
from desktop.exporters import exporter
from tests.annotated.make import sample

TEXT = exporter("markdown").write(sample(), Options()).text
RECORD = TEXT[TEXT.index("<!-- annotations:1") :].partition("\n")[2]


@pytest.mark.parametrize(
    ("above", "kept"),
    [
        ("", ""),
        ("Words above, many of them.\n\n", "Words above, many of them.\n\n"),
        ("Words above, many of them.\n", "Words above, many of them.\n"),
        ("!-- annotations:1\n", ""),
        ("Words above, many of them.\n!-- annotations:1\n", "Words above, many of them.\n"),
        ("Word\nWords above, many of them.\n", "Word\nWords above, many of them.\n"),
        ("Word\n\n", "Word\n\n"),
        ("<!--\n", ""),
    ],
)
def test_a_record_without_its_opening_takes_what_is_left_of_that_and_no_words(above: str, kept: str) -> None:
    [place] = block_places(above + RECORD)
    assert (above + RECORD)[: place.start] == kept
    assert (place.openings, place.end, place.version) == (0, len(above + RECORD), 1)


def test_a_record_without_its_opening_is_the_last_one_as_far_as_no_blank_line_is_in_it() -> None:
    head, *records = RECORD.splitlines(keepends=True)
    text = "".join([head, records[0], "\n", *records[1:]])
    [place] = block_places(text)
    assert text[place.start :] == "".join(records[1:])


def test_what_a_line_of_a_record_lacks_amid_it_makes_no_end_of_it() -> None:
    lines = RECORD.splitlines(keepends=True)
    lines[2] = "no line of a record\n"
    text = f"Words above, many of them.\n{''.join(lines)}"
    [place] = block_places(text)
    assert text[place.start :] == "".join(lines)


@pytest.mark.parametrize("stated", ["1", "7", "1000000", "0"])
@pytest.mark.parametrize("closed", [True, False])
def test_a_record_states_the_version_of_its_format(stated: str, closed: bool) -> None:
    text = f"<!-- annotations:{stated}\n{RECORD if closed else re.sub('-->.*', '', RECORD, flags=re.S)}"
    [place] = block_places(text)
    assert (place.start, place.openings, place.version, place.is_closed) == (0, 1, int(stated), closed)
    assert place.body_end == (text.index("-->") if closed else len(text))
