"""Commands about annotations: annotate, annotations, note, remove, undo, redo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop.annotations import quote_of
from desktop.article.content import Passage
from desktop.cli.opened import answer, article_argument, json_option, library, read_json
from desktop.cli.shapes import annotation_json, one_line, theme_map
from desktop.errors import PostilError
from desktop.library.annotations import Draft
from desktop.shown_text import print_json, say

if TYPE_CHECKING:
    from desktop.library import Library


@click.command()
@article_argument
@click.option("--quote", metavar="TEXT", help="The words to highlight; they must stand there once.")
@click.option("--prefix", default="", metavar="TEXT", help="What stands just before the quote.")
@click.option("--suffix", default="", metavar="TEXT", help="What stands just after the quote.")
@click.option("--start", type=int, metavar="N", help="First code point of the passage.")
@click.option("--end", type=int, metavar="N", help="Code point after the passage.")
@click.option("--batch", metavar="FILE.json", help='Many at once: a list of {"start", "end", "themes", "note"}.')
@click.option("--theme", "themes", multiple=True, metavar="NAME", help="A theme; may be given more than once.")
@click.option("--note", default="", metavar="TEXT", help="A note, in Markdown.")
@json_option
@click.pass_context
def annotate(
    context: click.Context,
    article: str,
    quote: str | None,
    prefix: str,
    suffix: str,
    start: int | None,
    end: int | None,
    batch: str | None,
    themes: tuple[str, ...],
    note: str,
    as_json: bool,
) -> None:
    """Highlight a passage of an article, with themes and a note."""
    by_place = start is not None and end is not None
    if [quote is not None, by_place, batch is not None].count(True) != 1 or (start is None) != (end is None):
        raise PostilError("Please give either --quote, or --start and --end, or --batch.")
    with library(context, write=True) as opened:
        article_id = opened.articles.find(article).id
        if batch is not None:
            if themes or note:
                raise PostilError("With --batch, themes and notes stand in the file.")
            drafts = _batch(opened, read_json(batch))
        else:
            theme_ids = tuple(opened.themes.find(name).id for name in themes)
            if quote is not None:
                passage = opened.articles.find_quote(article_id, quote, prefix, suffix)
            else:
                assert start is not None and end is not None
                passage = Passage(start, end)
            drafts = [Draft(passage, theme_ids, note)]
        annotations, _ = opened.annotations.add_many(article_id, drafts)
        known = theme_map(opened.themes.all())
    rows = [annotation_json(annotation, known) for annotation in annotations]
    lines = (f"{annotation.id}  {one_line(quote_of(annotation))}" for annotation in annotations)
    answer(rows if batch is not None else rows[0], lines, as_json=as_json)


def _batch(opened: Library, rows: Any) -> list[Draft]:
    """Check a batch item by item. Raises PostilError naming the first that is wrong; nothing is written then."""
    if not isinstance(rows, list):
        raise PostilError("A batch is a list of annotations.")
    drafts = []
    for number, row in enumerate(rows, 1):
        match row:
            case {"start": int(start), "end": int(end)} if not isinstance(start, bool) and not isinstance(end, bool):
                pass
            case _:
                raise PostilError(f"Item {number} of the batch needs “start” and “end”, both whole numbers.")
        names, note = row.get("themes") or [], row.get("note") or ""
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise PostilError(f"Item {number} of the batch: “themes” is a list of names.")
        if not isinstance(note, str):
            raise PostilError(f"Item {number} of the batch: “note” is a text.")
        drafts.append(Draft(Passage(start, end), tuple(opened.themes.find(name).id for name in names), note))
    return drafts


@click.command(name="annotations")
@click.argument("article", required=False)
@click.option("--theme", metavar="NAME", help="Only those under this theme.")
@json_option
@click.pass_context
def list_annotations(context: click.Context, article: str | None, theme: str | None, as_json: bool) -> None:
    """List the annotations of an article, or of all."""
    with library(context) as opened:
        article_id = opened.articles.find(article).id if article else None
        theme_id = opened.themes.find(theme).id if theme else None
        annotations = opened.annotations.all(article_id, theme_id)
        known = theme_map(opened.themes.all())
    if as_json:
        print_json([annotation_json(annotation, known) for annotation in annotations])
        return
    for annotation in annotations:
        names = ", ".join(known[i].name for i in annotation.theme_ids if i in known)
        say(f"{annotation.id}  [{names}]  “{one_line(quote_of(annotation), 60)}”")
        if annotation.note:
            say(f"    {one_line(annotation.note, 90)}")


@click.command()
@click.argument("id")
@click.argument("text")
@click.option("--answer", is_flag=True, help="Answer it below its note, and leave that as it is.")
@click.pass_context
def note(context: click.Context, id: str, text: str, answer: bool) -> None:
    """Write the note of an annotation, or answer it."""
    with library(context, write=True) as opened:
        annotation_id = opened.annotations.find(id).id
        if answer:
            say(opened.annotations.answer(annotation_id, text)[0].id)
        else:
            opened.annotations.set_note(annotation_id, text)


@click.command()
@click.argument("id")
@click.pass_context
def remove(context: click.Context, id: str) -> None:
    """Remove an annotation; undo brings it back."""
    with library(context, write=True) as opened:
        opened.annotations.remove([opened.annotations.find(id).id])


def _undo(context: click.Context, *, back: bool) -> None:
    with library(context, write=True) as opened:
        side = "undo" if back else "redo"
        step, done = opened.read.next_step(side), opened.history.walk(side)
        articles = opened.history.articles_of(done[1]) if done is not None else []
        left_something = opened.history.left_something
    if done is None:
        raise PostilError("There is nothing to undo." if back else "There is nothing to redo.")
    where = (
        f" in “{one_line(articles[0].title)}”"
        if len(articles) == 1
        else f" in {len(articles)} articles"
        if articles
        else ""
    )
    whose = " (made in the window)" if back and step is not None and step.origin == "window" else ""
    say(f"{'Undone' if back else 'Done again'}: {done[0].label}{where}{whose}")
    if left_something:
        say("What others wrote there since stays.")


@click.command()
@click.pass_context
def undo(context: click.Context) -> None:
    """Undo the last change, also one made in the window or before a restart."""
    _undo(context, back=True)


@click.command()
@click.pass_context
def redo(context: click.Context) -> None:
    """Do again what was undone."""
    _undo(context, back=False)


COMMANDS = (annotate, list_annotations, note, remove, undo, redo)
