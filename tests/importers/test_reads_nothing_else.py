"""Opening an article makes no network connection and reads no other file, whatever the article says."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

import desktop.importers
from db.disk.packing import unpack
from desktop.child.tasks import TASKS
from tests.child.answers import taken_apart

WATCHER = """
import sys
events = []
def hook(name, arguments):
    if name.partition(".")[0] in ("socket", "subprocess", "os", "shutil", "urllib", "ctypes") or name == "open":
        events.append([name, repr(arguments)])
from desktop.child.process import main
import importlib
for module in sys.argv[1:]:
    importlib.import_module(module)
import base64, html.entities, encodings.idna, stringprep
sys.addaudithook(hook)
code = main()
sys.stderr.write("EVENTS " + __import__("json").dumps(events))
sys.exit(code)
"""
HOME = Path(desktop.importers.__file__).parent
READERS = sorted(".".join(path.relative_to(HOME).with_suffix("").parts) for path in HOME.rglob("from_*.py"))
MODULES = [
    "desktop.importers.child.task",
    *(f"desktop.importers.{name}" for name in READERS),
    "desktop.article.check",
    "desktop.importers.images",
]
ADDRESSES = ["http://127.0.0.1:9/x.png", "//host/x.png", "file:///etc/passwd", "/etc/hostname", "x.png", "\\\\h\\s\\x"]


def page(canary: Path) -> str:
    """Return a page that asks for other files and hosts in every way that HTML knows."""
    parts = ['<base href="http://127.0.0.1:9/"><link rel=stylesheet href="http://127.0.0.1:9/x.css"><p>words</p>']
    for address in [*ADDRESSES, str(canary), canary.as_uri()]:
        parts.append(
            f'<img src="{address}" srcset="{address} 2x"><iframe src="{address}"></iframe><body background="{address}">'
            f'<object data="{address}"></object><embed src="{address}"><video poster="{address}"></video>'
            f'<div style="background: url({address})">x</div><style>@import "{address}";</style>'
            f'<script src="{address}"></script><input type=image src="{address}"><svg><image href="{address}"/></svg>'
            f'<meta http-equiv=refresh content="0; url={address}"><link rel=preload href="{address}">'
        )
    return "".join(parts)


def told(importer: str) -> bytes:
    """Return the line that the import process is told its task in."""
    about = {"importer": importer, "name": "a"}
    return json.dumps({"task": asdict(TASKS["import"]), "lifeline": None, "about": about}).encode() + b"\n"


@pytest.mark.parametrize("importer", ["html", "markdown"])
def test_the_import_process_opens_no_file_and_no_connection(importer: str, tmp_path: Path) -> None:
    canary = tmp_path / "canary.png"
    canary.write_bytes(b"\x89PNG\r\n\x1a\nCANARY")
    source = page(canary) + "\n\n" + "".join(f"![a]({a}) [b]: {a}\n\n[c]({a})\n\n" for a in ADDRESSES)
    given = told(importer) + source.encode()
    done = subprocess.run([sys.executable, "-c", WATCHER, *MODULES], input=given, capture_output=True, check=True)
    _, parts = taken_apart(done.stdout)
    assert b"words" in unpack(dict(parts)["text"])
    assert not [name for name, data in parts if b"CANARY" in (unpack(data) if name in ("content", "text") else data)]
    events = json.loads(done.stderr.decode().partition("EVENTS ")[2])
    assert [event for event in events if ".py" not in event[1]] == []
