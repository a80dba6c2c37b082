"""The least that a window of PySide6 can be: a file's text in it. What every start is measured against."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit


def main() -> int:
    """Show the text of the file named on the command line."""
    application = QApplication(sys.argv)
    window = QPlainTextEdit(Path(sys.argv[1]).read_text("utf-8"))
    window.setReadOnly(True)
    window.resize(1280, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
