"""The state of a row as a function of all its changes: the same whatever their order, however often they came.

Of changes that build upon each other the last one counts. Of those that do not, the later one wins field by field;
texts are merged three ways, sets by what was added and removed, and a removal loses against a change that it did not
know. So every device comes to the same row, and nothing that anyone wrote is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import Any

from db.annotations import ANSWERS
from db.kinds import KINDS
from db.rows import Data
from desktop.anchoring.three_way import both_notes
from desktop.sharing.change import SAME_AS, Change
from desktop.sharing.shapes import SHAPES, Shape

_MEMBERS = {"theme_ids": "theme", "examples": "annotation"}  # of which kind the members of a set are
_QUIET = frozenset({"modified", "deleted", "anchor", SAME_AS})  # registers that are no work of a person on the row


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of merging a row's changes."""

    data: Data
    anchors: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by the version that each speaks of
    last_anchor: Mapping[str, Any] | None = None  # whichever version it speaks of
    both: tuple[str, ...] = ()  # texts that were changed at two places at once
    kept: bool = False  # it was removed at one place, changed at another, and stays


def in_order(changes: Iterable[Change]) -> list[Change]:
    """Return changes so that each follows those of them that it builds upon, else by their keys.

    Those of a circle, which only malice makes, are left out, and so is what builds upon them.
    """
    by_id = {change.id: change for change in changes}
    missing = {id_: sum(parent in by_id for parent in set(change.parents)) for id_, change in by_id.items()}
    builders: dict[str, list[str]] = {}
    for id_, change in by_id.items():
        for parent in set(change.parents):
            builders.setdefault(parent, []).append(id_)
    ready = [(by_id[id_].key, id_) for id_, count in missing.items() if not count]
    heapify(ready)
    ordered = []
    while ready:
        _, id_ = heappop(ready)
        ordered.append(by_id[id_])
        for builder in builders.get(id_, []):
            missing[builder] -= 1
            if not missing[builder]:
                heappush(ready, (by_id[builder].key, builder))
    return ordered


class _Graph:
    """Changes of one row, those that others build upon first; which ones each knew."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self.changes = in_order(changes)
        self._index = {change.id: n for n, change in enumerate(self.changes)}
        self._knew: dict[str, int] = {}  # a bit for each change before, and its own
        for n, change in enumerate(self.changes):
            bits = 1 << n
            for parent in change.parents:
                bits |= self._knew.get(parent, 0)
            self._knew[change.id] = bits

    def knew(self, later: Change, earlier: Change) -> bool:
        """True if ``later`` builds upon ``earlier``, or is it."""
        return bool(self._knew[later.id] >> self._index[earlier.id] & 1)

    def heads(self, some: Sequence[Change]) -> list[Change]:
        """Return those of these changes that none of the others builds upon, in the order of their keys."""
        built_upon = 0
        for change in some:
            built_upon |= self._knew[change.id] ^ (1 << self._index[change.id])
        heads = [change for change in some if not built_upon >> self._index[change.id] & 1]
        return sorted(heads, key=lambda change: change.key)

    def known_to(self, some: Sequence[Change], sides: Sequence[Change]) -> list[Change]:
        """Return those of ``some`` that one of the sides builds upon, those that others build upon first."""
        known = 0
        for side in sides:
            known |= self._knew[side.id]
        return [change for change in some if known >> self._index[change.id] & 1]


def same_as(changes: Iterable[Change]) -> str | None:
    """Return the row that the row of these changes is one with, or None."""
    graph = _Graph(changes)
    heads = graph.heads([change for change in graph.changes if SAME_AS in change.fields])
    return heads[-1].fields[SAME_AS] if heads else None


def merge(
    kind: str, row: str, changes: Iterable[Change], resolve: Callable[[str, str], str] = lambda kind, row: row
) -> Merged:
    """Return what the changes of a row, and of those that are one with it, come to. Needs the one that made it.

    ``resolve``: the living row for a kind and an id, where two rows are one.
    """
    shape, graph = SHAPES[kind], _Graph(changes)
    setting: dict[str, list[Change]] = {}
    for change in graph.changes:
        for register in change.fields:
            setting.setdefault(register, []).append(change)
    data: Data = KINDS[kind].filled({"id": row})
    both: list[str] = []
    for name in shape.plain:
        if name in setting:
            if name in shape.texts:
                data[name], clashes = _text(graph, name, setting[name])
                both += [name] if clashes else []
            elif name == "created":
                data[name] = min(str(change.fields[name]) for change in setting[name])
            elif name != "deleted":
                data[name] = graph.heads(setting[name])[-1].fields[name]
    for name in shape.sets:
        data[name] = _set(graph, name, setting.get(name, []), resolve)
    for name in shape.maps:
        data[name] = _map(graph, name, setting.get(name, []), shape.growing)
    for name, columns in shape.groups.items():
        if name in setting and name != Shape.ANCHOR:
            last = graph.heads(setting[name])[-1].fields[name]
            data |= {column: last[column] for column in columns}
    data["deleted"], kept = _deleted(graph, setting.get("deleted", []))
    data = _resolved(kind, data, resolve)
    anchors = _anchors(graph, setting.get(Shape.ANCHOR, []), resolve)
    heads = graph.heads(setting.get(Shape.ANCHOR, []))
    last = heads[-1].fields[Shape.ANCHOR] if heads else None
    return Merged(data, anchors, last, tuple(both), kept)


def _text(graph: _Graph, name: str, setting: Sequence[Change]) -> tuple[str, bool]:
    """Return a text merged of all that stand side by side, and whether several wrote at once."""
    first, *others = graph.heads(setting)
    text, sides = str(first.fields[name]), [first]
    clashes = False
    for other in others:
        theirs = str(other.fields[name])
        was = _base(graph, name, setting, sides, other, text)
        clashes = clashes or (was not in (text, theirs) and text != theirs)
        text = both_notes(was, theirs, text)
        sides.append(other)
    return text, clashes


def _base(
    graph: _Graph, name: str, setting: Sequence[Change], sides: Sequence[Change], other: Change, text: str
) -> str:
    """Return the text that both sides began with: the last that both know, or what one has and the other had."""
    ours, theirs = graph.known_to(setting, sides), graph.known_to(setting, [other])
    shared = graph.heads([change for change in ours if change in theirs])
    if shared:
        return str(shared[-1].fields[name])
    if any(change.fields[name] == text for change in theirs):
        return text
    if any(change.fields[name] == other.fields[name] for change in ours):
        return str(other.fields[name])
    return next(
        (str(change.fields[name]) for change in ours if any(change.fields[name] == it.fields[name] for it in theirs)),
        "",
    )


def _set(graph: _Graph, name: str, setting: Sequence[Change], resolve: Callable[[str, str], str]) -> list[str]:
    """Return the members of a set, in the order that was given last; those of which it does not speak follow."""
    kind = _MEMBERS.get(name)
    touching: dict[str, dict[str, tuple[Change, bool]]] = {}  # by member and change: whether it was added
    for change in setting:
        for part in ("remove", "add"):
            for member in change.fields[name].get(part, []):
                living = resolve(kind, member) if kind else member
                touching.setdefault(living, {})[change.id] = change, part == "add"
    present: dict[str, tuple[str, str, str]] = {}
    for member, changes in touching.items():
        heads = graph.heads([change for change, _ in changes.values()])
        adding = [change for change in heads if changes[change.id][1]]
        if adding:
            present[member] = adding[0].key
    if not present:
        return []
    last = graph.heads(setting)[-1].fields[name].get("order", [])
    order = [living for living in (resolve(kind, id_) if kind else id_ for id_ in last) if living in present]
    rest = sorted(present.keys() - set(order), key=lambda member: (present[member], member))
    return list(dict.fromkeys((*order, *rest)))


def _map(graph: _Graph, name: str, setting: Sequence[Change], growing: Collection[str]) -> dict[str, Any]:
    touching: dict[str, list[Change]] = {}
    for change in setting:
        for key in change.fields[name]:
            touching.setdefault(key, []).append(change)
    values = {}
    for key, changes in sorted(touching.items()):
        heads = [head.fields[name][key] for head in graph.heads(changes)]
        values[key] = _joined(heads) if key in growing and len(heads) > 1 else heads[-1]
    return {key: value for key, value in values.items() if value is not None}


def _joined(lists: Sequence[Any]) -> Any:
    """Return the words of all lists, each once and in order; the last value where one is no list of words."""
    if not all(isinstance(words, list) and all(isinstance(word, str) for word in words) for words in lists):
        return lists[-1]
    return sorted({word for words in lists for word in words})


def _deleted(graph: _Graph, setting: Sequence[Change]) -> tuple[str | None, bool]:
    """Return when the row was removed, or None; and whether it stays because of a change that no removal knew."""
    heads = graph.heads(setting)
    if not heads or any(change.fields["deleted"] is None for change in heads):
        return None, False
    work = [  # neither a birth nor another removal, which takes a theme's key off too
        change
        for change in graph.changes
        if change.parents and change.fields.keys() - _QUIET and not change.fields.get("deleted")
    ]
    for removal in heads:
        if all(graph.knew(removal, change) or graph.knew(change, removal) for change in work):
            return str(removal.fields["deleted"]), False
    return None, True


def _resolved(kind: str, data: Data, resolve: Callable[[str, str], str]) -> Data:
    if kind == "annotation":
        data["article_id"] = resolve("article", data["article_id"])
        data["version_id"] = resolve("version", data["version_id"])
        if isinstance(asked := data["extra"].get(ANSWERS), str):
            data["extra"] |= {ANSWERS: resolve("annotation", asked)}
    elif kind == "article" and data["version_id"]:
        data["version_id"] = resolve("version", data["version_id"])
    elif kind == "theme":
        parent = data["parent_id"]
        data["parent_id"] = (
            None if parent is None or resolve("theme", parent) == data["id"] else resolve("theme", parent)
        )
    return data


def _anchors(
    graph: _Graph, setting: Sequence[Change], resolve: Callable[[str, str], str]
) -> dict[str, Mapping[str, Any]]:
    by_version: dict[str, list[Change]] = {}
    for change in setting:
        version = resolve("version", str(change.fields[Shape.ANCHOR].get("version", "")))
        by_version.setdefault(version, []).append(change)
    return {version: graph.heads(some)[-1].fields[Shape.ANCHOR] for version, some in by_version.items()}
