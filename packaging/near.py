"""`make check`: the quick checks, and the tests near a change, within a minute. `make check ARGS=REF` says since when.

Near a module are, nearest first: tests that were changed themselves, the test of its name in the folder that mirrors
its own, the tests that import it (first those that import little else), the other tests of that folder; near any
other file the tests that name it. After SECONDS no further test is begun, and those left are counted as skipped:
`make test` runs them all, and the harnesses.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import checks

ROOT = Path(__file__).resolve().parent.parent
QUICK = ("lint", "format", "types", "layers")
SECONDS = 45  # of the minute: what was begun has to end, too
LEAST = 10  # for the tests once they are collected, however long the rest took: a green check has run some
ALWAYS = ("tests/test_layers.py",)
SLOW = ("tests/torture", "tests/packaging/test_packaging")  # run here only where they were changed themselves
PACKAGES = ("db", "desktop")


def git(root: Path, *arguments: str) -> str:
    """Return what git says, or nothing where it cannot."""
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""


def changed_since(root: Path, since: str = "") -> list[str]:
    """Return the files changed since a commit: where the branch left main, or on main the last commit or its parent."""
    if not since:
        here, main = git(root, "rev-parse", "HEAD").strip(), git(root, "rev-parse", "main").strip()
        left = git(root, "merge-base", "HEAD", "main").strip() if main else ""
        since = left if left and left != here else "HEAD"
        if since == "HEAD" and not _listed(root, "HEAD"):
            since = "HEAD~1"
    return _listed(root, since)


def _listed(root: Path, since: str) -> list[str]:
    new = git(root, "ls-files", "-z", "--others", "--exclude-standard")
    named = git(root, "diff", "--name-only", "--no-renames", "-z", since, "--") + new
    return sorted({name for name in named.split("\0") if name})


@cache  # the tests ask again and again
def imported(path: Path) -> frozenset[str]:
    """Return the dotted names that a module imports, inside its functions too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def dotted(name: str) -> str:
    """Return the dotted name of a module, from its path."""
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def tests_near(root: Path, changed: Sequence[str]) -> list[str]:
    """Return the test modules near the changed files, nearest first, as paths from ``root``."""
    tests = {path.relative_to(root).as_posix(): path for path in sorted((root / "tests").rglob("*.py"))}
    imports = {name: imported(path) for name, path in tests.items()}
    ranks: dict[str, int] = {}

    def add(name: str, rank: int) -> None:
        slow = name.startswith(SLOW) and rank > 0
        if name in tests and Path(name).name.startswith("test_") and not slow:
            ranks[name] = min(rank, ranks.get(name, rank))

    for name in changed:
        path = Path(name)
        if name.startswith("tests/") and path.suffix == ".py":
            add(name, 0)
            for user in _users(name, imports):
                add(user, 2)
        elif path.parts[0] in PACKAGES and path.suffix == ".py":
            folder = Path("tests", *path.parts[path.parts[0] == "desktop" : -1])
            add(f"{folder.as_posix()}/test_{path.stem}.py", 1)
            for test, names in imports.items():
                if dotted(name) in names:
                    add(test, 2)
                if Path(test).parent == folder and folder != Path("tests"):
                    add(test, 3)
        else:
            add(f"tests/{path.parent.as_posix()}/test_{path.stem}.py", 1)
            words = {f'"{path.stem}"'} if path.suffix == ".py" else {path.name, f'"{path.parent.name}"'} - {'""'}
            for test, file in tests.items():
                if any(word in file.read_text("utf-8") for word in words):
                    add(test, 2)
    for name in ALWAYS:
        add(name, 4)
    return sorted(ranks, key=lambda name: (ranks[name], len(imports[name]), name))


def _users(maker: str, imports: dict[str, frozenset[str]]) -> set[str]:
    """Return the modules of the tests that import one of them, directly or through another; or lie below a conftest."""
    found, more = {maker}, {maker}
    while more:
        names = {dotted(name) for name in more}
        folders = [Path(name).parent for name in more if Path(name).name == "conftest.py"]
        users = {name for name, wanted in imports.items() if wanted & names}
        users |= {name for name in imports if any(folder in Path(name).parents for folder in folders)}
        more = users - found
        found |= more
    return found


def main(arguments: list[str]) -> int:
    """Run the quick checks and the tests near what changed; return the exit code."""
    began = time.time()
    outcomes = checks.run([check for check in checks.CHECKS if check.name in QUICK])
    changed = changed_since(ROOT, *arguments[:1])
    near = tests_near(ROOT, changed)
    print(f"\nTests near {len(changed)} changed files: {len(near)} modules.", flush=True)
    os.environ |= {"POSTIL_UNTIL": str(began + SECONDS), "POSTIL_LEAST": str(LEAST)}
    command = [*checks.PYTHON, "pytest", "-q", "-n", "2", "--dist", "load", "--maxschedchunk", "4", *near]
    return checks.sum_up(outcomes | checks.run([checks.Check("tests", command)]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
