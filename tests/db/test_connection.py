"""What SQLite raises comes out as a sentence, also where Python's module has an error of its own for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

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
