"""`make test` and `make check`: each failure is noticed, and the tests near a change are found."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import script

pytestmark = pytest.mark.no_cover  # what is run here is no part of the program
NEAR = ("ui/page/test_view", "ui/page/test_neighbour", "ui/test_crash", "db/test_papers")


@pytest.fixture
def checks() -> ModuleType:
    return script("checks")


@pytest.fixture
def near() -> ModuleType:
    return script("near")


def saying(*lines: str, code: int = 0) -> list[str]:
    return [sys.executable, "-c", f"print({chr(10).join(lines)!r}); raise SystemExit({code})"]


@pytest.mark.parametrize(("lint", "tests", "code"), [(0, 0, 0), (1, 0, 1), (0, 1, 1)])
def test_one_failure_fails_the_whole_the_rest_is_run_and_what_pytest_says_is_printed_last(
    checks: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    lint: int,
    tests: int,
    code: int,
) -> None:
    rows = (
        checks.Check("lint", saying("E501", code=lint)),
        checks.Check("tests", saying("...", "ERROR tests/a.py::b - OSError", "7 passed, 1 error in 0.10s", code=tests)),
        checks.Check("coverage", saying("TOTAL 97 %"), needs="tests"),
    )
    monkeypatch.setattr(checks, "CHECKS", rows)
    assert checks.main([]) == code
    out = capfd.readouterr().out
    assert ("FAILED" in out) == bool(code) and "TOTAL 97 %" in out
    assert out.splitlines()[-2:] == ["ERROR tests/a.py::b - OSError", "7 passed, 1 error in 0.10s"]


def test_without_qt_the_tests_are_left_out_and_that_is_no_success(
    checks: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = (checks.Check("qt", saying("no", code=1)), checks.Check("tests", saying("never"), needs="qt"))
    monkeypatch.setattr(checks, "CHECKS", rows)
    assert checks.main([]) == 1
    out = capfd.readouterr().out
    assert "left out" in out and "never" not in out


def test_the_floors_of_coverage_are_those_that_the_project_promises(checks: ModuleType) -> None:
    assert (checks.FLOOR, checks.FLOOR_UI) == (95, 85)
    assert [check.name for check in checks.CHECKS][-3:] == ["tests", "coverage", "coverage of the window"]


def test_a_missing_library_of_qt_is_answered_with_its_package_and_any_other_complaint_with_all() -> None:
    packages_for = script("qt_libraries").packages_for
    assert packages_for("ImportError: libEGL.so.1: cannot open shared object file") == ("libegl1",)
    assert "libegl1" in packages_for("Aborted")


def test_near_a_change_stand_its_own_test_then_those_that_import_it_then_its_neighbours(
    near: ModuleType, tmp_path: Path
) -> None:
    files = {
        "tests/ui/page/test_neighbour.py": "import sys\n",
        "tests/ui/page/test_view.py": "import sys, os, re\n",
        "tests/ui/test_crash.py": "from tests.pages import page\n",
        "tests/pages.py": "from desktop.ui.page.view import View\n",
        "tests/db/test_papers.py": 'NAMES = ["README.md"]\n',
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    own, neighbour, user, paper = (f"tests/{n}.py" for n in NEAR)
    wanted = {
        "desktop/ui/page/view.py": [own, neighbour],
        "tests/pages.py": [user],
        "README.md": [paper],
        "LICENSE": [],
    }
    for changed, found in wanted.items():
        assert near.tests_near(tmp_path, [changed]) == found, changed


@pytest.mark.parametrize(("quick", "tests", "code"), [(0, 0, 0), (1, 0, 1), (0, 1, 1)])
def test_a_failure_of_either_part_fails_the_quick_check_and_is_named_at_its_end(
    near: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    quick: int,
    tests: int,
    code: int,
) -> None:
    rows = (near.checks.Check("lint", saying("E501", code=quick)), near.checks.Check("tests", saying("never")))
    monkeypatch.setattr(near.checks, "CHECKS", rows)
    monkeypatch.setattr(
        near.checks, "PYTHON", saying("FAILED tests/a.py::b", "1 failed, 7 skipped in 0.10s", code=tests)
    )
    monkeypatch.setattr(near, "changed_since", lambda root, since="": ["db/store.py"])
    monkeypatch.setattr(near, "tests_near", lambda root, changed: ["tests/db/test_store.py"])
    monkeypatch.setattr(near.os, "environ", dict(near.os.environ))
    assert near.main([]) == code
    lint, last = ("FAILED" if failed else "ok" for failed in (quick, tests))
    ending = [line.split()[:2] for line in capfd.readouterr().out.splitlines()[-4:]]
    assert ending == [["lint", lint], ["tests", last], ["FAILED", "tests/a.py::b"], ["1", "failed,"]]
