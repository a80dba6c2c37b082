"""A thousand texts searched from the command line: in Postil's library, in calibre's full text search, and in Recoll.

Each has taken them in before; its process is started for each search, as a user starts it, and ends with the matches.
The libraries of Postil and of calibre, which takes more than a second to index a text, are made once and kept.
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
from tests.bench.figures import Figure
from tests.bench.processes import KEPT, POSTIL, ROOT, environment

TEXTS, CHARACTERS = 1_000, 20_000
KIND = "1,000 texts searched"
CALIBRE, RECOLL = "calibre's search", "Recoll"
CALIBRE_LIBRARY, POSTIL_LIBRARY = KEPT / "calibre", KEPT / "shelves.postil"
MOST_SECONDS = 300  # without one more text indexed


def shelves(folder: Path, runs: int) -> Iterator[Figure]:
    """Time searches for two words in each program that is installed, in turn, after one that does not count.

    What taking the texts in took is told, where they were not there yet.
    """
    shelf = folder / "texts"
    env = environment(folder) | {"QT_QPA_PLATFORM": "offscreen", "POSTIL_LIBRARY": str(POSTIL_LIBRARY)}
    shelf.mkdir()
    names = [str(shelf / f"{number}.txt") for number in range(TEXTS)]
    for number, name in enumerate(names):
        Path(name).write_text(f"Text {number}\n\n{texts.plain(CHARACTERS, 100 + number)}", "utf-8")
    searches = {"Postil": [*POSTIL, "search"]}
    KEPT.mkdir(parents=True, exist_ok=True)
    _take_in("Postil", [*POSTIL, "add", *names], env)  # which passes over what is there
    _take_in("Postil's index", [*POSTIL, "index"], env)
    if shutil.which("recollq"):
        settings = folder / "recoll"
        settings.mkdir()
        (settings / "recoll.conf").write_text(f"topdirs = {shelf}\n", "utf-8")
        searches[RECOLL] = ["recollq", "-c", str(settings), "-n", "50"]
        _take_in(RECOLL, ["recollindex", "-c", str(settings)], env)
    if shutil.which("calibredb"):
        calibre = ["calibredb", "--with-library", str(CALIBRE_LIBRARY)]
        searches[CALIBRE] = [*calibre, "fts_search", "--indexing-threshold=0"]
        if not (CALIBRE_LIBRARY / "metadata.db").exists():
            _take_in(CALIBRE, [*calibre, "add", *names], env)
        _index(calibre, env, CALIBRE_LIBRARY / "full-text-search.db")
    chance = random.Random(11)
    seconds: dict[str, list[float]] = {name: [] for name in searches}
    for run in range(runs + 1):
        words = " ".join(texts.words(chance, 2))
        for name, search in searches.items():
            began = time.monotonic()
            matches = _run([*search, words], env)
            if run:
                seconds[name].append(time.monotonic() - began)
            if not matches.strip():
                print(f"  {name}: nothing was found", flush=True)
    for name, each in seconds.items():
        yield Figure(f"{name}, {KIND}: search", each, "s", float("inf"))


def _take_in(name: str, command: list[str], env: dict[str, str]) -> None:
    began = time.monotonic()
    _run(command, env)
    print(f"  {name}: {TEXTS} texts taken in in {time.monotonic() - began:.0f} s", flush=True)


def _index(calibre: list[str], env: dict[str, str], index: Path) -> None:
    """Have calibre index what it has not indexed yet. What waits for that does not end by itself (8.5): its index is
    looked at.
    """
    waiting = [*calibre, "fts_index", "enable", "--wait-for-completion", "--indexing-speed=fast"]
    quiet = subprocess.DEVNULL
    indexed, last = _indexed(index), time.monotonic()
    if indexed == TEXTS:
        return
    with subprocess.Popen(waiting, env=env, stdout=quiet, stderr=quiet) as process:
        while indexed < TEXTS:
            time.sleep(2)
            before, indexed = indexed, _indexed(index)
            if indexed > before:
                last = time.monotonic()
            elif time.monotonic() > last + MOST_SECONDS:
                process.kill()
                raise SystemExit(f"calibre has indexed {indexed} of {TEXTS} texts, and no more.")
        time.sleep(2)  # in which it writes the last of them
        process.kill()


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
