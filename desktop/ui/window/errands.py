"""Longer errands of the window that need a dialog or a strip: themes, articles, updates, the welcome."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog

from db.records import Article
from desktop.shown_text import in_one_line

if TYPE_CHECKING:
    from desktop.ui.window.main_window import MainWindow


def recent_articles(window: MainWindow) -> list[Article]:
    """Return the articles opened last, without the one that is open."""
    library = window.session.library
    known = {article.id: article for article in window.session.attempt(library.articles.all) or []}
    here = window.reading.article.id if window.reading.article is not None else None
    recent = window.session.attempt(library.articles.recent) or []
    return [known[i] for i in recent if i in known and i != here][:12]


def show_switcher(window: MainWindow) -> None:
    """Show the articles to go to."""
    from desktop.article_list import article_rows
    from desktop.ui.library.article_switcher import ArticleSwitcher

    library = window.session.library
    articles = window.session.attempt(library.articles.all)
    if articles is None:
        return
    switcher = window.findChild(ArticleSwitcher)
    if switcher is None:
        switcher = ArticleSwitcher(window)
        switcher.article_chosen.connect(window.reading.open)
        switcher.open_file_requested.connect(window.actions_by_id["open"].trigger)
    switcher.set_appearance(window.appearance)
    here = window.reading.article.id if window.reading.article is not None else None
    rows = article_rows(articles, *_counts_and_recent(window))
    switcher.set_articles(rows, here)
    switcher.open_over(window)


def show_library(window: MainWindow) -> None:
    """Fill the library page of the left panel, if it is there."""
    outline, library = window.regions.outline, window.session.library
    if outline is None:
        return
    here = window.reading.article.id if window.reading.article is not None else None
    articles = window.session.attempt(library.articles.all) or []
    outline.set_articles(articles, *_counts_and_recent(window), current=here)


def _counts_and_recent(window: MainWindow) -> tuple[dict[str, int], list[str]]:
    """Return how many annotations the articles have, and which were opened last; neither is worth a failure."""
    session, library = window.session, window.session.library
    return session.attempt(library.annotations.counts) or {}, session.attempt(library.articles.recent) or []


def ask(dialog: QDialog) -> bool:
    """Show a dialog until it is closed, and tell whether it was accepted; it does not stay behind in the window."""
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted


def edit_theme(window: MainWindow, theme_id: str | None) -> None:
    """Edit a theme, or make one."""
    from desktop.ui.themes.theme_dialog import ThemeDialog

    theme = window.reading.themes.get(theme_id) if theme_id is not None else None
    dialog = ThemeDialog(theme, list(window.reading.themes.values()), window.appearance, window)
    if ask(dialog):
        made = dialog.theme()
        if theme is None:
            window.session.add_theme(made)
        else:
            window.session.change_theme(made)


def edit_themes(window: MainWindow) -> None:
    """Show the sidebar, whose panes' menus edit the themes, and go to it."""
    window.regions.show_right(window.sidebar)
    window.sidebar.setFocus()


def update_from_file(window: MainWindow) -> None:
    """Update the open article from its file, or from one that the reader shows where that is gone."""
    from desktop.ui.versions.updating import source_of

    article = window.reading.article
    if article is None:
        return
    path = source_of(window)
    if path is None:
        name, _ = QFileDialog.getOpenFileName(
            window, f"Update “{in_one_line(article.title)}” from", window.settings["open_folder"]
        )
        if not name:
            return
        path = Path(name)
    window.updating.begin(article.id, path)


def show_versions(window: MainWindow) -> None:
    """Show the versions of the open article; the dialog says what the reader wants of one of them."""
    from desktop.ui.versions.versions_dialog import VersionsDialog, version_rows

    article, library = window.reading.article, window.session.library
    if article is None:
        return
    window.keep_notes()
    rows = window.session.attempt(
        lambda: version_rows(library.versions.of(article.id), library.annotations.all(article.id), article.version_id)
    )
    if rows is None:
        return
    writable = not library.read_only
    dialog = VersionsDialog(article.title, rows, window.appearance, window, writable=writable)
    dialog.set_reader(
        lambda version_id: window.session.attempt(lambda: library.articles.content(article.id, version_id))
    )
    ask(dialog)
    if dialog.wish == "read":
        window.older.open(dialog.chosen)
    elif dialog.wish == "go":
        window.updating.go_to_version(article.id, dialog.chosen)


def show_trash(window: MainWindow) -> None:
    """Show what was removed, and put back what the reader chooses of it."""
    from desktop.ui.maintenance.trash_dialog import TrashDialog

    session = window.session
    window.keep_notes()
    dialog = TrashDialog(window, writable=not session.library.read_only)

    def fill() -> None:
        dialog.set_removed(session.attempt(session.library.trash.removed) or [])

    def put_back(article_ids: list[str], annotation_ids: list[str]) -> None:
        if session.put_back(article_ids, annotation_ids):
            number = len(article_ids) + len(annotation_ids)
            session.told.emit(f"{number:,} thing{' is' if number == 1 else 's are'} back; Undo removes again.")
            fill()

    dialog.put_back_requested.connect(put_back)
    fill()
    ask(dialog)


def show_welcome(window: MainWindow) -> None:
    """On the bundled article, tell of its sample annotations while they are there."""
    article = window.reading.article
    samples: list[str] = []
    reads_own = window.reading.version is None
    if article is not None and reads_own and article.source.startswith("bundled:") and window.settings["welcome"]:
        samples = window.session.attempt(window.session.library.welcome.sample_ids) or []
    if samples:
        number = {
            1: "One sample annotation shows",
            2: "Two sample annotations show",
            3: "Three sample annotations show",
        }
        words = number.get(len(samples), f"{len(samples)} sample annotations show")
        window.say(f"Welcome. {words} how it works.", "Remove them", partial(_remove_samples, window), kind="welcome")
    elif window.strip.kind == "welcome":
        window.strip.hide()


def _remove_samples(window: MainWindow) -> None:
    if samples := window.session.attempt(window.session.library.welcome.sample_ids):
        window.remove_annotations(samples)
    window.settings["welcome"] = False


def end_welcome(window: MainWindow) -> None:
    """The reader closed the welcome: it does not come back."""
    if window.strip.kind == "welcome":
        window.settings["welcome"] = False
