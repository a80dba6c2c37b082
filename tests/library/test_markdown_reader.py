"""Reading Markdown for the proofs of exports: here where it is tame, in the limited process where it is wild."""

from __future__ import annotations

import pytest

from desktop.article.content import Content
from desktop.errors import ImportFailed
from desktop.importers.imported import Imported
from desktop.library.markdown_reader import SourceReader, read_markdown


def test_markdown_is_read_here_by_the_reader_given_under_the_name_of_a_markdown_file():
    from desktop.importers.from_markdown import read

    names = []
    content = read_markdown(b"Some *words*.", lambda data, name: (names.append(name), read(data, name))[1])
    assert (content.text, names) == ("Some words.", ["article.md"])


def test_wild_markdown_is_read_in_the_limited_process_as_markdown_or_not_at_all(monkeypatch):
    tame, wild = b"Some *words*.", b"[" * 5000
    assert read_markdown(tame).text == "Some words."
    assert read_markdown(wild, lambda *_: pytest.fail("it was read here")).text == wild.decode()
    read = Imported(Content(()), "text", 1, remark="It was too much.")
    monkeypatch.setattr("desktop.importers.child.job.import_bytes", lambda *_, **__: read)
    with pytest.raises(ImportFailed, match="too much"):
        read_markdown(wild)


def test_an_empty_text_is_told_of_also_where_it_is_the_first_that_is_read() -> None:
    with pytest.raises(ImportFailed, match="empty"):
        SourceReader(b"# Rivers\n")(b"")
