"""From a passage to a target."""

from __future__ import annotations

import pytest

from desktop.anchoring.describe import describe
from desktop.article.content import Passage
from desktop.errors import NoSuchPassage


def test_a_target_holds_the_words_with_32_code_points_on_either_side() -> None:
    text = "😀" * 40 + "the words" + "𝔵" * 40
    target = describe(text, Passage(40, 49))
    assert target.quote.exact == "the words"
    assert target.quote.prefix == "😀" * 32
    assert target.quote.suffix == "𝔵" * 32
    assert (target.position.start, target.position.end) == (40, 49)


def test_at_the_ends_of_the_text_there_is_less_context() -> None:
    target = describe("only this", Passage(0, 9))
    assert (target.quote.prefix, target.quote.suffix) == ("", "")


def test_nothing_is_normalised() -> None:
    text = "a\u0301  “b”\r\n\u00a0c"
    assert describe(text, Passage(0, len(text))).quote.exact == text


@pytest.mark.parametrize("passage", [(0, 0), (3, 2), (-1, 2), (0, 10), (9, 10)])
def test_an_empty_range_or_one_outside_the_text_is_refused(passage: tuple[int, int]) -> None:
    with pytest.raises(NoSuchPassage):
        describe("nine long", Passage(*passage))
