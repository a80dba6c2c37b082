"""The scorer of papers counts what is right, and knows papers by their files alone."""

from __future__ import annotations

import hashlib
from pathlib import Path

from desktop.article.content import Metadata
from tests.bench.papers.scoring import GOLD, Paper, Score, gold_of, score
from tests.importers.pdf.making import Column, Sheet, pdf


def test_a_paper_in_a_folder_is_scored_by_what_its_first_page_says(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.line(70, 70, "A Tide Table for Small Harbours", 18)
    sheet.line(90, 110, "Ada M. Keeper and Jean-Luc van der Berg", 12)
    Column([sheet], top=260, y=260).paragraph("The tide decides, and the pilots know it before anyone asks them. " * 9)
    data = pdf([sheet])
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "whatever.pdf").write_bytes(data)
    gold = tmp_path / "gold.tsv"
    digits = hashlib.sha256(data).hexdigest()[:16]
    row = ("mine", "A Tide Table=A tide table for small harbours", "A. Keeper;J. van der Berg", "", "?")
    gold.write_text("\t".join((digits, *row)) + "\n", encoding="utf-8")
    [(part, scored)] = score([tmp_path], gold_of(gold)).items()
    assert part == "mine"
    assert {what: tally.right for what, tally in scored.tallies.items()} == {"title": 1, "authors": 1, "year": 1}
    assert "100.0% of the authors' names" in "\n".join(scored.lines())


def test_what_is_wrong_is_told() -> None:
    paper = Paper("mine", ("Bells at Sea",), ("Łukasz Müller", "Ada Keeper"), ("1999", "2000"), "10.1000/182")
    scored = Score()
    found = Metadata("Bells at Sea", "Lukasz Muller, Ben Pilot", "", "1998", doi="10.1000/182")
    assert scored.add(paper, found) == ["authors", "year"]
    assert "50.0% of the authors' names" in "\n".join(scored.lines())


def test_the_gold_of_the_repository_is_whole() -> None:
    papers = gold_of(GOLD)
    assert len(papers) > 290
    assert all(paper.titles or paper.doi for paper in papers.values())
