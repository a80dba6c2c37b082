"""What ``--json`` prints has the shapes that the handbook shows, and takes the input that it shows."""

from __future__ import annotations

import io
import json
import re
from contextlib import redirect_stdout
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from db.records import AnchorState
from desktop.article.content import BlockKind, Cell, SpanKind
from desktop.cli import main
from tests.pages import HANDBOOK, all_commands, fenced, read, sections

PAGE = read(HANDBOOK / "json.md")
SECTIONS = {name: below for words, below in sections(PAGE) for name in words.replace("`", "").split(", ")}
EXAMPLES = {
    name: json.loads(block.text) for name, below in SECTIONS.items() for block in fenced(below) if block.info == "json"
}
OPEN = ("rows",)  # keyed by kinds of rows, of which there may be more any day
EXACT = ("read", "anchor")
ARTICLE = """# Harbour notes

The tide decides, and the pilots know it.

- Ropes first.
- Then the engine.

The tide decides again at night.
"""


BIBTEX = """@article{roe2026, title = {Harbour notes}, author = {Roe, Jane}, journal = {Tides}}
@book{broken, title = {no end
"""
CLIPPINGS = """Harbour notes (Ada North)
- Your Highlight on Location 12-13 | Added on Sunday, 1 March 2026 09:30:00

Then the engine
==========
Harbour notes (Ada North)
- Your Bookmark on Location 14 | Added on Sunday, 1 March 2026 09:31:00


==========
"""


def given(name: str, info: str) -> str:
    """Return the input that the handbook shows for a command."""
    (found,) = (block.text for block in fenced(SECTIONS[name]) if block.info == info)
    return found


def shape(value: Any) -> Any:
    """Return what kind of JSON a value is: of a list that of all its items together, of nothing nothing."""
    match value:
        case dict():
            return {key: {} if key in OPEN else shape(one) for key, one in value.items()}
        case list():
            together: Any = None
            for one in value:
                together = merged(together, shape(one))
            return [together]
        case bool() | None:
            return value if value is None else "true or false"
        case int() | float():
            return "number"
    return "text"


def merged(one: Any, other: Any) -> Any:
    """Return two shapes as one: a list's items may have keys that others lack, and null stands for anything."""
    match one, other:
        case None, _:
            return other
        case _, None:
            return one
        case dict(), dict():
            return {key: merged(one.get(key), other.get(key)) for key in {**one, **other}}
        case [mine], [theirs]:
            return [merged(mine, theirs)]
    assert one == other
    return one


def unlike(example: Any, real: Any, where: str = "it") -> list[str]:
    """Return where two shapes differ, in words."""
    match example, real:
        case (None, _) | (_, None):
            return []
        case dict(), dict():
            odd = [f"{where}: {key}" for key in example.keys() ^ real.keys()]
            return odd + [line for key in example.keys() & real.keys() for line in unlike(example[key], real[key], key)]
        case [mine], [theirs]:
            return unlike(mine, theirs, where)
    return [] if example == real else [f"{where}: {example}, {real}"]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Live through a story that has every command print its JSON; return that by the names of the handbook."""
    folder = tmp_path_factory.mktemp("json")
    library = folder / "library.postil"
    article, export = folder / "harbour.md", folder / "out.md"

    def run(*arguments: object) -> str:
        out = io.TextIOWrapper(io.BytesIO())
        with redirect_stdout(out):
            main(["--library", str(library), *map(str, arguments)])
        out.flush()
        return out.buffer.getvalue().decode()

    def told(*arguments: object) -> Any:
        return json.loads(run(*arguments, "--json"))

    def write(name: str, text: str) -> Path:
        (folder / name).write_text(text, "utf-8")
        return folder / name

    found: dict[str, Any] = {}
    write(article.name, ARTICLE)
    found["add"] = told("add", article)
    note = ("--theme", "Talent", "--note", "How do they *learn* it?")
    found["annotate"] = made = told("annotate", article, "--quote", "the pilots know it", *note)
    batch = write("batch.json", given("annotate --batch", "json input"))
    found["annotate --batch"] = told("annotate", article, "--batch", batch)
    found["look-up"] = told("look-up")
    found["tag"] = told("tag", article, "--add", "harbours")
    found["brief new"] = told("brief", "new", "What pilots know")
    found["brief list"] = told("brief", "list")
    for name in ("list", "annotations", "themes"):
        found[name] = told(name)
    codes = write("codes.json", json.dumps([{"name": "Harbours"}, {"name": "Talent"}]))
    found["themes --import"] = told("themes", "--import", codes)
    found["search"] = told("search", "pilots")
    found["query"] = told("query", "select title, annotations from articles_view")
    found["read"] = told("read", write("read.md", given("read", "markdown read")))
    found["anchor"] = told(
        "anchor",
        write("text.txt", run("text", article)),
        "--targets",
        write("targets.json", given("anchor", "json input")),
    )
    found["export"] = told("export", article, "-o", export)
    write(export.name, read(export).replace("How do they", "How did they", 1))
    notes = ("export", article, "--format", "digest", "-o", folder / "notes.md")
    run(*notes)
    write("notes.md", read(folder / "notes.md").replace("How do they", "How did they", 1))
    run("note", made["id"], "Where do they *learn* it?")
    found["export over an earlier export"] = told(*notes)
    found["import"] = told("import", export)
    found["import from another program"] = told("import", write("clippings.txt", CLIPPINGS), "--article", article)
    found["import from a bibliography"] = told("import", write("works.bib", BIBTEX))
    found["cite"] = told("cite", article)
    run("add", write("ships.md", "# Two ships\n\nOne came in, one did not.\n"))
    (folder / "out").mkdir()
    write("out/Two ships (annotated).md", "My own words.\n")
    found["export of several articles"] = told("export", "--all", "-o", folder / "out")
    found["backup"], found["index"] = told("backup"), told("index")
    found["backups"] = told("backups")
    run("annotate", article, "--quote", "Then the engine")
    found["restore"] = told("restore", found["backups"][0]["name"], "--dry-run")
    found["bundle"] = told("bundle", "--all", "--by", "Ada", "-o", folder / "harbour")
    found["take-in"] = told("take-in", found["backup"]["path"], "--dry-run")
    found["share add"] = told("share", "add", folder / "shared")
    found["share join"] = told("share", "join", folder / "shared")
    found["share now"] = told("share", "now")
    found["share list"], found["share status"] = told("share", "list"), told("share", "status")
    found["share remove"] = told("share", "remove", folder / "shared")
    write(article.name, ARTICLE.replace("at night", "by night"))
    found["update"] = told("update", article)
    found["versions"] = told("versions", article)
    found["versions --compare"] = told("versions", article, "--compare", 1, 2)
    found["versions --go"] = told("versions", article, "--go", 1)
    library.write_bytes(library.read_bytes().replace(b"Who else does?", b"Who else did??"))
    found["check"] = told("check")
    found["repair"] = told("repair")
    return found


def test_every_command_that_prints_json_has_an_example_and_each_is_tried(printed: dict[str, Any]) -> None:
    having = {name for name, one in all_commands().items() if any("--json" in option.opts for option in one.params)}
    assert {name.split(" --")[0].split(" from ")[0] for name in EXAMPLES if not name.startswith("export o")} == having
    assert set(printed) == set(EXAMPLES)


def test_what_is_printed_has_the_shape_of_its_example(printed: dict[str, Any]) -> None:
    for name, example in EXAMPLES.items():
        assert unlike(shape(example), shape(printed[name])) == [], name
        if name in EXACT:
            assert printed[name] == example


def test_every_word_that_stands_for_a_kind_or_a_state_is_explained() -> None:
    spans = set(re.findall(r"`(\w+)`", PAGE))
    assert {one.value for one in (*BlockKind, *SpanKind, *AnchorState)} <= spans
    assert {field.name for field in fields(Cell)} <= spans
