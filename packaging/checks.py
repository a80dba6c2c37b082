"""Run the checks of `make test`, each to its end, and sum them up; those that need the same beside each other.

``python packaging/checks.py [NAME…]`` runs those named, or all. The closing line of pytest is printed last, so that
whoever reads only the end knows what ran, and above it the tests that failed. Ends with 1 when any check failed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PYTHON = [sys.executable, "-m"]
WORKERS = "3"  # on two cores: while one waits for a child, a timer or the disk, another goes on
FLOOR = 95  # per cent of statements and branches outside desktop/ui
FLOOR_UI = 85  # and inside it


class Check(NamedTuple):
    """One check of `make test`."""

    name: str
    command: list[str]
    needs: str = ""  # the check whose success this one needs to mean anything
    ahead: tuple[str, ...] = ()  # is run beside what comes before, in a fresh clone


CHECKS = (
    Check("qt", [sys.executable, "packaging/qt_libraries.py"]),
    Check("lint", [*PYTHON, "ruff", "check", "."]),
    Check("format", [*PYTHON, "ruff", "format", "--check", "."]),
    Check("types", [*PYTHON, "mypy"]),
    Check("translations", [sys.executable, "packaging/texts.py", "told"]),  # told, and no fault
    Check("layers", [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]),
    Check(
        "tests",
        [*PYTHON, "pytest", "-n", WORKERS, "--dist", "worksteal", "--cov", "--cov-report="],
        needs="qt",
        ahead=(*PYTHON, "pytest", "--collect-only", "-q"),  # in a fresh clone each worker would compile it all
    ),
    Check(
        "coverage",
        [*PYTHON, "coverage", "report", "--skip-covered", "--omit", "desktop/ui/**", f"--fail-under={FLOOR}"],
        needs="tests",
    ),
    Check(
        "coverage of the window",
        [*PYTHON, "coverage", "report", "--skip-covered", "--include", "desktop/ui/**", f"--fail-under={FLOOR_UI}"],
        needs="tests",
    ),
)


class Outcome(NamedTuple):
    """How a check ended."""

    name: str
    word: str  # ok, FAILED or left out
    seconds: float
    last_line: str = ""
    told: tuple[str, ...] = ()  # the lines in which pytest names a test that failed, or says why it left some out


class Begun(NamedTuple):
    """A check that is under way; it waits where more is printed than a pipe holds, until its turn comes."""

    check: Check
    process: subprocess.Popen[bytes]
    at: float


def begin(check: Check) -> Begun:
    """Start a check."""
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        check.command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    return Begun(check, process, time.monotonic())


def finish(check: Check, process: subprocess.Popen[bytes], began: float) -> Outcome:
    """Pass a check's output on as it comes, to its end."""
    print(f"\n── {check.name} ──", flush=True)
    last_line, told = "", []
    with process:
        assert process.stdout is not None
        for line in process.stdout:
            sys.stdout.buffer.write(line)
            sys.stdout.flush()
            if line.strip():
                last_line = line.decode("utf-8", "replace").rstrip()
                if last_line.startswith(("FAILED ", "ERROR ", "SKIPPED ")):
                    told.append(last_line)
    word = "ok" if process.returncode == 0 else "FAILED"
    return Outcome(check.name, word, time.monotonic() - began, last_line, tuple(told))


def main(names: list[str]) -> int:
    """Run the checks with these names, or all; return the exit code."""
    print(f"Python {sys.version.split()[0]}", flush=True)
    unknown = set(names) - {check.name for check in CHECKS}
    if unknown:
        print(f"No such check: {', '.join(sorted(unknown))}.", file=sys.stderr)
        return 2
    return sum_up(run([check for check in CHECKS if not names or check.name in names]))


def run(chosen: Sequence[Check]) -> dict[str, Outcome]:
    """Run checks, each to its end; return how they ended, by name."""
    outcomes: dict[str, Outcome] = {}
    quiet = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
    is_fresh = len([*ROOT.glob("tests/**/*pytest*.pyc")]) < len([*ROOT.glob("tests/**/test_*.py")])
    ahead = {
        check.name: subprocess.Popen(check.ahead, cwd=ROOT, **quiet) for check in chosen if check.ahead and is_fresh
    }
    for needs, group in groupby(chosen, key=lambda check: check.needs):
        before = outcomes.get(needs)
        if before is not None and before.word != "ok" and needs == "qt":
            outcomes |= {check.name: Outcome(check.name, "left out", 0.0) for check in group}
            continue
        begun_now = []
        for check in group:
            if check.name in ahead:
                ahead[check.name].wait()
            begun_now.append(begin(check))
        outcomes |= {begun.check.name: finish(*begun) for begun in begun_now}
    return outcomes


def sum_up(outcomes: dict[str, Outcome]) -> int:
    """Print a row for each check and last what pytest says of the tests; return the exit code."""
    print()
    for outcome in outcomes.values():
        print(f"{outcome.name:<24}{outcome.word:<10}{outcome.seconds:6.1f} s")
    if "tests" in outcomes and outcomes["tests"].last_line:
        print(*outcomes["tests"].told, outcomes["tests"].last_line, sep="\n")
    return 0 if all(outcome.word == "ok" for outcome in outcomes.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
