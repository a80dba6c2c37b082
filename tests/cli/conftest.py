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


@pytest.fixture
def exported(postil, tmp_path):
    """Export an article with three annotations, two of which overlap; return the file."""
    postil("add", "harbour.md")
    for quote, theme, note in (
        ("Ropes first", "Talent", "Start **here**.\n\n- a\n- b -->"),
        ("pilots know it", "Investment", ""),
        ("know it", "Open source", "overlap"),
    ):
        postil("annotate", "harbour.md", "--quote", quote, "--theme", theme, "--note", note)
    assert postil("export", "harbour.md", "-o", "out.md")[0] == 0
    return tmp_path / "out.md"
