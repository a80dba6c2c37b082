"""Commands about sharing a library with other devices: share add, join, list, remove, now, status."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from desktop.cli.opened import answer, json_option, library
from desktop.cli.shapes import one_line
from desktop.shown_text import print_json, say

if TYPE_CHECKING:
    from desktop.library.across.sharing import Share

_name = click.option("--name", metavar="NAME", help="What you are called at the other devices.")
_words = click.option("--words", metavar="WORDS", default="", help="The twelve words of an encrypted folder.")


@click.group()
def share() -> None:
    """Share the library with your other computers, by a folder that something carries between them.

    Whoever can write into that folder is trusted as you are.
    """


@share.command()
@click.argument("target")
@click.option("--article", "articles", metavar="ARTICLE", multiple=True, help="An article that a group gets.")
@click.option("--brief", "briefs", metavar="BRIEF", multiple=True, help="A brief that a group gets.")
@click.option("--all", "everything", is_flag=True, help="Give the group every article and brief of today.")
@click.option("--encrypted", is_flag=True, help="Encrypt what lies in a new folder, and say its twelve words.")
@_words
@_name
@json_option
@click.pass_context
def add(
    context: click.Context,
    target: str,
    articles: tuple[str, ...],
    briefs: tuple[str, ...],
    everything: bool,
    encrypted: bool,
    words: str,
    name: str | None,
    as_json: bool,
) -> None:
    """Share the library at a folder, or chosen articles with a group.

    TARGET is an empty folder, one that is shared already, or a group: postgresql://HOST/DATABASE?group=NAME.
    """
    with library(context, write=True) as opened:
        if name is not None:
            opened.sharing.set_name(name)
        chosen = [opened.articles.find(article).id for article in articles]
        texts = [opened.briefs.find(brief).id for brief in briefs]
        if everything:
            chosen = [article.id for article in opened.read.articles()]
            texts = [brief.id for brief in opened.briefs.all()]
        shared = _with_words(
            lambda words: opened.sharing.add(target, chosen, texts, encrypted=encrypted, words=words), words
        )
    answer(shared.to_json(), [f"Shared at {shared.target}"], as_json=as_json)
    if encrypted and shared.words and not words and not as_json:
        say("Write down its words; another computer needs them, and without them nobody can read what lies there:")
        say(shared.words)


@share.command()
@click.argument("target")
@_words
@_name
@json_option
@click.pass_context
def join(context: click.Context, target: str, words: str, name: str | None, as_json: bool) -> None:
    """Join a folder that another computer shares, or a group; what the library has stays, and both are put together."""
    with library(context, write=True) as opened:
        if name is not None:
            opened.sharing.set_name(name)
        joined = _with_words(lambda words: opened.sharing.join(target, words), words)
    answer(joined.to_json(), [f"Joined {joined.target}"], as_json=as_json)


@share.command()
@click.argument("target")
@click.pass_context
def words(context: click.Context, target: str) -> None:
    """Print the twelve words of an encrypted folder."""
    with library(context) as opened:
        say(opened.sharing.share(target).words or "What lies there is not encrypted.")


@share.command(name="list")
@json_option
@click.pass_context
def list_shares(context: click.Context, as_json: bool) -> None:
    """List the places at which the library is shared."""
    with library(context) as opened:
        shares = opened.sharing.shares()
    shown = (f"{share.id}  {share.target}{f'  {one_line(share.problem)}' if share.problem else ''}" for share in shares)
    answer([share.to_json() for share in shares], shown, as_json=as_json)


@share.command()
@click.argument("target")
@click.option("--article", "articles", metavar="ARTICLE", multiple=True, help="Send a group nothing more of it.")
@json_option
@click.pass_context
def remove(context: click.Context, target: str, articles: tuple[str, ...], as_json: bool) -> None:
    """Share the library at a place no more, or an article with a group; what lies there stays as it is."""
    with library(context, write=True) as opened:
        if not articles:
            left, words = opened.sharing.remove(target), "No longer shared at"
        else:
            stay = set(opened.sharing.chosen(target)) - {opened.articles.find(article).id for article in articles}
            briefs = stay & {brief.id for brief in opened.briefs.all()}
            left, words = opened.sharing.choose(target, stay - briefs, briefs), "Sends nothing more of them to"
    answer(left.to_json(), [f"{words} {left.target}"], as_json=as_json)


@share.command()
@click.argument("annotation")
@click.option("--off", is_flag=True, help="Share it again.")
@click.pass_context
def private(context: click.Context, annotation: str, off: bool) -> None:
    """Keep an annotation from all with whom the library is shared; what was sent before stays with them."""
    with library(context, write=True) as opened:
        opened.annotations.set_private([opened.annotations.find(annotation).id], not off)


@share.command()
@click.argument("theme")
@click.argument("name")
@click.pass_context
def part(context: click.Context, theme: str, name: str) -> None:
    """Take apart two themes of one name that became one; the other one gets a name of its own."""
    with library(context, write=True) as opened:
        opened.sharing.part(opened.themes.find(theme).id, name)


@share.command()
@json_option
@click.pass_context
def now(context: click.Context, as_json: bool) -> int:
    """Exchange once with every place: fetch what others wrote, send what is new here."""
    with library(context, write=True) as opened:
        told = opened.sharing.now().to_json()
    if as_json:
        print_json(told)
    else:
        say(f"{told['sent']:,} sent, {told['received']:,} received, {told['waiting']:,} waiting, "
            f"{told['refused']:,} refused.")  # fmt: skip
        for line in told["told"]:
            say(one_line(line, 300))
        for line in told["problems"]:
            say(one_line(line, 300), err=True)
    return 1 if told["problems"] else 0


@share.command()
@json_option
@click.pass_context
def status(context: click.Context, as_json: bool) -> None:
    """Say when the library was exchanged last, and what is still to be sent or waits for others."""
    with library(context) as opened:
        told = opened.sharing.status()
    if as_json:
        print_json(told.to_json())
        return
    if not told.shares:
        say("The library is not shared.")
    for share, unsent in zip(told.shares, told.unsent, strict=True):
        say(f"{share.target}: {f'last exchanged {share.last}' if share.last else 'not exchanged yet'}; "
            f"{unsent.changes:,} to send{f' since {unsent.since}' if unsent.since else ''}"
            f"{f'; {one_line(share.problem, 300)}' if share.problem else ''}")  # fmt: skip
    counts = {"waiting": told.waiting, "for a newer Postil": told.newer}
    counts["refused"] = told.refused
    if told.shares:
        say(", ".join(f"{count:,} {name}" for name, count in counts.items()) + ".")


def _with_words(do: Callable[[str], Share], words: str) -> Share:
    """Do something with the words of a folder; ask for them at a terminal where they are needed."""
    from desktop.sharing.seal import WordsNeeded

    try:
        return do(words)
    except WordsNeeded:
        if words or not sys.stdin.isatty():
            raise
        return do(click.prompt("The twelve words of the folder", prompt_suffix=": "))


COMMANDS = (share,)
