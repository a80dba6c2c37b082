"""When two names are one theme's: the same rule for the library, for what is exported and for what comes back."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable


def theme_key(name: str) -> str:
    """Return what names of one theme have in common, however their letters, accents and spaces are written."""
    folded = unicodedata.normalize("NFD", name).casefold()
    return " ".join(unicodedata.normalize("NFC", folded).split())


def theme_keys(names: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of names, to tell whether two lists of them name the same themes in the same order."""
    return tuple(theme_key(name) for name in names)
