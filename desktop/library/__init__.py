"""Library: the use cases of Postil on one library file. Every write returns Changes. It knows no Qt and no SQL.

The window talks to it through a Session, the command line directly. What it hands out are frozen records. Each
family of use cases is a part, a class in a module of this package that gets what it uses in its constructor; a new
part is one such module and one line here.
"""

from __future__ import annotations

from pathlib import Path

from db.store import Store
from desktop.library.across.briefs import Briefs
from desktop.library.across.choosing import Choosing, Chosen
from desktop.library.across.codebook import Codebook
from desktop.library.across.gathered import Gathered
from desktop.library.across.search import Search
from desktop.library.across.shelf import Shelf, Shelved
from desktop.library.across.taking_in import Taken, TakingIn
from desktop.library.annotations import Annotations, Draft
from desktop.library.articles import Added, Articles
from desktop.library.care import Care
from desktop.library.exchange import Exchange
from desktop.library.found import FoundInFiles
from desktop.library.history import History
from desktop.library.kept_settings import KeptSettings
from desktop.library.library_file import LibraryFile
from desktop.library.past.past import Past
from desktop.library.saving import Saving
from desktop.library.sending.sending import Sending
from desktop.library.themes import Themes
from desktop.library.trash import Removed, Trash
from desktop.library.versions import Fate, Update, Versions
from desktop.library.welcome import Welcome

__all__ = ["Added", "Chosen", "Draft", "Fate", "Library", "Removed", "Shelved", "Taken", "Update"]


class Library:
    """One open library file, as parts: ``library.annotations.add(…)``, ``library.articles.rename(…)``."""

    def __init__(self, file: LibraryFile) -> None:
        self.file = file
        self.found = FoundInFiles(file)
        self.articles = Articles(file, self.found)
        self.shelf = Shelf(file)
        self.versions = Versions(file, self.found)
        self.annotations = Annotations(file)
        self.themes = Themes(file)
        self.codebook = Codebook(file)
        self.briefs = Briefs(file)
        self.taking_in = TakingIn(file)
        self.exchange = Exchange(file, self.versions)
        self.gathered = Gathered(file)
        self.search = Search(file)
        self.history = History(file)
        self.past = Past(file)
        self.trash = Trash(file)
        self.care = Care(file)
        self.settings = KeptSettings(file)
        self.saving = Saving(file, self.settings, self.exchange)
        self.choosing = Choosing(file)
        self.sending = Sending(file, self.exchange, self.saving)
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

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.file.path

    @property
    def read_only(self) -> bool:
        """Tell whether nothing can be written."""
        return self.file.read_only

    @property
    def warning(self) -> str:
        """A sentence on what is wrong with the file, or an empty string."""
        return self.file.warning

    def close(self) -> None:
        """Close the file."""
        self.file.close()
