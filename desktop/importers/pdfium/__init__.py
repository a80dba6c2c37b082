"""A PDF through PDFium: its pages, places and pictures of parts of them. Knows nothing of what is made of them.

PDFium is C++ that reads what strangers made: it is imported in the limited child alone.
"""
