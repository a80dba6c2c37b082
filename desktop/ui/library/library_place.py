"""The Library: the place of all articles, with sections, a filter, an order, and what can be done with those chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QMenu,
    QStackedWidget,
    QWidget,
)

from db.records import Theme
from desktop.texts import counted, tr
from desktop.ui.library.adding.added_summary import AddedSummary
from desktop.ui.library.head import Head
from desktop.ui.library.nothing_here import NothingHere
from desktop.ui.library.preview import Preview
from desktop.ui.library.rail import Rail
from desktop.ui.library.shelf_rows import SECTION_BY_ID, ShelfRow, section_counts, shown, tag_counts, total
from desktop.ui.library.shelf_view import ShelfView
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.asking import ask_for_line
from desktop.ui.widgets.layouts import in_column, in_row
from desktop.ui.widgets.style import apply_to_panel, half_scaled
from desktop.ui.widgets.tab_order import HandsOn, tab_as_laid_out

RAIL_FROM = 720  # pixels of the place in which the rail has room; under it, a menu in the head stands for it
PREVIEW_FROM = 1000  # in which it has room beside a preview


class LibraryPlace(HandsOn):
    """Shows articles; holds no library. It remembers its section, filter, choice and scrolling while it is hidden."""

    article_chosen = Signal(str)  # to be opened
    paste_requested = Signal()
    preview_requested = Signal(str)
    edit_requested = Signal()  # the chosen articles, in the sheet
    export_requested = Signal()
    reread_requested = Signal()
    remove_requested = Signal(list)  # ids
    put_back_requested = Signal(list)
    tags_requested = Signal(list, list, list)  # ids, tags to give, tags to take
    archive_requested = Signal(list, bool)  # ids, whether they are put aside or back
    finish_requested = Signal(list, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ShelfRow] = ()
        self._themes: Mapping[str, Theme] = {}
        self._complete = True
        self._counts: Mapping[str, int] = {}  # of articles in each section, and with each tag
        self._tags: Mapping[str, int] = {}
        self.section = "all"  # the one that is listed, of SECTIONS
        self._tag = ""
        self.order = "read"  # the id of the row of ORDERS that is sorted by
        self._writable = True
        self._hints: Mapping[str, str] = {}
        self.rail = Rail(self)
        self.head = Head(self)
        self.list = ShelfView(self)
        self.nothing = NothingHere(self)
        self.summary_strip = AddedSummary(self)
        self.preview = Preview(self)
        self._pages = QStackedWidget(self)
        for page in (self.list, self.nothing):
            self._pages.addWidget(page)
        column = in_column(self.head, self.summary_strip, (self._pages, 1), margins=(0, 0, 0, 0), spacing=0)
        in_row(self.rail, (column, 1), self.preview, on=self, margins=(0, 0, 0, 0), spacing=0)
        tab_as_laid_out(self)
        self._connect_signals()

    def _keyboard_part(self) -> QWidget:
        return self._pages.currentWidget() or self.list

    def _connect_signals(self) -> None:
        self.rail.section_chosen.connect(self.show_section)
        self.rail.tag_chosen.connect(self.show_tag)
        self.head.section_chosen.connect(self.show_section)
        self.head.field.textChanged.connect(self._show)
        self.head.field.left.connect(self._into_list)
        self.list.activated_article.connect(self._activate)
        self.list.preview_requested.connect(self._toggle_preview)
        self.list.remove_requested.connect(self._remove)
        self.list.menu_requested.connect(self._show_menu)
        self.list.chosen_changed.connect(self._chosen_changed)
        self.list.tag_dropped.connect(self._give)
        self.rail.articles_dropped.connect(self._give)
        self.preview.open_requested.connect(self.article_chosen)
        self.preview.closed.connect(self._close_preview)

    # In

    def set_articles(self, rows: Sequence[ShelfRow], themes: Mapping[str, Theme], *, complete: bool = True) -> None:
        """Show the articles of the library, removed ones too; ``themes`` by id, in the order of the panes.

        Where they are not ``complete``, others follow: nothing is counted. While a title is edited, once that is done.
        """
        self.list.after_editing.do(lambda: self._take(rows, themes, complete))

    def _take(self, rows: Sequence[ShelfRow], themes: Mapping[str, Theme], complete: bool) -> None:
        self._rows, self._themes, self._complete = rows, themes, complete
        if complete:
            self._counts, self._tags = section_counts(rows), tag_counts(rows)
        self._show()

    def set_order(self, order: str) -> None:
        """Sort by a row of ORDERS."""
        self.order = order
        self.head.set_order(order)
        self._show()

    def set_look(self, look: str) -> None:
        """Show "roomy" rows, or "compact" ones of one line."""
        self.head.set_look(look)
        self.list.set_compact(look == "compact")

    def set_writable(self, writable: bool) -> None:
        """Offer changes, or none."""
        self._writable = writable
        self.list.shelf.editable = writable and self.section != "trash"
        self.nothing.set_writable(writable)
        self.head.add_button.setEnabled(writable)
        for part in (self.list, self.rail):
            part.setAcceptDrops(writable)

    def set_appearance(self, appearance: Appearance) -> None:
        """Draw everything in another appearance."""
        apply_to_panel(self, appearance, f"#LibraryPlace {{ background: {appearance.paper}; }}")
        for part in (self.rail, self.head, self.list, self.nothing, self.preview, self.summary_strip):
            part.set_appearance(appearance)
        self._fit()

    def set_preview(self, row: ShelfRow, text: str) -> None:
        """Show how an article begins."""
        self.preview.set_article(row, text)
        self._fit(previewed=True)
        self.preview.show()  # which makes the window as wide as all that is shown needs

    # What is shown

    def show_section(self, section: str) -> None:
        """List a row of SECTIONS."""
        self.section, self._tag = section, ""
        self.rail.set_chosen(section)
        self.list.shelf.editable = self._writable and section != "trash"
        self._show()

    def show_tag(self, tag: str) -> None:
        """List the articles that have a tag."""
        self.section, self._tag = "all", tag
        self.list.shelf.editable = self._writable
        self._show()

    def show_article(self, article_id: str) -> None:
        """Choose an article and bring it in sight, whatever section and filter hide it."""
        if self.list.select(article_id) or all(row.id != article_id for row in self._rows):
            return
        self.head.field.clear()
        if not self.list.select(article_id):
            row = next(row for row in self._rows if row.id == article_id)
            self.show_section(row.section if row.section in ("archive", "trash") else "all")
            self.list.select(article_id)

    def living(self) -> list[str]:
        """Return the ids of the chosen articles that are not removed."""
        return [row.id for row in self.list.chosen_rows() if not row.removed]

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self.head.field.take_keyboard()

    def leave(self) -> bool:
        """Esc: close the preview, else empty the filter. Tell whether there was anything to leave."""
        if not self.preview.isHidden():
            self._close_preview()
        elif self.head.field.text():
            self.head.field.clear()
            self._into_list()
        else:
            return False
        return True

    def summary(self) -> str:
        """Return how many articles and annotations are shown."""
        return total([row for row in self._rows if SECTION_BY_ID["all"].holds(row)])

    def parts(self) -> list[QWidget]:
        """Return the parts that F6 goes through."""
        listed: list[QWidget] = [self.list if self.list.shelf.rows else self.nothing]
        return [self.rail, self.head.field, *listed, *([self.preview.text] if self.preview.isVisible() else [])]

    def _show(self) -> None:
        words = self.head.field.text()
        if self._tag not in self._tags:
            self._tag = ""  # nothing has it any more
        rows = shown(self._rows, self.section, words, self.order, self._tag)
        self._turn_to(self.list if rows else self.nothing)
        self.list.set_rows(rows, self._themes)
        self.rail.set_counts(self._counts, self._tags)
        self.rail.set_chosen("" if self._tag else self.section, self._tag)
        self.head.set_section(self.section, self._counts)
        self.head.set_count(total(rows) if rows and self._complete else "")
        if rows:
            self.list.ensure_current()
        else:
            fresh = self.section == "all" and not words.strip() and not self._tag
            self.nothing.set_words(self._why_nothing(words), first=fresh)

    def _turn_to(self, page: QWidget) -> None:
        """Show the list, or what stands in its place; the keyboard goes on in it where the other one had it."""
        focused = self._pages.isAncestorOf(self.window().focusWidget() or self)  # also of a window behind another
        self._pages.setCurrentWidget(page)
        if focused:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_nothing(self, words: str) -> str:
        """Return why no article is listed, naming what is chosen beside the words: it may leave some out."""
        section = SECTION_BY_ID[self.section]
        if not words.strip():
            return tr(section.nothing)
        if self.section == "all" and not self._tag:
            return tr("No article fits these words.")
        return counted(
            "No article of “{chosen}” fits these words; of all articles {n} does.",
            "No article of “{chosen}” fits these words; of all articles {n} do.",
            len(shown(self._rows, "all", words, self.order)),
            chosen=self._tag or tr(section.text),
        )

    def _into_list(self) -> None:
        self.list.ensure_current()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen_changed(self) -> None:
        here = self.list.current_id()
        if not self.preview.isHidden() and here is not None and here != self.preview.article_id:
            self.preview_requested.emit(here)

    # What the reader wants

    def _activate(self, article_id: str) -> None:
        row = next(row for row in self._rows if row.id == article_id)
        if not row.removed:
            self.article_chosen.emit(article_id)
        elif self._writable:
            self.put_back_requested.emit([article_id])

    def _remove(self, ids: list[str]) -> None:
        if self._writable and (living := [id_ for id_ in ids if id_ in self.living()]):
            self.remove_requested.emit(living)

    def _give(self, ids: list[str], tag: str) -> None:
        """Wish for a tag on those of the articles that lack it."""
        lacking = [row.id for row in self._rows if row.id in ids and tag not in row.tags and not row.removed]
        if self._writable and lacking:
            self.tags_requested.emit(lacking, [tag], [])

    def _toggle_preview(self, article_id: str) -> None:
        if self.preview.isHidden():
            self.preview_requested.emit(article_id)
        else:
            self._close_preview()

    def _close_preview(self) -> None:
        self.preview.hide()
        self._fit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def menu(self) -> QMenu:
        """Return what can be done with the chosen articles."""
        menu, rows, writable = QMenu(self), self.list.chosen_rows(), self._writable
        living, removed = [row.id for row in rows if not row.removed], [row.id for row in rows if row.removed]
        single = len(rows) == 1

        def offer(text: str, keys: str, work: Callable[[], object], when: bool = writable) -> None:
            menu.addAction(f"{text}\t{keys}" if keys else text, work).setEnabled(when)

        if living:
            offer(tr("Open"), "Enter", partial(self.article_chosen.emit, living[0]), single)
        offer(tr("Preview"), "Space", partial(self._toggle_preview, rows[0].id), single)
        menu.addSeparator()
        if living:
            offer(tr("Rename"), self._hints.get("rename", ""), self.list.edit_title, single and writable)
            offer(tr("Edit details…"), self._hints.get("edit_articles", ""), self.edit_requested.emit)
            offer(tr("Export…"), self._hints.get("export", ""), self.export_requested.emit)
            menu.addSeparator()
            menu.addMenu(self._tags_menu(menu, rows)).setEnabled(writable)
            done = all(row.section == "finished" for row in rows)
            away = all(row.section == "archive" for row in rows)
            if not away:
                finish = partial(self.finish_requested.emit, living, not done)
                offer(tr("Read on") if done else tr("Finished"), "", finish)
            archive = partial(self.archive_requested.emit, living, not away)
            offer(tr("Take out of the archive") if away else tr("Archive"), "", archive)
            offer(tr("Read anew"), "", self.reread_requested.emit)
            offer(tr("Remove"), "Del", partial(self._remove, living))
        if removed:
            offer(tr("Put back"), "Enter", partial(self.put_back_requested.emit, removed))
        return menu

    def _tags_menu(self, parent: QMenu, rows: Sequence[ShelfRow]) -> QMenu:
        """Return the tags of the library, those that all of the rows have checked; choosing one gives or takes it."""
        menu, ids = QMenu(tr("Tags"), parent), [row.id for row in rows]
        for tag in tag_counts(self._rows):
            had = all(tag in row.tags for row in rows)
            give, take = ([], [tag]) if had else ([tag], [])
            action = menu.addAction(tag.replace("&", "&&"), partial(self.tags_requested.emit, ids, give, take))
            action.setCheckable(True)
            action.setChecked(had)
        if menu.actions():
            menu.addSeparator()
        menu.addAction(tr("New tag…"), partial(self.ask_for_tag, ids))
        return menu

    def set_hints(self, hints: Mapping[str, str]) -> None:
        """Name the keys of commands beside what they do, by their ids."""
        self._hints = hints
        self.head.set_hints(hints)

    def ask_for_tag(self, ids: list[str]) -> None:
        """Ask for a tag that no article has yet, and wish it for articles."""
        if tag := ask_for_line(self, tr("New tag"), tr("Tag"), accept=tr("Add"), width=80 * SPACE):
            self.tags_requested.emit(ids, [tag], [])

    def _show_menu(self, where: QPoint) -> None:
        if self.list.chosen():
            menu = self.menu()
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(where)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Find) or event.text() == "/":
            self.focus_filter()
        elif event.matches(QKeySequence.StandardKey.Paste) and self._writable:
            self.paste_requested.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._into_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self, *, previewed: bool = False) -> None:
        """Give the rail and the preview their room, as far as the window has it."""
        previewed = previewed or not self.preview.isHidden()
        rail = self.width() >= half_scaled(PREVIEW_FROM if previewed else RAIL_FROM)
        self.rail.setVisible(rail)
        self.head.set_narrow(not rail)
        beside = self.width() - self.head.minimumSizeHint().width()
        self.preview.setFixedWidth(min(400, max(240, min(self.width() // 2, beside))))
