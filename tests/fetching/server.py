"""A small server on this machine, for what fetches to be tried on; it counts what it was asked."""

# ruff: noqa: E501
from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple

from tests.importers.office.documents import PICTURE

PROSE = "The keeper of the lock wrote down every boat that came, and how deep it lay in the water on that day. "
PAGE = (
    '<html lang="en"><head><title>The Lock | Harbour</title><meta property="og:site_name" content="Harbour"></head><body>'
    f'<nav><a href="/x">Home</a></nav><article><h1>The Lock</h1><p>{PROSE * 2}</p><p><img src="lock.png"></p>'
    f'<p><img src="gone.png" alt="A gate that is gone"> {PROSE}</p><img src="data:image/svg+xml,x" data-src="late.png">'
    "</article></body></html>"
).encode()
PDF = b"%PDF-1.4\n%\xe2\xe3\n"


class Answer(NamedTuple):
    """What the server says at one path."""

    status: int = 200
    kind: str = "text/html; charset=utf-8"
    body: bytes = b""
    head: tuple[tuple[str, str], ...] = ()


ANSWERS = {
    "/lock/page": Answer(body=PAGE),
    "/lock/lock.png": Answer(kind="image/png", body=PICTURE),
    "/lock/late.png": Answer(kind="image/png", body=PICTURE),
    "/moved": Answer(301, head=(("Location", "/lock/page"),)),
    "/round": Answer(302, head=(("Location", "/round"),)),
    "/to-file": Answer(302, head=(("Location", "file:///etc/passwd"),)),
    "/inside": Answer(302, head=(("Location", "http://10.0.0.1/"),)),
    "/lock.pdf": Answer(kind="application/pdf", body=PDF),
    "/words.txt": Answer(kind="text/plain", body=b"Only words."),
    "/note.md": Answer(kind="text/plain", body=b"# Note\n\nWords."),
    "/movie": Answer(kind="video/mp4", body=b"\x00\x00\x00\x18ftyp"),
    "/empty": Answer(body=b" \n"),
    "/secret": Answer(403, body=b"no"),
    "/bomb": Answer(body=gzip.compress(b"a" * 60_000_000), head=(("Content-Encoding", "gzip"),)),
    "/broken": Answer(body=b"no gzip", head=(("Content-Encoding", "gzip"),)),
}  # fmt: skip


@contextmanager
def serving() -> Iterator[tuple[str, list[str]]]:
    """Serve ANSWERS; return the address of the server, and the list to which each path that is asked for is added.

    At a path that begins with /silent nothing is said as long as the server lives.
    """
    asked: list[str] = []
    over = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            if self.path.startswith("/silent"):
                over.wait()
            answer = ANSWERS.get(self.path, Answer(404))
            self.send_response(answer.status)
            for name, value in (("Content-Type", answer.kind), ("Content-Length", str(len(answer.body))), *answer.head):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        over.set()
        server.shutdown()
        server.server_close()
        thread.join()
