"""The schema of a library file, as sqlite_utils migrations. Append-only: a released step is never edited.

A step is one function, marked with the hash of the schema it leaves; ``db/README.md`` tells how to add one.
``sqlite_utils`` is imported only where a file is made or migrated: opening a current file does without it.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from db.articles import headings_of
from db.connection import Connection, store_error
from db.disk.packing import unpack
from db.errors import RowDamaged
from db.finding import filed
from db.finding.indexes import INDEXES

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x506F7374  # "Post"
STEPS: list[Callable[[Database], None]] = []  # each brings a file from the schema before to the next one
SCHEMA_HASHES: dict[int, str] = {}  # of the schema that each step leaves, from 1 on


def step(schema_hash: str) -> Callable[[Callable[[Database], None]], Callable[[Database], None]]:
    """Mark the next step with the hash of the schema it leaves (the tests print it)."""

    def add(function: Callable[[Database], None]) -> Callable[[Database], None]:
        STEPS.append(function)
        SCHEMA_HASHES[len(STEPS)] = schema_hash
        return function

    return add


# Tables that SQLite or sqlite_utils made, whose text is theirs to choose.
_MADE_BY_OTHERS = frozenset(
    {"_sqlite_migrations", "idx__sqlite_migrations_migration_set_name"}
    | {f"{index}_{part}" for index in INDEXES for part in ("data", "idx", "docsize", "config")}
)


def schema_hash(connection: Connection) -> str:
    """Return the SHA-256 of every table, index, trigger and view of the file but those SQLite keeps for itself."""
    rows = connection.rows("select type, name, tbl_name, sql from sqlite_schema order by type, name")
    kept = [
        row for row in rows if not (row[1] in _MADE_BY_OTHERS and row[2] in _MADE_BY_OTHERS and row[0] != "trigger")
    ]
    text = "\n".join("\t".join(map(str, row)) for row in kept if row[3] is not None)
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Table:
    """One of Postil's tables, as the steps make it."""

    sql: str
    columns: dict[str, tuple[str, bool, str | None]]  # by name: type, may be null, default in SQL
    references: dict[str, str]  # column -> the table that it names a row of


def tables() -> dict[str, Table]:
    """Return Postil's tables by name, read from an empty library in memory."""
    return _tables(tuple(STEPS))


@lru_cache(maxsize=1)  # a repair asks for each table
def _tables(steps: tuple[Callable[[Database], None], ...]) -> dict[str, Table]:
    from sqlite_utils import Database

    shapes_of = {}
    with closing(sqlite3.connect(":memory:")) as connection:
        for function in steps:
            function(Database(connection, execute_plugins=False))
        query = "select name, sql from sqlite_schema where type = 'table' and name not like 'sqlite%'"
        for name, sql in connection.execute(query).fetchall():
            columns = connection.execute('select name, type, "notnull", dflt_value from pragma_table_xinfo(?)', (name,))
            references = connection.execute('select "from", "table" from pragma_foreign_key_list(?)', (name,))
            shapes = {column: (kind, not filled, default) for column, kind, filled, default in columns}
            shapes_of[name] = Table(sql, shapes, dict(references.fetchall()))
    return {name: table for name, table in shapes_of.items() if name not in _MADE_BY_OTHERS}


def not_tables(connection: Connection) -> list[str]:
    """Return the names of Postil's tables that are none in the file, or that compute what they hold.

    A view in the place of a table, or a search index of somebody else's, may never end; a column may claim gigabytes.
    """
    there: dict[str, str] = dict(connection.rows("select name, sql from sqlite_schema where type = 'table'"))
    return [name for name in tables() if name not in there or _computes(connection, name, there[name])]


def _computes(connection: Connection, table: str, sql: str) -> bool:
    """True if a table is virtual in another way than Postil's, or has a generated column in the place of one."""
    own = tables()[table]
    if sql.lstrip().lower().startswith("create virtual"):
        return sql != own.sql
    generated = connection.rows("select name from pragma_table_xinfo(?) where hidden in (2, 3)", (table,))
    return any(name.lower() in own.columns for (name,) in generated)


def migrate(connection: Connection) -> None:
    """Bring the file to the newest schema, in the transaction that is open: all steps or none. Raises StoreError."""
    from sqlite_utils import Database, Migrations

    steps = Migrations("postil")
    for function in STEPS:
        steps(name=function.__name__)(function)
    try:
        steps.apply(Database(connection.raw, execute_plugins=False, recursive_triggers=False, strict=True))
    except sqlite3.DatabaseError as error:
        raise store_error(error, connection.path) from error
    connection.run(f"pragma application_id={APPLICATION_ID}")
    connection.run(f"pragma user_version={len(STEPS)}")


def _run(db: Database, script: str) -> None:
    for statement in script.split(";;"):
        if statement.strip():
            db.execute(statement.strip())


@step("e671f7867ffde933c4e093b17a8c7921b0d6946d2ba73823ee0dc2e4663a535b")
def step_1_first_tables(db: Database) -> None:
    """Make the tables, the full-text indexes and the triggers that keep them in step."""
    _run(
        db,
        """
create table articles (
  pk integer primary key,
  id text not null unique,
  title text not null,
  author text not null,
  language text not null,
  source text not null,
  words integer not null,
  version_id text references versions(id) on delete restrict deferrable initially deferred,
  metadata text not null,
  created text not null,
  modified text not null,
  deleted text,
  hash blob not null
) strict;;
create table versions (
  pk integer primary key,
  id text not null unique,
  article_id text not null references articles(id) on delete restrict deferrable initially deferred,
  number integer not null,
  source_name text not null,
  importer text not null,
  importer_version integer not null,
  source_sha256 text not null,
  text_sha256 text not null,
  characters integer not null,
  created text not null,
  remark text not null,
  content_sha256 text not null,
  resources text not null,
  hash blob not null,
  source_z blob not null,
  content_z blob not null,
  text_z blob not null,
  unique (article_id, number)
) strict;;
create table resources (
  pk integer primary key,
  version_id text not null references versions(id) on delete restrict deferrable initially deferred,
  name text not null,
  data blob not null,
  unique (version_id, name)
) strict;;
create table themes (
  pk integer primary key,
  id text not null unique,
  name text not null,
  definition text not null,
  fill text not null,
  line text not null,
  fill_dark text not null,
  line_dark text not null,
  key integer,
  position integer not null,
  parent_id text references themes(id) on delete restrict deferrable initially deferred,
  created text not null,
  modified text not null,
  deleted text,
  hash blob not null
) strict;;
create index themes_parent on themes(parent_id) where parent_id is not null;;
create table annotations (
  pk integer primary key,
  id text not null unique,
  article_id text not null references articles(id) on delete restrict deferrable initially deferred,
  version_id text not null references versions(id) on delete restrict deferrable initially deferred,
  quote text not null,
  prefix text not null,
  suffix text not null,
  position_start integer not null,
  position_end integer not null,
  anchor_state text not null,
  anchor_start integer,
  anchor_end integer,
  anchor_score real not null,
  anchor_reason text not null,
  note text not null,
  created text not null,
  modified text not null,
  deleted text,
  extra text not null,
  hash blob not null
) strict;;
create index annotations_place on annotations(article_id, deleted, anchor_start);;
create index annotations_version on annotations(version_id);;
create table annotation_themes (
  annotation_id text not null references annotations(id) on delete restrict deferrable initially deferred,
  position integer not null,
  theme_id text not null references themes(id) on delete restrict deferrable initially deferred,
  primary key (annotation_id, position),
  unique (theme_id, annotation_id)
) strict, without rowid;;
create table article_texts (
  pk integer primary key,
  article_id text not null references articles(id) on delete restrict deferrable initially deferred,
  version_id text not null,
  start integer not null,
  text text not null,
  unique (article_id, start)
) strict;;
create table reading_positions (
  article_id text primary key references articles(id) on delete restrict deferrable initially deferred,
  offset integer not null,
  opened text not null,
  hash blob not null
) strict, without rowid;;
create index reading_positions_opened on reading_positions(opened);;
create table settings (
  key text primary key,
  value text not null,
  hash blob not null
) strict, without rowid;;
create table steps (
  seq integer primary key autoincrement,
  id text not null unique,
  label text not null,
  origin text not null,
  created text not null,
  clock text not null,
  side text not null,
  popped text,
  hash blob not null
) strict;;
create table history (
  seq integer primary key autoincrement,
  id text not null unique,
  step_id text not null references steps(id) on delete restrict deferrable initially deferred,
  kind text not null,
  row_id text not null,
  before text,
  after text not null,
  origin text not null,
  device_id text not null,
  clock text not null,
  hash blob not null
) strict;;
create index history_step on history(step_id);;
create index history_row on history(row_id, seq);;
create table undo_stack (
  step_seq integer primary key references steps(seq) on delete restrict deferrable initially deferred,
  side text not null,
  hash blob not null
) strict;;
create index undo_stack_side on undo_stack(side, step_seq);;
create virtual table text_fts using fts5(
  text, content='article_texts', content_rowid='pk', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);;
create trigger article_texts_added after insert on article_texts begin
  insert into text_fts(rowid, text) values (new.pk, new.text);
end;;
create trigger article_texts_removed after delete on article_texts begin
  insert into text_fts(text_fts, rowid, text) values ('delete', old.pk, old.text);
end;;
create trigger article_texts_changed after update on article_texts begin
  insert into text_fts(text_fts, rowid, text) values ('delete', old.pk, old.text);
  insert into text_fts(rowid, text) values (new.pk, new.text);
end;;
create virtual table annotation_fts using fts5(
  quote, note, content='annotations', content_rowid='pk', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
);;
create trigger annotations_added after insert on annotations begin
  insert into annotation_fts(rowid, quote, note) values (new.pk, new.quote, new.note);
end;;
create trigger annotations_removed after delete on annotations begin
  insert into annotation_fts(annotation_fts, rowid, quote, note) values ('delete', old.pk, old.quote, old.note);
end;;
create trigger annotations_changed after update of pk, quote, note on annotations
when old.pk is not new.pk or old.quote is not new.quote or old.note is not new.note begin
  insert into annotation_fts(annotation_fts, rowid, quote, note) values ('delete', old.pk, old.quote, old.note);
  insert into annotation_fts(rowid, quote, note) values (new.pk, new.quote, new.note);
end;;
create trigger history_stays before delete on history begin select raise(abort, 'history is never removed'); end;;
create trigger history_is_final before update on history begin select raise(abort, 'history is never changed'); end;;
create trigger steps_stay before delete on steps begin select raise(abort, 'history is never removed'); end;;
create trigger steps_are_final before update on steps begin select raise(abort, 'history is never changed'); end;;
create trigger versions_stay before delete on versions begin select raise(abort, 'versions are never removed'); end;;
create trigger versions_are_final before update on versions begin select raise(abort, 'versions never change'); end;;
create trigger articles_stay before delete on articles begin select raise(abort, 'articles are never removed'); end;;
create trigger themes_stay before delete on themes begin select raise(abort, 'themes are never removed'); end;;
create trigger annotations_stay before delete on annotations begin
  select raise(abort, 'annotations are never removed');
end;;
""",
    )


@step("bc33f21461a3b341285f41d00ec4d768349151a73bf81e3f2c422d301e3af2d0")
def step_2_all_articles(db: Database) -> None:
    """Add tags, briefs, saved searches, headings, the indexes that were missing, and views for other programs."""
    from db import schema_2

    _run(db, schema_2.script())
    query = "select a.id, v.content_z from articles a join versions v on v.id = a.version_id where a.id = ?"
    for (article_id,) in db.execute("select id from articles").fetchall():
        for _, packed in db.execute(query, (article_id,)).fetchall():
            try:
                headings = headings_of(unpack(packed))
            except RowDamaged:  # the check tells of it
                continue
            for heading in headings:
                row = (article_id, *heading)
                db.execute("insert into headings (article_id, start, level, text) values (?, ?, ?, ?)", row)


@step("bbc2b4ca13eb0c9be29155ad4b163efd78548eed6a99e3972f91c8beb1bbe5f8")
def step_3_pictures_once(db: Database) -> None:
    """Keep each picture once, by its SHA-256: a version's row has said since the first schema which are its own."""
    _run(
        db,
        """
create table pictures (
  pk integer primary key,
  sha256 text not null unique,
  data blob not null
) strict;;
create trigger pictures_stay before delete on pictures begin select raise(abort, 'pictures are never removed'); end;;
create trigger pictures_are_final before update on pictures begin select raise(abort, 'pictures never change'); end;;
""",
    )
    for (pk,) in db.execute("select pk from resources order by pk").fetchall():  # one at a time in memory
        [(data,)] = db.execute("select data from resources where pk = ?", (pk,)).fetchall()
        digest = hashlib.sha256(data).hexdigest()
        db.execute("insert into pictures (sha256, data) values (?, ?) on conflict do nothing", (digest, data))
    _run(db, "drop table resources;;")


@step("a4e4312ce40cf38b17ea2be83165916c2d70659ee552dd65c1b24d1ce2126b17")
def step_4_details(db: Database) -> None:
    """Add publisher and DOI of an article, by which it is found as by its title, and show them to other programs."""
    from db import schema_2

    triggers = (f"title_{index}_{when}" for index in ("fts", "trigram") for when in ("added", "removed", "changed"))
    _run(db, "".join(f"drop trigger {name};;" for name in triggers))
    _run(
        db,
        """
drop table title_trigram_terms;;
drop table title_trigram;;
drop view title_spaceless;;
drop table title_fts;;
drop view articles_view;;
alter table articles add column publisher text not null default '';;
alter table articles add column doi text not null default '';;
create view articles_view as
select a.id, a.title, a.author, coalesce(json_extract(a.metadata, '$.date'), '') as date, a.language, a.source, a.words,
  a.tags, a.created as added,
  iif(p.opened > '', strftime('%Y-%m-%dT%H:%M:%SZ', substr(p.opened, 1, 15) / 1000, 'unixepoch'), null) as read,
  round(coalesce(min(1.0, max(p.offset, p.furthest) * 1.0 / nullif(v.characters, 0)), 0.0), 4) as progress,
  a.archived, a.finished,
  (select count(*) from annotations n where n.article_id = a.id and n.deleted is null) as annotations,
  a.publisher, a.doi, coalesce(json_extract(a.metadata, '$.url'), '') as url
from articles a left join versions v on v.id = a.version_id left join reading_positions p on p.article_id = a.id
where a.deleted is null;;
""",
    )
    columns = ("title", "author", "publisher", "doi")
    _run(
        db,
        "".join(
            (*schema_2.words_index("title", "articles", columns), *schema_2.trigram_index("title", "articles", columns))
        ),
    )


@step("6dac29a9eeb6b73746e8df15046bd93e8b08c3507bdec5de11de51bf57b34fb3")
def step_5_styles_of_briefs(db: Database) -> None:
    """Let a brief have a citation style of its own."""
    db.execute("alter table briefs add column style text not null default ''")


@step("3e8cf7c753bcda60d05f83f43f20518ad06a1b7a96ca06797e9ac9062b3b94bb")
def step_6_filed(db: Database) -> None:
    """Keep how many annotations of each article stand under which themes."""
    _run(db, filed.script())


SCHEMA = len(STEPS)
