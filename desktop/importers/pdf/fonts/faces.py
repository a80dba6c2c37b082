"""What a font says of itself, by its name and flags, and how large its letters really are."""

from __future__ import annotations

import ctypes
import re
from ctypes import c_int
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from desktop.importers.pdf.fonts.tex import signs_of

_BOLD_NAME = re.compile(  # TeX's: cmbx10, SFBX1000, cmssbx10
    r"bold|black|heavy|demi|smbd|[-,_. ](b|bd|bi|md)\b|^[a-z]{2,4}(bx|sx|bi|xc)[a-z]*\d|libertine\w?[bz]|-medi",
    re.IGNORECASE,
)
_ITALIC_NAME = re.compile(r"ital|obli|slant|[-,_. ](i|it|bi)\b|cmti|cmsl", re.IGNORECASE)
_MONO_NAME = re.compile(  # TeX's: cmtt10
    r"mono|nimbusmon|courier|consol|typewriter|^\w{1,6}tt\d*$|menlo|inconsolata", re.IGNORECASE
)
_MATH_NAME = re.compile(
    r"math|symbol|^(cm|lm)(mi|sy|ex|bsy|mib)|^ms[ab]m|^eu[fsr]m|^(mt|rm|rp?tx|px|tx|zp)(mi|sy|ex)|stix(?!general|twotext)|^mt(ex|mi|sy)",
    re.IGNORECASE,
)
_FIXED_PITCH, _ITALIC, _FORCE_BOLD = 1, 1 << 6, 1 << 18  # ISO 32000-1, table 123
_BOLD_WEIGHTS = range(640, 1000)  # guessed from the strokes; what is beyond is a file's mistake
_HEIGHTS = {
    **dict.fromkeys("acemnorsuvwxz", 0.44),
    **dict.fromkeys("bdfhklABCDEFGHIKLMNOPRSTUVWXYZ0123456789", 0.68),
    **dict.fromkeys("gpqy", 0.63),
}  # of the size: how high most faces have their letters
_BELIEVED = 2.0  # times that: no face has them so much larger or smaller


class Font(NamedTuple):
    """A font, asked of PDFium once; its letters are ``scale`` times as large as told, 0: not yet seen.

    A font without a name may count in units of its own (Type 3).
    """

    bold: bool
    italic: bool
    mono: bool
    math: bool
    signs: dict[int, str] | None = None  # which characters are what PDFium takes for others
    scale: float = 0.0


def font_name(text: Any, index: int) -> tuple[str, int]:
    """Return what the font of a character is called, and its flags. ``text`` is PDFium's handle of a page's text."""
    room, flags = ctypes.create_string_buffer(128), c_int()
    pdfium.FPDFText_GetFontInfo(text, index, room, 128, flags)
    name = room.value.decode("utf-8", errors="replace").partition("+")[2]
    return name or room.value.decode("latin-1"), flags.value


def font_at(text: Any, index: int) -> Font:
    """Return the font of a character, whose scale is not seen yet if it has no name."""
    name, flags = font_name(text, index)
    bold = bool(_BOLD_NAME.search(name)) or bool(flags & _FORCE_BOLD)
    return Font(
        bold or pdfium.FPDFText_GetFontWeight(text, index) in _BOLD_WEIGHTS,
        bool(flags & _ITALIC) or bool(_ITALIC_NAME.search(name)),
        bool(_MONO_NAME.search(name)) or bool(flags & _FIXED_PITCH),
        bool(_MATH_NAME.search(name)),
        signs_of(name),
        1.0 if name else 0.0,
    )


def scale_of(letter: str, height: float, size: float) -> float:
    """Return how many times larger than told a text is by the height of a letter; 0 where this one does not show it."""
    part = _HEIGHTS.get(letter, 0.0)
    if not part or size <= 0 or height <= 0:
        return 0.0
    scale = height / (part * size)
    return scale if not 1 / _BELIEVED < scale < _BELIEVED else 1.0
