"""Commands about briefs: brief new, list, show, write, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from desktop.cli.citing import style_option
from desktop.cli.opened import TableChoice, answer, existing, json_option, library
from desktop.cli.shapes import one_line
from desktop.errors import PostilError
from desktop.shown_text import print_exactly, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.records import Brief


@click.group()
def brief() -> None:
    """Write briefs: texts of your own, in which `![[postil://a/ID]]` stands for a quote."""


@brief.command()
@click.argument("name")
@click.option("--file", metavar="FILE", help="Take the text from a file of Markdown.")
@json_option
@click.pass_context
def new(context: click.Context, name: str, file: str | None, as_json: bool) -> None:
    """Begin a brief."""
    text = _text(file) if file is not None else ""
    with library(context, write=True) as opened:
        brief, _ = opened.briefs.add(name, text)
    answer(_shape(brief), [f"{brief.id}  {brief.name}"], as_json=as_json)


@brief.command(name="list")
@json_option
@click.pass_context
def list_briefs(context: click.Context, as_json: bool) -> None:
    """List the briefs."""
    with library(context) as opened:
        all_briefs = opened.briefs.all()
    rows = [_shape(brief) | {"created": brief.created, "modified": brief.modified} for brief in all_briefs]
    answer(rows, (f"{brief.id}  {one_line(brief.name)}" for brief in all_briefs), as_json=as_json)


@brief.command()
@click.argument("id")
@click.pass_context
def show(context: click.Context, id: str) -> None:
    """Print a brief's text as it was written."""
    with library(context) as opened:
        print_exactly(opened.briefs.find(id).text)


@brief.command()
@click.argument("id")
@click.option("--file", metavar="FILE", required=True, help="The file of Markdown to take the text from.")
@click.pass_context
def write(context: click.Context, id: str, file: str) -> None:
    """Write a brief's text anew from a file."""
    text = _text(file)
    with library(context, write=True) as opened:
        opened.briefs.write(opened.briefs.find(id).id, text)


def _formats() -> Iterable[str]:
    from desktop.exporters.brief.files import FORMATS

    return FORMATS


@brief.command()
@click.argument("id")
@click.option(
    "--format",
    "format_id",
    type=TableChoice(_formats),
    default="markdown",
    show_default=True,
)
@style_option
@click.option("-o", "--output", metavar="FILE", required=True, help="Where to; “-” for standard output.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@click.pass_context
def export(context: click.Context, id: str, format_id: str, style: str | None, output: str, force: bool) -> None:
    """Write a brief for others: its quotes put in, each with its source in a citation style."""
    from desktop.citing.styles import DEFAULT
    from desktop.exporters.areas import with_pictures
    from desktop.exporters.brief import files as briefs
    from desktop.exporters.brief.references import with_tokens
    from desktop.exporters.brief.sources import LINK, told_before
    from desktop.library.whole_file import write_whole

    with library(context) as opened:
        brief = opened.briefs.find(id)
        quotes = opened.briefs.quotes(brief.text)
        quotes = with_pictures(quotes, opened.briefs.pages_behind(quotes.values()))
    style = style or brief.style or DEFAULT
    files = briefs.written(brief.name, brief.text, quotes, format_id, style)
    for line in told_before(with_tokens(brief.text)[1], quotes) if style != LINK else ():
        say(f"{line}.", err=True)
    own = briefs.FORMATS[format_id].ending
    if output == "-":
        print_exactly(files[own])
        return
    path = Path(output)
    for ending, data in reversed(files.items()):
        target = path if ending == own else path.with_suffix(ending)
        write_whole(target, data, force=force)
        say(str(target))


def _shape(brief: Brief) -> dict[str, str]:
    return {"id": brief.id, "name": brief.name}


def _text(name: str) -> str:
    """Read a file of Markdown. Raises PostilError where it is no text in UTF-8, or far too large."""
    from desktop.importers.source_file import read_whole
    from desktop.library.across.briefs import LONGEST_TEXT

    try:
        return read_whole(existing(name), 4 * LONGEST_TEXT).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PostilError(f"{name} is not text in UTF-8.") from error


COMMANDS = (brief,)
