"""Commands that find annotations again in a changed text: anchor, update, versions."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import click

from db.records import AnchorState, Article, Version
from desktop.annotations import quote_of
from desktop.cli.addresses import Asking, address_options, fetched
from desktop.cli.colours import colour_option, file_colours, keep_colours
from desktop.cli.opened import answer, article_argument, existing, json_option, library
from desktop.cli.shapes import one_line
from desktop.errors import Cancelled, PostilError
from desktop.fetching.addresses import looks_like_address
from desktop.shown_text import print_json, say

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.library import Library
    from desktop.library.versions import Update


@click.command()
@click.argument("textfile")
@click.option("--targets", required=True, metavar="TARGETS.json", help='A list of {"id", "selector": […]}.')
@click.option("--old", metavar="OLDTEXT", help="The text that the targets were made on, for the alignment.")
@json_option
def anchor(textfile: str, targets: str, old: str | None, as_json: bool) -> None:
    """Find W3C selectors in a text file, without any library."""
    from desktop.anchoring.targets import anchor_command
    from desktop.importers.source_file import read_whole

    rows = anchor_command(_text(textfile), read_whole(existing(targets)), _text(old) if old else None)
    if as_json:
        print_json(rows)
        return
    for row in rows:
        place = "" if row["start"] is None else f"{row['start']}-{row['end']}"
        say(f"{row['id']}  {row['state']:8}  {place:15}  {row['score']:.2f}  {row['reason']}")


def _text(name: str) -> str:
    from desktop.importers.source_file import read_whole

    try:
        return read_whole(existing(name)).decode("utf-8")
    except UnicodeDecodeError as error:
        raise PostilError(f"{name} is not UTF-8 text, so positions in it would mean nothing.") from error


def _of_file(opened: Library, article_id: str, path: Path) -> Update:
    """Work out what a file would do to an article; also of one without a text. Raises PostilError."""
    from desktop.importers.child.job import import_file

    try:
        source, imported = import_file(path)
    except Cancelled:
        raise
    except PostilError as error:
        if not (path.is_file() and os.access(path, os.R_OK)):
            raise
        return opened.versions.prepare_unreadable(article_id, str(error), path)
    return opened.versions.prepare_update(article_id, imported, source, path)


@click.command()
@article_argument
@click.argument("file", required=False)
@click.option("--dry-run", is_flag=True, help="Only say what would become of each annotation.")
@click.option("--yes", is_flag=True, help="Do it even where most annotations would lose their place.")
@address_options
@colour_option
@json_option
@click.pass_context
def update(
    context: click.Context,
    article: str,
    file: str | None,
    dry_run: bool,
    yes: bool,
    asking: Asking,
    colours: tuple[str, ...],
    as_json: bool,
) -> None:
    """Read an article's changed file (or another one, or its address) as its next version; every annotation is kept."""
    with library(context, write=not dry_run) as opened:
        stored = opened.articles.find(article)
        if file is None and stored.source.startswith("bundled:"):
            raise PostilError("This article came with Postil; please name the file to update it from.")
        name = file or stored.source
        if looks_like_address(name):
            source, imported, where = fetched(name, asking)
            prepared = opened.versions.prepare_update(stored.id, imported, source, where)
        else:
            prepared = _of_file(opened, stored.id, existing(name))
        chosen = {} if dry_run else keep_colours(opened, colours)
        _carry_out(opened, prepared, dry_run=dry_run, yes=yes, as_json=as_json)
        if not dry_run:
            file_colours(opened, stored.id, chosen, name)


@click.command()
@article_argument
@click.option("--go", type=int, metavar="N", help="Make version N the current one again.")
@click.option(
    "--compare", type=int, nargs=2, metavar="M N", help="Show the paragraphs in which versions M and N differ."
)
@click.option("--dry-run", is_flag=True, help="With --go: only say what would become of each annotation.")
@click.option("--yes", is_flag=True, help="With --go: do it even where most annotations would lose their place.")
@json_option
@click.pass_context
def versions(
    context: click.Context,
    article: str,
    go: int | None,
    compare: tuple[int, int] | None,
    dry_run: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """List the versions of an article, compare two of them, or go back to one."""
    with library(context, write=go is not None and not dry_run) as opened:
        stored = opened.articles.find(article)
        known = opened.versions.of(stored.id)
        if compare is not None:
            _compare(opened, stored, [_numbered(stored, known, number) for number in compare], as_json=as_json)
            return
        if go is not None:
            prepared = opened.versions.prepare_return(stored.id, _numbered(stored, known, go).id)
            _carry_out(opened, prepared, dry_run=dry_run, yes=yes, as_json=as_json)
            return
    rows = [
        {
            "id": version.id,
            "number": version.number,
            "source": version.source_name,
            "importer": version.importer,
            "characters": version.characters,
            "created": version.created,
            "current": version.id == stored.version_id,
        }
        for version in known
    ]
    shown = "{} {number:3}  {created}  {characters:9}  {source}"
    answer(rows, (shown.format("*" if row["current"] else " ", **row) for row in rows), as_json=as_json)


def _numbered(article: Article, known: list[Version], number: int) -> Version:
    for version in known:
        if version.number == number:
            return version
    raise PostilError(f"“{article.title}” has no version {number}; it has {len(known)}.")


def _compare(opened: Library, article: Article, pair: list[Version], *, as_json: bool) -> None:
    from desktop.article.differences import Kind, differences

    difference = differences(*(opened.contents.of(article.id, version.id) for version in pair))
    shown = [paragraph for paragraph in difference.paragraphs if paragraph.kind is not Kind.SAME]
    if as_json:
        rows = [{"kind": paragraph.kind.value, "old": paragraph.old, "new": paragraph.new} for paragraph in shown]
        counts = {"changed": difference.changed, "removed": difference.removed, "added": difference.added}
        print_json({"article": article.id, "compared": difference.compared, **counts, "paragraphs": rows})
        return
    summary = difference.summary()
    say(f"{summary[:1].upper()}{summary[1:]}.")
    for paragraph in shown:
        for sign, kind, text in (("-", Kind.ADDED, paragraph.old), ("+", Kind.REMOVED, paragraph.new)):
            if paragraph.kind is not kind:
                say(f"{sign} {text}")


def _carry_out(opened: Library, prepared: Update, *, dry_run: bool, yes: bool, as_json: bool) -> None:
    """Show what would happen, and do it unless the reader only wanted to see, or it looks like a mistake."""
    if not as_json:
        counts = ", ".join(f"{n} {state.value.lower().replace('_', ' ')}" for state, n in prepared.counts.items())
        say(f"{len(prepared.fates)} annotations: {counts}" + ("; the text is the same" * prepared.same_text))
        if prepared.fresh:
            say(f"  {prepared.fresh} more that the file holds")
        if prepared.edited:
            say(f"  {prepared.edited} whose note was edited in the file")
        for fate in prepared.fates:
            if fate.anchor.state is not AnchorState.IN_PLACE:
                quote = one_line(quote_of(fate.annotation), 50)
                say(f"  {fate.anchor.state.value:8} “{quote}”: {fate.anchor.reason}")
        for doubt in prepared.doubts:
            say(f"  {doubt}")
    applied = False
    if not dry_run:
        if prepared.doubts and not (yes and not prepared.obstacle):
            reasons = " ".join(prepared.doubts)
            raise PostilError(
                f"{reasons} Nothing was done."
                if prepared.obstacle
                else f"{reasons} So nothing was done; --yes does it all the same, and undo takes it back."
            )
        opened.versions.apply(prepared)
        applied = True
    if as_json:
        print_json(_update_json(prepared, applied))


def _update_json(prepared: Update, applied: bool) -> dict[str, Any]:
    return {
        "article": prepared.article.id,
        "file": prepared.path or None,
        "same_text": prepared.same_text,
        "applied": applied,
        "doubts": list(prepared.doubts),
        "counts": {state.value: count for state, count in prepared.counts.items()},
        "annotations": [
            {
                "id": fate.annotation.id,
                "before": fate.annotation.anchor.state.value,
                "state": fate.anchor.state.value,
                "start": fate.anchor.start,
                "end": fate.anchor.end,
                "score": round(fate.anchor.score, 4),
                "reason": fate.anchor.reason,
            }
            for fate in prepared.fates
        ],
    }


COMMANDS = (anchor, update, versions)
