"""Stored times in the reader's own words and time zone."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from desktop.texts import tr


def _local(stamp: str) -> QDateTime:
    return QDateTime.fromString(stamp, Qt.DateFormat.ISODateWithMs).toLocalTime()


def day(stamp: str) -> str:
    """Return the day of a stored time ("2026-11-24T09:30:00.000Z"), such as "24 November 2026"."""
    return QLocale().toString(_local(stamp).date(), tr("d MMMM yyyy"))


def iso_day(stamp: str) -> str:
    """Return the day of a stored time as it is written in a text that no language changes, such as "2026-11-24"."""
    return _local(stamp).date().toString(Qt.DateFormat.ISODate)


def day_from_now(stamp: str) -> str:
    """Return the day of a stored time: "Today", "Yesterday", or as ``day`` does."""
    passed = _local(stamp).date().daysTo(QDate.currentDate())
    return {0: tr("Today"), 1: tr("Yesterday")}.get(passed) or day(stamp)


def minute(stamp: str) -> str:
    """Return hour and minute, such as "09:30"."""
    return QLocale().toString(_local(stamp), "HH:mm")


def day_and_time(stamp: str) -> str:
    """Return day and minute, such as "24 Nov 2026, 09:30"."""
    return QLocale().toString(_local(stamp), tr("d MMM yyyy, HH:mm"))
