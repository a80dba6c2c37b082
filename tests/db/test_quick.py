"""A dataclass, and a hash, made quickly are the standard library's in all that they do."""

from __future__ import annotations

import copy
import dataclasses
import hashlib
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field
from typing import Any, ClassVar

import pytest

from db import quick
from db.quick import digest


def made_by(decorator: Any, **how: bool) -> type[Any]:
    @decorator(**how)
    class Plant:
        """Something that grows."""

        name: str
        leaves: int = 2
        places: list[str] = field(default_factory=list)
        KIND: ClassVar[str] = "green"

        def __post_init__(self) -> None:
            if self.leaves < 0:
                raise ValueError("No plant has fewer leaves than none.")

        def doubled(self) -> Any:
            return dataclasses.replace(self, leaves=2 * self.leaves)

    return Plant  # type: ignore[no-any-return]


@quick.dataclass(frozen=True, slots=True)
class Stone:
    """At the top of a module, where what is pickled is looked up."""

    grams: float
    colour: str = "grey"


KINDS = {
    "frozen with slots": {"frozen": True, "slots": True},
    "frozen": {"frozen": True},
    "slots": {"slots": True},
    "": {},
}
PAIRS = [(made_by(quick.dataclass, **how), made_by(dataclasses.dataclass, **how)) for how in KINDS.values()]
each_kind = pytest.mark.parametrize(("made", "standard"), PAIRS, ids=list(KINDS))


@each_kind
@pytest.mark.parametrize(
    "asked",
    [
        lambda made: repr(made("fern")),
        lambda made: repr(made(leaves=3, name="fern", places=["wall"])),
        lambda made: made("fern") == made("fern", 2, []),
        lambda made: made("fern") == made("fern", 3),
        lambda made: made("fern") == ("fern", 2, []),
        lambda made: made("fern").__eq__(4),
        lambda made: repr(made("fern").doubled().doubled()),
        lambda made: dataclasses.asdict(made("fern", places=["wall"])),
        lambda made: dataclasses.astuple(made("fern")),
        lambda made: [one.name for one in dataclasses.fields(made)],
        lambda made: made.__match_args__,
        lambda made: vars(made).get("__slots__"),
        lambda made: made.__hash__ is None,
        lambda made: vars(made("fern")) if hasattr(made("fern"), "__dict__") else {},
        lambda made: made.__doc__,
        lambda made: made.__init__.__qualname__.rpartition(".")[2],
        lambda made: made("fern").places is made("fern").places,
        lambda made: copy.copy(made("fern", 5)) == made("fern", 5),
        lambda made: copy.deepcopy(made("fern", 5, ["wall"])).places,
        lambda made: made.KIND,
        lambda made: hasattr(made("fern"), "__dict__"),
    ],
)
def test_it_answers_as_the_standard_one(
    asked: Callable[[type[Any]], object], made: type[Any], standard: type[Any]
) -> None:
    assert asked(made) == asked(standard)


@each_kind
@pytest.mark.parametrize(
    "done",
    [
        lambda made: made(),
        lambda made: made("fern", 1, [], 4),
        lambda made: made("fern", stem=1),
        lambda made: made("fern", -1),
        lambda made: hash(made("fern")),  # of a list
        lambda made: dataclasses.replace(made("fern"), stem=1),
    ],
)
def test_it_refuses_as_the_standard_one(
    done: Callable[[type[Any]], object], made: type[Any], standard: type[Any]
) -> None:
    with pytest.raises(Exception) as refused:
        done(standard)
    with pytest.raises(refused.type):
        done(made)


@each_kind
@pytest.mark.parametrize(
    "changed",
    [lambda one: setattr(one, "name", "moss"), lambda one: delattr(one, "name")],
)
def test_it_can_be_changed_where_the_standard_one_can(
    changed: Callable[[Any], object], made: type[Any], standard: type[Any]
) -> None:
    told = []
    for kind in (made, standard):
        try:
            changed(kind("fern"))
            told.append(None)
        except (FrozenInstanceError, AttributeError, TypeError) as error:
            told.append(type(error))
    assert told[0] == told[1]


def test_it_is_found_again_in_a_set_and_from_a_pickle() -> None:
    stone = Stone(3.5)
    assert pickle.loads(pickle.dumps(stone)) == stone
    assert {stone, Stone(3.5, "grey"), Stone(4)} == {stone, Stone(4)}
    match stone:
        case Stone(grams, colour):
            assert (grams, colour) == (3.5, "grey")


def test_what_a_class_says_of_itself_stays() -> None:
    @quick.dataclass(frozen=True, slots=True)
    class Loud:
        name: str

        def __repr__(self) -> str:
            return self.name.upper()

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Loud)

        def __hash__(self) -> int:
            return 7

    assert (repr(Loud("a")), Loud("a") == Loud("b"), hash(Loud("a"))) == ("A", True, 7)


def test_others_are_made_by_the_standard_library() -> None:
    @quick.dataclass(frozen=True, slots=True, order=True)
    class Ordered:
        number: int

    @quick.dataclass(frozen=True)
    class Parent:
        number: int

    @quick.dataclass(frozen=True, slots=True)
    class Child(Parent):
        more: int = 0

    @quick.dataclass(frozen=True, slots=True)
    class Pebble(Stone):
        round: bool = True

    assert Ordered(1) < Ordered(2)
    assert Pebble(2).round and Pebble(2, round=False) != Pebble(2)
    assert Child(1, 2) == Child(1, 2) != Child(1, 3)
    with pytest.raises(FrozenInstanceError):
        Child(1).more = 2  # type: ignore[misc]


@pytest.mark.parametrize("how", [{"compare": False}, {"repr": False}, {"init": False}, {"kw_only": True}])
def test_fields_that_are_no_plain_parameters_are_as_in_the_standard_one(how: dict[str, Any]) -> None:
    answers = []
    for decorator in (quick.dataclass, dataclasses.dataclass):

        @decorator(frozen=True, slots=True)  # type: ignore[call-overload]
        class Hidden:
            name: str
            leaves: int = field(default=0, **how)

        told: list[object] = [repr(Hidden("a")).rpartition("(")[2], Hidden.__match_args__]
        try:
            told.append(Hidden("a", 1) == Hidden("a", 2))
        except TypeError:
            told.append("refused")
        answers.append(told)
    assert answers[0] == answers[1]


@pytest.mark.parametrize("more", [-1, 0, 1])
def test_a_hash_is_the_standard_librarys_however_it_is_made(more: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digest, "_left", digest.AT_FIRST)
    monkeypatch.setattr(digest, "_large", digest._small)
    data = bytes(range(256)) * (digest.AT_FIRST // 256 + 1)
    for given in (data[: digest.AT_FIRST + more], b"", b"a", b"b"):
        made, wanted = digest.sha256_of(given), hashlib.sha256(given)
        assert made.digest() == wanted.digest()
        made.update(b"more")
        wanted.update(b"more")
        assert made.hexdigest() == wanted.hexdigest()


@pytest.mark.parametrize("more", [0, 1])
def test_the_large_hash_is_taken_once_more_than_so_much_was_hashed(more: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digest, "_left", digest.AT_FIRST)
    monkeypatch.setattr(digest, "_large", digest._small)
    digest.sha256_of(b"x" * (digest.AT_FIRST - 1))
    digest.sha256_of(b"x" * (1 + more))
    assert (digest._large is hashlib.sha256) == bool(more)
