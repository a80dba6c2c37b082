"""Where the parts of a row stand: reckoned from left to right, and as far from the other side where it is turned."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.ui.widgets.rows.sides import FROM_LEFT, sides_of, turned_key
from desktop.ui.widgets.style import font, set_for_row

LEFT, RIGHT, MIDDLE = (
    flag.value for flag in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter)
)
TOP = Qt.AlignmentFlag.AlignTop.value
TO_RIGHT, TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
ROW = QRect(10, 0, 100, 20)


def test_from_left_to_right_everything_stays_as_it_is() -> None:
    sides, place = sides_of(ROW, TO_RIGHT), QRect(14, 2, 6, 3)
    assert sides is FROM_LEFT and not sides.turned
    assert sides.at(place) is place and sides.aligned(TOP) == TOP


@pytest.mark.parametrize(
    ("place", "there"),
    [
        (QRect(10, 2, 6, 3), QRect(104, 2, 6, 3)),
        (QRect(ROW), QRect(ROW)),
        (QRectF(10.5, 2, 6, 3), QRectF(103.5, 2, 6, 3)),
        (QPoint(10, 5), QPoint(109, 5)),
        (QPointF(10, 5), QPointF(110, 5)),
    ],
)
def test_from_right_to_left_it_is_as_far_from_the_other_side_and_comes_back(place: QRect, there: QRect) -> None:
    sides = sides_of(ROW, TO_LEFT)
    assert sides.at(place) == there
    assert sides.at(there) == place


def test_a_pixel_of_a_place_is_one_of_where_that_stands() -> None:
    sides, place = sides_of(ROW, TO_LEFT), QRect(20, 2, 6, 3)
    assert all(sides.at(place).contains(sides.at(QPoint(x, 3))) is place.contains(QPoint(x, 3)) for x in range(10, 110))


@pytest.mark.parametrize(
    ("flags", "there"), [(TOP, TOP | RIGHT), (LEFT, RIGHT), (TOP | RIGHT, TOP | LEFT), (MIDDLE, MIDDLE)]
)
def test_text_is_aligned_with_the_other_side(flags: int, there: int) -> None:
    assert sides_of(ROW, TO_LEFT).aligned(flags) == there


def test_the_arrow_keys_lead_to_where_they_point() -> None:
    keys = Qt.Key
    assert [turned_key(key, TO_LEFT) for key in (keys.Key_Left, keys.Key_Right, keys.Key_Up)] == [
        keys.Key_Right, keys.Key_Left, keys.Key_Up,
    ]  # fmt: skip
    assert turned_key(keys.Key_Left, TO_RIGHT) == keys.Key_Left
    assert turned_key(0x0100FFFF, TO_LEFT) == 0x0100FFFF, "a key that Qt has no name for"


@pytest.mark.parametrize("text", ["Who? (1)", "מי? (1)"])
@pytest.mark.usefixtures("qapp")
def test_text_of_a_turned_row_begins_at_its_right_and_runs_as_it_did(text: str) -> None:
    room = QRect(0, 0, 120, 30)

    def painted(direction: Qt.LayoutDirection, flags: int) -> QImage:
        image = QImage(room.size(), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)  # as that of a widget is
        sides = set_for_row(painter, room, direction)
        painter.setFont(font())
        painter.drawText(sides.at(room), sides.aligned(flags), text)
        painter.end()
        return image

    assert painted(TO_LEFT, TOP) == painted(TO_RIGHT, TOP | RIGHT) != painted(TO_RIGHT, TOP)
    assert painted(TO_LEFT, TOP | RIGHT) == painted(TO_RIGHT, TOP)
