"""The rules of the house that no linter knows: who may import Qt, where SQL stands, what names and sizes modules have.

Each rule is a function from a file's text to what breaks it, tried on a planted fault before it is believed.
"""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import grimp
import pytest

pytestmark = pytest.mark.no_cover  # they read the program, and run none of it
ROOT = Path(__file__).resolve().parent.parent
LONGEST = 420  # lines: "about 400"
FULLEST = 20  # modules in a folder
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
WAITS = {"qtbot.wait", "QTest.qWait", "qWait", "QThread.msleep", "QThread.sleep", "time.sleep", "sleep"}
DATABASES = {"sqlite3", "sqlite_utils", "apsw"}
NETWORK = {"urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "telnetlib"}
NETWORK_PARTS = {"urllib.request", "http.client", "PySide6.QtWebEngineCore"}
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
    tree = ast.parse(source)
    found = [f"{line}: imports {name}" for line, name in imports(tree) if name in NETWORK]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in NETWORK_PARTS:
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


def waits_in(source: str) -> list[str]:
    """Return the places where a test waits for a time instead of for what is to happen."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return [f"{call.lineno}: {ast.unparse(call)}" for call in calls if ast.unparse(call.func) in WAITS]


def imported_tests_in(source: str) -> list[str]:
    """Return the test modules that are imported: what two of them use stands in a module that is none."""
    found = []
    for node in ast.walk(ast.parse(source)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or "", *names] if (node.module or "").startswith("tests") else []
        found += [f"{node.lineno}: {name}" for name in names if name.rpartition(".")[2].startswith("test_")]
    return found


def too_long(source: str) -> list[str]:
    lines = source.count("\n")
    return [f"{lines} lines"] if lines > LONGEST else []


def silent(source: str) -> list[str]:
    return ["it does not say what it holds"] if source.strip() and not ast.get_docstring(ast.parse(source)) else []


QTS = {"event", "flags", "data", "paint", "reset"}  # methods of Qt in one word; the others show their capitals


def undocumented(source: str) -> list[str]:
    """Return what other modules may use and nothing tells of. A method that is another library's needs no words."""
    found = []

    def look(node: ast.AST, prefix: str = "") -> None:
        for one in ast.iter_child_nodes(node):
            if not isinstance(one, ast.ClassDef | ast.FunctionDef) or one.name.startswith("_"):
                continue
            is_class, name = isinstance(one, ast.ClassDef), prefix + one.name
            foreign = bool(prefix) and not is_class and (one.name in QTS or one.name != one.name.lower())
            if not foreign and not ast.get_docstring(one):
                found.append(f"{one.lineno}: {name}")
            if is_class:
                look(one, f"{name}.")

    look(ast.parse(source))
    return found


# To take every source apart for each rule takes half a minute: where a rule can find something, this is found.
HOLDS = {
    sql_in: re.compile(
        r"\bselect\b[^;]{1,400}\bfrom\b|\binsert\b.{1,40}\binto\b|\bupdate\b.{1,80}\bset\b|\bdelete\b.{1,20}\bfrom\b"
        r"|\b(create|drop|alter)\b.{1,30}\b(table|index|trigger|view)\b|\bpragma\b.{1,9}\w|\bbegin\b.{1,9}\bimmediate\b"
        rf"|\b({'|'.join(DATABASES)})\b",
        re.IGNORECASE | re.DOTALL,
    ),
    rich_text_in: re.compile("|".join(RICH_TEXT)),
    network_in: re.compile("|".join({name.rpartition(".")[2] for name in NETWORK | NETWORK_PARTS})),
    reaching_in: re.compile(r"\.\s*(file|store|_file)\b"),
    waits_in: re.compile(rf"\b({'|'.join({wait.rpartition('.')[2] for wait in WAITS})})\s*\("),
    imported_tests_in: re.compile(r"\b(import|from)\b[^\"']*?\btest_"),
    silent: re.compile(r'\A(?!""")'),
}


def broken(rule: Callable[[str], list[str]], paths: list[Path]) -> dict[str, list[str]]:
    """Return what breaks a rule, by the file it stands in."""
    assert paths, "a walk that finds no file proves nothing"
    found = {}
    for path in paths:
        source = path.read_text("utf-8")
        if (holds := HOLDS.get(rule)) is None or holds.search(source):
            found[name_of(path)] = rule(source)
    return {name: faults for name, faults in found.items() if faults}


def test_sql_stands_only_under_db() -> None:
    assert broken(sql_in, modules("desktop")) == {}


def test_qt_is_never_handed_markup() -> None:
    assert broken(rich_text_in, modules("desktop")) == {}


def test_the_window_and_the_command_line_ask_the_library() -> None:
    assert broken(reaching_in, modules("desktop/ui", "desktop/cli")) == {}


def test_nothing_talks_to_the_network_but_what_fetches() -> None:
    assert list(broken(network_in, modules("db", "desktop"))) == ["desktop/fetching/asking.py"]


def test_no_module_is_longer_than_can_be_read() -> None:
    assert broken(too_long, modules(*SOURCES)) == {}


def test_a_module_opens_by_saying_what_it_holds() -> None:
    assert broken(silent, modules("db", "desktop")) == {}


def test_what_others_use_has_a_sentence() -> None:
    assert broken(undocumented, modules("db", "desktop", "packaging")) == {}


# A harness that kills, stops or starves another process chooses its moments itself; a bench looks again and again.
WAITING = ("tests/torture/", "tests/bench/")


def test_no_test_waits_for_a_time() -> None:
    assert broken(waits_in, [path for path in modules("tests") if not name_of(path).startswith(WAITING)]) == {}


def test_no_module_imports_a_test_module() -> None:
    assert broken(imported_tests_in, modules("tests")) == {}


def empty_names(names: list[str]) -> list[str]:
    """Return the paths of modules whose names say nothing of what is in them."""
    return [name for name in names if EMPTY_NAMES & {Path(name).stem, Path(name).parent.name}]


def test_a_module_has_a_telling_name() -> None:
    assert empty_names(["db/utils.py", "desktop/common/x.py", "db/store.py"]) == ["db/utils.py", "desktop/common/x.py"]
    assert empty_names([name_of(path) for path in modules(*SOURCES)]) == []


def crowded(folders: dict[str, int]) -> list[str]:
    """Return the folders in which nobody finds a thing, with the number of their modules."""
    return [f"{name}: {count}" for name, count in sorted(folders.items()) if count > FULLEST]


def test_no_folder_holds_more_modules_than_one_looks_through() -> None:
    assert crowded({"tests/torture": 25, "tests/db": 20}) == ["tests/torture: 25"]
    counts = Counter(name_of(path.parent) for path in modules(*SOURCES))
    assert len(counts) > 50
    assert crowded(counts) == []


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


def test_every_module_of_the_window_can_be_imported() -> None:
    for path in modules("desktop/ui"):
        importlib.import_module(dotted(path))


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
