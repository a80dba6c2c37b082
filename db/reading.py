"""Reader: the rows of a library as records; removed ones where they are asked for by id, or as ``deleted``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from db.annotations import ANNOTATION, READING_ORDER, THEMES_OF
from db.articles import ARTICLE, VERSION, Resources, hashes_in, packed_part, text_of
from db.connection import Connection
from db.errors import NotFound
from db.history import HISTORY_COLUMNS, entries_of, read_row
from db.kinds import KINDS, THEME, changes_of
from db.records import Annotation, Article, Changes, HistoryRow, Place, Step, Theme, Version
from db.rows import Kind, R, marks, rows_in_runs


class Reader:
    """The reading end of one library file, as ``Writer`` is its writing end. Raises NotFound."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def record(self, kind: Kind[R], row_id: str) -> R:
        """Return one record of any kind, a removed one too."""
        return kind.read_record(self.connection, row_id)

    def found(self, kind: Kind[R], row_id: str) -> R | None:
        """Return the same, or None where there is none."""
        return next(iter(kind.read_these(self.connection, [row_id])), None)

    def records(self, kind: Kind[R], *, deleted: bool = False) -> list[R]:
        """Return the living records of any kind (or the removed ones), in the order they were made."""
        return kind.read_records(self.connection, f"where deleted is {'not ' if deleted else ''}null order by pk")

    def everything(self) -> Changes:
        """Return the ids of all rows, as if all had been touched."""
        return changes_of(
            (kind.name, row_id)
            for kind in KINDS.values()
            for (row_id,) in self.connection.rows(f"select id from {kind.table}")
        )

    def article(self, article_id: str) -> Article:
        """Return one article, a removed one too."""
        return self.record(ARTICLE, article_id)

    def version(self, version_id: str) -> Version:
        """Return one version."""
        return self.record(VERSION, version_id)

    def current_version(self, article_id: str) -> Version:
        """Return the version that an article is read in now."""
        return self.version(self.article(article_id).version_id)

    def annotation(self, annotation_id: str) -> Annotation:
        """Return one annotation, a removed one too."""
        return self.record(ANNOTATION, annotation_id)

    def theme(self, theme_id: str) -> Theme:
        """Return one theme, a removed one too."""
        return self.record(THEME, theme_id)

    def articles(self, *, deleted: bool = False) -> list[Article]:
        """Return the living articles (or the removed ones), the newest first."""
        rest = f"where deleted is {'not ' if deleted else ''}null order by created desc, pk desc"
        return ARTICLE.read_records(self.connection, rest)

    def articles_of(self, hashes: Collection[str], *, ever: bool = False) -> list[Article]:
        """Return the living articles whose current version was read from bytes of one of these SHA-256, newest first;
        with ``ever`` those any version of which was.
        """
        column, of = ("id", "article_id") if ever else ("version_id", "id")
        rest = (
            f"where deleted is null and {column} in"
            f" (select {of} from versions where source_sha256 in ({marks(hashes)})) order by created desc, pk desc"
        )
        return ARTICLE.read_records(self.connection, rest, tuple(hashes))

    def removed_of(self, source: str, digest: str) -> list[Article]:
        """Return the removed articles of a place, or ever read from bytes of this SHA-256, removed last first."""
        rest = (
            "where deleted is not null"
            " and (source = ? or id in (select article_id from versions where source_sha256 = ?))"
            " order by deleted desc, pk desc"
        )
        return ARTICLE.read_records(self.connection, rest, (source, digest))

    def known_sources(self, hashes: Sequence[str]) -> set[str]:
        """Return those of these SHA-256 that a version of any article, a removed one too, was read from."""
        query = "select source_sha256 from versions where source_sha256 in ({})"
        return {digest for (digest,) in rows_in_runs(self.connection, query, hashes)}

    def versions(self, article_id: str) -> list[Version]:
        """Return an article's versions, the first one first."""
        return VERSION.read_records(self.connection, "where article_id = ? order by number", (article_id,))

    def versions_like(self, source: str, text: str) -> list[Version]:
        """Return the versions of living articles with this SHA-256 of source or text, of the newest article first."""
        rest = (
            "where (source_sha256 = ? or text_sha256 = ?)"
            " and article_id in (select id from articles where deleted is null)"
            " order by (select created from articles where id = article_id) desc, article_id desc, number"
        )
        return VERSION.read_records(self.connection, rest, (source, text))

    def source(self, version_id: str) -> bytes:
        """Return a version's source as it was imported. Raises LibraryDamaged."""
        return packed_part(self.connection, version_id, "source")

    def content_json(self, version_id: str) -> str:
        """Return a version's content. Raises LibraryDamaged."""
        return packed_part(self.connection, version_id, "content").decode()

    def text(self, version_id: str) -> str:
        """Return a version's ``content.text``. Raises LibraryDamaged."""
        return text_of(self.connection, version_id)

    def picture_hashes(self, version_id: str) -> dict[str, str]:
        """Return the SHA-256 of a version's pictures by their address; NotFound, RowDamaged."""
        row = self.connection.row("select resources from versions where id = ?", (version_id,))
        if row is None:
            raise NotFound("There is no such version in the library.")
        return hashes_in(row[0])

    def resources(self, version_id: str) -> Mapping[str, bytes]:
        """Return a version's pictures by the address the content names them by, each read when it is asked for."""
        return Resources(self.connection, version_id)

    def annotations(
        self, article_id: str | None = None, theme_id: str | None = None, *, deleted: bool = False
    ) -> list[Annotation]:
        """Return the living annotations (or the removed ones) of an article, a theme, or all, by article and position.

        Those of a removed article are given only where that article is asked for.
        """
        where, parameters = f"where a.deleted is {'not ' if deleted else ''}null", []
        if article_id is not None:
            where += " and a.article_id = ?"
            parameters.append(article_id)
        else:
            where += " and a.article_id in (select id from articles where deleted is null)"
        if theme_id is not None:
            where += (
                " and a.id in (select annotation_id from annotation_themes where theme_id = ?)"
                if article_id is None
                else " and exists (select 1 from annotation_themes o where o.theme_id = ? and o.annotation_id = a.id)"
            )
            parameters.append(theme_id)
        rows = self.connection.rows(f"{ANNOTATION.select} a {where} {READING_ORDER}", parameters)
        if article_id is None and theme_id is None:
            links = THEMES_OF.read(self.connection, "")
        else:
            links = THEMES_OF.read(self.connection, f"join annotations a on a.id = l.annotation_id {where}", parameters)
        return [ANNOTATION.record_of(row, links.get(row[0], ())) for row in rows]

    def annotation_counts(self, article_ids: Iterable[str] | None = None) -> dict[str, int]:
        """Return how many living annotations each article, or each of these, has; those without any are left out."""
        query = "select article_id, sum(number) from filed where number > 0{} group by article_id"
        if article_ids is None:
            return dict(self.connection.rows(query.format("")))
        return dict(rows_in_runs(self.connection, query.format(" and article_id in ({})"), article_ids))

    def themes(self) -> list[Theme]:
        """Return the living themes in the order of their panes."""
        return THEME.read_records(self.connection, "where deleted is null order by position, pk")

    def places(self) -> dict[str, Place]:
        """Return the reading positions by the ids of their articles."""
        rows = self.connection.rows("select article_id, offset, opened, furthest from reading_positions")
        return {article_id: Place(*rest) for article_id, *rest in rows}

    def recent(self, limit: int = 50) -> list[str]:
        """Return the ids of the living articles that were opened, the one opened last first."""
        rows = self.connection.rows(
            "select r.article_id from reading_positions r join articles a on a.id = r.article_id"
            " where a.deleted is null and r.opened > '' order by r.opened desc limit ?",
            (limit,),
        )
        return [row[0] for row in rows]

    def history(self, row_id: str | None = None, limit: int = 200) -> list[HistoryRow]:
        """Return the newest ``limit`` history rows, of one row or of all, the newest first."""
        where, parameters = ("", ()) if row_id is None else ("where row_id = ?", (row_id,))
        rows = self.connection.rows(
            f"select seq, {HISTORY_COLUMNS} from history {where} order by seq desc limit ?", (*parameters, limit)
        )
        return [read_row(row) for row in rows]

    def next_step(self, side: str) -> Step | None:
        """Return the step that undo (or redo) would take back next."""
        row = self.connection.row(
            "select s.id, s.label, s.origin, s.created from undo_stack u join steps s on s.seq = u.step_seq"
            " where u.side = ? order by u.step_seq desc limit 1",
            (side,),
        )
        return None if row is None else Step(*row)

    def next_label(self, side: str) -> str | None:
        """Return the label of the step that undo would take back, or redo bring back; None where there is none."""
        step = self.next_step(side)
        return step.label if step is not None else None

    def touched(self, step_id: str) -> Changes:
        """Return what a step touched."""
        return changes_of((entry.kind, entry.row_id) for entry in entries_of(self.connection, step_id))

    def reading_position(self, article_id: str) -> int:
        """Return the offset where the user stopped in an article; 0 for one not read yet."""
        return self.connection.value("select offset from reading_positions where article_id = ?", (article_id,)) or 0
