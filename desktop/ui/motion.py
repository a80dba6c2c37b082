"""The duration of animations: about a sixth of a second, and no time where the system wants no motion."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle

USUAL = 150  # milliseconds


def motion_milliseconds() -> int:
    """Return how long a movement is to take, in milliseconds; 0: it is to be done at once."""
    style = QApplication.style()
    return USUAL if style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0 else 0
