"""The driver of `make test`: runs every check to its end, notices each failure, closes with pytest's own line."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import script


@pytest.fixture
def checks() -> ModuleType:
    return script("checks")


def saying(*lines: str, code: int = 0) -> list[str]:
    return [sys.executable, "-c", f"print({chr(10).join(lines)!r}); raise SystemExit({code})"]


def test_the_closing_line_of_pytest_is_printed_last(
    checks: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tests = checks.Check("tests", saying("...", "===== 7 passed in 0.10s ====="))
    monkeypatch.setattr(checks, "CHECKS", (tests, checks.Check("coverage", saying("TOTAL 97 %"), needs="tests")))
    assert checks.main([]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert lines[-1] == "===== 7 passed in 0.10s ====="
    assert [line.split()[:2] for line in lines[-3:-1]] == [["tests", "ok"], ["coverage", "ok"]]


def test_one_failure_fails_the_whole_but_the_rest_is_run(
    checks: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = (checks.Check("lint", saying("E501", code=1)), checks.Check("types", saying("fine")))
    monkeypatch.setattr(checks, "CHECKS", rows)
    assert checks.main([]) == 1
    out = capfd.readouterr().out
    assert "FAILED" in out
    assert "fine" in out


def test_without_qt_the_tests_are_left_out_and_that_is_no_success(
    checks: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = (checks.Check("qt", saying("no", code=1)), checks.Check("tests", saying("never"), needs="qt"))
    monkeypatch.setattr(checks, "CHECKS", rows)
    assert checks.main([]) == 1
    out = capfd.readouterr().out
    assert "left out" in out
    assert "never" not in out


def test_a_check_that_does_not_exist_is_told(checks: ModuleType, capfd: pytest.CaptureFixture[str]) -> None:
    assert checks.main(["spelling"]) == 2
    assert "spelling" in capfd.readouterr().err


def test_the_checks_are_those_that_the_project_promises(checks: ModuleType) -> None:
    assert [check.name for check in checks.CHECKS] == [
        "qt",
        "lint",
        "format",
        "types",
        "translations",
        "layers",
        "tests",
        "coverage",
        "coverage of the window",
    ]
    assert (checks.FLOOR, checks.FLOOR_UI) == (95, 85)


@pytest.mark.parametrize(
    ("complaint", "packages"),
    [
        ("ImportError: libEGL.so.1: cannot open shared object file", ("libegl1",)),
        ("libGL.so.1 and libGLX.so.0", ("libgl1",)),
        ("ImportError: libgssapi_krb5.so.2: cannot open", ("libgssapi-krb5-2",)),
    ],
)
def test_a_missing_library_is_answered_with_its_package(complaint: str, packages: tuple[str, ...]) -> None:
    assert script("qt_libraries").packages_for(complaint) == packages


def test_a_complaint_that_names_no_library_is_answered_with_all() -> None:
    assert "libegl1" in script("qt_libraries").packages_for("Aborted")


def test_what_is_run_ahead_of_a_check_has_ended_when_that_begins(
    checks: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    made = tmp_path / "made"
    python = [sys.executable, "-c"]
    ahead = (*python, f"import pathlib; pathlib.Path({str(made)!r}).write_text('compiled')")
    reads = [*python, f"import pathlib; print(pathlib.Path({str(made)!r}).read_text())"]
    rows = (checks.Check("lint", saying("fine")), checks.Check("tests", reads, ahead=ahead))
    monkeypatch.setattr(checks, "CHECKS", rows)
    assert checks.main(["lint"]) == 0 and not made.exists()
    assert checks.main([]) == 0
    assert "compiled" in capfd.readouterr().out
