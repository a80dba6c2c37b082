"""What the panels beside the article share: fonts, style sheets in an appearance's colours, escaped tooltips."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.shown_text import in_lines
from desktop.ui.widgets.appearance import LABEL_PIXELS, NOTE_PIXELS, SPACE, Appearance

LINE = 5 * SPACE  # height of a line of NOTE_PIXELS text
SMALL_LINE = 4 * SPACE  # height of a line of LABEL_PIXELS text


def font(pixels: int = NOTE_PIXELS, *, bold: bool = False) -> QFont:
    """Return the sans font of the panels in the given size."""
    result = QFont(QApplication.font())
    result.setPixelSize(pixels)
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


def label_font(*, bold: bool = False) -> QFont:
    """Return the font of labels and headings paths."""
    return font(LABEL_PIXELS, bold=bold)


def mixed(one: str, other: str, share: float) -> QColor:
    """Return the colour that lies ``share`` (0 to 1) of the way from ``one`` to ``other``."""
    a, b = QColor(one), QColor(other)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )


def tooltip(text: str) -> str:
    """Return ``text`` as a tooltip that shows it letter by letter, wrapped, whatever markup it holds."""
    return f"<qt>{html.escape(in_lines(text)).replace(chr(10), '<br>')}</qt>" if text else ""


def palette(appearance: Appearance) -> QPalette:
    """Return a palette in which chrome is the window and paper the base."""
    result = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, appearance.chrome),
        (role.WindowText, appearance.ink),
        (role.Base, appearance.paper),
        (role.AlternateBase, appearance.chrome),
        (role.Text, appearance.ink),
        (role.Button, appearance.chrome),
        (role.ButtonText, appearance.ink),
        (role.PlaceholderText, appearance.muted),
        (role.Highlight, appearance.selection),
        (role.HighlightedText, appearance.ink),
        (role.ToolTipBase, appearance.paper),
        (role.ToolTipText, appearance.ink),
        (role.Link, appearance.link),
        (role.Mid, appearance.hairline),
        (role.Light, appearance.paper),
        (role.Dark, appearance.hairline),
    ):
        result.setColor(which, QColor(colour))
    for which in (role.Text, role.WindowText, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, which, QColor(appearance.muted))
    return result


def dress(widget: QWidget, appearance: Appearance, extra: str = "") -> None:
    """Give a panel and all in it an appearance's colours; ``extra`` is more style sheet."""
    if not widget.objectName():
        widget.setObjectName(type(widget).__name__)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    ground = f"#{widget.objectName()} {{ background: {appearance.chrome}; }}"
    widget.setStyleSheet(ground + style_sheet(appearance) + extra)
    widget.setPalette(palette(appearance))  # after the style sheet, which puts back the palette of before


def style_sheet(appearance: Appearance) -> str:
    """Return the style of fields, flat buttons, lists, menus and scroll bars in an appearance's colours."""
    hover = mixed(appearance.chrome, appearance.ink, 0.06).name()
    pressed = mixed(appearance.chrome, appearance.ink, 0.12).name()
    handle = mixed(appearance.chrome, appearance.ink, 0.22).name()
    handle_hover = mixed(appearance.chrome, appearance.ink, 0.4).name()
    a = appearance
    return f"""
QLineEdit, QPlainTextEdit {{ background: {a.paper}; color: {a.ink}; border: 1px solid {a.hairline};
  border-radius: 4px; padding: 3px 7px; font-size: {NOTE_PIXELS}px;
  placeholder-text-color: {a.muted};
  selection-background-color: {a.selection}; selection-color: {a.ink}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {a.muted}; }}
QToolButton {{ background: transparent; color: {a.muted}; border: 1px solid transparent; border-radius: 4px;
  padding: 3px 7px; font-size: {LABEL_PIXELS}px; }}
QToolButton:hover {{ background: {hover}; color: {a.ink}; }}
QToolButton:pressed, QToolButton:open {{ background: {pressed}; color: {a.ink}; }}
QToolButton:checked {{ color: {a.ink}; font-weight: 600; }}
QToolButton:focus {{ color: {a.ink}; background: {hover}; border-color: {a.muted}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton {{ background: transparent; color: {a.ink}; border: 1px solid {a.hairline}; border-radius: 4px;
  padding: 5px 12px; font-size: {NOTE_PIXELS}px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {pressed}; }}
QPushButton:focus {{ border-color: {a.muted}; }}
QPushButton:default {{ background: {a.ink}; color: {a.paper}; border-color: {a.ink}; }}
QPushButton:default:disabled {{ background: {pressed}; border-color: {a.hairline}; }}
QPushButton:disabled {{ color: {a.muted}; }}
QMenu {{ background: {a.paper}; color: {a.ink}; border: 1px solid {a.hairline}; padding: 4px 0; }}
QMenu::item {{ padding: 4px 24px 4px 12px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {a.selection}; color: {a.ink}; }}
QMenu::item:disabled {{ color: {a.muted}; }}
QMenu::separator {{ height: 1px; background: {a.hairline}; margin: 4px 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{ background: {handle}; min-height: 32px; border-radius: 3px; margin: 2px 3px; }}
QScrollBar::handle:vertical:hover {{ background: {handle_hover}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; border: none; }}
QScrollBar::handle:horizontal {{ background: {handle}; min-width: 32px; border-radius: 3px; margin: 3px 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""
