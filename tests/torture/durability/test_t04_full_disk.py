"""T4: the disk runs full, in three ways; nothing acknowledged is lost, and all works again once there is room."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from db.errors import LibraryFull, StoreError
from db.store import Store
from tests.db.making import make_annotation
from tests.torture.durability.deeds import begin_library, last_step, proven
from tests.torture.trials import SEED, count, figures, files_kept

Free = Callable[[Store], None]


@contextmanager
def small_disk(folder: Path) -> Iterator[tuple[Path, Free, Free]]:
    """Give a place on a disk of one megabyte, and functions that fill it and make room."""
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", str(folder)], check=False).returncode:
        pytest.skip("T4 NEEDS THE RIGHT TO MOUNT A SMALL DISK, WHICH IS NOT GIVEN HERE")

    def make_room(_: Store) -> None:
        subprocess.run(["mount", "-o", "remount,size=64m", str(folder)], check=True)

    try:
        yield folder / "library.postil", lambda _: None, make_room
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def small_file(folder: Path) -> Iterator[tuple[Path, Free, Free]]:
    """Limit how large a file may become, as a quota does."""
    folder.mkdir()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def fill(_: Store) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, before[1]))

    def make_room(_: Store) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    try:
        yield folder / "library.postil", fill, make_room
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@contextmanager
def few_pages(folder: Path) -> Iterator[tuple[Path, Free, Free]]:
    """Limit how many pages SQLite may use."""
    folder.mkdir()

    def fill(store: Store) -> None:
        store.connection.run(f"pragma max_page_count={store.connection.value('pragma page_count') + 30}")

    def make_room(store: Store) -> None:
        store.connection.run("pragma max_page_count=1000000")

    yield folder / "library.postil", fill, make_room


@pytest.mark.parametrize("disk", [small_disk, small_file, few_pages])
def test_a_full_disk_loses_nothing_and_works_again_with_room(
    disk: Callable[[Path], Iterator[tuple[Path, Free, Free]]], tmp_path: Path
) -> None:
    started = time.monotonic()
    random_ = random.Random(SEED)
    number = count("T4", 3, 200)
    acknowledged_in_all = refused = 0
    for trial in range(number):
        folder = tmp_path / str(trial)
        with disk(folder) as (path, fill, make_room), files_kept(f"T4-{disk.__name__}", trial, folder):
            begin_library(path)
            acknowledged = set()
            with Store.open(path) as store:
                (article,) = store.read.articles()
                fill(store)
                failures = 0
                while failures < 5:
                    annotation = make_annotation(article, 3, 12, os.urandom(random_.randrange(20_000)).hex())
                    try:
                        with store.step("Highlight", "torture") as writer:
                            writer.put_annotation(annotation)
                        acknowledged.add(last_step(store))
                    except StoreError as error:
                        assert isinstance(error, LibraryFull) or disk is small_file, error
                        failures += 1
                        known = {found.id for found in store.read.annotations()}
                        assert annotation.id not in known
                make_room(store)
                with store.step("Highlight", "torture") as writer:
                    writer.put_annotation(annotation)  # what the editor still holds
                acknowledged.add(last_step(store))
                assert annotation.id in {found.id for found in store.read.annotations()}
            lost, report = proven(path, acknowledged)
            assert lost == 0 and report.ok, report.problems
            acknowledged_in_all += len(acknowledged)
            refused += failures
    figures("T4", started, way=disk.__name__, trials=number, acknowledged=acknowledged_in_all, refused=refused, lost=0)


@pytest.mark.planted
def test_the_harness_sees_a_store_that_hides_a_full_disk(tmp_path: Path) -> None:
    with few_pages(tmp_path / "disk") as (path, fill, _):
        begin_library(path)
        acknowledged = set()
        with Store.open(path) as store:
            (article,) = store.read.articles()
            fill(store)
            for number in range(30):
                try:
                    with store.step("Highlight", "torture") as writer:
                        acknowledged.add(writer.step.id)
                        writer.put_annotation(make_annotation(article, 3, 12, "x" * 20_000))
                except StoreError:
                    assert number > 0
        assert proven(path, acknowledged)[0] > 0, "the planted fault was not caught"
