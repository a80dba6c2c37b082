"""Library: the use cases of Postil on one library file. Every write returns Changes. It knows no Qt and no SQL.

The window talks to it through a Session, the command line directly. What it hands out are frozen records. Each
family of use cases is a part, a class in a module of this package that gets what it uses in its constructor; a new
part is one such module and one entry here.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from db.reading import Reader
from db.store import Store
from desktop.library.across.details import Details
from desktop.library.across.gathered import Gathered
from desktop.library.across.shelf import Shelf
from desktop.library.annotations import Annotations
from desktop.library.articles import Articles
from desktop.library.care import Care
from desktop.library.found import FoundInFiles
from desktop.library.history import History
from desktop.library.kept_settings import KeptSettings
from desktop.library.library_file import LibraryFile
from desktop.library.themes import Themes
from desktop.library.welcome import Welcome

if TYPE_CHECKING:
    from desktop.library.across.briefs import Briefs
    from desktop.library.across.bundling import Bundling
    from desktop.library.across.choosing import Choosing
    from desktop.library.across.codebook import Codebook
    from desktop.library.across.search import Search
    from desktop.library.across.sharing import Sharing
    from desktop.library.across.taking_in import TakingIn
    from desktop.library.across.works import Works
    from desktop.library.elsewhere.from_elsewhere import FromElsewhere
    from desktop.library.exchange import Exchange
    from desktop.library.past.past import Past
    from desktop.library.saving import Saving
    from desktop.library.sending.sending import Sending
    from desktop.library.trash import Trash
    from desktop.library.versions import Versions


class Library:
    """One open library file, as parts: ``library.annotations.add(…)``, ``library.articles.rename(…)``."""

    def __init__(self, file: LibraryFile) -> None:
        self.file, self.path, self.contents = file, file.path, file.contents
        self.found = FoundInFiles(file)
        self.articles = Articles(file, self.found)
        self.annotations = Annotations(file)
        self.themes = Themes(file)
        self.history = History(file)
        self.care = Care(file)
        self.settings = KeptSettings(file)
        self.shelf = Shelf(file)
        self.details = Details(file)
        self.gathered = Gathered(file)
        self.welcome = Welcome(file, self.articles, self.annotations, self.themes)

    @classmethod
    def open(cls, path: Path, *, origin: str = "window", read_only: bool = False) -> Library:
        """Open the library at ``path``, or make one with the default themes. Raises StoreError."""
        library = cls(LibraryFile(Store.open(path, read_only=read_only), origin=origin))
        try:
            library.welcome.add_default_themes()
        except BaseException:
            library.close()
            raise
        return library

    def beside(self) -> Library:
        """Open the same library once more, for the thread that calls this, and to be closed by it. Raises StoreError.

        What it writes counts as written here.
        """
        return Library(self.file.beside())

    def waiting(self, seconds: float) -> AbstractContextManager[None]:
        """Wait no longer than this, within the block, for another program that has the file to itself."""
        return self.file.store.connection.waiting(seconds)

    # parts that a start does without: each is imported and made when it is first asked for

    @cached_property
    def versions(self) -> Versions:
        """The versions of articles, and the next ones."""
        from desktop.library.versions import Versions

        return Versions(self.file, self.found)

    @cached_property
    def codebook(self) -> Codebook:
        """The themes, as a file to hand on."""
        from desktop.library.across.codebook import Codebook

        return Codebook(self.file)

    @cached_property
    def briefs(self) -> Briefs:
        """The reader's own texts."""
        from desktop.library.across.briefs import Briefs

        return Briefs(self.file)

    @cached_property
    def works(self) -> Works:
        """The articles as works to cite."""
        from desktop.library.across.works import Works

        return Works(self.file)

    @cached_property
    def bundling(self) -> Bundling:
        """Bundles of articles for other readers."""
        from desktop.library.across.bundling import Bundling

        return Bundling(self.file)

    @cached_property
    def taking_in(self) -> TakingIn:
        """Another library's rows."""
        from desktop.library.across.taking_in import TakingIn

        return TakingIn(self.file)

    @cached_property
    def sharing(self) -> Sharing:
        """The places at which the library is shared with other devices."""
        from desktop.library.across.sharing import Sharing

        return Sharing(self.file)

    @cached_property
    def exchange(self) -> Exchange:
        """Return what goes out, and what comes back."""
        from desktop.library.exchange import Exchange

        return Exchange(self.file, self.versions)

    @cached_property
    def elsewhere(self) -> FromElsewhere:
        """Annotations of other programs, on their way in."""
        from desktop.library.elsewhere.from_elsewhere import FromElsewhere

        return FromElsewhere(self.file)

    @cached_property
    def search(self) -> Search:
        """Words, wherever they stand."""
        from desktop.library.across.search import Search

        return Search(self.file)

    @cached_property
    def past(self) -> Past:
        """Return what was done, and going back to it."""
        from desktop.library.past.past import Past

        return Past(self.file)

    @cached_property
    def trash(self) -> Trash:
        """Return what was removed."""
        from desktop.library.trash import Trash

        return Trash(self.file)

    @cached_property
    def saving(self) -> Saving:
        """Exports as files, and what they held."""
        from desktop.library.saving import Saving

        return Saving(self.file, self.settings, self.exchange)

    @cached_property
    def choosing(self) -> Choosing:
        """Return what is to be exported."""
        from desktop.library.across.choosing import Choosing

        return Choosing(self.file)

    @cached_property
    def sending(self) -> Sending:
        """Exports of many articles."""
        from desktop.library.sending.sending import Sending

        return Sending(self.file, self.exchange, self.saving)

    @property
    def read(self) -> Reader:
        """Return what reads the open file. Raises StoreError."""
        return self.file.read

    @property
    def read_only(self) -> bool:
        """True if nothing can be written."""
        return self.file.read_only

    @property
    def warning(self) -> str:
        """A sentence on what is wrong with the file, or an empty string."""
        return self.file.warning

    def close(self) -> None:
        """Close the file."""
        self.file.close()
