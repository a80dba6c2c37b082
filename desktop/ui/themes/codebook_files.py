"""The codebook as a file: themes with what they mean, written for other programs, and taken in from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QTreeWidget, QTreeWidgetItem, QWidget

from db.records import Theme
from desktop.shown_text import in_one_line
from desktop.texts import counted, grouped, later, tr
from desktop.ui.session import Session
from desktop.ui.toasts.telling import in_folder, undoable
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.asking import ask
from desktop.ui.widgets.dialog import DIALOG_MARGINS, Dialog, go_or_cancel
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.looks import Looks
from desktop.ui.widgets.plain_label import PlainLabel
from desktop.ui.widgets.style import apply_to_panel

_PARTS = {
    "name": later("Name"),
    "definition": later("Definition"),
    "includes": later("Includes"),
    "excludes": later("Excludes"),
}


def changes(before: Theme, after: Theme, names: Mapping[str, str]) -> list[str]:
    """Return what would be different of a theme, a line each; ``names`` are those of themes by id."""
    lines = []
    for part, word in _PARTS.items():
        old, new = in_one_line(getattr(before, part)), in_one_line(getattr(after, part))
        if old != new:
            lines.append(tr("{part}: {new}  (was: {old})" if old else "{part}: {new}", part=tr(word), new=new, old=old))
    if before.parent_id != after.parent_id:
        above = names.get(after.parent_id or "")
        lines.append(tr("stands below {above}", above=above) if above else tr("stands below no other theme"))
    return lines


def summary(new: int, changed: int, same: int) -> str:
    """Return in a sentence what would happen."""
    parts = [
        words
        for count, words in (
            (new, counted("{n} is new", "{n} would be new", new)),
            (changed, counted("{n} changes", "{n} would change", changed)),
            (same, counted("{n} stays as it is", "{n} stay as they are", same)),
        )
        if count
    ]
    return tr("Of the themes in this codebook, {parts}. None of yours is removed.", parts=", ".join(parts))


class CodebookDialog(Dialog):
    """Accepted means: take it in."""

    def __init__(
        self,
        file_name: str,
        themes: Sequence[Theme],
        there: Mapping[str, Theme],
        appearance: Appearance = LIGHT,
        parent: QWidget | None = None,
    ) -> None:
        """``themes`` are as they would be, ``there`` are those of the library by id."""
        super().__init__(parent)
        self.setWindowTitle(tr("Import codebook: {file_name}", file_name=in_one_line(file_name)))
        self.resize(160 * SPACE, 110 * SPACE)
        names = {theme.id: in_one_line(theme.name) for theme in (*there.values(), *themes)}
        new = [theme for theme in themes if theme.id not in there]
        same = [theme for theme in themes if there.get(theme.id) == theme]
        changed = [theme for theme in themes if theme.id in there and theme not in same]
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(tr("Themes of the codebook"))
        for title, group in ((tr("New"), new), (tr("Changed"), changed), (tr("The same"), same)):
            if not group:
                continue
            top = QTreeWidgetItem(self.tree, [f"{title} ({grouped(len(group))})"])
            top.setExpanded(group is not same)
            for theme in group:
                row = QTreeWidgetItem(top, [names[theme.id]])
                for line in changes(there[theme.id], theme, names) if group is changed else []:
                    QTreeWidgetItem(row, [line])
                row.setExpanded(True)
        self.buttons, self.take = go_or_cancel(self, tr("Take it in"))
        self.head = PlainLabel(self, summary(len(new), len(changed), len(same)))
        in_column(self.head, self.tree, self.buttons, on=self, margins=DIALOG_MARGINS, spacing=3 * SPACE)
        a = appearance
        apply_to_panel(
            self,
            a,
            f"QDialog {{ background: {a.chrome}; }}"
            f"QTreeWidget {{ background: {a.paper}; border: 1px solid {a.hairline}; border-radius: 4px; }}",
        )


_WRITTEN = later("REFI-QDA codebook (*.qdc);;Markdown (*.md);;JSON (*.json)")
_READ = later("Codebooks (*.qdc *.qde *.xml *.json);;All files (*)")


class CodebookFiles(QObject):
    """Asks for a file, and shows what would come before it comes."""

    def __init__(self, session: Session, looks: Looks, parent: QWidget) -> None:
        """Make it; ``parent`` is the window of its dialogs."""
        super().__init__(parent)
        self._session, self._looks, self._parent = session, looks, parent
        self._folder = Path.home()

    def save(self) -> None:
        """Write the codebook where the reader says."""
        suggested = str(self._folder / "Codebook.qdc")
        chosen, kind = QFileDialog.getSaveFileName(self._parent, tr("Export codebook"), suggested, tr(_WRITTEN))
        if not chosen:
            return
        path = Path(chosen)
        if not path.suffix:
            path = path.with_name(path.name + kind[kind.find("(*") + 2 : -1])
        self._folder = path.parent
        force = str(path) == chosen  # then it was asked whether it is to be replaced
        if self._session.attempt(lambda: self._session.library.codebook.save(path, force=force)):
            self._session.told.emit(in_folder(tr("Saved: {name}", name=path.name), path))

    def take_in(self) -> None:
        """Take in a codebook of the reader's choice, once it was shown what that does."""
        chosen, _ = QFileDialog.getOpenFileName(self._parent, tr("Import codebook"), str(self._folder), tr(_READ))
        if chosen:
            self._folder = Path(chosen).parent
            self.offer(Path(chosen))

    def offer(self, path: Path) -> None:
        """Show what taking in a file would do, and do it if the reader says so."""
        library = self._session.library
        codes = self._session.attempt(lambda: library.codebook.read(path))
        incoming = self._session.attempt(lambda: library.codebook.plan(codes)) if codes is not None else None
        if codes is None or incoming is None:
            return
        if not incoming.new and not incoming.changed:
            self._session.told.emit(tr("All that {name} says of themes is here already.", name=path.name))
            return
        there = {theme.id: theme for theme in library.themes.all()}
        dialog = CodebookDialog(path.name, incoming.themes, there, self._looks.appearance, self._parent)
        if ask(dialog) and self._session.write(lambda: library.codebook.take_in(codes)):
            new, changed = len(incoming.new), len(incoming.changed)
            self._session.told.emit(
                undoable(
                    tr(
                        "{new} new and {changed} changed themes from {name}",
                        new=grouped(new),
                        changed=grouped(changed),
                        name=path.name,
                    )
                )
            )
