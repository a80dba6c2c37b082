"""File names made from titles, and files written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import ExportFailed
from desktop.exporters.file_names import cut_to_bytes, file_name, safe_file_name
from desktop.library.whole_file import write_whole

NAMES = [
    ("The AI race", "The AI race.md"),
    ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.md"),
    ("  ..hidden.  ", "hidden.md"),
    ("", "Untitled.md"),
    ("///", "Untitled.md"),
    ("CON", "_CON.md"),
    ("com1.txt", "_com1.txt.md"),
    ("aux", "_aux.md"),
    ("CON .x", "_CON .x.md"),
    ("clock$", "_clock$.md"),
    ("lines\nand\ttabs\x00", "lines and tabs.md"),
    ("مقال عن الذكاء", "مقال عن الذكاء.md"),
    ("a\u202eb\u200bc", "abc.md"),
    ("e\u0301", "é.md"),
    ("[x] #tag ^id", "x tag id.md"),
]


@pytest.mark.parametrize(("title", "name"), NAMES)
def test_a_title_becomes_a_safe_name(title: str, name: str) -> None:
    assert safe_file_name(title, "md") == name


@given(st.text())
def test_no_title_makes_an_unsafe_name(title: str) -> None:
    name = safe_file_name(title, ".md")
    assert len(name.encode()) <= 255
    assert not set(name) & set('<>:"/\\|?*\0\n\r')
    assert name == name.strip()
    assert not name.startswith(".")
    assert not name[:-3].endswith((".", " "))
    assert name == safe_file_name(title, "md")


def test_a_long_title_is_cut_between_characters() -> None:
    name = safe_file_name("語" * 300, "md")
    assert name == "語" * 40 + ".md"
    assert cut_to_bytes("ab\u0301", 2) == "a"
    assert cut_to_bytes("👩‍👩‍👧", 8) == ""


@pytest.mark.parametrize("template", ["{title} (annotated)", "{title} ({theme})", "{theme} - {title}"])
def test_a_long_title_is_cut_and_not_what_stands_behind_it(template: str) -> None:
    name = file_name(template, "md", {"title": "語" * 60, "theme": "Law"})
    fits = file_name(template, "md", {"title": "語" * 33, "theme": "Law"})
    assert len(name.encode()) <= 123
    assert name.count("語") in range(33, 40)
    assert name.replace("語", "") == fits.replace("語", "")


def test_of_two_long_names_something_stays_of_either_and_a_long_template_is_cut_at_its_end() -> None:
    name = file_name("{title} ({theme})", "md", {"title": "a" * 200, "theme": "b" * 150})
    assert name.endswith("b).md")
    assert min(name.count("a"), name.count("b")) >= 40
    assert len(name) <= 123
    assert file_name("{title} " + "c" * 200, "md", {"title": "a" * 200}) == f"{'a' * 40} {'c' * 79}.md"


def test_a_file_that_is_there_is_replaced_only_when_told_so(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"mine")
    path.chmod(0o640)
    with pytest.raises(ExportFailed, match="is there already"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"mine"
    write_whole(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_symbolic_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "link.md").symlink_to(tmp_path / "real.md")
    write_whole(tmp_path / "link.md", b"new", force=True)
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"new"


def test_a_link_that_leads_to_nothing_yet_is_followed_only_when_told_so(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / "a.md").symlink_to(elsewhere)
    with pytest.raises(ExportFailed, match="is there already"):
        write_whole(tmp_path / "a.md", b"text")
    assert not elsewhere.exists()
    write_whole(tmp_path / "a.md", b"text", force=True)
    assert elsewhere.read_bytes() == b"text"


@pytest.mark.parametrize("force", [False, True])
def test_a_link_that_leads_to_itself_is_told_in_a_sentence(tmp_path: Path, force: bool) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
    (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
    with pytest.raises(ExportFailed, match=r"^“.*\.$"):
        write_whole(tmp_path / "a.md", b"text", force=force)
    assert sorted(os.listdir(tmp_path)) == ["a.md", "b.md"]


def test_what_replaces_a_private_file_is_private_at_every_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    (tmp_path / "a.md").chmod(0o600)
    modes, sync = [], os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (modes.append(os.fstat(handle).st_mode & 0o777), sync(handle)))
    write_whole(tmp_path / "a.md", b"new", force=True)
    assert modes[0] == 0o600


@pytest.mark.parametrize("name", ["no folder/a.md", "", "a\0b.md", "x" * 300 + ".md"])
def test_what_cannot_be_written_is_told_in_a_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportFailed, match=r"^“.*\.$"):
        write_whole(tmp_path / name if name else tmp_path, b"text", force=True)
    assert os.listdir(tmp_path) == []


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportFailed, match="the disk is full"):
        write_whole(path, b"new", force=True)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.md"]


def test_a_file_made_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    sync = os.fsync

    def meanwhile(handle: int) -> None:
        path.write_bytes(b"somebody else's")
        sync(handle)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(ExportFailed, match="is there already"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"somebody else's"


@pytest.mark.parametrize(
    "error", [NotImplementedError(), PermissionError(errno.EPERM, "no links"), OSError(errno.EIO, "")]
)
def test_where_there_are_no_hard_links_a_file_is_written_and_none_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    path, made_meanwhile = tmp_path / "a.md", tmp_path / "b.md"

    def no_links(_: Path, target: Path) -> None:
        if target == made_meanwhile:
            target.write_bytes(b"somebody else's")
        raise error

    monkeypatch.setattr(os, "link", no_links)
    write_whole(path, b"text")
    assert path.read_bytes() == b"text"
    with pytest.raises(ExportFailed, match="is there already"):
        write_whole(made_meanwhile, b"text")
    assert made_meanwhile.read_bytes() == b"somebody else's"
    assert sorted(os.listdir(tmp_path)) == ["a.md", "b.md"]


def test_empty_values_leave_no_stray_signs() -> None:
    assert file_name("{title} ({theme})", "md", {"title": "A", "theme": ""}) == "A.md"
    assert file_name("{author} - {title}", "md", {"title": "A", "author": ""}) == "A.md"
    assert file_name("{nonsense}", "md", {}) == "{nonsense}.md"
