"""Bibliographies come in from BibTeX, RIS and CSL JSON as they are written out there, and go out and come back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.citing.bibliographies import BIBLIOGRAPHIES, bibliography, recognised
from desktop.citing.bibtex import write as as_bibtex
from desktop.citing.csl_json import write as as_csl
from desktop.citing.items import KEY, citation_key, details_of
from desktop.citing.names import name_of, name_text
from desktop.citing.ris import write as as_ris
from desktop.errors import ImportFailed
from tests.citing.works_to_cite import WORKS

WRITERS = {"bibtex": as_bibtex, "ris": as_ris, "csl": as_csl}
BIBTEX = r"""% a comment of the file
@string{bell = "Bell System Technical Journal"}
@article{shannon1948,
  title = {A {M}athematical Theory of {Communication} \& \"Uber{\'e}},
  author = {Shannon, Claude E. and {The Royal Society} and van der Berg, Jan and Knuth, Jr., Donald},
  journal = bell, year = 1948, month = jul, pages = {379--423}, volume = 27, number = {3},
  doi = {10.1002/x}, file = {:home/anna/shannon.pdf:PDF}
}
@misc{page, title = "Web", howpublished = {\url{https://ex.org/c_d}}, date = {2020-03-04}}
@book{twice, title = {A}}
@book{twice, title = {B}}
@book{broken, title = {no end
"""
RIS = """TY  - JOUR
AU  - Shannon, Claude E.
TI  - A Theory
JO  - Journal
VL  - 27
IS  - 3
SP  - 379
EP  - 423
PY  - 1948/07//
DO  - 10.1002/x
UR  - https://ex.org/x
ER  -

TY  - CHAP
AU  - von Foo, Bar, Jr.
A2  - Ede, Ann
TI  - No end
T2  - The Whole
ID  - foo2020
"""


def read(form: str, text: str):
    row = bibliography(form)
    assert row is not None and recognised(text.encode()) == [row]
    return row.read(text.encode())


def test_bibtex_comes_in_with_its_strings_letters_and_names_and_tells_what_it_could_not_read(caplog):
    found = read("bibtex", BIBTEX)
    article, page, first, second = found.items
    assert article["title"] == "A Mathematical Theory of Communication & Überé"
    assert article["author"] == [
        {"family": "Shannon", "given": "Claude E."},
        {"literal": "The Royal Society"},
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
        {"family": "Knuth", "given": "Donald", "suffix": "Jr."},
    ]
    assert (article["container-title"], article["issue"], article["page"]) == (
        "Bell System Technical Journal",
        "3",
        "379–423",
    )
    assert (article["issued"], article["files"]) == ({"date-parts": [[1948, 7]]}, ["home/anna/shannon.pdf"])
    assert (page["type"], page["URL"]) == ("webpage", "https://ex.org/c_d")
    assert (first["title"], second["title"]) == ("A", "B")
    assert [(one.entry, one.line) for one in found.unread] == [("@book{broken, title = {no end", 12)]
    assert not caplog.records  # and nobody else does


def test_a_bibtex_entry_says_the_same_whatever_is_written_twice_there():
    fields = r'''author = "G{\"u}ler, Jos\'e and others", title = "5% of {\textit{E. coli}} in H$_2$O", month = mar,
        year = "2020", url = "https://ex.org/a%20b"'''
    twice = f"@article{{a, {fields}}}\n@article{{a, {fields}}}\n@article{{b, {fields}, {fields}}}"
    found = bibliography("bibtex").read(twice.encode())
    assert not found.unread and [item[KEY] for item in found.items] == ["a", "a", "b"]
    for item in found.items:
        assert item["author"] == [{"family": "Güler", "given": "José"}]
        assert item["title"] == "5% of E. coli in H_2O" and item["URL"] == "https://ex.org/a%20b"
        assert item["issued"] == {"date-parts": [[2020, 3]]}


def test_a_web_page_has_its_day_and_a_later_edition_the_year_of_the_first_in_bibtex_too():
    page = {"type": "webpage", "title": "Boats", "issued": {"date-parts": [[2017, 1, 13]]}}
    book = {"type": "book", "title": "On Liberty", "issued": {"date-parts": [[2017]]}, "original-date": {"raw": "1859"}}
    written = as_bibtex([page, book])
    assert "@online{" in written and "date = {2017-01-13}" in written and "origdate = {1859}" in written
    details = [details_of(item) for item in bibliography("bibtex").read(written.encode()).items]
    assert [(one["date"], one.get("first_published")) for one in details] == [("2017-01-13", None), ("2017", "1859")]


def test_bibtex_has_quotation_marks_and_letters_that_a_style_can_set_and_a_publisher_of_two_names():
    work = {"type": "book", "title": "“Who Reads”: a boy’s tides in C++", "publisher": "Quay and Sons"}
    written = WRITERS["bibtex"]([work])
    assert "{``Who Reads'': a boy{\\textquoteright}s tides in {C++}}" in written and "{{Quay and Sons}}" in written
    for title in (work["title"], "Quo vadis? „Wohin?“ heißt es in „Böll: Cafébüro éTeX“"):  # where ?` is ¿
        written = WRITERS["bibtex"]([work | {"title": title}])
        [back] = bibliography("bibtex").read(written.encode()).items
        assert {name: back[name] for name in work} == work | {"title": title}


def test_a_name_with_too_many_commas_leaves_the_other_names_as_they_are():
    [item] = bibliography("bibtex").read(rb"@book{a, author = {A, B, C, D and K{\"o}nig, Anna}}").items
    assert item["author"][1] == {"family": "König", "given": "Anna"}


@pytest.mark.parametrize("row", BIBLIOGRAPHIES, ids=lambda row: row.id)
def test_a_file_in_utf_16_comes_in_and_tags_of_a_title_stay_away(row):
    text = WRITERS[row.id]([{"type": "book", "title": "On <i>E. coli</i>, H<sub>2</sub>O"}])
    for encoding in ("utf-16", "utf-8-sig"):
        data = text.encode(encoding)
        assert recognised(data) == [row] and row.read(data).items[0]["title"] == "On E. coli, H2O"


def test_ris_comes_in_also_without_a_last_line():
    article, chapter = read("ris", RIS).items
    assert details_of(article) == {
        "title": "A Theory",
        "author": "Claude E. Shannon",
        "date": "1948-07",
        "publisher": "Journal",
        "volume": "27 (3)",
        "doi": "10.1002/x",
        "url": "https://ex.org/x",
        "pages": "379–423",
        "kind": "article",
    }
    assert (article["volume"], article["issue"], chapter[KEY]) == ("27", "3", "foo2020")
    assert chapter["author"] == [{"family": "Foo", "given": "Bar", "non-dropping-particle": "von", "suffix": "Jr."}]
    assert (chapter["container-title"], chapter["editor"]) == ("The Whole", [{"family": "Ede", "given": "Ann"}])


def test_a_ris_reference_ends_where_the_next_one_begins_and_what_stands_around_them_is_none():
    ris = "Provider: an index\nTY  - JOUR\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \n2.\nTY  - BOOK\nTI  - C\nER  -\nend"
    found = bibliography("ris").read(ris.encode())
    assert [item["title"] for item in found.items] == ["A", "B", "C"] and not found.unread


def test_a_thousand_works_that_look_alike_have_a_key_each():
    items = [{"type": "webpage", "title": "The news"}] * 1000
    assert len({item[KEY] for item in bibliography("csl").read(as_csl(items).encode()).items}) == 1000


def test_csl_json_is_checked_value_by_value():
    rows = [{"type": "book", "title": "A", "author": [{"family": "B", "x": 1}, 3], "issued": {"date-parts": [["1999"]]},
             "custom": {"a": []}, "volume": 3}, 7, {"title": "no type"}]  # fmt: skip
    found = read("csl", json.dumps(rows))
    assert found.items == (
        {"type": "book", "title": "A", "author": [{"family": "B"}], "issued": {"date-parts": [[1999]]}, "volume": "3"},
    )
    assert [one.entry[:2] for one in found.unread] == ["2:", "3:"]


@pytest.mark.parametrize("row", BIBLIOGRAPHIES, ids=lambda row: row.id)
def test_each_work_goes_out_and_comes_back_with_what_a_citation_needs(row):
    written = WRITERS[row.id](WORKS.values())
    assert recognised(written.encode()) == [row]
    back = row.read(written.encode()).items
    assert len(back) == len(WORKS) and len({item[KEY] for item in back}) == len(WORKS)
    for item, again in zip(WORKS.values(), back, strict=True):
        before, after = details_of(item), details_of(again)
        for details in (before, after):
            details["date"] = details.get("date", "")[:7]  # BibTeX has no day
            details.pop("kind", None)  # nor every kind
        assert after == before
        assert again.get("volume") == item.get("volume")
        assert again.get("author") == item.get("author")


_TEXT = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="{}"), min_size=1, max_size=12)


@given(_TEXT, _TEXT, _TEXT)
def test_any_letters_of_a_title_and_a_name_come_back(title, family, given_name):
    item = {"type": "book", "title": title, "author": [{"family": family, "given": given_name}], "citation-key": "k1"}
    (back,) = read("csl", as_csl([item])).items
    assert (back["title"], back["author"]) == (" ".join(title.split()), item["author"])
    assert len(BIBLIOGRAPHIES[0].read(as_bibtex([item]).encode()).items) == 1
    assert len(BIBLIOGRAPHIES[1].read(as_ris([item]).encode()).items) == 1


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("Jan van der Berg", {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}),
        ("Berg, Jan van der", {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}),
        ("Donald Knuth, Jr.", {"family": "Knuth", "given": "Donald", "suffix": "Jr."}),
        ("Shannon, Claude E.", {"family": "Shannon", "given": "Claude E."}),
        ("C. E. SHANNON", {"family": "Shannon", "given": "C. E."}),
        ("MCCARTHY, JOHN", {"family": "McCarthy", "given": "John"}),
        ("Ada K. Le Roy", {"family": "Le Roy", "given": "Ada K."}),
        ("Jan Van der Berg", {"family": "Van der Berg", "given": "Jan"}),
        ("JAN VAN DER BERG", {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}),
        ("NATO RESEARCH GROUP", {"literal": "NATO RESEARCH GROUP"}),
        ("NATO", {"literal": "NATO"}),
        ("National Science Foundation", {"literal": "National Science Foundation"}),
        ("The Economist", {"literal": "The Economist"}),
        ("Contributors to Wikimedia projects", {"literal": "Contributors to Wikimedia projects"}),
        ("Plato", {"literal": "Plato"}),
        ("村上春樹", {"literal": "村上春樹"}),
    ],
)
def test_a_name_is_taken_apart_and_written_again(written, parts):
    assert name_of(written) == parts
    assert name_of(name_text(parts)) == parts


def test_a_work_has_the_key_that_its_bibliography_gave_it_or_one_of_name_year_and_word():
    item = WORKS["theory"]
    assert citation_key(item) == "shannon1948mathematical"
    assert citation_key(item, {"shannon1948mathematical"}) == "shannon1948mathematicala"
    assert citation_key(item | {KEY: "Shannon:48"}) == "Shannon:48"
    assert citation_key({"title": "Über Öl", "author": [{"family": "Müller"}]}) == "mulleruber"
    assert citation_key({}) == "anon"


@pytest.mark.parametrize("data", [b"", b"@book", b"TY  - ", b"[]", b'{"items": 3}', b"\xff\xfe@book{", b"[" * 5000])
def test_what_is_no_bibliography_is_refused_or_not_taken_for_one(data):
    for row in BIBLIOGRAPHIES:
        if row.recognise(data):
            row.read(data)
    with pytest.raises(ImportFailed, match="no work"):
        BIBLIOGRAPHIES[2].read(data)
