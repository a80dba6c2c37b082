"""Fetching an address as a job: ask for the page, look which pictures its article has, ask for those, keep all in one.

Three children, one after the other: what talks to the network parses nothing, and what parses has no network. No
thread, no Qt: the window asks ``running()`` from a timer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from email.utils import formatdate
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from desktop.child.limited_process import LimitedProcess
from desktop.child.parts import Parts
from desktop.child.tasks import TASKS
from desktop.errors import Cancelled, ImportFailed, PostilError
from desktop.fetching.addresses import followed, web_address
from desktop.fetching.archived import archived, with_room
from desktop.importers import IMPORTERS, importer_by_id, importer_for

MAY_ASK_ITSELF = False  # this very machine; a test sets it for its own server
_PAGES = ("text/html", "application/xhtml+xml")
_MAX_NAME = 100  # characters of a file name


@dataclass(frozen=True)
class Fetched:
    """The answer of an address: bytes that an importer reads, a name for them as a file, where they were in the end."""

    data: bytes
    name: str
    address: str


class FetchJob:
    """One address. ``start``, then ``running`` until it is False, then ``result``."""

    def __init__(self, address: str, *, pictures: bool = True, inside: bool = False) -> None:
        """Make it; ``inside`` allows machines of the reader's own network. Raises PostilError for no address."""
        web_address(address)
        self._about: dict[str, Any] = {"address": address, "inside": inside, "itself": MAY_ASK_ITSELF}
        self._with_pictures = pictures
        self._child = LimitedProcess(TASKS["fetch"], self._about)
        self._next: Callable[[], None] | None = self._take_page
        self._page = b""
        self._wanted: list[str] = []  # addresses of pictures
        self._kind = self._charset = self._address = ""
        self._made: Fetched | PostilError | None = None

    def start(self) -> None:
        """Ask for the page."""
        self._child.start()

    def running(self) -> bool:
        """True if a child is still at work; go on where one has ended."""
        while not self._child.running():
            if self._next is None:
                return False
            step, self._next = self._next, None
            try:
                step()
            except PostilError as error:
                self._made = error
        return True

    def cancel(self) -> None:
        """Stop the child; ``result`` then raises Cancelled."""
        self._next = None
        self._child.cancel()

    def result(self) -> Fetched:
        """Return what was fetched. Raises PostilError with a sentence, and Cancelled after ``cancel``."""
        while self.running():
            self._child.wait()
        if isinstance(self._made, Fetched):
            return self._made
        raise self._made or Cancelled("The fetching was cancelled.")

    # Step by step

    def _take_page(self) -> None:
        answer = self._child.answer(whole=False)
        if answer.refused:
            raise PostilError(answer.refused)
        if answer.why:
            raise PostilError("The address could not be fetched, because {why}.", why=answer.why)
        self._address = str(answer.about["address"])
        self._kind, self._charset = str(answer.about["kind"]), str(answer.about["charset"])
        self._page = b"".join(self._child.read(part.start, part.length) for part in Parts(self._child).fresh())
        if not self._page.strip():
            raise PostilError("{host} gave an empty page.", host=web_address(self._address).host)
        importer = self._importer()
        if importer != "html":
            self._made = Fetched(self._page, self._name(importer), self._address)
        elif self._with_pictures:
            about = {"address": self._address, "charset": self._charset}
            self._go_on(LimitedProcess(TASKS["wanted"], about, self._page), self._take_wanted)
        else:
            self._keep({})

    def _take_wanted(self) -> None:
        """Ask for the pictures; where they cannot be told, the page is kept without them."""
        sources = self._child.answer(whole=False).about.get("sources", ())
        wanted = dict.fromkeys(followed(self._address, str(source)) for source in sources)
        self._wanted = [address for address in wanted if address]
        if not self._wanted:
            self._keep({})
            return
        about = {**self._about, "addresses": self._wanted}
        self._go_on(LimitedProcess(TASKS["fetch_pictures"], about), self._take_pictures)

    def _take_pictures(self) -> None:
        """Keep the page with the pictures that came, however the child ended, as many as there is room for."""
        child = self._child
        child.ended()
        came = {str(part.about["name"]): part for part in Parts(child).fresh()}
        kept = with_room(len(self._page), {name: part.length for name, part in came.items()})
        names = [name for name in self._wanted if name in kept]
        self._keep({name: child.read(came[name].start, came[name].length) for name in names})

    def _go_on(self, child: LimitedProcess, step: Callable[[], None]) -> None:
        self._child, self._next = child, step
        child.start()

    def _keep(self, pictures: dict[str, bytes]) -> None:
        data = archived(self._page, self._charset, self._address, formatdate(usegmt=True), pictures)
        self._made = Fetched(data, self._name("mhtml"), self._address)

    def _importer(self) -> str:
        """Return the id of the importer that reads what came. Raises ImportFailed for what none does."""
        known = importer_for("", self._page)
        if known.words is None and known.recognise(self._page):
            return known.id
        if self._kind in _PAGES:
            return "html"
        named = next((row.id for row in IMPORTERS if self._kind in row.media_types and row.words is not None), "")
        by_name = importer_for(urlsplit(self._address).path, self._page)
        if named or self._kind.startswith("text/") or not self._kind:
            return named if named and named != "text" else by_name.id
        if known.recognise(self._page):
            return known.id
        host = web_address(self._address).host
        raise ImportFailed(
            "{host} gives no article at this address, but a file of the kind {kind}.", host=host, kind=self._kind[:60]
        )

    def _name(self, importer: str) -> str:
        parts = urlsplit(self._address)
        path = PurePosixPath(unquote(parts.path))
        stem = "".join(
            character for character in path.stem if character.isprintable() and character not in '\\/:*?"<>|'
        )[:_MAX_NAME].strip(". ")
        endings = importer_by_id(importer).extensions
        ending = path.suffix.lower() if path.suffix.lower() in endings else endings[0]
        return f"{stem or parts.hostname or 'page'}{ending}"
