"""Commands about browsers: browser install, remove, and host, which a browser starts to hand a page over."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from db.errors import StoreError
from desktop.cli.opened import TableChoice, library
from desktop.errors import PostilError
from desktop.shown_text import say
from desktop.texts import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.library import Library


def _names() -> Iterable[str]:
    from desktop.cli.browser.registering import BROWSERS

    return [browser.id for browser in BROWSERS]


@click.group()
def browser() -> None:
    """Let your browser's button save the page that it shows, with the selection highlighted."""


@browser.command()
@click.option("--browser", "names", multiple=True, type=TableChoice(_names), help="Only this browser.")
@click.pass_context
def install(context: click.Context, names: tuple[str, ...]) -> None:
    """Tell your browsers of Postil, and say where the extension lies that they are to load."""
    from desktop.cli.browser.registering import extension_folder
    from desktop.cli.browser.registering import install as register

    for browser, place in register(names, context.obj):
        say(f"{browser.name} knows Postil: {place}")
    say(f"The extension that the browser is to load: {extension_folder()}")


@browser.command()
def remove() -> None:
    """Let no browser know of Postil any more; the library stays as it is."""
    from desktop.cli.browser.registering import remove as unregister

    for browser, place in unregister():
        say(f"{browser.name} knows Postil no more: {place} is gone")


@browser.command(context_settings={"ignore_unknown_options": True})
@click.argument("sender", nargs=-1, type=click.UNPROCESSED)
@click.pass_context
def host(context: click.Context, sender: tuple[str, ...]) -> None:
    """Take one page from a browser, which starts this by itself and says who asks."""
    from desktop.cli.browser.messages import read_message, write_message
    from desktop.ui.settings.language import speak_without_window

    speak_without_window()
    pipe, answers = sys.stdin.buffer, sys.stdout.buffer
    try:
        _refuse_stranger(sender)
        message = read_message(pipe)
        if message is None:
            return
        with library(context, write=True) as opened:
            write_message(answers, _answer(opened, message, pipe))
            # The browser may end the program now: what it was told of is on the disk.
    except (PostilError, StoreError) as error:
        with suppress(OSError):  # the browser is gone, and hears nothing more
            write_message(answers, {"error": tr(error)})
        context.exit(1)


def _refuse_stranger(sender: tuple[str, ...]) -> None:
    """Raise PostilError where the browser says that another extension asks."""
    from desktop.cli.browser.registering import SENDERS

    if not set(sender) & set(SENDERS):
        raise PostilError("Only Postil's own extension may hand pages over.")


def _answer(opened: Library, message: dict[str, Any], pipe: BinaryIO) -> dict[str, object]:
    from desktop.cli.browser.messages import WrongMessage
    from desktop.cli.browser.saving import read_page, save, themes_of

    match message.get("type"):
        case "page":
            told = save(opened, read_page(message, pipe))
        case "themes":
            told = {}
        case _:
            raise WrongMessage("The browser asks for something that Postil does not know.")
    return told | {"themes": themes_of(opened)}


COMMANDS = (browser,)
