"""What SQLite raises comes out as a sentence, also where Python's module has an error of its own for it; who waits."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from db import connection as module
from db.connection import Connection, is_open_here
from db.errors import LibraryLocked, StoreError

_PROGRAM = """
import sys
from pathlib import Path
from db.connection import Connection
from db.errors import StoreError
connection = Connection(Path(sys.argv[1]))
connection.run("create table t (x)")
connection.run("pragma hard_heap_limit=3000000")  # of the whole process, and for good
for run in (
    lambda: connection.rows("select zeroblob(90000000)"),
    lambda: connection.run_many("insert into t values (randomblob(?))", [(90000000,)]),
):
    try:
        run()
    except StoreError as error:
        print(error)
print(connection.value("select count(*) from t"))
"""


def test_memory_that_runs_out_is_told_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "library.postil"
    done = subprocess.run([sys.executable, "-c", _PROGRAM, str(path)], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    first, second, count = done.stdout.splitlines()
    assert first == second and str(path) in first and first.endswith("nothing was changed.")
    assert count == "0"


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Take down how long is waited, on a clock that goes on by no more than that."""
    found: list[float] = []
    seconds = SimpleNamespace(
        monotonic=lambda: 100 + sum(found), sleep=found.append, perf_counter_ns=lambda: 4999 * (1 + len(found))
    )
    monkeypatch.setattr(module, "time", seconds)
    return found


def test_a_writer_waits_for_another_one_and_then_has_its_turn(
    tmp_path: Path, waits: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    connection, other = Connection(tmp_path / "library"), Connection(tmp_path / "library")
    other.begin()

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 7:
            other.rollback()

    monkeypatch.setattr(module.time, "sleep", sleep)
    connection.begin()
    assert len(waits) == 7 and all(0.0005 <= seconds <= 0.003 for seconds in waits)
    connection.close()
    other.close()


@pytest.mark.parametrize("patience", [0.05, 0.2])
def test_a_writer_waits_no_longer_than_it_was_told_to(tmp_path: Path, waits: list[float], patience: float) -> None:
    connection, other = Connection(tmp_path / "library", busy_seconds=patience), Connection(tmp_path / "library")
    other.begin()
    with pytest.raises(LibraryLocked, match="did not let go of it in time"):
        connection.begin()
    assert patience < sum(waits) < patience + 0.003
    connection.close()
    other.close()


@pytest.mark.parametrize(("read_only", "query_only"), [(False, 0), (True, 1)])
def test_what_a_connection_is_told_first(tmp_path: Path, read_only: bool, query_only: int) -> None:
    Connection(tmp_path / "library").close()
    connection = Connection(tmp_path / "library", read_only=read_only)
    wanted = {
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "synchronous": 3,
        "fullfsync": 1,
        "query_only": query_only,
    }
    assert {name: connection.value(f"pragma {name}") for name in wanted} == wanted
    connection.close()


def test_a_file_is_open_here_as_long_as_one_connection_to_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library"
    assert not is_open_here(path)
    first, second = Connection(path), Connection(path, read_only=True)
    first.close()
    first.close()
    assert is_open_here(path)
    second.close()
    assert not is_open_here(path)


@pytest.mark.parametrize("count", [0, 2])
def test_a_statement_that_must_change_one_row_changes_one(tmp_path: Path, count: int) -> None:
    connection = Connection(tmp_path / "library")
    connection.run("create table t (x)")
    connection.run_each("insert into t values (?)", [(number,) for number in range(count)])
    with pytest.raises(StoreError, match=f"touched {count} rows, not one; it was undone"):
        connection.run_one("update t set x = 0")
    with pytest.raises(StoreError, match=f"touched {count} rows, not 3; it was undone"):
        connection.run_each("update t set x = 0 where x = ?", [(0,), (1,), (9,)])
    connection.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize("ending", ["-journal", "-wal"])
def test_a_pipe_beside_a_library_is_told_of_and_not_waited_for(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "library.postil"
    Connection(path).close()
    os.mkfifo(beside := tmp_path / f"library.postil{ending}")
    with pytest.raises(StoreError, match=f"{beside} is not a regular file"):
        Connection(path)
