"""Content as a document of a word processor: one flow of paragraphs and tables, written as ``.docx`` and as ``.odt``.

No library that is kept up writes both, or footnotes in Word at all (python-docx 1.2 does not), so the parts are written
here, from one table of styles.
"""
