import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import ThemeColours
from desktop.colours import LINE_CONTRAST, PAGES, TEXT_CONTRAST, THEME_COLOURS, contrast, pair_from, shortfalls
from desktop.ui.widgets.appearance import APPEARANCES, NO_THEME


def test_contrast_agrees_with_known_figures():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


def test_the_pages_are_the_appearances():
    assert [(page.name, page.paper, page.ink, page.dark) for page in PAGES] == [
        (a.id, a.paper, a.ink, a.dark) for a in APPEARANCES.values()
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize(("name", "colours"), THEME_COLOURS, ids=[name for name, _ in THEME_COLOURS])
def test_every_palette_colour_can_be_read_on_every_page(name, colours, page):
    fill, line = (colours.fill_dark, colours.line_dark) if page.dark else (colours.fill, colours.line)
    assert contrast(page.ink, fill) >= TEXT_CONTRAST
    assert contrast(line, page.paper) >= LINE_CONTRAST
    assert shortfalls(colours) == []


def test_the_palette_has_nine_pairs_and_ends_with_that_of_no_theme():
    assert len(THEME_COLOURS) == 9
    assert len({colours.fill for _, colours in THEME_COLOURS}) == 9
    assert THEME_COLOURS[-1][1] == NO_THEME


COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


@given(COLOUR)
def test_a_pair_made_from_any_colour_reads_well_in_dark_and_its_lines_show(colour):
    pair = pair_from(colour)
    assert pair.fill == colour
    assert contrast(PAGES[2].ink, pair.fill_dark) >= TEXT_CONTRAST
    for page in PAGES:
        assert contrast(pair.line_dark if page.dark else pair.line, page.paper) >= 3


@given(COLOUR)
def test_a_shortfall_is_told_for_each_page_where_text_cannot_be_read(colour):
    told = " ".join(shortfalls(pair_from(colour)))
    for page in PAGES[:2]:
        assert (f"In {page.name}, text" in told) == (contrast(page.ink, colour) < TEXT_CONTRAST)


def test_a_line_that_does_not_show_is_told():
    told = shortfalls(ThemeColours("#FFFFFF", "#FFFFFF", "#000000", "#1B1C1E"))
    assert any("line" in sentence and "light" in sentence for sentence in told)
    assert any("line" in sentence and "dark" in sentence for sentence in told)


@pytest.mark.parametrize("wrong", ["", "red", "#12345", "#GGGGGG", "123456", "#1234567"])
def test_what_is_no_colour_is_refused(wrong):
    with pytest.raises(ValueError, match="not a colour"):
        pair_from(wrong)
