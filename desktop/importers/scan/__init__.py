"""Words for the pages of a scan, by the system's Tesseract: ``reading`` asks for them, ``task`` is a child's part."""
