"""Stored times in the reader's own words and time zone."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt


def _local(stamp: str) -> QDateTime:
    return QDateTime.fromString(stamp, Qt.DateFormat.ISODateWithMs).toLocalTime()


def day(stamp: str) -> str:
    """Return the day of a stored time ("2026-11-24T09:30:00.000Z"), such as "24 November 2026"."""
    return QLocale().toString(_local(stamp).date(), "d MMMM yyyy")


def day_and_time(stamp: str) -> str:
    """Return day and minute, such as "24 Nov 2026, 09:30"."""
    return QLocale().toString(_local(stamp), "d MMM yyyy, HH:mm")
