"""Numbers of things that a library holds, in words: what repairs, backups and taking in another library count."""

from __future__ import annotations

from desktop.texts import counted, grouped, several, tr

_THINGS = {  # by their tables
    "articles": several("{n} article", "{n} articles"),
    "versions": several("{n} version", "{n} versions"),
    "annotations": several("{n} annotation", "{n} annotations"),
    "themes": several("{n} theme", "{n} themes"),
    "briefs": several("{n} brief", "{n} briefs"),
    "saved_searches": several("{n} saved search", "{n} saved searches"),
}


def things(table: str, number: int) -> str:
    """Return "3 articles" for a table of the library and the number of its rows; its own name where it has no word."""
    if table in _THINGS:
        return counted(*_THINGS[table], number)
    return tr("{number} rows of {table}", number=grouped(number), table=table)
