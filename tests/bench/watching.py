"""A program watched from outside: what stands on the screen, when it has come to rest, and the memory it holds.

Needs an X display on which nothing else moves. Keys are sent by xdotool.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.processes import ROOT

LIMIT = 60.0  # seconds
ALIKE = 0.0005  # the share of pixels in which a picture may differ from the last: a caret, a thumbnail


class NothingShown(Exception):
    """A program was started and the screen stayed as it was."""


class Screen:
    """Looks at the whole screen, every pixel black or white, as one number."""

    def __init__(self) -> None:
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        from PySide6.QtGui import QGuiApplication

        self._application = QGuiApplication.instance() or QGuiApplication([])
        self._screen = QGuiApplication.primaryScreen()
        size = self._screen.size()
        self.pixels = size.width() * size.height()

    def look(self) -> int:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QImage

        image = self._screen.grabWindow(0).toImage()
        mono = image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
        return int.from_bytes(mono.constBits(), "little")

    def alike(self, one: int, other: int) -> bool:
        return (one ^ other).bit_count() < ALIKE * self.pixels


def family(pid: int) -> set[int]:
    """Return ``pid`` and every process that descends from it."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        parents[int(stat.parent.name)] = int(fields[1])
    found, more = {pid}, True
    while more:
        born = {child for child, parent in parents.items() if parent in found} - found
        found, more = found | born, bool(born)
    return found


def memory(pids: set[int]) -> float:
    """Return the megabytes that these processes hold: their proportional set sizes, added up."""
    total = 0
    for pid in pids:
        try:
            lines = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total / 1024


@contextmanager
def started(command: list[str], env: dict[str, str], screen: Screen) -> Iterator[tuple[int, int, float]]:
    """Run a program meanwhile; give its id, the screen without it, and when it began. It is killed in the end."""
    empty, began = screen.look(), time.monotonic()
    program = subprocess.Popen(
        command, env=env, cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield program.pid, empty, began
    finally:
        for pid in sorted(family(program.pid), reverse=True):
            _end(pid)
        program.wait()
        _wait_until_empty(screen, empty)


def at_rest(screen: Screen, before: int, began: float, still: float) -> float:
    """Wait until the screen, which was ``before``, has changed and then rested; return the seconds since ``began``.

    What counts is the first picture that is all but the last one. Raises NothingShown.
    """
    seen = [(0.0, before)]
    while (now := time.monotonic() - began) < LIMIT:
        picture = screen.look()
        if not screen.alike(picture, seen[-1][1]):
            seen.append((now, picture))
        elif not screen.alike(picture, before) and now - seen[-1][0] > still:
            break
        time.sleep(0.005)
    last = seen[-1][1]
    if screen.alike(last, before):
        raise NothingShown(f"nothing was shown in {LIMIT:.0f} s")
    return next(seconds for seconds, picture in seen if screen.alike(picture, last))


_OPENBOX = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications><application class="*" type="normal">
<maximized>yes</maximized><decor>no</decor></application></applications></openbox_config>"""


@contextmanager
def window_manager(folder: Path) -> Iterator[None]:
    """Have every window as large as the screen meanwhile, and with the keyboard, which some take from nobody else."""
    if missing := [name for name in ("openbox", "xdotool") if not shutil.which(name)]:
        raise SystemExit(f"the rivals want {' and '.join(missing)}: their pages are turned by keys")
    settings = folder / "openbox.xml"
    settings.write_text(_OPENBOX, "utf-8")
    manager = subprocess.Popen(
        ["openbox", "--config-file", settings], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(1)
    try:
        yield
    finally:
        manager.terminate()
        manager.wait()


def after(screen: Screen, env: dict[str, str], still: float, *orders: str) -> float:
    """Send keys, as xdotool calls them, and return the seconds until the screen has come to rest after them."""
    before, began = screen.look(), time.monotonic()
    send(env, *orders)
    return at_rest(screen, before, began, still)


def send(env: dict[str, str], *orders: str) -> None:
    """Send keys to the window in front, as xdotool calls them."""
    subprocess.run(["xdotool", *orders], env=env, check=True, timeout=30)


def _end(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def _wait_until_empty(screen: Screen, empty: int) -> None:
    for _ in range(100):
        if screen.alike(screen.look(), empty):
            return
        time.sleep(0.05)
