"""FACES: what the article can be set in, one row each, and the two that come with Postil, brought in when first needed.

Source Serif and Source Sans are packages of their own (SIL Open Font License); where one is not installed, or its files
are damaged, the families after it in the row stand in, and ``stand_in`` says so. It knows no settings and no widgets.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont, QFontDatabase

from desktop.article.east_asian import JAPANESE, KOREAN, LANGUAGES, SIMPLIFIED, TRADITIONAL, named

SERIF_FAMILIES = ("Source Serif Pro", "Source Serif 4", "Literata", "Charter", "Georgia", "Noto Serif", "DejaVu Serif")
SANS_FAMILIES = ("Source Sans Pro", "Source Sans 3", "Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
MONO_FAMILIES = ("JetBrains Mono", "Source Code Pro", "SF Mono", "Consolas", "Noto Sans Mono", "DejaVu Sans Mono")
_STYLES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")


@dataclass(frozen=True, slots=True)
class Face:
    """One choice: families in the order in which they are looked for, and what Qt looks for where none is there."""

    families: tuple[str, ...]
    hint: QFont.StyleHint
    wanted: int = 1  # with none of the first so many families it is not what its name says


_HINT = QFont.StyleHint
FACES: dict[str, Face] = {
    "serif": Face(SERIF_FAMILIES, _HINT.Serif, 2),
    "sans": Face(SANS_FAMILIES, _HINT.SansSerif, 2),
    "system_serif": Face(
        ("Charter", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif", "Times New Roman"), _HINT.Serif, 6
    ),
    "system_sans": Face((), _HINT.SansSerif, 0),
    "mono": Face(MONO_FAMILIES, _HINT.Monospace, 6),
    "dyslexia": Face(
        ("OpenDyslexic", "OpenDyslexic3", "Lexend", "Atkinson Hyperlegible", *SANS_FAMILIES), _HINT.SansSerif, 4
    ),
}
_EAST_ASIAN = {  # by language: with serifs, as books are printed, and without
    SIMPLIFIED: (
        ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "SimSun", "AR PL UMing CN"),
        (
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "PingFang SC",
            "Microsoft YaHei",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
        ),
    ),
    JAPANESE: (
        (
            "Noto Serif CJK JP",
            "Noto Serif JP",
            "Source Han Serif",
            "Hiragino Mincho ProN",
            "Yu Mincho",
            "IPAexMincho",
            "IPAPMincho",
            "IPAMincho",
            "TakaoPMincho",
        ),
        (
            "Noto Sans CJK JP",
            "Noto Sans JP",
            "Source Han Sans",
            "Hiragino Sans",
            "Yu Gothic",
            "Meiryo",
            "IPAexGothic",
            "IPAPGothic",
            "IPAGothic",
            "TakaoPGothic",
        ),
    ),
    TRADITIONAL: (
        ("Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "AR PL UMing TW"),
        ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC", "Microsoft JhengHei"),
    ),
    KOREAN: (
        (
            "Noto Serif CJK KR",
            "Noto Serif KR",
            "Source Han Serif K",
            "AppleMyungjo",
            "Batang",
            "NanumMyeongjo",
            "UnBatang",
        ),
        (
            "Noto Sans CJK KR",
            "Noto Sans KR",
            "Source Han Sans K",
            "Apple SD Gothic Neo",
            "Malgun Gothic",
            "NanumGothic",
            "UnDotum",
        ),
    ),
}
_PACKAGES = (("font_source_serif_pro", "SourceSerifPro"), ("font_source_sans_pro", "SourceSansPro"))


@lru_cache(maxsize=1)
def bring_in() -> tuple[str, ...]:
    """Make the faces that come with Postil known to Qt, once; return the families that are there now.

    What they have no characters for is set in one face of the same kind, that of the system's language where it can be:
    Qt would look for each script by itself.
    """
    names: dict[str, None] = {}
    for package, stem in _PACKAGES:
        folders = _folders(package)
        for style in _STYLES:
            paths = (folder / f"{stem}-{style}.ttf" for folder in folders)
            path = next((path for path in paths if path.is_file()), None)
            number = QFontDatabase.addApplicationFont(str(path)) if path is not None else -1
            if number >= 0:
                names.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)[:1]))
    for face in ("serif", "sans"):
        QFont.insertSubstitutions(FACES[face].families[0], east_asian_families(face, named(QLocale.system().name())))
    return tuple(names)


def east_asian_families(face: str, language: str) -> list[str]:
    """Return what is there to set East Asian text in, beside a face: one family a language, that of ``language`` first.

    Of the kind of the face, with serifs or without, where the language has one; else of the other. Raises KeyError.
    """
    there = {name.casefold() for name in QFontDatabase.families()}
    names: dict[str, None] = {}
    for tag in sorted(LANGUAGES, key=lambda tag: tag != language):
        serif, sans = _EAST_ASIAN[tag]
        in_turn = (*serif, *sans) if FACES[face].hint is _HINT.Serif else (*sans, *serif)
        names.update(dict.fromkeys([name for name in in_turn if name.casefold() in there][:1]))
    return list(names)


def _folders(package: str) -> list[Path]:
    """Return where a package of faces has its files, without running the package."""
    spec = find_spec(package)
    return [Path(folder) / "files" for folder in (spec.submodule_search_locations if spec is not None else None) or ()]


def families(face: str, language: str = "") -> list[str]:
    """Return the families of a face, the first that is there first. Raises KeyError.

    ``language`` is that of the East Asian text that is to be set in it, if there is any.
    """
    bring_in()
    east_asian = east_asian_families(face, language) if language else []
    if face == "system_sans":
        return [QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family(), "DejaVu Sans", *east_asian]
    return [*FACES[face].families, *east_asian]


def is_there(face: str) -> bool:
    """True if any family that a face is called after can be drawn. Raises KeyError."""
    row = FACES[face]
    there = {name.casefold() for name in (*bring_in(), *QFontDatabase.families())}
    return not row.wanted or any(name.casefold() in there for name in row.families[: row.wanted])


def stand_in(face: str) -> str:
    """Return the family that a face is drawn in where it is not there itself; '' where it is. Raises KeyError."""
    if is_there(face):
        return ""
    there = {name.casefold() for name in QFontDatabase.families()}
    return next((name for name in families(face) if name.casefold() in there), QFont().defaultFamily())
