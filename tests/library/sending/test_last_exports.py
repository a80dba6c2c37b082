"""What was exported last lies beside the library; what is missing or damaged there is not known, and stops nothing."""

from __future__ import annotations

import base64
import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from db.care.own_files import exports_folder
from db.disk.packing import pack
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.last_export import LastExport
from desktop.library import Library
from desktop.library.saving import merge_into_earlier, write_export
from desktop.library.sending import last_exports
from desktop.library.sending.last_exports import LastExports, key_of

LAST = LastExport("full", "a", "0" * 64, "2026-11-24T09:30:00.000Z", "text \ud800 é\r\n", '{"record"}')


@pytest.fixture
def exports(tmp_path: Path) -> LastExports:
    return LastExports(tmp_path / "l.postil")


def kept(exports: LastExports, tmp_path: Path) -> Path:
    """Keep something; return the file that it lies in."""
    exports.keep(key_of(tmp_path / "a.md"), LAST)
    [file] = exports_folder(tmp_path / "l.postil").iterdir()
    return file


def test_what_was_kept_is_there_again_by_whatever_path(exports: LastExports, tmp_path: Path) -> None:
    file = kept(exports, tmp_path)
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    assert exports.of(tmp_path / "link" / "a.md") == LAST
    assert exports.of(tmp_path / "b.md") == LastExport()
    if os.name == "posix":
        assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def other_bytes(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[-3] ^= 1
    file.write_bytes(data)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "cut off": lambda file: file.write_bytes(file.read_bytes()[:-9]),
    "empty": lambda file: file.write_bytes(b""),
    "a flipped bit": other_bytes,
    "a folder": lambda file: (file.unlink(), file.mkdir()),
    "of another program": lambda file: file.write_text("Dear diary"),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_is_missing_or_damaged_is_not_known(
    exports: LastExports, tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    damage(kept(exports, tmp_path))
    assert exports.of(tmp_path / "a.md") == LastExport()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe")
def test_nobody_waits_for_a_pipe_in_its_place(exports: LastExports, tmp_path: Path) -> None:
    file = kept(exports, tmp_path)
    file.unlink()
    os.mkfifo(file)
    found: list[LastExport] = []
    thread = threading.Thread(target=lambda: found.append(exports.of(tmp_path / "a.md")), daemon=True)
    thread.start()
    thread.join(20)
    assert found == [LastExport()]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_where_it_cannot_be_written_an_older_one_is_not_taken_for_it(
    exports: LastExports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    kept(exports, tmp_path)

    def write_file(*_: object, **__: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(last_exports, "write_file", write_file)
    exports.keep(key_of(tmp_path / "a.md"), LAST)
    assert exports.of(tmp_path / "a.md") == LastExport()


def test_the_oldest_go_where_there_are_too_many(
    exports: LastExports, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = kept(exports, tmp_path).stat().st_size
    monkeypatch.setattr(last_exports, "MOST_BYTES", 3 * size)
    monkeypatch.setattr(last_exports, "_OFTEN", 1)
    for number in range(5):
        exports.keep(key_of(tmp_path / f"{number}.md"), LAST)
        os.utime(exports_folder(tmp_path / "l.postil") / key_of(tmp_path / f"{number}.md"), (number, number))
    exports.keep(key_of(tmp_path / "new.md"), LAST)
    left = [n for n in range(5) if exports.of(tmp_path / f"{n}.md") == LAST]
    assert (left, exports.of(tmp_path / "new.md")) == ([4], LAST)


def test_what_an_older_version_kept_in_the_settings_is_taken_over(library: Library, tmp_path: Path) -> None:
    path, other = tmp_path / "a.md", tmp_path / "b.csv"
    packed = base64.b85encode(pack(b'{"record"}\n\x1e\n[["k","v"]]', 6)).decode()
    keys = [f"export_memory:{key_of(one)}" for one in (path, tmp_path / "bad.md")]
    for key, value in (("export_memory", keys), (keys[0], packed), (keys[1], "~~~")):
        library.settings.set(key, value)
    library.settings.set("export_written", {f"export_memory:{key_of(other)}": "1" * 64})
    assert library.saving.last_of(path) == LastExport(record='{"record"}')
    assert library.saving.last_of(other) == LastExport(sha256="1" * 64)
    assert library.saving.last_of(tmp_path / "bad.md") == LastExport()
    assert [library.settings.get(key) for key in (*keys, "export_memory", "export_written")] == [None] * 4


@pytest.mark.parametrize("stored", ["x", 5, [5, None], {"a": 5}])
def test_settings_of_another_kind_are_forgotten(library: Library, tmp_path: Path, stored: object) -> None:
    library.settings.set("export_memory", stored)
    library.settings.set("export_written", stored)
    assert library.saving.last_of(tmp_path / "a.md") == LastExport()
    assert library.settings.get("export_memory") is None


def test_an_export_that_ended_before_it_was_kept_is_merged_by_its_own_record(library: Library, tmp_path: Path) -> None:
    source, path = tmp_path / "salt.md", tmp_path / "out.md"
    source.write_text("# Salt\n\nSalt was pay.\n", "utf-8")
    article = library.articles.add(source).article
    first = library.exchange.export(article.id)
    library.saving.remember(path, first, exporter("markdown"), Options(), article.id, first)
    library.articles.rename(article.id, "Pay")
    write_export(path, library.exchange.export(article.id))  # and then the power went
    path.write_text(path.read_text("utf-8").replace("# Salt\n", "# Salt\n\nMine.\n"), "utf-8")
    library.articles.rename(article.id, "White gold")
    earlier = library.saving.earlier_file(path, library.exchange.document(article.id))
    made = merge_into_earlier(earlier, "markdown", Options()).exported.text
    assert "Mine." in made and 'title: "White gold"' in made
