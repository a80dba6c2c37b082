"""The processes that try mutants, each with a tree of its own, and what becomes of a mutant there."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import NamedTuple

from tests.mutants import reach, trial
from tests.mutants.changes import Mutant
from tests.mutants.trees import Tree

KILLED, SURVIVED, OUT_OF_TIME, UNREACHED = "killed", "survived", "out of time", "reached by no test"


class Fate(NamedTuple):
    """What became of a mutant."""

    mutant: Mutant
    word: str

    @property
    def killed(self) -> bool:
        return self.word in (KILLED, OUT_OF_TIME)

    def __str__(self) -> str:
        mutant = self.mutant
        why = f"  ({self.word})" if self.word == UNREACHED else ""
        return f"{mutant.path}:{mutant.line}: {mutant.before} → {mutant.after}{why}"


class Worker:
    """What each of the processes keeps, and what it is asked to do."""

    tree: Tree

    @classmethod
    def begin(cls, root: Path, folder: Path, count: Synchronized[int]) -> None:
        """Make the tree; ``count`` tells the processes apart."""
        with count.get_lock():
            count.value += 1
            cls.tree = Tree(root, folder / f"tree-{count.value}")
        cls.tree.update()

    @classmethod
    def record(cls, test_file: str, sources: Sequence[str], kept: Path) -> None:
        """Keep what a test file reaches in the file ``kept``."""
        recorded = reach.record(cls.tree.folder, test_file, sources)
        kept.write_text(json.dumps(recorded), "utf-8")

    @classmethod
    def control(cls, tests: Sequence[str], seconds: float) -> str:
        """Run tests on the program as it is; return what pytest printed where one fails, else nothing."""
        return "" if cls._run(tests, seconds) == 0 else cls._output().read_text("utf-8", "replace")

    @classmethod
    def fate(cls, mutant: Mutant, parts: Sequence[Sequence[str]], seconds: float) -> Fate:
        """Try one mutant with the tests of one part after another, each within so many processor seconds."""
        if not parts:
            return Fate(mutant, UNREACHED)
        cls.tree.put(mutant)
        try:
            for tests in parts:
                code = cls._run(tests, seconds)
                if code == trial.OUT_OF_TIME:
                    return Fate(mutant, OUT_OF_TIME)
                if code not in (0, 5):  # 5: none of the tests is there any more, and none has failed
                    return Fate(mutant, KILLED)
            return Fate(mutant, SURVIVED)
        finally:
            cls.tree.restore(mutant)

    @classmethod
    def _run(cls, tests: Sequence[str], seconds: float) -> int:
        return trial.forked(partial(trial.try_tests, cls.tree.folder, tests), seconds, cls._output())

    @classmethod
    def _output(cls) -> Path:
        return cls.tree.folder.with_name(cls.tree.folder.name + "-output.txt")
