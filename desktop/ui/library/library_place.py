"""The Library: the place of all articles, with sections, a filter, an order, and what can be done with those chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
from desktop.ui.library.rows_menu import Wishes, rows_menu
from desktop.ui.library.shelf_model import CountsSource
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
    open_files_requested = Signal()
    open_folder_requested = Signal()
    paste_requested = Signal()
    preview_requested = Signal(str)
    rename_requested = Signal(str, str)  # id, title
    edit_requested = Signal()  # the chosen articles, in the sheet
    export_requested = Signal()
    reread_requested = Signal()
    remove_requested = Signal(list)  # ids
    put_back_requested = Signal(list)
    tags_requested = Signal(list, list, list)  # ids, tags to give, tags to take
    archive_requested = Signal(list, bool)  # ids, whether they are put aside or back
    finish_requested = Signal(list, bool)
    chosen_changed = Signal()
    order_changed = Signal(str)
    look_changed = Signal(str)  # "roomy" or "compact"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ShelfRow] = ()
        self._themes: Mapping[str, Theme] = {}
        self._complete = True
        self._counts: Mapping[str, int] = {}  # of articles in each section, and with each tag
        self._tags: Mapping[str, int] = {}
        self._section = "all"
        self._tag = ""
        self._order = "read"
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
        self.head.filter_changed.connect(self._show)
        self.head.left.connect(self._into_list)
        self.head.order_chosen.connect(self.order_changed)
        self.head.look_chosen.connect(self.look_changed)
        self.head.add_requested.connect(self.open_files_requested)
        self.list.activated_article.connect(self._activate)
        self.list.preview_requested.connect(self._toggle_preview)
        self.list.remove_requested.connect(self._remove)
        self.list.menu_requested.connect(self._show_menu)
        self.list.chosen_changed.connect(self._chosen_changed)
        self.list.shelf.title_edited.connect(self.rename_requested)
        self.list.tag_dropped.connect(self._give)
        self.rail.articles_dropped.connect(self._give)
        self.nothing.open_files_requested.connect(self.open_files_requested)
        self.nothing.open_folder_requested.connect(self.open_folder_requested)
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

    @property
    def order(self) -> str:
        """The id of the row of ORDERS that is sorted by."""
        return self._order

    def set_counts_source(self, source: CountsSource) -> None:
        """Ask ``source`` for the dots of the rows that come in sight."""
        self.list.shelf.set_source(source)

    def set_open(self, article_id: str | None) -> None:
        """Mark the article that is open."""
        self.list.set_open(article_id)

    def set_order(self, order: str) -> None:
        """Sort by a row of ORDERS."""
        self._order = order
        self.head.set_order(order)
        self._show()

    def set_look(self, look: str) -> None:
        """Show "roomy" rows, or "compact" ones of one line."""
        self.head.set_look(look)
        self.list.set_compact(look == "compact")

    def set_writable(self, writable: bool) -> None:
        """Offer changes, or none."""
        self._writable = writable
        self.list.shelf.editable = writable and self._section != "trash"
        self.nothing.set_writable(writable)
        self.head.set_writable(writable)
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
        self._section, self._tag = section, ""
        self.rail.set_chosen(section)
        self.list.shelf.editable = self._writable and section != "trash"
        self._show()

    def show_tag(self, tag: str) -> None:
        """List the articles that have a tag."""
        self._section, self._tag = "all", tag
        self.list.shelf.editable = self._writable
        self._show()

    def show_article(self, article_id: str) -> None:
        """Choose an article and bring it in sight, whatever section and filter hide it."""
        if self.list.select(article_id) or all(row.id != article_id for row in self._rows):
            return
        self.head.set_filter("")
        if not self.list.select(article_id):
            row = next(row for row in self._rows if row.id == article_id)
            self.show_section(row.section if row.section in ("archive", "trash") else "all")
            self.list.select(article_id)

    def section(self) -> str:
        """Return which section is listed."""
        return self._section

    def chosen(self) -> list[str]:
        """Return the ids of the articles that are chosen, removed ones too."""
        return self.list.chosen()

    def living(self) -> list[str]:
        """Return the ids of the chosen articles that are not removed."""
        return [row.id for row in self.list.chosen_rows() if not row.removed]

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self.head.focus_filter()

    def edit_title(self) -> None:
        """Let the title of the row that the keyboard stands on be edited in place."""
        self.list.edit_title()

    def leave(self) -> bool:
        """Esc: close the preview, else empty the filter. Tell whether there was anything to leave."""
        if not self.preview.isHidden():
            self._close_preview()
        elif self.head.filter_text():
            self.head.set_filter("")
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
        words = self.head.filter_text()
        if self._tag not in self._tags:
            self._tag = ""  # nothing has it any more
        rows = shown(self._rows, self._section, words, self._order, self._tag)
        self._turn_to(self.list if rows else self.nothing)
        self.list.set_rows(rows, self._themes)
        self.rail.set_counts(self._counts, self._tags)
        self.rail.set_chosen("" if self._tag else self._section, self._tag)
        self.head.set_section(self._section, self._counts)
        self.head.set_count(total(rows) if rows and self._complete else "")
        if rows:
            self.list.ensure_current()
        else:
            fresh = self._section == "all" and not words.strip() and not self._tag
            self.nothing.set_words(self._why_nothing(words), first=fresh)

    def _turn_to(self, page: QWidget) -> None:
        """Show the list, or what stands in its place; the keyboard goes on in it where the other one had it."""
        focused = self._pages.isAncestorOf(self.window().focusWidget() or self)  # also of a window behind another
        self._pages.setCurrentWidget(page)
        if focused:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_nothing(self, words: str) -> str:
        """Return why no article is listed, naming what is chosen beside the words: it may leave some out."""
        section = SECTION_BY_ID[self._section]
        if not words.strip():
            return tr(section.nothing)
        if self._section == "all" and not self._tag:
            return tr("No article fits these words.")
        return counted(
            "No article of “{chosen}” fits these words; of all articles {n} does.",
            "No article of “{chosen}” fits these words; of all articles {n} do.",
            len(shown(self._rows, "all", words, self._order)),
            chosen=self._tag or tr(section.text),
        )

    def _into_list(self) -> None:
        self.list.ensure_current()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen_changed(self) -> None:
        self.chosen_changed.emit()
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
        wishes = Wishes(
            open=self.article_chosen.emit,
            preview=self._toggle_preview,
            rename=self.edit_title,
            edit=self.edit_requested.emit,
            export=self.export_requested.emit,
            tag=self.tags_requested.emit,
            new_tag=self.ask_for_tag,
            finish=self.finish_requested.emit,
            archive=self.archive_requested.emit,
            reread=self.reread_requested.emit,
            remove=self._remove,
            put_back=self.put_back_requested.emit,
        )
        chosen, tags = self.list.chosen_rows(), tag_counts(self._rows)
        return rows_menu(self, chosen, tags, wishes, self._hints, writable=self._writable)

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
