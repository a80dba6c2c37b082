"""Word and OpenDocument files made here, part by part, and the samples of all formats of this room."""

# ruff: noqa: E501
from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Mapping

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=="
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>'
)
_STYLES = (
    f"<w:styles {_W}>"
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="caption"/></w:style></w:styles>'
)
_NUMBERING = (
    f'<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a zip; the same parts make the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as file:
        for name, data in parts.items():
            file.writestr(zipfile.ZipInfo(name), data)
    return made.getvalue()


def paragraph(words: str, style: str = "", properties: str = "") -> str:
    """Return a Word paragraph; ``words`` are runs, or plain text."""
    runs = words if words.startswith("<") else run(words)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{runs}</w:p>"


def run(words: str, properties: str = "") -> str:
    """Return a run of a Word paragraph."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def word(body: str, **parts: str) -> bytes:
    """Return a Word file; ``parts`` are further ones below ``word/``, what is inside their outermost element."""
    relations = [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("image", "media/picture.png"),
        *((name, f"{name}.xml") for name in parts),
    ]
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{t}" Target="{to}"/>' for n, (t, to) in enumerate(relations)
    )
    heads = {"footnotes": "w:footnotes", "comments": "w:comments"}
    return packed(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="a" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
            f'relationships">{links}</Relationships>',
            "word/document.xml": f"<w:document {_W} {_R} {_M}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": _STYLES,
            "word/numbering.xml": _NUMBERING,
            "word/media/picture.png": PICTURE,
            **{
                f"word/{name}.xml": f"<{heads[name]} {_W}>{inside}</{heads[name]}>" if name in heads else inside
                for name, inside in parts.items()
            },
            "docProps/core.xml": '<c:p xmlns:c="http://c/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The '
            "Lock</dc:title><dc:creator>Ida Lindqvist</dc:creator><dc:language>en-GB</dc:language></c:p>",
        }
    )


_IMAGE = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:docPr id="1" name="p" descr="The lock"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
    '<a:blip r:embed="r2"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
)
_ITEM = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
_COMMENT = (
    '<w:comment w:id="7" w:author="Bo  Ek" w:date="2024-03-05T08:00:00Z"><w:p><w:r><w:t>How many?</w:t></w:r></w:p>'
    "<w:p><w:r><w:t>Nobody says.</w:t></w:r></w:p></w:comment>"
)


def sample_word() -> bytes:
    """Return a Word file with one of everything."""
    body = "".join(
        (
            paragraph("The Lock", "T"),
            paragraph("Gates", "H1"),
            paragraph(
                run("The lock has ") + '<w:commentRangeStart w:id="7"/>' + run("two", "<w:b/>") + run(" gates")
                + '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>' + run(" of oak")
                + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(".")
            ),
            paragraph(
                run("One is ") + run("never", '<w:highlight w:val="yellow"/>') + run(" shut", '<w:highlight w:val="yellow"/>')
                + run(" at night.")
            ),
            paragraph(
                '<w:ins w:id="1">' + run("The keeper ") + "</w:ins>"
                + '<w:del w:id="2"><w:r><w:delText>Nobody </w:delText></w:r></w:del>' + run("sleeps.")
            ),
            paragraph("oak", "", _ITEM.format(0)),
            paragraph("iron", "", _ITEM.format(1)),
            paragraph("Water keeps no diary.", "Q"),
            "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + paragraph("Gate") + "</w:tc><w:tc>" + paragraph("Age")
            + "</w:tc></w:tr><w:tr><w:tc>" + paragraph("East") + "</w:tc><w:tc>" + paragraph("212") + "</w:tc></w:tr></w:tbl>",
            paragraph(_IMAGE),
            paragraph("The lock in March.", "C"),
            paragraph('<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>'),
        )
    )  # fmt: skip
    note = f'<w:footnote w:id="2">{paragraph("From one tree.")}</w:footnote>'
    return word(body, footnotes=note, comments=_COMMENT)


_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style")),
        *(("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta")),
    )
)
_NAMES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
_ODT_STYLES = (
    '<style:style style:name="Title" style:family="paragraph"/>'
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Y" style:family="text"><style:text-properties fo:background-color="#FFFF00"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Preformatted_20_Text"/>'
    '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style>'
)


def open_document(body: str, **parts: str | bytes) -> bytes:
    """Return an OpenDocument text; ``body`` is what is inside ``office:text``, ``parts`` are further files."""
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_NAMES}><office:automatic-styles>{_ODT_STYLES}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "meta.xml": f"<office:document-meta {_NAMES}><office:meta><dc:title>The Lock</dc:title><meta:initial-creator>"
            "Ida Lindqvist</meta:initial-creator><dc:language>en-GB</dc:language></office:meta></office:document-meta>",
            "Pictures/lock.png": PICTURE,
            **parts,
        }
    )


def flat_open_document(body: str) -> bytes:
    """Return the same as one XML file; ``%PICTURE%`` in ``body`` stands for the picture."""
    picture = f"<office:binary-data>{base64.b64encode(PICTURE).decode()}</office:binary-data>"
    return (
        f'<?xml version="1.0"?><office:document {_NAMES} office:mimetype="application/vnd.oasis.opendocument.text">'
        "<office:meta><dc:title>The Lock</dc:title></office:meta><office:automatic-styles>"
        f"{_ODT_STYLES}<number:date-style xmlns:number='n'><number:text>/</number:text></number:date-style>"
        f"</office:automatic-styles><office:body><office:text>{body.replace('%PICTURE%', picture)}</office:text>"
        "</office:body></office:document>"
    ).encode()


def sample_open_document() -> bytes:
    """Return an OpenDocument text with one of everything."""
    return open_document(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>Nobody</text:p></text:deletion>'
        '</text:changed-region></text:tracked-changes>'
        '<text:p text:style-name="Title">The Lock</text:p><text:h text:outline-level="1">Gates</text:h>'
        '<text:p>The lock has <office:annotation office:name="n1"><dc:creator>Bo Ek</dc:creator><dc:date>2024-03-05T08:00:00'
        '</dc:date><text:p>How many?</text:p><text:p>Nobody says.</text:p></office:annotation>'
        '<text:span text:style-name="B">two</text:span> gates<office:annotation-end office:name="n1"/> of oak'
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        '<text:p>From one tree.</text:p></text:note-body></text:note>.</text:p>'
        '<text:p>One is <text:span text:style-name="Y">never shut</text:span> at night.</text:p>'
        '<text:list text:style-name="L1"><text:list-item><text:p>oak</text:p><text:list><text:list-item><text:p>iron</text:p>'
        '</text:list-item></text:list></text:list-item></text:list>'
        '<text:p text:style-name="P1">Water keeps no diary.</text:p>'
        '<text:p text:style-name="P2">06:15</text:p><text:p text:style-name="P2"><text:s text:c="2"/>07:15</text:p>'
        '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Gate</text:p></table:table-cell>'
        '<table:table-cell><text:p>Age</text:p></table:table-cell></table:table-row></table:table-header-rows>'
        '<table:table-row><table:table-cell><text:p>East</text:p></table:table-cell><table:table-cell><text:p>212</text:p>'
        '</table:table-cell></table:table-row></table:table>'
        '<text:p><draw:frame><draw:text-box><text:p><draw:frame><draw:image xlink:href="Pictures/lock.png"/>'
        '<svg:title>The lock</svg:title></draw:frame></text:p></draw:text-box></draw:frame></text:p>'
    )  # fmt: skip


RICH_TEXT = r"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}}
{\stylesheet{\s0 Normal;}{\s1\b\fs32 heading 1;}}{\info{\title The Lock}{\author Ida Lindqvist}}
{\pard\plain \s1 Gates\par}
{\pard The lock has {\b two} gates of oak{\super\chftn}{\*\footnote\chftn\~\pard From one tree.\par}. It\rquote s old.\par}
{\pard {\pict\pngblip 89504e47}\u8226 ?\tab oak\par}{\pard \u8226 ?\tab iron\par}
\trowd\cellx100\cellx200\intbl Gate\cell Age\cell\row
\trowd\cellx100\cellx200\intbl East\cell 212\cell\row
\pard Water keeps no diary: caf\'e9.\par
}"""

FICTION_BOOK = f"""<?xml version="1.0" encoding="UTF-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"><description><title-info>
<author><first-name>Ida</first-name><last-name>Lindqvist</last-name></author><book-title>The Lock</book-title><lang>en</lang>
</title-info></description><body><title><p>The Lock</p></title><section id="one"><title><p>Gates</p></title>
<p>The lock has <strong>two</strong> gates of oak<a l:href="#n1" type="note">[1]</a>, as <a l:href="#one">was said</a>.</p>
<poem><stanza><v>Water keeps</v><v>no diary.</v></stanza></poem><image l:href="#lock.png" alt="The lock"/>
<cite><p>Quoted.</p></cite></section></body><body name="notes"><section id="n1"><title><p>1</p></title><p>From one tree<a l:href="#n2" type="note">[2]</a>.</p>
</section><section id="n2"><p>An oak.</p></section></body><binary id="lock.png" content-type="image/png">{base64.b64encode(PICTURE).decode()}</binary></FictionBook>
"""

_PROSE = "The keeper of the lock wrote down every boat that came, and how deep it lay in the water on that day. "
ARCHIVED_PAGE = f"""From: <Saved by a browser>
Snapshot-Content-Location: https://lock.example/2024/03/05/gates
Subject: The Lock
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--made-here--"

----made-here--
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable
Content-Location: https://lock.example/2024/03/05/gates

<html lang=3D"en"><title>The Lock</title><nav><a href=3D"/">Home</a></nav><article><h1>The Lock</h1><p>{_PROSE}Caf=C3=A9.</p>
<p><img src=3D"/pictures/lock.png" alt=3D"The lock"><img src=3D"cid:second" alt=3D"Again"></p>
<p>{_PROSE}<a href=3D"/next">The next day</a> too.</p></article></html>
----made-here--
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://lock.example/pictures/lock.png

{base64.b64encode(PICTURE).decode()}
----made-here--
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-ID: <second>

{base64.b64encode(PICTURE).decode()}
----made-here----
"""

SAMPLES = {
    "lock.docx": sample_word(),
    "lock.odt": sample_open_document(),
    "lock.rtf": RICH_TEXT.encode("ascii"),
    "lock.fb2": FICTION_BOOK.encode(),
    "lock.mhtml": ARCHIVED_PAGE.replace("\n", "\r\n").encode(),
}
