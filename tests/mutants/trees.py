"""A copy of the sources in which one mutant at a time stands, so that processes that a test starts meet it as well."""

from __future__ import annotations

import compileall
import importlib.util
import py_compile
import subprocess
from pathlib import Path

from tests.mutants.changes import Mutant


def sources_of(root: Path) -> list[Path]:
    """Return the files of a tree as relative paths: those that git knows or would add; without git, all of them."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=root, capture_output=True, check=False)
        names = listed.stdout.decode().split("\0") if listed.returncode == 0 else []
    except FileNotFoundError:
        names = []
    if not any(names):
        names = [path.relative_to(root).as_posix() for path in root.rglob("*")]
    paths = [Path(name) for name in names if name]
    return [
        path
        for path in paths
        if (root / path).is_file() and path.parts[0] != "build" and "__pycache__" not in path.parts
    ]


class Tree:
    """One copy, kept from run to run under ``folder``."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root, self.folder = root, folder
        self.original = b""

    def update(self) -> None:
        """Make the copy like the sources, and compile it."""
        wanted = set(sources_of(self.root))
        for path in [path for path in self.folder.rglob("*") if path.is_file() and path.suffix != ".pyc"]:
            if path.relative_to(self.folder) not in wanted:
                path.unlink()
        for path in wanted:
            data, copy = (self.root / path).read_bytes(), self.folder / path
            if not copy.exists() or copy.read_bytes() != data:
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(data)
                copy.chmod((self.root / path).stat().st_mode)
        compileall.compile_dir(self.folder, quiet=2)

    def put(self, mutant: Mutant) -> None:
        """Let a mutant stand in the copy; nothing compiled is left that could be taken in its place."""
        path = self.folder / mutant.path
        self.original = path.read_bytes()
        path.write_bytes(mutant.applied(self.original))
        Path(importlib.util.cache_from_source(str(path))).unlink(missing_ok=True)

    def restore(self, mutant: Mutant) -> None:
        """Take the mutant out again."""
        path = self.folder / mutant.path
        path.write_bytes(self.original)
        py_compile.compile(str(path), doraise=True)
