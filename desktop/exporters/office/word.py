"""A flow as a Word file (``.docx``, WordprocessingML): its text, footnotes and comments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop.article.content import SpanKind
from desktop.article.direction import is_right_to_left
from desktop.exporters.office import word_parts
from desktop.exporters.office.flow import Box, Comment, Edge, Flow, Level, Paragraph, Run, Table
from desktop.exporters.office.looks import LOOKS, MARGIN, MARKED, PAPERS, RULE, STEP, TABLE_HEAD, Style
from desktop.exporters.office.parts import HEAD, About, Picture, address, attributes, in_its_place, placed, text, zipped
from desktop.exporters.office.word_parts import LISTS, PARTS, W, twips

_DRAWN = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_UNITS = 360_000  # of a drawing, to a centimetre
_LOOKS = (  # in the order in which a schema wants them
    (SpanKind.STRONG, "<w:b/><w:bCs/>"),
    (SpanKind.EM, "<w:i/><w:iCs/>"),
    (SpanKind.STRIKE, "<w:strike/>"),
)
_DEEPEST = 8  # the level of a list that is the last one in Word


def docx(
    flow: Flow,
    about: About,
    *,
    pictures: Mapping[str, bytes] | None = None,
    comments: Sequence[Comment] = (),
    paper: str = "a4",
) -> bytes:
    """Return a flow as a Word file."""
    shown = placed(flow, pictures or {}, paper)
    body, notes = _Part(flow, shown, comments), _Part(flow, shown, comments)
    document = body.document(paper)
    footnotes = notes.footnotes()
    parts = [name for name in PARTS if name != "comments" or any(comment.paragraphs for comment in comments)]
    files: list[tuple[str, str | bytes]] = [
        ("[Content_Types].xml", word_parts.types(shown.values(), parts)),
        ("docProps/app.xml", word_parts.app(about)),
        ("_rels/.rels", word_parts.package(parts)),
        ("docProps/core.xml", word_parts.core(about)),
        ("word/document.xml", document),
        ("word/styles.xml", word_parts.styles(about.language)),
        ("word/settings.xml", word_parts.settings()),
        ("word/numbering.xml", word_parts.numbering(body.lists)),
        ("word/footnotes.xml", footnotes),
        ("word/_rels/document.xml.rels", word_parts.related(parts, shown.values(), body.links)),
        ("word/_rels/footnotes.xml.rels", word_parts.related((), shown.values(), notes.links)),
    ]
    if "comments" in parts:
        files.append(("word/comments.xml", _comments(comments)))
        digests = {comment.name: comment.digest for comment in comments if comment.paragraphs}
        files.append((word_parts.CUSTOM, word_parts.custom(digests)))
    files += [(f"word/media/{picture.name}", picture.data) for picture in shown.values()]
    return zipped(files)


def _comments(comments: Iterable[Comment]) -> str:
    pieces = []
    for number, comment in enumerate(comments):
        if not comment.paragraphs:
            continue
        initials = "".join(word[0] for word in comment.author.split()[:3])
        about = attributes(
            w_id=str(number), w_author=comment.author, w_date=comment.date[:19] + "Z", w_initials=initials
        )
        paragraphs = "".join(
            '<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
            + ('<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>' * (not place))
            + f"<w:r>{_words(words)}</w:r></w:p>"
            for place, words in enumerate(comment.paragraphs)
        )
        pieces.append(f"<w:comment{about}>{paragraphs}</w:comment>")
    return f"{HEAD}<w:comments {W}>{''.join(pieces)}</w:comments>"


def _words(words: str) -> str:
    """Return text for a run; a newline breaks the line."""
    return "<w:br/>".join("<w:tab/>".join(map(_piece, line.split("\t"))) for line in words.split("\n"))


def _piece(words: str) -> str:
    return f'<w:t xml:space="preserve">{text(words)}</w:t>' if words else ""


class _Part:
    """One part in the making: the lists and the links that it uses."""

    def __init__(self, flow: Flow, pictures: Mapping[str, Picture], comments: Sequence[Comment]) -> None:
        self._flow, self._pictures, self._comments = flow, pictures, comments
        self._numbers = {label: number for number, label in enumerate(flow.notes, 1)}
        self.lists: list[tuple[int, int]] = []
        self._lists: dict[tuple[int, str], int] = {}
        self.links: dict[str, str] = {}
        self._drawn = 0

    def document(self, paper: str) -> str:
        """Return the text, and the page that it stands on."""
        width, height = PAPERS[paper]
        parts = self._flow.parts
        body = [self._table(part) if isinstance(part, Table) else self._paragraph(part) for part in parts]
        if not parts:
            body.append("<w:p/>")
        margin = twips(MARGIN)
        return (
            f"{HEAD}<w:document {W} {_DRAWN}><w:body>{''.join(body)}<w:sectPr>"
            f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"/><w:pgMar w:top="{margin}" w:right="{margin}" '
            f'w:bottom="{margin}" w:left="{margin}" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
            "</w:body></w:document>"
        )

    def footnotes(self) -> str:
        """Return the footnotes, and before them the two lines that part them from the text."""
        pieces = [
            '<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" '
            'w:lineRule="auto"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>'
            '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" '
            'w:lineRule="auto"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
        ]
        reference = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        for label, paragraphs in self._flow.notes.items():
            body = [
                self._paragraph(
                    paragraph, before="" if number else f'{reference}<w:r><w:t xml:space="preserve"> </w:t></w:r>'
                )
                for number, paragraph in enumerate(paragraphs)
            ]
            pieces.append(f'<w:footnote w:id="{self._numbers[label]}">{"".join(body)}</w:footnote>')
        return f"{HEAD}<w:footnotes {W} {_DRAWN}>{''.join(pieces)}</w:footnotes>"

    # -- paragraphs

    def _paragraph(self, paragraph: Paragraph, before: str = "") -> str:
        rtl = is_right_to_left(paragraph.text)
        ordered = [f'<w:pStyle w:val="{paragraph.style.value}"/>' if paragraph.style is not Style.BODY else ""]
        depth = min(len(paragraph.levels) - 1, _DEEPEST)
        indent = ""
        if paragraph.begins:
            number = self._list(paragraph.levels[-1])
            ordered.append(f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')
        elif paragraph.levels:
            left = STEP * (depth + 1) + LOOKS[paragraph.style].left
            indent = f'<w:ind w:left="{twips(left)}"/>'
        if paragraph.is_rule:
            ordered.append(f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="{RULE}"/></w:pBdr>')
        ordered += ["<w:bidi/>" * rtl, indent]
        if paragraph.align:
            side = {"left": "right", "right": "left"}.get(paragraph.align, paragraph.align) if rtl else paragraph.align
            ordered.append(f'<w:jc w:val="{side}"/>')
        about = "".join(ordered)
        runs = "".join(self._edge(run) if isinstance(run, Edge) else self._run(run, rtl=rtl) for run in paragraph.runs)
        return f"<w:p>{f'<w:pPr>{about}</w:pPr>' if about else ''}{before}{runs}</w:p>"

    def _list(self, level: Level) -> int:
        key = level.list, level.mark
        if key not in self._lists:
            self.lists.append((LISTS.index(level.mark), level.start))
            self._lists[key] = len(self.lists)
        return self._lists[key]

    def _edge(self, edge: Edge) -> str:
        comment, number = self._comments[edge.comment], edge.comment
        if not edge.is_end:
            mark = f'<w:bookmarkStart w:id="{number}"{attributes(w_name=comment.name)}/>'
            return mark + (f'<w:commentRangeStart w:id="{number}"/>' if comment.paragraphs else "")
        reference = (
            f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
            f'<w:commentReference w:id="{number}"/></w:r>'
        )
        return (reference if comment.paragraphs else "") + f'<w:bookmarkEnd w:id="{number}"/>'

    # -- runs

    def _run(self, run: Run, *, rtl: bool) -> str:
        if run.note:
            return (
                f"<w:r>{self._looks(run, 'FootnoteReference', rtl=False)}"
                f'<w:footnoteReference w:id="{self._numbers[run.note]}"/></w:r>'
            )
        link = address(run.link)
        looks = self._looks(run, "Hyperlink" if link else "", rtl=rtl)
        if run.picture:
            xml = self._picture(run, looks)
        elif run.reading:
            xml = (
                f'<w:r>{looks}<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="12"/>'
                '<w:hpsRaise w:val="20"/><w:hpsBaseText w:val="24"/><w:lid w:val="ja-JP"/></w:rubyPr>'
                f'<w:rt><w:r><w:rPr><w:sz w:val="12"/></w:rPr>{_words(run.reading)}</w:r></w:rt>'
                f"<w:rubyBase><w:r>{_words(run.text)}</w:r></w:rubyBase></w:ruby></w:r>"
            )
        else:
            xml = f"<w:r>{looks}{_words(run.text)}</w:r>" if run.text else ""
        if not link or not xml:
            return xml
        key = self.links.setdefault(link, f"link{len(self.links) + 1}")
        return f'<w:hyperlink r:id="{key}">{xml}</w:hyperlink>'

    def _looks(self, run: Run, style: str, *, rtl: bool) -> str:
        kinds = run.looks
        if not style and kinds & {SpanKind.CODE, SpanKind.MATH}:
            style = "HTMLCode"
        properties = [f'<w:rStyle w:val="{style}"/>' if style else ""]
        properties += [element for kind, element in _LOOKS if kind in kinds]
        properties.append('<w:u w:val="single"/>' if SpanKind.UNDERLINE in kinds else "")
        shade = run.shade.lstrip("#") or (MARKED if SpanKind.MARK in kinds else "")
        properties.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{shade.upper()}"/>' if shade else "")
        if style != "FootnoteReference" and kinds & {SpanKind.SUP, SpanKind.SUB}:
            side = "superscript" if SpanKind.SUP in kinds else "subscript"
            properties.append(f'<w:vertAlign w:val="{side}"/>')
        properties.append("<w:rtl/>" * rtl)
        about = "".join(properties)
        return f"<w:rPr>{about}</w:rPr>" if about else ""

    def _picture(self, run: Run, looks: str) -> str:
        picture = self._pictures.get(run.picture)
        if picture is None:
            return f"<w:r>{looks}{_words(in_its_place(run))}</w:r>"
        self._drawn += 1
        size = f'cx="{round(picture.width * _UNITS)}" cy="{round(picture.height * _UNITS)}"'
        about = attributes(id=str(self._drawn), name=picture.name, descr=run.text[:1000])
        return (
            f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
            f'<wp:docPr{about}/><a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{self._drawn}" name="{picture.name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
            f'<a:blip r:embed="picture{picture.number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )

    # -- tables

    def _table(self, table: Table) -> str:
        width = 5000 // table.columns
        columns = f'<w:gridCol w:w="{9000 // table.columns}"/>' * table.columns
        rows: list[list[tuple[Box, bool]]] = [[] for _ in range(table.rows)]
        for box in table.boxes:
            for down in range(box.row, box.row + box.row_span):
                rows[down].append((box, down == box.row))
        row_xml = []
        for row in rows:
            row.sort(key=lambda cell: cell[0].column)
            header = bool(row) and all(box.header for box, _ in row)
            cells, at = [], 0
            for box, is_first in row:
                if box.column < at:
                    continue
                cells += [self._cell(None, width)] * (box.column - at)
                cells.append(self._cell(box, width, is_first=is_first))
                at = box.column + box.column_span
            cells += [self._cell(None, width)] * (table.columns - at)
            about = "<w:trPr><w:cantSplit/>" + "<w:tblHeader/>" * header + "</w:trPr>"
            row_xml.append(f"<w:tr>{about}{''.join(cells)}</w:tr>")
        return (
            '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{''.join(row_xml)}</w:tbl>"
            f'<w:p><w:pPr><w:pStyle w:val="{Style.CELL.value}"/></w:pPr></w:p>'  # tables that touch would be one
        )

    def _cell(self, box: Box | None, width: int, *, is_first: bool = True) -> str:
        span = box.column_span if box is not None else 1
        about = f'<w:tcW w:w="{width * span}" w:type="pct"/>'
        about += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        if box is not None and box.row_span > 1:
            about += '<w:vMerge w:val="restart"/>' if is_first else "<w:vMerge/>"
        if box is not None and box.header:
            about += f'<w:shd w:val="clear" w:color="auto" w:fill="{TABLE_HEAD}"/>'
        body = "".join(map(self._paragraph, box.paragraphs)) if box is not None and is_first else ""
        return f"<w:tc><w:tcPr>{about}</w:tcPr>{body or '<w:p/>'}</w:tc>"
