"""Files made of one sign again and again, which nothing closes: each is gone through once, however long it is."""

from __future__ import annotations

from time import process_time

import pytest

from desktop.annotated.read.own_marks import track
from desktop.annotated.read.strip import strip
from desktop.exporters.returning.identify import identify

pytestmark = pytest.mark.no_cover  # the same lines again and again
LENGTH = 200_000
SECONDS = 5  # of computing; what searches to the end from each sign takes a minute
SIGNS = ["{==", "{==a==}{>>", "{>>", "> [!note]\n", "> [!note] ^h-\n", "](postil://a/", "==a ", "[^h-abcdef]:\n"]
_NOTE = "[^h-abcdef]\n\n[^h-abcdef]: a note\n\n{>>[open](postil://a/1)<<} ([a](postil://a/1))\n"


@pytest.mark.parametrize("sign", SIGNS)
def test_signs_that_nothing_closes_take_no_longer_than_other_text(sign: str) -> None:
    begun = process_time()
    data = f"---\nsource_sha256: {'0' * 64}\n---\n{sign * (LENGTH // len(sign))}\n\n{_NOTE}".encode()
    identify(data, None)
    assert strip(data).source
    assert process_time() - begun < SECONDS


def test_marks_of_a_text_that_was_written_anew_throughout_take_no_longer_than_others() -> None:
    begun = process_time()
    text = f"{'and now ==other words== stand here':64}" * 3000
    track(text, [(place, "==") for number in range(3000) for place in (60 * number, 60 * number + 20)])
    assert process_time() - begun < SECONDS
