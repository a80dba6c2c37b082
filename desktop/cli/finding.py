"""Commands that look for something: search, index, query."""

from __future__ import annotations

import csv
import time
from contextlib import suppress
from itertools import chain

import click

from db.errors import StoreError
from db.finding import gathered
from db.finding.query import SECONDS, asked
from desktop.cli.opened import answer, json_option, library
from desktop.cli.shapes import one_line
from desktop.cli.stopping import within
from desktop.errors import PostilError
from desktop.library.across.search import IN, STATES, Where
from desktop.shown_text import json_of, print_exactly, print_json, say

_INDEX_SECONDS = 1.0  # that a search gives to the index, which the window keeps up to date by itself


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})
@click.argument("words", nargs=-1, required=True)
@click.option("--theme", metavar="NAME", help="Only annotations under this theme, or one below it.")
@click.option("--article", metavar="ARTICLE", help="Only in this article.")
@click.option("--tag", default="", metavar="T", help="Only in articles with this tag.")
@click.option("--in", "where", type=click.Choice(list(IN)), help="Only there; titles are headings too.")
@click.option("--state", type=click.Choice([*STATES]), help="Only annotations that stand so in the text.")
@click.option("--limit", type=click.IntRange(1, 10_000), metavar="N", help="At most N results in all (else 50 a kind).")
@json_option
@click.pass_context
def search(
    context: click.Context,
    words: tuple[str, ...],
    theme: str | None,
    article: str | None,
    tag: str,
    where: str | None,
    state: str | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """Search titles, texts, quotes, notes, themes and briefs: words, "a phrase", -not, begin*, one OR other."""
    with library(context) as opened:
        until = time.monotonic() + _INDEX_SECONDS
        with suppress(StoreError):  # what is exact is found without it
            opened.search.build_index(lambda: time.monotonic() > until)
        hits = opened.search.find(
            " ".join(words),
            Where(
                article=opened.articles.find(article).id if article is not None else "",
                tag=tag,
                theme=opened.themes.find(theme).id if theme is not None else "",
                kind=where or "",
                state=state or "",
            ),
            limit=limit or 50,
        )[:limit]
        names = {row.id: row.title for row in gathered.articles(opened.read)}
        names |= {row.id: row.name for row in opened.themes.all()}
        if any(hit.kind == "brief" for hit in hits):  # else what briefs need is not loaded
            names |= {row.id: row.name for row in opened.briefs.all()}
    if as_json:
        rows = [
            {
                "kind": hit.kind,
                "place": hit.place,
                "id": hit.row_id,
                "article": hit.article_id or None,
                "title": names.get(hit.article_id or hit.row_id, ""),
                "annotation": hit.annotation_id,
                "start": hit.start,
                "snippet": hit.snippet.replace("\x02", "**").replace("\x03", "**"),
                "nearest": hit.is_nearest,
            }
            for hit in hits
        ]
        print_json(rows)
        return
    for hit in hits:
        snippet = one_line(hit.snippet.replace("\x02", "").replace("\x03", ""), 90)
        name = one_line(names.get(hit.article_id or hit.row_id, ""), 30)
        place = f"~{hit.place}" if hit.is_nearest else hit.place
        say(f"{hit.row_id}  {place:7}  {name}: {snippet}")


@click.command()
@json_option
@click.pass_context
def index(context: click.Context, as_json: bool) -> None:
    """Bring the index up to date by which search finds what comes nearest to words."""
    with library(context, make=False) as opened:
        opened.care.catch_up()  # the texts that are to be indexed are all there
        path = opened.search.build_index()
    answer({"path": str(path)}, [f"The index is up to date: {path}"], as_json=as_json)


class _Exactly:
    """Prints the data that it is given."""

    write = staticmethod(print_exactly)


@click.command()
@click.argument("sql")
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@click.pass_context
def query(context: click.Context, sql: str, as_json: bool, as_csv: bool) -> None:
    """Ask the library a question in SQL, for reading only; its views stand in the handbook."""
    if as_json and as_csv:
        raise PostilError("Please give only one of --json and --csv.")
    with library(context) as opened:  # brings an older one up to date
        path = opened.path
    late = f"The question was not answered within {SECONDS:.0f} seconds."
    with within(SECONDS, late), asked(path, sql) as answer:
        if as_json:
            print_exactly("[")
            for number, row in enumerate(answer.rows):
                shown = json_of(dict(zip(answer.columns, row, strict=True)))
                print_exactly(f"{',' if number else ''}\n  {shown}", harmless=True)
            print_exactly("\n]\n")
        elif as_csv:
            writer = csv.writer(_Exactly(), lineterminator="\n")
            writer.writerow(answer.columns)
            writer.writerows(answer.rows)
        else:
            for row in chain([answer.columns], answer.rows):
                say("  ".join(one_line("" if value is None else str(value), 60) for value in row))


COMMANDS = (search, index, query)
