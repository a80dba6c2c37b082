"""Random Markdown documents with every construct that the importer knows, in several scripts and line endings."""

from __future__ import annotations

import random

WORDS: dict[str, tuple[str, ...]] = {
    language: tuple(words.split())
    for language, words in {
        "en": "money people model open chip data race cost it's well-known (so to say) x86 don’t “quoted” 3.5% a/b",
        "zh": "投资 人才 开源 模型，数据 竞争。 成本 “引用” 日本語 テスト です 한국어",
        "ar": "المال النموذج البيانات، السباق (التكلفة) مفتوح العمل שלום עולם",
        "mixed": "naïve café 👩‍👩‍👧 🎉 é̂ हिन्दी ไทย straße ﬁn A&B <3 R&D 5*3 snake_case 2^10 a~b $x$ #tag @me c:\\dir",
    }.items()
}
NEWLINES = ("\n", "\n", "\n", "\r\n", "\r")


class Maker:
    """Makes one document from a seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.language = self.chance.choice(("en", "zh", "ar", "mixed"))
        self.labels = 0

    def words(self, low: int = 1, high: int = 8) -> str:
        language = self.language if self.chance.random() < 0.85 else self.chance.choice(tuple(WORDS))
        glue = "" if language == "zh" and self.chance.random() < 0.7 else " "
        return glue.join(self.chance.choice(WORDS[language]) for _ in range(self.chance.randint(low, high)))

    def inline(self, depth: int = 0) -> str:
        pieces: list[str] = []
        for _ in range(self.chance.randint(1, 5)):
            pieces.append(self.span(depth))
        glue = "" if self.language == "zh" and self.chance.random() < 0.5 else " "
        return glue.join(pieces)

    def span(self, depth: int) -> str:
        if depth > 2 or self.chance.random() < 0.45:
            return self.words()
        kind = self.chance.randrange(26)
        inner = self.inline(depth + 1) if depth < 2 and self.chance.random() < 0.4 else self.words(1, 3)
        plain = self.words(1, 3)
        made = {
            0: f"**{inner}**",
            1: f"*{inner}*",
            2: f"_{plain}_",
            3: f"__{plain}__",
            4: f"~~{plain}~~",
            5: f"`{plain.replace('`', '')}`",
            6: f"``{plain} ` x``",
            7: f"[{plain}](http://example.org/{self.chance.randrange(99)})",
            8: f'[{plain}](<a b> "{self.words(1, 2)}")',
            9: f"[{plain}][ref]",
            10: f"![{plain}](pic.png)",
            11: f"=={plain}==",
            12: f"H~2~O x^2^ {plain}",
            13: "http://example.org/bare?x=1&y=2 and www.example.org",
            14: "<https://example.org/auto>",
            15: f"{plain}[^{self.chance.choice('12')}]",
            16: f"<b>{plain}</b> <span class='x'>{plain}</span>",
            17: "\\* \\[not\\] \\= &amp; &copy; &#8364; &nosuch;",
            18: f"{plain}  \n{plain}",
            19: f"a == b and c==d {plain}",
            20: f"***{plain}***",
            21: f"<!-- {plain} -->",
            22: f"*{plain} **{plain}",
            24: f"[{plain}]{{.red}} [[Page|{plain}]] :material-apple:",
            25: f"{{{{< meta {plain} >}}}} `{plain.replace('`', '')}`{{.python}} [a](b){{ .button }} {{ref}}`x`",
            23: f"<mark>{plain}</mark> {{==x==}} [x] (y) ==",
        }
        return made[kind]

    def block(self, depth: int = 0) -> str:
        if self.chance.random() < 0.06:
            return self.directive(depth)
        kind = self.chance.randrange(20 if depth == 0 else 12)
        if kind <= 4:
            text = self.inline()
            return text if self.chance.random() < 0.6 else text + "\n" + self.inline()
        if kind == 5:
            return "#" * self.chance.randint(1, 6) + " " + self.inline(2).replace("\n", " ")
        if kind == 6:
            return self.fence()
        if kind in (7, 8):
            return self.list(depth)
        if kind == 9:
            inner = "\n\n".join(self.block(depth + 1) for _ in range(self.chance.randint(1, 2)))
            return "\n".join("> " + line if line else ">" for line in inner.split("\n"))
        if kind == 10:
            return self.chance.choice(("---", "***", "![alone](a.png)", "___"))
        if kind == 11:
            return self.words(1, 4).replace("\n", " ") + "\n" + self.chance.choice(("===", "---"))
        if kind in (12, 13):
            return self.table()
        if kind == 14:
            return f"[^{self.chance.choice('12')}]: {self.words()}\n\n    {self.words()}"
        if kind == 15:
            return f"{self.words(1, 2)}\n:   {self.inline(1)}"
        if kind == 16:
            return f"<div>\n{self.words()} <b>{self.words()}</b>\n</div>"
        if kind == 17:
            return f"<!-- {self.words()}\n\n{self.words()} -->"
        if kind == 18:
            return "    " + self.words() + "\n    x == y"
        return f"[ref]: http://example.org/{self.words(1, 1).encode().hex()} 'title'"

    def directive(self, depth: int) -> str:
        inner = self.block(depth + 1) if depth < 2 else self.words()
        title, name = self.words(1, 3).replace("\n", " "), self.chance.choice(("note", "tip", "warning"))
        indented = "\n".join(f"    {line}" if line else "" for line in inner.split("\n"))
        quoted = "\n".join(f"> {line}" for line in inner.split("\n"))
        return self.chance.choice(
            (
                f'!!! {name} "{title}"\n{indented}',
                f"??? {name}\n\n{indented}",
                f'=== "{title}"\n\n{indented}',
                f"::: {name} {title}\n{inner}\n:::",
                f"::: {{.callout-{name}}}\n\n{inner}\n\n:::",
                f"::: {{.column}}\n{inner}\n\n:::",
                f"/// {name} | {title}\n\n{inner}\n\n///",
                f"> [!{name.upper()}]\n{quoted}",
                f"```{{{name}}} {title}\n{self.words()}\n```",
                f"(a-label)=\n# {title} {{#id .class}}",
                f"{title} {{.unlisted}}\n---",
                f"{inner}\n{{: .kram}}",
                f"{{{{< include {name}.qmd >}}}}\n\n{inner}",
                f"import X from '{name}'\n\n{inner}",
            )
        )

    def fence(self) -> str:
        mark = self.chance.choice(("```", "~~~", "````"))
        info = self.chance.choice(("", "python", "rust,ignore", "c++ x"))
        return f"{mark}{info}\n{self.words()}\n\n  x == y ==z==\n{mark}"

    def list(self, depth: int) -> str:
        items: list[str] = []
        ordered = self.chance.random() < 0.4
        for number in range(self.chance.randint(1, 4)):
            mark = f"{number + 1}. " if ordered else self.chance.choice(("- ", "- ", "* ", "- [ ] ", "- [x] "))
            body = self.inline(1)
            if depth < 2 and self.chance.random() < 0.3:
                body += self.chance.choice(("\n", "\n\n")) + self.block(depth + 1)
            width = 3 if ordered else 2
            lines = body.split("\n")
            items.append(mark + "\n".join([lines[0], *(" " * width + line if line else "" for line in lines[1:])]))
        return self.chance.choice(("\n", "\n\n")).join(items)

    def table(self) -> str:
        columns = self.chance.randint(2, 4)
        rule = "|" + "|".join(self.chance.choice(("---", ":--", "--:", ":-:")) for _ in range(columns)) + "|"
        rows = [
            "| " + " | ".join(self.inline(2).replace("\n", " ").replace("|", "") for _ in range(columns)) + " |"
            for _ in range(self.chance.randint(2, 4))
        ]
        return "\n".join([rows[0], rule, *rows[1:]])

    def document(self) -> bytes:
        """Return the whole document as bytes."""
        blocks = [self.block() for _ in range(self.chance.randint(1, 9))]
        text = self.chance.choice(("\n\n", "\n\n", "\n\n\n", "\n \t\n")).join(blocks)
        if self.chance.random() < 0.6:
            text += f"\n\n[ref]: http://example.org/ref\n\n[^1]: {self.inline(2)}\n[^2]: {self.words()}"
        if self.chance.random() < 0.2:
            text = f"---\ntitle: {self.chance.choice(WORDS['en'])}\ntags: [a, b]\n---\n{text}"
        if self.chance.random() < 0.1:
            text += "\n\n" + self.chance.choice(("```\nopen", "<!-- open", "<div>\nopen", "- ", "# ", "    code", "> "))
        text += self.chance.choice(("", "\n", "\n", "\n\n", "  ", "\t\n"))
        newline = self.chance.choice(NEWLINES)
        mark = "\ufeff" if self.chance.random() < 0.1 else ""
        return (mark + text.replace("\n", newline)).encode()


def random_document(seed: int) -> bytes:
    """Return the document that belongs to a seed."""
    return Maker(seed).document()
