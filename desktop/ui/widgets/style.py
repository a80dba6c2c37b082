"""The style of the chrome, by an Appearance: fonts, one palette, a style sheet for the window and one for panels.

Chrome recedes: flat, one hairline between regions, no colour of its own (colour means a theme). The widgets that
paint themselves (article, margin, cards) take the Appearance directly. Panels beside the article have a sheet of their
own, as what stands on them is flatter than what stands in a dialog.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.resources import resources
from desktop.ui.faces import families
from desktop.ui.widgets.appearance import APPEARANCES, HIGH_CONTRAST, LABEL_PIXELS, NOTE_PIXELS, SPACE, Appearance
from desktop.ui.widgets.typography import mix

_LINE = 5 * SPACE  # height of a line of NOTE_PIXELS text
_SMALL_LINE = 4 * SPACE  # height of a line of LABEL_PIXELS text
LARGEST_TEXT = 200
_DOING_LAST = 3  # Qt's number for rows of buttons in which what does the work stands at the end, and leaving before it


@dataclass
class _Words:
    percent: int = 100


_words = _Words()


def set_text_size(percent: int) -> None:
    """Have the words of panels, lists and dialogs follow the article's, whose size this is, in per cent.

    They are never smaller than usual, and no more than twice as large. What is on show is to be dressed anew.
    """
    _words.percent = max(100, min(percent, LARGEST_TEXT))


def text_size() -> int:
    """Return how large words beside the article are, in per cent of what is usual."""
    return _words.percent


def scaled(pixels: int) -> int:
    """Return what is so high or wide in words of the usual size, in words as large as they are now."""
    return round(pixels * _words.percent / 100)


def half_scaled(pixels: int) -> int:
    """Return the size of what grows by half of what words grow: fields, buttons and the width of lists at the side."""
    return (pixels + scaled(pixels)) // 2


def line_height() -> int:
    """Return how high a line of text is in the panels."""
    return scaled(_LINE)


def small_line_height() -> int:
    """Return how high a line of labels is in the panels."""
    return scaled(_SMALL_LINE)


def font(pixels: int = NOTE_PIXELS, *, bold: bool = False) -> QFont:
    """Return the sans font of the panels in the given size, which follows the size of the text."""
    result = QFont(QApplication.font())
    result.setPixelSize(scaled(pixels))
    if bold:
        result.setWeight(QFont.Weight.DemiBold)
    return result


def label_font(*, bold: bool = False) -> QFont:
    """Return the font of labels and headings paths."""
    return font(LABEL_PIXELS, bold=bold)


def chrome_font() -> QFont:
    """Return the face of menus, fields and dialogs; set before there are widgets, or it does not reach them."""
    font = QFont()
    font.setFamilies(families("sans"))
    font.setPixelSize(NOTE_PIXELS)
    return font


def _mixed(one: str, other: str, share: float) -> str:
    return mix(one, other, share).name()


def palette(appearance: Appearance) -> QPalette:
    """Return the palette that Fusion draws with."""
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, appearance.chrome),
        (role.WindowText, appearance.ink),
        (role.Base, appearance.paper),
        (role.AlternateBase, appearance.chrome),
        (role.ToolTipBase, appearance.paper),
        (role.ToolTipText, appearance.ink),
        (role.PlaceholderText, appearance.muted),
        (role.Text, appearance.ink),
        (role.Button, appearance.chrome),
        (role.ButtonText, appearance.ink),
        (role.BrightText, appearance.paper),
        (role.Link, appearance.link),
        (role.LinkVisited, appearance.link),
        (role.Highlight, appearance.selection),
        (role.HighlightedText, appearance.ink),
        (role.Light, _mixed(appearance.chrome, "#ffffff", 0.4 if not appearance.dark else 0.06)),
        (role.Midlight, _mixed(appearance.chrome, appearance.hairline, 0.4)),
        (role.Mid, appearance.hairline),
        (role.Dark, _mixed(appearance.hairline, appearance.muted, 0.4)),
        (role.Shadow, _mixed(appearance.hairline, "#000000", 0.5)),
        (role.Accent, appearance.muted),
    ):
        palette.setColor(which, QColor(colour))
    faint = QColor(_mixed(appearance.muted, appearance.chrome, 0.45))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return palette


def window_sheet(appearance: Appearance) -> str:
    """Return the rules for the chrome's widgets; set once, on the window."""
    a = appearance
    hover = _mixed(a.chrome, a.ink, 0.07)
    pressed = _mixed(a.chrome, a.ink, 0.13)
    # Labels name their ink: inside what a rule dresses, they would keep the one of the palette before this.
    return f"""
    QLabel, QCheckBox, QRadioButton {{ color: {a.ink}; }}
    QLabel:disabled, QCheckBox:disabled, QRadioButton:disabled {{ color: {_mixed(a.muted, a.chrome, 0.45)}; }}
    QToolTip {{ background: {a.paper}; color: {a.ink}; border: 1px solid {a.hairline};
        padding: 1px 2px; }} /* Qt reckons it twice, and the left for all sides once */
    ArticleView {{ background: {a.paper}; color: {a.ink}; border: none;
        selection-background-color: {a.selection}; selection-color: {a.ink}; }}
    QMenuBar {{ background: {a.chrome}; padding: 0 4px; }}
    QMenuBar::item {{ padding: 4px 8px; background: transparent; border-radius: 4px; }}
    QMenuBar::item:selected {{ background: {hover}; }}
    QMenu {{ background: {a.paper}; border: 1px solid {a.hairline}; padding: 4px; }}
    QMenu::item {{ padding: 3px 24px 3px 24px; border-radius: 4px; }}
    QMenu::icon, QMenu::indicator {{ left: 4px; }}
    QMenu::item:selected {{ background: {a.selection}; color: {a.ink}; }}
    QMenu::item:disabled {{ color: {_mixed(a.muted, a.paper, 0.45)}; }}
    QMenu::separator {{ height: 1px; background: {a.hairline}; margin: 3px 8px; }}
    QSplitter::handle {{ background: {a.hairline}; }}
    #toolbar {{ background: {a.chrome}; border-bottom: 1px solid {a.hairline}; }}
    #toolbar QToolButton, #bar QToolButton, #strip QToolButton, #popup QToolButton {{
        background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px;
        color: {a.muted}; }}
    #toolbar QToolButton:hover, #bar QToolButton:hover, #strip QToolButton:hover, #popup QToolButton:hover {{
        background: {hover}; color: {a.ink}; }}
    #toolbar QToolButton:focus, #bar QToolButton:focus, #strip QToolButton:focus, #popup QToolButton:focus {{
        background: {hover}; color: {a.ink}; border-color: {a.muted}; }}
    #toolbar QToolButton:pressed, #bar QToolButton:pressed, #popup QToolButton:checked {{
        background: {pressed}; color: {a.ink}; }}
    #toolbar QToolButton:disabled {{ color: {_mixed(a.muted, a.chrome, 0.6)}; }}
    #toolbar QToolButton::menu-indicator {{ image: none; width: 0; }}
    #toolbar #half {{ padding: 3px 7px; border-radius: 6px; font-size: {NOTE_PIXELS}px; }}
    #toolbar Tabs {{ font-size: {NOTE_PIXELS}px; }}
    #toolbar Tabs::tab, QDialog Tabs::tab {{ padding: 0px; background: transparent; color: {a.muted};
        border: 1px solid transparent; border-radius: 6px; }}
    #toolbar Tabs::tab:hover, QDialog Tabs::tab:hover {{ background: {hover}; color: {a.ink}; }}
    #toolbar Tabs::tab:selected, QDialog Tabs::tab:selected {{ background: {a.paper}; color: {a.ink};
        border-color: {a.hairline}; font-weight: 600; }}
    #toolbar Tabs::tab:focus, QDialog Tabs::tab:focus {{ border-color: {a.muted}; }}
    #toolbar Tabs::tab:disabled, QDialog Tabs::tab:disabled {{ color: {_mixed(a.muted, a.chrome, 0.6)}; }}
    #toolbar #half:checked {{ background: {a.paper}; color: {a.ink}; border-color: {a.hairline}; font-weight: 600; }}
    #toolbar #half:checked:focus {{ border-color: {a.muted}; }}
    #title {{ color: {a.ink}; font-size: {NOTE_PIXELS}px; font-weight: 600; }}
    #toolbar #title {{ background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px 8px;
        text-align: left; min-height: 20px; }}
    #toolbar #title:hover {{ background: {hover}; }}
    #toolbar #title:focus {{ border-color: {a.muted}; }}
    #bar {{ background: {a.chrome}; border-bottom: 1px solid {a.hairline}; }}
    #strip {{ background: {_mixed(a.paper, a.hairline, 0.4)}; border-bottom: 1px solid {a.hairline}; }}
    #strip QLabel {{ font-size: {NOTE_PIXELS}px; }}
    #toast {{ background: {a.ink}; border-radius: 6px; }}
    #toast QLabel {{ color: {a.paper}; font-size: {NOTE_PIXELS}px; }}
    #toast QPushButton {{ background: transparent; color: {a.paper}; border: 1px solid {a.muted}; padding: 3px 12px; }}
    #toast QPushButton:hover, #toast QPushButton:focus {{ background: {_mixed(a.ink, a.paper, 0.2)};
        border-color: {a.paper}; }}
    #toast QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 4px; }}
    #toast QToolButton:hover, #toast QToolButton:focus {{ border-color: {a.paper}; }}
    #popup {{ background: {a.paper}; border: 1px solid {a.hairline}; }}
    #status {{ background: {a.chrome}; border-top: 1px solid {a.hairline}; }}
    #status QLabel, #caption {{ color: {a.muted}; font-size: {LABEL_PIXELS}px; }}
    #drawer {{ background: {a.chrome}; border-left: 1px solid {a.border}; }}
    #drawer_left {{ background: {a.chrome}; border-right: 1px solid {a.border}; }}
    QLineEdit {{ background: {a.paper}; color: {a.ink}; border: 1px solid {a.border}; border-radius: 4px;
        padding: 4px 8px; selection-background-color: {a.selection}; selection-color: {a.ink}; }}
    QLineEdit:focus {{ border-color: {a.muted}; }}
    QPushButton {{ background: {a.paper}; color: {a.ink}; border: 1px solid {a.border}; border-radius: 4px;
        padding: 4px 16px; min-height: 20px; }}
    QPushButton:hover {{ background: {_mixed(a.paper, a.ink, 0.05)}; }}
    QPushButton:pressed {{ background: {_mixed(a.paper, a.ink, 0.1)}; }}
    QPushButton:focus {{ border-color: {a.muted}; }}
    QPushButton:flat {{ background: transparent; color: {a.muted}; border-color: transparent; padding: 4px 8px; }}
    QPushButton:flat:hover {{ background: {hover}; color: {a.ink}; }}
    QPushButton:flat:focus {{ background: {hover}; color: {a.ink}; border-color: {a.muted}; }}
    QPushButton:default {{ background: {a.ink}; color: {a.paper}; border-color: {a.ink}; }}
    QPushButton:default:hover {{ background: {_mixed(a.ink, a.paper, 0.15)}; }}
    QPushButton:default:disabled {{ background: {pressed}; color: {a.muted}; border-color: {a.hairline}; }}
    QPushButton:disabled {{ color: {_mixed(a.muted, a.chrome, 0.45)}; }}
    QComboBox {{ background: {a.paper}; color: {a.ink}; border: 1px solid {a.border}; border-radius: 4px;
        padding: 4px 8px; }}
    QComboBox:!editable {{ padding: 2px 8px; min-height: 22px; }}
    QComboBox QLineEdit {{ border: none; padding: 0; }}
    QComboBox:focus {{ border-color: {a.muted}; }}
    QComboBox:disabled {{ color: {_mixed(a.muted, a.chrome, 0.6)}; background: {a.chrome}; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ width: 0; height: 0; margin-right: 8px; border-left: 4px solid {a.paper};
        border-right: 4px solid {a.paper}; border-top: 5px solid {a.muted}; }}
    QSpinBox {{ background: {a.paper}; color: {a.ink}; border: 1px solid {a.border}; border-radius: 4px;
        min-height: 26px; }}
    QSpinBox:focus {{ border-color: {a.muted}; }}
    QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: 24px; }}
    QSpinBox::up-arrow, QSpinBox::down-arrow {{ width: 0; height: 0; border-left: 4px solid {a.paper};
        border-right: 4px solid {a.paper}; }}
    QSpinBox::up-arrow {{ border-bottom: 5px solid {a.muted}; }}
    QSpinBox::down-arrow {{ border-top: 5px solid {a.muted}; }}
    QSpinBox::up-arrow:off {{ border-bottom-color: {a.hairline}; }}
    QSpinBox::down-arrow:off {{ border-top-color: {a.hairline}; }}
    QComboBox::item:selected {{ background: {a.selection}; color: {a.ink}; border-radius: 4px; }}
    QComboBox QAbstractItemView {{ background: {a.paper}; border: 1px solid {a.hairline}; padding: 4px;
        selection-background-color: {hover}; selection-color: {a.ink}; outline: none; }}
    QDialog QPlainTextEdit, QDialog QTreeWidget {{ background: {a.paper}; border: 1px solid {a.border};
        border-radius: 4px; padding: 4px; }}
    QDialog QSplitter::handle:vertical {{ background: transparent; }}
    RenderedText {{ background: {a.paper}; border: 1px solid {a.hairline}; }}
    QCheckBox, QRadioButton {{ min-height: 24px; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: 8px; height: 8px; padding: 2px; background: {a.paper};
        border: 1px solid {a.muted}; }}
    QCheckBox::indicator {{ border-radius: 3px; }}
    QRadioButton::indicator {{ border-radius: 7px; }}
    QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ width: 12px; height: 12px; padding: 0; }}
    QCheckBox::indicator:checked {{ background: {a.ink}; border-color: {a.ink}; image: url("{_tick(a)}"); }}
    QRadioButton::indicator:checked {{ background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
        stop: 0 {a.ink}, stop: 0.55 {a.ink}, stop: 0.65 {a.paper}, stop: 1 {a.paper}); }}
    QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {a.ink}; }}
    QFileDialog {{ max-height: 600px; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QDialogButtonBox, QMessageBox {{ button-layout: {_DOING_LAST}; }}
    #qt_msgbox_informativelabel {{ min-width: 320px; }}
    QDialog QTreeWidget::item:selected {{ background: {a.selection}; color: {a.ink}; }}
    QDialog QTreeWidget::item {{ padding: 4px; }}
    QHeaderView::section {{ background: {a.paper}; color: {a.muted}; border: none; padding: 4px 6px; }}
    QProgressBar {{ background: {a.hairline}; border: none; border-radius: 3px; }}
    QProgressBar::chunk {{ background: {a.muted}; border-radius: 3px; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {_mixed(a.hairline, a.muted, 0.25)}; border-radius: 3px;
        min-height: 32px; margin: 2px 3px; }}
    QScrollBar::handle:vertical:hover {{ background: {_mixed(a.hairline, a.muted, 0.7)}; }}
    QScrollBar::handle:vertical:disabled {{ background: transparent; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle:horizontal {{ background: {_mixed(a.hairline, a.muted, 0.25)}; border-radius: 3px;
        min-width: 32px; margin: 3px 2px; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: none; border: none; width: 0; height: 0; }}
    """


def _tick(appearance: Appearance) -> str:
    """Return where the picture of a tick is that is seen on an appearance's ink: a style sheet takes files alone."""
    path = str(resources() / "ticks" / f"tick-{'ink' if appearance.dark else 'paper'}.png")
    return path.replace("\\", "/").replace('"', '\\"')


def chosen_appearance(choice: str, contrast: str, *, system_is_dark: bool, system_has_contrast: bool) -> Appearance:
    """Return the appearance for the settings ``choice`` and ``contrast``; "system" follows the desktop."""
    if choice == "system":
        choice = "dark" if system_is_dark else "light"
    high = system_has_contrast if contrast == "system" else contrast == "high"
    return (HIGH_CONTRAST if high else APPEARANCES)[choice]


def apply_appearance(window: QWidget, appearance: Appearance) -> None:
    """Dress a widget with all in it, and the application's palette.

    A style sheet of the application would touch each widget once for every part around it.
    """
    wear(window, appearance)
    # The palette comes last: set before a stylesheet, it does not reach the viewports of scroll areas.
    QApplication.setPalette(palette(appearance))


def wear(part: QWidget, appearance: Appearance) -> None:
    """Give a part the sheet of windows, once in the same look: that touches every widget in it."""
    if part.property("appearance") != appearance.id:
        part.setProperty("appearance", appearance.id)
        part.setStyleSheet(window_sheet(appearance))


def apply_to_panel(widget: QWidget, appearance: Appearance, extra: str = "") -> None:
    """Give a panel and all in it an appearance's colours; ``extra`` is more style sheet."""
    if not widget.objectName():
        widget.setObjectName(type(widget).__name__)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    ground = f"#{widget.objectName()} {{ background: {appearance.chrome}; }}"
    widget.setStyleSheet(ground + panel_sheet(appearance) + extra)
    widget.setPalette(palette(appearance))  # after the style sheet, which puts back the palette of before


def panel_sheet(appearance: Appearance) -> str:
    """Return the style of fields, flat buttons, lists, menus and scroll bars in an appearance's colours."""
    hover = _mixed(appearance.chrome, appearance.ink, 0.06)
    pressed = _mixed(appearance.chrome, appearance.ink, 0.12)
    handle = _mixed(appearance.chrome, appearance.ink, 0.22)
    handle_hover = _mixed(appearance.chrome, appearance.ink, 0.4)
    a = appearance
    larger = (
        ""
        if text_size() == 100
        else f"""
QLabel, QCheckBox, QComboBox {{ font-size: {half_scaled(NOTE_PIXELS)}px; }}
#caption {{ font-size: {half_scaled(LABEL_PIXELS)}px; }}"""
    )
    return f"""{larger}
QLineEdit, QPlainTextEdit {{ background: {a.paper}; color: {a.ink}; border: 1px solid {a.border};
  border-radius: 4px; padding: 3px 7px; font-size: {half_scaled(NOTE_PIXELS)}px;
  placeholder-text-color: {a.muted};
  selection-background-color: {a.selection}; selection-color: {a.ink}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {a.muted}; }}
QToolButton {{ background: transparent; color: {a.muted}; border: 1px solid transparent; border-radius: 4px;
  padding: 3px 7px; font-size: {half_scaled(LABEL_PIXELS)}px; }}
QToolButton:hover {{ background: {hover}; color: {a.ink}; }}
QToolButton:pressed, QToolButton:open {{ background: {pressed}; color: {a.ink}; }}
QToolButton:checked {{ color: {a.ink}; font-weight: 600; }}
QToolButton:focus {{ color: {a.ink}; background: {hover}; border-color: {a.muted}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
Tabs {{ font-size: {half_scaled(LABEL_PIXELS)}px; }}
Tabs::tab {{ padding: 0px; background: transparent; color: {a.muted}; border: 1px solid transparent;
  border-radius: 4px; }}
Tabs::tab:hover {{ background: {hover}; color: {a.ink}; }}
Tabs::tab:selected {{ background: {pressed}; color: {a.ink}; font-weight: 600; }}
Tabs::tab:focus {{ border-color: {a.muted}; }}
QPushButton {{ background: transparent; color: {a.ink}; border: 1px solid {a.border}; border-radius: 4px;
  padding: 5px 12px; font-size: {half_scaled(NOTE_PIXELS)}px; }}
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
