"""PDF: pages to Content. PDFium gives words and where they stand; everything else is measured from that.

Way through it: ``pages`` (their ``words``, in ``fonts``) → ``lines`` (words that stand in one line) → ``margins``
(what repeats on the pages is left out) → ``figures.finding``, ``tables.ruled`` (what is no text, for which a word
stands: ``standing``) → ``columns`` (lines in the order of reading) → ``measures`` (what is usual in this document) →
``contents``, ``notes``, ``figures.programs``, ``figures.formulas``, ``tables.unruled`` (which lines are no running
text) → ``blocks`` (by ``looks`` lines to ``paragraphs``, ``headings`` with their ``outline``, lists, tables, notes) →
``joining`` (lines to one text) → ``links`` (what points into the text).

Below it: an open PDF (``importers/pdfium``). Above it: how the work is cited (``importers/first_page``), what is
annotated (``importers/marks/of_pdf``), and the pages on the screen (``importers/child``).
"""
