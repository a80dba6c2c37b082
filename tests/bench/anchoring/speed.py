"""How long it takes to anchor 5,000 annotations again in 2 MB of which one word in twenty is edited."""

from __future__ import annotations

import random
import time
from pathlib import Path

from db.records import Target
from desktop.anchoring.anchor import anchor_all
from desktop.anchoring.describe import describe
from desktop.article.content import Passage
from tests.bench.figures import Figure
from tests.bench.texts import plain, words

CHARACTERS, ANNOTATIONS, EDITED = 2_000_000, 5_000, 0.05


def anchoring(folder: Path, runs: int) -> list[Figure]:
    """Measure an update with and without the old text, and the look at an unchanged text that every opening takes."""
    chance = random.Random(4)
    old = plain(CHARACTERS)
    new = edited(chance, old)
    targets = [passage_of(chance, old) for _ in range(ANNOTATIONS)]
    unchanged, with_old, alone = [], [], []
    for _ in range(runs):
        unchanged.append(1000 * seconds(old, targets, None))
        with_old.append(seconds(new, targets, old))
        alone.append(seconds(new, targets, None))
    return [
        Figure("5,000 annotations in 2 MB that are as they were", unchanged, "ms", 50),
        Figure("the same, one word in twenty edited, with the old text", with_old, "s", 2),
        Figure("the same, the new text only", alone, "s", 10),
    ]


def edited(chance: random.Random, text: str) -> str:
    """Return the text with one word in twenty changed, dropped or added to."""
    parts = text.split(" ")
    for _ in range(int(len(parts) * EDITED)):
        at = chance.randrange(len(parts))
        new = words(chance, 1)[0]
        parts[at] = chance.choice([new, "", f"{parts[at]} {new}"])
    return " ".join(parts)


def passage_of(chance: random.Random, text: str) -> Target:
    start = chance.randrange(len(text) - 200)
    return describe(text, Passage(start, start + chance.randint(10, 150)))


def seconds(text: str, targets: list[Target], old: str | None) -> float:
    begun = time.perf_counter()
    anchor_all(text, targets, old_text=old)
    return time.perf_counter() - begun


if __name__ == "__main__":
    from tests.bench.figures import table

    print(table(anchoring(Path(), 5)))
