"""`make bench`: print each figure when it is measured. Names on the command line choose; `--runs N` sets how often."""

from __future__ import annotations

import argparse
import os
import platform
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.bench import adding, filing, hour, lifetime, pages, processes, rivals, window
from tests.bench.anchoring import speed
from tests.bench.figures import HEAD, Figure, line
from tests.bench.scratch import scratch_folder

BENCHES: dict[str, Callable[[Path, int], Iterable[Figure]]] = {
    "help": processes.command_line,
    "start": processes.start,
    "book": processes.book,
    "window": window.window,
    "pages": pages.pages,
    "hour": hour.hour,
    "adding": adding.adding,
    "filing": filing.filing,
    "library": window.library,
    "anchoring": speed.anchoring,
    "rivals": rivals.rivals,
    "lifetime": lifetime.lifetime,
}
BY_NAME_ALONE = ("rivals", "lifetime")  # the first wants a screen, the other hours


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--runs", type=int, default=10)
    chosen = parser.parse_args()
    if unknown := set(chosen.names) - set(BENCHES):
        parser.error(f"there is no bench called {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load before: {load}")
    print(HEAD, flush=True)
    for name in chosen.names or [name for name in BENCHES if name not in BY_NAME_ALONE]:
        with scratch_folder() as folder:
            for figure in BENCHES[name](folder, chosen.runs):
                print(line(figure), flush=True)


if __name__ == "__main__":
    main()
