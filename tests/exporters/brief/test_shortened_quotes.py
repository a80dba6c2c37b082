"""A quote that was shortened keeps its tie and its words, whatever they are, and is checked against its source."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.article.content import BlockKind, SpanKind
from desktop.exporters.brief.files import composed
from desktop.exporters.brief.quoted import Quoted
from desktop.exporters.brief.references import Reference, quoted_ids, strange_words, strayed, with_tokens
from desktop.exporters.brief.writing import to_html, to_markdown

SOURCE = "The harbour of Rotterdam, which grew fast, is “large” [sic]. It is\ndeep."
QUOTES = {"a1": Quoted("a1", SOURCE, "Harbours", "A. Writer", "2024", item={"type": "webpage", "title": "Harbours"})}


@given(words=st.text(st.characters(exclude_categories=["Cs"]), max_size=30), before=st.sampled_from(["", "`", "a "]))
def test_any_words_stand_behind_a_quote_and_come_back(words: str, before: str) -> None:
    reference = Reference("a1").shortened_to(words)
    assert reference.words == re.sub(r"[^\S\xa0\u202f]+", " ", words).strip()
    safe = reference.text.replace("\ufdd0", "").replace("\ufdd1", "")
    text = f"{before}{safe} behind `code`\n"
    marked, [found] = with_tokens(text) if before != "`" else with_tokens(safe)
    assert "\ufdd00\ufdd1" in marked and found.text == safe and found.annotation_id == "a1"
    assert reference.shortened_to(reference.words) == reference


def test_to_an_older_program_the_words_are_text_behind_the_quote() -> None:
    older = re.compile(r"!\[\[postil://a/([0-9A-Za-z-]{1,64})\]\]")
    text = Reference("a1").shortened_to("The harbour […] is `deep`").text
    assert older.sub("QUOTE", text) == "QUOTE{The harbour […] is &#96;deep&#96;}"
    assert quoted_ids(text) == ["a1"] and quoted_ids("![[postil://a/a1]] {apart}") == ["a1"]


@pytest.mark.parametrize(
    ("shortened", "strange"),
    [
        ("The harbour […] is “large”", ""),
        ("[T]he harbour of Rotterdam[…] grew fast", ""),
        ("harbour of [the city of] Rotterdam", ""),
        ('[A] harbour […] is "large" [sic]. It is deep.', ""),
        ("It is [very] deep", ""),
        ("the harbour", "the harbour"),
        ("The harbour is", "The harbour is"),
        ("is deep […] The harbour", "The harbour"),
        ("arbour of", "arbour of"),
        ("[…]", ""),
        ("harbour of [] Rotterdam", "harbour of [] Rotterdam"),
    ],
)
def test_what_is_not_in_brackets_is_the_sources_in_its_order(shortened: str, strange: str) -> None:
    assert strange_words(shortened, SOURCE) == strange


def test_a_shortened_quote_is_exported_as_it_is_shortened_and_told_once_its_source_says_otherwise() -> None:
    text = Reference("a1").shortened_to("The harbour […] is “large”").text
    assert "> The harbour \\[…\\] is “large”[^s1]" in to_markdown("x", text, QUOTES)
    assert "<p>The harbour […] is “large”" in to_html("x", text, QUOTES)
    _, references = with_tokens(text)
    assert strayed(references, QUOTES) == {}
    later = {"a1": Quoted("a1", "The port of Rotterdam is “large”.")}
    assert list(strayed(references, later).values()) == ["The harbour"]


def test_a_brief_is_composed_of_blocks_notes_and_works_that_any_form_can_be_written_of() -> None:
    text = "# Ports\n\nSee:\n\n![[postil://a/a1]]{It is […] deep}\n\n"
    text += "- As ![[postil://a/a1]]{deep} goes[^mine].\n\n[^mine]: Mine."
    made = composed("Ports", text, QUOTES, "chicago-notes")
    notes = {block.target: block.text for block in made.blocks if block.kind is BlockKind.FOOTNOTE}
    body = [block for block in made.blocks if block.kind is not BlockKind.FOOTNOTE]
    assert [(block.kind, block.text[:6], block.containers) for block in body] == [
        (BlockKind.HEADING, "Ports", ()),
        (BlockKind.PARAGRAPH, "See:", ()),
        (BlockKind.PARAGRAPH, "It is ", ("quote",)),
        (BlockKind.PARAGRAPH, "As “de", ("ul",)),
    ]
    labels = [span.target for block in body for span in block.spans if span.kind is SpanKind.FOOTNOTE_REF]
    assert labels == ["s1", "s2", "mine"] and set(labels) == set(notes)
    assert notes["mine"] == "Mine." and "Harbours" in notes["s1"]
    assert [work.text for work in made.works] == ["“Harbours,” n.d."] or made.works[0].text.startswith("“Harbours")
