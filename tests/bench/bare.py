"""The least that a window of PySide6 can be: a file's text in it. What every start is measured against.

With ``--page`` the text is set as a page, headings and all, in the faces that Postil brings: the least that a reader
of Markdown can be.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextBrowser, QTextEdit


def main() -> int:
    """Show the text of the file named last on the command line."""
    application = QApplication(sys.argv[:1])
    text = Path(sys.argv[-1]).read_text("utf-8")
    window = _page(text) if "--page" in sys.argv else QPlainTextEdit(text)
    window.setReadOnly(True)
    window.resize(1280, 800)
    window.show()
    return application.exec()


def _page(text: str) -> QTextEdit:
    from importlib.resources import files

    from markdown import markdown
    from PySide6.QtGui import QFont, QFontDatabase

    for package, stem in (("font_source_serif_pro", "SourceSerifPro"), ("font_source_sans_pro", "SourceSansPro")):
        for style in ("Regular", "It", "Bold"):
            QFontDatabase.addApplicationFont(str(files(package) / "files" / f"{stem}-{style}.ttf"))
    page = QTextBrowser()
    page.setFont(QFont("Source Serif Pro", 13))
    page.setHtml(markdown(text, extensions=["extra"]))
    return page


if __name__ == "__main__":
    sys.exit(main())
