"""A page that a browser hands over: read, added where it is not there yet, its selection highlighted.

An open window notices, as it does of every command.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import urlsplit

from db.records import AnchorState
from desktop.annotations import passage_of
from desktop.article.content import Passage
from desktop.cli.browser.messages import WrongMessage, read_message, text_in
from desktop.errors import PostilError
from desktop.library.annotations import Draft
from desktop.texts import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.library import Library
    from desktop.library.articles import Added

_ADDRESS, _QUOTE, _AROUND, _NAME = 4_096, 200_000, 1_000, 200  # characters
_THEMES = 100  # that are offered
_KNOWN = ("bytes", "text", "path", "title")  # likenesses by which a page is an article that is there


@dataclass(frozen=True, slots=True)
class BrowserPage:
    """A page as it was shown, and what was selected in it."""

    address: str
    html: bytes
    quote: str = ""
    prefix: str = ""  # what stands before the selection
    suffix: str = ""  # and behind it
    theme: str = ""  # the id of one, which may be gone by now

    # What ``place_marks`` asks of a mark
    position: tuple[float, ...] = field(default=(), init=False)
    page: int = field(default=0, init=False)


def read_page(head: Mapping[str, Any], pipe: BinaryIO) -> BrowserPage:
    """Return the page announced by a message, whose pieces come in the next messages. Raises PostilError."""
    from desktop.importers.source_file import MAX_FILE

    address = text_in(head, "address", _ADDRESS)
    try:
        parts = urlsplit(address)
    except ValueError:  # as of “http://[”
        parts = urlsplit("")
    if parts.scheme not in ("http", "https"):
        raise PostilError("Postil saves pages of the web; a file of yours it opens itself.")
    pieces, length = list[str](), 0
    while (message := read_message(pipe)) is not None and message.get("type") == "html":
        pieces.append(text_in(message, "text", MAX_FILE))
        length += len(pieces[-1])
        if length > MAX_FILE:
            raise PostilError("The page is larger than 50 MB, which is more than Postil opens.")
    if message is None or message.get("type") != "end":
        raise WrongMessage("The browser sent only a part of the page.")
    # A piece may begin in the middle of a character that takes two units of UTF-16.
    whole = "".join(pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
    quote, before, after = (
        text_in(head, name, most) for name, most in (("quote", _QUOTE), ("before", _AROUND), ("after", _AROUND))
    )
    address = parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment="").geturl()  # with no password
    return BrowserPage(address, whole, quote, before, after, text_in(head, "theme", _NAME))


def save(opened: Library, page: BrowserPage) -> dict[str, object]:
    """Add a page to the library; return the answer for the browser. Raises PostilError or StoreError."""
    from desktop.importers.child.job import import_bytes

    added = opened.articles.known_by_bytes(page.html, page.address)
    same = True
    if added is None:
        imported = import_bytes(page.html, "page.html", importer="html")
        added = opened.articles.add_imported(imported, page.html, page.address)
        if added.already and added.likeness not in _KNOWN:
            added = opened.articles.add_imported(imported, page.html, page.address, as_new=True)
        same = not added.already or opened.articles.text(added.article.id) == imported.content.text
    sentences = [
        _of_article(added, same),
        *([_highlight(opened, added.article.id, page)] if page.quote.strip() else []),
    ]
    return {"said": " ".join(sentences), "article": added.article.id}


def _of_article(added: Added, same: bool) -> str:
    title = added.article.title
    if not added.already:
        return tr("Saved: “{title}”.", title=title)
    if same:
        return tr("“{title}” is in Postil already.", title=title)
    return tr("“{title}” is in Postil already, as it was when it was saved.", title=title)


def _highlight(opened: Library, article_id: str, page: BrowserPage) -> str:
    """Highlight the selection; return a sentence of what became of it."""
    from desktop.anchoring.quoted import place_marks

    [(_, anchor)] = place_marks(opened.articles.text(article_id), [page])
    if anchor.start is None or anchor.end is None or anchor.state is AnchorState.CHANGED:
        return tr("The selection was not found in its text and is not highlighted.")
    passage = Passage(anchor.start, anchor.end)
    if any(passage_of(annotation) == passage for annotation in opened.annotations.all(article_id)):
        return tr("The selection is highlighted already.")
    theme = next((theme for theme in opened.themes.all() if theme.id == page.theme), None)
    opened.annotations.add_many(article_id, [Draft(passage, (theme.id,) if theme else ())])
    if theme:
        return tr("The selection is highlighted as {theme}.", theme=theme.name)
    return tr("The selection is highlighted.")


def themes_of(opened: Library) -> list[dict[str, str]]:
    """Return the themes that the browser offers for a selection."""
    return [{"id": theme.id, "name": theme.name} for theme in opened.themes.all()[:_THEMES]]
