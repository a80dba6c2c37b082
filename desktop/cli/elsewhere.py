"""postil import of a file that another program wrote: what came in, where, and what did not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop.cli.opened import library
from desktop.shown_text import print_json, say

if TYPE_CHECKING:
    from desktop.foreign import Foreign
    from desktop.library.elsewhere.report import Report


def bring_in(
    context: click.Context,
    row: Foreign,
    data: bytes,
    article: str | None,
    *,
    deletes: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Bring the annotations of a file into the articles that they are about, or say what would come in.

    ``deletes``: what was deleted there goes here, too.
    """
    from desktop.foreign.job import read_foreign

    collection = read_foreign(row, data)
    with library(context, write=not dry_run) as opened:
        article_id = opened.articles.find(article).id if article else None
        plan = opened.elsewhere.plan(row.id, collection, article_id=article_id)
        if not dry_run:
            opened.elsewhere.apply(plan, remove={annotation.id for annotation in plan.gone} if deletes else ())
    if as_json:
        print_json(_report_json(plan.report))
        return
    say(f"From {row.name}:")
    for sentence in plan.report.sentences():
        say(sentence)
    for question in plan.questions:
        if not question.chosen:
            near = ", ".join(f"“{title}” ({id_})" for id_, title in question.nearest)
            say(f"Where “{question.title}” belongs is not told; --article says it. Nearest come {near}.")
    if plan.gone:
        fate = "They go here, too." if deletes else "They stay here; --deletes removes them."
        say(f"Deleted in {row.name} since: {len(plan.gone):,}. {fate}")
    for _, title, count in plan.report.articles:
        say(f"{title}: {count:,} {'annotation' if count == 1 else 'annotations'}")


def _report_json(report: Report) -> dict[str, Any]:
    from desktop.library.elsewhere.report import OUTCOMES

    return {
        "from": report.program,
        "entries": report.entries,
        **{name: report.counts.get(name, 0) for name in OUTCOMES},
        "refused": [{"entry": refusal.entry, "why": refusal.why} for refusal in report.refused],
        "articles": [{"id": id_, "title": title, "annotations": count} for id_, title, count in report.articles],
    }
