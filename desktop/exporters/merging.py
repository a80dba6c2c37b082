"""Exporting again to a file that somebody wrote into: one three-way merge of lines, the same for every text format.

What was exported last is the base, what would be written now is "ours", what stands in the file is "theirs". Nothing
here knows lists, notes or templates. Two things are for machines and are no part of the lines: the record at the end of
an annotated article, which is always written anew, and front matter, which cannot hold a row twice.

An annotated article comes back by an import. So its merged text is proved by what that would bring: of the result the
same as of the file, no more and no less.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from db.message import Message, text_of
from desktop import exporters
from desktop.anchoring.three_way import Clash, merge_lines
from desktop.annotated import source_text
from desktop.annotated.document import ARTICLE, Document, Exported
from desktop.annotated.front_matter import rows_in
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import ExportedFile, read_back
from desktop.annotated.record.block_finding import find_block
from desktop.annotated.record.machine_block import MachineBlock, read_collection
from desktop.annotated.record.record_writing import VISIBLE, hash_of, is_as_written
from desktop.annotated.returning.plan import refuse_newer
from desktop.annotated.returning.without_record import ALREADY
from desktop.annotated.source_text import lines_with_ends
from desktop.article.front_matter import yaml_matter
from desktop.errors import ExportFailed, ImportFailed
from desktop.exporters.last_export import LastExport
from desktop.exporters.options import options_of_record
from desktop.exporters.returning.for_reading import HOLDS
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ChangeKind, ImportPlan
from desktop.shown_text import shortened
from desktop.texts import later

WHOLE = "full"  # the one kind of file that comes back with what was written into it
UNKNOWN = Message("What was exported to it last is not known here, so nothing can be merged into it.")
GONE = Message("Nothing of the last export stands in it any more, so nothing can be merged into it.")
_LINE_END = re.compile(r"\r\n|\r|\n")
_LIST = re.compile(r"[^\s:]+: \[(.*)\]\s*")  # a row of front matter
_ITEM = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s,"](?:[^,]*[^\s,])?')
BOTH = Message("Library and file changed the same, so that its edits must come in first.")
UNPROVEN = Message("Merged, it would not read as library and file say, so that its edits must come in first.")


class NotMerged(ExportFailed):
    """The changes made in a file cannot be merged line by line. ``comes_back``: an import brings it in first."""

    def __init__(self, sentence: str, clashes: tuple[Clash, ...] = (), *, comes_back: bool = False) -> None:
        super().__init__(sentence)
        self.clashes, self.comes_back = clashes, comes_back


@dataclass(frozen=True)
class Merged:
    """A file as it is to be written, and what the library has to say, which later exports to it are compared with.

    ``clashes`` are lines that both changed, of which both stand in it now. ``unchanged``: nothing is new but the time.
    """

    exported: Exported
    ours: Exported
    clashes: tuple[Clash, ...] = ()
    written_into: bool = False
    unchanged: bool = False

    def told(self) -> str:
        """Return what became of the file, in a few words."""
        if self.unchanged:
            return Message("nothing new, what you wrote stays") if self.written_into else Message("nothing new")
        if self.clashes:
            return (
                Message("merged, {n} place changed on both sides, where both stand", n=1)
                if len(self.clashes) == 1
                else Message("merged, {n} places changed on both sides, where both stand", n=len(self.clashes))
            )
        return Message("merged, what you wrote stays") if self.written_into else Message("updated")


def sentence_of(clash: Clash) -> str:
    """Return both sides of what both changed, in words."""
    ours, theirs = (shortened(side) or "nothing" for side in (clash.ours, clash.theirs))
    return Message("Changed on both sides. Library: {ours}. File: {theirs}.", ours=ours, theirs=theirs)


def kind_of(exporter_id: str, options: Options) -> str:
    """Return what kind of file an export is: only into one of its own kind it is merged."""
    return options.body if exporter_id == ARTICLE else exporter_id


def last_export(
    row: exporters.Exporter, options: Options, article_id: str, exported: Exported, ours: Exported
) -> LastExport:
    """Return what is to be kept of a file that was written, where the library had ``ours`` to say."""
    last = LastExport(kind_of(row.id, options), article_id, hashlib.sha256(exported.data).hexdigest())
    if not row.merges:
        return last
    beside = options.machine_block == "sidecar"
    text = _visible(ours.text, beside=beside)[0] if row.id == ARTICLE else ours.text
    return replace(last, exported=ExportedFile(exported.text).stated("exported"), text=text, record=ours.memory)


def merge_export(
    document: Document,
    options: Options,
    theirs: bytes,
    *,
    exporter_id: str = ARTICLE,
    last: LastExport | None = None,
    sidecar: bytes | None = None,
) -> Merged:
    """Return what to write over an earlier export of the same article; ``last`` is what was written there then.

    Raises NotMerged, and ExportFailed for a file of another article or kind: it must not be replaced unasked then.
    """
    row, last = exporters.exporter(exporter_id), last or LastExport()
    if not row.merges:
        raise ExportFailed("“{name}” is written anew each time; nothing is merged into it.", name=Message(row.name))
    kind, record = kind_of(exporter_id, options), _record_of(sidecar, last)
    back = read_back(theirs, record)
    block, text = back.block, back.text
    _check_whose(document, block, last)
    _check_kind(block.form if block is not None else last.kind or _recognised(theirs), kind)
    if _is_record_edited(text, block) and not last.is_of(theirs):  # what somebody wrote into it would be lost
        raise NotMerged(UNPROVEN, comes_back=kind == WHOLE)
    document = replace(document, labels={**document.labels, **(block.labels if block is not None else {})})
    time = ExportedFile(text).stated("exported")
    base = _base_of(document, options, row, back, last, time)
    if (block and is_as_written(theirs, block)) or base == _visible_of(row.id, text, block):
        base = text  # nobody wrote into it
    if base is None:
        return _without_base(document, row.write(document, options), theirs, record, kind, UNKNOWN)
    time = time or ExportedFile(last.text or "").stated("exported")  # also where its front matter is gone
    then = row.write(replace(document, exported=time or document.exported), options)
    again, _, _ = _merged(base, then, text, exporter_id)
    if again.data == theirs and again.sidecar in (None, sidecar and sidecar.decode("utf-8", "surrogatepass")):
        return Merged(again, then, written_into=again.data != then.data, unchanged=True)
    ours = row.write(document, options)
    if base == text:
        return Merged(ours, ours)
    merged, clashes, in_text = _merged(base, ours, text, exporter_id)
    if kind == WHOLE and (in_text or not _comes_back(document, merged, theirs, record, block)):
        return _without_base(document, ours, theirs, record, kind, UNPROVEN, clashes)
    return Merged(merged, ours, clashes, written_into=merged.data != ours.data)


def taken_in(last: LastExport, plan: ImportPlan, data: bytes) -> LastExport:
    """Return what is to be kept of a file whose edits an import brought in, all of them: it holds nothing new then."""
    back = read_back(data, last.record.encode("utf-8", "surrogatepass") or None)
    text, time = _visible_of(ARTICLE, source_text.decode(data).text, back.block), back.stated("exported")
    sha256 = hashlib.sha256(data).hexdigest()
    return replace(last, kind=last.kind or WHOLE, article_id=plan.article_id, sha256=sha256, exported=time, text=text)


def _is_record_edited(text: str, block: MachineBlock | None) -> bool:
    """True if somebody wrote into the record that stands in a file, or put another one there."""
    own = find_block(text, beside=block is not None and block.stands_beside)
    return own is not None and (not own.is_sound or own.is_one_of_several)


def _visible_of(exporter_id: str, text: str, block: MachineBlock | None) -> str:
    """Return a file without its record."""
    return text if exporter_id != ARTICLE else _visible(text, beside=block is not None and block.stands_beside)[0]


def _record_of(sidecar: bytes | None, last: LastExport) -> bytes | None:
    """Return the record beside the file: its sidecar, or what was kept where that was edited or is not there."""
    kept = last.record.encode("utf-8", "surrogatepass") if last.record else None
    if sidecar is None or (kept is not None and not read_collection(sidecar.decode("utf-8", "replace")).is_sound):
        return kept
    return sidecar


def _check_whose(document: Document, block: MachineBlock | None, last: LastExport) -> None:
    """Raise ExportFailed where a file is an export of another article, or of a newer Postil."""
    article_id, title = last.article_id, ""
    if block is not None:
        try:
            refuse_newer(block)
        except ImportFailed as error:
            raise ExportFailed(text_of(error)) from error
        if block.source.get("original") == document.version.source_sha256:
            article_id = document.article.id
        else:
            article_id, title = str(block.article.get("id") or article_id), block.title
    if article_id not in ("", document.article.id):
        raise ExportFailed(
            "It is an export of “{title}”, not of “{title_2}”.",
            title=title or Message("another article"),
            title_2=document.article.title,
        )


def _check_kind(held: str, kind: str) -> None:
    """Raise ExportFailed where a file is of another kind."""
    if held not in ("", kind):
        words = {row.id: row.holds for row in exporters.EXPORTERS} | {**HOLDS}
        raise ExportFailed(
            "It holds {held}; {wanted} cannot be merged into that.",
            held=Message(words.get(held, later("something else"))),
            wanted=Message(words.get(kind, later("another kind of file"))),
        )


def _recognised(data: bytes) -> str:
    """Return what kind of file one without a record is, '' for an annotated article. Raises ExportFailed."""
    row = exporters.recognised(data)
    if row is None:
        raise ExportFailed("It is not known here as an export of Postil, so nothing can be merged into it.")
    return "" if row.id == ARTICLE else row.id


def _base_of(
    document: Document, options: Options, row: exporters.Exporter, back: ExportedFile, last: LastExport, time: str
) -> str | None:
    """Return what was exported last: as it was kept, or else as the file's record proves it; None where that is not
    known.
    """
    if last.text is not None and last.article_id == document.article.id and time in ("", last.exported):
        return last.text
    block = back.block
    if block is None or not block.is_sound or block.source.get("text_sha256") != document.version.text_sha256:
        return None
    article = replace(document.article, title=block.title, author=str(block.article.get("author", "")))
    themes = {theme.id: theme for theme in block.themes}
    before = replace(document, article=article, annotations=block.annotations, themes=themes, exported=time)
    asked = options_of_record(block.options, options) if row.id == ARTICLE else options
    if asked is None:
        return None
    written = row.write(before, asked)
    stated = block.header.get(VISIBLE)
    if stated is None:  # an older one, which vouches for no more than what was put in
        return written.text if read_collection(written.memory).insertions == block.insertions else None
    return written.text if stated == hash_of(_visible_of(ARTICLE, written.text, block)) else None


def _merged(
    base: str, ours: Exported, theirs: str, exporter_id: str
) -> tuple[Exported, tuple[Clash, ...], tuple[Clash, ...]]:
    """Return the merged file, what both sides changed in it, and what of that stands below the front matter.

    Raises ExportFailed where nothing of the base is left, and where a line would be lost.
    """
    newline = source_text.SourceText(theirs, "utf-8").newline
    memory = read_collection(ours.memory) if exporter_id == ARTICLE else None
    sides: list[tuple[list[str], list[str]]] = []
    block, end = "", newline
    for text in (base, ours.text, theirs):
        if source_text.SourceText(text, "utf-8").newline != newline:  # an editor wrote others throughout
            text = _LINE_END.sub(newline, text)
        visible = text = text.removeprefix("\ufeff")
        if memory is not None:
            visible, record = _visible(text, beside=memory.stands_beside)
            if len(sides) == 1:  # ours
                block, end = record, visible[len(visible.rstrip("\r\n")) :]
        sides.append(_in_two(visible))
    (was_head, was), (head, body), (their_head, their_body) = sides
    sentences = _says({*was_head, *was})
    if sentences and sentences.isdisjoint(_says({*their_head, *their_body})):
        raise NotMerged(GONE)
    rows, row_clashes = _merged_rows(was_head, head, their_head)
    lines, clashes = merge_lines(was, body, their_body)
    lost = Counter(their_body) - Counter(was) - Counter(lines)
    if missing := _says(lost):
        raise ExportFailed("It cannot be merged into: “{missing}” would be lost.", missing=shortened(min(missing)))
    merged_text = "".join([*rows, *lines])
    if block:
        merged_text = (merged_text if merged_text.endswith(end) else merged_text.rstrip("\r\n") + end) + block
    exported = replace(ours, text="\ufeff" * theirs.startswith("\ufeff") + merged_text, byte_order_mark=False)
    return exported, (*row_clashes, *clashes), tuple(clashes)


def _visible(text: str, *, beside: bool = False) -> tuple[str, str]:
    """Return a file without its machine block, and that."""
    block = find_block(text, beside=beside)
    return (text[: block.start] + text[block.end :], text[block.start : block.end]) if block else (text, "")


def _in_two(text: str) -> tuple[list[str], list[str]]:
    """Return the lines of the front matter with its rules, and all others."""
    after = matter.after if (matter := yaml_matter(text)) is not None else 0
    return lines_with_ends(text[:after]), lines_with_ends(text[after:])


def _merged_rows(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> tuple[list[str], list[Clash]]:
    """Merge front matter row by row, and a list that both changed line by line. Where that is a clash, as any other
    value that both changed, theirs stays, and what they took out is gone. Where theirs has none, none comes.
    """
    if not theirs:
        return ([] if base else [*ours]), []
    was, now, there = (_rows(lines[:-1]) for lines in (base, ours, theirs))
    newline = theirs[0][len(theirs[0].rstrip("\r\n")) :]
    rows: list[str] = []
    clashes: list[Clash] = []
    for key in [*there, *(key for key in now if key not in there)]:
        sides = [side.get(key, "") for side in (was, now, there)]
        before, mine, other = sides
        if key in was and key not in there:
            clashes += [Clash(before, mine, "")] if mine != before and _LIST.fullmatch(mine) else []
        elif key not in there or other in (before, mine):
            rows.append(mine)
        elif mine == before:
            rows.append(other)
        else:
            spread = [_spread(row, key, newline) for row in sides]
            lines, told = merge_lines(*spread)
            if told or any(side[0] != f"{key}:{newline}" for side in spread):  # what is no list is one value
                clashes.append(Clash(before, mine, other))
                lines = [other]
            rows += [line for line in lines if line.strip()]
    return [*rows, theirs[-1]], clashes


def _spread(row: str, key: str, newline: str) -> list[str]:
    """Return the lines of a row, which may be missing; of a list in brackets each item in one, as YAML has it too."""
    items = _LIST.fullmatch(row)
    if items is None:
        return lines_with_ends(row) or [f"{key}:{newline}"]
    return [f"{key}:{newline}", *(f"  - {item}{newline}" for item in _ITEM.findall(items[1]))]


def _rows(lines: Iterable[str]) -> dict[str, str]:
    """Return the rows of front matter by their keys; the first line has ''."""
    rows: dict[str, str] = {}
    for key, row in rows_in("".join(lines)):
        rows[key] = rows.get(key, "") + row
    return rows


def _says(lines: Collection[str]) -> set[str]:
    """Return the lines that say something, without the white space around them."""
    return {line.strip() for line in lines if any(map(str.isalnum, line))}


def _comes_back(
    document: Document, merged: Exported, theirs: bytes, record: bytes | None, block: MachineBlock | None
) -> bool:
    """True if an import of the merged file would bring what one of the file brings: so all that the library and
    somebody wrote is in it, at its place and once.
    """
    if block is None or block.source.get("text_sha256") != document.version.text_sha256:
        return False  # the text is another by now, so that what an import brings cannot be compared
    before = plan_import(theirs, document, sidecar=record)
    data = merged.text.encode("utf-8", "surrogatepass")
    after = plan_import(data, document, sidecar=(merged.sidecar or merged.memory).encode("utf-8", "surrogatepass"))
    is_same_text = _words_of(before.new_source) == _words_of(after.new_source)
    known = {annotation.id for annotation in block.annotations}  # of which the library may have removed some since
    gone = [change for change in before.changes if change.kind is ChangeKind.NEW and change.annotation_id in known]
    return is_same_text and _proposed(before) - _proposed(replace(before, changes=tuple(gone))) == _proposed(after)


def _words_of(source: bytes | None) -> list[bytes] | None:
    """Return the lines of a source that are not blank."""
    return [line for line in source.splitlines() if line.strip()] if source is not None else None


def _proposed(plan: ImportPlan) -> Counter[tuple[str, ...]]:
    return Counter(
        (change.kind, change.annotation_id, change.quote, change.after, change.note, *change.theme_names)
        for change in plan.changes
        if change.kind is not ChangeKind.SOURCE
    )


def _without_base(
    document: Document,
    ours: Exported,
    theirs: bytes,
    record: bytes | None,
    kind: str,
    why: Message,
    clashes: tuple[Clash, ...] = (),
) -> Merged:
    """Return ours where the library has all that the file says, as after an import. Raises NotMerged where not."""
    if kind != WHOLE:
        raise NotMerged(UNKNOWN)
    try:
        plan = plan_import(theirs, document, sidecar=record)
    except ImportFailed as error:
        raise NotMerged(UNKNOWN) from error
    is_news = any(change.doubt != ALREADY for change in plan.changes)
    comes_back = plan.kind == "export" and not plan.for_reading
    if comes_back and not (is_news or plan.bad):
        return Merged(ours, ours)
    raise NotMerged(BOTH if clashes else why, clashes, comes_back=comes_back)
