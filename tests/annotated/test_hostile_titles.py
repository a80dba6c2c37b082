"""Titles, themes and notes that try to break out of front matter, comments, fences and file names."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.annotated.options import Options
from desktop.errors import ExportFailed
from desktop.exporters import exporter
from desktop.exporters.file_names import safe_file_name
from desktop.exporters.returning.plan import plan_import
from desktop.library.markdown_reader import read_markdown
from desktop.library.whole_file import write_whole
from tests.annotated.make import THEMES, content_of, document, mark

SOURCE = b"# Harbour\n\nRopes first, said the pilot, and then the rest of it.\n"
BREAKING = [
    "x\n---\nadmin: true", "x: y", "- x", '"quoted" and \'single\'', "#hash", "[a, b]", "{a: b}", "*anchor", "&anchor",
    "!!python/object:os.system", "| block", "> folded", "%YAML 1.2", "@at", "`tick`", "yes", "null", "1e400", "...",
    "---", "\u2028---\u2028admin: true", "\x85admin: true", "a\tb", "-->", "<!-- x", "```\nfence", "~~~", "%%", "^abc",
    "]] x [[", "\\", "\x00nul", "\u202egnp.exe", "👩‍👩‍👧" * 100, "</details>", "==x==", "{++x++}", "[^1]: x",
    "--> <!-- annotations:1 {", "~~~\nx\n    \u2028  ````", "",
]  # fmt: skip
TITLES = [
    *BREAKING, "../../x",
    "/etc/passwd", "~/.bashrc", "C:\\x", "CON", "nul.txt", "LPT1", "a/b", "a\\b", ".hidden", "-rf",
    "$(x)", "`x`",
    "a;b", "a|b", "x\ny", " ", ".", "..", "trailing.", "trailing ", "é" * 300, "*?<>", "con.md", "\ud800",
]  # fmt: skip


def front_matter(text: str) -> list[str]:
    lines = text.split("\n")
    assert lines[0] == "---"
    return lines[1 : lines.index("---", 1)]


@pytest.mark.parametrize("title", BREAKING)
def test_no_title_breaks_out_of_the_front_matter(title: str) -> None:
    content = content_of(SOURCE)
    made = document(SOURCE, [mark(content, "Ropes first", "A note.", ["t1"])])
    made = replace(
        made, article=replace(made.article, title=title.replace("\x00", ""), author=title.replace("\x00", ""))
    )
    text = str(exporter("markdown").write(made, Options()).text)
    if text.startswith("---\n"):
        assert not any(line.startswith("admin") for line in front_matter(text))
    plan = plan_import(text.encode(), made, name="a.md", read=read_markdown)
    assert plan.changes == () and plan.bad == ()
    exporter("digest").write(made, Options())


@pytest.mark.parametrize("note", BREAKING[:-1])
def test_no_note_or_theme_breaks_out_of_an_export(note: str) -> None:
    note = note.replace("\x00", "")
    content = content_of(SOURCE)
    made = document(
        SOURCE, [mark(content, "Ropes first", note, ["t1"]), mark(content, "the pilot", "Another note.", number=2)]
    )
    name = " ".join(note.split()) or "x"
    made = replace(made, themes=THEMES | {"t1": replace(THEMES["t1"], name=name, definition=name)})
    text = str(exporter("markdown").write(made, Options()).text)
    plan = plan_import(text.encode(), made, name="a.md", read=read_markdown)
    assert plan.changes == () and plan.bad == ()
    assert "— Another note. open" in [block.text for block in content_of(text.encode()).blocks]  # which still is one
    beside = exporter("markdown").write(made, Options(machine_block="sidecar"))
    older = re.sub(r',"postil:(options":\{[^{}]*\}|(visible|check)":"\w+")', "", beside.sidecar or "")  # said less
    plan = plan_import(beside.data, made, name="a.md", sidecar=older.encode(), read=read_markdown)
    assert plan.changes == () and plan.bad == ()


def test_no_title_leaves_its_folder_or_replaces_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    for number, title in enumerate(TITLES):
        path = folder / safe_file_name(title, "md")
        assert path.resolve().parent == folder
        assert not path.name.startswith((".", "-")) and len(path.name.encode()) <= 255
        if not path.exists():
            write_whole(path, str(number).encode())
    assert [found.name for found in tmp_path.iterdir() if not found.name.startswith(".")] == ["exports"]


def test_a_link_in_place_of_an_export_replaces_nothing_unasked(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("mine", "utf-8")
    (tmp_path / "export.md").symlink_to(victim)
    with pytest.raises(ExportFailed):
        write_whole(tmp_path / "export.md", b"theirs")
    assert victim.read_text("utf-8") == "mine"
