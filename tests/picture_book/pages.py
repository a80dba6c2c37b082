"""The index of the picture book, and its sheets of small pictures: by scene and look, to be looked through."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageReader, QPainter

SMALL = QSize(480, 320)
ACROSS, DOWN = 4, 5
CAPTION = 18


def bind(folder: Path) -> None:
    """Write ``index.html`` and the sheets over the pictures in a folder, named SCENE--SCREEN--LOOK.png."""
    pictures = sorted(folder.glob("*--*--*.png"))
    scenes: dict[str, list[Path]] = {}
    for picture in pictures:
        scenes.setdefault(picture.name.partition("--")[0], []).append(picture)
    parts = []
    for scene, its in scenes.items():
        images = "".join(
            f'<a href="{escape(one.name)}"><img loading="lazy" src="{escape(one.name)}" alt="">'
            f"<span>{escape(one.stem.partition('--')[2].replace('--', ' · '))}</span></a>"
            for one in its
        )
        parts.append(f'<h2 id="{escape(scene)}">{escape(scene.replace("_", " "))}</h2><div>{images}</div>')
    links = " ".join(f'<a href="#{escape(scene)}">{escape(scene.replace("_", " "))}</a>' for scene in scenes)
    style = (
        "body{font:14px/1.5 sans-serif;margin:24px;background:#e8e6e1}div{display:flex;flex-wrap:wrap;gap:16px}"
        "div a{display:block;color:#333;text-decoration:none}img{display:block;width:400px;background:#fff}"
        "nav a{margin-right:8px}"
    )
    page = f"<!DOCTYPE html><meta charset=utf-8><title>Pictures</title><style>{style}</style>"
    (folder / "index.html").write_text(f"{page}<nav>{links}</nav>{''.join(parts)}\n", "utf-8")
    _sheets(folder, pictures)


def _sheets(folder: Path, pictures: list[Path]) -> None:
    if QGuiApplication.instance() is None:
        application = QGuiApplication(["pictures", "-platform", "offscreen"])
        application.setApplicationName("pictures")
    for old in folder.glob("sheet-*.png"):
        old.unlink()
    kinds: dict[str, list[Path]] = {}
    for picture in pictures:
        kinds.setdefault(picture.stem.partition("--")[2], []).append(picture)
    for kind, its in kinds.items():
        for number in range(0, len(its), ACROSS * DOWN):
            page = _sheet(its[number : number + ACROSS * DOWN])
            page.save(str(folder / f"sheet-{kind}-{number // (ACROSS * DOWN) + 1}.png"))


def _sheet(pictures: list[Path]) -> QImage:
    """Return small pictures in rows, the name below each."""
    wide, high = SMALL.width() + 12, SMALL.height() + CAPTION + 8
    sheet = QImage(ACROSS * wide, -(-len(pictures) // ACROSS) * high, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#c9c6bf"))
    painter = QPainter(sheet)
    for number, picture in enumerate(pictures):
        reader = QImageReader(str(picture))
        reader.setScaledSize(reader.size().scaled(SMALL, Qt.AspectRatioMode.KeepAspectRatio))
        left, top = number % ACROSS * wide + 6, number // ACROSS * high + 4
        painter.drawImage(left, top, reader.read())
        painter.drawText(QRect(left, top + SMALL.height(), SMALL.width(), CAPTION), picture.stem.partition("--")[0])
    painter.end()
    return sheet
