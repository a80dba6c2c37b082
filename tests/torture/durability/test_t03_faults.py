"""T3: every k-th system call of a deed fails: a sentence, nothing lost or half done, and a retry makes no twin."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from db.care.backups import backup, backups
from db.care.check import check
from db.care.repair import repair
from db.care.restoring import restore
from db.errors import StoreError
from db.records import Annotation
from db.store import Store
from tests.db.making import make_annotation, put_article
from tests.torture.durability.deeds import begin_library
from tests.torture.trials import count, figures, files_kept

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="T3 NEEDS strace, WHICH IS NOT INSTALLED HERE")

DONE, REFUSED, LEAKED = 10, 11, 12
FAULTS = [
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
    ("write", "ENOSPC"),
    ("write", "EIO"),
    ("fdatasync", "EIO"),
    ("fsync", "EIO"),
    ("unlink", "EIO"),
    ("rename", "EIO"),
    ("ftruncate", "EIO"),
    ("mkdir", "ENOSPC"),
    ("openat", "EMFILE"),
    ("openat", "EIO"),
    ("pread64", "EIO"),
]
FEWER = [fault for fault in FAULTS if fault not in {("write", "EIO"), ("openat", "EIO"), ("pread64", "EIO")}]
Deed = Callable[[Path, Annotation], None]


def save(path: Path, annotation: Annotation) -> None:
    with Store.open(path) as store, store.step("Highlight", "torture") as writer:
        writer.put_annotation(annotation)


def import_article(path: Path, annotation: Annotation) -> None:
    with Store.open(path) as store, store.step("Add article", "torture") as writer:
        put_article(writer, "Imported", "A text.\n" * 3000)
        writer.put_annotation(annotation)


def rotate(path: Path, annotation: Annotation) -> None:
    with Store.open(path) as store:
        store._journal._rotate_at = 1
        with store.step("Highlight", "torture") as writer:
            writer.put_annotation(annotation)
        with suppress(StoreError):  # it says nothing about the step
            store.catch_up()


def back_up(path: Path, annotation: Annotation) -> None:
    with Store.open(path) as store:
        backup(store)


def go_back(path: Path, annotation: Annotation) -> None:
    with Store.open(path) as store:
        restore(store, backups(path)[-1].path.name)


def undo(path: Path, annotation: Annotation) -> None:
    with Store.open(path) as store:
        store.undo()


def make(path: Path, annotation: Annotation) -> None:
    Store.open(path.with_name("made.postil")).close()


def rebuild(path: Path, annotation: Annotation) -> None:
    repair(path)


DEEDS: dict[str, Deed] = {
    "save": save,
    "undo": undo,
    "import": import_article,
    "rotate": rotate,
    "backup": back_up,
    "restore": go_back,
    "make": make,
    "repair": rebuild,
}


def child_of(work: Callable[[], None]) -> tuple[int, int]:
    """Fork a child that waits for a byte, works, and tells by its exit code how that went."""
    waiting, starting = os.pipe()
    child = os.fork()
    if child:
        os.close(waiting)
        return child, starting
    status = LEAKED
    try:
        os.close(starting)
        os.read(waiting, 1)
        work()
        status = DONE
    except StoreError as error:
        status = REFUSED if str(error).endswith((".", "?")) else LEAKED
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(status)


def run_with_fault(work: Callable[[], None], call: str, error: str, when: str, log: Path) -> tuple[int, bool]:
    """Run ``work`` in a child with the fault injected; gives its exit code and whether the fault fired."""
    child, starting = child_of(work)
    command = ["strace", "-f", "-o", str(log), "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}"]
    tracer = subprocess.Popen([*command, "-p", str(child)], stderr=subprocess.PIPE, text=True)
    try:
        assert tracer.stderr is not None
        line = tracer.stderr.readline()
        assert "attached" in line, line
        os.write(starting, b"x")
        os.close(starting)
        deadline = time.monotonic() + 60
        while True:
            found, status = os.waitpid(child, os.WNOHANG)
            if found:
                break
            if time.monotonic() > deadline:
                os.kill(child, signal.SIGKILL)
            time.sleep(0.002)
        tracer.wait(10)
        tracer.stderr.close()
    finally:
        if tracer.poll() is None:
            tracer.kill()
    assert os.WIFEXITED(status), f"the child was killed by {os.WTERMSIG(status)}"
    return os.WEXITSTATUS(status), "INJECTED" in log.read_text(encoding="utf-8", errors="replace")


def numbers(growth: float) -> Iterator[int]:
    """Give 1, 2, 3 ... where ``growth`` is 1; or, where time is short, fewer and fewer."""
    number, step = 1, 1.0
    while True:
        yield number
        number += int(step)
        step *= growth


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Annotation]:
    """Make a library with some annotations and a backup, of which copies are tried; gives an annotation to save."""
    path = tmp_path_factory.mktemp("T3") / "library.postil"
    begin_library(path)
    with Store.open(path) as store:
        (article,) = store.read.articles()
        with store.step("Highlight", "torture") as writer:
            for place in range(10):
                writer.put_annotation(make_annotation(article, place, place + 9, "a note"))
        backup(store)
        with store.step("Highlight", "torture") as writer:
            writer.put_annotation(make_annotation(article, 50, 59, "after the backup"))
        return path, make_annotation(article, 100, 109, "the one to save")


def assert_kept(path: Path, name: str, annotation: Annotation, status: int, before: set[str]) -> None:
    """See that all that was acknowledged is there, whole, and that trying again makes no twin."""
    with Store.open(path) as store:
        report = check(store)
        assert report.ok, report.problems
        ids = {found.id for found in store.read.annotations(deleted=False)} | {
            found.id for found in store.read.annotations(deleted=True)
        }
        assert before <= ids, "an annotation is lost"
        if status == DONE and name in ("save", "import", "rotate"):
            assert annotation.id in ids, "an acknowledged annotation is lost"
    if name in ("save", "rotate"):
        save(path, annotation)
        with Store.open(path) as store:
            assert sum(found.id == annotation.id for found in store.read.annotations()) == 1
            assert check(store).ok
    elif name == "make":
        make(path, annotation)
        with Store.open(path.with_name("made.postil")) as store:
            assert check(store).ok and not store.read_only
    elif name == "backup":
        with Store.open(path) as store:
            for found in backups(path):
                with Store.open(found.path, read_only=True) as copy:
                    assert check(copy, journal=False).ok
            backup(store)
    assert not list(path.parent.rglob("*.part")) or status != DONE


@pytest.mark.parametrize("name", list(DEEDS))
def test_no_failing_system_call_loses_anything(name: str, prepared: tuple[Path, Annotation], tmp_path: Path) -> None:
    started = time.monotonic()
    everything = count("T3", 0, 1) > 0
    original = tmp_path / "original"
    shutil.copytree(prepared[0].parent, original)
    path, annotation = original / prepared[0].name, prepared[1]
    with Store.open(path) as store:
        before = {found.id for found in store.read.annotations()}
    if name == "repair":
        path.write_bytes(path.read_bytes()[:20_000])
    warm = tmp_path / "warm"
    shutil.copytree(original, warm)
    DEEDS[name](warm / path.name, annotation)  # so that nothing is imported under the fault
    runs = refused = 0
    growth = 1.0 if everything else 1.3 if name == "save" else 2.2
    for call, error in FAULTS if everything or name == "save" else FEWER:
        for again in ("", "+") if everything else ("",):
            for number in numbers(growth):
                folder = tmp_path / "trial"
                shutil.rmtree(folder, ignore_errors=True)
                shutil.copytree(original, folder)
                trial = folder / path.name
                with files_kept(f"T3-{name}-{call}-{error}-{number}{again}", runs, folder):
                    status, fired = run_with_fault(
                        lambda trial=trial: DEEDS[name](trial, annotation),
                        call,
                        error,
                        f"{number}{again}",
                        tmp_path / "log",
                    )
                    assert status != LEAKED, (
                        f"{name}: {call} {error} {number}{again} leaked an error that is no sentence"
                    )
                    if name == "repair":
                        assert repair(trial).lost == () or status == REFUSED
                    assert_kept(trial, name, annotation, status, before)
                runs += 1
                refused += status == REFUSED
                if not fired:
                    break
    figures("T3", started, deed=name, runs=runs, refused=refused, lost=0)
    assert refused > 0


def swallowing(path: Path, annotation: Annotation) -> None:
    """Save as a careless program does: the planted fault."""
    try:
        save(path, annotation)
    except StoreError:
        return


@pytest.mark.planted
def test_the_harness_sees_a_swallowed_error(prepared: tuple[Path, Annotation], tmp_path: Path) -> None:
    path, annotation = prepared
    caught = 0
    for number in range(1, 30):
        folder = tmp_path / str(number)
        shutil.copytree(path.parent, folder)
        trial = folder / path.name
        status, fired = run_with_fault(
            lambda trial=trial: swallowing(trial, annotation), "pwrite64", "ENOSPC", str(number), tmp_path / "log"
        )
        assert status == DONE
        try:
            assert_kept(trial, "save", annotation, status, set())
        except AssertionError:
            caught += 1
            break
        if not fired:
            break
    assert caught, "the planted fault was not caught"
