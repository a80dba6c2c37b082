"""No other user of the machine keeps a window from opening, hears what is opened, or has anything opened.

As root another user is put to it; in any case what the system says of the other side is made up.
"""

from __future__ import annotations

import json
import os
import shutil
import socket as sockets
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile, QObject
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.paths import instance_name
from desktop.ui import private_place, single_instance
from desktop.ui.private_place import is_private
from desktop.ui.single_instance import claim, hand_over, listen, user_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folder for temporary files is the user's own")
NOBODY = 65534
FILES = ["/home/me/private diary.md"]

# Takes every place that is known beforehand, answers as a window would, and writes down what it hears.
ATTACKER = """
import os, socket, sys, threading
folder, name, user, heard = sys.argv[1:5]
os.umask(0)
def serve(path):
    server = socket.socket(socket.AF_UNIX)
    server.bind(path)
    server.listen(8)
    def run():
        while True:
            connection, _ = server.accept()
            with open(heard, "ab") as file:
                file.write(connection.recv(65536))
            connection.sendall(b"ok\\n")
            connection.close()
    threading.Thread(target=run, daemon=True).start()
own = os.path.join(folder, "postil-" + user)
os.mkdir(own, 0o777)
for place in (folder, own):
    with open(os.path.join(place, name + ".lock"), "w") as lock:
        lock.write(f"{os.getpid()}\\npostil\\n{socket.gethostname()}\\n\\n\\n")
    serve(os.path.join(place, name))
print("ready", flush=True)
sys.stdin.read()
"""
SECOND = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desktop.ui.single_instance import claim, hand_over
app = QCoreApplication([])
print(json.dumps([claim(Path(sys.argv[1])) is None, hand_over(Path(sys.argv[1]), sys.argv[2:])]))
"""


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder for temporary files, which all users share; no other is known to be the reader's."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o1777)
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder / "none"))
    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "l.postil"


@pytest.fixture
def attacker(shared: Path, library: Path) -> Iterator[Path]:
    """Another user who was there first; gives the file of what was heard."""
    if os.getuid() != 0:
        pytest.skip("only root can act as another user")
    heard = shared / "heard"
    process = subprocess.Popen(
        ["/usr/bin/env", "python3", "-c", ATTACKER, str(shared), instance_name(library), str(os.getuid()), str(heard)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, user=NOBODY, group=NOBODY, extra_groups=[], cwd="/",
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == "ready\n"
    yield heard
    process.stdin.close()
    process.wait()
    process.stdout.close()


def second_start(qtbot: QtBot, library: Path) -> list[bool]:
    """Return what a second start finds: whether the lock is held, and whether its files were taken."""
    with subprocess.Popen(
        [sys.executable, "-c", SECOND, str(library), *FILES], stdout=subprocess.PIPE, text=True
    ) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
        assert second.stdout is not None
        return list(json.loads(second.stdout.read()))


def unlocked(lock: QLockFile | None) -> bool:
    """True if the window may open as the first, and return the lock back."""
    if lock is not None:
        lock.unlock()
    return lock is not None


@pytest.mark.parametrize("runtime", ["none", "", "postil-0"])
def test_another_user_who_was_there_first_changes_nothing_and_hears_nothing(
    runtime: str,
    attacker: Path,
    shared: Path,
    library: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(shared / runtime))  # "": the shared one itself
    lock = claim(library)
    assert lock is not None
    assert lock.isLocked()
    assert not hand_over(library, FILES, patience=0.1)
    parent = QObject()
    taken: list[list[str]] = []
    assert listen(library, taken.append, parent)
    assert second_start(qtbot, library) == [True, True]
    assert taken == [FILES]
    assert not attacker.exists()
    parent.deleteLater()
    lock.unlock()


def test_the_system_says_whose_the_other_side_is(attacker: Path, shared: Path, library: Path, qtbot: QtBot) -> None:
    socket = QLocalSocket()
    socket.connectToServer(str(shared / instance_name(library)))
    assert socket.waitForConnected(2000)
    assert user_of(socket) == NOBODY
    socket.abort()
    assert user_of(socket) == -1


@pytest.fixture
def foreign(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system say that the other side is another user's."""
    monkeypatch.setattr(single_instance, "user_of", lambda _: os.getuid() + 1)


def a_server(place: Path) -> Callable[[], bytes]:
    """Listen at ``place``; the function returned closes it, and gives what it heard."""
    server = sockets.socket(sockets.AF_UNIX)
    server.bind(str(place))
    server.listen(1)
    server.settimeout(5)

    def end() -> bytes:
        connection, _ = server.accept()
        connection.settimeout(5)
        heard = connection.recv(65536)
        connection.close()
        server.close()
        return heard

    return end


@pytest.fixture
def own_place(shared: Path, library: Path) -> Path:
    place = private_place.private_place(instance_name(library))
    assert place is not None
    assert place.parent == shared / f"postil-{os.getuid()}"
    return place


def test_files_are_not_handed_to_a_server_of_another_user(
    own_place: Path, library: Path, foreign: None, qtbot: QtBot
) -> None:
    end = a_server(own_place)
    assert not hand_over(library, FILES, patience=0.1)
    assert end() == b""


def test_a_server_that_never_answers_holds_up_nobody_for_long(
    own_place: Path, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "ANSWER_MILLISECONDS", 100)
    end = a_server(own_place)
    assert not hand_over(library, FILES, patience=0.1)
    assert json.loads(end()) == FILES


def test_files_of_another_user_are_not_taken(
    own_place: Path, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QObject()
    taken: list[list[str]] = []
    assert listen(library, taken.append, parent)
    with monkeypatch.context() as patch:
        patch.setattr(single_instance, "user_of", lambda _: os.getuid() + 1)
        assert second_start(qtbot, library) == [False, False]
    assert taken == []
    assert second_start(qtbot, library) == [False, True]
    assert taken == [FILES]
    parent.deleteLater()


def test_a_message_without_end_is_broken_off(own_place: Path, library: Path, qtbot: QtBot) -> None:
    parent = QObject()
    taken: list[list[str]] = []
    assert listen(library, taken.append, parent)
    socket = QLocalSocket()
    socket.connectToServer(str(own_place))
    assert socket.waitForConnected(2000)
    socket.write(b"[" + b" " * 2 * single_instance.LONGEST)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=10_000)
    assert taken == []
    parent.deleteLater()


def test_who_says_nothing_is_sent_away(
    own_place: Path, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "MESSAGE_MILLISECONDS", 50)
    parent = QObject()
    assert listen(library, lambda _: None, parent)
    socket = QLocalSocket()
    socket.connectToServer(str(own_place))
    assert socket.waitForConnected(2000)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState, timeout=10_000)
    parent.deleteLater()


def a_dead_socket(place: Path) -> None:
    with sockets.socket(sockets.AF_UNIX) as server:
        server.bind(str(place))


IN_THE_WAY: dict[str, Callable[[Path], None]] = {
    "a dead socket": a_dead_socket,
    "a FIFO": lambda place: os.mkfifo(place),
    "a folder": lambda place: place.mkdir(),
    "a file": lambda place: place.touch(),
    "a link that leads nowhere": lambda place: place.symlink_to("/nowhere"),
}


@pytest.mark.parametrize("what", IN_THE_WAY)
def test_whatever_lies_in_the_place_of_the_socket_the_window_opens(
    what: str, own_place: Path, library: Path, qtbot: QtBot
) -> None:
    IN_THE_WAY[what](own_place)
    assert unlocked(claim(library))
    assert not hand_over(library, FILES, patience=0.1)
    parent = QObject()
    assert listen(library, lambda _: None, parent) is (what != "a folder")
    parent.deleteLater()


@pytest.mark.parametrize("what", [what for what in IN_THE_WAY if what != "a file"])
def test_whatever_lies_in_the_place_of_the_lock_the_window_opens(what: str, own_place: Path, library: Path) -> None:
    IN_THE_WAY[what](own_place.with_name(f"{own_place.name}.lock"))
    assert unlocked(claim(library))


def test_a_folder_is_private_when_it_is_the_users_own_and_shut_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    folder.mkdir(mode=0o700)
    assert is_private(folder)
    (tmp_path / "link").symlink_to(folder)
    assert not is_private(tmp_path / "link")
    assert not is_private(tmp_path / "nothing")
    (tmp_path / "file").touch(0o700)
    assert not is_private(tmp_path / "file")
    for mode in (0o755, 0o710, 0o701, 0o1777):
        folder.chmod(mode)
        assert not is_private(folder)
    assert not is_private(Path("own"))


def test_a_folder_of_another_user_is_not_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "own"
    folder.mkdir(mode=0o700)
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    assert not is_private(folder)


def test_without_a_safe_folder_the_window_opens_alone(
    shared: Path, library: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(private_place, "is_private", lambda _: False)
    assert unlocked(claim(library))
    assert not hand_over(library, FILES, patience=0.1)
    parent = QObject()
    assert not listen(library, lambda _: None, parent)
    parent.deleteLater()
