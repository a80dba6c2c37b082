"""export on the command line as a page, as Web Annotations, and of several articles: what goes out comes back."""

from __future__ import annotations

import json

import pytest

from tests.cli.printed import annotations


def test_a_page_brings_article_and_annotations_into_another_library(postil, exported, tmp_path):
    before = annotations(postil)
    code, _, err = postil("export", "harbour.md", "--format", "html", "-o", "page.html")
    assert code == 0, err
    plan = json.loads(postil("import", "page.html", "--dry-run", "--json")[1])
    assert plan["untouched"] and plan["known"] and plan["changes"] == []
    other = ("--library", str(tmp_path / "other.postil"))
    assert postil(*other, "import", "page.html")[0] == 0
    assert annotations(postil, *other) == before
    assert postil("strip", "page.html", "-o", "clean.md")[0] == 0
    assert (tmp_path / "clean.md").read_bytes() == (tmp_path / "harbour.md").read_bytes()


def test_web_annotations_come_back_and_into_another_library_that_has_the_article(postil, exported, tmp_path):
    before = annotations(postil)
    code, _, err = postil("export", "harbour.md", "--format", "jsonld", "-o", "a.jsonld")
    assert code == 0, err
    plan = json.loads(postil("import", "a.jsonld", "--dry-run", "--json")[1])
    assert plan["untouched"] and plan["known"] and plan["changes"] == []
    other = ("--library", str(tmp_path / "other.postil"))
    code, _, err = postil(*other, "import", "a.jsonld")
    assert code == 1 and "does not hold the text" in err
    postil(*other, "add", "harbour.md")
    code, _, err = postil(*other, "import", "a.jsonld")
    assert code == 0, err
    assert [one | {"article": ""} for one in annotations(postil, *other)] == [one | {"article": ""} for one in before]
    assert postil(*other, "undo")[0] == 0
    assert annotations(postil, *other) == []


def test_an_export_comes_into_another_library_that_has_the_article_by_another_id(postil, exported, tmp_path):
    before = annotations(postil)
    other = ("--library", str(tmp_path / "other.postil"))
    postil(*other, "add", "harbour.md")
    code, _, err = postil(*other, "import", "out.md")
    assert code == 0, err
    assert [one | {"article": ""} for one in annotations(postil, *other)] == [one | {"article": ""} for one in before]


def test_web_annotations_of_another_program_come_into_the_article_that_is_named(postil, tmp_path):
    postil("add", "harbour.md")
    one = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "https://notes.example/1",
        "type": "Annotation",
        "bodyValue": "By whom?",
        "target": {"source": "x:y", "selector": {"type": "TextQuoteSelector", "exact": "pilots know it"}},
    }
    (tmp_path / "notes.json").write_text(json.dumps(one), encoding="utf-8")
    assert postil("import", "notes.json")[0] == 1
    code, out, err = postil("import", "notes.json", "--article", "harbour.md")
    assert code == 0 and "1 new" in out, err
    [made] = annotations(postil)
    assert (made["exact"], made["note"], made["state"]) == ("pilots know it", "By whom?", "IN_PLACE")
    assert made["created"]
    assert "1 unchanged" in postil("import", "notes.json", "--article", "harbour.md")[1]


@pytest.fixture
def two(postil, exported, tmp_path):
    (tmp_path / "ship.md").write_text("# The ship\n\nIt left at dawn.\n", encoding="utf-8")
    postil("add", "ship.md")
    postil("annotate", "ship.md", "--quote", "left at dawn", "--theme", "Talent", "--note", "When?")
    return tmp_path


@pytest.mark.parametrize("format_id", ["markdown", "html"])
def test_several_articles_become_a_folder(postil, two, format_id):
    code, out, err = postil("export", "--all", "--format", format_id, "-o", "out", "--json")
    assert code == 0, err
    made = json.loads(out)
    assert (made["path"], made["articles"], made["annotations"]) == ("out", 2, 4)
    assert len(made["written"]) == 3 and made["refused"] == [] and made["stopped"] == ""
    code, out, _ = postil("export", "ship.md", "harbour.md", "--format", format_id, "-o", "out")
    assert (code, out) == (0, "out: nothing new, 3 unchanged\n")
    [page] = [path for path in made["written"] if "ship" in path]
    (two / page).write_text("Mine.\n", encoding="utf-8")
    code, out, err = postil("export", "--all", "--format", format_id, "-o", "out")
    assert code == 1 and out == "out: 2 unchanged, 1 refused\n" and page in err
    assert postil("export", "--all", "--format", format_id)[2].startswith("Several articles become a folder")


def test_several_articles_become_one_table(postil, two):
    assert postil("export", "--all", "--format", "csv", "-o", "-")[1].count("\n") >= 5
    assert postil("export", "--all", "--theme", "Talent", "--format", "csv", "-o", "t.csv")[0] == 0
    rows = (two / "t.csv").read_text("utf-8")
    assert "left at dawn" in rows and "pilots know" not in rows
    assert postil("export", "--all", "--format", "digest", "-o", ".")[1].startswith("Notes by theme of 2 articles.md")


def test_a_tag_and_a_theme_choose_among_all_articles_or_those_named(postil, two):
    postil("tag", "ship.md", "--add", "Sea")
    postil("tag", "harbour.md", "--add", "land")
    rows = "export", "--format", "csv", "-o", "-"
    assert postil(*rows, "--tag", "sea")[1].count("\n") == 2
    assert postil(*rows, "--tag", "sea", "--tag", "land")[1] == postil(*rows, "--all")[1]
    assert postil(*rows, "--tag", "land", "--theme", "Talent")[1].count("left at dawn") == 0
    assert "left at dawn" in postil(*rows, "--theme", "Talent")[1]
    assert "# Notes by theme: Talent" in postil("export", "--theme", "talent", "--format", "digest", "-o", "-")[1]
    code, out, _ = postil("export", "--tag", "sea", "-o", "out", "--json")
    assert (code, json.loads(out)["articles"]) == (0, 1)
    assert {one.name for one in (two / "out").iterdir()} == {"index.md", "The ship (annotated).md"}
    code, _, err = postil(*rows, "harbour.md", "--tag", "sea")
    assert code == 1 and "None of them has the tag “sea”" in err
    code, _, err = postil(*rows, "--tag", "none")
    assert code == 1 and "None of the articles has the tag “none”" in err


def test_one_article_may_give_the_annotations_of_a_theme_only(postil, two):
    code, out, _ = postil("export", "harbour.md", "--theme", "Investment")
    assert code == 0 and "(Investment).md: 1 annotation" in out
    code, _, err = postil("export", "ship.md", "--theme", "Investment")
    assert code == 1 and "no annotation with that theme" in err
    assert postil("export")[0] == 1


def test_web_annotations_of_several_articles_come_into_the_one_that_is_named(postil, two):
    assert postil("export", "--all", "--format", "jsonld", "-o", "all.jsonld")[0] == 0
    other = ("--library", str(two / "other.postil"))
    postil(*other, "add", "ship.md")
    code, _, err = postil(*other, "import", "all.jsonld", "--article", "ship.md")
    assert code == 0, err
    assert [one["exact"] for one in annotations(postil, *other)] == ["left at dawn"]
