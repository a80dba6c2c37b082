"""The preview of what another program's file would bring in: how many entries, where, and what stays out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice
from operator import attrgetter

from db.records import AnchorState
from desktop.foreign import foreign
from desktop.library.elsewhere.from_elsewhere import ElsewherePlan
from desktop.library.elsewhere.report import OUTCOMES
from desktop.shown_text import in_one_line, shortened
from desktop.texts import counted, later, tr
from desktop.ui.exchange.preview_dialog import LONGEST, MOST_LINES, Preview

WORDS = {
    "in_place": later("At their words"),
    "look": later("At words that differ, to be looked at"),
    "orphan": later("Whose words were not found"),
    "waiting": later("Waiting for their text"),
    "known": later("Known already"),
    "there": later("Changed there"),
    "here": later("Changed here, where it stays as it is"),
    "both": later("Changed there and here: both texts are kept"),
    "note_only": later("Notes without a highlight"),
    "refused": later("Left out"),
}
_IS_SEEN = attrgetter("is_seen")
_STATES = {AnchorState.CHANGED: later("look"), AnchorState.ORPHAN: later("orphan")}


def elsewhere_preview(name: str, plan: ElsewherePlan) -> Preview:
    """Return what is shown of a file called ``name``."""
    report = plan.report
    counts = {**{outcome: report.counts.get(outcome, 0) for outcome in OUTCOMES}, **report.changed}
    counts["refused"] = len(report.refused)
    brings = any(put.is_seen for put in plan.puts)
    return Preview(
        tr("Import annotations"),
        name,
        counted(
            "From {program}: {n} entry",
            "From {program}: {n} entries",
            report.entries,
            program=tr(foreign(report.program).name),
        ),
        ("",),
        {tr(word): (counts[outcome],) for outcome, word in WORDS.items() if counts.get(outcome)},
        tuple(islice(_lines(plan), MOST_LINES)),
        tr("What would come in, and what would not"),
        tr("One step: Undo takes all of it back.") if brings else "",
        tr("Bring in"),
        brings,
    )


def _lines(plan: ElsewherePlan) -> Iterator[str]:
    """Yield what stays out with the reasons, then below the title of its article each annotation that comes."""
    for why, entries in plan.report.reasons().items():
        shown = ", ".join(entries[:8]) + (" …" if len(entries) > 8 else "")
        yield tr("Left out, by its number in the file: {entries}. {why}", entries=shown, why=tr(in_one_line(why)))
    titles = {id_: title for id_, title, _ in plan.report.articles}
    coming = {pending.article.id for pending in plan.waiting}
    for article_id, puts in groupby(filter(_IS_SEEN, plan.puts), key=lambda put: put.annotation.article_id):
        title = in_one_line(titles.get(article_id, ""))
        yield tr("{title} (waiting for its text)", title=title) if article_id in coming else title
        for put in puts:
            annotation = put.annotation
            state = _STATES.get(annotation.anchor.state) if article_id not in coming else None
            texts = (annotation.target.quote.exact, annotation.note)
            quote, note = (shortened(in_one_line(text), LONGEST) for text in texts)
            yield f"    “{quote}” {f'({tr(state)}) ' if state else ''}{note}".rstrip()
