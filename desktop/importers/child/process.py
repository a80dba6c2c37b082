"""The import process: bytes in on standard input, Content out on standard output, inside limits.

It is given no path, no database and no environment to speak of. It imports only what the format needs.
"""

from __future__ import annotations

import gc
import json
import sys

MEMORY = 1 << 30
PROCESSOR_SECONDS = 10
FILE_BYTES = 64 << 20


def limit() -> None:
    """Bind this process to its limits, where the system knows such."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is the only limit
        return
    for name, value in (("AS", MEMORY), ("CPU", PROCESSOR_SECONDS), ("FSIZE", FILE_BYTES), ("CORE", 0)):
        kind = getattr(resource, f"RLIMIT_{name}")
        try:
            _, hard = resource.getrlimit(kind)
            most = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            continue


def main() -> int:
    """Read one job from standard input and write its result; return the exit code."""
    limit()
    gc.disable()  # a short life: collecting would cost a third of it
    sys.setrecursionlimit(3000)
    from desktop.article.check import check_content
    from desktop.article.content import to_json
    from desktop.errors import ImportFailed
    from desktop.importers import importer_by_id
    from desktop.importers.bounds import bounded
    from desktop.importers.images import take_out_data

    head = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    out = sys.stdout.buffer
    try:
        imported = importer_by_id(head["importer"]).read(data, head["name"])
        content, resources = take_out_data(imported.content)
        content, remark = bounded(content)
    except ImportFailed as error:
        out.write(json.dumps({"error": str(error)}).encode())
        return 0
    check_content(content)
    import base64

    result = {
        "remark": f"{imported.remark} {remark}".strip(),
        "resources": {name: base64.b64encode(image).decode("ascii") for name, image in resources.items()},
    }
    out.write(json.dumps(result).encode() + b"\n" + to_json(content).encode())
    out.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
