"""The parts of an OpenDocument text beside its text: styles, lists, the page, what the file says of itself."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.exporters.office.flow import BULLET, DONE, NUMBERED, OPEN
from desktop.exporters.office.looks import BULLETS, FACE, LINK, LOOKS, MARGIN, MONO, PAPERS, SIZE, STEP, Look, Style
from desktop.exporters.office.parts import HEAD, About, Picture, attributes, text

TYPE = "application/vnd.oasis.opendocument.text"
_URN = "urn:oasis:names:tc:opendocument:xmlns:"
NAMES = " ".join(
    (
        *(f'xmlns:{name}="{_URN}{name}:1.0"' for name in ("office", "style", "text", "table", "meta", "manifest")),
        *(f'xmlns:{short}="{_URN}{name}:1.0"' for short, name in (("draw", "drawing"), ("svg", "svg-compatible"))),
        f'xmlns:fo="{_URN}xsl-fo-compatible:1.0"',
        'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    )
)
LISTS = {BULLET: "List 1", NUMBERED: "Numbering 123", OPEN: "Open tasks", DONE: "Done tasks"}
_AFTER = LOOKS[Style.BODY].after  # what stands above adds to what stands below, of which Word takes the greater
_NUMBERS = "1ai"


def styled(name: str) -> str:
    """Return the name of a style as a file has it."""
    return name.replace(" ", "_20_")


def look(bold: bool, italic: bool, size: float = 0, *, mono: bool = False) -> str:
    """Return what characters look like, in every script."""
    properties = []
    for kind in ("", "-asian", "-complex"):
        space = "fo" if not kind else "style"
        properties.append(f' {space}:font-weight{kind}="bold"' * bold + f' {space}:font-style{kind}="italic"' * italic)
        properties.append(f' {space}:font-size{kind}="{size:g}pt"' if size else "")
    return f' style:font-name="{MONO}"' * mono + "".join(properties)


def styles(language: str, paper: str) -> str:
    """Return the named styles and the page."""
    width, height = PAPERS[paper]
    code, _, country = language.partition("-")
    spoken = attributes(fo_language=code or "en", fo_country=country if country.isalpha() else "none")
    paragraphs = "".join(_style(style, form) for style, form in LOOKS.items())
    lists = "".join(_list(mark, name) for mark, name in LISTS.items())
    page = (
        f'<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="{width}cm" '
        f'fo:page-height="{height}cm" fo:margin="{MARGIN}cm"><style:footnote-sep style:width="0.02cm" '
        'style:rel-width="25%" style:adjustment="left" style:distance-before-sep="0.2cm" '
        'style:distance-after-sep="0.1cm" style:line-style="solid" style:color="#000000"/>'
        "</style:page-layout-properties></style:page-layout>"
    )
    return (
        f'{HEAD}<office:document-styles {NAMES} office:version="1.3"><office:font-face-decls>'
        f'<style:font-face style:name="{FACE}" svg:font-family="&apos;{FACE}&apos;" '
        'style:font-family-generic="roman" style:font-pitch="variable"/>'
        f'<style:font-face style:name="{MONO}" svg:font-family="&apos;{MONO}&apos;" '
        'style:font-family-generic="modern" style:font-pitch="fixed"/></office:font-face-decls><office:styles>'
        '<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/>'
        f'<style:text-properties style:font-name="{FACE}"{look(False, False, SIZE)}{spoken}/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph" style:class="text"/>'
        f"{paragraphs}"
        '<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text">'
        f'<style:text-properties fo:color="#{LINK}" style:text-underline-style="solid"/></style:style>'
        '<style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" style:family="text">'
        '<style:text-properties style:text-position="super 58%"/></style:style>'
        '<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text">'
        '<style:text-properties style:text-position="super 58%"/></style:style>'
        '<style:style style:name="Source_20_Text" style:display-name="Source Text" style:family="text">'
        f"<style:text-properties{look(False, False, 10, mono=True)}/></style:style>{lists}"
        '<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" '
        'text:citation-body-style-name="Footnote_20_anchor" style:num-format="1" style:num-suffix=" " '
        'text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/></office:styles>'
        f"<office:automatic-styles>{page}</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="Page"/></office:master-styles>'
        "</office:document-styles>"
    )


def _style(style: Style, form: Look) -> str:
    parent = "Standard" if style is Style.BODY else styled(LOOKS[Style.BODY].odt)
    level = f' style:default-outline-level="{form.level}"' if form.level else ""
    follows = f' style:next-style-name="{styled(LOOKS[Style.BODY].odt)}"' if form.keep else ""
    return (
        f'<style:style style:name="{styled(form.odt)}" style:display-name="{form.odt}" style:family="paragraph" '
        f'style:parent-style-name="{parent}"{follows}{level}><style:paragraph-properties '
        f'fo:margin-top="{max(form.before - _AFTER, 0):g}pt" fo:margin-bottom="{form.after:g}pt" '
        f'fo:margin-left="{form.left:g}cm" fo:margin-right="{form.right:g}cm" '
        f'fo:text-indent="{form.first:g}cm" fo:line-height="{round(form.line * 100)}%"'
        + ' fo:keep-with-next="always" fo:keep-together="always"' * form.keep
        + f"/><style:text-properties{look(form.bold, form.italic, form.size, mono=form.mono)}/></style:style>"
    )


def _list(mark: str, name: str) -> str:
    levels = []
    for level in range(1, 11):
        place = (
            '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
            '<style:list-level-label-alignment text:label-followed-by="listtab" '
            f'text:list-tab-stop-position="{STEP * level:g}cm" fo:text-indent="-{STEP:g}cm" '
            f'fo:margin-left="{STEP * level:g}cm"/></style:list-level-properties>'
        )
        if mark == NUMBERED:
            levels.append(
                f'<text:list-level-style-number text:level="{level}" style:num-suffix="." '
                f'style:num-format="{_NUMBERS[(level - 1) % 3]}">{place}</text:list-level-style-number>'
            )
        else:
            shown = BULLETS[(level - 1) % 3] if mark == BULLET else mark
            levels.append(
                f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{shown}">{place}'
                "</text:list-level-style-bullet>"
            )
    return (
        f'<text:list-style style:name="{styled(name)}" style:display-name="{name}">{"".join(levels)}</text:list-style>'
    )


def meta(about: About) -> str:
    """Return what the file says of itself."""
    created = f"<meta:creation-date>{text(about.created[:19])}</meta:creation-date>" if about.created else ""
    author = f"<meta:initial-creator>{text(about.author)}</meta:initial-creator>" if about.author else ""
    language = f"<dc:language>{text(about.language)}</dc:language>" if about.language else ""
    return (
        f'{HEAD}<office:document-meta {NAMES} office:version="1.3"><office:meta>'
        f"<meta:generator>{text(about.maker)}</meta:generator>"
        f"<dc:title>{text(about.title)}</dc:title>{author}{created}{language}</office:meta></office:document-meta>"
    )


def manifest(pictures: Iterable[Picture]) -> str:
    """Return what kind each part is of."""
    rows = [("/", TYPE), *((f"{name}.xml", "text/xml") for name in ("content", "styles", "meta"))]
    rows += [(f"Pictures/{picture.name}", f"image/{picture.kind}") for picture in pictures]
    entries = "".join(
        f"<manifest:file-entry{attributes(manifest_full_path=path, manifest_media_type=kind)}/>" for path, kind in rows
    )
    names = f'xmlns:manifest="{_URN}manifest:1.0" manifest:version="1.3"'
    return f"{HEAD}<manifest:manifest {names}>{entries}</manifest:manifest>"
