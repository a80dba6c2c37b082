"""What of the standard library a start imports and does not use: loaded when something in it is first asked for.

``dataclasses`` imports ``inspect`` for the text of a class that has none, ``urllib.parse`` looks at addresses of hosts,
``zipfile`` asks which ways to pack there are, files are copied once there is a backup. ``pathlib`` knows Windows' paths
as well, and PySide would print what fails in it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from threading import Lock
from types import ModuleType
from typing import Any

# Each with the functions of it that others take by name when they are imported.
LATE: Mapping[str, Sequence[str]] = {
    "bz2": (),
    "copy": ("copy",),
    "inspect": (),
    "ipaddress": (),
    "lzma": (),
    "ntpath": (),
    "shutil": (),
    "tempfile": ("TemporaryFile", "gettempdir"),
    "textwrap": ("dedent",),
    "traceback": (),
}
_deciding = Lock()


class _Late(ModuleType):
    """Stands in for a module until one of its names is wanted, and is like it from then on."""

    def __init__(self, name: str, functions: Sequence[str]) -> None:
        super().__init__(name)
        for each in functions:
            setattr(self, each, partial(self._call, each))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__all__":  # what only looks at modules wants none of them
            raise AttributeError(name)
        return getattr(self._found(), name)

    def _found(self) -> ModuleType:
        with _deciding:  # of several threads that ask first one takes it out, and the import's own lock does the rest
            if sys.modules.get(self.__name__) is self:
                del sys.modules[self.__name__]
        found = import_module(self.__name__)
        vars(self).update(vars(found))
        return found

    def _call(self, function: str, *given: Any, **named: Any) -> Any:
        return getattr(self._found(), function)(*given, **named)


def load_late() -> None:
    """Put stand-ins where these modules are not loaded yet."""
    for name, functions in LATE.items():
        if name not in sys.modules:
            sys.modules[name] = _Late(name, functions)


@contextmanager
def answering(name: str, functions: Mapping[str, Callable[..., Any]]) -> Iterator[None]:
    """Let the stand-in for a module answer with these functions for a while, if it is still one."""
    module = sys.modules.get(name)
    if not isinstance(module, _Late):
        yield
        return
    vars(module).update(functions)
    try:
        yield
    finally:
        for each, function in functions.items():
            if vars(module).get(each) is function:
                delattr(module, each)
