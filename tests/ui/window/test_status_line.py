"""The status line's words."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from db.records import AnchorState
from desktop.ui.window.status_line import StatusLine, counts_text, place_text

S = AnchorState


def annotations(*states: AnchorState) -> list[SimpleNamespace]:
    return [SimpleNamespace(anchor=SimpleNamespace(state=state)) for state in states]


@pytest.mark.parametrize(
    ("states", "text"),
    [
        ((), "No annotations"),
        ((S.IN_PLACE,), "1 annotation · 1 in place"),
        ((S.IN_PLACE,) * 16 + (S.MOVED,), "17 annotations · 16 in place · 1 moved"),
        ((S.CHANGED, S.ORPHAN, S.ORPHAN), "3 annotations · 1 to review · 2 orphans"),
        ((S.ORPHAN,), "1 annotation · 1 orphan"),
        ((S.IN_PLACE,) * 1200, "1,200 annotations · 1,200 in place"),
    ],
)
def test_the_counts_add_up(states: tuple[AnchorState, ...], text: str) -> None:
    assert counts_text(annotations(*states)) == text


@pytest.mark.parametrize(
    ("place", "characters", "words", "at_end", "text"),
    [
        (0, 0, 0, False, ""),
        (0, 10_000, 2300, False, "0 % · 10 min left"),
        (0, 10_000, 22_770, False, "0 % · 99 min left"),
        (0, 10_000, 34_500, False, "0 % · 2 h 30 min left"),
        (0, 10_000, 41_400, False, "0 % · 3 h left"),
        (0, 10_000, 595_000, False, "0 % · 43 h left"),
        (4200, 10_000, 3565, False, "42 % · 9 min left"),
        (9999, 10_000, 100, False, "100 % · under a minute left"),
        (9000, 10_000, 2300, True, "100 %"),
        (99_999, 10_000, 100, False, "100 % · under a minute left"),
    ],
)
def test_the_place_is_told_in_percent_and_minutes(
    place: int, characters: int, words: int, at_end: bool, text: str
) -> None:
    assert place_text(place, characters, words, at_end) == text


def test_it_tells_the_counts_and_whether_all_is_saved(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_counts("3 annotations", "saved")
    assert line.counts.text() == "3 annotations · saved"
