"""The reader's own templates: Readwise's names, clear errors, and nothing that gets out of the sandbox."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.annotated.options import Options
from desktop.child.tasks import TASKS
from desktop.errors import ExportFailed
from desktop.exporters import exporter
from desktop.exporters.to_template import VARIABLES, page_values, rendered
from tests.annotated.make import sample

READWISE = """\
{% if is_new_page %}# {{ title }} by {{ author }}
{% endif %}
- {{ highlight_text }} ([{{ highlight_location }}]({{ highlight_location_url }}))
{% if highlight_tags %}    - Tags: {% for tag in highlight_tags %}[[{{ tag }}]] {% endfor %}
{% endif %}
{% if highlight_note %}    - Note: {{ highlight_note }}{% endif %}

"""


@pytest.fixture(autouse=True)
def less_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a template half of the time, and no end by the clock of a busy machine."""
    monkeypatch.setitem(TASKS, "template", replace(TASKS["template"], processor_seconds=1, wall_seconds=30.0))


def test_a_template_from_readwise_is_filled_for_each_highlight() -> None:
    text = rendered(READWISE, sample(), Options())
    assert text.count("# The AI race by A. Writer") == 1
    assert "- five firms account for most new data-centre capital ([Paragraph 2](postil://a/" in text
    assert "Tags: [[Talent]] [[Open source]]" in text


def test_a_template_may_loop_over_highlights_and_themes() -> None:
    text = rendered("{% for t in themes %}{{ t.name }}={{ t.highlights | length }};{% endfor %}", sample(), Options())
    assert text == "Investment=2;Talent=2;Open source=4;"


def test_the_default_template_works() -> None:
    assert "# The AI race" in exporter("template").write(sample(), Options()).text


def test_every_variable_is_there() -> None:
    page = page_values(sample(), Options())
    assert set(VARIABLES) <= {*page, *page["highlights"][0]}


@pytest.mark.parametrize(
    ("template", "line"),
    [
        ("a\nb {% if %}", 2),
        ("a\n" + "{% if title %}" * 120 + "{% endif %}" * 120, 2),
        ("{{ title }}\n\n{{ nonsense }}", 3),
        ("{% for x in highlights %}\n{{ x.nothing.more }}\n{% endfor %}", 2),
        ("\n{{ 1 / 0 }}", 2),
        ("{{ title | nofilter }}", 1),
        ("x\n{{ highlights|length * 9e9999 }}", 2),
    ],
)
def test_a_bad_template_is_told_with_its_line(template: str, line: int) -> None:
    with pytest.raises(ExportFailed, match=rf"^The template fails in line {line}: .+\.$"):
        rendered(template, sample(), Options())


def test_an_article_without_annotations_gives_an_empty_text() -> None:
    assert rendered(READWISE, replace(sample(), annotations=()), Options()) == ""


def test_a_huge_template_is_refused() -> None:
    with pytest.raises(ExportFailed, match="longer than"):
        rendered("x" * 200_000, sample(), Options())
