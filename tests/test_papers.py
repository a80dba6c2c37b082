"""The pages for those who work on Postil are true: what they name is there, and the format of their walk works."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from desktop import exporters
from desktop.exporters import Exporter
from tests.annotated.make import sample
from tests.exporters import contract
from tests.pages import ROOT, fenced, headings, links, prose, read, section, slug

CONTRIBUTING = ROOT / "CONTRIBUTING.md"
PAGES = [CONTRIBUTING, ROOT / "SECURITY.md", *(ROOT / name / "README.md" for name in ("desktop", "db", "tests"))]
SOURCES = ("db", "desktop", "packaging", "resources", "tests")
MADE_BY_THE_READER = (
    *("to_opml", "opml.opml", "_NO_XML", "_attribute", "from_x.py"),  # in CONTRIBUTING.md
    *("schema-N.postil", "step_N_tone", "QUESTION", "tone", "questions"),  # in db/README.md and tests/README.md
)
NO_PART_OF_US = re.compile(
    r"qtbot\..*|steps\.hash|library\.postil|account\.json"  # of a fixture; a column; files of a library
    r"|sbom\.cdx\.json|LICENSES\.txt"  # of a package
    r"|build/torture/"  # where things go that are not committed
    r"|utils|helpers|manager|base|common"  # names that no module may have
)

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


@cache
def files() -> dict[str, Path]:
    """Return every file and folder of the project, by its path from the top."""
    found = [path for top in SOURCES for path in (ROOT / top).rglob("*") if "__pycache__" not in path.parts]
    found += [*(ROOT / top for top in SOURCES), *(path for path in ROOT.iterdir() if path.is_file())]
    return {path.relative_to(ROOT).as_posix(): path for path in found}


@cache
def texts() -> dict[Path, str]:
    """Return the text of every module but this one."""
    return {path: read(path) for path in files().values() if path.suffix == ".py" and path != Path(__file__)}


@cache
def words() -> frozenset[str]:
    return frozenset(word for text in texts().values() for word in re.findall(r"\w+", text))


def is_there(path: str) -> bool:
    """True if there is a file or a folder of that name or the end of that path, or a module of it."""
    wanted = path.rstrip("/")
    return any(f"/{name}".endswith((f"/{wanted}", f"/{wanted}.py")) for name in files())


def members(owner: str) -> set[str]:
    """Return the names in every module and every class of a name; of an instance, those of its class."""
    found: set[str] = set()
    kinds = {owner, owner[:1].upper() + owner[1:]}
    for path, text in texts().items():
        named = path.parent.name if path.stem == "__init__" else path.stem
        if named != owner and not any(f"class {kind}" in text for kind in kinds):
            continue
        tree = ast.parse(text)
        roots = [tree] if named == owner else []
        roots += [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef) and node.name in kinds]
        for root in roots:
            for node in ast.walk(root):
                if isinstance(node, ast.FunctionDef | ast.ClassDef):
                    found.add(node.name)
                elif isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
                    found.add(node.id if isinstance(node, ast.Name) else node.attr)
    return found


def missing(page: str) -> list[str]:
    """Return what a page names in code that is not there: a file, a make target, a member, a name."""
    targets = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))
    code = [re.sub(r"\s+", " ", one) for one in re.findall(r"`([^`]+)`", prose(page))]
    lines = [line for block in fenced(page) if block.info == "sh" for line in block.text.splitlines()]
    wrong = [one for one in [*code, *lines] if (found := re.match(r"make ([a-z]+)", one)) and found[1] not in targets]
    for one in code:
        if NO_PART_OF_US.fullmatch(one) or any(new in one for new in MADE_BY_THE_READER):
            continue
        if re.fullmatch(r"[\w.-]+(?:/[\w.-]+)*/?", one) and ("/" in one or one.endswith((".py", ".md", ".toml"))):
            ok = is_there(one)
        elif found := re.fullmatch(r"(?:\w+\.)*(\w+)\.(\w+)(?:\(.*\))?", one):
            ok = found[2] in members(found[1])
        elif found := re.fullmatch(r"(\w+)(?:\(.*\))?", one):
            ok = found[1] in words()
        else:
            ok = True
        if not ok:
            wrong.append(one)
    return wrong


@each_page
def test_what_a_page_names_is_there(page: Path) -> None:
    assert missing(read(page)) == []


def test_every_room_stands_on_the_page_of_the_house() -> None:
    named = set(re.findall(r"`(\w+)/`", section(read(ROOT / "desktop" / "README.md"), "The rooms")))
    rooms = {path.parent.name for top in ("desktop", "desktop/ui") for path in (ROOT / top).glob("*/__init__.py")}
    assert len(rooms) > 20
    assert rooms - named == set()


@each_page
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for link in links(read(page)):
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in {slug(text) for _, text in headings(read(target))}, link


@pytest.mark.parametrize(("page", "most"), [(CONTRIBUTING, 220), (ROOT / "desktop" / "README.md", 250)])
def test_a_page_is_short_enough_to_be_read(page: Path, most: int) -> None:
    assert len(read(page).splitlines()) < most


@pytest.fixture
def walked(monkeypatch: pytest.MonkeyPatch) -> tuple[Exporter, str]:
    """The row that the walk through an export format adds, with its module in place, and the walk's own test."""
    module, row, _, _, test = fenced(section(read(CONTRIBUTING), "Half an hour: an export format"))
    made = ModuleType("desktop.exporters.to_opml")
    exec(module.text, vars(made))
    monkeypatch.setitem(sys.modules, made.__name__, made)
    (added,) = eval(f"({row.text})", vars(exporters))
    monkeypatch.setattr(exporters, "EXPORTERS", (*exporters.EXPORTERS, added))
    return added, test.text


@pytest.mark.parametrize("check", contract.CHECKS, ids=lambda one: one.__name__)
def test_the_format_of_the_walk_keeps_to_the_contract(walked: tuple[Exporter, str], check: object) -> None:
    assert callable(check)
    check(walked[0], sample())
    contract.check_says_what_it_is(walked[0])


def test_the_test_of_the_walk_passes(walked: tuple[Exporter, str]) -> None:
    names: dict[str, object] = {}
    exec(walked[1], names)
    tests = [one for name, one in names.items() if name.startswith("test_")]
    assert len(tests) == 1
    for one in tests:
        assert callable(one)
        one()


def test_mypy_finds_nothing_wrong_with_the_code_of_the_walk(tmp_path: Path) -> None:
    module, _, _, _, test = fenced(section(read(CONTRIBUTING), "Half an hour: an export format"))
    options = ["--strict", "--follow-imports=silent", "--config-file", str(ROOT / "pyproject.toml")]
    for name, text in (
        ("to_opml", module.text),
        ("test_to_opml", test.text),
        ("planted", "from desktop.paths import os"),
    ):
        path = tmp_path / f"{name}.py"
        path.write_text(text, "utf-8")
        command = [sys.executable, "-m", "mypy", *options, str(path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode == 0) is (name != "planted"), done.stdout + done.stderr
