"""Pictures of a PDF's pages stand in the text, at their captions; what is no part of the reading is left out."""

from __future__ import annotations

from desktop.article.check import check_content
from desktop.article.content import BlockKind, Role
from desktop.importers import importer_by_id
from desktop.importers.images import image_size
from desktop.importers.imported import Imported
from tests.importers.pdf.making import Sheet, pdf

FIRST = "The harbour was built by people who trusted the tide more than"
SECOND = "Some say that the wind does it, and nobody has asked it so far"


def read(*sheets: Sheet) -> Imported:
    imported = importer_by_id("pdf").read(pdf(sheets), "a.pdf")
    check_content(imported.content)
    return imported


def sheet(caption: str = "", caption_y: float = 0, *, other: bool = False) -> Sheet:
    made = Sheet()
    made.line(50, 70, SECOND if other else FIRST)
    made.line(50, 82, "in the years since then." if other else "the council, and it shows.")
    if caption:
        made.line(50, caption_y, caption, 9)
    made.line(50, 300, FIRST if other else SECOND)
    made.line(50, 312, "the council, and it shows." if other else "in the years since then.")
    return made


def kinds(imported: Imported) -> list[tuple[str, str]]:
    return [(block.kind.value, block.role.value) for block in imported.content.blocks]


def test_a_picture_stands_at_its_caption_below_or_above() -> None:
    below = sheet("Figure 1: The bell.", 216)
    below.picture(50, 110, 150, 96)
    above = sheet("Figure 2. The rope.", 120, other=True)
    above.picture(50, 130, 150, 100)
    imported = read(below, above)
    text, caption = ("paragraph", ""), BlockKind.CAPTION.value
    assert kinds(imported) == [
        text, ("image", ""), (caption, Role.CAPTION_OF_PREVIOUS.value), text,
        text, (caption, Role.CAPTION_OF_NEXT.value), ("image", ""), text,
    ]  # fmt: skip
    names = [block.target for block in imported.content.blocks if block.kind is BlockKind.IMAGE]
    sizes = [image_size(imported.resources[name]) for name in names]
    assert [tuple(size or ()) for size in sizes] == [("png", 96, 64)] * 2


def test_a_picture_without_a_caption_stands_where_it_does_on_the_page() -> None:
    one = sheet()
    one.picture(50, 110, 150, 100)
    assert kinds(read(one)) == [("paragraph", ""), ("image", ""), ("paragraph", "")]


def test_a_background_a_small_one_and_one_of_every_page_are_left_out() -> None:
    sheets = [sheet() for _ in range(4)]
    for one in sheets:
        one.picture(300, 10, 100, 50)
    sheets[0].picture(0, 0, 420, 590)
    sheets[1].picture(50, 110, 40, 30)
    imported = read(*sheets)
    assert all(kind == "paragraph" for kind, _ in kinds(imported))
    assert not imported.resources
