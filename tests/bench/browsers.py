"""A page handed over by Chromium and by Firefox, each with Postil's extension: from its button to the answer.

Both run unseen, in a home of their own. Chromium is led by DevTools over two pipes, Firefox by Marionette over a
socket; one that is not installed is left out.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, BinaryIO

from desktop.cli.browser.registering import CHROMIUM_ORIGIN, FIREFOX_ID, extension_folder
from desktop.library import Library
from tests.bench import texts
from tests.bench.figures import Figure
from tests.bench.processes import POSTIL, ROOT, environment

SHORT, LONG = 20_000, 40_000_000  # characters of a page
LIMIT = 120  # seconds
LOADED = """
    while (document.readyState !== "complete") await new Promise((resolve) => setTimeout(resolve, 20));
"""
SELECT = """
    const first = document.querySelector("p").firstChild, range = document.createRange();
    range.setStart(first, 0);
    range.setEnd(first, 60);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
"""
ANSWERED = """
    const began = Date.now();
    await press();
    for (;;) {
        const [sign] = await badge(), seconds = (Date.now() - began) / 1000;
        await new Promise((resolve) => setTimeout(resolve, 5)); // the words come right behind the sign
        if (sign === "✓" || sign === "!") return [seconds, (await badge())[1]];
    }
"""
IN_CHROMIUM = """
    const [tab] = await chrome.tabs.query({ url: "http://127.0.0.1/*" }), tabId = tab.id;
    const press = () => chrome.action.onClicked.dispatch(tab);
    const badge = async () => [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
"""
IN_FIREFOX = """
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID("%s");
    const button = ExtensionParent.apiManager.global.browserActionFor(extension);
    const press = () => button.triggerAction(window);
    const badge = async () => {
        const shown = button.action.getContextData(gBrowser.selectedTab);
        return [shown.badgeText, shown.title];
    };
"""

Save = Callable[[str], tuple[float, str]]  # an address: the seconds to the answer, and what it says


def browsers(folder: Path, runs: int) -> Iterator[Figure]:
    """Time each browser on short pages, of which the first does not count, and on a long one; tell what each says."""
    pages = folder / "pages"
    pages.mkdir()
    with _served(pages) as server:
        for name, command, opened in (("Chromium", "chromium", _chromium), ("Firefox", "firefox-esr", _firefox)):
            if not shutil.which(command):
                continue
            env = environment(folder / name) | {"POSTIL_LIBRARY": str(folder / f"{name}.postil")}
            install = [*POSTIL, "browser", "install", "--browser", name.lower()]
            subprocess.run(install, env=env, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
            with opened(command, env) as save:
                short = [save(f"{server}/{_page(pages, SHORT, seed)}") for seed in range(runs + 1)]
                yield Figure(f"{name}: a page saved with its selection", [each for each, _ in short[1:]], "s", 1)
                long = save(f"{server}/{_page(pages, LONG, runs + 1)}")
                yield Figure("... a page of 40 MB", [long[0]], "s", float("inf"))
            print(f"  {name}: {short[-1][1]} {long[1]}", flush=True)
            library = Library.open(folder / f"{name}.postil")
            marks = [len(library.annotations.all(article.id)) for article in library.read.articles()]
            library.close()
            print(f"  {name}: {len(marks)} articles, {sum(marks)} highlights", flush=True)


def _page(folder: Path, length: int, seed: int) -> str:
    """Write a page, as long as it is to be by one picture, and return its name."""
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in texts.plain(SHORT, seed).split("\n\n"))
    picture = f'<img alt="" src="data:image/png;base64,{"A" * (length - SHORT)}">'
    head = f"<!doctype html><meta charset=utf-8><title>Page {seed} of {length}</title>"
    page = folder / f"{seed}.html"
    page.write_text(f"{head}<article><h1>Page {seed}</h1>{paragraphs}{picture}</article>", "utf-8")
    return page.name


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class DevTools:
    """Chromium's DevTools, asked over a pipe and answering over another."""

    def __init__(self, sent: int, answers: BinaryIO) -> None:
        self._sent, self._answers, self._number = sent, answers, 0

    def ask(self, method: str, session: str = "", **values: object) -> Any:
        """Return the result of a method. Ends with what DevTools says where it failed."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": values}
        os.write(self._sent, json.dumps(message | ({"sessionId": session} if session else {})).encode() + b"\0")
        while True:
            data = b""
            while not data.endswith(b"\0"):
                data += self._answers.read(1)
            answer = json.loads(data[:-1])
            if answer.get("id") == self._number:  # and no event
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']}")
                return answer["result"]

    def run(self, session: str, code: str) -> Any:
        """Return what the body of an asynchronous function returns."""
        values = {"expression": f"(async () => {{{code}}})()", "awaitPromise": True, "returnByValue": True}
        return self.ask("Runtime.evaluate", session, **values)["result"].get("value")

    def attached(self, address: str) -> str:
        """Return a session in what has an address that begins so, once it is there."""
        last = time.monotonic() + LIMIT
        while time.monotonic() < last:
            for target in self.ask("Target.getTargets")["targetInfos"]:
                if target["url"].startswith(address):
                    attached = self.ask("Target.attachToTarget", targetId=target["targetId"], flatten=True)
                    return str(attached["sessionId"])
            time.sleep(0.1)
        raise SystemExit(f"Chromium shows no {address}")


@contextmanager
def _chromium(command: str, env: dict[str, str]) -> Iterator[Save]:
    taken, sent = os.pipe()
    came, given = os.pipe()
    profile = f"--user-data-dir={env['XDG_CONFIG_HOME']}/chromium"  # in which it looks for programs that it may start
    arguments = ["--headless=new", "--no-sandbox", "--no-first-run", profile, "about:blank"]
    arguments += ["--remote-debugging-pipe", "--enable-unsafe-extension-debugging"]
    piped = ["sh", "-c", f'exec "$@" 3<&{taken} 4>&{given}', "sh", command, *arguments]
    with open(came, "rb") as answers, _running(piped, env, taken, given):
        os.close(taken)
        os.close(given)
        tools = DevTools(sent, answers)
        tools.ask("Extensions.loadUnpacked", path=str(extension_folder()))
        extension, page = tools.attached(CHROMIUM_ORIGIN), tools.attached("about:blank")

        def save(address: str) -> tuple[float, str]:
            tools.ask("Page.navigate", page, url=address)
            tools.run(page, LOADED + SELECT)
            seconds, words = tools.run(extension, IN_CHROMIUM + ANSWERED)
            return seconds, words

        yield save


class Marionette:
    """Firefox's Marionette, over a socket."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection, self._answers = connection, connection.makefile("rb")
        self._read()  # what it says of itself

    def ask(self, name: str, **values: object) -> Any:
        """Return the value of a command. Ends with what Marionette says where it failed."""
        message = json.dumps([0, 1, name, values]).encode()
        self._connection.sendall(f"{len(message)}:".encode() + message)
        _, _, error, result = self._read()
        if error:
            raise SystemExit(f"{name}: {error}")
        return result.get("value") if isinstance(result, dict) else result

    def _read(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._answers.read(1)
        return json.loads(self._answers.read(int(length[:-1])))


@contextmanager
def _firefox(command: str, env: dict[str, str]) -> Iterator[Save]:
    profile = Path(env["HOME"]) / "profile"
    profile.mkdir(parents=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (profile / "user.js").write_text(f'user_pref("marionette.port", {port});\n', "utf-8")
    arguments = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", str(profile)]
    with _running([command, *arguments], env), _connected(port) as connection:
        firefox = Marionette(connection)
        firefox.ask("WebDriver:NewSession", capabilities={})
        firefox.ask("WebDriver:SetTimeouts", script=LIMIT * 1000)
        firefox.ask("Addon:Install", path=str(extension_folder()), temporary=True)
        code = f"const done = arguments[0]; (async () => {{{IN_FIREFOX % FIREFOX_ID}{ANSWERED}}})().then(done);"

        def save(address: str) -> tuple[float, str]:
            firefox.ask("Marionette:SetContext", value="content")
            firefox.ask("WebDriver:Navigate", url=address)
            firefox.ask("WebDriver:ExecuteScript", script=SELECT, args=[])
            firefox.ask("Marionette:SetContext", value="chrome")
            seconds, words = firefox.ask("WebDriver:ExecuteAsyncScript", script=code, args=[])
            return seconds, words

        yield save


@contextmanager
def _running(command: list[str], env: dict[str, str], *passed: int) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=env, pass_fds=passed, stdout=quiet, stderr=quiet)
    try:
        yield
    finally:
        process.terminate()
        process.wait()


def _connected(port: int) -> socket.socket:
    last = time.monotonic() + LIMIT
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port))
        except OSError:
            if time.monotonic() > last:
                raise
            time.sleep(0.2)
