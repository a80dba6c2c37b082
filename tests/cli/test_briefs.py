"""The commands about tags and briefs, from outside."""

from __future__ import annotations

import json

from desktop.article.content import BlockKind
from desktop.importers.office import from_docx, from_odt


def test_an_article_is_tagged_and_listed_by_its_tag(postil):
    postil("add", "harbour.md")
    assert postil("tag", "Harbour notes", "--add", "Tides", "--add", "to read")[1] == "Tides\nto read\n"
    assert json.loads(postil("tag", "Harbour notes", "--remove", "TIDES", "--json")[1])["tags"] == ["to read"]
    assert postil("tag", "Harbour notes")[1] == "to read\n"
    (row,) = json.loads(postil("list", "--tag", "TO READ", "--sort", "progress", "--json")[1])
    assert (row["tags"], row["progress"], row["read"], row["archived"]) == (["to read"], 0.0, None, False)
    assert row["added"].endswith("Z")
    assert "#to read" in postil("list")[1] and postil("list", "--tag", "none")[1] == ""
    code, _, err = postil("tag", "Harbour notes", "--add", " ")
    assert code == 1 and err == "A tag needs a name.\n"
    assert postil("undo")[1].startswith("Undone: Tag")


def test_a_brief_is_begun_written_and_exported(postil, tmp_path):
    postil("add", "harbour.md")
    made = json.loads(postil("annotate", "Harbour notes", "--quote", "the pilots know it", "--json")[1])
    (tmp_path / "brief.md").write_text(f"They know:\n\n![[postil://a/{made['id']}]]\n", encoding="utf-8")
    brief = json.loads(postil("brief", "new", "What pilots know", "--json")[1])
    assert set(brief) == {"id", "name"}
    assert postil("brief", "show", brief["id"])[1] == ""
    assert postil("brief", "write", brief["id"], "--file", "brief.md")[0] == 0
    assert postil("brief", "show", "what pilots know")[1] == f"They know:\n\n![[postil://a/{made['id']}]]\n"
    assert [one["name"] for one in json.loads(postil("brief", "list", "--json")[1])] == ["What pilots know"]
    assert brief["id"] in postil("brief", "list")[1]
    assert postil("brief", "export", brief["id"], "-o", "out.md")[0] == 0
    assert "> the pilots know it[^s1]" in (tmp_path / "out.md").read_text(encoding="utf-8")
    assert postil("brief", "export", brief["id"], "--format", "html", "-o", "out.md")[0] == 1
    assert postil("brief", "export", brief["id"], "--format", "html", "-o", "out.md", "--force")[0] == 0
    assert "<blockquote>" in (tmp_path / "out.md").read_text(encoding="utf-8")
    for form, read in (("docx", from_docx.read), ("odt", from_odt.read)):
        assert postil("brief", "export", "what pilots know", "--format", form, "-o", f"out.{form}")[0] == 0
        content = read((tmp_path / f"out.{form}").read_bytes(), f"out.{form}").content
        texts = [(block.kind, block.text) for block in content.blocks]
        assert texts[:3] == [
            (BlockKind.HEADING, "What pilots know"),
            (BlockKind.PARAGRAPH, "They know:"),
            (BlockKind.PARAGRAPH, "the pilots know it1"),
        ]
        assert content.blocks[2].containers == ("quote",)
        assert texts[-1] == (BlockKind.FOOTNOTE, "“Harbour Notes,” n.d.")
    postil("brief", "new", "What pilots know")
    ids = [one["id"] for one in json.loads(postil("brief", "list", "--json")[1])]
    code, _, err = postil("brief", "export", "What pilots know", "-o", "other.md")
    assert code == 1 and all(one in err for one in ids) and not (tmp_path / "other.md").exists()
    postil("remove", made["id"])
    assert "This quote was removed." in postil("brief", "export", brief["id"], "-o", "-")[1]


def test_a_search_is_kept_to_what_its_options_name(postil):
    postil("add", "harbour.md")
    postil("tag", "Harbour notes", "--add", "Tides")
    postil("annotate", "Harbour notes", "--quote", "the pilots know it", "--theme", "Talent", "--note", "Pilots, why?")
    postil("brief", "new", "What pilots know")

    def places(*arguments: str) -> list[str]:
        code, out, err = postil("search", "pilots", *arguments, "--json")
        assert (code, err) == (0, "")
        return sorted(hit["place"] for hit in json.loads(out))

    assert places() == ["brief", "quote", "text"]
    assert places("--theme", "talent") == ["quote"] and places("--theme", "Investment") == []
    assert places("--in", "text") == ["text"] and places("--in", "notes") == ["note"]
    assert places("--tag", "TIDES") == places("--article", "Harbour notes") == ["quote", "text"]
    assert places("--tag", "none") == [] and places("--state", "orphan") == [] and places("--limit", "1") == ["quote"]
    assert places("OR", "nothing") == ["brief", "quote", "text"]
    assert places("-know") == [] and places("-history") == places()
    assert json.loads(postil("search", "harb", "--in", "titles", "--json")[1])[0]["place"] == "title"
    assert postil("search", "pilots", "--theme", "none")[0] == 1
    assert postil("search", '"(', "NEAR", "*", ":")[0] == 0


def test_a_file_that_is_no_brief_is_told(postil, tmp_path):
    (tmp_path / "bytes.md").write_bytes(b"\xff\xfe\x00")
    for arguments in (
        ("brief", "new", "x", "--file", "bytes.md"),
        ("brief", "new", "x", "--file", "none.md"),
        ("brief", "new", " "),
        ("brief", "show", "none"),
        ("brief", "export", "none", "-o", "out.md"),
    ):
        code, out, err = postil(*arguments)
        assert code == 1 and out == "" and err.endswith(".\n") and err.count("\n") == 1


def test_a_bundle_of_articles_and_a_brief_goes_to_another_library(postil, tmp_path):
    postil("add", "harbour.md")
    made = json.loads(postil("annotate", "Harbour notes", "--quote", "the pilots know it", "--json")[1])
    postil("brief", "new", "What pilots know")
    assert postil("bundle", "-o", "ports")[2].startswith("Name an article")
    code, out, err = postil("bundle", "Harbour notes", "--brief", "What pilots know", "--by", "Ada", "-o", "ports")
    assert (code, err) == (0, "") and out == "ports.postil-share: articles 1, annotations 1, briefs 1.\n"
    assert postil("bundle", "--all", "-o", "ports.postil-share")[0] == 1
    other = ("--library", str(tmp_path / "other.postil"))
    told = json.loads(postil(*other, "take-in", "ports.postil-share", "--dry-run", "--json")[1])
    assert told["by"] == "Ada" and told["new"]["annotations"] == 1 and not told["applied"]
    assert postil(*other, "import", "ports.postil-share")[0] == 0
    assert made["id"] in postil(*other, "annotations", "Harbour notes", "--json")[1]
