"""`make bench`: measure, and print one table. Names on the command line choose; `--runs N` sets how often."""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench import anchoring_speed, processes, rivals, window
from tests.bench.figures import Figure, table

BENCHES: dict[str, Callable[[Path, int], list[Figure]]] = {
    "help": processes.command_line,
    "start": processes.start,
    "book": processes.book,
    "window": window.window,
    "library": window.library,
    "anchoring": anchoring_speed.anchoring,
    "rivals": rivals.rivals,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--runs", type=int, default=10)
    chosen = parser.parse_args()
    if unknown := set(chosen.names) - set(BENCHES):
        parser.error(f"there is no bench called {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load before: {load}")
    figures = []
    for name in chosen.names or [name for name in BENCHES if name != "rivals"]:  # that one wants a screen
        with tempfile.TemporaryDirectory(prefix="postil-bench-") as folder:
            figures += BENCHES[name](Path(folder), chosen.runs)
    print(table(figures))


if __name__ == "__main__":
    main()
