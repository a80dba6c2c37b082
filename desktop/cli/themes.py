"""Commands about themes: listing and merging them, and codebooks out and in."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.opened import answer, existing, json_option, library
from desktop.cli.shapes import one_line, theme_json
from desktop.errors import PostilError
from desktop.shown_text import say

if TYPE_CHECKING:
    from desktop.library import Library


@click.command()
@click.option("--merge", nargs=2, metavar="THEME OTHER", help="Let a theme take in another, with its annotations.")
@click.option("--export", "export_to", metavar="FILE", help="Write a codebook: FILE.qdc (REFI-QDA), .md or .json.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@click.option("--import", "import_from", metavar="FILE", help="Take in a codebook, REFI-QDA or JSON.")
@click.option("--dry-run", is_flag=True, help="Only say what an import would do.")
@json_option
@click.pass_context
def themes(
    context: click.Context,
    merge: tuple[str, str] | None,
    export_to: str | None,
    force: bool,
    import_from: str | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """List the themes with their definitions, merge two, or take a codebook out or in."""
    if [bool(merge), export_to is not None, import_from is not None].count(True) > 1:
        raise PostilError("Please give only one of --merge, --export and --import.")
    with library(context, write=bool(merge) or (import_from is not None and not dry_run)) as opened:
        if merge:
            one, other = (opened.themes.find(name) for name in merge)
            opened.codebook.merge(one.id, other.id)
        elif export_to is not None:
            opened.codebook.save(Path(export_to), force=force)
            if not as_json:
                say(export_to)
                return
        elif import_from is not None:
            _import(opened, import_from, dry_run=dry_run, as_json=as_json)
            return
        _list(opened, as_json=as_json)


def _import(opened: Library, name: str, *, dry_run: bool, as_json: bool) -> None:
    codes = opened.codebook.read(existing(name))
    incoming = opened.codebook.plan(codes)
    if not dry_run:
        opened.codebook.take_in(codes)
    groups = {"new": incoming.new, "changed": incoming.changed, "same": incoming.same}
    lines = (f"{group.capitalize()}: {', '.join(names) or 'none'}" for group, names in groups.items())
    answer({group: list(names) for group, names in groups.items()} | {"applied": not dry_run}, lines, as_json=as_json)


def _list(opened: Library, *, as_json: bool) -> None:
    counts = Counter(theme_id for annotation in opened.annotations.all() for theme_id in annotation.theme_ids)
    all_themes = opened.themes.all()
    lines = (f"{t.key or '-'}  {t.name}  ({counts[t.id]})  {one_line(t.definition, 80)}" for t in all_themes)
    answer([theme_json(theme, counts[theme.id]) for theme in all_themes], lines, as_json=as_json)


COMMANDS = (themes,)
