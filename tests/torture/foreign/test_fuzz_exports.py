"""T15 for what comes back from exports: plans of an import, odd records, marks taken out, templates of the reader."""

from __future__ import annotations

import json
import os
import random
import time
from collections.abc import Hashable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from desktop.annotated.options import Options
from desktop.annotated.read.strip import strip
from desktop.annotated.record.block_finding import find_block
from desktop.article.content import Passage
from desktop.errors import ExportFailed, PostilError
from desktop.exporters import to_template
from desktop.exporters.options import options_from
from desktop.exporters.returning.plan import plan_import
from desktop.library import Library
from desktop.library.markdown_reader import read_markdown
from desktop.proposals.import_plan import ChangeKind
from tests.torture.foreign.fuzzing import OWN, fuzzed, length_of, mutate, sentence_shape
from tests.torture.trials import figures

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")

ARTICLE = """---
title: Harbours
tags: [sea]
---

# Harbours

The tide decides, and the *pilots* know it. What a ship carries is **written** down twice: once where it
leaves, once where it lands. `x = 1` stands for nothing here, nor does [a link](https://example.org "title").

- Ropes first.
- Then the engine[^1].

| port | ships |
|---|---:|
| north | 12 |

> Nobody who waits for the tide is late.

```
code = "stays"
```

The end.

[^1]: A footnote of the author's own.
"""
CHOICES: tuple[dict[str, str], ...] = (
    {},
    {"body": "critic"},
    {"body": "paragraphs"},
    {"machine_block": "none"},
    {"marks": "mark"},
)
Annotated = tuple[Path, str, list[bytes]]


@pytest.fixture
def annotated(tmp_path: Path, same_ids: None) -> Annotated:
    """A library with an annotated article, and its exports."""
    path = tmp_path / "library.postil"
    (tmp_path / "article.md").write_text(ARTICLE, "utf-8")
    library = Library.open(path)
    article_id = library.articles.add(tmp_path / "article.md").article.id
    theme = library.themes.all()[0].id
    library.annotations.add(article_id, Passage(10, 60), (theme,), "A **note** with `x` and -->.")
    library.annotations.add(article_id, Passage(40, 90), (theme,), "Another\n\n- with\n- lines")
    library.annotations.add(article_id, Passage(150, 300), (), "")
    exports = [library.exchange.export(article_id, options=options_from(choices)).text.encode() for choices in CHOICES]
    library.close()
    return path, article_id, exports


def planned(data: bytes, document: Any) -> Hashable:
    try:
        plan = plan_import(data, document, name="fuzz.md", read=read_markdown)
    except PostilError as error:
        return sentence_shape(error)
    counts = plan.counts()
    assert sum(counts.values()) == len(plan.changes) + plan.unchanged + len(plan.bad)
    found = frozenset(kind for kind, count in counts.items() if count)
    return plan.kind, plan.known, plan.untouched, plan.doubtful, found, len(plan.remarks)


def test_an_import_of_annotations_is_planned_or_refused_in_a_sentence(annotated: Annotated, tmp_path: Path) -> None:
    started = time.monotonic()
    path, article_id, exports = annotated
    library = Library.open(path, read_only=True)
    document = library.exchange.document(article_id)
    library.close()
    done = fuzzed("import", [*exports, *OWN[:1]], lambda data: planned(data, document), tmp_path, length_of("import"))
    figures("T15", started, surface="import", **done._asdict())
    assert done.files > 3


ODD: list[Any] = [
    None, True, False, 0, -1, 2**31, 2**63, 10**400, 1e308, -0.0, "", "x", "\x00", "\u202e", "\ud800", "9" * 50,
    "2024-01-01T00:00:00Z", [], {}, [[]], {"": ""}, ["x"] * 50, "[" * 200, "postil://a/1", "IN_PLACE", "#FFDD8A",
]  # fmt: skip


def change_records(data: bytes, others: list[bytes], random_: random.Random) -> bytes:
    """Change values in the machine block of an export, as JSON; now and then bytes of it."""
    text = data.decode("utf-8", "replace")
    start, end = text.rfind("<!-- annotations:"), text.rfind("-->")
    if not 0 <= start < end or random_.random() < 0.2:
        return mutate(data, others, random_)
    head, _, body = text[start:end].partition("\n")
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return mutate(data, others, random_)
    for _ in range(random_.choice((1, 1, 2, 5, 20))):
        places = _places(found)
        if not places:
            return mutate(data, others, random_)
        where, key = random_.choice(places)
        way = random_.randrange(5)
        if way == 0:
            where[key] = random_.choice(ODD)
        elif way == 1:
            del where[key]
        elif way == 2 and isinstance(where, list):
            where.insert(key, deepcopy(where[key]))
        elif way == 3:
            other, its_key = random_.choice(places)
            where[key] = deepcopy(other[its_key])
        elif isinstance(where[key], int):
            where[key] = where[key] + random_.choice((-1, 1, 100, -1000, 10**9))
        elif isinstance(where[key], str):
            where[key] = where[key][: random_.randrange(len(where[key]) + 1)] + random_.choice(ODD[10:16])
    try:
        made = json.dumps(found).replace("--", "-\\u002d")
    except (ValueError, RecursionError):  # one odd value put into another, again and again
        return mutate(data, others, random_)
    return (text[:start] + head + "\n" + made + "\n" + text[end:]).encode("utf-8", "surrogatepass")[:400_000]


def _places(found: Any) -> list[tuple[Any, Any]]:
    """Return where every value stands: what holds it, and by which key."""
    places: list[tuple[Any, Any]] = []
    waiting = [found]
    while waiting and len(places) < 3000:
        holder = waiting.pop()
        keys = holder if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        places += [(holder, key) for key in keys]
        waiting += [holder[key] for key in keys]
    return places


def test_an_odd_record_changes_no_other_and_undo_takes_it_all_back(annotated: Annotated, tmp_path: Path) -> None:
    started = time.monotonic()
    path, article_id, exports = annotated
    opened: list[Library] = []

    def rows(library: Library) -> list[tuple[object, ...]]:
        return [(a.id, a.note, a.theme_ids, a.target, a.anchor, a.deleted) for a in library.annotations.all(article_id)]

    def work(data: bytes) -> Hashable:
        if not opened:  # a connection belongs to the process that opened it
            opened.append(Library.open(path))
        library = opened[0]
        before = rows(library)
        try:
            plan = library.exchange.plan(data, article_id=article_id)
            if not plan.changes:
                return planned(data, library.exchange.document(article_id))
            sources = {n for n, change in enumerate(plan.changes) if change.kind is ChangeKind.SOURCE}
            _, changes = library.exchange.apply(plan, article_id=article_id, skip=sources)
        except PostilError as error:
            assert rows(library) == before
            return sentence_shape(error)
        named = {change.annotation_id for change in plan.changes}
        after = {row[0]: row for row in rows(library)}
        assert all(after.get(row[0]) == row or row[0] in named for row in before)
        if changes:
            library.history.walk("undo")
        assert rows(library) == before
        return tuple(sorted(plan.counts().items())), len(plan.themes)

    done = fuzzed("records", exports, work, tmp_path, length_of("records"), change=change_records)
    library = Library.open(path)
    report = library.care.check()
    library.close()
    figures("T15", started, surface="records", **done._asdict())
    assert report.problems == ()
    assert done.files > 3


def test_taking_the_marks_out_gives_a_source_whatever_the_file_holds(annotated: Annotated, tmp_path: Path) -> None:
    started = time.monotonic()

    def work(data: bytes) -> Hashable:
        try:
            done = strip(data)
        except PostilError as error:
            return sentence_shape(error)
        assert isinstance(done.source, bytes)
        return done.edited, done.remark[:40], done.source == data, find_block(data.decode("utf-8", "replace")) is None

    done = fuzzed("strip", [*annotated[2], *OWN[:1]], work, tmp_path, length_of("strip"), change=change_records)
    figures("T15", started, surface="strip", **done._asdict())
    assert done.files > 3


JINJA = [
    b"{{ title }}", b"{% for h in highlights %}", b"{% endfor %}", b"{{ h.text }}", b"{% if h.note %}", b"{% endif %}",
    b"{{ highlights|length * 99999999 }}", b"{{ 'x' * 99999999 }}", b"{{ range(999999999)|list }}",
    b"{% for a in range(99999) %}{% for b in range(99999) %}x", b"{{ title|indent(99999999) }}", b"{% set x = x ~ x %}",
    b"{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", b"{% include 'x' %}", b"{{ '%999999999d'|format(1) }}",
    b"{{ title|center(999999999) }}", b"{{ 9 ** 9 ** 9 }}", b"{# ", b" #}", b"{%- ", b" -%}", b"{% raw %}",
    b"|replace('', 'x' * 9999)", b"{{ cycler }}", b"{{ lipsum(9999) }}", b"{{ namespace() }}", b"{{ highlight_text }}",
    b"{{ is_new_page }}", b"{{ ''.__class__ }}", b"{{ self }}", b"{{ title.format }}", b"{{ highlights|map('upper') }}",
]  # fmt: skip


def test_a_template_is_filled_or_refused_in_a_sentence(annotated: Annotated, tmp_path: Path) -> None:
    started = time.monotonic()
    path, article_id, _ = annotated
    library = Library.open(path, read_only=True)
    document = library.exchange.document(article_id)
    library.close()
    seeds = [to_template.DEFAULT.encode(), b"".join(JINJA[:6]), *JINJA]

    def change(data: bytes, others: list[bytes], random_: random.Random) -> bytes:
        made = mutate(data, others, random_) if random_.random() < 0.7 else data
        at = random_.randrange(len(made) + 1)
        return (made[:at] + random_.choice(JINJA) + made[at:])[:30_000]

    def work(data: bytes) -> Hashable:
        template = data.decode("utf-8", "replace")
        try:
            return len(to_template.rendered(template, document, Options())).bit_length()
        except ExportFailed as error:
            return sentence_shape(error)

    done = fuzzed("template", seeds, work, tmp_path, length_of("template"), change=change)
    figures("T15", started, surface="template", **done._asdict())
    assert done.files > 3
