"""Templates that want all the time or memory, or what is not theirs: a table of them, and a source of more."""

from __future__ import annotations

import random

# name -> (template, the line that fails). Each takes more than the limits of the child allow, or asks for more than a
# template may have.
SLOW: dict[str, tuple[str, int]] = {
    "nested loops over texts": (
        "{% set s = 'x' * 99999 %}\n\n{% for a in s %}{% for b in s %}{% if a == 1 %}{{ b }}{% endif %}"
        "{% endfor %}{% endfor %}",
        3,
    ),
    "a number of a hundred million digits": ("x\n\n{{ (10 ** (10 ** 8)) > 1 }}", 3),
    "macros that call each other twice": (
        "{% macro m(n) %}\n{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}\n{% endmacro %}\n{{ m(60) }}", 2
    ),
    "a recursive loop": (
        "{% set s = 'x' * 200 %}\n{% for a in s recursive %}"
        "{% if loop.depth < 9 %}{{ loop(s) }}{% endif %}{% endfor %}",
        2,
    ),
}  # fmt: skip
LARGE: dict[str, tuple[str, int]] = {
    "replacing": ("\n{% set x = 'x' * 900000 %}\n{{ x | replace('x', x) | length }}", 3),
    "replacing a constant": ("a\nb {{ 'x' | replace('x', 'y' * 100000000) | replace('y', 'zzzz') }}", 2),
    "joining": ("{% set x = 'x' * 9000000 %}\n{{ (x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x"
                " ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x ~ x) | length }}", 2),
    "a width": ("\n{{ '%999999999d' % 1 }}", 2),
    "a width told as a value": ("\n{{ '%*d' % (999999999, 1) }}", 2),
    "a text many times": ("{{ title }}\n{{ 'x' * 5000000000 }}", 2),
    "a list many times": ("{{ ([1] * 500000000) | length }}", 1),
    "indenting": ("{{ (('x\n' * 9000000) | indent('y' * 100)) | length }}", 2),
    "an output without end": ("\n{% for a in range(9999) %}\n{{ 'x' * 900000 }}{% endfor %}", 3),
    "a table of everything": ("{{ range(99999) | map('string') | list | string | replace('1', 'x' * 99999) }}", 1),
    "a loop that gathers": (
        "{% set x = 'ab' * 999 %}\n{% for n in range(99999) %}{{ x.replace('a', x.replace('a', x)) }}{% endfor %}", 2
    ),
}  # fmt: skip
REFUSED: dict[str, tuple[str, int]] = {
    "a macro that calls itself": ("{% macro m() %}\n{{ m() }}{% endmacro %}{{ m() }}", 2),
    "25 loops in one another": ("\n" + "{% for a in range(2) %}" * 25 + "x" + "{% endfor %}" * 25, 2),
    "500 brackets": ("\n{{ " + "(" * 500 + "1" + ")" * 500 + " }}", 2),
    "5,000 signs": ("\n{{ " + "-" * 5000 + "1 }}", 2),
    "500 conditions in one another": ("\n" + "{% if 1 %}" * 500 + "x" + "{% endif %}" * 500, 2),
    "a number of 5,000 digits": ("\n{{ " + "9" * 5000 + " }}", 2),
    "a number of 5,000 digits, told": ("\n\n{{ 9 ** (9 ** 5) }}", 3),
    "a number of 5,000 digits as a width": ("\n{{ '%" + "9" * 5000 + "d' % 1 }}", 2),
    "a range too long": ("\n{{ range(10 ** 9) | length }}", 2),
    "no number": ("\n{{ 9e9999 * 1 }}", 2),
    "padding": ("\n{{ 'x'.ljust(1000000000) }}", 2),
    "the class of a text": ("\n{{ ''.__class__.__mro__[1].__subclasses__() }}", 2),
    "the class by a filter": ("\n{{ '' | attr('__class__') | attr('__mro__') }}", 2),
    "the class by a format": ("\n{{ '{0.__class__}'.format(title) }}", 2),
    "the format by a filter": ("\n{{ ('{0.__class__}' | attr('format'))(title) }}", 2),
    "the format by a map": ("\n{{ (['{0.__class__}'] | map(attribute='format') | first)(title) }}", 2),
    "the code of a macro": ("{% macro m() %}{% endmacro %}\n{{ m.__globals__ }}", 2),
    "the frame of a generator": ("\n{{ (title | map('upper')).gi_frame }}", 2),
    "the builtins": ("\n{{ self.__init__.__globals__ }}", 2),
    "another file": ("\n{% include '/etc/passwd' %}", 2),
    "changing a list": ("\n{{ highlights.append(1) }}", 2),
    "a filter that is not there": ("\n{{ title | nothing }}", 2),
    "words of two kinds": ("\n{{ title + 1 }}", 2),
    "sorting what has no order": ("\n{{ [1, 'a'] | sort }}", 2),
    "an end without a beginning": ("a\n{% endfor %}", 2),
}
PARTS = (
    "{% for a in 'x' * 9999 %}", "{% endfor %}", "{% for a in range(9999) %}", "{% for b in highlights %}", "{{ a }}",
    "{% if title %}", "{% endif %}", "{% set x = x ~ x %}", "{% set x = title * 999 %}", "{{ x | length }}", "\n",
    "{% macro m(n) %}", "{% endmacro %}", "{{ m(n - 1) }}", "{{ m(30) }}", "{{ 9 ** 9 ** 9 }}", "{{ title | upper }}",
    "{{ '%9999999999d' % 1 }}", "{{ x.replace('x', x) }}", "{{ '' | attr('__class__') }}", "{{ (", ") }}", "{#", "#}",
    "{{ 'x' | replace('x', 'y' * 99999999) }}", "{{ title.format(1) }}", "{% call m(2) %}", "{% endcall %}", "é\ud800",
    "{{ highlights | map(attribute='highlight_text') | join }}", "{% filter upper %}", "{% endfilter %}", "9" * 5000,
    "{{ range(99999) | list | string * 999 }}", "{{ title | wordwrap(0) }}", "{{ loop.index }}", "{% raw %}", "\0",
)  # fmt: skip


def made_up(seed: int) -> str:
    """Return a template of parts that hardly fit together, some of them in one another many times."""
    random_ = random.Random(seed)
    parts = [random_.choice(PARTS) * random_.choice((1, 1, 1, 2, 30)) for _ in range(random_.randint(1, 12))]
    return "".join(parts)
