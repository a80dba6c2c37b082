"""Write the table of keys into the README, from COMMANDS: `make readme`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.commands import keys_markdown  # noqa: E402


def main() -> None:
    path = ROOT / "README.md"
    text = path.read_text("utf-8")
    table = f"<!-- keys -->\n\n{keys_markdown().strip()}\n\n<!-- /keys -->"
    path.write_text(re.sub("<!-- keys -->.*<!-- /keys -->", lambda _: table, text, flags=re.DOTALL), "utf-8")


if __name__ == "__main__":
    main()
