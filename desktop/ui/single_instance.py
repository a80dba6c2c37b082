"""One window a library: the second start raises the first and hands its files on."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject

from desktop.paths import instance_name

ANSWER_MILLISECONDS = 2000
PATIENCE_SECONDS = 3.0
LONGEST = 1_000_000  # bytes of one message


def claim(library: Path) -> QLockFile | None:
    """Return the lock on a library's window, or None where another Postil holds it (one that died does not)."""
    lock = QLockFile(str(Path(QDir.tempPath()) / f"{instance_name(library)}.lock"))
    lock.setStaleLockTime(0)
    if lock.tryLock(50):
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError:
        return None
    return lock  # no lock can be made here at all: go on without


def hand_over(library: Path, names: Sequence[str], patience: float = PATIENCE_SECONDS) -> bool:
    """Ask the first window to come forward and take these files; False where it does not answer."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    until = time.monotonic() + patience
    while True:  # the first window listens only once it has painted
        socket.connectToServer(instance_name(library))
        if socket.waitForConnected(ANSWER_MILLISECONDS):
            break
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    socket.write(json.dumps(list(names)).encode() + b"\n")
    answered = socket.waitForReadyRead(ANSWER_MILLISECONDS) and bytes(socket.readAll().data()) == b"ok\n"
    socket.disconnectFromServer()
    return answered


def listen(library: Path, take: Callable[[list[str]], None], parent: QObject) -> bool:
    """Listen for later starts of the same reader; ``take`` gets their files."""
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    server = QLocalServer(parent)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    name = instance_name(library)
    if not server.listen(name):
        QLocalServer.removeServer(name)
        if not server.listen(name):
            return False

    def read(socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST:
                socket.abort()
            return
        names = parse(bytes(socket.readLine(LONGEST).data()))
        if names is not None:
            socket.write(b"ok\n")
            socket.flush()
            take(names)

    def connect() -> None:
        while (socket := server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: read(socket))
            read(socket)

    server.newConnection.connect(connect)
    return True


def parse(message: bytes) -> list[str] | None:
    """Return the file names of a message, or None where it is not one of ours."""
    try:
        names = json.loads(message)
    except ValueError:
        return None
    if isinstance(names, list) and all(isinstance(name, str) for name in names):
        return names
    return None
