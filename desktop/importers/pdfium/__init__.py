"""A PDF through PDFium: its pages, places, what is drawn, pictures of parts. Knows nothing of what is made of them.

PDFium is C++ that reads what strangers made: it is imported in the limited child alone.
"""
