"""Commands that look after the library file: check, repair, backup, backups, restore, bundle, take-in."""

from __future__ import annotations

from pathlib import Path

import click

from db.clock import now
from desktop import paths
from desktop.cli.exporting import chosen_articles
from desktop.cli.opened import answer, existing, json_option, library
from desktop.cli.shapes import one_line
from desktop.library.across.bundle import with_ending
from desktop.paths import settings_path
from desktop.shown_text import print_json, say


@click.command()
@click.option("--reading", is_flag=True, help="Write nothing and hold nobody up: leave the search index out.")
@json_option
@click.pass_context
def check(context: click.Context, reading: bool, as_json: bool) -> int:
    """Check the library: the file, every row's hash, the history, the search index and the journal."""
    with library(context, read_only=reading) as opened:
        report = opened.care.check()
    if as_json:
        print_json(report.to_json())
    else:
        for problem in report.problems[:50]:
            say(f"{problem.where} {problem.row_id}: {problem.what}")
        looked_at = ", ".join(f"{table.replace('_', ' ')} {count}" for table, count in report.rows.items() if count)
        number = len(report.problems)
        verdict = "All is well" if report.ok else f"{number} problem{'' if number == 1 else 's'}"
        say(f"{verdict}. Looked at: {looked_at}.")
    return 0 if report.ok else 1


@click.command()
@json_option
@click.pass_context
def repair(context: click.Context, as_json: bool) -> None:
    """Rebuild a damaged library from all that is left of it: the file, its journal and its backups."""
    from db.care.repair import repair as rebuild

    account = rebuild(paths.library_path(context.obj))
    if as_json:
        print_json(account.to_json())
        return
    if not account.rebuilt:
        say("The library and its journal are whole; nothing was done.")
        return
    say(f"Rebuilt: {', '.join(account.rebuilt)}. Read: {', '.join(account.used)}.")
    say(f"{account.recovered} rows were recovered; {len(account.lost)} could not be.")
    for sentence in account.lost:
        say(f"  {sentence}")
    say(f"The damaged files are kept in {account.kept}.")


@click.command()
@click.option("--if-due", is_flag=True, help="Only if many changes, or a day with any, passed since the last one.")
@click.option("--if-changed", is_flag=True, help="Only if anything changed since the last one.")
@click.option("--to", type=click.Path(path_type=Path), help="A copy of the library at this path, in place of a backup.")
@json_option
@click.pass_context
def backup(context: click.Context, if_due: bool, if_changed: bool, to: Path | None, as_json: bool) -> None:
    """Write a verified backup of the library now."""

    with library(context, read_only=to is not None, make=False) as opened:
        if to is not None:
            path = opened.care.save_copy(to)
            _say_path(path, now(), as_json=as_json)
            return
        if (if_due and not opened.care.backup_is_due()) or (if_changed and not opened.care.changed_since_backup()):
            _say_path(None, "", as_json=as_json)
            return
        copy = opened.care.back_up()
    _say_path(copy.path, copy.created, as_json=as_json)


def _say_path(path: Path | None, created: str, *, as_json: bool) -> None:
    shown = str(path) if path else None
    answer({"path": shown, "created": created or None}, [shown or "No backup is needed."], as_json=as_json)


@click.command()
@json_option
@click.pass_context
def backups(context: click.Context, as_json: bool) -> None:
    """List the backups of the library, the newest first."""
    from db.care.backups import backups as all_backups

    with library(context) as opened:
        copies = all_backups(opened.path)
    rows = [
        {"name": b.path.name, "path": str(b.path), "created": b.created, "rows": b.rows, "pinned": b.pinned}
        for b in copies
    ]
    lines = (f"{b.path.name}  {b.created}  {b.rows} rows{'  kept for good' if b.pinned else ''}" for b in copies)
    answer(rows, lines, as_json=as_json)


@click.command()
@click.argument("name")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@json_option
@click.pass_context
def restore(context: click.Context, name: str, dry_run: bool, as_json: bool) -> None:
    """Go back to a backup, named as postil backups shows it; undo takes it back."""

    with library(context, write=not dry_run) as opened:
        wanted = Path(name).name
        difference = opened.care.preview_restore(wanted)
        if not dry_run:
            opened.care.restore(wanted)
    if as_json:
        print_json(difference.to_json() | {"applied": not dry_run})
        return
    for part, changes in (
        ("Brought back", difference.brought_back),
        ("Changed", difference.changed),
        ("Taken away", difference.removed),
    ):
        ids = changes.row_ids
        say(f"{part}: {len(ids)}")
        for row_id in ids[:20]:
            say(f"  {one_line(difference.names.get(row_id, row_id))}")


@click.command()
@click.argument("articles", metavar="[ARTICLE]…", nargs=-1)
@click.option("--all", "every", is_flag=True, help="All articles of the library.")
@click.option("--tag", "tags", multiple=True, metavar="T", help="Those with this tag; repeatable.")
@click.option("--brief", "briefs", multiple=True, metavar="BRIEF", help="A brief as well, by id or name; repeatable.")
@click.option("--by", metavar="NAME", help="Who made it (else your name in the settings).")
@click.option("-o", "--output", metavar="FILE", required=True, help="Where to: NAME.postil-share.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@json_option
@click.pass_context
def bundle(
    context: click.Context,
    articles: tuple[str, ...],
    every: bool,
    tags: tuple[str, ...],
    briefs: tuple[str, ...],
    by: str | None,
    output: str,
    force: bool,
    as_json: bool,
) -> None:
    """Write articles with their annotations, themes and briefs into one file, which another reader takes in."""
    from desktop.settings import your_name

    if not (articles or every or tags or briefs):
        raise click.UsageError("Name an article or a --brief, or all articles with --all, or those with a --tag.")
    target = with_ending(Path(output).expanduser())
    with library(context) as opened:
        ids = chosen_articles(opened, articles, tags) if articles or every or tags else []
        also = [opened.briefs.find(name).id for name in briefs]
        name = by if by is not None else your_name(settings_path())
        taken = opened.bundling.bundle(target, ids, also, by=name, force=force)
    counts = ", ".join(f"{kind} {count}" for kind, count in taken.new.items() if count)
    answer(taken.to_json() | {"path": str(target)}, [f"{target}: {counts}."], as_json=as_json)


@click.command(name="take-in")
@click.argument("file")
@click.option("--dry-run", is_flag=True, help="Only say what would be taken in.")
@json_option
@click.pass_context
def take_in(context: click.Context, file: str, dry_run: bool, as_json: bool) -> None:
    """Take in another library or a bundle, with its articles, annotations, themes and briefs; undo takes it back."""
    path = existing(file)
    with library(context, write=not dry_run) as opened:
        taken = opened.taking_in.plan(path) if dry_run else opened.taking_in.take_in(path)[0]
    if as_json:
        print_json(taken.to_json() | {"applied": not dry_run})
        return
    for words, counts in (
        ("New", taken.new),
        ("Changed", taken.changed),
        ("The same", taken.same),
        ("Removed here, and left so", taken.removed_here),
    ):
        say(f"{words}: {', '.join(f'{count} {name}' for name, count in counts.items() if count) or 'nothing'}")
    for title in taken.titles[:20]:
        say(f"  {one_line(title)}")
    for annotation in taken.annotations[:20]:
        say(f"  {one_line(annotation.title)}: “{one_line(annotation.quote)}” {one_line(annotation.note)}".rstrip())


COMMANDS = (check, repair, backup, backups, restore, bundle, take_in)
