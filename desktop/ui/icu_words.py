"""Where words part in scripts that put no space between them (Chinese, Japanese, Thai, Khmer …), by ICU's dictionaries.

ICU comes with Qt on Linux, and with Windows and macOS; Qt's own boundaries (UAX #29) part such text by characters.
Called by its C API, as PySide6 hands none out. Where there is no ICU, nothing is known. Offsets are code points.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.article.offsets import code_point_from_utf16

if TYPE_CHECKING:
    import ctypes

# Thai, Lao, Tibetan's neighbours to Myanmar, Khmer, kana, Han: https://unicode.org/reports/tr29/#Word_Boundaries
UNSPACED = (
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U00020000-\U0003ffff]+"
)
_WORD = 1  # UBRK_WORD of ubrk.h
_VERSIONS = range(60, 100)  # of ICU, which its names end in
_Parts = Callable[[str], list[int]]


@lru_cache(maxsize=64)
def inner_edges(run: str) -> tuple[int, ...] | None:
    """Return the offsets within a run of unspaced text at which words part; None where that is not known."""
    parts = _parts()
    if parts is None or not run:
        return None
    return tuple(edge for unit in parts(run) if (edge := code_point_from_utf16(run, unit)) < len(run))


@lru_cache(maxsize=1)
def _parts() -> _Parts | None:
    library = _library()
    if library is None:
        return None
    for ending in ("", *(f"_{version}" for version in _VERSIONS)):
        if hasattr(library, f"ubrk_open{ending}"):
            return _bound(library, ending)
    return None


def _library() -> ctypes.CDLL | None:
    import ctypes  # with the first word that is asked about: a start needs none

    for name in _names():
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    return None


def _names() -> list[str]:
    if sys.platform == "win32":
        return ["icu.dll", "icuuc.dll"]
    if sys.platform == "darwin":
        return ["/usr/lib/libicucore.dylib"]
    import importlib.util

    spec = importlib.util.find_spec("PySide6")
    folders = list(spec.submodule_search_locations or ()) if spec is not None else []
    beside_qt = [str(path) for folder in folders for path in sorted(Path(folder, "Qt", "lib").glob("libicuuc.so.*"))]
    return [*beside_qt, "libicuuc.so"]


def _bound(library: ctypes.CDLL, ending: str) -> _Parts:
    """Return a function that tells in UTF-16 units where a text parts, its end too."""
    import ctypes

    begin, step, close = (getattr(library, f"ubrk_{name}{ending}") for name in ("open", "next", "close"))
    begin.restype = ctypes.c_void_p
    begin.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int32, ctypes.POINTER(ctypes.c_int)]
    step.restype, step.argtypes = ctypes.c_int32, [ctypes.c_void_p]
    close.restype, close.argtypes = None, [ctypes.c_void_p]

    def parts(text: str) -> list[int]:
        units, status = text.encode("utf-16-le", "surrogatepass"), ctypes.c_int(0)
        positions: list[int] = []
        walk = begin(_WORD, b"", units, len(units) // 2, ctypes.byref(status))  # ``units`` lives as long as the walk
        if status.value > 0 or not walk:
            return positions
        while (at := step(walk)) >= 0:
            positions.append(at)
        close(walk)
        return positions

    return parts
