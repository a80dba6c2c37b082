"""A passage whose first or last words were replaced covers what stands in their place, in tables, lists and prose."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass

import pytest

from db.records import AnchorState
from desktop.anchoring.anchor import anchor
from desktop.anchoring.describe import describe
from desktop.article.content import Passage

LETTERS = "abdefghiklmnoprstu"


@dataclass(frozen=True)
class Edited:
    """A text, the passage that was marked, and both after an edit."""

    old: str
    marked: Passage
    new: str
    meant: Passage


def a_word(dice: random.Random) -> str:
    if dice.random() < 0.3:
        return str(dice.randrange(10, 99))
    return "".join(dice.choices(LETTERS, k=dice.randint(3, 8))).capitalize()


def edited(seed: int, joined: str) -> Edited:
    """Return pieces with some in a row marked; the first or last of these, and perhaps their neighbours, are replaced.

    ``joined`` stands between them: a line end makes them cells of a table, or items of a list.
    """
    dice = random.Random(seed)
    number = dice.randint(12, 60)
    pieces = [" ".join(a_word(dice) for _ in range(dice.randint(1, 2))) for _ in range(number)]
    count = dice.randint(3, 6)
    first = dice.choice([0, number - count, dice.randint(0, number - count)])
    last = first + count - 1
    fresh = list(pieces)
    edges = dice.choice([{first}, {last}, {first, last}] if count > 3 else [{first}, {last}])
    beside = {at for at in (first - 1, last + 1) if 0 <= at < number and dice.random() < 0.5}
    for at in edges | beside:
        size = len(pieces[at].split()) if joined == " " else dice.randint(1, 2)
        fresh[at] = " ".join("Z" + a_word(dice) for _ in range(size))
    return Edited(
        joined.join(pieces), _range(pieces, first, last, joined), joined.join(fresh), _range(fresh, first, last, joined)
    )


def _range(pieces: list[str], first: int, last: int, joined: str) -> Passage:
    start = sum(len(piece) + len(joined) for piece in pieces[:first])
    return Passage(start, start + len(joined.join(pieces[first : last + 1])))


def verdicts(seeds: range, joined: str, with_old: bool) -> Counter[str]:
    """Count for each seed whether the anchor covers what is meant, less, more, or is none."""
    tally: Counter[str] = Counter()
    for seed in seeds:
        case = edited(seed, joined)
        found = anchor(case.new, describe(case.old, case.marked), old_text=case.old if with_old else None)
        if found.start is None or found.end is None:
            tally["none"] += 1
            continue
        assert found.state is AnchorState.CHANGED
        whole = (found.start, found.end) == (case.meant.start, case.meant.end)
        less = case.meant.start <= found.start and found.end <= case.meant.end
        tally["whole" if whole else "less" if less else "other"] += 1
    return tally


@pytest.mark.parametrize("with_old", [False, True], ids=["without", "with the old text"])
@pytest.mark.parametrize("joined", ["\n", " "], ids=["cells", "words"])
def test_what_was_replaced_at_the_edges_is_covered(joined: str, with_old: bool) -> None:
    tally = verdicts(range(300), joined, with_old)
    print(joined.encode(), with_old, dict(tally))
    assert tally["other"] == 0
    assert tally["whole"] >= 285, "of the rest too few words are left, or none to count from"
