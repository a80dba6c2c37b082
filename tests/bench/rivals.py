"""Postil beside other readers: each started in turn on the same text, timed by what stands on the screen.

A program is measured from outside, all in the same way: the screen is looked at again and again from the start of
its process, or from a key that is sent to it, and what counts is the first picture that is all but the last one. Needs
an X display of its own (`xvfb-run`), on which nothing else moves. A reader that is not installed is left out.
"""

from __future__ import annotations

import json
import os
import re
import shutil
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
from tests.bench.pages import paper
from tests.bench.processes import POSTIL, ROOT, environment
from tests.bench.watching import NothingShown, Screen, after, at_rest, family, memory, send, started, window_manager

ARTICLE, BOOK = 20_000, 3_400_000  # characters
PAGES = 300  # of a PDF
TEXT, LONG, EPUB, PDF = "an article", "a 3.4 MB book", "the book as an EPUB", "a PDF of 300 pages"
STILL, STILL_AFTER_KEYS = 3.0, 1.0  # seconds without a change after which a program has done its work
TURNS = 5
LAST_WORD = "quagmire"  # stands at the end of each text and nowhere else


class Reader(NamedTuple):
    """A program that shows a file: ``command`` is what the file's path is put after."""

    name: str
    command: tuple[str, ...]
    suffix: str  # of the articles that it is given
    reads: tuple[str, ...] = (TEXT, LONG)
    is_bare: bool = False  # a yardstick, whose pages are not turned


READERS = (
    Reader("Postil", tuple(POSTIL), ".md", (TEXT, LONG, EPUB, PDF)),
    Reader("a bare window", (sys.executable, "-m", "tests.bench.bare"), ".md", is_bare=True),
    Reader("a bare page", (sys.executable, "-m", "tests.bench.bare", "--page"), ".md", (TEXT,), is_bare=True),
    Reader("Okular", ("okular",), ".md", (TEXT, LONG, PDF)),  # an EPUB it opens with a package more
    Reader("calibre's viewer", ("ebook-viewer",), ".epub", (TEXT, EPUB)),
    Reader("Foliate", ("foliate",), ".epub", (TEXT, EPUB)),
)
PACKAGES = {  # of Debian, which knows their versions
    "Okular": "okular",
    "calibre's viewer": "calibre",
    "Foliate": "foliate",
    "calibre's search": "calibre",
    "Recoll": "recollcmd",
}


def painted(command: list[str], env: dict[str, str], screen: Screen, *, greeted: bool = False) -> tuple[float, float]:
    """Run ``command`` and return the seconds until its text stands on the screen, and the megabytes held then.

    Where the reader may greet its user first, a key takes that away for good, if it may end by itself.
    """
    with started(command, env, screen) as (pid, empty, began):
        seconds, held = at_rest(screen, empty, began, STILL), memory(family(pid))
        if greeted:
            for key in ("Next", "ctrl+q"):
                send(env, "key", key)
                time.sleep(STILL)
        return seconds, held


def read_through(command: list[str], env: dict[str, str], screen: Screen) -> tuple[list[float], list[float]]:
    """Run ``command``, turn pages, and search for the last word; return the seconds of each turn, and of the search."""
    with started(command, env, screen) as (_, empty, began):
        at_rest(screen, empty, began, STILL)
        turns = [after(screen, env, STILL_AFTER_KEYS, "key", "Next") for _ in range(TURNS)]
        send(env, "key", "ctrl+f")
        time.sleep(STILL_AFTER_KEYS)  # the field slides in
        return turns, [after(screen, env, STILL, "type", "--delay", "5", "--args", "1", LAST_WORD, "key", "Return")]


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
    """Time each reader that is installed on each kind of file, in turn, after one start that does not count.

    Each start is told when it is over: whoever stops the run, or whatever ends it, what was measured stands there.
    A reader that shows nothing is told and left out from then on.
    """
    if not os.environ.get("DISPLAY"):
        raise SystemExit("the rivals want a display, or xvfb-run, which gives them one")
    with window_manager(folder):
        yield from _read(folder, runs)


def _read(folder: Path, runs: int) -> Iterator[Figure]:
    screen, home = Screen(), folder / "home"
    settings = home / "config" / "postil" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"pages": True}), "utf-8")  # a PDF is shown as the others show it
    here = [reader for reader in READERS if shutil.which(reader.command[0])]
    for kind, size in ((TEXT, ARTICLE), (LONG, BOOK), (EPUB, BOOK), (PDF, PAGES)):
        stem = folder / str(size)
        suffix = {LONG: ".md", EPUB: ".epub", PDF: ".pdf"}.get(kind)
        _write(kind, size, stem)
        # The book as an EPUB has the text of the book before it, and would be opened as that one, read again each time.
        added = [*POSTIL, "add", "--new", str(stem.with_suffix(suffix or ".md"))]
        subprocess.run(added, env=_env(home), cwd=ROOT, check=True, capture_output=True)
        of_kind: dict[str, dict[str, list[float]]] = {reader.name: {} for reader in here if kind in reader.reads}
        reads = max(1, runs - 1)  # of five pages each
        for run in range(runs + reads + 1):
            for reader in [one for one in here if kind in one.reads and not (one.is_bare and run > runs)]:
                command = [*reader.command, str(stem.with_suffix(suffix or reader.suffix))]
                try:
                    which, told = _one_run(command, home, run, runs, screen, greeted=run == 0 and not reader.is_bare)
                except (NothingShown, subprocess.SubprocessError) as error:
                    print(f"  {reader.name}, {kind}: {error}", flush=True)
                    here.remove(reader)
                    continue
                values = ", ".join(f"{what} {' '.join(f'{one:.2f}' for one in each)}" for what, each in told.items())
                print(f"  {reader.name}, {kind}, {which}: {values}", flush=True)
                if run:
                    for what, each in told.items():
                        of_kind[reader.name].setdefault(what, []).extend(each)
        for name, found in of_kind.items():
            for what, each in found.items():
                yield Figure(f"{name}, {kind}: {what}", each, "MB" if what == "memory" else "s", float("inf"))


def _one_run(
    command: list[str], home: Path, run: int, runs: int, screen: Screen, *, greeted: bool
) -> tuple[str, dict[str, list[float]]]:
    if run > runs:
        turns, search = read_through(command, _env(_copied(home)), screen)
        return f"read {run - runs}", {"turn": turns, "search": search}
    seconds, held = painted(command, _env(home), screen, greeted=greeted)
    return f"run {run} of {runs}" if run else "a first start, not counted", {"text": [seconds], "memory": [held]}


def versions(figures: list[str]) -> dict[str, str]:
    """Return the versions of the other programs that figures are of, by the program's name."""
    seen = {name.partition(", ")[0] for name in figures}
    return {name: _version(package) for name, package in PACKAGES.items() if name in seen}


def _env(home: Path) -> dict[str, str]:
    drawn = {"QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    return environment(home) | drawn


def _copied(home: Path) -> Path:
    """Return a copy of all that the readers keep: each of them begins at the first page again."""
    copy = home.with_name("copy")
    shutil.rmtree(copy, ignore_errors=True)
    subprocess.run(["cp", "-ax", home, copy], stderr=subprocess.DEVNULL, check=False)
    return copy


def _write(kind: str, size: int, stem: Path) -> None:
    if kind == PDF:
        stem.with_suffix(".pdf").write_bytes(paper(size, LAST_WORD))
    elif kind != EPUB:  # which the book before it has written
        text = f"{texts.book(size)}\nThe last word is {LAST_WORD}.\n"
        stem.with_suffix(".md").write_text(text, "utf-8")
        write_epub(text, stem.with_suffix(".epub"))


def _version(package: str) -> str:
    asked = ["dpkg-query", "--show", "--showformat=${Version}", package]
    told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout if shutil.which(asked[0]) else ""
    return re.split("[-+]", re.split("[:~]", told)[-1].removeprefix("really"))[0]  # the epoch and Debian's own go
