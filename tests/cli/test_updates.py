"""update, versions and anchor on the command line."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import ARTICLE


def test_an_update_keeps_every_annotation_and_can_be_undone(postil, tmp_path):
    postil("add", "harbour.md")
    for quote in ("Ropes first", "pilots know it", "again at night"):
        postil("annotate", "harbour.md", "--quote", quote)
    changed = ARTICLE.replace("# Harbour notes", "# Harbour notes\n\nA new paragraph.").replace("again at night", "")
    (tmp_path / "harbour.md").write_text(changed, encoding="utf-8")
    _, out, _ = postil("update", "harbour.md", "--dry-run", "--json")
    preview = json.loads(out)
    assert preview["applied"] is False
    assert sum(preview["counts"].values()) == 3
    assert preview["counts"]["ORPHAN"] == 1
    assert len(json.loads(postil("versions", "harbour.md", "--json")[1])) == 1

    assert postil("update", "harbour.md")[0] == 0
    states = {a["exact"]: a["state"] for a in json.loads(postil("annotations", "--json")[1])}
    assert states["again at night"] == "ORPHAN"
    assert states["Ropes first"] in ("IN_PLACE", "MOVED")
    text = postil("text", "harbour.md")[1]
    for a in json.loads(postil("annotations", "--json")[1]):
        if a["state"] != "ORPHAN":
            assert text[a["start"] : a["end"]] == a["exact"]
    assert [v["current"] for v in json.loads(postil("versions", "harbour.md", "--json")[1])] == [False, True]

    postil("undo")
    assert {a["state"] for a in json.loads(postil("annotations", "--json")[1])} == {"IN_PLACE"}
    assert postil("versions", "harbour.md", "--go", "2")[0] == 0
    assert postil("versions", "harbour.md", "--go", "1")[0] == 0
    assert {a["state"] for a in json.loads(postil("annotations", "--json")[1])} <= {"IN_PLACE", "MOVED"}
    assert postil("versions", "harbour.md", "--go", "9")[0] == 1


def test_an_update_that_would_orphan_most_asks_first(postil, tmp_path):
    postil("add", "harbour.md")
    postil("annotate", "harbour.md", "--quote", "Ropes first")
    (tmp_path / "other.md").write_text("Entirely different words about bread.\n", encoding="utf-8")
    code, _, err = postil("update", "harbour.md", "other.md")
    assert code == 1
    assert "--yes" in err
    assert json.loads(postil("annotations", "--json")[1])[0]["state"] == "IN_PLACE"
    (tmp_path / "empty.md").write_bytes(b"")
    assert postil("update", "harbour.md", "empty.md", "--yes")[0] == 1
    assert postil("update", "harbour.md", "other.md", "--yes")[0] == 0
    assert json.loads(postil("annotations", "--json")[1])[0]["state"] == "ORPHAN"


def test_anchor_needs_no_library_and_speaks_in_code_points(postil, tmp_path):
    (tmp_path / "t.txt").write_bytes("😀\r\nThe tide decides.".encode())
    selectors = [{"type": "TextQuoteSelector", "exact": "tide"}]
    (tmp_path / "s.json").write_text(json.dumps([{"id": "x", "selector": selectors}]), encoding="utf-8")
    code, out, _ = postil("anchor", "t.txt", "--targets", "s.json", "--json")
    assert code == 0
    (row,) = json.loads(out)
    assert set(row) == {"id", "state", "start", "end", "score", "reason"}
    assert (row["start"], row["end"]) == (7, 11)
    assert not (tmp_path / "library.postil").exists()


@pytest.mark.parametrize(
    ("data", "words", "possible"),
    [
        (b"", "empty", False),
        (bytes(range(256)) * 10, "not text", False),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 64, "PNG image", False),
        (b"a" * 1_000_000, "lose", True),
        (("Bread is made of flour, water, salt and time. " * 40).encode(), "lose", True),
        (ARTICLE[: len(ARTICLE) // 3].encode(), "", True),
    ],
    ids=["empty", "binary", "picture", "one letter", "another article", "cut"],
)
def test_a_doubtful_file_is_previewed_refused_and_nothing_is_lost(postil, tmp_path, data, words, possible):
    postil("add", "harbour.md")
    for quote in ("Ropes first", "pilots know it", "again at night"):
        postil("annotate", "harbour.md", "--quote", quote)
    before = postil("annotations", "--json")[1]
    (tmp_path / "harbour.md").write_bytes(data)
    code, out, _ = postil("update", "harbour.md", "--dry-run", "--json")
    preview = json.loads(out)
    assert code == 0
    assert sum(preview["counts"].values()) == len(preview["annotations"]) == 3
    assert words in " ".join(preview["doubts"])
    code, _, err = postil("update", "harbour.md")
    assert code == 1
    assert "othing was done" in err
    assert postil("annotations", "--json")[1] == before
    assert postil("update", "harbour.md", "--yes")[0] == (0 if possible else 1)
    assert len(json.loads(postil("annotations", "--json")[1])) == 3
    if possible:
        postil("undo")
    assert postil("annotations", "--json")[1] == before


def test_two_versions_are_compared(postil, tmp_path):
    postil("add", "harbour.md")
    (tmp_path / "harbour.md").write_text(ARTICLE.replace("# Harbour notes", "# Harbour notes\n\nNew."), "utf-8")
    postil("update", "harbour.md")
    found = json.loads(postil("versions", "harbour.md", "--compare", "1", "2", "--json")[1])
    assert (found["changed"], found["removed"], found["added"]) == (0, 0, 1)
    assert "+ New." in postil("versions", "harbour.md", "--compare", "1", "2")[1]
    assert postil("versions", "harbour.md", "--compare", "1", "7")[0] == 1
