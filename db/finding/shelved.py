"""The rows of the list of all articles, read for some at a time: the first are not to wait for the last.

Removed articles are told as well.
"""

from __future__ import annotations

from collections.abc import Iterable

from db.rows import rows_in_runs
from db.store import Store

_LENGTH = "(select characters from versions v where v.id = a.version_id)"
_FIRST = {  # by the name of an order: what its first articles come by
    "read": "coalesce(p.opened, '') desc",
    "added": "a.created desc",
    "title": "a.title collate nocase",
    "author": "a.author = '', a.author collate nocase, a.title collate nocase",
    "progress": f"iif(p.opened is null, 0, min({_LENGTH}, max(p.offset, p.furthest)) * 1.0 / {_LENGTH}) desc",
    "annotations": "(select total(number) from filed f where f.article_id = a.id) desc",
}


def article_ids(store: Store, order: str) -> list[str]:
    """Return the ids of all articles roughly in order, accents counting; of equals, the newest come first."""
    query = (
        "select a.id from articles a left join reading_positions p on p.article_id = a.id"
        f" order by {_FIRST[order]}, a.created desc, a.pk desc"
    )
    return [article_id for (article_id,) in store.connection.rows(query)]


def text_lengths(store: Store, ids: Iterable[str]) -> dict[str, int]:
    """Return how many code points the current texts of some articles have, by their ids."""
    query = "select a.id, v.characters from articles a join versions v on v.id = a.version_id where a.id in ({})"
    return dict(rows_in_runs(store.connection, query, ids))
