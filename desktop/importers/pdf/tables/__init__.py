"""Tables of a PDF: ``ruled`` finds those that rules bound on a page, ``unruled`` those told by gaps in the text."""
