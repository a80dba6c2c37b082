"""Sending many articles: a folder that is left alone, merged into or refused file by file; one file over all."""

from __future__ import annotations

import errno
import io
import os
import zipfile
from pathlib import Path

import pytest

from db.reading import Reader
from desktop.annotated.options import Options
from desktop.errors import ExportFailed
from desktop.exporters import exporter, exporters_of
from desktop.exporters.index_file import IndexedFile, index_name, index_of
from desktop.library.sending.wanted import STOPPED, Wanted

TEXTS = ("# Harbour\n\nThe pilots know it.\n", "# Harbour\n\nThe cranes stand.\n", "# index\n\nThe wall is old.\n")
QUOTES = ("pilots know", "cranes stand", "wall is old")
FOLDERS = [one for one in exporters_of("markdown") if one.together is None]
TOGETHER = [one for one in exporters_of("markdown") if one.together is not None]
FILES = [one for one in TOGETHER if one.holds != "a bibliography"]  # which has articles, and no annotations
QUICK = [row for row in FOLDERS if row.id != "print"]  # whose pages a process draws, for each article


@pytest.fixture
def three(library, add):
    """Three articles with an annotation each, two of which have one title; the last has another theme."""
    made = []
    for number, (text, quote) in enumerate(zip(TEXTS, QUOTES, strict=True)):
        article = add(text, f"{number}.md")
        theme = library.themes.find("Talent" if number == 2 else "Investment").id
        library.annotations.add(article.id, library.articles.find_quote(article.id, quote), (theme,), f"Note {number}")
        made.append(article)
    return made


def wanted(articles, format_id: str, **more) -> Wanted:
    return Wanted([one.id for one in articles], exporter(format_id), more.pop("options", Options()), **more)


def names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}


def held(path: Path) -> bytes:
    """Return what a file holds: of an archive, its parts."""
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(map(archive.read, archive.namelist()))


def note(library, article, words: str) -> None:
    [one] = library.annotations.all(article.id)
    library.annotations.set_note(one.id, words)


@pytest.mark.parametrize("row", QUICK, ids=lambda one: one.id)
def test_a_folder_has_a_file_an_article_with_a_name_of_its_own_and_an_index(library, three, tmp_path, row):
    folder = tmp_path / "a" / "out"
    sent = library.sending.send(wanted(three, row.id), folder)
    assert (sent.articles, sent.annotations, sent.refused, sent.stopped) == (3, 3, [], "")
    index = index_name(row.extension)
    assert index in names(folder) and len(names(folder)) == 4
    assert {path.name for path in sent.written} == names(folder)
    listed = (folder / index).read_text("utf-8")
    assert listed.count("1 annotation") == 3
    for article in three:
        if row.extension == "docx":  # it says that Postil made it, and comes back as any other of Word's
            continue
        [path] = [one for one in folder.iterdir() if article.id.encode() in one.read_bytes()]
        if row.extension in ("pdf", "annotation"):  # they say whose they are, and are no exports that are compared
            assert row.seal_of(path.read_bytes()).article_id == article.id
            continue
        plan = library.exchange.plan(path.read_bytes())
        assert (plan.article_id, plan.changes, plan.untouched) == (article.id, (), True)


@pytest.mark.parametrize("row", QUICK, ids=lambda one: one.id)
def test_what_is_as_it_was_is_left_alone_and_what_changed_is_written(library, three, tmp_path, row):
    folder = tmp_path / "out"
    library.sending.send(wanted(three, row.id), folder)
    before = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.iterdir()}
    again = library.sending.send(wanted(three, row.id), folder)
    assert (again.written, len(again.unchanged), again.summary()) == ([], 4, "nothing new, 4 unchanged")
    assert {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.iterdir()} == before
    note(library, three[1], "Another note")
    third = library.sending.send(wanted(three, row.id), folder)
    [path] = third.written
    assert len(third.unchanged) == 3
    assert row.extension == "pdf" or b"Another note" in held(path)


@pytest.mark.parametrize("row", QUICK, ids=lambda one: one.id)
def test_a_file_of_somebody_elses_is_refused_with_the_reason_and_the_rest_is_written(library, three, tmp_path, row):
    folder = tmp_path / "out"
    folder.mkdir()
    path = folder / f"Harbour{row.suffix}.{row.extension}"
    path.write_bytes(b"My own words.\n")
    sent = library.sending.send(wanted(three, row.id), folder)
    [refused] = sent.refused
    assert (refused.article_id, refused.path) == (three[0].id, path) and refused.reason.endswith(".")
    assert path.read_bytes() == b"My own words.\n" and len(sent.written) == 3
    assert library.sending.send(wanted(three, row.id, force=True), folder).refused == []


def test_a_page_that_was_changed_is_not_replaced_nor_one_that_holds_what_the_library_never_had(
    library, three, tmp_path, monkeypatch
):
    folder = tmp_path / "out"
    [path, *_] = library.sending.send(wanted(three, "html"), folder).written
    whole = path.read_bytes()
    note(library, three[0], "Another note")
    monkeypatch.setattr(Reader, "found", lambda *_: None)
    monkeypatch.setattr(library.saving, "is_as_written", lambda *_: False)  # it is written by another library
    assert [one.path for one in library.sending.send(wanted(three, "html"), folder).refused] == [path]
    monkeypatch.undo()
    path.write_bytes(whole.replace(b'">The ', b'">The harbour ', 1))
    assert [one.path for one in library.sending.send(wanted(three, "html"), folder).refused] == [path]
    assert b'">The harbour ' in path.read_bytes()


def test_an_index_that_was_changed_stays_and_one_that_was_not_keeps_the_other_files(library, three, tmp_path):
    folder = tmp_path / "out"
    library.sending.send(wanted(three[:1], "markdown"), folder)
    library.sending.send(wanted(three[1:], "markdown"), folder)
    index = folder / "index.md"
    assert index.read_text("utf-8").count("- [") == 3
    gone = next(one for one in folder.iterdir() if three[0].id.encode() in one.read_bytes())
    gone.unlink()
    library.sending.send(wanted(three[1:], "markdown"), folder)
    assert index.read_text("utf-8").count("- [") == 2
    index.write_bytes(index.read_bytes() + b"My line.\n")
    sent = library.sending.send(wanted(three, "markdown"), folder)
    assert [one.path for one in sent.refused] == [index] and b"My line." in index.read_bytes()


@pytest.mark.parametrize("extension", ["md", "html"])
def test_an_index_of_hostile_names_reads_back(extension):
    entries = [IndexedFile(f"{n} ‮ é%20 (x).{extension}", "]( <script> *a*", "<b>", n) for n in range(3)]
    first = index_of(entries[:2], extension)
    both = index_of(entries[2:], extension, first)
    assert both == index_of(entries, extension)
    assert both is not None and b"<script>" not in both


def test_it_stops_between_two_articles_when_told_so(library, three, tmp_path):
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return done < 2

    sent = library.sending.send(wanted(three, "markdown"), tmp_path / "out", progress)
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert sent.stopped == STOPPED and len(sent.written) == 3
    assert (tmp_path / "out" / "index.md").read_text("utf-8").count("- [") == 2
    sent = library.sending.send(wanted(three, "csv"), tmp_path / "all.csv", lambda done, total: done < 1)
    assert sent.stopped.endswith(".") and not (tmp_path / "all.csv").exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_a_full_disk_ends_it_with_what_is_written_whole(library, three, tmp_path, monkeypatch, number):
    folder, sync, calls = tmp_path / "out", os.fsync, []

    def full(handle: int) -> None:
        calls.append(handle)
        if len(calls) > 2:  # the first file and its folder are written
            raise OSError(number, "no room")
        sync(handle)

    monkeypatch.setattr(os, "fsync", full)
    sent = library.sending.send(wanted(three, "markdown"), folder)
    assert len(sent.written) == 1 and sent.refused[0].reason == sent.stopped
    assert names(folder) == {path.name for path in sent.written}, "nothing half written"


def test_a_folder_that_was_made_for_nothing_goes_again_and_no_other_one(library, tmp_path):
    nothing = Wanted(["none"], exporter("pdf"), Options())
    (tmp_path / "mine").mkdir()
    for folder in (tmp_path / "a" / "out", tmp_path / "mine" / "out", tmp_path / "mine"):
        sent = library.sending.send(nothing, folder)
        assert sent.refused and not sent.written
    assert (tmp_path / "mine").is_dir() and list((tmp_path / "mine").iterdir()) == []
    assert not (tmp_path / "a").exists()


def test_a_dry_run_writes_nothing(library, three, tmp_path):
    for row in QUICK:
        sent = library.sending.send(wanted(three, row.id, dry_run=True), tmp_path / row.id)
        assert sent.written and not (tmp_path / row.id).exists()


def test_a_file_where_the_folder_should_be_is_told(library, three, tmp_path):
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(ExportFailed, match="is a file"):
        library.sending.send(wanted(three, "html"), tmp_path / "out")
    for name in ("x" * 300, "a\0b"):
        with pytest.raises(ExportFailed, match=r"could not be made: [a-z ]+\.$"):
            library.sending.send(wanted(three, "html"), tmp_path / name)


# --- one file


@pytest.mark.parametrize("row", FILES, ids=lambda one: one.id)
def test_one_file_holds_the_annotations_of_all_and_stays_as_it_is(library, three, tmp_path, row):
    out = tmp_path / f"all.{row.extension}"
    sent = library.sending.send(wanted(three, row.id, title="Mine"), out)
    assert (sent.written, sent.annotations, sent.articles) == ([out], 3, 3)
    data = out.read_bytes()
    for quote in QUOTES:
        assert row.extension == "pdf" or quote.encode() in held(out)
    again = library.sending.send(wanted(three, row.id, title="Mine"), out)
    assert (again.written, again.unchanged) == ([], [out]) and out.read_bytes() == data
    note(library, three[0], "Another note")
    third = library.sending.send(wanted(three, row.id, title="Mine"), out)
    assert third.written == [out]
    assert row.extension == "pdf" or b"Another note" in held(out)
    out.write_bytes(data + b"My line.\n")
    assert [one.path for one in library.sending.send(wanted(three, row.id), out).refused] == [out]
    assert library.sending.send(wanted(three, row.id, force=True), out).written == [out]


def test_every_quote_of_a_digest_says_where_it_is_from(library, three):
    library.articles.rename(three[0].id, "A *new* title")
    made, _ = library.sending.together(wanted(three, "digest", title="Notes"))
    lines = [line for line in made.text.splitlines() if line.startswith("— ")]
    assert len(lines) == made.text.count("\n> ") == 3
    ids = {one.id for article in three for one in library.annotations.all(article.id)}
    assert {line.rpartition("postil://a/")[2].rstrip(")") for line in lines} == ids
    assert any(r"*A \*new\* title*" in line for line in lines)
    talent = library.themes.find("Talent").id
    only, _ = library.sending.together(wanted(three, "digest", theme_ids=(talent,)))
    assert "## Investment" not in only.text and "wall is old" in only.text and "pilots" not in only.text


def test_what_was_edited_of_several_articles_comes_back_in_one_step_with_what_was_left_out(library, three, tmp_path):
    made, _ = library.sending.together(wanted(three, "jsonld", title="Mine"))
    data = made.data.replace(b"Note 0", b"Other 0").replace(b"Note 2", b"Other 2")
    plan = library.exchange.plan(data)
    assert plan.known and [len(part.changes) for part in plan.parts] == [1, 0, 1]
    library.exchange.apply(plan, skip={1})

    def notes() -> list[str]:
        return [one.note for article in three for one in library.annotations.all(article.id)]

    assert notes() == ["Other 0", "Note 1", "Note 2"]
    library.exchange.apply(library.exchange.plan(data))
    assert notes() == ["Other 0", "Note 1", "Other 2"]
    library.history.walk("undo")
    library.history.walk("undo")
    assert notes() == ["Note 0", "Note 1", "Note 2"]
    library.articles.remove(three[0].id)
    plan = library.exchange.plan(data)
    assert len(plan.parts) == 2 and "not in this library stay out" in plan.remarks[0]
