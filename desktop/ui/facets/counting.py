"""Counting for the menu of facets beside the window: over all articles there may be a hundred thousand annotations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from db.errors import StoreError
from db.finding.gathered import Narrowing
from desktop.ui.facets.button import FacetsButton
from desktop.ui.jobs import ApartJob, JobRunner
from desktop.ui.session import Session


class FacetCounting(QObject):
    """Answers a button that asks, with the numbers of what ``narrowing`` says then; the last question alone."""

    def __init__(self, session: Session, button: FacetsButton, narrowing: Callable[[], Narrowing]) -> None:
        super().__init__(button)
        self._session, self._narrowing = session, narrowing
        self._jobs = JobRunner(self)
        self._jobs.done.connect(lambda _job, counts: button.set_counts(counts))
        button.counts_requested.connect(self._count)
        button.menu().aboutToHide.connect(self._jobs.stop)

    def _count(self) -> None:
        self._jobs.stop()
        try:
            apart = self._session.library.gathered.facet_counts(self._narrowing(), date.today())
        except StoreError:
            return  # the menu goes without numbers
        self._jobs.run(ApartJob("facets", apart))
