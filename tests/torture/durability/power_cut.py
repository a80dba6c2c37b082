"""What a disk may hold after the power was cut: images of a folder built from a record of real system calls.

The model: a file's data is safe only once that file was synced; a folder's entries only once the folder was synced,
until then a random number of the first pending changes survives; a write that was not synced survives, vanishes or is
torn at a sector.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_CALL = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_TRACED = "openat,close,pwrite64,write,fdatasync,fsync,unlink,unlinkat,rename,renameat,renameat2,ftruncate,mkdir,dup"
_SECTOR = 512
ACKNOWLEDGED = b"ACK "


@dataclass(slots=True)
class Event:
    """One thing that happened: write, cut (to a length), sync, enter or leave (a name), move, folder synced, ack."""

    kind: str
    inode: int = 0
    name: str = ""
    other: str = ""
    place: int = 0
    data: bytes = b""


@dataclass(slots=True)
class Disk:
    """What is safe, and what is pending."""

    files: dict[int, bytearray] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    writes: list[Event] = field(default_factory=list)
    entries: list[Event] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)


def record(command: list[str], folder: Path, log: Path) -> list[Event]:
    """Run a command under strace and give what it did to the files in ``folder``, and its acknowledgements on fd 1."""
    traced = ["strace", "-f", "-xx", "-s", "4000000", "-e", f"trace={_TRACED}", "-e", "signal=none", "-o", str(log)]
    root = Path(__file__).parents[3]
    subprocess.run([*traced, sys.executable, "-m", *command], check=True, stdout=subprocess.DEVNULL, cwd=root)
    return list(_events(log, str(folder)))


def _events(log: Path, folder: str) -> Iterator[Event]:
    names: dict[str, int] = {}
    files: dict[int, tuple[int, str]] = {}  # descriptor -> inode (0: the folder), path
    sizes: dict[int, int] = {}
    places: dict[int, int] = {}
    appending: set[int] = set()
    inodes = 0
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = _CALL.match(line)
            if found is None or int(found[3]) < 0:
                continue
            call, arguments, result = found[1], found[2], int(found[3])
            strings = [_unescaped(text) for text in _STRING.findall(arguments)]
            if call == "openat":
                path = os.path.join(folder, strings[0].decode()) if strings else ""
                files.pop(result, None)
                if path.rstrip("/") == folder or (path.startswith(folder + "/") and os.path.isdir(path)):
                    files[result] = (0, path.rstrip("/"))
                elif path.startswith(folder + "/"):
                    if path not in names:
                        if "O_CREAT" not in arguments:
                            continue
                        inodes += 1
                        names[path] = inodes
                        sizes[inodes] = 0
                        yield Event("enter", inodes, path)
                    files[result] = (names[path], path)
                    places[result] = 0
                    (appending.add if "O_APPEND" in arguments else appending.discard)(result)
                    if "O_TRUNC" in arguments:
                        sizes[names[path]] = 0
                        yield Event("cut", names[path], place=0)
            elif call == "close":
                files.pop(int(arguments), None)
            elif call in ("pwrite64", "write"):
                descriptor = int(arguments.split(",")[0])
                data = strings[0][:result] if strings else b""
                if descriptor in files and files[descriptor][0]:
                    inode = files[descriptor][0]
                    if call == "pwrite64":
                        place = int(arguments.rsplit(", ", 1)[1])
                    else:
                        place = sizes[inode] if descriptor in appending else places[descriptor]
                        places[descriptor] = place + len(data)
                    sizes[inode] = max(sizes[inode], place + len(data))
                    yield Event("write", inode, place=place, data=data)
                elif descriptor == 1 and data.startswith(ACKNOWLEDGED):
                    for word in data.split(b"\n"):
                        if word:
                            yield Event("ack", name=word[len(ACKNOWLEDGED) :].decode())
            elif call in ("fsync", "fdatasync"):
                descriptor = int(arguments)
                if descriptor in files:
                    inode, path = files[descriptor]
                    yield Event("sync", inode) if inode else Event("folder", name=path)
            elif call == "ftruncate":
                descriptor, length = (int(part) for part in arguments.split(","))
                if descriptor in files:
                    sizes[files[descriptor][0]] = length
                    yield Event("cut", files[descriptor][0], place=length)
            elif call in ("unlink", "unlinkat"):
                path = os.path.join(folder, strings[0].decode())
                if path in names:
                    yield Event("leave", names.pop(path), path)
            elif call.startswith("rename"):
                source, target = (os.path.join(folder, text.decode()) for text in strings[:2])
                if source in names:
                    names[target] = names.pop(source)
                    yield Event("move", names[target], source, target)
            elif call not in ("mkdir", "fcntl"):
                raise AssertionError(f"the model does not know {call}")


def _unescaped(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def play(disk: Disk, event: Event) -> None:
    """Let one event happen."""
    if event.kind in ("write", "cut"):
        disk.writes.append(event)
    elif event.kind == "sync":
        for pending in disk.writes:
            if pending.inode == event.inode:
                _write(disk.files, pending)
        disk.writes = [pending for pending in disk.writes if pending.inode != event.inode]
    elif event.kind in ("enter", "leave", "move"):
        disk.entries.append(event)
    elif event.kind == "folder":
        for pending in disk.entries:
            if os.path.dirname(pending.name) == event.name:
                _enter(disk.names, pending)
        disk.entries = [pending for pending in disk.entries if os.path.dirname(pending.name) != event.name]
    elif event.kind == "ack":
        disk.acknowledged.append(event.name)


def after_a_cut(disk: Disk, folder: str, random_: random.Random) -> dict[str, bytes]:
    """Return one possible state of ``folder`` after a power cut: what its files hold, by their paths in it."""
    names, files = dict(disk.names), {inode: bytearray(data) for inode, data in disk.files.items()}
    for pending in disk.entries[: random_.randint(0, len(disk.entries))]:
        _enter(names, pending)
    for pending in disk.writes:
        chance = random_.random()
        if chance < 0.45:
            _write(files, pending)
        elif chance < 0.6 and pending.kind == "write" and len(pending.data) > _SECTOR:
            torn = pending.data[: random_.randrange(_SECTOR, len(pending.data), _SECTOR)]
            _write(files, Event("write", pending.inode, place=pending.place, data=torn))
    return {os.path.relpath(name, folder): bytes(files.get(inode, b"")) for name, inode in names.items()}


def write(image: dict[str, bytes], target: Path) -> None:
    """Put an image into an empty folder."""
    for name, data in image.items():
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def _write(files: dict[int, bytearray], event: Event) -> None:
    data = files.setdefault(event.inode, bytearray())
    if event.kind == "cut":
        del data[event.place :]
        data.extend(bytes(event.place - len(data)))
        return
    if len(data) < event.place:
        data.extend(bytes(event.place - len(data)))
    data[event.place : event.place + len(event.data)] = event.data


def _enter(names: dict[str, int], event: Event) -> None:
    if event.kind == "enter":
        names[event.name] = event.inode
    elif event.kind == "leave":
        if names.get(event.name) == event.inode:
            del names[event.name]
    elif event.name in names:
        names[event.other] = names.pop(event.name)
