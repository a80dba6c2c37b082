"""A browser hands a page over: by messages as it sends them, to the program as it starts it, into the library."""

from __future__ import annotations

import io
import json
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from desktop.cli import main
from desktop.cli.browser.messages import LONGEST, WrongMessage, read_message, write_message
from desktop.cli.browser.registering import BROWSERS, CHROMIUM_ORIGIN, FIREFOX_ID, HOST, extension_folder
from desktop.library import Library
from desktop.paths import settings_path
from desktop.settings import Settings
from desktop.ui.settings.language import LANGUAGES

PARAGRAPHS = "".join(f"<p>The pilots of pier {n} know the tide well, and say so at noon.</p>" for n in range(30))
PAGE = (
    "<!doctype html><meta charset=utf-8><title>The harbour</title><nav>Home</nav>"
    f"<article><h1>The harbour</h1>{PARAGRAPHS}<p>A duck 🦆 and “so on”.</p></article>"
)
HEAD = {"type": "page", "address": "https://ada:rope@example.org/harbour#noon"}
SELECTED = HEAD | {"quote": "know the tide\nwell", "before": "pilots of pier 7 ", "after": ", and say so at noon."}


def framed(*messages: object) -> bytes:
    """Return messages as a browser sends them; bytes are sent as they are."""
    sent = (one if isinstance(one, bytes) else json.dumps(one).encode() for one in messages)
    return b"".join(struct.pack("=I", len(one)) + one for one in sent)


def page(head: dict[str, Any] = SELECTED, html: str = PAGE, size: int = 500) -> bytes:
    """Return a page as the extension sends it, in pieces that are cut at units of UTF-16, as JavaScript cuts them."""
    units = html.encode("utf-16-le")
    pieces = (units[at : at + 2 * size].decode("utf-16-le", "surrogatepass") for at in range(0, len(units), 2 * size))
    return framed(head, *({"type": "html", "text": piece} for piece in pieces), {"type": "end"})


def answers(data: bytes) -> Iterable[dict[str, Any]]:
    pipe = io.BytesIO(data)
    while (message := read_message(pipe)) is not None:
        yield message


class Pipe(io.TextIOWrapper):
    """A standard stream whose bytes can be had."""

    def __init__(self, data: bytes = b"") -> None:
        super().__init__(io.BytesIO(data), "utf-8")


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POSTIL_LIBRARY", str(tmp_path / "library.postil"))
    return tmp_path / "library.postil"


@pytest.fixture
def hand_over(library: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Callable[..., dict[str, Any]]:
    """Send bytes to the host as a browser does; return its one answer."""

    def run(data: bytes, sender: str = CHROMIUM_ORIGIN) -> dict[str, Any]:
        out = Pipe()
        monkeypatch.setattr(sys, "stdin", Pipe(data))
        monkeypatch.setattr(sys, "stdout", out)
        code = main(["browser", "host", sender])
        [answer] = answers(out.buffer.getvalue())  # type: ignore[attr-defined]
        assert code == (1 if "error" in answer else 0)
        return answer

    return run


def kept(library: Path) -> list[tuple[str, list[str]]]:
    """Return the title of each article with the words that are highlighted in it."""
    with_marks = []
    opened = Library.open(library)
    for article in opened.read.articles():
        marks = [annotation.target.quote.exact for annotation in opened.annotations.all(article.id)]
        with_marks.append((article.title, marks))
    opened.close()
    return with_marks


def test_a_page_is_in_the_library_as_it_was_shown_with_the_selection_highlighted_at_its_own_place(
    library: Path, hand_over: Callable[..., dict[str, Any]]
) -> None:
    told = hand_over(page(size=len(PAGE.partition("🦆")[0]) + 1))  # the duck is cut in two
    assert told["said"] == "Saved: “The harbour”. The selection is highlighted."
    assert kept(library) == [("The harbour", ["know the tide well"])]
    opened = Library.open(library)
    [article], [mark] = opened.read.articles(), opened.annotations.all()
    text = opened.articles.text(article.id)
    opened.close()
    assert article.source == "https://example.org/harbour"
    assert "A duck 🦆 and “so on”." in text and "Home" not in text
    assert mark.anchor.start == text.index("know", text.index("pier 7 "))


def test_a_second_selection_goes_into_the_article_that_is_there_under_its_theme(
    library: Path, hand_over: Callable[..., dict[str, Any]]
) -> None:
    themes = hand_over(page())["themes"]
    again = SELECTED | {"before": "pilots of pier 9 ", "theme": themes[1]["id"]}
    told = hand_over(page(again, PAGE.replace("at noon.</p></article>", "at noon!</p></article>")))
    assert told["said"].endswith(f"The selection is highlighted as {themes[1]['name']}.")
    assert hand_over(page(again))["said"].endswith("The selection is highlighted already.")
    assert kept(library) == [("The harbour", ["know the tide well"] * 2)]


def test_a_selection_that_is_no_part_of_the_article_is_told_of_and_the_page_is_saved_all_the_same(
    library: Path, hand_over: Callable[..., dict[str, Any]]
) -> None:
    told = hand_over(page(HEAD | {"quote": "Something that stands nowhere at all in this text"}))
    assert told["said"] == "Saved: “The harbour”. The selection was not found in its text and is not highlighted."
    assert kept(library) == [("The harbour", [])]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\x01", "broke off"),
        (struct.pack("=I", 10) + b"{}", "broke off"),
        (struct.pack("=I", LONGEST + 1) + b"{", "longer than 64 MB"),
        (framed(b"\xff\xfe"), "not JSON"),
        (framed(b"[" * 100_000), "not JSON"),
        (framed([1, 2]), "has no fields"),
        (framed({"type": "delete"}), "does not know"),
        (framed(HEAD | {"address": 7}), "else than a text"),
        (framed(HEAD | {"address": "file:///etc/passwd"}), "pages of the web"),
        (framed(HEAD | {"address": "http://[::1"}), "pages of the web"),
        (framed(HEAD | {"quote": ["x"]}, {"type": "html", "text": "x"}, {"type": "end"}), "else than a text"),
        (framed(HEAD, {"type": "html", "text": "x"}), "only a part"),
        (framed(HEAD, *[{"type": "html", "text": "x" * 30_000_000}] * 2), "larger than 50 MB"),
        (page(html="<p></p>"), "no text"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_what_no_extension_of_ours_sends_is_answered_with_a_sentence_and_changes_nothing(
    library: Path, hand_over: Callable[..., dict[str, Any]], data: bytes, sentence: str
) -> None:
    assert sentence in hand_over(data)["error"]
    assert not library.exists() or kept(library) == []


def test_the_browser_is_answered_in_the_language_that_the_window_speaks(library: Path) -> None:
    Settings(settings_path())["language"] = "de"
    command = [sys.executable, "-m", "desktop", "browser", "host", CHROMIUM_ORIGIN]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(command, input=page(html="<p></p>"), env=environment, capture_output=True, timeout=120)
    assert [answer["error"] for answer in answers(done.stdout)] == ["Die Seite enthält keinen lesbaren Text."]


@pytest.mark.parametrize("sender", ["chrome-extension://abcdefghijklmnopabcdefghijklmnop/", "other@example.org"])
def test_another_extension_is_refused_before_it_is_heard(
    library: Path, hand_over: Callable[..., dict[str, Any]], sender: str
) -> None:
    assert "own extension" in hand_over(page(), sender)["error"]
    assert not library.exists()


def test_an_answer_larger_than_a_browser_takes_is_never_sent() -> None:
    out = io.BytesIO()
    with pytest.raises(ValueError, match="more than a browser takes"):
        write_message(out, {"said": "x" * (1 << 20)})
    assert out.getvalue() == b""


def test_a_message_is_read_back_as_it_was_written() -> None:
    out = io.BytesIO()
    write_message(out, {"said": "“Hafen” 🦆", "article": "\ud83d"})
    assert list(answers(out.getvalue())) == [{"said": "“Hafen” 🦆", "article": "\ud83d"}]
    with pytest.raises(WrongMessage):
        read_message(io.BytesIO(out.getvalue()[:-1]))


# The browsers


@pytest.fixture
def home(tmp_path: Path, library: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


def test_two_profiles_that_were_told_of_postil_save_at_the_same_time_and_each_hears_of_its_page(home: Path) -> None:
    (home / ".config" / "chromium").mkdir(parents=True)
    (home / ".mozilla").mkdir()
    assert main(["--library", str(home / "its own.postil"), "browser", "install"]) == 0
    chromium = json.loads((home / ".config/chromium/NativeMessagingHosts" / f"{HOST}.json").read_text("utf-8"))
    firefox = json.loads((home / ".mozilla/native-messaging-hosts" / f"{HOST}.json").read_text("utf-8"))
    assert chromium["allowed_origins"] == [CHROMIUM_ORIGIN]
    assert firefox["allowed_extensions"] == [FIREFOX_ID]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    profiles = []
    for told, senders in ((chromium, [CHROMIUM_ORIGIN]), (firefox, ["org.postil.browser.json", FIREFOX_ID])):
        command = [told["path"], *senders]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "env": environment, "cwd": home}
        profiles.append(subprocess.Popen(command, **pipes))  # type: ignore[call-overload]
    titles = ("The harbour", "The river")
    sent = [
        page(HEAD | {"address": f"https://example.org/{n}"}, PAGE.replace("harbour", title[4:]).replace("pier", title))
        for n, title in enumerate(titles)
    ]
    for process, data in zip(profiles, sent, strict=True):
        assert process.stdin is not None
        process.stdin.write(data)
        process.stdin.flush()
    said = [answer["said"] for process in profiles for answer in answers(process.communicate(timeout=120)[0])]
    assert said == [f"Saved: “{title}”." for title in titles]
    assert sorted(kept(home / "its own.postil")) == [(title, []) for title in titles]


def test_what_was_installed_is_gone_after_remove_and_nothing_besides(home: Path, capfd: Any) -> None:
    (home / ".config").mkdir()
    (home / ".config" / "other.txt").write_text("kept", "utf-8")
    assert main(["browser", "install"]) == 1
    assert "--browser names one" in capfd.readouterr().err
    assert main(["browser", "install", *(word for one in BROWSERS for word in ("--browser", one.id))]) == 0
    assert str(extension_folder()) in capfd.readouterr().out
    assert len(list(home.rglob(f"{HOST}.json"))) == len(BROWSERS)
    assert main(["browser", "remove"]) == 0
    assert [path.name for path in home.rglob("*") if path.is_file() and "postil" in path.name] == []
    assert (home / ".config" / "other.txt").read_text("utf-8") == "kept"


# The extension


def test_the_extension_is_the_one_that_the_host_knows_and_all_that_it_names_is_there() -> None:
    import base64
    import hashlib

    folder = extension_folder()
    told = json.loads((folder / "manifest.json").read_text("utf-8"))
    digest = hashlib.sha256(base64.b64decode(told["key"])).hexdigest()[:32]
    assert f"chrome-extension://{digest.translate(str.maketrans('0123456789abcdef', 'abcdefghijklmnop'))}/" == (
        CHROMIUM_ORIGIN
    )
    assert told["browser_specific_settings"]["gecko"]["id"] == FIREFOX_ID
    background = (folder / "background.js").read_text("utf-8")
    named = {*told["icons"].values(), told["background"]["service_worker"], *told["background"]["scripts"]}
    named |= set(re.findall(r'files: \["([^"]+)"\]', background))
    assert {path.name for path in folder.iterdir()} == {*named, "manifest.json", "_locales"}
    assert f'"{HOST}"' in background
    assert sum(len((folder / name).read_text("utf-8").splitlines()) for name in named if name.endswith(".js")) <= 400
    used = set(re.findall(r"chrome\.(contextMenus|scripting|storage)\b", background)) | {"nativeMessaging"}
    assert used == set(told["permissions"])


def test_the_extension_says_in_every_language_of_the_window_all_that_it_asks_for_and_nothing_else() -> None:
    folder = extension_folder()
    words = {path.parent.name: json.loads(path.read_text("utf-8")) for path in folder.glob("_locales/*/messages.json")}
    assert set(words) == set(LANGUAGES)
    code = "".join((folder / name).read_text("utf-8") for name in ("manifest.json", "background.js", "page.js"))
    asked = {"".join(pair) for pair in re.findall(r'__MSG_(\w+)__|getMessage\("(\w+)"', code)}
    for language, messages in words.items():
        assert set(messages) == asked, language
        assert all(message["message"] for message in messages.values()), language
