"""Two libraries that share a folder, as a reader of two computers meets them."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from db import clock
from db.annotations import answered_by, thread_of
from db.finding.gathered import EVERYTHING
from db.sharing.ledger import Ledger, State
from desktop.errors import PostilError
from desktop.filing.authors import author_of, without_answers
from desktop.library import Library
from desktop.sharing.segments import NotWhole, Segment, TooNew, joined, read_segment, write_segment
from tests.sharing.pair import TEXT, Pair


def test_an_article_and_its_notes_come_to_the_other_computer(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    made = pair.highlight(pair.here, "the sand by its colour", "Ask them.")
    pair.exchange()
    assert pair.there.annotations.get(made).note == "Ask them."
    (article,) = pair.there.read.articles()
    assert pair.there.articles.text(article.id).startswith("Harbour notes")
    assert len(pair.there.themes.all()) == 3  # each library began with its own


def _authors(library: Library) -> Mapping[str, int]:
    """Return how many annotations each has made, as Narrow says it; "" is the library's own reader."""
    return library.gathered.facet_counts(EVERYTHING, date.today()).run().author


def test_an_annotation_says_whose_it_is_at_the_others_also_when_it_was_worked_on_and_private(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    hers = pair.highlight(pair.here, "the sand by its colour", "Ask them.")
    pair.exchange()
    his = pair.highlight(pair.there, "the tide before both", "Why?")
    pair.there.annotations.set_note(hers, "Ask them twice.")
    pair.there.annotations.set_private([hers], True)
    pair.there.annotations.set_private([hers], False)
    pair.there.annotations.set_note(hers, "Ask them again.")
    pair.exchange()
    for library, others, name in ((pair.here, his, "Ben"), (pair.there, hers, "Ada")):
        assert {one.id for one in library.annotations.all() if author_of(one)} == {others}
        assert author_of(library.annotations.get(others)) == name
        assert _authors(library) == {"": 1, name: 1}


def test_computers_of_one_name_and_of_none_tell_of_nobody_else(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    for name in ("", "Ada"):
        pair.here.sharing.set_name(name)
        pair.there.sharing.set_name(name or "Ada")
        pair.highlight(pair.here, "Ropes came before charts")
        pair.exchange()
    assert len(pair.there.annotations.all()) == 2
    assert _authors(pair.there) == {"": 2}


def test_what_two_write_into_one_note_both_stands_there_and_is_told(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    made = pair.highlight(pair.here, "Ropes came before charts", "One line.")
    pair.exchange()
    pair.here.annotations.set_note(made, "One line of hers.")
    pair.there.annotations.set_note(made, "One line of his.")
    told = pair.exchange()
    note = pair.here.annotations.get(made).note
    assert pair.there.annotations.get(made).note == note
    assert "One line of hers." in note and "One line of his." in note
    assert any("both stand" in line for line in told)


def test_a_removal_that_did_not_know_of_a_change_does_not_take_it_away(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    made = pair.highlight(pair.here, "Ropes came before charts")
    pair.exchange()
    pair.here.annotations.remove([made])
    pair.there.annotations.set_note(made, "Do keep this.")
    told = pair.exchange()
    assert pair.here.annotations.get(made).deleted is None
    assert pair.here.annotations.get(made).note == "Do keep this."
    assert any("it stays" in line for line in told)
    pair.here.annotations.remove([made])
    pair.exchange()
    assert pair.there.annotations.get(made).deleted is not None


def test_the_same_file_added_on_both_is_one_article_with_the_notes_of_both(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    pair.there.articles.add(pair.source)
    pair.highlight(pair.here, "the sand by its colour", "Hers.")
    pair.highlight(pair.there, "the tide before both", "His.")
    pair.exchange()
    for library in (pair.here, pair.there):
        (article,) = library.read.articles()
        assert {one.note for one in library.annotations.all(article.id)} == {"Hers.", "His."}
        assert {one.anchor.state for one in library.annotations.all()} == {"IN_PLACE"}


def test_two_themes_of_one_name_are_one_until_they_are_parted_and_each_has_its_own_again(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    pair.exchange()
    notes: list[str] = []
    for library, quote in ((pair.here, "the sand by its colour"), (pair.there, "the tide before both")):
        theme = replace(library.themes.fresh("Method"), definition=f"How {library.sharing.name} sees it.")
        library.themes.add(theme)
        notes.append(pair.highlight(library, quote))
        library.annotations.set_themes(notes[-1], [theme.id])
    assert any("Two themes “Method” are one" in line for line in pair.exchange())
    method = pair.there.themes.find("Method")
    assert {one.id for one in pair.there.annotations.all(theme_id=method.id)} == set(notes)
    assert pair.there.sharing.has_twin(method.id)
    pair.there.sharing.part(method.id, "Method of the other")
    pair.exchange()
    for library in (pair.here, pair.there):
        found = [library.themes.find(name) for name in ("Method", "Method of the other")]
        assert {one.definition for one in found} == {"How Ada sees it.", "How Ben sees it."}
        assert {tuple(one.id for one in library.annotations.all(theme_id=theme.id)) for theme in found} == {
            (note,) for note in notes
        }
        assert not library.sharing.has_twin(method.id)
    with pytest.raises(PostilError):
        pair.there.sharing.part(method.id, "Another")


def test_what_is_done_with_an_article_that_was_two_is_done_with_both(pair: Pair) -> None:
    for library in (pair.here, pair.there):
        library.articles.add(pair.source)
        library.articles.rename(library.read.articles()[0].id, "Another title")
    pair.exchange()
    (article,) = pair.here.read.articles()
    pair.there.articles.remove(article.id)
    pair.exchange()
    assert [library.read.articles() for library in (pair.here, pair.there)] == [[], []]


def test_undo_takes_back_what_was_done_here_and_nothing_that_came(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    made = pair.highlight(pair.here, "Ropes came before charts")
    pair.exchange()
    investment = pair.here.themes.find("Investment").id
    pair.here.annotations.set_themes(made, [investment])
    pair.there.annotations.set_note(made, "His words.")
    pair.exchange()
    assert pair.here.read.next_label("undo") == "Change themes"
    pair.here.history.walk("undo")
    assert pair.here.annotations.get(made).theme_ids == ()
    assert pair.here.annotations.get(made).note == "His words."


def test_undo_leaves_words_that_somebody_wrote_since(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    made = pair.highlight(pair.here, "Ropes came before charts", "First.")
    pair.here.annotations.set_note(made, "Second.")
    pair.exchange()
    pair.there.annotations.set_note(made, "Second, and third.")
    pair.exchange()
    pair.here.history.walk("undo")
    assert pair.here.annotations.get(made).note == "Second, and third."
    assert pair.here.history.left_something


def test_annotations_of_both_find_their_words_when_one_brings_another_version(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    pair.exchange()
    (article,) = pair.here.read.articles()
    pair.source.write_text(TEXT.replace("The first", "Long ago the first"), "utf-8")
    from desktop.importers.child.job import import_bytes

    source = pair.source.read_bytes()
    imported = import_bytes(source, pair.source.name, folder=pair.source.parent)
    pair.here.versions.apply(pair.here.versions.prepare_update(article.id, imported, source, pair.source))
    made = pair.highlight(pair.there, "the tide before both")
    pair.exchange()
    for library in (pair.here, pair.there):
        anchor = library.annotations.get(made).anchor
        assert library.articles.text(article.id)[anchor.start : anchor.end] == "the tide before both"


def test_a_private_note_leaves_no_trace_in_the_folder_and_comes_whole_when_it_is_private_no_more(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    made = pair.highlight(pair.here, "Ropes came before charts", "Nobody's business.")
    pair.here.annotations.set_private([made], True)
    pair.exchange()
    pair.here.annotations.set_note(made, "Still nobody's business.")
    pair.exchange()
    everything = b"".join(gzip.decompress(path.read_bytes()) for path in pair.segments())
    assert b"business" not in everything and made.encode() not in everything
    pair.here.annotations.set_note(made, "For all.")
    pair.here.annotations.set_private([made], False)
    pair.exchange()
    assert pair.there.annotations.get(made).note == "For all."
    everything = b"".join(gzip.decompress(path.read_bytes()) for path in pair.segments())
    assert b"business" not in everything


def test_a_computer_that_has_a_library_already_keeps_it(pair: Pair, tmp_path: Path) -> None:
    other = tmp_path / "ships.md"
    other.write_text("# Two ships\n\nOne came in, one did not.\n", "utf-8")
    pair.there.articles.add(other)
    pair.here.articles.add(pair.source)
    pair.exchange()
    for library in (pair.here, pair.there):
        assert {article.title for article in library.read.articles()} == {"Two ships", "Harbour notes"}


def test_a_place_in_an_article_travels_and_the_furthest_counts(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    pair.exchange()
    (article,) = pair.here.read.articles()
    pair.here.articles.set_reading_position(article.id, 20)
    pair.there.articles.set_reading_position(article.id, 10)
    pair.exchange()
    assert [library.file.read.places()[article.id].read_to for library in (pair.here, pair.there)] == [20, 20]


def test_what_waits_to_be_sent_is_told_of_each_place_and_since_when(pair: Pair, tmp_path: Path) -> None:
    pair.here.articles.add(pair.source)
    pair.exchange()
    pair.here.sharing.add(tmp_path / "elsewhere")
    pair.highlight(pair.here, "Ropes came before charts")
    first, second = pair.here.sharing.status().to_json()["shares"]
    assert first["pending"] == 1 and second["pending"] > 1
    assert "" < second["since"] < first["since"]
    pair.now(pair.here)
    assert [unsent.changes for unsent in pair.here.sharing.status().unsent] == [0, 0]


def test_a_kind_that_only_a_newer_postil_knows_is_passed_on_and_not_applied(pair: Pair, tmp_path: Path) -> None:
    line = {
        "id": "newer-1",
        "device": "device-9",
        "at": "2026-11-30T09:15:10.119Z",
        "clock": "",
        "kind": "question",
        "row": "question-1",
        "fields": {"name": "Why?"},
        "colour": "blue",
    }
    place = pair.folder / "devices/stream-9/segments/anything.segment"
    place.parent.mkdir(parents=True)
    place.write_bytes(write_segment(Segment("stream-9", 1, 1, "Newer", (json.dumps(line),))))
    pair.exchange()
    assert pair.here.sharing.status().newer == 1
    elsewhere = tmp_path / "elsewhere"
    pair.here.sharing.add(elsewhere)
    pair.now(pair.here)
    told = [gzip.decompress(path.read_bytes()).decode() for path in elsewhere.glob("devices/*/segments/*")]
    assert any('"colour":"blue"' in text for text in told)


@pytest.mark.parametrize(
    "wrong",
    [
        {"row": "../../etc/passwd"},
        {"fields": {"note": 5}},
        {"fields": {"anchor": {"anchor_state": "NOWHERE"}}},
        {"kind": "theme", "fields": {"key": 99}},
        {"fields": {"created": "long ago"}},
        {"kind": "theme", "fields": {"fill": "red; }"}},
        {"at": "tomorrow"},
        {"parents": "all"},
    ],
)
def test_a_line_that_says_what_cannot_be_is_refused_with_a_sentence(pair: Pair, wrong: dict[str, object]) -> None:
    line = {
        "id": "bad-1",
        "device": "device-9",
        "at": "2026-11-30T09:15:10.119Z",
        "clock": "",
        "kind": "annotation",
        "row": "row-1",
        "fields": {},
    }
    place = pair.folder / "devices/stream-9/segments/00000001-00000001.segment"
    place.parent.mkdir(parents=True)
    place.write_bytes(write_segment(Segment("stream-9", 1, 1, "Mallory", (json.dumps(line | wrong), "[" * 50_000))))
    told = pair.now(pair.here)
    assert len(told) == 2 and all(told)
    ledger = Ledger.open(pair.here.file.path)
    assert ledger.counts().get(State.APPLIED, 0) == 0
    ledger.close()


def test_a_segment_that_has_not_come_whole_waits_and_is_told(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    pair.now(pair.here)
    (path,) = pair.segments()
    whole = path.read_bytes()
    for length in (0, 10, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert any("has not come whole" in line for line in pair.now(pair.there))
        assert pair.there.read.articles() == []
    path.write_bytes(whole)
    pair.exchange()
    assert len(pair.there.read.articles()) == 1


def test_a_copy_of_a_library_writes_under_a_name_of_its_own(pair: Pair, tmp_path: Path) -> None:
    pair.here.articles.add(pair.source)
    pair.exchange()
    for ending in ("", ".sharing"):
        shutil.copy(f"{pair.here.file.path}{ending}", f"{tmp_path / 'copy.postil'}{ending}")
    copy = Library.open(tmp_path / "copy.postil")
    copy.annotations.add(
        copy.read.articles()[0].id, copy.articles.find_quote(copy.read.articles()[0].id, "first pilots"), (), "Copied."
    )
    copy.sharing.now()
    copy.close()
    pair.exchange()
    assert len({path.parent.parent for path in pair.segments()}) == 3
    assert [one.note for one in pair.there.annotations.all()] == ["Copied."]


def test_many_small_segments_become_few_and_a_newcomer_gets_everything(pair: Pair, tmp_path: Path) -> None:
    pair.here.articles.add(pair.source)
    made = pair.highlight(pair.here, "Ropes came before charts")
    for number in range(60):
        pair.here.annotations.set_note(made, f"Note {number}.")
        pair.now(pair.here)
    assert len(pair.segments()) <= 50
    newcomer = Library.open(tmp_path / "newcomer.postil")
    newcomer.sharing.join(pair.folder)
    newcomer.sharing.now()
    assert newcomer.annotations.get(made).note == "Note 59."
    steps = {row.step_id for row in newcomer.file.read.history(limit=500) if row.kind == "annotation"}
    assert len(steps) == 1
    newcomer.close()


def test_a_folder_that_holds_anything_else_is_refused(pair: Pair, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "mine.txt").write_text("mine", "utf-8")
    with pytest.raises(PostilError, match="is not empty"):
        pair.here.sharing.add(other)
    with pytest.raises(PostilError, match="is not shared"):
        pair.here.sharing.join(other)
    with pytest.raises(PostilError, match="The library itself lies in"):
        pair.here.sharing.add(tmp_path)


def test_a_segment_tells_by_itself_whether_it_is_whole() -> None:
    segment = Segment("stream-1", 3, 4, "Ada", ('{"a":1}', '{"b":"ä\\n"}'))
    data = write_segment(segment)
    assert read_segment(data) == segment
    assert read_segment(write_segment(joined([segment, Segment("stream-1", 5, 5, "Ada", ())]))).last == 5
    for at in range(0, len(data), 7):
        with pytest.raises(NotWhole):
            read_segment(data[:at])
    newer = gzip.compress(gzip.decompress(data).replace(b'"postil-segment":1', b'"postil-segment":2'))
    with pytest.raises(TooNew):
        read_segment(newer)


def test_a_clock_that_is_years_ahead_is_told_once_and_what_is_written_after_it_counts(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    pair.here.articles.add(pair.source)
    pair.exchange()
    (article,) = pair.here.read.articles()
    real = clock.wall_ms
    monkeypatch.setattr(clock, "wall_ms", lambda: real() + 10 * 31_536_000_000)
    pair.here.articles.rename(article.id, "Of the year 2036")
    monkeypatch.undo()
    assert sum("clock of Ada" in line for line in [*pair.exchange(), *pair.exchange()]) == 1
    pair.there.articles.rename(article.id, "Of today")
    pair.exchange()
    assert pair.here.read.article(article.id).title == "Of today"


def test_an_answer_is_a_row_of_its_own_and_the_note_that_it_answers_stays_as_it_was(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    hers = pair.highlight(pair.here, "the sand by its colour", "Ask them.")
    pair.exchange()
    before = pair.here.annotations.get(hers)
    his, _ = pair.there.annotations.answer(hers, "Whom?")
    pair.exchange()
    back, _ = pair.here.annotations.answer(his.id, "The pilots.")
    pair.exchange()
    assert pair.here.annotations.get(hers) == before
    for library, others in ((pair.here, {his.id}), (pair.there, {hers, back.id})):
        thread = sorted(library.annotations.all(), key=thread_of)
        assert [one.note for one in thread] == ["Ask them.", "Whom?", "The pilots."]
        assert [answered_by(one) for one in thread] == ["", hers, hers]
        assert {one.id for one in thread if author_of(one)} == others
        assert without_answers(thread) == thread[:1]
    pair.here.annotations.remove([hers])
    pair.exchange()
    assert [one.note for one in without_answers(pair.there.annotations.all())] == ["Whom?", "The pilots."]


def test_an_answer_stands_below_the_sample_that_both_began_with(pair: Pair) -> None:
    for library in (pair.here, pair.there):
        library.welcome.ensure_article()
    samples = {library.annotations.all()[0].id: library for library in (pair.here, pair.there)}
    lives, other = sorted(samples)
    answer, _ = samples[other].annotations.answer(other, "Is it?")
    pair.exchange()
    for library in samples.values():
        assert answered_by(library.annotations.get(answer.id)) == lives


def test_an_answer_to_what_is_private_is_private(pair: Pair) -> None:
    pair.here.articles.add(pair.source)
    hers = pair.highlight(pair.here, "the sand by its colour", "Mine.")
    pair.here.annotations.set_private([hers], True)
    pair.here.annotations.answer(hers, "Mine too.")
    pair.exchange()
    assert pair.there.annotations.all() == []
