"""A CSV file as rows by the names of its columns. A value is text and nothing else: no formula is ever computed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from desktop.errors import ImportFailed
from desktop.importers.decode import decode


def first_line(data: bytes) -> list[str]:
    """Return the names of the columns, in lower case; of what is no CSV whatever its first line holds."""
    head = data[:4000].decode("utf-8-sig", "replace").lstrip("\r\n").partition("\n")[0]
    return [name.strip().strip('"').casefold() for name in head.split(",")]


def has_columns(data: bytes, names: Sequence[str]) -> bool:
    """True if the first line of a file names all of these columns."""
    return set(names) <= set(first_line(data))


def rows(data: bytes) -> Iterator[dict[str, str]]:
    """Yield the rows by the names of the columns in lower case. Raises ImportFailed for what cannot be read as CSV."""
    csv.field_size_limit(10_000_000)
    reader = csv.reader(io.StringIO(decode(data).text), strict=False)
    try:
        names = [name.strip().casefold() for name in next(reader, [])]
        for row in reader:
            if any(value.strip() for value in row):
                yield dict(zip(names, row, strict=False))
    except csv.Error as error:
        raise ImportFailed("The table could not be read: {error}.", error=error) from error
