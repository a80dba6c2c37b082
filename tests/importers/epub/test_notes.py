"""Notes of books, in the shapes that books have them: each is a footnote, and what leads to it refers to it."""

from __future__ import annotations

import pytest

from desktop.article.content import BlockKind, Content, SpanKind
from desktop.article.numbers import words_in
from desktop.importers.from_epub import read
from tests.importers.epub.books import book

FIRST, SECOND = "Oil was dear in those years.", "A ship of the line."
TEXT = "He lit the lamp{0} and saw the Anna{1} pass."


def _declared(number: int) -> str:
    return f'<a epub:type="noteref" href="notes.xhtml#n{number}" id="r{number}">{number}</a>'


def _with_role(number: int) -> str:
    return f'<sup><a role="doc-noteref" href="#n{number}" id="r{number}">[{number}]</a></sup>'


def _silent(number: int) -> str:
    return f'<a href="#n{number}" id="r{number}"><sup>[{number}]</sup></a>'


def _in_text(reference: str, notes: str) -> dict[str, str]:
    return {"one.xhtml": f"<h1>Dusk</h1><p>{reference}</p><p>Then he slept.</p>{notes}"}


SHAPES = {
    "a list at the end of the book": {
        "one.xhtml": f"<h1>Dusk</h1><p>{TEXT.format(_declared(1), _declared(2))}</p>",
        "notes.xhtml": '<section epub:type="endnotes"><h2>Notes</h2><ol>'
        f'<li id="n1"><p>{FIRST} <a href="one.xhtml#r1" epub:type="backlink">↩</a></p></li>'
        f'<li id="n2"><p>{SECOND}</p><p><a href="one.xhtml#r2">Return to text</a></p></li></ol></section>',
    },
    "asides by their role": _in_text(
        TEXT.format(_with_role(1), _with_role(2)),
        f'<aside id="n1"><p>{FIRST}</p></aside><aside id="n2"><p>{SECOND}</p></aside>',
    ),
    "a number that leads back": _in_text(
        TEXT.format(_silent(1), _silent(2)),
        f'<div class="footnote"><p><a id="n1" href="#r1"><span class="label">[1]</span></a> {FIRST}</p></div>'
        f'<div class="footnote"><p><a id="n2" href="#r2"><span class="label">[2]</span></a> {SECOND}</p></div>',
    ),
    "terms and definitions": _in_text(
        TEXT.format(_silent(1), _silent(2)),
        f'<dl><dt id="n1"><a href="#r1">1</a></dt><dd>{FIRST}</dd><dt id="n2"><a href="#r2">2</a></dt>'
        f"<dd>{SECOND}</dd></dl>",
    ),
    "stars": _in_text(
        TEXT.format('<a href="#n1" id="r1">*</a>', '<a href="#n2" id="r2">†</a>'),
        f'<p id="n1"><a href="#r1">*</a> {FIRST}</p><p id="n2"><a href="#r2">†</a> {SECOND}</p>',
    ),
}


def _references(content: Content) -> list[tuple[str, str]]:
    """Return what each reference says, and the words of the note that it refers to."""
    notes: dict[str, str] = {}
    for block in content.blocks:
        if block.kind is BlockKind.FOOTNOTE:
            notes[block.target] = f"{notes.get(block.target, '')} {block.text}".strip()
    spans = [(block.text, span) for block in content.blocks for span in block.spans]
    return [
        (text[span.start : span.end].strip("[]"), notes.get(span.target, ""))
        for text, span in spans
        if span.kind is SpanKind.FOOTNOTE_REF
    ]


@pytest.mark.parametrize("documents", SHAPES.values(), ids=SHAPES)
def test_a_note_is_a_footnote_without_its_sign_and_its_way_back(documents: dict[str, str]) -> None:
    content = read(book(documents), "book.epub").content
    assert [words for _, words in _references(content)] == [FIRST, SECOND]
    assert not [span for block in content.blocks for span in block.spans if span.kind in (SpanKind.LINK, SpanKind.SUP)]
    assert "lamp" in content.blocks[1].text and content.blocks[1].kind is BlockKind.PARAGRAPH


def test_a_note_holds_all_its_paragraphs_and_stays_where_the_next_begins() -> None:
    notes = (
        f'<ol><li id="n1"><p>{FIRST}</p><blockquote><p>Bread too.</p></blockquote></li>'
        f'<li id="n2"><p>{SECOND}</p></li></ol><p>An afterword.</p>'
    )
    references = TEXT.format(*(_with_role(number) for number in (1, 2)))
    content = read(book(_in_text(references, notes)), "book.epub").content
    assert _references(content) == [("1", f"{FIRST} Bread too."), ("2", SECOND)]
    assert [block.text for block in content.blocks if block.kind is BlockKind.PARAGRAPH][-1] == "An afterword."


def test_text_between_two_notes_at_the_foot_of_their_pages_stays_text() -> None:
    page = '<p>He lit it.{0}</p><p id="n{1}"><a href="#r{1}">{1}</a> {2}</p>'
    body = page.format(_silent(1), 1, FIRST) + page.format(_silent(2), 2, SECOND)
    content = read(book({"one.xhtml": body}), "book.epub").content
    assert _references(content) == [("1", FIRST), ("2", SECOND)]
    assert [block.kind.value for block in content.blocks] == ["paragraph", "footnote"] * 2


def test_notes_that_count_anew_in_each_chapter_have_labels_of_their_own() -> None:
    chapters = {
        f"{name}.xhtml": f'<p>{word} {_silent(1)}</p><p id="n1"><a href="#r1">1</a> About {word}.</p>'
        for name, word in (("one", "oil"), ("two", "rope"))
    }
    content = read(book(chapters), "book.epub").content
    assert _references(content) == [("1", "About oil."), ("1", "About rope.")]
    assert [block.marker for block in content.blocks if block.kind is BlockKind.FOOTNOTE] == ["1.", "1."]


@pytest.mark.parametrize(
    "body",
    [
        '<p id="toc"><a href="#c1">1</a> <a href="#c2">2</a></p><h2 id="c1"><a href="#toc">1</a></h2><p>Night.</p>',
        '<p>See page <a href="#p9">9</a>.</p><p id="p9">A page that leads nowhere.</p>',
        '<p>Read <a href="#far" id="r1">how far it reaches</a>.</p><p id="far"><a href="#r1">It</a> reaches far.</p>',
        '<p>He lit it.<a role="doc-noteref" href="#lost">1</a></p><p>Night.</p>',
    ],
    ids=["contents", "a number that nothing answers", "words", "a note that is lost"],
)
def test_other_links_stay_what_they_are(body: str) -> None:
    content = read(book({"one.xhtml": body}), "book.epub").content
    assert not _references(content)
    assert all(block.kind is not BlockKind.FOOTNOTE for block in content.blocks)


def test_places_of_the_text_stay_right_behind_a_note_that_lost_its_sign() -> None:
    notes = f'<p id="n1"><a href="#r1">1</a> {FIRST} <i id="rope">Rope</i> too.</p><p id="end">The end.</p>'
    body = f'<p>{TEXT.format(_silent(1), "")} See <a href="#rope">rope</a> and <a href="#end">end</a>.</p>{notes}'
    content = read(book({"one.xhtml": body}), "book.epub").content
    places = {fragment.name.partition("#")[2]: content.text[fragment.offset :][:4] for fragment in content.fragments}
    assert (places["rope"], places["end"]) == ("Rope", "The ")


def test_a_reference_whose_note_is_lost_is_a_number_that_no_quote_holds() -> None:
    body = '<p>He lit the lamp<a epub:type="noteref" href="lost.xhtml#n1">192</a> early.</p>'
    content = read(book({"one.xhtml": body}), "book.epub").content
    assert content.text == "He lit the lamp192 early."
    assert words_in(content, content.passage_of(0)) == "He lit the lamp early."
