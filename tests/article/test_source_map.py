"""The map from a text to the source that it was read from."""

from __future__ import annotations

import pytest

from desktop.article.source_map import Inverse, SourceMap, from_stretches, places_from

NOWHERE = -1


def test_stretches_make_runs_that_stand_further_on() -> None:
    places = from_stretches([(0, 2, 1), (3, 5, 1), (4, 8, 4), (5, NOWHERE, 1), (6, 12, 1), (8, NOWHERE, 1)], 100)
    found = [places.range_of(offset) for offset in range(9)]
    assert found == [(102, 103), (103, 104), (104, 105), (105, 106), (108, 112), None, (112, 113), (113, 114), None]
    assert places.texts == (0, 4, 6)  # what goes on in both is one


def test_what_stands_there_as_more_than_it_is_stands_there_whole() -> None:
    places = from_stretches([(0, 3, 4), (2, NOWHERE, 1)], 0)
    assert [places.range_of(offset) for offset in range(3)] == [(3, 7), (3, 7), None]


@pytest.mark.parametrize(
    ("whole", "text"), [("\ufeffab\r\ncd\r\n&amp;e", "ab\ncd\n&amp;e"), ("a\r\nb &\r\n", "a\nb &\n"), ("a\rb", "a\nb")]
)
def test_a_map_is_carried_into_a_file_with_other_line_ends(whole: str, text: str) -> None:
    at = text.find("&")
    width = 5 if "&amp;" in text else 1
    stretches = [(0, 0, 1), (at, at, width), (at + 1, at + width, 1), (len(text) - width + 1, NOWHERE, 1)]
    places = from_stretches(stretches if at >= 0 else [(0, 0, 1), (len(text), NOWHERE, 1)], 0).in_file(whole, text)
    read = text.replace("&amp;", "&")
    found = [whole[slice(*(places.range_of(offset) or (0, 0)))] for offset in range(len(read))]
    assert [words.replace("&amp;", "&") for words in found if words not in "\r\n"] == [
        letter for letter in read if letter != "\n"
    ]


def test_a_map_is_carried_to_another_text_where_both_have_the_same_words() -> None:
    places = from_stretches([(0, 10, 1), (5, 20, 3), (6, NOWHERE, 1)], 0)
    carried = places.carried([(1, 4, 0, 3), (8, 10, 4, 6)])
    found = {offset: place for offset in range(12) if (place := carried.range_of(offset))}
    assert found == {1: (10, 11), 2: (11, 12), 3: (12, 13), 8: (14, 15), 9: (20, 23)}


def test_the_inverse_gives_the_text_of_a_stretch_of_source() -> None:
    inverse = Inverse(from_stretches([(0, 4, 1), (3, 9, 5), (4, 16, 1), (8, NOWHERE, 1)], 0))
    assert inverse.between(4, 7) == (0, 3)
    assert inverse.between(5, 14) == (1, 4)
    assert inverse.between(10, 13) is None  # a part of what stands for one letter
    assert inverse.between(0, 4) is None
    assert [inverse.before(at) for at in (4, 6, 13, 14, 18)] == [0, 2, 3, 4, 6]


def test_known_places_make_runs() -> None:
    places = from_stretches([(0, 0, 1), (2, NOWHERE, 1), (3, 5, 4), (4, NOWHERE, 1)], 0)
    assert [places.range_of(n) for n in range(5)] == [(0, 1), (1, 2), None, (5, 9), None]
    assert places.first_place(2, 4) == (3, 5, 9)
    assert places.first_place(2, 3) is None
    assert places.first_place(4, 9) is None
    assert places.last_place(0, 3) == (1, 1, 2)
    assert places.last_place(2, 3) is None


def test_a_map_of_another_process_is_taken_as_it_is_or_not_at_all() -> None:
    assert places_from(None) is None
    assert places_from([[0], [1], [2], [1], [0, 9]]) == SourceMap((0,), (1,), (2,), (1,), (0, 9))
    for bad in (
        {},
        [[0]],
        [[0], [1], [2], ["1"], []],
        [[0], [1], [2], [], []],
        [[0], [1], [2], [1], [True]],
    ):
        with pytest.raises(ValueError, match="no map"):
            places_from(bad)
