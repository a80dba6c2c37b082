"""A row of the history as a sentence, and what was before and after, by its parts' names today. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from db.message import Message, each_value
from db.records import HistoryRow
from desktop.shown_text import in_one_line, shortened
from desktop.texts import later

Names = Mapping[str, str]
Data = Mapping[str, Any]
QUOTE, NOTE = 60, 80  # code points shown of each
_STATES = {
    "IN_PLACE": "in place",
    "MOVED": "moved",
    "CHANGED": Message("to be looked at: its words changed"),
    "ORPHAN": Message("an orphan: its words are gone"),
}
_LOOKED = {
    "IN_PLACE": later("Looked for “{quote}” in the text: in place"),
    "MOVED": later("Looked for “{quote}” in the text: moved"),
    "CHANGED": later("Looked for “{quote}” in the text: its words changed"),
    "ORPHAN": later("Looked for “{quote}” in the text: its words are gone"),
}
_SET = {  # of an article, by a column that holds a time: that it has one now, and that it has none any more
    "finished": (later("Finished “{title}”"), later("Went on reading “{title}”")),
    "archived": (later("Archived “{title}”"), later("Took “{title}” back out")),
}
_NEVER_SHOWN = {"modified", "created"}
_PARTS: Mapping[str, Mapping[str, str]] = {  # of each kind, the parts that a reader knows, by their columns
    "annotation": {
        "quote": "Quote",
        "note": "Note",
        "theme_ids": "Themes",
        "anchor_state": "State",
        "deleted": "Removed",
    },
    "article": {
        "title": "Title",
        "author": "Author",
        "publisher": "Publisher or journal",
        "doi": "DOI",
        "language": Message("Language"),
        "tags": "Tags",
        "finished": "Finished",
        "archived": Message("Archived"),
        "deleted": "Removed",
    },
    "theme": {
        "name": "Name",
        "definition": "Definition",
        "includes": Message("Belongs"),
        "excludes": Message("Does not belong"),
        "key": "Key",
        "parent_id": "Below",
        "position": Message("Place"),
        "deleted": "Removed",
    },
    "brief": {"name": "Name", "text": "Text", "style": "Citations", "deleted": "Removed"},
    "saved search": {"name": "Name", "words": "Words", "deleted": "Removed"},
    "version": {"source_name": "File", "characters": "Characters", "remark": Message("Remark")},
}


TIMES = frozenset(("Finished", "Archived", "Removed"))  # the parts of which there is a time, as it is stored


def sentence(row: HistoryRow, names: Names) -> str:
    """Return what a row of the history says of an annotation, an article, a theme, a brief, a search, a version."""
    if row.kind not in _TELLERS:
        return Message("Changed a {kind}", kind=row.kind)
    before, after = row.before, row.after
    teller = _TELLERS[row.kind]
    was, gone = (before or {}).get("deleted") is not None, after.get("deleted") is not None
    if was != gone:
        told: str = Message(teller.gone if gone else teller.back, called=teller.called(after, names))
    else:
        told = teller.tell(before, after, names)
    return each_value(told, in_one_line)


def _cut(text: str, most: int) -> str:
    return shortened(str(text), most)


def _quote(after: Data, _names: Names) -> str:
    return _cut(after.get("quote", "").replace("\ufffc", "▣"), QUOTE)


def _annotation(before: Data | None, after: Data, names: Names) -> str:
    quote, note = _quote(after, names), _cut(after.get("note", ""), NOTE)
    themes = _themes(after.get("theme_ids", ()), names)
    if before is None:
        return _made(quote, themes, note)
    old_note, old_themes = before.get("note", ""), before.get("theme_ids", ())
    if old_note != after.get("note", ""):
        if not after.get("note"):
            return Message("Emptied the note on “{quote}”", quote=quote)
        return (
            Message("Edited the note on “{quote}”: {note}", quote=quote, note=note)
            if old_note
            else Message("Wrote a note on “{quote}”: {note}", quote=quote, note=note)
        )
    given = [id_ for id_ in after.get("theme_ids", ()) if id_ not in old_themes]
    taken = [old_theme for old_theme in old_themes if old_theme not in after.get("theme_ids", ())]
    if given and taken:
        return Message(
            "Moved “{quote}” from {names} to {names_2}",
            quote=quote,
            names=_themes(taken, names),
            names_2=_themes(given, names),
        )
    if given or taken:
        if given:
            return Message("Put “{quote}” under {names}", quote=quote, names=_themes(given, names))
        return Message("Took “{quote}” out of {names}", quote=quote, names=_themes(taken, names))
    if before.get("quote") != after.get("quote"):
        return Message("Moved an end: “{names}” is now “{quote}”", names=_quote(before, names), quote=quote)
    looked = _LOOKED.get(after.get("anchor_state", "")) if _anchored(before, after) else None
    return Message(looked or later("Changed “{quote}”"), quote=quote)


def _made(quote: str, themes: str, note: str) -> str:
    if note and themes:
        return Message("Highlighted “{quote}” as {themes}, with a note: {note}", quote=quote, themes=themes, note=note)
    if note:
        return Message("Highlighted “{quote}”, with a note: {note}", quote=quote, note=note)
    return (
        Message("Highlighted “{quote}” as {themes}", quote=quote, themes=themes)
        if themes
        else Message("Highlighted “{quote}”", quote=quote)
    )


def _anchored(before: Data, after: Data) -> bool:
    return any(before.get(key) != after.get(key) for key in ("anchor_state", "anchor_start", "anchor_end"))


def _themes(ids: Any, names: Names) -> str:
    return ", ".join(_cut(names.get(id_, "a theme"), QUOTE) for id_ in ids)


def _title(after: Data, _names: Names) -> str:
    return _cut(after.get("title", ""), QUOTE)


def _name(after: Data, _names: Names) -> str:
    return _cut(after.get("name", ""), QUOTE)


def _article(before: Data | None, after: Data, _names: Names) -> str:
    title = _title(after, {})
    if before is None:
        return Message("Added “{title}”", title=title)
    if before.get("title") != after.get("title"):
        return Message("Renamed “{before}” to “{title}”", before=_title(before, {}), title=title)
    if before.get("version_id") != after.get("version_id"):
        return (
            Message("Took over another version of “{title}”", title=title)
            if before.get("version_id")
            else Message("Added “{title}”", title=title)
        )
    if before.get("tags") != after.get("tags"):
        tags = ", ".join(after.get("tags") or ())
        return (
            Message("Tagged “{title}”: {note}", title=title, note=_cut(tags, NOTE))
            if tags
            else Message("Took the tags from “{title}”", title=title)
        )
    for name in ("finished", "archived"):
        if before.get(name) != after.get(name):
            return Message(_SET[name][not after.get(name)], title=title)
    return Message("Edited the details of “{title}”", title=title)


def _theme(before: Data | None, after: Data, _names: Names) -> str:
    name = _name(after, {})
    if before is None:
        return Message("Made the theme “{name}”", name=name)
    if before.get("name") != after.get("name"):
        return Message("Renamed the theme “{before}” to “{name}”", before=_name(before, {}), name=name)
    moved = {key for key in after if before.get(key) != after.get(key)} - _NEVER_SHOWN
    return (
        Message("Moved the theme “{name}”", name=name)
        if moved <= {"position", "parent_id"}
        else Message("Edited the theme “{name}”", name=name)
    )


def _brief(before: Data | None, after: Data, _names: Names) -> str:
    name = _name(after, {})
    if before is None:
        return Message("Began the brief “{name}”", name=name)
    if before.get("name") != after.get("name"):
        return Message("Renamed the brief “{before}” to “{name}”", before=_name(before, {}), name=name)
    if before.get("style", "") != after.get("style", ""):
        return Message("Chose the citations of the brief “{name}”", name=name)
    return Message("Wrote in the brief “{name}”", name=name)


def _saved_search(before: Data | None, after: Data, _names: Names) -> str:
    name = _name(after, {})
    return (
        Message("Saved the search “{name}”", name=name)
        if before is None
        else Message("Changed the saved search “{name}”", name=name)
    )


def _version(_before: Data | None, after: Data, names: Names) -> str:
    return Message(
        "Kept version {number} of “{quote}”",
        number=after.get("number", 1),
        quote=_cut(names.get(after.get("article_id", ""), ""), QUOTE),
    )


@dataclass(frozen=True, slots=True)
class _Teller:
    """The words for a kind of row: what it is called, that it is gone or back again, what else there is to say."""

    called: Callable[[Data, Names], str]
    tell: Callable[[Data | None, Data, Names], str]
    gone: str = later("Removed “{called}”")
    back: str = later("Brought back “{called}”")


_TELLERS = {
    "annotation": _Teller(_quote, _annotation),
    "article": _Teller(_title, _article),
    "theme": _Teller(_name, _theme, later("Removed the theme “{called}”"), later("Brought back the theme “{called}”")),
    "brief": _Teller(_name, _brief, later("Removed the brief “{called}”"), later("Brought back the brief “{called}”")),
    "saved search": _Teller(
        _name,
        _saved_search,
        later("Removed the saved search “{called}”"),
        later("Brought back the saved search “{called}”"),
    ),
    "version": _Teller(_name, _version),
}


def parts(row: HistoryRow, names: Names) -> list[tuple[str, str, str]]:
    """Return (name, before, after) of each part that a row's change was about; "" is nothing."""
    changes = []
    for key, name in _PARTS.get(row.kind, {}).items():
        before, after = (_shown(key, (data or {}).get(key), names) for data in (row.before, row.after))
        if before != after:
            changes.append((name, before, after))
    return changes


def _shown(key: str, value: object, names: Names) -> str:
    if value is None or value == "":
        return ""
    if key == "theme_ids" and isinstance(value, list | tuple):
        return ", ".join(names.get(id_, id_) for id_ in value)
    if key == "parent_id":
        return names.get(str(value), str(value))
    if key == "anchor_state":
        return _STATES.get(str(value), str(value))
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return str(value)
