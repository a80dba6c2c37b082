"""What an import would change: a list of proposals for people to read, computed without writing anything.

From an exported file (or a stranger's) and, where the library has it, the article as it stands there. Visible text
wins for notes and themes, the machine block for ids, dates and ranges while the quotes still agree.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.records import Annotation, Target
from desktop.errors import ImportFailed
from desktop.exporters import source_text, strangers
from desktop.exporters.changes import Change, ChangeKind, ImportPlan
from desktop.exporters.document import FORMAT_VERSION, Document, Reader
from desktop.exporters.footnotes import FoundFootnote, body_of, read_body
from desktop.exporters.layout import Layout, moved_targets, quote_of
from desktop.exporters.machine_block import MachineBlock
from desktop.exporters.placing import closing
from desktop.exporters.read_back import ReadBack, read_back
from desktop.exporters.standing_notes import read_inline, said_inline
from desktop.exporters.visible import Layer, own_marks, visible_layer
from desktop.exporters.whose import Identity, identify, known_labels, stated_count

__all__ = ["Identity", "identify", "plan_import"]


def plan_import(
    data: bytes,
    document: Document | None,
    *,
    name: str = "",
    sidecar: bytes | None = None,
    read: Reader | None = None,
) -> ImportPlan:
    """Return what importing ``data`` would change. ``document`` is the article it belongs to, if the library has it.

    ``read`` reads Markdown (``document.read`` where it is not given). Raises ImportFailed for a newer format and for
    what is no text.
    """
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ImportFailed("The file is not text, so Postil cannot import it.")
    if not data.strip():
        raise ImportFailed("The file is empty, so there is nothing to import.")
    back = read_back(data, sidecar)
    reader = read or (document.read if document else None)
    if back.block is not None and back.block.version > FORMAT_VERSION:
        raise ImportFailed(
            f"The file was written by a newer Postil (format {back.block.version}, this one knows {FORMAT_VERSION})."
        )
    if back.block is None:
        known = known_labels(back, document)
        if not known and not back.footnotes:
            return strangers.plan_stranger(data, document, reader, name)
        return _Planner(back, document, reader, name, known).plan_without_block()
    return _Planner(back, document, reader, name, {}).plan()


class _Planner:
    def __init__(
        self,
        back: ReadBack,
        document: Document | None,
        read: Reader | None,
        name: str,
        known: Mapping[str, Annotation],
    ) -> None:
        self.back = back
        self.document = document
        self.read = read
        self.name = name
        self.by_label = known
        self.changes: list[Change] = []
        self.remarks: list[str] = []
        self.unchanged = 0

    # -- with a machine block

    def plan(self) -> ImportPlan:
        block = self.back.block
        assert block is not None
        title = str(block.article.get("title", "")) or "an article without a title"
        if block.remark:
            self.remarks.append(block.remark)
        layer, clean, edited = self._text(block)
        partial = block.kind in ("list", "excerpt")
        if partial:
            self.remarks.append("The file holds a part of the article only; its text is not taken over.")
        if self.document is None:
            self.remarks.insert(
                0, f"The file is an export of “{title}”, which is not in this library; it can be added."
            )
        elif self.document.article.id != block.article.get("id"):
            self.remarks.insert(0, f"The file is an export of “{title}”, not of “{self.document.article.title}”.")
        names = {one.id: self._names(one, block) for one in block.annotations}
        labels = dict(block.labels)
        positions = None if partial else self._positions(layer, block, clean, edited)
        missing = self._plan_annotations(block, names, labels, layer, positions)
        if positions is not None:
            self._plan_new_marks(positions, block)
        new_source = clean if (edited or self.document is None) and not partial else None
        if edited and clean is not None:
            self.changes.insert(0, Change(ChangeKind.SOURCE, after=f"{len(clean):,} bytes"))
        self._plan_lost_records(block, layer)
        doubtful = len(missing) > 3 and len(missing) * 2 > len(block.annotations)
        if doubtful:
            self.remarks.append(
                f"{len(missing)} of {len(block.annotations)} references are missing from the file; "
                "nothing is deleted unless you say so."
            )
        return ImportPlan(
            kind="export",
            article_id=str(block.article.get("id", "")),
            article_title=title,
            known=self.document is not None,
            untouched=layer is None and not self.changes,
            changes=tuple(self.changes),
            unchanged=self.unchanged,
            themes=block.themes,
            bad=block.bad,
            remarks=tuple(self.remarks),
            new_source=new_source,
            source_name=self._source_name(block),
            doubtful=doubtful,
        )

    def _text(self, block: MachineBlock) -> tuple[Layer | None, bytes | None, bool]:
        """Return the visible layer (None where nothing of it needs to be looked at), the clean bytes, if edited."""
        if block.kind == "list":
            return None, None, False
        stated = block.source.get("original" if block.kind == "edited" else "sha256")
        if self.back.clean is not None and block.kind != "edited" and block.header.get("postil:notes") == "footnotes":
            return None, self.back.clean, False
        layer = visible_layer(self.back.text, block)
        clean = self._bytes(layer.text, block)
        edited = hashlib.sha256(clean).hexdigest() != stated
        return layer, clean, edited and block.kind != "excerpt"

    def _plan_lost_records(self, block: MachineBlock, layer: Layer | None) -> None:
        """Go by the visible text alone for annotations whose record is missing from the block."""
        if self.document is None:
            return
        seen = {one.id for one in block.annotations}
        self.by_label = {
            label: one for label, one in known_labels(self.back, self.document).items() if one.id not in seen
        }
        self._plan_known(layer)

    def _found(self, layer: Layer | None) -> dict[str, FoundFootnote]:
        """Return the first note of each label, in a footnote or standing in the text."""
        return {one.label: one for one in reversed(layer.footnotes if layer is not None else self.back.footnotes)}

    def _plan_known(self, layer: Layer | None) -> None:
        known = self._known_themes()
        bodies = self._found(layer)
        for label, own in self.by_label.items():
            count = len(self.changes)
            names = self._library_names(own)
            theirs, their_names = self._visible(own, names, bodies.get(label), known)
            self._compare(own, own, theirs, names, their_names)
            self.unchanged += count == len(self.changes)

    def _source_name(self, block: MachineBlock | None) -> str:
        name = str(block.article.get("name", "")) if block else ""
        if (block is not None and block.source.get("kind") == "rendered") or not name:
            stem = (name or self.name or "article").rpartition(".")[0] or name or self.name or "article"
            return f"{stem}.md"
        return name

    def _bytes(self, text: str, block: MachineBlock | None) -> bytes:
        encoding = str(block.source.get("encoding", "utf-8")) if block else "utf-8"
        try:
            return source_text.encode(text, encoding if encoding in source_text.KNOWN else "utf-8")
        except UnicodeError:
            self.remarks.append(f"The edited text no longer fits {encoding} and becomes UTF-8.")
            return text.encode("utf-8", "surrogatepass")

    def _names(self, annotation: Annotation, block: MachineBlock | None) -> tuple[str, ...]:
        if block is not None:
            return tuple(block.theme_names.get(annotation.id, ()))
        return self._library_names(annotation)

    def _library_names(self, annotation: Annotation) -> tuple[str, ...]:
        return tuple(theme.name for theme in self.document.themes_of(annotation)) if self.document else ()

    def _known_themes(self) -> list[str]:
        names = [theme.name for theme in self.document.themes.values()] if self.document else []
        if self.back.block is not None:
            names += [theme.name for theme in self.back.block.themes]
        return names

    def _positions(
        self, layer: Layer | None, block: MachineBlock | None, clean: bytes | None, edited: bool
    ) -> tuple[Layout, Layout | None] | None:
        """Return how marks and references lie in the file, and how they lay when it was exported."""
        if layer is None or self.read is None or clean is None:
            return None
        content = self.read(layer.text.encode("utf-8", "surrogatepass"))
        now = Layout(layer, content)
        before = None
        if block is not None and block.insertions is not None:
            original = self._original(block)
            if original is None and not edited:
                original = layer.text
            if original is not None:
                before = Layout.exported(original, block, content if original == layer.text else self.read)
        return now, before

    def _original(self, block: MachineBlock) -> str | None:
        """Return the source that was exported, if the file gives it back or the library still has it."""
        if self.back.clean is not None:
            return source_text.decode(self.back.clean).text
        if self.document is None:
            return None
        if hashlib.sha256(self.document.source).hexdigest() == block.source.get("sha256"):
            return source_text.decode(self.document.source).text
        return None

    def _plan_annotations(
        self,
        block: MachineBlock,
        names: Mapping[str, tuple[str, ...]],
        labels: Mapping[str, str],
        layer: Layer | None,
        positions: tuple[Layout, Layout | None] | None,
    ) -> list[str]:
        ours = {one.id: one for one in self.document.annotations} if self.document else {}
        there = set(self.back.references) if layer is None else {*layer.references, *layer.listed}
        if block.kind == "list":
            there = set(labels.values())
        known = self._known_themes()
        bodies = self._found(layer)
        doubled = {one.label for one in self.back.footnotes if bodies[one.label].body != one.body}
        moves: dict[str, Target] = {}
        if positions is not None and positions[1] is not None:
            moves = moved_targets(positions[0], positions[1], labels, block.annotations)
        missing: list[str] = []
        for base in block.annotations:
            label = labels.get(base.id, "")
            own = ours.get(base.id)
            theirs, their_names = self._visible(base, names[base.id], bodies.get(label), known)
            if label in doubled:
                self.remarks.append(f"The footnote {label} stands in the file twice; the first was taken.")
            if label and label not in there:
                missing.append(base.id)
                if own is not None:
                    conflict = _differs(own, base)
                    change = Change(ChangeKind.DELETED, base.id, base.target.quote.exact, conflict=conflict)
                    self.changes.append(change)
                continue
            target = moves.get(label)
            if own is None:
                made = replace(theirs, target=target) if target is not None else theirs
                self.changes.append(_new(made, their_names))
                continue
            count = len(self.changes)
            self._compare(own, base, theirs, names[base.id], their_names)
            if target is not None and target.quote.exact != own.target.quote.exact:
                after = target.quote.exact
                conflict = own.target != base.target
                quote = own.target.quote.exact
                self.changes.append(
                    Change(ChangeKind.MOVED, base.id, quote, quote, after, target=target, conflict=conflict)
                )
            self.unchanged += count == len(self.changes)
        return missing

    def _visible(
        self, base: Annotation, names: tuple[str, ...], footnote: FoundFootnote | None, known: Sequence[str]
    ) -> tuple[Annotation, tuple[str, ...]]:
        """Return an annotation with the note and the themes that its footnote says, where it was changed."""
        if footnote is None:
            return base, names
        body = footnote.body
        if footnote.form in ("inline", "critic"):
            if body.strip() == (said_inline(names, base.note, footnote.form) or "note"):
                return base, names
            themes, note = read_inline(body, [*known, *names])
            return replace(base, note=note), names if themes is None else themes
        for link in (f"postil://a/{base.id}", ""):
            if _plain(body_of(names, base.note, link)) == _plain_indented(body):
                return base, names
        found = read_body(body, known)
        written = read_body(_unindented(body_of(names, base.note, "")), known)
        note = base.note if found.note == written.note else found.note
        return replace(base, note=note), names if found.themes is None or found.themes == names else found.themes

    def _compare(
        self,
        own: Annotation,
        base: Annotation,
        theirs: Annotation,
        base_names: tuple[str, ...],
        their_names: tuple[str, ...],
    ) -> None:
        quote = own.target.quote.exact
        if theirs.note not in (base.note, own.note):
            conflict = own.note != base.note
            self.changes.append(
                Change(ChangeKind.NOTE, own.id, quote, own.note, theirs.note, note=theirs.note, conflict=conflict)
            )
        own_names = self._library_names(own)
        if their_names not in (base_names, own_names):
            conflict = own_names != base_names
            before, after = ", ".join(own_names), ", ".join(their_names)
            self.changes.append(
                Change(ChangeKind.THEMES, own.id, quote, before, after, theme_names=their_names, conflict=conflict)
            )

    def _plan_new_marks(self, positions: tuple[Layout, Layout | None], block: MachineBlock | None) -> None:
        now, before = positions
        for target, note in now.new_highlights(before):
            self.changes.append(
                Change(ChangeKind.NEW, "", target.quote.exact, target=target, note=note, after=target.quote.exact)
            )

    # -- without one

    def plan_without_block(self) -> ImportPlan:
        layer = visible_layer(self.back.text, None)
        if self.document is not None:
            source = source_text.decode(self.document.source)
            joint = closing(source.text, "", source.newline)
            layer = visible_layer(self.back.text, None, own=own_marks(source.text), joint=joint)
        self.remarks.append("The file holds no machine block; dates and exact ranges could not be read from it.")
        clean = self._bytes(layer.text, None)
        edited = self.document is None or clean != self.document.source
        known = self._known_themes()
        bodies = self._found(layer)
        self._plan_known(layer)
        unknown = [label for label in bodies if label not in self.by_label]
        if self.read is not None:
            now = Layout(layer, self.read(layer.text.encode("utf-8", "surrogatepass")))
            self._plan_unknown_labels(now, unknown, bodies, known)
            taken = self._taken()
            for target, note in now.new_highlights(None):
                if not any(quote_of(target) in quote for quote in taken):
                    self.changes.append(Change(ChangeKind.NEW, "", target.quote.exact, target=target, note=note))
        elif unknown:
            self.remarks.append(f"{len(unknown)} notes could not be placed.")
        if edited and self.document is not None:
            self.changes.insert(0, Change(ChangeKind.SOURCE, after=f"{len(clean):,} bytes"))
        stated = stated_count(self.back.text)
        doubtful = edited and stated is not None and stated > len(bodies)
        if doubtful:
            self.remarks.append(
                f"The file says that it holds {stated} annotations but has {len(bodies)}; it may be cut off. "
                "Its text is not taken over unless you say so."
            )
        return ImportPlan(
            kind="export",
            article_id=self.document.article.id if self.document else "",
            article_title=self.document.article.title if self.document else "",
            known=self.document is not None,
            changes=tuple(self.changes),
            unchanged=self.unchanged,
            remarks=tuple(self.remarks),
            new_source=clean if edited else None,
            source_name=self._source_name(None),
            doubtful=doubtful,
        )

    def _taken(self) -> list[str]:
        return [quote_of(one.target) for one in self.by_label.values()]

    def _plan_unknown_labels(
        self, now: Layout, labels: Sequence[str], bodies: Mapping[str, FoundFootnote], known: Sequence[str]
    ) -> None:
        seen = now.visible()
        for label in labels:
            found = read_body(bodies[label].body, known)
            passage = seen.get(label)
            if passage is None:
                self.remarks.append(f"The note {label} is referred to nowhere in the text.")
                continue
            target = now.target(passage)
            self.changes.append(
                Change(
                    ChangeKind.NEW,
                    "",
                    target.quote.exact,
                    target=target,
                    note=found.note,
                    theme_names=found.themes or (),
                )
            )


def _new(annotation: Annotation, names: tuple[str, ...]) -> Change:
    return Change(
        ChangeKind.NEW,
        annotation.id,
        annotation.target.quote.exact,
        annotation=annotation,
        target=annotation.target,
        note=annotation.note,
        theme_names=names,
    )


def _differs(own: Annotation, base: Annotation) -> bool:
    return (own.note, own.theme_ids, own.target) != (base.note, base.theme_ids, base.target)


def _unindented(body: str) -> str:
    return "\n".join(line[4:] if line.startswith("    ") else line for line in body.split("\n"))


def _plain(body: str) -> str:
    return _plain_indented(_unindented(body))


def _plain_indented(body: str) -> str:
    return "\n".join(line.rstrip() for line in body.strip().split("\n"))
