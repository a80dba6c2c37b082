"""Drawings: how large one is, and that what is drawn of it names nothing that lies elsewhere."""

from __future__ import annotations

import pytest

from desktop.importers.images import image_size, may_be_shown
from desktop.importers.web.svg import alone


@pytest.mark.parametrize(
    ("said", "size"),
    [
        ('width="40" height="20.6px"', (40, 21)),
        ("width='1in' height='2.54cm'", (96, 96)),
        ('viewBox="0 0 640 480"', (640, 480)),
        ('width="320" viewBox="0 0 640 480"', (320, 240)),
        ('width="100%" viewBox="-1,-1,30,10"', (30, 10)),
        ("", (300, 150)),
    ],
)
def test_a_drawing_says_its_size_in_itself(said: str, size: tuple[int, int]) -> None:
    drawing = f'<?xml version="1.0"?>\n<!-- A > b --><svg:svg xmlns="x" {said}><g/></svg:svg>'.encode()
    found = image_size(drawing)
    assert found == ("svg+xml", *size)
    assert may_be_shown(drawing)


@pytest.mark.parametrize("data", [b"<html><svg width='4' height='4'/></html>", b"<svgwidth='4'>", b"\x1f\x8b<svg/>"])
def test_what_is_no_drawing_is_none(data: bytes) -> None:
    assert image_size(data) is None


def test_what_is_drawn_names_nothing_but_its_own_parts() -> None:
    drawing = (
        b"<!DOCTYPE svg [<!ENTITY a \"&#60;image href='file:///etc/passwd'/>\">]><svg>&a;"
        b"<image xlink:href='file:///etc/passwd'/><use href = \"#part\"/><image HREF='&#102;ile:x' x='1'/>"
        b"<image href='data:image/png;base64,x'/></svg>"
    )
    assert alone(drawing, lambda address: address.startswith("data:")) == (
        b"<svg>&a;<image xlink:href=''/><use href = \"#part\"/><image HREF='' x='1'/>"
        b"<image href='data:image/png;base64,x'/></svg>"
    )
