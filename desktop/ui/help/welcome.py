"""The welcome: a strip above the bundled article that tells of its sample annotations, while they are there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.library.welcome import BUNDLED
from desktop.settings import Settings
from desktop.texts import later, tr
from desktop.ui.reading import Reading
from desktop.ui.session import Session
from desktop.ui.widgets.message_strip import MessageStrip

NUMBERS = {
    1: later("Welcome. One sample annotation shows how it works."),
    2: later("Welcome. Two sample annotations show how it works."),
    3: later("Welcome. Three sample annotations show how it works."),
}
MANY = later("Welcome. {n} sample annotations show how it works.")


class Welcome(QObject):
    """Welcomes the reader of the bundled article, until it is closed or the samples are gone."""

    remove_requested = Signal(list)  # annotation ids

    def __init__(
        self,
        session: Session,
        reading: Reading,
        strip: MessageStrip,
        settings: Settings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._reading, self._strip, self._settings = session, reading, strip, settings
        self._in_sight = True

    def set_in_sight(self, shown: bool) -> None:
        """Know whether the article is on the screen: above another place there is no welcome."""
        self._in_sight = shown
        self.show()

    def show(self) -> None:
        """Show the welcome where it belongs, and take it away where it does not."""
        samples: list[str] = []
        article = self._reading.article
        reads_own = self._reading.version is None
        if (
            self._in_sight
            and article is not None
            and reads_own
            and article.source == f"bundled:{BUNDLED}"
            and self._settings["welcome"]
        ):
            samples = self._session.attempt(self._session.library.welcome.sample_ids) or []
        if samples:
            words = tr(NUMBERS.get(len(samples), MANY), n=len(samples))
            self._strip.say(words, tr("Remove them"), self._remove, kind="welcome")
        elif self._strip.kind == "welcome":
            self._strip.hide()

    def _remove(self) -> None:
        if samples := self._session.attempt(self._session.library.welcome.sample_ids):
            self.remove_requested.emit(samples)
        self._settings["welcome"] = False

    def end(self) -> None:
        """Note that the reader closed the welcome: it does not come back."""
        if self._strip.kind == "welcome":
            self._settings["welcome"] = False
