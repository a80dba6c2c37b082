"""`make check`: which tests stand near a change, since when, and that it ends within its time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import script

pytestmark = pytest.mark.no_cover  # what is run here is no part of the program
ROOT = Path(__file__).resolve().parents[2]
FILES = {
    "db/store.py": "",
    "desktop/errors.py": "",
    "desktop/ui/page/view.py": "from desktop.ui.page.document import Document\n",
    "desktop/ui/page/document.py": "",
    "packaging/bundle.py": "",
    "resources/themes/default.json": "{}",
    "README.md": "",
    "tests/conftest.py": "",
    "tests/making.py": "",
    "tests/packaging/test_bundle.py": "",
    "tests/pages.py": "from tests.making import content\n",
    "tests/test_errors.py": "",
    "tests/test_layers.py": "",
    "tests/packaging/test_packaging.py": "from desktop.errors import PostilError\nBUNDLE = script('bundle')\n",
    "tests/test_papers.py": 'NAMES = ["README.md"]\nbundle = script("bundle")\n',
    "tests/test_resources.py": 'FOLDER = ROOT / "resources" / "themes"\n',
    "tests/db/test_store.py": "",
    "tests/db/test_history.py": "def test_x():\n    import db.store\n",
    "tests/torture/test_t01_kill.py": "from db.store import Store\n",
    "tests/ui/conftest.py": "",
    "tests/ui/test_crash.py": "import sys, os\nfrom desktop.ui.page import view\n",
    "tests/ui/page/test_view.py": "import sys\nfrom desktop.ui.page.view import View\nfrom tests.pages import page\n",
    "tests/ui/page/test_document.py": "import sys, os, re\n",
}
NEAR = {
    "db/store.py": ["tests/db/test_store.py", "tests/db/test_history.py"],
    "desktop/errors.py": ["tests/test_errors.py"],
    "desktop/ui/page/view.py": [
        "tests/ui/page/test_view.py",
        "tests/ui/test_crash.py",
        "tests/ui/page/test_document.py",
    ],
    "desktop/ui/page/gone.py": ["tests/ui/page/test_document.py", "tests/ui/page/test_view.py"],
    "packaging/bundle.py": ["tests/packaging/test_bundle.py", "tests/test_papers.py"],
    "resources/themes/default.json": ["tests/test_resources.py"],
    "README.md": ["tests/test_papers.py"],
    "LICENSE": [],
    "tests/making.py": ["tests/ui/page/test_view.py"],
    "tests/packaging/test_packaging.py": ["tests/packaging/test_packaging.py"],
    "tests/torture/test_t01_kill.py": ["tests/torture/test_t01_kill.py"],
    "tests/ui/conftest.py": ["tests/ui/page/test_document.py", "tests/ui/test_crash.py", "tests/ui/page/test_view.py"],
    "tests/ui/page/test_gone.py": [],
}


@pytest.fixture(scope="module")
def near() -> ModuleType:
    return script("near")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small house with the rooms of this one."""
    root = tmp_path_factory.mktemp("house")
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


@pytest.mark.parametrize(("changed", "found"), NEAR.items(), ids=list(NEAR))
def test_the_tests_near_a_change_come_nearest_first(
    near: ModuleType, house: Path, changed: str, found: list[str]
) -> None:
    assert near.tests_near(house, [changed]) == [*found, *near.ALWAYS]


def test_near_a_module_of_this_house_stands_the_test_of_its_name(near: ModuleType) -> None:
    for name in ("db/store.py", "desktop/ui/page/view.py", "desktop/settings.py"):
        assert near.tests_near(ROOT, [name])[0] == f"tests/{name.removeprefix('desktop/')}".replace(
            Path(name).name, f"test_{Path(name).name}"
        )


@pytest.mark.skipif(not shutil.which("git"), reason="there is no git here")
def test_what_changed_is_told_since_where_the_branch_left_main(near: ModuleType, tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        own = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *own, *arguments], cwd=tmp_path, check=True, capture_output=True)

    def write(name: str) -> None:
        (tmp_path / name).write_text(name, "utf-8")
        git("add", name)
        git("commit", "-m", name)

    git("init", "-b", "main")
    for name in ("one.py", "two.py"):
        write(name)
    assert near.changed_since(tmp_path) == ["two.py"]
    (tmp_path / "one.py").write_text("edited", "utf-8")
    (tmp_path / "new ü.py").write_text("", "utf-8")
    assert near.changed_since(tmp_path) == ["new ü.py", "one.py"]
    git("checkout", "-b", "branch")
    write("three.py")
    git("rm", "two.py", "--quiet")
    assert near.changed_since(tmp_path) == ["new ü.py", "one.py", "three.py", "two.py"]
    assert near.changed_since(tmp_path, "HEAD") == ["new ü.py", "one.py", "two.py"]
    assert near.changed_since(tmp_path / ".git") == []


def test_no_test_is_begun_when_its_time_is_over_but_some_always_are(tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "conftest.py", tmp_path)
    (tmp_path / "test_it.py").write_text("def test_it():\n    assert False\n", "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    for until, least, word in (("1", "0", "1 skipped"), ("1", "60", "1 failed"), ("inf", "0", "1 failed")):
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "POSTIL_UNTIL": until, "POSTIL_LEAST": least},
            capture_output=True,
            text=True,
            check=False,
        )
        assert word in done.stdout, done.stdout


@pytest.mark.parametrize(("quick", "tests", "code"), [(0, 0, 0), (1, 0, 1), (0, 1, 1), (1, 1, 1)])
def test_a_failure_of_either_part_fails_the_check(
    near: ModuleType, monkeypatch: pytest.MonkeyPatch, quick: int, tests: int, code: int
) -> None:
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, quick if "packaging/checks.py" in command else tests, "", "")

    monkeypatch.setattr(near.subprocess, "run", run)
    monkeypatch.setattr(near, "changed_since", lambda root, since="": ["db/store.py"])
    assert near.main([]) == code
    assert asked[0][2:] == list(near.QUICK)
    assert "tests/db/test_store.py" in asked[1]
