"""No template takes the program's time or memory, or leaves its sandbox: each is filled or refused in a sentence that
has the line, whatever it is."""

from __future__ import annotations

import re
import resource
import threading
import time
from dataclasses import replace

import pytest

from desktop.annotated.document import Document
from desktop.annotated.options import Options
from desktop.child.tasks import TASKS
from desktop.errors import Cancelled, ExportFailed
from desktop.exporters import exporter
from desktop.exporters.to_template import rendered
from tests.annotated.make import sample
from tests.exporters.hostile_templates import LARGE, REFUSED, SLOW

DOCUMENT = sample()


@pytest.fixture(autouse=True)
def less_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a template half of the time, so that the tests take no more."""
    monkeypatch.setitem(TASKS, "template", replace(TASKS["template"], processor_seconds=1, wall_seconds=30.0))


def refusal(template: str, document: Document = DOCUMENT) -> str:
    """Return the sentence that a template is refused in, or ''. Anything else is raised."""
    try:
        rendered(template, document, Options())
    except ExportFailed as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", SLOW)
def test_a_template_that_takes_all_time_is_ended_with_its_line(name: str) -> None:
    template, line = SLOW[name]
    assert refusal(template) == f"The template fails in line {line}: it took longer than 1 second of computing."


@pytest.mark.parametrize("name", LARGE)
def test_a_template_that_takes_all_memory_is_ended_with_its_line(name: str) -> None:
    template, line = LARGE[name]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    said = refusal(template)
    assert re.fullmatch(
        rf"The template fails in line {line}: (it needs too much memory|its text is longer than 20,000,000 characters"
        r"|it took longer than 1 second of computing)\.",
        said,
    ), said
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # kilobytes, of this process


@pytest.mark.parametrize("name", REFUSED)
def test_a_template_that_may_not_be_is_refused_with_its_line(name: str) -> None:
    template, line = REFUSED[name]
    said = refusal(template)
    assert re.fullmatch(rf"The template fails in line {line}: [^\n]{{1,1200}}\.", said), said
    assert "object at 0x" not in said and "digits; use sys" not in said


def test_a_template_stops_when_nobody_waits_for_it() -> None:
    asked = threading.Event()

    def stopped() -> bool:
        asked.set()
        return True

    started = time.process_time()
    with pytest.raises(Cancelled):
        exporter("template").write(
            replace(DOCUMENT, stopped=stopped), Options(template=SLOW["nested loops over texts"][0])
        )
    assert asked.is_set()
    assert time.process_time() - started < 1  # of this process: the child's is its own
