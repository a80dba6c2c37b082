"""Briefs are kept, found, changed in steps; their quotes say what the annotations say today."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import NotFound
from db.records import Article
from desktop.article.content import Passage
from desktop.errors import Ambiguous, PostilError
from desktop.library import Library
from desktop.library.across.briefs import LONGEST_NAME, LONGEST_TEXT


def test_a_brief_is_begun_written_renamed_removed_and_put_back(library: Library) -> None:
    brief, changes = library.briefs.add("  What money \n does ", "One.\r\nTwo.")
    assert changes.of_kind("brief") == {brief.id} and (brief.name, brief.text) == ("What money does", "One.\nTwo.")
    library.briefs.write(brief.id, "Else.")
    assert not library.briefs.write(brief.id, "Else.") and not library.briefs.rename(brief.id, "What money does")
    library.briefs.rename(brief.id, "Money")
    library.briefs.remove(brief.id)
    assert library.briefs.all() == [] and [one.id for one in library.briefs.removed()] == [brief.id]
    library.briefs.put_back([brief.id])
    assert not library.briefs.put_back([brief.id])
    assert [(one.name, one.text) for one in library.briefs.all()] == [("Money", "Else.")]
    for label in ("Put back", "Remove brief", "Rename brief", "Edit brief", "New brief"):
        assert library.history.undo_label() == label
        library.history.undo()
    assert library.briefs.all() == [] and library.care.check().ok


def test_a_brief_is_found_by_id_name_and_a_beginning(library: Library) -> None:
    first, second = (library.briefs.add(name)[0] for name in ("Money", "Talent"))
    for wanted, found in ((first.id, first), ("MONEY", first), (second.id[:-1], second)):
        assert library.briefs.find(wanted).id == found.id
    library.briefs.rename(second.id, "money")
    with pytest.raises(Ambiguous, match="2 briefs"):
        library.briefs.find("Money")
    with pytest.raises(PostilError, match="no brief"):
        library.briefs.find("None")
    with pytest.raises(NotFound, match="no such brief"):
        library.briefs.get("none")


def test_what_can_be_no_brief_is_told(library: Library) -> None:
    for name in ("", " \n ", "x" * (LONGEST_NAME + 1)):
        with pytest.raises(PostilError, match="name"):
            library.briefs.add(name)
    with pytest.raises(PostilError, match="characters at the most"):
        library.briefs.add("Fine", "x" * (LONGEST_TEXT + 1))
    assert library.briefs.all() == []


@settings(max_examples=60, deadline=None)
@given(name=st.text(max_size=40), text=st.text(max_size=200))
def test_any_text_is_kept_or_a_sentence(tmp_path_factory: pytest.TempPathFactory, name: str, text: str) -> None:
    library = Library.open(tmp_path_factory.mktemp("brief") / "library.postil", origin="test")
    try:
        made, _ = library.briefs.add(name, text)
    except PostilError as error:
        assert str(error).endswith(".")
    else:
        assert library.briefs.get(made.id).text == made.text and library.care.check().ok
        library.briefs.quotes(made.text)
    finally:
        library.close()


def test_a_quote_says_what_its_annotation_says_today(
    library: Library, add: Callable[..., Article], tmp_path: Path
) -> None:
    article = add("Chips are scarce. Talent is too.")
    library.shelf.edit(article.id, author="A. Writer", date="2024")
    note, _ = library.annotations.add(article.id, Passage(0, 16))
    text = f"![[postil://a/{note.id}]] and ![[postil://a/none]] but `![[postil://a/code]]`"

    quote, other = library.briefs.quotes(text).values()
    assert (quote.words, quote.author, quote.date, quote.missing) == ("Chips are scarce", "A. Writer", "2024", "")
    assert other.missing == "The library has no such quote."

    library.annotations.set_passage(note.id, Passage(18, 24))
    assert library.briefs.quotes(text)[note.id].words == "Talent"

    library.annotations.send_to_orphans(note.id)
    quote = library.briefs.quotes(text)[note.id]
    assert (quote.words, quote.remark) == ("Talent", "no longer in the article")

    library.annotations.remove([note.id])
    assert library.briefs.quotes(text)[note.id].missing == "This quote was removed."
    library.history.undo()
    library.articles.remove(article.id)
    assert "was removed" in library.briefs.quotes(text)[note.id].missing
