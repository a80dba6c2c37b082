"""Random histories of several libraries that share a folder: what is done in each, when they exchange, what goes wrong
on the way. ``wrong`` says what does not hold at the end.

`python -m tests.sharing.histories 10000` tries so many; `… 1 SEED` shows one of them.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from db import clock
from desktop.sharing.folder import FolderShare
from tests.sharing.deeds import DEEDS, WEIGHTS, exchange, private, put_back
from tests.sharing.holding import found
from tests.sharing.world import Replica, World


def wrong(seed: int, folder: Path, length: int = 25) -> list[str]:
    """Return what does not hold of a history."""
    world = World(folder, random.Random(seed))
    world.share_id = FolderShare.begin(world.shared).id
    FolderShare.begin(world.other)
    real = clock.wall_ms
    try:
        for n in range(world.chance.randint(2, 3)):
            ahead = world.chance.choice((0, 0, 0, -10, 5)) * 31_536_000_000
            path = folder / f"{n}.postil"
            world.replicas.append(Replica(f"Reader {n}", path, f"stream-{n}", ahead))
        for _ in range(length):
            replica = world.chance.choice(world.replicas)
            with on_the_clock_of(replica, real):
                deed = world.chance.choices(DEEDS, [weight for _, weight in WEIGHTS])[0]
                deed(world, replica)
        put_back(world)
        for replica in world.replicas:
            with on_the_clock_of(replica, real):
                for annotation in private(replica):
                    replica.library.annotations.set_private([annotation.id], False)
        for _ in range(4):
            for replica in world.replicas:
                with on_the_clock_of(replica, real):
                    exchange(world, replica)
        return list(found(world))
    finally:
        for replica in world.replicas:
            replica.library.close()


@contextmanager
def on_the_clock_of(replica: Replica, real: Callable[[], int]) -> Iterator[None]:
    clock.wall_ms = lambda: real() + replica.ahead
    try:
        yield
    finally:
        clock.wall_ms = real


def main() -> None:
    """Try so many histories from a seed on, and say which do not hold."""
    many, first = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(10**9)
    bad = 0
    print("seed", first, flush=True)
    for seed in range(first, first + many):
        with tempfile.TemporaryDirectory() as folder:
            lines = wrong(seed, Path(folder))
        if lines:
            bad += 1
            print(seed, *lines[:6], sep="\n  ", flush=True)
    print(f"{many} histories, {bad} wrong")


if __name__ == "__main__":
    main()
