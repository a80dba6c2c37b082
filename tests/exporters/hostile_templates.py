"""Templates that want all the time or memory, or what is not theirs: a table of them."""

from __future__ import annotations

# name -> (template, the line that fails). Each takes more than the limits of the child allow, or asks for more than a
# template may have.
SLOW: dict[str, tuple[str, int]] = {
    "nested loops over texts": (
        "{% set s = 'x' * 99999 %}\n\n{% for a in s %}{% for b in s %}{% if a == 1 %}{{ b }}{% endif %}"
        "{% endfor %}{% endfor %}",
        3,
    ),
    "a recursive loop": (
        "{% set s = 'x' * 200 %}\n{% for a in s recursive %}"
        "{% if loop.depth < 9 %}{{ loop(s) }}{% endif %}{% endfor %}",
        2,
    ),
}  # fmt: skip
LARGE: dict[str, tuple[str, int]] = {
    "replacing a constant": ("a\nb {{ 'x' | replace('x', 'y' * 100000000) | replace('y', 'zzzz') }}", 2),
    "a width told as a value": ("\n{{ '%*d' % (999999999, 1) }}", 2),
    "a list many times": ("{{ ([1] * 500000000) | length }}", 1),
    "an output without end": ("\n{% for a in range(9999) %}\n{{ 'x' * 900000 }}{% endfor %}", 3),
    "a loop that gathers": (
        "{% set x = 'ab' * 999 %}\n{% for n in range(99999) %}{{ x.replace('a', x.replace('a', x)) }}{% endfor %}", 2
    ),
}  # fmt: skip
REFUSED: dict[str, tuple[str, int]] = {
    "25 loops in one another": ("\n" + "{% for a in range(2) %}" * 25 + "x" + "{% endfor %}" * 25, 2),
    "500 brackets": ("\n{{ " + "(" * 500 + "1" + ")" * 500 + " }}", 2),
    "a number of 5,000 digits": ("\n{{ " + "9" * 5000 + " }}", 2),
    "a range too long": ("\n{{ range(10 ** 9) | length }}", 2),
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
}
