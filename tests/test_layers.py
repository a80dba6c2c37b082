"""The rules of the house that no linter knows: who may import Qt, where SQL stands, what names and sizes modules have.

Each rule is a function from a file's text to what breaks it, tried on a planted fault before it is believed.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 420  # lines: "about 400"
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "base", "common", "misc"}
RICH_TEXT = {
    "setHtml",
    "insertHtml",
    "appendHtml",
    "fromHtml",
    "setMarkdown",
    "insertMarkdown",
    "fromMarkdown",
    "RichText",
    "MarkdownText",
    "AutoText",
}
SQL = re.compile(
    r"\b(select\s[^;]{1,400}?\sfrom\s+\w|insert\s+(or\s+\w+\s+)?into\s+\w|update\s+\w+\s+set\s|delete\s+from\s+\w"
    r"|(create|drop|alter)\s+(virtual\s+|unique\s+|temp\s+)?(table|index|trigger|view)\b|pragma\s+\w|begin\s+immediate)",
    re.IGNORECASE,
)
DATABASES = {"sqlite3", "sqlite_utils", "apsw"}
# Written in parts, so that this file does not name them either.
MACHINE_PATHS = tuple(
    "/".join(parts) for parts in (("", "work", ""), ("..", "shared"), ("", "root", ""), ("", "tmp", ""))
)
HEAVY = {"markdown", "pymdownx", "nh3", "rapidfuzz", "sqlite_utils", "PySide6", "charset_normalizer", "jinja2"}
SOURCES = ("db", "desktop", "packaging", "tests")


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def committed() -> list[Path]:
    """Return the files under version control, or where there is none, the sources."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode == 0:
        return [path for name in listed.stdout.split("\0") if name and (path := ROOT / name).is_file()]
    return [path for folder in (*SOURCES, "resources") for path in (ROOT / folder).rglob("*") if path.is_file()]


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def docstrings(tree: ast.AST) -> set[int]:
    """Return the ids of the nodes that are docstrings."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                found.add(id(first.value))
    return found


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the line and the top-level name of everything imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module.split(".")[0]


def sql_in(source: str) -> list[str]:
    """Return the places that speak SQL or open a database."""
    tree = ast.parse(source)
    skipped = docstrings(tree)
    found = [f"{line}: imports {name}" for line, name in imports(tree) if name in DATABASES]
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            found += [f"{node.lineno}: {match.group(0)!r}" for match in SQL.finditer(node.value)]
    return found


def rich_text_in(source: str) -> list[str]:
    """Return the places where Qt would be handed markup."""
    return [
        f"{node.lineno}: {node.attr}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute) and node.attr in RICH_TEXT
    ]


def network_in(source: str) -> list[str]:
    """Return the places that import something which talks to the network."""
    names = {"urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "telnetlib"}
    parts = {"urllib.request", "http.client", "PySide6.QtWebEngineCore"}
    found = [f"{line}: imports {name}" for line, name in imports(ast.parse(source)) if name in names]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and node.module in parts:
            found.append(f"{node.lineno}: imports {node.module}")
    return found


def reaching_in(source: str) -> list[str]:
    """Return the places that reach through a Library to its file, where one of its parts is to be asked."""
    return [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute)
        and node.attr in ("file", "store", "_file")
        and re.search(r"\b(_?library|opened)(\.[a-z_]+)?$", ast.unparse(node.value))
    ]


PLANTED = [
    (reaching_in, "self._session.library.file.store.setting('folds')"),
    (reaching_in, "opened.annotations._file.annotations()"),
    (sql_in, "x = 'select name from themes'"),
    (sql_in, "x = f'DELETE FROM {table_name}x'.lower() or 'delete from notes'"),
    (sql_in, "import sqlite3"),
    (sql_in, "from sqlite_utils import Database"),
    (sql_in, "x = 'pragma journal_mode'"),
    (rich_text_in, "view.setHtml(article)"),
    (rich_text_in, "document.setMarkdown(note)"),
    (rich_text_in, "label.setTextFormat(Qt.TextFormat.RichText)"),
    (network_in, "from urllib.request import urlopen"),
    (network_in, "import requests"),
]


@pytest.mark.parametrize(("rule", "source"), PLANTED, ids=[source for _, source in PLANTED])
def test_a_rule_catches_a_planted_fault(rule: Callable[[str], list[str]], source: str) -> None:
    assert rule(source)


def test_a_rule_lets_ordinary_words_be() -> None:
    assert (
        sql_in('"""Select a note from the list."""\nx = "Select words, then press a key"\ny = "Updated from file"')
        == []
    )
    assert rich_text_in("view.setPlainText(note)") == []


@pytest.mark.parametrize("path", modules("desktop"), ids=name_of)
def test_sql_stands_only_under_db(path: Path) -> None:
    assert sql_in(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", modules("desktop"), ids=name_of)
def test_qt_is_never_handed_markup(path: Path) -> None:
    assert rich_text_in(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", modules("desktop/ui", "desktop/cli"), ids=name_of)
def test_the_window_and_the_command_line_ask_the_library(path: Path) -> None:
    assert reaching_in(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", modules("db", "desktop"), ids=name_of)
def test_nothing_talks_to_the_network(path: Path) -> None:
    assert network_in(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", modules(*SOURCES), ids=name_of)
def test_a_module_has_a_telling_name_and_a_size_that_can_be_read(path: Path) -> None:
    assert not EMPTY_NAMES & {path.stem, path.parent.name}
    lines = path.read_text("utf-8").count("\n")
    assert lines <= LONGEST


@pytest.mark.parametrize("path", modules("db", "desktop"), ids=name_of)
def test_a_module_opens_by_saying_what_it_holds(path: Path) -> None:
    source = path.read_text("utf-8")
    assert not source.strip() or ast.get_docstring(ast.parse(source))


def dotted(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def circles(imported: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Return the sets of modules that import each other in a circle (Tarjan's strongly connected components)."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    path: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        number[name] = lowest[name] = len(number)
        path.append(name)
        for other in imported.get(name, ()):
            if other not in number:
                visit(other)
                lowest[name] = min(lowest[name], lowest[other])
            elif other in path:
                lowest[name] = min(lowest[name], number[other])
        if lowest[name] == number[name]:
            at = path.index(name)
            found.append(sorted(path[at:]))
            del path[at:]

    for name in imported:
        if name not in number:
            visit(name)
    return [circle for circle in found if len(circle) > 1]


def test_a_planted_circle_is_found() -> None:
    assert circles({"a": ["b"], "b": ["c"], "c": ["b", "d"], "d": []}) == [["b", "c"]]
    assert circles({"a": ["b", "c"], "b": ["c"], "c": []}) == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = grimp.build_graph("db", "desktop", exclude_type_checking_imports=False, cache_dir=None)
    assert circles({name: graph.find_modules_directly_imported_by(name) for name in graph.modules}) == []


def test_nothing_outside_the_window_pulls_qt_in() -> None:
    outside = [dotted(path) for path in modules("db", "desktop") if "ui" not in path.parts]
    program = (
        "import importlib, sys\n"
        f"for name in {outside!r}:\n"
        "    importlib.import_module(name)\n"
        "    found = [m for m in sys.modules if m.startswith(('PySide6', 'shiboken6', 'desktop.ui'))]\n"
        "    if found: sys.exit(f'{name} pulls in {found[0]}')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_help_imports_neither_the_importers_nor_the_store() -> None:
    program = (
        "import sys\nsys.argv = ['postil', '--help']\n"
        "from desktop.__main__ import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        f"found = set({sorted(HEAVY)!r}) & set(sys.modules)\n"
        "if found: sys.exit(f'--help pulls in {sorted(found)}')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "annotate" in done.stdout


def paths_in(text: str) -> list[str]:
    return [f"{number}: {line.strip()[:80]}" for number, line in enumerate(text.splitlines(), 1) if _names_path(line)]


def _names_path(line: str) -> bool:
    return any(path in line for path in MACHINE_PATHS)


def test_the_rule_on_paths_catches_a_planted_one() -> None:
    assert paths_in(f"open('{MACHINE_PATHS[0]}main/x')") == [f"1: open('{MACHINE_PATHS[0]}main/x')"]
    assert paths_in("the framework/library, shared") == []


def test_no_committed_file_names_a_path_of_one_machine() -> None:
    found = {}
    for path in committed():
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue  # a picture, or a sample in another encoding
        if "\0" not in text and (lines := paths_in(text)):
            found[name_of(path)] = lines
    assert found == {}
