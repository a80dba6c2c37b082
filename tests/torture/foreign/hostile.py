"""Hostile articles, made here: what asks for other files and hosts, what is too deep, too wide, too large, or lies."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from functools import cache
from pathlib import Path

CONTROLS = "photo\u202egnp.exe \u2066x\u2069 \u200b\u200f a\x00b \x1b[31m"
MARKUP = '<b>bold</b><img src="{canary}"><a href="file:///etc/passwd">x</a>'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{canary}"/><script>1</script></svg>'


def addresses(canary: Path, port: int) -> list[str]:
    """Return addresses that no article may have opened."""
    return [
        str(canary),
        canary.as_uri(),
        f"file://localhost{canary}",
        "../" * 12 + str(canary).lstrip("/"),
        ("../" * 12 + str(canary).lstrip("/")).replace("..", "%2e%2e"),
        str(canary.with_name("pipe")),
        "/dev/zero",
        "/proc/self/environ",
        f"http://127.0.0.1:{port}/beacon.png",
        f"//127.0.0.1:{port}/beacon.png",
        f"https://user@127.0.0.1:{port}/x",
        "\\\\127.0.0.1\\share\\x.png",
        "smb://127.0.0.1/share/x.png",
        "qrc:/x.png",
        ":/x.png",
    ]


def _html_channels(canary: Path, port: int) -> str:
    parts = [
        f'<base href="http://127.0.0.1:{port}/"><title>{MARKUP.format(canary=canary)}</title><p>Words to read.</p>'
    ]
    for address in addresses(canary, port):
        parts.append(
            f'<p>x<img src="{address}" srcset="{address} 2x" width=99999999 height=99999999></p>'
            f'<link rel=stylesheet href="{address}"><style>@import "{address}"; p {{content: url({address})}}</style>'
            f'<body background="{address}"><table background="{address}"><tr><td background="{address}">c</table>'
            f'<iframe src="{address}"></iframe><object data="{address}"></object><embed src="{address}">'
            f'<video src="{address}" poster="{address}"></video><script src="{address}"></script>'
            f'<p><a href="{address}">link</a> <input type=image src="{address}"></p>'
            f'<meta http-equiv=refresh content="0; url={address}"><svg><image href="{address}"/></svg>'
        )
    return "".join(parts)


def _markdown_channels(canary: Path, port: int) -> str:
    parts = [f"# {MARKUP.format(canary=canary)}\n"]
    for number, address in enumerate(addresses(canary, port)):
        parts.append(
            f"![a]({address}) ![b][r{number}] [c](<{address}>) <img src='{address}'>\n\n[r{number}]: <{address}>\n"
        )
    return "\n".join(parts)


@cache
def png(width: int, height: int, rows: int = 1) -> bytes:
    """Return a PNG of one bit a pixel that claims a size and holds ``rows`` rows."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * ((width + 7) // 8 + 1) * rows, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def _pictures(canary: Path) -> str:
    def data(kind: str, content: bytes) -> str:
        return f"data:{kind};base64,{base64.b64encode(content).decode()}"

    claims = b"\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9"
    frame = b"\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0"
    gif = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff" + frame * 10_000 + b"\x3b"
    sources = [
        data("image/png", png(60_000, 60_000, 2)),
        data("image/png", png(9, 9, 9)),
        data("image/jpeg", claims + b"\0" * 100_000),
        data("image/gif", gif),
        data("image/svg+xml", SVG.format(canary=canary).encode()),
        data("image/png", SVG.format(canary=canary).encode()),
        data("image/x-icns", b"icns" + struct.pack(">I", 2**31) + b"ic08" * 50),
        data("image/tiff", b"II*\0" + b"\xff" * 500),
        data("image/png", b"\x89PNG\r\n\x1a\n"),
        data("text/html", b"<script>1</script>"),
        "data:charset,",
        "data:;base64,",
        "data:image/png;base64," + "A" * 3_000_000,
        f"{canary.with_name('drawing.svg')}",
    ]
    return "<p>Pictures</p>" + "".join(f'<p><img src="{source}"></p>' for source in sources)


def _wide() -> str:
    cells = "<td rowspan=2000000000 colspan=2000000000>x</td>" * 20
    return (
        f"<table cellspacing=2000000000>{('<tr>' + cells) * 20}</table><p>After</p>"
        + "<table>"
        + ("<tr>" + "<td>y" * 300) * 200
        + "</table>"
    )


def hostile_files(folder: Path, canary: Path, port: int) -> list[Path]:
    """Write hostile articles into ``folder`` and give their paths; ``port`` is where a listener counts visitors."""
    n = 5000
    texts = {
        "channels.html": _html_channels(canary, port),
        "channels.md": _markdown_channels(canary, port),
        "pictures.html": _pictures(canary),
        "wide.html": _wide(),
        "deep-tables.html": "<table><tr><td>" * n + "Deep",
        "deep-lists.html": "<ul><li>" * n + "Deep",
        "deep-quotes.html": "<blockquote>" * n + "Deep",
        "deep-inline.html": "<b><font size=7><i>" * n + "Deep",
        "deep-quotes.md": "> " * n + "Deep",
        "deep-lists.md": "\n".join("  " * i + "* a" for i in range(1000)),
        "delimiters.md": "|a|\n" + "|---|\n" * n * 4,
        "blank-footnote.md": "a[^1]\n\n[^1]: x" + "\n" * n * 8 + "y",
        "brackets.md": "[" * n + "a" + "]" * n,
        "comments.md": "<!-- <!--" * n,
        "backticks.md": "".join("e" + "`" * i for i in range(300)),
        "styles.html": "<style>p{font-size:0;color:#fff}</style><p style='font-size:9999px'>Seen</p>" * 99,
        "one-line.txt": "word " * 400_000,
        "one-word.txt": "w" * 1_000_000,
        "marks.txt": "a" + "\u0301" * 100_000 + " b\n\n" + "\U0001f469\u200d" * 5000,
        "controls.md": f"# {CONTROLS}\n\nSome {CONTROLS} words\u2028and\u2029more\x85.\n\n[{CONTROLS}](http://a\u202eb.example)",
        f"\u202egnp.{'<b>x<'}.md": "# \u202eltr\u202c\n\nA file name that lies about what it is.",
        "front.md": f"---\ntitle: {MARKUP.format(canary=canary)!r}\nauthor: [[[\ndate: &a [*a, *a]\n---\n\nWords.",
        "links.md": "\n\n".join(f"[{scheme}]({scheme}) <{scheme}>" for scheme in SCHEMES),
        "nul.txt": "a\0b\n" * 1000,
        "surrogates.md": "half \\ud83d &#xD83D; &#0; &#x110000; &#xFFFE; pair",
        "entities.html": "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>&a; &#x202e;</p>" + "&lt;" * n,
    }  # fmt: skip
    found = []
    for name, text in texts.items():
        path = folder / name
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
        found.append(path)
    for name, data in {
        "latin.txt": "Zo\xeb na\xefve \x96 word".encode("latin-1"),
        "broken.txt": b"ok \xff\xfe\x80 \xed\xa0\x80 bad \xf4\x90\x80\x80 end",
        "utf16.txt": "Words \u202e here".encode("utf-16"),
        "binary.txt": bytes(range(256)) * 40,
        "empty.md": b"",
        "picture.md": png(9, 9, 9),
        "archive.md": b"PK\x03\x04" + b"\0" * 500,
    }.items():
        path = folder / name
        path.write_bytes(data)
        found.append(path)
    return found


SCHEMES = (
    "javascript:alert(1)", " jAvA\tscript:alert(1)", "java&#10;script:alert(1)", "data:text/html,<script>1</script>",
    "file:///etc/passwd", "vbscript:x", "ms-msdt:/id", "smb://host/share", "search-ms:query", "http:\\\\x", "//host/x",
    "http://bank.example@evil.example/", "mailto:a@b.example?attach=/etc/passwd", "tel:112",
    "postil://a/1", "about:blank", "http://xn--e1awd7f.example/",
)  # fmt: skip


def _strings(found: object) -> list[str]:
    if isinstance(found, str):
        return [found]
    values = found.values() if isinstance(found, dict) else found if isinstance(found, list) else []
    return [text for value in values for text in _strings(value)]


def from_folders(folders: list[Path], target: Path) -> tuple[list[Path], list[str]]:
    """Return the hostile files in folders of others' making, and the strings of their lists (JSON, lines of text).

    Every list is written into ``target`` as an article in each format, besides.
    """
    files: list[Path] = []
    names: list[str] = []
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()):
        text = path.read_bytes().decode("utf-8", "replace")
        if path.suffix != ".json" and not (path.suffix == ".txt" and text.count("\n") > 400 and len(text) < 3_000_000):
            files.append(path)
            continue
        lines = _strings(json.loads(text)) if path.suffix == ".json" else text.splitlines()
        names += [line for line in lines if line.strip()]
        for suffix in (".md", ".html", ".txt"):
            made = target / f"{path.stem}{suffix}"
            made.write_text("\n\n".join(lines), "utf-8", "surrogatepass")
            files.append(made)
    return files, names
