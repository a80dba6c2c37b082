"""The colours of a file's highlights, as the commands that read files tell of them, and which theme each is for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from desktop.errors import PostilError
from desktop.shown_text import say

if TYPE_CHECKING:
    from desktop.library import Library

_COLOUR = re.compile(r"(#[0-9A-Fa-f]{6})=(.*)", re.DOTALL)


def colour_option(command: Any) -> Any:
    """Add the option that says which theme highlights of a colour are filed under."""
    return click.option(
        "--colour",
        "colours",
        multiple=True,
        metavar="#RRGGBB=THEME",
        help="File the file's own highlights of a colour under a theme; with nothing after =, under none.",
    )(command)


def keep_colours(library: Library, colours: tuple[str, ...]) -> dict[str, str]:
    """Let colours stand for themes from now on, as they were given; return the themes' ids. Raises PostilError."""
    chosen = {}
    for given in colours:
        match = _COLOUR.fullmatch(given)
        if match is None:
            raise PostilError(f"{given!r} is not of the form #RRGGBB=THEME.")
        theme = match[2].strip()
        chosen[match[1].lower()] = library.themes.find(theme).id if theme else ""
    if chosen:
        library.found.keep(chosen)
    return chosen


def file_colours(library: Library, article_id: str, chosen: dict[str, str], path: object) -> None:
    """File an article's highlights by the colours given, and tell of colours that stand for nothing yet."""
    if chosen:
        library.found.choose(article_id, chosen)
    for colour, count in library.found.unasked(library.annotations.all(article_id)).items():
        some = "1 annotation" if count == 1 else f"{count:,} annotations"
        say(f"{path}: {some} of the colour {colour} without a theme: --colour '{colour}=THEME' gives one.", err=True)
