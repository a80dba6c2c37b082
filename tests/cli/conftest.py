"""One command at a time on a fresh library, from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli import main

ARTICLE = """# Harbour notes

The tide decides, and the pilots know it.

- Ropes first.
- Then the engine.

The tide decides again at night.
"""


@pytest.fixture
def postil(tmp_path: Path, capfd, monkeypatch):
    """Run one command on a fresh library; return (exit code, standard output, standard error)."""
    monkeypatch.setenv("POSTIL_LIBRARY", str(tmp_path / "library.postil"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "harbour.md").write_text(ARTICLE, encoding="utf-8")

    def run(*arguments: str) -> tuple[int, str, str]:
        code = main(list(arguments))
        out, err = capfd.readouterr()
        return code, out, err

    return run
