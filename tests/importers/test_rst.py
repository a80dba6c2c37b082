"""reStructuredText: words and form, with roles and directives that docutils does not know."""

from __future__ import annotations

from pathlib import Path

from desktop.importers.plain.from_rst import read
from tests.importers.outline import outline, spans

SAMPLE = Path(__file__).parents[1] / "samples" / "articles" / "lamp.rst"


def test_a_document_of_sphinx_is_read_with_all_its_words_and_nothing_else() -> None:
    content = read(SAMPLE.read_bytes(), SAMPLE.name).content
    assert outline(content) == [
        "heading1 'The Lamp on the Hill'",
        "term 'Author:'",
        "definition 'Anna Rower'",
        "paragraph 'For as long as anyone could remember there had been a lamp on the hill, and a keeper who lit it "
        "with harbour.light 1.'",
        "paragraph quote 'Note'",
        "paragraph quote 'It is for ships, said the harbour master.'",
        "paragraph '2.0 It is for the keeper, said the priest. See the book.'",
        "heading2 'The signs'",
        "code (python) 'light(\\n    times=3)'",
        "paragraph ul • 'three times for come'",
        "paragraph ul • 'twice for wait'",
        "cell 0,0 'sign'",
        "cell 0,1 'meaning'",
        "cell 1,0 'three'",
        "cell 1,1 'come'",
        "footnote 1. 'A small one.'",
    ]
    assert ("code", "harbour.light") in spans(content) and ("em", "anyone") in spans(content)
    assert ("footnote_ref:footnote-1", "1") in spans(content)
    assert content.metadata.title == "The Lamp on the Hill"


def test_the_head_of_a_proposal_says_what_it_is() -> None:
    head = "PEP: 9\nTitle: Lamps\nAuthor: A. Rower <a@example.org>,\n        B. Keeper <b@example.org>\n\n"
    source = f"{head}Why\n===\n\nSo.\n"
    content = read(source.encode(), "pep-0009.rst").content
    assert (content.metadata.title, content.metadata.author) == ("Lamps", "A. Rower, B. Keeper")
    assert outline(content) == ["heading1 'Why'", "paragraph 'So.'"]
