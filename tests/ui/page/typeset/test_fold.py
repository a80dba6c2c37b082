"""A place of the document is found in the viewport and back, whatever the fold; nothing is seen twice or between."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, QRectF

from desktop.ui.page.typeset.fold import Fold, Slice, scrolled

heights = st.floats(20, 900)
WIDTH = 400.0


@st.composite
def folds(draw: st.DrawFn) -> Fold:
    """Return one or two slices of a column, the first at the left or at the right."""
    top, slices = draw(st.floats(0, 5000)), list[Slice]()
    acrosses = draw(st.sampled_from([(0.0,), (0.0, WIDTH), (WIDTH, 0.0)]))
    for across in acrosses:
        bottom = top + draw(heights)
        slices.append(Slice(top, bottom, QPointF(across, draw(st.floats(0, 40)) - top)))
        top = bottom + draw(st.floats(0, 30))
    return Fold(tuple(slices), WIDTH)


@given(folds(), st.floats(0, 1), st.floats(1, WIDTH - 1), st.data())
def test_what_a_slice_shows_is_found_in_the_viewport_and_back(
    fold: Fold, share: float, x: float, data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(fold.slices))
    at = QPointF(x, one.top + share * (one.bottom - one.top - 1))
    seen = fold.to_viewport(QRectF(at.x(), at.y(), 1, 0.5))
    assert fold.shows(QRectF(at.x(), at.y(), 1, 0.5))
    back = fold.to_document(seen.topLeft())
    assert abs(back.x() - at.x()) < 1e-6 and abs(back.y() - at.y()) < 1e-6


@given(folds(), st.floats(-500, 1500), st.floats(-500, 2500))
def test_every_point_of_the_viewport_leads_to_a_place_that_is_seen(fold: Fold, x: float, y: float) -> None:
    at = fold.to_document(QPointF(x, y))
    assert any(one.top <= at.y() < one.bottom for one in fold.slices)


@given(folds(), st.integers(0, 800), st.integers(0, 900), st.integers(1, 400), st.integers(1, 400))
def test_each_part_of_the_viewport_is_painted_once(fold: Fold, x: int, y: int, width: int, height: int) -> None:
    exposed = QRectF(x, y, width, height)
    parts = [part for _, part in fold.parts(exposed)]
    assert all(exposed.contains(part) for part in parts)
    assert not any(one.intersects(other) for one in parts for other in parts if one is not other)


@given(st.floats(0, 5000), st.integers(0, 60), st.floats(-100, 900), st.floats(-100, 900))
def test_scrolled_the_fold_is_an_offset_beyond_the_edges_too(value: float, across: int, x: float, y: float) -> None:
    fold = scrolled(QPointF(-across, -value), QRect(0, 0, 600, 400))
    assert fold.to_document(QPointF(x, y)) == QPointF(x + across, y + value)
    assert [part for _, part in fold.parts(QRectF(0, 0, 600, 400))] == [QRectF(0, fold.top - value, 600, 400)]
    assert (fold.top, fold.bottom) == (value, 400 + value)
