"""The links back to annotations: the one with which a note ends, and those behind any words."""

from __future__ import annotations

import re

LINK = re.compile(r"\[open\]\(postil://a/(?P<id>[^()\s]+)\)")
ANY_LINK = re.compile(r"\]\(postil://a/([^()\s]+)\)")
