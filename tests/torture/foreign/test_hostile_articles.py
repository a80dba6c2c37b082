"""Hostile articles in a real window, watched by strace: no connection, no other file, no hang, a sentence for each."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import warnings
from pathlib import Path

import pytest

from desktop import paths
from tests.torture.foreign.hostile import MARKUP, from_folders, hostile_files, png
from tests.torture.trials import count, figures

ROOT = Path(__file__).parents[3]
_NAMED = re.compile(r'"((?:[^"\\]|\\.)*)"')


def can_trace() -> bool:
    """True if strace is here and may be used; say loudly where not."""
    tried = None
    if shutil.which("strace"):
        tried = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    if tried is None or tried.returncode:
        warnings.warn("strace is missing or forbidden: nobody saw that hostile articles open nothing", stacklevel=2)
        return False
    return True


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder of articles, and beside it one of canaries that no article may open."""
    if not can_trace():
        pytest.skip("needs strace")
    canaries = tmp_path / "canaries"
    canaries.mkdir()
    (canaries / "canary.png").write_bytes(png(9, 9, 9))
    (canaries / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    os.mkfifo(canaries / "pipe")
    (tmp_path / "articles").mkdir()
    return tmp_path


LONGEST = 900  # seconds for all files together
CALLS = ["strace", "-f", "--seccomp-bpf", "-s", "400", "-e", "trace=open,openat,connect,sendto,stat,readlink"]


def watched(
    place: Path, files: list[Path], *, planted: bool = False, names: list[str] | None = None
) -> tuple[list[dict[str, object]], list[str]]:
    """Open files in a window under strace; gives what was said of each, and the calls that should not have been."""
    trace = place / "trace"
    note = MARKUP.format(canary=place / "canaries" / "canary.png")
    given = {"files": [str(f) for f in files], "library": str(place / "l.postil"), "note": note, "planted": planted}
    given["names"] = names or []
    command = [*CALLS, "-o", str(trace), sys.executable, "-m", "tests.torture.foreign.hostile_driver"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, input=json.dumps(given).encode(), capture_output=True, cwd=place, env=environment, timeout=LONGEST
    )
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    assert not done.stderr, done.stderr.decode()[-3000:]
    return [json.loads(line) for line in done.stdout.decode().splitlines()], forbidden(place, trace)


def commanded(place: Path, files: list[Path]) -> tuple[str, list[str]]:
    """Add files from the command line under strace; gives what was said, and the calls that should not have been."""
    trace = place / "trace-command"
    command = [*CALLS, "-o", str(trace), sys.executable, "-m", "desktop", "--library", str(place / "c.postil"), "add"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*command, *map(str, files)], capture_output=True, cwd=place, env=environment, timeout=LONGEST, check=False
    )
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert done.returncode in (0, 1), said[-3000:]
    assert "Traceback" not in said, said[-3000:]
    return said, forbidden(place, trace)


def forbidden(place: Path, trace: Path) -> list[str]:
    """Return the traced calls that reach for the network, a canary, or what articles name."""
    bad = []
    for line in trace.read_text("utf-8", "replace").splitlines():
        call = line.partition(" ")[2].strip()
        if call.startswith("connect(") and "AF_UNIX" not in call and "AF_UNSPEC" not in call:
            bad.append(call)
        elif call.startswith(("open(", "openat(")):
            name = (_NAMED.search(call) or [""])[0]
            own = "/proc/self/environ" in name or "/dev/zero" in name or ("share" in name and "127.0.0.1" in name)
            if str(place / "canaries") in name or own or "/etc/passwd" in name:
                bad.append(call)
    return bad


def test_hostile_articles_open_nothing_and_hang_nothing(place: Path) -> None:
    started = time.monotonic()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        every = hostile_files(place / "articles", place / "canaries" / "canary.png", port)
        files = every[:3] + every[3 :: count("HOSTILE", 4, 1)]  # those first that name the canaries
        told, bad = watched(place, files)
        listener.settimeout(0.05)
        with pytest.raises(TimeoutError):
            listener.accept()
    assert bad == []
    loaded = told.pop()["loaded"]
    assert isinstance(loaded, list) and "libQt6Core.so.6" in loaded
    assert "libqsvg.so" not in loaded  # Qt looks at what is there, but runs none of it; the program draws its own icons
    logs = "".join(path.read_text("utf-8", "replace") for path in paths.log_folder().glob("*"))
    assert "canary" not in logs and "bold" not in logs and "unexpected" not in logs  # no title, no note, no bug
    assert [one["file"] for one in told] == [path.name for path in files]
    for one in told:
        said = str(one["said"])
        assert said.startswith("opened ") or said.endswith("."), one
        assert float(str(one["seconds"])) < 15, one
    opened = sum(str(one["said"]).startswith("opened") for one in told)
    slowest = max(told, key=lambda one: float(str(one["seconds"])))
    figures("hostile", started, files=len(files), opened=opened, slowest=slowest)
    assert opened >= len(files) - 5


def test_hostile_articles_open_nothing_from_the_command_line(place: Path) -> None:
    started = time.monotonic()
    files = hostile_files(place / "articles", place / "canaries" / "canary.png", 9)[:: -count("HOSTILE", 8, 1)]
    said, bad = commanded(place, files)
    assert bad == []
    library = place / "c.postil"
    listed = subprocess.run(
        [sys.executable, "-m", "desktop", "--library", str(library), "list", "--json"],
        capture_output=True, check=True, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    added = len(json.loads(listed.stdout))
    figures("hostile-command", started, files=len(files), added=added)
    assert added >= len(files) - 4  # some are no text
    assert len(said.splitlines()) >= len(files)
    assert f"{place / 'articles' / 'archive.md'}: The file is a zip archive" in said


FOLDERS = [Path(name) for name in os.environ.get("POSTIL_HOSTILE_FOLDERS", "").split(os.pathsep) if name]


@pytest.mark.skipif(not FOLDERS, reason="POSTIL_HOSTILE_FOLDERS names no folders of hostile files")
def test_hostile_files_of_others_open_nothing_and_hang_nothing(place: Path) -> None:
    started = time.monotonic()
    files, names = from_folders(FOLDERS, place / "articles")
    told, bad = watched(place, files, names=names[:: max(1, len(names) // 1000)])
    told.pop()
    said, bad_commanded = commanded(place, files)
    assert bad == []
    assert bad_commanded == []
    for one in told:
        print(json.dumps(one), file=sys.stderr)
        assert str(one["said"]).startswith("opened") or str(one["said"]).endswith("."), one
        assert float(str(one["seconds"])) < 15 or one["file"] == "names", one
    assert len(told) == len(files) + bool(names)
    slowest = max(float(str(o["seconds"])) for o in told if o["file"] != "names")
    opened = sum(str(one["said"]).startswith("opened") for one in told)
    figures("hostile-others", started, files=len(files), names=len(names), opened=opened, slowest=slowest)
    assert said


@pytest.mark.planted
def test_the_watch_sees_a_stock_text_browser(place: Path) -> None:
    canary = place / "canaries" / "canary.png"
    page = place / "articles" / "page.html"
    page.write_text(f'<p>x<img src="{canary}"></p>', "utf-8")
    _, bad = watched(place, [page], planted=True)
    assert any("canary.png" in call for call in bad), "the planted fault was not caught"
