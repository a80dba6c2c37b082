"""The second schema, as SQL: tags, briefs, saved searches, headings, an index of trigrams, views to be read by others.

It belongs to a released step of ``db.migrations`` and is as final as that.
"""

from __future__ import annotations

from collections.abc import Iterator

# Scripts that put no spaces between words, and Hangul, whose words take endings: for these stand the trigrams.
_SPACELESS = (
    "*[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff]*"
)
_INDEXED = {  # by what their indexes are called: a table, and its columns that are searched
    "text": ("article_texts", ("text",)),
    "annotation": ("annotations", ("quote", "note")),
    "title": ("articles", ("title", "author")),
    "heading": ("headings", ("text",)),
    "theme": ("themes", ("name", "definition", "includes", "excludes")),
    "brief": ("briefs", ("name", "text")),
}
_HAVE_WORDS = ("text", "annotation")  # those that the first schema made an index of words for

_TABLES = """
alter table articles add column tags text not null default '[]';;
alter table articles add column archived text;;
alter table articles add column finished text;;
alter table themes add column includes text not null default '';;
alter table themes add column excludes text not null default '';;
alter table themes add column examples text not null default '[]';;
alter table reading_positions add column furthest integer not null default 0;;
create table briefs (
  pk integer primary key,
  id text not null unique,
  name text not null,
  text text not null,
  created text not null,
  modified text not null,
  deleted text,
  hash blob not null
) strict;;
create trigger briefs_stay before delete on briefs begin select raise(abort, 'briefs are never removed'); end;;
create table saved_searches (
  pk integer primary key,
  id text not null unique,
  name text not null,
  words text not null,
  filters text not null,
  created text not null,
  modified text not null,
  deleted text,
  hash blob not null
) strict;;
create trigger saved_searches_stay before delete on saved_searches begin
  select raise(abort, 'saved searches are never removed');
end;;
create table headings (
  pk integer primary key,
  article_id text not null references articles(id) on delete restrict deferrable initially deferred,
  start integer not null,
  level integer not null,
  text text not null,
  unique (article_id, start)
) strict;;
"""

_VIEWS = """
create view articles_view as
select a.id, a.title, a.author, coalesce(json_extract(a.metadata, '$.date'), '') as date, a.language, a.source, a.words,
  a.tags, a.created as added,
  iif(p.opened > '', strftime('%Y-%m-%dT%H:%M:%SZ', substr(p.opened, 1, 15) / 1000, 'unixepoch'), null) as read,
  round(coalesce(min(1.0, max(p.offset, p.furthest) * 1.0 / nullif(v.characters, 0)), 0.0), 4) as progress,
  a.archived, a.finished,
  (select count(*) from annotations n where n.article_id = a.id and n.deleted is null) as annotations
from articles a left join versions v on v.id = a.version_id left join reading_positions p on p.article_id = a.id
where a.deleted is null;;
create view annotations_view as
select n.id, n.article_id, a.title as article, n.quote, n.note, n.anchor_state as state, n.anchor_start as start,
  n.anchor_end as "end",
  (select h.text from headings h where h.article_id = n.article_id and h.start <= n.anchor_start
    order by h.start desc limit 1) as heading,
  (select json_group_array(name) from (select t.name from annotation_themes l join themes t on t.id = l.theme_id
    where l.annotation_id = n.id order by l.position)) as themes,
  n.created, n.modified
from annotations n join articles a on a.id = n.article_id
where n.deleted is null and a.deleted is null;;
create view annotation_themes_view as
select l.annotation_id, l.position, l.theme_id, t.name as theme, n.article_id
from annotation_themes l join themes t on t.id = l.theme_id join annotations n on n.id = l.annotation_id
join articles a on a.id = n.article_id
where n.deleted is null and a.deleted is null;;
create view themes_view as
select t.id, t.name, t.definition, t.includes, t.excludes, t.parent_id, p.name as parent, t.key, t.position,
  (select count(*) from annotation_themes_view l where l.theme_id = t.id) as annotations, t.created, t.modified
from themes t left join themes p on p.id = t.parent_id
where t.deleted is null;;
create view briefs_view as
select id, name, text, created, modified from briefs where deleted is null;;
create view history_view as
select h.seq, s.created as at, s.label as step, h.origin, h.kind, h.row_id, h.before, h.after
from history h join steps s on s.id = h.step_id;;
"""


def script() -> str:
    """Return the statements, parted by ";;"."""
    return _TABLES + "".join(_indexes()) + _VIEWS


def _indexes() -> Iterator[str]:
    for name, (table, columns) in _INDEXED.items():
        if name not in _HAVE_WORDS:
            yield from words_index(name, table, columns)
        yield from trigram_index(name, table, columns)


def words_index(name: str, table: str, columns: tuple[str, ...]) -> Iterator[str]:
    """Give the statements that make the index of words over columns of a table, and its triggers."""
    yield _index(f"{name}_fts", table, table, columns, "", columns)
    yield f"insert into {name}_fts({name}_fts) values ('rebuild');;"


def trigram_index(name: str, table: str, columns: tuple[str, ...]) -> Iterator[str]:
    """Give the statements that make the index of trigrams over columns of a table, and its triggers."""
    # Two signs more than the text has: so each sign of it, and each two, begin a trigram.
    padded = tuple(f"{{}}{column} || char(10, 10)" for column in columns)
    test = f"({' || '.join(f'{{}}{column}' for column in columns)}) glob '{_SPACELESS}'"
    shown = ", ".join(f"{pattern.format('')} as {column}" for pattern, column in zip(padded, columns, strict=True))
    source = f"{name}_spaceless"
    yield f"create view {source} as select pk, {shown} from {table} where {test.replace('{}', '')};;"
    yield _index(f"{name}_trigram", source, table, columns, test, padded)
    yield f"create virtual table {name}_trigram_terms using fts5vocab('{name}_trigram', 'row');;"
    yield f"insert into {name}_trigram({name}_trigram) values ('rebuild');;"


def _index(index: str, content: str, table: str, columns: tuple[str, ...], test: str, values: tuple[str, ...]) -> str:
    """Return an index of ``content``, with triggers on ``table``.

    ``test`` and ``values`` have {} before each column.
    """
    tokenizer = "trigram" if test else "unicode61 remove_diacritics 2"
    prefix = "" if test else ", prefix='1 2 3'"
    names = ", ".join(columns)
    rows = [value if "{}" in value else f"{{}}{value}" for value in values]

    def change(row: str, command: str) -> str:
        values = ", ".join(expression.replace("{}", row) for expression in rows)
        where = f" where {test.replace('{}', row)}" if test else ""
        first, literal = (f"{index}, ", f"'{command}', ") if command else ("", "")
        return f"insert into {index}({first}rowid, {names}) select {literal}{row}pk, {values}{where};"

    differs = " or ".join(f"old.{column} is not new.{column}" for column in ("pk", *columns))
    return f"""
create virtual table {index} using fts5(
  {names}, content='{content}', content_rowid='pk', tokenize='{tokenizer}'{prefix}
);;
create trigger {index}_added after insert on {table} begin
  {change("new.", "")}
end;;
create trigger {index}_removed after delete on {table} begin
  {change("old.", "delete")}
end;;
create trigger {index}_changed after update of pk, {names} on {table} when {differs} begin
  {change("old.", "delete")}
  {change("new.", "")}
end;;
"""
