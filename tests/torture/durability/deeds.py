"""What the harnesses do to a library: random deeds, each one step, and the proof that what was acknowledged is kept."""

from __future__ import annotations

import os
import random
import signal
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from db.care.backups import backup
from db.care.check import Report, check
from db.records import Annotation, Changes, Step
from db.store import Store
from db.writing import Writer
from tests.db.making import TEXT, make_annotation, make_theme, put_article

TIME = "2026-11-24T09:30:00.000Z"


def begin_library(path: Path) -> None:
    """Make a library with an article and two themes."""
    with Store.open(path) as store, store.step("Begin", "welcome", undoable=False) as writer:
        put_article(writer)
        writer.put_theme(make_theme())
        writer.put_theme(make_theme("Talent", 1))


def deed(store: Store, random_: random.Random) -> str:
    """Do one random thing to the library; gives the id of the step that is now the last, which is then acknowledged."""
    article = random_.choice(store.read.articles())
    living = store.read.annotations(article.id)
    themes = [theme.id for theme in store.read.themes()]
    name = random_.choices(
        ["add", "edit", "remove", "undo", "redo", "import", "many", "theme", "place", "setting"],
        [30, 15, 8, 12, 6, 2, 3, 4, 3, 3],
    )[0]
    if name == "undo":
        store.undo()
    elif name == "redo":
        store.redo()
    elif name == "place":
        store.set_reading_position(article.id, random_.randrange(1000))
    elif name == "setting":
        store.set_setting("zoom", random_.randrange(50, 300))
    else:
        with store.step(name, "torture") as writer:
            if name == "import":
                put_article(writer, f"Article {random_.random()}", TEXT[random_.randrange(500) :])
            elif name == "theme":
                writer.put_theme(make_theme(f"Theme {random_.random()}", len(themes)))
            elif name == "add" or name == "many" or not living:
                for _ in range(40 if name == "many" else 1):
                    start = random_.randrange(len(TEXT) - 50)
                    note = "x" * random_.randrange(300)
                    chosen = random_.sample(themes, min(len(themes), random_.randrange(3)))
                    writer.put_annotation(make_annotation(article, start, start + 20, note, *chosen))
            else:
                writer.put_annotation(altered(random_.choice(living), name, random_))
    return last_step(store)


def altered(annotation: Annotation, name: str, random_: random.Random) -> Annotation:
    """Return the annotation with another note and anchor, or removed."""
    if name == "remove":
        return replace(annotation, deleted=TIME)
    anchor = replace(annotation.anchor, score=random_.random())
    return replace(annotation, note=f"edited {random_.random()}", theme_ids=annotation.theme_ids[:1], anchor=anchor)


def last_step(store: Store) -> str:
    """Return the id of the newest step."""
    return str(store.connection.value("select id from steps order by seq desc limit 1"))


def steps(store: Store) -> set[str]:
    """Return the ids of all steps."""
    return {row[0] for row in store.connection.rows("select id from steps")}


def proven(path: Path, acknowledged: set[str], *, search_index: bool = True) -> tuple[int, Report]:
    """Open the library as after a crash and see that it is whole; gives how many acknowledged steps are lost."""
    with Store.open(path) as store:
        assert not store.read_only, store.warning
        report = check(store, search_index=search_index)
        return len(acknowledged - steps(store)), report


def forked(work: Callable[[Callable[[str], None]], None]) -> tuple[int, int]:
    """Run ``work`` in a child process, with a function that acknowledges; gives its id and the end to read from."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    status = 3
    try:
        os.close(reading)
        work(lambda line: os.write(writing, line.encode() + b"\n") and None)
        status = 0
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(status)  # no clean-up of the test run's in the child


def killed_after(child: int, seconds: float) -> None:
    """Kill a child after so many seconds, or notice that it has ended."""
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the child failed by itself"


def all_of(reading: int) -> list[str]:
    """Read all whole lines from a pipe whose other end is closed, and close it."""
    parts = []
    while part := os.read(reading, 1 << 16):
        parts.append(part)
    os.close(reading)
    return b"".join(parts).decode().split("\n")[:-1]


def back_up(store: Store) -> None:
    """Write a backup."""
    backup(store)


def write_until_killed(
    path: Path, seed: int, store_class: type[Store] = Store
) -> Callable[[Callable[[str], None]], None]:
    """Return the work of a child process that does and acknowledges random deeds until it is killed."""

    def work(acknowledge: Callable[[str], None]) -> None:
        random_ = random.Random(seed)
        with store_class.open(path) as store:
            store._journal._rotate_at = 50_000
            if isinstance(store, AcknowledgesTooEarly):
                store.acknowledge = acknowledge
            acknowledge(last_step(store))  # what was there before: now the library is open
            while True:
                if random_.random() < 0.01:
                    back_up(store)
                acknowledge(deed(store, random_))
                store.catch_up()

    return work


class AcknowledgesTooEarly(Store):
    """The planted fault: a step is acknowledged before it is kept."""

    acknowledge: Callable[[str], None]

    @contextmanager
    def step(self, label: str, origin: str, *, undoable: bool = True) -> Iterator[Writer]:
        with super().step(label, origin, undoable=undoable) as writer:
            yield writer
            self.acknowledge(writer.step.id)
            time.sleep(0.002)

    def undo(self) -> tuple[Step, Changes] | None:
        return None
