"""Painting the table: one cell, a theme's name over its column, and the whole as a picture to be kept."""

from __future__ import annotations

import math

from PySide6.QtCore import QBuffer, QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop.errors import ExportFailed
from desktop.shown_text import in_one_line
from desktop.texts import grouped, tr
from desktop.ui.themes.table.grid import Grid, Head
from desktop.ui.widgets.appearance import NO_THEME, SPACE, Appearance
from desktop.ui.widgets.rows.lines import Lines
from desktop.ui.widgets.style import font, label_font, scaled, small_line_height
from desktop.ui.widgets.typography import mix

ROW = 8 * SPACE
HEAD = 19 * SPACE  # height of the names over the columns
LABEL = 72 * SPACE  # width of the names before the rows, in a picture
CELL = 26 * SPACE  # width of a cell, in a picture
_SWATCH = 3 * SPACE
_FAINTEST = 0.22  # of a theme's colour, in a cell with a count of 1
_LONGEST = 32_000  # pixels: what an image may measure
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = (Qt.AlignmentFlag.AlignLeft | _MIDDLE).value
_CENTRE = (Qt.AlignmentFlag.AlignHCenter | _MIDDLE).value


def heat(count: int, most: int) -> float:
    """Return how much of its theme's colour a cell has, 0 to 1: by the root, so that small counts part as well."""
    return _FAINTEST + (1 - _FAINTEST) * math.sqrt(count / most) if count and most else 0.0


def paint_cell(painter: QPainter, rect: QRect, count: int, most: int, head: Head, appearance: Appearance) -> None:
    """Paint a count on its heat; nothing where there is none."""
    if not count:
        return
    fill = QColor(appearance.fill(head.colours or NO_THEME))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(appearance.paper, fill, heat(count, most)))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), SPACE / 2, SPACE / 2)
    painter.setPen(QColor(appearance.ink))
    painter.setFont(font())
    painter.drawText(rect, _CENTRE, grouped(count))


def paint_head(painter: QPainter, rect: QRect, head: Head, total: int, appearance: Appearance) -> None:
    """Paint a theme's colour, name and sum over its column."""
    x, room = rect.left() + 2 * SPACE, rect.width() - 3 * SPACE
    top = rect.top() + 3 * SPACE
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(appearance.line(head.colours or NO_THEME)))
    painter.drawRoundedRect(QRectF(x, top, room, 3), 1.5, 1.5)
    words, face = " ".join(in_one_line(head.name).split()), label_font(bold=True)
    name = Lines(words, face, room, 2, line=small_line_height())
    name.draw(painter, x, top + 2 * SPACE, QColor(appearance.ink))
    painter.setFont(label_font())
    painter.setPen(QColor(appearance.muted))
    place = QRect(x, top + 2 * SPACE + name.height, room, small_line_height())
    painter.drawText(place, _LEFT, grouped(total))


def paint_label(painter: QPainter, rect: QRect, head: Head, appearance: Appearance) -> None:
    """Paint the name of a row: a theme's with its colour."""
    x = rect.left() + (4 + 4 * min(head.level, 6)) * SPACE
    if head.colours is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(appearance.line(head.colours)))
        swatch = QRectF(x, rect.center().y() - _SWATCH / 2 + 1, _SWATCH, _SWATCH)
        painter.drawRoundedRect(swatch, 2, 2)
        x += _SWATCH + 2 * SPACE
    room = rect.right() - 2 * SPACE - x
    painter.setFont(font())
    painter.setPen(QColor(appearance.ink))
    name = _elided(painter, head.name or tr("Untitled"), room)
    painter.drawText(QRect(x, rect.top(), room, rect.height()), _LEFT, name)


def _elided(painter: QPainter, text: str, room: int) -> str:
    words = " ".join(in_one_line(text).split())
    return QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))


def picture_size(grid: Grid) -> QSize:
    """Return how large the whole table is, in logical pixels."""
    return QSize(
        scaled(LABEL) + scaled(CELL) * len(grid.columns) + 4 * SPACE,
        scaled(HEAD) + scaled(ROW) * len(grid.rows) + 4 * SPACE,
    )


def paint_grid(painter: QPainter, grid: Grid, appearance: Appearance) -> None:
    """Paint the whole table from the upper left corner on."""
    size, most = picture_size(grid), grid.most()
    painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(appearance.paper))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    label, cell, above, high = map(scaled, (LABEL, CELL, HEAD, ROW))
    for at, head in enumerate(grid.columns):
        paint_head(painter, QRect(label + at * cell, 0, cell, above), head, grid.total(at), appearance)
    for row, head in enumerate(grid.rows):
        top = above + row * high
        paint_label(painter, QRect(0, top, label, high), head, appearance)
        for at, theme in enumerate(grid.columns):
            place = QRect(label + at * cell, top, cell, high)
            paint_cell(painter, place, grid.count(row, at), most, theme, appearance)


def as_png(grid: Grid, appearance: Appearance, scale: int = 2) -> bytes:
    """Return the table as a PNG. Raises ExportFailed where it is longer than a picture may be."""
    size = picture_size(grid)
    if max(size.width(), size.height()) * scale > _LONGEST:
        if scale > 1:
            return as_png(grid, appearance, 1)
        raise ExportFailed("The table is too long for a PNG. Save it as SVG or as CSV, or filter it first.")
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    paint_grid(painter, grid, appearance)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise ExportFailed("The picture could not be encoded.")
    return bytes(buffer.data().data())


def as_svg(grid: Grid, appearance: Appearance) -> bytes:
    """Return the table as an SVG whose words are text."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    size = picture_size(grid)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(size)
    drawing.setViewBox(QRect(0, 0, size.width(), size.height()))
    drawing.setTitle(tr("Themes in Postil"))
    painter = QPainter(drawing)
    paint_grid(painter, grid, appearance)
    painter.end()
    return bytes(buffer.data().data())
