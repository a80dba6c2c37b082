"""Every connection between the parts of the window and its controllers. What the window itself hears stands in
``MainWindow._connect_signals``, which calls this; nothing else connects one part with another.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from desktop.settings import Settings
from desktop.shown_text import in_one_line
from desktop.ui.session import Session
from desktop.ui.sidebar.folds import keep_folded_panes
from desktop.ui.window.controllers import Controllers
from desktop.ui.window.frame import WindowFrame
from desktop.ui.window.links import show_folder

# What a command switches and nothing else says aloud: not the voice, which would be talked over, nor a place.
SWITCHES = ("outline", "sidebar", "margin", "pages", "two_up", "two_columns", "caret", "pen", "full_screen")

if TYPE_CHECKING:
    from desktop.ui.aloud.announcer import Announcer
    from desktop.ui.cards.requests import CardRequests
    from desktop.ui.jobs import JobRunner
    from desktop.ui.library.adding.adding import Adding
    from desktop.ui.library.library_place import LibraryPlace
    from desktop.ui.linking.offers import LinkOffer
    from desktop.ui.themes.showing import ThemesShowing
    from desktop.ui.versions.reading_many import ReadingMany


def connect(frame: WindowFrame, of: Controllers, session: Session, settings: Settings) -> None:
    """Connect the parts of a window with its controllers, ``of``."""
    _session(frame, of, session)
    _reading(frame, of)
    _page(frame, of)
    _margin(frame, of)
    _sidebar(frame, of, session, settings)
    _activities(frame, of)
    _late(frame, of)
    _aloud(frame, of, session)
    _searching(frame, of)
    _bars(frame, of, settings)


def _session(frame: WindowFrame, of: Controllers, session: Session) -> None:
    session.told.connect(frame.toast.tell)
    session.article_added.connect(of.visiting.open_added)
    session.was_new.connect(of.removed_article.tell_earlier)
    session.export_found.connect(lambda *args: of.importing.offer(*args))
    session.source_changed.connect(of.source_watch.offer)
    session.source_read.connect(lambda *args: of.updating.prepare(*args))
    session.source_unreadable.connect(lambda *args: of.updating.refuse(*args))
    session.unasked.connect(of.typist.follow)
    session.changed.connect(of.maintenance.library_changed)
    session.changed.connect(of.indexing.follow)
    session.changed.connect(of.removed_article.follow)
    session.changed.connect(of.undoing.follow)
    session.changed.connect(frame.toast.forget_step)
    session.foreign_step_met.connect(of.undoing.ask)
    session.walked.connect(of.undoing.show)
    _show_progress(frame, session.jobs, session.cancel_import)
    _show_progress(frame, of.visiting.adding)


def _reading(frame: WindowFrame, of: Controllers) -> None:
    reading, view, presenter = of.reading, frame.front, of.presenter
    reading.look = lambda: view.surface.place.offset
    reading.look_to, reading.area_of = presenter.read_to, view.selected_area
    reading.stands = view.stands
    reading.article_changed.connect(presenter.forget_earlier_article)  # before anybody speaks of the new one
    reading.article_changed.connect(of.source_watch.article_changed)
    reading.article_changed.connect(of.older.article_changed)
    reading.article_changed.connect(presenter.show_article)
    reading.article_changed.connect(of.welcome.show)
    reading.article_changed.connect(of.colouring.offer)
    of.visiting.shelving.filled.connect(presenter.show_counts)
    of.visiting.bundle_opened.connect(lambda path: of.taking_in.begin(path))
    reading.title_changed.connect(presenter.show_title)
    reading.annotations_changed.connect(presenter.show_annotations)
    reading.themes_changed.connect(presenter.show_themes)
    reading.current_changed.connect(presenter.show_current)
    reading.reveal_requested.connect(view.reveal)
    reading.place_requested.connect(view.set_place)
    reading.note_edit_requested.connect(of.annotating.edit_note)
    reading.told.connect(frame.toast.tell)
    reading.availability_changed.connect(presenter.show_availability)
    for tells in (reading.article_changed, reading.annotations_changed, reading.themes_changed):
        tells.connect(of.reviewing.follow)
        tells.connect(of.review_offer.follow)
    reading.removed_article_met.connect(of.removed_article.tell)


def _page(frame: WindowFrame, of: Controllers) -> None:
    reading, view, presenter, annotating, reviewing = of.reading, frame.front, of.presenter, of.annotating, of.reviewing
    view.passage_selected.connect(presenter.show_availability)
    view.passage_selected.connect(reviewing.follow_selection)
    view.highlight_requested.connect(annotating.highlight)
    view.note_requested.connect(annotating.write_note_on)
    view.copy_requested.connect(lambda words: QGuiApplication.clipboard().setText(words))
    view.theme_toggled.connect(reading.toggle_theme)
    view.note_edit_requested.connect(annotating.edit_note)
    view.offered.connect(lambda id_: view.surface.offer.set_links(id_, of.linking.count(id_)))
    view.links_requested.connect(lambda id_: of.linking.show_links_to("a", id_))
    view.themes_requested.connect(lambda: of.giving.at_selection())
    view.link_requested.connect(annotating.copy_link)
    view.remove_requested.connect(annotating.remove)
    view.another_chosen.connect(reading.show_annotation)
    view.annotation_clicked.connect(reading.set_current)
    view.annotation_activated.connect(annotating.edit_note)
    view.current_cleared.connect(lambda: reading.set_current(None))
    frame.view.leaving.connect(reading.leave_here)
    frame.view.leaving.connect(presenter.show_availability)
    view.hand_changed.connect(presenter.show_marks)
    view.hand_changed.connect(presenter.show_availability)
    reading.lens.changed.connect(presenter.show_annotations)
    reading.lens.changed.connect(presenter.show_marks)
    view.link_activated.connect(of.links.follow)
    view.place_changed.connect(presenter.follow_place)
    view.turned.connect(presenter.show_pages)
    view.laid_out.connect(presenter.show_place)  # all of it may be in sight
    view.passage_change_requested.connect(annotating.change_passage)
    view.zoom_requested.connect(of.looks.set_zoom)


def _margin(frame: WindowFrame, of: Controllers) -> None:
    reading, margin, presenter, annotating = of.reading, frame.margin, of.presenter, of.annotating
    margin.editing.drafted.connect(of.drafts.save)
    of.drafts.note_held.connect(reading.show_unsaved)
    of.drafts.note_stored.connect(reading.take_saved)
    of.drafts.kept.connect(margin.editing.kept)
    of.drafts.state_changed.connect(presenter.show_counts)
    for merged in (of.drafts.note_merged, margin.editing.merged):
        merged.connect(annotating.tell_merged)
    of.drafts.state_changed.connect(of.rescuing.follow)
    of.drafts.note_removed.connect(annotating.tell_removed)
    margin.editing.link_wanted.connect(lambda words: of.linking.offer(words))
    margin.editing.paste_refused.connect(frame.strip.say)
    margin.editing_finished.connect(reading.note_was_left)
    margin.editing_finished.connect(annotating.tell_removed)
    margin.annotation_clicked.connect(reading.set_current)
    margin.cards.remove_requested.connect(lambda annotation_id: annotating.remove([annotation_id]))


def _sidebar(frame: WindowFrame, of: Controllers, session: Session, settings: Settings) -> None:
    reading, sidebar, annotating, reviewing, older = of.reading, frame.sidebar, of.annotating, of.reviewing, of.older
    gestures, requests = sidebar.view.gestures, sidebar.requests
    gestures.card_clicked.connect(reading.show_annotation)
    gestures.card_reached.connect(reading.set_current)
    gestures.pane_pointed.connect(lambda ids: frame.front.surface.marks.isolate_those(ids))
    gestures.card_opened.connect(reading.show_annotation)
    requests.theme_toggled.connect(reading.toggle_theme)
    _cards(of, requests)
    requests.cards_dropped.connect(reading.drop_cards)
    sidebar.order_changed.connect(lambda order: settings.__setitem__("sort", order))
    sidebar.folds_changed.connect(partial(keep_folded_panes, session))
    sidebar.facets_button.save_requested.connect(partial(_keep_facets, frame, of, session))
    of.theme_editing.listen_to(requests)
    requests.export_requested.connect(lambda theme_ids: of.exporting.show_themes(theme_ids))
    sidebar.review_requested.connect(reviewing.open)
    requests.origin_requested.connect(older.show_origin)
    requests.remove_requested.connect(annotating.remove)
    requests.note_requested.connect(annotating.edit_note)
    requests.answer_requested.connect(annotating.answer)


def _cards(of: Controllers, requests: CardRequests) -> None:
    """Do what is asked for with cards beside the article, of this one or of all."""
    requests.themes_wanted.connect(lambda ids, place: of.giving.at_cards(ids, place))
    requests.brief_requested.connect(of.visiting.quote)
    requests.cited_copy_requested.connect(lambda ids: of.cited_copying.copy(ids))


def _keep_facets(frame: WindowFrame, of: Controllers, session: Session, name: str) -> None:
    """Keep what the sidebar is narrowed to as a saved search, in this article."""
    from desktop.library.across.search import Where
    from desktop.ui.facets.keeping import keep_search

    if (article := of.reading.article) is not None:
        named = f"{in_one_line(article.title)} · {name}"
        keep_search(session, named, "", Where(article.id, facets=frame.sidebar.facets_button.facets))


def _activities(frame: WindowFrame, of: Controllers) -> None:
    view, annotating, reviewing, older = frame.front, of.annotating, of.reviewing, of.older
    older.opening.connect(reviewing.pause)
    older.left.connect(reviewing.forget)
    reviewing.panel_made.connect(of.looks.add)
    reviewing.panel_requested.connect(frame.regions.show_right)
    reviewing.remove_requested.connect(annotating.remove)
    of.source_watch.update_requested.connect(lambda *args: of.updating.begin(*args))
    of.source_watch.read_anew_requested.connect(lambda *args: of.updating.read_anew(*args))
    frame.sidebar.scope_requested.connect(of.beside.open)
    of.beside.panel_made.connect(of.looks.add)
    of.beside.panel_made.connect(lambda panel: panel.board.set_pictures(of.pictures))
    of.beside.panel_made.connect(lambda panel: _cards(of, panel.board.requests))
    of.beside.panel_requested.connect(frame.regions.show_right)
    of.beside.command_requested.connect(lambda command_id: frame.actions_by_id[command_id].trigger())
    of.review_offer.review_requested.connect(reviewing.open)
    of.switching.open_file_requested.connect(frame.actions_by_id["open"].trigger)
    of.welcome.remove_requested.connect(annotating.remove)
    of.sharing.brought.connect(of.library_watch.look)
    for teller in (view, of.spelling, annotating, of.links, of.rescuing, of.looks):
        teller.told.connect(frame.toast.tell)


def _aloud(frame: WindowFrame, of: Controllers, session: Session) -> None:
    """Say aloud what is shown and what changes."""
    reading, announcer = of.reading, of.announcer
    reading.article_changed.connect(announcer.follow_article)
    reading.annotations_changed.connect(announcer.follow_annotations)
    reading.current_changed.connect(announcer.follow_current)
    for changes in (reading.article_changed, reading.annotations_changed, reading.themes_changed):
        changes.connect(of.describing.follow)
    for moved in (frame.view.cursorPositionChanged, frame.view.link_reached):
        moved.connect(of.describing.follow_caret)
    frame.front.turned.connect(of.describing.follow_turn)
    session.walked.connect(announcer.tell_walked)
    of.drafts.state_changed.connect(announcer.tell_saved)
    frame.toast.told.connect(announcer.tell)
    frame.strip.said.connect(announcer.tell)
    frame.find_bar.counted.connect(announcer.tell)
    frame.view.closer.shown.connect(announcer.tell)
    for command_id in SWITCHES:
        frame.actions_by_id[command_id].toggled.connect(partial(_tell_switched, frame, announcer, command_id))


def _tell_switched(frame: WindowFrame, announcer: Announcer, command_id: str, on: bool) -> None:
    if frame.isVisible():  # while it is made, it is no news what is on
        announcer.tell_switched(frame.actions_by_id[command_id].text().replace("&", ""), on)


def _late(frame: WindowFrame, of: Controllers) -> None:
    """Have those connected that are made once they are wanted."""
    of.connect_late = partial(_connect_late, frame, of)
    of.links.add_requested.connect(lambda address: of.fetching.offer(address))
    frame.places.library_made.connect(partial(_library_made, frame, of))
    of.visiting.themes_made.connect(partial(_themes_made, frame, of))


def _connect_late(frame: WindowFrame, of: Controllers, name: str) -> None:
    """Connect the controller of a name: what all have by the same names, and what it alone tells."""
    part = vars(of)[name]
    if hasattr(part, "told"):
        part.told.connect(frame.toast.tell)
    if hasattr(part, "jobs"):
        _show_progress(frame, part.jobs)
    if hasattr(part, "writing"):
        part.writing.begun.connect(frame.import_strip.show_writing)
        part.writing.ended.connect(frame.import_strip.end)
    if name in _LATE:
        _LATE[name](frame, of)


def _library_made(frame: WindowFrame, of: Controllers, place: LibraryPlace) -> None:
    place.list.chosen_changed.connect(of.presenter.show_availability)
    place.paste_requested.connect(lambda: of.fetching.paste())
    for wish, command_id in (
        (place.head.add_button.clicked, "open"),
        (place.nothing.button.clicked, "open"),
        (place.nothing.folder_button.clicked, "open_folder"),
        (place.edit_requested, "edit_articles"),
        (place.export_requested, "export"),
        (place.reread_requested, "read_anew"),
        (place.remove_requested, "remove_article"),
    ):
        wish.connect(lambda *_, command_id=command_id: frame.actions_by_id[command_id].trigger())


def _themes_made(frame: WindowFrame, of: Controllers, showing: ThemesShowing) -> None:
    showing.place.link_wanted.connect(lambda words: of.linking.offer(words))
    showing.command_requested.connect(lambda command_id: frame.actions_by_id[command_id].trigger())
    showing.export_requested.connect(lambda theme_ids: of.exporting.show_themes(theme_ids))
    showing.themes_wanted.connect(lambda ids, place: of.giving.at_cards(ids, place))
    showing.cited_copy_requested.connect(lambda ids, style: of.cited_copying.copy(ids, style))


def _reading_aloud(frame: WindowFrame, of: Controllers) -> None:
    aloud = of.reading_aloud
    frame.front.set_leave_first(aloud.stop)
    of.presenter.reads_aloud = aloud.is_on
    aloud.changed.connect(of.presenter.show_marks)
    of.reading.article_changed.connect(aloud.stop)
    of.reading.note_edit_requested.connect(aloud.wait)
    frame.margin.editing_finished.connect(aloud.go_on)


def _offer_in_brief(frame: WindowFrame, offers: list[LinkOffer]) -> None:
    if frame.places.themes is not None:
        frame.places.themes.offer_links(offers)


def _linking(frame: WindowFrame, of: Controllers) -> None:
    of.linking.offers_found.connect(frame.margin.offer_links)
    of.linking.offers_found.connect(partial(_offer_in_brief, frame))
    of.linking.brief_requested.connect(of.visiting.open_brief)


def _giving(frame: WindowFrame, of: Controllers) -> None:
    of.giving.field.said.connect(of.announcer.tell)
    of.giving.field.home_requested.connect(frame.places.focus_place)


def _fetching(frame: WindowFrame, of: Controllers) -> None:
    _show_progress(frame, of.fetching.reader)
    of.fetching.article_added.connect(of.visiting.open_added)
    of.fetching.newer_read.connect(of.updating.prepare)


def _importing(_frame: WindowFrame, of: Controllers) -> None:
    of.importing.applied.connect(of.review_offer.offer)
    of.importing.works_met.connect(lambda *args: of.works_importing.begin(*args))
    of.importing.from_elsewhere.connect(lambda path, data: of.from_elsewhere.begin(path, data))


def _updating(_frame: WindowFrame, of: Controllers) -> None:
    of.updating.reread_alike.connect(of.source_watch.remember)
    of.updating.applied.connect(of.colouring.offer)
    of.updating.applied.connect(of.review_offer.offer)


_LATE: dict[str, Callable[[WindowFrame, Controllers], object]] = {
    "reading_aloud": _reading_aloud,
    "linking": _linking,
    "giving": _giving,
    "fetching": _fetching,
    "importing": _importing,
    "updating": _updating,
    "reading_scan": lambda _, of: of.reading_scan.words_read.connect(of.updating.take_words),
    "taking_in": lambda frame, of: of.taking_in.taken_in.connect(frame.places.show_library),  # where what came is seen
    "from_elsewhere": lambda _, of: of.from_elsewhere.applied.connect(of.review_offer.offer),
    "reading_many": lambda frame, of: _show_progress(frame, of.reading_many),
}


def _show_progress(
    frame: WindowFrame, work: JobRunner | Adding | ReadingMany, cancel: Callable[[], object] | None = None
) -> None:
    """Show in the strip what is under way, and have it stopped from there: by ``cancel`` where that takes more."""
    work.begun.connect(frame.import_strip.begin)
    work.progressed.connect(frame.import_strip.set_done)
    work.ended.connect(frame.import_strip.end)
    frame.import_strip.cancel_requested.connect(cancel or work.cancel)


def _searching(frame: WindowFrame, of: Controllers) -> None:
    searching = of.searching
    frame.places.search_made.connect(searching.take)
    frame.places.place_changed.connect(searching.follow_place)
    searching.place_requested.connect(frame.places.show_search)
    searching.home_requested.connect(frame.places.focus_place)
    searching.theme_requested.connect(of.visiting.show_theme)
    searching.brief_requested.connect(of.visiting.open_brief)
    searching.command_requested.connect(lambda command_id: frame.actions_by_id[command_id].trigger())


def _bars(frame: WindowFrame, of: Controllers, settings: Settings) -> None:
    reading, view, sidebar, presenter = of.reading, frame.front, frame.sidebar, of.presenter
    frame.find_bar.matches_changed.connect(presenter.show_matches)
    frame.find_bar.closed.connect(view.setFocus)
    frame.find_bar.match_kept.connect(presenter.keep_match)
    frame.find_bar.return_requested.connect(view.set_place)
    frame.strip.closed.connect(of.welcome.end)
    frame.strip.left.connect(frame.places.focus_place)
    frame.toast.command_requested.connect(lambda command_id: frame.actions_by_id[command_id].trigger())
    frame.toast.folder_requested.connect(show_folder)
    frame.toast.left.connect(frame.places.focus_place)
    view.set_by_words(settings["whole_words"])
    settings.follow(["whole_words"], lambda: view.set_by_words(settings["whole_words"]))
    settings.follow(["sort"], lambda: sidebar.set_order(settings["sort"]))
    settings.follow(["welcome"], of.welcome.show)
    of.looks.changed.connect(presenter.show_marks)
    of.looks.changed.connect(presenter.show_swatches)
    for menu in frame.menus:
        menu.aboutToShow.connect(presenter.show_marks)
    frame.regions.arranged.connect(presenter.show_marks)
    frame.regions.place_requested.connect(reading.go_to)
    frame.regions.place_requested.connect(frame.regions.leave_outline)
    frame.regions.article_chosen.connect(reading.open)
