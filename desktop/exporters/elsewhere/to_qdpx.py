"""A REFI-QDA project (``.qdpx``) for QualCoder, NVivo, MAXQDA, ATLAS.ti and others: texts, themes as codes, annotations
as codings, notes where those keep comments.

An orphan, which has no place, is a memo of its text.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence

from db.records import Theme
from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.article.entities import escape, quoteattr
from desktop.exporters import Choice
from desktop.exporters.elsewhere.entries import NO_XML, AnnotationEntry, entries_of, guid_of, preview_lines, title_of
from desktop.shown_text import in_one_line, shortened

_NAMESPACE = "urn:QDA-XML:project:1.0"
_USER = guid_of("reader")
_LONGEST = 100  # characters of the name of a coding


def together(documents: Iterable[Document], options: Options, choice: Choice | None) -> Exported:
    """Return the project of all articles."""
    project = _Project()
    for document in documents:
        project.add(document)
    title = choice.title if choice is not None else project.titles[0] if project.titles else "Postil"
    body = project.packed(title)
    return Exported(project.told(), project.count, 0, project.count, raw=body)


def recognise(data: bytes) -> bool:
    """True if a file is a project that was written here."""
    return data.startswith(b"PK\x03\x04") and b"project.qde" in data[:100] and data.endswith(b"postil:qdpx")


class _Project:
    """A project while articles are added to it."""

    def __init__(self) -> None:
        self._themes: dict[str, Theme] = {}
        self._sources: list[str] = []
        self._notes: list[str] = []
        self._texts: dict[str, bytes] = {}
        self._lines: list[str] = []
        self._when = ""
        self.titles: list[str] = []
        self.count = 0

    def add(self, document: Document) -> None:
        """Add an article with its text, its codings and memos."""
        guid, title = guid_of(document.article.id), title_of(document)
        self.titles.append(title)
        self._when = max(self._when, document.article.created)
        self._themes.update(document.themes)
        self._texts[f"sources/{guid}.txt"] = document.content.text.encode("utf-8", "replace")
        codings, memos = [], []
        for entry in entries_of(document):
            self.count += 1
            self._lines += preview_lines(entry.quote, entry.note)
            if entry.passage is not None:
                codings.append(self._coding(entry))
            else:
                text = "\n\n".join(filter(None, (f"“{entry.quote}”", entry.note, ", ".join(entry.themes))))
                memos.append(self._memo(entry, text))
        about = _attributes(
            guid=guid,
            name=title,
            plainTextPath=f"internal://{guid}.txt",
            creatingUser=_USER,
            creationDateTime=document.article.created,
        )
        self._sources.append(f"<TextSource{about}>{''.join(codings)}{''.join(memos)}</TextSource>")

    def _coding(self, entry: AnnotationEntry) -> str:
        annotation, passage = entry.annotation, entry.passage
        assert passage is not None
        about = _attributes(
            guid=guid_of(annotation.id),
            name=shortened(in_one_line(entry.quote), _LONGEST),
            startPosition=str(passage.start),
            endPosition=str(passage.end),
            creatingUser=_USER,
            creationDateTime=annotation.created,
            modifyingUser=_USER,
            modifiedDateTime=annotation.modified,
        )
        codes = [
            f"<Coding{_attributes(guid=guid_of(f'{annotation.id}/{id_}'), creatingUser=_USER)}>"
            f"<CodeRef{_attributes(targetGUID=guid_of(id_))}/></Coding>"
            for id_ in annotation.theme_ids
            if id_ in self._themes
        ]
        note = f"<Description>{_text(entry.note)}</Description>" if entry.note.strip() else ""
        return f"<PlainTextSelection{about}>{note}{''.join(codes)}</PlainTextSelection>"

    def _memo(self, entry: AnnotationEntry, text: str) -> str:
        """Add a memo; return the reference to it."""
        guid = guid_of(f"{entry.annotation.id}/note")
        about = _attributes(
            guid=guid,
            name=shortened(in_one_line(text), _LONGEST),
            creatingUser=_USER,
            creationDateTime=entry.annotation.created,
        )
        self._notes.append(f"<Note{about}><PlainTextContent>{_text(text)}</PlainTextContent></Note>")
        return f"<NoteRef{_attributes(targetGUID=guid)}/>"

    def packed(self, title: str) -> bytes:
        """Return the zip: the same bytes for the same project, whichever zlib there is, so nothing is made smaller."""
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, data in {"project.qde": self.xml(title).encode(), **self._texts}.items():
                archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data)
            archive.comment = b"postil:qdpx"
        return out.getvalue()

    def xml(self, title: str) -> str:
        """Return the project's list of codes, sources and memos."""
        themes = sorted(self._themes.values(), key=lambda theme: (theme.position, theme.name))
        codes = _codes([theme for theme in themes if theme.parent_id not in self._themes], themes)
        parts = [
            '<?xml version="1.0" encoding="utf-8"?>',
            f"<Project{_attributes(xmlns=_NAMESPACE, name=title, origin='Postil', creationDateTime=self._when)}>",
            f"<Users><User{_attributes(guid=_USER, name='Reader')}/></Users>",
            f"<CodeBook><Codes>{codes}</Codes></CodeBook>" if codes else "",
            f"<Sources>{''.join(self._sources)}</Sources>" if self._sources else "",
            f"<Notes>{''.join(self._notes)}</Notes>" if self._notes else "",
            "</Project>",
        ]
        return "\n".join(filter(None, parts)) + "\n"

    def told(self) -> str:
        """Return what is in the file, for people: a preview."""
        return "\n".join(self._lines) + "\n"


def _codes(themes: Sequence[Theme], everything: Sequence[Theme]) -> str:
    parts = []
    for theme in themes:
        about = _attributes(guid=guid_of(theme.id), name=theme.name, isCodable="true", color=theme.colours.fill)
        description = f"<Description>{_text(theme.definition)}</Description>" if theme.definition.strip() else ""
        below = _codes([child for child in everything if child.parent_id == theme.id], everything)
        parts.append(f"<Code{about}>{description}{below}</Code>")
    return "".join(parts)


def _text(text: str) -> str:
    return escape(NO_XML.sub("\ufffd", text))


def _attributes(**values: str) -> str:
    return "".join(f" {name}={quoteattr(NO_XML.sub('�', value))}" for name, value in values.items() if value)
