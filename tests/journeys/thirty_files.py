"""Thirty made-up files about one harbour: Markdown, text, pages of the web, a book, a paper, a letter."""

from __future__ import annotations

from pathlib import Path

from tests.importers.epub.books import book
from tests.importers.office.documents import paragraph, word
from tests.importers.pdf.making import Column, Sheet, pdf

THINGS = {
    "bell": "It was rung by hand until the winter of the great ice, and then not at all.",
    "crane": "Four men walked in its wheel, and what they lifted in a day is written on the wall.",
    "lamp": "It burned fish oil, which smokes; the glass was wiped twice a night.",
    "ferry": "It crossed whenever somebody called, and at noon whether anybody called or not.",
    "dredger": "It took the mud out to sea, where the tide fetched it back.",
    "mole": "Its stones came as ballast, in ships that had nothing better to bring.",
    "chain": "It closed the harbour at night, and once by mistake with the mayor outside.",
    "gauge": "It tells the height of the water, and has been wrong by a hand since it was painted.",
    "slipway": "A boat on it belongs to nobody, says the rule, for it is neither at sea nor at home.",
    "ropewalk": "A rope is as long as the house it is made in, so the house is very long.",
    "market": "Fish were sold by the voice of the seller, and later by the weight.",
    "tavern": "Crews were hired in it before they could read what they signed.",
    "chapel": "Its models of ships hang from the roof, one for each that came home.",
    "pilot": "Without one no stranger came in; with one, some still did not.",
    "customs house": "Its windows look out to sea, and its door to the town.",
    "granary": "Mice kept it as much as the watchman did.",
    "signal mast": "Three balls and a flag said more than most captains wanted to know.",
    "drawbridge": "It opened for masts, and the town waited, and talked.",
    "ice house": "It was filled in February and empty in August, every year but one.",
    "bakery": "Its bread was hard enough to come back from a voyage.",
    "net loft": "What was mended in it was older than those who mended.",
    "quarantine": "Forty days were a rule, though few counted to the end.",
    "regatta": "The pilots won it so often that they were asked to row backwards.",
    "almanac": "It foretold the tides, and sold well for its recipes.",
    "survey": "The channel was measured with a lead on a line, and a song to keep count.",
    "school": "It taught knots first, and letters to those who stayed.",
    "museum": "It keeps what nobody wanted to throw away.",
}
PAID, KEPT = "Who paid", "Who kept it"
LOST = "Whatever the sea took was written into the grey book, and whatever it gave back was written there as well."


def paid(thing: str) -> str:
    return f"The {thing} was paid for out of the harbour dues, and nobody asked what else they might have bought."


def kept(thing: str) -> str:
    return f"Whoever kept the {thing} brought two apprentices along, and took the better one away again."


def _markdown(thing: str, fact: str, number: int) -> str:
    head = f"---\ntitle: The {thing}\nauthor: Ada North\ndate: 19{number + 10}-05-02\n---\n\n"
    return f"{head}# The {thing}\n\n{fact}\n\n## {PAID}\n\n{paid(thing)}\n\n## {KEPT}\n\n{kept(thing)}\n"


def _text(thing: str, fact: str, number: int) -> str:
    return f"The {thing}\n\n{fact}\n\n{paid(thing)}\n\n{kept(thing)}\n"


def _page(thing: str, fact: str, number: int) -> str:
    words = f"<h1>The {thing}</h1><p>{fact}</p><h2>{PAID}</h2><p>{paid(thing)}</p><h2>{KEPT}</h2><p>{kept(thing)}</p>"
    head = f"<title>The {thing} | Harbour News</title><meta name='author' content='Ben South'>"
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><article>{words}</article></body></html>"


def _paper() -> bytes:
    column = Column([Sheet()])
    column.heading("What the sea takes", 18)
    for text in (paid("lifeboat"), LOST, kept("grey book")):
        column.paragraph(text)
    return pdf(column.sheets, {"Title": "What the sea takes", "Author": "Cleo West"})


def write_files(folder: Path) -> list[Path]:
    """Write them into a folder, and return where they are."""
    folder.mkdir()
    kinds = ((12, ".md", _markdown), (20, ".txt", _text), (27, ".html", _page))
    files: dict[str, bytes] = {}
    for number, (thing, fact) in enumerate(THINGS.items()):
        ending, make = next((ending, make) for end, ending, make in kinds if number < end)
        files[f"{thing}{ending}"] = make(thing, fact, number).encode()
    about = "<dc:title>The harbour book</dc:title><dc:creator>Dora East</dc:creator>"
    quays = (f"<h1>The {one}</h1><p>{kept(one)}</p>" for one in ("north quay", "old quay"))
    chapters = {f"{number}.xhtml": body for number, body in enumerate(quays)}
    files["book.epub"] = book(chapters, metadata=f'{about}<dc:identifier id="id">x</dc:identifier>')
    files["paper.pdf"] = _paper()
    files["letter.docx"] = word("".join(paragraph(one) for one in ("To the council", paid("lock"), kept("lock"))))
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in files]
