"""Citations and lists of works are what the styles print; what was expected was compared with another processor's."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from db.records import Article
from desktop.child.tasks import TASKS
from desktop.citing.items import details_of, item_of, missing_in
from desktop.citing.pages import abridged
from desktop.citing.setting import Cite, cited
from desktop.citing.styles import STYLES
from desktop.citing.text import as_markdown, as_text
from desktop.errors import PostilError
from desktop.resources import read_bytes
from tests.citing.works_to_cite import WORKS

each_style = pytest.mark.parametrize(  # measured once: citeproc's lines are many, ours the same for each
    "style", [pytest.param(row.id, marks=[pytest.mark.no_cover] * (row is not STYLES[0])) for row in STYLES]
)
EXPECTED = json.loads(Path(__file__).with_name("expected.json").read_text(encoding="utf-8"))


@each_style
def test_each_style_prints_each_kind_of_work_as_expected(style):
    printed = cited(style, WORKS, [Cite(name, "3") for name in WORKS])
    assert dict(zip(WORKS, map(as_markdown, printed.citations), strict=True)) == EXPECTED[style]["citations"]
    assert list(map(as_markdown, printed.works)) == EXPECTED[style]["works"]
    assert printed.as_notes == (style == "chicago-notes")


def test_a_work_cited_again_is_shortened_and_listed_once():
    printed = cited("chicago-notes", WORKS, [Cite("theory", "14"), Cite("art"), Cite("theory", "379-381")])
    first, _, again = map(as_text, printed.citations)
    assert first.startswith("Claude E. Shannon, ") and "(1948): 14" in first
    assert again == "Shannon, “A Mathematical Theory of Communication,” 379–81."
    assert sum("Shannon" in work for work in printed.works) == 1


@pytest.mark.parametrize("type_", ["document", "manuscript", "paper-conference"])
def test_a_work_of_which_no_more_is_known_is_listed_all_the_same(type_):
    known = {"type": type_, "title": "Hints", "author": [{"family": "Lampson", "given": "Butler"}]}
    printed = cited("chicago-notes", WORKS | {"hints": known}, [Cite("hints", "3"), Cite("art")])
    assert [as_text(work)[:15] for work in printed.works] == ["Knuth, Donald E", "Lampson, Butler"]
    assert ("Unpublished manuscript" in printed.works[1]) == (type_ == "manuscript")
    assert missing_in(known | {"type": "report"}) == ["no year", "no institution"]


def test_a_book_says_when_it_first_came_out_too_and_a_paper_without_its_journal_is_set_as_no_book():
    about = {"date": "2017-03-31", "first_published": "1859", "kind": "book"}
    book = item_of(Article("a", "On Liberty", "John Stuart Mill", publisher="Harbour Press, Inc.", metadata=about))
    assert details_of(book)["first_published"] == "1859"
    about = {"date": "1994", "kind": "article"}
    paper = item_of(Article("b", "ON PROOF AND PROGRESS", "W. P. THURSTON", publisher="ACM", metadata=about))
    printed = cited("chicago-notes", {"a": book, "b": paper}, [Cite("a", "7"), Cite("b", "161")])
    assert list(map(as_text, printed.citations)) == [
        "John Stuart Mill, On Liberty (1859; Harbour Press, 2017), 7.",
        "W. P. Thurston, “On Proof and Progress,” ACM, 1994, 161.",
    ]


@pytest.mark.parametrize(
    ("kind", "publisher", "field"),
    [
        ("article", "Journal of the American Statistical Association", "container-title"),
        ("article", "American Mathematical Association", "publisher"),
        ("conference paper", "The MIT Press", "publisher"),
        ("news", "Detroit Free Press", "container-title"),
    ],
)
def test_a_journal_of_an_association_and_a_newspaper_hold_what_they_print_and_a_press_brings_it_out(
    kind, publisher, field
):
    item = item_of(Article("a", "On Ropes", publisher=publisher, metadata={"kind": kind}))
    assert {one: item.get(one) for one in ("container-title", "publisher")} == {
        "container-title": None, "publisher": None, field: publisher
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("SoK: the TeXbook, or iOS", "SoK: The TeXbook, or iOS"),
        ("An OS/iOS guide—of eBay's “iTunes”", "An OS/iOS Guide—of eBay’s “iTunes”"),
    ],
)
def test_words_with_capitals_inside_keep_them_and_what_stands_at_them(title, printed):
    item = {"type": "book", "title": title, "author": [{"family": "Low"}], "language": "en"}
    assert cited("chicago-notes", {"a": item}, [Cite("a")]).citations == (f"Low, <i>{printed}</i> (n.d.).",)


def test_an_article_that_its_magazine_signs_is_by_nobody_and_a_the_goes():
    about = {"kind": "magazine", "date": "2018-06-18", "url": "https://quay.example/a"}
    item = item_of(Article("a", "Ropes vs. tides", "The Quay", publisher="The Quay", metadata=about, language="en"))
    works = WORKS | {"a": item}
    assert list(cited("chicago-notes", works, [Cite(id_) for id_ in ("theory", "a", "art")]).works)[1].startswith(
        "<i>Q"
    )
    printed = cited("chicago-notes", {"a": item}, [Cite("a")])
    assert printed.citations == ("“Ropes vs. Tides,” <i>Quay</i>, June 18, 2018, https://quay.example/a.",)
    assert printed.works == ("<i>Quay</i>. “Ropes vs. Tides.” June 18, 2018. https://quay.example/a.",)


@pytest.mark.parametrize(
    ("style", "work"),
    [
        ("chicago-notes", "J. H. Low, <i>“Who Reads”: End-to-End “Tides” (of Words), a Boy’s</i> (1988)."),
        ("apa", "Low, J. H. (1988). <i>“Who reads”: End-to-end “tides” (of words), a boy’s</i>."),
        ("harvard", "Low, J.H. (1988) <i>‘Who reads’: End-to-end ‘tides’ (of words), a boy’s</i>."),
    ],
)
def test_what_a_typewriter_wrote_is_set_with_the_marks_capitals_and_initials_of_print(style, work):
    title = "'Who reads': End-to-end \"tides\" (of words), a boy's"
    item = {"id": "a", "title": title, "author": [{"family": "Low", "given": "J.H."}], "language": "en"}
    item["issued"] = {"date-parts": [[1988]]}
    printed = cited(style, {"a": item | {"type": "book"}}, [Cite("a")])
    assert work in (*printed.citations, *printed.works)
    assert item_of(Article("a", "'WHO READS': A BOY'S TIDES"))["title"] == "“Who reads”: a boy’s tides"
    assert missing_in(item | {"type": "article-journal"}) == ["no journal"]
    (paper,) = cited("chicago-notes", {"a": item | {"type": "article-journal", "volume": "3"}}, [Cite("a")]).citations
    assert paper == "J. H. Low, “‘Who Reads’: End-to-End ‘Tides’ (of Words), a Boy’s,” 1988."


def test_works_of_one_author_and_year_are_told_apart_by_letters():
    printed = cited("apa", WORKS, [Cite("theory"), Cite("other"), Cite("art")])
    assert list(map(as_text, printed.citations)) == ["(Shannon, 1948a)", "(Shannon, 1948b)", "(Knuth, 1997)"]
    assert [as_text(work)[:22] for work in printed.works[1:]] == ["Shannon, C. E. (1948a)", "Shannon, C. E. (1948b)"]


def test_the_users_own_style_is_taken_and_what_is_none_is_told(tmp_path):
    layout = '<text variable="title" prefix="«" suffix="»"/>'
    (tmp_path / "own.csl").write_text(
        f'<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info/>'
        f"<citation><layout>{layout}</layout></citation></style>",
        encoding="utf-8",
    )
    printed = cited(str(tmp_path / "own.csl"), WORKS, [Cite("art")])
    assert (printed.citations, printed.works) == (("«The Art of Computer Programming»",), ())
    (tmp_path / "empty.csl").write_text("<style/>", encoding="utf-8")
    (tmp_path / "broken.csl").write_text("<style", encoding="utf-8")
    (tmp_path / "other.csl").write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl"><info>'
        '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>',
        encoding="utf-8",
    )
    for style, sentence in (
        ("empty.csl", "is no citation style"),
        ("broken.csl", "is no citation style"),
        ("other.csl", "only names another style, apa"),
        ("missing.csl", "missing.csl"),
    ):
        with pytest.raises(PostilError, match=sentence):
            cited(str(tmp_path / style), WORKS, [Cite("art")])
    with pytest.raises(PostilError, match="no style “turabian”; there are chicago-notes"):
        cited("turabian", WORKS, [Cite("art")])


def test_the_users_own_style_keeps_its_order_and_the_works_of_an_author_together(tmp_path):
    def work(title, year, *family):
        author = {"author": [{"family": name} for name in family]} if family else {}
        return author | {"type": "book", "title": title, "issued": {"date-parts": [[year]]}}

    works = {"z": work("Zebras", 2001), "m": work("Mice", 1990), "o": work("Ropes", 1980, "Abel")}
    works |= {"p": work("Sails", 1995, "Abel"), "q": work("Oars", 2010, "Quill")}
    style = read_bytes("styles/mla.csl").decode().replace("&#8212;&#8212;&#8212;", "---")
    for key, order in (
        ("variable='issued'", ["Abel. Ropes", "Mice", "Abel. Sails", "Zebras", "Quill. Oars"]),
        ("macro='author'", ["Abel. Ropes", "---. Sails", "Mice", "Quill. Oars", "Zebras"]),
    ):
        own = tmp_path / "own.csl"
        own.write_text(re.sub("(<bibliography.*?<sort>).*?(?=</sort>)", rf"\1<key {key}/>", style, flags=re.DOTALL))
        printed = cited(str(own), works, [Cite(id_) for id_ in works])
        assert [re.sub(r"\. \d{4}\.$", "", as_text(text)) for text in printed.works] == order


@each_style
def test_a_title_that_ends_in_a_sign_of_its_own_has_no_full_stop_behind_it(style):
    for title, wrong in (("Who Reads?", ("?.", "?”.")), ("Winter Under N.Y.C.", ("..", ".”."))):
        printed = cited(style, {"a": {"id": "a", "type": "book", "title": title}}, [Cite("a")])
        texts = list(map(as_text, (*printed.works, *printed.citations)))
        assert title.split()[0] in texts[0]
        assert not [text for text in texts if any(sign in text for sign in wrong)]


@pytest.mark.parametrize(
    ("head", "inside", "layout", "sentence"),
    [
        (
            "",
            '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro>',
            "",
            "is no citation style",
        ),
        ("", "", '<text macro="lost"/>', "is no citation style"),
        ("", "", '<names variable="author"><name et-al-min="x"/></names>', "could not be read"),
        ('<!DOCTYPE style [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>', "", '<text value="&b;"/>', "is not XML as CSL"),
    ],
)
def test_a_style_that_no_processor_can_follow_is_told(tmp_path, head, inside, layout, sentence):
    (tmp_path / "own.csl").write_text(
        f'{head}<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info/>{inside}'
        f'<citation><layout><text variable="title"/>{layout}</layout></citation></style>',
        encoding="utf-8",
    )
    with pytest.raises(PostilError, match=sentence):
        cited(str(tmp_path / "own.csl"), WORKS, [Cite("theory")])


def test_a_style_that_never_ends_is_ended(tmp_path, monkeypatch):
    monkeypatch.setitem(TASKS, "cite", replace(TASKS["cite"], processor_seconds=1, wall_seconds=6.0))
    inside = "".join(f'<macro name="m{n}"><text macro="m{n + 1}"/><text macro="m{n + 1}"/></macro>' for n in range(40))
    inside += '<macro name="m40"><text variable="title"/></macro>'
    own = tmp_path / "own.csl"
    own.write_text(
        f'<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info/>{inside}'
        '<citation><layout><text macro="m0"/></layout></citation></style>',
        encoding="utf-8",
    )
    with pytest.raises(PostilError, match="Nothing was cited in the style"):
        cited(str(own), WORKS, [Cite("art")])


@pytest.mark.parametrize(
    ("pages", "form", "written"),
    [
        ("1-11", "minimal-two", "1–11"),
        ("103-104", "minimal-two", "103–04"),
        ("101--108", "chicago-16", "101–8"),
        ("100-104", "chicago-16", "100–104"),
        ("1842 - 1843", "chicago-16", "1842–43"),
        ("321-28", "expanded", "321–328"),
        ("e12-e15, 7", "", "e12–e15, 7"),
        ("xii-xiv", "chicago-16", "xii–xiv"),
    ],
)
def test_ranges_of_pages_are_as_short_as_the_style_has_them(pages, form, written):
    assert abridged(pages, form) == written


def test_what_a_work_is_called_cannot_break_out_of_markdown_or_html():
    item = {"type": "book", "title": "*<script>* [x](y) & `z`", "author": [{"literal": "<b>"}]}
    printed = cited("apa", {"x": item}, [Cite("x")])
    assert "<script>" not in printed.works[0]
    assert r"\*\<script\>\* \[x\](y) & \`z\`" in as_markdown(printed.works[0])
