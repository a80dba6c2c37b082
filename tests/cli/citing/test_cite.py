"""Works to cite, from outside: cite, bibliographies in and out."""

from __future__ import annotations

import json

import pytest

BIBTEX = """@article{roe2026, title={Harbour notes}, author={Roe, Jane}, year=2026,
  journal={Tides}, volume=3, pages={1--11}}
@book{doe1999, title={Not there}, author={Doe, J.}, year=1999}
"""


@pytest.fixture
def works(postil, tmp_path):
    postil("add", "harbour.md")
    (tmp_path / "works.bib").write_text(BIBTEX, encoding="utf-8")
    return postil


def test_a_bibliography_is_tried_and_taken_over_once(works):
    code, out, _ = works("import", "works.bib", "--dry-run")
    assert code == 0 and "2 works, 1 of them in the library, 1 would change." in out
    assert (
        "Harbour notes: author, date, publisher, volume, pages, kind" in out
        and "doe1999: The library has no article" in out
    )
    said = json.loads(works("import", "works.bib", "--json")[1])
    assert (said["from"], said["entries"], said["applied"], said["unreadable"]) == ("bibtex", 2, True, [])
    assert [(row["key"], bool(row["article"])) for row in said["works"]] == [("roe2026", True), ("doe1999", False)]
    assert "0 changed" in works("import", "works.bib")[1]
    assert works("undo")[1].startswith("Undone: Import bibliography")


def test_an_article_is_cited_in_a_style_with_its_page(works):
    works("import", "works.bib")
    assert works("cite", "Harbour notes", "--page", "3-4")[1].splitlines() == [
        "Jane Roe, “Harbour Notes,” Tides 3 (2026): 3–4.",
        "Roe, Jane. “Harbour Notes.” Tides 3 (2026): 1–11.",
    ]
    assert works("cite", "Harbour notes", "--style", "apa")[1].startswith("(Roe, 2026)\n")
    assert works("cite", "Harbour notes", "--style", "pandoc", "--page", "3")[1] == "[@roe2026, p. 3]\n"
    said = json.loads(works("cite", "Harbour notes", "--json")[1])
    assert (said["key"], said["missing"]) == ("roe2026", [])
    code, _, err = works("cite", "Harbour notes", "--style", "turabian")
    assert code == 1 and "any .csl file" in err


def test_what_a_citation_lacks_is_told(works):
    code, out, err = works("cite", "Harbour notes")
    assert code == 0 and out.startswith("“Harbour Notes,”")
    assert err == "Harbour notes: no author, no year, no journal or publisher.\n"


@pytest.mark.parametrize(("form", "begins"), [("bibtex", "@article{roe2026,"), ("ris", "1.\nTY  - JOUR"), ("csl", "[")])
def test_articles_go_out_as_a_bibliography_and_come_back(works, tmp_path, form, begins):
    works("import", "works.bib")
    assert works("export", "Harbour notes", "--format", form, "-o", "out.txt")[0] == 0
    assert (tmp_path / "out.txt").read_text(encoding="utf-8").startswith(begins)
    assert "0 changed" in works("import", "out.txt")[1]
    assert works("export", "--all", "--format", form, "-o", "all.txt")[0] == 0
    assert (tmp_path / "all.txt").read_bytes() == (tmp_path / "out.txt").read_bytes()


def test_a_file_that_is_named_another_form_says_that_it_holds_no_work(works, tmp_path):
    (tmp_path / "none.bib").write_text("nothing", encoding="utf-8")
    code, _, err = works("import", "none.bib", "--from", "bibtex")
    assert code == 1 and err == "There is no work in this file.\n"
