"""The link back with which a note ends, and which names its annotation."""

from __future__ import annotations

import re

LINK = re.compile(r"\[open\]\(postil://a/(?P<id>[^()\s]+)\)")
