"""What the command line prints for people, and what it does when the ground gives way."""

from __future__ import annotations

import json

import pytest

from desktop import cli


@pytest.fixture
def filled(postil):
    postil("add", "harbour.md")
    postil("annotate", "harbour.md", "--quote", "Ropes first", "--theme", "talent", "--note", "look\nhere")
    return postil


def test_lists_for_people_name_what_they_list(filled):
    assert "Harbour notes" in filled("list")[1]
    assert "look here" in filled("annotations")[1]
    assert "1  Investment  (0)" in filled("themes")[1]
    themes = json.loads(filled("themes", "--json")[1])
    assert [(t["name"], t["annotations"]) for t in themes] == [("Investment", 0), ("Talent", 1), ("Open source", 0)]
    assert "Harbour notes: " in filled("search", "ropes")[1]
    assert "harbour.md" in filled("versions", "harbour.md")[1]
    assert "All is well" in filled("check")[1]
    assert "look" in filled("annotations", "--theme", "Talent", "--json")[1]


DETAILS = ("authors", "date", "first_published", "publisher", "volume", "doi", "url", "page_range", "kind", "guessed")


def test_read_prints_the_text_or_its_blocks_and_makes_no_library(postil, tmp_path):
    assert postil("read", "harbour.md")[1].startswith("Harbour notes\n")
    read = json.loads(postil("read", "harbour.md", "--json")[1])
    assert set(read) == {"title", "author", "language", "text", "blocks", *DETAILS}
    for block in read["blocks"]:
        assert read["text"][block["start"] : block["end"]] == block["text"]
    (tmp_path / "old.txt").write_bytes("naïve caf\xe9, d\xe9j\xe0 vu, na\xefve".encode("latin-1"))
    assert postil("read", "old.txt")[2].count("\n") == 1
    assert not (tmp_path / "library.postil").exists()


def test_an_update_says_what_becomes_of_each(filled, tmp_path):
    text = (tmp_path / "harbour.md").read_text(encoding="utf-8")
    (tmp_path / "harbour.md").write_text(text.replace("Ropes first.", "The ropes come first."), encoding="utf-8")
    out = filled("update", "harbour.md", "--dry-run")[1]
    assert out.startswith("1 annotations: ")
    assert "CHANGED" in out
    assert filled("versions", "harbour.md", "--go", "1", "--dry-run")[0] == 0
    assert filled("update", "nothing at all")[0] == 1


def test_the_bundled_article_must_be_told_its_file(postil, tmp_path, monkeypatch):
    from desktop.library import Library

    library = Library.open(tmp_path / "library.postil")
    article = library.welcome.ensure_article()
    assert len(library.welcome.sample_ids()) == 3
    assert library.welcome.ensure_article() is None
    library.close()
    code, _, err = postil("update", str(article))
    assert code == 1
    assert "came with Postil" in err


def test_anchor_for_people(postil, tmp_path):
    (tmp_path / "t.txt").write_text("The tide decides.", encoding="utf-8")
    rows = [{"id": "a", "selector": [{"type": "TextQuoteSelector", "exact": "tide"}]}]
    rows.append({"id": "b", "selector": [{"type": "TextQuoteSelector", "exact": "quite other words"}]})
    (tmp_path / "s.json").write_text(json.dumps(rows), encoding="utf-8")
    out = postil("anchor", "t.txt", "--targets", "s.json", "--old", "t.txt")[1]
    assert "4-8" in out
    assert "ORPHAN" in out
    (tmp_path / "latin.txt").write_bytes(b"\xff\xfe\xfa")
    assert "not UTF-8" in postil("anchor", "latin.txt", "--targets", "s.json")[2]
    assert postil("anchor", "t.txt", "--targets", "t.txt")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--preset", "papyrus"), "no preset “papyrus”"),
        (("--set", "marks"), "KEY=VALUE"),
        (("--set", "marks=ink"), "marks"),
        (("--set", "shade=blue"), "no export option"),
    ],
)
def test_a_wrong_choice_of_an_export_is_a_sentence(filled, arguments, says):
    code, _, err = filled("export", "harbour.md", "-o", "-", *arguments)
    assert code == 1
    assert says in err


def test_an_export_takes_its_name_from_the_title_and_its_record_beside(filled, tmp_path):
    code, out, err = filled("export", "harbour.md", "--preset", "github", "--set", "machine_block=sidecar")
    assert code == 0, err
    (written,) = tmp_path.glob("Harbour notes*.md")
    assert written.name in out
    assert "<mark>Ropes first</mark>" in written.read_text(encoding="utf-8")
    (sidecar,) = tmp_path.glob("*.annotations.json")
    assert json.loads(sidecar.read_text(encoding="utf-8"))["type"] == "AnnotationCollection"
    assert filled("strip", written.name)[1] == (tmp_path / "harbour.md").read_text(encoding="utf-8")
    assert "unchanged" in filled("import", written.name, "--dry-run")[1]
    report = json.loads(filled("export", "harbour.md", "-o", "-", "--json")[1])
    assert report == {"annotations": 1, "marked": 1, "listed": 0, "path": None}


def test_repair_and_backups_for_people(filled, tmp_path):
    assert filled("backup")[0] == 0
    name = filled("backups")[1].split()[0]
    filled("annotate", "harbour.md", "--quote", "pilots know it")
    assert "Taken away: 1" in filled("restore", name, "--dry-run")[1]
    path = tmp_path / "library.postil"
    path.write_bytes(path.read_bytes()[:9000])
    code, out, err = filled("repair")
    assert code == 0, err
    assert "could not be" in out
    assert len(json.loads(filled("annotations", "--json")[1])) == 2
    assert json.loads(filled("repair", "--json")[1])["rebuilt"] == []


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (KeyboardInterrupt(), "Stopped"),
        (PermissionError(13, "Permission denied", "a.md"), "a.md: Permission denied"),
        (OSError("odd"), "odd"),
    ],
)
def test_whatever_stops_a_command_is_one_sentence(monkeypatch, capfd, error, says):
    def stop(*_args, **_more):
        raise error

    monkeypatch.setattr(cli.cli, "main", stop)
    assert cli.main(["list"]) == 1
    err = capfd.readouterr().err
    assert says in err
    assert err.count("\n") == 1


def test_no_command_at_all_shows_the_help(capfd):
    assert cli.main([]) == 1
    assert "annotate" in capfd.readouterr().err


def test_a_reader_that_left_is_no_error_of_ours(monkeypatch, tmp_path):
    import subprocess
    import sys

    (tmp_path / "long.txt").write_text("Words that fill a pipe. " * 40_000, encoding="utf-8")
    command = f"'{sys.executable}' -m desktop read '{tmp_path / 'long.txt'}' | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "Words that"
    assert done.stderr == ""


def test_a_read_only_library_can_be_read_and_says_so(filled, tmp_path):
    import os

    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    (tmp_path / "library.postil").chmod(0o400)
    tmp_path.chmod(0o500)
    try:
        assert "Harbour" in filled("list")[1]
        assert filled("note", "ffff", "x")[0] == 1
    finally:
        tmp_path.chmod(0o700)
