"""Import as a job: read a file once, parse it in a limited child process, never wait longer than the limit.

If the child fails or is stopped, the result is the plain text, with a remark that says why. No thread, no Qt: the
window asks ``running()`` from a timer.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import IO

from desktop.article.content import from_json
from desktop.errors import Cancelled, ImportFailed, PostilError
from desktop.importers import Importer, importer_by_id, importer_for
from desktop.importers.decode import refuse_other_kinds
from desktop.importers.imported import Imported

MAX_FILE = 50_000_000
WALL_SECONDS = 12.0  # the plain text in its place must be there within 15
_ROOT = str(Path(__file__).resolve().parents[3])
_START = (
    "import sys, json; sys.path[:] = json.loads(sys.argv.pop(1)); "
    "from desktop.importers.child.process import main; sys.exit(main())"
)


def read_file(path: Path) -> bytes:
    """Read a file once, whole. Raises PostilError with a sentence where that cannot be."""
    try:
        if path.is_dir():
            raise PostilError(f"“{path.name}” is a folder, not a file.")
        if not path.exists():
            raise PostilError(f"There is no file “{path}”.")
        if not path.is_file():
            raise PostilError(f"“{path.name}” is not a regular file.")
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except PermissionError as error:
        raise PostilError(f"“{path.name}” may not be read: permission denied.") from error
    except (OSError, ValueError) as error:
        raise PostilError(f"“{path.name}” could not be read: {_reason(error)}.") from error
    if len(data) > MAX_FILE:
        raise PostilError(f"“{path.name}” is larger than 50 MB, which is more than Postil opens.")
    if not data.strip():
        raise PostilError(f"“{path.name}” is empty.")
    return data


def _reason(error: OSError | ValueError) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text[:1].lower() + text[1:]


class ImportJob:
    """One file on its way to being an article. ``start``, then ``running`` until it is False, then ``result``."""

    def __init__(self, data: bytes, name: str, *, folder: Path | None = None, importer: str | None = None) -> None:
        self._data = data
        self._name = name
        self._folder = folder
        self._importer = importer_by_id(importer) if importer else importer_for(name, data)
        self._process: subprocess.Popen[bytes] | None = None
        self._output: IO[bytes] | None = None
        self._deadline = 0.0
        self._failure = ""
        self._cancelled = False

    @property
    def importer(self) -> Importer:
        """The row of IMPORTERS that reads the file."""
        return self._importer

    def start(self) -> None:
        """Start the child process. Raises PostilError for what is no text at all."""
        if len(self._data) > MAX_FILE:
            raise PostilError(f"“{self._name}” is larger than 50 MB, which is more than Postil opens.")
        if not self._importer.recognise(self._data):
            refuse_other_kinds(self._data)
        head = json.dumps({"importer": self._importer.id, "name": self._name}).encode() + b"\n"
        try:
            # Files, not pipes: nothing blocks, and the child's output is bounded by its limit on file size.
            self._output = tempfile.TemporaryFile()  # noqa: SIM115
            with tempfile.TemporaryFile() as given:
                given.write(head)
                given.write(self._data)
                given.seek(0)
                self._process = subprocess.Popen(
                    _command(),
                    stdin=given,
                    stdout=self._output,
                    stderr=subprocess.DEVNULL,
                    cwd=tempfile.gettempdir(),
                    env=_environment(),
                    close_fds=True,
                )
        except OSError as error:
            self._failure = f"the import process could not be started ({_reason(error)})"
        # A large file's plain text takes its time too.
        self._deadline = time.monotonic() + WALL_SECONDS - len(self._data) / MAX_FILE * 4

    def running(self) -> bool:
        """Tell whether the child is still at work; stop it when its time is over."""
        if self._process is None or self._process.poll() is not None:
            return False
        if time.monotonic() >= self._deadline:
            self._failure = "it took too long"
            self._stop()
            return False
        return True

    def cancel(self) -> None:
        """Stop the child; ``result`` then raises Cancelled."""
        self._cancelled = True
        self._stop()

    def _stop(self) -> None:
        if self._process is not None and self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def wait(self) -> None:
        """Block until the child is done or its time is over."""
        if self._process is None or self._process.poll() is not None:
            return
        try:
            self._process.wait(max(self._deadline - time.monotonic(), 0.0))
        except subprocess.TimeoutExpired:
            self._failure = "it took too long"
            self._stop()

    def result(self) -> Imported:
        """Return what was read: the content, or the plain text with a remark why.

        Raises ImportFailed where the bytes are no text, and Cancelled after ``cancel``.
        """
        if self._cancelled:
            raise Cancelled("The import was cancelled.")
        self.wait()
        answer = self._answer()
        if isinstance(answer, Imported):
            return self._with_folder_images(answer)
        return self._plain_text(answer)

    def _answer(self) -> Imported | str:
        """Return the child's result, or why there is none."""
        if self._failure or self._process is None or self._output is None:
            return self._failure or "the import process was not started"
        with contextlib.closing(self._output) as output:
            output.seek(0)
            written = output.read()
        code = self._process.returncode
        if code != 0:
            return _why(code)
        head, _, body = written.partition(b"\n")
        try:
            about = json.loads(head)
            if "error" in about:
                raise ImportFailed(str(about["error"]))
            content = from_json(body.decode())
            resources = {name: base64.b64decode(image) for name, image in about["resources"].items()}
            remark = str(about["remark"])
        except (KeyError, ValueError, TypeError, AttributeError, IndexError):
            return "the import process gave no usable answer"
        return Imported(content, self._importer.id, self._importer.version, remark, resources)

    def _with_folder_images(self, imported: Imported) -> Imported:
        if self._folder is None:
            return imported
        from desktop.importers.images import from_folder, sources

        wanted = [name for name in sources(imported.content) if name not in imported.resources]
        if not wanted:
            return imported
        found = from_folder(wanted, self._folder)
        resources = {**imported.resources, **found}
        return replace(imported, resources=resources)

    def _plain_text(self, why: str) -> Imported:
        from desktop.importers.bounds import bounded

        name = self._importer.name
        if self._importer.words is None:
            raise ImportFailed(f"The {name} could not be read, because {why}.")
        plain = importer_by_id("text").read(self._importer.words(self._data), self._name)
        content, _ = bounded(plain.content)
        remark = f"Shown as plain text: the {name} could not be read, because {why}."
        return replace(plain, content=content, remark=remark)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--import-child"]
    # Isolated and without site: it starts in half the time, and takes exactly the parent's path along.
    path = [_ROOT, *(entry for entry in sys.path if entry and entry != _ROOT)]
    return [sys.executable, "-I", "-S", "-c", _START, json.dumps(path)]


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TMPDIR", "TEMP", "TMP") if name in os.environ}
    return {**kept, "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}


def _why(code: int) -> str:
    if code in (-24, -9):  # SIGXCPU, SIGKILL
        return "it took longer than 10 seconds of computing"
    if code < 0:
        return "the import process crashed"
    return "the import process failed"


def import_bytes(data: bytes, name: str, *, folder: Path | None = None, importer: str | None = None) -> Imported:
    """Import bytes and wait for the result; ``folder`` is where their images may lie."""
    job = ImportJob(data, name, folder=folder, importer=importer)
    job.start()
    return job.result()


def import_file(path: Path) -> tuple[bytes, Imported]:
    """Read and import a file; return its bytes and what was read. Raises PostilError."""
    data = read_file(path)
    return data, import_bytes(data, path.name, folder=path.resolve().parent)
