"""How many trials, with which seed, and keeping the files of a failure."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

KEPT = Path(__file__).parents[2] / "build" / "torture"
SEED = int(os.environ.get("POSTIL_SEED", "20261124"))


def count(name: str, small: int, full: int) -> int:
    """Return the number of trials of a harness."""
    chosen = os.environ.get(f"POSTIL_{name}")
    if chosen:
        return int(chosen)
    return full if os.environ.get("POSTIL_TESTS") == "torture" else small


def cases(every: Iterable[str], *few: str) -> list[str]:
    """Return the names of the cases that are tried: a few, or at full length all."""
    names = list(every)
    assert set(few) <= set(names)
    return names if os.environ.get("POSTIL_TESTS") == "torture" else list(few)


def figures(name: str, started: float, **values: object) -> None:
    """Print what a harness did, and add it to the file that ``POSTIL_FIGURES`` names."""
    line = {"harness": name, "seed": SEED, "seconds": round(time.monotonic() - started, 1), **values}
    print(json.dumps(line), file=sys.stderr)
    if path := os.environ.get("POSTIL_FIGURES"):
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")


@contextmanager
def files_kept(name: str, trial: int, *folders: Path) -> Iterator[None]:
    """Copy ``folders`` to build/torture/ where the block fails."""
    try:
        yield
    except BaseException:
        for folder in folders:
            target = KEPT / f"{name}-{SEED}-{trial}" / folder.name
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(folder, target, dirs_exist_ok=True, ignore_dangling_symlinks=True)
        print(f"{name} trial {trial} with POSTIL_SEED={SEED} failed; its files are in {KEPT}", file=sys.stderr)
        raise


def seconds(name: str, small: float, full: float = 60.0) -> float:
    """Return how long a harness works on one surface."""
    chosen = os.environ.get(f"POSTIL_{name}")
    if chosen:
        return float(chosen)
    return full if os.environ.get("POSTIL_TESTS") == "torture" else small
