"""check, backup, restore and repair on the command line."""

from __future__ import annotations

import json

import pytest


def test_a_backup_brings_back_what_was_and_undo_takes_that_back(postil, tmp_path):
    postil("add", "harbour.md")
    postil("annotate", "harbour.md", "--quote", "Ropes first")
    code, _, err = postil("backup", "--json")
    assert code == 0, err
    name = json.loads(postil("backups", "--json")[1])[0]["name"]
    postil("annotate", "harbour.md", "--quote", "pilots know it")
    plan = json.loads(postil("restore", name, "--dry-run", "--json")[1])
    assert len(plan["removed"]["annotations"]) == 1
    assert postil("restore", name)[0] == 0
    assert [a["exact"] for a in json.loads(postil("annotations", "--json")[1])] == ["Ropes first"]
    assert postil("undo")[0] == 0
    assert len(json.loads(postil("annotations", "--json")[1])) == 2
    assert postil("restore", "nothing")[0] == 1


def test_damage_is_told_and_repaired(postil, tmp_path):
    postil("add", "harbour.md")
    postil("annotate", "harbour.md", "--quote", "Ropes first", "--note", "a note to keep")
    assert json.loads(postil("check", "--json")[1])["ok"]
    assert "nothing was done" in postil("repair")[1]
    path = tmp_path / "library.postil"
    data = path.read_bytes()
    assert b"a note to keep" in data
    path.write_bytes(data.replace(b"a note to keep", b"a note to lose"))
    code, out, _ = postil("check", "--json")
    assert code == 1
    assert not json.loads(out)["ok"]
    code, _, err = postil("repair")
    assert code == 0, err
    assert json.loads(postil("annotations", "--json")[1])[0]["note"] == "a note to keep"
    assert postil("check")[0] == 0


def test_a_library_that_cannot_be_opened_says_how_to_repair_it(postil, tmp_path):
    postil("add", "harbour.md")
    path = tmp_path / "library.postil"
    path.write_bytes(b"\0" * 5000)
    code, _, err = postil("list")
    assert code == 1
    assert err.strip().endswith("run: postil repair")
    assert postil("repair")[0] == 0
    assert postil("list")[0] == 0


def test_backups_are_written_only_where_wanted(postil, tmp_path):
    postil("add", "harbour.md")
    assert json.loads(postil("backup", "--if-due", "--json")[1])["path"]
    assert "No backup" in postil("backup", "--if-due")[1]
    assert json.loads(postil("backup", "--if-changed", "--json")[1])["path"] is None
    postil("annotate", "harbour.md", "--quote", "Ropes first")
    assert json.loads(postil("backup", "--if-due", "--json")[1])["path"] is None
    assert json.loads(postil("backup", "--if-changed", "--json")[1])["path"]
    assert json.loads(postil("check", "--reading", "--json")[1])["ok"]


def test_a_copy_of_the_library_is_written_where_nothing_is(postil, tmp_path):
    postil("add", "harbour.md")
    code, out, _ = postil("backup", "--to", "copy.postil", "--json")
    assert code == 0 and json.loads(out)["path"] == str(tmp_path / "copy.postil")
    assert "Harbour notes" in postil("--library", "copy.postil", "list")[1]
    code, _, err = postil("backup", "--to", "copy.postil")
    assert code == 1 and "choose another name" in err


def test_what_the_library_cannot_hold_is_a_sentence_the_log_says_why_and_the_library_is_whole(postil, monkeypatch):
    from db import articles
    from desktop.paths import log_folder

    with monkeypatch.context() as patched:
        patched.setattr(articles, "headings_in", lambda _: [(0, 1, "Harbour"), (0, 2, "notes")])
        code, _, err = postil("add", "harbour.md", "missing.md")
    assert code == 1
    assert "nothing was changed" in err and "UNIQUE" not in err and "headings" not in err
    assert "There is no file" in err
    assert "UNIQUE constraint failed: headings" in (log_folder() / "postil.log").read_text("utf-8")
    assert postil("check")[0] == 0
    assert "nothing was done" in postil("repair")[1]
    assert postil("add", "harbour.md")[0] == 0
    assert postil("backup")[0] == 0
    assert postil("check")[0] == 0


@pytest.mark.parametrize("command", [("backup", "--if-due"), ("index",)])
def test_what_a_window_starts_for_its_library_makes_none_where_that_is_gone(postil, tmp_path, command):
    gone = tmp_path / "stick" / "library.postil"
    code, out, err = postil("--library", str(gone), *command)
    assert (code, out) == (1, "")
    assert err == f"There is no library at {gone}.\n"
    assert not gone.parent.exists()
