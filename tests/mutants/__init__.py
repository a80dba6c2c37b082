"""Mutation testing: would a test notice, if the program were changed? ``make mutants`` asks it of a seeded sample.

``changes`` makes the mutants of a source, ``sample`` draws some and knows those that change nothing, ``trees`` keeps
the copy of the sources in which one of them stands, ``reach`` knows which test runs which line, ``trial`` runs pytest
in a forked process. Nothing here knows what the program does.
"""
