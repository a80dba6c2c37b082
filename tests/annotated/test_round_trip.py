"""Random documents with random annotations: nothing changed, nothing lost, nothing marked wrongly."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.annotated.options import Options
from desktop.annotated.read import strip
from desktop.exporters import exporter
from desktop.exporters.returning.plan import plan_import
from tests.annotated.documents import random_document
from tests.annotated.make import content_of, document
from tests.soak.round_trips import wrong
from tests.soak.soak_markdown import check_random, random_annotations


def test_whatever_stands_in_notes_names_and_titles_comes_back_from_every_form(
    rounds: Callable[[int, int], int],
) -> None:
    """Of two hundred stories one may not: an author's own marks are not always told from those that somebody moved."""
    stories = rounds(60, 10_000)
    told = [found for seed in range(60, 60 + stories) if (found := wrong(seed))]
    assert len(told) <= stories // 200, told


@pytest.mark.no_cover
def test_two_references_in_paragraphs_of_their_own_go_one_without_the_other() -> None:
    assert wrong(202438) == []


@pytest.mark.no_cover  # many cases over the same lines
@given(st.integers(0, 2**32))
@example(7595)  # a mark that failed opened a fence, and what closed that stayed when the mark was taken out
def test_a_random_document_comes_back_with_all_its_annotations(seed: int) -> None:
    assert check_random(seed, Counter()) == []


@pytest.mark.no_cover
@given(st.integers(0, 2**32))
def test_importing_an_untouched_export_changes_nothing(seed: int) -> None:
    data = random_document(seed)
    content = content_of(data)
    doc = document(data, random_annotations(content, 5, random.Random(seed)), content=content)
    plan = plan_import(exporter("markdown").write(doc, Options()).data, doc)
    assert plan.changes == ()
    assert plan.unchanged == len(doc.annotations)


@pytest.mark.no_cover
def test_the_harness_sees_marks_that_were_not_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plant a fault: a proof that accepts everything. Some of the random documents must be told as wrong."""
    monkeypatch.setattr("desktop.annotated.write.placing.failures", lambda *arguments, **more: [])
    found = (what for seed in range(60) for what in check_random(seed, Counter()))
    assert any("text changed" in what or "wrong marks" in what for what in found)


@pytest.mark.no_cover
def test_the_harness_sees_changed_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    real = strip.strip
    monkeypatch.setattr(
        "tests.soak.soak_markdown.strip", lambda data: replace(real(data), source=real(data).source + b" ")
    )
    assert "bytes changed" in [what for seed in range(5) for what in check_random(seed, Counter())]
