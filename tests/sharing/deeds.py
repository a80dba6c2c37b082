"""What is done in the libraries of a random history, when they exchange, and what goes wrong on the way."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from db import clock
from db.annotations import PRIVATE
from db.ids import new_id
from db.records import Annotation, Theme, ThemeColours
from db.sharing.ledger import Ledger
from desktop.article.content import Block, BlockKind, Content, Passage
from desktop.errors import PostilError
from desktop.importers.imported import Imported
from desktop.sharing.exchange import Exchange
from desktop.sharing.folder import FolderShare
from tests.sharing.world import Killed, Replica, World

WORDS = ["harbour", "pilot", "rope", "tide", "clerk", "sand", "chart", "hemp", "coir", "sailor", "lamp", "winter"]
NAMES = ("Ropes", "Tides", "Charts", "ropes")
TOKEN = re.compile(r"\bw\d+\b")
COLOURS = ThemeColours("#DAD6CE", "#7D7870", "#4A4843", "#8F8B83")


# What is done


def exchange(world: World, replica: Replica) -> None:
    """Exchange once."""
    ledger = Ledger.open(replica.path)
    try:
        share = FolderShare(world.shared, replica.stream)
        Exchange(replica.library.file.store, ledger, share, world.share_id, replica.name).run()
    finally:
        ledger.close()


def exchange_at_the_other(world: World, replica: Replica) -> None:
    """Exchange once at the folder that two of them share besides."""
    if replica not in world.replicas[:2]:
        return
    ledger = Ledger.open(replica.path)
    try:
        sign = FolderShare.sign_of(world.other)
        assert sign is not None
        share_id, share = sign.id, FolderShare(world.other, replica.stream)
        Exchange(replica.library.file.store, ledger, share, share_id, replica.name).run()
    finally:
        ledger.close()


def exchange_in_part(world: World, replica: Replica) -> None:
    """Exchange, stopped after some pieces, or killed while it writes."""
    left = world.chance.randint(0, 4)
    kills = world.chance.random() < 0.5

    def going_on() -> bool:
        nonlocal left
        left -= 1
        if left < 0 and kills:
            raise Killed
        return left >= 0

    ledger = Ledger.open(replica.path)
    try:
        share = FolderShare(world.shared, replica.stream)
        Exchange(replica.library.file.store, ledger, share, world.share_id, replica.name).run(going_on)
    except Killed:
        pass
    finally:
        ledger.close()
    if kills:
        replica.library.close()
        replica.open()


def add_article(world: World, replica: Replica) -> None:
    """Add a text; several devices add the same one."""
    number = world.chance.randint(1, 3)
    put_text(world, replica, number, 0)


def put_text(world: World, replica: Replica, number: int, edition: int) -> None:
    chance = random.Random(number)
    paragraphs = [" ".join(chance.choices(WORDS, k=12)) for _ in range(4)]
    if edition:
        paragraphs.insert(edition % 4, f"edition {edition} of this text")
    content = Content(tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs))
    source = "\n\n".join(paragraphs).encode()
    imported = Imported(content, "text", 1)
    articles = replica.library.articles
    path = world.folder / f"text-{number}.txt"
    if not edition:
        articles.add_imported(imported, source, path)
        return
    if found := [one for one in replica.library.read.articles() if one.source.endswith(path.name)]:
        versions = replica.library.versions
        versions.apply(versions.prepare_update(found[0].id, imported, source, path))


def update_article(world: World, replica: Replica) -> None:
    """Bring an article up to date."""
    put_text(world, replica, world.chance.randint(1, 3), world.chance.randint(1, 3))


def rename_article(world: World, replica: Replica) -> None:
    """Give an article another title."""
    if articles := replica.library.read.articles():
        replica.library.articles.rename(world.chance.choice(articles).id, f"Title {world.token()}")


def remove_article(world: World, replica: Replica) -> None:
    """Remove an article."""
    if articles := replica.library.read.articles():
        replica.library.articles.remove(world.chance.choice(articles).id)


def tag_article(world: World, replica: Replica) -> None:
    """Tag an article, or take a tag off."""
    if articles := replica.library.read.articles():
        article = world.chance.choice(articles)
        tags = [tag for tag in article.tags if world.chance.random() < 0.7] + [world.chance.choice(WORDS)]
        with replica.library.file.step("Tags") as step:
            step.put_article(replace(article, tags=tuple(dict.fromkeys(tags)), modified=clock.now()))


def highlight(world: World, replica: Replica) -> None:
    """Highlight a passage, with a note."""
    articles = [article for article in replica.library.read.articles() if article.words]
    if not articles:
        return
    article = world.chance.choice(articles)
    length = len(replica.library.articles.text(article.id))
    start = world.chance.randrange(length - 12)
    themes = [theme.id for theme in replica.library.themes.all()]
    some = world.chance.sample(themes, min(len(themes), world.chance.randint(0, 2)))
    word = world.token()
    added = replica.library.annotations.add(article.id, Passage(start, start + 10), some, f"note {word}\nend")
    world.written[word] = added[0].id


def write_note(world: World, replica: Replica) -> None:
    """Write into a note: another line, another word in it, or all of it anew."""
    annotations = replica.library.annotations.all()
    if not annotations:
        return
    annotation = world.chance.choice(annotations)
    word = world.token()
    lines = annotation.note.split("\n")
    what = world.chance.randrange(3)
    if what == 0:
        lines.insert(world.chance.randint(0, len(lines)), f"line {word}")
    elif what == 1:
        at = world.chance.randrange(len(lines))
        lines[at] += f" {word}"
    else:
        lines = [f"anew {word}"]
    note = "\n".join(lines)
    world.replaced |= set(TOKEN.findall(annotation.note)) - set(TOKEN.findall(note))
    world.written[word] = annotation.id
    replica.library.annotations.set_note(annotation.id, note)


def file_annotation(world: World, replica: Replica) -> None:
    """Put an annotation under other themes."""
    annotations, themes = replica.library.annotations.all(), replica.library.themes.all()
    if annotations and themes:
        some = world.chance.sample([theme.id for theme in themes], world.chance.randint(0, min(3, len(themes))))
        replica.library.annotations.set_themes(world.chance.choice(annotations).id, some)


def remove_annotation(world: World, replica: Replica) -> None:
    """Remove an annotation."""
    if annotations := replica.library.annotations.all():
        annotation = world.chance.choice(annotations)
        world.replaced |= set(TOKEN.findall(annotation.note))
        replica.library.annotations.remove([annotation.id])


def make_theme(world: World, replica: Replica) -> None:
    """Make a theme, perhaps of a name that another device gives too."""
    name = world.chance.choice(NAMES)
    themes = replica.library.themes.all()
    if any(theme.name.casefold() == name.casefold() for theme in themes):
        return
    parent = world.chance.choice([None, *(theme.id for theme in themes)])
    keys = {theme.key for theme in themes}
    key = next((key for key in range(1, 10) if key not in keys), None)
    theme = Theme(new_id(), name, f"what {world.token()} means", COLOURS, key, len(themes), parent)
    replica.library.themes.add(theme)


def change_theme(world: World, replica: Replica) -> None:
    """Rename a theme, put it elsewhere, or remove it."""
    themes = replica.library.themes.all()
    if not themes:
        return
    theme = world.chance.choice(themes)
    what = world.chance.randrange(3)
    try:
        if what == 0:
            replica.library.themes.change(replace(theme, name=f"Name {world.token()}"))
        elif what == 1:
            replica.library.themes.change(replace(theme, definition=f"{theme.definition}\nand {world.token()}"))
        else:
            replica.library.themes.remove(theme.id)
    except PostilError:
        pass


def part_themes(world: World, replica: Replica) -> None:
    """Take apart a theme that was two."""
    replica.library.sharing.set_name(replica.name)
    for theme in replica.library.themes.all():
        if replica.library.sharing.has_twin(theme.id):
            with suppress(PostilError):  # restored from a backup, it may be one alone until what it lacks has come
                replica.library.sharing.part(theme.id, f"Parted {world.token()}")
            return


def write_brief(world: World, replica: Replica) -> None:
    """Write into a brief."""
    briefs = replica.library.briefs.all()
    if not briefs or world.chance.random() < 0.3:
        replica.library.briefs.add(f"Brief {world.token()}", "first\n\nlast\n")
    else:
        brief = world.chance.choice(briefs)
        lines = brief.text.split("\n")
        lines.insert(world.chance.randint(0, len(lines)), f"words {world.token()}")
        replica.library.briefs.write(brief.id, "\n".join(lines))


def undo(world: World, replica: Replica) -> None:
    """Take something back, or bring it again."""
    side = world.chance.choice(("undo", "redo"))
    before = {one.id: one.note for one in replica.library.annotations.all()}
    replica.library.history.walk(side)
    after = {one.id: one.note for one in replica.library.annotations.all()}
    for id_, note in before.items():
        world.replaced |= set(TOKEN.findall(note)) - set(TOKEN.findall(after.get(id_, "")))
    for id_, note in after.items():
        world.replaced -= set(TOKEN.findall(note)) - set(TOKEN.findall(before.get(id_, "")))


def private(replica: Replica) -> list[Annotation]:
    """Return the annotations of which nothing travels."""
    return [one for one in replica.library.annotations.all() if one.extra.get(PRIVATE)]


def keep_private(world: World, replica: Replica) -> None:
    """Keep an annotation private, or share one again."""
    if annotations := replica.library.annotations.all():
        annotation = world.chance.choice(annotations)
        replica.library.annotations.set_private([annotation.id], not annotation.extra.get(PRIVATE))


def keep_a_backup(world: World, replica: Replica) -> None:
    """Copy the library file aside."""
    replica.library.close()
    replica.backup = world.folder / f"{replica.name}.backup"
    shutil.copy(replica.path, replica.backup)
    replica.open()


def restore_the_backup(world: World, replica: Replica) -> None:
    """Put the copy back, without the journal that would bring everything back by itself.

    What was written since and is sent comes again; what is private is gone.
    """
    if replica.backup is None:
        return
    exchange(world, replica)
    lost = private(replica)
    replica.library.close()
    for journal in replica.path.parent.glob(f"{replica.path.name}.journal*"):
        journal.unlink()
    shutil.copy(replica.backup, replica.path)
    replica.open()
    for annotation in (*lost, *private(replica)):
        world.replaced |= set(TOKEN.findall(annotation.note))


def read_on(world: World, replica: Replica) -> None:
    """Read in an article."""
    if articles := replica.library.read.articles():
        article = world.chance.choice(articles)
        replica.library.articles.set_reading_position(article.id, world.chance.randrange(100))
        replica.library.articles.note_opened(article.id)


# What goes wrong on the way


def files(world: World) -> list[Path]:
    return sorted(path for path in world.shared.glob("devices/*/*/**/*") if path.is_file())


def disturb(world: World, _: Replica) -> None:
    """Let a file be missing, cut off, doubled under another name."""
    there = files(world)
    if not there:
        return
    path = world.chance.choice(there)
    aside = world.folder / f"aside-{len(world.hidden)}"
    what = world.chance.randrange(3)
    if what == 0:
        path.rename(aside)
        world.hidden.append((path, aside))
    elif what == 1:
        shutil.copy(path, aside)
        path.write_bytes(path.read_bytes()[: world.chance.randrange(path.stat().st_size + 1)])
        world.hidden.append((path, aside))
    else:
        shutil.copy(path, path.with_name(f"{path.stem} (conflicted copy){path.suffix}"))


def put_back(world: World, _: Replica | None = None) -> None:
    """Let all that was missing or cut off come whole."""
    while world.hidden:
        path, aside = world.hidden.pop()
        aside.replace(path)


WEIGHTS: tuple[tuple[Callable[[World, Replica], None], int], ...] = (
    (exchange, 8),
    (exchange_in_part, 2),
    (add_article, 4),
    (update_article, 2),
    (rename_article, 1),
    (remove_article, 1),
    (tag_article, 1),
    (highlight, 6),
    (write_note, 6),
    (file_annotation, 3),
    (remove_annotation, 1),
    (make_theme, 2),
    (change_theme, 2),
    (part_themes, 1),
    (write_brief, 2),
    (undo, 2),
    (keep_private, 2),
    (keep_a_backup, 1),
    (restore_the_backup, 1),
    (exchange_at_the_other, 3),
    (read_on, 1),
    (disturb, 2),
    (put_back, 1),
)
DEEDS = [deed for deed, _ in WEIGHTS]
