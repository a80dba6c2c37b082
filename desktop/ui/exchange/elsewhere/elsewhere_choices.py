"""The choices about another program's file: whose its works are, themes for its tags and colours, what goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from db.records import Theme
from desktop.library.elsewhere.choices import Choices, Label, Question
from desktop.library.elsewhere.from_elsewhere import ElsewherePlan
from desktop.shown_text import in_one_line, shortened
from desktop.texts import counted, tr
from desktop.theme_names import theme_key
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.check_boxes import CheckList
from desktop.ui.widgets.choice_box import ChoiceBox, call_box
from desktop.ui.widgets.icons import swatch_icon
from desktop.ui.widgets.layouts import REST, in_column
from desktop.ui.widgets.plain_label import PlainLabel

_LONGEST = 60  # characters of a title, a tag or a quote
_ROWS = 60  # of each kind; what has no row stays as it is remembered
_LINES = 5  # of the list of what may go, before it scrolls


class ElsewhereChoices(QScrollArea):
    """Boxes for works and labels, and a list to check. ``themes`` and ``removed`` give what is chosen."""

    home_chosen = Signal(str, str)  # key of a work, id of an article, "" for none
    removed_changed = Signal()

    def __init__(
        self, plan: ElsewherePlan, themes: Sequence[Theme], appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance, self._themes = appearance, themes
        self.homes: dict[str, ChoiceBox] = {}
        self.labels: dict[str, ChoiceBox] = {}
        self.gone = CheckList(appearance, tr("Deleted there"), self)
        self.gone.setFrameShape(QFrame.Shape.NoFrame)
        self.gone.itemChanged.connect(lambda _: self.removed_changed.emit())
        self._works = self._grid()
        self._of_labels = self._grid()
        inner = QWidget(self)
        self._heads = {
            "works": PlainLabel(inner, tr("Which article is it?")),
            "labels": PlainLabel(inner, tr("Tags and colours become themes")),
            "gone": PlainLabel(inner, tr("Deleted there since. What is checked goes here, too:")),
        }
        self._more = PlainLabel(inner, "", "caption")
        lists = zip(self._heads.values(), (self._works, self._of_labels, self.gone), strict=True)
        parts = (part for pair in lists for part in pair)
        self._inner = in_column(*parts, self._more, REST, on=inner, margins=(0, 0, SPACE, 0), spacing=2 * SPACE)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for question in plan.questions[:_ROWS]:
            self._add_work(question)
        self._heads["works"].setVisible(bool(plan.questions))
        self._works.setVisible(bool(plan.questions))
        self.set_plan(plan)

    def set_plan(self, plan: ElsewherePlan) -> None:
        """Show the labels and the deletions of this plan; what the user chose of them stays."""
        chosen, removed = self.themes(), self.removed()
        labels = sorted(plan.labels().items(), key=lambda pair: -pair[1])
        grid = self._of_labels.layout()
        assert isinstance(grid, QGridLayout)
        while (item := grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.labels.clear()
        for label, count in labels[:_ROWS]:
            self._add_label(label, count, chosen.get(label.key, plan.choices.theme_of(label)))
        for part in (self._heads["labels"], self._of_labels):
            part.setVisible(bool(labels))
        self.gone.blockSignals(True)
        self.gone.clear()
        for annotation in plan.gone:
            words = in_one_line(annotation.target.quote.exact), in_one_line(annotation.note)
            shown = f"“{shortened(words[0], _LONGEST)}” {shortened(words[1], _LONGEST)}"
            self.gone.add(shown, annotation.id, checked=annotation.id in removed)
        self.gone.blockSignals(False)
        for part in (self._heads["gone"], self.gone):
            part.setVisible(bool(plan.gone))
        if plan.gone:
            self.gone.setFixedHeight(self.gone.sizeHintForRow(0) * min(len(plan.gone), _LINES) + SPACE)
        left = max(len(plan.questions) - _ROWS, 0) + max(len(labels) - _ROWS, 0)
        self._more.setText(counted("{n} more stays as it is.", "{n} more stay as they are.", left))
        self._more.setVisible(left > 0)
        self.setVisible(bool(plan.questions or labels or plan.gone))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Grow no higher than what is in here, so that the rest of the room is for the lines below."""
        layout = self._inner
        layout.activate()
        wide = self.viewport().width()
        self.setMaximumHeight(
            layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.sizeHint().height()
        )

    def themes(self) -> dict[str, str]:
        """Return the names of the themes by the keys of the labels, "" for none."""
        return {
            key: box.currentData() or box.currentText().strip() if box.currentIndex() else ""
            for key, box in self.labels.items()
        }

    def removed(self) -> set[str]:
        """Return the ids of the annotations that are to go."""
        return set(self.gone.checked())

    def _grid(self) -> QWidget:
        part = QWidget(self)
        grid = QGridLayout(part)
        grid.setContentsMargins(2 * SPACE, 0, 0, SPACE)
        grid.setHorizontalSpacing(3 * SPACE)
        grid.setVerticalSpacing(SPACE)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return part

    def _add_work(self, question: Question) -> None:
        box = self.homes[question.key] = ChoiceBox(self._works)
        title = shortened(in_one_line(question.title) or tr("A work without a title"), _LONGEST)
        for article_id, name in question.nearest:
            box.addItem(in_one_line(name), article_id)
        box.addItem(tr("None: it waits for its text") if question.waits else tr("None: it stays out"), "")
        box.setCurrentIndex(box.findData(question.chosen))
        box.currentIndexChanged.connect(lambda _: self.home_chosen.emit(question.key, box.currentData()))
        _add_row(self._works, title, question.marks, box)

    def _add_label(self, label: Label, count: int, theme: str) -> None:
        box = self.labels[label.key] = ChoiceBox(self._of_labels)
        name = shortened(in_one_line(label.name), _LONGEST)
        box.addItem(tr("No theme"), "")
        for choice in self._themes:
            box.addItem(swatch_icon(choice.colours.fill), in_one_line(choice.name), choice.name)
        known = [theme_key(theme.name) for theme in self._themes]
        for offered in dict.fromkeys((theme, " ".join(label.name.split()))):  # as it is, and as it is called there
            if offered and theme_key(offered) not in known:
                box.addItem(tr("New theme: {name}", name=in_one_line(offered)), offered)
        names = [theme_key(str(box.itemData(row))) for row in range(box.count())]
        box.setCurrentIndex(names.index(theme_key(theme)))
        shown = tr("The colour {colour}", colour=name) if label.program else name
        _add_row(self._of_labels, shown, count, box)


def _add_row(part: QWidget, name: str, count: int, box: ChoiceBox) -> None:
    grid = part.layout()
    assert isinstance(grid, QGridLayout)
    row = grid.rowCount()
    words = f"{name} ({counted('{n} annotation', '{n} annotations', count)})"
    grid.addWidget(PlainLabel(part, words), row, 0)
    call_box(box, words)
    grid.addWidget(box, row, 1)


def chosen(plan: ElsewherePlan, choices: ElsewhereChoices) -> Choices:
    """Return the choices of a plan with what the user chose of its labels."""
    return Choices(plan.choices.homes, {**plan.choices.themes, **choices.themes()})
