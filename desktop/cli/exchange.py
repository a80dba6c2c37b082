"""Commands that bring exported files back: strip, import."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from desktop.cli.opened import TableOption, existing, json_option, library
from desktop.cli.shapes import article_json
from desktop.errors import ImportFailed
from desktop.foreign import FOREIGN, chosen
from desktop.library.across.bundle import ENDING
from desktop.shown_text import print_exactly, print_json, say

if TYPE_CHECKING:
    from desktop.proposals.import_plan import ImportPlan

SIDECAR = ".annotations.json"


def _programs() -> str:
    from desktop.citing.bibliographies import BIBLIOGRAPHIES

    ids = ", ".join([*(row.id for row in FOREIGN), *(row.id for row in BIBLIOGRAPHIES)])
    return f"Which program wrote the file, or which form it has, where that cannot be told: {ids}."


@click.command()
@click.argument("file")
@click.option("-o", "--output", metavar="OUT", help="Where to (else standard output).")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
def strip(file: str, output: str | None, force: bool) -> None:
    """Take Postil's marks out of an exported file again: what is left is the clean source."""
    from desktop.annotated.read.strip import strip as take_out
    from desktop.exporters.page.carried import opened
    from desktop.importers.source_file import read_file
    from desktop.library.exchange import sidecar_of
    from desktop.library.whole_file import write_whole

    path = _export_of(existing(file))
    stripped = take_out(*opened(read_file(path), sidecar_of(path)))
    if output and output != "-":
        write_whole(Path(os.path.expanduser(output)), stripped.source, force=force)
    else:
        print_exactly(stripped.source)
    if stripped.remark:
        say(stripped.remark, err=True)


@click.command(name="import")
@click.argument("file")
@click.option("--article", metavar="ARTICLE", help="The article it belongs to, where the file does not say.")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--deletes/--no-deletes", default=None, help="Whether references missing from the file delete notes.")
@click.option("--doubtful", is_flag=True, help="Carry out as well what is told as doubtful.")
@click.option("--from", "program", cls=TableOption, words=_programs, metavar="PROGRAM")
@json_option
@click.pass_context
def import_file(
    context: click.Context,
    file: str,
    article: str | None,
    dry_run: bool,
    deletes: bool | None,
    doubtful: bool,
    program: str | None,
    as_json: bool,
) -> None:
    """Bring an exported file back, edited elsewhere or not, or take the marks of somebody else's.

    What other programs keep of highlights and notes (Kindle, KOReader, Readwise, Hypothesis and others) comes into the
    articles that it is about; what a bibliography (BibTeX, RIS, CSL JSON) says of articles comes into their details.
    """
    from desktop.cli.care import take_in
    from desktop.cli.citing import bibliography_of, bring_in_works
    from desktop.cli.elsewhere import bring_in
    from desktop.foreign.large_database import annotations_of, contents
    from desktop.library.exchange import export_identity, sidecar_of

    if file.lower().endswith(ENDING):
        context.invoke(take_in, file=file, dry_run=dry_run, as_json=as_json)
        return
    path = _export_of(existing(file))
    data = contents(path) or annotations_of(path)
    if program is not None or export_identity(data, sidecar_of(path)) is None:
        if (works := bibliography_of(data, program, path.name)) is not None:
            bring_in_works(context, works, data, dry_run=dry_run, as_json=as_json)
            return
        written_by = chosen(data, program)
        if written_by is not None:
            bring_in(context, written_by, data, article, deletes=bool(deletes), dry_run=dry_run, as_json=as_json)
            return
    with library(context, write=not dry_run) as opened:
        article_id = opened.articles.find(article).id if article else None
        record = sidecar_of(path) or opened.saving.record_of(path, data)
        plan = opened.exchange.plan(data, article_id=article_id, name=path.name, sidecar=record)
        imported = None
        if plan.kind == "stranger" and not (plan.changes or plan.unchanged):
            raise ImportFailed("The file holds no highlights and no notes; postil add makes an article of it.")
        if dry_run and (why := plan.homeless()):
            raise ImportFailed(why)
        if not dry_run:
            imported, _ = opened.exchange.apply(
                plan, article_id=article_id, deletes=deletes, doubtful=doubtful, path=str(path.resolve())
            )
            opened.saving.taken_in(path, data, plan, deletes=deletes, doubtful=doubtful)
        row = None
        if imported is not None and not plan.parts:
            row = article_json(*opened.shelf.of([imported]))
    if as_json:
        print_json(_plan_json(plan) | {"applied": not dry_run, "article": row})
        return
    for sentence in plan.sentences():
        say(sentence)
    for part in plan.parts:
        say(f"{part.article_title}: {part.summary()}")
    is_new = not plan.known and plan.kind == "stranger"
    if is_new:
        say(f"{path.name} becomes a new article; with --article its marks come into one that is there.")
    if plan.changes or not is_new:
        say(plan.summary())


def _export_of(path: Path) -> Path:
    """Return the export that a NAME.annotations.json was written beside, else the file itself. Raises ImportFailed."""
    if not path.name.endswith(SIDECAR):
        return path
    beside = path.with_name(path.name.removesuffix(SIDECAR) + ".md")
    if not beside.is_file():
        raise ImportFailed(f"{path.name} belongs to {beside.name}, which is not beside it.")
    return beside


def _plan_json(plan: ImportPlan) -> dict[str, Any]:
    return {
        "kind": plan.kind,
        "title": plan.article_title,
        "articles": [
            {"id": part.article_id, "title": part.article_title, "counts": part.counts()} for part in plan.parts
        ],
        "known": plan.known,
        "untouched": plan.untouched,
        "doubtful": plan.doubtful,
        "counts": plan.counts(),
        "changes": [
            {
                "kind": change.kind.value,
                "annotation": change.annotation_id or None,
                "quote": change.quote,
                "before": change.before,
                "after": change.after,
                "note": change.note,
                "themes": list(change.theme_names),
                "conflict": change.conflict,
                "doubt": change.doubt,
            }
            for change in plan.changes
        ],
        "unreadable": [{"number": record.number, "reason": record.reason} for record in plan.bad],
        "remarks": list(plan.remarks),
    }


COMMANDS = (strip, import_file)
