"""The parts of a Word file beside its text: styles, lists, what each part is and what it refers to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop.exporters.office.flow import BULLET, DONE, NUMBERED, OPEN
from desktop.exporters.office.looks import BULLETS, FACE, LINK, LOOKS, MONO, RULE, SIZE, STEP, Look, Style
from desktop.exporters.office.parts import HEAD, About, Picture, attributes, text

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
LISTS = (BULLET, OPEN, DONE, NUMBERED)  # the kinds of lists, each an abstract one by its place here
_NUMBERS = ("decimal", "lowerLetter", "lowerRoman")
PARTS = ("styles", "settings", "numbering", "footnotes", "comments")
CUSTOM = "docProps/custom.xml"  # with the comments: what the program that saves the file keeps of them


def twips(centimetres: float) -> str:
    """Return a length as Word writes it, in twentieths of a point."""
    return str(round(centimetres / 2.54 * 1440))


def styles(language: str) -> str:
    """Return the named styles."""
    pieces = [
        f"{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{_fonts(FACE)}{_size(SIZE)}"
        f"<w:lang{attributes(w_val=language or 'en-US')}/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    ]
    pieces += [_style(style, look) for style, look in LOOKS.items()]
    pieces += [
        _character("DefaultParagraphFont", "Default Paragraph Font", "", is_default=True),
        _character("Hyperlink", "Hyperlink", f'<w:color w:val="{LINK}"/><w:u w:val="single"/>'),
        _character("FootnoteReference", "footnote reference", '<w:vertAlign w:val="superscript"/>'),
        _character("CommentReference", "annotation reference", _size(8)),
        _character("HTMLCode", "HTML Code", f"{_fonts(MONO)}{_size(10)}"),
        '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:rPr>{_size(10)}</w:rPr></w:style>",
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>",
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        "<w:tblPr><w:tblBorders>"
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + "</w:tblBorders></w:tblPr></w:style>",
    ]
    return "".join(pieces) + "</w:styles>"


def _style(style: Style, look: Look) -> str:
    is_body = style is Style.BODY
    default = ' w:default="1"' if is_body else ""
    indents = {"w_left": twips(look.left), "w_right": twips(look.right)}
    if look.first:
        indents["w_hanging" if look.first < 0 else "w_firstLine"] = twips(abs(look.first))
    outline = f'<w:outlineLvl w:val="{look.level - 1}"/>' if look.level else ""
    return (
        f'<w:style w:type="paragraph"{default}'
        f"{attributes(w_styleId=style.value)}><w:name{attributes(w_val=look.word)}/>"
        + ("" if is_body else '<w:basedOn w:val="Normal"/>')
        + ('<w:next w:val="Normal"/>' if look.keep else "")
        + ("" if style is Style.FOOTNOTE else "<w:qFormat/>")
        + f"<w:pPr>{'<w:keepNext/><w:keepLines/>' if look.keep else ''}"
        + f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}" '
        + f'w:line="{round(look.line * 240)}" w:lineRule="auto"/>'
        + (f"<w:ind{attributes(**indents)}/>" if look.left or look.right or look.first else "")
        + f"{outline}</w:pPr><w:rPr>{_fonts(MONO) if look.mono else ''}"
        + ("<w:b/><w:bCs/>" if look.bold else "")
        + ("<w:i/><w:iCs/>" if look.italic else "")
        + f"{_size(look.size)}</w:rPr></w:style>"
    )


def _character(identity: str, name: str, looks: str, *, is_default: bool = False) -> str:
    default = ' w:default="1"' if is_default else ""
    based = "" if is_default else '<w:basedOn w:val="DefaultParagraphFont"/>'
    return (
        f'<w:style w:type="character"{default} w:styleId="{identity}"><w:name w:val="{name}"/>{based}'
        f"<w:rPr>{looks}</w:rPr></w:style>"
    )


def _fonts(face: str) -> str:
    return f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:cs="{face}"/>'


def _size(points: float) -> str:
    half = round(points * 2)
    return f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def numbering(lists: Sequence[tuple[int, int]]) -> str:
    """Return the lists: each a kind, by its place in LISTS, and the number of its first item."""
    abstract = "".join(_abstract(number, mark) for number, mark in enumerate(LISTS))
    pieces = []
    for number, (kind, start) in enumerate(lists, 1):
        starts = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            for level in (range(9) if LISTS[kind] == NUMBERED else ())
        )
        pieces.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{kind}"/>{starts}</w:num>')
    return f"{HEAD}<w:numbering {W}>{abstract}{''.join(pieces)}</w:numbering>"


def _abstract(number: int, mark: str) -> str:
    levels = []
    for level in range(9):
        form = _NUMBERS[level % 3] if mark == NUMBERED else "bullet"
        shown = f"%{level + 1}." if mark == NUMBERED else BULLETS[level % 3] if mark == BULLET else mark
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{shown}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{twips(STEP * (level + 1))}" w:hanging="{twips(STEP)}"/>'
            "</w:pPr></w:lvl>"
        )
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


def settings() -> str:
    """Return what Word is to know of the document: that it is one of today's, and where its footnotes stand."""
    return (
        f'{HEAD}<w:settings {W}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat></w:settings>'
    )


def types(pictures: Iterable[Picture], parts: Sequence[str]) -> str:
    """Return what kind each part is of."""
    kinds = {picture.name.rpartition(".")[2]: f"image/{picture.kind}" for picture in pictures}
    defaults = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in kinds.items())
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{name}+xml"/>' for name in parts)
    if "comments" in parts:
        kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
        overrides += f'<Override PartName="/{CUSTOM}" ContentType="{kind}"/>'
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{defaults}'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def package(parts: Sequence[str]) -> str:
    """Return where the file begins."""
    custom = f'<Relationship Id="rId4" Type="{_RELATED}/custom-properties" Target="{CUSTOM}"/>'
    return (
        f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATED}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        f'Target="docProps/core.xml"/><Relationship Id="rId3" Type="{_RELATED}/extended-properties" '
        f'Target="docProps/app.xml"/>{custom if "comments" in parts else ""}</Relationships>'
    )


def related(parts: Iterable[str], pictures: Iterable[Picture], links: Mapping[str, str]) -> str:
    """Return what a part refers to: other parts, pictures, and addresses by their ids."""
    rows = [f'<Relationship Id="{name}" Type="{_RELATED}/{name}" Target="{name}.xml"/>' for name in parts]
    rows += [
        f'<Relationship Id="picture{picture.number}" Type="{_RELATED}/image" Target="media/{picture.name}"/>'
        for picture in pictures
    ]
    rows += [
        f"<Relationship{attributes(Id=key, Type=f'{_RELATED}/hyperlink', Target=target, TargetMode='External')}/>"
        for target, key in links.items()
    ]
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def app(about: About) -> str:
    """Return what the file was made by."""
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{text(about.maker)}</Application></Properties>"
    )


def custom(properties: Mapping[str, str]) -> str:
    """Return properties that a program keeps without knowing them, each of 255 characters at the most."""
    rows = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}"{attributes(name=name)}>'
        f"<vt:lpwstr>{text(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(properties.items(), 2)
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006"
    return f'{HEAD}<Properties xmlns="{kind}/custom-properties" xmlns:vt="{kind}/docPropsVTypes">{rows}</Properties>'


def core(about: About) -> str:
    """Return what the file says of itself."""
    created = (
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{text(about.created[:19])}Z</dcterms:created>'
        if about.created
        else ""
    )
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{text(about.title)}</dc:title><dc:creator>{text(about.author)}</dc:creator>"
        f"{created}<dc:language>{text(about.language)}</dc:language></cp:coreProperties>"
    )
