"""The program that T5 records: it works on a library and acknowledges each step on standard output."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from db.connection import Connection
from db.journal import file as journal
from db.store import Store
from tests.torture.durability.deeds import back_up, begin_library, deed


def main(path: Path, fault: str, number: int, seed: int) -> None:
    """Do ``number`` deeds; ``fault`` leaves out syncs: those of SQLite ("full", "off"), of the journal, or of both."""
    if fault in ("full", "off"):
        careful = Connection.__init__

        def careless(connection: Connection, *arguments: object, **named: object) -> None:
            careful(connection, *arguments, **named)  # type: ignore[arg-type]
            connection.run(f"pragma synchronous={fault}")

        Connection.__init__ = careless  # type: ignore[method-assign,assignment]
        sync = os.fsync
        os.fsync = lambda handle: None if fault == "off" else sync(handle)
        append = journal.Journal.append
        journal.Journal.append = lambda own, entries, *, sync=True: append(own, entries, sync=False)  # type: ignore[method-assign]
    random_ = random.Random(seed)
    begin_library(path)
    with Store.open(path) as store:
        store._journal._rotate_at = 60_000
        for turn in range(number):
            step = deed(store, random_)
            os.write(1, b"ACK " + step.encode() + b"\n")
            store.catch_up()
            if turn % 20 == 10:
                back_up(store)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
