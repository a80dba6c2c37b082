"""The standard library's ``dataclass``, made in a fifth of the time.

The standard one writes and compiles six methods for every class, which with the sixty classes of a start was a
fifteenth of its time. Here ``__init__`` alone is compiled; the other methods are the same functions for all. What such
a class can do is the same, and type checkers see the standard one. Only for what a start loads is this worth a thought;
it is used everywhere, so that there is one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, slots=False, **more):
        """Make a class a dataclass, as ``dataclasses.dataclass``."""
        if cls is None:
            return lambda found: dataclass(found, frozen=frozen, slots=slots, **more)
        if not cls.__doc__:
            cls.__doc__ = cls.__name__  # the standard one looks into its signature for a text, with another module
        derived = any(hasattr(parent, "__dataclass_fields__") for parent in cls.__bases__)
        if more or derived or not all(map(_is_plain, vars(cls).values())):
            return dataclasses.dataclass(cls, frozen=frozen, slots=slots, **more)
        made = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=slots)
        made.__dataclass_params__.frozen = frozen  # what the standard one asks of the parents of a class
        methods = {"__init__": _init(made, frozen=frozen, slots=slots), "__eq__": _eq, "__repr__": _repr}
        methods |= _FROZEN if frozen else {"__hash__": None}
        for name, method in (methods | _KEPT if frozen and slots else methods).items():
            if name not in vars(cls):
                setattr(made, name, method)
        return made


def _is_plain(value: object) -> bool:
    """Tell whether what a class holds is no field, or one that is a parameter like any other."""
    if not isinstance(value, dataclasses.Field):
        return True
    return value.init and value.compare and value.repr and value.kw_only is not True


def _init(made: Any, *, frozen: bool, slots: bool) -> Any:
    """Compile ``__init__``: it sets each slot by its descriptor, which no ``__setattr__`` forbids."""
    names: dict[str, Any] = {"_MISSING": MISSING, "_set": object.__setattr__}
    parameters, lines = ["self"], []
    for field in dataclasses.fields(made):
        name = value = field.name
        if slots:
            names[f"_set_{name}"] = getattr(made, name).__set__
        if field.default is not MISSING:
            names[f"_usual_{name}"] = field.default
            parameters.append(f"{name}=_usual_{name}")
        elif field.default_factory is not MISSING:
            names[f"_make_{name}"] = field.default_factory
            parameters.append(f"{name}=_MISSING")
            value = f"_make_{name}() if {name} is _MISSING else {name}"
        else:
            parameters.append(name)
        setting = f"_set_{name}(self, {value})" if slots else f"_set(self, {name!r}, {value})"
        lines.append(setting if frozen else f"self.{name} = {value}")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"]), names)
    names["__init__"].__qualname__ = f"{made.__qualname__}.__init__"
    return names["__init__"]


@cache
def _reader(kind: Any) -> Callable[[Any], tuple[Any, ...]]:
    """Return what gives the values of a class's records as a tuple."""
    names = kind.__match_args__
    return attrgetter(*names) if len(names) > 1 else lambda record: tuple(getattr(record, name) for name in names)


def _values(record: Any) -> tuple[Any, ...]:
    return _reader(record.__class__)(record)


def _eq(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({shown})"


def _forbid(self: Any, name: str, _value: object = None) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _set_state(self: Any, state: tuple[Any, ...]) -> None:
    for name, value in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, value)


_FROZEN = {"__hash__": _hash, "__setattr__": _forbid, "__delattr__": _forbid}
_KEPT = {"__getstate__": _values, "__setstate__": _set_state}  # pickled and copied without a ``__dict__``
