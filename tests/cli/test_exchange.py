"""export, strip and import on the command line: what goes out comes back."""

from __future__ import annotations

import json

import pytest

from tests.cli.test_commands_on_a_library import ARTICLE, postil  # noqa: F401


@pytest.fixture
def exported(postil, tmp_path):  # noqa: F811
    postil("add", "harbour.md")
    for quote, theme, note in (
        ("Ropes first", "Talent", "Start **here**.\n\n- a\n- b -->"),
        ("pilots know it", "Investment", ""),
        ("know it", "Open source", "overlap"),
    ):
        postil("annotate", "harbour.md", "--quote", quote, "--theme", theme, "--note", note)
    assert postil("export", "harbour.md", "-o", "out.md")[0] == 0
    return tmp_path / "out.md"


def annotations(postil, *more: str):  # noqa: F811
    return json.loads(postil(*more, "annotations", "--json")[1])


def test_strip_gives_the_source_byte_for_byte(postil, exported, tmp_path):  # noqa: F811
    assert "==Ropes first==" in exported.read_text(encoding="utf-8")
    assert postil("strip", "out.md", "-o", "clean.md")[0] == 0
    assert (tmp_path / "clean.md").read_bytes() == (tmp_path / "harbour.md").read_bytes()


def test_an_untouched_export_changes_nothing_here_and_gives_the_same_elsewhere(postil, exported, tmp_path):  # noqa: F811
    before = annotations(postil)
    plan = json.loads(postil("import", "out.md", "--dry-run", "--json")[1])
    assert plan["untouched"]
    assert plan["changes"] == []
    assert postil("import", "out.md")[0] == 0
    assert annotations(postil) == before
    other = ("--library", str(tmp_path / "other.postil"))
    code, out, err = postil(*other, "import", "out.md", "--json")
    assert code == 0, err
    assert json.loads(out)["article"]["annotations"] == 3
    assert annotations(postil, *other) == before
    postil(*other, "undo")
    assert annotations(postil, *other) == []
    assert postil(*other, "list")[1] == ""


def test_edits_made_elsewhere_come_back_in_one_step(postil, exported):  # noqa: F811
    before = {a["exact"]: a for a in annotations(postil)}
    text, fence, block = exported.read_text(encoding="utf-8").partition("<!-- annotations")
    text = text.replace("overlap", "overlap, edited").replace("**Talent**", "**Investment, Harbour**")
    text = text.replace("Then the engine", "Then ==the engine==")
    exported.write_text(text + fence + block, encoding="utf-8")
    code, _, err = postil("import", "out.md", "--json")
    assert code == 0, err
    after = {a["exact"]: a for a in annotations(postil)}
    assert after["know it"]["note"] == "overlap, edited"
    assert after["know it"]["id"] == before["know it"]["id"]
    assert after["Ropes first"]["themes"] == ["Investment", "Harbour"]
    assert after["Ropes first"]["note"] == before["Ropes first"]["note"]
    assert "the engine" in after
    assert len(after) == 4
    assert postil("undo")[0] == 0
    assert annotations(postil) == list(before.values())


def test_changed_prose_is_a_new_version(postil, exported, tmp_path):  # noqa: F811
    text = exported.read_text(encoding="utf-8").replace("The tide decides again", "Once more the tide decides")
    exported.write_text(text, encoding="utf-8")
    code, _, err = postil("import", "out.md")
    assert code == 0, err
    assert "Once more the tide" in postil("text", "harbour.md")[1]
    assert len(json.loads(postil("versions", "harbour.md", "--json")[1])) == 2
    assert {a["state"] for a in annotations(postil)} <= {"IN_PLACE", "MOVED"}
    postil("undo")
    assert "Once more the tide" not in postil("text", "harbour.md")[1]


def test_a_strangers_marks_become_annotations(postil, tmp_path):  # noqa: F811
    (tmp_path / "s.md").write_text("# Notes\n\nSome ==marked words== here.\n", encoding="utf-8")
    code, _, err = postil("import", "s.md")
    assert code == 0, err
    (made,) = annotations(postil)
    assert made["exact"] == "marked words"


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 50])
def test_what_is_no_export_is_a_sentence(postil, tmp_path, data):  # noqa: F811
    (tmp_path / "x.md").write_bytes(data)
    code, _, err = postil("import", "x.md")
    assert code == 1
    assert err.count("\n") == 1
