"""Where Postil's list and notes stand in a text."""

from __future__ import annotations

import pytest

from desktop.annotated.notes.footnotes import LISTED_HEADING, listed_in

LIST = f"{LISTED_HEADING}\n\n- “one”[^h-aaaa]\n- “two”[^h-bbbb]\n"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (f"Words.\n\n{LIST}", [["h-aaaa", "h-bbbb"]]),
        (f"Words.\n\n{LIST}\nWords.\n\n{LIST}", [["h-aaaa", "h-bbbb"]] * 2),  # its rows are no others besides
        (f"Words.\n\n{LIST}\nWords.\n\n- “three”[^h-cccc]\n", [["h-aaaa", "h-bbbb"], ["h-cccc"]]),
        ("Words.\n\n- “three”[^h-cccc]\n", []),  # above any list it is somebody's
    ],
)
def test_a_list_is_found_with_its_rows_each_once(text: str, labels: list[list[str]]) -> None:
    assert [[*region.labels] for region in listed_in(text)] == labels
