"""The rows of a library as all known changes make them: worked out, compared with what stands there, and written."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from db.articles import PARTS, VERSION, pack_version
from db.kinds import KINDS
from db.message import Message
from db.records import Anchor, AnchorState, Changes, Target, TextPositionSelector, TextQuoteSelector, Version
from db.rows import Data
from db.sharing import own_history
from db.sharing.ledger import Ledger, State
from db.store import Store
from db.writing import Writer
from desktop.anchoring.anchor import anchor_all
from desktop.anchoring.targets import UNKNOWN
from desktop.errors import PostilError
from desktop.filing.authors import as_creator, author_in, vouched
from desktop.sharing.change import SAME_AS, Change, read_change
from desktop.sharing.merging import Merged, merge
from desktop.sharing.shapes import SHAPES, Shape

_OWN = (State.OWN, State.PRIVATE)
_AFTER_ANNOTATIONS = ("brief", "saved search")
_ANCHOR = SHAPES["annotation"].groups[Shape.ANCHOR]


@dataclass(slots=True)
class Applied:
    """The outcome of applying changes."""

    changes: Changes = field(default_factory=Changes)
    received: int = 0
    told: list[str] = field(default_factory=list)  # sentences: both changed, kept although removed ...
    refused: list[str] = field(default_factory=list)


def living(same: Mapping[str, str], row: str) -> str:
    """Return the row that one leads to; itself where it leads to none."""
    while row in same:
        row = same[row]
    return row


def leading_to(same: Mapping[str, str], row: str) -> set[str]:
    """Return a row, and those that lead to it."""
    reached, new = set[str](), {row}
    while new:
        reached |= new
        new = {source for source, to in same.items() if to in reached} - reached
    return reached


def families(same: Mapping[str, str]) -> dict[str, list[str]]:
    """Return by living row the rows that lead to it."""
    groups: dict[str, list[str]] = {}
    for row in sorted(same):
        groups.setdefault(living(same, row), []).append(row)
    return groups


class Rows:
    """Works out and writes rows. ``name``: the user's; ``content``: gives the bytes for a SHA-256."""

    def __init__(
        self, store: Store, ledger: Ledger, name: str, content: Callable[[str], bytes | None], result: Applied
    ) -> None:
        self._store = store
        self._name = name
        self._connection = store.connection
        self._ledger = ledger
        self._content = content
        self._result = result
        self._same = ledger.same()
        self._families = families(self._same)
        self._texts: dict[str, str] = {}
        self._homes: dict[str, str] = {}  # of versions, by their id

    def write(self, ready: Iterable[Change], step: Writer, before: Mapping[str, str]) -> None:
        """Write every row that these changes, which are about to be applied, bear upon.

        ``before``: which rows led to others until now, as ``Ledger.same``.
        """
        coming: dict[str, list[Change]] = {}
        touched: dict[str, set[str]] = {}
        for change in ready:
            coming.setdefault(change.row, []).append(change)
            touched.setdefault(change.kind, set()).update((change.row, living(self._same, change.row)))
            if SAME_AS in change.fields and change.kind == "theme":  # what it was taken off may be under another by now
                for row in leading_to(self._same, change.row):
                    touched.setdefault("annotation", set()).update(self._ledger.rows_naming("annotation", row))
            elif SAME_AS in change.fields:
                both = [change.row, living(before, change.row)]
                touched[change.kind].update(both)
                for kind, row in own_history.referring(self._connection, change.kind, both):
                    touched.setdefault(kind, set()).add(row)
        for change in ready:
            if change.kind == "version" and SAME_AS not in change.fields:
                self._put_version(change, step)
        for change in ready:
            if change.kind == "version" and SAME_AS in change.fields:  # anchors speak of versions too
                article_id = self._store.read.version(change.row).article_id
                both = [article_id, living(self._same, article_id)]
                touched.setdefault("annotation", set()).update(own_history.annotations_of(self._connection, both))
        moved = self._put(step, "article", touched.pop("article", set()), coming)
        self._bring_home(step)
        annotations = touched.pop("annotation", set()) | self.misfiled()
        annotations.update(own_history.annotations_of(self._connection, moved))
        self._put(step, "annotation", annotations, coming)
        for kind in _AFTER_ANNOTATIONS:
            self._put(step, kind, touched.pop(kind, set()), coming)
        step.put_many(KINDS["theme"], self.themes(coming).values())

    def misfiled(self) -> set[str]:
        """Return the annotations under a theme that leads to another one, which undo can bring back to be chosen."""
        return own_history.filed_under(self._connection, self._same)

    def themes(self, coming: Mapping[str, list[Change]] | None = None) -> dict[str, Data]:
        """Return the themes that are to be other than they stand: they also depend on each other and on their use.

        A removed one stays where an annotation stands under it; of two with one key the first has it; none stands
        below itself.
        """
        coming = coming or {}
        known = self._ledger.rows_of_kind("theme")
        rows = sorted(
            {*known, *(row for row, some in coming.items() if any(change.kind == "theme" for change in some))}
        )
        merged = {row: outcome.data for row, outcome in self._merged("theme", rows, coming).items()}
        used = own_history.themes_in_use(self._connection)
        keys: set[int] = set()
        for row, data in merged.items():
            if data["deleted"] is not None and row in used and row not in self._same:
                data["deleted"] = None
            if data["deleted"] is not None or data["key"] in keys:
                data["key"] = None
            keys.add(data["key"])
        _cut_circles(merged)
        there = own_history.read_rows(self._connection, "theme", list(merged))
        private = own_history.private_annotations(self._connection)  # which nobody is told of, as an example neither
        for row, data in merged.items():
            mine = there[row]["examples"] if row in there else []
            data["examples"] += [example for example in mine if example in private]
        return {row: data for row, data in merged.items() if there.get(row) != data}

    def _put(self, step: Writer, kind: str, rows: set[str], coming: Mapping[str, list[Change]]) -> list[str]:
        """Write rows of a kind; return those whose text is another by now."""
        merged = self._merged(kind, sorted(rows), coming)
        there = own_history.read_rows(self._connection, kind, list(merged))
        if kind == "annotation":
            self._anchor(merged)
        differing = {row: outcome for row, outcome in merged.items() if outcome.data != there.get(row)}
        for outcome in differing.values():
            self._tell(kind, outcome)
        step.put_many(KINDS[kind], [outcome.data for outcome in differing.values()])
        if kind != "article":
            return []
        return [
            row
            for row, outcome in merged.items()
            if row in there and there[row]["version_id"] != outcome.data["version_id"]
        ]

    def _merged(self, kind: str, rows: list[str], coming: Mapping[str, list[Change]]) -> dict[str, Merged]:
        members = {row: [row, *self._families.get(row, ())] for row in rows}
        changes: dict[str, list[Change]] = {}
        own: set[str] = set()
        for entry in self._ledger.of_rows(list(dict.fromkeys(row for some in members.values() for row in some)), kind):
            changes.setdefault(entry.row_id, []).append(read_change(entry.line))
            own |= {entry.id} if entry.state in _OWN else set()
        for row, some in coming.items():
            known = {change.id for change in changes.get(row, [])}
            changes.setdefault(row, []).extend(
                change for change in some if change.kind == kind and change.id not in known
            )
        outcomes: dict[str, Merged] = {}
        for row in rows:
            all_of = [change for member in members[row] for change in changes.get(member, [])]
            births = [change for change in all_of if change.is_birth]
            if not births:
                continue
            merged = merge(kind, row, all_of, self._resolve)
            if row in self._same and merged.data["deleted"] is None:
                merged.data["deleted"] = max(change.at for change in births)
            if kind == "annotation" and own.isdisjoint(change.id for change in births):
                merged.data["extra"] = self._signed(min(births, key=lambda change: change.key), merged.data["extra"])
            outcomes[row] = merged
        return outcomes

    def _signed(self, birth: Change, extra: Mapping[str, Any]) -> Data:
        """Return what an annotation's ``extra`` says, with whose it is: what a server knows, else what is told."""
        if birth.role:
            return {**extra, **as_creator(vouched(author_in(extra) or birth.by, birth.role))}
        return {**(as_creator(birth.by) if birth.by != self._name else {}), **extra}

    def _tell(self, kind: str, merged: Merged) -> None:
        data = merged.data
        title = str(data.get(KINDS[kind].title) or "")[:80]
        if merged.both:
            self._result.told.append(Message("“{title}” was changed on both sides: both stand there now.", title=title))
        if merged.kept:
            self._result.told.append(
                Message("“{title}” was removed on one side and changed on the other: it stays.", title=title)
            )

    def _resolve(self, kind: str, row: str) -> str:
        row = living(self._same, row)
        return self._home_of(row) if kind == "version" else row

    # Versions

    def _home_of(self, version_id: str) -> str:
        """Return the version that stands for one in the article that lives, where its own leads to that."""
        if version_id not in self._homes:
            version = self._store.read.found(VERSION, version_id)
            if version is None:
                return version_id
            home = living(self._same, version.article_id)
            self._homes[version_id] = version_id if home == version.article_id else copied_id(version_id, home)
        return self._homes[version_id]

    def _put_version(self, change: Change, step: Writer) -> None:
        if own_history.existing(self._connection, "version", [change.row]):
            return
        source, content, text = (self._content(change.fields[f"{name}_sha256"]) for name in PARTS)
        pictures = {name: self._content(digest) for name, digest in change.fields["resources"].items()}
        if source is None or content is None or text is None or None in pictures.values():
            raise PostilError("What an article is read from went away while it was taken over; please try again.")
        fields = {name: change.fields[name] for name in Version.__dataclass_fields__ if name in change.fields}
        number = own_history.next_number(self._connection, change.fields["article_id"])
        version = Version(**{**fields, "id": change.row, "number": number})
        resources = {name: data for name, data in pictures.items() if data is not None}
        step.put_packed(version, pack_version(source, content.decode(), text.decode()), resources)

    def _bring_home(self, step: Writer) -> None:
        """Copy versions of articles that lead to another one into that: a version never changes its article."""
        for row, home in own_history.versions_abroad(self._connection, self._same):
            if row in self._same:
                continue
            copy = copied_id(row, living(self._same, home))
            if own_history.existing(self._connection, "version", [copy]):
                continue
            old = self._store.read.version(row)
            article_id = living(self._same, old.article_id)
            number = own_history.next_number(self._connection, article_id)
            step.put_version(
                replace(old, id=copy, article_id=article_id, number=number),
                source=self._store.read.source(row),
                content_json=self._store.read.content_json(row),
                text=self._store.read.text(row),
                resources=self._store.read.resources(row),
            )

    # Anchors

    def _anchor(self, merged: Mapping[str, Merged]) -> None:
        """Say of each annotation where it stands in today's text: as some device said of it, else as it is found."""
        current: dict[str, str] = {}
        for outcome in merged.values():
            data = outcome.data
            article_id = data["article_id"]
            if article_id not in current:
                current[article_id] = self._store.read.article(article_id).version_id
            version_id = current[article_id]
            is_removed = data["deleted"] is not None  # whoever brings it back looks for its words
            told = outcome.last_anchor if is_removed else outcome.anchors.get(version_id)
            if told is not None and (is_removed or (told["anchor_end"] or 0) <= self._characters(version_id)):
                data |= {name: told[name] for name in _ANCHOR}
            elif not version_id:
                data |= _stored(Anchor(AnchorState.ORPHAN, None, None, 0.0))
            else:
                data |= _stored(self._found(data, version_id))
            data["anchor_score"] = float(data["anchor_score"])

    def _characters(self, version_id: str) -> int:
        return self._store.read.version(version_id).characters if version_id else 0

    def _found(self, data: Data, version_id: str) -> Anchor:
        old = self._text(data["version_id"])
        quote = TextQuoteSelector(data["quote"], data["prefix"], data["suffix"])
        position = TextPositionSelector(data["position_start"], data["position_end"])
        if position.end > len(old) or position.start > position.end:
            position = TextPositionSelector(UNKNOWN, UNKNOWN)
        return anchor_all(self._text(version_id), [Target(quote, position)], old_text=old)[0]

    def _text(self, version_id: str) -> str:
        if version_id not in self._texts:
            if len(self._texts) > 8:
                self._texts.clear()
            self._texts[version_id] = self._store.read.text(version_id)
        return self._texts[version_id]


def _cut_circles(themes: Mapping[str, Data]) -> None:
    """Let themes stand at the top that stand below none that is there, or, of a circle, have the smallest id."""
    checked: set[str] = set()
    for row, data in themes.items():
        if data["parent_id"] not in themes:
            data["parent_id"] = None
        above: dict[str, None] = {}
        while row in themes and row not in checked and row not in above:
            above[row] = None
            row = themes[row]["parent_id"]
        if row in above:
            circle = list(above)
            themes[min(circle[circle.index(row) :])]["parent_id"] = None
        checked.update(above)


def _stored(anchor: Anchor) -> Data:
    return {
        "anchor_state": str(anchor.state),
        "anchor_start": anchor.start,
        "anchor_end": anchor.end,
        "anchor_score": anchor.score,
        "anchor_reason": str(anchor.reason),
    }


def copied_id(version_id: str, article_id: str) -> str:
    """Return the id of the copy of a version in another article: the same on every device."""
    digest = hashlib.sha256(f"{version_id} {article_id}".encode()).hexdigest()
    return f"{version_id[:14]}8{digest[:3]}-8{digest[3:6]}-{digest[6:18]}"
