"""`postil export` of several articles: where they go, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli.opened import names_folder
from desktop.errors import ExportFailed
from desktop.shown_text import print_exactly, print_json, say

if TYPE_CHECKING:
    from desktop.library import Library
    from desktop.library.sending.wanted import Sent, Wanted


def send(opened: Library, wanted: Wanted, output: str | None, *, as_json: bool) -> int:
    """Export several articles and say what came of it. Returns 1 where any was refused. Raises ExportFailed."""
    from desktop.library.sending.folder import made_folder

    row, count = wanted.exporter, len(wanted.article_ids)
    wanted = replace(wanted, title=wanted.title or f"{row.name} of {count} article{'' if count == 1 else 's'}")
    if row.together is None and output in (None, "-"):
        raise ExportFailed("Several articles become a folder with a file for each; -o names it.")
    if output == "-":
        exported, sent = opened.sending.together(wanted)
        if not as_json:
            print_exactly(exported.data)
        return _said(None, sent, as_json=as_json)
    path = _path(wanted, output)
    with made_folder(path.parent if names_folder(output or ".") else None, dry_run=wanted.dry_run):
        sent = opened.sending.send(wanted, path)
    return _said(path, sent, as_json=as_json)


def _path(wanted: Wanted, output: str | None) -> Path:
    from desktop.exporters.file_names import safe_file_name

    given = Path(output).expanduser() if output is not None else Path()
    if wanted.exporter.together is None or not names_folder(output or "."):
        return given
    return given / safe_file_name(wanted.title, wanted.exporter.extension)


def _said(path: Path | None, sent: Sent, *, as_json: bool) -> int:
    for sentence in sent.conflicts:
        say(sentence, err=True)
    for refusal in sent.refused:
        name = refusal.path or refusal.title or refusal.article_id
        say(f"{name}: {refusal.reason}", err=True)
    if sent.stopped:
        say(sent.stopped, err=True)
    if as_json:
        print_json(_json(path, sent))
    elif path is not None:
        say(f"{path}: {sent.summary()}")
    return 1 if sent.refused or sent.stopped else 0


def _json(path: Path | None, sent: Sent) -> dict[str, Any]:
    return {
        "path": str(path) if path is not None else None,
        "articles": sent.articles,
        "annotations": sent.annotations,
        "written": [*map(str, sent.written)],
        "unchanged": [*map(str, sent.unchanged)],
        "refused": [
            {
                "article": refusal.article_id or None,
                "title": refusal.title,
                "path": str(refusal.path) if refusal.path is not None else None,
                "reason": refusal.reason,
            }
            for refusal in sent.refused
        ],
        "conflicts": list(sent.conflicts),
        "stopped": sent.stopped,
    }
