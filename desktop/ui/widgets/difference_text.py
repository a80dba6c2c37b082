"""Two texts against each other in one column: what went struck through, what came underlined, words marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QLabel, QSplitter, QTextEdit, QTreeWidget, QWidget

from desktop.article.differences import Differences, Kind, Paragraph
from desktop.review import WordRun, word_differences
from desktop.texts import counted, tr
from desktop.ui.widgets.appearance import SPACE, Appearance
from desktop.ui.widgets.layouts import in_column
from desktop.ui.widgets.style import font

MOST = 600  # differing paragraphs shown; the rest is counted
AROUND = 90  # code points of equal words left on either side of a difference
LONGEST = 1_200  # code points of one run of differing words
_HANG = 5 * SPACE  # of a paragraph behind its sign
WORDS_COMPARED = 60_000  # code points of a paragraph, above which its words are not compared


def shortened(runs: Sequence[WordRun]) -> list[WordRun]:
    """Return the runs with long equal runs cut in the middle, at words, and very long other ones at the end."""
    pieces = []
    for number, run in enumerate(runs):
        text = run.text
        if run.differs:
            pieces.append(WordRun(text if len(text) <= LONGEST else f"{text[:LONGEST]}…", True))
            continue
        if len(text) > 2 * AROUND + 40:
            first, last = number == 0, number == len(runs) - 1
            head = (text[:AROUND].rpartition(" ")[0] or text[:AROUND]) + " " if last or not first else ""
            tail = " " + (text[-AROUND:].partition(" ")[2] or text[-AROUND:]) if not last else ""
            text = f"{head}…{tail}"
        pieces.append(WordRun(text, False))
    return pieces


def lines(differences: Differences) -> Iterator[tuple[str, list[WordRun]]]:
    """Yield what is shown: a sign ("−", "+" or "…" where equal paragraphs are left out) and the runs of the line."""
    shown, gap = 0, False
    for paragraph in differences.paragraphs:
        if paragraph.kind is Kind.SAME:
            gap = shown > 0
            continue
        if shown >= MOST:
            rest = differences.changed + differences.removed + differences.added - shown
            yield "…", [WordRun(counted("and {n} more paragraph", "and {n} more paragraphs", rest), False)]
            return
        if gap:
            yield "…", []
            gap = False
        shown += 1
        yield from _sides(paragraph)


def _sides(paragraph: Paragraph) -> Iterator[tuple[str, list[WordRun]]]:
    old, new = paragraph.old, paragraph.new
    if paragraph.kind is Kind.CHANGED and len(old) + len(new) <= WORDS_COMPARED:
        ours, theirs = word_differences(old, new)
        yield "−", shortened(ours)
        yield "+", shortened(theirs)
        return
    if paragraph.kind is not Kind.ADDED:
        yield "−", shortened([WordRun(old or tr("(an empty line)"), True)])
    if paragraph.kind is not Kind.REMOVED:
        yield "+", shortened([WordRun(new or tr("(an empty line)"), paragraph.kind is Kind.CHANGED)])


class DifferenceText(QTextEdit):
    """Shows differences. Plain text only, bounded, read-only; the keyboard scrolls it."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFont(font())
        self.document().setDocumentMargin(2 * SPACE)
        self.setTabStopDistance(_HANG)
        self.setAccessibleName(tr("Difference between the texts"))
        self.set_appearance(appearance)

    def set_appearance(self, appearance: Appearance) -> None:
        """Wear other colours; what is shown is to be shown again."""
        self._appearance = a = appearance
        self.setStyleSheet(
            f"DifferenceText {{ background: {a.paper}; border: 1px solid {a.hairline}; border-radius: 4px; }}"
            f"DifferenceText:focus {{ border-color: {a.muted}; }}"
        )

    def set_sentence(self, sentence: str) -> None:
        """Show a sentence instead of differences."""
        self.setPlainText(sentence)

    def set_differences(self, differences: Differences) -> None:
        """Show where the texts differ."""
        self.clear()
        if not differences.compared:
            self.setPlainText(
                tr("{changes}. These are too many to show them one by one.", changes=differences.summary())
            )
            return
        if differences.none:
            self.setPlainText(tr("The text is the same."))
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        before = ""
        for number, (sign, runs) in enumerate(lines(differences)):
            block = QTextBlockFormat()
            block.setLeftMargin(_HANG)
            block.setTextIndent(-_HANG)
            block.setTopMargin(0 if not number else SPACE if (before, sign) == ("−", "+") else 3 * SPACE)
            block.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            if number:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            self._write(cursor, sign, runs)
            before = sign
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, cursor: QTextCursor, sign: str, runs: Sequence[WordRun]) -> None:
        a = self._appearance
        plain, marked = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(QColor(a.ink if sign == "+" else a.muted))
        marked.setForeground(QColor(a.muted if sign == "−" else a.ink))
        if sign == "−":
            marked.setFontStrikeOut(True)
        else:
            marked.setBackground(QColor(a.selection))
        lead = QTextCharFormat()
        lead.setForeground(QColor(a.muted))
        cursor.insertText(f"{sign}\t", lead)
        for run in runs:
            cursor.insertText(run.text.replace("\n", " "), marked if run.differs else plain)


def list_over_difference(
    rows: QTreeWidget, height: int, words: QLabel, difference: DifferenceText, parent: QWidget
) -> QSplitter:
    """Put a list, at first ``height`` pixels high, over a difference and the words that head it."""
    parts = QSplitter(Qt.Orientation.Vertical, parent, childrenCollapsible=False, handleWidth=2 * SPACE)
    parts.setStyleSheet("QSplitter::handle { background: transparent; }")
    lower = QWidget(parts)
    in_column(words, (difference, 1), on=lower, margins=(0, SPACE, 0, 0), spacing=2 * SPACE)
    parts.addWidget(rows)
    parts.addWidget(lower)
    parts.setStretchFactor(1, 1)
    parts.setSizes([height, 1000])
    return parts
