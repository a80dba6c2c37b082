"""The handlers of commands: one for each id of COMMANDS, from the controller that it is about.

Knows the controllers and their frame, not the window, which adds what is its own.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QScrollBar, QWidget

from db.records import Article
from desktop.article.content import Passage
from desktop.article.page_labels import page_named
from desktop.commands import COMMANDS
from desktop.library.across.bundle import ENDING
from desktop.paths import log_folder
from desktop.shown_text import shortened
from desktop.texts import counted, tr
from desktop.ui.widgets.asking import ask, ask_for_line
from desktop.ui.window.controllers import Controllers

Handlers = dict[str, Callable[[], object]]
LONGEST_WANTED = 200  # characters of a selection that the find bar takes over


def article_handlers(of: Controllers) -> Handlers:
    """Return what the commands about files and articles do."""
    session, settings, visiting, frame = of.session, of.settings, of.visiting, of.frame
    undo = partial(of.undoing.walk, "undo")

    def chosen_one() -> Article | None:
        ids = visiting.chosen()
        return session.attempt(lambda: session.library.read.article(ids[0])) if len(ids) == 1 else None

    def open_files() -> None:
        from desktop.importers import file_patterns

        every = " ".join((*file_patterns(), f"*{ENDING}"))
        folder = settings["open_folder"] or str(Path.home())
        kinds = tr("Articles ({every});;All files (*)", every=every)
        names, _ = QFileDialog.getOpenFileNames(frame, tr("Open"), folder, kinds)
        if names:
            settings["open_folder"] = str(Path(names[0]).parent)
            visiting.bring_in(map(Path, names))

    def open_folder() -> None:
        before = settings["open_folder"] or str(Path.home())
        name = QFileDialog.getExistingDirectory(frame, tr("Open a folder"), before)
        if name:
            settings["open_folder"] = name
            visiting.bring_in([Path(name)])

    def rename() -> None:
        article = chosen_one()
        if article is None or visiting.rename_in_place():
            return
        width = 440  # titles are long
        title = ask_for_line(
            frame, tr("Rename article"), tr("Title"), text=article.title, accept=tr("Rename"), width=width
        )
        if title and title != article.title:
            session.write(lambda: session.library.articles.rename(article.id, title))

    def remove() -> None:
        of.keep_notes()  # else it would be saved after the removal, and Undo would take that back first
        ids = visiting.chosen()
        if ids and session.write(lambda: session.library.articles.remove(*ids)):
            frame.toast.dismiss()  # what it told may speak of an Undo that is another one now
            sentence = counted(
                "The article and its annotations were removed from the library.",
                "{n} articles and their annotations were removed from the library.",
                len(ids),
            )
            frame.strip.say(sentence, tr("Undo"), undo, kind="removed")

    return {
        "open": open_files,
        "open_folder": open_folder,
        "recent": lambda: None,  # a submenu: it fills itself
        "rename": rename,
        "edit_articles": lambda: visiting.shelving.edit(visiting.chosen(), of.looks.appearance, frame),
        "remove_article": remove,
        "undo": undo,
        "redo": partial(of.undoing.walk, "redo"),
    }


def annotating_handlers(of: Controllers) -> Handlers:
    """Return what the commands about the selection, annotations and the way through them do."""
    annotating, reading, view = of.annotating, of.reading, of.frame.front

    def step_heading(by: int) -> None:
        if view.surface.caret.step_heading(by):
            at = view.surface.caret.in_sight()
            view.scroll_near(Passage(at, at + 1))

    def go_to_page() -> None:
        pages = reading.content.pages if reading.content is not None else ()
        if not pages:
            reading.told.emit(tr("This article has no page numbers."))
            return
        label = tr("Page, from {first} to {last}", first=pages[0].label, last=pages[-1].label)
        wanted = ask_for_line(view.window(), tr("Go to page"), label, accept=tr("Go"))
        if not wanted:
            return
        place = page_named(wanted, pages)
        if place is not None:
            reading.go_to(place)
        else:
            reading.told.emit(tr("There is no page “{page}”.", page=shortened(wanted, 20)))

    return {
        "copy": annotating.copy_selection,
        "copy_link": annotating.copy_link_of_current,
        "private": annotating.keep_current_private,
        "highlight": annotating.highlight_selection,
        "note": annotating.write_note,
        "answer": annotating.answer_current,
        "article_note": annotating.write_article_note,
        "remove": annotating.remove_current,
        **{f"theme_{key}": partial(annotating.press_theme, key) for key in range(1, 10)},
        "grow": lambda: view.hand().grow(),
        "caret": lambda: view.hand().toggle(),
        "select_from_caret": lambda: view.hand().toggle_selecting(),
        "heading_next": partial(step_heading, 1),
        "heading_previous": partial(step_heading, -1),
        "choose_among": annotating.choose_among,
        "go_to_page": go_to_page,
        "end_later": partial(annotating.extend, "end", 1),
        "end_sooner": partial(annotating.extend, "end", -1),
        "begin_sooner": partial(annotating.extend, "start", -1),
        "begin_later": partial(annotating.extend, "start", 1),
        "next_annotation": partial(reading.step_annotation, 1),
        "previous_annotation": partial(reading.step_annotation, -1),
        "next_in_theme": partial(reading.step_annotation, 1, within=True),
        "previous_in_theme": partial(reading.step_annotation, -1, within=True),
        "back": partial(reading.go, -1),
        "forward": partial(reading.go, 1),
    }


def scrolling_handlers(of: Controllers) -> Handlers:
    """Return what the commands do that scroll the article by a key of the reader's choice."""

    def scroll(to: Callable[[QScrollBar], int]) -> None:
        bar = of.frame.front.verticalScrollBar()
        bar.setValue(to(bar))

    return {
        "scroll_down": partial(scroll, lambda bar: bar.value() + 3 * bar.singleStep()),
        "scroll_up": partial(scroll, lambda bar: bar.value() - 3 * bar.singleStep()),
        "half_page_down": partial(scroll, lambda bar: bar.value() + bar.pageStep() // 2),
        "half_page_up": partial(scroll, lambda bar: bar.value() - bar.pageStep() // 2),
        "to_beginning": partial(scroll, lambda bar: bar.minimum()),
        "to_end": partial(scroll, lambda bar: bar.maximum()),
    }


def late_handlers(of: Controllers) -> Handlers:
    """Return what the commands do whose controllers are made once they are wanted."""
    view = of.frame.front

    def step_sentence(by: int) -> None:
        if not of.reading_aloud.skip(by):
            view.hand().step_sentence(by)

    def copy_cited() -> None:
        passage, article, current = view.surface.selection.passage(), of.reading.article, of.reading.current_id
        if passage is not None and article is not None:
            of.cited_copying.copy_passage(article.id, passage)
        elif current:
            of.cited_copying.copy([current])

    return {
        "copy_cited": copy_cited,
        "sentence_next": partial(step_sentence, 1),
        "sentence_previous": partial(step_sentence, -1),
        "read_aloud": lambda: of.reading_aloud.toggle(),
        "pen": lambda: of.marking.take_pen(),
        "repeat": lambda: of.marking.repeat(),
        "mark_everywhere": lambda: of.marking.mark_everywhere(),
        "merge": lambda: of.marking.merge(),
        "split": lambda: of.marking.split(),
        "give_theme": lambda: of.giving.at_selection(),
        "lens": lambda: of.marking.choose_lens(),
        "backlinks": lambda: of.linking.show_links(),
        "export": lambda: of.exporting.show(),
        "bundle": lambda: of.bundling.choose(of.visiting.chosen()),
        "import": lambda: of.importing.choose(),
        "update": lambda: of.updating.choose(),
        "print": lambda: of.printing.show(),
        "add_address": lambda: of.fetching.choose(),
        "look_newer": lambda: of.fetching.look_for_newer(),
        "read_scan": lambda: of.reading_scan.choose(),
        "read_anew": lambda: of.rereading.read_anew(of.visiting.chosen()),
        "look_up_details": lambda: of.looking_up.look_up(),
        "codebook_export": lambda: of.codebook.save(),
        "codebook_import": lambda: of.codebook.take_in(),
        "history": lambda: of.looking_back.show(),
        "marked": lambda: of.looking_back.show_marked(),
        "library_take_in": lambda: of.taking_in.choose(),
    }


def brief_handlers(of: Controllers) -> Handlers:
    """Return what the commands about briefs do."""

    def quote() -> None:
        if annotation_id := of.annotating.quotable():
            of.visiting.quote([annotation_id])

    return {"brief": of.visiting.write_brief, "brief_beside": of.brief_beside.toggle, "brief_quote": quote}


def finding_handlers(of: Controllers) -> Handlers:
    """Return what the commands that find words do."""
    find_bar, annotating = of.frame.find_bar, of.annotating

    def find() -> None:
        words = annotating.selected_text()
        find_bar.open_bar(words if len(words) < LONGEST_WANTED else "", of.reading.look())

    def step(by: int) -> None:
        if find_bar.isHidden():
            find()
        else:
            find_bar.step(by)

    return {
        "find": find,
        "find_themes": lambda: of.visiting.find_in_themes(annotating.selected_text()[:LONGEST_WANTED]),
        "find_next": partial(step, 1),
        "find_previous": partial(step, -1),
    }


def view_handlers(of: Controllers) -> Handlers:
    """Return what the commands of the View menu do."""
    frame, looks, regions = of.frame, of.looks, of.frame.regions

    def full_screen() -> None:
        frame.setWindowState(frame.windowState() ^ Qt.WindowState.WindowFullScreen)

    def next_region() -> None:
        in_turn = (*of.visiting.parts(regions.parts()), frame.toast, frame.toolbar)
        parts = [part for part in in_turn if part.isVisible()]
        if not parts:
            return
        index = max((number for number, part in enumerate(parts) if _has_focus(part)), default=-1)  # notes: in the page
        target = parts[(index + 1) % len(parts)]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if not _has_focus(target):
            target.focusNextChild()

    return {
        "outline": regions.show_outline,
        **{key: partial(regions.toggle, key) for key in ("sidebar", "margin")},
        "zoom_in": partial(looks.step_zoom, 1),
        "zoom_out": partial(looks.step_zoom, -1),
        "zoom_reset": partial(looks.set_zoom, 100),
        "appearance_next": looks.choose_next,
        "full_screen": full_screen,
        "next_region": next_region,
    }


def pages_handlers(of: Controllers) -> Handlers:
    """Return what the commands about the pages of a PDF do."""
    session, settings, front, tell = of.session, of.settings, of.frame.front, of.frame.toast.tell

    def area() -> None:
        if not front.shows_pages():
            tell(tr("An area is selected on a page: show the pages first."))
        elif front.select_area():
            front.setFocus()
        else:
            tell(tr("No words are known on this page yet that an area could be kept at."))

    def pages() -> None:
        front.turn_over()
        article, by_pages = of.reading.article, front.shows_pages()
        if article is not None and not session.library.read_only:
            session.attempt(lambda: session.library.settings.leave_by_pages(article.id, by_pages), quietly=True)

    return {
        "area": area,
        "pages": pages,
        "two_up": lambda: settings.__setitem__("two_up", not settings["two_up"]),
        "two_columns": lambda: settings.__setitem__("two_columns", not settings["two_columns"]),
    }


def settings_handlers(of: Controllers) -> Handlers:
    """Return what the commands do that give a setting a value, and those that show settings; *Aa* opens at a button."""
    settings = of.settings

    def show() -> None:
        from desktop.ui.settings.showing import show_settings

        show_settings(settings, of.frame)

    def show_type() -> None:
        from desktop.ui.settings.showing import show_type_sheet

        show_type_sheet(settings, of.looks, of.frame.toolbar.button("type"), show)

    chosen = (command for command in COMMANDS if command.choice)
    return {
        "settings": show,
        "type": show_type,
        **{command.id: partial(settings.__setitem__, command.choice, command.value) for command in chosen},
    }


def _has_focus(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))


def help_handlers(of: Controllers) -> Handlers:
    """Return what the commands of the Help menu do that only tell."""

    def log() -> None:
        folder = log_folder()
        if os.path.isdir(folder):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        else:
            of.frame.toast.tell(tr("Nothing has gone wrong so far: there is no log."))

    def about() -> None:
        from desktop.ui.help.about_dialog import AboutDialog

        ask(AboutDialog(of.session.library.path, of.frame))

    return {"log": log, "about": about}


def handlers_of(of: Controllers) -> Handlers:
    """Return what each command does, but for those of the window itself."""
    return {
        **article_handlers(of),
        **annotating_handlers(of),
        **scrolling_handlers(of),
        **late_handlers(of),
        **brief_handlers(of),
        **finding_handlers(of),
        **view_handlers(of),
        **pages_handlers(of),
        **settings_handlers(of),
        **help_handlers(of),
    }
