"""Read the bundled articles with their importer and keep what that gives beside them: `make content`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.article.content import to_json  # noqa: E402
from desktop.importers import importer_for  # noqa: E402

ARTICLES = ROOT / "resources" / "articles"


def main() -> None:
    """Read each bundled article and write its content beside it."""
    for path in ARTICLES.glob("*.md"):
        read = importer_for(path.name, b"").read(path.read_bytes(), path.name)
        prepared = {
            "importer": read.importer,
            "importer_version": read.importer_version,
            "content": json.loads(to_json(read.content)),
        }
        text = json.dumps(prepared, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
