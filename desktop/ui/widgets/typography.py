"""The typography of an article or a note as a whole: face, size, lines, measure, and the colours of its ink.

What comes of it for each block and span stands in ``desktop.ui.page.typeset.formats``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette, QTextBlockFormat
from PySide6.QtWidgets import QAbstractScrollArea

from desktop.article.east_asian import language_of
from desktop.ui.faces import FACES, families
from desktop.ui.widgets.appearance import ARTICLE_PIXELS, LIGHT, NOTE_PIXELS, Appearance

CELL_SIZE = 0.89
COLUMN_CHARACTERS = 68  # of average English
NOTE_LEADING = 1.4  # of the text size, between two baselines
_SAMPLE = "The quick brown fox jumps over the lazy dog, and so did all the others before it."

FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
MINIMUM = QTextBlockFormat.LineHeightTypes.MinimumHeight.value


@dataclass(frozen=True)
class TypeStyle:
    """Everything that decides how a content is set: change it and the document is built again."""

    appearance: Appearance = LIGHT
    zoom: int = 100  # per cent
    note: bool = False  # a note's small sans, tight setting, instead of an article's
    characters: int = COLUMN_CHARACTERS  # in one line of the column
    face: str = "serif"  # a key of FACES, for an article
    lines: int = 150  # between two baselines of an article, in per cent of the text size
    indented: bool = False  # a paragraph after another begins further in, instead of after a space
    justified: bool = False  # lines end at one edge, and words are divided where the language is known
    mode: str = "scroll"  # or "paged", or "line": how the reader goes on
    two_columns: bool = False  # page by page, where there is room
    language: str = ""  # of desktop.article.east_asian, where the text has such characters
    margins: int = 24  # pixels that stay free beside the column, where there is not room for more; no fewer do

    @property
    def pixels(self) -> int:
        """The size of the running text."""
        return max(6, round((NOTE_PIXELS if self.note else ARTICLE_PIXELS) * self.zoom / 100))

    def em(self, factor: float) -> int:
        """Return ``factor`` times the text size, in whole pixels."""
        return round(self.pixels * factor)

    def font(self, size: float = 1.0, *, mono: bool = False) -> QFont:
        """Return the running face at ``size`` times the text size."""
        return _font(self, size, mono)

    def for_text(self, text: str, language: str) -> TypeStyle:
        """Return how a text in a language (BCP 47, or '') is set: this style, where it has no East Asian characters."""
        east_asian = self.language or language_of(text, language)
        return replace(self, language=east_asian) if east_asian else self

    @property
    def leading(self) -> float:
        """The distance between two baselines of the running text, as a multiple of its size."""
        return NOTE_LEADING if self.note else self.lines / 100

    def pitch(self, size: float = 1.0, leading: float = 0.0) -> int:
        """Return the distance between two baselines of text ``size`` times the usual, in pixels."""
        return round(self.pixels * size * (leading or self.leading))

    def column_width(self) -> int:
        """Return the width of the column in pixels."""
        return _column_width(self)

    @property
    def list_indent(self) -> int:
        """Return how far each list moves its text in, in pixels."""
        return self.em(1.5)

    @property
    def quote_indent(self) -> int:
        """Return how far each quotation moves its text in, in pixels."""
        return self.em(1.2)

    @property
    def code_padding(self) -> int:
        """Return how far the tint behind code stands out from its text, in pixels."""
        return self.em(0.7)


@lru_cache(maxsize=256)
def _font(style: TypeStyle, size: float, mono: bool) -> QFont:
    font = QFont()
    face = "mono" if mono else "sans" if style.note else style.face
    font.setFamilies(families(face, style.language))
    if face == "mono":
        font.setStyleHint(QFont.StyleHint.Monospace, QFont.StyleStrategy.PreferMatch)
    else:
        font.setStyleHint(FACES[face].hint)
    font.setPixelSize(max(5, round(style.pixels * size)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=64)
def _column_width(style: TypeStyle) -> int:
    return round(QFontMetricsF(style.font()).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * style.characters)


def mix(one: str | QColor, other: str | QColor, share: float) -> QColor:
    """Return ``one`` with ``share`` (0 to 1) of ``other`` mixed in."""
    a, b = QColor(one), QColor(other)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )


def small_ink(appearance: Appearance) -> QColor:
    """Return the colour of captions and footnotes: muted, but legible on every theme's fill."""
    return mix(appearance.muted, appearance.ink, 0.6)


def link_ink(appearance: Appearance) -> QColor:
    """Return the colour of a link's text, legible on every theme's fill."""
    return mix(appearance.link, appearance.ink, 0.25 if appearance.dark else 0.0)


def page_palette(palette: QPalette, appearance: Appearance) -> QPalette:
    """Return a palette with the colours of a page in an appearance, and the rest as it was."""
    dressed, role = QPalette(palette), QPalette.ColorRole
    for which, colour in (
        (role.Base, appearance.paper),
        (role.Window, appearance.paper),
        (role.Text, appearance.ink),
        (role.WindowText, appearance.ink),
        (role.Highlight, appearance.selection),
        (role.HighlightedText, appearance.ink),
        (role.Link, appearance.link),
    ):
        dressed.setColor(which, QColor(colour))
    return dressed


def dress_page(page: QAbstractScrollArea, appearance: Appearance) -> None:
    """Give a page the colours of an appearance; what is selected on it is the page's own to paint."""
    palette = page_palette(page.palette(), appearance)
    palette.setBrush(QPalette.ColorRole.Highlight, Qt.BrushStyle.NoBrush)
    page.setPalette(palette)
    page.viewport().setPalette(palette)  # a stylesheet on the application keeps it from being inherited
    page.setAutoFillBackground(True)
    page.viewport().setAutoFillBackground(True)
