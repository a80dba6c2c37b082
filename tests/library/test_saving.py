"""What was exported is remembered by file, and a file that is there is never silently replaced."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest

from db.records import Article
from desktop.annotated.document import Exported
from desktop.annotated.options import Options
from desktop.article.content import Passage
from desktop.errors import ExportFailed
from desktop.exporters import LOST, exporter, exporters_of
from desktop.exporters.options import options_from
from desktop.library import Library
from desktop.library.exchange import addresses_of
from desktop.library.saving import write_export
from tests.annotated.make import sample
from tests.importers.epub.books import PNG, lighthouse

NOTHING = "It is an earlier export that holds nothing new."


def test_neither_a_file_nor_its_record_is_replaced_unasked(tmp_path: Path) -> None:
    exported = Exported("text", 0, 0, 0, sidecar="{}")
    beside = tmp_path / "a.annotations.json"
    beside.write_text("mine", "utf-8")
    with pytest.raises(ExportFailed):
        write_export(tmp_path / "a.md", exported)
    assert not (tmp_path / "a.md").exists()
    assert beside.read_text("utf-8") == "mine"
    write_export(tmp_path / "a.md", exported, force=True)
    assert beside.read_text("utf-8") == "{}"
    with pytest.raises(ExportFailed):
        write_export(tmp_path / "a.md", Exported("other", 0, 0, 0))


def test_a_record_whose_file_is_gone_gives_way_unless_somebody_wrote_into_it(tmp_path: Path) -> None:
    made = exporter("markdown").write(sample(), Options(machine_block="sidecar"))
    path, beside = tmp_path / "a.md", tmp_path / "a.annotations.json"
    for word, refused in (("Compare", False), ("Mine", True)):
        beside.write_text((made.sidecar or "").replace("Compare", word), "utf-8")
        with pytest.raises(ExportFailed) if refused else nullcontext():
            write_export(path, made)
        assert path.exists() is not refused
        path.unlink(missing_ok=True)


@pytest.mark.parametrize("sidecar", [None, '{"note":"\ud800"}'])
def test_an_export_of_text_that_no_encoding_knows_is_written_whole(tmp_path: Path, sidecar: str | None) -> None:
    write_export(tmp_path / "a.md", Exported("text", 0, 0, 0, sidecar=sidecar))
    beside = tmp_path / "a.annotations.json"
    assert beside.exists() is (sidecar is not None)
    if sidecar is not None:
        assert beside.read_bytes().decode("utf-8", "surrogatepass") == sidecar


def test_what_stands_beside_is_let_be_where_no_record_is_written_and_nothing_replaced(tmp_path: Path) -> None:
    beside = tmp_path / "a.annotations.json"
    beside.write_text('{"type":"AnnotationCollection"}', "utf-8")
    write_export(tmp_path / "a.md", Exported("text", 0, 0, 0))
    assert (tmp_path / "a.md").read_text("utf-8") == "text"
    assert beside.exists()


def test_replacing_what_cannot_be_read_is_said_to_lose_it(library: Library, tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    assert library.saving.what_is_there(Article("a", "A"), tmp_path / "folder.md") == LOST
    assert "your original" in library.saving.what_is_there(
        Article("a", "A", source=str(tmp_path / "a")), tmp_path / "a"
    )


def test_a_file_of_somebody_else_is_not_read_as_markdown_before_it_is_replaced(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def planned(*_: object, **__: object) -> object:
        raise AssertionError("read whole, while the window waits")

    monkeypatch.setattr("desktop.exporters.returning.earlier.plan_import", planned)
    path = tmp_path / "theirs.md"
    path.write_text("[" * 300_000, "utf-8")
    assert library.saving.what_is_there(Article("a", "A"), path) == "Replacing it loses what it holds."


def test_the_sidecar_of_a_replaced_export_goes_with_it(tmp_path: Path) -> None:
    path, beside = tmp_path / "a.md", tmp_path / "a.annotations.json"
    apart = Exported("old", 1, 1, 0, sidecar='{"type":"AnnotationCollection"}')
    write_export(path, apart)
    write_export(tmp_path / "a.csv", Exported("table", 1, 0, 1))
    write_export(tmp_path / "a.csv", Exported("table", 1, 0, 1), force=True)
    assert beside.exists()
    write_export(path, Exported("new", 1, 1, 0), force=True)
    assert not beside.exists()
    beside.write_text("somebody else's", "utf-8")
    write_export(path, Exported("newer", 1, 1, 0), force=True)
    assert beside.read_text("utf-8") == "somebody else's"


@pytest.mark.parametrize(
    ("exporter_id", "choices"),
    [(one.id, {}) for one in exporters_of("text")]
    + [("markdown", {"body": "list"}), ("markdown", {"body": "paragraphs", "machine_block": "sidecar"})],
)
def test_an_export_that_somebody_wrote_into_holds_something_new(
    library: Library, add: Callable[..., Article], tmp_path: Path, exporter_id: str, choices: dict[str, str]
) -> None:
    article = add("Ropes first. Then the engine.\n")
    library.annotations.add(article.id, Passage(0, 5), note="Start here.")
    path = tmp_path / f"out.{exporter(exporter_id).extension}"
    exported = library.exchange.export(article.id, exporter_id, options_from(choices))
    write_export(path, exported)
    row, options = exporter(exporter_id), options_from(choices)
    library.saving.remember(path, exported, row, options, article.id, exported)
    for mine in (b"Begin there.", b"Start here.\n\nMine") if b"Start here." in exported.data else ():
        path.write_bytes(exported.data.replace(b"Start here.", mine))
        assert path.read_bytes() != exported.data
        assert library.saving.what_is_there(article, path) != NOTHING
    path.write_bytes(exported.data + b"\nMy own words below.\n")
    assert library.saving.what_is_there(article, path) != NOTHING
    path.write_bytes(exported.data)
    assert (library.saving.what_is_there(article, path) == NOTHING) is (
        exporter_id in ("markdown", "html", "digest", "jsonld")
    )


def test_the_pictures_of_an_article_are_written_beside_its_markdown_and_found_there_again(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "The light.epub"
    path.write_bytes(lighthouse())
    article = library.articles.add(path).article
    exported = library.exchange.export(article.id)
    write_export(tmp_path / "out.md", exported)
    [picture] = (tmp_path / "The-light.files").iterdir()
    assert picture.read_bytes() == PNG
    assert f"![The lamp](The-light.files/{picture.name})" in exported.text
    assert library.exchange.plan(exported.data).changes == ()
    picture.write_bytes(b"somebody's")
    write_export(tmp_path / "out.md", exported, force=True)
    assert picture.read_bytes() == b"somebody's"
    picture.write_bytes(PNG)
    again = library.articles.add(tmp_path / "out.md", as_new=True).article
    assert list(library.articles.resources(again.id).values()) == [PNG]


@pytest.mark.parametrize(
    ("source", "address"),
    [
        ("OPS/a b.JPG", "the-book.files/a-b-0123456789.jpg"),
        ("../../../etc/x.png", "the-book.files/x-0123456789.png"),
        ("data:abc", "the-book.files/picture-0123456789.png"),
        ("..", "the-book.files/picture-0123456789"),
    ],
)
def test_a_picture_is_called_by_what_it_holds_and_stays_in_its_folder(source: str, address: str) -> None:
    assert addresses_of({"data:abc": PNG}, {source: "0123456789abcdef"}, "../the book.epub") == {source: address}


def test_pictures_that_no_folder_can_be_made_for_are_told_of(tmp_path: Path) -> None:
    (tmp_path / "a.files").write_text("no folder")
    with pytest.raises(ExportFailed):
        write_export(tmp_path / "a.md", Exported("x", 0, 0, 0, pictures={"a.files/b.png": PNG}))
    assert not (tmp_path / "a.md").exists()
