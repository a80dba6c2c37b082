"""An annotated PDF is a copy with real highlights in it, and read again it gives the same annotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from db.records import Annotation
from desktop.annotated.document import Exported
from desktop.article.area import Area, area_in
from desktop.article.content import Passage
from desktop.errors import ExportFailed
from desktop.exporters import exporter, exporters_of
from desktop.importers.child.job import import_bytes
from desktop.library import Library
from tests.importers.pdf.making import Column, Sheet, pdf, width

WORDS = (
    "Some say that the wind does it. Others have seen a rope move on days when there was none, and they have stopped "
    "asking. The keeper writes each stroke into a ledger with blue covers, and the ledgers fill a whole room by now, "
    "which is kept locked against visitors and damp alike."
)
MARKED = {
    "a rope move on days when there was none, and they have stopped asking": "Over *two* lines — “so”",
    "into a ledger with blue covers, and the ledgers": "Over two pages",
    "locked": "",
}


def source() -> bytes:
    """Return a PDF of two pages, which has an underline of its own."""
    column = Column([Sheet("i"), Sheet("ii")], bottom=95)
    column.paragraph(WORDS)
    before = "Some say that the "
    box = (50 + width(before, 10), 62, 50 + width(before + "wind", 10), 72)
    column.sheets[0].mark("Underline", box, C="[1 0 0]", Contents="(Who?)", T="(A. Reader)")
    return pdf(column.sheets)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Exported, list[Annotation]]]:
    folder = tmp_path_factory.mktemp("pdf")
    (folder / "bells.pdf").write_bytes(source())
    library = Library.open(folder / "library.postil", origin="test")
    article = library.articles.add(folder / "bells.pdf").article
    theme = library.themes.find("Talent")
    text = library.contents.of(article.id).text
    for words, note in MARKED.items():
        start = text.index(words)
        library.annotations.add(article.id, Passage(start, start + len(words)), [theme.id], note)
    yield library, library.exchange.export(article.id, "pdf"), library.annotations.all(article.id)
    library.close()


def test_the_bytes_of_the_original_stand_before_what_was_added(
    exported: tuple[Library, Exported, list[Annotation]],
) -> None:
    _, made, annotations = exported
    assert made.data.startswith(source())
    assert (made.annotations, made.marked, made.remark) == (len(annotations), 4, "")
    assert "Page i: “a rope move" in made.text


def test_each_annotation_is_an_object_of_its_own_with_a_name_as_some_viewers_list_no_other(
    exported: tuple[Library, Exported, list[Annotation]],
) -> None:
    _, made, annotations = exported
    pages = re.findall(rb"/Annots\s*\[([^]]*)\]", made.data[len(source()) :])
    names = []
    for number in re.findall(rb"(\d+) 0 R", b" ".join(pages)):
        _, _, written = made.data.rpartition(b"\n" + number + b" 0 obj")
        names += re.findall(rb"/NM\(postil:([^)#]*)", written[: written.index(b"endobj")])
    assert {name.decode() for name in names} == {one.id for one in annotations}
    assert not any(b"<<" in page for page in pages)


def test_read_again_elsewhere_it_gives_the_same_annotations(
    exported: tuple[Library, Exported, list[Annotation]], tmp_path: Path
) -> None:
    _, made, annotations = exported
    (tmp_path / "copy.pdf").write_bytes(made.data)
    other = Library.open(tmp_path / "other.postil", origin="test")
    try:
        article = other.articles.add(tmp_path / "copy.pdf").article
        back = {one.target.quote.exact: one for one in other.annotations.all(article.id)}
        assert back.keys() == {"wind", *MARKED}
        names = {theme.id: theme.name for theme in other.themes.all()}
        for one in annotations:
            same = back[one.target.quote.exact]
            assert same.note == one.note
            if one.target.quote.exact != "wind":
                assert same.id == one.id and same.created[:19] == one.created[:19]
                assert [names[theme] for theme in same.theme_ids] == ["Talent"]
    finally:
        other.close()


def test_in_its_own_library_the_copy_brings_nothing_new(
    exported: tuple[Library, Exported, list[Annotation]], tmp_path: Path
) -> None:
    library, made, annotations = exported
    (tmp_path / "copy.pdf").write_bytes(made.data)
    added = library.articles.add(tmp_path / "copy.pdf")
    assert (added.already, added.changed_source) == (True, False)
    assert len(library.annotations.all(added.article.id)) == len(annotations)


def test_a_note_that_was_edited_in_the_copy_is_taken_over_and_ours_stays_beside_it(
    exported: tuple[Library, Exported, list[Annotation]], tmp_path: Path
) -> None:
    library, made, annotations = exported
    edited = made.data.replace(b"Contents(Over two pages)", b"Contents(On both pages!)")
    assert edited != made.data
    (tmp_path / "copy.pdf").write_bytes(edited)
    added = library.articles.add(tmp_path / "copy.pdf")
    assert (added.already, added.changed_source) == (True, True)
    article_id = added.article.id
    [one] = [one for one in annotations if one.note == "Over two pages"]

    def taken_over() -> str:
        imported = import_bytes(edited, "copy.pdf")
        update = library.versions.prepare_update(article_id, imported, edited, tmp_path / "copy.pdf")
        assert (update.fresh, update.edited) == (0, 1)
        library.versions.apply(update)
        assert not library.versions.prepare_update(article_id, imported, edited, tmp_path / "copy.pdf").edited
        note = library.annotations.get(one.id).note
        library.history.walk("undo")
        return note

    assert taken_over() == "On both pages!"
    library.annotations.set_note(one.id, "Over two pages\n\nReally?")
    assert taken_over() == "On both pages!\n\nReally?"
    library.history.walk("undo")


def test_a_copy_that_nobody_touched_is_known_and_one_that_was_edited_is_not(
    exported: tuple[Library, Exported, list[Annotation]],
) -> None:
    _, made, annotations = exported
    seal = exporter("pdf").seal_of(made.data)
    assert seal is not None and seal.annotation_ids == {one.id for one in annotations}
    assert exporter("pdf").seal_of(made.data.replace(b"Over two pages", b"On both pages!")) is None
    assert exporter("pdf").seal_of(made.data + b"1 0 obj") is None


@pytest.mark.parametrize("turned", ["", "/Rotate 90", "/CropBox [20 30 400 560]"])
def test_an_area_is_a_square_in_the_copy_and_an_area_again_elsewhere(tmp_path: Path, turned: str) -> None:
    data = source().replace(b"/MediaBox [0 0 420 595]", f"/MediaBox [0 0 420 595] {turned}".encode())
    (tmp_path / "bells.pdf").write_bytes(data)
    areas = [Area(1, 0.1, 0.5, 0.4, 0.75, beside=True), Area(2, 0.05, 0.05, 0.9, 0.9)]
    with closing(Library.open(tmp_path / "library.postil", origin="test")) as library:
        article = library.articles.add(tmp_path / "bells.pdf").article
        text = library.contents.of(article.id).text
        for number, area in enumerate(areas):
            at = text.index(("asking", "locked")[number])
            library.annotations.add(article.id, Passage(at, at + 6), [library.themes.find("Talent").id], "Look", area)
        made = library.exchange.export(article.id, "pdf")
        ids = {one.id: area_in(one.extra) for one in library.annotations.all(article.id)}
        (tmp_path / "copy.pdf").write_bytes(made.data)
        again = library.articles.add(tmp_path / "copy.pdf")
        assert (again.already, again.changed_source) == (True, False)
    assert (made.marked, made.data.count(b"/Subtype/Square") + made.data.count(b"/Subtype /Square")) == (3, 2)
    with closing(Library.open(tmp_path / "other.postil", origin="test")) as other:
        back = other.annotations.all(other.articles.add(tmp_path / "copy.pdf").article.id)
        found = {one.id: (area_in(one.extra), one.note) for one in back if area_in(one.extra) is not None}
        assert found.keys() == {one for one, area in ids.items() if area is not None}
        for one, (area, note) in found.items():
            before = ids[one]
            assert area is not None and before is not None and note == "Look"
            assert area.page == before.page and area.box == pytest.approx(before.box, abs=0.002)


def test_an_area_of_a_page_without_any_words_is_written_and_comes_back(tmp_path: Path) -> None:
    sheets = [Sheet(), Sheet()]
    for sheet in sheets:
        sheet.picture(0, 0, 420, 595)
    (tmp_path / "scan.pdf").write_bytes(pdf(sheets))
    area = Area(2, 0.1, 0.2, 0.5, 0.4, beside=True)
    with closing(Library.open(tmp_path / "library.postil", origin="test")) as library:
        article = library.articles.add(tmp_path / "scan.pdf").article
        at = library.contents.of(article.id).text.index("Page 2")
        library.annotations.add(article.id, Passage(at, at + 6), [], "A stamp", area)
        library.annotations.add(article.id, Passage(0, 6), [], "Of the page")
        made = library.exchange.export(article.id, "pdf")
    assert (made.annotations, made.marked) == (2, 1)
    (tmp_path / "copy.pdf").write_bytes(made.data)
    with closing(Library.open(tmp_path / "other.postil", origin="test")) as other:
        [back] = other.annotations.all(other.articles.add(tmp_path / "copy.pdf").article.id)
    found = area_in(back.extra)
    assert found is not None and (found.page, back.note, back.target.position.start) == (2, "A stamp", at)
    assert found.box == pytest.approx(area.box, abs=0.002)


def test_an_article_that_is_no_pdf_is_refused(
    exported: tuple[Library, Exported, list[Annotation]], tmp_path: Path
) -> None:
    library, _, _ = exported
    (tmp_path / "a.txt").write_text("Words.")
    article = library.articles.add(tmp_path / "a.txt").article
    with pytest.raises(ExportFailed, match="Printed article"):
        library.exchange.export(article.id, "pdf")
    assert "pdf" not in {one.id for one in exporters_of("text")}
    assert "pdf" in {one.id for one in exporters_of("pdf")}


def test_the_text_of_a_pdf_leaves_as_annotated_markdown_and_the_digest_tells_the_page(
    exported: tuple[Library, Exported, list[Annotation]],
) -> None:
    library, _, annotations = exported
    article = annotations[0].article_id
    markdown = library.exchange.export(article, "markdown")
    assert (markdown.marked, markdown.listed) == (len(annotations), 0)
    digest = library.exchange.export(article, "digest").text
    assert "p. i · [open]" in digest and "p. ii · [open]" in digest
