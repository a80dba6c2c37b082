"""What the packages for Linux hold, by the one table that they are made of, and what a shell offers at Tab."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from desktop.__main__ import main
from desktop.cli import cli
from tests.scripts import script


@pytest.fixture(scope="module")
def layout() -> ModuleType:
    return script("layout")


@pytest.fixture
def tree(layout: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Path:
    """Return what a package holds, with a program of one line in place of the bundle."""
    program = tmp_path / "bundle" / "postil"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho started\n")
    rows = tuple(row._replace(content=program.parent) if row.place == "lib/postil" else row for row in layout.LAYOUT)
    monkeypatch.setattr(layout, "LAYOUT", rows)
    layout.lay_out_machine(tmp_path)
    return tmp_path / "usr"


def test_a_package_starts_by_its_link_and_no_file_of_it_may_be_written_by_others(tree: Path) -> None:
    started = subprocess.run([tree / "bin" / "postil"], capture_output=True, text=True, check=True)
    assert started.stdout == "started\n"
    assert {path.lstat().st_mode & 0o022 for path in tree.rglob("*") if not path.is_symlink()} == {0}
    packed = (tree / "share" / "man" / "man1" / "postil.1.gz").read_bytes()
    assert packed[4:8] == bytes(4), "a package with the time of its making is another one each time"


def test_whoever_unpacks_the_archive_may_read_all_of_it(layout: ModuleType, tree: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        layout.lay_out(tmp_path / "archive")
    finally:
        os.umask(before)
    paths = [path for path in (tmp_path / "archive").rglob("*") if not path.is_symlink()]
    assert {path.stat().st_mode & 0o777 for path in paths} == {0o644, 0o755}


def test_a_package_tells_browsers_of_a_program_that_it_has_and_leaves_no_file_when_it_is_removed(tree: Path) -> None:
    places = list(tree.parent.rglob("native-messaging-hosts/*.json"))
    assert len(places) == 2
    for place in places:
        assert place.is_symlink() or tree in place.parents, "a file in /etc stays until the package is purged"
        path = f"{tree.parent}{place.readlink()}" if place.is_symlink() else place
        told = json.loads(Path(path).read_text("utf-8"))
        started = subprocess.run([f"{tree.parent}{told['path']}"], capture_output=True, text=True, check=True)
        assert started.stdout == "started\n"


def test_the_manual_page_names_every_command_and_troff_takes_it(tree: Path) -> None:
    page = gzip.decompress((tree / "share/man/man1/postil.1.gz").read_bytes())
    for name in cli.commands:
        assert f"\\fB{name}\\fR".replace("-", "\\-").encode() in page
    if shutil.which("groff"):
        done = subprocess.run(["groff", "-man", "-Tutf8", "-Kutf8", "-ww"], input=page, capture_output=True, check=True)
        assert done.stderr == b""


@pytest.mark.parametrize(
    "place, shell",
    [
        ("bash-completion/completions/postil", "bash"),
        ("zsh/vendor-completions/_postil", "zsh"),
        ("fish/vendor_completions.d/postil.fish", "fish"),
    ],
)
def test_a_shell_takes_its_completions(tree: Path, place: str, shell: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run([shell, "-n", tree / "share" / place], capture_output=True, text=True, check=True)
    assert done.stderr == ""


@pytest.mark.parametrize(
    "words, offered",
    [
        ("postil vers", ["file,vers", "plain,versions"]),
        ("postil export --forc", ["plain,--force"]),
        ("postil read no", ["file,no"]),
    ],
)
def test_tab_offers_commands_options_and_files(
    words: str, offered: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = {"_POSTIL_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    for name, value in asked.items():
        monkeypatch.setenv(name, value)
    assert main([]) == 0
    assert capsys.readouterr().out.splitlines() == offered
