"""What a document's first pages say of it: title, authors, year, DOI. Guessed from how they are set; knows no PDFium.

Way through it: ``title`` (the largest words that can be one) → ``authors`` (the names between it and the text) →
``dates`` (years and identifiers in typed lines) → ``about`` (all of it, with what the file's own metadata is worth).
"""
