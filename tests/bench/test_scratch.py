"""The bench's own folder is removed without crossing what another program mounted in it, and without failing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import scratch

ROOT = Path(__file__).resolve().parents[2]


def tree(folder: Path) -> Path:
    """Make a folder as a run leaves it: the portal's mount point among files of the run's own."""
    (folder / "data" / "postil").mkdir(parents=True)
    (folder / "data" / "postil" / "library.postil").write_bytes(b"SQLite")
    (folder / ".cache" / "doc" / "by-app").mkdir(parents=True)
    (folder / ".cache" / "doc" / "by-app" / "theirs.txt").write_text("the reader's own", "utf-8")
    (folder / ".cache" / "fonts").mkdir()
    (folder / "link").symlink_to(folder / ".cache" / "doc")
    (folder / "nowhere").symlink_to(folder / "gone")
    return folder


def everything(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_all_is_removed_where_nothing_is_mounted(tmp_path: Path) -> None:
    folder = tree(tmp_path / "bench")
    assert scratch.remove(folder) == []
    assert not folder.exists()


def test_what_is_mounted_is_let_be_and_the_rest_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tree(tmp_path / "bench one")
    place = str(folder / ".cache" / "doc").replace(" ", "\\040")
    table = tmp_path / "mountinfo"
    table.write_text(f"22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n90 22 0:52 / {place} rw - fuse.portal portal rw\n")
    monkeypatch.setattr(scratch, "MOUNTS", table)
    assert scratch.remove(folder) == [folder / ".cache" / "doc"]
    assert everything(folder) == {".cache", ".cache/doc", ".cache/doc/by-app", ".cache/doc/by-app/theirs.txt"}


def test_another_device_is_let_be_where_no_table_tells_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tree(tmp_path / "bench")
    monkeypatch.setattr(scratch, "MOUNTS", tmp_path / "none")
    real = Path.lstat

    def on_another_device(path: Path) -> os.stat_result:
        found = real(path)
        return os.stat_result((*found[:2], found.st_dev + 1, *found[3:])) if path.name == "doc" else found

    monkeypatch.setattr(Path, "lstat", on_another_device)
    assert scratch.remove(folder) == [folder / ".cache" / "doc"]
    assert (folder / ".cache" / "doc" / "by-app" / "theirs.txt").exists()


@pytest.mark.parametrize("refused", ["lstat", "iterdir", "rmdir"])
def test_what_the_system_refuses_is_let_be_and_the_rest_goes(
    refused: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The portal shows its mount to nobody but its own user: not even root may look at it."""
    folder = tree(tmp_path / "bench")
    real = getattr(Path, refused)

    def refuse(path: Path) -> object:
        if path.name == "doc":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, refused, refuse)
    assert scratch.remove(folder) == [folder / ".cache" / "doc"]
    assert not (folder / "data").exists()
    assert not (folder / ".cache" / "fonts").exists()


def test_a_run_ends_well_and_says_what_it_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(scratch.tempfile, "mkdtemp", lambda prefix: str(tree(tmp_path / "bench")))
    monkeypatch.setattr(scratch, "mounted", lambda: frozenset({tmp_path / "bench" / ".cache" / "doc"}))
    with scratch.scratch_folder() as folder:
        assert folder == tmp_path / "bench"
    assert str(tmp_path / "bench" / ".cache" / "doc") in capsys.readouterr().err


def test_a_real_mount_of_the_same_device_keeps_its_files(tmp_path: Path) -> None:
    folder, theirs = tree(tmp_path / "bench"), tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "kept.txt").write_text("kept", "utf-8")
    program = f"from pathlib import Path; from tests.bench.scratch import remove; print(remove(Path({str(folder)!r})))"
    script = 'mount --bind "$1" "$2" && exec "$3" -c "$4"'
    done = subprocess.run(
        ["unshare", "--mount", "sh", "-c", script, "sh", theirs, folder / ".cache" / "doc", sys.executable, program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode and ("mount" in done.stderr or "unshare" in done.stderr):
        pytest.skip(f"this machine lets nobody mount: {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    assert str(folder / ".cache" / "doc") in done.stdout
    assert (theirs / "kept.txt").read_text("utf-8") == "kept"
    assert not (folder / "data").exists()
