"""The command line from outside: what it prints, its exit codes, its sentences. One library file a test."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace

import pytest

from desktop.filing.authors import as_creator
from desktop.library import Library
from tests.cli.conftest import ARTICLE


def test_the_whole_way_from_a_file_to_a_digest(postil, tmp_path):
    code, out, _ = postil("add", "harbour.md", "--json")
    (article,) = json.loads(out)
    assert code == 0
    assert set(article) == {
        *("id", "title", "author", "language", "source", "words", "annotations"),
        *("authors", "date", "first_published", "publisher", "volume", "doi", "url", "page_range", "kind", "guessed"),
        *("tags", "progress", "added", "read", "archived", "waiting"),
    }
    assert article["title"] == "Harbour notes"

    _, text, _ = postil("text", "Harbour notes")
    assert text.startswith("Harbour notes\nThe tide decides, and")

    quote = ("--quote", "Ropes first", "--theme", "talent", "--note", "Start **here**.")
    code, out, _ = postil("annotate", article["id"], *quote, "--json")
    made = json.loads(out)
    assert code == 0
    assert text[made["start"] : made["end"]] == made["exact"] == "Ropes first"
    assert made["themes"] == ["Talent"]
    assert made["state"] == "IN_PLACE"

    assert postil("note", made["id"], "Other words")[0] == 0
    _, out, _ = postil("annotations", "harbour.md", "--json")
    assert [a["note"] for a in json.loads(out)] == ["Other words"]
    assert "Other words" in postil("annotations", "--theme", "TALENT")[1]
    assert json.loads(postil("annotations", "--theme", "Investment", "--json")[1]) == []
    assert json.loads(postil("list", "--json")[1])[0]["annotations"] == 1
    assert "pilots" in postil("search", "pilo")[1]
    assert json.loads(postil("search", "other", "wor", "--json")[1])[0]["annotation"] == made["id"]

    assert postil("remove", made["id"])[0] == 0
    assert json.loads(postil("annotations", "--json")[1]) == []
    assert postil("undo")[0] == 0
    assert postil("undo")[0] == 0
    assert json.loads(postil("annotations", "--json")[1])[0]["note"] == "Start **here**."
    assert postil("redo")[0] == 0

    assert postil("export", "Harbour notes", "-o", "out.md")[0] == 0
    assert "==Ropes first==" in (tmp_path / "out.md").read_text(encoding="utf-8")
    (tmp_path / "mine.md").write_text("mine", encoding="utf-8")
    code, _, err = postil("export", "Harbour notes", "-o", "mine.md")
    assert code == 1
    assert "mine.md" in err
    code, out, _ = postil("export", "Harbour notes", "--format", "digest", "-o", "-")
    assert code == 0
    assert "Talent" in out
    assert "Ropes first" in out


def test_annotations_tell_whose_they_are_and_what_they_answer(postil, tmp_path):
    postil("add", "harbour.md")
    asked = json.loads(postil("annotate", "harbour.md", "--quote", "Ropes first", "--json")[1])["id"]
    answer = postil("note", asked, "Why?", "--answer")[1].strip()
    with closing(Library.open(tmp_path / "library.postil")) as library, library.file.step("Received") as step:
        step.put_annotation(replace(found := library.annotations.get(answer), extra=found.extra | as_creator("Ben")))
    told = {one["id"]: (one["author"], one["answers"]) for one in json.loads(postil("annotations", "--json")[1])}
    assert told == {asked: (None, None), answer: ("Ben", asked)}


def test_a_batch_is_all_or_nothing(postil, tmp_path):
    postil("add", "harbour.md")
    good = {"start": 0, "end": 7, "themes": ["Talent", "Investment"], "note": "n"}
    (tmp_path / "good.json").write_text(json.dumps([good, {"start": 8, "end": 13}]), encoding="utf-8")
    for bad in ({"start": 1}, {"start": 5, "end": 10**9}, {"start": 0, "end": 3, "themes": ["none such"]}, 7):
        (tmp_path / "bad.json").write_text(json.dumps([good, bad]), encoding="utf-8")
        code, _, err = postil("annotate", "harbour.md", "--batch", "bad.json")
        assert code == 1
        assert err.count("\n") == 1
    assert json.loads(postil("annotations", "--json")[1]) == []
    _, out, _ = postil("annotate", "harbour.md", "--batch", "good.json", "--json")
    assert [a["themes"] for a in json.loads(out)] == [["Talent", "Investment"], []]
    postil("undo")
    assert json.loads(postil("annotations", "--json")[1]) == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["add", "nothing.md"], "no file nothing.md"),
        (["add", "."], "folder"),
        (["text", "No such"], "no article “No such”"),
        (["text", __file__], "not in the library yet; postil add"),
        (["annotate", "harbour.md", "--quote", "The tide decides"], "2 times"),
        (["annotate", "harbour.md", "--quote", "submarine"], "does not stand"),
        (["annotate", "harbour.md", "--quote", "pilots", "--theme", "Physics"], "no theme “Physics”"),
        (["annotate", "harbour.md", "--start", "3"], "--start and --end"),
        (["annotate", "harbour.md", "--start", "30", "--end", "3"], "not a passage"),
        (["annotate", "harbour.md", "--batch", "harbour.md"], "not JSON"),
        (["note", "ffffffff", "x"], "no annotation"),
        (["remove", "ffffffff"], "no annotation"),
        (["redo"], "nothing to redo"),
        (["annotations", "--theme", "Physics"], "no theme"),
        (["export", "harbour.md", "--format", "papyrus", "-o", "-"], "papyrus"),
        (["sing"], "No such command"),
        (["list", "--loudly"], "No such option"),
        (["picture", "out.png", "--size", "huge"], "not a size"),
        (["picture", "out.png", "--scale", "nan"], "cannot be drawn"),
        (["picture", "out.png", "--size", "8000x8000", "--scale", "4"], "cannot be drawn"),
    ],
)
def test_whatever_is_wrong_is_one_sentence_and_exit_code_1(postil, arguments, says):
    postil("add", "harbour.md")
    code, out, err = postil(*arguments)
    assert code == 1
    assert says in err
    assert err.count("\n") == 1
    assert "Traceback" not in err + out


def test_a_library_that_is_no_library_is_left_as_it_is(postil, tmp_path):
    (tmp_path / "other.postil").write_bytes(b"not a database at all, only words " * 40)
    before = (tmp_path / "other.postil").read_bytes()
    code, _, err = postil("--library", str(tmp_path / "other.postil"), "list")
    assert code == 1
    assert err.strip()
    assert (tmp_path / "other.postil").read_bytes() == before


@pytest.mark.parametrize("name", ["library.postil", "circle/library.postil"])
@pytest.mark.parametrize("command", [["list"], ["repair"], ["add", "harbour.md"]])
def test_a_library_path_that_leads_back_to_itself_is_told_in_a_sentence(postil, tmp_path, name, command):
    (tmp_path / "library.postil").symlink_to("round.postil")
    (tmp_path / "round.postil").symlink_to("library.postil")
    (tmp_path / "circle").symlink_to("circle")
    code, out, err = postil("--library", str(tmp_path / name), *command)
    assert (code, out) == (1, "")
    assert err.count("\n") == 1 and "leads back to itself" in err


def test_a_home_that_nobody_has_is_a_name_like_any_other(postil, tmp_path):
    code, _, err = postil("add", "~nobody-of-that-name/x.md")
    assert code == 1 and "no file" in err
    assert postil("show", "~nobody-of-that-name")[0] == 1


def test_adding_a_file_twice_gives_one_article(postil, tmp_path):
    postil("add", "harbour.md")
    _, out, _ = postil("add", "harbour.md")
    assert "already there" in out
    (tmp_path / "copy.md").write_text(ARTICLE, encoding="utf-8")
    postil("add", "copy.md")
    assert len(json.loads(postil("list", "--json")[1])) == 1
    (tmp_path / "harbour.md").write_text(ARTICLE + "\nMore.\n", encoding="utf-8")
    _, _, err = postil("add", "harbour.md")
    assert "postil update" in err


def test_one_that_cannot_be_added_keeps_none_of_the_others_out(postil, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "other.md").write_text("# Other\n\nWords.\n", encoding="utf-8")
    code, out, err = postil("add", "nothing.md", "harbour.md", "folder", "other.md")
    assert (code, out.count("\n"), err.count("\n")) == (1, 2, 2)
    assert "no file nothing.md" in err and "folder is a folder" in err
    assert len(json.loads(postil("list", "--json")[1])) == 2


def test_help_and_version_need_no_library(postil, tmp_path):
    assert postil("--version")[1].startswith("postil ")
    shown = postil("--help")[1]
    assert "annotate" in shown and "..." not in shown.partition("Commands:")[2], "each command with its whole sentence"
    assert not (tmp_path / "library.postil").exists()


def test_a_file_that_cannot_be_read_keeps_no_other_out(postil, tmp_path):
    (tmp_path / "a.md").write_text("# A\n\nWords.", "utf-8")
    (tmp_path / "b.md").write_bytes(b"PK\x03\x04")
    (tmp_path / "c.md").write_text("# C\n\nOther words.", "utf-8")
    code, _, err = postil("add", "a.md", "b.md", "c.md")
    assert code == 1
    assert "b.md: The file is a zip archive" in err
    assert {row["title"] for row in json.loads(postil("list", "--json")[1])} == {"A", "C"}


def test_a_file_that_is_added_again_is_said_to_be_in_the_trash_with_its_annotations(postil, tmp_path):
    assert "trash" not in postil("add", "harbour.md")[2]
    postil("annotate", "harbour.md", "--quote", "Ropes first")
    opened = Library.open(tmp_path / "library.postil")
    opened.articles.remove(opened.read.articles()[0].id)
    opened.close()
    code, _, err = postil("add", "harbour.md")
    assert code == 0
    assert "harbour.md: an article of the same file, “Harbour notes” with 1 annotation, is in the trash" in err


def test_a_file_with_the_text_of_an_article_in_other_bytes_is_named_and_can_be_added_all_the_same(postil, tmp_path):
    postil("add", "harbour.md")
    (tmp_path / "copy.txt").write_bytes((tmp_path / "harbour.md").read_bytes())
    (tmp_path / "other.md").write_bytes((tmp_path / "harbour.md").read_bytes() + b"\n\n")
    code, out, err = postil("add", "copy.txt", "other.md")
    assert code == 0 and out.count("already there") == 1
    assert err == (
        "other.md has the text of “Harbour notes”, in other bytes; nothing was done: "
        "--new adds it as an article of its own.\n"
    )
    assert postil("add", "--new", "other.md")[0] == 0
    assert len(postil("list")[1].splitlines()) == 2


def test_look_up_tells_of_which_articles_more_is_known_and_undo_takes_it_back(postil, tmp_path):
    (tmp_path / "tides.md").write_text("---\ntitle: Tides\ndoi: 10.1000/182\n---\nWords.\n", encoding="utf-8")
    assert postil("add", "tides.md", "harbour.md")[0] == 0
    assert json.loads(postil("look-up", "--json")[1]) == [], "both were read with their details"
    with closing(Library.open(tmp_path / "library.postil")) as library:
        old = [replace(one, metadata={}, doi="") for one in library.read.articles()]
        with library.file.step("Add article") as step:
            for article in old:
                step.put_article(article)
    [row] = json.loads(postil("look-up", "--json")[1])
    assert (row["title"], row["doi"]) == ("Tides", "10.1000/182")
    assert postil("undo")[0] == 0
    assert {row["doi"] for row in json.loads(postil("list", "--json")[1])} == {""}
