"""Search: any text is safe, the last word is a prefix, the index is in step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.articles import PIECE, pieces
from db.finding.gathered import Narrowing, found
from db.finding.scopes import PLACES
from db.finding.syntax import TERMS_AT_MOST, read_query
from db.ids import new_id
from db.kinds import BRIEF, THEME
from db.records import Anchor, AnchorState, Brief, Filters
from db.store import Store
from tests.db.making import TEXT, content_of, library_with_article, make_annotation, make_theme, put_article


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store, article = library_with_article(tmp_path_factory.mktemp("search") / "library.postil")
    with store.step("Highlight", "window") as writer:
        writer.put_annotation(make_annotation(article, 0, 19, "Why is it so? A naïve *question*."))
        gone = make_annotation(article, 0, 9, "zeppelin")
        writer.put_annotation(gone)
    with store.step("Remove", "window") as writer:
        writer.put_annotation(replace(store.read.annotation(gone.id), deleted="2026-01-01T00:00:00.000Z"))
    return store


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("attention", {"annotation", "article"}),
        ("atten", {"annotation", "article"}),
        ("ATTENTION scar", {"annotation", "article"}),
        ("atten scarce", set()),  # only the last word is a prefix
        ("atten ", set()),
        ("naive", {"annotation"}),
        ("Lodz", set()),  # the stroke of Ł is no accent
        ("łodz", {"article"}),
        ("race", {"article"}),  # the title
        ("zeppelin", set()),  # removed
        ('NOT "x', set()),
        ('"attention" OR', {"annotation", "article"}),
        ("OR attention", {"annotation", "article"}),
        ("zebra OR attention", {"annotation", "article"}),
        ("zebra | attention ", {"annotation", "article"}),
        ("zebra attention ", set()),
        ('"is scarce"', {"annotation", "article"}),
        ('"scarce is"', set()),
        ("attention -naive ", {"article"}),
        ("-naive", set()),
        ("attention -zebra", {"annotation", "article"}),
        ("atten* scarce ", {"annotation", "article"}),
        ('"attention is sc"*', {"annotation", "article"}),
        ("atte*ntion", set()),
        ("question AND attention", set()),  # "and" is a word as any
        ("note:attention*", set()),
        ("", set()),
        ("  \t\n", set()),
        ('"""***((', set()),
        ("\x00", set()),
    ],
)
def test_words_find_what_holds_them(library: Store, words: str, kinds: set[str]) -> None:
    assert {hit.kind for hit in library.search(words)} == kinds


def test_a_hit_shows_where_it_was_found(library: Store) -> None:
    note = library.search("question")[0]
    assert "\x02question\x03" in note.snippet and note.annotation_id is not None
    assert (note.place, note.row_id) == ("note", note.annotation_id)
    text = library.search("łódź")[0]
    assert text.kind == "article" and "\x02Łódź\x03" in text.snippet
    assert (text.start, text.end) == (44, 48), "Enter goes to the word itself"


@given(words=st.text(max_size=60))
def test_any_text_can_be_searched_for(library: Store, words: str) -> None:
    library.search(words.encode("utf-8", "replace").decode())
    library.search(words)


def test_many_words_make_a_bounded_query() -> None:
    assert read_query("a " * 1000).match.count('"') == 2 * TERMS_AT_MOST
    assert read_query("a -b OR c " * 1000).match.count('"') <= 2 * TERMS_AT_MOST


_signs = st.lists(
    st.sampled_from(
        ['"', "-", "*", " OR ", "|", " ", "(", ")", ":", "NEAR(", "^", "{", "}", "AND", "NOT", "\0", "'", "+"]
    )
    | st.sampled_from(["投", "投资", "อาหาร", "ひ", "attention", "a", "\ud800", "é", "\u0301"])
    | st.text(max_size=3),
    max_size=14,
)


@given(signs=_signs, order=st.sampled_from(["rank", "reading"]))
def test_no_text_is_an_error(library: Store, signs: list[str], order: str) -> None:
    for hit in library.search("".join(signs), Filters(order=order)):
        assert hit.place in PLACES and hit.row_id


def test_what_a_query_means() -> None:
    query = read_query('chips -taiwan "open source" OR free mark')
    assert [[term.text for term in clause] for clause in query.wanted] == [["chips"], ["open source", "free"], ["mark"]]
    assert query.match == '(("chips") AND ("open source" OR "free") AND ("mark"*)) NOT "taiwan"'
    assert not read_query("-a") and not read_query("*** -") and not read_query("")
    assert read_query("mark ").match == '(("mark"))' and read_query("-mark a ").match == '(("a")) NOT "mark"'


CHINESE = "关于AI投资的报告\n芯片很少。\n"
THAI = "ภาษาไทยไม่มีช่องว่าง\n"
JAPANESE = "半導体は不足している\nカタカナ\n"


@pytest.fixture(scope="module")
def spaceless(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = Store.open(tmp_path_factory.mktemp("spaceless") / "library.postil")
    with store.step("Add article", "cli") as writer:
        for title, text in (
            ("人工智能", CHINESE),
            ("ภาษา", THAI),
            ("半導体", JAPANESE),
            ("Plain", "Nothing but words."),
        ):
            article = put_article(writer, title, text, content=content_of(text))
            writer.put_annotation(make_annotation(article, 0, 4, f"note on {title}"))
        writer.put_theme(make_theme("投资"))
        writer.put_records(BRIEF, [Brief(new_id(), "简报", "芯片与投资")])
    return store


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("投资", {"heading", "text", "theme", "brief"}),
        ("资", {"heading", "text", "theme", "brief"}),
        ("ai投资的", {"heading", "text"}),
        ("人工", {"title", "note"}),
        ("能", {"title", "note"}),  # the last sign of all
        ("芯片 投资", {"text", "brief"}),
        ("芯片 -投资", set()),
        ("人工 OR 半導体", {"title", "note", "heading", "text"}),
        ("ไทย", {"heading", "text"}),
        ("ช่องว่าง", {"heading", "text"}),
        ("不足", {"heading", "text"}),
        ("カタ", {"text"}),
        ("AI", {"heading", "text"}),
        ("报告 AI", {"heading", "text"}),
        ("没有", set()),
        ("words", {"heading", "text"}),
    ],
)
def test_scripts_without_spaces_are_found(spaceless: Store, words: str, places: set[str]) -> None:
    hits = spaceless.search(words + " ")
    assert {hit.place for hit in hits} == places
    assert all("\x02" in hit.snippet for hit in hits)


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("ram", False),
        ("pyramid ", True),
        ("pyr", True),
        ("pyr ", False),  # a whole word, once something stands behind it
        ("id构造", False),
        ("构 -ram", True),
        ("构 -pyramid", False),
        ("构 ram OR pyramid ", True),
        ("gpu ", True),
    ],
)
def test_a_word_between_signs_is_found_as_a_word(tmp_path: Path, words: str, is_found: bool) -> None:
    with Store.open(tmp_path / "library.postil") as store:
        with store.step("Add article", "cli") as writer:
            article = put_article(writer, "Signs", text := "用pyramid构造的GPU。", content=content_of(text))
            writer.put_annotation(make_annotation(article, 0, 4, text))
        hits = store.search(words, Filters(places=("text", "note")))
        assert {hit.place for hit in hits} == ({"text", "note"} if is_found else set())
        assert all("\x02" in hit.snippet for hit in hits)
        assert bool(found(store, Narrowing(words))) is is_found


def test_a_quote_in_a_brief_is_shown_as_one(tmp_path: Path) -> None:
    with Store.open(tmp_path / "library.postil") as store:
        with store.step("Write", "cli") as writer:
            writer.put_records(BRIEF, [Brief(new_id(), "Dues", "Paid by ![[postil://a/01a2]] the bell.")])
        (hit,) = store.search("bell")
    assert hit.snippet == "Dues\nPaid by “…” the \x02bell\x03."


def test_every_run_of_signs_is_found(spaceless: Store) -> None:
    for text in (CHINESE, JAPANESE):
        for line in text.splitlines():
            for start in range(len(line)):
                for end in range(start + 1, len(line) + 1):
                    if any(sign.isalnum() for sign in line[start:end]) and line[start] != "I":  # that of "AI"
                        assert "text" in {hit.place for hit in spaceless.search(line[start:end])}, line[start:end]


def test_a_search_is_kept_to_what_the_filters_name(tmp_path: Path) -> None:
    store, article = library_with_article(tmp_path / "library.postil", content=content_of(TEXT))
    theme, other = make_theme(), make_theme("Talent", 1)
    with store.step("Highlight", "window") as writer:
        writer.put_theme(theme)
        writer.put_theme(other)
        note = make_annotation(article, 0, 19, "Attention here", theme.id)
        orphan = make_annotation(article, 0, 9, "x", other.id)
        writer.put_annotation(replace(note, created="2020-05-01T10:00:00.000Z"))
        writer.put_annotation(replace(orphan, anchor=Anchor(AnchorState.ORPHAN, None, None)))
    every = {"heading", "quote", "text"}

    def places(**filters: Any) -> set[str]:
        return {hit.place for hit in store.search("attention", Filters(**filters))}

    def found(**filters: Any) -> set[str | None]:
        return {hit.annotation_id for hit in store.search("attention", Filters(**filters))}

    assert places() == every and places(places=("text",)) == {"text"} and places(places=("note",)) == {"note"}
    assert found(theme_ids=(theme.id,)) == {note.id} and found(theme_ids=()) == set()
    assert found(states=("ORPHAN",)) == {orphan.id} and found(states=("IN_PLACE", "ORPHAN")) == {note.id, orphan.id}
    assert found(until="2020-05-01") == {note.id} and found(until="2020-04") == set()
    assert note.id not in found(since="2020-05-02") and orphan.id in found(since="2020-05-02")
    assert places(article_ids=(article.id,)) == every and places(article_ids=()) == set()
    by_place = [hit.start for hit in store.search("attention", Filters(places=("text",), order="reading"))]
    assert by_place == sorted(by_place, key=lambda start: start or 0)


@given(text=st.text(alphabet="ab \n", max_size=3 * PIECE))
def test_the_pieces_of_a_text_are_the_text(text: str) -> None:
    found = list(pieces(text))
    assert "".join(piece for _, piece in found) == text
    assert all(text.startswith(piece, start) for start, piece in found)


def test_a_word_of_a_long_text_is_found_at_its_place(tmp_path: Path) -> None:
    store = Store.open(tmp_path / "library.postil")
    text = "word " * 5000 + "needle " + "word " * 5000
    with store.step("Add article", "cli") as writer:
        put_article(writer, text=text)
    (hit,) = store.search("needle")
    assert hit.start is not None and 0 <= text.index("needle") - hit.start < PIECE


def test_a_name_counts_more_than_what_is_said_below_it(library: Store) -> None:
    with library.step("Make themes", "window") as writer:
        writer.put_records(
            THEME,
            [
                replace(make_theme("Ships"), definition="Sails, sails and harbours. " * 5),
                replace(make_theme("Sails"), definition="What a ship needs, and a wind."),
            ],
        )
    assert [library.read.record(THEME, hit.row_id).name for hit in library.search("sails") if hit.place == "theme"] == [
        "Sails",
        "Ships",
    ]
