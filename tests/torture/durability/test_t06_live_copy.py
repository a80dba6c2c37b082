"""T6: the writing process is stopped at any moment and its files are copied; the copy is a whole library."""

from __future__ import annotations

import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest

from db.errors import StoreError
from db.store import Store
from tests.torture.durability.deeds import begin_library, forked, proven, write_until_killed
from tests.torture.trials import SEED, count, figures, files_kept


def acknowledged_so_far(reading: int) -> set[str]:
    """Read what stands in the pipe now, without waiting; a line that is not whole yet is left out."""
    parts = []
    try:
        while part := os.read(reading, 1 << 16):
            parts.append(part)
    except BlockingIOError:
        pass
    return set(b"".join(parts).decode().split("\n")[:-1])


def copied(source: Path, target: Path, pause: float) -> None:
    """Copy a file in two halves, with a pause between them, as a busy copying program does."""
    with source.open("rb") as file, target.open("wb") as copy:
        copy.write(file.read(source.stat().st_size // 2))
        copy.flush()
        time.sleep(pause)
        copy.write(file.read())


def copies(tmp_path: Path, number: int, *, stops: bool = True) -> tuple[int, int, int]:
    """Copy a library that is written to; gives the copies made, steps lost in them, and damaged ones."""
    random_ = random.Random(SEED)
    made = lost = damaged = 0
    while made < number:
        folder = tmp_path / f"library-{made}"
        folder.mkdir()
        path = folder / "library.postil"
        begin_library(path)
        child, reading = forked(write_until_killed(path, SEED + made, Store))
        os.set_blocking(reading, False)
        acknowledged: set[str] = set()
        try:
            for _ in range(min(20, number - made)):
                time.sleep(random_.uniform(0, 0.05))
                copy = tmp_path / "copy"
                shutil.rmtree(copy, ignore_errors=True)
                copy.mkdir()
                if stops:
                    os.kill(child, signal.SIGSTOP)
                    os.waitpid(child, os.WUNTRACED)
                acknowledged |= acknowledged_so_far(reading)
                for file in (path, *sorted(folder.glob("library.postil?*"))):
                    if file.is_file() and not file.name.endswith(".part"):
                        copied(file, copy / file.name, 0.0 if stops else 0.02)
                if stops:
                    os.kill(child, signal.SIGCONT)
                made += 1
                with files_kept("T6", made, copy):
                    try:
                        gone, report = proven(copy / path.name, acknowledged, search_index=False)
                        lost, damaged = lost + gone, damaged + (not report.ok)
                    except (StoreError, AssertionError, FileNotFoundError):
                        damaged += 1
                    if stops:
                        assert not lost and not damaged
                    elif lost or damaged:
                        return made, lost, damaged
        except FileNotFoundError:  # a file went away while it was copied
            return made, lost, damaged + 1
        finally:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            os.close(reading)
    return made, lost, damaged


def test_a_copy_of_a_stopped_process_is_whole(tmp_path: Path) -> None:
    started = time.monotonic()
    made, lost, damaged = copies(tmp_path, count("T6", 60, 5000))
    figures("T6", started, copies=made, lost=lost, damaged=damaged)
    assert not lost and not damaged


@pytest.mark.planted
def test_the_harness_sees_copies_made_while_the_process_writes(tmp_path: Path) -> None:
    _, lost, damaged = copies(tmp_path, 300, stops=False)
    assert lost or damaged, "the planted fault was not caught"
