"""What becomes of annotations in an export that a formatter wrote over: Prettier, mdformat.

``python tests/soak/rewritten.py FOLDER... [--each 20] [--every 1] [--seed 1] [--prettier FILE] [--mdformat FILE]`` adds
every Markdown file below the folders to a library, with that many random annotations, exports it in one form after the
other, has the program write the export over, and imports that. Printed are, by program and form, how many annotations
are there with their note, their themes, and their words, and what was proposed. The programs are looked for on the path
where they are not named. For development only: nothing in Postil needs either.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from db.records import Annotation
from desktop.annotated.options import Options
from desktop.article.content import Passage
from desktop.errors import PostilError
from desktop.library import Library
from tests.soak.soak_markdown import random_annotations

COMMANDS = {"prettier": ["--write", "--log-level", "warn"], "mdformat": []}
FORMS = {
    "footnotes": Options(),
    "no record": Options(machine_block="none"),
}


def letters(text: str) -> str:
    """Return what is compared: letters and digits."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum())


def words_of(text: str, one: Annotation) -> str:
    """Return the letters of an annotation in a text."""
    at = one.anchor
    return letters(text[at.start : at.end]) if at.start is not None and at.end is not None else ""


class Case:
    """A file in a library of its own, with its annotations."""

    def __init__(self, source: Path, folder: Path, each: int, chance: random.Random) -> None:
        self.name, self.library = source.name, Library.open(folder / "library.postil")
        self.themes = [theme.id for theme in self.library.themes.all()]
        article = self.library.articles.add(source).article
        self.article_id = article.id
        content = self.library.articles.content(article.id)
        for one in random_annotations(content, each, chance):
            themes = [self.themes[int(name[1:]) - 1] for name in one.theme_ids]
            at = one.target.position
            self.library.annotations.add(article.id, Passage(at.start, at.end), themes, one.note)
        self.text = content.text
        self.before = {one.id: one for one in self.library.annotations.all(article.id)}
        self.written: dict[str, Path] = {}

    def export(self, folder: Path) -> None:
        """Write the article in each form."""
        for form, options in FORMS.items():
            path = folder / f"{form.replace(' ', '-')}.md"
            exported = self.library.exchange.export(self.article_id, options=options)
            path.write_bytes(exported.text.encode("utf-8", "surrogatepass"))
            self.written[form] = path

    def come_back(self, data: bytes, tally: Counter[str]) -> list[str]:
        """Import what came back, count, undo; gives what was lost."""
        library, told = self.library, []
        plan = library.exchange.plan(data, article_id=self.article_id)
        tally["annotations"] += len(self.before)
        tally.update(f"proposed: {change.kind}{' (doubtful)' if change.doubt else ''}" for change in plan.changes)
        wanted = [change for change in plan.changes if not change.doubt]
        if wanted:
            library.exchange.apply(plan, article_id=self.article_id)
        text = library.articles.content(self.article_id).text
        after = {one.id: one for one in library.annotations.all(self.article_id)}
        for key, one in self.before.items():
            now = after.get(key)
            if now is None:
                tally["LOST"] += 1
                told.append(f"lost: {self.text[one.anchor.start : one.anchor.end]!r}")
                continue
            same_words = words_of(text, now) == words_of(self.text, one)
            kept = (
                same_words or now.anchor.state is not one.anchor.state,
                now.note == one.note,
                set(now.theme_ids) == set(one.theme_ids),
            )
            tally["whole"] += all(kept) and same_words
            for is_kept, what in zip(kept, ("words", "note", "themes"), strict=True):
                if not is_kept:
                    tally[f"other {what}"] += 1
                    told.append(f"other {what}: {self.text[one.anchor.start : one.anchor.end]!r}")
        if wanted:
            library.history.undo()
        return told


def main() -> int:
    """Measure, and print a line a count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    for name in COMMANDS:
        parser.add_argument(f"--{name}", default=shutil.which(name) or "")
    asked = parser.parse_args()
    chance, told = random.Random(asked.seed), list[str]()
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as made:
        place, cases = Path(made), list[Case]()
        for path in sorted(one for folder in asked.folders for one in folder.rglob("*.md"))[:: asked.every]:
            folder = place / str(len(cases))
            folder.mkdir()
            try:
                case = Case(path, folder, asked.each, chance)
                case.export(folder)
            except PostilError as error:
                print(f"{path.name}: {error}", file=sys.stderr)
                continue
            cases.append(case)
        for program, choices in COMMANDS.items():
            if not (command := getattr(asked, program)):
                continue
            for case in cases:
                rewritten = {form: case.written[form].with_suffix(f".{program}.md") for form in FORMS}
                for form, path in rewritten.items():
                    shutil.copy(case.written[form], path)
                done = subprocess.run(
                    [command, *choices, *map(str, rewritten.values())], capture_output=True, check=False
                )
                if done.returncode:
                    print(f"{case.name}, {program}: {done.stderr.decode()[-200:]}", file=sys.stderr)
                for form, path in rewritten.items():
                    tally = tallies[f"{program}, {form}"]
                    tally["files"] += 1
                    tally["files that it changed"] += path.read_bytes() != case.written[form].read_bytes()
                    told += (
                        f"{case.name}, {program}, {form}: {one}" for one in case.come_back(path.read_bytes(), tally)
                    )
    for name, tally in tallies.items():
        print(name, *(f"    {key:30} {value:>6}" for key, value in tally.items()), sep="\n")
    print(*told[:60], sep="\n")
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
