"""Whatever the system refuses, and whenever: a Library raises StoreError or PostilError, and what it said is kept.

One deed after the other is done on a copy of a library while the k-th call about its files fails, for every k: the one
call, or all from there on.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from db.care.backups import backups
from db.care.repair import repair as rebuild
from db.connection import _open_here, identity
from db.errors import StoreError
from desktop.article.content import Passage
from desktop.errors import PostilError
from desktop.library import Library
from desktop.library.care import can_be_repaired
from tests.by_hand import read_by_hand
from tests.torture.refusing import ERRORS, refusing
from tests.torture.trials import SEED, count, figures

TEXT = "Where a river ends it slows down, and what it carried falls.\nThat is how a delta grows."
LONG = 1 << 30  # calls: all that follow
MOST = 10  # calls of a deed that fail in turn in an ordinary run
Deed = Callable[[Library], object]


def _first(library: Library) -> str:
    return min(annotation.id for annotation in library.annotations.all())


def write_notes(library: Library) -> None:
    for number in range(3):
        library.annotations.set_note(_first(library), f"kept {number}")


def rotate(library: Library) -> None:
    library.file.store._journal._rotate_at = 1
    write_notes(library)
    library.care.catch_up()


def use(library: Library) -> None:
    """What a window does besides writing: reading, the place, the last article, settings, what is due."""
    article = library.read.articles()[0]
    library.contents.of(article.id)
    library.articles.set_reading_position(article.id, 7)
    library.articles.note_opened(article.id)
    library.settings.set("zoom", 120)
    library.history.written(library.history.last_row())
    library.history.walk("undo")
    library.history.walk("redo")
    library.care.backup_is_due()
    library.care.changed_since_backup()
    library.versions.is_news(article.id, "0" * 64)


def add(library: Library) -> None:
    """A file that was moved: the library looks whether the old one is gone."""
    path = library.path.with_name("elsewhere.txt")
    library.articles.known_by_bytes(TEXT.encode(), path)
    library.articles.add_imported(read_by_hand("Another text."), b"Another text.", path)


def look_after(library: Library) -> None:
    library.care.check()
    library.care.back_up()
    newest = backups(library.path)[-1]
    library.care.preview_restore(newest.path.name)
    library.care.restore(newest.path.name)


def repair(library: Library) -> None:
    library.care.repair()


DEEDS: dict[str, Deed] = {
    "notes": write_notes,
    "rotate": rotate,
    "use": use,
    "add": add,
    "care": look_after,
    "repair": repair,
}


def damaged(path: Path) -> None:
    """Damage the journal; repair finds nothing to do else."""
    journal = path.with_name(path.name + ".journal.jsonl")
    journal.write_bytes(journal.read_bytes()[:-30] + b"x" * 20 + b"\n")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("refused") / "library.postil"
    library = Library.open(path, origin="test")
    article = library.articles.add_imported(read_by_hand(TEXT), TEXT.encode(), path.with_name("a.txt")).article
    library.annotations.add(article.id, Passage(8, 13), note="before")
    library.care.back_up()
    library.annotations.add(article.id, Passage(20, 26), note="since the backup")
    library.close()
    return path


def copied(original: Path, target: Path, name: str) -> Path:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(original.parent, target)
    if name == "repair":
        damaged(target / original.name)
    return target / original.name


def attempt(path: Path, work: Deed) -> BaseException | None:
    """Open the library and do a deed; gives what was raised."""
    library: Library | None = None
    try:
        library = Library.open(path, origin="test")
        work(library)
    except BaseException as error:  # noqa: BLE001 - judged by the caller
        if isinstance(error, StoreError):
            can_be_repaired(path, error)
        return error
    finally:
        if library is not None:
            library.close()
    return None


def assert_whole(path: Path, name: str, error: BaseException | None, what: str) -> None:
    """See that no hand is left on the file, that it is whole, and that what was acknowledged is there."""
    assert not _open_here[identity(path) or (0, 0)], f"{what}: the file stayed open"
    if name == "repair" and error is not None:
        rebuild(path)
    library = Library.open(path, origin="test")
    try:
        assert library.care.check().ok, what
        notes = {annotation.note for annotation in library.annotations.all()}
        assert "since the backup" in notes or name in ("care", "use"), f"{what}: {notes}"  # gone back, undone
        if error is None and name in ("notes", "rotate"):
            assert "kept 2" in notes, what
    finally:
        library.close()


def is_a_sentence(error: BaseException) -> bool:
    return isinstance(error, (StoreError, PostilError)) and str(error).endswith((".", "?"))


@pytest.mark.parametrize("name", DEEDS)
def test_what_the_system_refuses_leaves_a_library_as_a_sentence_only(name: str, original: Path, tmp_path: Path) -> None:
    started = time.monotonic()
    folder = tmp_path / "trial"
    path = copied(original, folder, name)
    with refusing(folder) as counted:
        assert attempt(path, DEEDS[name]) is None
    assert counted.calls > 10
    every = count("REFUSALS", 0, 1) > 0
    refused, leaks = 0, {}
    for number in range(1, counted.calls + 1, 1 if every else 1 + counted.calls // MOST):
        for turn, error in enumerate(ERRORS):
            if not every and turn != (number + SEED) % len(ERRORS):
                continue
            for lasting in (1, LONG):
                path = copied(original, folder, name)
                with refusing(folder, number, lasting, error) as system:
                    raised = attempt(path, DEEDS[name])
                assert system.refused, "the fault did not fire"
                refused += raised is not None
                what = f"{name}: call {number}, {os.strerror(error)}, {lasting} in all"
                if raised is not None and not is_a_sentence(raised):
                    leaks[what] = repr(raised)
                else:
                    assert_whole(path, name, raised, what)
    figures("REFUSALS", started, deed=name, calls=counted.calls, refused=refused, leaked=len(leaks))
    assert not leaks, leaks
    assert refused
