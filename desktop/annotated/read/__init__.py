"""Reading an exported file: its visible layer, its record, the clean source below."""
