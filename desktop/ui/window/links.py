"""Following a link: to a place inside, to the passage that postil:// names, or outside once its address was shown."""

from __future__ import annotations

import re
from functools import partial
from urllib.parse import unquote

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from db.errors import NotFound
from db.records import Annotation, Article
from desktop.article.named_places import place_in
from desktop.texts import tr
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.message_strip import MessageStrip

SCHEMES = ("http", "https", "mailto")
ADDRESS = r"(?i)postil:/{0,2}(?:(a|article)/)?([^/?#\s]+)/?(?:[?#].*)?"
ADDED = r"(?i)postil:/{0,2}add/?\?url=([^\s#&]{1,8000})(?:[&#].*)?"
SHOWN = 300  # characters of an address
HOST_SHOWN = 120  # characters of a host, its end: that says whose it is
MAIL_FIELDS = frozenset(
    {"to", "cc", "bcc", "subject", "body"}
)  # some mail programs take "attach" and the path of a file


def plain_address(address: str) -> str | None:
    """Return the address as it will be opened (ASCII, so nothing can look like what it is not), or None."""
    url = QUrl(address.strip(), QUrl.ParsingMode.TolerantMode)
    if not url.isValid() or url.scheme().lower() not in SCHEMES:
        return None
    if url.scheme().lower() == "mailto":
        fields = url.query(QUrl.ComponentFormattingOption.FullyEncoded).split("&")
        query = "&".join(filter(_is_mail_field, fields))
        url.setQuery(query or None)  # type: ignore[arg-type]  # the stub does not know that None leaves it out
        url.setFragment(None)  # type: ignore[arg-type]
    elif not url.host():
        return None
    return bytes(url.toEncoded().data()).decode("ascii", "replace")


def _is_mail_field(field: str) -> bool:
    return unquote(field.partition("=")[0]).casefold() in MAIL_FIELDS


def question(plain: str) -> str:
    """Return the sentence that shows an address before it is opened: whose it is stands there, however long it is."""
    shown = plain if len(plain) <= SHOWN else f"{plain[:SHOWN]}…"
    sentence = tr("Open {shown} outside of Postil?", shown=shown)
    url = QUrl.fromEncoded(plain.encode())
    host = bytes(QUrl.toAce(url.host()).data()).decode("ascii", "replace") or url.host()
    if host and (shown != plain or url.userInfo() or "@" in url.authority()):
        sentence += " " + tr("It leads to {host}.", host=host if len(host) <= HOST_SHOWN else f"…{host[-HOST_SHOWN:]}")
    return sentence


def is_postil_address(address: str) -> bool:
    """True if an address is one that Postil wrote into an export."""
    return address.strip().casefold().startswith("postil:")


def added_address(address: str) -> str | None:
    """Return the address that ``postil://add?url=…`` hands over, or None for another link."""
    match = re.fullmatch(ADDED, address.strip())
    return unquote(match[1]) if match else None


class Links(QObject):
    """Follows links in one window."""

    told = Signal(object)
    add_requested = Signal(str)  # an address of the web that somebody hands over: to be asked about

    def __init__(self, session: Session, reading: Reading, strip: MessageStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._reading, self._strip = session, reading, strip

    def follow(self, address: str) -> None:
        """Go to a place in the article, or offer to open an address outside."""
        if address.startswith("#"):
            content = self._reading.content
            offset = place_in(content, address) if content is not None else None
            if offset is None:
                self.told.emit(tr("This link points to a place that the article does not have."))
            else:
                self._reading.go_to(offset)
            return
        if is_postil_address(address):
            self.open_address(address)
            return
        plain = plain_address(address)
        if plain is None:
            self.told.emit(tr("Postil opens web and mail addresses only; this link is neither."))
            return
        self._strip.say(question(plain), tr("Open"), partial(_open_outside, plain), kind="link")

    def open_address(self, address: str) -> bool:
        """Go to the annotation (``postil://a/ID``) or article (``postil://article/ID``), or say why that cannot be.

        ``postil://add?url=ADDRESS`` only asks whether that address is to be fetched.
        """
        if (wanted_page := added_address(address)) is not None:
            self.add_requested.emit(wanted_page)
            return True
        match = re.fullmatch(ADDRESS, address.strip())
        wanted = QUrl.fromPercentEncoding(match[2].encode("utf-8", "replace")) if match else ""
        named = self._session.attempt(lambda: self._named(wanted))
        if named is None:
            return False
        annotation, article = named
        if annotation is None and article is None:
            shown = address.strip() if len(address) <= SHOWN else f"{address[:SHOWN]}…"
            self._strip.say(
                tr("This library has neither an annotation nor an article for the link {shown}.", shown=shown)
            )
            return False
        if annotation is None:
            assert article is not None
            return self._reading.open(article.id)
        is_open = self._reading.open(annotation.article_id, then=partial(self._show, annotation))
        return is_open and annotation.deleted is None

    def _show(self, annotation: Annotation) -> None:
        if annotation.deleted is not None:
            self._strip.say(tr("The annotation that this link names was removed from the article."))
            return
        self._reading.show_annotation(annotation.id)
        if annotation.anchor.start is None:
            self.told.emit(tr("The passage of this annotation does not stand in the text any more."))

    def _named(self, wanted: str) -> tuple[Annotation | None, Article | None]:
        library = self._session.library
        try:
            return library.annotations.get(wanted), None
        except NotFound:
            pass
        try:
            return None, library.read.article(wanted)
        except NotFound:
            return None, None


def _open_outside(address: str) -> None:
    QDesktopServices.openUrl(QUrl.fromEncoded(address.encode("ascii", "replace")))


def show_folder(path: str) -> None:
    """Open a folder in the system's own window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
