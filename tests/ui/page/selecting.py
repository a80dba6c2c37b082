"""Hands that select on the page as a mouse does, and eyes that see in its pixels what is painted as selected."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, qGray
from PySide6.QtTest import QTest

from desktop.article.content import OBJECT, Block, BlockKind, Cell, Content, Passage, Span, SpanKind
from desktop.ui.page.view import ArticleView
from tests.ui.pages import drag

_WORDS = (
    *("mill", "will", "river", "44", "55", "Cygnus", "a", "the", "Größe", "\U0001f680"),
    *("naïve", "66", "delta,", "«habit»;", "once", "(of)", "water."),
)


def made_up(random: Random) -> Content:
    """Return an article of some of everything, short enough to be seen at once."""
    blocks: list[Block] = []
    for number in range(random.randint(4, 7)):
        kind = random.choice(("text", "long", "heading", "list", "code", "image", "table", "table"))
        if kind == "text":
            blocks.append(Block(BlockKind.PARAGRAPH, _words(random, 12)))
        elif kind == "long":
            blocks.append(Block(BlockKind.PARAGRAPH, _words(random, 60)))
        elif kind == "heading":
            blocks.append(Block(BlockKind.HEADING, _words(random, 4), level=2))
        elif kind == "list":
            items = (
                Block(BlockKind.PARAGRAPH, _words(random, 5), (), 0, ("ul",), "•", 10 * number + n) for n in (1, 2)
            )
            blocks += items
        elif kind == "code":
            blocks.append(Block(BlockKind.CODE, f"if {_words(random, 2)}:\n\treturn {_words(random, 2)}"))
        elif kind == "image":
            text = f"{_words(random, 2)} {OBJECT} {_words(random, 2)}"
            at = text.index(OBJECT)
            image = Span(SpanKind.IMAGE, at, at + 1, "gone.png", "A chart")
            link = Span(SpanKind.LINK, 0, 3, "https://example.invalid/")
            blocks.append(Block(BlockKind.PARAGRAPH, text, (link, image)))
        else:
            blocks += table(random, number)
    return Content(tuple(blocks))


def table(random: Random, number: int) -> list[Block]:
    """Return the cells of a table, some of several lines, some empty, a wide one in its last row."""
    rows, columns = random.randint(2, 4), random.randint(2, 4)
    cells = []
    for row in range(rows):
        for column in range(columns):
            wide = 2 if row == rows - 1 and column == 0 else 1
            if row == rows - 1 and column == 1:
                continue
            text = _words(random, random.choice((0, 1, 1, 2, 9)))
            cells.append(Block(BlockKind.CELL, text, cell=Cell(number, row, column, row == 0, "", 1, wide)))
    return cells


def _words(random: Random, most: int) -> str:
    return " ".join(random.choices(_WORDS, k=random.randint(min(1, most), most)))


def place_of(view: ArticleView, offset: int) -> tuple[float, float, float, float] | None:
    """Return left, right, top and bottom of a character in the viewport, as Qt's own lines tell it."""
    where = view.page_geometry().map
    segment = where.segments[where.segment_index(offset)]
    block = view.document().findBlock(segment.position)
    a, b = where.within(segment, offset, offset + 1)
    line = block.layout().lineForTextPosition(a)
    if not line.isValid() or a == b:
        return None
    rect = view.document().documentLayout().blockBoundingRect(block)
    whole = QRectF(rect.left(), rect.top() + line.y(), 1, line.height())
    at = view.surface.page.fold().to_viewport(whole).topLeft() - QPointF(0, line.y())
    left, right = line.cursorToX(a)[0], line.cursorToX(b)[0]
    if right <= left:  # the last of a line
        right = line.naturalTextRect().right()
    baseline = at.y() + line.y() + line.ascent()
    return at.x() + left, at.x() + right, baseline - 8, baseline + 4


def seen(view: ArticleView) -> list[int]:
    """Return the offsets of the characters in sight that are no white space."""
    text, found, fold, geometry = view.content().text, [], view.surface.page.fold(), view.page_geometry()
    room = view.viewport().rect()
    for index, segment in enumerate(geometry.map.segments):
        if not fold.shows(geometry.segment_rect(index)):
            continue
        for offset in range(segment.offset, segment.offset + segment.length):
            place = None if text[offset].isspace() else place_of(view, offset)
            if place is None or place[2] <= 2 or place[3] >= room.height() - 2 or place[1] - place[0] < 2:
                continue
            if fold.shows(geometry.edge(offset).adjusted(0, 2, 0, -2)):
                found.append(offset)
    return found


def picture(view: ArticleView) -> QImage:
    """Return the page as it is painted, without the bar beside the selection."""
    view.surface.offer.bar.hide()
    return view.viewport().grab().toImage()


def painted(view: ArticleView, offsets: list[int], selected: QImage, plain: QImage) -> set[int]:
    """Return those of ``offsets`` whose place has another ground in one picture than in the other."""
    found = set()
    for offset in offsets:
        place = place_of(view, offset)
        assert place is not None
        left, right, top, _ = place
        points = [(round(left + (right - left) * x), round(top + y)) for x in (0.3, 0.5, 0.7) for y in range(12)]
        # The ground is the lightest colour there; letters are now and then drawn a shade otherwise beside a selection.
        ground = max((plain.pixel(*point) for point in points), key=qGray)
        behind = [point for point in points if plain.pixel(*point) == ground]
        if sum(selected.pixel(*point) != ground for point in behind) > len(behind) / 2:
            found.add(offset)
    return found


LETTERS = Qt.KeyboardModifier.AltModifier


def pull(view: ArticleView, start: QPointF, end: QPointF, held: Qt.KeyboardModifier = LETTERS) -> None:
    """Press at one point, move to another and let go, with Alt held unless told otherwise: letter by letter."""
    viewport, button = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, button, held, start.toPoint())
    drag(viewport, ((start + end) / 2).toPoint(), held)
    drag(viewport, end.toPoint(), held)
    QTest.mouseRelease(viewport, button, held, end.toPoint())


def middle_of(view: ArticleView, offset: int) -> QPointF:
    """Return the middle of a character in the viewport."""
    place = place_of(view, offset)
    assert place is not None
    return QPointF((place[0] + place[1]) / 2, (place[2] + place[3]) / 2)


def letters(view: ArticleView, passage: Passage | None, offsets: list[int]) -> set[int]:
    """Return those of ``offsets`` that are in a passage."""
    return {offset for offset in offsets if passage is not None and passage.start <= offset < passage.end}
