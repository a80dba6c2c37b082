"""The import process: limited, stoppable, and never without a result."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.child import limited_process
from desktop.child.tasks import TASKS
from desktop.errors import Cancelled, ImportFailed, PostilError
from desktop.importers import importer_by_id
from desktop.importers.child import job
from desktop.importers.child.job import ImportJob, import_bytes, import_file
from desktop.importers.source_file import read_file
from tests.importers.epub.books import PNG

_NO_CONTENT = '{"about": {"remark": ""}}\n{"bytes": 13}\n{"blocks": 7}'
SAMPLES = Path(__file__).parents[2] / "samples" / "articles"


def test_a_file_is_imported_with_its_images() -> None:
    data, imported = import_file(SAMPLES / "article.md")
    assert data == (SAMPLES / "article.md").read_bytes()
    assert (imported.importer, imported.remark) == ("markdown", "")
    assert imported.importer_version == importer_by_id("markdown").version
    assert imported.content.metadata.title == "The Lamp on the Hill"
    assert list(imported.resources) == ["page_files/ferry.png"]


def test_a_child_that_computes_too_long_leaves_the_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "command", lambda: [sys.executable, "-c", "while True: pass"])
    monkeypatch.setitem(TASKS, "import", replace(TASKS["import"], wall_seconds=0.3))
    imported = import_bytes(b"# one\n\ntwo", "a.md")
    assert imported.importer == "text"
    assert imported.content.text == "# one\ntwo"
    assert imported.remark.startswith("Shown as plain text: the Markdown could not be read, because it took too long")


def test_a_file_that_has_no_plain_text_is_given_longer_and_refused_by_the_name_of_its_format(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limited_process, "command", lambda: [sys.executable, "-c", "while True: pass"])
    monkeypatch.setitem(TASKS, "import_alone", replace(TASKS["import_alone"], wall_seconds=0.3))
    with pytest.raises(ImportFailed, match=r"^This file \(Word\) could not be read, because it took too long\.$"):
        import_bytes((SAMPLES / "lock.docx").read_bytes(), "lock.docx")


@pytest.mark.parametrize(("code", "why"), [
    ("import sys; sys.exit(3)", "the import process failed"),
    ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "the import process crashed"),
    ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "it took longer than 10 seconds of computing"),
    ("print('nonsense')", "the import process gave no usable answer"),
    ("print('{}')", "the import process gave no usable answer"),
    (f"print({_NO_CONTENT!r})", "the import process gave no usable answer"),
    ("pass", "the import process gave no usable answer"),
])  # fmt: skip
def test_whatever_the_child_does_there_is_text_and_a_reason(
    code: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limited_process, "command", lambda: [sys.executable, "-c", code])
    imported = import_bytes(b"one\n\ntwo", "a.md")
    assert imported.content.text == "one\ntwo"
    assert imported.remark == f"Shown as plain text: the Markdown could not be read, because {why}."


def test_plain_text_that_the_child_gives_up_is_not_read_the_same_way_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "command", lambda: [sys.executable, "-c", "raise SystemExit(1)"])
    imported = import_bytes(b"Title\n=====\n\nwords\n", "a.txt")
    assert [(block.kind, block.text) for block in imported.content.blocks] == [("paragraph", "Title\n=====\nwords")]
    assert (
        imported.remark == "Shown as plain text: the Plain text could not be read, because the import process failed."
    )


def test_a_child_that_cannot_start_leaves_the_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "command", lambda: ["/nowhere/python"])
    imported = import_bytes(b"one", "a.md")
    assert imported.content.text == "one"
    assert "could not be started (no such file or directory)" in imported.remark


def test_a_page_that_cannot_be_parsed_is_shown_without_its_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "command", lambda: [sys.executable, "-c", "raise SystemExit(1)"])
    page = b"<html><script>bad()</script><h1>One</h1><p class='x'>two <b>three</b><p>4 &lt; 5<style>p{}"
    assert import_bytes(page, "a.html").content.text == "One\ntwo three\n4 < 5p{}"


def test_a_cancelled_job_says_so() -> None:
    running = ImportJob(b"a\n\n" * 2_000_000, "a.md")
    running.start()
    assert running.running()
    running.cancel()
    assert not running.running()
    with pytest.raises(Cancelled):
        running.result()


def test_a_job_names_its_importer_by_hand_by_extension_or_by_content() -> None:
    assert ImportJob(b"x", "a.bin", importer="markdown").importer.id == "markdown"
    assert ImportJob(b"x", "A.MD").importer.id == "markdown"
    assert ImportJob(b"\n<!DOCTYPE HTML><p>x", "download").importer.id == "html"
    assert ImportJob(b"x", "README").importer.id == "text"


def test_refusals_from_the_child_are_sentences() -> None:
    with pytest.raises(ImportFailed, match="holds no text"):
        import_bytes(b"<html><body><img></body></html>", "a.html")
    with pytest.raises(ImportFailed, match="not text"):
        import_bytes(bytes(range(1, 256)) * 30, "a.txt")
    with pytest.raises(ImportFailed, match="no PDF that can be read"):
        import_bytes(b"%PDF-1.7 ...", "a.txt")


def test_bytes_beyond_the_limit_are_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(job, "MAX_FILE", 100)
    with pytest.raises(PostilError, match="larger than 50 MB"):
        import_bytes(b"x" * 101, "a.txt")


def test_the_child_gets_no_path_and_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOKEN", "secret")
    assert "TOKEN" not in limited_process.environment()


def test_a_frozen_program_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert limited_process.command() == [sys.executable, "--child"]


def test_a_file_is_read_once_and_what_becomes_of_it_then_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# Head\n\n" + "Some words. " * 1000, "utf-8")
    data = read_file(path)
    work = ImportJob(data, path.name, folder=tmp_path)
    work.start()
    with path.open("r+b") as file:
        file.truncate(7)
    imported = work.result()
    assert imported.content.text.startswith("Head\nSome words.")
    assert imported.content.text.count("Some words.") == 1000


def test_a_book_is_imported_with_its_pictures_which_are_read_when_they_are_asked_for() -> None:
    _, imported = import_file(SAMPLES / "lighthouse.epub")
    assert imported.importer == "epub"
    assert dict(imported.resources) == {"OPS/pictures/lamp.png": PNG}
    with pytest.raises(KeyError):
        imported.resources["OPS/no.png"]


def test_a_file_whose_parts_are_not_counted_has_none() -> None:
    job = ImportJob(b"text", "a.txt")
    job.start()
    job.wait()
    assert (job.done, job.total) == (0, 0)


def test_a_large_file_that_the_child_gives_up_is_read_as_words_by_a_second_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TASKS, "import", replace(TASKS["import"], runs="desktop.nowhere:read"))

    def not_here(*_: object) -> None:
        raise AssertionError("read in this process")

    monkeypatch.setattr("desktop.importers.from_text.read", not_here)
    imported = import_bytes(b"<p>one &amp; two" * 20_000, "a.html")
    assert (imported.importer, imported.content.blocks[0].text) == ("text", "one & two")
    assert imported.remark == "Shown as plain text: the Web page could not be read, because the import process failed."


def test_a_large_file_whose_words_cannot_be_read_either_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limited_process, "command", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(ImportFailed) as refusal:
        import_bytes(b"one\n\n" * 100_000, "a.md")
    assert str(refusal.value) == (
        "This file (Markdown) could not be read, because the import process failed; nor could its words alone."
    )
