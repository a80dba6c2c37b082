"""The tasks of a limited child: one table, TASKS. A row names the function by its module, so that no task is
imported by whoever starts it.
"""

from __future__ import annotations

from dataclasses import dataclass

GIGABYTE = 1 << 30
_PARTS = 12  # what reads a PDF says how far it is with each page: a book of 2,000 takes minutes on a slow machine


@dataclass(frozen=True, slots=True)
class Task:
    """One kind of work. ``runs`` is "module:function"; the function takes what it is told (a dict of plain values)
    and bytes, and returns an answer of the same two kinds, its bytes also as an iterator (``parts.py``). It raises
    PostilError for what it refuses.

    ``name`` is what the sentences about it begin with ("import"). Its limits: ``memory`` is the address space in bytes,
    in which Python itself takes about 30 MB and each library its own; ``processor_seconds`` are whole and counted by
    the system, which tells the process by SIGXCPU and ends it a second later; ``wall_seconds`` are counted by who
    started it, without those for which a busy machine did not let it run; an answer may take ``answer_bytes``.
    A task that says how far it is (``progress``) has its processor seconds anew whenever it does, but all together no
    more than ``parts`` times as many.
    """

    runs: str
    name: str
    memory: int
    processor_seconds: int
    wall_seconds: float
    answer_bytes: int
    parts: int = 1


TASKS: dict[str, Task] = {
    # Its answer is a text with all that is said of it, and what a version may hold of pictures.
    "import": Task("desktop.importers.child.task:read", "import", GIGABYTE, 10, 12.0, 384 << 20),
    # The same for a file that has no plain text to be shown in its place: what is not read is not there at all.
    "import_alone": Task("desktop.importers.child.task:read", "import", 2 * GIGABYTE, 25, 360.0, 384 << 20, _PARTS),
    # Where that one gave up: the words of the same file, which is no more than to go through it.
    "words": Task("desktop.importers.child.task:read_words", "import", GIGABYTE, 10, 20.0, 128 << 20),
    # Annotations of another program: its answer is their words and notes.
    "foreign": Task("desktop.foreign.task:read", "import", GIGABYTE, 25, 30.0, 256 << 20),
    # The only task that is given a path: of a copy, which is too large to be given as bytes.
    "foreign_database": Task("desktop.foreign.task:read_database", "import", GIGABYTE, 60, 120.0, 256 << 20),
    # A template waits for nothing: its processor seconds are over first, unless the machine has others to serve.
    "template": Task("desktop.exporters.child.template_task:fill", "template", 256 << 20, 2, 6.0, 96 << 20),
    # A style of the user's is a program in XML; a brief of hundreds of quotes takes seconds in any.
    "cite": Task("desktop.citing.setting:cite_in_child", "citation", GIGABYTE, 20, 30.0, 64 << 20),
    # It reads a PDF, writes into a copy, and reads that again.
    "annotate": Task("desktop.exporters.child.pdf_task:annotate", "export", 2 * GIGABYTE, 25, 360.0, 128 << 20, _PARTS),
    # Its answer is a picture of each area, as far as its own time for them goes.
    "areas": Task("desktop.exporters.child.area_task:draw", "picture", GIGABYTE, 10, 20.0, 64 << 20),
    # It looks for words in the documents of a book, and adds a file to a copy of it.
    "book": Task("desktop.exporters.child.book_task:with_set", "export", GIGABYTE, 25, 30.0, 512 << 20),
    # A conversation: processor and wall seconds are of one answer, a tile of a page or where its characters stand.
    "pages": Task("desktop.importers.child.drawing:drawing", "page", GIGABYTE, 4, 8.0, 64 << 20),
    # One page, drawn and read by Tesseract, whose memory and time are counted for themselves, and as much as these.
    "read_scan": Task("desktop.importers.scan.task:read_page", "scan", 2 * GIGABYTE, 60, 90.0, 64 << 20),
    "join_scan": Task("desktop.importers.scan.task:with_words", "scan", 2 * GIGABYTE, 25, 60.0, 512 << 20),
    # It reads a PDF as importing it did, and tells where.
    "place": Task("desktop.importers.child.placing:place", "page", 2 * GIGABYTE, 25, 360.0, 128 << 20, _PARTS),
    "find": Task("desktop.importers.child.placing:find", "import", 2 * GIGABYTE, 25, 360.0, 128 << 20, _PARTS),
    # Its answer is what a version may hold of pictures, and a line for each.
    "gather": Task("desktop.importers.child.gathering:gather", "picture", 256 << 20, 5, 8.0, 256 << 20),
    # Each picture has a limit of its own, of time and of memory beyond what Qt itself takes.
    "draw": Task("desktop.ui.page.pictures.drawing:draw", "picture", GIGABYTE, 60, 60.0, 256 << 20),
    # Qt with all its faces, an article of any length and its pictures; a page takes about a hundredth of a second.
    "print": Task("desktop.ui.printing.task:pages", "print", 2 * GIGABYTE, 120, 180.0, 384 << 20),
    # Age makes a key from words slowly on purpose, and lets no other thread run meanwhile. The quicker a computer, the
    # more memory it takes, by powers of two: one gigabyte on those of 2026.
    "seal": Task("desktop.sharing.seal:work", "encryption", 5 * GIGABYTE, 60, 90.0, 384 << 20),
    # The only tasks that talk to a network. They parse nothing; what parses has no network.
    "fetch": Task("desktop.fetching.asking:page", "fetch", GIGABYTE, 10, 40.0, 64 << 20),
    "fetch_pictures": Task("desktop.fetching.asking:pictures", "fetch", GIGABYTE, 10, 40.0, 256 << 20),
    "wanted": Task("desktop.importers.web.wanted:wanted", "import", GIGABYTE, 10, 12.0, 1 << 20),
}
