"""Has a page's pictures drawn in limited children, one child at a time, and gives up what takes too much.

A picture that its child dies of costs that picture, and the next child goes on with the others. All pictures of a page
share one budget, which is spent once: what it took to draw each the first time.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from desktop.texts import later, tr

if TYPE_CHECKING:
    from desktop.child.limited_process import LimitedProcess
    from desktop.child.parts import Part, Parts

SECONDS_A_PICTURE = 2  # of computing, which the child itself holds
SECONDS_A_PAGE = 20
MOST_DEATHS = 5  # of children, on one page
BATCH_BYTES = 8_000_000  # that one child is given, but for a single picture that is larger
BATCH_PIXELS = 12_000_000
_POLL = 10  # milliseconds
_PATIENCE = 0.5  # seconds after which a child is stopped that draws what nobody looks at any more

TOO_LONG = later("This picture takes too long to draw.")
TOO_LARGE = later("This picture takes too much memory to draw.")
NOT_DRAWN = later("This picture could not be drawn.")
PAGE_TOO_LONG = later("The pictures of this article take too long to draw.")
_SENTENCES = {"memory": TOO_LARGE}
_CLOCKS = (-27, -24, -9)  # SIGPROF, SIGXCPU, SIGKILL


@dataclass(frozen=True, slots=True)
class Wish:
    """A picture to be drawn, by its source: its kind, and the size in pixels."""

    source: str
    kind: str
    width: int
    height: int


class Drawer(QObject):
    """Draws what it was asked for last, in that order. ``fetch`` gives a picture's bytes; None: it has none."""

    drawn = Signal(object, QImage)  # a Wish
    refused = Signal(str, str)  # a source, and a sentence why there is no picture of it
    rested = Signal()  # nothing is to be drawn any more

    def __init__(self, fetch: Callable[[str], bytes | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._queue: list[Wish] = []
        self._batch: list[Wish] = []  # what the child has still to draw, the one that it is at first
        self._child: LimitedProcess | None = None
        self._parts: Parts | None = None
        self._begun = 0.0
        self._seconds_left = float(SECONDS_A_PAGE)
        self._deaths = 0
        self._known: set[str] = set()  # sources that were drawn once
        self._timer = QTimer(self, interval=_POLL)
        self._timer.timeout.connect(self._poll)

    def busy(self) -> bool:
        """True if something is being drawn."""
        return self._child is not None or bool(self._queue)

    def draw(self, wishes: list[Wish]) -> None:
        """Draw these and no others, the first one first; what is being drawn already is not drawn again."""
        under_way = set(self._batch)
        self._queue = [wish for wish in wishes if wish not in under_way]
        if self._child is None:
            self._next()
        elif under_way and under_way.isdisjoint(wishes) and time.monotonic() > self._begun + _PATIENCE:
            self._pay(self._batch[0].source, SECONDS_A_PICTURE)
            self.stop()
            self._next()

    def stop(self) -> None:
        """Stop what is under way."""
        if self._child is not None:
            self._child.cancel()
        self._child, self._parts, self._batch = None, None, []
        self._timer.stop()

    def _next(self) -> None:
        """Start a child on the first of the queue."""
        data: list[bytes] = []
        room, pixels = BATCH_BYTES, BATCH_PIXELS
        while self._queue:
            wish = self._queue[0]
            picture = None if self._is_spent() else self._fetch(wish.source)
            if picture is None:
                self._queue.pop(0)
                self.refused.emit(wish.source, tr(PAGE_TOO_LONG) if self._is_spent() else tr(NOT_DRAWN))
                continue
            room, pixels = room - len(picture), pixels - wish.width * wish.height
            if data and (room < 0 or pixels < 0):
                break
            self._queue.pop(0)
            self._batch.append(wish)
            data.append(picture)
        if not self._batch:
            self.rested.emit()
            return
        from desktop.child.limited_process import LimitedProcess
        from desktop.child.parts import Parts
        from desktop.child.tasks import TASKS

        about = [
            {"bytes": len(picture), "kind": wish.kind, "width": wish.width, "height": wish.height}
            for wish, picture in zip(self._batch, data, strict=True)
        ]
        self._child = LimitedProcess(TASKS["draw"], {"pictures": about}, b"".join(data))
        self._child.start()
        self._parts, self._begun = Parts(self._child), time.monotonic()
        self._timer.start()

    def _is_spent(self) -> bool:
        return self._seconds_left <= 0 or self._deaths >= MOST_DEATHS

    def _pay(self, source: str, seconds: float) -> None:
        """Take from the page's budget what a picture took; one that was drawn before was paid for."""
        if source not in self._known:
            self._seconds_left -= seconds

    def _poll(self) -> None:
        child, parts = self._child, self._parts
        if child is None or parts is None:
            return
        running = child.running()
        for part in parts.fresh():
            if self._batch:
                self._take(self._batch.pop(0), part, child)
        if not running and child is self._child:
            self._end(child.ended(), child.code(), begun=parts.begun())

    def _take(self, wish: Wish, part: Part, child: LimitedProcess) -> None:
        about = part.about
        self._pay(wish.source, float(about["seconds"]))
        self._known.add(wish.source)
        if "why" in about:
            self.refused.emit(wish.source, tr(_SENTENCES.get(about["why"], NOT_DRAWN)))
            return
        kind = QImage.Format.Format_ARGB32_Premultiplied if about["alpha"] else QImage.Format.Format_RGB32
        image = QImage(int(about["width"]), int(about["height"]), kind)
        if image.isNull() or image.sizeInBytes() != part.length:
            self.refused.emit(wish.source, tr(NOT_DRAWN))
            return
        child.read_into(part.start, memoryview(image.bits()))
        self.drawn.emit(wish, image)

    def _end(self, why: str, code: int, *, begun: bool) -> None:
        """The child is gone: go on with what it left, without the picture that it died of."""
        left, self._batch, self._child, self._parts = self._batch, [], None, None
        self._timer.stop()
        if left:
            self._deaths += 1
            culprit = left.pop(0)
            too_long = begun and (code in _CLOCKS or why == "it took too long")
            self._pay(culprit.source, SECONDS_A_PICTURE if too_long else 0)
            self.refused.emit(culprit.source, tr(TOO_LONG) if too_long else tr(NOT_DRAWN))
        self._queue = left + self._queue
        self._next()
