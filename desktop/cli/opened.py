"""Opening the library for one command, and what the commands share on the way in and out."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import click

from db.errors import LibraryDamaged, LibraryReadOnly, StoreError
from desktop import paths
from desktop.errors import PostilError
from desktop.library import Library
from desktop.library.care import can_be_repaired
from desktop.shown_text import print_json, say

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
article_argument = click.argument("article")


class TableOption(click.Option):
    """An option whose help names the rows of a table, which are read only where it is shown."""

    def __init__(self, *names: Any, words: Callable[[], str], **settings: Any) -> None:
        self._words = words
        super().__init__(*names, **settings)

    @property
    def help(self) -> str:
        """Return the help of the option, with the rows of today."""
        return self._words()

    @help.setter
    def help(self, value: str | None) -> None:
        """Take nothing: the table knows."""


class TableChoice(click.Choice[str]):
    """A choice among the rows of a table, which are read only where they are needed."""

    def __init__(self, rows: Callable[[], Iterable[str]]) -> None:
        self._rows = rows
        super().__init__(())

    @property
    def choices(self) -> tuple[str, ...]:
        """The rows of today."""
        return tuple(self._rows())

    @choices.setter
    def choices(self, value: tuple[str, ...]) -> None:
        """Take nothing: the table knows."""


@contextmanager
def library(
    context: click.Context, *, write: bool = False, read_only: bool = False, make: bool = True
) -> Iterator[Library]:
    """Open the chosen library, warn on standard error, close it after the command; not ``make``: only one that is
    there.

    Raises StoreError, which says how a damaged one is rebuilt, or LibraryReadOnly where ``write`` cannot be had.
    """
    path = paths.library_path(context.obj)
    try:
        opened = Library.open(path, origin="cli", read_only=read_only or not (make or path.exists()))
    except LibraryDamaged as error:
        if not can_be_repaired(path, error):
            raise
        raise LibraryDamaged(f"{error} To rebuild it from all that is left, run: postil repair") from error
    try:
        if write and opened.read_only:
            raise LibraryReadOnly(opened.warning or "The library can only be read, so nothing was changed.")
        if opened.warning:
            say(opened.warning, err=True)
        yield opened
        with suppress(StoreError):  # what was asked for is done, and this another command can do
            opened.care.catch_up()
    finally:
        opened.close()


def answer(data: Any, lines: Iterable[str], *, as_json: bool) -> None:
    """Print what a command has to say, as JSON or line by line."""
    if as_json:
        print_json(data)
        return
    for line in lines:
        say(line)


def existing(name: str) -> Path:
    """Return a file's path. Raises PostilError with a sentence when there is no such file."""
    path = Path(os.path.expanduser(name))
    if path.is_dir():
        raise PostilError(f"{name} is a folder, not a file.")
    if not path.exists():
        raise PostilError(f"There is no file {name}.")
    return path


def names_folder(output: str) -> bool:
    """True if an output is a folder: one that is there, or named as one."""
    return output.endswith(os.sep) or os.path.isdir(os.path.expanduser(output))


def read_json(name: str) -> Any:
    """Read a JSON file given on the command line. Raises PostilError with a sentence."""
    from desktop.importers.source_file import read_whole

    try:
        return json.loads(read_whole(existing(name)).decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PostilError(f"{name} is not JSON: {error}.") from error
