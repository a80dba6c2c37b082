-- Postil for groups: one append-only table of changes, and the bytes of their articles, by group.
-- Run once, as the owner of the database: psql -v ON_ERROR_STOP=1 -f setup.sql DATABASE
-- A member is a role of PostgreSQL that may log in: see README.md beside this file.

begin;

do $$
begin
  if current_setting('server_version_num')::int < 120000 then
    raise exception 'Postil needs PostgreSQL 12 or newer; this server is %', current_setting('server_version');
  end if;
end
$$;

create schema postil;

create table postil.groups (
  id text primary key check (id ~ '^[0-9A-Za-z-]{1,64}$'),
  name text not null
);

create table postil.members (
  group_id text not null references postil.groups,
  member name not null,
  role text not null check (role in ('owner', 'writer', 'commenter', 'reader')),
  primary key (group_id, member)
);

-- What a line says of itself is read from the line, so that no column can say anything else.
create table postil.changes (
  number bigint generated always as identity unique,
  group_id text not null references postil.groups,
  line text not null check (octet_length(line) <= 41943040),
  id text not null generated always as (line::json ->> 'id') stored check (id ~ '^[0-9A-Za-z_-]{1,64}$'),
  kind text not null generated always as (line::json ->> 'kind') stored,
  row_id text not null generated always as (line::json ->> 'row') stored check (row_id ~ '^[0-9A-Za-z_-]{1,64}$'),
  author name not null default current_user,
  arrived timestamptz not null default clock_timestamp(),
  primary key (group_id, id)
);
create index changes_row on postil.changes (group_id, row_id);

create table postil.content (
  group_id text not null references postil.groups,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  packed bytea not null check (octet_length(packed) <= 314572800),
  author name not null default current_user,
  primary key (group_id, sha256)
);

create function postil.role_in(wanted text) returns text
language sql stable security definer set search_path = pg_catalog as
$$ select role from postil.members where group_id = wanted and member = session_user $$;

-- Whose a row is: the first to have told of it.
create function postil.maker_of(wanted text, wanted_row text) returns name
language sql stable security definer set search_path = pg_catalog as
$$ select author from postil.changes where group_id = wanted and row_id = wanted_row order by number limit 1 $$;

create function postil.may_write(wanted text, line text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog as
$$
declare
  role text := postil.role_in(wanted);
  told json := line::json;
  maker name := postil.maker_of(wanted, told ->> 'row');
  is_own boolean := maker is null or maker = session_user;
begin
  if (told ->> 'at') > to_char((now() + interval '1 day') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') then
    raise exception 'postil: the clock of this computer is more than a day ahead';
  end if;
  if role = 'owner' then
    return true;
  elsif told -> 'fields' -> 'same_as' is not null then  -- would put another's words into a row; every device sees it itself
    return role = 'writer' and told ->> 'kind' <> 'annotation';
  elsif role = 'writer' then  -- may file another's annotation, and say where it stands in a version that it brings
    return is_own or told ->> 'kind' <> 'annotation' or not exists (
      select from json_object_keys(told -> 'fields') as key where key not in ('theme_ids', 'anchor', 'modified'));
  elsif role = 'commenter' then
    return is_own and told ->> 'kind' = 'annotation';
  end if;
  return false;
end
$$;

-- A later number is never seen before an earlier one: writers take turns.
create function postil.take_turns() returns trigger
language plpgsql set search_path = pg_catalog as
$$ begin perform pg_advisory_xact_lock(6022140857); return null; end $$;
create trigger take_turns before insert on postil.changes for each statement execute function postil.take_turns();

create function postil.tell() returns trigger
language plpgsql set search_path = pg_catalog as
$$ begin perform pg_notify('postil', group_id) from (select distinct group_id from added) as groups; return null; end $$;
create trigger tell after insert on postil.changes
  referencing new table as added for each statement execute function postil.tell();

alter table postil.groups enable row level security;
alter table postil.members enable row level security;
alter table postil.changes enable row level security;
alter table postil.content enable row level security;

create policy members_see_their_groups on postil.groups for select using (postil.role_in(id) is not null);
create policy members_see_each_other on postil.members for select using (postil.role_in(group_id) is not null);
create policy members_read on postil.changes for select using (postil.role_in(group_id) is not null);
create policy members_write on postil.changes for insert
  with check (author = session_user and postil.may_write(group_id, line));
create policy members_read_content on postil.content for select using (postil.role_in(group_id) is not null);
create policy writers_add_content on postil.content for insert
  with check (author = session_user and postil.role_in(group_id) in ('owner', 'writer'));

grant usage on schema postil to public;
grant select on postil.groups, postil.members, postil.changes, postil.content to public;
grant insert (group_id, line) on postil.changes to public;
grant insert (group_id, sha256, packed) on postil.content to public;

commit;
