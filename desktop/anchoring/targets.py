"""The JSON of ``postil anchor``: a list of targets in, a list of answers out. Pure; knows no files and no library.

In: ``[{"id": ..., "selector": [...]}]`` where ``selector`` holds a TextQuoteSelector, a TextPositionSelector or both (a
single selector may stand without the list; the W3C form ``{"target": {"selector": ...}}`` is read too). Unknown keys
and other kinds of selectors are passed over. Out: ``[{"id", "state", "start", "end", "score", "reason"}]`` in the same
order, positions in code points, null for an orphan.
"""

from __future__ import annotations

import json
from typing import Any

from db.records import Target, TextPositionSelector, TextQuoteSelector
from desktop.anchoring.anchor import anchor_all
from desktop.anchoring.ladder import Progress
from desktop.errors import PostilError

UNKNOWN = -1  # the position of a target that has none


def anchor_command(
    text: str, targets_json: str | bytes, old: str | None = None, *, progress: Progress | None = None
) -> list[dict[str, Any]]:
    """Answer for each target of ``targets_json`` where it stands in ``text``.

    ``old`` is the text that the positions speak of. Raises PostilError when the JSON is not a list of targets.
    """
    ids, targets = read_targets(targets_json)
    anchors = anchor_all(text, targets, old_text=old, progress=progress)
    return [
        {
            "id": id_,
            "state": anchor.state.value,
            "start": anchor.start,
            "end": anchor.end,
            "score": anchor.score,
            "reason": anchor.reason,
        }
        for id_, anchor in zip(ids, anchors, strict=True)
    ]


def read_targets(targets_json: str | bytes) -> tuple[list[Any], list[Target]]:
    """Return the ids and the targets. Raises PostilError, naming the first entry that is no target."""
    try:
        rows = json.loads(targets_json)
    except (ValueError, RecursionError) as error:
        raise PostilError("The targets are not JSON: {error}.", error=error) from error
    if not isinstance(rows, list):
        raise PostilError("The targets are not a list.")
    ids, targets = [], []
    for number, row in enumerate(rows, 1):
        if not isinstance(row, dict) or "id" not in row:
            raise PostilError("Target {number} has no id.", number=number)
        ids.append(row["id"])
        targets.append(_target(row, number))
    return ids, targets


def _target(row: dict[str, Any], number: int) -> Target:
    selectors = row.get("selector")
    inner = row.get("target")
    if selectors is None and isinstance(inner, dict):
        selectors = inner.get("selector")
    if isinstance(selectors, dict):
        selectors = [selectors]
    if not isinstance(selectors, list):
        raise PostilError("Target {number} has no selector.", number=number)
    quote = position = None
    for selector in selectors:
        if not isinstance(selector, dict):
            raise PostilError("Target {number} has a selector that is not an object.", number=number)
        kind = selector.get("type")
        if kind == "TextQuoteSelector" and quote is None:
            quote = _quote(selector, number)
        elif kind == "TextPositionSelector" and position is None:
            position = _position(selector, number)
    if quote is None and position is None:
        raise PostilError("Target {number} has neither a TextQuoteSelector nor a TextPositionSelector.", number=number)
    return Target(quote or TextQuoteSelector(""), position or TextPositionSelector(UNKNOWN, UNKNOWN))


def _quote(selector: dict[str, Any], number: int) -> TextQuoteSelector:
    parts = [selector.get("exact"), selector.get("prefix") or "", selector.get("suffix") or ""]
    if not all(isinstance(part, str) for part in parts) or not parts[0]:
        raise PostilError(
            "Target {number} has a TextQuoteSelector whose exact, prefix or suffix is not text.", number=number
        )
    return TextQuoteSelector(str(parts[0]), str(parts[1]), str(parts[2]))


def _position(selector: dict[str, Any], number: int) -> TextPositionSelector:
    start, end = selector.get("start"), selector.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise PostilError("Target {number} has a TextPositionSelector whose start and end are no range.", number=number)
    return TextPositionSelector(start, end)
