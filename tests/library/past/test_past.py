"""Looking back: each change has its sentence, going back is one step that undo takes back, whatever was done since."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from db.finding.looking_back import About
from desktop import texts
from desktop.article.content import Passage
from desktop.library import Library
from desktop.library.past.sentences import parts
from desktop.library.past.summary import markdown
from tests.by_hand import read_by_hand

TEXT = "# Rivers\nA river is older than its name. It was there before anybody drew it."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library.postil")
    opened.articles.add_imported(read_by_hand(TEXT), TEXT.encode(), tmp_path / "rivers.txt")
    yield opened
    opened.close()


def mark(library: Library, quote: str = "older", note: str = "", themes: tuple[str, ...] = ()) -> str:
    [article] = library.read.articles()
    start = library.contents.of(article.id).text.index(quote)
    library.annotations.add(article.id, Passage(start, start + len(quote)), list(themes), note)
    return library.past.rows(library.past.steps(1)[0].step.id)[0].row_id


def told(library: Library, count: int = 1, about: About | None = None) -> list[str]:
    steps = library.past.steps(count, None, about) if about is not None else library.past.steps(count)
    return [one.sentence for one in steps]


def test_every_change_of_an_annotation_has_its_own_sentence(library: Library) -> None:
    first, second = (theme.id for theme in library.themes.all()[:2])
    id_ = mark(library)
    library.annotations.set_note(id_, "A thought.")
    library.annotations.set_note(id_, "Another\nthought.")
    library.annotations.set_note(id_, "")
    library.annotations.set_themes(id_, [first])
    library.annotations.set_themes(id_, [second])
    library.annotations.set_themes(id_, [])
    library.annotations.remove([id_])
    library.history.walk("undo")
    assert told(library, 9) == [
        "Brought back “older”",
        "Removed “older”",
        "Took “older” out of Talent",
        "Moved “older” from Investment to Talent",
        "Put “older” under Investment",
        "Emptied the note on “older”",
        "Edited the note on “older”: Another thought.",
        "Wrote a note on “older”: A thought.",
        "Highlighted “older”",
    ]
    assert told(library, 50, About(id_))[-1] == "Highlighted “older”"
    assert len(told(library, 50, About(id_))) == 9


def test_articles_themes_and_briefs_are_told_of_too(library: Library) -> None:
    [article] = library.read.articles()
    theme = library.themes.all()[0]
    library.articles.rename(article.id, "Streams")
    library.themes.change(replace(theme, name="Money"))
    library.themes.change(replace(library.themes.all()[0], definition="What is spent"))
    library.themes.remove(theme.id)
    assert told(library, 5) == [
        "Removed the theme “Money”",
        "Edited the theme “Money”",
        "Renamed the theme “Investment” to “Money”",
        "Renamed “Rivers” to “Streams”",
        "Added “Rivers”",
    ]
    assert told(library, 5, About(article_id=article.id)) == ["Renamed “Rivers” to “Streams”", "Added “Rivers”"]


def test_each_sentence_is_found_again_whole_in_another_language(library: Library) -> None:
    [article] = library.read.articles()
    id_ = mark(library, note="A thought.")
    shelf, theme = library.shelf, library.themes.all()[0]
    brief, _ = library.briefs.add("Draft")
    for do in (
        lambda: library.annotations.remove([id_]),
        lambda: library.themes.remove(theme.id),
        lambda: library.briefs.remove(brief.id),
        lambda: library.articles.remove(article.id),
    ):
        do()
        library.history.walk("undo")
    for done in (True, False):
        shelf.finish([article.id], done=done)
        shelf.archive([article.id], away=done)
    sentences = set(told(library, 50))
    verbs = ("Removed", "Brought back", "Finished", "Went on", "Archived", "Took")
    assert {verb for verb in verbs if any(one.startswith(verb) for one in sentences)} == set(verbs)
    texts.speak(lambda text, _: f"[{text}]", ".")
    try:
        assert [one for one in sentences if not texts.tr(one).startswith("[")] == []
    finally:
        texts.speak(None)


def test_what_was_before_and_after_is_told_by_its_parts(library: Library) -> None:
    id_ = mark(library, note="one")
    library.annotations.set_note(id_, "two")
    library.annotations.set_themes(id_, [library.themes.all()[0].id])
    names = library.past.names()
    newest, older = (library.past.rows(one.step.id)[0] for one in library.past.steps(2))
    assert parts(newest, names) == [("Themes", "", "Investment")]
    assert parts(older, names) == [("Note", "one", "two")]


def state(library: Library) -> object:
    store = library.file.store
    alive = sorted(store.read.annotations(), key=lambda one: one.id), library.themes.all(), library.read.articles()
    return [[replace(one, modified="") for one in group] for group in alive]


def test_going_back_from_anywhere_to_anywhere_is_one_step_and_undo_takes_it_back(library: Library) -> None:
    chance = random.Random(5)
    ids = [mark(library, quote) for quote in ("older", "name", "there")]
    themes = [theme.id for theme in library.themes.all()]
    seen = []
    for number in range(20):
        id_ = chance.choice(ids)
        what = chance.randrange(4)
        if what == 0:
            library.annotations.set_note(id_, f"note {number}")
        elif what == 1:
            library.annotations.set_themes(id_, chance.sample(themes, 2))
        elif what == 2 and library.annotations.get(id_).deleted is None:
            library.annotations.remove([id_])
        else:
            library.history.walk("undo")
        seen.append((library.past.steps(1)[0].step.seq, state(library)))
    for point, then in chance.sample(seen, 8):
        now = state(library)
        library.past.go_back(point)
        assert state(library) == then
        assert library.past.later(point) == 0 or state(library) == then
        if now != then:
            assert library.read.next_label("undo") == "Go back"
            library.history.walk("undo")
            assert state(library) == now
    assert library.care.check().ok


def test_what_was_made_since_is_removed_and_nothing_is_lost(library: Library) -> None:
    point = library.past.steps(1)[0].step.seq
    id_ = mark(library, note="kept")
    library.past.go_back(point)
    [article] = library.read.articles()
    assert library.annotations.all(article.id) == []
    library.history.walk("undo")
    assert library.annotations.get(id_).note == "kept"
    assert library.past.go_back(library.past.steps(1)[0].step.seq).annotations == frozenset()


def test_one_annotation_goes_back_alone_and_stays_where_its_words_stand_today(library: Library) -> None:
    [article] = library.read.articles()
    id_, other = mark(library, note="one"), mark(library, "name", note="first")
    point = library.past.steps(1)[0].step.seq
    library.annotations.set_note(id_, "two")
    library.annotations.set_note(other, "second")
    text = f"Some words before. {TEXT}"
    update = library.versions.prepare_update(article.id, read_by_hand(text), text.encode(), Path("rivers.txt"))
    library.versions.apply(update)
    moved = library.annotations.get(id_).anchor
    library.past.annotation_back(id_, point)
    assert (library.annotations.get(id_).note, library.annotations.get(id_).anchor) == ("one", moved)
    assert library.annotations.get(other).note == "second"


def test_the_summary_of_a_day_tells_what_was_made_and_edited_in_the_order_of_the_text(library: Library) -> None:
    [article] = library.read.articles()
    later, sooner = (
        mark(library, "there", note="Two\nlines"),
        mark(library, "older", themes=(library.themes.all()[0].id,)),
    )
    gone = mark(library, "drew")
    library.annotations.remove([gone])
    found = library.past.marked_since(article.id, "2020")
    assert [one.id for one in found.new] == [sooner, later]
    assert (found.edited, found.removed) == ((), 0)
    names = {theme.id: theme.name for theme in library.themes.all()}
    assert markdown("Rivers", "today", found, names) == (
        "# Rivers\n\nMarked: today.\n\n## New\n\n> older\n\n**Investment**\n\n> there\n\nTwo\nlines\n"
    )
    assert not library.past.marked_since(article.id, "2999")
