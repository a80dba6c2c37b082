"""What a PDF's first pages say of it: title, authors, year, DOI, where it appeared. Guessed from how they are set.

A PDF alone needs it: others say these things of themselves. It takes the pages as ``pdf`` read them, which knows
nothing of it. Way through it: ``title`` (the largest words that can be one) → ``authors`` (the names between it and
the text) → ``dates``, ``venue``, ``report`` (years, identifiers and series in typed lines) → ``about`` (all of it, with
what the file's own metadata, ``xmp``, is worth).
"""
