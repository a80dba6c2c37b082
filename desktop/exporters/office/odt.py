"""A flow as an OpenDocument text (``.odt``): its text and footnotes. It has no comments here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from desktop.article.content import SpanKind
from desktop.article.direction import is_right_to_left
from desktop.exporters.office import odt_parts
from desktop.exporters.office.flow import Box, Flow, Level, Paragraph, Run, Table
from desktop.exporters.office.looks import LOOKS, MARKED, RULE, TABLE_HEAD, Style
from desktop.exporters.office.odt_parts import LISTS, NAMES, TYPE, look, styled
from desktop.exporters.office.parts import HEAD, About, Picture, address, attributes, in_its_place, placed, text, zipped

_SPACES = re.compile(r"(?<= ) +|^ ")
_ALIGNED = {"left": "start", "right": "end", "center": "center"}


def odt(flow: Flow, about: About, *, pictures: Mapping[str, bytes] | None = None, paper: str = "a4") -> bytes:
    """Return a flow as an OpenDocument text."""
    shown = placed(flow, pictures or {}, paper)
    files: list[tuple[str, str | bytes]] = [
        ("mimetype", TYPE),
        ("meta.xml", odt_parts.meta(about)),
        ("content.xml", _Text(flow, shown).content()),
        ("styles.xml", odt_parts.styles(about.language, paper)),
        *((f"Pictures/{picture.name}", picture.data) for picture in shown.values()),
        ("META-INF/manifest.xml", odt_parts.manifest(shown.values())),
    ]
    return zipped(files)


class _Text:
    """The text in the making: the styles that it makes up for itself, and the lists that are open."""

    def __init__(self, flow: Flow, pictures: Mapping[str, Picture]) -> None:
        self._flow, self._pictures = flow, pictures
        self._numbers = {label: number for number, label in enumerate(flow.notes, 1)}
        self._styles: dict[tuple[str, str, str], str] = {}  # family, parent, properties -> name
        self._open: list[Level] = []
        self._drawn = 0

    def content(self) -> str:
        """Return the part of the text."""
        body = []
        for part in self._flow.parts:
            if isinstance(part, Table):
                body.append(self._closed(0) + self._table(part))
            else:
                body.append(self._in_lists(part) + self._paragraph(part))
        body.append(self._closed(0))
        styles = "".join(
            f'<style:style style:name="{name}" style:family="{family}"'
            f"{attributes(style_parent_style_name=parent)}>{properties}</style:style>"
            for (family, parent, properties), name in self._styles.items()
        )
        return (
            f'{HEAD}<office:document-content {NAMES} office:version="1.3"><office:automatic-styles>{_TABLES}{styles}'
            f"</office:automatic-styles><office:body><office:text>{''.join(body)}</office:text></office:body>"
            "</office:document-content>"
        )

    def _named(self, family: str, parent: str, properties: str) -> str:
        """Return the name of a style that is made up here."""
        return self._styles.setdefault((family, parent, properties), f"{family[0].upper()}{len(self._styles) + 1}")

    # -- lists

    def _in_lists(self, paragraph: Paragraph) -> str:
        """Close and open lists and items so that the paragraph's are open."""
        keep = 0
        while keep < min(len(self._open), len(paragraph.levels)) and _same(self._open[keep], paragraph.levels[keep]):
            if self._open[keep].item != paragraph.levels[keep].item:
                break
            keep += 1
        if keep == len(paragraph.levels) == len(self._open):
            return ""
        is_next = keep < min(len(self._open), len(paragraph.levels)) and _same(self._open[keep], paragraph.levels[keep])
        pieces = [self._closed(keep + is_next)]
        if is_next:
            pieces.append("</text:list-item><text:list-item>")
            self._open[keep] = paragraph.levels[keep]
            keep += 1
        for level in paragraph.levels[keep:]:
            start = f' text:start-value="{level.start}"' if level.start > 1 else ""
            pieces.append(f'<text:list text:style-name="{styled(LISTS[level.mark])}"><text:list-item{start}>')
            self._open.append(level)
        return "".join(pieces)

    def _closed(self, keep: int) -> str:
        closing = "</text:list-item></text:list>" * (len(self._open) - keep)
        del self._open[keep:]
        return closing

    # -- paragraphs

    def _paragraph(self, paragraph: Paragraph) -> str:
        looks = LOOKS[paragraph.style]
        name = styled(looks.odt)
        rtl = is_right_to_left(paragraph.text)
        properties = ' style:writing-mode="rl-tb"' * rtl
        if paragraph.align:
            properties += f' fo:text-align="{_ALIGNED.get(paragraph.align, "start")}"'
        elif rtl:
            properties += ' fo:text-align="end"'
        if paragraph.is_rule:
            properties += f' fo:border-bottom="0.5pt solid #{RULE}"'
        if properties:
            name = self._named("paragraph", name, f"<style:paragraph-properties{properties}/>")
        tag = f'text:h text:outline-level="{looks.level}"' if looks.level else "text:p"
        return f'<{tag} text:style-name="{name}">{"".join(map(self._run, _runs(paragraph)))}</{tag[:6]}>'

    def _run(self, run: Run) -> str:
        if run.note:
            number = self._numbers[run.note]
            body = "".join(map(self._paragraph, self._flow.notes[run.note]))
            return (
                f'<text:note text:id="ftn{number}" text:note-class="footnote"><text:note-citation>{number}'
                f"</text:note-citation><text:note-body>{body}</text:note-body></text:note>"
            )
        xml = self._picture(run) if run.picture else _words(run.text)
        if run.reading:
            over = f"<text:ruby-text>{text(run.reading)}</text:ruby-text>"
            xml = f"<text:ruby><text:ruby-base>{xml}</text:ruby-base>{over}</text:ruby>"
        looks = _looks(run)
        if looks:
            xml = f'<text:span text:style-name="{self._named("text", "", looks)}">{xml}</text:span>'
        if run.looks & {SpanKind.CODE, SpanKind.MATH}:
            xml = f'<text:span text:style-name="Source_20_Text">{xml}</text:span>'
        link = address(run.link)
        if not link:
            return xml
        about = f'xlink:type="simple"{attributes(xlink_href=link)} text:style-name="Internet_20_link"'
        return f"<text:a {about}>{xml}</text:a>"

    def _picture(self, run: Run) -> str:
        picture = self._pictures.get(run.picture)
        if picture is None:
            return _words(in_its_place(run))
        self._drawn += 1
        description = f"<svg:desc>{text(run.text[:1000])}</svg:desc>" if run.text else ""
        return (
            f'<draw:frame draw:name="Picture{self._drawn}" text:anchor-type="as-char" '
            f'svg:width="{picture.width:.3f}cm" svg:height="{picture.height:.3f}cm"><draw:image '
            f'xlink:href="Pictures/{picture.name}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
            f"{description}</draw:frame>"
        )

    # -- tables

    def _table(self, table: Table) -> str:
        rows: list[dict[int, Box]] = [{} for _ in range(table.rows)]
        covered: list[set[int]] = [set() for _ in range(table.rows)]
        for box in table.boxes:
            rows[box.row][box.column] = box
            for down in range(box.row, box.row + box.row_span):
                covered[down].update(range(box.column, box.column + box.column_span))
        columns = f'<table:table-column table:number-columns-repeated="{table.columns}"/>'
        pieces = [f'<table:table table:style-name="Table">{columns}']
        headers = 0
        while headers < table.rows and rows[headers] and all(box.header for box in rows[headers].values()):
            headers += 1
        for number, row in enumerate(rows):
            cells = []
            for column in range(table.columns):
                if column in row:
                    cells.append(self._cell(row[column]))
                elif column in covered[number]:
                    cells.append("<table:covered-table-cell/>")
                else:
                    cells.append('<table:table-cell table:style-name="Cell"/>')
            opening = "<table:table-header-rows>" if headers and number == 0 else ""
            closing = "</table:table-header-rows>" if headers and number == headers - 1 else ""
            pieces.append(f"{opening}<table:table-row>{''.join(cells)}</table:table-row>{closing}")
        return f'{"".join(pieces)}</table:table><text:p text:style-name="{styled(LOOKS[Style.CELL].odt)}"/>'

    def _cell(self, box: Box) -> str:
        spans = "".join(
            f' table:number-{axis}-spanned="{count}"'
            for axis, count in (("columns", box.column_span), ("rows", box.row_span))
            if count > 1
        )
        body = "".join(map(self._paragraph, box.paragraphs))
        style = "Head" if box.header else "Cell"
        return f'<table:table-cell table:style-name="{style}"{spans}>{body}</table:table-cell>'


_BORDERS = f'fo:padding="0.1cm" fo:border="0.5pt solid #{RULE}"'
_TABLES = (
    '<style:style style:name="Table" style:family="table"><style:table-properties style:rel-width="100%" '
    'table:align="margins" table:border-model="collapsing"/></style:style>'
    f'<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties {_BORDERS}/></style:style>'
    f'<style:style style:name="Head" style:family="table-cell"><style:table-cell-properties {_BORDERS} '
    f'fo:background-color="#{TABLE_HEAD}"/></style:style>'
)


def _same(one: Level, other: Level) -> bool:
    return one.list == other.list and one.mark == other.mark


def _runs(paragraph: Paragraph) -> Iterable[Run]:
    return (run for run in paragraph.runs if isinstance(run, Run))


def _looks(run: Run) -> str:
    """Return what the run's characters look like beside their style."""
    kinds = run.looks
    properties = look(SpanKind.STRONG in kinds, SpanKind.EM in kinds)
    properties += ' style:text-line-through-style="solid"' * (SpanKind.STRIKE in kinds)
    properties += ' style:text-underline-style="solid"' * (SpanKind.UNDERLINE in kinds)
    if kinds & {SpanKind.SUP, SpanKind.SUB}:
        properties += f' style:text-position="{"super" if SpanKind.SUP in kinds else "sub"} 58%"'
    if SpanKind.MARK in kinds:
        properties += f' fo:background-color="#{MARKED}"'
    return f"<style:text-properties{properties}/>" if properties else ""


def _words(words: str) -> str:
    """Return text in which every blank counts; a newline breaks the line."""
    lines = words.replace("\r", "\n").split("\n")
    return "<text:line-break/>".join("<text:tab/>".join(map(_piece, line.split("\t"))) for line in lines)


def _piece(words: str) -> str:
    return _SPACES.sub(lambda match: f'<text:s text:c="{len(match[0])}"/>', text(words))
