"""CSL JSON: what Zotero, Mendeley and pandoc write and read. Checked here, since a file may hold anything."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Any

from desktop.citing.items import KEY, Item, keyed
from desktop.citing.read import Read, Unread
from desktop.citing.text import without_tags

_NAMES = ("author", "editor", "translator", "container-author", "collection-editor", "director", "interviewer")
_DATES = ("issued", "accessed", "original-date", "event-date", "submitted")
_NAME_PARTS = ("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle")
_HEAD = 1 << 20  # characters, in which the first object ends
_BEGINS = re.compile(r'\s*(?:\[|\{(?:(?!\[).)*?"items"\s*:\s*\[)\s*', re.DOTALL)


def recognise(data: bytes) -> bool:
    """True if a file is CSL JSON: a list of objects, the first of which has a type and a title or a name."""
    head = data[:_HEAD].decode("utf-8-sig", "replace")
    begin = _BEGINS.match(head)
    try:
        first = json.JSONDecoder().raw_decode(head, begin.end())[0] if begin else None
    except (ValueError, RecursionError):
        return False
    return (
        isinstance(first, Mapping) and isinstance(first.get("type"), str) and bool({"title", "author"} & first.keys())
    )


def read(text: str) -> Read:
    """Return the items of a file, each with what of it is as CSL has it; what is no item is told."""
    items, unread = [], []
    for number, row in enumerate(_objects(text.encode()), 1):
        if isinstance(row, Mapping) and isinstance(row.get("type"), str):
            items.append(_checked(row))
        else:
            unread.append(Unread(f"{number}: {json.dumps(row, ensure_ascii=False)[:80]}"))
    return Read(tuple(items), tuple(unread))


def write(items: Iterable[Item]) -> str:
    """Return items as CSL JSON; each has the citation key as its id."""
    rows = [
        {name: value for name, value in item.items() if name != KEY} | {"id": key, KEY: key}
        for key, item in keyed(items)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _objects(data: bytes) -> list[Any]:
    """Return the rows of a file: it holds a list of them, or one with "items"."""
    try:
        value = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return []
    if isinstance(value, Mapping):
        value = value.get("items", [])
    return value if isinstance(value, list) else []


def _checked(row: Mapping[str, Any]) -> Item:
    item: Item = {}
    for name, value in row.items():
        if name in _NAMES:
            names = (
                [_name(person) for person in value if isinstance(person, Mapping)] if isinstance(value, list) else []
            )
            item |= {name: [person for person in names if person]} if any(names) else {}
        elif name in _DATES:
            item |= {name: date} if (date := _date(value)) else {}
        elif isinstance(value, str | int | float) and not isinstance(value, bool):
            item[name] = " ".join(without_tags(str(value)).split())
    if isinstance(row.get("id"), str) and KEY not in item and "/" not in row["id"]:
        item[KEY] = row["id"]
    return item


def _name(value: Mapping[str, Any]) -> dict[str, str]:
    return {part: str(value[part]) for part in _NAME_PARTS if isinstance(value.get(part), str) and value[part].strip()}


def _date(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        return {}
    rows = value.get("date-parts")
    parts = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], list) else []
    numbers = [int(part) for part in takewhile(lambda part: re.fullmatch(r"\s*-?\d{1,9}\s*", str(part)), parts)][:3]
    if numbers:
        return {"date-parts": [numbers]}
    return {name: str(value[name]) for name in ("raw", "literal") if isinstance(value.get(name), str) and value[name]}
