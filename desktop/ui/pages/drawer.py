"""Has the pages of a PDF drawn by a child, one wish after the other, and starts another child where one ends.

PDFium is C++, and a file is a stranger's: it never reaches this process. A wish that a child dies of, or takes too long
over, is refused, and the next child goes on with the others. Knows no widget.
"""

from __future__ import annotations

import threading
from array import array
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from db.errors import StoreError
from db.message import from_json
from desktop.child.conversation import Conversation
from desktop.child.tasks import TASKS
from desktop.errors import PostilError
from desktop.texts import later, tr

MOST_DEATHS = 8  # of children, of one file
_AT_ONCE = 2  # wishes that the child has, so that it never waits and the order may still change
_MOST_BYTES = 64 << 20  # of an answer
_WATCH = 250  # milliseconds between looks at the clock

TOO_LONG = later("This page takes too long to draw.")
NOT_DRAWN = later("This page could not be drawn.")
GONE = later("The pages cannot be shown: the program that draws them ended again and again.")


class Part(NamedTuple):
    """A part of a page, in pixels, of a page that is ``across`` by ``down`` pixels large."""

    page: int
    across: int
    down: int
    x: int
    y: int
    width: int
    height: int
    look: str  # the id of the appearance that it is drawn for

    @property
    def bytes(self) -> int:
        """Return how large its picture is."""
        return 4 * self.width * self.height


class Characters(NamedTuple):
    """The boxes of all characters of a page."""

    page: int


Wish = Part | Characters


class PageDrawer(QObject):
    """Draws what it was asked for last, in that order. ``fetch`` gives the file's bytes, at each start of a child."""

    opened = Signal(object)  # array of width and height of each page, in points
    drawn = Signal(object, QImage)  # a Part
    measured = Signal(int, object)  # a page; array of left, top, right, bottom of each character, in points
    refused = Signal(object, str)  # a Wish, and a sentence why
    failed = Signal(str)  # a sentence: no page can be shown
    _answered = Signal(object, object, object)  # the conversation, what it says, the bytes; from its thread

    def __init__(
        self, fetch: Callable[[], bytes], tint: Callable[[QImage, str], QImage], parent: QObject | None = None
    ) -> None:
        """Make it; ``tint`` gives a picture the colours of an appearance, in a thread."""
        super().__init__(parent)
        self._fetch, self._tint = fetch, tint
        self._queue: list[Wish] = []
        self._asked: deque[Wish | None] = deque()  # what the child was asked and has not answered; None: the sizes
        self._talk: Conversation | None = None
        self._thread: threading.Thread | None = None
        self._deaths = 0
        self._known = False  # the sizes of the pages were told
        self._ready = False  # the child has the file
        self._waited = 0  # milliseconds that the first of what was asked took so far
        self._watch = QTimer(self, interval=_WATCH)
        self._watch.timeout.connect(self._look_at_clock)
        self._answered.connect(self._take)

    def start(self) -> None:
        """Open the file."""
        try:
            data = self._fetch()
        except (StoreError, PostilError) as error:
            self.failed.emit(tr(error))
            return
        self._talk = talk = Conversation(TASKS["pages"], {})
        try:
            talk.start()
        except OSError:
            self._talk = None
            self.failed.emit(tr(GONE))
            return
        self._asked.clear()
        self._ready = False
        self._thread = threading.Thread(target=self._listen, args=(talk, data), name="pages", daemon=True)
        self._thread.start()
        self._ask(None)

    def busy(self) -> bool:
        """True if something is being drawn or waits for it."""
        return bool(self._queue or self._asked)

    def want(self, wishes: Sequence[Wish]) -> None:
        """Answer these and no others, the first one first; what is under way already is not asked again."""
        under_way = set(self._asked)
        self._queue = [wish for wish in wishes if wish not in under_way]
        self._go_on()

    def stop(self) -> None:
        """End the child; nothing more is told."""
        talk, self._talk = self._talk, None
        self._queue = []
        self._asked.clear()
        self._watch.stop()
        if talk is not None and self._thread is not None:
            talk.end()
            self._thread.join()
            talk.close()

    def _ask(self, wish: Wish | None) -> None:
        assert self._talk is not None
        self._asked.append(wish)
        if wish is not None:
            self._talk.ask({"wish": "picture" if isinstance(wish, Part) else "characters", **wish._asdict()})
        if len(self._asked) == 1:
            self._waited = 0
            self._watch.start()

    def _go_on(self) -> None:
        while self._talk is not None and self._ready and self._queue and len(self._asked) < _AT_ONCE:
            self._ask(self._queue.pop(0))

    def _look_at_clock(self) -> None:
        """End a child that takes too long on the wall; on the processor, it ends by itself."""
        self._waited += _WATCH
        if self._talk is not None and self._asked and self._waited > TASKS["pages"].wall_seconds * 1000:
            self._talk.end()

    # in the thread of a conversation

    def _listen(self, talk: Conversation, data: bytes) -> None:
        """Hand over the file and wait for answers until there are no more."""
        talk.give(data)
        del data
        begun = talk.head()
        if begun is not None and "refused" not in begun:
            talk.ask({"wish": "sizes"})
        elif begun is not None:
            self._answered.emit(talk, begun, None)
            return
        while (head := talk.head() if begun is not None else None) is not None:
            body = self._body(talk, head)
            if body is None:
                break
            self._answered.emit(talk, head, body)
        self._answered.emit(talk, None, None)

    def _body(self, talk: Conversation, head: dict[str, Any]) -> QImage | array[float] | None:
        length = int(head["bytes"])
        if length > _MOST_BYTES:
            return None
        if "width" in head:
            image = QImage(int(head["width"]), int(head["height"]), QImage.Format.Format_RGB32)
            room = image.bits() if not image.isNull() else None
            if room is None or len(room) != length or not talk.read_into(memoryview(room)):
                return None
            return self._tint(image, str(head.get("look")))
        numbers = array("f", bytes(length - length % 4))
        return numbers if talk.read_into(memoryview(numbers).cast("B")) else None

    # in the window's thread

    def _take(self, talk: Conversation, head: dict[str, Any] | None, body: QImage | array[float] | None) -> None:
        if talk is not self._talk:
            return
        if head is None:
            self._bury()
        elif "refused" in head:
            self.stop()
            self.failed.emit(tr(from_json(head["refused"])))
        else:
            wish = self._asked.popleft()
            self._waited = 0
            if not self._asked:
                self._watch.stop()
            self._tell(wish, head, body)
            self._go_on()

    def _tell(self, wish: Wish | None, head: dict[str, Any], body: QImage | array[float] | None) -> None:
        if "why" in head:
            self.refused.emit(wish, str(head["why"]))
        elif wish is None:
            self._ready = True
            if not self._known:
                self._known = True
                self.opened.emit(body)
        elif isinstance(wish, Part):
            self.drawn.emit(wish, body)
        else:
            self.measured.emit(wish.page, body)

    def _bury(self) -> None:
        """The child is gone: refuse what it died of, and go on with another."""
        asked = list(self._asked)
        too_long = self._waited > TASKS["pages"].processor_seconds * 1000
        left = self._queue
        self.stop()
        self._deaths += 1
        culprit = asked[0] if asked else None
        if (culprit is None and asked) or self._deaths >= MOST_DEATHS:
            self.failed.emit(tr(GONE) if self._known else tr(TOO_LONG))
            return
        self._queue = [wish for wish in asked[1:] if wish is not None] + left
        if culprit is not None:
            self.refused.emit(culprit, tr(TOO_LONG) if too_long else tr(NOT_DRAWN))
        self.start()
