"""A lean start: keep PySide from reading the source text of every module that is imported after it.

PySide looks into each module's source for its own name, to know where its optional features (snake_case names and
such) may be switched on. We use none, and the reading costs some 5 MB and a tenth of the time of the start. Where
PySide has changed inside, nothing happens and everything works as it did.
"""

from __future__ import annotations

import linecache
import sys


def spare_sources() -> bool:
    """Load PySide and tell it that no module of ours switches its features; return whether it could be told."""
    import PySide6.QtCore  # noqa: F401 - loading it is what brings the support modules in

    told = False
    for name in ("shibokensupport.feature", "PySide6.support.feature"):
        feature = sys.modules.get(name)
        if feature is not None and callable(getattr(feature, "_mod_uses_pyside", None)):
            setattr(feature, "_mod_uses_pyside", _uses_no_feature)  # noqa: B010 - no stub knows it
            told = True
    linecache.clearcache()
    return told


def _uses_no_feature(_module: object) -> bool:
    return False
