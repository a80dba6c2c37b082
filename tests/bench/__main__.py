"""`make bench`: print each figure when it is measured. Names on the command line choose; `--runs N` sets how often.

Each of several benches has a process of its own: what one left in memory would count for the next.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from desktop import __version__
from desktop.__main__ import COLLECTED_AFTER
from tests.bench import adding, browsers, filing, hour, lifetime, pages, processes, rivals, shelves, window
from tests.bench.anchoring import speed
from tests.bench.figures import HEAD, Figure, judged, line
from tests.bench.processes import ROOT, machine
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
    "shelves": shelves.shelves,
    "browsers": browsers.browsers,
    "lifetime": lifetime.lifetime,
}
BY_NAME_ALONE = ("rivals", "shelves", "browsers", "lifetime")  # which want other programs, or an hour
KEPT = ROOT / "tests" / "bench" / "figures.json"


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--keep", action="store_true", help=f"keep what is measured in {KEPT.name}, for `make tables`")
    chosen = parser.parse_args()
    gc.set_threshold(*COLLECTED_AFTER)
    if unknown := set(chosen.names) - set(BENCHES):
        parser.error(f"there is no bench called {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    names = chosen.names or [name for name in BENCHES if name not in BY_NAME_ALONE]
    if len(names) > 1:
        keep = ["--keep"] if chosen.keep else []
        for name in names:
            subprocess.run([sys.executable, "-m", "tests.bench", name, "--runs", str(chosen.runs), *keep], check=True)
        return
    load = ", ".join(f"{value:.2f}" for value in os.getloadavg())
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load before: {load}")
    print(HEAD, flush=True)
    [name] = names
    figures: list[Figure] = []
    with scratch_folder() as folder:
        for figure in BENCHES[name](folder, chosen.runs):
            print(line(figure), flush=True)
            figures.append(figure)
    if chosen.keep:
        _keep(name, figures)


def _keep(name: str, figures: Sequence[Figure]) -> None:
    """Keep what a bench gave, in the place of what it gave before."""
    kept = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    told = [
        {"name": one.name, "value": float(f"{judged(one):.3g}"), "unit": one.unit, "budget": one.budget, "by": one.by}
        for one in figures
    ]
    about = {"date": time.strftime("%Y-%m-%d"), "version": __version__, "machine": machine()}
    kept[name] = about | {"figures": told}
    KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
