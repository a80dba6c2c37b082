"""Enumerations made quickly are what Python makes, from whatever names and numbers."""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable
from copy import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtCore, QtGui, QtWidgets

from desktop.ui.loading import enums

KINDS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
STANDARD = enum.EnumType._create_  # type: ignore[attr-defined]


def made_by(create: Callable[..., Any], kind: Any, *given: Any, **how: Any) -> Any:
    """Call a kind of enumeration as PySide does, with this in the place of what Python makes them by."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(enum.EnumType, "_create_", create)
        try:
            return kind("Colour", *given, **how)
        except (TypeError, ValueError, AttributeError, KeyError) as error:
            return type(error), str(error)


def facts(made: Any) -> Any:
    """Say all that can be asked of an enumeration, but for who it is."""
    if not isinstance(made, enum.EnumType):
        return made
    members = list(made.__members__.values())
    flags = {}
    if issubclass(made, enum.Flag):
        flags["bits"] = (made._flag_mask_, made._singles_mask_, made._all_bits_, made._inverted_, made._boundary_)
        flags["parts"] = [outcome(lambda one=one: repr(list(one))) for one in members]
        flags["joined"] = [[outcome(lambda one=one, two=two: repr(one | ~two)) for two in members] for one in members]
    return (
        repr(made),
        (made.__module__, made.__qualname__, made.__doc__, sorted(vars(made)), dir(made), len(made)),
        [(name, one.name, one._value_, one._sort_order_) for name, one in made.__members__.items()],
        [(repr(one), str(one), f"{one}", hash(one) == hash(copy(one)), one.__objclass__ is made) for one in members],
        [one.name for one in made],
        [one.name for one in reversed(made)],
        [(made(one._value_) is one, made[name] is one, one in made) for name, one in made.__members__.items()],
        [getattr(made, name) is one for name, one in made.__members__.items()],
        [one.__reduce_ex__(2) == (made, (one._value_,)) for one in members],
        [isinstance(one, int) and one + 1 for one in members],
        [outcome(lambda value=value: repr(made(value))) for value in (0, 3, 64, -1, "x")],
        outcome(lambda: setattr(made, members[0].name, 5)),
        flags,
    )


def outcome(asked: Callable[[], Any]) -> Any:
    """Return what comes of asking, or what is said against it."""
    try:
        return asked()
    except (TypeError, ValueError, AttributeError, IndexError) as error:
        return type(error), str(error)


NAMES = st.sampled_from(
    ["RED", "GREEN", "BLUE", "Key_A", "None_", "name", "value", "real", "mro", "_x", "__x__", "_y_", "é"]
)
VALUES = st.one_of(st.integers(-3, 9), st.sampled_from([1 << 31, -(1 << 31), 0x7FFFFFFF, 1 << 40, True, "word", 1.5]))


@given(
    st.sampled_from(KINDS),
    st.lists(st.tuples(NAMES, VALUES), max_size=7),
    st.sampled_from([{}, {"boundary": enum.KEEP}, {"boundary": enum.STRICT}, {"module": "m"}, {"qualname": "A.B"}]),
)
def test_an_enumeration_is_what_python_makes_of_the_same(kind: Any, names: Any, how: dict[str, Any]) -> None:
    assert facts(made_by(enums.create, kind, list(names), **how)) == facts(made_by(STANDARD, kind, list(names), **how))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("names", ["RED GREEN", ["RED", "GREEN"], {"RED": 4}, (("RED", 4),), [["RED", 4]], []])
def test_names_in_another_shape_are_left_to_python(kind: Any, names: Any) -> None:
    assert facts(made_by(enums.create, kind, names)) == facts(made_by(STANDARD, kind, names))


@pytest.mark.parametrize("kind", KINDS)
def test_names_and_whole_numbers_are_not_left_to_python(kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made_by(enums.create, kind, [("RED", 1)])  # what it copies is Python's
    monkeypatch.setattr(enums, "_create", None)
    assert made_by(enums.create, kind, [("RED", 1), ("BLUE", 2)]).BLUE.value == 2


@pytest.mark.parametrize(
    "holder", [QtCore.Qt, QtCore.QEvent, QtGui.QTextFormat, QtGui.QFont, QtGui.QPalette, QtWidgets.QStyle]
)
def test_the_enumerations_of_a_class_of_qt_are_the_same_made_again(holder: Any) -> None:
    found = [one for one in vars(holder).values() if isinstance(one, enum.EnumType)]
    assert found
    for one in found:
        kind = one.__mro__[1]
        again = [(name, member.value) for name, member in one.__members__.items()]
        how = {"boundary": enum.KEEP, "module": one.__module__}
        assert facts(made_by(enums.create, kind, again, **how)) == facts(made_by(STANDARD, kind, again, **how))


def test_a_python_that_was_not_tried_makes_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enum.EnumType, "_create_", STANDARD)
    monkeypatch.setattr(enums, "TRIED", ())
    enums.install()
    assert enum.EnumType._create_ is STANDARD  # type: ignore[attr-defined]
    monkeypatch.setattr(enums, "TRIED", (sys.version_info[:2],))
    enums.install()
    assert enum.EnumType._create_ is enums.create  # type: ignore[attr-defined]
