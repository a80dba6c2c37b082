"""Enumerations made in a fifth of the time: PySide makes some 280 at a start, with 4,000 members.

It makes all that a class of Qt has when the class is first asked for, by the functional API of Python's ``enum``
("Enum HOWTO, Functional API"), which works out for each member anew what is the same for all: a seventh of the time of
a start. Here an empty one is copied and filled; what comes of it is what Python makes. That was tried with the versions
in ``TRIED``; others make their enumerations as ever, and so does whoever names other things than plain whole numbers.
"""

from __future__ import annotations

import enum
import sys
from functools import cache
from typing import Any

TRIED = ((3, 11),)
_KINDS = frozenset((enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag))
_create: Any = enum.EnumType._create_  # type: ignore[attr-defined]


def install() -> None:
    """Have enumerations made here from now on, where this Python is a version that was tried."""
    if sys.version_info[:2] in TRIED:
        enum.EnumType._create_ = create  # type: ignore[attr-defined]


def create(kind: Any, class_name: str, names: Any, *, module: str | None = None, **how: Any) -> Any:
    """Make an enumeration of a kind (``enum.Flag``) from names with their values, as ``EnumType._create_`` does."""
    module = module or sys._getframe(2).f_globals.get("__name__")  # as there: of who called the kind
    if not _is_plain(kind, names, **how):
        return _create(kind, class_name, names, module=module, **how)
    made = _empty(kind, class_name, module, how.get("boundary"))
    _fill(made, names)
    return made


def _is_plain(
    kind: Any, names: Any, qualname: Any = None, type: Any = None, start: Any = 1, boundary: Any = None
) -> bool:
    """Tell whether these are names in a list, each given once and free, of plain whole numbers."""
    if kind not in _KINDS or names.__class__ is not list or qualname is not None or type is not None:
        return False
    if {one.__class__ for one in names} - {tuple} or {*map(len, names)} - {2}:
        return False
    values = dict(names)
    if len(values) != len(names) or {value.__class__ for value in values.values()} - {int}:
        return False
    return _taken(kind).isdisjoint(values) and " _" not in f" {' '.join(values)}"


@cache
def _taken(kind: Any) -> frozenset[str]:
    """Return the names that mean something else in a class of this kind."""
    return frozenset(name for parent in kind.__mro__ for name in vars(parent)) | {"mro", ""}


@cache
def _pattern(kind: Any, boundary: Any) -> dict[str, Any]:
    """Return what is in a class of this kind without members."""
    return dict(vars(_create(kind, "_", (), module=__name__, boundary=boundary)))


def _empty(kind: Any, class_name: str, module: str | None, boundary: Any) -> Any:
    own: dict[str, Any] = {
        "_member_names_": [],
        "_member_map_": {},
        "_value2member_map_": {},
        "_unhashable_values_": [],
    }
    inside = {**_pattern(kind, boundary), **own, "__module__": module}
    return enum.EnumType.__new__(enum.EnumType, class_name, (kind,), inside, _simple=True)  # type: ignore[arg-type]


def _fill(made: Any, names: list[tuple[str, int]]) -> None:
    """Give an empty enumeration its members; a value that is there already makes an alias."""
    is_flag = issubclass(made, enum.Flag)
    new, with_value = made._new_member_, made._use_args_
    ordered, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    put = super(enum.EnumType, made).__setattr__
    bits = single_bits = 0
    for name, value in names:
        is_one_bit = value != 0 and not value & (value - 1)
        if is_flag:
            bits |= value
            single_bits |= value if is_one_bit else 0
        member = by_value.get(value)
        if member is None:
            member = new(made, value) if with_value else new(made)
            member.__dict__.update(_value_=value, _name_=name, __objclass__=made, _sort_order_=len(ordered))
            if is_one_bit or not is_flag:  # several bits are a name for those
                ordered.append(name)
            by_value[value] = member
        put(name, member)
        by_name[name] = member
    if is_flag:
        made._flag_mask_, made._singles_mask_, made._all_bits_ = bits, single_bits, 2 ** bits.bit_length() - 1
        values = [by_name[name]._value_ for name in ordered]
        if values != sorted(values):
            made._iter_member_ = made._iter_member_by_def_
