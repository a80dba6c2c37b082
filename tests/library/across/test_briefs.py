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
from desktop.library.across.shelf import Edit
from desktop.library.annotations import Draft


def test_a_brief_is_begun_written_renamed_removed_and_put_back(library: Library) -> None:
    brief, changes = library.briefs.add("  What money \n does ", "One.\r\nTwo.")
    assert changes.of_kind("brief") == {brief.id} and (brief.name, brief.text) == ("What money does", "One.\nTwo.")
    library.briefs.write(brief.id, "Else.")
    assert not library.briefs.write(brief.id, "Else.") and not library.briefs.rename(brief.id, "What money does")
    library.briefs.rename(brief.id, "Money")
    library.briefs.remove(brief.id)
    assert library.briefs.all() == []
    assert [one.brief for one in library.trash.removed()] == [library.briefs.get(brief.id)]
    library.trash.put_back(brief_ids=[brief.id])
    assert not library.trash.put_back(brief_ids=[brief.id]) and library.trash.removed() == []
    assert [(one.name, one.text) for one in library.briefs.all()] == [("Money", "Else.")]
    for label in ("Put back", "Remove brief", "Rename brief", "Edit brief", "New brief"):
        assert library.read.next_label("undo") == label
        library.history.walk("undo")
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


@settings(max_examples=settings().max_examples // 2)  # each takes long
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
    library.shelf.edit([article.id], Edit({"author": "A. Writer", "date": "2024"}))
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
    library.history.walk("undo")
    library.articles.remove(article.id)
    assert "was removed" in library.briefs.quotes(text)[note.id].missing


def test_backup_search_undo_and_repair_know_a_brief_as_they_know_a_note(
    library: Library, add: Callable[..., Article]
) -> None:
    note, _ = library.annotations.add(add("Chips are scarce.").id, Passage(0, 5), note="A note.")
    text = f"Sparrows cost nothing.\n\n![[postil://a/{note.id}]]"
    brief, _ = library.briefs.add("Money", text)
    copy = library.care.back_up()
    library.briefs.write(brief.id, "Else.")
    assert [hit.row_id for hit in library.search.find("sparrows")] == []
    assert library.care.preview_restore(copy.path.name).changed.of_kind("brief") == {brief.id}
    library.care.restore(copy.path.name)
    assert library.briefs.get(brief.id).text == text
    assert [hit.row_id for hit in library.search.find("sparrows")] == [brief.id]
    library.history.walk("undo")
    assert library.briefs.get(brief.id).text == "Else."
    library.history.walk("undo")
    assert library.briefs.get(brief.id).text == text

    library.close()
    data = library.path.read_bytes()
    assert data.count(b"Sparrows cost") > 1
    library.path.write_bytes(data.replace(b"Sparrows cost", b"Sparrows lost"))
    opened = Library.open(library.path)
    assert not opened.care.check().ok
    opened.care.repair()
    assert opened.briefs.get(brief.id).text == text and opened.care.check().ok
    opened.close()


def test_what_two_hands_write_is_both_kept(library: Library) -> None:
    brief, _ = library.briefs.add("Money", "One.\n\nTwo.")
    library.briefs.write(brief.id, "One.\n\nTwo, told.")
    kept, changes = library.briefs.keep(brief.id, "One, typed.\n\nTwo.", "One.\n\nTwo.")
    assert kept.text == library.briefs.get(brief.id).text == "One, typed.\n\nTwo, told." and changes
    kept, changes = library.briefs.keep(brief.id, "Mine.", "Long ago.", (kept.text,))
    assert kept.text == "Mine.", "what one wrote oneself is no other hand"
    library.briefs.remove(brief.id)
    kept, _ = library.briefs.keep(brief.id, "Mine, and more.", "Mine.")
    assert kept.deleted is not None and library.briefs.get(brief.id).text == "Mine, and more."


def test_five_thousand_quotes_are_read_at_once(library: Library, add: Callable[..., Article]) -> None:
    article = add("word " * 100)
    made, _ = library.annotations.add_many(article.id, [Draft(Passage(5 * n, 5 * n + 4)) for n in range(100)])
    ids = [one.id for one in made] * 20 + [f"none-{n}" for n in range(3000)]
    quotes = library.briefs.quotes("\n".join(f"![[postil://a/{one}]]" for one in ids))
    assert len(quotes) == 3100
    assert [quote.words for quote in quotes.values() if not quote.missing] == ["word"] * 100
