"""A reader of shared folders, written from ``desktop/sharing/SEGMENTS.md`` alone: that another program can join.

It must know nothing of the program: the standard library is all that it imports, and age for an encrypted folder.
`python segment_reader.py FOLDER [IDENTITY]` prints what the folder says; the identity is what the words of an encrypted
one open. It does not look for the words of an annotation anew.
"""

from __future__ import annotations

import difflib
import gzip
import hashlib
import hmac
import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

KINDS = {"article", "version", "annotation", "theme", "brief", "saved search"}
NO_WORK = {"modified", "deleted", "anchor", "same_as"}
Change = dict[str, Any]


def read(path: Path, identity: str) -> bytes:
    """Return what lies in a file of a folder that is encrypted if there is an identity. OSError, ValueError."""
    data = path.read_bytes()
    if not identity:
        return data
    import pyrage

    try:
        return bytes(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(identity)]))
    except pyrage.DecryptError as error:
        raise ValueError(str(error)) from error


def changes_in(folder: Path, identity: str = "") -> dict[str, Change]:
    """Return the changes of all segments that are whole, each once."""
    changes: dict[str, Change] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and any(part.startswith("segments") for part in path.relative_to(folder).parts[:-1]):
            try:
                body, _, last = gzip.decompress(read(path, identity)).rstrip(b"\n").rpartition(b"\n")
                end, lines = json.loads(last), [json.loads(line) for line in body.split(b"\n")]
            except (OSError, EOFError, zlib.error, ValueError):
                continue
            whole = hashlib.sha256(body + b"\n").hexdigest() == end.get("sha256") and end["lines"] == len(lines) - 1
            if whole and lines[0].get("postil-segment") == 1:
                changes |= {line["id"]: line for line in lines[1:] if line["kind"] in KINDS}
    return changes


def rows_named(change: Change) -> Iterator[str]:
    """Yield the rows that must be there before a change holds."""
    fields = change["fields"]
    yield from filter(None, (fields.get(name) for name in ("article_id", "parent_id", "same_as")))
    yield from (fields[name]["version_id"] for name in ("current", "target") if fields.get(name))
    yield from fields.get("theme_ids", {}).get("add", ())


class Folder:
    """What a shared folder says."""

    def __init__(self, folder: Path, identity: str = "") -> None:
        self.identity = identity
        self.content = {path.stem: path for path in folder.rglob("*.z")}
        self.changes = changes_in(folder, identity)
        self._leave_out_what_waits()
        self.knows: dict[str, set[str]] = {}
        self._learn()
        self.order = sorted(self.changes.values(), key=lambda one: (one["at"], one["clock"], one["id"]))
        own: dict[str, list[Change]] = defaultdict(list)
        for change in self.order:
            own[change["row"]].append(change)
        self.leads = {row: self._last(changes, "same_as") for row, changes in own.items()}
        self.rows: dict[str, list[Change]] = defaultdict(list)
        for change in self.order:
            self.rows[self.living(change["row"])].append(change)

    def _leave_out_what_waits(self) -> None:
        while True:
            there = {one["row"] for one in self.changes.values() if not one.get("parents") and len(one["fields"]) > 1}
            kept = {id_: one for id_, one in self.changes.items() if self._may_hold(one, there)}
            if len(kept) == len(self.changes):
                return
            self.changes = kept

    def _may_hold(self, change: Change, there: set[str]) -> bool:
        parents = [self.changes.get(id_) for id_ in change.get("parents", ())]
        hashes = [value for name, value in change["fields"].items() if name.endswith("_sha256") and value]
        return (
            all(parent and parent["kind"] == change["kind"] for parent in parents)
            and there.issuperset(rows_named(change))
            and self.content.keys() >= set(map(self.name_of, hashes))
            and "private" not in change["fields"].get("extra", {})
        )

    def _learn(self) -> None:
        """Find out what each change knows; those in a circle go."""
        waiting = dict(self.changes)
        while ready := [id_ for id_, one in waiting.items() if self.knows.keys() >= {*one.get("parents", ())}]:
            for id_ in ready:
                parents = waiting.pop(id_).get("parents", ())
                self.knows[id_] = set(parents).union(*(self.knows[parent] for parent in parents))
        self.changes = {id_: one for id_, one in self.changes.items() if id_ in self.knows}

    def living(self, row: str) -> str:
        """Return the row that this one is."""
        while lead := self.leads.get(row):
            row = lead
        return row

    def _heads(self, changes: Iterable[Change]) -> list[Change]:
        some = list(changes)
        known = set().union(*(self.knows[one["id"]] for one in some))
        return [one for one in some if one["id"] not in known]

    def _last(self, changes: Iterable[Change], name: str) -> Any:
        """Return the value of a register."""
        heads = self._heads(one for one in changes if name in one["fields"])
        return heads[-1]["fields"][name] if heads else None

    def members(self, row: str, name: str) -> list[str]:
        """Return the members of a set, in their order."""
        changes = [one for one in self.rows[row] if name in one["fields"]]
        told: dict[str, list[tuple[Change, bool]]] = defaultdict(list)
        for change in changes:
            for what in ("remove", "add"):
                for member in change["fields"][name][what]:
                    told[self.living(member)].append((change, what == "add"))
        there: dict[str, int] = {}  # the first head that adds each
        for member, says in told.items():
            heads = self._heads(change for change, _ in says)
            if adding := [change for change, adds in says if adds and change in heads]:
                there[member] = self.order.index(adding[0])
        last = self._last(changes, name) or {"order": []}
        order = [member for member in map(self.living, last["order"]) if member in there]
        return list(dict.fromkeys([*order, *sorted(there, key=lambda member: (there[member], member))]))

    def text(self, row: str, name: str) -> str:
        """Return a text, merged from its heads."""
        changes = [one for one in self.rows[row] if name in one["fields"]]
        heads = self._heads(changes)
        if not heads:
            return ""
        merged, known = heads[0]["fields"][name], {heads[0]["id"], *self.knows[heads[0]["id"]]}
        for head in heads[1:]:
            text, knows = head["fields"][name], {head["id"], *self.knows[head["id"]]}
            both = [one["fields"][name] for one in changes if one["id"] in known & knows]
            had = [{one["fields"][name] for one in changes if one["id"] in side} for side in (known, knows)]
            base = both[-1] if both else merged if merged in had[1] else text if text in had[0] else ""
            merged, known = merge(base, merged, text), known | knows
        return str(merged)

    def is_removed(self, row: str) -> bool:
        """True if a row was removed, and nobody worked on it who did not know."""
        changes = self.rows[row]

        def knows(later: Change, earlier: Change) -> bool:
            return earlier["id"] in self.knows[later["id"]]

        work = [
            one
            for one in changes
            if one.get("parents") and not one["fields"].get("deleted") and one["fields"].keys() - NO_WORK
        ]
        heads = self._heads(one for one in changes if "deleted" in one["fields"])
        return all(head["fields"]["deleted"] for head in heads) and any(
            all(one is head or knows(head, one) or knows(one, head) for one in work) for head in heads
        )

    def of_kind(self, kind: str) -> list[str]:
        """Return the rows of a kind."""
        return sorted(row for row, changes in self.rows.items() if changes[0]["kind"] == kind)

    def state(self) -> dict[str, list[Any]]:
        """Return the living articles, annotations and themes."""
        articles = {
            row: {"title": self._last(self.rows[row], "title"), "text": self.article_text(row)}
            for row in self.of_kind("article")
            if not self.is_removed(row)
        }
        annotations, filed = [], set()
        for row in self.of_kind("annotation"):
            article = self.living(self._last(self.rows[row], "article_id"))
            if not self.is_removed(row):
                themes = self.members(row, "theme_ids")
                filed |= set(themes)
                names = [self._last(self.rows[theme], "name") for theme in themes]
                quote, note = self._last(self.rows[row], "target")["quote"], self.text(row, "note")
                if article in articles:
                    annotations.append({"id": row, "article": article, "quote": quote, "note": note, "themes": names})
        themes = [row for row in self.of_kind("theme") if row in filed or not self.is_removed(row)]
        return {
            "articles": [{"id": row, **article} for row, article in articles.items()],
            "annotations": annotations,
            "themes": sorted(self._last(self.rows[row], "name") for row in themes),
        }

    def name_of(self, digest: str) -> str:
        """Return under which name content lies there."""
        return hmac.new(self.identity.encode(), digest.encode(), "sha256").hexdigest() if self.identity else digest

    def article_text(self, article: str) -> str:
        """Return the text of an article's current version."""
        version = self.living(self._last(self.rows[article], "current")["version_id"])
        digest = self._last(self.rows[version], "text_sha256")
        return zlib.decompress(read(self.content[self.name_of(digest)], self.identity)).decode()


def merge(base: str, ours: str, theirs: str) -> str:
    """Return two texts merged by lines; where both changed the same lines, those of both stand."""
    lines, a, b = base.split("\n"), ours.split("\n"), theirs.split("\n")
    merged: list[str] = []
    blocks = [difflib.SequenceMatcher(None, lines, side, False).get_matching_blocks() for side in (a, b)]
    at = [{block.a + n: block.b + n for block in some for n in range(block.size)} for some in blocks]
    done = (-1, -1, -1)
    for n in [*(n for n in range(len(lines)) if n in at[0] and n in at[1]), len(lines)]:
        here = (n, at[0].get(n, len(a)), at[1].get(n, len(b)))
        was, left, right = (side[start + 1 : end] for side, start, end in zip((lines, a, b), done, here, strict=True))
        clash = left != was != right != left
        blank = [""] if clash and left and right and left[-1].strip() and right[0].strip() else []
        merged += [*left, *blank, *right] if clash else right if left == was else left
        merged += lines[n : n + 1]
        done = here
    return "\n".join(merged)


if __name__ == "__main__":
    print(json.dumps(Folder(Path(sys.argv[1]), *sys.argv[2:]).state(), indent=1))
