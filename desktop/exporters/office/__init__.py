"""Content as a word processor's document: one flow of paragraphs and tables, as ``.docx`` and ``.odt``.

No library that is kept up writes both, or Word's footnotes at all (python-docx 1.2), so the parts are written here,
from one table of styles.
"""
