"""The comments of a Word file, and what of a document's marks becomes annotations.

A reply is a comment of its own in the file; here it stands below what it answers, in the same note.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID
from xml.etree.ElementTree import Element

from desktop.article.content import Passage
from desktop.importers.imported import OWN, FileAnnotation
from desktop.importers.office.marks import without
from desktop.importers.office.word_shapes import W
from desktop.importers.office.word_xml import BOOKMARK, Marks, root_of

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_THEME = "Theme: "
_THEME_LINES = re.compile(rf"(?m)^\s*{_THEME}.*$")
_SIGNS = {f"{W}br": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "\u2011"}  # what stands in a run beside its words
COLOURS = {
    "black": "#000000", "blue": "#0000ff", "cyan": "#00ffff", "darkBlue": "#00008b", "darkCyan": "#008b8b",
    "darkGray": "#a9a9a9", "darkGreen": "#006400", "darkMagenta": "#800080", "darkRed": "#8b0000",
    "darkYellow": "#808000", "green": "#00ff00", "lightGray": "#d3d3d3", "magenta": "#ff00ff", "red": "#ff0000",
    "yellow": "#ffff00",
}  # fmt: skip


class Comment(NamedTuple):
    """One comment: its words, who wrote it and when, and the id of the one that it answers, or ""."""

    text: str
    author: str = ""
    date: str = ""
    parent: str = ""


def comments_of(parts: Mapping[str, bytes]) -> dict[str, Comment]:
    """Return the comments of a Word file by their ids."""
    if "word/comments.xml" not in parts:
        return {}
    comments: dict[str, Comment] = {}
    names: dict[str, str] = {}  # of the last paragraph of each, by which answers name what they answer
    for element in root_of(parts["word/comments.xml"]).iter(f"{W}comment"):
        identifier = element.get(f"{W}id", "")
        paragraphs = list(element.iter(f"{W}p"))
        text = "\n\n".join(filter(None, map(_words, paragraphs)))
        date = element.get(f"{W}date", "")
        comments[identifier] = Comment(text, " ".join(element.get(f"{W}author", "").split()), utc(date))
        if paragraphs:
            names[paragraphs[-1].get(f"{_W14}paraId", "")] = identifier
    for element in _answers(parts):
        child, parent = (names.get(element.get(f"{_W15}{key}", "-"), "") for key in ("paraId", "paraIdParent"))
        if child and parent and child != parent:
            comments[child] = comments[child]._replace(parent=parent)
    return comments


def _answers(parts: Mapping[str, bytes]) -> list[Element]:
    part = parts.get("word/commentsExtended.xml")
    return list(root_of(part).iter(f"{_W15}commentEx")) if part else []


def _words(paragraph: Element) -> str:
    pieces = (
        (element.text or "") if element.tag == f"{W}t" else _SIGNS.get(element.tag, "") for element in paragraph.iter()
    )
    return without("".join(pieces)).strip()


def utc(date: str) -> str:
    """Return a time as the library writes it; Word's are said to be UTC. "" for what is none."""
    match = re.match(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{1,9})?", date)
    if match is None:
        return ""
    return f"{match[1]}.{(match[2] or '.')[1:4].ljust(3, '0')}Z"


def bookmark_of(annotation_id: str, *, commented: bool) -> str:
    """Return the name of the bookmark around an annotation's passage: letters and digits, 40 at the most."""
    return f"postil_{annotation_id.replace('-', '')[:32]}{'c' * commented}"


def theme_line(name: str) -> str:
    """Return the paragraph of a comment that names a theme."""
    return f"{_THEME}{' '.join(name.split())}"


def digest_of(note: str) -> str:
    """Return what an edited note is told by, which holds no words: who removes a comment sends none along.

    Blanks and the ends of lines do not count, for programs set them anew, nor do themes.
    """
    words = (letter for letter in _THEME_LINES.sub("", note) if letter.isprintable() and letter not in " \ufffd")
    return hashlib.sha256("".join(words).encode()).hexdigest()[:32]


def digests_of(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digests of the notes that Postil wrote into a Word file, by the annotations' ids."""
    part = parts.get("docProps/custom.xml")
    properties = ((BOOKMARK.fullmatch(row.get("name", "")), row) for row in (root_of(part) if part else ()))
    return {str(UUID(told[1])): "".join(row.itertext()).strip() for told, row in properties if told}


def found_of(
    passages: Mapping[int, Passage], marks: Marks, comments: Mapping[str, Comment], digests: Mapping[str, str]
) -> tuple[FileAnnotation, ...]:
    """Return the annotations that a document holds, in the order of its text."""
    found_marks: list[FileAnnotation] = []
    waiting: dict[Passage, list[tuple[str, bool]]] = {}  # what Postil annotated, by where, and if a comment tells of it
    for name, number in marks.own.items():
        if (told := BOOKMARK.fullmatch(name)) and number in passages:
            waiting.setdefault(passages[number], []).append((str(UUID(told[1])), bool(told[2])))
    answers: dict[str, list[Comment]] = defaultdict(list)
    for reply in comments.values():
        answers[reply.parent].append(reply)
    placed = {
        identifier: passages[number]
        for identifier, number in marks.comments.items()
        if number in passages and identifier in comments and comments[identifier].parent not in marks.comments
    }
    owned = _owned(waiting, placed, comments, digests)
    for identifier, passage in placed.items():
        comment = comments[identifier]
        words, author, name, themes = comment.text, comment.author, f"comment {identifier}", tuple[str, ...]()
        digest, written = "", None
        if own := owned.get(identifier, ""):
            (words, themes), author, name = _parted(words), "", f"{OWN}{own}"
            if digest := digests.get(own, ""):
                written = words if digest_of(comment.text) == digest else ""
        thread = (comment, *answers[identifier])
        found_marks.append(
            FileAnnotation(
                *passage,
                note="\n\n".join(filter(None, (words, *map(_answer, thread[1:])))),
                kind="comment",
                author=author,
                created=comment.date,
                modified=max(comment.date for comment in thread),
                name=name,
                written=written,
                digest="" if written else digest,
                themes=themes,
            )
        )
    told_of = set(owned.values())
    found_marks += [
        FileAnnotation(*at, kind="highlight", name=f"{OWN}{own}")
        for at, left in waiting.items()
        for own, _ in left
        if own not in told_of
    ]
    for number, colour in marks.highlights.items():
        if number in passages:
            found_marks.append(FileAnnotation(*passages[number], kind="highlight", colour=COLOURS.get(colour, "")))
    return tuple(sorted(found_marks, key=lambda mark: (mark.start, mark.end)))


def _owned(
    waiting: Mapping[Passage, list[tuple[str, bool]]],
    placed: Mapping[str, Passage],
    comments: Mapping[str, Comment],
    digests: Mapping[str, str],
) -> dict[str, str]:
    """Return which of Postil's annotations a comment tells of, by the comments' ids.

    Of several on a passage those that nobody edited are known by their digests, the others by their order; but where
    one is gone or came, it is not known which was edited, and each that was is a comment of its own.
    """
    owned: dict[str, str] = {}
    by_passage: dict[Passage, list[str]] = defaultdict(list)
    for identifier, passage in placed.items():
        by_passage[passage].append(identifier)
    for passage, pairs in waiting.items():
        untouched: dict[str, list[str]] = defaultdict(list)
        commented = [own for own, has_comment in pairs if has_comment]
        for own in commented:
            untouched[digests.get(own, "")].append(own)
        for identifier in by_passage[passage]:
            if same := untouched[digest_of(comments[identifier].text)]:
                owned[identifier] = same.pop(0)
        unknown = {own for same in untouched.values() for own in same}
        left = [own for own in commented if own in unknown]
        rest = [identifier for identifier in by_passage[passage] if identifier not in owned]
        if len(left) == len(rest) or not any(own in digests for own in left):
            owned.update(zip(rest, left, strict=False))
    return owned


def _parted(text: str) -> tuple[str, tuple[str, ...]]:
    """Return what Postil said in a comment, and the themes, which its last paragraphs name."""
    paragraphs = text.split("\n\n")
    themes: list[str] = []
    while paragraphs and paragraphs[-1].startswith(_THEME):
        themes.insert(0, paragraphs.pop().removeprefix(_THEME).strip())
    return "\n\n".join(paragraphs), tuple(themes)


def _answer(comment: Comment) -> str:
    return f"**{comment.author}**: {comment.text}" if comment.author else comment.text
