"""Pictures of a PDF's pages stand in the text, at their captions; what is no part of the reading is left out."""

from __future__ import annotations

from desktop.article.content import BlockKind, Role
from desktop.importers.images import described, image_size
from desktop.importers.imported import Imported
from tests.importers.pdf.making import BELL, HARBOUR, Column, Sheet, pdf, read_all, width

FIRST = "The harbour was built by people who trusted the tide more than"
SECOND = "Some say that the wind does it, and nobody has asked it so far"


def read(*sheets: Sheet) -> Imported:
    return read_all(pdf(sheets))


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
    above = sheet("Rysunek 2: Lina.", 120, other=True)
    above.picture(50, 130, 150, 100)
    imported = read(below, above)
    text, caption = ("paragraph", ""), BlockKind.CAPTION.value
    assert kinds(imported) == [
        text, ("image", ""), (caption, Role.CAPTION_OF_PREVIOUS.value), text,
        text, (caption, Role.CAPTION_OF_NEXT.value), ("image", ""), text,
    ]  # fmt: skip
    names = [block.target for block in imported.content.blocks if block.kind is BlockKind.IMAGE]
    sizes = [image_size(imported.resources[name]) for name in names]
    assert [tuple(size or ()) for size in sizes] == [
        ("png", 308, 200),
        ("png", 308, 208),
    ]  # twice as many, and a margin


def test_pictures_side_by_side_and_on_the_page_before_have_their_captions_whatever_is_behind_the_number() -> None:
    first, second = Sheet(), Sheet()
    for at, caption in enumerate(("Figure 1", "Graph 2 - The rope")):
        first.picture(50 + 150 * at, 60, 120, 80)
        first.line(50 + 150 * at, 155, caption)
    first.picture(50, 300, 150, 96)
    for y, caption in ((60, "Figure 3 The harbour at night"), (190, "Figure 4 showing a keeper.")):
        second.line(50, y, caption)
    second.picture(50, 80, 150, 96)
    blocks = read(first, second).content.blocks
    labels = ["Figure 1", "Graph 2 - The rope", "Figure 3 The harbour at night", "Figure 4 showing a keeper."]
    assert [block.text for block in blocks[1::2]] == labels
    assert [block.spans[0].label for block in blocks[::2]] == labels


def test_a_sentence_goes_on_behind_a_picture_and_its_caption_at_the_top_of_the_next_page() -> None:
    first, second = Sheet(), Sheet()
    Column([first]).paragraph(HARBOUR)
    first.line(50, 140, FIRST, spread=(320 - width(FIRST, 10)) / FIRST.count(" "))
    second.picture(50, 60, 150, 96)
    second.line(50, 180, "Figure 1: The Bell of the Harbour, and the Rope")
    Column([second], y=220).paragraph(f"the council, and it shows. {HARBOUR}")
    blocks = read(first, second).content.blocks
    assert [block.text[:70] for block in blocks[1:]] == [
        f"{FIRST} the cou", "\ufffc", "Figure 1: The Bell of the Harbour, and the Rope"
    ]  # fmt: skip


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


def test_a_title_on_a_coloured_ground_and_a_small_line_below_a_photograph_are_text() -> None:
    one = sheet()
    for lift in (500, 520, 530):
        one.drawn.append(f"0.8 g 40 {lift} m 100 {lift + 40} 300 {lift + 40} 380 {lift} c f 0 g")
    one.line(120, 50, "The Bell at Night", 16)
    one.picture(50, 110, 150, 100)
    one.line(50, 220, "Source: a keeper", 7)
    content = read(one).content
    assert {"The Bell at Night", "Source: a keeper"} <= {block.text for block in content.blocks}
    assert sum(block.kind is BlockKind.IMAGE for block in content.blocks) == 1


def drawing(sheet: Sheet) -> None:
    """Draw a curve between two axes, with labels in and at it."""
    sheet.rule(60, 210, 220, 210)
    sheet.rule(60, 110, 60, 210)
    for lift in (20, 50, 80):
        sheet.drawn.append(f"0.5 w 60 385 m 100 {385 + lift} 160 {385 + lift} 220 {385 + 1.2 * lift} c S")
    for number in range(4):
        sheet.line(56 + 50 * number, 219, f"{number}00", 7)
    sheet.line(170, 130, "strokes", 7)
    sheet.drawn.append("BT /sans 7 Tf 0 1 -1 0 50 410 Tm (per night) Tj ET")


def test_a_drawing_is_a_picture_with_its_labels_and_its_caption_tells_it() -> None:
    one = sheet("Figure 1: How often the bell rings.", 236)
    drawing(one)
    imported = read(one)
    assert [kind for kind, _ in kinds(imported)] == ["paragraph", "image", "caption", "paragraph"]
    [picture] = [span for block in imported.content.blocks if block.kind is BlockKind.IMAGE for span in block.spans]
    assert picture.label == "Figure 1: How often the bell rings."
    assert not any(word in imported.content.text for word in ("strokes", "100", "per night"))
    assert described(imported.resources[picture.target]) == "000 100 200 300 strokes"
    size = image_size(imported.resources[picture.target])
    assert size is not None and size.width > 2 * 170 and size.height > 2 * 105  # the labels stand in it, too


def test_drawings_in_the_same_place_of_many_pages_are_pictures_and_a_text_that_ends_on_one_stays_whole() -> None:
    sheets = [Sheet() for _ in range(4)]
    for number, one in enumerate(sheets):
        one.drawn += [f"60 285 m 200 250 l {160 + 15 * number} 190 l s", "60 190 m 100 220 l S"]
    drawing(sheets[0])
    for number, words in enumerate(
        (
            "The keepers heard that night",
            "a bell that nobody rings",
            "and those who slept in the",
            "old harbour heard it, too.",
        )
    ):
        sheets[0].line(90, 79 + 12 * number, words)
    imported = read(*sheets)
    assert [kind for kind, _ in kinds(imported)] == ["paragraph", *["image"] * 5]
    assert imported.content.text.startswith("The keepers heard that night a bell that nobody rings and those who slept")
    assert "old harbour heard it, too." in imported.content.text


def test_the_title_of_a_chart_its_axis_and_another_chart_above_are_of_the_picture_with_their_caption() -> None:
    one = sheet("Figure 1: How often the bell rings.", 258)
    drawing(one)
    one.rule(100, 90, 180, 90)
    one.drawn.append("0.5 w 100 505 m 120 530 160 480 180 530 c S")
    one.line(70, 104, "Strokes that the keepers heard", 11)
    one.line(90, 238, "Nights since he came", 10)
    one.line(234, 150, "High tide", 12)
    imported = read(one)
    assert [kind for kind, _ in kinds(imported)] == ["paragraph", "image", "caption", "paragraph"]
    assert not any(word in imported.content.text for word in ("keepers", "since he came", "High tide"))


def test_a_strip_is_a_picture_by_its_caption_and_one_below_a_coloured_title_by_itself() -> None:
    strip, slide = sheet("Figure 1.: The bell, from night to night.", 144), Sheet()
    strip.picture(50, 110, 150, 20)
    slide.drawn.append("0.8 g 0 545 420 50 re f 0 g")
    slide.line(30, 30, "The Bell of the Harbour", 16)
    slide.picture(50, 54, 260, 300)
    assert [kind for kind, _ in kinds(read(strip, slide))] == [
        "paragraph",
        "image",
        "caption",
        "paragraph",
        "heading",
        "image",
    ]


def test_a_heading_with_a_number_apart_right_above_a_picture_is_none_of_its_labels() -> None:
    page = sheet()
    for y in (324, 336, 348):
        page.line(50, y, FIRST)
    page.line(50, 104, "2.2", 12, "bold")
    page.line(80, 104, "The bell", 12, "bold")
    page.picture(50, 110, 150, 96)
    blocks = read(page).content.blocks
    assert [(block.kind.value, block.text) for block in blocks[1:3]] == [
        ("heading", "2.2 The bell"),
        ("image", "\ufffc"),
    ]
    page.drawn = [line for line in page.drawn if "/bold" not in line]
    page.line(60, 104, "IV. THE BELLS", 8)  # smaller than the text, in the capitals of IEEE's headings
    page.line(60, 222, "Fig. 1. Each bell has its keeper.", 8)
    assert "IV. THE BELLS" in read(page).content.text


def test_a_number_beside_a_sentence_below_a_picture_takes_no_sentence_into_it() -> None:
    page = sheet()
    page.picture(50, 110, 318, 96)
    page.line(50, 214, HARBOUR[:60])
    page.line(370, 212, "7", 8)
    assert read(page).content.text.count(HARBOUR[:60]) == 2


def test_small_pictures_in_a_column_take_none_of_its_words_into_the_picture_beside_it() -> None:
    page = Sheet()
    page.picture(30, 60, 165, 160)
    column = Column([page], (206,), wide=190, top=70, y=70)
    column.paragraph(f"{HARBOUR} {BELL}")
    for y in (92, 140, 190):
        page.picture(206, y, 6, 6)
    assert f"{HARBOUR} {BELL}" in [block.text for block in read(page).content.blocks]


def test_a_ruled_table_between_the_text_and_a_figure_is_no_part_of_its_picture() -> None:
    page = sheet("Figure 1: How often the bell rings.", 280)
    for y in (100, 116, 132, 148):
        page.rule(50, y, 350, y)
        for x in (60, 160, 260):
            page.line(x, y + 12, str(x + y) if y < 148 else "")
    for x in (50, 150, 250, 350):
        page.rule(x, 100, x, 148)
    page.drawn.append("0.5 w 100 380 m 120 400 160 350 180 400 c S 100 350 m 120 370 160 330 180 370 c S")
    assert [kind for kind, _ in kinds(read(page))] == ["paragraph", *9 * ["cell"], "image", "caption", "paragraph"]


def test_bars_are_a_picture_by_a_caption_whose_words_stand_apart_and_the_filled_cells_of_a_table_are_none() -> None:
    one = sheet()
    one.rule(100, 210, 230, 210)
    one.rule(100, 110, 100, 210)
    one.drawn += [f"0.3 g {105 + 20 * number} 385 15 {30 + 10 * number} re f 0 g" for number in range(6)]
    one.line(50, 232, "Figure 1.", 9)
    one.line(110, 232, "How often the bell rings.", 9)
    table = sheet("Figure 2: How often the bell rang.", 200, other=True)
    for place in range(4):
        table.rule(60, 110 + 20 * place, 240, 110 + 20 * place)
        table.rule(60 + 60 * place, 110, 60 + 60 * place, 170)
    for number, word in enumerate(("Night", "Ebb", "Flood", "Calm", "3", "4", "Storm", "50", "70")):
        x, y = 60 + 60 * (number % 3), 110 + 20 * (number // 3)
        table.drawn.append(f"0.8 g {x} {575 - y} 60 20 re f 0 g" if number < 3 else "")
        table.line(x + 5, y + 14, word)
    assert [kind for kind, _ in kinds(read(one))] == ["paragraph", "image", "caption", "paragraph"]
    assert [kind for kind, _ in kinds(read(table))] == ["paragraph", *9 * ["cell"], "caption", "paragraph"]


def test_groups_of_points_between_axes_are_one_picture_by_the_caption_below() -> None:
    one = sheet("Figure 1: How often the bell rings.", 232)
    one.rule(100, 210, 230, 210)
    one.rule(100, 110, 100, 210)
    for x, y in ((115, 150), (155, 130), (195, 170)):
        one.drawn += [f"{x} {595 - y - 8 * row} m {x + 8} {591 - y - 8 * row} l S" for row in range(3)]
    one.line(110, 221, "Night", 8)
    imported = read(one)
    assert [kind for kind, _ in kinds(imported)] == ["paragraph", "image", "caption", "paragraph"]


def test_boxes_with_figures_are_a_picture_by_the_caption_below_the_names_of_its_axes_on_a_watermark_too() -> None:
    one = sheet("Figure 1: How often the bell rings.", 270)
    one.drawn.insert(0, "0.9 g 70 250 m 70 540 l 90 540 l 90 270 l 160 270 l 160 250 l h f 0 g")
    for row in range(4):
        for column in range(6):
            x, y = 80 + 25 * column, 110 + 25 * row
            one.drawn.append(f"0.8 g {x} {570 - y} 25 25 re f 0 g")
            one.line(x + 5, y + 16, f"0.{row}{column}", 8)
    one.line(80, 230, "Nights that went by since the keeper came", 11)
    imported = read(one)
    assert [kind for kind, _ in kinds(imported)].count("image") == 1
    assert "0.12" not in imported.content.text and FIRST in imported.content.text


def test_a_picture_upside_down_or_in_a_form_is_drawn_as_the_page_shows_it() -> None:
    one = sheet()
    one.picture(50, 210, 150, -100)
    assert [kind for kind, _ in kinds(read(one))] == ["paragraph", "image", "paragraph"]
    framed = sheet(other=True)
    framed.forms.append("q 150 0 0 100 50 385 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 00ff00ff> EI Q")
    assert [kind for kind, _ in kinds(read(framed))] == ["paragraph", "image", "paragraph"]


def test_a_box_around_sentences_and_a_scan_behind_its_words_are_no_pictures() -> None:
    boxed = sheet()
    boxed.drawn.insert(0, "0.9 g 40 480 m 40 530 l 45 540 l 400 540 l 400 480 l h f 0 g")
    for number in range(3):
        boxed.line(50, 94 + 12 * number, FIRST)
    scan = sheet(other=True)
    scan.picture(40, 40, 340, 150)
    scan.picture(40, 190, 340, 150)
    assert {kind for kind, _ in kinds(read(boxed, scan))} == {"paragraph"}


def test_a_picture_on_the_coloured_ground_of_a_text_is_one() -> None:
    page = sheet()
    page.drawn.insert(0, "0.9 g 40 340 m 40 530 l 45 540 l 400 540 l 400 340 l h f 0 g")
    for number in range(3):
        page.line(50, 94 + 12 * number, FIRST)
    page.picture(50, 134, 150, 96)
    assert [kind for kind, _ in kinds(read(page))].count("image") == 1


def test_a_page_that_is_one_picture_among_pages_of_text_stands_in_the_text() -> None:
    sheets = [sheet(), Sheet(), sheet(other=True)]
    sheets[1].picture(0, 0, 420, 595)
    assert [kind for kind, _ in kinds(read(*sheets))].count("image") == 1
