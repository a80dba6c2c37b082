"""Postil beside other readers: each started in turn on the same text, timed by what stands on the screen.

A program is measured from outside, all in the same way: the screen is looked at again and again from the start of
its process, and the text counts as painted with the first picture that is all but the last one. Needs an X display
of its own (`xvfb-run`), on which nothing else moves. A reader that is not installed is left out.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import NamedTuple

from markdown import markdown

from tests.bench import texts
from tests.bench.figures import Figure
from tests.bench.processes import POSTIL, ROOT, environment

ARTICLE, BOOK = 20_000, 3_400_000  # characters
STILL = 3.0  # seconds without a change after which a program has done its work
LIMIT = 60.0
ALIKE = 0.0005  # the share of pixels in which a picture may differ from the last: a caret, a thumbnail


class Reader(NamedTuple):
    """A program that shows a file: ``command`` is what the file's path is put after."""

    name: str
    command: tuple[str, ...]
    suffix: str  # of the files that it is given
    reads_books: bool = True


READERS = (
    Reader("Postil", tuple(POSTIL), ".md"),
    Reader("a bare window", (sys.executable, "-m", "tests.bench.bare"), ".md"),
    Reader("a bare page", (sys.executable, "-m", "tests.bench.bare", "--page"), ".md", reads_books=False),
    Reader("Okular", ("okular",), ".md"),
    Reader("calibre's viewer", ("ebook-viewer",), ".epub"),
    Reader("Foliate", ("foliate",), ".epub"),
)


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


def painted(command: list[str], env: dict[str, str], screen: Screen) -> tuple[float, float]:
    """Run ``command`` and return the seconds until its text stands on the screen, and the megabytes held then."""
    empty = screen.look()
    began = time.monotonic()
    program = subprocess.Popen(
        command, env=env, cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    seen = [(0.0, empty)]
    try:
        while (now := time.monotonic() - began) < LIMIT:
            picture = screen.look()
            if picture != seen[-1][1]:
                seen.append((now, picture))
            elif not screen.alike(picture, empty) and now - seen[-1][0] > STILL:
                break
            time.sleep(0.02)
        last = seen[-1][1]
        if screen.alike(last, empty):
            raise NothingShown(f"{command[0]} showed nothing in {LIMIT:.0f} s")
        when = next(seconds for seconds, picture in seen if screen.alike(picture, last))
        return when, memory(family(program.pid))
    finally:
        for pid in sorted(family(program.pid), reverse=True):
            _end(pid)
        program.wait()
        _wait_until_empty(screen, empty)


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


def _chapters(text: str) -> Iterator[str]:
    first, *others = text.split("\n## ")
    yield first
    yield from (f"## {part}" for part in others)


def write_epub(text: str, path: Path) -> None:
    """Write a Markdown book as an EPUB with a file for each chapter, for the readers that know no Markdown."""
    names = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        made.writestr(
            "META-INF/container.xml",
            '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        for number, chapter in enumerate(_chapters(text)):
            names.append(f"c{number}")
            body = markdown(chapter, extensions=["tables", "fenced_code"])
            made.writestr(
                f"c{number}.xhtml",
                '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Chapter</title></head>'
                f"<body>{body}</body></html>",
            )
        items = "".join(f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in names)
        spine = "".join(f'<itemref idref="{n}"/>' for n in names)
        made.writestr(
            "book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">made</dc:identifier>'
            f"<dc:title>{escape(path.stem)}</dc:title><dc:language>en</dc:language></metadata>"
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
        )


def rivals(folder: Path, runs: int) -> Iterator[Figure]:
    """Time each reader that is installed on an article and on a book, in turn, after one start that does not count.

    Each start is told when it is over: whoever stops the run, or whatever ends it, what was measured stands there.
    A reader that shows nothing is told and left out from then on.
    """
    if not os.environ.get("DISPLAY"):
        raise SystemExit("the rivals want a display: xvfb-run -s '-screen 0 1280x800x24' make bench ARGS=rivals")
    screen = Screen()
    env = {
        **environment(folder),
        "QT_QPA_PLATFORM": "xcb",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
    }
    here = [reader for reader in READERS if shutil.which(reader.command[0])]
    for kind, size in (("an article", ARTICLE), ("a 3.4 MB book", BOOK)):
        text = texts.book(size)
        (folder / f"{size}.md").write_text(text, "utf-8")
        write_epub(text, folder / f"{size}.epub")
        subprocess.run([*POSTIL, "add", str(folder / f"{size}.md")], env=env, cwd=ROOT, check=True, capture_output=True)
        found: dict[str, list[tuple[float, float]]] = {reader.name: [] for reader in here}
        for run in range(runs + 1):
            for reader in [one for one in here if one.reads_books or size == ARTICLE]:
                try:
                    seconds, held = painted([*reader.command, str(folder / f"{size}{reader.suffix}")], env, screen)
                except NothingShown as error:
                    print(f"  {reader.name}: {error}", flush=True)
                    here.remove(reader)
                    continue
                which = f"run {run} of {runs}" if run else "a first start, not counted"
                print(f"  {reader.name}, {kind}, {which}: {seconds:.2f} s, {held:.0f} MB", flush=True)
                if run:
                    found[reader.name].append((seconds, held))
        for name, pairs in found.items():
            if pairs:
                yield Figure(f"{name}: start to {kind} painted", [s for s, _ in pairs], "s", float("inf"))
                yield Figure(f"{name}: memory then", [mb for _, mb in pairs], "MB", float("inf"))
