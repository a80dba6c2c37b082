"""What a limited child does with the PDF of an article: it draws the pages, and tells where the text stands on them."""
