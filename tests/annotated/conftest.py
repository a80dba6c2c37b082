"""The sample article, and its export as annotated Markdown."""

from __future__ import annotations

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.exporters import exporter
from tests.annotated.make import sample


@pytest.fixture(scope="module")
def doc() -> Document:
    return sample()


@pytest.fixture(scope="module")
def text(doc: Document) -> str:
    return exporter("markdown").write(doc, Options()).text
