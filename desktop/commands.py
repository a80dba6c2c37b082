"""COMMANDS: everything that the user can ask the window to do, one row each.

Menus, shortcuts, the sheet of keys and the handbook's table (``command_keys``) are made from this table. The keys are
those of a first start: ``desktop.ui.keys.key_map`` tells which are in force. It knows no Qt: a shortcut is written as
people read it ("Ctrl+Shift+Z"), ``desktop.ui.window.handlers`` holds the one handler of each id.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

MENUS = ("Article", "Edit", "Annotate", "View", "Themes", "Library", "Help")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to ask for.

    ``menu`` is one of MENUS, or empty for what has no place in a menu. ``needs`` names what must be there for it
    to be enabled: page (the article's place is on show), article (and one is open), open (one is open, whatever is on
    show), chosen (articles: the open one, in the Library those that the reader chose), one (article chosen), selection,
    annotation (a current one), place (selection or annotation), marking (either, or the pen in the hand), annotations
    (any in the article), pages (the article came as a PDF), origin (the current one was made elsewhere), undo, redo,
    back, forward, writable.
    ``group`` parts a menu with lines.
    ``check`` makes it a toggle; ``choice`` names the setting that it gives a value (``value``).
    ``loose`` keys are not taken from a widget that wants them, such as Esc in an editor.
    """

    id: str
    text: str
    menu: str = ""
    shortcuts: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    help: str = ""
    group: int = 0
    check: bool = False
    choice: str = ""
    value: object = None
    icon: str = ""
    loose: bool = False


_CURRENT = ("annotation", "writable")
_BEGIN = "Move the beginning of the current annotation by a word"
_END = "Move the end of the current annotation by a word"


def _theme(key: int) -> Command:
    return Command(
        f"theme_{key}",
        f"Theme {key}",
        "Annotate",
        (str(key),),
        ("marking", "writable"),
        f"Highlight with the theme of key {key}; on an annotation: give or take it",
        group=1,
        check=True,
    )


COMMANDS: tuple[Command, ...] = (
    Command("open", "Open…", "Article", ("Ctrl+O",), ("writable",), "Bring files into the library", icon="open"),
    Command("open_folder", "Open folder…", "Article", (), ("writable",), "Add the files of a folder to the library"),
    Command("add_address", "Add from address…", "Article", (), ("writable",), "Fetch an article of the web, once"),
    Command("switch", "Switch article…", "Article", ("Ctrl+P",), (), "Go to another article of the library"),
    Command("recent", "Open recent", "Article", (), (), "The articles opened last"),
    Command(
        "export",
        "Export…",
        "Article",
        ("Ctrl+E",),
        (),
        "Save what you gathered, of one article or many",
        1,
        icon="export",
    ),
    Command(
        "bundle",
        "Bundle of articles…",
        "Article",
        (),
        ("chosen",),
        "One file for another reader: the articles with their annotations, themes and briefs",
        1,
    ),
    Command(
        "print",
        "Print…",
        "Article",
        ("Ctrl+Alt+P",),
        ("open",),
        "See the pages with your notes in the margin, print them or save them as a PDF",
        1,
    ),
    Command(
        "import",
        "Import annotations…",
        "Article",
        ("Ctrl+I",),
        ("writable",),
        "Bring back an export that was edited elsewhere, or take the marks of another file",
        1,
    ),
    Command("update", "Update from file…", "Article", (), ("article", "writable"), "Take over a changed file", 1),
    Command(
        "look_newer",
        "Look for a newer version",
        "Article",
        (),
        ("article", "writable"),
        "Fetch the article's address again and show what would change",
        1,
    ),
    Command("versions", "Versions…", "Article", (), ("article",), "List, compare and read them, go back to one", 1),
    Command("read_scan", "Read the words of this scan…", "Article", (), ("pages", "writable"), "By Tesseract", 1),
    Command(
        "read_anew", "Read anew", "Article", (), ("chosen", "writable"), "As today's Postil reads the kept source", 1
    ),
    Command("rename", "Rename article…", "Article", ("F2",), ("one", "writable"), "Give it another title", 1),
    Command(
        "edit_articles",
        "Edit details…",
        "Article",
        ("Alt+Return",),
        ("chosen", "writable"),
        "Title, author, date, publisher, DOI and the like, and tags, of several articles too",
        1,
    ),
    Command("remove_article", "Remove article", "Article", (), ("chosen", "writable"), "Undo brings it back", 1),
    Command("library_new", "New library…", "Library", (), (), "A library of its own, in place of this one"),
    Command("library_open", "Open library…", "Library", (), (), "Another library in place of this one"),
    Command("library_recent", "Recent libraries", "Library", (), (), "Those opened last"),
    Command(
        "library_take_in",
        "Take in a library…",
        "Library",
        (),
        ("writable",),
        "Add what another library has, after a preview, in one step",
    ),
    Command(
        "share",
        "Share…",
        "Library",
        (),
        ("writable",),
        "With your other computers, by a folder that is carried to them",
        1,
    ),
    Command(
        "look_up_details",
        "Look up what is missing…",
        "Library",
        (),
        ("writable",),
        "Read authors, year and DOI of all articles from their kept files",
        1,
    ),
    Command("library_copy", "Save a copy of the library…", "Library", (), (), "Verified, as a backup is", 1),
    Command("quit", "Quit", "Article", ("Ctrl+Q",), (), "Everything is saved already", 3),
    Command("undo", "Undo", "Edit", ("Ctrl+Z",), ("undo", "writable"), "Take back the last change"),
    Command("redo", "Redo", "Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), ("redo", "writable"), "Do it again after all"),
    Command("history", "History…", "Edit", ("Ctrl+H",), (), "Everything that was done, and going back to it"),
    Command("trash", "Trash…", "Edit", (), (), "See what was removed, and put it back"),
    Command("copy", "Copy", "Edit", ("Ctrl+C",), ("selection",), "Copy the selected passage", 1),
    Command(
        "copy_cited", "Copy with citation", "Edit", ("Ctrl+Shift+C",), ("place",), "The quote, cited by its page", 1
    ),
    Command("copy_link", "Copy link", "Edit", (), ("annotation",), "The address of the current annotation", 1),
    Command(
        "private",
        "Keep private",
        "Edit",
        (),
        ("annotation", "writable"),
        "Or share again: nothing of a private annotation travels to others",
        1,
    ),
    Command("palette", "Find anything…", "Edit", ("Ctrl+K",), (), "Passages, notes, themes, commands: in one box", 2),
    Command("search", "Search all articles…", "Edit", ("Ctrl+Shift+F",), (), "With filters, on a page of its own", 2),
    Command("find", "Find…", "Edit", ("Ctrl+F",), ("article",), "Find words in this article", 2, icon="find"),
    Command(
        "find_themes",
        "Find among themes",
        "Edit",
        (),
        ("selection",),
        "The selected words in what you gathered, over all articles",
        2,
    ),
    Command("find_next", "Find next", "Edit", ("F3", "Ctrl+G"), ("article",), "Go to the next match", 2),
    Command("find_previous", "Find previous", "Edit", ("Shift+F3", "Ctrl+Shift+G"), ("article",), "The one before", 2),
    Command("settings", "Settings…", "Edit", ("Ctrl+,",), (), "Choose colours, sizes and what is shown", 3),
    Command("highlight", "Highlight", "Annotate", ("H",), ("selection", "writable"), "Highlight without a theme"),
    Command("note", "Note", "Annotate", ("N",), ("place", "writable"), "Write a note on the selection or annotation"),
    Command("answer", "Answer", "Annotate", ("Alt+N",), _CURRENT, "Below the note, which stays as it is", 1),
    Command(
        "article_note",
        "Note on the article",
        "Annotate",
        ("Shift+N",),
        ("article", "writable"),
        "One for the whole of it, at its title",
    ),
    Command(
        "pen", "Pen", "Annotate", ("A",), ("article", "writable"), "Mark each selection at once, until Esc", 0, True
    ),
    Command("repeat", "The same again", "Annotate", (".",), ("place", "writable"), "With the theme that was used last"),
    Command(
        "mark_everywhere",
        "Highlight every occurrence…",
        "Annotate",
        ("Shift+H",),
        ("article", "writable"),
        "Wherever the selected words stand, once you saw where",
    ),
    Command("merge", "Merge highlights", "Annotate", ("M",), ("place", "writable"), "Those selected, or that touch it"),
    Command("split", "Split highlight", "Annotate", ("Shift+M",), _CURRENT, "In two, at the caret"),
    Command(
        "backlinks",
        "What links here",
        "Annotate",
        ("Shift+L",),
        ("article",),
        "Notes and briefs with a link to the annotation, or else to the article",
        3,
    ),
    Command("remove", "Remove annotation", "Annotate", ("Delete",), ("annotation", "writable"), "Undo brings it back"),
    Command("give_theme", "Any theme…", "Annotate", ("T",), ("place", "writable"), "By typing a few letters of it", 1),
    *(_theme(key) for key in range(1, 10)),
    Command(
        "choose_among",
        "Choose among several…",
        "Annotate",
        ("O",),
        ("annotations",),
        "Where annotations overlap: which of them is meant",
        3,
    ),
    Command("brief_quote", "Put into brief", "Annotate", ("B",), ("place", "writable"), "Quote it where you write", 1),
    Command("grow", "Select more", "Annotate", ("W",), ("article",), "Select the word, the sentence, the paragraph", 2),
    Command("area", "Select an area", "Annotate", ("Shift+A",), ("pages",), "A box on a page, moved by the arrows", 2),
    Command(
        "caret",
        "Caret",
        "Annotate",
        ("C",),
        ("article",),
        "Keep the caret on the page: arrows move it, with Ctrl by words and paragraphs, with Shift they select",
        2,
        True,
    ),
    Command(
        "select_from_caret",
        "Select from the caret",
        "Annotate",
        ("V",),
        ("article",),
        "Whatever moves the caret selects, until Esc",
        2,
    ),
    Command("sentence_next", "Next sentence", "Annotate", (")",), ("article",), "Move the caret to it", 2),
    Command("sentence_previous", "Previous sentence", "Annotate", ("(",), ("article",), "Move the caret to it", 2),
    Command("heading_next", "Next heading", "Annotate", (">",), ("article",), "Move the caret to it", 2),
    Command("heading_previous", "Previous heading", "Annotate", ("<",), ("article",), "The one before", 2),
    Command(
        "read_aloud",
        "Read aloud",
        "View",
        ("R",),
        ("article",),
        "By the system's voice, from here on; what is read is selected",
        5,
        True,
    ),
    Command("end_later", "End a word later", "Annotate", ("Shift+Alt+Right", "E"), _CURRENT, _END, 2),
    Command("end_sooner", "End a word sooner", "Annotate", ("Shift+Alt+Left", "Shift+E"), _CURRENT, _END, 2),
    Command("begin_sooner", "Begin a word sooner", "Annotate", ("Ctrl+Alt+Left", "S"), _CURRENT, _BEGIN, 2),
    Command("begin_later", "Begin a word later", "Annotate", ("Ctrl+Alt+Right", "Shift+S"), _CURRENT, _BEGIN, 2),
    Command("lens", "Lens…", "Annotate", ("L",), ("article",), "Show one theme, or several, alone", 3, True),
    Command("next_annotation", "Next annotation", "Annotate", ("]",), ("annotations",), "Go to the next one", 3),
    Command("previous_annotation", "Previous annotation", "Annotate", ("[",), ("annotations",), "The one before", 3),
    Command("next_in_theme", "Next of its theme", "Annotate", ("}",), ("annotations",), "Go to the next one of it", 3),
    Command("previous_in_theme", "Previous of its theme", "Annotate", ("{",), ("annotations",), "The one before", 3),
    Command("go_to_page", "Page…", "Annotate", ("Ctrl+Shift+J",), ("article",), "By its printed number", 3),
    Command("library_place", "Library", "View", ("Alt+1",), (), "All articles", check=True),
    Command("article_place", "Article", "View", ("Alt+2",), ("open",), "The article that is open", check=True),
    Command("themes_place", "Themes", "View", ("Alt+3",), (), "What you gathered, over all articles", check=True),
    Command("back", "Back", "View", ("Alt+Left",), ("back",), "Return to where you were", 1, icon="back"),
    Command("forward", "Forward", "View", ("Alt+Right",), ("forward",), "Go there again", 1, icon="forward"),
    Command("outline", "Outline", "View", ("F8",), ("page",), "Show or hide the headings", 1, True, icon="outline"),
    Command("sidebar", "Sidebar", "View", ("F9",), ("page",), "Show or hide the annotations", 1, True),
    Command(
        "all_panes", "Panes of all articles", "View", ("Shift+F9",), ("page",), "In the sidebar, or of this one", 1
    ),
    Command("brief_beside", "Brief beside the article", "View", ("F12",), ("page",), "Write while you read", 1, True),
    Command("margin", "Margin notes", "View", ("F7",), ("page",), "Show notes beside the text, or fold them", 1, True),
    Command("footnote", "Show footnote", "View", ("F",), ("article",), "Beside its reference; again, the next one", 1),
    Command(
        "enlarge",
        "Enlarge picture or wide table",
        "View",
        ("Z",),
        ("article",),
        "The first in sight; a click does so too",
        1,
    ),
    Command("type", "Text and colours…", "View", ("Ctrl+Shift+A",), ("page",), "Face, size, lines, colours: Aa", 2),
    Command("pages", "Pages", "View", ("F5",), ("pages",), "A PDF as it was printed, or its text", 2, True),
    Command("zoom_in", "Larger text", "View", ("Ctrl++", "Ctrl+="), (), "Make the article larger", 2),
    Command("zoom_out", "Smaller text", "View", ("Ctrl+-",), (), "Make the article smaller", 2),
    Command("zoom_reset", "Text at 100 %", "View", ("Ctrl+0",), (), "Back to the usual size", 2),
    *(
        Command(f"width_{name}", text, "View", (), (), f"Lines of about {letters} letters", 3, True, "measure", letters)
        for name, text, letters in (
            ("narrow", "Narrow column", 60),
            ("medium", "Medium column", 68),
            ("wide", "Wide column", 75),
        )
    ),
    *(
        Command(f"mode_{value}", text, "View", (), (), help_, 3, True, "mode", value)
        for value, text, help_ in (
            ("scroll", "By scrolling", "The article in one scroll"),
            ("paged", "Page by page", "Space and arrows turn pages, which end between lines"),
            ("line", "Line by line", "The line that is read keeps its place, the others step back"),
        )
    ),
    Command("two_columns", "Two columns", "View", (), (), "Page by page, where the window is wide enough", 3, True),
    Command("two_up", "Two pages side by side", "View", (), ("pages",), "Where pages are shown", 3, True),
    *(
        Command(f"appearance_{value}", text, "View", (), (), help_, 4, True, "appearance", value)
        for value, text, help_ in (
            ("system", "As the system", "Light or dark, as the rest of the desktop"),
            ("light", "Light", "Dark ink on light paper"),
            ("sepia", "Sepia", "Dark ink on warm paper"),
            ("dark", "Dark", "Light ink on dark paper"),
        )
    ),
    Command("appearance_next", "Next appearance", "View", ("Ctrl+Shift+D",), (), "Light, sepia, dark in turn", 4),
    Command("full_screen", "Full screen", "View", ("F11",), (), "Nothing but Postil", 5, True),
    Command("message", "Go to the message", "View", ("Ctrl+M",), (), "What was told last, while it is shown", 5),
    Command("next_region", "Next region", "View", ("F6",), (), "Move the keyboard to the next part of the window", 5),
    Command(
        "brief", "Brief", "Themes", ("Ctrl+B",), (), "Write a text of your own beside the board, with quotes in it"
    ),
    Command("theme_add", "New theme…", "Themes", ("Ctrl+Shift+T",), ("writable",), "Name an idea to sort under"),
    Command(
        "codebook_export", "Export codebook…", "Themes", (), (), "Themes and what they mean, for other programs", 2
    ),
    Command(
        "codebook_import", "Import codebook…", "Themes", (), ("writable",), "Take in themes, once you saw which", 2
    ),
    Command("themes_edit", "Edit themes", "Themes", (), ("page", "writable"), "Names, definitions, colours, keys"),
    Command(
        "marked", "What was marked…", "Annotate", ("Ctrl+Shift+H",), ("article",), "Today or lately, as Markdown", 3
    ),
    Command("review", "Review annotations", "Annotate", ("F4",), ("article",), "Whose words changed or are gone", 3),
    Command(
        "origin",
        "Show where it was made",
        "Annotate",
        (),
        ("origin",),
        "The annotation on its own words, in the version that had them",
        3,
    ),
    Command("filter", "Filter annotations", "Themes", ("Ctrl+Shift+K",), (), "Type into the filter in sight", 1),
    Command("handbook", "Handbook", "Help", ("F1",), (), "Every page of it, searched as a whole"),
    Command("keys", "Keys…", "Help", ("Ctrl+F1", "?"), (), "Every key in one list, and others for it"),
    Command("log", "Show the log folder", "Help", (), (), "Where Postil writes what went wrong"),
    Command("check_library", "Check library", "Library", (), (), "Is every note still what was written?", 1),
    Command("back_up", "Back up now", "Library", (), ("writable",), "Write a verified copy of the library", 1),
    Command("backups", "Backups…", "Library", (), (), "See what going back to one would change, and do it", 1),
    Command("about", "About Postil", "Help", (), (), "Version, licence, library file", 2),
    *(
        Command(id_, text, "", (), ("article",), "In the article, by a key of your choice")
        for id_, text in (
            ("scroll_down", "Scroll down"),
            ("scroll_up", "Scroll up"),
            ("half_page_down", "Half a page down"),
            ("half_page_up", "Half a page up"),
            ("to_beginning", "Go to the beginning"),
            ("to_end", "Go to the end"),
        )
    ),
    Command("escape", "Leave", "", ("Esc",), (), "Leave an editor, the find bar, a selection", loose=True),
)
THEME_IDS = tuple(f"theme_{key}" for key in range(1, 10))  # told of in one row
BY_ID = {command.id: command for command in COMMANDS}


def menu_groups(menu: str) -> list[list[Command]]:
    """Return the commands of one menu in their groups, in the order of the table."""
    rows = sorted((c for c in COMMANDS if c.menu == menu), key=lambda c: c.group)  # stable within a group
    return [list(group) for _, group in groupby(rows, key=lambda c: c.group)]
