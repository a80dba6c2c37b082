"""Hostile files, made here: each opens, parsed or as plain text, inside the import process's limits."""

from __future__ import annotations

import pytest

from desktop.article.check import check_content
from desktop.article.content import OBJECT
from desktop.errors import ImportFailed
from desktop.importers import note
from desktop.importers.child.job import import_bytes

N = 20_000
MARKDOWN = {
    "nested brackets": "[" * N + "a" + "]" * N,
    "nested quotes": "> " * N + "a",
    "nested lists": "\n".join("  " * i + "* a" for i in range(500)),
    "emphasis never closed": "*a_ " * N,
    "emphasis, deep": "*" * 1500 + "a" + "*" * 1500,
    "backticks of all lengths": "".join("e" + "`" * i for i in range(600)),
    "links never closed": "[a](b" * N,
    "images never closed": "![a](" * N,
    "open angles": "<" * N,
    "open comments": "<!--" * N,
    "open comments, twice": "<!-- <!--",
    "a declaration": "<![",
    "two closing tags": "`</` `</`",
    "deep HTML": "<div>" * 3000,
    "definitions of references": "\n".join(f"[{i}]: u" for i in range(N)),
    "a wide table": "a|" * 2000 + "\n" + "-|" * 2000 + "\n" + "b|" * 2000,
    "equals signs": "==" * N,
    "tildes and carets": "~a ^b " * N,
    "zero bytes": "a\0b\n" * 1000,
    "a long line": "word " * 200_000,
    "carriage returns": "a\rb\r" * 1000,
    "addresses": "<http://" * N,
    "ampersands": "&" * N,
    "footnotes in a ring": "".join(f"[^{i}]: x [^{(i + 1) % 900}]\n\n" for i in range(900)) + "[^0]",
    "just under the guard": ("*a_ [b " * 900 + "\n\n") * 10,
    "titles never closed": '[a](b "' * 2000,
    "closing brackets of an address": "http://a.b/" + ")" * N,
    "lines that end in two blanks": "a  \n" * 20_000,
    "backslashes": "\\" * 150_000,
    "placeholders": "\x02klzzwxh:0000\x03" * 500,
}


@pytest.mark.parametrize("source", MARKDOWN.values(), ids=MARKDOWN.keys())
def test_hostile_markdown_opens(source: str) -> None:
    imported = import_bytes(source.encode(), "hostile.md")
    check_content(imported.content)
    assert imported.content.text.strip()
    assert imported.remark == ""  # parsed, not fallen back


HTML = {
    "deep divs": "<div>" * 5000 + "x",
    "deep tables": "<table><tr><td>" * 300 + "x",
    "deep lists": "<ul><li>" * 1000 + "x",
    "attributes": "<a " + "x=1 " * N + ">x</a>",
    "open comments": "x" + "<!--" * N,
    "metas": "<meta " * N + ">x",
    "linked data": '<script type="application/ld+json">[[[[' * 500 + "</script>x",
    "nested linked data": '<script type="application/ld+json">' + "[" * N + "</script><p>x",
    "a meta that never ends": '<meta name="author" content="' + "x" * N + "<p>x",
    "clutter": '<div class="ad share">x</div>' * 500,
}


@pytest.mark.parametrize("source", HTML.values(), ids=HTML.keys())
def test_hostile_html_opens_or_is_refused(source: str) -> None:
    try:
        imported = import_bytes(source.encode(), "hostile.html")
    except ImportFailed as error:
        assert str(error).endswith(".")
        return
    check_content(imported.content)


@pytest.mark.no_cover  # the same lines again and again
def test_very_many_pictures_side_by_side_are_read_in_time() -> None:
    content = import_bytes(b"<img src=a>" * 2 * N, "pictures.html").content
    assert sum(block.text.count(OBJECT) for block in content.blocks) == 2 * N


@pytest.mark.parametrize("source", MARKDOWN.values(), ids=MARKDOWN.keys())
def test_hostile_notes_come_back_as_text(source: str) -> None:
    content = note.note_content(source)
    check_content(content)
    assert content.text.strip()
