"""What taking in a codebook would do, before it is done: which themes are new, which change and in what, which stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from db.records import Theme
from desktop.shown_text import in_one_line
from desktop.texts import counted, grouped, later, tr
from desktop.ui.widgets.appearance import LIGHT, SPACE, Appearance
from desktop.ui.widgets.dialog import Dialog, go_or_cancel
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * SPACE, 4 * SPACE, 5 * SPACE, 4 * SPACE)
        layout.setSpacing(3 * SPACE)
        for part in (self.head, self.tree, self.buttons):
            layout.addWidget(part)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        a = appearance
        apply_to_panel(
            self,
            a,
            f"QDialog {{ background: {a.chrome}; }}"
            f"QTreeWidget {{ background: {a.paper}; border: 1px solid {a.hairline}; border-radius: 4px; }}",
        )
