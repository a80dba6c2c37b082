"""Which mutants are tried: a seeded sample of a package, without those that are known to change nothing.

The sample hangs on what the mutants say, not on where they stand: an edit elsewhere, or a module that moves, leaves it
nearly as it was. ``equivalent.toml`` names the mutants that no test can tell from the program, each with the reason.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tests.mutants.changes import Mutant, mutants_of


class Equivalent(NamedTuple):
    """A mutant that no test can tell from the program."""

    module: str  # the file's name without its ending
    scope: str
    before: str
    after: str
    nth: int = 0


def population(root: Path, folders: Sequence[str], only: str = "") -> list[Mutant]:
    """Return every mutant of the modules under some folders whose path contains ``only``."""
    modules = sorted(path for folder in folders for path in (root / folder).rglob("*.py"))
    return [
        mutant
        for path in modules
        if only in path.relative_to(root).as_posix()
        for mutant in mutants_of(path.relative_to(root).as_posix(), path.read_bytes())
    ]


def read_equivalents(path: Path) -> dict[Equivalent, str]:
    """Return the mutants that a file names, with the reasons. Raises ValueError where one has no reason."""
    found = {}
    for row in tomllib.loads(path.read_text("utf-8")).get("mutant", []) if path.exists() else []:
        one = Equivalent(row["module"], row["scope"], row["before"], row["after"], row.get("nth", 0))
        if not row.get("reason"):
            raise ValueError(f"{path.name}: {one} has no reason.")
        found[one] = row["reason"]
    return found


def as_equivalent(mutant: Mutant) -> Equivalent:
    return Equivalent(Path(mutant.path).stem, *mutant.name)


def drawn(mutants: Iterable[Mutant], count: int, seed: int, root: Path) -> list[Mutant]:
    """Return ``count`` of the mutants that are Python, drawn by the seed, in the order of the files."""

    def lot(mutant: Mutant) -> str:
        return sha256(repr((seed, mutant.name)).encode()).hexdigest()

    chosen: list[Mutant] = []
    for mutant in sorted(mutants, key=lot):
        if len(chosen) == count:
            break
        if _is_python(mutant.applied((root / mutant.path).read_bytes())):
            chosen.append(mutant)
    return sorted(chosen, key=lambda mutant: (mutant.path, mutant.start, mutant.end, mutant.text))


def _is_python(source: bytes) -> bool:
    try:
        compile(source, "mutant", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True
