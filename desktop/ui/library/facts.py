"""The facts of an article in words: its date, how long it takes to read, in the reader's language."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from desktop.texts import grouped, tr

WORDS_A_MINUTE = 230


def plain_date(written: str) -> str:
    """Return a date as "24 Nov 2026", where a source writes it as a computer does; else as it is written."""
    try:
        day = date.fromisoformat(written[:10])
    except ValueError:
        return written
    return written_day(day, tr("d MMM yyyy"))


def written_day(day: date, form: str) -> str:
    """Return a day in the words of the reader's language; ``form`` is Qt's, such as "d MMM"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def time_text(minutes: int) -> str:
    """Return "9 min", or for a book hours: nobody reads 43 of them to the minute."""
    if minutes < 100:
        return tr("{minutes} min", minutes=minutes) if minutes else tr("under a minute")
    hours, rest = divmod(minutes, 60)
    return (
        tr("{hours} h {rest} min", hours=hours, rest=rest)
        if hours < 5 and rest
        else tr("{hours} h", hours=grouped(round(minutes / 60)))
    )
