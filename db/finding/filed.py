"""How many annotations of an article stand under which themes, kept by triggers: counting a million takes a second.

``filed`` has a row for each article and list of themes that living annotations of it have, in their order, parted by
spaces; "" is that of those without any. A number may have come back to 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from db.connection import Connection
from db.rows import marks

# As final as the schema's step that they belong to.
_THEMES = (
    "(select coalesce(group_concat(theme_id, ' '), '') from"
    " (select theme_id from annotation_themes where annotation_id = {}.id order by position))"
)
_CHANGED = (
    "update of id, article_id, deleted on annotations when old.id is not new.id"
    " or old.article_id is not new.article_id or old.deleted is not new.deleted"
)
_OF = "from annotations a where a.id = {} and"
_TRIGGERS = {  # name -> when, which row the annotation is, whence, what is added
    "filed_added": ("after insert on annotations", "new", "where", 1),
    "filed_leaves": (f"before {_CHANGED}", "old", "where", -1),
    "filed_comes": (f"after {_CHANGED}", "new", "where", 1),
    "filed_before_link": ("before insert on annotation_themes", "a", _OF.format("new.annotation_id"), -1),
    "filed_after_link": ("after insert on annotation_themes", "a", _OF.format("new.annotation_id"), 1),
    "filed_before_unlink": ("before delete on annotation_themes", "a", _OF.format("old.annotation_id"), -1),
    "filed_after_unlink": ("after delete on annotation_themes", "a", _OF.format("old.annotation_id"), 1),
}
_COUNTED = (
    f"select a.article_id, {_THEMES.format('a')} theme_ids, count(*) from annotations a where a.deleted is null{{}}"
    " group by 1, 2"
)


def script() -> str:
    """Return the statements that make and fill the table, parted by ";;"."""
    triggers = (
        f"create trigger {name} {when} begin\n"
        f"  insert into filed select {row}.article_id, {_THEMES.format(row)}, {number} {where} {row}.deleted is null\n"
        "  on conflict (article_id, theme_ids) do update set number = number + excluded.number;\nend;;\n"
        for name, (when, row, where, number) in _TRIGGERS.items()
    )
    return f"""
create table filed (
  article_id text not null,
  theme_ids text not null,
  number integer not null,
  primary key (article_id, theme_ids)
) strict, without rowid;;
insert into filed {_COUNTED.format("")};;
{"".join(triggers)}"""


def counts(connection: Connection, article_ids: Sequence[str]) -> list[tuple[str, str, int]]:
    """Return (theme id, article id, number) of what some articles have: "" for those under no living theme."""
    living = {row_id for (row_id,) in connection.rows("select id from themes where deleted is null")}
    query = f"select theme_ids, article_id, number from filed where article_id in ({marks(article_ids)}) and number > 0"
    numbers: Counter[tuple[str, str]] = Counter()
    for theme_ids, article_id, number in connection.rows(query, article_ids):
        for theme_id in [theme_id for theme_id in theme_ids.split() if theme_id in living] or [""]:
            numbers[theme_id, article_id] += number
    return [(theme_id, article_id, number) for (theme_id, article_id), number in numbers.items()]


def is_wrong(connection: Connection, article_id: str) -> bool:
    """True if what is kept of an article is not what its annotations are."""
    kept = "select article_id, theme_ids, number from filed where article_id = ? and number"
    there = _COUNTED.format(" and a.article_id = ?")
    return set(connection.rows(kept, (article_id,))) != set(connection.rows(there, (article_id,)))
