"""Each language has every text that is shown, with the values it needs, and what is built from that is up to date."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from desktop.ui.settings.language import LANGUAGES
from tests.scripts import script

pytestmark = pytest.mark.no_cover  # the program is read, not run
texts = script("texts")
FORMS: dict[str, int] = texts.FORMS


def places(text: str) -> Counter[str]:
    """Count the values that a text has places for."""
    return Counter(re.findall(r"\{\w*\}", text))


def mnemonics(text: str) -> int:
    """Count the letters of a text that a key is given by."""
    return len(re.findall(r"&(?=[^\s&])", text.replace("&&", "")))


def faults(source: str, forms: list[str]) -> list[str]:
    """Return what is wrong with the translations of one text."""
    found = []
    if places(forms[-1]) != places(source) or any(set(places(form)) - set(places(source)) for form in forms):
        found.append("values")
    if any(mnemonics(form) != mnemonics(source) for form in forms):
        found.append("mnemonic")
    if any(form.count("\n") != source.count("\n") for form in forms):
        found.append("lines")
    return found


def test_each_language_that_can_be_chosen_is_translated() -> None:
    assert set(FORMS) == set(LANGUAGES) - {"en"}


@pytest.mark.parametrize("language", FORMS)
def test_no_translation_is_wrong(language: str) -> None:
    translated = {source: forms for source, forms in texts.read(language).items() if all(forms)}
    assert translated
    wrong = {source: told for source, forms in translated.items() if (told := faults(source, forms))}
    assert wrong == {}, "see CONTRIBUTING.md, A text and its translations"


def test_what_is_untranslated_or_older_is_told_and_only_a_release_fails_for_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = {source: texts.Text(source) for source in ("Open", "Never said")}
    monkeypatch.setattr(texts, "read", lambda language: {"Open": ["Open"]})
    monkeypatch.setattr(texts, "older_pages", lambda language: ["keys.md"])
    assert not texts.tell(shown)
    assert "de: 1 of 2 texts translated, older pages: 1" in capsys.readouterr().out


@pytest.mark.parametrize("language", FORMS)
def test_the_built_translations_are_those_of_the_sources(language: str, tmp_path: Path) -> None:
    name = f"postil_{language}.qm"
    texts.build(language, tmp_path / name)
    assert (tmp_path / name).read_bytes() == (texts.BUILT / name).read_bytes(), "make texts"


def unnamed(calls: Iterable[ast.Call]) -> list[str]:
    """Return the marked texts that no translation can be found of: their values stand in them already."""
    return [ast.unparse(call) for call in calls if isinstance(call.args[0], ast.JoinedStr | ast.BinOp)]


def test_each_text_with_values_is_marked_by_its_template() -> None:
    planted = ast.parse('raise PostilError(f"{path} is gone.")').body[0]
    assert isinstance(planted, ast.Raise)
    assert isinstance(planted.exc, ast.Call)
    assert unnamed([planted.exc])
    assert {where: wrong for where, calls in texts.marked_calls() if (wrong := unnamed(calls))} == {}
