"""A file of another program that is damaged or meant ill is a sentence: nothing half done, nothing run."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.foreign.zotero_library import zotero_library

Postil = Callable[..., tuple[int, str, str]]
LUA = 'return { ["annotations"] = { [1] = os.execute("touch %s") } }'
PROJECT = (
    '<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources><TextSource guid="1" name="Harbour'
    ' notes" plainTextPath="{path}"><PlainTextSelection guid="2" startPosition="0" endPosition="4"/></TextSource>'
    "</Sources></Project>"
)
MIXED = (
    b"Harbour notes (Ann)\n- Your Highlight at location 1-2 | Added on Tuesday, April 15, 2025 10:16:21 PM\n\n"
    b"The tide decides, and the pilots know it\n==========\n"
) + (
    "Harbour notes (Ann)\n- Your Highlight at location 8-9 | Added on Tuesday, April 15, 2025 10:16:21 PM\n\n"
    "Überfahrt – “naïve”\n==========\n"
).encode("cp1252")


def packed(**files: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


PROJECTS = {  # made where they are wanted: it takes a second
    "a text that unpacks without end": ("internal://a.txt", 70_000_000),
    "a text outside the project": ("internal://../../secret.txt", 1),
}
BAD = {
    "metadata.epub.lua": (LUA.encode(), "holds more than data in line 1; Postil runs no Lua"),
    "zotero.sqlite": (zotero_library()[:9000], "damaged or not all there"),
    "cut.json": (b'{"total": 3, "rows": [{"uri": "a", "target": [], "references": [', "The file is no JSON"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_read_is_a_sentence_and_changes_nothing(
    name: str, postil: Postil, tmp_path: Path
) -> None:
    data, sentence = BAD[name]
    mark = tmp_path / "mark"
    (tmp_path / name).write_bytes(data.replace(b"%s", str(mark).encode()))
    postil("add", "harbour.md")
    before = postil("list", "--json")[1]
    code, out, err = postil("import", name, "--json")
    assert (code, out) == (1, "")
    assert sentence in err
    assert err.endswith(".\n")
    assert not mark.exists()
    assert postil("list", "--json")[1] == before


@pytest.mark.parametrize(("path", "size"), PROJECTS.values(), ids=PROJECTS)
def test_a_project_whose_text_cannot_be_had_marks_no_words(
    path: str, size: int, postil: Postil, tmp_path: Path
) -> None:
    data = packed(**{"project.qde": PROJECT.format(path=path), "sources/a.txt": b"a" * size})
    (tmp_path / "a.qdpx").write_bytes(data)
    (tmp_path / "secret.txt").write_text("a secret", encoding="utf-8")
    postil("add", "harbour.md")
    told = json.loads(postil("import", "a.qdpx", "--json")[1])
    assert (told["entries"], len(told["refused"])) == (1, 1)


def test_what_looks_like_a_formula_is_text_and_what_is_of_another_encoding_is_told_or_read(
    postil: Postil, tmp_path: Path
) -> None:
    (tmp_path / "r.csv").write_text(
        "Highlight,Book Title,Book Author,Location Type,Location,Note\r\n"
        '"=HYPERLINK(""http://evil.example"")",Harbour notes,,page,1,"@SUM(1)"\r\n',
        encoding="utf-8",
    )
    postil("add", "harbour.md")
    assert json.loads(postil("import", "r.csv", "--json")[1])["orphan"] == 1
    [row] = json.loads(postil("annotations", "--json")[1])
    assert (row["exact"], row["note"]) == ('=HYPERLINK("http://evil.example")', "@SUM(1)")
    (tmp_path / "clippings.txt").write_bytes(MIXED)
    told = json.loads(postil("import", "clippings.txt", "--json")[1])
    assert (told["entries"], told["in_place"], told["orphan"]) == (2, 1, 1)


def test_a_number_without_end_is_no_place_and_the_words_are_found_all_the_same(postil: Postil, tmp_path: Path) -> None:
    quote = {"type": "TextQuoteSelector", "exact": "the pilots know it"}
    target = {"selector": [quote, {"type": "TextPositionSelector", "start": 0, "end": "END"}]}
    row = {"id": "a", "uri": "x", "document": {"title": ["Harbour notes"]}, "target": [target]}
    text = json.dumps({"total": 1, "rows": [row]}).replace('"END"', "9" * 5000)
    (tmp_path / "h.json").write_text(text, encoding="utf-8")
    postil("add", "harbour.md")
    assert json.loads(postil("import", "h.json", "--json")[1])["in_place"] == 1


@pytest.mark.parametrize("text", ["Nothing marked.\n", '{"total": 1, "rows": ' + "[" * 100_000 + "]" * 100_000 + "}"])
def test_a_file_that_holds_nothing_to_import_is_told_so_and_makes_no_article(
    postil: Postil, tmp_path: Path, text: str
) -> None:
    (tmp_path / "plain.txt").write_text(text, encoding="utf-8")
    for more in (["--dry-run"], []):
        code, out, err = postil("import", "plain.txt", *more)
        assert (code, out) == (1, "")
        assert "no highlights and no notes" in err
    assert "plain" not in postil("list")[1]
