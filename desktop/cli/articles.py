"""Commands about articles: add, read, list, tag, text, picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.canonical import whole_number
from db.errors import StoreError
from desktop.article.read_json import as_json as shape
from desktop.cli.addresses import Asking, add_address, address_options
from desktop.cli.colours import colour_option, file_colours, keep_colours
from desktop.cli.opened import TableChoice, answer, article_argument, existing, json_option, library
from desktop.cli.shapes import article_json, one_line
from desktop.errors import PostilError
from desktop.fetching.addresses import looks_like_address
from desktop.library.across.shelf import SORTS
from desktop.shown_text import print_exactly, print_json, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.records import Article
    from desktop.article.content import Metadata
    from desktop.library.articles import Added

MOST_PIXELS = 64_000_000  # of a picture


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--new", "as_new", is_flag=True, help="Add a file even where it resembles an article that is there.")
@address_options
@colour_option
@json_option
@click.pass_context
def add(
    context: click.Context,
    files: tuple[str, ...],
    as_new: bool,
    asking: Asking,
    colours: tuple[str, ...],
    as_json: bool,
) -> None:
    """Add files to the library as articles, or what addresses of the web (https://…) give.

    One that cannot be read is told of, and keeps none of the others out.
    """
    with library(context, write=True) as opened:
        rows, failed, chosen = [], False, keep_colours(opened, colours)
        for path in files:
            try:
                if looks_like_address(path):
                    added = add_address(opened, path, asking, as_new=as_new)
                else:
                    added = opened.articles.add(existing(path), as_new=as_new)
            except (PostilError, StoreError) as error:
                if len(files) == 1:
                    raise
                failed = True
                say(f"{path}: {error}", err=True)
                continue
            article = added.article
            file_colours(opened, article.id, chosen, path)
            rows.append(article_json(*opened.shelf.of([article])))
            remark = opened.read.current_version(article.id).remark
            if added.changed_source or added.likeness == "text":
                say(f"{path} {_instead(path, added)}", err=True)
            elif not as_json:
                say(f"{article.id}  {one_line(article.title)}{'  (already there)' if added.already else ''}")
            if added.changes and (earlier := opened.trash.earlier_of(article)) is not None:
                say(f"{path}: {_in_trash(*earlier)}", err=True)
            if remark and not added.already:
                say(f"{path}: {remark}", err=True)
        if as_json:
            print_json(rows)
        if failed:
            context.exit(1)


def _in_trash(article: Article, number: int) -> str:
    """Say of a file that was added that it was in the library before, with annotations."""
    amount = "1 annotation" if number == 1 else f"{number} annotations"
    return f"an article of the same file, “{article.title}” with {amount}, is in the trash; the window can put it back."


def _instead(path: str, added: Added) -> str:
    """Say of a file that was not added what it seems to be, and what can be done with it."""
    from desktop.importers.source_file import read_file
    from desktop.library.exchange import export_identity, sidecar_of

    title, identity, file = added.article.title, added.article.id, Path(path).expanduser()
    shows = f"nothing was done: postil update --dry-run {identity} {path} shows what an update would do"
    may_be = added.likeness != "path" and not looks_like_address(path)
    if may_be and export_identity(read_file(file), sidecar_of(file)) is not None:
        return f"is an export of “{title}”; nothing was done: postil import {path} brings its annotations in."
    if not added.changed_source:
        return f"has the text of “{title}”, in other bytes; nothing was done: --new adds it as an article of its own."
    if added.likeness == "waiting":
        return (
            f"seems to be the text that “{title}” is waiting for; nothing was done: postil update {identity} {path} "
            "gives it to that article, --new adds it as an article of its own."
        )
    if added.likeness == "title":
        return f"looks like another state of “{title}”; {shows}, --new adds it as an article of its own."
    return f"has changed since it was added as “{title}”; {shows}."


@click.command()
@click.argument("file")
@click.option("--ocr", is_flag=True, help="Have the pages of a scan read by the system's Tesseract.")
@click.option(
    "--languages", default="", metavar="L", help="What the scan is written in, as Tesseract names it: eng+deu."
)
@click.option("--into", "into", default="", metavar="PDF", help="Keep the scan with its words as this new file.")
@json_option
def read(file: str, ocr: bool, languages: str, into: str, as_json: bool) -> None:
    """Print a file's text as Postil reads it, without any library."""
    from desktop.importers.child.job import import_bytes, import_file

    if ocr:
        scan = _with_words(existing(file), languages, into)
        imported = import_bytes(scan, Path(file).name)
    elif languages or into:
        raise click.UsageError("--languages and --into say how a scan is read: they need --ocr.")
    else:
        _, imported = import_file(existing(file))
    if imported.remark:
        say(f"{file}: {imported.remark}", err=True)
    if as_json:
        print_json(shape(imported.content))
    else:
        print_exactly(imported.content.text)


def _with_words(path: Path, languages: str, into: str) -> bytes:
    """Return a PDF with the words that Tesseract reads on its pages, and keep it where that is asked for."""
    from desktop.importers.scan.reading import chosen, with_words
    from desktop.importers.source_file import read_file
    from desktop.library.whole_file import write_whole

    def told(done: int, pages: int) -> None:
        say(f"page {done} of {pages} is read", err=True)

    scan = with_words(read_file(path), chosen(languages), told, lambda: False)
    if into:
        write_whole(Path(into).expanduser(), scan)
    return scan


def _sorts() -> Iterable[str]:
    return SORTS


@click.command(name="list")
@click.option("--tag", default="", metavar="T", help="Only those with this tag.")
@click.option("--sort", type=TableChoice(_sorts), default="added", show_default=True, help="By what to sort.")
@json_option
@click.pass_context
def list_articles(context: click.Context, tag: str, sort: str, as_json: bool) -> None:
    """List the articles of the library."""
    with library(context) as opened:
        shelf = opened.shelf.all(tag=tag, sort=sort)
    if as_json:
        print_json([article_json(shelved) for shelved in shelf])
        return
    for shelved in shelf:
        tags = "".join(f"  #{tag}" for tag in shelved.article.tags)
        waiting = "  (waiting for its text)" if shelved.article.is_waiting else ""
        say(f"{shelved.article.id}  {shelved.annotations:5}  {one_line(shelved.article.title)}{tags}{waiting}")


@click.command()
@article_argument
@click.option("--add", multiple=True, metavar="T", help="A tag to give; may be given more than once.")
@click.option("--remove", multiple=True, metavar="T", help="A tag to take away; may be given more than once.")
@json_option
@click.pass_context
def tag(context: click.Context, article: str, add: tuple[str, ...], remove: tuple[str, ...], as_json: bool) -> None:
    """Give an article tags, and take some away; with neither, its tags are told."""
    with library(context, write=bool(add or remove)) as opened:
        stored = opened.articles.find(article)
        if add or remove:
            opened.shelf.tag([stored.id], add, remove)
        tags = list(opened.read.article(stored.id).tags)
    answer({"id": stored.id, "tags": tags}, tags, as_json=as_json)


@click.command(name="look-up")
@json_option
@click.pass_context
def look_up(context: click.Context, as_json: bool) -> None:
    """Read what an older Postil did not of articles' details, such as authors, volume, DOI, from their kept files.

    What you wrote stays, no text and no version changes, and it is one step, which undo takes back.
    """
    from desktop.importers.child.job import import_bytes

    with library(context, write=True) as opened:
        metadata: dict[str, Metadata | None] = {}
        for article_id in opened.details.read_by_older():
            version = opened.read.current_version(article_id)
            try:
                source = opened.versions.source(version.id)
                metadata[article_id] = import_bytes(
                    source, version.source_name, importer=version.importer
                ).content.metadata
            except (PostilError, StoreError):  # its source is damaged: it stays as it is
                metadata[article_id] = None
        before = [opened.read.article(article_id) for article_id in metadata]
        opened.details.complete(metadata)
        after = [opened.read.article(article.id) for article in before]
        more = [new for old, new in zip(before, after, strict=True) if opened.details.tell_more(old, new)]
        rows = [article_json(shelved) for shelved in opened.shelf.of(more)]
    answer(rows, (f"{article.id}  {one_line(article.title)}" for article in more), as_json=as_json)


@click.command()
@article_argument
@click.pass_context
def text(context: click.Context, article: str) -> None:
    """Print the one text of an article that every offset speaks of, exactly."""
    with library(context) as opened:
        print_exactly(opened.contents.of(opened.articles.find(article).id).text)


@click.command()
@click.argument("out", metavar="OUT.png")
@click.argument("file", required=False)
@click.option("--size", default="1280x800", show_default=True, help="WIDTHxHEIGHT in pixels.")
@click.option("--appearance", type=click.Choice(["light", "sepia", "dark"]), default="light", show_default=True)
@click.option("--scale", type=click.FloatRange(0.5, 4), default=1, show_default=True, help="Pixels a point.")
@click.option("--pages", is_flag=True, help="A PDF by its pages as they were printed.")
@click.option("--force", is_flag=True, help="Overwrite a file that is there.")
@click.pass_context
def picture(
    context: click.Context,
    out: str,
    file: str | None,
    size: str,
    appearance: str,
    scale: float,
    pages: bool,
    force: bool,
) -> None:
    """Draw the window with an article into a PNG file, without a display."""
    width, _, height = size.partition("x")
    sides = [whole_number(side, 10_000) or 0 for side in (width, height)]
    if not all(200 <= side <= 8000 for side in sides):
        raise PostilError(f"{size} is not a size; please give WIDTHxHEIGHT between 200 and 8000, such as 1280x800.")
    if not sides[0] * sides[1] * scale**2 <= MOST_PIXELS:  # also where the scale is "nan"
        most = f"{MOST_PIXELS // 10**6} million pixels"
        raise PostilError(f"At a scale of {scale:g} a picture of {size} cannot be drawn: {most} are the most.")
    from desktop.library.whole_file import check_target
    from desktop.ui.picture import picture as draw

    path = Path(out).expanduser()
    check_target(path, force=force)
    draw(
        path,
        existing(file) if file else None,
        size=(sides[0], sides[1]),
        appearance=appearance,
        scale=scale,
        library=context.obj,
        pages=pages,
        force=force,
    )


COMMANDS = (add, read, list_articles, tag, look_up, text, picture)
