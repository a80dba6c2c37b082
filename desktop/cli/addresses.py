"""Addresses of the web in the place of files: what `postil add` and `postil update` do with one."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

import click

if TYPE_CHECKING:
    from desktop.importers.imported import Imported
    from desktop.library import Library
    from desktop.library.articles import Added


class Asking(NamedTuple):
    """The options of a download: with the pictures of the article, also inside the own network."""

    pictures: bool
    inside: bool


def address_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return a command the options about addresses, as its argument ``asking``."""

    @click.option("--no-pictures", is_flag=True, help="Of an address: without the pictures of its article.")
    @click.option("--inside", is_flag=True, help="Let addresses of the own network be fetched.")
    @wraps(command)
    def wrapped(*arguments: Any, no_pictures: bool, inside: bool, **named: Any) -> Any:
        return command(*arguments, asking=Asking(not no_pictures, inside), **named)

    return wrapped


def fetched(address: str, asking: Asking) -> tuple[bytes, Imported, str]:
    """Fetch an address; return its bytes, what was read of them, where they were in the end. Raises PostilError."""
    from desktop.fetching.job import FetchJob
    from desktop.importers.child.job import import_bytes

    job = FetchJob(address, pictures=asking.pictures, inside=asking.inside)
    job.start()
    answer = job.result()
    return answer.data, import_bytes(answer.data, answer.name), answer.address


def add_address(opened: Library, address: str, asking: Asking, *, as_new: bool) -> Added:
    """Fetch an address and add what it gives. Raises PostilError."""
    data, imported, where = fetched(address, asking)
    return opened.articles.add_imported(imported, data, where, as_new=as_new)
