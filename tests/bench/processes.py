"""Whole processes: the start to the first paint, and `postil --help`."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import time
from pathlib import Path

from tests.bench import texts
from tests.bench.figures import Figure

POSTIL = [sys.executable, "-m", "desktop"]
ROOT = Path(__file__).resolve().parent.parent.parent
KEPT = ROOT / "build" / "bench"  # what is made once, since that takes long
FIRST_PAINT = re.compile(r"first paint ([\d.]+) s, ([\d.]+) MB PSS")


def machine() -> str:
    """Return what the figures of this machine are told with: its processor and its system."""
    information = Path("/proc/cpuinfo")
    lines = information.read_text("utf-8").splitlines() if information.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return f"{os.cpu_count()} cores of {models[0] if models else platform.machine()}, {system}"


def commit() -> str:
    """Return which commit is measured, by the beginning of its name; "" where that is not known."""
    asked = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()


def environment(folder: Path) -> dict[str, str]:
    """Return the environment of a reader with nothing of their own, on the display of this run, if it has one."""
    env = {
        name: value for name, value in os.environ.items() if not name.startswith(("POSTIL", "XDG_", "COV", "PYTHON"))
    }
    env |= {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config")}
    if not (env.get("DISPLAY") or env.get("WAYLAND_DISPLAY")):
        env["QT_QPA_PLATFORM"] = "offscreen"
    return env


def first_paint(env: dict[str, str]) -> tuple[float, float]:
    """Start the window and return the seconds to its first paint and the megabytes (PSS) that it holds then."""
    done = subprocess.run(
        POSTIL, env={**env, "POSTIL_BENCH": str(time.time())}, cwd=ROOT, capture_output=True, text=True, check=True
    )
    found = FIRST_PAINT.search(done.stdout)
    if not found:
        raise SystemExit(f"postil did not say when it had painted: {done.stdout}{done.stderr}")
    return float(found.group(1)), float(found.group(2))


def start(folder: Path, runs: int) -> list[Figure]:
    """Time the first start of all, and the later ones, on the bundled article."""
    first = [first_paint(environment(folder / f"first-{run}")) for run in range(runs)]
    again = environment(folder / "again")
    first_paint(again)
    later = [first_paint(again) for _ in range(runs)]
    return [
        Figure("first start of all, to the article painted", [s for s, _ in first], "s", 1.1),
        Figure("later start, to the article painted", [s for s, _ in later], "s", 1.1),
        Figure("memory then", [mb for _, mb in later], "MB", 85),
    ]


def book(folder: Path, runs: int) -> list[Figure]:
    """Time the start with a 3.4 MB Markdown book that was read last."""
    env = environment(folder / "book")
    path = folder / "book.md"
    path.write_text(texts.book(3_400_000), "utf-8")
    began = time.monotonic()
    subprocess.run([*POSTIL, "add", str(path)], env=env, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    added = time.monotonic() - began
    found = [first_paint(env) for _ in range(runs)]
    return [
        Figure("a 3.4 MB book added", [added], "s", 15),
        Figure("start with the book, to its first paint", [s for s, _ in found], "s", 1.6),
        Figure("memory then", [mb for _, mb in found], "MB", 200),
    ]


def command_line(folder: Path, runs: int) -> list[Figure]:
    """Time `postil --help`."""
    env, times = environment(folder), []
    for _ in range(runs * 2):
        began = time.monotonic()
        subprocess.run([*POSTIL, "--help"], env=env, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        times.append(time.monotonic() - began)
    return [Figure("postil --help", times, "s", 0.25)]
