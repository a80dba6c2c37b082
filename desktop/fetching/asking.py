"""Asking servers, in a limited child: the two tasks that fetch a page, and the pictures of one. Imports httpx.

A name is looked up once, and the very machine that was looked at is asked, so that no second look-up can lead
elsewhere; each redirect goes the same way. No cookies, no proxy, no password is known here. An asker has one time for
all that it asks: a server that is silent takes none of it beyond its end.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, NamedTuple

import httpx

from db.message import Message
from desktop import __version__
from desktop.child.parts import written
from desktop.errors import PostilError
from desktop.fetching.addresses import WebAddress, may_be_asked, redirected, web_address
from desktop.importers.images import MAX_BYTES, MAX_TOTAL, may_be_shown

MAX_PAGE = 50_000_000  # bytes, unpacked
MAX_REDIRECTS = 8
PAGE_SECONDS = 25.0
PICTURES_SECONDS = 25.0
MAX_PICTURES = 200
_AT_ONCE = 6  # pictures that are asked for, as browsers do: one that does not come keeps no other waiting
_WAIT, _WAIT_TO_CONNECT = 10.0, 6.0  # seconds
_HEADERS = {
    "User-Agent": f"Postil/{__version__} (fetches one page at a reader's wish)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,application/epub+zip;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "*",
}


class _Fetched(NamedTuple):
    address: WebAddress
    kind: str  # the media type that the server says
    charset: str
    data: bytes


def page(about: Mapping[str, Any], _data: bytes) -> tuple[dict[str, Any], Iterator[bytes | memoryview]]:
    """Fetch ``address``; ``inside`` and ``itself`` as for ``may_be_asked``. Raises PostilError with a sentence."""
    with _Asker(about, PAGE_SECONDS) as asker:
        answer = asker.fetch(web_address(about["address"]), MAX_PAGE)
    told = {"address": answer.address.whole, "kind": answer.kind, "charset": answer.charset}
    return told, written({}, answer.data)


def pictures(about: Mapping[str, Any], _data: bytes) -> tuple[dict[str, Any], Iterator[bytes | memoryview]]:
    """Fetch the pictures at ``addresses``: those that come within bounds of time and size, each a part when it came."""
    return {}, _pictures(about)


def _pictures(about: Mapping[str, Any]) -> Iterator[bytes | memoryview]:
    left = MAX_TOTAL
    with _Asker(about, PICTURES_SECONDS) as asker, ThreadPoolExecutor(_AT_ONCE) as threads:
        asked = {threads.submit(_picture, asker, address): address for address in about["addresses"][:MAX_PICTURES]}
        for answer in as_completed(asked):
            name, picture = asked.pop(answer), answer.result()
            if picture and len(picture) <= left:
                left -= len(picture)
                yield from written({"name": name}, picture)


def _picture(asker: _Asker, address: str) -> bytes:
    """Return the picture at an address; nothing where it does not come, or is none that may be shown."""
    try:
        picture = asker.fetch(web_address(address), MAX_BYTES).data
    except PostilError:
        return b""
    return picture if may_be_shown(picture) else b""


class _Asker:
    """Asks for addresses, also for several at once, until its time is over."""

    def __init__(self, about: Mapping[str, Any], seconds: float) -> None:
        self._inside, self._itself = bool(about.get("inside")), bool(about.get("itself"))
        self._until = time.monotonic() + seconds
        no_cookies = CookieJar(DefaultCookiePolicy(allowed_domains=()))
        self._client = httpx.Client(trust_env=False, follow_redirects=False, cookies=no_cookies, headers=_HEADERS)

    def __enter__(self) -> _Asker:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def fetch(self, address: WebAddress, limit: int) -> _Fetched:
        """Return what an address leads to, after redirects. Raises PostilError with a sentence."""
        for _ in range(MAX_REDIRECTS + 1):
            answer = self._ask(address, limit)
            if isinstance(answer, _Fetched):
                return answer
            address = redirected(address, answer)
        raise PostilError("{host} sends on from one address to the next without an end.", host=address.host)

    def _ask(self, address: WebAddress, limit: int) -> _Fetched | str:
        """Ask one server; return what it gave, or where it sends on to."""
        failure: Exception | None = None
        for number in self._numbers(address):
            if (left := self._until - time.monotonic()) <= 0:
                raise PostilError("{host} did not answer in time.", host=address.host) from failure
            host = f"[{number}]" if ":" in number else number
            request = self._client.build_request(
                "GET",
                f"{address.scheme}://{host}:{address.port}{address.target}",
                headers={"Host": address.whole.partition("//")[2].partition("/")[0]},
                extensions={"sni_hostname": address.host},
                timeout=httpx.Timeout(min(_WAIT, left), connect=min(_WAIT_TO_CONNECT, left)),
            )
            try:
                return self._answer(request, address, limit)
            except httpx.ConnectError as error:
                failure = error  # the next number of the same name may do better
            except httpx.TimeoutException as error:
                raise PostilError("{host} did not answer in time.", host=address.host) from error
            except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, ValueError) as error:
                raise PostilError("{host} gave an answer that cannot be read.", host=address.host) from error
        if isinstance(getattr(failure, "__cause__", None), Exception) and _is_of_certificate(failure):
            raise PostilError(
                "{host} cannot prove that it is itself, so nothing was fetched.", host=address.host
            ) from failure
        raise PostilError("{host} cannot be reached.", host=address.host) from failure

    def _numbers(self, address: WebAddress) -> list[str]:
        try:
            known = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise PostilError("There is no network, or no server by the name {host}.", host=address.host) from error
        numbers = list(dict.fromkeys(str(row[4][0]) for row in known))
        if not numbers or not all(may_be_asked(number, inside=self._inside, itself=self._itself) for number in numbers):
            raise PostilError(
                "{host} is a machine of your own network, or this one: Postil asks only the web, "
                "unless Settings allow the own network.",
                host=address.host,
            )
        return numbers

    def _answer(self, request: httpx.Request, address: WebAddress, limit: int) -> _Fetched | str:
        answer = self._client.send(request, stream=True)
        try:
            if answer.is_redirect and "location" in answer.headers:
                return answer.headers["location"]
            if answer.status_code != 200:
                raise PostilError(_refusal(address.host, answer.status_code))
            data = bytearray()
            for piece in answer.iter_bytes(1 << 16):
                data += piece
                if len(data) > limit:
                    raise PostilError("What {host} gives is larger than Postil takes.", host=address.host)
                if time.monotonic() > self._until:
                    raise PostilError("{host} takes too long to give it all.", host=address.host)
        finally:
            answer.close()
        if time.monotonic() > self._until:
            raise PostilError("{host} takes too long to give it all.", host=address.host)
        kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
        return _Fetched(address, kind, answer.charset_encoding or "", bytes(data))


def _is_of_certificate(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False


def _refusal(host: str, status: int) -> str:
    if status in (401, 403, 407, 451):
        return Message(
            "{host} does not let Postil read this ({status}): it wants a password, or a browser.",
            host=host,
            status=status,
        )
    if status in (404, 410):
        return Message("{host} has nothing at this address ({status}).", host=host, status=status)
    if status == 429:
        return Message(
            "{host} is asked too often just now ({status}); please try again later.", host=host, status=status
        )
    return Message("{host} could not give it ({status}).", host=host, status=status)
