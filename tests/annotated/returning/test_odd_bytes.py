"""Articles with bytes that a text seldom has, and files that are no text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.errors import ImportFailed
from desktop.exporters import exporter
from desktop.exporters.merging import merge_export
from desktop.exporters.returning.plan import plan_import
from tests.annotated.make import annotation, content_of, document
from tests.soak.stories import NEWER

WORDS = " And more words of it." * 20
SOURCES = {
    "a NUL": b"# A\n\nWords with \0 in them.\n",
    "a NUL at the begin": b"\0# A\n\nWords with more in them.\n",
    "NULs at the end": b"# A\n\nWords with more in them\0\n\0",
    "a NUL far below": f"# A\n\n{WORDS * 20}\0\n".encode(),
    "Windows letters and a NUL": b"# A\n\nWords\xe9 with \0 in them." + WORDS.encode() + b"\n",
    "UTF-16": f"# A\n\nWords with more in them.{WORDS}\n".encode("utf-16"),
    "UTF-16 without a mark": f"# A\n\nWords with more in them.{WORDS}\n".encode("utf-16-le"),
}


@pytest.mark.parametrize("options", [{}, {"machine_block": "sidecar"}, {"machine_block": "none"}], ids=str)
@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
def test_an_untouched_export_of_it_changes_nothing(source: bytes, options: dict[str, str]) -> None:
    content = content_of(source)
    marks = [annotation(content, (3, 8), "Mine", ["t1"], 1), annotation(content, (9, 15), "", [], 2)]
    doc = document(source, marks)
    made = exporter("markdown").write(doc, Options(**options))
    beside = made.memory.encode() if options else None
    assert strip(made.data, beside).source == source
    plan = plan_import(made.data, doc, sidecar=beside, read=content_of)
    assert (plan.changes, plan.remarks, plan.unchanged) == ((), (), 2)
    assert merge_export(doc, Options(**options), made.data, sidecar=beside).exported.text == made.text


def test_a_strangers_text_with_a_nul_is_read() -> None:
    plan = plan_import(
        b"# A\n\nWords ==with== \0 in them, and so many more that it is a text.\n", None, read=content_of
    )
    assert [change.quote for change in plan.changes] == ["with"]


@pytest.mark.parametrize("data", [b"\0\1\2\3binary", b"\x7fELF\2\1\1" + bytes(200), bytes(range(256)) * 30])
def test_a_file_that_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ImportFailed, match="not text"):
        plan_import(data, None, read=content_of)


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "latin-1", "utf-16", "utf-32-le"])
def test_an_edited_export_gives_the_source_in_its_encoding_as_long_as_that_has_its_letters(encoding: str) -> None:
    text = "# Caf\u00e9\n\nWords with \u00e9 in them.\n" + ("\x81\n" if encoding == "latin-1" else "")
    source = (("\ufeff" if encoding == "utf-32-le" else "") + text).encode(encoding)
    content = content_of(source)
    start = content.text.index("with")
    doc = document(source, [annotation(content, (start, start + 4), "A note.")], content=content)
    export = exporter("markdown").write(doc, Options()).data.decode()
    for word, fits in (("without", True), ("\u6f06", encoding.startswith("utf"))):
        made = plan_import(export.replace("Words", f"Words {word}", 1).encode(), doc, read=content_of)
        wanted = source.decode("utf-16" if encoding == "utf-16" else encoding).replace("Words", f"Words {word}")
        assert made.new_source == wanted.encode(encoding if fits else "utf-8")
        said = f"The edited text no longer fits {encoding} and becomes UTF-8."
        assert [one for one in made.remarks if "UTF-8" in one] == ([] if fits else [said])


def test_a_note_beside_an_older_sidecar_may_quote_how_a_record_opens() -> None:
    source = b"# A\n\nWords with more in them.\n"
    content, options = content_of(source), Options(machine_block="sidecar")
    doc = document(source, [annotation(content, (3, 8), "Mine", ["t1"], 1)])
    made = exporter("markdown").write(doc, options)
    note = "Mine\n\n~~~\n<!-- annotations:1\n"
    now = replace(doc, annotations=(replace(doc.annotations[0], note=note),), labels=made.labels)
    beside = NEWER.sub("", made.sidecar or "").encode()
    plan = plan_import(exporter("markdown").write(now, options).data, doc, sidecar=beside, read=content_of)
    assert [change.note.rstrip() for change in plan.changes] == [note.rstrip()]
