"""What plain text shows of its form: pages, chunks of lines, headings, lists, lines that are to stay lines."""
