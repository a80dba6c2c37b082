"""The command about themes, from outside: merging, codebooks out and in."""

from __future__ import annotations

import json


def test_themes_are_merged(postil):
    postil("add", "harbour.md")
    postil("annotate", "Harbour notes", "--quote", "the pilots know it", "--theme", "Talent")
    code, out, _ = postil("themes", "--merge", "Investment", "TALENT")
    assert code == 0 and "Investment  (1)" in out and "Talent" not in out
    assert json.loads(postil("annotations", "--json")[1])[0]["themes"] == ["Investment"]
    assert postil("undo")[1].startswith("Undone: Merge themes")
    assert json.loads(postil("annotations", "--json")[1])[0]["themes"] == ["Talent"]
    assert postil("themes", "--merge", "Talent", "Talent")[2] == "A theme cannot be merged with itself.\n"


def test_a_codebook_goes_out_and_comes_in(postil, tmp_path):
    for ending in ("qdc", "md", "json"):
        assert postil("themes", "--export", f"codes.{ending}")[0] == 0
        assert "Investment" in (tmp_path / f"codes.{ending}").read_text(encoding="utf-8")
        assert postil("themes", "--export", f"codes.{ending}")[0] == 1
        assert postil("themes", "--export", f"codes.{ending}", "--force")[0] == 0
    assert "ends in .qdc, .md, .json" in postil("themes", "--export", "codes.txt")[2]
    text = (tmp_path / "codes.qdc").read_text(encoding="utf-8").replace('name="Talent"', 'name="People"')
    (tmp_path / "codes.qdc").write_text(text, encoding="utf-8")
    plan = json.loads(postil("themes", "--import", "codes.qdc", "--dry-run", "--json")[1])
    assert plan["changed"] == ["People"] and plan["applied"] is False
    assert "Talent" in postil("themes")[1]
    assert "Changed: People\n" in postil("themes", "--import", "codes.qdc")[1]
    assert "People" in postil("themes")[1] and postil("undo")[1].startswith("Undone: Import codebook")
    code, out, err = postil("themes", "--import", "harbour.md")
    assert (code, out) == (1, "") and err.endswith(".\n") and err.count("\n") == 1
    assert postil("themes", "--import", "codes.qdc", "--export", "x.qdc")[0] == 1
