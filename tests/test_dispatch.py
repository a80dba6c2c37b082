"""`postil` opens the window for nothing or files, and runs a command for everything else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.__main__ import local_name, main, split_library, wants_window
from desktop.ui.start import NEEDED, NEEDED_BY_X, has_display, missing_packages, start, why_no_window


@pytest.mark.parametrize(
    ("arguments", "library", "rest"),
    [
        ([], None, []),
        (["--library", "a", "list"], "a", ["list"]),
        (["--library=a", "x.md"], "a", ["x.md"]),
        (["list", "--library", "a"], None, ["list", "--library", "a"]),
        (["--library"], None, ["--library"]),
    ],
)
def test_the_library_is_parted_from_the_rest(arguments: list[str], library: str | None, rest: list[str]) -> None:
    assert split_library(arguments) == (library, rest)


def test_files_and_addresses_open_the_window_and_words_are_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "list"):
        (tmp_path / name).write_text("x", "utf-8")
    assert wants_window([])
    assert wants_window(["a.md"])
    assert wants_window([str(tmp_path / "list")])
    assert wants_window(["postil://a/1"])
    assert not wants_window(["list"])
    assert not wants_window(["--help"])
    assert not wants_window(["missing.md"])


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("file:///home/reader/My%20notes/%C3%A9t%C3%A9.md", "/home/reader/My notes/été.md"),
        ("file://localhost/a.md", "/a.md"),
        ("file://elsewhere/a.md", "file://elsewhere/a.md"),
        ("file://[::1", "file://[::1"),
        ("postil://a/1", "postil://a/1"),
        ("a%20b.md", "a%20b.md"),
    ],
)
def test_a_file_address_is_a_path(name: str, path: str) -> None:
    assert local_name(name) == path


def test_a_missing_file_is_told_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["missing.md"]) == 1
    error = capsys.readouterr().err
    assert "missing.md" in error
    assert len(error.splitlines()) == 1


def test_a_folder_or_missing_file_opens_no_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert start([str(tmp_path)]) == 1
    assert "is a folder" in capsys.readouterr().err
    assert start([str(tmp_path / "no.md")]) == 1
    assert "There is no file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_known_without_qt(environment: dict[str, str], platform: str, shown: bool) -> None:
    assert has_display(environment, platform) is shown


def test_a_missing_system_library_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.ui.start._loads", lambda library: library != "libxcb-cursor.so.0")
    assert missing_packages({"DISPLAY": ":0"}, "linux") == ["libxcb-cursor0"]
    assert missing_packages({"QT_QPA_PLATFORM": "offscreen"}, "linux") == []
    assert missing_packages({}, "darwin") == []
    monkeypatch.setattr("desktop.ui.start._loads", lambda library: library != "libxcb-cursor.so.0")
    sentence = why_no_window({"DISPLAY": ":0"}, "linux")
    assert sentence.endswith("sudo apt install libxcb-cursor0")


def test_every_library_is_listed_once() -> None:
    names = [library for library, _ in (*NEEDED, *NEEDED_BY_X)]
    assert len(names) == len(set(names))


def test_what_the_machine_has_leaves_the_display_or_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.ui.start._loads", lambda library: True)
    assert why_no_window({"DISPLAY": ":4711"}, "linux").startswith("The display :4711 does not answer")
    assert "the platform nonsense" in why_no_window({"QT_QPA_PLATFORM": "nonsense"}, "linux")


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":4711"}, {"QT_QPA_PLATFORM": "none"}])
def test_without_a_display_there_is_a_sentence_and_no_abort(environment: dict[str, str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop"],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), **environment},
        cwd=Path(__file__).resolve().parent.parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    # where a display is named but the machine lacks what Qt needs for one, that is what helps
    told = "sudo apt install" if environment and missing_packages(environment, "linux") else "postil --help"
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_the_starter_needs_no_qt() -> None:
    code = "import sys, desktop.__main__, desktop.ui.start; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
