"""The export dialog: what is shown is what is written, and nothing is replaced unasked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot

from db import articles
from desktop.annotated.options import Options
from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.child.tasks import TASKS
from desktop.colours import contrast
from desktop.errors import ExportFailed
from desktop.exporters import exporters_of
from desktop.exporters.files import export_parts
from desktop.exporters.options import OPTIONS, PRESETS
from desktop.importers.imported import Imported
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.exchange.export_saving import KEEP_IT, REPLACE_IT
from desktop.ui.widgets.appearance import HIGH_CONTRAST
from desktop.ui.widgets.style import apply_appearance
from desktop.ui.window.main_window import MainWindow
from tests.ui.choices import choose, choose_preset
from tests.ui.conftest import words
from tests.ui.pages import colours_of
from tests.ui.saving import saved


@pytest.fixture
def dialog(reading: MainWindow, qtbot: QtBot) -> Iterator[ExportDialog]:
    article, content = reading.reading.article, reading.reading.content
    assert article is not None and content is not None
    reading.session.annotate(article.id, words(content, "older than its name"), note="Since *when*?")
    made = ExportDialog(
        reading.session,
        reading.session.library.choosing.groups([article.id]),
        reading.settings,
        reading.looks.appearance,
        reading,
    )
    qtbot.addWidget(made)
    yield made
    made.done(0)


def test_every_format_has_a_preview(dialog: ExportDialog) -> None:
    for exporter in exporters_of("text"):
        dialog.choices.set_format(exporter.id)
        dialog.refresh()
        dialog._settle()
        if exporter.holds == "a bibliography":
            assert "Rivers" in dialog.preview.toPlainText()
            continue
        assert "older than its name" in dialog.preview.toPlainText()
        assert "Since *when*?" in dialog.preview.toPlainText()
        assert dialog.save.isEnabled()


def test_the_preview_and_the_tab_that_holds_have_an_edge_in_high_contrast(dialog: ExportDialog) -> None:
    look = HIGH_CONTRAST["dark"]
    apply_appearance(dialog.parentWidget(), look)
    dialog.show()
    tabs = dialog.shown.views
    drawn = tabs.grab().toImage()
    edges = [look.hairline.lower() in colours_of(drawn.copy(tabs.tabRect(at))) for at in range(tabs.count())]
    assert edges == [True, False, False] and contrast(look.hairline, look.chrome) >= 3
    text = dialog.shown.text.grab().toImage()
    assert text.pixelColor(0, text.height() // 2) == text.pixelColor(text.width() - 1, 40) == QColor(look.hairline)


def test_the_name_is_proposed_and_the_choice_remembered(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def choose(_parent: object, _title: str, start: str, *_: object, **__: object) -> tuple[str, str]:
        proposed.append(Path(start).name)
        return str(tmp_path / "chosen.md"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    dialog.where.choose_button.click()
    dialog.save.click()
    assert proposed[0].startswith("Rivers")
    assert proposed[0].endswith(".md")
    assert (tmp_path / "chosen.md").exists()
    assert dialog._settings["export_folder"] == str(tmp_path)


def test_a_table_that_is_there_is_replaced_only_when_the_reader_says_so(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "there.csv"
    dialog.choices.set_format("csv")
    dialog.refresh()
    assert saved(dialog, partial(dialog.save_to, path), qtbot)
    path.write_bytes(path.read_bytes() + b"My own row\r\n")
    asked: list[str] = []
    answers = iter([KEEP_IT, KEEP_IT, REPLACE_IT])
    monkeypatch.setattr(ExportDialog, "ask", lambda _self, _question, why, _other: asked.append(why) or next(answers))
    assert not saved(dialog, partial(dialog.save_to, path), qtbot)
    assert "written anew each time" in asked[0] and "a table that Postil wrote" in asked[0]
    path.write_text("mine", "utf-8")
    assert not saved(dialog, partial(dialog.save_to, path), qtbot)
    assert path.read_text("utf-8") == "mine"
    assert "written anew each time" in asked[1] and "loses what it holds" in asked[1]
    assert saved(dialog, partial(dialog.save_to, path), qtbot)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfarticle,")


def test_an_export_that_fails_says_why_and_cannot_be_saved(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> object:
        raise ExportFailed("This cannot be exported.")

    monkeypatch.setattr(dialog._session.library.exchange, "document", fail)
    dialog.refresh()
    assert dialog.summary.text() == "This cannot be exported."
    assert not dialog.save.isEnabled()


def test_copy_copies_all(dialog: ExportDialog) -> None:
    dialog._copy()
    assert QGuiApplication.clipboard().text() == dialog.preview.toPlainText()


def test_choices_are_remembered_with_the_library(
    dialog: ExportDialog, reading: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(dialog.choices, "marks", "mark")
    choose(dialog.choices, "links", "none")
    choose(dialog.choices, "filename", "{title} of {date}")
    assert saved(dialog, partial(dialog.save_to, tmp_path / "out.md"), qtbot)
    article = reading.reading.article
    assert article is not None
    again = ExportDialog(
        reading.session,
        reading.session.library.choosing.groups([article.id]),
        reading.settings,
        reading.looks.appearance,
        reading,
    )
    qtbot.addWidget(again)
    assert again.choices.options().marks == "mark"
    assert again.choices.options().filename == "{title} of {date}"
    assert "<mark>older than its name</mark>" in again.preview.toPlainText()
    assert again._files[0][0].startswith("Rivers of 2")
    assert again.choices.preset.currentData() == ""


@pytest.mark.parametrize(
    "stored", [5, {"format": "nothing"}, {"format": "markdown", "markdown": {"marks": "x", "y": 1, "links": "none"}}]
)
def test_choices_of_another_postil_are_let_be(reading: MainWindow, qtbot: QtBot, stored: object) -> None:
    reading.session.library.settings.set("export_options", stored)
    article = reading.reading.article
    assert article is not None
    made = ExportDialog(
        reading.session,
        reading.session.library.choosing.groups([article.id]),
        reading.settings,
        reading.looks.appearance,
        reading,
    )
    qtbot.addWidget(made)
    assert made.choices.options().marks == "=="
    assert made.save.isEnabled()


def marked_lines(dialog: ExportDialog) -> list[int]:
    field = dialog.choices.fields["template"]
    assert isinstance(field, QPlainTextEdit)
    return [mark.cursor.blockNumber() + 1 for mark in field.extraSelections()]


def test_a_preset_sets_its_choices_and_a_choice_of_ones_own_leaves_it(dialog: ExportDialog) -> None:
    assert dialog.choices.preset.currentData() == "article"
    choose_preset(dialog.choices, "github")
    assert dialog.choices.options().marks == "mark"
    choose(dialog.choices, "links", "none")
    assert dialog.choices.preset.currentText() == "Your own"
    choose_preset(dialog.choices, "article")
    assert dialog.choices.options().marks == "=="


def test_every_preset_exports_and_is_offered(dialog: ExportDialog) -> None:
    for name in PRESETS:
        assert dialog.choices.preset.findData(name) >= 0
        choose_preset(dialog.choices, name)
        dialog._settle()
        assert dialog.choices.preset.currentData() == name
        assert "older than its name" in dialog.preview.toPlainText(), name


def test_every_choice_that_is_shown_exports(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.show()
    dialog.choices.more.setChecked(True)
    for option in OPTIONS:
        for value, _ in option.choices:
            dialog.choices.set_options(Options())
            choose(dialog.choices, option.key, value)
            dialog.refresh()
            dialog._settle()
            assert dialog.save.isEnabled(), (option.key, value, dialog.summary.text())


def test_choices_without_a_say_are_not_shown(dialog: ExportDialog) -> None:
    dialog.show()
    dialog.choices.more.setChecked(True)
    assert dialog.choices.boxes["marks"].isVisible()
    assert not dialog.choices.fields["template"].isVisible()
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData("digest"))
    dialog.refresh()
    dialog._settle()
    assert not dialog.choices.boxes["marks"].isVisible()
    assert dialog.choices.boxes["links"].isVisible()


def test_a_template_is_edited_with_its_error_at_its_line(dialog: ExportDialog) -> None:
    dialog.show()
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData("template"))
    dialog._settle()
    assert dialog.choices.fields["template"].isVisible()
    assert "highlight_text" in dialog.choices.options().template
    choose(dialog.choices, "template", "{% for h in highlights %}\n{{ h.text }\n{% endfor %}")
    dialog._settle()
    assert "line 2" in dialog.summary.text()
    assert marked_lines(dialog) == [2]
    assert not dialog.save.isEnabled()
    choose(dialog.choices, "template", "{{ title }}")
    dialog._settle()
    assert dialog.preview.toPlainText() == "Rivers"
    assert marked_lines(dialog) == []
    assert dialog.save.isEnabled()


def test_the_next_key_stops_what_a_template_of_before_is_at(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(TASKS, "template", replace(TASKS["template"], processor_seconds=60, wall_seconds=120.0))
    dialog.show()
    dialog.choices.format.setCurrentIndex(dialog.choices.format.findData("template"))
    dialog._settle()
    choose(dialog.choices, "template", "{% for a in 'x' * 99999 %}{% for b in 'x' * 99999 %}{% endfor %}{% endfor %}")
    dialog.refresh()
    assert dialog._jobs.busy()
    with qtbot.waitSignal(dialog._jobs.cancelled, timeout=30_000):
        choose(dialog.choices, "template", "{{ title }}")
    qtbot.waitUntil(lambda: dialog.preview.toPlainText() == "Rivers", timeout=30_000)


def test_the_preview_follows_the_last_of_many_quick_choices(dialog: ExportDialog, qtbot: QtBot) -> None:
    for value in ("mark", "==", "mark", "==", "mark"):
        choose(dialog.choices, "marks", value)
        dialog.refresh()
    qtbot.waitUntil(lambda: "<mark>older than its name</mark>" in dialog.preview.toPlainText())


def test_what_is_made_after_the_dialog_was_closed_is_shown_no_more(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.show()
    dialog._settle()
    before, shown, closed = threading.enumerate(), dialog.preview.toPlainText(), threading.Event()

    def slow(*arguments: object) -> object:
        assert closed.wait(10)
        return export_parts(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("desktop.ui.exchange.exporting.export_parts", slow)
    choose(dialog.choices, "marks", "mark")
    dialog.refresh()
    dialog.reject()
    assert not dialog.isVisible()
    closed.set()
    qtbot.waitUntil(lambda: set(threading.enumerate()) <= set(before))
    QApplication.processEvents()
    assert dialog.preview.toPlainText() == shown


def test_a_library_that_can_only_be_read_exports_and_forgets(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(dialog._session.library), "read_only", True)
    choose(dialog.choices, "marks", "mark")
    assert saved(dialog, partial(dialog.save_to, tmp_path / "out.md"), qtbot)
    assert dialog._session.library.settings.get("export_options") is None


def test_the_order_is_told_to_have_no_effect_on_the_whole_text(dialog: ExportDialog) -> None:
    choices = dialog.choices
    choices.more.setChecked(True)
    dialog.show()
    for body, free in (("full", False), ("list", True), ("paragraphs", False), ("full", False)):
        choose(choices, "body", body)
        dialog._settle()
        assert choices.boxes["group"].isVisible()
        assert choices.boxes["group"].isEnabled() is free
        assert choices.hints["group"].isVisible() is not free
        assert ("keeps its own order" in choices.boxes["group"].toolTip()) is not free
    choices.set_format("digest")
    dialog.refresh()
    dialog._settle()
    assert not choices.boxes["group"].isVisible() and not choices.hints["group"].isVisible()


def test_an_article_with_pictures_has_a_preview_in_every_format_and_each_opens_the_library_once(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    connect = articles.Connection
    monkeypatch.setattr(articles, "Connection", lambda path, **named: opened.append(path) or connect(path, **named))
    image, buffer = QImage(8, 8, QImage.Format.Format_RGB32), QBuffer()
    image.fill(QColor("#336699"))
    image.save(buffer, "PNG")
    names = ("bell.png", "tower.png")
    shown = (Block(BlockKind.IMAGE, "A bell", target=name) for name in names)
    blocks = (Block(BlockKind.PARAGRAPH, "Older than its name."), *shown)
    imported = Imported(Content(blocks), "html", 1, resources=dict.fromkeys(names, buffer.data().data()))
    article = reading.session.library.articles.add_imported(imported, b"<p>Older.", Path("bell.html")).article
    reading.session.annotate(article.id, Passage(0, 5), note="Since when?")
    library = reading.session.library
    made = ExportDialog(
        reading.session, library.choosing.groups([article.id]), reading.settings, reading.looks.appearance, reading
    )
    qtbot.addWidget(made)
    made._settle()
    for exporter in exporters_of("text"):
        opened.clear()
        made.choices.set_format(exporter.id)
        made.refresh()
        made._settle()
        assert made.save.isEnabled(), exporter.id
        assert len(opened) == (exporter.id in ("html", "docx", "print")), exporter.id
    made.done(0)


def test_a_long_preview_is_cut_and_the_file_is_not(
    dialog: ExportDialog, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.exchange.export_dialog.SHOWN", 100)
    dialog.refresh()
    assert saved(dialog, partial(dialog.save_to, tmp_path / "long.md"), qtbot)
    assert len(dialog.preview.toPlainText()) == 102
    assert len((tmp_path / "long.md").read_text("utf-8")) > 102
