"""Postil beside other readers: each started in turn on the same text, timed by what stands on the screen.

A program is measured from outside, all in the same way: the screen is looked at again and again from the start of
its process, and the text counts as painted with the first picture that is all but the last one. Needs an X display
of its own (`xvfb-run`), on which nothing else moves. A reader that is not installed is left out.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import NamedTuple

from markdown import markdown

from tests.bench import texts
from tests.bench.figures import Figure
from tests.bench.pages import paper
from tests.bench.processes import POSTIL, ROOT, environment

ARTICLE, BOOK = 20_000, 3_400_000  # characters
PAGES = 300  # of a PDF
TEXT, LONG, PDF = "an article", "a 3.4 MB book", "a PDF of 300 pages"
STILL = 3.0  # seconds without a change after which a program has done its work
LIMIT = 60.0
ALIKE = 0.0005  # the share of pixels in which a picture may differ from the last: a caret, a thumbnail


class Reader(NamedTuple):
    """A program that shows a file: ``command`` is what the file's path is put after."""

    name: str
    command: tuple[str, ...]
    suffix: str  # of the texts that it is given
    reads: tuple[str, ...] = (TEXT, LONG)


READERS = (
    Reader("Postil", tuple(POSTIL), ".md", (TEXT, LONG, PDF)),
    Reader("a bare window", (sys.executable, "-m", "tests.bench.bare"), ".md"),
    Reader("a bare page", (sys.executable, "-m", "tests.bench.bare", "--page"), ".md", (TEXT,)),
    Reader("Okular", ("okular",), ".md", (TEXT, LONG, PDF)),
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
    settings = folder / "config" / "postil" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"pages": True}), "utf-8")  # a PDF is shown as the others show it
    all_found: dict[str, dict[str, list[tuple[float, float]]]] = {}
    for kind, size in ((TEXT, ARTICLE), (LONG, BOOK), (PDF, PAGES)):
        stem = folder / str(size)
        if kind == PDF:
            stem.with_suffix(".pdf").write_bytes(paper(size))
        else:
            stem.with_suffix(".md").write_text(texts.book(size), "utf-8")
            write_epub(texts.book(size), stem.with_suffix(".epub"))
        added = [*POSTIL, "add", str(stem.with_suffix(".pdf" if kind == PDF else ".md"))]
        subprocess.run(added, env=env, cwd=ROOT, check=True, capture_output=True)
        found: dict[str, list[tuple[float, float]]] = {reader.name: [] for reader in here if kind in reader.reads}
        all_found[kind] = found
        for run in range(runs + 1):
            for reader in [one for one in here if kind in one.reads]:
                file = stem.with_suffix(".pdf" if kind == PDF else reader.suffix)
                try:
                    seconds, held = painted([*reader.command, str(file)], env, screen)
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
        print(f"\n{compared(all_found)}\n", flush=True)


def compared(found: Mapping[str, Mapping[str, list[tuple[float, float]]]]) -> str:
    """Return a table for a page: of each reader the median, the fastest and slowest, and how often the first's it is.

    ``found`` has the seconds and megabytes of each run by kind of file and reader.
    """
    rows = [["", *(cell for kind in found for cell in (kind, "memory"))]]
    for name in dict.fromkeys(name for readers in found.values() for name in readers):
        rows.append([name])
        for readers in found.values():
            pairs = readers.get(name)
            if not pairs:
                rows[-1] += ["–", "–"]
                continue
            first = next(iter(filter(None, readers.values())))
            seconds, held = [s for s, _ in pairs], statistics.median(mb for _, mb in pairs)
            middle, low, high = statistics.median(seconds), min(seconds), max(seconds)
            ratio = middle / statistics.median(s for s, _ in first)
            rows[-1] += [f"{middle:.2f} s ({low:.2f}–{high:.2f}), {ratio:.2f} times", f"{held:.0f} MB"]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])
