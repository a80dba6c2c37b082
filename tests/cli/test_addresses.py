"""`postil add` takes an address of the web, and says in a sentence why it cannot be fetched."""

from __future__ import annotations

import json

import pytest

from tests.fetching.server import serving


def test_an_address_is_added_and_told_of(postil, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.fetching.job.MAY_ASK_ITSELF", True)
    with serving() as (base, asked):
        code, out, _ = postil("add", f"{base}/lock/page", "--no-pictures", "--json")
        assert code == 0
        assert [article["title"] for article in json.loads(out)] == ["The Lock"]
        assert asked == ["/lock/page"]
        code, _, err = postil("add", f"{base}/nowhere")
        assert code != 0 and "nothing at this address (404)." in err


def test_this_machine_is_not_asked(postil) -> None:
    code, _, err = postil("add", "http://localhost:8080/", "--inside")
    assert code != 0 and "own network" in err
