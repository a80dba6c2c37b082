"""Of what came as a PDF, every format says on which printed page a quote stands, and what is an area of a page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from db.records import AREA as KEY
from db.records import Annotation
from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.article.area import Area, as_extra
from desktop.article.content import Passage
from desktop.exporters import exporter
from desktop.exporters.areas import with_pictures
from desktop.exporters.brief import files as briefs
from desktop.exporters.manuscript.manuscript import FORMS
from desktop.exporters.returning.plan import plan_import
from desktop.importers.from_pdf import read
from desktop.importers.imported import Imported
from desktop.library import Library
from tests.annotated.make import content_of, document, mark
from tests.importers.pdf.making import Sheet, pdf

AREA = Area(2, 0.1, 0.2, 0.5, 0.4, beside=True)
WORDS = ("The preface thanks those who rang.", "The second leaf of it has a picture.", "The first page begins here.")


@pytest.fixture(scope="module")
def paper() -> Document:
    """A PDF of the pages i, ii and 1 with a highlight on the first and last, and an area on the second."""
    sheets = [Sheet(label) for label in ("i", "ii", "1")]
    for sheet, words in zip(sheets, WORDS, strict=True):
        sheet.line(50, 80, words)
    data = pdf(sheets)
    content = read(data, "bell.pdf").content
    assert [page.label for page in content.pages] == ["i", "ii", "1"]
    marks = [
        mark(content, "thanks those", "Who?", ["t1"], 1),
        replace(mark(content, "second leaf", "", ["t1"], 2), extra=as_extra(AREA)),
        mark(content, "begins here", "At last.", [], 3),
    ]
    return document(data, marks, content=content, importer="pdf", title="Bells", name="bell.pdf")


@pytest.fixture
def library(tmp_path: Path, put_library: Callable[[Path], None]) -> Iterator[Library]:
    put_library(path := tmp_path / "library.postil")
    library = Library.open(path)
    yield library
    library.close()


@pytest.fixture
def area(library: Library, paper: Document) -> Annotation:
    article = library.articles.add_imported(Imported(paper.content, "pdf", 1), paper.source, Path("bell.pdf")).article
    at = paper.content.text.index("second leaf")
    return library.annotations.add(article.id, Passage(at, at + 11), area=AREA)[0]


def written(paper: Document, form: str, **options: str) -> str:
    return exporter(form).write(replace(paper, read=content_of), Options(**options)).text


def test_front_matter_says_what_is_printed_on_the_pages(paper: Document) -> None:
    for form in ("markdown", "digest"):
        assert '\npages: "i–ii, 1"\n' in written(paper, form)
    assert "pages:" not in written(document("Words.\n"), "markdown")


def test_each_quote_of_a_digest_has_its_page(paper: Document) -> None:
    text = written(paper, "digest")
    found = [line.partition(" · ")[0] for line in text.splitlines() if "[open]" in line]
    assert found == ["p. i", "area on page ii", "p. 1"]


def test_each_note_of_a_page_has_its_page_and_an_area_is_told_without_a_note_too(paper: Document) -> None:
    text = written(paper, "html")
    assert [text.count(words) for words in ("· p. i<", "area on page ii<", ">1</a>p. 1<")] == [1, 1, 0]
    assert "p. 1</span>" in text


def test_the_picture_of_an_area_stands_in_the_page_and_in_the_notes_by_theme_of_every_form(paper: Document) -> None:
    shown = re.compile('<img src="data:image/png;base64,[^"]+" alt="area on page ii">')
    assert len(shown.findall(written(paper, "html"))) == 1
    made = {form: exporter(f"notes-{form}").write(replace(paper, read=content_of), Options()).data for form in FORMS}
    assert len(shown.findall(made["html"].decode())) == 1
    assert b"/Subtype /Image" in made["pdf"]
    made["annotated"] = exporter("docx").write(replace(paper, read=content_of), Options()).data
    for form in ("docx", "odt", "annotated"):
        with ZipFile(BytesIO(made[form])) as parts:
            [picture] = [name for name in parts.namelist() if name.endswith(".png")]
            assert parts.read(picture).startswith(b"\x89PNG")
    assert "![" not in written(paper, "digest")


def test_an_annotated_article_has_the_pictures_of_its_areas_beside_it_and_comes_back_as_it_was(
    library: Library, area: Annotation
) -> None:
    for body, note in (("full", "- Which?"), ("paragraphs", "![area on page 1](a.files/area-1.png) too"), ("list", "")):
        library.annotations.set_note(area.id, note)
        exported = library.exchange.export(area.article_id, options=Options(body=body))
        [(path, picture)] = exported.pictures.items()
        assert picture.startswith(b"\x89PNG") and exported.text.count(f"![area on page ii]({path})") == 1
        plan = library.exchange.plan(exported.data)
        assert plan.article_id == area.article_id and not plan.changes


def test_an_area_that_a_brief_quotes_is_shown_in_every_form(library: Library, area: Annotation) -> None:
    text = f"See:\n\n![[postil://a/{area.id}]]"
    quotes = library.briefs.quotes(text)
    quotes = with_pictures(quotes, library.briefs.pages_behind(quotes.values()))
    made = {form: briefs.written("Bells", text, quotes, form, "chicago-notes") for form in briefs.FORMATS}
    markdown = made["markdown"][".md"].decode()
    assert f"> ![area on page ii][{area.id}]\n>\n> second leaf[^s1]" in markdown
    assert f"\n[{area.id}]: data:image/png;base64," in markdown
    assert made["html"][".html"].count(b'<img src="data:image/png;base64,') == 1
    assert b"/Subtype /Image" in made["pdf"][".pdf"]
    for form in ("docx", "odt"):
        with ZipFile(BytesIO(made[form][f".{form}"])) as parts:
            assert sum(name.endswith(".png") for name in parts.namelist()) == 1


def test_an_area_of_a_file_that_cannot_be_drawn_is_told_by_its_page(paper: Document) -> None:
    text = written(replace(paper, source=b"no PDF"), "html")
    assert "<img" not in text and text.count("area on page ii<") == 1


def test_each_web_annotation_has_its_page_and_an_area_its_box(paper: Document) -> None:
    rows = json.loads(written(paper, "jsonld"))["first"]["items"]
    assert [row["postil:page"] for row in rows] == ["i", "ii", "1"]
    fragments = [row["target"]["selector"][2] for row in rows]
    assert [one["value"] for one in fragments] == ["page=1", "page=2", "page=3"]
    assert [row.get(KEY) for row in rows] == [None, {"page": 2, "box": [0.1, 0.2, 0.5, 0.4], "beside": True}, None]


def test_a_table_and_a_list_tell_an_area(paper: Document) -> None:
    assert written(paper, "csv").count("area on page ii") == 1
    assert "area on page ii · [open]" in written(paper, "markdown", body="list")


@pytest.mark.parametrize(
    ("form", "options"),
    [
        ("markdown", {}),
        ("markdown", {"machine_block": "sidecar"}),
        ("markdown", {"body": "list"}),
        ("markdown", {"body": "paragraphs"}),
        ("html", {}),
        ("jsonld", {}),
        ("digest", {}),
    ],
)
def test_what_went_out_comes_back_without_a_change(paper: Document, form: str, options: dict[str, str]) -> None:
    made = exporter(form).write(replace(paper, read=content_of), Options(**options))
    sidecar = made.sidecar.encode() if made.sidecar is not None else None
    plan = plan_import(made.data, paper, read=content_of, sidecar=sidecar)
    assert [(one.kind, one.quote) for one in plan.changes] == []


@pytest.mark.parametrize("form", ["markdown", "html", "jsonld"])
def test_a_library_that_lacks_the_article_gets_the_box_from_the_record(paper: Document, form: str) -> None:
    bare = replace(paper, annotations=())
    plan = plan_import(exporter(form).write(replace(paper, read=content_of), Options()).data, bare, read=content_of)
    extras = [one.annotation.extra for one in plan.changes if one.annotation is not None]
    assert [one.get(KEY) for one in extras] == [None, as_extra(AREA)[KEY], None]
    assert all("postil:page" not in one for one in extras)


def test_hostile_labels_stay_words(paper: Document) -> None:
    first: Annotation = paper.annotations[1]
    pages = tuple(one._replace(label="](x) <b>*|") for one in paper.content.pages)
    doc = replace(paper, content=replace(paper.content, pages=pages), annotations=(first,))
    assert "<b>" not in written(doc, "html").partition("<article>")[2].partition("</article>")[0]
    assert "area on page \\](x) &lt;b\\>\\*\\| · [open]" in written(doc, "digest")
