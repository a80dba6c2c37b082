"""Files opened, dropped or chosen for an import: whose they are, what is offered; bad ones are a sentence."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.records import Article
from desktop.annotated.options import Options
from desktop.exporters import exporter
from desktop.exporters.options import options_from
from desktop.library import Library
from desktop.library.across import looking_at
from desktop.library.import_source import SourceWork
from desktop.library.sending.wanted import Wanted
from desktop.proposals.import_plan import ChangeKind
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import words

SOURCE = "# Rivers\n\nA river is older than its name.\n\nEvery river begins in more than one place.\n"


@pytest.fixture
def article(window: MainWindow, tmp_path: Path) -> Article:
    path = tmp_path / "rivers.md"
    path.write_text(SOURCE, "utf-8")
    added = window.session.library.articles.add(path).article
    assert window.reading.open(added.id)
    return added


@pytest.fixture
def exported(window: MainWindow, article: Article, tmp_path: Path) -> Path:
    assert window.reading.content is not None
    window.session.annotate(article.id, words(window.reading.content, "older than its name"), note="Much.")
    path = tmp_path / "out.md"
    path.write_bytes(window.session.library.exchange.export(article.id).data)
    return path


def foreign(tmp_path: Path, options: Options | None = None) -> tuple[Path, str | None]:
    """An export from somebody else's library, and its sidecar."""
    (tmp_path / "else").mkdir()
    library = Library.open(tmp_path / "else" / "library.postil", origin="window")
    source = tmp_path / "else" / "lakes.md"
    source.write_text("# Lakes\n\nA lake is a river that waits.\n", "utf-8")
    article = library.articles.add(source).article
    library.annotations.add(article.id, words(library.contents.of(article.id), "a river that waits"), (), "Does it?")
    made = library.exchange.export(article.id, "markdown", options)
    library.close()
    path = tmp_path / "lakes (annotated).md"
    path.write_bytes(made.data)
    return path, made.sidecar


def wait_for_dialog(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.controllers.importing.dialog is not None, timeout=30_000)


def accept(window: MainWindow, qtbot: QtBot) -> None:
    assert window.controllers.importing.dialog is not None
    window.controllers.importing.dialog.accept()
    qtbot.waitUntil(lambda: not window.controllers.importing.jobs.busy(), timeout=30_000)


def wait_for_offer(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.strip.kind == "import" and window.strip.sentence() != "", timeout=30_000)


def test_opening_an_export_offers_its_annotations(window: MainWindow, exported: Path, qtbot: QtBot) -> None:
    exported.write_text(exported.read_text("utf-8").replace("Much.", "Very much.", 1), "utf-8")
    articles = len(window.session.library.read.articles())
    window.session.import_files([exported])
    wait_for_offer(window, qtbot)
    assert window.strip.sentence() == "out.md is an export of “Rivers”."
    assert len(window.session.library.read.articles()) == articles
    window.strip.button.click()
    wait_for_dialog(window, qtbot)
    assert window.controllers.importing.dialog is not None
    accept(window, qtbot)
    assert [a.note for a in window.reading.annotations] == ["Very much."]
    assert len(window.session.library.read.articles()) == articles


def test_an_export_can_be_opened_as_an_article_all_the_same(window: MainWindow, exported: Path, qtbot: QtBot) -> None:
    articles = len(window.session.library.read.articles())
    window.session.import_files([exported])
    wait_for_offer(window, qtbot)
    with qtbot.waitSignal(window.session.article_added, timeout=30_000):
        window.strip.other_button.click()
    assert len(window.session.library.read.articles()) == articles + 1


def test_an_export_of_an_article_that_is_not_here_says_whose_and_is_added(
    window: MainWindow, article: Article, tmp_path: Path, qtbot: QtBot
) -> None:
    path, _ = foreign(tmp_path)
    window.session.import_files([path])
    wait_for_offer(window, qtbot)
    assert "“Lakes”, which is not in this library" in window.strip.sentence()
    window.strip.button.click()
    wait_for_dialog(window, qtbot)
    dialog = window.controllers.importing.dialog
    assert dialog is not None
    assert dialog.title.text() == "Lakes"
    assert dialog.go.text() == "Add article"
    accept(window, qtbot)
    assert window.reading.article is not None
    assert window.reading.article.title == "Lakes"
    assert [a.note for a in window.reading.annotations] == ["Does it?"]
    window.session.walk("undo")
    assert "Lakes" not in {one.title for one in window.session.library.read.articles()}


def test_the_record_beside_a_file_is_read_whichever_of_both_is_chosen(
    window: MainWindow, article: Article, tmp_path: Path, qtbot: QtBot
) -> None:
    path, sidecar = foreign(tmp_path, options_from({"machine_block": "sidecar"}))
    assert sidecar is not None
    beside = path.with_name(f"{path.stem}.annotations.json")
    beside.write_text(sidecar, "utf-8")
    window.controllers.importing.begin(beside)
    wait_for_dialog(window, qtbot)
    dialog = window.controllers.importing.dialog
    assert dialog is not None
    assert dialog.title.text() == "Lakes"
    accept(window, qtbot)
    assert [a.note for a in window.reading.annotations] == ["Does it?"]


def test_a_record_without_its_file_is_a_sentence(window: MainWindow, article: Article, tmp_path: Path) -> None:
    alone = tmp_path / "alone.annotations.json"
    alone.write_text("{}", "utf-8")
    window.controllers.importing.begin(alone)
    assert "alone.md, which is not beside it" in window.strip.sentence()


def test_several_exports_are_offered_together_and_come_one_after_the_other(
    window: MainWindow, exported: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    exported.write_text(exported.read_text("utf-8").replace("Much.", "Very much.", 1), "utf-8")
    path, _ = foreign(tmp_path)
    window.session.import_files([exported, path])
    qtbot.waitUntil(lambda: "2 of the files" in window.strip.sentence(), timeout=30_000)
    window.strip.button.click()
    for title in ("Rivers", "Lakes"):
        qtbot.waitUntil(
            lambda title=title: (
                window.controllers.importing.dialog is not None
                and window.controllers.importing.dialog.title.text() == title
            ),
            timeout=30_000,
        )
        assert window.controllers.importing.dialog is not None
        accept(window, qtbot)
    assert [a.note for a in window.reading.annotations] == ["Does it?"]


def test_an_annotated_copy_from_elsewhere_is_taken_for_the_open_article(
    window: MainWindow, article: Article, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "copy.md"
    path.write_text(SOURCE.replace("more than one place", "==more than one place=="), "utf-8")
    window.controllers.importing.begin(path)
    wait_for_dialog(window, qtbot)
    dialog = window.controllers.importing.dialog
    assert dialog is not None
    assert dialog.belongs.currentData() == article.id
    assert "was not written by Postil" in dialog.summary.text()
    accept(window, qtbot)
    assert [a.target.quote.exact for a in window.reading.annotations] == ["more than one place"]


def test_another_text_is_taken_for_a_new_article_until_the_reader_says_otherwise(
    window: MainWindow, article: Article, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "other.md"
    path.write_text("# Deserts\n\nNothing flows here, and ==that is the point== of the whole desert.\n", "utf-8")
    window.controllers.importing.begin(path)
    wait_for_dialog(window, qtbot)
    dialog = window.controllers.importing.dialog
    assert dialog is not None
    assert dialog.belongs.currentData() is None
    assert dialog.go.text() == "Add article"
    dialog.belongs.setCurrentIndex(1)
    dialog.belongs.activated.emit(1)
    qtbot.waitUntil(lambda: dialog.plan.known, timeout=30_000)
    assert dialog.title.text() == "Rivers"
    dialog.reject()
    assert window.reading.annotations == []


def test_annotations_without_a_text_are_taken_for_the_open_articles(
    window: MainWindow, article: Article, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "notes.json"
    path.write_text(
        '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://notes.example/1","type":"Annotation",'
        '"bodyValue":"Is it?","target":{"source":"https://rivers.example","selector":'
        '{"type":"TextQuoteSelector","exact":"more than one place"}}}',
        "utf-8",
    )
    window.controllers.importing.begin(path)
    wait_for_dialog(window, qtbot)
    assert window.controllers.importing.dialog is not None and window.controllers.importing.dialog.belongs.count() == 1
    accept(window, qtbot)
    assert [(a.target.quote.exact, a.note) for a in window.reading.annotations] == [("more than one place", "Is it?")]


BAD = [
    (b"\x00\x01\x02\x03binary", "not text"),
    (b"", "empty"),
    (b"   \n", "empty"),
    (b'# x\n\n<!-- annotations:99\n{"type":"AnnotationCollection"}\n-->\n', "newer"),
]


@pytest.mark.parametrize(("data", "word"), BAD, ids=[word for _, word in BAD])
def test_what_cannot_be_imported_is_a_sentence(
    window: MainWindow, article: Article, tmp_path: Path, qtbot: QtBot, data: bytes, word: str
) -> None:
    path = tmp_path / "bad.md"
    path.write_bytes(data)
    writes = window.session.writes
    window.controllers.importing.begin(path)
    qtbot.waitUntil(lambda: word in window.strip.sentence(), timeout=30_000)
    assert window.controllers.importing.dialog is None
    assert window.session.writes == writes


def test_a_file_is_read_and_looked_at_beside_the_window(
    window: MainWindow, exported: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: set[threading.Thread] = set()
    read = looking_at.contents
    monkeypatch.setattr(looking_at, "contents", lambda path: (threads.add(threading.current_thread()), read(path))[1])
    window.controllers.importing.begin(exported)
    qtbot.waitUntil(lambda: "has all" in window.toast.text(), timeout=30_000)
    assert threads and threading.main_thread() not in threads


def test_a_file_that_is_gone_is_a_sentence(window: MainWindow, article: Article, tmp_path: Path, qtbot: QtBot) -> None:
    window.controllers.importing.begin(tmp_path / "gone.md")
    qtbot.waitUntil(lambda: "gone.md" in window.strip.sentence(), timeout=30_000)


def edited_text(window: MainWindow, exported: Path, qtbot: QtBot) -> None:
    text = exported.read_text("utf-8")
    at = text.rindex("\n\n[^h-")
    exported.write_text(text[:at] + "\n\nA river has two sides." + text[at:], "utf-8")
    window.controllers.importing.begin(exported)
    wait_for_dialog(window, qtbot)


@pytest.fixture
def go_on(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Hold back the reading of a new text until this is set."""
    held = threading.Event()
    read = SourceWork.run
    monkeypatch.setattr(SourceWork, "run", lambda work: (held.wait(30), read(work))[1])
    return held


def test_what_is_written_while_the_new_text_is_read_stays(
    window: MainWindow, exported: Path, qtbot: QtBot, go_on: threading.Event
) -> None:
    edited_text(window, exported, qtbot)
    assert window.controllers.importing.dialog is not None
    window.controllers.importing.dialog.accept()
    assert window.controllers.importing.jobs.busy()
    [own] = window.reading.annotations
    assert window.session.set_note(own.id, "Written meanwhile.")
    go_on.set()
    qtbot.waitUntil(lambda: not window.controllers.importing.jobs.busy(), timeout=30_000)
    assert [(a.id, a.note) for a in window.reading.annotations] == [(own.id, "Written meanwhile.")]
    assert window.reading.content is not None
    assert "two sides" in window.reading.content.text


def test_the_reading_of_a_new_text_can_be_stopped(
    window: MainWindow, exported: Path, qtbot: QtBot, go_on: threading.Event
) -> None:
    edited_text(window, exported, qtbot)
    writes = window.session.writes
    assert window.controllers.importing.dialog is not None
    window.controllers.importing.dialog.accept()
    window.import_strip.cancel_requested.emit()
    qtbot.waitUntil(lambda: not window.controllers.importing.jobs.busy(), timeout=30_000)
    go_on.set()
    assert window.session.writes == writes
    assert "nothing was changed" in window.toast.text()


@pytest.mark.parametrize("keep", [0.3, 0.9])
def test_a_file_that_was_cut_off_is_shown_with_care(
    window: MainWindow, exported: Path, qtbot: QtBot, keep: float
) -> None:
    data = exported.read_bytes()
    exported.write_bytes(data[: int(len(data) * keep)])
    before = window.reading.annotations
    window.controllers.importing.begin(exported)
    qtbot.waitUntil(
        lambda: (
            window.controllers.importing.dialog is not None
            or bool(window.strip.sentence())
            or "has all" in window.toast.text()
        ),
        timeout=30_000,
    )
    if window.controllers.importing.dialog is not None:
        accept(window, qtbot)
    assert [a.id for a in window.reading.annotations if a.note == "Much."] == [a.id for a in before]


def test_a_file_without_its_record_is_compared_with_what_was_written_to_it(
    window: MainWindow, article: Article, exported: Path, qtbot: QtBot
) -> None:
    library = window.session.library
    made = library.exchange.export(article.id)
    library.saving.remember(exported, made, exporter("markdown"), Options(), article.id, made)
    visible = exported.read_text("utf-8").partition("<!-- annotations")[0]
    exported.write_text(visible.replace("Much.", "In the file.", 1), "utf-8")
    [own] = window.reading.annotations
    window.session.set_note(own.id, "In the library.")
    window.controllers.importing.begin(exported)
    wait_for_dialog(window, qtbot)
    assert window.controllers.importing.dialog is not None
    [change] = window.controllers.importing.dialog.plan.changes
    assert (change.kind, change.conflict, change.after) == (ChangeKind.NOTE, True, "In the file.")
    accept(window, qtbot)
    assert [a.note for a in window.reading.annotations] == ["In the library.\n\nIn the file."]


def test_the_dialog_for_the_file_begins_where_exports_went(
    window: MainWindow, exported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *given: asked.append(given[2]) or ("", ""))
    window.settings["export_folder"] = str(exported.parent)
    window.actions_by_id["import"].trigger()
    assert asked == [str(exported.parent)]


def test_a_file_that_changes_nothing_but_raises_a_doubt_is_shown(
    window: MainWindow, exported: Path, qtbot: QtBot
) -> None:
    before, _, block = exported.read_text("utf-8").rpartition("<!--")
    exported.write_text(f"{before}<!--{block.replace('Much.', 'Little.')}", "utf-8")
    window.controllers.importing.begin(exported)
    wait_for_dialog(window, qtbot)
    dialog = window.controllers.importing.dialog
    assert dialog is not None
    assert "The hidden block was edited" in dialog.remarks.text()
    assert [a.note for a in window.reading.annotations] == ["Much."]


def test_annotations_of_several_articles_come_back_after_one_preview_in_one_step(
    window: MainWindow, exported: Path, article: Article, tmp_path: Path, qtbot: QtBot
) -> None:
    library = window.session.library
    (tmp_path / "lakes.md").write_text("# Lakes\n\nA lake is a river that waits.\n", "utf-8")
    lakes = library.articles.add(tmp_path / "lakes.md").article
    library.annotations.add(lakes.id, words(library.contents.of(lakes.id), "waits"), (), "Does it?")
    wanted = Wanted([article.id, lakes.id], exporter("jsonld"), Options())
    made, _ = library.sending.together(wanted)
    path = tmp_path / "all.jsonld"
    path.write_bytes(made.data.replace(b"Much.", b"Very much.").replace(b"Does it?", b"It does."))
    window.session.import_files([path])
    wait_for_offer(window, qtbot)
    assert window.strip.sentence() == "all.jsonld holds annotations of 2 articles."
    window.strip.button.click()
    wait_for_dialog(window, qtbot)
    dialog = window.controllers.importing.dialog
    assert dialog is not None and dialog.title.text() == "2 articles"
    [head] = [dialog.tree.topLevelItem(0)]
    assert head is not None
    assert {head.child(n).text(1).partition(" · ")[0] for n in range(head.childCount())} == {"Rivers", "Lakes"}
    accept(window, qtbot)
    notes = {one.note for one in library.annotations.all()}
    assert notes == {"Very much.", "It does."}
    window.session.walk("undo")
    assert {one.note for one in library.annotations.all()} == {"Much.", "Does it?"}
