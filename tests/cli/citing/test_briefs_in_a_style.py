"""A brief is exported with its sources in a citation style, from outside."""

from __future__ import annotations

import json

import pytest

BIBTEX = """@article{roe2026, title={Harbour notes}, author={Roe, Jane}, year=2026, journal={Tides}, pages={1--11}}
"""


@pytest.fixture
def brief(postil, tmp_path):
    """A brief with two quotes of one article, whose details are known."""
    postil("add", "harbour.md")
    (tmp_path / "works.bib").write_text(BIBTEX, encoding="utf-8")
    postil("import", "works.bib")
    ids = [
        json.loads(postil("annotate", "Harbour notes", "--quote", quote, "--json")[1])["id"]
        for quote in ("the pilots know it", "Ropes first")
    ]
    text = f"They know:\n\n![[postil://a/{ids[0]}]]\n\nAnd they begin with ![[postil://a/{ids[1]}]].\n"
    (tmp_path / "brief.md").write_text(text, encoding="utf-8")
    postil("brief", "new", "Pilots", "--file", "brief.md")
    return postil


def test_notes_are_full_at_first_and_short_then_and_the_work_is_listed_once(brief):
    text = brief("brief", "export", "Pilots", "-o", "-")[1]
    assert text == (
        "# Pilots\n\nThey know:\n\n> the pilots know it[^s1]\n\nAnd they begin with “Ropes first”[^s2].\n\n"
        "## Works cited\n\n- Roe, Jane. “Harbour Notes.” *Tides*, 2026, 1–11.\n\n"
        "[^s1]: Jane Roe, “Harbour Notes,” *Tides*, 2026, 1–11.\n[^s2]: Roe, “Harbour Notes.”\n"
    )


def test_citations_stand_in_the_text_where_the_style_has_no_notes(brief):
    text = brief("brief", "export", "Pilots", "--style", "apa", "-o", "-")[1]
    assert "> the pilots know it (Roe, 2026)\n" in text and "“Ropes first” (Roe, 2026)." in text
    assert text.endswith("## Works cited\n\n- Roe, J. (2026). Harbour notes. *Tides*, 1–11.\n")
    page = brief("brief", "export", "Pilots", "--style", "apa", "--format", "html", "-o", "-")[1]
    assert "the pilots know it (Roe, 2026)" in page
    assert "<h2>Works cited</h2>\n<p>Roe, J. (2026). Harbour notes. <i>Tides</i>, 1–11.</p>" in page


def test_pandoc_gets_keys_and_the_bibliography_that_they_name(brief, tmp_path):
    assert brief("brief", "export", "Pilots", "--style", "pandoc", "-o", "out.md")[1] == "out.bib\nout.md\n"
    assert "> the pilots know it [@roe2026]" in (tmp_path / "out.md").read_text(encoding="utf-8")
    assert (tmp_path / "out.bib").read_text(encoding="utf-8").startswith("@article{roe2026,")
    code, _, err = brief("brief", "export", "Pilots", "--style", "pandoc", "-o", "out.md")
    assert code == 1 and "out.bib" in err


def test_without_a_style_a_source_is_its_title_and_a_link(brief):
    assert "[^s1]: Jane Roe: *Harbour notes*" in brief("brief", "export", "Pilots", "--style", "link", "-o", "-")[1]
    code, _, err = brief("brief", "export", "Pilots", "--style", "turabian", "-o", "-")
    assert code == 1 and "any .csl file" in err
