"""A file that was written for reading elsewhere, such as a list of highlights or a text with callouts: what its record
holds is offered, and what somebody wrote into its words since is shown as text to take or leave.

Its words are compared with what is written of the record today; nothing in them is taken for a mark, a theme or a
deletion.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from db.message import Message
from db.records import Annotation
from desktop.annotated import source_text
from desktop.annotated.document import Document
from desktop.annotated.naming import markdown_name
from desktop.annotated.notes.footnotes import ANY_LINK, LABEL, lines_of
from desktop.annotated.read.exported_file import ExportedFile
from desktop.annotated.record.machine_block import MachineBlock
from desktop.article.entities import unescape
from desktop.article.front_matter import yaml_matter
from desktop.article.ranges import cut_out
from desktop.errors import PostilError
from desktop.exporters.options import options_of_record
from desktop.proposals.import_plan import EDITED_RECORD, Change, ChangeKind, ImportPlan, brought, not_of
from desktop.shown_text import shortened
from desktop.texts import later

HOLDS: Mapping[str, str] = {
    "full": later("the whole text"),
    "critic": later("the whole text with CriticMarkup"),
    "paragraphs": later("annotated paragraphs only"),
    "list": later("a list of highlights"),
    "callouts": later("the text with its notes in callouts"),
    "digest": later("notes by theme"),
    "template": later("what a template made"),
}
AS_ITS_TEXT = Message("Its text was changed since it was written; it can be added as it stands, with its notes in it.")
TO_TAKE = Message("It was written into a file for reading elsewhere; that it belongs to this note is not sure.")
GONE = Message("Words that were exported are gone from the file; nothing is deleted for that.")
UNKNOWN = Message("What was changed in it since can be told where the article is in the library.")
UNTOLD = Message("It was changed since; what of that somebody wrote cannot be told.")
NO_RECORD = Message("It has no record, so nothing of it can be imported; it stays as it is.")
_WRITTEN = ("list", "paragraphs", "critic")  # the forms that are written today
_MOST_TOLD, _LONGEST = 20, 600  # stretches that are nobody's and are told one by one; letters of each
_SIGNS = re.compile(
    rf"\[open\]\(postil:[^()\s]*\)|\(postil://[^()\s]*\)|\[\^{LABEL}\]:?|</?(?:mark|strong|em)>|\{{>>|<<\}}"
)
_WRITTEN_OTHERWISE = re.compile(r"[\s\\`*_{}\[\]<>()#+\-.|~=:^—·]+")
# a note in the line, which ends in the link to its annotation
COMMENT = re.compile(rf"\{{>>(?:(?!<<\}}|\{{>>).)*{ANY_LINK.pattern}<<\}}")
_PARTING = re.compile(rf"\n(?:[ \t]*\n)+|\n(?= {{0,3}}\[\^{LABEL}\]:)")
_DEFINITION = re.compile(rf" {{0,3}}\[\^({LABEL})\]:")
_NAMES = re.compile(rf"[ \t>]*(?:\[\^{LABEL}\]:[ \t]*)?(?:\{{>>)?(?:\*\*|__|#)")
_LEAD = re.compile(r"[ \t>]*(?:\*\*(?:[^*\n]|\\\*)+\*\* *)?(?:— )?")


def is_for_reading(file: ExportedFile, document: Document | None) -> bool:
    """True if a file is an export whose words are not read back: by its record, else by what stands in it."""
    if file.block is not None and file.block.article.get("id"):
        return file.block.form != "full"
    is_part = file.stated_count is not None and not file.stated("annotation_format")  # which only an article has
    if is_part or not (file.footnotes or file.references):
        return is_part or bool(file.labels or file.ids)
    authors = source_text.decode(document.source).text if document is not None else ""
    return any(match[0] not in authors for match in COMMENT.finditer(file.seen))


def plan_for_reading(file: ExportedFile, document: Document | None, name: str, *, untouched: bool) -> ImportPlan:
    """Return what the record of a file holds that the library lacks, and what was written into the file since."""
    block = file.block or MachineBlock()
    title = block.title or (document.article.title if document is not None else file.stated("title"))
    holds = Message(HOLDS.get(block.form if block.article else "", later("highlights and notes")))
    remarks: list[str] = [
        Message(
            "The file holds {holds} of “{title}”, written for reading elsewhere; its words are not read back.",
            holds=holds,
            title=title,
        )
    ]
    remarks += [block.remark] if block.remark else []
    owner = str(block.article.get("id", ""))
    if document is not None and owner not in ("", document.article.id):
        remarks.append(not_of(title, document.article.title))
    changes, unchanged = _of_record(block, document)
    source: bytes | None = None
    if not (block.records or owner):
        remarks.append(NO_RECORD)
    elif document is None:
        source = _source(file, block)
        remarks += [] if untouched else [UNKNOWN] if source is None or file.clean is not None else [AS_ITS_TEXT]
    elif not untouched:
        proposals, told = _written_since(file, block, document)
        changes += proposals
        remarks += told
    return ImportPlan(
        kind="export",
        article_id=owner or (document.article.id if document is not None else ""),
        article_title=title,
        known=document is not None,
        untouched=untouched,
        changes=tuple(changes),
        unchanged=unchanged,
        themes=block.themes,
        bad=block.bad,
        remarks=tuple(remarks),
        new_source=source,
        source_name=markdown_name(str(block.article.get("name", "")) or name),
        for_reading=True,
    )


def _of_record(block: MachineBlock, document: Document | None) -> tuple[list[Change], int]:
    """Return what a record has that the library lacks, and how many annotations both have."""
    ours = {annotation.id for annotation in document.annotations} if document is not None else set()
    lacking = [record for record in block.records if record.id not in ours]
    changes = [brought(record.annotation, record.names, EDITED_RECORD if record.edited else "") for record in lacking]
    return changes, len(block.records) - len(lacking)


def _source(file: ExportedFile, block: MachineBlock) -> bytes | None:
    """Return the article's text: as it was, if that can be proved, else as the file has it; None of a part of it."""
    if block.kind in ("list", "excerpt"):
        return None
    return file.clean or cut_out(file.text, file.records)[0].encode("utf-8", "surrogatepass")


def _written_since(file: ExportedFile, block: MachineBlock, document: Document) -> tuple[list[Change], list[str]]:
    """Return what was written into a file since it was exported: proposals for what stands at an annotation, and
    sentences about all else.

    A paragraph may stand elsewhere and be broken otherwise; each counts once.
    """
    again = _written_again(file, block, document)
    if not again:
        return [], [UNTOLD]
    known = [*_parts(again, block)]
    then = Counter((owner, _key(text)) for owner, text in known)
    stood = {_letters(line) for _, text in known for line in text.split("\n")}
    living = {annotation.id: annotation for annotation in document.annotations}
    taken: dict[str, list[str]] = {}
    loose: list[str] = []
    for owner, text in _parts(cut_out(file.text, file.records)[0], block):
        key, words = (owner, _key(text)), _shown(text)
        if len(words) > _LONGEST:  # what is new in it may stand at its end
            words = _shown("\n".join(line for line in text.split("\n") if _letters(line) not in stood)) or words
        if then[key] > 0:
            then[key] -= 1
        elif owner not in living:
            loose.append(words)
        elif f"\n\n{words}\n\n" not in f"\n\n{living[owner].note}\n\n":  # else it came in before
            taken.setdefault(owner, []).append(words)
    remarks: list[str] = [
        Message("Written into the file since: “{words}”", words=shortened(words, _LONGEST))
        for words in loose[:_MOST_TOLD]
    ]
    if (number := len(loose) - _MOST_TOLD) > 0:
        remarks.append(Message("{number} more paragraphs of it were changed since.", number=number))
    remarks += [GONE] if any(then.values()) else []
    return [_to_take(living[id_], rows) for id_, rows in taken.items()], remarks


def _to_take(own: Annotation, rows: Sequence[str]) -> Change:
    """Return the proposal to put what stands at an annotation below its note."""
    note = "\n\n".join([own.note, *rows]).strip()
    return Change(ChangeKind.NOTE, own.id, own.target.quote.exact, own.note, note, note=note, doubt=TO_TAKE)


def _written_again(file: ExportedFile, block: MachineBlock, document: Document) -> str:
    """Return what is written today of what a record says; '' where nothing can be, as of a form of earlier versions."""
    options, write = options_of_record(block.options), document.write
    if write is None or options is None or block.form not in _WRITTEN or not block.article.get("id"):
        return ""
    living = {annotation.id: annotation.anchor for annotation in document.annotations}
    records = [
        replace(annotation, anchor=living.get(annotation.id, annotation.anchor)) for annotation in block.annotations
    ]
    then = replace(
        document,
        annotations=tuple(sorted(records, key=attrgetter("target.position.start", "target.position.end"))),
        themes={**document.themes, **{theme.id: theme for theme in block.themes}},
        labels=block.labels,
        exported=file.stated("exported") or document.exported,
    )
    try:
        return write(then, replace(options, machine_block="none")).text
    except PostilError:
        return ""


def _letters(text: str) -> str:
    """Return what a text says, without what may be written otherwise, or not, for the same; an emoji says something."""
    return _WRITTEN_OTHERWISE.sub("", unescape(_SIGNS.sub(" ", text))).casefold()


def _key(text: str) -> str:
    """Return what is the same of two paragraphs that say the same; names of themes never say what a note does."""
    return "*" * bool(_NAMES.match(text)) + _letters(text)


def _parts(text: str, block: MachineBlock) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of a text below its front matter, and its notes in the line, each below whose it is, '' for
    nobody's: in a list that is the quote above, in a comment the link that ends it, in a footnote its label.
    """
    known = {label: identity for identity, label in block.labels.items()}
    ids = {record.id for record in block.records}
    quotes: dict[str, deque[str]] = {}
    for record in block.records:
        quotes.setdefault(_letters(record.annotation.target.quote.exact), deque()).append(record.id)
    matter, owner = yaml_matter(text), ""
    for paragraph in _PARTING.split("\n".join(lines_of(text[matter.after if matter is not None else 0 :]))):
        if block.kind != "list":
            begun = _DEFINITION.match(paragraph)
            goes_on = paragraph.startswith(("    ", "\t"))
            owner = known.get(begun[1], "") if begun else owner if goes_on else ""
        elif paragraph.startswith(">") and (same := quotes.get(_letters(paragraph))):
            owner = same[0]
            same.rotate(-1)  # of several with the same words each in its turn
        comments = [*COMMENT.finditer(paragraph)]
        parts = [(comment[1] if comment[1] in ids else "", comment[0]) for comment in comments]
        parts.append((owner, cut_out(paragraph, [comment.span() for comment in comments])[0]))
        yield from (part for part in parts if _letters(part[1]))


def _shown(text: str) -> str:
    """Return the words of a part without the signs around them."""
    rows = (_LEAD.sub("", _SIGNS.sub("", line), count=1).strip() for line in text.split("\n"))
    return unescape("\n".join(row for row in rows if row))
