"""Which tests run which lines, and how long they take: recorded once for each test file, and kept.

What is kept is good until the sources, what the tests share, or the test file itself are changed. What runs only in
another process than the test's own is not seen.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import coverage
import pytest

from tests.mutants.changes import Mutant
from tests.mutants.trees import sources_of
from tests.mutants.trial import forked, run_tests

LONGEST = 300  # processor seconds for one test file
SLOWEST = 20  # processor seconds: a test that takes longer is left out
BUDGET = 40  # processor seconds of tests for one mutant; what has survived them has survived
FIRST = 2  # seconds of tests that are run first: most mutants live no longer


class Recorder:
    """A plugin for pytest: notes which test is running, whether it passed and how much of the processor it took."""

    def __init__(self, measure: coverage.Coverage) -> None:
        self.measure = measure
        self.seconds: dict[str, float] = defaultdict(float)
        self.failed: set[str] = set()
        self.skipped: set[str] = set()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        self.measure.switch_context(item.nodeid)
        began = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] += time.process_time() - began
            self.measure.switch_context("")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.add(report.nodeid)
        elif report.skipped:
            self.skipped.add(report.nodeid)


def record(tree: Path, test_file: str, packages: Sequence[str]) -> dict[str, Any]:
    """Run a test file and return what its tests ran: seconds of each test, and for each module and line the tests.

    Only tests that pass are told of. Raises RuntimeError where pytest itself could not go on.
    """
    answer, output = tree.with_name(tree.name + "-answer.json"), tree.with_name(tree.name + "-output.txt")
    answer.unlink(missing_ok=True)

    def work() -> int:
        measure = coverage.Coverage(
            data_file=None, config_file=False, source=[str(tree / package) for package in packages]
        )
        recorder = Recorder(measure)
        measure.start()
        code = run_tests(tree, [test_file], recorder, "-m", "not slow")
        measure.stop()
        lines = {}
        for module in measure.get_data().measured_files():
            contexts = measure.get_data().contexts_by_lineno(module)
            lines[str(Path(module).relative_to(tree))] = contexts
        left_out = recorder.failed | recorder.skipped
        seconds = {test: spent for test, spent in recorder.seconds.items() if test not in left_out}
        answer.write_text(json.dumps({"seconds": seconds, "failed": sorted(recorder.failed), "lines": lines}), "utf-8")
        return code

    code = forked(work, LONGEST, output)
    if code not in (0, 1, 5):
        raise RuntimeError(f"{test_file} could not be recorded (exit code {code}):\n{output.read_text('utf-8')}")
    return json.loads(answer.read_text("utf-8"))  # type: ignore[no-any-return]


def test_files(root: Path, folders: Sequence[str]) -> dict[str, str]:
    """Return the test files under some folders of tests, each with the name under which its record is kept."""
    base = sha256()
    files = []
    for path in sorted(sources_of(root)):
        if path.suffix not in {".py", ".toml"} or path.is_relative_to("tests/mutants"):
            continue
        if path.parts[0] == "tests" and path.name.startswith("test_"):
            files += [path] if any(path.is_relative_to(folder) for folder in folders) else []
        else:
            base.update(f"{path}\0".encode() + (root / path).read_bytes() + b"\0")
    keys = {}
    for path in files:
        own = base.copy()
        own.update(f"{path}\0".encode() + (root / path).read_bytes())
        keys[path.as_posix()] = own.hexdigest()[:32]
    return keys


@dataclass
class Reach:
    """What was recorded of all test files together."""

    seconds: dict[str, float] = field(default_factory=dict)
    lines: dict[str, dict[int, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    importing: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, recorded: Mapping[str, Any]) -> None:
        seconds = {test: spent for test, spent in recorded["seconds"].items() if spent <= SLOWEST}
        self.seconds |= seconds
        for module, lines in recorded["lines"].items():
            if lines:
                self.importing[module] |= seconds.keys()
            for line, tests in lines.items():
                self.lines[module][int(line)] |= seconds.keys() & tests

    def tests_for(self, mutant: Mutant, near: str) -> list[str]:
        """Return the tests that run a mutant, those under ``near`` first, then the fastest, within the budget.

        What stands outside functions runs at the import: whoever imports the module may notice a change there.
        """
        lines = self.lines[mutant.path]
        if mutant.in_function:
            found = {test for line in range(mutant.first, mutant.last + 1) for test in lines[line]}
        else:
            found = {test for tests in lines.values() for test in tests} | self.importing[mutant.path]
        chosen: list[str] = []
        left = float(BUDGET)
        order = sorted(found, key=lambda t: (not t.startswith(near), self.seconds[t], t))
        for test in order:
            if self.seconds[test] <= left:
                left -= self.seconds[test]
                chosen.append(test)
        return chosen

    def usual(self, tests: Sequence[str]) -> float:
        """Return how many seconds some tests take."""
        return sum(self.seconds[test] for test in tests)

    def parted(self, tests: Sequence[str]) -> list[list[str]]:
        """Part tests into those that are run first and the rest."""
        first, left = 0, float(FIRST)
        while first < len(tests) and (left := left - self.seconds[tests[first]]) > 0:
            first += 1
        return [part for part in (list(tests[: first or 1]), list(tests[first or 1 :])) if part]
