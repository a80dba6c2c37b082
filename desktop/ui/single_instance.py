"""One window a library: the second start raises the first and hands its files on.

Lock and socket lie where no other user can enter, and either side of the socket asks the system who the other is:
nothing is told to another user, nor taken from one. Where nobody answers as ours, the window opens.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer

from desktop.paths import instance_name
from desktop.ui.private_place import private_place

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

ANSWER_MILLISECONDS = 2000
PATIENCE_SECONDS = 3.0
MESSAGE_MILLISECONDS = 5000  # after a start has connected, for all of its message
LONGEST = 1_000_000  # bytes of one message
YES = b"ok\n"


def claim(library: Path) -> QLockFile | None:
    """Return the lock on a library's window, or None where another Postil holds it (one that died does not)."""
    place = private_place(f"{instance_name(library)}.lock")
    lock = QLockFile(str(place or ""))
    if place is None or (os.path.lexists(place) and not (place.is_file() and not place.is_symlink())):
        return lock  # no lock can be made here at all: go on without
    lock.setStaleLockTime(0)
    if not lock.tryLock(50) and lock.error() is QLockFile.LockError.LockFailedError:
        return None
    return lock


def claiming(library: Path) -> Callable[[], QLockFile | None]:
    """Claim a library's window while the start goes on; return what waits for that and returns what ``claim`` does.

    The lock is written through to the disk, for which the rest of a start need not wait.
    """
    locks: list[QLockFile | None] = []
    thread = threading.Thread(target=lambda: locks.append(claim(library)))
    thread.start()

    def claimed() -> QLockFile | None:
        thread.join()
        return locks[0] if locks else claim(library)  # what went wrong there is raised here

    return claimed


def hand_over(library: Path, names: Sequence[str], patience: float = PATIENCE_SECONDS) -> bool:
    """Ask the first window to come forward and take these files; False where it does not answer, or is another's."""
    from PySide6.QtNetwork import QLocalSocket

    address = _address(library)
    if not address:
        return False
    socket = QLocalSocket()
    socket.setReadBufferSize(len(YES))
    until = time.monotonic() + patience
    while True:  # the first window listens only once it has painted
        socket.connectToServer(address)
        if socket.waitForConnected(ANSWER_MILLISECONDS):
            break
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    if not is_ours(socket):
        socket.abort()
        return False
    socket.write(json.dumps(list(names)).encode() + b"\n")
    answered = socket.waitForReadyRead(ANSWER_MILLISECONDS) and bytes(socket.read(len(YES)).data()) == YES
    socket.abort()
    return answered


def listen(library: Path, take: Callable[[list[str]], None], parent: QObject) -> bool:
    """Listen for later starts by the same user; ``take`` gets their files.

    The event loop calls it, not what reads the socket: it may ask the user something, in a loop of its own, in which
    the socket goes.
    """
    from PySide6.QtNetwork import QLocalServer

    address = _address(library)
    if not address:
        return False
    server = QLocalServer(parent)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    if not server.listen(address):
        QLocalServer.removeServer(address)  # of a window that died
        if not server.listen(address):
            return False

    def read(socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= LONGEST:
                socket.abort()
            return
        names = parse(bytes(socket.readLine(LONGEST).data()))
        if names is not None:
            socket.write(YES)
            socket.flush()
            QTimer.singleShot(0, parent, partial(take, names))

    def connect() -> None:
        while (socket := server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            if not is_ours(socket):
                socket.abort()
                continue
            socket.setReadBufferSize(LONGEST)
            QTimer.singleShot(MESSAGE_MILLISECONDS, socket, socket.abort)
            socket.readyRead.connect(lambda socket=socket: read(socket))
            read(socket)

    server.newConnection.connect(connect)
    return True


def is_ours(socket: QLocalSocket) -> bool:
    """True if the process at the other end is this user's."""
    user = user_of(socket)
    return user is None or user == os.getuid()


def user_of(socket: QLocalSocket) -> int | None:
    """Return whose the process at the other end is, -1 for nobody's; None where only the folder tells: not Linux."""
    import socket as sockets
    import struct

    option = getattr(sockets, "SO_PEERCRED", None)
    if option is None:
        return None
    try:
        with sockets.socket(fileno=os.dup(socket.socketDescriptor())) as same:
            _, user, _ = struct.unpack("3i", same.getsockopt(sockets.SOL_SOCKET, option, struct.calcsize("3i")))
    except OSError:
        return -1
    return int(user)


def _address(library: Path) -> str:
    """Return where the window on a library listens, '' where no place is safe."""
    name = instance_name(library)
    if sys.platform == "win32":
        return name  # of a pipe, which is no file
    return str(private_place(name) or "")


def parse(message: bytes) -> list[str] | None:
    """Return the paths and addresses of a message, or None where it is not one of ours."""
    try:
        names = json.loads(message)
    except (ValueError, RecursionError):
        return None
    return names if isinstance(names, list) and all(map(_may_be_handed_over, names)) else None


def _may_be_handed_over(name: object) -> bool:
    return isinstance(name, str) and "\0" not in name and ("://" in name or os.path.isabs(name))
