"""Whatever stands in a library, no command has the terminal obey it; and what goes into a file is what was kept."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ORDERS = "\x1b]0;title\x07\x1b]52;c;eA==\x07\x1b[31m\x9b31m\u202eevil\u2066\x08\x7f"
OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
ROOT = Path(__file__).resolve().parents[2]
COMMANDS = (
    ("list",),
    ("list", "--json"),
    ("text", "LAKE"),
    ("read", "lake.txt"),
    ("annotations",),
    ("annotations", "--json"),
    ("search", "lake"),
    ("search", "--json", "lake"),
    ("tag", "LAKE"),
    ("brief", "list"),
    ("brief", "show", "BRIEF"),
    ("brief", "export", "BRIEF", "-o", "-"),
    ("export", "LAKE", "-o", "-"),
    ("export", "--all", "--format", "csv", "-o", "-"),
    ("versions", "LAKE", "--compare", "1", "2"),
    ("update", "LAKE", "lake.txt", "--dry-run"),
    ("query", "select * from annotations"),
    ("query", "--csv", "select * from annotations"),
    ("query", "--json", "select * from annotations"),
    ("add", f"nothing {ORDERS}"),
    ("export", "LAKE", "-o", f"no/folder {ORDERS}"),
    (f"nothing {ORDERS}",),
    ("list", "--sort", ORDERS),
    ("undo",),
)
EACH = "import sys; from desktop.__main__ import main\nfor line in sys.argv[1:]: print('>>>', main(eval(line)))"


@pytest.fixture
def names(postil, tmp_path: Path) -> dict[str, str]:
    """Fill a library with orders wherever it can hold a text; return the ids by which commands name what is in it."""
    path = tmp_path / "lake.txt"
    path.write_text(f"# lake {ORDERS}\n\nA lake {ORDERS} waits.\n", "utf-8")
    assert postil("add", "lake.txt")[0] == 0
    [article] = json.loads(postil("list", "--json")[1])
    start = postil("text", article["id"])[1].index("A lake")
    for command in (
        ("annotate", article["id"], "--start", str(start), "--end", str(start + 20), "--note", f"note {ORDERS}"),
        ("tag", article["id"], "--add", f"tag{ORDERS}"),
        ("brief", "new", f"Brief {ORDERS}", "--file", "lake.txt"),
    ):
        assert postil(*command)[0] == 0
    path.write_text(f"# lake {ORDERS}\n\nA lake {ORDERS} waits.\n\nMore {ORDERS}.\n", "utf-8")
    assert postil("update", article["id"], "lake.txt")[0] == 0
    [brief] = json.loads(postil("brief", "list", "--json")[1])
    return {"LAKE": article["id"], "BRIEF": brief["id"]}


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="a system without terminals of one's own making")
def test_no_command_has_the_terminal_obey_what_stands_in_the_library(names: dict[str, str]) -> None:
    lines = [repr([names.get(part, part) for part in command]) for command in COMMANDS]
    terminal, end = os.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", EACH, *lines], stdout=end, stderr=end, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ):
        os.close(end)
        heard = b""
        try:
            while piece := os.read(terminal, 1 << 16):
                heard += piece
        except OSError:
            pass  # so Linux tells that nobody has the other end any more
    os.close(terminal)
    parts = heard.decode("utf-8").replace("\r\n", "\n").split(">>> ")
    assert len(parts) == len(COMMANDS) + 1
    for command, part in zip(COMMANDS, parts, strict=False):
        assert not OBEYED.search(part), command
    assert sum("evil" in part for part in parts) > len(COMMANDS) - 5
    assert "Traceback" not in "".join(parts)


def test_a_list_gives_no_orders_through_a_pipe_either_and_data_are_exact(postil, names: dict[str, str]) -> None:
    for command in (("list",), ("annotations",), ("tag", names["LAKE"]), ("brief", "list")):
        assert "evil" in (out := postil(*command)[1])
        assert not OBEYED.search(out)
    assert ORDERS in postil("text", names["LAKE"])[1]
    assert ORDERS in postil("query", "--csv", "select note from annotations")[1]
