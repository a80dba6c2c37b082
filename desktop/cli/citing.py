"""Commands about works to cite: cite, and what postil import says of a bibliography."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop.citing.pages import Place, pandoc_key
from desktop.cli.opened import TableOption, json_option, library
from desktop.cli.shapes import one_line
from desktop.errors import ImportFailed
from desktop.foreign import recognised as foreign_recognised
from desktop.shown_text import print_json, say

if TYPE_CHECKING:
    from desktop.citing.bibliographies import Bibliography
    from desktop.library.across.works import WorksPlan


def _styles() -> str:
    from desktop.citing.styles import DEFAULT, PANDOC, STYLES

    names = ", ".join(f"{row.id}: {row.name}" for row in STYLES)
    return f"{names}; {PANDOC}: keys for Pandoc; or a .csl file. Else {DEFAULT}."


style_option = click.option("--style", cls=TableOption, words=_styles, metavar="STYLE")


@click.command()
@click.argument("article")
@style_option
@click.option("--page", metavar="P", default="", help="The page that is cited, such as 14 or 14-16.")
@json_option
@click.pass_context
def cite(context: click.Context, article: str, style: str | None, page: str, as_json: bool) -> None:
    """Print how an article is cited: its citation, and its entry in a list of works."""
    from desktop.citing.items import citation_key, item_of, missing_in
    from desktop.citing.setting import Cite, cited
    from desktop.citing.styles import DEFAULT, PANDOC
    from desktop.citing.text import as_text

    with library(context) as opened:
        chosen = opened.articles.find(article)
    item = item_of(chosen)
    key = citation_key(item)
    lines: list[str]
    if style == PANDOC:
        lines = [pandoc_key(key, Place("page", page))]
    else:
        formatted = cited(style or DEFAULT, {chosen.id: item}, [Cite(chosen.id, page)])
        lines = [as_text(line) for line in (*formatted.citations, *formatted.works)]
    missing = [str(word) for word in missing_in(item)]
    if as_json:
        print_json(
            {
                "article": chosen.id,
                "key": key,
                "citation": lines[0],
                "work": lines[1] if len(lines) > 1 else None,
                "missing": missing,
            }
        )
        return
    for line in lines:
        say(line)
    if missing:
        say(f"{one_line(chosen.title)}: {', '.join(missing)}.", err=True)


def bibliography_of(data: bytes, identifier: str | None, name: str) -> Bibliography | None:
    """Return a bibliography's format, named or as the file looks.

    Raises ImportFailed where it may hold another program's annotations too.
    """
    from desktop.citing.bibliographies import bibliography, recognised

    if identifier is not None:
        return bibliography(identifier)
    rows = recognised(data)
    if rows and (others := foreign_recognised(data)):
        formats = [*((row.name, row.id) for row in rows), *((row.name, row.id) for row in others)]
        names = " or ".join(f"{title} (--from {id_})" for title, id_ in formats)
        raise ImportFailed("“{name}” may be {names}; please say which.", name=name, names=names)
    return rows[0] if rows else None


def bring_in_works(context: click.Context, row: Bibliography, data: bytes, *, dry_run: bool, as_json: bool) -> None:
    """Take over what a bibliography says of articles of the library, or say what it would change."""
    read = row.read(data)
    with library(context, write=not dry_run) as opened:
        plan = opened.works.plan(read)
        if not dry_run:
            opened.works.apply(plan)
    if as_json:
        print_json(_plan_json(row, plan) | {"applied": not dry_run})
        return
    there = [work for work in plan.works if work.article is not None]
    say(f"From {row.name}: {len(plan.works):,} works, {len(there):,} of them in the library, "
        f"{len(plan.changes):,} {'would change' if dry_run else 'changed'}.")  # fmt: skip
    for work in plan.works:
        if work.article is None:
            say(f"{one_line(work.key)}: {work.why}")
        elif work.changed or work.kept:
            changes = [", ".join(work.changed)] if work.changed else []
            changes += [f"your own {', '.join(work.kept)} stays"] if work.kept else []
            say(f"{one_line(work.article.title)}: {'; '.join(changes)}")
    for unread in plan.unread:
        say(f"Not read: {one_line(unread.entry)}{f' (line {unread.line})' if unread.line else ''}", err=True)


def _plan_json(row: Bibliography, plan: WorksPlan) -> dict[str, Any]:
    return {
        "from": row.id,
        "entries": len(plan.works) + len(plan.unread),
        "works": [
            {
                "key": work.key,
                "title": str(work.item.get("title") or ""),
                "article": work.article.id if work.article is not None else None,
                "changed": list(work.changed),
                "kept": list(work.kept),
                "why": str(work.why),
            }
            for work in plan.works
        ],
        "unreadable": [{"entry": unread.entry, "line": unread.line or None} for unread in plan.unread],
    }


COMMANDS = (cite,)
