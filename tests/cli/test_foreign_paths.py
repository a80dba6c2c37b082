"""What lies at a path that a command is given is read only where it is a regular file, and no larger than it may be."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    ("add", "{}"),
    ("read", "{}"),
    ("import", "{}"),
    ("strip", "{}"),
    ("update", "harbour.md", "{}"),
    ("anchor", "{}", "--targets", "targets.json"),
    ("anchor", "harbour.md", "--targets", "{}"),
    ("anchor", "harbour.md", "--targets", "targets.json", "--old", "{}"),
    ("annotate", "harbour.md", "--batch", "{}"),
    ("themes", "--import", "{}"),
    ("brief", "new", "Quays", "--file", "{}"),
    ("take-in", "{}"),
    ("picture", "out.png", "{}"),
    ("--library", "{}", "list"),
    ("--library", "{}", "repair"),
)
LEFT = 20  # seconds for one command, which takes a fraction of one


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Fail where the block takes longer, also where it waits in a call of the system."""

    def fail(*_: object) -> None:
        raise AssertionError(f"it took more than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, fail)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def pipe(path: Path) -> str:
    os.mkfifo(path)
    return str(path)


def listening(path: Path) -> str:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)  # a longer one may be too long for a socket
    return path.name


def sparse(path: Path) -> str:
    with path.open("wb") as file:
        file.truncate(3 << 30)
    return str(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in folders")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_pipe_a_device_a_socket_and_a_folder_are_answered_with_a_sentence(postil, tmp_path, command) -> None:
    postil("add", "harbour.md")
    (tmp_path / "targets.json").write_text("[]", "utf-8")
    for name in (pipe(tmp_path / "pipe.md"), "/dev/zero", listening(tmp_path / "socket.md"), str(tmp_path)):
        with within(LEFT):
            code, out, err = postil(*(part.format(name) for part in command))
        assert (code, out) == (1, ""), (name, err)
        assert err.endswith(".\n") and err.count("\n") == 1


@pytest.mark.parametrize("command", COMMANDS[:11], ids=" ".join)
def test_a_file_that_is_far_too_large_is_not_even_read(postil, tmp_path, command) -> None:
    postil("add", "harbour.md")
    (tmp_path / "targets.json").write_text("[]", "utf-8")
    with within(LEFT):
        code, out, err = postil(*(part.format(sparse(tmp_path / "large.md")) for part in command))
    assert code == 1
    assert "is larger than" in out + err


def test_a_library_of_nothing_but_zeros_is_repaired_by_a_sentence_and_fills_no_disk(postil, tmp_path) -> None:
    library = tmp_path / "zeros.postil"
    with library.open("wb") as file:
        file.truncate(1 << 30)
    free = shutil.disk_usage(tmp_path).free
    with within(3 * LEFT):
        code, out, err = postil("--library", str(library), "repair")
    assert (code, out) == (1, "") and "Nothing of the library" in err
    assert shutil.disk_usage(tmp_path).free > free - (1 << 28)


def test_a_file_that_somebody_else_may_have_chosen_is_read_by_what_looks_at_it_first() -> None:
    by_itself = re.compile(r"(?<!/proc/self/smaps_rollup\"\))\.read_(bytes|text)\(")
    known = {"unsafe_folders.py", "outside_history.py", "limited_process.py", "resources.py"}  # the system's, our own
    paths = [path for package in ("db", "desktop") for path in (ROOT / package).rglob("*.py")]
    assert {path.name for path in paths if by_itself.search(path.read_text("utf-8"))} == known
