"""reStructuredText: what docutils writes of it as HTML is read as a page is.

Sphinx and others have roles and directives of their own. Those that docutils does not know are read as what they hold,
so that no word is lost. Nothing is included from another file, and no raw HTML comes through.
"""

from __future__ import annotations

import re
from typing import ClassVar

from docutils import nodes
from docutils.core import publish_doctree
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Directive, Parser, directives, roles
from docutils.parsers.rst.languages import en
from docutils.writers.html5_polyglot import HTMLTranslator, Writer

from desktop.article.content import BlockKind, Content, Metadata
from desktop.importers.bounds import refuse_too_long
from desktop.importers.decode import decode
from desktop.importers.from_markdown import clean
from desktop.importers.html_blocks import blocks_of
from desktop.importers.imported import Imported

_ROLE = re.compile(r":([A-Za-z][\w:+.-]*):`")
_DIRECTIVE = re.compile(r"^[ \t]*\.\. (?:\|[^|\n]+\| )?([A-Za-z][\w:+.-]*)::", re.M)
_LED = re.compile(r"(.*\S)\s*<[^<>]*>$", re.S)  # "words <where they lead>"
_OPTION = re.compile(r":[\w-]+:(?: .*)?$")
_HEADER = re.compile(r"(?:[A-Z][\w-]*:(?: .*)?\n(?:[ \t]+\S.*\n)*){2,}\s*\n")  # of a PEP: as in a letter
_FIELD = re.compile(r"^([A-Z][\w-]*):\s*(.*(?:\n[ \t]+\S.*)*)", re.M)
_ADDRESS = re.compile(r"\s*<[^<>]*@[^<>]*>|\s*\([^()]*@[^()]*\)")
_OF_WORDS = frozenset(("ref", "doc", "term", "pep", "rfc", "any", "guilabel", "menuselection", "abbr", "dfn", "strong"))
_OF_CODE = frozenset(
    ("code-block", "sourcecode", "productionlist", "ipython", "doctest", "testcode", "prompt", "graphviz")
)
_UNSEEN = frozenset(("toctree", "index", "currentmodule", "module", "highlight", "tabularcolumns", "literalinclude"))


class _Held(Directive):  # type: ignore[misc]
    """A directive that docutils does not know: what stands behind its name and what it holds."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[None] = None

    def run(self) -> list[nodes.Node]:
        """Return it as blocks."""
        if self.name in _UNSEEN:
            return []
        lines = list(self.content)
        while lines and _OPTION.match(lines[0]):
            del lines[0]
        if self.name in _OF_CODE:
            language = (self.arguments or [""])[0].strip()
            return [nodes.literal_block("\n".join(lines), "\n".join(lines), classes=["code", language])]
        blocks: list[nodes.Node] = []
        if self.arguments:
            words, _ = self.state.inline_text(self.arguments[0], self.lineno)
            blocks.append(nodes.paragraph("", "", nodes.strong("", "", *words)))
        holder = nodes.container()
        if lines:
            self.content.trim_start(len(self.content) - len(lines))
            self.state.nested_parse(self.content, self.content_offset, holder)
        return [*blocks, *holder.children]


def _role(
    name: str, rawtext: str, text: str, lineno: int, inliner: object, options: object = None, content: object = ()
) -> tuple[list[nodes.Node], list[nodes.system_message]]:
    """Return the words of a role that docutils does not know: most name something in code."""
    words = nodes.unescape(text)
    if led := _LED.match(words):
        words = led[1]
    if name.rpartition(":")[2] in _OF_WORDS:
        return [nodes.inline(rawtext, words)], []
    return [nodes.literal(rawtext, words.lstrip("~!"))], []


class _Translator(HTMLTranslator):  # type: ignore[misc]
    """Writes what docutils read with the tags that ``html_blocks`` knows."""

    def visit_literal(self, node: nodes.literal) -> None:
        self.body.append(f"<code>{self.encode(node.astext())}</code>")
        raise nodes.SkipNode

    def visit_literal_block(self, node: nodes.literal_block) -> None:
        languages = [name for name in node["classes"] if name and name != "code"]
        named = f' class="language-{self.attval(languages[0])}"' if languages else ""
        self.body.append(f"<pre><code{named}>{self.encode(node.astext())}</code></pre>\n")
        raise nodes.SkipNode

    def visit_doctest_block(self, node: nodes.doctest_block) -> None:
        self.visit_literal_block(node)

    def visit_math(self, node: nodes.math) -> None:
        self.visit_literal(node)

    def visit_math_block(self, node: nodes.math_block) -> None:
        self.visit_literal_block(node)

    def visit_admonition(self, node: nodes.Element) -> None:
        self.body.append("<blockquote>")
        if not isinstance(node, nodes.admonition):
            self.body.append(
                f"<p><strong>{self.encode(self.language.labels.get(node.tagname, node.tagname))}</strong></p>"
            )

    def depart_admonition(self, node: nodes.Element) -> None:
        self.body.append("</blockquote>\n")

    def unknown_visit(self, node: nodes.Node) -> None:
        if isinstance(node, nodes.Admonition):
            self.visit_admonition(node)

    def unknown_departure(self, node: nodes.Node) -> None:
        if isinstance(node, nodes.Admonition):
            self.depart_admonition(node)

    def visit_footnote_reference(self, node: nodes.footnote_reference) -> None:
        self.body.append(f'<sup class="footnote-ref" data-label="{self.attval(node["refid"])}">{node.astext()}</sup>')
        raise nodes.SkipNode

    def visit_system_message(self, node: nodes.system_message) -> None:
        raise nodes.SkipNode

    def visit_footnote(self, node: nodes.footnote) -> None:
        label, words = node["ids"][0], node.children[0].astext()
        del node[0]
        self.body.append(f'<li class="footnote" data-label="{self.attval(label)}" data-number="{self.attval(words)}">')

    def depart_footnote(self, node: nodes.footnote) -> None:
        self.body.append("</li>\n")


def read(data: bytes, name: str) -> Imported:
    """Read reStructuredText. Raises ImportFailed where the bytes are no text."""
    decoded = decode(data)
    refuse_too_long(decoded.text)
    header = _HEADER.match(decoded.text)
    text = decoded.text[header.end() :] if header else decoded.text
    blocks, remark, *_ = blocks_of(clean(_html(text)))
    headings = [block.text for block in blocks if block.kind is BlockKind.HEADING]
    about = Metadata(title=headings[0], guessed=("title",)) if headings and not header else Metadata()
    if header:
        about = _about(dict(_FIELD.findall(header[0])))
    return Imported(Content(tuple(blocks), about), remark=f"{decoded.remark} {remark}".strip())


def _about(fields: dict[str, str]) -> Metadata:
    """Return what the header of a PEP says."""
    authors = " ".join(_ADDRESS.sub("", fields.get("Author", "")).split())
    return Metadata(title=fields.get("Title", "").strip(), author=authors, date=fields.get("Created", "").strip())


def _html(text: str) -> str:
    """Return the text as HTML, which is not sanitised."""
    for name in set(_ROLE.findall(text)):
        if name.lower() not in en.roles:
            roles.register_local_role(name.lower(), _role)
    for name in set(_DIRECTIVE.findall(text)):
        if name.lower() not in en.directives or name.lower() in _OF_CODE:
            directives.register_directive(name, _Held)
    settings = get_default_settings(Parser, Writer)
    settings.file_insertion_enabled = settings.raw_enabled = settings.smart_quotes = False
    settings.report_level, settings.halt_level, settings.line_length_limit = 5, 6, len(text) + 1
    settings.warning_stream, settings.embed_stylesheet, settings.syntax_highlight = False, False, "none"
    settings.doctitle_xform, settings.initial_header_level = False, 1
    tree = publish_doctree(text, settings=settings)
    if notes := [note for note in tree.findall(nodes.footnote) if note["ids"]]:
        for note in notes:
            note.parent.remove(note)
        tree += nodes.section("", *notes, classes=["footnotes"], ids=["footnotes"])
    translator = _Translator(tree)
    tree.walkabout(translator)
    return "".join(translator.body)
