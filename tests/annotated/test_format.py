"""FORMAT.md: examples are what they say, programs read what is written here, the schema holds every exporter."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import desktop.annotated
from desktop.annotated.options import Options
from desktop.annotated.read.exported_file import read_back
from desktop.annotated.record.machine_records import check_of
from desktop.exporters import exporter
from desktop.exporters.options import PRESETS
from desktop.exporters.returning.plan import plan_import
from desktop.proposals.import_plan import ChangeKind
from tests.annotated.documents import random_document
from tests.annotated.make import content_of, document, mark, sample

FOLDER = Path(desktop.annotated.__file__).parent
FORMAT = (FOLDER / "FORMAT.md").read_text(encoding="utf-8")
SCHEMA = json.loads((FOLDER / "FORMAT.schema.json").read_text(encoding="utf-8"))
EXAMPLES = dict(re.findall(r"```markdown file=(\w+)\n(.*?)```\n", FORMAT, re.DOTALL))
SAID = {"$schema", "title", "$defs", "$ref", "const", "enum", "type", "required", "properties", "additionalProperties"}
SAID |= {"pattern", "minimum", "maximum", "items", "prefixItems", "minItems", "maxItems"}
TYPES: Mapping[str, Any] = {"object": dict, "array": list, "string": str, "number": (int, float), "null": type(None)}


def programs() -> dict[str, Any]:
    """Return what the programs of the page define."""
    made: dict[str, Any] = {}
    exec("\n".join(re.findall(r"```python\n(.*?)```\n", FORMAT, re.DOTALL)), made)
    return made


def is_of(kind: str, value: object) -> bool:
    if kind == "integer":
        return type(value) is int
    return isinstance(value, TYPES[kind]) and not isinstance(value, bool)


def faults(value: Any, schema: Mapping[str, Any], path: str = "") -> list[str]:
    """Check a value against the part of JSON Schema that the schema uses; returns what is wrong, and where."""
    assert set(schema) <= SAID, f"the check knows nothing of {set(schema) - SAID}"
    if "$ref" in schema:
        return faults(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], path)
    kinds = schema.get("type", [])
    wrong = []
    if kinds and not any(is_of(kind, value) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        return [f"{path} is no {kinds}"]
    if ("const" in schema and value != schema["const"]) or value not in schema.get("enum", [value]):
        wrong.append(f"{path} is {value!r}")
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        wrong.append(f"{path} is {value!r}")
    if isinstance(value, int | float) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        wrong.append(f"{path} is {value!r}")
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            wrong.append(f"{path} has {len(value)} items")
        first = schema.get("prefixItems", [])
        for number, one in enumerate(value):
            inner = first[number] if number < len(first) else schema.get("items", {})
            wrong += faults(one, inner, f"{path}[{number}]")
    if isinstance(value, dict):
        wrong += [f"{path} has no {key}" for key in schema.get("required", []) if key not in value]
        known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
        for key, one in value.items():
            if key in known:
                wrong += faults(one, known[key], f"{path}.{key}")
            elif more is False:
                wrong.append(f"{path} has {key}")
            elif isinstance(more, dict):
                wrong += faults(one, more, f"{path}.{key}")
    return wrong


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_every_example_says_what_the_page_says(name: str) -> None:
    text = EXAMPLES[name]
    if name == "whole":
        source = b"The old kind of tar keeps rope dry.\n"
        made = programs()
        assert made["source_of"](text) == source
        back = read_back(text.encode())
        assert back.block is not None and back.clean == source
        [record] = back.block.annotations
        assert (record.target.quote.exact, back.block.records[0].names) == ("tar", ("Craft",))
        assert faults(made["machine_block"](text)[1], SCHEMA) == []
        assert plan_import(text.encode(), None, read=content_of).summary() == "1 new"
    else:
        found = {
            " ".join(change.target.quote.exact.split()): (change.theme_names, change.note)
            for change in plan_import(text.encode(), None, read=content_of).changes
            if change.kind is ChangeKind.NEW and change.target is not None
        }
        assert (
            found
            == {
                "notes": {
                    "One": (("Craft", "Trade"), "A note of one line."),
                    "two": ((), "A note without a theme,\nover two lines."),
                    "three": (("Craft",), "- a note that begins\n- with a list"),
                },
            }[name]
        )


@pytest.mark.parametrize("preset", PRESETS)
def test_the_schema_knows_all_that_is_written(preset: str) -> None:
    options = replace(PRESETS[preset], machine_block="embedded")
    exported = exporter("markdown").write(sample(), options)
    _, block = programs()["machine_block"](exported.text)
    assert faults(block, SCHEMA) == []
    for record in [{key: one for key, one in block.items() if key != "first"}, *block["first"]["items"]]:
        assert record["postil:check"] == check_of(record) == programs()["checksum"](record)


@pytest.mark.parametrize("exporter_id", ["jsonld", "digest"])
def test_the_schema_holds_the_records_of_other_exports_too(exporter_id: str) -> None:
    exported = exporter(exporter_id).write(sample(), Options())
    assert faults(json.loads(exported.memory or exported.text), SCHEMA) == []


def test_the_schema_finds_what_is_wrong() -> None:
    _, block = programs()["machine_block"](EXAMPLES["whole"])
    for key, value in [("total", -1), ("postil:joint", 1), ("postil:new", 1), ("type", "Annotation")]:
        assert len(faults({**block, key: value}, SCHEMA)) == 1
    del block["first"]["items"][0]["target"]["selector"][1]["end"]
    assert faults(block, SCHEMA) == [".first.items[0].target.selector[1] has no end"]


def test_the_program_of_the_page_gives_back_the_source_of_random_documents() -> None:
    source_of = programs()["source_of"]
    for seed in range(60):
        data = random_document(seed)
        content = content_of(data)
        words = next((word for word in content.text.split() if word.isalnum()), "")
        doc = document(data, [mark(content, words, "A note.", ["t1"])] if words else [], content=content)
        exported = exporter("markdown").write(doc, Options(obsidian="on"))
        assert source_of(exported.text) == data, f"seed {seed}"


def test_what_the_program_of_the_page_writes_comes_in() -> None:
    source = "# Rope\n\nThe old kind of *tar* keeps rope dry.\n"
    at = source.index("keeps rope")
    identity = "01a20eba-aee9-7000-98f3-41a491c3b4e9"
    text = programs()["written"](source, at, at + len("keeps rope"), "How long?", identity)
    [change] = plan_import(text.encode(), None, read=content_of).changes
    assert change.target is not None
    assert (change.kind, change.target.quote.exact, change.note) == (ChangeKind.NEW, "keeps rope", "How long?")
