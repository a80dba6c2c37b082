"""Pictures are drawn by a child within bounds, from the bytes at hand; a box stands for any other, with the reason."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.article.content import OBJECT, Block, BlockKind, Cell, Content, Span, SpanKind
from desktop.child.limited_process import LimitedProcess
from desktop.ui.page.pictures import drawer, gallery
from desktop.ui.page.pictures.gallery import MOST_DRAWN, MOST_KEPT, Gallery
from desktop.ui.page.typeset.document import GUTTER, build
from desktop.ui.page.typeset.geometry import Geometry
from desktop.ui.page.typeset.images import Pictures
from desktop.ui.page.typeset.tables import wished_width
from desktop.ui.widgets.typography import TypeStyle

pytestmark = pytest.mark.usefixtures("qapp")


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)
    return bytes(data.data())


def bomb(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def red(image: QImage) -> bool:
    colour = image.pixelColor(image.width() // 2, image.height() // 2)
    return colour.red() > 200 and colour.green() < 60 and colour.blue() < 60


class Shown:
    """Pictures that all are in sight, one below the other."""

    def __init__(self, qtbot: QtBot, resources: Mapping[str, bytes], column: int = 600, scale: float = 1.0) -> None:
        self.gallery = Gallery(resources)
        self.gallery.asked.connect(lambda: self.gallery.want(list(resources)))
        self.pictures = Pictures(self.gallery, TypeStyle(), column, scale)
        self.sizes = [self.pictures.add(source, "A chart", alone=True)[1] for source in resources]
        self._qtbot = qtbot

    def images(self) -> list[QImage]:
        """Look at all until none is to come any more."""
        for number in range(len(self.sizes)):
            self.pictures.image(number)
        self._qtbot.waitUntil(self.gallery.is_settled, timeout=60_000)
        return [self.pictures.image(number) for number in range(len(self.sizes))]


def test_a_picture_is_scaled_to_the_column_and_a_small_one_left_as_it_is(qtbot: QtBot) -> None:
    shown = Shown(qtbot, {"wide": picture(1200, 300), "small": picture(60, 40, "JPG")})
    assert [(size.width(), size.height()) for size in shown.sizes] == [(600, 150), (60, 40)]
    assert shown.pictures.image(0).width() == 1  # its space
    wide, small = shown.images()
    assert (wide.width(), wide.height(), small.width(), small.height()) == (600, 150, 60, 40)
    assert red(wide) and red(small)
    assert shown.pictures.image(0).cacheKey() == wide.cacheKey()  # not drawn again


def test_what_is_beyond_the_room_for_pictures_is_a_box_that_says_so(qtbot: QtBot) -> None:
    data = picture(500, 20_000)
    shown = Shown(qtbot, {str(number): data for number in range(5)}, 500, 2.0)
    assert {(size.width(), size.height()) for size in shown.sizes} == {(500, 20_000)}
    images = shown.images()
    drawn = [image for image in images if red(image)]
    assert 0 < len(drawn) < len(images)
    assert all(image.width() * image.height() <= MOST_DRAWN for image in drawn)
    assert sum(image.sizeInBytes() for image in drawn) <= MOST_KEPT
    assert [shown.gallery.why_not(str(n)) == gallery.CROWDED for n in range(5)] == [not red(one) for one in images]
    assert sum(image.sizeInBytes() for image in images) <= MOST_KEPT + 8_000_000


def test_what_nobody_looks_at_any_more_makes_room(qtbot: QtBot) -> None:
    names = [str(number) for number in range(5)]
    made = Gallery(dict.fromkeys(names, picture(500, 20_000)))
    for name in names:
        made.fit(name, made.size(name), 1.0)
    for name in names:
        made.want([name])
        qtbot.waitUntil(made.is_settled, timeout=60_000)
        assert made.image(name) is not None
        assert sum(image.sizeInBytes() for image in made._drawn.values()) <= MOST_KEPT


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x00\x01\x00",  # an icon
        b"icns" + b"\0" * 100,
        b"II*\0" + b"\0" * 100,  # TIFF
        b"\x89PNG\r\n\x1a\n garbage",
        b"\xff\xd8\xff garbage",
        bomb(60_000, 60_000),
        bomb(7_000, 7_000),
    ],
    ids=["empty", "ico", "icns", "tiff", "bad png", "bad jpeg", "bomb", "49 megapixels"],
)
def test_what_is_not_a_bounded_picture_is_a_box_and_never_reaches_a_decoder(data: bytes, qtbot: QtBot) -> None:
    shown = Shown(qtbot, {"x": data})
    image = shown.pictures.image(0)
    assert image.width() > 1 and not red(image)
    assert shown.gallery.is_settled()


def test_a_drawing_is_drawn_with_its_words_and_without_what_lies_elsewhere(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "blue.png").write_bytes(picture(200, 100))
    image = f'<image href="{tmp_path}/blue.png" width="200" height="100"/>'
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="{}"/>{}'
        '<text x="60" y="40">Words</text></svg>'
    )
    shown = Shown(qtbot, {"a": drawing.format("red", "").encode(), "b": drawing.format("lime", image).encode()})
    alone, other = shown.images()
    assert red(alone) and not red(other), "it does not read the file that it names"
    dark = {alone.pixelColor(x, y).lightness() < 60 for x in range(50, 120) for y in range(20, 45)}
    assert dark == {True, False}, "its words are there"


def test_a_damaged_picture_costs_itself_only_and_keeps_its_place(qtbot: QtBot) -> None:
    whole = picture(300, 200)
    shown = Shown(qtbot, {"a": whole, "damaged": whole[:60], "b": whole})
    first, damaged, last = shown.images()
    assert red(first) and red(last) and not red(damaged)
    assert shown.gallery.why_not("damaged") == drawer.NOT_DRAWN
    assert damaged.width() / damaged.height() == pytest.approx(300 / 200, abs=0.01)


def test_a_child_that_dies_costs_one_picture_and_too_many_deaths_the_rest(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed: list[str] = []
    start = LimitedProcess.start

    def start_and_die(self: LimitedProcess) -> None:
        start(self)
        killed.append("child")
        self._process.kill()

    monkeypatch.setattr(LimitedProcess, "start", start_and_die)
    shown = Shown(qtbot, {str(n): picture(300, 200) for n in range(9)})
    shown.images()
    assert len(killed) == drawer.MOST_DEATHS
    whys = [shown.gallery.why_not(str(n)) for n in range(9)]
    assert all(whys) and whys.count(drawer.PAGE_TOO_LONG) == 9 - drawer.MOST_DEATHS
    monkeypatch.setattr(LimitedProcess, "start", start)
    shown.images()
    assert len(killed) == drawer.MOST_DEATHS and shown.gallery.why_not("8")  # spent once, and remembered


def test_the_pages_budget_is_spent_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawer, "SECONDS_A_PAGE", 0.000_001)
    monkeypatch.setattr(drawer, "BATCH_BYTES", 1)
    shown = Shown(qtbot, {str(n): picture(300, 200) for n in range(4)})
    first, *others = shown.images()
    assert red(first) and not any(map(red, others))
    assert [shown.gallery.why_not(str(n)) for n in range(4)] == ["", *[drawer.PAGE_TOO_LONG] * 3]


def test_a_picture_in_a_line_and_one_in_a_quote_stay_inside_the_column() -> None:
    span = (Span(SpanKind.IMAGE, 0, 1, "x", "alt"),)
    content = Content(
        (
            Block(BlockKind.IMAGE, "\ufffc", span, containers=("quote", "ul")),
            Block(BlockKind.PARAGRAPH, "\ufffc in a line", span),
            Block(BlockKind.IMAGE, "\ufffc\ufffc", target="x"),
        )
    )
    document = build(content, TypeStyle(), gallery=Gallery({"x": picture(2000, 100)}), column=600, gutter=0)
    document.setTextWidth(600)
    assert document.idealWidth() <= 600


@pytest.mark.parametrize("first", ["\u200e", "\u200f"], ids=["from the left", "from the right"])
@pytest.mark.parametrize("pictures", [1, 2, 5])
def test_pictures_in_a_table_are_fitted_to_its_columns(first: str, pictures: int) -> None:
    cells = [Block(BlockKind.CELL, f"{row} words", cell=Cell(0, row, 0, row == 0)) for row in range(2)]
    shown = (Span(SpanKind.IMAGE, 0, 1, "chart.png", "A chart"),)
    cells += [Block(BlockKind.CELL, OBJECT, shown, cell=Cell(0, 1, 1 + n)) for n in range(pictures)]
    cells.sort(key=lambda block: (block.cell.row, block.cell.column) if block.cell else (0, 0))
    content = Content((Block(BlockKind.PARAGRAPH, f"{first}Words"), *cells))
    document = build(content, TypeStyle(), gallery=Gallery({"chart.png": picture(300, 200)}))
    document.setTextWidth(width := TypeStyle().column_width() + 2 * GUTTER)
    geometry = Geometry(document)
    table = geometry.table_rect(document.rootFrame().childFrames()[0])
    assert table.left() >= GUTTER - 1 and table.right() <= width - GUTTER + 1
    places = [
        fragment.rect
        for one in geometry.shown(0, 1000)
        if OBJECT in one.block.text()
        for fragment in geometry.fragments(one, one.segment.offset, one.segment.offset + 1)
    ]
    assert len(places) == pictures and all(place.width() > 50 for place in places)
    assert max(place.width() for place in places) == (300 if pictures == 1 else pytest.approx(400 / pictures, abs=60))
    assert all(table.contains(place) for place in places)
    assert not any(one.intersects(other) for n, one in enumerate(places) for other in places[:n])
    assert wished_width(cells, TypeStyle(), document.pictures.widest(cells)) > 300 * pictures


def test_the_box_of_a_missing_picture_leaves_the_next_column_its_place() -> None:
    missing = (Span(SpanKind.IMAGE, 0, 1, "gone.png", "A chart"),)
    cells = (
        Block(BlockKind.IMAGE, OBJECT, missing, cell=Cell(0, 0, 0)),
        Block(BlockKind.CELL, "The pilots knew the sand by its colour. " * 9, cell=Cell(0, 0, 1)),
    )
    document = build(Content(cells), TypeStyle())
    document.setTextWidth(TypeStyle().column_width() + 2 * GUTTER)
    geometry = Geometry(document)
    box, words = (
        next(iter(geometry.fragments(piece, piece.segment.offset, piece.segment.offset + 1))).rect
        for piece in geometry.shown(0, 1000)
    )
    assert 50 < box.right() <= words.left()


def test_all_pictures_in_sight_are_drawn_by_one_child(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    start = LimitedProcess.start
    monkeypatch.setattr(LimitedProcess, "start", lambda self: (started.append(self), start(self)))
    images = Shown(qtbot, {str(n): picture(300 + n, 200) for n in range(12)}).images()
    assert all(map(red, images)) and len(images) == 12
    assert len(started) == 1
