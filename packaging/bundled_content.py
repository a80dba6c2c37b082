"""Read the bundled article with its importer and keep what that gives beside it: `make content`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.article.content import to_json  # noqa: E402
from desktop.importers import importer_for  # noqa: E402

ARTICLE = ROOT / "resources" / "articles" / "ai-race.md"


def main() -> None:
    """Read the bundled article and write its content beside it."""
    data = ARTICLE.read_bytes()
    read = importer_for(ARTICLE.name, data).read(data, ARTICLE.name)
    prepared = {
        "importer": read.importer,
        "importer_version": read.importer_version,
        "content": json.loads(to_json(read.content)),
    }
    text = json.dumps(prepared, ensure_ascii=False, indent=1)
    ARTICLE.with_suffix(".json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
