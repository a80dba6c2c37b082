"""A lean start: load PySide without the half of its support code that Postil does not use, or not yet.

PySide brings modules as source text inside its library and compiles them anew at every start: the texts of signatures
(wanted for the sentence of a wrong call), a generator of stubs. In the versions that this was tried with, they are
loaded when something in them is first asked for. PySide also takes the place of ``__import__``, and looks into the
source of every module that is imported after it for its own name, to know where its optional features (snake_case
names and such) may be switched on. We use none, nor ``import *`` from it, so Python's own import is put back. Together
that was a tenth of the time of the start, and 5 MB.
"""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from desktop.ui.loading import standard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

TRIED = ((6, 11),)  # versions whose library itself takes nothing from these modules but what the stand-in has
_PLACE = "shibokensupport/signature/"
LATE = frozenset(
    _PLACE + name
    for name in (
        "errorhandler.py", "layout.py", "mapping.py", "parser.py",
        "lib/enum_sig.py", "lib/pyi_generator.py", "lib/tool.py",
    )
)  # fmt: skip
# What stands in for such a module until one of its names is wanted; PySide's importer has its text.
STAND_IN = """
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    global __getattr__
    del __getattr__
    exec(compile(__loader__.zfile.read(__file__), __file__, "exec"), globals())
    return globals()[name]

def update_mapping(*given):  # which PySide's library takes from what stands here
    return __getattr__("update_mapping")(*given)
"""


def load() -> None:
    """Load PySide, so that what imports it after this finds it leaner."""
    own, none = builtins.__import__, {"getsource": lambda _: ""}  # what is imported meanwhile is not looked through
    with _loaded_late(), standard.answering("inspect", none):
        import PySide6.QtCore  # noqa: F401
    builtins.__import__ = own


def give_viewport(area: QAbstractScrollArea) -> None:
    """Give a scroll area a viewport like the one that Qt gave it.

    Asked for a widget that Qt made, PySide goes through all kinds that there are to find what it is, and makes them
    known to Python: the first answer takes a fiftieth of the time of a start.
    """
    from PySide6.QtGui import QPalette
    from PySide6.QtWidgets import QWidget

    made = QWidget()
    made.setBackgroundRole(QPalette.ColorRole.Base)
    made.setAutoFillBackground(True)
    area.setViewport(made)


def is_tried() -> bool:
    """Tell whether PySide, which is loaded or being loaded, is a version that may be loaded late."""
    version = getattr(sys.modules.get("PySide6"), "__version_info__", ())
    return tuple(version[:2]) in TRIED


@contextmanager
def _loaded_late() -> Iterator[None]:
    compile_now = builtins.compile

    def compile_late(source: Any, filename: Any, *rest: Any, **named: Any) -> Any:
        late = filename in LATE and is_tried()
        return compile_now(STAND_IN if late else source, filename, *rest, **named)

    builtins.compile = compile_late
    try:
        yield
    finally:
        builtins.compile = compile_now
