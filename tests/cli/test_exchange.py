"""export, strip and import on the command line: what goes out comes back."""

from __future__ import annotations

import json

import pytest

from desktop.cli.exporting import export
from desktop.exporters import EXPORTERS, exporters_of
from desktop.library import saving
from tests.cli.printed import annotations


def test_strip_gives_the_source_byte_for_byte(postil, exported, tmp_path):
    assert "==Ropes first==" in exported.read_text(encoding="utf-8")
    assert postil("strip", "out.md", "-o", "clean.md")[0] == 0
    assert (tmp_path / "clean.md").read_bytes() == (tmp_path / "harbour.md").read_bytes()


def test_an_untouched_export_changes_nothing_here_and_gives_the_same_elsewhere(postil, exported, tmp_path):
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


def test_adding_an_export_of_an_article_that_is_here_tells_of_the_import(postil, exported):
    code, out, err = postil("add", "out.md")
    assert (code, out) == (0, "")
    assert err.endswith("nothing was done: postil import out.md brings its annotations in.\n")


def test_an_export_that_was_added_as_an_article_goes_out_and_comes_back(postil, exported, tmp_path):
    other = ("--library", str(tmp_path / "other.postil"))
    assert postil(*other, "add", "out.md")[0] == 0
    assert postil(*other, "annotate", "out.md", "--quote", "Then the engine", "--note", "Mine")[0] == 0
    for more in ((), ("--set", "machine_block=sidecar")):
        code, _, err = postil(*other, "export", "out.md", "-o", "again.md", "--force", *more)
        assert code == 0, err
        assert postil("strip", "again.md", "-o", "clean.md", "--force")[0] == 0
        assert (tmp_path / "clean.md").read_bytes() == exported.read_bytes()
        plan = json.loads(postil(*other, "import", "again.md", "--dry-run", "--json")[1])
        assert (plan["untouched"], plan["changes"], plan["remarks"]) == (True, [], [])


def test_an_article_with_a_nul_comes_back(postil, tmp_path):
    (tmp_path / "odd.md").write_bytes(b"# Odd\n\nWords with \0 in them.\n")
    postil("add", "odd.md")
    postil("annotate", "odd.md", "--quote", "in them")
    assert postil("export", "odd.md", "-o", "out.md")[0] == 0
    plan = json.loads(postil("import", "out.md", "--dry-run", "--json")[1])
    assert (plan["untouched"], plan["changes"]) == (True, [])


def test_edits_made_elsewhere_come_back_in_one_step(postil, exported):
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


def test_changed_prose_is_a_new_version(postil, exported, tmp_path):
    text = exported.read_text(encoding="utf-8").replace("The tide decides again", "Once more the tide decides")
    exported.write_text(text, encoding="utf-8")
    code, _, err = postil("import", "out.md")
    assert code == 0, err
    assert "Once more the tide" in postil("text", "harbour.md")[1]
    assert len(json.loads(postil("versions", "harbour.md", "--json")[1])) == 2
    assert {a["state"] for a in annotations(postil)} <= {"IN_PLACE", "MOVED"}
    postil("undo")
    assert "Once more the tide" not in postil("text", "harbour.md")[1]


def test_a_strangers_marks_become_annotations(postil, tmp_path):
    (tmp_path / "s.md").write_text("# Notes\n\nSome ==marked words== here.\n", encoding="utf-8")
    code, _, err = postil("import", "s.md")
    assert code == 0, err
    (made,) = annotations(postil)
    assert made["exact"] == "marked words"


def test_a_table_that_was_exported_is_told_as_one_that_does_not_come_back(postil, exported):
    assert postil("export", "harbour.md", "--format", "csv", "-o", "t.csv")[0] == 0
    for arguments in (("--dry-run",), (), ("--article", "harbour.md")):
        code, out, err = postil("import", "t.csv", *arguments)
        assert (code, out) == (1, "")
        assert "It is a table that Postil wrote but does not read back" in err and "Web Annotations come back" in err
    assert len(json.loads(postil("list", "--json")[1])) == 1, "it becomes no article"


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02" * 50])
def test_what_is_no_export_is_a_sentence(postil, tmp_path, data):
    (tmp_path / "x.md").write_bytes(data)
    code, _, err = postil("import", "x.md")
    assert code == 1
    assert err.count("\n") == 1


def test_an_export_again_merges_and_a_dry_run_only_says_so(postil, exported):
    edited = exported.read_text(encoding="utf-8").replace("overlap", "overlap, mine", 1)
    exported.write_text(edited, encoding="utf-8")
    postil("annotate", "harbour.md", "--quote", "Then the engine", "--theme", "Talent", "--note", "added")
    code, out, err = postil("export", "harbour.md", "-o", "out.md", "--dry-run")
    assert code == 0, err
    assert "merged, what you wrote stays" in out
    assert exported.read_text(encoding="utf-8") == edited
    merged = json.loads(postil("export", "harbour.md", "-o", "out.md", "--json")[1])
    assert merged["merged"] == "merged, what you wrote stays"
    text = exported.read_text(encoding="utf-8")
    assert "overlap, mine" in text
    assert "added" in text
    assert postil("export", "harbour.md", "-o", "out.md", "--force")[0] == 0
    assert "overlap, mine" not in exported.read_text(encoding="utf-8")


def test_what_both_changed_is_refused_until_it_is_said_what_is_wanted(postil, exported, tmp_path):
    text, fence, block = exported.read_text(encoding="utf-8").partition("<!-- annotations")
    theirs = text.replace("overlap", "in the file") + fence + block
    exported.write_text(theirs, encoding="utf-8")
    [own] = [one for one in annotations(postil) if one["note"] == "overlap"]
    assert postil("note", own["id"], "in the library")[0] == 0
    export = ("export", "harbour.md", "-o", "out.md")
    for more in ([], ["--dry-run"]):
        code, out, err = postil(*export, *more)
        assert (code, out) == (3, "")
        assert all(way in err for way in ("changed the same", "--merge", "--keep", "“out (before).md”", "--replace"))
    assert exported.read_text(encoding="utf-8") == theirs
    assert postil(*export, "--merge", "--keep")[0] == 1
    assert postil(*export, "--keep")[0] == 0
    assert (tmp_path / "out (before).md").read_text(encoding="utf-8") == theirs
    assert "in the file" not in exported.read_text(encoding="utf-8")
    exported.write_text(theirs, encoding="utf-8")
    assert postil(*export, "--merge")[0] == 0
    [note] = [one["note"] for one in annotations(postil) if one["id"] == own["id"]]
    assert "in the file" in note and "in the library" in note
    text = exported.read_text(encoding="utf-8").partition("<!-- annotations")[0]
    assert (text.count("in the file"), text.count("in the library")) == (1, 1)
    postil("undo")
    assert [one["note"] for one in annotations(postil) if one["id"] == own["id"]] == ["in the library"]


SAME = (
    [],
    ["--force"],
    ["--set", "front_matter=off"],
    ["--set", "machine_block=sidecar"],
    ["--set", "machine_block=none", "--set", "body=critic"],
    ["--set", "body=paragraphs"],
    ["--set", "body=list"],
    *(["--format", one.id] for one in exporters_of("text") if "template" not in one.options),
)


def test_an_export_that_changes_nothing_leaves_the_file_alone(postil, exported, monkeypatch, tmp_path):
    for number, choices in enumerate(SAME):
        (folder := tmp_path / str(number)).mkdir()
        monkeypatch.setattr("desktop.library.exchange.now", lambda: "2026-01-01T08:00:00Z")
        assert postil("export", "harbour.md", "-o", folder.name, *choices)[0] == 0
        before = {path.name: (path.read_bytes(), path.stat().st_ino) for path in folder.iterdir()}
        assert before
        monkeypatch.setattr("desktop.library.exchange.now", lambda: "2026-01-02T08:00:00Z")
        for more in (["--dry-run"], ["--json"]):
            code, out, err = postil("export", "harbour.md", "-o", folder.name, *choices, *more)
            assert (code, err) == (0, "") and "nothing new" in out, choices
        assert before == {path.name: (path.read_bytes(), path.stat().st_ino) for path in folder.iterdir()}, choices


@pytest.mark.parametrize("mend", ["lost", "broken", "beside"])
def test_a_record_that_was_lost_or_broken_is_written_again(postil, exported, tmp_path, mend):
    choices = ["--set", "machine_block=sidecar"] if mend == "beside" else []
    assert postil("export", "harbour.md", "-o", "out.md", "--force", *choices)[0] == 0
    record = tmp_path / "out.annotations.json" if mend == "beside" else exported
    text = record.read_text("utf-8")
    if mend == "beside":
        record.unlink()
    else:
        record.write_text(
            text.partition("<!-- ann")[0]
            if mend == "lost"
            else text.replace('"value":"overlap"', '"value":"over"lap"'),
            "utf-8",
        )
    more = ["--replace"] if mend == "broken" else []  # else what somebody wrote into it would be lost
    assert postil("export", "harbour.md", "-o", "out.md", *choices)[0] == (3 if more else 0)
    code, out, err = postil("export", "harbour.md", "-o", "out.md", *choices, *more)
    assert code == 0 and (more or "nothing new" in out), err
    assert '"value":"overlap"' in record.read_text("utf-8")


def test_a_file_for_each_theme_goes_into_a_folder(postil, exported, tmp_path):
    (tmp_path / "by theme").mkdir()
    assert postil("export", "harbour.md", "--set", "files=theme", "-o", "by theme")[0] == 0
    assert len(list((tmp_path / "by theme").iterdir())) == 3
    assert postil("export", "harbour.md", "--set", "files=theme", "-o", "-")[0] == 1


def test_a_file_for_each_theme_is_merged_into(postil, exported, tmp_path):
    folder = tmp_path / "by theme"
    folder.mkdir()
    for choices in (["--set", "files=theme"], ["--set", "files=theme", "--set", "body=list"], ["--format", "digest"]):
        if choices[0] == "--format":
            choices = [*choices, "--set", "files=theme"]
        for path in folder.iterdir():
            path.unlink()
        assert postil("export", "harbour.md", *choices, "-o", "by theme")[0] == 0
        [path] = folder.glob("*Talent*.md")
        path.write_text(path.read_text(encoding="utf-8").replace("**here**", "**there**", 1), encoding="utf-8")
        code, out, err = postil("export", "harbour.md", *choices, "-o", "by theme")
        assert code == 0, err
        assert out.count("nothing new") == 3
        assert out.count("what you wrote stays") == 1
        assert "**there**" in path.read_text(encoding="utf-8").partition("<!-- annotations")[0]


def test_nothing_is_written_where_one_of_several_files_is_somebody_elses(postil, exported, tmp_path):
    folder = tmp_path / "by theme"
    folder.mkdir()
    assert postil("export", "harbour.md", "--set", "files=theme", "-o", "by theme")[0] == 0
    first, *others = sorted(folder.iterdir())
    first.write_text("Dear diary", encoding="utf-8")
    others[0].unlink()
    code, _, err = postil("export", "harbour.md", "--set", "files=theme", "-o", "by theme")
    assert code == 3
    assert first.name in err and "Nothing of the last export" in err
    assert first.read_text(encoding="utf-8") == "Dear diary"
    assert not others[0].exists()


def test_the_whole_text_says_that_it_cannot_be_grouped(postil, exported):
    code, out, err = postil("export", "harbour.md", "-o", "-", "--set", "group=theme")
    assert code == 0
    assert "The text keeps its own order" in err
    code, out, err = postil("export", "harbour.md", "-o", "-", "--set", "group=theme", "--set", "body=list")
    assert err == ""
    assert "## Talent" in out


def test_a_record_beside_an_export_stands_for_the_export(postil, exported, tmp_path):
    assert postil("export", "harbour.md", "-o", "side.md", "--set", "machine_block=sidecar")[0] == 0
    code, out, err = postil("import", "side.annotations.json", "--dry-run")
    assert (code, out) == (0, "3 unchanged\n"), err
    (tmp_path / "side.md").unlink()
    code, _, err = postil("import", "side.annotations.json", "--dry-run")
    assert code == 1
    assert "side.annotations.json belongs to side.md, which is not beside it." in err


def test_the_help_names_every_format():
    (option,) = [one for one in export.params if "--format" in one.opts]
    for one in EXPORTERS:
        assert one.id in option.help


def test_a_table_is_written_and_replaced_only_where_that_is_said(postil, exported, tmp_path):
    made = json.loads(postil("export", "harbour.md", "--format", "csv", "--json")[1])
    assert made["annotations"] == 3 and made["path"].endswith(".csv")
    path = tmp_path / made["path"]
    assert path.read_bytes().startswith(b"\xef\xbb\xbfarticle,")
    path.write_text("Dear diary", encoding="utf-8")
    code, _, err = postil("export", "harbour.md", "--format", "csv")
    assert code == 1
    assert "written anew each time" in err and "--replace" in err and err.count("\n") == 1
    assert path.read_text(encoding="utf-8") == "Dear diary"
    assert postil("export", "harbour.md", "--format", "csv", "--force")[0] == 0
    assert "Start **here**" in path.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("choices", "says"),
    [
        ([], "1 annotation, 1 marked in place"),
        (["--set", "body=list"], "1 annotation"),
        (["--format", "digest"], "1 annotation"),
        (["--format", "csv"], "1 annotation"),
    ],
)
def test_an_export_counts_in_words(postil, tmp_path, choices, says):
    postil("add", "harbour.md")
    postil("annotate", "harbour.md", "--quote", "Ropes first")
    code, out, err = postil("export", "harbour.md", "-o", "one.out", *choices)
    assert (code, out) == (0, f"one.out: {says}\n"), err


def test_an_import_says_that_it_adds_an_article(postil, exported, tmp_path):
    other = ("--library", str(tmp_path / "other.postil"))
    for more in (["--dry-run"], []):
        code, out, _ = postil(*other, "import", "out.md", *more)
        assert code == 0
        assert "”, which is not in this library and can be added.\n" in out and out.endswith("\n3 new\n")
    (tmp_path / "marked.md").write_text("Here is ==something marked==.\n", encoding="utf-8")
    out = postil(*other, "import", "marked.md", "--dry-run")[1]
    assert "marked.md becomes a new article; with --article its marks come into one that is there.\n" in out


def test_of_an_export_of_which_only_its_end_is_left_nothing_is_taken(postil, exported):
    before = annotations(postil)
    whole = exported.read_text(encoding="utf-8")
    exported.write_text(whole[whole.rindex("<!--") :], encoding="utf-8")
    code, out, err = postil("import", "out.md", "--article", "harbour.md")
    assert (code, out, err) == (1, "", "The file is empty.\n")
    assert annotations(postil) == before


def test_a_dry_run_refuses_what_the_import_would_refuse(postil, exported, tmp_path):
    other = ("--library", str(tmp_path / "other.postil"))
    postil("export", "harbour.md", "-o", "list.md", "--set", "body=list")
    for more in (["--dry-run"], []):
        code, out, err = postil(*other, "import", "list.md", *more)
        assert (code, out) == (1, "")
        assert err.startswith("The file does not hold the text of “") and err.endswith("”, which is not here.\n")


def test_a_file_that_changes_while_it_is_merged_into_is_left_alone(postil, exported, monkeypatch):
    merge = saving.merge_into_earlier

    def merged(*arguments):
        made = merge(*arguments)
        exported.write_text("written meanwhile", encoding="utf-8")
        return made

    monkeypatch.setattr(saving, "merge_into_earlier", merged)
    code, out, err = postil("export", "harbour.md", "-o", "out.md")
    assert (code, out, err) == (1, "", "out.md was changed just now by another program; nothing was written.\n")
    assert exported.read_text(encoding="utf-8") == "written meanwhile"
