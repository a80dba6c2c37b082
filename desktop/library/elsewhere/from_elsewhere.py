"""The part of a Library that brings in marks of other programs: a plan that changes nothing, then one undoable step."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from collections.abc import Collection as Several
from dataclasses import dataclass, field, replace

from db.clock import now
from db.records import Annotation, Article, Changes, Theme
from desktop.annotations import FOREIGN
from desktop.errors import PostilError
from desktop.foreign import foreign
from desktop.foreign.collection import Collection, Refused, Work
from desktop.importers.marks.mark import Mark
from desktop.library.elsewhere.article_plan import ArticlePlan, Put
from desktop.library.elsewhere.choices import Choices, Label, Question, remember, remembered
from desktop.library.elsewhere.matching import Match, Matching, Reads, agree, file_hashes, id_key, title_key
from desktop.library.elsewhere.on_pages import NO_PDF, is_told, on_pages
from desktop.library.elsewhere.report import Report
from desktop.library.elsewhere.waiting import Waiting, empty_parts, key_of, waiting_for
from desktop.library.kept_settings import KeptSettings
from desktop.library.library_file import LibraryFile
from desktop.library.other_hands import beside
from desktop.library.themes import named_themes
from desktop.theme_names import theme_key


@dataclass(frozen=True, slots=True)
class ElsewherePlan:
    """The changes that bringing a file in would make; nothing has happened yet.

    ``gone`` are annotations that came from the file's program and are no longer in the file, where that has all there
    is of a work: they may be removed here too, and are not unless that is wished.
    """

    report: Report
    puts: tuple[Put, ...]
    waiting: tuple[Waiting, ...] = ()  # works that the library lacks, which their annotations bring with them
    questions: tuple[Question, ...] = ()
    choices: Choices = field(default_factory=Choices)
    gone: tuple[Annotation, ...] = ()

    def labels(self) -> dict[Label, int]:
        """Return the tags and colours of what comes in, each with the number of annotations that have it."""
        by_key: dict[str, Label] = {}
        counts: Counter[str] = Counter()
        for label in (label for put in self.puts for label in put.labels):
            counts[by_key.setdefault(label.key, label).key] += 1
        return {label: counts[key] for key, label in by_key.items()}


class FromElsewhere:
    """Marks of other programs on their way in."""

    def __init__(self, file: LibraryFile) -> None:
        self._file, self._settings = file, KeptSettings(file)

    def plan(
        self,
        program: str,
        collection: Collection,
        *,
        article_id: str | None = None,
        choices: Choices | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> ElsewherePlan:
        """Work out what would come in, and where; ``article_id`` takes all works for that article.

        ``choices`` are those that were made now; None: as remembered. Raises Cancelled once ``stopped`` says so.
        """
        articles = {article.id: article for article in self._file.read.articles()}
        matching = Matching(list(articles.values()), Reads(self._text, self._hashes))
        chosen = self._file.read.article(article_id) if article_id is not None else None
        choices = choices if choices is not None else remembered(self._settings, self._file.themes())
        refused = list(collection.refused)
        homes: dict[str, tuple[Article, list[Mark]]] = {}
        same: set[str] = set()  # entries of works that are the very files of their articles
        waiting: dict[str, list[Waiting]] = defaultdict(list)  # by the keys of their titles
        questions: dict[str, Question] = {}
        works = sorted(collection.works, key=lambda work: not work.authors)  # one without them is one of those with
        for work in works:
            match, key = matching.match(work), key_of(work)
            article = chosen or match.article or articles.get(choices.homes.get(key, ""))
            if match.article is None and chosen is None and match.nearest:
                questions[key] = _question(work, match, article, questions.get(key))
            if article is None and match.is_missing and any(map(is_told, work.marks)):
                article = _waiting_among(waiting[title_key(work.title)], work).article
            if article is None:
                refused.extend(Refused(mark.entry, match.why or NO_PDF) for mark in work.marks)
            else:
                homes.setdefault(article.id, (article, []))[1].extend(work.marks)
                if chosen is not None or id_key(article.source) in map(id_key, work.ids):
                    same.update(mark.entry for mark in work.marks)
            if chosen is not None and match.article is not chosen:
                choices = replace(choices, homes={**choices.homes, key: chosen.id})
        puts: list[Put] = []
        gone: list[Annotation] = []
        counts: Counter[str] = Counter()
        changed: Counter[str] = Counter()
        is_whole = foreign(program).is_whole
        for article, marks in homes.values():
            placed = on_pages(self._file, article, marks, same, stopped)
            refused.extend(placed.refused)
            planned = ArticlePlan(self._file, program, article, placed.spots)
            puts.extend(planned.plan(placed.marks))
            counts.update(planned.outcomes)
            changed.update(planned.changed)
            gone.extend(planned.gone() if is_whole else ())
        there = self._file.read.annotation_counts(homes)
        fresh = Counter(put.annotation.article_id for put in puts if put.before is None)
        titles = tuple((id_, article.title, there.get(id_, 0) + fresh[id_]) for id_, (article, _) in homes.items())
        report = Report(program, dict(counts), tuple(refused), titles, dict(changed))
        coming = tuple(pending for several in waiting.values() for pending in several)
        return ElsewherePlan(report, tuple(puts), coming, tuple(questions.values()), choices, tuple(gone))

    def apply(self, plan: ElsewherePlan, remove: Several[str] = ()) -> Changes:
        """Carry a plan out in one step, and remember what was chosen; ``remove``: ids of those ``gone`` that go.

        Raises PostilError where an article has got another text meanwhile.
        """
        leaving = [self._file.read.annotation(annotation.id) for annotation in plan.gone if annotation.id in remove]
        if not plan.puts and not leaving:
            return Changes()
        stamp = now()
        fresh = {pending.article.id for pending in plan.waiting}
        with self._file.step("Import annotations") as step:
            for pending in plan.waiting:
                step.put_article(pending.article)
                step.put_packed(pending.version, empty_parts(), {})
            planned = {(p.annotation.article_id, p.annotation.version_id) for p in plan.puts if p.before is None}
            for article_id, version_id in planned:
                if article_id not in fresh and self._file.read.article(article_id).version_id != version_id:
                    raise PostilError("An article has got another text meanwhile; please import the file once more.")
            themes = named_themes(map(plan.choices.theme_of, plan.labels()), self._file.themes(), step)
            step.put_annotations(self._settled(put, plan.choices, themes, stamp) for put in plan.puts)
            step.put_annotations(replace(annotation, deleted=stamp, modified=stamp) for annotation in leaving)
        remember(self._settings, plan.choices, plan.labels(), themes)
        return step.changes

    def _settled(self, put: Put, choices: Choices, themes: Mapping[str, Theme], stamp: str) -> Annotation:
        """Return what is written: a changed one as it is today, with what is new there."""
        annotation = put.annotation
        if put.before is not None:
            today = self._file.read.annotation(annotation.id)
            if today != put.before:
                note = beside(annotation.note, today.note, put.before.note, ())
                annotation = replace(today, note=note, extra=today.extra | {FOREIGN: annotation.extra[FOREIGN]})
            annotation = replace(annotation, modified=stamp)
        keys = (theme_key(choices.theme_of(label)) for label in put.labels)
        ids = (themes[key].id for key in keys if key in themes)
        return replace(annotation, theme_ids=tuple(dict.fromkeys((*annotation.theme_ids, *ids))))

    def _text(self, article: Article) -> str:
        return self._file.read.text(article.version_id)

    def _hashes(self, article: Article) -> list[str]:
        return file_hashes(self._file.read.source(article.version_id))


def _waiting_among(waiting: list[Waiting], work: Work) -> Waiting:
    """Return the one of those of its title that a work is, as which it waits, or it anew, taken in among them."""
    agreeing = [pending for pending in waiting if agree(work, pending.article) is not False]
    if len(agreeing) != 1:
        agreeing = [waiting_for(work)]
        waiting.extend(agreeing)
    return agreeing[0]


def _question(work: Work, match: Match, article: Article | None, known: Question | None) -> Question:
    """Return what is to be asked of a work; works of one key, such as one book's of two files, are one question."""
    nearest = [*match.nearest, *([article] if article is not None and article not in match.nearest else ())]
    titles = tuple((article.id, article.title) for article in nearest)
    marks = len(work.marks) + (known.marks if known is not None else 0)
    return Question(
        key_of(work), work.title, marks, titles, match.is_missing, article.id if article is not None else ""
    )
