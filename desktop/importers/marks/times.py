"""The times of other programs as those of a library: UTC, ISO 8601 with milliseconds and ``Z``; "" for what is none.

A time without a zone is taken as it is written: where its clock stood is not said.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

# The months of ten languages by how they begin; letters with and without their accents.
_MONTHS = (
    ("jan", "янв", "ene", "gen"),
    ("feb", "fev", "fév", "фев"),
    ("mar", "mär", "mrt", "maa", "мар"),
    ("apr", "avr", "abr", "апр"),
    ("may", "mai", "mag", "mei", "май", "мая"),
    ("jun", "juin", "giu", "июн"),
    ("jul", "juil", "lug", "июл"),
    ("aug", "aou", "aoû", "ago", "авг"),
    ("sep", "set", "сен"),
    ("oct", "okt", "ott", "out", "окт"),
    ("nov", "ноя"),
    ("dec", "dez", "dic", "déc", "дек"),
)
_EASTERN = re.compile(r"(\d{4})[年/.-](\d{1,2})[月/.-](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[.º]?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\s+(\d{1,2}),?\s+(\d{4})")
_CLOCK = re.compile(r"(上午|下午|午前|午後)?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?m?", re.IGNORECASE)


def instant(text: str) -> str:
    """Return a time that is written as ISO 8601, or with a space between date and clock."""
    try:
        return _told(datetime.fromisoformat(text.strip()))
    except (ValueError, OverflowError):
        return ""


def since_1970(seconds: float) -> str:
    """Return a time that is counted in seconds."""
    try:
        return _told(datetime.fromtimestamp(seconds, UTC))
    except (ValueError, OverflowError, OSError):
        return ""


def spoken(text: str) -> str:
    """Return a time that is written out as a Kindle does: in any of its languages, day or month first."""
    year, month, day, rest = 0, 0, 0, text
    if match := _EASTERN.search(text):
        year, month, day = (int(part) for part in match.groups())
        rest = text[match.end() :]
    elif match := _DAY_FIRST.search(text):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
        rest = text[match.end() :]
    elif match := _MONTH_FIRST.search(text):
        month, day, year = _month(match[1]), int(match[2]), int(match[3])
        rest = text[match.end() :]
    hour = minute = second = 0
    if clock := _CLOCK.search(rest):
        hour, minute, second = int(clock[2]), int(clock[3]), int(clock[4] or 0)
        half = (clock[5] or "").lower()
        if half == "p" or clock[1] in ("下午", "午後"):
            hour = hour % 12 + 12
        elif half == "a" or clock[1]:
            hour %= 12
    try:
        return _told(datetime(year, month, day, hour, minute, second, tzinfo=UTC))
    except ValueError:
        return ""


def _month(word: str) -> int:
    beginning = word.casefold()
    return next((number for number, names in enumerate(_MONTHS, 1) if beginning.startswith(names)), 0)


def _told(time: datetime) -> str:
    time = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    return time.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3].rjust(23, "0") + "Z"
