"""Citing: works as CSL items, read from and written to the files of reference managers, and set in a citation style.

An *item* is a work as CSL JSON has it (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): the one form
between an article of the library, BibTeX, RIS and a style. It knows records and no library, no window.
"""
