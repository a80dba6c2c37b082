"""Reads a page as a browser would, strictly: what is not closed in order, or not known, is an error."""

from __future__ import annotations

import re
from html.parser import HTMLParser

VOID = frozenset({"meta", "input", "br", "hr", "img"})
INLINE_ONLY = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "span", "a", "mark"})  # hold no blocks
BLOCKS = frozenset({"p", "div", "ul", "ol", "li", "dl", "dd", "dt", "table", "pre", "blockquote", "section", "hr"})
KNOWN = VOID | INLINE_ONLY | BLOCKS | {
    "html", "head", "title", "style", "script", "body", "main", "header", "article", "footer", "label", "i", "bdi", "q",
    "sup", "sub", "strong", "em", "s", "u", "code", "tr", "td", "th",
}  # fmt: skip
ATTRIBUTES = frozenset({
    "lang", "charset", "http-equiv", "content", "name", "class", "id", "type", "aria-label", "checked", "for", "href",
    "rel", "dir", "role", "src", "alt", "value", "rowspan", "colspan",
})  # fmt: skip


class HtmlPage(HTMLParser):
    """``shown`` is the article's text without the reader's notes and numbers, ``notes`` the text of each note.

    ``problems`` says what no page of ours may have.
    """

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []  # tag, class
        self.shown: list[str] = []
        self.notes: list[str] = []
        self.marked: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.problems: list[str] = []
        self.scripts: list[str] = []
        self.style = ""
        self.policy = ""
        self.feed(page)
        self.close()
        self.problems += [f"{tag} is not closed" for tag, _ in self.open]
        missing = {one[1:] for one in self.links if one.startswith("#")} - set(self.ids)
        self.problems += [f"nothing is called {one}" for one in missing]
        if len(set(self.ids)) != len(self.ids):
            self.problems.append("an id stands twice")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.problems += [f"<{tag}>"] if tag not in KNOWN else []
        self.problems += [f"{key} of <{tag}>" for key in given.keys() - ATTRIBUTES]
        inside = [name for name, _ in self.open]
        if tag in BLOCKS and INLINE_ONLY & set(inside):
            self.problems.append(f"<{tag}> in {inside}")
        if tag == "a" and "a" in inside:
            self.problems.append("a link in a link")
        if given.get("class", "").startswith("note "):
            self.notes.append("")
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if tag == "img" and not given["src"].startswith("data:image/"):
            self.problems.append(f"a picture from {given['src'][:40]}")
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]
        if tag in ("br", "img") and self._in_article():
            self.shown.append("\n" if tag == "br" else "\ufffc")
        if "missing" in given.get("class", ""):
            self.shown += ["\ufffc"] if self._in_article() else []
        if tag not in VOID:
            self.open.append((tag, given.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1][0] != tag:
            self.problems.append(f"</{tag}> closes {self.open[-1:]}")
            return
        self.open.pop()

    def _in_article(self) -> bool:
        hidden = ("note", "ref", "missing", "number", "box")
        inside = any(tag == "article" for tag, _ in self.open)
        return inside and not any(name.split(" ")[0] in hidden for _, name in self.open)

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self.open]
        if "script" in tags:
            self.scripts.append(data)
        elif "style" in tags:
            self.style += data
        elif any(name.startswith("note ") for _, name in self.open):
            self.notes[-1] += data
        elif self._in_article():
            self.shown.append(data)
            self.marked += [data] if "mark" in tags else []

    def handle_comment(self, data: str) -> None:
        self.problems.append(f"a comment: {data[:40]}")

    def handle_pi(self, data: str) -> None:
        self.problems.append(f"an instruction: {data[:40]}")

    @property
    def letters(self) -> str:
        """Return what is shown of the article, without white space."""
        return letters("".join(self.shown))


def letters(text: str) -> str:
    """Return a text without white space, and with what no page can hold as U+FFFD."""
    return re.sub(r"\s", "", re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", "\ufffd", text))
