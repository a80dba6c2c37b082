"""The trail: Back leads where the reader jumped from, Forward where Back came from."""

from __future__ import annotations

from desktop.ui.trail import LONGEST, Spot, Trail

A, B, C = Spot("a", 1), Spot("a", 900), Spot("b", 5)


def test_back_and_forward_lead_over_the_same_places() -> None:
    trail = Trail()
    assert not trail.can_go(-1) and not trail.can_go(1)
    trail.leave(A)
    trail.leave(B)
    assert trail.go(-1, C) == B
    assert trail.go(-1, B) == A
    assert trail.go(-1, A) is None
    assert trail.go(1, A) == B
    assert trail.go(1, B) == C
    assert not trail.can_go(1)


def test_a_new_jump_forgets_what_lay_ahead() -> None:
    trail = Trail()
    trail.leave(A)
    assert trail.go(-1, B) == A
    trail.leave(C)
    assert not trail.can_go(1)
    assert trail.go(-1, None) == C
    assert not trail.can_go(1)


def test_the_same_place_is_left_once_and_the_oldest_are_dropped() -> None:
    trail = Trail()
    for _ in range(2):
        trail.leave(A)
    for number in range(LONGEST):
        trail.leave(Spot("c", number))
    seen = []
    while (spot := trail.go(-1, None)) is not None:
        seen.append(spot)
    assert len(seen) == LONGEST
    assert A not in seen
