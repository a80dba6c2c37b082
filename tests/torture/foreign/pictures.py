"""Pages whose pictures ask for too much: of time, of memory, of files. Each is written into a folder of its own.

The bytes are made here: a JPEG whose last scan comes again and again is cut from one that Qt writes.
"""

from __future__ import annotations

import base64
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QImageWriter

WORDS = "<p>Words to read.</p>"


def _packed(data: bytes, flush: int) -> bytes:
    """Pack a part of a stream, which no other part needs: the same one may come again and again."""
    packing = zlib.compressobj(9, wbits=-15)
    return packing.compress(data) + packing.flush(flush)


def png(width: int, height: int, *, bits: int = 8, colours: int = 2, interlaced: bool = False) -> bytes:
    """Return a black PNG, whole; ``colours`` as PNG counts them: 0 grey, 2 RGB, 6 RGB and alpha."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, bits, colours, 0, 0, int(interlaced))
    line = b"\0" * ((width * {0: 1, 2: 3, 6: 4}[colours] * bits + 7) // 8 + 1)
    at_once = max(1, (1 << 20) // len(line))
    times, rest = divmod(height * (2 if interlaced else 1), at_once)  # twice: the passes' own starts of lines
    data = b"\x78\xda" + _packed(line * at_once, zlib.Z_FULL_FLUSH) * times + _packed(line * rest, zlib.Z_FINISH)
    check = 1
    for number in [at_once] * times + [rest]:
        check = zlib.adler32(line * number, check)
    data += struct.pack(">I", check)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def jpeg(width: int, height: int, *, progressive: bool = True) -> bytes:
    """Return a grey JPEG of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setProgressiveScanWrite(progressive)
    assert writer.write(image), writer.errorString()
    return bytes(data.data())


def repeated_scan(data: bytes, times: int) -> bytes:
    """Return a progressive JPEG whose last scan comes ``times`` more."""
    last = data.rindex(b"\xff\xda")
    tables = data.rfind(b"\xff\xc4", 0, last)
    assert tables > 0 and data.endswith(b"\xff\xd9")
    return data[:-2] + data[last:-2] * times + data[-2:]


def page(*pictures: bytes, inline: bool = False) -> bytes:
    """Return a page that holds pictures in itself."""
    kinds = {b"\x89": "png", b"\xff": "jpeg"}
    made = [f'<img src="data:image/{kinds[data[:1]]};base64,{base64.b64encode(data).decode()}">' for data in pictures]
    inside = f"<p>{' '.join(made)}</p>" if inline else "".join(f"<p>{one}</p>" for one in made)
    return f"{WORDS}{inside}<p>More words.</p>".encode()


def _scans(folder: Path) -> bytes:
    return page(repeated_scan(jpeg(6300, 6300), 16_000))


def _wide(folder: Path) -> bytes:
    return page(png(160_000, 240))


def _deep(folder: Path) -> bytes:
    return page(*(png(4_900, 5_000 - n, bits=16) for n in range(6)))


def _large_jpeg(folder: Path) -> bytes:
    return page(jpeg(6_300, 6_300))


def _thin(folder: Path) -> bytes:
    return page(*(png(8, 1_000_000 - n) for n in range(12)), inline=True)


def _interlaced(folder: Path) -> bytes:
    return page(*(png(6_000, 6_000 - n, colours=6, interlaced=True) for n in range(4)))


def _names_itself(folder: Path) -> bytes:
    images = "".join(f'<img src="self.html?{n}">' for n in range(12_000))
    return f"{WORDS}<p>{images}</p><!--{'x' * 10_000_000}-->".encode()


def _names_large_files(folder: Path) -> bytes:
    for n in range(20):
        with (folder / f"large{n}.png").open("wb") as file:
            file.truncate(19_000_000)
    images = "".join(f'<img src="large{n % 20}.png?{n}">' for n in range(2_000))
    return f"{WORDS}<p>{images}</p>".encode()


def _many_names(folder: Path) -> bytes:
    (folder / "one.png").write_bytes(png(300, 200) + b"\0" * 900_000)
    images = "".join(f'<img src="one.png?{n}">' for n in range(2_000))
    return f"{WORDS}<p>{images}</p>".encode()


def _heavy(folder: Path) -> bytes:
    for n in range(60):
        (folder / f"heavy{n}.png").write_bytes(png(1_200, 800) + os.urandom(3_000_000))
    return (WORDS + "".join(f'<p><img src="heavy{n}.png"></p>' for n in range(60))).encode()


def _not_files(folder: Path) -> bytes:
    os.mkfifo(folder / "pipe.png")
    (folder / "folder.png").mkdir()
    (folder / "null.png").symlink_to("/dev/null")
    (folder / "zero.png").symlink_to("/dev/zero")
    (folder / "loop.png").symlink_to("loop.png")
    (folder / "link.png").symlink_to("pipe.png")
    names = ("pipe", "folder", "null", "zero", "loop", "link")
    return (WORDS + "".join(f'<p><img src="{name}.png"></p>' for name in names)).encode()


PAGES: dict[str, Callable[[Path], bytes]] = {
    "scans": _scans,
    "wide": _wide,
    "deep": _deep,
    "large-jpeg": _large_jpeg,
    "thin": _thin,
    "interlaced": _interlaced,
    "self": _names_itself,
    "large-files": _names_large_files,
    "many-names": _many_names,
    "heavy": _heavy,
    "not-files": _not_files,
}


def write(name: str, folder: Path) -> Path:
    """Write one of PAGES with what lies beside it; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / ("self.html" if name == "self" else f"{name}.html")
    path.write_bytes(PAGES[name](folder))
    return path
