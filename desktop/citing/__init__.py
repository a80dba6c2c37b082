"""Citing: works as CSL items (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), the one form between
articles, BibTeX, RIS and styles; read from and written to reference managers' files, and set in a style.

Knows no library.
"""
