"""Whose works they are: by hash, id, title and author, and by the words where a title only resembles."""

from __future__ import annotations

import pytest

from db.records import Article
from desktop.foreign.collection import Work
from desktop.importers.marks.mark import Mark
from desktop.library.elsewhere.matching import Matching, Reads

WORDS = "the harbour master writes down every ship"
ARTICLES = [
    Article("moby", "Moby-Dick; or, The Whale", "Herman Melville", source="/books/moby.epub"),
    Article("notes-a", "Harbour Notes", "Ann Pilot", source="/a.pdf", doi="10.1000/ABC.1"),
    Article("notes-b", "Harbour Notes", "Ben Cook", source="/b.pdf"),
    Article("page", "A page", metadata={"url": "https://www.example.org/a/"}),
    Article("chamber", "Die Kammer", source="/x/Harry_Potter_und_die_Kammer.epub"),
    Article("author-in-name", "untitled", source="/x/Old Ships - Jane Doe.epub"),
]
TEXTS = {"moby": f"Call me Ishmael. {WORDS.upper()}", "notes-a": "a", "notes-b": f"b {WORDS}"}
MATCHING = Matching(
    ARTICLES, Reads(lambda one: TEXTS.get(one.id, ""), lambda one: ["koreader:00ff"] if one.id == "moby" else [])
)


def home(work: Work) -> str | None:
    article = MATCHING.match(work).article
    return article.id if article is not None else None


@pytest.mark.parametrize(
    ("work", "where"),
    [
        (Work("whatever", hashes=("koreader:00ff",)), "moby"),
        (Work("whatever", ids=("https://doi.org/10.1000/abc.1",)), "notes-a"),
        (Work("whatever", ids=("http://example.org/a#part",)), "page"),
        (Work("MOBY DICK or the whale"), "moby"),
        (Work("Harbour notes", ("Cook, Ben",)), "notes-b"),
        (Work("Harry_Potter_und_die_Kammer"), "chamber"),
        (Work("Old Ships", ("Doe, Jane",)), "author-in-name"),
        (Work("Harbour notes", marks=(Mark("1", WORDS),)), "notes-b"),
        (Work("Moby-Dick (English Edition)", ("Melville, Herman",), marks=(Mark("1", WORDS),)), "moby"),
        (Work("Moby-Dick (English Edition)", marks=(Mark("1", "words of a quite different book"),)), None),
        (Work("Moby-Dick; or, The Whale", ("Someone Else",), marks=(Mark("1", "words of another book"),)), None),
        (Work("Harbour notes"), None),
        (Work("", marks=(Mark("1", "Call me Ishmael. The harbour"),)), "moby"),
        (Work("", marks=(Mark("1", WORDS),)), None),  # which two have
    ],
    ids=range(14),
)
def test_a_work_is_the_article_that_is_meant_or_none(work: Work, where: str | None) -> None:
    assert home(work) == where


def test_where_a_work_is_not_matched_what_comes_nearest_is_known_and_a_sentence_says_why() -> None:
    match = MATCHING.match(Work("Harbour notes"))
    assert [one.id for one in match.nearest] == ["notes-a", "notes-b"]
    assert "2 articles are called “Harbour notes”" in match.why
    match = MATCHING.match(Work("Notes of a harbour"))
    assert (match.is_missing, [one.id for one in match.nearest]) == (True, ["notes-a", "notes-b"])
    assert MATCHING.match(Work("Quite another")).nearest == ()
    match = MATCHING.match(Work("", marks=(Mark("1", WORDS),)))
    assert [one.id for one in match.nearest] == ["moby", "notes-b"]
    assert "does not name the work" in match.why
