"""The part of a Library that makes bundles: chosen articles with their versions, annotations and themes, and briefs.

A bundle is made as another library is taken in, into an empty one, so that it holds nothing else: no history, no
settings, nothing that was removed, and no path of this machine.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from db.clock import now
from db.disk.copying import write_copy
from db.kinds import BRIEF
from db.message import Message
from db.records import Brief
from db.store import Store
from desktop.annotated.naming import shared_source
from desktop.errors import Cancelled, PostilError
from desktop.exporters.brief.references import quoted_ids
from desktop.filing.authors import as_creator
from desktop.library.across.bundle import mark_bundle
from desktop.library.across.taking_in import Plan, Planning, Taken, write_plan
from desktop.library.library_file import LibraryFile
from desktop.library.whole_file import check_target


class Bundling:
    """The use cases of bundles."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def briefs(self, article_ids: Iterable[str]) -> list[tuple[Brief, bool]]:
        """Return the briefs, and whether each quotes one of some articles."""
        there = {annotation.id for article_id in article_ids for annotation in self._file.read.annotations(article_id)}
        briefs = self._file.read.records(BRIEF)
        return [(brief, bool(there & set(quoted_ids(brief.text)))) for brief in briefs]

    def bundle(
        self,
        target: Path,
        article_ids: Iterable[str],
        brief_ids: Iterable[str] = (),
        *,
        by: str = "",
        force: bool = False,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Taken:
        """Write a bundle to ``target``, made ``by`` somebody, unless ``cancelled``; return what is in it.

        Raises PostilError, Cancelled, StoreError.
        """
        only = frozenset((*article_ids, *brief_ids))
        check_target(target, force=force)
        with tempfile.TemporaryDirectory(prefix="postil-") as folder:
            store = Store.open(Path(folder) / "bundle.postil")
            try:
                bundle = LibraryFile(store, origin="bundle")
                plan = _for_others(Planning(bundle, self._file.store, only).plan(), by)
                if not plan.articles and not plan.briefs:
                    raise PostilError("Nothing was chosen for the bundle.")
                write_plan(bundle, self._file.store, plan, Message("Bundle"))
                mark_bundle(store, by, now())
                if cancelled():
                    raise Cancelled("The export was stopped; nothing was written.")
                write_copy(store.connection, target)
            finally:
                store.close()
        return plan.taken()


def _for_others(plan: Plan, by: str) -> Plan:
    """Return a plan without what is of this machine alone; annotations say who made them."""
    plan.by = by
    plan.articles = [
        replace(article, source=shared_source(article.source), archived=None, finished=None)
        for article in plan.articles
    ]
    plan.annotations = [replace(annotation, extra=as_creator(by) | annotation.extra) for annotation in plan.annotations]
    ids = {annotation.id for annotation in plan.annotations}
    plan.themes = [
        replace(theme, examples=tuple(example for example in theme.examples if example in ids)) for theme in plan.themes
    ]
    return plan
