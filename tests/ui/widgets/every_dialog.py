"""Every dialog of the program, made on a window that reads an article: for the walks over all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from PySide6.QtWidgets import QDialog, QMessageBox

from db.care.backups import backups as all_backups
from db.care.repair import Account
from db.errors import StoreError
from desktop.anchoring.three_way import Clash
from desktop.annotated.options import Options
from desktop.foreign.collection import Refused
from desktop.library.elsewhere.from_elsewhere import ElsewherePlan
from desktop.library.elsewhere.report import Report
from desktop.library.versions import Reread
from desktop.proposals.import_plan import Change, ChangeKind, ImportPlan
from desktop.ui.crash_dialog import CrashDialog
from desktop.ui.ending import may_give_up
from desktop.ui.exchange.bundle.bundling import BundleDialog
from desktop.ui.exchange.colours_dialog import ColoursDialog
from desktop.ui.exchange.elsewhere.elsewhere_preview import elsewhere_preview
from desktop.ui.exchange.elsewhere.works_importing import means_works
from desktop.ui.exchange.export_dialog import ExportDialog
from desktop.ui.exchange.import_dialog import ImportDialog
from desktop.ui.exchange.merge_dialog import Choice, Meeting, MergeDialog
from desktop.ui.exchange.preview_dialog import PreviewDialog
from desktop.ui.help.about_dialog import AboutDialog
from desktop.ui.help.handbook_dialog import HandbookDialog
from desktop.ui.keys.keys_dialog import KeysDialog
from desktop.ui.library.adding.fetching import AddressDialog
from desktop.ui.maintenance.backups_dialog import BackupsDialog
from desktop.ui.maintenance.open_failure_dialog import show_open_failure
from desktop.ui.maintenance.repair_dialog import AccountDialog, ProblemsDialog
from desktop.ui.maintenance.share_choice_dialog import ShareChoiceDialog
from desktop.ui.maintenance.share_dialog import ShareDialog
from desktop.ui.maintenance.share_words_dialog import ShareWordsDialog
from desktop.ui.maintenance.trash_dialog import TrashDialog
from desktop.ui.marking.occurrences_dialog import OccurrencesDialog
from desktop.ui.past.looking_back import MarkedDialog
from desktop.ui.printing.print_dialog import PrintDialog
from desktop.ui.settings.showing import show_settings
from desktop.ui.themes.brief.shortening import ShortenDialog
from desktop.ui.themes.codebook_files import CodebookDialog
from desktop.ui.themes.theme_dialog import ThemeDialog
from desktop.ui.versions.reading_scan import ScanDialog
from desktop.ui.versions.rereading import RereadDialog
from desktop.ui.versions.update_dialog import UpdateDialog
from desktop.ui.versions.versions_dialog import VersionsDialog, version_rows
from desktop.ui.window.main_window import MainWindow
from tests.by_hand import read_by_hand
from tests.ui.conftest import TEXT, words

CHANGES = (Change(ChangeKind.NOTE, "id", "A river", before="old", after="new", note="new", conflict=True),)
asked: list[QDialog] = []  # the dialogs that code of the program would have waited for
CLASH = Clash("a\n", "b\n", "c\n")
ACCOUNT = Account(
    rebuilt=("the library",),
    kept="there",
    used=("its journal",),
    recovered=1,
    lost=(),
    bad_rows=0,
    rows={"articles": 1},
)


@contextmanager
def none_waited_for() -> Iterator[None]:
    """Have no dialog waited for inside: code that would goes on, and the dialog is in ``asked``."""

    def note_down(dialog: QDialog) -> int:
        asked.append(dialog)
        return 0

    with patch.object(QMessageBox, "exec", note_down), patch.object(QDialog, "exec", note_down):
        yield
    asked.clear()


def an_import(window: MainWindow) -> QDialog:
    plan = ImportPlan(kind="export", article_title="Rivers", known=True, changes=CHANGES)
    articles = ((None, "A new article"), ("a", "Rivers"))
    return ImportDialog(plan, None, window.looks.appearance, file_name="rivers.md", articles=articles, parent=window)


def an_update(window: MainWindow) -> QDialog:
    article = window.reading.article
    assert article is not None
    text = TEXT.replace("older than its name", "old")
    update = window.session.library.versions.prepare_update(article.id, read_by_hand(text), text.encode(), Path("a"))
    return UpdateDialog(update, window.looks.appearance, window)


def versions(window: MainWindow) -> QDialog:
    library, article = window.session.library, window.reading.article
    assert article is not None
    text = TEXT + "\nA word more."
    library.versions.apply(library.versions.prepare_update(article.id, read_by_hand(text), text.encode(), Path("a")))
    article = library.read.article(article.id)
    rows = version_rows(library.versions.of(article.id), [], article.version_id)
    return VersionsDialog(article.title, rows, window.looks.appearance, window)


def backups(window: MainWindow) -> QDialog:
    library = window.session.library
    library.care.back_up()
    dialog = BackupsDialog(window)
    dialog.set_backups(all_backups(library.path))
    return dialog


def trash(window: MainWindow) -> QDialog:
    article = window.reading.article
    assert article is not None
    assert window.session.annotate(article.id, words(window.reading.content, "older than its name"))
    window.session.remove([one.id for one in window.session.library.annotations.all(article.id)])
    dialog = TrashDialog(window)
    dialog.set_removed(window.session.library.trash.removed())
    return dialog


def a_question(window: MainWindow) -> QDialog:
    assert window.reading.article is not None
    export = ExportDialog(
        window.session,
        window.session.library.choosing.groups([window.reading.article.id]),
        window.settings,
        window.looks.appearance,
        window,
    )
    export.ask("Replace it?", "It is there already.", Path("other.md"))
    return asked[-1]


def a_failure(window: MainWindow) -> QDialog:
    show_open_failure(Path("library.postil"), StoreError("The library is damaged."), window.settings)
    return asked[-1]


def which_of_two(window: MainWindow) -> QDialog:
    means_works(window, "a.json", "CSL JSON", "Zotero")
    return asked[-1]


def an_end(window: MainWindow) -> QDialog:
    may_give_up(window, window.drafts.unsaved_words())
    return asked[-1]


def a_name(window: MainWindow) -> QDialog:
    window.actions_by_id["rename"].trigger()
    return asked[-1]


def details(window: MainWindow) -> QDialog:
    window.actions_by_id["edit_articles"].trigger()
    return asked[-1]


def pages(window: MainWindow) -> QDialog:
    assert window.reading.article is not None
    document = window.session.library.exchange.document(window.reading.article.id)
    return PrintDialog(document, Options(), window.looks.appearance, "/x", window)


def history(window: MainWindow) -> QDialog:
    window.actions_by_id["history"].trigger()
    dialog = window.controllers.looking_back.dialog
    assert dialog is not None
    return dialog


def a_codebook(window: MainWindow) -> QDialog:
    there = {theme.id: theme for theme in window.session.library.themes.all()}
    return CodebookDialog(
        "a.qdc", [replace(theme, definition="Else") for theme in there.values()], there, window.looks.appearance, window
    )


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "crash_dialog.CrashDialog": lambda w: CrashDialog("A report.", "A report of an error.", False, w),
    "ending.QMessageBox": an_end,
    "exchange.bundle.bundling.BundleDialog": lambda w: BundleDialog("Rivers", "", [], w.looks.appearance, w),
    "exchange.colours_dialog.ColoursDialog": lambda w: ColoursDialog(
        "Rivers", {"#ffcc00": 2}, w.session.library.themes.all(), w
    ),
    "exchange.export_dialog.ExportDialog": lambda w: ExportDialog(
        w.session, w.session.library.choosing.groups([w.reading.article.id]), w.settings, w.looks.appearance, w
    ),
    "exchange.export_saving.QMessageBox": a_question,
    "exchange.import_dialog.ImportDialog": an_import,
    "exchange.merge_dialog.MergeDialog": lambda w: MergeDialog(
        Meeting("a.md", "", tuple(Choice), (CLASH,), 1, "a (before).md"), w.looks.appearance, w
    ),
    "library.adding.fetching.AddressDialog": lambda w: AddressDialog("https://a.org/", pictures=True, parent=w),
    "library.article_sheet.ArticleSheet": details,
    "exchange.preview_dialog.PreviewDialog": lambda w: PreviewDialog(
        elsewhere_preview(
            "My Clippings.txt",
            ElsewherePlan(Report("kindle", {"known": 1}, (Refused("2", "It is empty."),)), ()),
        ),
        w.looks.appearance,
        w,
    ),
    "exchange.elsewhere.works_importing.QMessageBox": which_of_two,
    "maintenance.backups_dialog.BackupsDialog": backups,
    "maintenance.open_failure_dialog.QMessageBox": a_failure,
    "maintenance.repair_dialog.AccountDialog": lambda w: AccountDialog(ACCOUNT, w),
    "maintenance.repair_dialog.ProblemsDialog": lambda w: ProblemsDialog(["A row is not what was written."], True, w),
    "maintenance.share_choice_dialog.ShareChoiceDialog": lambda w: ShareChoiceDialog(
        [("1", "Rivers", True), ("2", "Talent", False)], w.looks.appearance, w
    ),
    "maintenance.share_dialog.ShareDialog": ShareDialog,
    "maintenance.share_words_dialog.ShareWordsDialog": lambda w: ShareWordsDialog("Rivers", w),
    "maintenance.trash_dialog.TrashDialog": trash,
    "printing.print_dialog.PrintDialog": pages,
    "settings.settings_dialog.SettingsDialog": lambda w: show_settings(w.settings, w),
    "themes.codebook_files.CodebookDialog": a_codebook,
    "marking.occurrences_dialog.OccurrencesDialog": lambda w: OccurrencesDialog(
        "river", w.controllers.marking._find, list(w.reading.themes.values()), "", w.looks.appearance, w
    ),
    "themes.brief.shortening.ShortenDialog": lambda w: ShortenDialog("A river is old.", "", w.looks.appearance, w),
    "themes.theme_dialog.ThemeDialog": lambda w: ThemeDialog(
        None, w.session.library.themes.all(), w.looks.appearance, w
    ),
    "versions.rereading.RereadDialog": lambda w: RereadDialog(
        Reread(unread=[("A", "It is gone.")]), w.looks.appearance, w
    ),
    "versions.reading_scan.ScanDialog": lambda w: ScanDialog(("deu", "eng", "frk"), ("eng",), w.looks.appearance, w),
    "versions.update_dialog.UpdateDialog": an_update,
    "versions.versions_dialog.VersionsDialog": versions,
    "help.about_dialog.AboutDialog": lambda w: AboutDialog(Path("/x/library.postil"), w),
    "help.handbook_dialog.HandbookDialog": HandbookDialog,
    "past.history_dialog.HistoryDialog": history,
    "past.looking_back.MarkedDialog": MarkedDialog,
    "widgets.asking.QInputDialog": a_name,
    "keys.keys_dialog.KeysDialog": KeysDialog,
}
