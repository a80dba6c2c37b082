"""What every test shares: no display, no network, none of the reader's own files, no clock in the verdict.

``POSTIL_TESTS=soak`` (``make soak``) and ``POSTIL_TESTS=torture`` (``make torture``) ask for the full length; a test
that has a small and a large number of rounds takes it from the ``rounds`` fixture or from ``hypothesis``' profile.
"""

from __future__ import annotations

import gc
import os
import random
import shutil
import sys
import time
from collections.abc import Callable, Generator, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from desktop.library import Library

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else each of the many processes compiles the program anew
sys.dont_write_bytecode = False
os.environ.pop("POSTIL_LIBRARY", None)
os.environ |= {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}  # what is shown is asked for in English
LENGTH = os.environ.get("POSTIL_TESTS", "")
UNTIL = float(os.environ.get("POSTIL_UNTIL", "inf"))  # `make check`: when no further test is begun
LEAST = float(os.environ.get("POSTIL_LEAST", "0"))  # seconds for the tests all the same, once they are collected
LEFT_OUT = "no time was left for it: make test runs it"
COLLECTED = pytest.StashKey[float]()
TESTS = Path(__file__).parent
WITHOUT_CHILDREN = ("citing", "cli", "exporters", "library", "ui/exchange", "ui/library", "ui/versions")

# The thousands of libraries of an ordinary run lie in memory where that has room: their syncs would take half of its
# time, and what a sync is worth is not learnt from a disk that never loses power. `make torture` works on the disk.
MEMORY = Path("/dev/shm")
ENOUGH = 4 * 2**30  # bytes
if LENGTH != "torture" and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# In an ordinary run the examples are the same each time: what was green stays green until something is changed.
settings.register_profile(
    "test",
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
    derandomize=True,
)
settings.register_profile("soak", settings.get_profile("test"), max_examples=10_000, derandomize=False)
settings.load_profile("soak" if LENGTH in {"soak", "torture"} else "test")


@pytest.fixture(scope="session", autouse=True)
def own_faces(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Have the faces that come with Postil and no other: a desktop's own are larger or smaller, or there are none."""
    specs = (find_spec(package) for package in ("font_source_serif_pro", "font_source_sans_pro"))
    places = [place for spec in specs if spec is not None for place in spec.submodule_search_locations or ()]
    folder = tmp_path_factory.mktemp("faces")
    dirs = "".join(f"<dir>{place}/files</dir>" for place in places)
    path = folder / "fonts.conf"
    path.write_text(f"<fontconfig>{dirs}<cachedir>{folder}/cache</cachedir></fontconfig>", encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(path)  # read when the first window is made


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test, and the processes it starts, away from the reader's own data, settings and logs."""
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / f".{name.lower()}"))
    monkeypatch.delenv("POSTIL_LIBRARY", raising=False)


@pytest.fixture(autouse=True)
def tasks_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do a child's task in this process in the folders that try no child: to start one takes half a second."""
    if str(request.path.parent.relative_to(TESTS)).startswith(WITHOUT_CHILDREN):
        from tests.child.here import do_tasks_here

        do_tasks_here(monkeypatch)


@pytest.fixture(scope="session")
def put_library(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], None]:
    """Return a function that puts a library, as it is at first, at a path: to copy one takes a sixth of making one."""
    from desktop.library import Library

    made = tmp_path_factory.mktemp("at_first") / "library.postil"
    Library.open(made, origin="test").close()

    def put(path: Path) -> None:
        for part in made.parent.iterdir():
            shutil.copyfile(part, path.with_name(part.name.replace(made.name, path.name)))

    return put


@pytest.fixture
def origin() -> str:
    """Return what ``library`` is opened as, and its history names."""
    return "test"


@pytest.fixture
def library(tmp_path: Path, put_library: Callable[[Path], None], origin: str) -> Iterator[Library]:
    from desktop.library import Library

    put_library(path := tmp_path / "library.postil")
    opened = Library.open(path, origin=origin)
    yield opened
    opened.close()


@pytest.fixture
def in_tokyo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Be in a zone whose day begins nine hours before that of UTC."""
    if not hasattr(time, "tzset"):
        pytest.skip("the system does not let a program live elsewhere")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def rounds() -> Callable[[int, int], int]:
    """Return a function that picks a harness's number of rounds: the small one, or at full length the large one."""

    def pick(small: int, large: int) -> int:
        return large if LENGTH in {"soak", "torture"} else small

    return pick


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--shuffle", metavar="SEED", help="run the tests in random order: none may lean on another")


def pytest_collection_finish(session: pytest.Session) -> None:
    session.config.stash[COLLECTED] = time.time()
    gc.collect()
    gc.freeze()  # thousands of tests stay to the end: every full collection would go over them


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    if time.time() > max(UNTIL, item.config.stash[COLLECTED] + LEAST):
        pytest.skip(LEFT_OUT)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what `make check` had no time for."""
    skipped = [report.longrepr[2] for report in terminalreporter.stats.get("skipped", ()) if report.longrepr]
    if left := sum(LEFT_OUT in why for why in skipped):
        terminalreporter.write_line(f"{left} tests were left out, for which no time was left: make test runs them.")


@pytest.hookimpl(tryfirst=True)  # before pytest chooses by markers
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests that take their number of rounds from ``rounds``; hypothesis marks the property tests itself.

    Coverage is not measured in either: they go over the same lines again and again.
    And let each of several workers begin with its share of the harnesses: to fork a worker that has grown takes half as
    long again, and what is left at the end is then short.
    """
    for item in items:
        if "rounds" in getattr(item, "fixturenames", ()):
            item.add_marker("soak")
        if any(item.iter_markers("soak")) or hasattr(getattr(item, "obj", None), "hypothesis"):
            item.add_marker("no_cover")
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if seed := config.getoption("--shuffle"):
        random.Random(seed).shuffle(items)
    elif workers > 1:
        harnesses = [one for one in items if "torture" in one.path.parts]
        rest = [one for one in items if "torture" not in one.path.parts]
        items[:] = [
            one
            for number in range(workers)
            for part in (harnesses, rest)
            for one in part[len(part) * number // workers : len(part) * (number + 1) // workers]
        ]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown() -> Generator[None]:
    """Delete the windows that the test closed: no loop of events does it here, and each new look would be given to all.

    (``deleteLater`` waits for a loop of events; ``processEvents``, which pytest-qt calls, leaves it waiting.)
    """
    result = yield
    qt = sys.modules.get("PySide6.QtCore")
    if qt is not None and qt.QCoreApplication.instance() is not None:
        qt.QCoreApplication.sendPostedEvents(None, qt.QEvent.Type.DeferredDelete.value)
    return result
