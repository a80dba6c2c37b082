"""`make bench`: print each figure when it is measured. Names on the command line choose; `--runs N` sets how often.

Each of several benches has a process of its own: what one left in memory would count for the next. With `--keep` what
they give is kept in figures.json, of which `make tables` makes what README and handbook say of speeds; without a name
these are all that stand there, as one run.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from desktop import __version__
from desktop.__main__ import COLLECTED_AFTER
from tests.bench import adding, browsers, filing, hour, library, lifetime, pages, processes, rivals, shelves, window
from tests.bench.anchoring import speed
from tests.bench.figures import HEAD, Figure, judged, line
from tests.bench.processes import ROOT, commit, machine
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
    "library": library.library,
    "anchoring": speed.anchoring,
    "rivals": rivals.rivals,
    "shelves": shelves.shelves,
    "browsers": browsers.browsers,
    "lifetime": lifetime.lifetime,
}
NOT_QUOTED = ("browsers",)
BY_NAME_ALONE = ("rivals", "shelves", "lifetime", *NOT_QUOTED)  # which want other programs, or an hour
RUNS = {"anchoring": 3, "rivals": 3, "shelves": 5, "lifetime": 5}  # where 10 would take long and tell no more
SCREEN = ("xvfb-run", "-a", "-s", "-screen 0 1280x800x24")  # on which nothing else moves
KEPT = ROOT / "tests" / "bench" / "figures.json"


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--runs", type=int, default=0, help="how often; else each as often as it needs")
    parser.add_argument("--keep", action="store_true", help=f"keep what is measured in {KEPT.name}, for `make tables`")
    parser.add_argument("--run", default=time.strftime("%Y-%m-%d %H:%M"), help=argparse.SUPPRESS)  # of which it is part
    chosen = parser.parse_args()
    if unknown := set(chosen.names) - set(BENCHES):
        parser.error(f"there is no bench called {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    left_out = NOT_QUOTED if chosen.keep else BY_NAME_ALONE
    names = chosen.names or [name for name in BENCHES if name not in left_out]
    if len(names) > 1:
        options = ["--runs", str(chosen.runs), "--run", chosen.run, *["--keep"] * chosen.keep]
        for name in names:
            began = time.monotonic()
            subprocess.run([sys.executable, "-m", "tests.bench", name, *options], check=True)
            print(f"{name} took {time.monotonic() - began:.0f} s\n", flush=True)
        return
    [name] = names
    if name == "rivals" and not os.environ.get("DISPLAY") and shutil.which(SCREEN[0]):
        os.execvp(SCREEN[0], [*SCREEN, sys.executable, "-m", "tests.bench", *sys.argv[1:]])
    measure(name, chosen.runs or RUNS.get(name, 10), chosen.run if chosen.keep else "")


def measure(name: str, runs: int, kept_as: str) -> None:
    """Run a bench and print what it gives; keep that as part of a run, where one is named."""
    gc.set_threshold(*COLLECTED_AFTER)
    load = os.getloadavg()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load before:", *(f"{one:.2f}" for one in load))
    print(HEAD, flush=True)
    figures: list[Figure] = []
    with scratch_folder() as folder:
        for figure in BENCHES[name](folder, runs):
            print(line(figure), flush=True)
            figures.append(figure)
    if kept_as:
        about = {"run": kept_as, "commit": commit(), "version": __version__, "machine": machine(), "runs": runs}
        about |= {"load": round(load[1], 1), "others": rivals.versions([figure.name for figure in figures])}
        _keep(name, about | {"figures": [_told(figure) for figure in figures]})


def _told(figure: Figure) -> dict[str, object]:
    """Return what is kept of a figure: what its budget is of; of one without, which stands beside others, every run."""
    if math.isinf(figure.budget):
        return {"name": figure.name, "values": [round(one, 3) for one in figure.values]}
    value = float(f"{judged(figure):.3g}")
    return {"name": figure.name, "value": value, "unit": figure.unit, "budget": figure.budget, "by": figure.by}


def _keep(name: str, told: dict[str, object]) -> None:
    """Keep what a bench gave, in the place of what it gave before: a line each."""
    kept = json.loads(KEPT.read_text("utf-8")) | {name: told}
    lines = (f"{json.dumps(bench)}: {json.dumps(run, ensure_ascii=False)}" for bench, run in kept.items())
    KEPT.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
