"""What is known of articles: what was guessed, what the user wrote, and what is looked up later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from db.records import Article
from desktop.article.content import Metadata
from desktop.importers.imported import Imported
from desktop.library import Library
from desktop.library.across.details import guessed_of, value_of
from desktop.library.across.shelf import Edit
from tests.by_hand import read_by_hand
from tests.sharing.pair import Pair

READ = Metadata(
    "On tides",
    "Ada North, Ben South",
    date="1987",
    publisher="Tides",
    doi="10.1000/182",
    pages="3–9",
    guessed=("title", "author", "date"),
)


def added(library: Library, metadata: Metadata, text: str = "Some words.") -> Article:
    imported = Imported(replace(read_by_hand(text).content, metadata=metadata), "text", 1)
    return library.articles.add_imported(imported, text.encode(), "/shelf/a.txt").article


def before_details(library: Library, metadata: Metadata) -> Article:
    """Add an article as a Postil did that knew no details: it kept the date alone."""
    article = added(library, metadata)
    with library.file.step("Add article") as step:
        step.put_article(replace(article, metadata={"date": metadata.date}, publisher="", doi=""))
    return library.read.article(article.id)


def test_a_title_that_the_source_does_not_say_is_guessed(library: Library, tmp_path: Path) -> None:
    sources = {
        "a.html": "<body><p>Some prose, and more of it.</p><h2>The second part</h2><p>Other prose.</p></body>",
        "b.txt": "On tides\n\nThe tide comes and goes.",
        "c.md": "The tide comes and goes.\n\n## The second part\n\nMore.",
        "d.rtf": r"{\rtf1{\stylesheet{\s1\b heading 1;}}\pard\s1\b Contents\par\pard\b0 Some prose.\par}",
        "e.md": "# On tides\n\nThe tide comes and goes.",
        "f.html": "<head><title>On tides</title></head><body><p>The tide comes and goes.</p></body>",
    }
    guessed = {}
    for name, text in sources.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        guessed[name] = guessed_of(library.articles.add(tmp_path / name, as_new=True).article)
    assert [name for name, fields in guessed.items() if fields == []] == ["e.md", "f.html"]
    assert {tuple(fields) for fields in guessed.values()} == {("title",), ()}


def test_an_article_is_found_by_its_doi_and_publisher_also_once_they_are_changed(library: Library) -> None:
    article = added(library, READ)

    def found(words: str) -> bool:
        return any(hit.article_id == article.id for hit in library.search.find(words))

    assert found("10.1000/182") and found("Tides")
    library.shelf.edit([article.id], Edit({"publisher": "Harbour Letters", "doi": ""}))
    assert found("Harbour Letters") and not found("10.1000/182")


def test_what_is_missing_of_an_old_article_is_filled_in_one_step_without_a_version(library: Library) -> None:
    old = before_details(library, Metadata("Microsoft Word - x.doc", "ken", date="2006"))
    assert library.details.unread() == [old.id] and guessed_of(old) == []
    library.details.complete({old.id: READ})
    now = library.read.article(old.id)
    assert (now.title, now.author, value_of(now, "date"), now.doi) == (
        "On tides",
        "Ada North, Ben South",
        "1987",
        READ.doi,
    )
    assert guessed_of(now) == ["title", "author", "date"] and library.details.unread() == []
    assert len(library.versions.of(old.id)) == 1
    library.history.walk("undo")
    assert library.read.article(old.id) == old


def test_an_article_that_an_older_importer_read_is_looked_up_once_and_keeps_what_the_user_wrote(
    library: Library, add: Callable[..., Article]
) -> None:
    article = added(library, replace(READ, guessed=("title",), kind="article"))
    add("Words that today's importer read.")
    library.shelf.edit([article.id], Edit({"publisher": "My own journal", "doi": ""}))
    assert library.details.read_by_older() == [article.id]
    read = replace(READ, title="Of tides", author="Ben South", volume="27 (3)", kind="magazine")
    library.details.complete({article.id: read})
    now = library.read.article(article.id)
    assert (now.title, now.publisher, value_of(now, "volume")) == ("Of tides", "My own journal", "27 (3)")
    assert (now.author, value_of(now, "kind")) == (READ.author, "magazine"), "names that were no guess may be others'"
    assert now.doi == "", "it was emptied by hand"
    assert library.details.read_by_older() == [] and len(library.versions.of(article.id)) == 1
    library.history.walk("undo")
    assert value_of(library.read.article(article.id), "volume") == ""


def test_an_update_renews_what_was_read_of_an_article_and_keeps_what_the_user_wrote(library: Library) -> None:
    article = added(library, replace(READ, kind="article"))
    library.shelf.edit([article.id], Edit({"publisher": "My own journal"}))
    imported = Imported(replace(read_by_hand("Other words.").content, metadata=replace(READ, kind="news")), "text", 1)
    library.versions.apply(library.versions.prepare_update(article.id, imported, b"Other words.", "/shelf/a.txt"))
    now = library.read.article(article.id)
    assert (value_of(now, "kind"), now.publisher) == ("news", "My own journal")


def test_what_both_computers_wrote_of_an_article_is_written_by_no_update(tmp_path: Path) -> None:
    pair = Pair(tmp_path)
    pair.here.articles.add(pair.source)
    pair.exchange()
    (article,) = pair.here.read.articles()
    pair.here.shelf.edit([article.id], Edit({"publisher": "Harbour Press"}))
    pair.there.shelf.edit([article.id], Edit({"date": "1871"}))
    pair.exchange()
    for library in (pair.here, pair.there):
        library.details.complete({article.id: Metadata(publisher="Read", date="2026")})
        written = library.read.article(article.id)
        assert (written.publisher, value_of(written, "date")) == ("Harbour Press", "1871")
    pair.here.close()
    pair.there.close()


def test_an_article_that_came_with_anything_for_the_version_that_looked_it_up_is_looked_up(library: Library) -> None:
    article = added(library, READ)
    with library.file.step("Received") as step:
        step.put_article(replace(article, metadata=article.metadata | {"looked_up": "of another program"}))
    assert library.details.read_by_older() == [article.id]


def test_what_the_user_wrote_is_not_overwritten_even_where_it_is_empty(
    library: Library, add: Callable[..., Article]
) -> None:
    old = before_details(library, Metadata("x.doc", "ken", date="2006"))
    library.shelf.edit([old.id], Edit({"title": "My own title", "author": ""}))
    library.details.complete({old.id: READ})
    now = library.read.article(old.id)
    assert (now.title, now.author, value_of(now, "date")) == ("My own title", "", "1987")
    before = add("Other words.")
    with library.file.step("Edit article") as step:  # as a Postil without details kept what the user wrote
        step.put_article(replace(before, title="Written before", metadata={}))
    library.details.complete({before.id: READ})
    assert library.read.article(before.id).title == "Written before"
