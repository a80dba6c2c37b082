"""What tries to fill the memory: pictures that claim to be huge, giant tables, floods of marks and of empty lines."""

from __future__ import annotations

import base64
import json
import struct
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.child.tasks import TASKS
from tests.torture.foreign.hostile import png
from tests.torture.trials import cases, figures

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads Linux' count of memory")

WINDOW = 300  # megabytes beyond what the window had before
CHILD = TASKS["import"].memory >> 20


def _page(*pictures: tuple[str, bytes]) -> bytes:
    parts = [
        f'<p><img src="data:image/{kind};base64,{base64.b64encode(data).decode()}"></p>' for kind, data in pictures
    ]
    return ("<p>Pictures</p>" + "".join(parts)).encode()


def _gif(width: int, height: int, frames: int) -> bytes:
    head = b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\0\0\0\0\0\xff\xff\xff"
    frame = b"\x2c\0\0\0\0" + struct.pack("<HH", width, height) + b"\0\x02\x02\x44\x01\0"
    return head + frame * frames + b"\x3b"


def _webp(width: int, height: int) -> bytes:
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + size + b"VP8 " + struct.pack("<I", 10) + b"\0" * 10
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _ico(size: int) -> bytes:
    picture = png(size, size)
    return struct.pack("<HHHBBBBHHII", 0, 1, 1, 0, 0, 0, 0, 1, 32, len(picture), 22) + picture


BOMBS: dict[str, Callable[[], bytes]] = {  # made where they are wanted: it takes seconds
    "huge.html": lambda: _page(
        ("png", png(60_000, 60_000)), ("png", png(2**31 - 1, 2**31 - 1)), ("gif", _gif(65_535, 65_535, 50)),
        ("webp", _webp(16_384, 16_384)), ("x-icon", _ico(60_000)), ("png", _ico(60_000)),
    ),
    "large.html": lambda: _page(*[("png", png(6_000, 6_000, 6_000))] * 30),  # each is let through, 36 megapixels
    "tall.html": lambda: _page(*(("png", png(600, 60_000 + n, 60_000 + n)) for n in range(12))),
    "frames.html": lambda: _page(("gif", _gif(3_000, 3_000, 5_000))),
    "cells.html": lambda: b"<table>" + b"<tr><td>a<td>b<td>c<td>d" * 30_000,
    "tables.html": lambda: (b"<table>" + b"<tr><td>a<td>b" * 50 + b"</table>") * 600,
    "spans.html": lambda: b"<table>" + b"<tr><td rowspan=2000000000 colspan=2000000000>x" * 300,
    "lines.txt": lambda: b"a\n\n" * 400_000,
    "headings.md": lambda: b"# a\n\n" * 60_000,
    "marks.txt": lambda: b"a" + "\u0301".encode() * 1_000_000,
    "letters.txt": lambda: ("\U0001f469\u200d" * 200_000).encode(),
    "word.txt": lambda: b"w" * 2_000_000,
    "links.html": lambda: b"<a href=x>a</a> " * 40_000,
}  # fmt: skip


@pytest.mark.parametrize("name", cases(BOMBS, "huge.html", "spans.html", "lines.txt", "marks.txt", "links.html"))
def test_no_file_fills_the_memory(name: str, tmp_path: Path) -> None:
    started = time.monotonic()
    path = tmp_path / name
    path.write_bytes(BOMBS[name]())
    command = [sys.executable, "-m", "tests.torture.foreign.pictures_driver", str(path), str(tmp_path / "l.postil")]
    root = Path(__file__).parents[3]
    done = subprocess.run(command, input=b"go on\n", capture_output=True, cwd=root, timeout=250, check=False)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    told = json.loads(done.stdout.splitlines()[-1])
    figures("memory", started, file=name, **told)
    assert told["said"] == "opened"
    assert told["window"] < WINDOW, told
    assert told["child"] < CHILD, told


def test_a_codebook_that_says_an_entity_over_and_over_is_refused_before_that_is_written_out() -> None:
    source = '<!DOCTYPE x [<!ENTITY a "{}">]><CodeBook><Codes><Code name="{}"/></Codes></CodeBook>'
    told = """
import sys
from pathlib import Path
from desktop.exporters.codebook import PostilError, read_codebook
try:
    read_codebook(sys.stdin.buffer.read(), "codes.qdc")
except PostilError as error:
    peak = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]  # its own, not that of who began it
    print(int(peak) >> 10, error)
"""
    data = source.format("a" * 100_000, "&a;" * 1_900_000).encode()
    done = subprocess.run([sys.executable, "-c", told], input=data, capture_output=True, check=True)
    megabytes, _, said = done.stdout.decode().partition(" ")
    assert "declares entities" in said
    assert int(megabytes) < WINDOW
