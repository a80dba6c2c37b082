"""Following a link of an article: only http, https and mailto, and never before its real address was shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop.article.content import BlockKind, Content

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

SCHEMES = ("http", "https", "mailto")
SHOWN = 300  # characters of an address


def plain_address(address: str) -> str | None:
    """Return the address as it will be opened (ASCII, so nothing can look like what it is not), or None."""
    url = QUrl(address.strip(), QUrl.ParsingMode.TolerantMode)
    if not url.isValid() or url.scheme().lower() not in SCHEMES:
        return None
    if url.scheme().lower() != "mailto" and not url.host():
        return None
    return bytes(url.toEncoded().data()).decode("ascii", "replace")


def place_in(content: Content, fragment: str) -> int | None:
    """Return the offset that "#fragment" points to: a footnote's label or a heading's words."""
    wanted = fragment.removeprefix("#").casefold()
    for index, block in enumerate(content.blocks):
        if block.kind is BlockKind.FOOTNOTE and block.target.casefold() in (wanted, wanted.removeprefix("fn:")):
            return content.starts[index]
    for index, block in enumerate(content.blocks):
        if block.kind is BlockKind.HEADING and slug(block.text) == wanted:
            return content.starts[index]
    return None


def slug(heading: str) -> str:
    """Return a heading's anchor as Markdown sites make it: lower case, hyphens for spaces, no punctuation."""
    kept = "".join(c for c in heading.casefold().replace(" ", "-") if c.isalnum() or c in "-_")
    return kept.strip("-")


def follow_link(window: MainWindow, address: str) -> None:
    """Go to a place in the article, or offer to open an address outside."""
    content = window.reading.content
    if address.startswith("#"):
        offset = place_in(content, address) if content is not None else None
        if offset is None:
            window.status.tell("This link points to a place that the article does not have.")
        else:
            window.reading.go_to(offset)
        return
    plain = plain_address(address)
    if plain is None:
        window.status.tell("Postil opens web and mail addresses only; this link is neither.")
        return
    shown = plain if len(plain) <= SHOWN else f"{plain[:SHOWN]}…"
    window.say(f"Open {shown} outside of Postil?", "Open", partial(_open_outside, plain), kind="link")


def _open_outside(address: str) -> None:
    QDesktopServices.openUrl(QUrl.fromEncoded(address.encode("ascii", "replace")))
