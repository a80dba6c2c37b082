"""An address is fetched when asked: a page with the pictures of its article, or a file; all else is a sentence."""

from __future__ import annotations

import socket

import pytest

from desktop.errors import Cancelled, ImportFailed, PostilError
from desktop.fetching.addresses import web_address
from desktop.fetching.archived import archived
from desktop.fetching.asking import _Asker
from desktop.fetching.job import FetchJob
from desktop.importers import importer_for
from tests.fetching.server import PAGE, PDF
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
    assert asked == ["/moved", "/lock/page", "/lock/lock.png", "/lock/gone.png", "/lock/late.png"]
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
