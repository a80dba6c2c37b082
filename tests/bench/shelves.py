"""A thousand texts searched from the command line: in Postil's library, in calibre's full text search, and in Recoll.

Each has taken them in before; its process is started for each search, as a user starts it, and ends with the matches.
calibre takes more than a second to index a text, so it searches those that it could index in ten minutes.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from tests.bench import texts
from tests.bench.processes import POSTIL, ROOT, environment

TEXTS, CHARACTERS = 1_000, 20_000
MOST_SECONDS = 600  # that calibre indexes
KIND = "1,000 texts searched"
PACKAGES = {"calibre's search": "calibre", "Recoll": "recollcmd"}


def searched(folder: Path, runs: int) -> Iterator[tuple[str, list[float]]]:
    """Give each that is installed, with the seconds of each search for two words; tell what taking in took."""
    shelf, env = folder / "texts", environment(folder) | {"QT_QPA_PLATFORM": "offscreen"}
    shelf.mkdir(parents=True)
    paths = [shelf / f"{number}.txt" for number in range(TEXTS)]
    for number, path in enumerate(paths):
        path.write_text(f"Text {number}\n\n{texts.plain(CHARACTERS, 100 + number)}", "utf-8")
    calibre = ["calibredb", "--with-library", str(folder / "calibre")]
    recoll = folder / "recoll"
    recoll.mkdir()
    (recoll / "recoll.conf").write_text(f"topdirs = {shelf}\n", "utf-8")
    names = [str(path) for path in paths]
    programs = (
        ("Postil", [[*POSTIL, "add", *names]], [*POSTIL, "search"]),
        ("calibre's search", [[*calibre, "add", *names]], [*calibre, "fts_search", "--indexing-threshold=0"]),
        ("Recoll", [["recollindex", "-c", str(recoll)]], ["recollq", "-c", str(recoll), "-n", "50"]),
    )
    chance = random.Random(11)
    words = [" ".join(texts.words(chance, 2)) for _ in range(runs + 1)]
    for name, taking_in, search in programs:
        if not shutil.which(search[0]):
            continue
        began = time.monotonic()
        for command in taking_in:
            _run(command, env)
        taken = TEXTS
        if search[0] == calibre[0]:
            taken = _index(calibre, env, folder / "calibre" / "full-text-search.db")
        print(f"  {name}: {taken} texts taken in in {time.monotonic() - began:.0f} s", flush=True)
        times = []
        for two in words:
            began = time.monotonic()
            found = _run([*search, two] if "calibredb" in search else [*search, *two.split()], env)
            times.append(time.monotonic() - began)
            if not found.strip():
                print(f"  {name}: nothing was found", flush=True)
        yield name if taken == TEXTS else f"{name} of {taken}", times[1:]


def _index(calibre: list[str], env: dict[str, str], index: Path) -> int:
    """Have calibre index its texts, and return how many it could. What waits for that does not end by itself (8.5):
    its index is looked at.
    """
    waiting = [*calibre, "fts_index", "enable", "--wait-for-completion", "--indexing-speed=fast"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(waiting, env=env, stdout=quiet, stderr=quiet) as process:
        last = time.monotonic() + MOST_SECONDS
        while process.poll() is None and _indexed(index) < TEXTS and time.monotonic() < last:
            time.sleep(2)
        time.sleep(2)
        process.kill()
    return _indexed(index)


def _indexed(index: Path) -> int:
    try:
        with closing(sqlite3.connect(f"file:{index}?mode=ro", uri=True)) as connection:
            return int(connection.execute("select count(*) from books_text").fetchone()[0])
    except sqlite3.OperationalError:  # it is not there yet
        return 0


def _run(command: list[str], env: dict[str, str]) -> str:
    return subprocess.run(
        command, env=env | {"PATH": os.environ["PATH"]}, cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
