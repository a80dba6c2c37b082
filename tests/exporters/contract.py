"""What every row of EXPORTERS must keep to. Each check raises AssertionError with what is wrong."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from typing import Any

from desktop.annotated.document import Document, Exported
from desktop.annotated.options import Options
from desktop.exporters import Exporter, recognised
from desktop.exporters.merging import last_export, merge_export
from desktop.exporters.options import OPTIONS

TEMPLATE = "{{ highlight_text }} [there]({{ highlight_location_url }}) {{ highlight_note }}\n"
DRAWN = 12  # combinations of all choices
ALWAYS = {"files", "filename"}
VALUES = {one.key: [value for value, _ in one.choices] for one in OPTIONS if one.choices and one.key not in ALWAYS}
VALUES["template"] = [TEMPLATE, "{{ title }}\n"]


class _Watched(Options):
    """Options that know which of them were read."""

    def __getattribute__(self, name: str) -> Any:
        if name in VALUES:
            object.__getattribute__(self, "__dict__").setdefault("read", set()).add(name)
        return super().__getattribute__(name)


def combinations(row: Exporter) -> Iterator[Options]:
    """Give the row's choices: as they are at first, each value of each by itself, and some of all at once."""
    plain, chance = Options(template=TEMPLATE), random.Random(11)
    keys = sorted(row.options)
    yield plain
    for key in keys:
        for value in VALUES[key]:
            yield replace(plain, **{key: value})
    for _ in range(DRAWN if len(keys) > 1 else 0):
        yield replace(plain, **{key: chance.choice(VALUES[key]) for key in keys})


def said(exported: Exported) -> tuple[bytes, str | None]:
    return exported.data, exported.sidecar


def check_lists_what_it_reads(row: Exporter, document: Document) -> None:
    for options in combinations(row):
        watched = _Watched(**asdict(options))
        row.write(document, watched)
        read: set[str] = object.__getattribute__(watched, "__dict__").get("read", set())
        assert read <= row.options, f"{row.id} reads {sorted(read - row.options)}, which its options do not list"


def check_heeds_what_it_lists(row: Exporter, document: Document) -> None:
    assert row.options <= VALUES.keys(), f"{row.id} lists what is no option: {sorted(row.options - VALUES.keys())}"
    for key in row.options:
        for options in combinations(row):
            if key in row.idle(options):
                continue
            texts = {said(row.write(document, replace(options, **{key: value}))) for value in VALUES[key]}
            if len(texts) > 1:
                break
        else:
            raise AssertionError(f"{row.id} lists {key}, which changes nothing")


def check_idle_choices_change_nothing(row: Exporter, document: Document) -> None:
    seen: Counter[frozenset[str]] = Counter()
    for options in combinations(row):
        idle = frozenset(row.idle(options))
        seen[idle] += 1
        for key in idle if seen[idle] <= 2 else ():
            assert key in row.options, f"{row.id} calls {key} idle, which its options do not list"
            texts = {said(row.write(document, replace(options, **{key: value}))) for value in VALUES[key]}
            assert len(texts) == 1, f"{row.id} calls {key} idle, which changes the file"


def check_recognises_its_files(row: Exporter, document: Document) -> None:
    data = row.write(document, Options(template=TEMPLATE)).data
    found = recognised(data)
    assert found is not None, f"{row.id} does not recognise its own file"
    assert found.id == row.id, f"the file of {row.id} is taken for one of {found.id}"
    for other in (b"", b"Somebody's own words.\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"[" * 300_000):
        assert not row.recognise(other), f"{row.id} takes another file for its own"


def check_says_what_is_lost(row: Exporter, document: Document) -> None:
    exported = row.write(document, Options(template=TEMPLATE))
    if exported.raw is not None:
        assert "lose" in row.loss(exported.data + b"\n", document, None)
        return
    text = exported.data.decode("utf-8")
    words = (document.annotations[0].note, *document.article.title.split())
    edited = text.replace(next((word for word in words if word in text), "\0"), "Something else that I wrote")
    assert edited != text, "neither a note nor the title stands in the file, so nothing is tried"
    for data in (edited.encode(), exported.data + b"\nMy own last words.\n"):
        loss = row.loss(data, document, exported.memory.encode() if exported.memory else None)
        assert "lose" in loss and loss.endswith("."), f"{row.id} says of an edited file: {loss}"


def check_merges_where_it_says_so(row: Exporter, document: Document) -> None:
    if not row.merges:
        return
    options = Options(template=TEMPLATE)
    exported = row.write(document, options)
    sidecar = exported.sidecar.encode() if exported.sidecar else None
    last = last_export(row, options, document.article.id, exported, exported)
    more = {"exporter_id": row.id, "last": last, "sidecar": sidecar}
    assert merge_export(document, options, exported.data, **more).unchanged  # type: ignore[arg-type]
    mine = exported.data + b"\nMy own last words.\n"
    assert b"My own last words." in merge_export(document, options, mine, **more).exported.data  # type: ignore[arg-type]


def check_says_what_it_is(row: Exporter) -> None:
    assert row.help.endswith("."), f"{row.id} has no sentence of help"
    assert row.name and row.holds and row.extension.strip(".")


CHECKS = (
    check_lists_what_it_reads,
    check_heeds_what_it_lists,
    check_idle_choices_change_nothing,
    check_recognises_its_files,
    check_says_what_is_lost,
    check_merges_where_it_says_so,
)
