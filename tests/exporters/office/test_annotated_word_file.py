"""An annotated article goes to Word and comes back: passages, notes and themes, also through LibreOffice."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Anchor, AnchorState, Annotation
from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.article.content import Passage
from desktop.exporters import exporter
from desktop.exporters.office.parts import zipped
from desktop.importers.imported import Imported
from desktop.importers.office import from_docx
from desktop.library import Library
from tests.annotated.make import SOURCE, THEMES, annotation, content_of, document, mark, sample
from tests.exporters.golden import check_golden
from tests.exporters.office.opened import W, opened_by_libre_office, parts_of

Told = tuple[str, str, str, tuple[str, ...]]  # id, words, note, names of themes


def written(made: Document) -> bytes:
    return exporter("docx").write(made, Options()).data


def in_words(text: str) -> str:
    return " ".join(text.split())


def told(imported: Imported) -> list[Told]:
    text = imported.content.text
    return sorted(
        (one.name.removeprefix("postil:"), in_words(text[one.start : one.end]), one.note, one.themes)
        for one in imported.found
    )


def expected(made: Document) -> list[Told]:
    return sorted(
        (one.id, in_words(one.target.quote.exact), one.note.strip("\n"), made.names_of(one)) for one in made.annotations
    )


def in_body(made: Document) -> Document:
    """Return the sample without its annotation of a footnote, where Word has no comments."""
    kept = tuple(one for one in made.annotations if one.target.quote.exact != "foot")
    return replace(made, annotations=kept)


def test_text_and_comments_are_those_of_the_golden_file() -> None:
    parts = parts_of(written(sample()))
    names = ("word/document.xml", "word/footnotes.xml", "word/comments.xml")
    text = "\n".join(f"{name}\n{parts[name].decode()}" for name in names)
    check_golden("docx-parts.xml", re.sub(r"(?=<w:(?:p|tr|tbl|comment|footnote)[ >])", "\n", text).encode())


def test_an_annotated_article_comes_back_with_its_passages_notes_and_themes() -> None:
    made = in_body(sample())
    imported = from_docx.read(written(made), "a.docx")
    assert told(imported) == expected(made)
    assert in_words(imported.content.text) == in_words(made.content.text)


def test_libre_office_opens_it_saves_it_and_it_still_comes_back(tmp_path: Path) -> None:
    """LibreOffice has no line breaks in comments: each line of a note is a paragraph there."""
    made = in_body(sample())
    again = opened_by_libre_office(written(made), "docx", "docx", tmp_path)
    imported = from_docx.read(again.read_bytes(), "a.docx")
    assert told(imported) == [
        (*one[:2], one[2].replace("- a list\n", "- a list\n\n"), one[3]) for one in expected(made)
    ]


@pytest.mark.parametrize("saved_by", ["Word", "LibreOffice"])
def test_a_comment_that_was_edited_elsewhere_becomes_the_note_and_ours_stays_beside_it(
    saved_by: str, tmp_path: Path, put_library: Callable[[Path], None]
) -> None:
    put_library(tmp_path / "library.postil")
    (tmp_path / "race.md").write_text(SOURCE, encoding="utf-8")
    with closing(Library.open(tmp_path / "library.postil", origin="test")) as library:
        article = library.articles.add(tmp_path / "race.md").article
        at = library.contents.of(article.id).text.index("five firms")
        for note in ("Which\u2011five?\n- one\n- two", "Kept\nas it is.\nTheme: of mine"):
            library.annotations.add(article.id, Passage(at, at + 10), [library.themes.find("Talent").id], note)
        ids = [annotation.id for annotation in library.annotations.all(article.id)]
        data = library.exchange.export(article.id, "docx").data
        assert data == library.exchange.export(article.id, "docx").data
        if saved_by == "LibreOffice":
            data = opened_by_libre_office(data, "docx", "docx", tmp_path).read_bytes()

        def notes() -> list[str]:
            return [library.annotations.get(annotation_id).note for annotation_id in ids]

        def updated(old: str, new: str, without: str = "") -> list[str]:
            """Return the notes after an update, which is taken back, from the file with other words in a comment."""
            parts = {name: part.replace(old.encode(), new.encode()) for name, part in parts_of(data).items()}
            parts.pop(without, None)
            imported = from_docx.read(edited := zipped(parts.items()), "race.docx")
            update = library.versions.prepare_update(article.id, imported, edited, tmp_path / "race.docx")
            before = notes()
            library.versions.apply(update)
            after = notes()
            assert (update.fresh, update.edited) == (0, int(before != after))
            library.history.walk("undo")
            assert notes() == before
            return after

        first, second = notes()
        assert updated("- two", "- two") == [first, second]
        assert updated("- two", "- three", without="docProps/custom.xml") == [first, second], "of an older Postil"
        edited, untouched = updated("- two", "- three")
        assert (in_words(edited), untouched) == ("Which\u2011five? - one - three", second)
        library.annotations.set_note(ids[0], first.replace("- one", "- ours"))
        assert updated("- two", "- two") == [first.replace("- one", "- ours"), second]
        both, untouched = updated("- two", "- three")
        assert "- ours" in both and "- three" in both and untouched == second


def test_where_one_of_two_comments_on_a_passage_is_gone_the_other_is_not_taken_for_it() -> None:
    content = content_of(SOURCE.encode())
    marks = [mark(content, "five firms", note, [], number) for number, note in enumerate(("First", "Second"), 1)]
    parts = parts_of(written(document(SOURCE, marks)))
    left = re.sub(rb"<w:comment w:id=\"0\".*?</w:comment>", b"", parts["word/comments.xml"])
    for words, owner in (("Second", marks[1].id), ("Edited", "")):
        parts["word/comments.xml"] = left.replace(b"Second", words.encode())
        found = from_docx.read(zipped(parts.items()), "a.docx").found
        assert [one.own_id for one in found if one.note] == [owner]
        assert {one.own_id for one in found} - {""} == {one.id for one in marks}


def test_a_note_on_a_footnote_is_a_comment_at_its_number_and_an_orphan_stands_below_the_text() -> None:
    content = content_of(SOURCE.encode())
    lost = annotation(content, (2, 8), "Where was it?", ["t2"], 2)
    lost = replace(lost, anchor=Anchor(AnchorState.ORPHAN, None, None))
    made = document(SOURCE, [mark(content, "foot", "Too short.", ["t1"], 1), lost])
    imported = from_docx.read(written(made), "a.docx")
    [found] = imported.found
    assert (found.note, found.themes) == ("Too short.", ("Investment",))
    assert imported.content.text[found.start : found.end] == "1"
    assert "Not found in this text\ne AI r\nWhere was it?\nTheme: Talent\n" in imported.content.text


def test_whose_a_comment_is_is_the_name_of_the_reader_or_postil() -> None:
    def authors(made: Document) -> set[str | None]:
        root = ElementTree.fromstring(parts_of(written(made))["word/comments.xml"])
        return {one.get(f"{W}author") for one in root.iter(f"{W}comment")}

    assert authors(sample()) == {"Postil"}
    assert authors(replace(sample(), reader="Ada <Lovelace>")) == {"Ada <Lovelace>"}


NOTES = st.text(st.sampled_from("ab .*#>-\n\n\t<&\0\u202e🚢:[]`"), max_size=40)


@given(
    st.lists(
        st.tuples(st.integers(0, 380), st.integers(1, 120), NOTES, st.sets(st.sampled_from(["t1", "t2"]))), max_size=6
    )
)
def test_whatever_is_noted_anywhere_comes_back(rows: Sequence[tuple[int, int, str, set[str]]]) -> None:
    content = content_of(SOURCE.encode())
    end = content.text.index("The foot note")
    marks: list[Annotation] = []
    for number, (start, length, note, themes) in enumerate(rows, 1):
        stop = min(start + length, end)
        words = content.text[start:stop]
        if not words.strip() or note.lstrip().startswith("Theme: "):
            continue
        start += len(words) - len(words.lstrip())
        stop -= len(words) - len(words.rstrip())
        marks.append(annotation(content, (start, stop), note, sorted(themes), number))
    made = document(SOURCE, marks)
    back = told(from_docx.read(written(made), "a.docx"))
    assert [one[:2] + one[3:] for one in back] == [one[:2] + one[3:] for one in expected(made)]
    for (*_, note, _), (*_, meant, _) in zip(back, expected(made), strict=True):
        assert in_words(note) == in_words(meant.replace("\0", "\ufffd"))


@pytest.mark.no_cover  # the same lines again and again
def test_a_thousand_annotations_are_no_trouble() -> None:
    source = "\n\n".join(f"Paragraph {number} of the harbour." for number in range(1000))
    content = content_of(source.encode())
    marks = [mark(content, f"Paragraph {n} of", f"Note {n}\n\nmore", ["t1"], n) for n in range(1000)]
    imported = from_docx.read(written(document(source, marks)), "a.docx")
    assert [(one.note, one.themes) for one in imported.found] == [
        (f"Note {n}\n\nmore", ("Investment",)) for n in range(1000)
    ]


@pytest.mark.parametrize("name", sorted(THEMES))
def test_a_passage_is_shaded_in_the_colour_of_its_theme(name: str) -> None:
    content = content_of(SOURCE.encode())
    parts = parts_of(written(document(SOURCE, [mark(content, "five firms", "", [name], 1)])))
    fill = THEMES[name].colours.fill.lstrip("#")
    assert (
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:rPr><w:t xml:space="preserve">five firms'
        in parts["word/document.xml"].decode()
    )
