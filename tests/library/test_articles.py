"""What an article is called, how long it is said to be, and what is done with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.article.content import Block, BlockKind, Content, Heading, Metadata
from desktop.errors import PostilError
from desktop.importers.imported import Imported
from tests.by_hand import read_by_hand

TEXT = "# Two ships\nThe first ship left at dawn.\nThe second ship left at dusk.\nNobody saw the third."


def heading(text: str) -> Block:
    return Block(BlockKind.HEADING, text, level=1)


def prose(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


@pytest.mark.parametrize(
    ("said", "blocks", "name", "title"),
    [
        (" What  it\nsays ", [heading("Heading")], "file.txt", "What it says"),
        (" ", [prose("Prose."), heading(" "), heading("Its \n heading")], "file.txt", "Its heading"),
        ("", [prose("Prose.")] * 39 + [heading("The fortieth block")], "file.txt", "The fortieth block"),
        ("", [prose("Prose.")] * 40 + [heading("Too far down")], "my_long_file.v2.txt", "my long file.v2"),
        ("", [prose("Prose.")], "_.txt", "Untitled"),
    ],
)
def test_the_title_is_what_the_source_says_or_its_heading_or_its_name(library, tmp_path, said, blocks, name, title):
    imported = Imported(Content(tuple(blocks), Metadata(title=said)), "text", 1)
    article = library.articles.add_imported(imported, b"bytes", tmp_path / name).article
    assert article.title == title
    assert library.read.article(article.id) == article


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two  ships\nleft.", 3),
        ("naïve – café", 3),
        ("\u3040\u3040 \u30ff\u30ff \u3400\u3400 \u9fff\u9fff", 8),
        ("\u303f\u303f \u3100\u3100 \u33ff\u33ff \ua000\ua000", 4),
        ("\u6e2f\u6e2f and 港abc", 5),
    ],
)
def test_words_are_counted_and_signs_of_scripts_without_spaces(add, text, words):
    assert add(text).words == words


def test_what_the_source_says_of_itself_is_kept(library, tmp_path):
    said = Metadata(title="A", author="An author", date="2026-01-02", language="de", tags=("sea", "trade"))
    imported = Imported(replace(read_by_hand(TEXT).content, metadata=said), "text", 1)
    article = library.articles.add_imported(imported, TEXT.encode(), tmp_path / "a.txt").article
    assert (article.author, article.language) == ("An author", "de")
    assert article.metadata == {"date": "2026-01-02", "tags": ["sea", "trade"], "guessed": []}


@pytest.mark.parametrize(
    ("change", "label"),
    [
        (lambda articles, article_id: articles.rename(article_id, "Three"), "Rename article"),
        (lambda articles, article_id: articles.remove(article_id), "Remove article"),
    ],
)
def test_a_change_tells_what_it_touched_and_its_step_what_it_was(library, add, change, label):
    article = add(TEXT)
    assert library.read.next_label("undo") == "Add article"
    assert change(library.articles, article.id).articles == {article.id}
    assert library.read.next_label("undo") == label
    library.history.walk("undo")
    assert library.read.articles() == [article]


def test_what_was_opened_last_comes_first(library, add):
    one, other = add(TEXT), add("# Bread\nFlour.", "bread.txt")
    assert library.read.recent() == []
    for article in (one, other, one):
        library.articles.note_opened(article.id)
    assert library.read.recent() == [one.id, other.id]


@pytest.mark.parametrize(
    ("kept", "likeness"),
    [
        (range(10), "text"),
        (range(4), "title"),
        (range(3), "title"),
        (range(2), ""),
        (range(30), "title"),
        (range(40), ""),
    ],
)
def test_a_third_of_the_longer_text_makes_two_of_one_title_one_article(library, add, tmp_path, kept, likeness):
    def text(lines: range) -> str:
        return "# Two ships\n" + "\n".join(
            f"Line {line:02} of ninety or more, all alike in their length." for line in lines
        )

    add(text(range(10)))
    found = library.articles.add_imported(read_by_hand(text(kept)), b"other bytes", tmp_path / "other.txt")
    assert found.likeness == likeness


def test_a_file_is_followed_but_not_into_the_program_and_not_in_undo(library, add, tmp_path):
    article, data = add(TEXT), read_by_hand(TEXT)
    gone = tmp_path / "article.txt"
    gone.unlink()
    for where in ("bundled:article.txt", gone):
        assert library.articles.add_imported(data, TEXT.encode(), where).article == article
    moved = tmp_path / "moved.txt"
    assert library.articles.add_imported(data, TEXT.encode(), moved).article.source == str(moved)
    assert library.read.article(article.id).source == str(moved)
    assert library.read.next_label("undo") == "Add article"
    bundled = library.articles.add_imported(read_by_hand("Bread."), b"Bread.", "bundled:bread.md").article
    assert library.articles.add_imported(read_by_hand("Bread."), b"Bread.", Path("bread.md")).article == bundled


def test_headings_of_an_outline_that_lead_to_one_place_are_all_found(library, tmp_path):
    outline = (Heading(0, 1, "The harbour"), Heading(0, 2, "Its pilots"), Heading(7, 1, "Ropes"))
    imported = Imported(Content((prose("Prose."), prose("More.")), outline=outline), "pdf", 1)
    article = library.articles.add_imported(imported, b"bytes", tmp_path / "harbour.pdf").article
    for words, start in (("harbour", 0), ("pilots", 0), ("ropes", 7)):
        [hit] = [hit for hit in library.search.find(words) if hit.place == "heading"]
        assert (hit.article_id, hit.start) == (article.id, start)
    assert library.care.check().ok


def test_articles_are_found_by_the_beginning_of_an_id_of_four_signs_or_more(library, add):
    article = add(TEXT)
    assert library.articles.find(article.id[:4]) == article
    with pytest.raises(PostilError, match="no article"):
        library.articles.find(article.id[:3])
