"""`make mutants`: how many of a sample of changed programs do the tests notice? Ends with 1 below the bar.

``make mutants ARGS="anchoring --again"`` tries one package, and of it only what survived last time.
"""

from __future__ import annotations

import argparse
import importlib
import json
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tests.mutants import reach, sample, trial
from tests.mutants.changes import Mutant
from tests.mutants.workers import OUT_OF_TIME, UNREACHED, Fate, Worker


class Package(NamedTuple):
    """A row of what can be tried: its folders, the tests that speak of it, its own first, and its bar in per cent."""

    folders: tuple[str, ...]
    tests: tuple[str, ...]
    bar: int = 0


# The window's tests, journeys and torture are left out: they take seconds each, and none should be the only one to
# notice. So is what is marked slow.
PACKAGES = {
    "db": Package(("db",), ("tests/db", "tests/library", "tests/cli"), bar=85),
    "anchoring": Package(("desktop/anchoring",), ("tests/anchoring",), bar=85),
    "library": Package(("desktop/library",), ("tests/library", "tests/cli", "tests/exporters"), bar=85),
    "annotated": Package(
        ("desktop/annotated",), ("tests/annotated", "tests/exporters", "tests/library", "tests/cli"), bar=85
    ),
}
PRELOADED = (
    "PySide6.QtWidgets",
    "charset_normalizer",
    "click",
    "jinja2",
    "markdown",
    "nh3",
    "pytestqt.plugin",
    "rapidfuzz.distance",
    "sqlite_utils",
)
SEED = 11
SAMPLE = 200


class Run:
    """One run: the processes, what is known of the tests, and the folder that keeps both from run to run."""

    def __init__(self, root: Path, packages: Mapping[str, Package], workers: int) -> None:
        self.root, self.packages = root, packages
        self.folder = root / "build" / "mutants"
        (self.folder / "recorded").mkdir(parents=True, exist_ok=True)
        self.sources = sorted({folder.split("/")[0] for row in packages.values() for folder in row.folders})
        fork = multiprocessing.get_context("fork")
        self.pool = ProcessPoolExecutor(workers, fork, Worker.begin, (root, self.folder, fork.Value("i", 0)))

    def survivors(self, name: str) -> Path:
        """Return the file that keeps what survived in a package."""
        return self.folder / f"{name}.json"

    def reach(self, tests: Sequence[str]) -> reach.Reach:
        """Return what some folders of tests reach, recorded anew where something has changed."""
        kept = {
            name: self.folder / "recorded" / f"{key}.json" for name, key in reach.test_files(self.root, tests).items()
        }
        if new := [name for name, path in kept.items() if not path.exists()]:
            print(f"  recording what {len(new)} test files reach …", flush=True)
        for job in [self.pool.submit(Worker.record, name, self.sources, kept[name]) for name in new]:
            job.result()
        reached = reach.Reach()
        for path in kept.values():
            recorded = json.loads(path.read_text("utf-8"))
            for test in recorded["failed"]:
                print(f"  left out, as it does not pass: {test}")
            reached.add(recorded)
        return reached

    def fates(self, package: Package, mutants: Sequence[Mutant]) -> list[Fate]:
        """Try the mutants, and print the survivors as they come. Ends the program where tests fail without a mutant."""
        if not mutants:
            return []
        reached = self.reach(package.tests)
        chosen = {mutant: reached.tests_for(mutant, package.tests[0]) for mutant in mutants}
        every = sorted({test for tests in chosen.values() for test in tests}, key=lambda test: reached.seconds[test])
        if every and (said := self.pool.submit(Worker.control, every, reach.LONGEST).result()):
            raise SystemExit(f"{said}\nTests fail together that passed alone, without any mutant.")
        jobs = [
            self.pool.submit(Worker.fate, mutant, reached.parted(tests), 5 + 4 * reached.usual(tests))
            for mutant, tests in chosen.items()
        ]
        fates = []
        for job in as_completed(jobs):
            fates.append(job.result())
            if not fates[-1].killed:
                print(f"  {len(fates):>3}  {fates[-1]}", flush=True)
        order = {mutant: number for number, mutant in enumerate(mutants)}
        return sorted(fates, key=lambda fate: order[fate.mutant])


def share_killed(fates: Sequence[Fate]) -> float:
    """Return how many of a hundred were killed."""
    return 100 * sum(fate.killed for fate in fates) / len(fates) if fates else 100.0


def report(name: str, fates: Sequence[Fate], left_out: int, bar: int, seconds: float) -> str:
    """Return the survivors, a line each, and the sum."""
    words = Counter(fate.word for fate in fates)
    killed = sum(fate.killed for fate in fates)
    lines = [str(fate) for fate in fates if not fate.killed]
    lines.append(
        f"{name}: {len(fates)} tried, {killed} killed ({words[OUT_OF_TIME]} by time), {len(fates) - killed} survived"
        f" ({words[UNREACHED]} reached by no test): {share_killed(fates):.1f} % killed, the bar is {bar} %;"
        f" {left_out} equivalent ones left out; {seconds:.0f} s"
    )
    return "\n".join(lines)


def main(arguments: Sequence[str], root: Path = trial.HERE, packages: Mapping[str, Package] = PACKAGES) -> int:
    """Try the packages that the arguments name, else those with a bar. Returns 1 where one is below it, else 0."""
    options = _options(arguments, packages)
    equivalents = sample.read_equivalents(root / "tests/mutants/equivalent.toml")
    run = Run(root, packages, options.workers)
    below = False
    with run.pool:
        for name in options.packages or [name for name, package in packages.items() if package.bar]:
            began, package = time.monotonic(), packages[name]
            everything = sample.population(root, package.folders, options.only)
            rest = [mutant for mutant in everything if sample.as_equivalent(mutant) not in equivalents]
            mutants = sample.drawn(rest, options.sample, options.seed, root)
            if options.again:
                last = {tuple(kept) for kept in json.loads(run.survivors(name).read_text("utf-8"))}
                mutants = [mutant for mutant in mutants if sample.as_equivalent(mutant) in last]
            print(f"{name}: {len(mutants)} of {len(everything)} mutants, seed {options.seed}", flush=True)
            fates = run.fates(package, mutants)
            alive = [sample.as_equivalent(fate.mutant) for fate in fates if not fate.killed]
            run.survivors(name).write_text(json.dumps(alive), "utf-8")
            left_out = len(everything) - len(rest)
            print(report(name, fates, left_out, package.bar, time.monotonic() - began), flush=True)
            below |= share_killed(fates) < package.bar
    known = {sample.as_equivalent(m) for row in packages.values() for m in sample.population(root, row.folders)}
    stale = equivalents.keys() - known
    for one in sorted(stale):
        print(f"equivalent.toml names a mutant that is none: {tuple(one)}")
    return 1 if below or stale else 0


def _options(arguments: Sequence[str], packages: Mapping[str, Package]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("packages", nargs="*", metavar="PACKAGE", help=", ".join(packages))
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--sample", type=int, default=SAMPLE, help="how many mutants of each package")
    parser.add_argument("--workers", type=int, choices=(1, 2), default=2)
    parser.add_argument("--only", default="", metavar="PART", help="of the modules whose path contains this")
    parser.add_argument("--again", action="store_true", help="only those that survived last time")
    options = parser.parse_args(arguments)
    if unknown := set(options.packages) - set(packages):
        parser.error(f"there is no package called {', '.join(sorted(unknown))}; there are {', '.join(packages)}")
    return options


if __name__ == "__main__":
    for module in PRELOADED:
        with suppress(ImportError):
            importlib.import_module(module)
    sys.exit(main(sys.argv[1:]))
