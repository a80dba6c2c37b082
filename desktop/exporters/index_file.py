"""The index of a folder of exports, as Markdown or as a page: a line for each file, and a seal that tells of edits."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import quote, unquote

from desktop.annotated.naming import escape_text
from desktop.exporters.page.carried import SEAL, is_page_as_written, sealed
from desktop.exporters.page.escaping import text
from desktop.exporters.page.style import style_of
from desktop.exporters.sealing import is_sealed, with_seal

TITLE = "Annotated articles"
_MARKDOWN_ROW = re.compile(r"- \[.*\]\(([^)\s]+)\).*")
_PAGE_ROW = re.compile(r'<li><a href="([^"]+)">.*</li>')


@dataclass(frozen=True, slots=True)
class IndexedFile:
    """One file of the folder: its name, and what it holds."""

    name: str
    title: str
    author: str = ""
    annotations: int = 0


def index_name(extension: str) -> str:
    """Return what the index of a folder of files with an extension is called."""
    return "index.html" if extension == "html" else "index.md"


def index_of(
    entries: Iterable[IndexedFile],
    extension: str,
    earlier: bytes | None = None,
    is_there: Callable[[str], bool] = lambda _: True,
) -> bytes | None:
    """Return the index of a folder, with the rows of the files that an ``earlier`` one had besides and that are there.

    None where the earlier one is no index or was edited: it is not to be replaced.
    """
    is_page = extension == "html"
    rows: dict[str, str] = {}
    if earlier is not None:
        known = _rows_of(earlier, is_page=is_page)
        if known is None:
            return None
        rows.update({name: row for name, row in known.items() if is_there(unquote(name))})
    rows.update({quote(entry.name): _page_row(entry) if is_page else _markdown_row(entry) for entry in entries})
    lines = "".join(f"{row}\n" for _, row in sorted(rows.items(), key=lambda item: item[0].casefold()))
    return _page(lines) if is_page else _markdown(lines)


def _rows_of(data: bytes, *, is_page: bool) -> dict[str, str] | None:
    """Return the rows of an index by the address of the file; None for what is none or was edited."""
    try:
        words = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if is_page:
        if not is_page_as_written(data) or f"<title>{TITLE}</title>" not in words:
            return None
    elif not is_sealed(data) or not words.startswith(f"# {TITLE}\n"):
        return None
    pattern = _PAGE_ROW if is_page else _MARKDOWN_ROW
    return {match[1]: match[0] for line in words.split("\n") if (match := pattern.fullmatch(line))}


def _counted(entry: IndexedFile) -> str:
    return f"{entry.annotations} annotation{'' if entry.annotations == 1 else 's'}"


def _markdown_row(entry: IndexedFile) -> str:
    author = f"{escape_text(entry.author)}, " if entry.author.strip() else ""
    return f"- [{escape_text(entry.title) or 'Untitled'}]({quote(entry.name)}) — {author}{_counted(entry)}"


def _page_row(entry: IndexedFile) -> str:
    title, author = (text(" ".join(words.split())) for words in (entry.title, entry.author))
    by = f"<bdi>{author}</bdi>, " if author else ""
    return f'<li><a href="{quote(entry.name)}"><bdi>{title or "Untitled"}</bdi></a> — {by}{_counted(entry)}</li>'


def _markdown(rows: str) -> bytes:
    return with_seal(f"# {TITLE}\n\n{rows}").encode()


def _page(rows: str) -> bytes:
    style = style_of([])
    digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    page = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<meta name="generator" content="Postil">\n{SEAL}\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{TITLE}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
        f"<header><h1>{TITLE}</h1></header>\n<ul>\n{rows}</ul>\n</main>\n</body>\n</html>\n"
    )
    return sealed(page).encode()
