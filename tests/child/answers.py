"""What a limited child answers, taken apart as its parent does."""

from __future__ import annotations

import json
from typing import Any


def taken_apart(answer: bytes) -> tuple[dict[str, Any], list[tuple[str | None, bytes]]]:
    """Return what an answer says of itself, and its parts, each with its name if it has one."""
    head, rest = answer.split(b"\n", 1)
    parts = []
    while rest:
        line, rest = rest.split(b"\n", 1)
        about = json.loads(line)
        parts.append((about.get("name"), rest[: about["bytes"]]))
        rest = rest[about["bytes"] :]
    return json.loads(head)["about"], parts
