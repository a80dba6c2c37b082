"""The files of reference managers: one table, BIBLIOGRAPHIES, from which import, export and the handbook derive."""

from __future__ import annotations

import importlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from desktop.citing.items import Item
from desktop.citing.read import Read
from desktop.errors import ImportFailed

LARGEST = 50_000_000  # bytes; some 50,000 works


@dataclass(frozen=True, slots=True)
class Bibliography:
    """One format: its id, which ``--from`` takes, its name, and its module, which is imported when it is asked."""

    id: str
    name: str
    module: str

    def _module(self) -> Any:
        return importlib.import_module(f"desktop.citing.{self.module}")

    def recognise(self, data: bytes) -> bool:
        """True if a file looks like one of this format."""
        return bool(self._module().recognise(_in_utf8(data)))

    def read(self, data: bytes) -> Read:
        """Return the works of a file. Raises ImportFailed where it is too large or no text."""
        if len(data) > LARGEST:
            raise ImportFailed("A bibliography of more than {n} MB is not read.", n=LARGEST // 1_000_000)
        try:
            text = _in_utf8(data).decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
        read: Read = self._module().read(text.replace("\r\n", "\n").replace("\r", "\n"))
        if not read.items and not read.unread:
            raise ImportFailed("There is no work in this file.")
        return read

    def write(self, items: Iterable[Item]) -> str:
        """Return items as a file of this format."""
        written: str = self._module().write(items)
        return written


def _in_utf8(data: bytes) -> bytes:
    """Return a file's bytes, of which a mark at the beginning may say that they are UTF-16."""
    return data.decode("utf-16", "replace").encode() if data[:2] in (BOM_UTF16_BE, BOM_UTF16_LE) else data


BIBLIOGRAPHIES = (
    Bibliography("bibtex", "BibTeX", "bibtex"),
    Bibliography("ris", "RIS", "ris"),
    Bibliography("csl", "CSL JSON", "csl_json"),
)


def bibliography(identifier: str) -> Bibliography | None:
    """Return the format with this id, if there is one."""
    return next((row for row in BIBLIOGRAPHIES if row.id == identifier), None)


def recognised(data: bytes) -> list[Bibliography]:
    """Return the formats that a file looks like."""
    return [row for row in BIBLIOGRAPHIES if row.recognise(data)]
