"""Where a table has no room for its longest words, the widest columns give way, and numbers stay whole."""

from __future__ import annotations

import pytest

from desktop.ui.page.typeset.tables import _shared


@pytest.mark.parametrize(
    ("least", "room", "widths"),
    [
        ([40, 100, 300], 240, (40, 100, 100)),
        ([300, 40, 300], 240, (100, 40, 100)),
        ([50, 50], 60, (30, 30)),
        ([40, 60], 100, (40, 60)),
    ],
)
def test_the_widest_columns_give_way_first(least: list[float], room: float, widths: tuple[float, ...]) -> None:
    assert _shared(least, least, room) == widths
