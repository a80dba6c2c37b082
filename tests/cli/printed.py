"""What commands print, as values."""

from __future__ import annotations

import json


def annotations(postil, *more: str):
    """Return what ``annotations --json`` prints; ``more`` stands before the command."""
    return json.loads(postil(*more, "annotations", "--json")[1])
