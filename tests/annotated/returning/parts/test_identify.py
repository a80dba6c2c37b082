"""Whose annotations a file of Web Annotations holds: one article's, those of several, or a page's."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.annotated.returning.identify import Identity, Origin, identify
from tests.annotated.returning.harbour import exported, make_doc


def collection(*owners: str, **header: Any) -> bytes:
    """Return a file of annotations that belong to these articles."""
    items = [
        {
            "id": f"postil://a/{number}",
            "type": "Annotation",
            "target": {
                "source": f"postil://article/{owner}" if owner else "https://x.org/a.html",
                "selector": {"type": "TextQuoteSelector", "exact": "tide"},
            },
        }
        for number, owner in enumerate(owners)
    ]
    rows = {f"postil:{key}": value for key, value in header.items()}
    page = {"type": "AnnotationPage", "items": items}
    return json.dumps({"type": "AnnotationCollection", **rows, "first": page}).encode()


HEAD = {"article": {"id": "a-7", "title": "Tides"}, "source": {"original": "0a1b"}}
PAGE = ("https://x.org/a.html",)


@pytest.mark.parametrize(
    ("owners", "header", "identity"),
    [
        ((), {}, Identity()),
        (("a-1",), {}, Identity("a-1")),
        (("a-1", "a-1"), {}, Identity("a-1")),
        (("",), {}, Identity(addresses=PAGE)),
        ((), HEAD, Identity("a-7", "Tides", original_sha256="0a1b")),
        (("a-1", "a-2"), HEAD, Identity("a-7", "Tides", original_sha256="0a1b")),  # its head says whose it is
        (("a-1", "a-2"), {}, Identity(origins=(Origin("a-1"), Origin("a-2")))),
        (
            ("a-2", "a-1", "a-2"),
            {
                "article": {"title": "3 articles"},
                "articles": [
                    {"id": "a-1", "title": "Tides", "source_sha256": "0a1b"},
                    {"id": "a-9", "title": "Ebb"},
                    {"title": "None"},
                ],
            },
            Identity(title="3 articles", origins=(Origin("a-2"), Origin("a-1", "Tides", "0a1b"))),
        ),
    ],
)
def test_a_file_of_annotations_says_whose_they_are(
    owners: tuple[str, ...], header: dict[str, Any], identity: Identity
) -> None:
    assert identify(collection(*owners, **header)) == identity


def test_an_export_whose_record_lost_its_head_is_of_the_article_that_most_of_it_names() -> None:
    doc = make_doc("One two three.\n", [("One", "", []), ("two", "", []), ("three", "", [])])
    text = exported(doc, {}).text
    assert identify(text.encode()).labels == ("h-001eef", "h-003dde", "h-005ccd")
    at = text.index('{"@context"')
    text = text[:at] + text[text.index("\n", at) + 1 :]
    at = text.index(f'"id":"postil://a/{doc.annotations[0].id}"')
    text = text[:at] + text[at:].replace("postil://article/article-1", "postil://article/article-9", 1)
    assert "article-9" in text
    assert identify(text.encode()).article_id == "article-1"
