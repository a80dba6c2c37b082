"""update, versions and anchor on the command line."""

from __future__ import annotations

import json

from tests.cli.test_commands_on_a_library import ARTICLE, postil  # noqa: F401


def test_an_update_keeps_every_annotation_and_can_be_undone(postil, tmp_path):  # noqa: F811
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


def test_an_update_that_would_orphan_most_asks_first(postil, tmp_path):  # noqa: F811
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


def test_anchor_needs_no_library_and_speaks_in_code_points(postil, tmp_path):  # noqa: F811
    (tmp_path / "t.txt").write_bytes("😀\r\nThe tide decides.".encode())
    selectors = [{"type": "TextQuoteSelector", "exact": "tide"}]
    (tmp_path / "s.json").write_text(json.dumps([{"id": "x", "selector": selectors}]), encoding="utf-8")
    code, out, _ = postil("anchor", "t.txt", "--targets", "s.json", "--json")
    assert code == 0
    (row,) = json.loads(out)
    assert set(row) == {"id", "state", "start", "end", "score", "reason"}
    assert (row["start"], row["end"]) == (7, 11)
    assert not (tmp_path / "library.postil").exists()
