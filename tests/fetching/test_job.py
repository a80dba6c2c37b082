"""An address is fetched when asked: a page with the pictures of its article, or a file; all else is a sentence."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop.child.tasks import TASKS
from desktop.errors import Cancelled, ImportFailed, PostilError
from desktop.fetching import asking
from desktop.fetching.addresses import web_address
from desktop.fetching.archived import archived, with_room
from desktop.fetching.asking import _Asker
from desktop.fetching.job import FetchJob
from desktop.importers import importer_for
from tests.fetching.server import ANSWERS, PAGE, PDF, Answer
from tests.importers.office.documents import PICTURE

Server = tuple[str, list[str]]


def fetched(address: str, *, pictures: bool = True) -> tuple[str, bytes, str]:
    job = FetchJob(address, pictures=pictures)
    job.start()
    made = job.result()
    return made.name, made.data, made.address


@pytest.mark.usefixtures("asks_itself")
def test_a_page_is_kept_whole_with_the_pictures_of_its_article_and_no_others(server: Server) -> None:
    base, asked = server
    asked.clear()
    name, data, address = fetched(f"{base}/moved")
    assert (name, address) == ("page.mhtml", f"{base}/lock/page")
    assert asked[:2] == ["/moved", "/lock/page"]
    assert sorted(asked[2:]) == ["/lock/gone.png", "/lock/late.png", "/lock/lock.png"]
    imported = importer_for(name, data).read(data, name)
    assert imported.importer == "mhtml"
    assert imported.content.metadata.title == "The Lock"
    assert imported.content.metadata.publisher == "Harbour"
    assert set(imported.resources) == {"lock.png", "late.png"}
    assert set(imported.resources.values()) == {PICTURE}
    import base64

    assert base64.encodebytes(PAGE).replace(b"\n", b"\r\n") in data


@pytest.mark.usefixtures("asks_itself")
def test_without_pictures_one_thing_is_asked_for(server: Server) -> None:
    base, asked = server
    asked.clear()
    fetched(f"{base}/lock/page", pictures=False)
    assert asked == ["/lock/page"]


FILES = [
    ("/lock.pdf", "lock.pdf", PDF),
    ("/words.txt", "words.txt", b"Only words."),
    ("/note.md", "note.md", b"# Note\n\nWords."),
]


@pytest.mark.usefixtures("asks_itself")
@pytest.mark.parametrize(("path", "name", "data"), FILES)
def test_a_file_is_kept_as_it_is(server: Server, path: str, name: str, data: bytes) -> None:
    assert fetched(server[0] + path)[:2] == (name, data)


REFUSED = [
    ("/nowhere", r"nothing at this address \(404\)"),
    ("/secret", r"\(403\)"),
    ("/round", "without an end"),
    ("/to-file", "of the web only"),
    ("/inside", "own network"),
    ("/movie", "video/mp4"),
    ("/empty", "empty page"),
    ("/bomb", "larger than"),
    ("/broken", "cannot be read"),
]


@pytest.mark.usefixtures("asks_itself")
@pytest.mark.parametrize(("path", "words"), REFUSED)
def test_what_is_no_article_is_a_sentence(server: Server, path: str, words: str) -> None:
    with pytest.raises((PostilError, ImportFailed), match=words) as caught:
        fetched(server[0] + path)
    assert str(caught.value).endswith(".")


def test_this_machine_is_never_asked_but_by_a_test(server: Server) -> None:
    base, asked = server
    asked.clear()
    for host in (base, base.replace("127.0.0.1", "localhost"), base.replace("127.0.0.1", "[::ffff:7f00:1]")):
        with pytest.raises(PostilError, match="own network"):
            fetched(f"{host}/lock/page")
    assert asked == []


def test_without_a_network_there_is_a_sentence() -> None:
    with pytest.raises(PostilError, match="There is no network, or no server"):
        fetched("https://nowhere.invalid/x")


def test_a_name_is_looked_up_once_and_that_machine_is_asked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    port = web_address(server[0]).port
    looked_up: list[object] = []

    def look_up(host: object, *_: object, **__: object) -> list[object]:
        if host != "127.0.0.1":
            looked_up.append(host)
        number = "127.0.0.1" if host == "127.0.0.1" or len(looked_up) == 1 else "10.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port))]

    with _Asker({"itself": True}, 5.0) as asker:
        monkeypatch.setattr(socket, "getaddrinfo", look_up)
        address = web_address(f"http://lock.example:{port}/words.txt")
        assert asker.fetch(address, 1000).data == b"Only words."
    assert looked_up == ["lock.example"]


@pytest.mark.usefixtures("asks_itself")
def test_a_cancelled_job_has_no_result(server: Server) -> None:
    job = FetchJob(f"{server[0]}/lock/page")
    job.start()
    job.cancel()
    assert not job.running()
    with pytest.raises(Cancelled):
        job.result()


def test_what_stands_in_an_address_cannot_break_the_archive() -> None:
    data = archived(
        b"<p>x</p>", "utf-8\r\nX: y", "https://a.b/\r\nEvil: 1\r\n\r\nx", "now\n", {"https://a.b/\nc": PICTURE}
    )
    assert b"\nEvil" not in data and b"\nX:" not in data
    assert importer_for("a.mhtml", data).id == "mhtml"


def parts_of(body: Iterator[bytes | memoryview]) -> dict[str, bytes]:
    """Return the pictures in an answer's parts, each a line that names it and its bytes."""
    return {json.loads(bytes(line))["name"]: bytes(data) for line, data in zip(body, body, strict=True)}


def test_pictures_that_do_not_come_are_left_out_and_keep_no_other_waiting(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "PICTURES_SECONDS", 1.0)
    silent = [f"{server[0]}/silent?{number}" for number in range(4)]
    came = f"{server[0]}/lock/lock.png"
    _, body = asking.pictures({"addresses": [*silent, came], "itself": True}, b"")
    assert parts_of(body) == {came: PICTURE}


@pytest.mark.usefixtures("asks_itself")
def test_a_page_comes_in_without_its_pictures_where_asking_for_them_is_stopped(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(TASKS, "fetch_pictures", replace(TASKS["fetch_pictures"], wall_seconds=0.3))
    monkeypatch.setitem(ANSWERS, "/lock/page", Answer(body=PAGE.replace(b"lock.png", b"/silent?")))
    name, data, _ = fetched(f"{server[0]}/lock/page")
    assert importer_for(name, data).read(data, name).content.metadata.title == "The Lock"


@pytest.mark.usefixtures("asks_itself")
def test_a_page_whose_picture_has_an_address_that_is_none_comes_with_the_others(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ANSWERS, "/lock/page", Answer(body=PAGE.replace(b'"gone.png"', b'"//[::1/gone.png"')))
    name, data, _ = fetched(f"{server[0]}/lock/page")
    assert set(importer_for(name, data).read(data, name).resources) == {"lock.png", "late.png"}


@pytest.mark.usefixtures("asks_itself")
def test_of_pictures_that_an_archive_has_no_room_for_the_largest_are_left_out(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.fetching.archived.MAX_FILE", 60_000)
    monkeypatch.setitem(ANSWERS, "/lock/lock.png", Answer(kind="image/png", body=PICTURE + bytes(40_000)))
    name, data, _ = fetched(f"{server[0]}/lock/page")
    assert len(data) < 60_000
    assert set(importer_for(name, data).read(data, name).resources) == {"late.png"}


def test_an_archive_is_never_larger_than_what_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    most = 300_000
    monkeypatch.setattr("desktop.fetching.archived.MAX_FILE", most)
    page, pictures = b"<p>x</p>" * 1000, {f"https://a.b/{size}": bytes(size) for size in range(0, 40_000, 3_001)}
    kept = with_room(len(page), {name: len(data) for name, data in pictures.items()})
    assert 3 < len(kept) < len(pictures)
    assert max(len(pictures[name]) for name in kept) < min(len(pictures[name]) for name in pictures.keys() - kept)
    data = archived(page, "utf-8", "https://a.b/", "now", {name: pictures[name] for name in kept})
    assert most / 2 < len(data) < most
