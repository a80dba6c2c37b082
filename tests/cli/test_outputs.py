"""No command writes over what is no file, or over a file of a library's own, whatever link leads there."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from db.journal.file import Journal

OUTPUTS = (
    ("export", "harbour.md", "--force", "-o", "{}"),
    ("export", "harbour.md", "--format", "csv", "--force", "-o", "{}"),
    ("export", "--all", "--format", "csv", "--force", "-o", "{}"),
    ("strip", "out.md", "--force", "-o", "{}"),
    ("brief", "export", "BRIEF", "--force", "-o", "{}"),
    ("picture", "{}", "--force"),
    ("backup", "--to", "{}"),
)
NOT_TO_A_FOLDER = OUTPUTS[3:]


@pytest.fixture
def library(exported: Path, postil, tmp_path: Path) -> Path:
    """Return a library with everything that can lie beside one."""
    assert postil("backup")[0] == 0
    assert postil("brief", "new", "Quays")[0] == 0
    path = tmp_path / "library.postil"
    journal = Journal(path, rotate_at=1)
    journal.rotate_if_full(lambda: None)
    for name in ("-journal", ".journal.jsonl.damaged"):
        path.with_name(path.name + name).write_bytes(b"")
    return path


def own_files(library: Path) -> list[Path]:
    beside = (path for path in library.parent.rglob(f"{library.name}*") if path.is_file())
    return sorted({*beside, *library.with_name(library.name + ".backups").iterdir()})


def hashes(paths: list[Path]) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in paths}


def filled(command: tuple[str, ...], out: object, postil) -> list[str]:
    [brief] = json.loads(postil("brief", "list", "--json")[1])
    return [{"{}": str(out), "BRIEF": brief["id"]}.get(part, part) for part in command]


@pytest.mark.parametrize("command", OUTPUTS, ids=" ".join)
def test_a_library_its_journals_and_backups_stay_whatever_is_forced(command, library, postil, tmp_path) -> None:
    files = own_files(library)
    assert len(files) == 6
    (tmp_path / "linked").symlink_to(library)
    (tmp_path / "folder").symlink_to(library.with_name(library.name + ".backups"))
    ways = [*files, tmp_path / "linked", tmp_path / "folder" / files[-1].name, tmp_path / "folder" / "new.md"]
    for number, path in enumerate(files):
        if path.stat().st_size:
            os.link(path, tmp_path / f"hard{number}")
            ways.append(tmp_path / f"hard{number}")
    ways += [library.with_name(library.name + end) for end in ("-wal", ".journal-0009.jsonl.gz", ".repair")]
    before = hashes(files)
    for way in ways:
        code, out, err = postil(*filled(command, way, postil))
        assert (code, out) == (1, ""), way
        assert "belongs to the library" in err, way
    assert hashes(own_files(library)) == before
    assert postil("check")[0] == 0


@pytest.mark.parametrize("command", NOT_TO_A_FOLDER, ids=" ".join)
def test_a_folder_stays_and_nothing_is_written_beside_it(command, library, postil, tmp_path) -> None:
    (tmp_path / "there").mkdir()
    before = sorted(os.listdir(tmp_path))
    code, out, err = postil(*filled(command, tmp_path / "there", postil))
    assert (code, out) == (1, "")
    assert "there” is a folder" in err or "there is there already" in err
    assert sorted(os.listdir(tmp_path)) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in folders")
@pytest.mark.parametrize("command", OUTPUTS, ids=" ".join)
def test_a_device_and_a_pipe_stay_what_they_are(command, library, postil, tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/null")
    for name in ("pipe", "device"):
        code, out, err = postil(*filled(command, tmp_path / name, postil))
        assert (code, out) == (1, "")
        assert "is not a regular file" in err or "is there already" in err
    assert (tmp_path / "pipe").is_fifo() and (tmp_path / "device").is_char_device()


def test_a_picture_replaces_a_file_only_where_that_is_said(postil, tmp_path) -> None:
    path = tmp_path / "out.png"
    path.write_text("words", "utf-8")
    code, _, err = postil("picture", "out.png", "--size", "300x300")
    assert (code, path.read_text("utf-8")) == (1, "words")
    assert err == "“out.png” is there already; it was not replaced. --force replaces it.\n"
    assert postil("picture", "out.png", "--size", "300x300", "--force")[0] == 0
    assert path.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("form", ["markdown", "html", "csv", "jsonld", "digest"])
@pytest.mark.parametrize("what", [["--all"], ["harbour.md"]])
def test_a_folder_that_is_named_is_made_for_each_format(exported, postil, tmp_path, form, what) -> None:
    assert postil("export", *what, "--format", form, "-o", "new/inner/")[0] == 0
    assert list((tmp_path / "new" / "inner").iterdir())
    assert postil("export", *what, "--format", form, "-o", "dry/", "--dry-run")[0] == 0
    assert not (tmp_path / "dry").exists()


def test_a_folder_that_stays_empty_is_not_left_behind(exported, postil, tmp_path) -> None:
    wrong = ("--format", "template", "--set", "template={{ 1 / 0 }}")
    for what in ("--all", "harbour.md"):
        assert postil("export", what, *wrong, "-o", "new/inner/")[0] == 1
    assert not (tmp_path / "new").exists()
