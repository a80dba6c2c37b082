"""Mutated files, fed to a function in a child process: what crashes, hangs or raises is kept and told.

Files that led somewhere new are kept as the ground for further ones: by the shape of what came of them (the kinds of
blocks, the words of a refusal), and, for every eighth file, by the lines of the program that it reached.
"""

from __future__ import annotations

import os
import random
import re
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Hashable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any, NamedTuple

import pytest

from tests.torture.trials import KEPT, SEED, seconds

LONGEST = 15  # seconds of the processor for one file; the clock's say little on a busy machine
_SLOWEST = 8  # times as long by the clock
MEMORY = 1 << 30  # bytes beyond what the child begins with, as in the import process
MOST_KEPT = 600
LARGEST_KEPT = 30_000  # bytes
TRACED = 8
FOLLOWED = 200  # calls of a function, in which no line of it was new
SIZES = (600, 1500, 4000, 10_000, 10_000, 10_000, 200_000)
_PROGRAM = (f"{os.sep}desktop{os.sep}", f"{os.sep}db{os.sep}")

TOKENS = [
    b'[', b'](', b'![', b'<!--', b'-->', b'<![CDATA[', b'`', b'```\n', b'***', b'__', b'> ', b'- ', b'1. ',
    b'\n\n', b'\t', b'|---|', b'\n---\n', b'+++\n', b'[^1]', b'[^1]:', b'==', b'{++', b'~~', b'$$', b'<div>', b'</p>',
    b'<table>', b'<td rowspan=9e9>', b'<script>', b'&#xD800;', b'&#0;', b'&', b'<base href=//x>', b'data:',
    b'\x00', b'\xff\xfe', b'\xed\xa0\x80', b'\r', b'\xe2\x80\xae', b'\xf4\x8f\xbf\xbf', b'1e999', b'NaN',
    b"9" * 400, b'{', b'}', b'"', b'null', b'[[', b']]', b'^abc', b'%%', b'annotations:', b'\\', b'\x1b',
    b"\xcc\x81" * 50, b'true', b'-1', b'""', b'<details><summary>', b'<pre><code class="language-x">', b'<li value=9>',
    b'<ol start=99999>', b'<img src=x alt=y>', b'<a href="#x">', b'<sup class="footnote-ref">', b'<br><br>', b'<q>',
    b'<dl><dt>', b'<dd>', b'<figure><figcaption>', b'<math>', b'<svg>', b'<template>', b'<plaintext>', b'<textarea>',
    b'<input type=checkbox checked>', b'- [x] ', b'* [ ] ', b': term', b'\n===\n', b'\n***\n', b'<h1>', b'<blockquote>',
    b'http://x.y/', b'www.a.b', b'<http://a>', b'\\\n', b'  \n', b'[a]: b "c"\n', b'{#id .c}', b'H~2~O', b'x^2^',
    b'title = "x"\n', b'\xef\xbb\xbf', b'\x0c', b'\xc2\x85', b'\xe2\x80\xa8', b'\xef\xbf\xbc', b'\xef\xb7\x90',
]  # fmt: skip


Line = tuple[CodeType, int]


class Length(NamedTuple):
    """How long to work on a surface: so many seconds, but no more than so many files (0: as many as there is time for).

    An ordinary run ends by its files, so that they are the same ones each time: what it finds, it finds again.
    """

    seconds: float
    files: int = 0


# Seconds and files of an ordinary run, and the share of the eight hours of a full one.
SURFACES = {
    "markdown": (60, 400, 20),
    "html": (60, 450, 20),
    "text": (60, 1000, 6),
    "rst": (10, 200, 6),
    "epub": (10, 200, 8),
    "book": (20, 150, 16),
    "word": (8, 60, 12),
    "open document": (8, 100, 8),
    "pdf": (20, 150, 16),
    "docx": (10, 100, 12),
    "odt": (10, 150, 6),
    "rtf": (10, 200, 6),
    "fb2": (10, 200, 6),
    "mhtml": (10, 200, 6),
    "import": (60, 200, 16),
    "records": (60, 150, 12),
    "strip": (60, 500, 6),
    "template": (60, 400, 6),
    "note": (60, 400, 4),
    "library": (60, 300, 8),
    "settings": (60, 600, 2),
}
FULL = 8 * 3600


def length_of(surface: str) -> Length:
    """Return how long to work on a surface."""
    small, files, share = SURFACES[surface]
    full = FULL * share / sum(share for _, _, share in SURFACES.values())
    wanted = seconds("T15", small, full)
    return Length(wanted, files if wanted == small else 0)


OWN = [
    b'---\ntitle: x\ntags: [a, b]\n---\n\n# Head\n\nA *b* **c** `d` [e](f "g") ![h](i)\n\n> q\n\n- l\n  1. m\n\n'
    b"| a | b |\n|---|---|\n| c | d |\n\n[^1]: note\n",
    b"<!DOCTYPE html><html><head><title>t</title><meta name=author content=a></head><body><article><h1>H</h1>"
    b"<p>a <b>b</b> <a href=c>d</a> <img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"
    b"<table><tr><td colspan=2>e</table><pre><code>f</code></pre></article></body></html>",
    "Zo\u00eb na\u00efve \u2014 \u201cquote\u201d \u65e5\u672c\u8a9e\r\n\r\n    indented\ttab\x0bx\u2028y".encode(),
    "wide \u202e".encode("utf-16"),
    b'+++\ntitle = "x"\ndate = 2024-01-01\n[taxonomies]\ntags = ["a"]\n+++\n\nText ==marked== {++new++} ^up^ ~down~\n',
    b'<script type="application/ld+json">{"headline": "h", "author": [{"name": "a"}]}</script>'
    b'<base href="https://a.example/b/"><link rel=canonical href=c><main>w <a href=d>e</a><dl><dt>t<dd>d</dl></main>',
]


class Fuzzed(NamedTuple):
    """``files`` were tried, ``kept`` of them had led somewhere new."""

    files: int
    kept: int


def mutate(data: bytes, others: list[bytes], random_: random.Random) -> bytes:
    """Change some bytes of a file, at random."""
    made = bytearray(data)
    for _ in range(random_.choice((1, 1, 2, 4, 8, 30))):
        at = random_.randrange(len(made) + 1)
        to = min(len(made), at + random_.randrange(1, random_.choice((4, 30, 400))))
        way = random_.randrange(8)
        if way == 0 and made:
            made[at % len(made)] ^= 1 << random_.randrange(8)
        elif way == 1:
            del made[at:to]
        elif way == 2:
            made[at:at] = random_.choice(TOKENS) * random_.choice((1, 1, 2, 20, 300))
        elif way == 3:
            made[at:at] = made[at:to] * random_.choice((1, 2, 40))
        elif way == 4:
            other = random_.choice(others)
            start = random_.randrange(len(other) + 1)
            made[at:to] = other[start : start + random_.randrange(300)]
        elif way == 5:
            made[at:to] = bytes(random_.randrange(256) for _ in range(to - at))
        elif way == 6:
            made[at:at] = b"".join(random_.choice(TOKENS) for _ in range(random_.randrange(1, 12)))
        else:
            made[at:to] = random_.choice(TOKENS)
    most = random_.choice(SIZES)  # small files say as much in a tenth of the time, but a cut export has lost its end
    start = random_.randrange(len(made)) if len(made) > most and random_.random() < 0.5 else 0
    return bytes(made[start : start + most])


def fuzzed(
    name: str,
    seeds: list[bytes],
    work: Callable[[bytes], Hashable],
    folder: Path,
    length: Length,
    *,
    change: Callable[[bytes, list[bytes], random.Random], bytes] = mutate,
) -> Fuzzed:
    """Feed changed seeds to ``work`` in a child for that ``length``; keeps what fails.

    ``work`` returns the shape of what came of a file: two alike files give the same.
    """
    given, count = folder / f"{name}.given", folder / f"{name}.count"
    child = os.fork()
    if not child:
        status = 1
        try:
            _limit_memory()
            _feed(seeds, work, given, count, length, change)
            status = 0
        except BaseException:  # noqa: BLE001 - told, and the child ends
            traceback.print_exc()
        finally:
            os._exit(status)
    status = os.waitpid(child, 0)[1]
    if status:
        KEPT.mkdir(parents=True, exist_ok=True)
        kept = KEPT / f"T15-{name}-{SEED}"
        kept.write_bytes(given.read_bytes())
        hung = os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGALRM, signal.SIGPROF)
        pytest.fail(f"{name} {'hung over 15 s' if hung else f'failed with status {status}'} on {kept}")
    return Fuzzed(*map(int, count.read_text().split()))


def _limit_memory() -> None:
    import resource

    pages = int(Path("/proc/self/statm").read_text().split()[0]) if Path("/proc/self/statm").exists() else 0
    if pages:
        resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + MEMORY,) * 2)


def _feed(
    seeds: list[bytes],
    work: Callable[[bytes], Hashable],
    given: Path,
    count: Path,
    length: Length,
    change: Callable[[bytes, list[bytes], random.Random], bytes],
) -> None:
    random_ = random.Random(SEED)
    ground, shapes, lines, calls = list(seeds), set[Hashable](), set[Line](), Counter[CodeType]()
    for data in seeds:  # what is done but once in a process is done: its lines count for no file
        given.write_bytes(data)
        _bound(LONGEST)
        work(data)
    number = 0
    end = time.monotonic() + length.seconds
    while time.monotonic() < end and (number < length.files or not length.files):
        # what was kept last leads on best
        newest = ground[-30:] if random_.random() < 0.3 else ground
        data = change(random_.choice(newest), ground, random_)
        given.write_bytes(data)
        _bound(LONGEST)
        before = len(lines)
        shape = _traced(work, data, lines, calls) if number % TRACED == 0 and len(data) < LARGEST_KEPT else work(data)
        _bound(0)
        number += 1
        if (shape not in shapes or len(lines) > before) and len(data) < LARGEST_KEPT:
            shapes.add(shape)
            ground.append(data)
            if len(ground) > len(seeds) + MOST_KEPT:
                del ground[len(seeds) + random_.randrange(MOST_KEPT // 2)]
    count.write_text(f"{number} {len(ground) - len(seeds)}")


def _bound(seconds: int) -> None:
    """Kill this process where it works, or waits, for too long from now on; 0 takes that back."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.alarm(seconds * _SLOWEST)


def _traced(work: Callable[[bytes], Hashable], data: bytes, lines: set[Line], calls: Counter[CodeType]) -> Hashable:
    """Work on one file while the lines of the program that run are noted.

    ``calls`` says how often a function was called since one of its lines was new; after some it is followed no more.
    """

    def note(frame: FrameType, event: str, _: Any) -> Any:
        code = frame.f_code
        if event == "call":
            calls[code] += 1
            return note if calls[code] <= FOLLOWED and any(part in code.co_filename for part in _PROGRAM) else None
        if (line := (code, frame.f_lineno)) not in lines:
            lines.add(line)
            calls[code] = 0
        return note

    sys.settrace(note)
    try:
        return work(data)
    finally:
        sys.settrace(None)


def sentence_shape(error: BaseException) -> str:
    """Return a refusal's words without its names and numbers; fail where it is no sentence."""
    words = str(error)
    assert words.endswith((".", ")")), words
    return re.sub(r"\d+|“[^”]*”|'[^']*'", "…", words)[:200]
